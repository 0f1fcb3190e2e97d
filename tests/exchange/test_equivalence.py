"""What must be equal without knowing the right answer: the same training in different files."""

from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from gymtui.exchange.detect import read_file
from gymtui.exchange.duplicates import same_workout, without_known
from gymtui.exchange.reading import ImportResult
from gymtui.exchange.report import Status
from gymtui.model.performed import Workout
from gymtui.model.units import Unit
from tests.exchange.helpers import BOOK, options, parts

S4 = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE"
S6 = (
    '"Workout #";"Date";"Workout Name";"Duration (sec)";"Exercise Name";"Set Order";"Weight (kg)";"Reps";'
    '"RPE";"Distance (meters)";"Seconds";"Notes";"Workout Notes"'
)
START = datetime(2024, 1, 8, 18, 30)  # noqa: DTZ001
NAMES = ("Bench Press (Barbell)", "Squat (Barbell)", "Cable Row")

Done = tuple[int, int, int]
"""Which of NAMES, halves of a pound times 10, reps."""
sets = st.lists(st.tuples(st.integers(0, 2), st.integers(1, 60), st.integers(1, 20)), min_size=1, max_size=12)
logs = st.lists(sets, min_size=1, max_size=4)


def _in_order(done: list[Done]) -> list[Done]:
    return sorted(done, key=lambda one: one[0])


def _s4(log: list[list[Done]], hours: int = 0) -> bytes:
    lines = [S4]
    for day, done in enumerate(log):
        start = START + timedelta(days=day, hours=hours)
        lines += [
            f'{start},"Day",1h,"{NAMES[name]}",{number},{fives * 5}.0,{reps},0,0,,,'
            for number, (name, fives, reps) in enumerate(_in_order(done), 1)
        ]
    return "\n".join(lines).encode()


def _s6(log: list[list[Done]]) -> bytes:
    lines = [S6]
    for day, done in enumerate(log):
        turned = _in_order(done[::-1])
        lines += [
            f'"{day}";"{START + timedelta(days=day)}";"Day";"3600";"{NAMES[name]}";"{number}";'
            f'"{fives * 5 * 0.453592}";"{reps}";"";"";"";"";""'
            for number, (name, fives, reps) in enumerate(turned, 1)
        ]
    return "\n".join(lines).encode()


def _read(data: bytes) -> ImportResult:
    return read_file(data, options(Unit.LB), BOOK)


@settings(max_examples=60, deadline=None)
@given(logs)
def test_two_layouts_of_one_log_are_the_same_workouts(log: list[list[Done]]) -> None:
    four, six = _read(_s4(log)), _read(_s6(log))
    assert [workout.id for workout in four.workouts] == [workout.id for workout in six.workouts]
    for one, two in zip(four.workouts, six.workouts, strict=True):
        other = two.model_copy(update={"id": "0" * 26})
        assert same_workout(one, other)
        assert {str(part.load) for part in parts(one)} == {str(part.load) for part in parts(two)}


@settings(max_examples=60, deadline=None)
@given(logs, st.integers(0, 3), st.sampled_from([-1, 0, 1]))
def test_a_later_export_adds_only_what_is_new(log: list[list[Done]], cut: int, hours: int) -> None:
    earlier, later = _read(_s4(log[:cut])), _read(_s4(log, hours))
    added = without_known(later, earlier.workouts)
    together = (*earlier.workouts, *added.workouts)
    assert [_content(one) for one in together] == [_content(one) for one in later.workouts]
    assert len(added.report.rows) == len(later.report.rows)


@settings(max_examples=60, deadline=None)
@given(logs)
def test_every_set_arrives(log: list[list[Done]]) -> None:
    result = _read(_s4(log))
    every = [part for workout in result.workouts for part in parts(workout)]
    assert len(every) == sum(len(done) for done in log) == result.report.statuses[Status.IMPORTED]
    assert sum(part.reps or 0 for part in every) == sum(reps for done in log for _, _, reps in done)
    volume = sum((part.load.amount if part.load else 0) * (part.reps or 0) for part in every)
    assert volume == sum(fives * 5 * reps for done in log for _, fives, reps in done)


def _content(workout: Workout) -> tuple[object, ...]:
    return (workout.date, workout.title, [(str(part.load), part.reps) for part in parts(workout)])


def test_a_header_alone_is_an_empty_log() -> None:
    result = _read(S4.encode())
    assert result.workouts == ()
    assert "The file has a header and no rows." in result.report.notes
