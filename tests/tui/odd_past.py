"""A past with everything in it that is odd and yet possible: imported, hand-written, or from travels."""

from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

from gymtui.model.ids import ShortId, ulid
from gymtui.model.performed import (
    Group,
    Kind,
    Part,
    PerformedExercise,
    PerformedSet,
    RangeOfMotion,
    Side,
    Technique,
    Workout,
)
from gymtui.model.profile import BodyEntry, Goal, GoalKind, Profile
from gymtui.model.units import Load
from tests.exercises import EXERCISES
from tests.tui.places import open_store

LONG = "Overhead press behind the neck with a pause of three seconds at the very top " * 6
NAMES = {
    "emoji": "💪🏽🏋️‍♀️ day 👨‍👩‍👧‍👦",
    "combining": "Ze\u0301\u0302\u0323\u0335ro\u0308 Zalgo\u0336\u0337",
    "right to left": "כתפיים ورجل",
    "marks": "\u202eabc\u202c\u200b\u2066x\u2069",
    "wide": "深蹲和卧推训练日程表" * 4,
    "control": "tab\there\x1b[31mred\x07\nline",
    "long": LONG,
    "markup": "[bold]not bold[/bold] [@click=app.bell]x[/]",
    "nothing": "",
}
PLAIN = "bench-press"


class OddPast:
    """Makes odd workouts, each with an id of its own."""

    def __init__(self) -> None:
        self.workouts: list[Workout] = []
        self._number = 0

    def add(self, day: date, *exercises: PerformedExercise, **more: object) -> Workout:
        self._number += 1
        made = datetime(2026, 1, 1, tzinfo=UTC)
        workout = Workout.model_validate(
            {
                "id": ulid(made, self._number.to_bytes(10, "big")),
                "date": day,
                "exercises": exercises,
                **more,
            }
        )
        self.workouts.append(workout)
        return workout

    def exercise(self, slug: str, *sets: PerformedSet, name: str = "", **more: object) -> PerformedExercise:
        self._number += 1
        known = EXERCISES.get(slug)
        told = name or (known.name if known is not None else "Gone")
        return PerformedExercise.model_validate(
            {"id": f"e{self._number}", "exercise": slug, "name": told, "sets": sets, **more}
        )

    def one_set(self, *parts: Part, **more: object) -> PerformedSet:
        self._number += 1
        return PerformedSet.model_validate({"id": f"s{self._number}", "parts": parts, **more})

    def bench(self, load: Load | None = None, reps: int = 5, **part: object) -> PerformedExercise:
        done = Part.model_validate({"load": load or Load.kg(80), "reps": reps, "rir": 2, **part})
        return self.exercise(PLAIN, self.one_set(done))


def odd_past() -> list[Workout]:
    """Return all of them, in any order."""
    odd = OddPast()
    _times(odd)
    _numbers(odd)
    _names(odd)
    return odd.workouts


def _times(odd: OddPast) -> None:
    """Without times, over midnight, in zones far away, in both nights of the clock change, at both ends."""

    def at(day: date, hour: int, minute: int, hours: float) -> datetime:
        return datetime(day.year, day.month, day.day, hour, minute, tzinfo=timezone(timedelta(hours=hours)))

    odd.add(date(2026, 11, 1), title="no times", exercises=())
    odd.add(date(2026, 11, 2), odd.bench(), title="a start alone", started_at=at(date(2026, 11, 2), 18, 0, 0))
    odd.add(date(2026, 11, 3), odd.bench(), title="an end alone", ended_at=at(date(2026, 11, 3), 18, 0, 0))
    for number, (name, zone, hours, start, minutes) in enumerate(
        [
            ("over midnight", "+01:00", 1, (23, 30), 95),
            ("far east", "+14:00", 14, (0, 5), 60),
            ("far west", "-12:00", -12, (23, 50), 30),
            ("half an hour", "+05:30", 5.5, (0, 0), 45),
            ("ends before it starts", "+00:00", 0, (12, 0), -30),
            ("two days long", "+00:00", 0, (12, 0), 2880),
        ]
    ):
        day = date(2026, 11, 5 + number)
        begun = at(day, *start, hours)
        odd.add(
            day,
            odd.bench(at=begun + timedelta(minutes=3), rest_actual=86_400, rest_planned=0),
            odd.bench(at=begun - timedelta(hours=1)),
            title=name,
            timezone=zone,
            started_at=begun,
            ended_at=begun + timedelta(minutes=minutes),
        )
    for day, hours in ((date(2026, 3, 29), 1), (date(2026, 10, 25), 2)):
        begun = at(day, 1, 30, hours)
        odd.add(
            day,
            odd.bench(at=begun + timedelta(minutes=50)),
            odd.bench(at=begun + timedelta(minutes=100)),
            title="clocks change",
            timezone=f"+{hours:02d}:00",
            started_at=begun,
            ended_at=begun + timedelta(hours=2),
        )
    for day in (date(1970, 1, 1), date(2099, 12, 31)):
        begun = at(day, 0, 1, 0)
        odd.add(
            day, odd.bench(), title="an end of time", started_at=begun, ended_at=begun + timedelta(hours=1)
        )


