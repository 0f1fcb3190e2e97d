"""One part of a line: its load, its reps, time or distance, and the suffixes after them."""

from decimal import Decimal

from gymtui.live.entry import EntryContext, EntryError, Field
from gymtui.live.grammar.cursor import Cursor, Marks, is_one_of
from gymtui.live.grammar.tokens import Sort, Token
from gymtui.live.grammar.values import (
    LENGTHS,
    MASSES,
    MOST_REPS,
    TIMES,
    Draft,
    load_of,
    metres_of,
    reserve_of,
    seconds_of,
    whole_number,
)
from gymtui.model.exercise import Measurement
from gymtui.model.units import Load, Unit

NO_LOAD = "type a load: there is no last time"


class PartReader:
    """Reads parts and fills in what they leave out."""

    def __init__(self, cursor: Cursor, marks: Marks, context: EntryContext) -> None:
        self._cursor = cursor
        self._marks = marks
        self._context = context
        measure = context.measurement
        self._has_reps = measure.has_reps or Field.REPS in context.also
        self._has_metres = measure.has_metres or Field.METRES in context.also
        self._has_seconds = measure.has_seconds or measure.has_metres or Field.SECONDS in context.also

    def read(self, *, opening: bool, counting: bool, join: str | None) -> Draft:
        """Read a part. `opening`: a sign is a load step; `counting`: a bare number is reps and no load."""
        cursor = self._cursor
        draft = Draft(column=cursor.token.column)
        self._load(draft, opening, counting)
        if cursor.at("x"):
            self._times(draft)
        while self._at_quantity():
            self._quantity(draft)
        draft.end = cursor.token.column
        if (
            cursor.token.sort is Sort.NUMBER
            and Field.REPS not in draft.said
            and (draft.said or draft.bare is not None)
        ):
            cursor.fail(self._expected_count())
        self.suffixes(draft)
        if draft.bare is not None:
            listed = cursor.at("+", "/", "|")
            if join == ">" and self._context.measurement.has_load:
                cursor.fail("x and the reps of the drop, as in 80x6")
            self._settle(draft, counting or listed)
        return draft

    def _load(self, draft: Draft, opening: bool, counting: bool) -> None:
        cursor = self._cursor
        token, following = cursor.token, cursor.following
        if opening and cursor.at("+", "-"):
            self._say_load(draft, self._step())
        elif opening and cursor.at("="):
            self._say_load(draft, self._last_load(cursor.take()))
        elif cursor.at("bw"):
            self._say_load(draft, self._bodyweight())
        elif cursor.at("?") and is_one_of(following, "x"):
            cursor.take()
            self._say_load(draft, None)
        elif cursor.at("?") and not is_one_of(following, *TIMES, *LENGTHS):
            cursor.take()
            draft.said.add(self._count_field())
        elif token.sort is Sort.NUMBER and is_one_of(following, *MASSES):
            cursor.take()
            self._say_load(draft, self._typed_load(token, MASSES[cursor.take().text]))
        elif token.sort is Sort.NUMBER and (is_one_of(following, "x") or self._before_quantity(counting)):
            cursor.take()
            self._say_load(draft, self._typed_load(token))
        elif token.sort is Sort.NUMBER and not is_one_of(following, *TIMES, *LENGTHS):
            draft.bare = cursor.take()
            if self._at_quantity():
                self._settle(draft, counting=True)

    def _say_load(self, draft: Draft, load: Load | None) -> None:
        draft.load = load
        draft.said.add(Field.LOAD)

    def _before_quantity(self, counting: bool) -> bool:
        """Whether the number that is next is a load: a time or a distance follows, and no reps are due."""
        if counting and self._context.measurement.has_reps:
            return False
        following, after = self._cursor.following, self._cursor.after_following
        timed = following.sort is Sort.CLOCK or (
            following.sort is Sort.NUMBER and is_one_of(after, *TIMES, *LENGTHS)
        )
        return timed and self._context.measurement.has_load

    def _typed_load(self, token: Token, unit: Unit | None = None) -> Load:
        sign = -1 if self._context.measurement is Measurement.ASSISTED else 1
        return load_of(token, unit or self._context.unit, sign)

    def _bodyweight(self) -> Load | None:
        cursor = self._cursor
        cursor.take()
        if not cursor.at("+", "-"):
            has_load = self._context.measurement.has_load
            return Load(amount=Decimal(0), unit=self._context.unit) if has_load else None
        sign = 1 if cursor.take().text == "+" else -1
        token = cursor.number("what is added, as in bw+20, or helps, as in bw-30")
        unit = MASSES[cursor.take().text] if cursor.at(*MASSES) else self._context.unit
        return load_of(token, unit, sign)

    def _step(self) -> Load:
        """A step from the load shown, in its unit. An assisted load is stepped as it is shown."""
        cursor, shown = self._cursor, self._context.load
        sign = cursor.take()
        if shown is None:
            raise EntryError(sign.column, "there is no load to step from", "a load")
        token = cursor.number("how much the load changes, as in +2.5")
        if cursor.at(*MASSES) and MASSES[cursor.token.text] is not shown.unit:
            raise EntryError(
                cursor.token.column, f"the load shown is in {shown.unit.value}", shown.unit.value
            )
        if cursor.at(*MASSES):
            cursor.take()
        measure = self._context.measurement
        direction = (1 if sign.text == "+" else -1) * (-1 if measure is Measurement.ASSISTED else 1)
        load = load_of(token, shown.unit, direction, shown.amount)
        if load.amount < 0 <= shown.amount and not measure.is_on_bodyweight:
            raise EntryError(token.column, "this step leaves less than nothing", f"at most {shown.number}")
        return load

    def _last_load(self, token: Token) -> Load | None:
        last = self._context.last
        if last is None or not last.parts:
            raise EntryError(token.column, "there is no last time to repeat", "a load or reps")
        return last.parts[0].load

    def _times(self, draft: Draft) -> None:
        """Read `x` and what follows it: reps, or in exercises without reps a time or a distance."""
        cursor = self._cursor
        cursor.take()
        if cursor.at("|") or self._at_quantity():
            return
        field = Field.REPS if self._has_reps else self._count_field()
        expected = {Field.REPS: "the reps", Field.SECONDS: "a time, as in 60s"}.get(
            field, "a distance, as in 40m"
        )
        if not self._has_reps and not self._context.measurement.has_load:
            cursor.fail(expected)
        if cursor.at("?"):
            cursor.take()
            draft.said.add(field)
        else:
            self._count(draft, field, cursor.number(expected))

    def _at_quantity(self) -> bool:
        token, following = self._cursor.token, self._cursor.following
        if token.sort is Sort.CLOCK:
            return True
        numeric = token.sort is Sort.NUMBER or is_one_of(token, "?")
        return numeric and is_one_of(following, *TIMES, *LENGTHS)

    def _quantity(self, draft: Draft) -> None:
        """Read a number with a unit of time or length, or a clock time."""
        cursor = self._cursor
        token = cursor.take()
        unit = "s" if token.sort is Sort.CLOCK else cursor.take().text
        field = Field.SECONDS if unit in TIMES else Field.METRES
        if field in draft.said:
            raise EntryError(token.column, f"a second {_noun(field)}", "only one")
        allowed = self._has_metres if field is Field.METRES else self._has_seconds or Field.REPS in draft.said
        if not allowed:
            raise EntryError(token.column, f"this exercise has no {_noun(field)}", self._expected_count())
        draft.said.add(field)
        if token.sort is Sort.SIGN:
            return
        if field is Field.SECONDS:
            draft.seconds = seconds_of(token, TIMES[unit])
        else:
            draft.metres = metres_of(token, LENGTHS[unit])

    def _expected_count(self) -> str:
        return {Field.REPS: "x and the reps", Field.SECONDS: "a time, as in 60s"}.get(
            self._count_field(), "a distance, as in 40m"
        )

    def _count_field(self) -> Field:
        """The field that says how much was done."""
        measure = self._context.measurement
        if measure.has_reps:
            return Field.REPS
        return Field.SECONDS if measure.is_hold else Field.METRES

    def _settle(self, draft: Draft, counting: bool) -> None:
        """Put a bare number into its field: the first one, or the reps where only reps make sense."""
        if draft.bare is None:
            return
        token, draft.bare = draft.bare, None
        field = self._count_field() if counting else self._context.fields[0]
        if field is Field.LOAD:
            self._say_load(draft, self._typed_load(token))
        else:
            self._count(draft, field, token)

    def _count(self, draft: Draft, field: Field, token: Token) -> None:
        draft.said.add(field)
        if field is Field.REPS:
            draft.reps = whole_number(token, "reps", MOST_REPS)
        elif field is Field.SECONDS:
            draft.seconds = seconds_of(token)
        else:
            draft.metres = metres_of(token)

    def suffixes(self, draft: Draft) -> None:
        """Read effort, clean reps and the marks of the set, in any order."""
        while self._suffix(draft) or self._marks.take(self._cursor, opening=False):
            pass

    def _suffix(self, draft: Draft) -> bool:
        cursor = self._cursor
        column = cursor.token.column
        if cursor.at("r", "@"):
            _only_once(draft.effort, column, "effort")
            draft.effort = True
            self._effort(draft, rpe=cursor.take().text == "@")
        elif cursor.at("!"):
            _only_once(draft.failed, column, "failure")
            cursor.take()
            draft.failed = True
            draft.rir = draft.rir if draft.effort else 0.0
        elif cursor.at("c"):
            _only_once(draft.clean is not None, column, "count of clean reps")
            cursor.take()
            draft.clean = cursor.number("the clean reps, as in c7")
        elif cursor.at("s?"):
            cursor.take()
            draft.no_side = True
        else:
            return False
        draft.suffix = column if draft.suffix is None else draft.suffix
        return True

    def _effort(self, draft: Draft, rpe: bool) -> None:
        cursor = self._cursor
        if cursor.at("?"):
            cursor.take()
            draft.rir = None
            return
        expected = "an RPE, as in @8.5" if rpe else "the reps in reserve, as in r1.5"
        draft.rir = reserve_of(cursor.number(expected), rpe)

    def complete(self, draft: Draft, before: Draft | None, join: str | None, *, must_count: bool) -> None:
        """Fill in what the part leaves out: its load from the part before it, else what is shown."""
        if Field.LOAD not in draft.said:
            if before is not None and join == ">" and self._context.measurement.has_load:
                raise EntryError(draft.column, "a drop has a load of its own", "a load, as in 80x6")
            if before is not None:
                draft.load = before.load
            elif self._context.measurement.has_load:
                draft.load = self._shown_load(draft)
        if must_count and not draft.counted:
            self._cursor.fail(self._expected_count())
        if not must_count:
            self._propose(draft)

    def _shown_load(self, draft: Draft) -> Load:
        if self._context.load is None:
            raise EntryError(draft.column, NO_LOAD, "a load, as in 82.5")
        return self._context.load

    def _propose(self, draft: Draft) -> None:
        context, measure = self._context, self._context.measurement
        if measure.has_reps and Field.REPS not in draft.said:
            draft.reps = self._shown(draft, context.reps, "reps", "reps, as in x8")
        if measure.is_hold and Field.SECONDS not in draft.said:
            draft.seconds = self._shown(draft, context.seconds, "a time", "a time, as in 60s")
        if measure is Measurement.WEIGHT_DISTANCE and Field.METRES not in draft.said:
            draft.metres = Decimal(self._shown(draft, context.metres, "a distance", "a distance, as in 40m"))
        if measure is Measurement.DISTANCE_TIME:
            if Field.SECONDS not in draft.said:
                draft.seconds = context.seconds
            if Field.METRES not in draft.said and context.metres is not None:
                draft.metres = Decimal(context.metres)
            if not draft.counted and draft.seconds is None and draft.metres is None:
                raise EntryError(
                    draft.end, "type a distance: there is no last time", "a distance, as in 400m"
                )

    def _shown(self, draft: Draft, shown: int | None, what: str, expected: str) -> int:
        if shown is None:
            raise EntryError(draft.end, f"type {what}: there is no last time", expected)
        return shown


def _only_once(before: bool, column: int, what: str) -> None:
    if before:
        raise EntryError(column, f"a second {what} of this part", "only one")


def _noun(field: Field) -> str:
    return "time" if field is Field.SECONDS else "distance"
