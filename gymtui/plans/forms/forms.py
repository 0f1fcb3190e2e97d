"""The form of whatever stands at a place: program, week, day, superset, exercise, set."""

from collections.abc import Callable
from dataclasses import replace

from pydantic import ValidationError

from gymtui.errors import GymtuiError
from gymtui.model.plan import MOST_WEEKS, PlanDocument, Program, Schedule, Template, WeekChange
from gymtui.model.units import Rir
from gymtui.plans.editing import weeks
from gymtui.plans.editing.days import with_weekday
from gymtui.plans.editing.edited import EditError
from gymtui.plans.editing.parts import (
    NodeKind,
    group_at,
    kind_of,
    node_of,
    program_of,
    template_at,
    with_program,
    with_template,
)
from gymtui.plans.forms import values
from gymtui.plans.forms.exercise_form import exercise_form, one_line, set_form, several_lines
from gymtui.plans.forms.form import Entry, FieldError, Form, FormField, FormSetting, Option
from gymtui.plans.forms.set_fields import USUAL_RIR, second_step
from gymtui.plans.places import PlanPlace

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ANY = "any"
WEEK_LOAD_STEP = 5
LEVELS = ("novice", "intermediate", "advanced")


def form_of(document: PlanDocument, place: PlanPlace, setting: FormSetting) -> Form:
    """Return the form of what stands at the place. Raises EditError where nothing does."""
    here = node_of(place)
    match kind_of(place):
        case NodeKind.PROGRAM if document.program is None:
            return _day_form(document, PlanPlace(template=document.id), setting)
        case NodeKind.PROGRAM:
            return _program_form(document)
        case NodeKind.WEEK:
            return _week_form(document, here, setting)
        case NodeKind.DAY:
            return _day_form(document, here, setting)
        case NodeKind.SUPERSET:
            return _superset_form(document, here, setting)
        case NodeKind.EXERCISE:
            return exercise_form(document, here, setting)
        case NodeKind.SET:
            return set_form(document, here, setting)
    raise EditError("There is nothing to edit here.")


Put = Callable[[str], PlanDocument]


def _checked(change: Put) -> Put:
    """Return a change whose refusals are said at the field."""

    def put(typed: str) -> PlanDocument:
        try:
            return change(typed)
        except ValidationError as error:
            raise FieldError("This does not fit.", str(error.errors()[0]["msg"])) from None
        except FieldError:
            raise
        except GymtuiError as error:
            raise FieldError(error.message, error.what_to_do) from None

    return put


def _program_form(document: PlanDocument) -> Form:
    program = program_of(document)

    def text(name: str, label: str, hint: str = "") -> FormField:
        put = _checked(lambda typed: with_program(document, **{name: several_lines(typed)}))
        return FormField(name, label, one_line(getattr(program, name)), put, hint=hint, wide=True)

    named = FormField(
        "name",
        "Name",
        program.name,
        _checked(lambda typed: with_program(document, name=values.name(typed))),
        wide=True,
    )
    fields = (
        named,
        _level(document, program),
        text("goal", "Goal"),
        _schedule(document, program),
        *_days_a_week(document, program),
        *_weeks(document, program),
        text("author", "Author"),
        text("source", "Source"),
        text("notes", "Note"),
    )
    days = len(program.days)
    return Form(PlanPlace(), program.name, f"program of {days} {'day' if days == 1 else 'days'}", fields)


def _level(document: PlanDocument, program: Program) -> FormField:
    options = [Option("", "not said"), *(Option(one, one) for one in LEVELS)]
    if program.level not in ("", *LEVELS):
        options.append(Option(program.level, program.level))
    return FormField(
        "level",
        "Level",
        program.level or "not said",
        _checked(lambda typed: with_program(document, level=typed)),
        Entry.CHOICE,
        options=tuple(options),
        chosen=program.level,
    )


