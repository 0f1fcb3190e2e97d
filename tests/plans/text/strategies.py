"""Plans as a lifter could have them, with everything that the model can hold."""

from decimal import Decimal

from hypothesis import strategies as st

from gymtui.data import load_shipped_exercises
from gymtui.model.base import clean_text
from gymtui.model.performed import Group, Kind, RangeOfMotion, Technique
from gymtui.model.plan import (
    MOST_WEEKS,
    NO_COMMENTS,
    Basis,
    Comments,
    PlanDocument,
    PlannedExercise,
    PlannedLoad,
    Program,
    ProgramDay,
    ProgressionRule,
    Schedule,
    SetTarget,
    Template,
    Warmup,
    WeekChange,
)
from gymtui.training.catalogue import Catalogue
from gymtui.training.progression.rules import AUTO, RULES
from gymtui.training.techniques import technique_rules
from gymtui.training.techniques.protocol import Parameter, ParameterForm
from tests.strategies import days, loads, rirs, short_ids, slugs, texts

NAMES = Catalogue(load_shipped_exercises())
IDS = [exercise.id for exercise in NAMES]


def _line(text: str) -> str:
    return " ".join(clean_text(text).split())


def lines_of_text() -> st.SearchStrategy[str]:
    """A line of a comment: one line, without blanks at its end."""
    return texts().map(_line)


def comments() -> st.SearchStrategy[Comments]:
    some = st.builds(
        lambda above, beside: Comments(above=tuple(above), beside=beside),
        st.lists(lines_of_text(), max_size=2),
        lines_of_text(),
    )
    return st.one_of(st.just(NO_COMMENTS), some)


def names() -> st.SearchStrategy[str]:
    """A name of a day or a program: anything that is not empty."""
    plain = st.sampled_from(
        ["Upper A", "Day on the run", "Legs, heavy", "Push/Pull", "id", "3 x 5", "Ü 1", "none"]
    )
    return st.one_of(plain, texts().map(clean_text).filter(bool))


def _value(parameter: Parameter) -> st.SearchStrategy[int | str | tuple[int, ...]]:
    numbers = st.integers(max(parameter.low, 0), parameter.high)
    match parameter.form:
        case ParameterForm.NUMBER:
            return numbers
        case ParameterForm.SIZES:
            return st.lists(numbers, min_size=1, max_size=5).map(tuple)
        case ParameterForm.AMOUNT:
            amounts = st.decimals(0, parameter.high, places=2).map(lambda one: format(one.normalize(), "f"))
            return st.one_of(amounts, texts(6), st.integers(0, 50))


@st.composite
def _params(draw: st.DrawFn, known: dict[str, Parameter]) -> dict[str, int | str | tuple[int, ...]]:
    chosen = draw(st.lists(st.sampled_from(sorted(known)), unique=True, max_size=3)) if known else []
    return {name: draw(_value(known[name])) for name in chosen}


@st.composite
def targets(draw: st.DrawFn) -> SetTarget:
    technique = draw(st.sampled_from(Technique))
    reps = draw(st.none() | st.integers(1, 1000))
    top = draw(st.none() | st.integers(reps, 1000)) if reps is not None else None
    tempo = st.tuples(*[st.integers(0, 99)] * 4).map(lambda beats: "-".join(map(str, beats)))
    return SetTarget.model_validate(
        {
            "kind": draw(st.sampled_from(Kind)),
            "technique": technique,
            "params": draw(_params(dict(technique_rules(technique).parameters))),
            "load": draw(st.none() | planned_loads()),
            "reps": reps,
            "reps_max": top,
            "seconds": draw(st.none() | st.integers(1, 86_400)),
            "metres": draw(st.none() | st.decimals(0, 10_000, places=2)),
            "rir": draw(st.none() | rirs()),
            "rest": draw(st.none() | st.integers(0, 86_400)),
            "tempo": draw(st.none() | tempo),
            "range": draw(st.sampled_from(RangeOfMotion)),
        }
    )


@st.composite
def planned_loads(draw: st.DrawFn) -> PlannedLoad:
    load = PlannedLoad(
        load=draw(st.none() | loads()),
        percent=draw(st.none() | st.decimals(Decimal("0.01"), 200, places=2)),
        basis=draw(st.none() | st.sampled_from(Basis)),
        step=draw(st.none() | loads()),
    )
    return load if load != PlannedLoad() else PlannedLoad(basis=Basis.LAST)