def _numbers(odd: OddPast) -> None:
    """Nothing logged, much too much, and units side by side."""
    day = date(2026, 10, 1)
    odd.add(day, odd.exercise(PLAIN), title="an exercise without sets")
    odd.add(
        day, odd.exercise(PLAIN, odd.one_set(), odd.one_set(kind=Kind.WARMUP)), title="sets without parts"
    )
    odd.add(day, odd.exercise(PLAIN, odd.one_set(Part()), odd.one_set(Part(), Part())), title="empty parts")
    odd.add(day, odd.exercise("no-such-thing", odd.one_set(Part())), title="nobody knows it")
    extremes = [
        *(Load.kg(amount) for amount in ("0", "0.001", "-0.5", "-2000", "2000", "1999.999")),
        *(Load.lb(amount) for amount in ("0", "2000", "-100", "225.125")),
    ]
    for place, load in enumerate(extremes):
        odd.add(day + timedelta(days=place), odd.bench(load, 1000 if place % 2 else 1), title=f"{load}")
        odd.add(
            day + timedelta(days=place),
            odd.exercise("pull-up", odd.one_set(Part(load=load, reps=5))),
            body_weight=load if load.amount > 0 else None,
        )
    many = [odd.one_set(Part.model_validate({"load": Load.kg(i), "reps": i % 30})) for i in range(500)]
    odd.add(date(2026, 9, 20), odd.exercise(PLAIN, *many), title="five hundred sets")
    parts = [Part.model_validate({"load": Load.kg(20), "reps": 1, "rest_actual": 1}) for _ in range(60)]
    for technique in Technique:
        odd.add(
            date(2026, 9, 21),
            odd.exercise(PLAIN, odd.one_set(*parts, technique=technique, form=1)),
            odd.exercise(PLAIN, odd.one_set(technique=technique)),
        )
    sides = [Part.model_validate({"reps": 10, "side": side}) for side in (Side.RIGHT, Side.RIGHT, Side.LEFT)]
    held = Part.model_validate({"seconds": 86_400, "metres": 1_000_000})
    odd.add(
        date(2026, 9, 22),
        odd.exercise("bulgarian-split-squat", odd.one_set(*sides), odd.one_set(*sides[:1])),
        odd.exercise("plank", odd.one_set(held), odd.one_set(held, range=RangeOfMotion.SHORTENED)),
        odd.exercise(PLAIN, odd.one_set(held, tempo="99-99-99-99")),
        title="sides and holds",
    )


def _names(odd: OddPast) -> None:
    for place, (what, name) in enumerate(NAMES.items()):
        group = Group(id=ShortId("g"))
        odd.add(
            date(2026, 11, 12) + timedelta(days=place),
            odd.exercise(PLAIN, odd.one_set(Part(), note=name), name=name or "-", note=name, group="g"),
            odd.exercise(f"own-{what.replace(' ', '-')}", odd.one_set(Part()), name=name, group="g"),
            title=name,
            notes=name,
            source=name or None,
            groups=(group,),
            plan={"template": "t", "template_name": name, "program_name": name},
        )


def make_odd_home(folder: Path) -> list[Workout]:
    """Make a home with all of it, with goals and a body of the same kind; return the workouts."""
    workouts = odd_past()
    with open_store(folder) as store:
        store.library.save_profile(Profile(asked=True))
        for what, name in NAMES.items():
            own = EXERCISES[PLAIN].model_copy(
                update={
                    "id": f"own-{what.replace(' ', '-')}",
                    "name": name[:200].strip() or "-",
                    "aliases": (),
                    "own": True,
                }
            )
            store.library.save_exercise(type(own).model_validate(own.model_dump()))
        store.workouts.add_many(workouts)
        for goal in _goals():
            store.library.save_goal(goal)
        store.body.add_many(_body())
    return workouts


def _goals() -> list[Goal]:
    first, last = date(1970, 1, 1), date(2099, 12, 31)
    made: list[dict[str, object]] = [
        {"exercise": PLAIN, "load": Load.kg(2000), "reps": 1000, "made_on": first, "by": last},
        {"exercise": PLAIN, "load": Load.lb("0.001"), "made_on": last, "by": first},
        {"exercise": PLAIN, "load": Load.kg(0)},
        {"exercise": "no-such-thing", "load": Load.kg(100)},
        {"exercise": "own-long", "load": Load.kg(-20), "reps": 3},
        {"exercise": "plank", "load": Load.kg(20)},
        {"kind": GoalKind.REPS, "exercise": "own-right-to-left", "reps": 1000},
        {"kind": GoalKind.BODY_WEIGHT, "load": Load.kg(80), "start": Load.kg(80), "by": last},
        {"kind": GoalKind.BODY_WEIGHT, "load": Load.lb(2000), "note": LONG},
        {"kind": GoalKind.WEEKLY_SETS, "muscle": "back", "amount": 100},
        {"kind": GoalKind.WORKOUTS, "amount": 1, "reached_on": first},
    ]
    return [Goal.model_validate({"id": f"g{place}", **goal}) for place, goal in enumerate(made)]


def _body() -> list[BodyEntry]:
    entries: list[dict[str, object]] = [
        {"date": date(1970, 1, 1), "weight": Load.kg("0.001"), "note": NAMES["emoji"]},
        {"date": date(2099, 12, 31), "weight": Load.kg(2000), "millimetres": {"waist": 0}},
        {"date": date(2026, 11, 1), "note": NAMES["markup"]},
        {"date": date(2026, 11, 2), "weight": Load.kg(-80), "millimetres": {LONG: 10**9, "waist": 825}},
        {"date": date(2026, 11, 3), "weight": Load.lb(180), "millimetres": {NAMES["right to left"]: -5}},
        *({"date": date(2026, 11, 4), "weight": Load.kg(80 + place)} for place in range(3)),
    ]
    return [BodyEntry.model_validate({"id": f"b{place}", **one}) for place, one in enumerate(entries)]