def _schedule(document: PlanDocument, program: Program) -> FormField:
    options = (
        Option(Schedule.ROTATION.value, "rotation", "the days follow each other, whenever you train"),
        Option(Schedule.WEEKDAYS.value, "weekdays", "each day has its day of the week"),
    )
    named = next(option.name for option in options if option.id == program.schedule.value)
    return FormField(
        "schedule",
        "Schedule",
        named,
        _checked(lambda typed: with_program(document, schedule=Schedule(typed))),
        Entry.CHOICE,
        options=options,
        chosen=program.schedule.value,
    )


def _days_a_week(document: PlanDocument, program: Program) -> tuple[FormField, ...]:
    if program.schedule is Schedule.WEEKDAYS:
        return ()
    count = program.days_a_week
    field = FormField(
        "days_a_week",
        "Days a week",
        str(count),
        _checked(lambda typed: with_program(document, days_a_week=values.whole(typed, 1, 7, "days"))),
        step=lambda by: str(count + by) if 1 <= count + by <= 7 else None,
    )
    return (field,)


def _weeks(document: PlanDocument, program: Program) -> tuple[FormField, ...]:
    count = len(program.weeks)
    deloads = [str(number) for number, week in enumerate(program.weeks, 1) if week.deload]
    wave = ["_" if week.rir is None else values.rir_text(week.rir) for week in program.weeks]
    while wave and wave[-1] == "_":
        wave.pop()

    def put_count(typed: str) -> PlanDocument:
        return weeks.with_week_count(document, values.whole(typed, 0, MOST_WEEKS, "weeks"))

    def put_deloads(typed: str) -> PlanDocument:
        pieces = typed.replace(",", " ").split()
        return weeks.with_deloads(document, [values.whole(one, 1, 99, "a week") for one in pieces])

    def put_wave(typed: str) -> PlanDocument:
        pieces = typed.replace(",", " ").replace("-", " ").split()
        found: list[Rir | None] = [None if one == "_" else values.rir(one) for one in pieces]
        return weeks.with_wave(document, found)

    def step_deload(by: int) -> str | None:
        if not deloads:
            return str(count) if count else None
        after = int(deloads[0]) + by
        return str(after) if len(deloads) == 1 and 1 <= after <= count else None

    return (
        FormField(
            "weeks",
            "Weeks",
            str(count),
            _checked(put_count),
            hint="then it begins again" if count else "0: it goes on without an end",
            step=lambda by: str(count + by) if 0 <= count + by <= MOST_WEEKS else None,
        ),
        FormField(
            "deload", "Deload in", " ".join(deloads), _checked(put_deloads), hint="week", step=step_deload
        ),
        FormField("wave", "RIR wave", " ".join(wave), _checked(put_wave), hint="a week each, as in 3 3 2 1"),
    )


def _week_form(document: PlanDocument, place: PlanPlace, setting: FormSetting) -> Form:
    week = weeks.week_at(document, place)

    def kept(**update: object) -> PlanDocument:
        changed = WeekChange.model_validate({**dict(week), **update})
        return weeks.with_week(document, place, changed)

    options = (Option("no", "no"), Option("yes", "yes", "a week of less"))
    in_rpe = setting.in_rpe

    def step_rir(by: int) -> str | None:
        if week.rir is None:
            return f"rir {USUAL_RIR}"
        after = week.rir + (-by if in_rpe else by)
        return f"rir {values.plain_number(after)}" if 0 <= after <= 10 else None

    def step_load(by: int) -> str | None:
        after = week.load_percent + by * WEEK_LOAD_STEP
        return f"{after}%" if 0 <= after <= values.MOST_PERCENT else None

    fields = (
        FormField(
            "rir",
            "Effort",
            values.rir_text(week.rir, in_rpe=in_rpe),
            _checked(lambda typed: kept(rir=values.rir(typed, in_rpe=in_rpe))),
            hint=f"{'RPE' if in_rpe else 'reps in reserve'} of every work set; empty: as the sets say",
            step=step_rir,
        ),
        FormField(
            "sets",
            "Sets",
            f"{week.sets:+d}" if week.sets else "0",
            _checked(lambda typed: kept(sets=values.whole(typed, -10, 10, "sets"))),
            hint="more or fewer of each exercise",
            step=lambda by: f"{week.sets + by:+d}" if -10 <= week.sets + by <= 10 else None,
        ),
        FormField(
            "load_percent",
            "Load",
            f"{values.plain_number(week.load_percent)}%",
            _checked(lambda typed: kept(load_percent=values.percent(typed))),
            hint="of the usual",
            step=step_load,
        ),
        FormField(
            "deload",
            "Deload",
            "yes" if week.deload else "no",
            _checked(lambda typed: kept(deload=typed == "yes")),
            Entry.CHOICE,
            options=options,
            chosen="yes" if week.deload else "no",
        ),
    )
    program = program_of(document)
    number = (place.week or 0) + 1
    return Form(place, f"Week {number} of {len(program.weeks)}", f"of {program.name}", fields)