@st.composite
def rules(draw: st.DrawFn) -> ProgressionRule:
    name = draw(st.sampled_from([AUTO, *RULES]))
    known = dict(RULES[name].parameters) if name != AUTO else {}
    return ProgressionRule(rule=name, params=draw(_params(known)))


@st.composite
def templates(draw: st.DrawFn) -> Template:
    """A day whose supersets have two and more members, in one place or in several."""
    count = draw(st.integers(0, 6))
    ids = draw(st.lists(short_ids(), min_size=count, max_size=count, unique=True))
    groups = draw(st.lists(st.sampled_from([None, None, "g1", "x", "Z-9"]), min_size=count, max_size=count))
    groups = [group if group is not None and groups.count(group) > 1 else None for group in groups]
    used = list(dict.fromkeys(group for group in groups if group is not None))
    exercises = tuple(draw(_exercise(id_, group)) for id_, group in zip(ids, groups, strict=True))
    rest = st.none() | st.integers(0, 86_400)
    said = {group: draw(comments()) for group in used}
    return Template.model_validate(
        {
            "id": draw(slugs()),
            "name": draw(names()),
            "exercises": exercises,
            "groups": [
                Group.model_validate({"id": group, "switch_rest": draw(rest), "round_rest": draw(rest)})
                for group in used
            ],
            "notes": draw(texts()),
            "archived": draw(st.booleans()),
            "comments": draw(comments()),
            "group_comments": {group: one for group, one in said.items() if one != NO_COMMENTS},
        }
    )


def _group(id_: str, switch: int | None, after: int | None) -> Group:
    return Group.model_validate({"id": id_, "switch_rest": switch, "round_rest": after})


@st.composite
def _exercise(draw: st.DrawFn, id_: str, group: str | None) -> PlannedExercise:
    chosen = draw(st.lists(st.sampled_from(IDS) | slugs(), min_size=1, max_size=5, unique=True))
    pool = draw(st.integers(0, 2))
    alike = draw(st.lists(st.tuples(targets(), st.integers(1, 3)), max_size=3))
    return PlannedExercise.model_validate(
        {
            "id": id_,
            "exercise": chosen[0],
            "pool": chosen[1 : 1 + pool],
            "alternatives": chosen[1 + pool :],
            "group": group,
            "sets": [one for target, count in alike for one in [target] * count],
            "rest": draw(st.none() | st.integers(0, 86_400)),
            "warmup": draw(st.sampled_from(Warmup)),
            "progression": draw(rules()),
            "note": draw(texts()),
            "optional": draw(st.booleans()),
            "comments": draw(comments()),
        }
    )


@st.composite
def weeks(draw: st.DrawFn) -> WeekChange:
    percent = st.just(Decimal(100)) | st.decimals(0, 200, places=1)
    return WeekChange.model_validate(
        {
            "rir": draw(st.none() | rirs()),
            "sets": draw(st.just(0) | st.integers(-10, 10)),
            "load_percent": draw(percent),
            "deload": draw(st.booleans()),
        }
    )


@st.composite
def programs(draw: st.DrawFn) -> PlanDocument:
    """A program whose days have names and ids of their own, in any order, by weekdays or not."""
    unique = st.lists(
        templates(), max_size=4, unique_by=(lambda one: one.id, lambda one: one.name.casefold())
    )
    listed = draw(unique)
    ids = [template.id for template in listed]
    simple = [ProgramDay(template=one) for one in ids]
    day = (
        st.builds(ProgramDay, template=st.sampled_from(ids), weekday=st.none() | st.integers(0, 6))
        if ids
        else None
    )
    order = draw(st.just(simple) | st.lists(day, max_size=6)) if day is not None else []
    program = Program.model_validate(
        {
            "id": draw(slugs()),
            "name": draw(names()),
            **{name: draw(st.just("") | texts()) for name in ("level", "goal", "author", "source", "notes")},
            "schedule": draw(st.sampled_from(Schedule)),
            "days": order,
            "days_a_week": draw(st.integers(1, 7)),
            "weeks": draw(st.lists(weeks(), max_size=MOST_WEEKS)),
            "started_on": draw(st.none() | days()),
            "archived": draw(st.booleans()),
            "comments": draw(comments()),
        }
    )
    tail = draw(st.lists(lines_of_text(), max_size=2))
    if listed:
        listed[-1] = listed[-1].model_copy(update={"tail": tuple(tail)})
    return PlanDocument(program=program, templates=tuple(listed))


def documents() -> st.SearchStrategy[PlanDocument]:
    """A program, or a template of none."""
    alone = templates().map(lambda one: PlanDocument(templates=(one,)))
    return programs() | alone
