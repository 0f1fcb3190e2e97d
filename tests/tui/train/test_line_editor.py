import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.live.entry import Entry, EntryContext, EntryError, Field
from gymtui.live.grammar import read_line
from gymtui.model.performed import Kind
from gymtui.model.units import Load
from gymtui.tui.train.line_editor import LineEditor, Outcome, shown
from tests.live.lines import Line, all_lines
from tests.live.test_set_table import ROWS
from tests.tui.train.keys import (
    ASSISTED,
    BENCH,
    CARRY,
    CURL,
    HANG,
    MINI,
    NO_EFFORT,
    PLANK,
    PULLUP,
    PUSHUP,
    RPE,
    RUN,
    WARMUP,
    one,
    press,
    typed,
)

CONTEXTS = (BENCH, RPE, NO_EFFORT, WARMUP, MINI, CURL, PULLUP, ASSISTED, PUSHUP, PLANK, HANG, RUN, CARRY)
COMMANDS = "acdfghijklmnopqrstuvwyzACDNUVZ[]?/()&~^%$#;<_{}'`|\\!@ "


def read(text: str, context: EntryContext) -> Entry | str:
    try:
        return read_line(text, context)
    except EntryError as error:
        return f"column {error.column}: {error}"


def numbers(context: EntryContext, editor: LineEditor) -> tuple[object, ...]:
    """Load, reps, RIR, seconds, metres of the first part the line means."""
    part = read_line(editor.text, context).parts[0]
    load = part.load.number if part.load is not None else None
    return load, part.reps, part.rir, part.seconds, part.metres


# an untouched line


@pytest.mark.parametrize("key", COMMANDS)
def test_on_an_untouched_line_letters_and_signs_are_commands(key: str) -> None:
    assert one(BENCH, key) == (LineEditor(), Outcome.PASSED)
    assert not LineEditor().wants(key)


@pytest.mark.parametrize("key", '0123456789.,x=+-*:"b×X')
def test_what_begins_a_line(key: str) -> None:
    editor, outcome = one(BENCH, key)
    assert outcome is Outcome.TAKEN
    assert editor.text.endswith(key)
    assert LineEditor().wants(key)


def test_a_drop_sign_begins_a_line_and_is_marked_where_nothing_can_grow() -> None:
    assert press(MINI, ">").text == ">"
    editor = press(BENCH, ">")
    assert editor.text == ">"
    with pytest.raises(EntryError) as found:
        read_line(">40x6", BENCH)
    assert found.value.column == 0
    assert "nothing of this set is logged yet" in str(found.value)


@pytest.mark.parametrize("key", ["f1", "ctrl+q", "escape", "delete", "backspace", "home", "end", "pageup"])
def test_keys_that_are_no_text_pass_an_untouched_line(key: str) -> None:
    assert one(BENCH, key) == (LineEditor(), Outcome.PASSED)


def test_a_character_that_cannot_be_printed_is_no_text() -> None:
    for character in ("\x00", "\x1b", "\n", None):
        assert not LineEditor().wants(character)
        assert not typed(BENCH, "82").wants(character)


@pytest.mark.parametrize("context", CONTEXTS, ids=str)
def test_enter_submits_any_line(context: EntryContext) -> None:
    for editor in (LineEditor(), typed(context, "12")):
        assert one(context, "enter", editor) == (editor, Outcome.SUBMIT)


# a touched line


@pytest.mark.parametrize("key", "ukpdslnzcwvfo[]? !@J")
def test_on_a_touched_line_every_printable_key_is_text(key: str) -> None:
    editor = typed(BENCH, "8")
    assert editor.wants(key)
    assert press(BENCH, key, editor=editor).text == f"8{key}"


@pytest.mark.parametrize("key", ["f1", "ctrl+q", "pageup", "ctrl+p"])
def test_keys_that_are_no_text_pass_a_touched_line(key: str) -> None:
    editor = typed(BENCH, "82")
    assert one(BENCH, key, editor) == (editor, Outcome.PASSED)


@pytest.mark.parametrize("context", CONTEXTS, ids=str)
def test_escape_clears_the_line_and_goes_back_to_the_first_field(context: EntryContext) -> None:
    assert press(context, "tab", "1", "2", "escape") == LineEditor()


