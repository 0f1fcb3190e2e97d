"""What holds for every set and every line."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from gymtui.live.entry import Entry, EntryContext, EntryError
from gymtui.live.grammar import context_for, preview, read_line, slips, write_set
from gymtui.model.exercise import Measurement
from gymtui.model.units import Load
from tests.live.entry_strategies import Case, almost_lines, cases, contexts

SHOWN = EntryContext(Measurement.WEIGHT_REPS, load=Load.kg("82.5"), reps=8)


def outcome(text: str, context: EntryContext) -> Entry | tuple[int, str, str]:
    try:
        return read_line(text, context)
    except EntryError as error:
        return error.column, error.message, error.expected


@given(cases())
@settings(max_examples=100, deadline=None)
def test_a_printed_set_reads_back_to_the_same_set(case: Case) -> None:
    text = write_set(case.performed, case.unit, case.measurement, unilateral=case.unilateral)
    context = context_for(case.performed, case.measurement, case.unit, unilateral=case.unilateral)
    entry = read_line(text, context)
    done = case.performed
    assert entry == Entry(
        parts=done.parts,
        technique=done.technique,
        kind=done.kind,
        tempo=done.tempo,
        range=done.range,
        form=done.form,
        note=done.note,
    )
    again = done.model_copy(update={"parts": entry.parts})
    assert write_set(again, case.unit, case.measurement, unilateral=case.unilateral) == text
    assert preview(entry, context)


@given(almost_lines(), contexts())
@settings(max_examples=120, deadline=None)
@example("9" * 5000, SHOWN)
@example("x" + "9" * 5000, SHOWN)
@example("9" * 5000 + ":30", EntryContext(Measurement.DURATION))
@example('"\ud800"', SHOWN)
def test_any_text_is_read_or_marked_at_a_column(text: str, context: EntryContext) -> None:
    result = outcome(text, context)
    if isinstance(result, Entry):
        assert result.parts
        assert preview(result, context)
        slips(result, context)
    else:
        column, message, expected = result
        assert 0 <= column <= len(text)
        assert message
        assert expected or "means nothing" in message
    assert outcome(text, context) == result


@given(almost_lines(), contexts())
@settings(max_examples=120, deadline=None)
def test_letter_case_and_signs_of_other_keyboards_do_not_matter(text: str, context: EntryContext) -> None:
    if '"' in text or "“" in text:
        return
    other = text.replace("x", "×").replace("-", "–").replace("kg", "KG").replace("bw", "Bw")
    assert outcome(other, context) == outcome(text, context)


@given(st.decimals(0, 2000, places=2), st.integers(0, 1000), contexts())
def test_comma_and_point_are_the_same_mark(amount: object, reps: int, context: EntryContext) -> None:
    point = f"{amount}x{reps}"
    assert outcome(point.replace(".", ","), context) == outcome(point, context)


@given(almost_lines(), contexts())
@settings(max_examples=120, deadline=None)
def test_a_mark_that_is_a_comma_reads_as_a_point(text: str, context: EntryContext) -> None:
    if '"' in text or "“" in text:
        return
    commas, points = outcome(text.replace(".", ","), context), outcome(text.replace(",", "."), context)
    assert commas == points


@given(st.integers(0, 1000), contexts())
def test_effort_that_is_not_typed_stays_unknown(reps: int, context: EntryContext) -> None:
    result = outcome(f"x{reps}", context)
    if isinstance(result, Entry):
        assert all(part.rir is None and not part.failed for part in result.parts)
