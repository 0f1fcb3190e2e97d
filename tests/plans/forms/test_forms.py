"""The forms: every field shows what is there, keeps what is typed, and typed back changes nothing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gymtui.model.performed import Kind, Technique
from gymtui.model.plan import PlanDocument, SetTarget, Warmup
from gymtui.model.units import Load, Rir
from gymtui.plans.editing.parts import line_at, with_program, with_sets
from gymtui.plans.forms.form import Entry, FieldError, FormField, FormSetting
from gymtui.plans.forms.forms import form_of
from gymtui.plans.places import PlanPlace
from gymtui.training.catalogue import Catalogue
from tests.exercises import EXERCISES
from tests.plans.editing.plans import making, places, pressed, presses, upper_lower

SETTING = FormSetting(Catalogue(EXERCISES.values()))
BENCH = PlanPlace(template="upper-a", line="e1")


def field(document: PlanDocument, place: PlanPlace, name: str, setting: FormSetting = SETTING) -> FormField:
    found = form_of(document, place, setting).field(name)
    assert found is not None
    return found


def put(document: PlanDocument, place: PlanPlace, name: str, typed: str) -> PlanDocument:
    return field(document, place, name).put(typed)


def set_of(document: PlanDocument, at: int = 0) -> SetTarget:
    return line_at(document, BENCH).sets[at]


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        pytest.param("reps", "10-12", (10, 12), id="F1.1"),
        pytest.param("reps", "5", (5, None), id="F1.2"),
    ],
)
def test_a_value_is_kept_in_all_work_sets(name: str, typed: str, value: tuple[int, int | None]) -> None:
    after = put(upper_lower(), BENCH, name, typed)
    assert [(one.reps, one.reps_max) for one in line_at(after, BENCH).sets] == [value] * 3


def test_five_plus_makes_the_set_an_amrap_and_five_a_straight_one_again() -> None:
    amrap = put(upper_lower(), BENCH, "reps", "5+")
    assert set_of(amrap).technique is Technique.AMRAP
    assert field(amrap, BENCH, "reps").value == "5+"
    assert set_of(put(amrap, BENCH, "reps", "5")).technique is Technique.STRAIGHT


def test_sets_that_differ_say_so_and_keep_what_they_have() -> None:
    plan = put(upper_lower(), PlanPlace(template="upper-a", line="e1", set=1), "reps", "8-10")
    shown = field(plan, BENCH, "reps")
    assert shown.value == "6-8, 8-10, 6-8"
    assert "differ" in shown.hint
    assert shown.put(shown.value) == plan
    assert {one.reps for one in line_at(shown.put("9"), BENCH).sets} == {9}


def test_a_warm_up_of_its_own_is_left_alone() -> None:
    warm = SetTarget.model_validate({"kind": "warmup", "reps": 5})
    plan = with_sets(upper_lower(), BENCH, (warm, *line_at(upper_lower(), BENCH).sets))
    after = put(put(plan, BENCH, "rir", "1"), BENCH, "sets", "2")
    assert [(one.kind, one.rir) for one in line_at(after, BENCH).sets] == [
        (Kind.WARMUP, None),
        (Kind.WORK, 1),
        (Kind.WORK, 1),
    ]


def test_a_technique_brings_its_parameters() -> None:
    plan = put(upper_lower(), BENCH, "technique", "rest_pause")
    names = [one.name for one in form_of(plan, BENCH, SETTING).fields]
    assert "params.total" in names
    plan = put(plan, BENCH, "params.total", "18")
    assert set_of(plan).params == {"total": 18}
    with pytest.raises(FieldError) as raised:
        put(plan, BENCH, "params.rest", "90")
    assert "from 10 to 30" in raised.value.what_to_do
    assert set_of(put(plan, BENCH, "params.total", "")).params == {}


def test_a_cluster_counts_its_own_reps() -> None:
    plan = put(upper_lower(), BENCH, "technique", "cluster")
    assert (set_of(plan).reps, set_of(plan).reps_max) == (None, None)
    plan = put(plan, BENCH, "params.groups", "3-3-2-2")
    assert set_of(plan).params == {"groups": (3, 3, 2, 2)}


def test_a_rule_brings_its_parameters_and_its_words() -> None:
    plan = put(upper_lower(), BENCH, "progression", "double")
    assert "top of the range" in field(plan, BENCH, "progression").hint
    plan = put(plan, BENCH, "progression.inc", "2,5 kg")
    assert line_at(plan, BENCH).progression.params == {"inc": "2.5"}
    plan = put(plan, BENCH, "progression", "linear")
    assert line_at(plan, BENCH).progression.params == {}


def test_a_parameter_that_nothing_knows_is_shown_and_can_be_taken_away() -> None:
    odd = set_of(upper_lower()).model_copy(update={"params": {"colour": 3}})
    plan = with_sets(upper_lower(), BENCH, (odd,))
    assert field(plan, BENCH, "params.colour").value == "3"
    assert set_of(put(plan, BENCH, "params.colour", "")).params == {}


def test_exercises_that_stand_in() -> None:
    plan = put(upper_lower(), BENCH, "alternatives", "machine-chest-press dumbbell-bench-press")
    assert field(plan, BENCH, "alternatives").value == "Machine chest press, Dumbbell bench press"
    with pytest.raises(FieldError, match="no exercise"):
        put(plan, BENCH, "alternatives", "bench-pres")
    with pytest.raises(FieldError, match="cannot stand in for it"):
        put(plan, BENCH, "alternatives", "bench-press")


def test_another_exercise_keeps_the_sets() -> None:
    after = put(upper_lower(), BENCH, "exercise", "incline-bench-press")
    assert line_at(after, BENCH).sets == line_at(upper_lower(), BENCH).sets
    assert form_of(after, BENCH, SETTING).title == EXERCISES["incline-bench-press"].name


def test_the_lines_of_a_note_survive_a_box_of_one_line() -> None:
    plan = put(upper_lower(), BENCH, "note", "elbows in↵slow")
    assert line_at(plan, BENCH).note == "elbows in\nslow"
    assert field(plan, BENCH, "note").value == "elbows in↵slow"


def test_a_program() -> None:
    plan = upper_lower()
    for name, typed in (
        ("weeks", "5"),
        ("deload", "5"),
        ("wave", "3 3 2 1"),
        ("name", "Mine"),
        ("days_a_week", "3"),
        ("level", "novice"),
    ):
        plan = put(plan, PlanPlace(), name, typed)
    assert plan.program is not None
    assert [week.rir and int(week.rir) for week in plan.program.weeks] == [3, 3, 2, 1, None]
    assert [week.deload for week in plan.program.weeks] == [False] * 4 + [True]
    assert (plan.program.name, plan.program.days_a_week) == ("Mine", 3)
    assert field(plan, PlanPlace(), "wave").value == "3 3 2 1"


@pytest.mark.parametrize(
    ("name", "typed", "message"),
    [
        pytest.param("deload", "9", "There is no week 9.", id="F2.1 a deload in week 9 of 3"),
        pytest.param("weeks", "17", "does not fit", id="F2.2"),
        pytest.param("wave", "3 2 1 0", "4 numbers for 3 weeks", id="F2.3"),
        pytest.param("name", "", "needs a name", id="F2.4"),
    ],
)
def test_what_a_program_cannot_be(name: str, typed: str, message: str) -> None:
    problem = field(upper_lower(), PlanPlace(), name).problem(typed)
    assert problem is not None
    assert message in problem.message
    assert problem.what_to_do


def test_a_day_on_weekdays_has_a_weekday() -> None:
    plan = put(upper_lower(), PlanPlace(), "schedule", "weekdays")
    day = PlanPlace(template="lower-a", day=1)
    plan = put(plan, day, "weekday", "3")
    assert field(plan, day, "weekday").value == "Thursday"
    upper = field(plan, PlanPlace(template="upper-a", day=0), "weekday")
    assert [one.note for one in upper.options][3] == "Lower A"
    assert form_of(upper_lower(), day, SETTING).field("weekday") is None


def test_a_superset_has_its_rests() -> None:
    place = PlanPlace(template="upper-a", group="g1")
    assert field(upper_lower(), place, "switch_rest").value == "15s"
    plan = put(upper_lower(), place, "round_rest", "2:30")
    assert plan.templates[0].groups[0].round_rest == 150


def test_another_exercise_does_not_inherit_a_load_in_kilograms() -> None:
    plan = put(upper_lower(), BENCH, "load", "82.5 kg")
    assert set_of(put(plan, BENCH, "exercise", "lateral-raise")).load is None
    share = put(upper_lower(), BENCH, "load", "80% e1rm")
    assert set_of(put(share, BENCH, "exercise", "lateral-raise")) == set_of(share)


def test_a_hold_has_a_time_and_no_reps() -> None:
    plan = put(put(upper_lower(), BENCH, "technique", "drop"), BENCH, "exercise", "plank")
    first = set_of(plan)
    assert (first.seconds, first.reps, first.reps_max, first.rir) == (30, None, None, None)
    assert first.technique is Technique.STRAIGHT
    names = [one.name for one in form_of(plan, BENCH, SETTING).fields]
    assert "seconds" in names
    assert "reps" not in names
    assert "rir" not in names


def test_effort_on_the_scale_of_rpe() -> None:
    in_rpe = FormSetting(SETTING.names, effort="rpe")
    shown = field(upper_lower(), BENCH, "rir", in_rpe)
    assert shown.value == "8"
    assert set_of(shown.put("9")).rir == Rir(1)
    assert set_of(shown.put(shown.stepped(1) or "")).rir == Rir(1)


@pytest.mark.parametrize(
    ("name", "start", "by", "after"),
    [
        pytest.param("reps", "6-8", 1, "7-9", id="F3.1"),
        pytest.param("rest", "", 1, "120s", id="F3.2 an empty box begins at what is usual"),
        pytest.param("rest", "90", 1, "105s", id="F3.3"),
        pytest.param("sets", "3", -1, "2", id="F3.4"),
        pytest.param("load", "80 kg", 1, "82.5 kg", id="F3.5"),
        pytest.param("load", "80%", -1, "77.5% tm", id="F3.6"),
        pytest.param("load", "last +2.5", 1, "last +5 kg", id="F3.7"),
        pytest.param("load", "100 lb", 1, "105 lb", id="F3.8"),
        pytest.param("reps", "1", -1, None, id="F3.9 no lower than one"),
        pytest.param("load", "", 1, None, id="F3.10 nothing to step from"),
        pytest.param("warmup", "none", 1, "ramp", id="F3.11 the next choice"),
        pytest.param("warmup", "ramp", 1, None, id="F3.12 no choice after the last"),
    ],
)
def test_steps(name: str, start: str, by: int, after: str | None) -> None:
    plan = put(upper_lower(), BENCH, name, start)
    stepped = field(plan, BENCH, name).stepped(by)
    assert stepped == after
    if after is not None:
        assert field(plan, BENCH, name).problem(after) is None


def test_a_ramp_and_a_load_are_kept() -> None:
    plan = put(put(upper_lower(), BENCH, "warmup", "ramp"), BENCH, "load", "82.5")
    assert line_at(plan, BENCH).warmup is Warmup.RAMP
    assert set_of(plan).load is not None
    assert {one.load and one.load.load for one in line_at(plan, BENCH).sets} == {Load.kg("82.5")}


def test_an_exercise_that_nobody_knows_has_a_form() -> None:
    plan = upper_lower()
    strange = line_at(plan, BENCH).model_copy(update={"exercise": "gone"})
    template = plan.templates[0].model_copy(update={"exercises": (strange,), "groups": ()})
    plan = plan.model_copy(update={"templates": (template, plan.templates[1])})
    shown = field(plan, BENCH, "exercise")
    assert (shown.value, shown.hint) == ("gone", "not in the catalogue")


@settings(max_examples=40, deadline=None)
@given(presses, st.sampled_from(["rir", "rpe"]))
def test_every_field_typed_back_changes_nothing(keys: list[tuple[str, int]], effort: str) -> None:
    plan, new = with_program(upper_lower(), notes="a\nb"), making()
    for key, at in keys:
        plan, _ = pressed(plan, key, at, new, None)
    setting = FormSetting(SETTING.names, effort=effort)
    for place in places(plan):
        for one in form_of(plan, place, setting).fields:
            typed = one.value if one.entry is Entry.TEXT else one.chosen
            assert one.put(typed) == plan, one.name