def test_the_line_is_edited_like_any_line() -> None:
    assert press(BENCH, *"825", "left", ".").text == "82.5"
    assert press(BENCH, *"82.5x8", "backspace", "9").text == "82.5x9"
    assert press(BENCH, *"82.5x8", "home", "delete", "7").text == "72.5x8"
    assert press(BENCH, *"82", "home", "end", "5").text == "825"
    assert press(BENCH, *"82", "left", "left", "left", "right", "right", "right", "5").text == "825"
    assert press(BENCH, *"82", "home", "backspace").text == "82"
    assert press(BENCH, *"82", "delete").text == "82"


@pytest.mark.parametrize("context", CONTEXTS, ids=str)
def test_backspace_to_the_start_gives_an_untouched_line_in_the_same_field(context: EntryContext) -> None:
    for place in range(len(context.fields)):
        editor = press(context, *["tab"] * place, "7")
        for _ in range(4):
            if not editor.untouched:
                editor = press(context, "backspace", editor=editor)
        assert editor.untouched
        assert editor.focused(context) is context.fields[place]


@given(st.lists(st.sampled_from([*"0123456789²٨½.,x@r+-=*:\"bws m!", "backspace", "delete", "left", "right",
                                 "home", "end", "tab", "shift+tab", "up", "down", "escape", "enter"]),
                max_size=25), st.sampled_from(CONTEXTS))  # fmt: skip
def test_no_keys_break_the_line(keys: list[str], context: EntryContext) -> None:
    editor = LineEditor()
    for key in keys:
        editor, _ = one(context, key, editor)
        assert 0 <= editor.cursor <= len(editor.text)
        assert editor.focused(context) in context.fields
        shown(editor, context, 2.0)


# the fields


def test_a_digit_fills_the_field_with_the_keyboard() -> None:
    assert numbers(BENCH, typed(BENCH, "85")) == ("85", 8, None, None, None)
    assert press(BENCH, "tab", "8").text == "x8"
    assert numbers(BENCH, press(BENCH, "tab", "1", "0")) == ("82.5", 10, None, None, None)
    assert numbers(BENCH, press(BENCH, "tab", "tab", *"1.5")) == ("82.5", 8, 1.5, None, None)
    assert numbers(BENCH, press(BENCH, "shift+tab", "1")) == ("82.5", 8, 1.0, None, None)


def test_the_arrows_move_between_the_fields_of_an_untouched_line() -> None:
    fields = [press(BENCH, *["right"] * n).focused(BENCH) for n in range(4)]
    assert fields == [Field.LOAD, Field.REPS, Field.RIR, Field.LOAD]
    assert press(BENCH, "left").focused(BENCH) is Field.RIR
    assert press(BENCH, "tab", "shift+tab").focused(BENCH) is Field.LOAD


def test_a_decimal_mark_first_is_read_as_a_number() -> None:
    for mark in ".,":
        assert numbers(BENCH, typed(BENCH, f"{mark}5"))[0] == "0.5"
        assert numbers(BENCH, press(BENCH, "tab", "tab", mark, "5"))[2] == 0.5


def test_effort_is_typed_on_the_scale_that_is_shown() -> None:
    assert numbers(BENCH, press(BENCH, "tab", "tab", "2"))[2] == 2
    assert numbers(RPE, press(RPE, "tab", "tab", "8"))[2] == 2
    assert numbers(RPE, press(RPE, "8", "0", "tab", "6", "tab", *"9.5")) == ("80", 6, 0.5, None, None)


@pytest.mark.parametrize("context", [NO_EFFORT, WARMUP], ids=["off", "warm-up"])
def test_where_no_effort_is_asked_there_is_no_field_for_it(context: EntryContext) -> None:
    assert context.fields == (Field.LOAD, Field.REPS)
    assert press(context, "tab", "tab").focused(context) is Field.LOAD


def test_inside_a_set_a_number_is_the_reps_of_the_part() -> None:
    assert MINI.fields == (Field.REPS, Field.RIR)
    assert numbers(MINI, typed(MINI, "3")) == ("55", 3, None, None, None)
    assert numbers(MINI, press(MINI, "3", "tab", "0")) == ("55", 3, 0.0, None, None)