def _day_form(document: PlanDocument, place: PlanPlace, setting: FormSetting) -> Form:
    del setting
    template = template_at(document, place)

    def kept(**update: object) -> PlanDocument:
        return with_template(document, Template.model_validate({**dict(template), **update}))

    named = FormField(
        "name", "Name", template.name, _checked(lambda typed: kept(name=values.name(typed))), wide=True
    )
    notes = FormField(
        "notes",
        "Note",
        one_line(template.notes),
        _checked(lambda typed: kept(notes=several_lines(typed))),
        wide=True,
    )
    program = document.program
    where = f"day of {program.name}" if program is not None else "template"
    fields = (named, *_weekday(document, place), notes)
    return Form(place, template.name, where, fields)


def _weekday(document: PlanDocument, place: PlanPlace) -> tuple[FormField, ...]:
    program = document.program
    if program is None or program.schedule is not Schedule.WEEKDAYS:
        return ()
    at = place.day
    if at is None:
        at = next((i for i, day in enumerate(program.days) if day.template == place.template), None)
    if at is None or at >= len(program.days):
        return ()
    here = replace(place, day=at)
    weekday = program.days[at].weekday
    taken = {day.weekday: day.template for i, day in enumerate(program.days) if i != at}

    def note(number: int) -> str:
        template = document.template(taken[number]) if number in taken else None
        return template.name if template is not None else ""

    options = (
        *(Option(str(i), name, note(i)) for i, name in enumerate(WEEKDAYS)),
        Option(ANY, "not said"),
    )
    field = FormField(
        "weekday",
        "Weekday",
        WEEKDAYS[weekday] if weekday is not None else "not said",
        _checked(lambda typed: with_weekday(document, here, None if typed == ANY else int(typed))),
        Entry.CHOICE,
        options=options,
        chosen=str(weekday) if weekday is not None else ANY,
    )
    return (field,)


def _superset_form(document: PlanDocument, place: PlanPlace, setting: FormSetting) -> Form:
    template, group = template_at(document, place), group_at(document, place)
    members = [setting.name_of(one.exercise) for one in template.exercises if one.group == group.id]

    def rest(name: str, label: str, value: int | None, hint: str) -> FormField:
        def put(typed: str) -> PlanDocument:
            changed = group.model_copy(update={name: values.seconds(typed)})
            groups = tuple(changed if one.id == group.id else one for one in template.groups)
            return with_template(document, template.model_copy(update={"groups": groups}))

        text = values.seconds_text(value)
        return FormField(name, label, text, _checked(put), hint=hint, step=lambda by: second_step(value, by))

    fields = (
        rest("switch_rest", "Switch rest", group.switch_rest, "from one exercise to the next"),
        rest("round_rest", "Round rest", group.round_rest, "after each round"),
    )
    return Form(place, "Superset", f"{' and '.join(members)} in {template.name}", fields)