def test_tab_flows_through_the_fields_as_one_types() -> None:
    assert numbers(BENCH, press(BENCH, *"85", "tab", *"6", "tab", "1")) == ("85", 6, 1.0, None, None)
    assert press(BENCH, *"85", "tab").focused(BENCH) is Field.REPS
    assert press(BENCH, *"85", "tab", "6", "tab").focused(BENCH) is Field.RIR


def test_tab_over_a_field_leaves_it_as_proposed() -> None:
    assert numbers(BENCH, press(BENCH, *"85", "tab", "tab", "1")) == ("85", 8, 1.0, None, None)
    assert numbers(BENCH, press(BENCH, "tab", "6", "tab", "tab")) == ("82.5", 6, None, None, None)
    assert numbers(BENCH, press(BENCH, *"85", "tab", "tab", "tab")) == ("85", 8, None, None, None)


def test_shift_tab_goes_to_the_start_of_a_touched_line() -> None:
    assert press(BENCH, *"85x6", "shift+tab", "1").text == "185x6"


def test_tab_gives_times_and_distances_their_unit() -> None:
    assert numbers(HANG, press(HANG, *"25", "tab", *"60")) == ("25", None, None, 60, None)
    assert numbers(HANG, press(HANG, "tab", *"60")) == ("20", None, None, 60, None)
    assert numbers(CARRY, press(CARRY, *"32", "tab", *"50"))[::4] == ("32", 50)
    assert numbers(CARRY, press(CARRY, "tab", *"50"))[::4] == ("24", 50)
    assert numbers(RUN, press(RUN, *"800", "tab", *"2:45")) == (None, None, None, 165, 800)
    assert numbers(RUN, press(RUN, "tab", *"75")) == (None, None, None, 75, 400)
    assert press(HANG, *"25", "tab").focused(HANG) is Field.SECONDS
    assert press(HANG, "tab", "6").focused(HANG) is Field.SECONDS


def test_a_unit_that_is_typed_stands_once() -> None:
    assert press(HANG, "tab", *"60s").text == "60s"
    assert press(HANG, "tab", *"1min").text == "1min"
    assert numbers(HANG, press(HANG, "tab", *"1:30"))[3] == 90
    assert press(CARRY, "tab", *"50m").text == "50m"
    assert read_line(press(HANG, "tab", *'60 "shaky"').text, HANG).note == "shaky"


# steps


def test_steps_move_the_number_with_the_keyboard() -> None:
    assert numbers(BENCH, press(BENCH, "up"))[:2] == ("85", 8)
    assert numbers(BENCH, press(BENCH, "down", "down"))[:2] == ("77.5", 8)
    assert numbers(BENCH, press(BENCH, "tab", "up", "up"))[:2] == ("82.5", 10)
    assert numbers(BENCH, press(BENCH, "tab", "down"))[:2] == ("82.5", 7)
    assert numbers(PLANK, press(PLANK, "up"))[3] == 65
    assert numbers(CARRY, press(CARRY, "tab", "down"))[::4] == ("24", 35)
    assert numbers(PULLUP, press(PULLUP, "up"))[:2] == ("2.5", 10)
    assert press(PULLUP, "up").text == "bw+2.5"
    assert press(ASSISTED, "up").text == "bw-27.5"


def test_a_step_up_and_down_is_an_untouched_line_again() -> None:
    for context in CONTEXTS:
        assert press(context, "up", "down").untouched or context.fields[0] is Field.RIR


def test_effort_steps_by_halves_from_the_target() -> None:
    def efforts(context: EntryContext, *keys: str, target: float | None = 2.0) -> object:
        return numbers(context, press(context, "tab", "tab", *keys, target_rir=target))[2]

    assert [efforts(BENCH, *["up"] * n) for n in (1, 2, 3)] == [2.0, 2.5, 3.0]
    assert [efforts(BENCH, *["down"] * n) for n in (1, 2, 6, 9)] == [2.0, 1.5, 0.0, 0.0]
    assert efforts(BENCH, "up", "up", target=0.0) == 0.5
    assert efforts(BENCH, "up", target=None) == 2.0
    assert efforts(BENCH, *["up"] * 30) == 10.0
    assert efforts(RPE, "up", "up") == 1.5


def test_steps_go_on_from_what_was_typed() -> None:
    assert numbers(BENCH, press(BENCH, *"100", "up"))[:2] == ("102.5", 8)
    assert numbers(BENCH, press(BENCH, *"100x5", "up"))[:2] == ("100", 6)
    assert numbers(BENCH, press(BENCH, *"100x5r1", "down"))[:3] == ("100", 5, 0.5)
    assert numbers(BENCH, press(BENCH, "up", "tab", "up", "tab", "up")) == ("85", 9, 2.0, None, None)
    assert numbers(RUN, press(RUN, *"800m 90s", "up"))[3:] == (95, 800)


def test_reps_never_step_below_none_nor_above_what_can_be_logged() -> None:
    assert numbers(BENCH, press(BENCH, "tab", *["down"] * 20))[1] == 0
    assert numbers(BENCH, press(BENCH, *"x1000", "up"))[1] == 1000


def test_both_sides_step_together() -> None:
    entry = read_line(press(CURL, "up", "up").text, CURL)
    assert [(p.load, p.reps) for p in entry.parts] == [(Load.kg(29), 10)] * 2
    assert press(CURL, *"24x10|9", "up").text == "24x10|9"


@pytest.mark.parametrize(
    "line",
    ["*40x5", "x8!", 'x8"a"', "x8 c7", "x8 t3-1-1-0", "x8 lp", "x8 f4", "60x8+3", ":myo 60x15", "82.5y"],
)
def test_a_step_never_drops_what_was_typed(line: str) -> None:
    assert press(BENCH, *line, "up").text == line


def test_pounds_stay_pounds() -> None:
    assert press(BENCH, *"180lb", "up").text == "182.5lb"


# what is drawn


def test_what_is_proposed_is_not_typed() -> None:
    drawn, entry = shown(LineEditor(), BENCH, 2.0)
    assert (drawn.load, drawn.reps, drawn.rir, drawn.typed) == ("82.5", "8", "2", frozenset())
    assert entry is not None
    assert entry.parts[0].rir is None


def test_the_target_is_never_the_effort() -> None:
    for line in ("", "x8", "85", "85x6", "=", "+2.5"):
        try:
            entry = read_line(line, BENCH)
        except EntryError:
            continue
        assert entry.parts[0].rir is None


def test_what_was_typed_is_told_apart() -> None:
    assert shown(typed(BENCH, "85"), BENCH, 2.0)[0].typed == {Field.LOAD}
    assert shown(typed(BENCH, "x6"), BENCH, 2.0)[0].typed == {Field.REPS}
    assert shown(typed(BENCH, "85x6r1"), BENCH, 2.0)[0].typed == {Field.LOAD, Field.REPS, Field.RIR}


@pytest.mark.parametrize(
    ("line", "load", "reps"), [("85x", "85", ""), ("85,x", "85.", ""), ("85y", "85", "8")]
)
def test_a_line_that_is_not_complete_shows_what_is_there(line: str, load: str, reps: str) -> None:
    drawn, entry = shown(typed(BENCH, line), BENCH, 2.0)
    assert (drawn.load, drawn.reps, entry) == (load, reps, None)


# the same through the fields and as a line


TYPEABLE = [line for line in all_lines() if line.text and line.text.isprintable()]
BEGINS = '0123456789.,x×X=+-–−*:"b>'


@pytest.mark.parametrize(("text", "context", "words"), ROWS, ids=[row[0] or "empty" for row in ROWS])
def test_every_row_of_the_table_typed_is_the_line_read(text: str, context: EntryContext, words: str) -> None:
    del words
    if text and not LineEditor().wants(text[0]):
        pytest.fail(f"{text} cannot be begun by typing") if text[0] != "?" else None
        return
    assert read(typed(context, text).text, context) == read(text, context)


@pytest.mark.parametrize(
    "line", [r for r in TYPEABLE if r.entry is not None and r.text[0] in BEGINS], ids=str
)
def test_every_written_line_typed_means_the_same(line: Line) -> None:
    if not LineEditor().wants(line.text[0]):
        return
    assert read(typed(line.context, line.text).text, line.context) == line.entry


def test_a_warm_up_typed_at_a_work_set_is_a_warm_up() -> None:
    assert read_line(typed(BENCH, "*40x5").text, BENCH).kind is Kind.WARMUP
