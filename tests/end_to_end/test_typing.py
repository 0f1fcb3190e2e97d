"""Keys typed faster than any person types, while each line is being saved: none lost, none reordered."""

import random
from pathlib import Path

import pytest

from gymtui.model.units import Load
from tests.end_to_end.homes import exercise, logged_parts, running, seed, work
from tests.end_to_end.terminal import BACKSPACE, ENTER, ESCAPE, opened

SETS = 24
NO_GUARD = "[entry]\nguard_ms = 0\n"


def mistyped(line: str, choice: random.Random) -> str:
    """Return keys that end with the line in the entry: some keys are wrong and taken back."""
    keys = line[0]
    for character in line[1:]:
        wrong = "".join(choice.choice("0123456789,") for _ in range(choice.choice((0, 0, 1, 1, 2))))
        keys += wrong + BACKSPACE * len(wrong) + character
    return keys


def lines(seed: int) -> list[tuple[str, Load, int]]:
    """Return lines as they are typed, with what each of them says."""
    choice = random.Random(seed)
    out = []
    for _ in range(SETS):
        amount = f"{choice.randint(50, 60)}{choice.choice((',5', '.5', ''))}"
        reps = choice.randint(6, 12)
        out.append((f"{amount}x{reps}", Load.kg(amount.replace(",", ".")), reps))
    return out


@pytest.mark.parametrize(("gap", "seed_of_lines"), [(0.03, 1), (0.0, 2)], ids=["30 ms apart", "back to back"])
def test_no_key_is_lost_or_reordered(tmp_path: Path, gap: float, seed_of_lines: int) -> None:
    choice = random.Random(seed_of_lines)
    seed(tmp_path, exercise("lat-pulldown", *[work("55", 8)] * SETS), settings=NO_GUARD)
    typed = lines(seed_of_lines)
    keys = "".join(mistyped(line, choice) + ENTER for line, _, _ in typed)
    assert len(keys) >= 200
    with opened(tmp_path) as terminal:
        terminal.wait_for("start Short day")
        terminal.press(ENTER)
        terminal.wait_for("Target")
        if gap:
            terminal.type_slowly(keys, gap)
        else:
            terminal.press(keys)
        terminal.wait_for("All sets done")
    session = running(tmp_path)
    assert session is not None
    logged = [(part.load, part.reps) for part in logged_parts(session)]
    assert logged == [(load, reps) for _, load, reps in typed]


def test_commands_keep_their_place_between_lines(tmp_path: Path) -> None:
    seed(tmp_path, exercise("lat-pulldown", *[work("55", 8)] * 3), settings=NO_GUARD)
    with opened(tmp_path) as terminal:
        terminal.wait_for("start Short day")
        terminal.press(ENTER)
        terminal.wait_for("Target")
        terminal.type_slowly(f"x9{ENTER}ux7{ENTER}x6{ENTER}x5{ENTER}uU")
        terminal.wait_for("All sets done")
    session = running(tmp_path)
    assert session is not None
    assert [part.reps for part in logged_parts(session)] == [7, 6, 5]


def test_a_second_enter_is_not_a_second_part(tmp_path: Path) -> None:
    seed(tmp_path, exercise("lat-pulldown", *[work("55", 8)] * 3))
    with opened(tmp_path) as terminal:
        terminal.wait_for("start Short day")
        terminal.press(ENTER)
        terminal.wait_for("Target")
        terminal.press(ENTER + ENTER)
        terminal.wait_for("Nothing logged: too soon")
        assert terminal.sets_done == 1
        terminal.press("57.5x8" + ENTER)
        terminal.press_until(ENTER, lambda t: t.sets_done == 2)
        terminal.press("x1" + ESCAPE)
        terminal.wait_for("log 57.5 × 8")
        terminal.press_until(ENTER, "All sets done")
    session = running(tmp_path)
    assert session is not None
    assert [(str(p.load), p.reps) for p in logged_parts(session)] == [
        ("55 kg", 8),
        ("57.5 kg", 8),
        ("57.5 kg", 8),
    ]


@pytest.mark.parametrize("typed", ["102,5x3", "102.5x3", "102,5 x 3"])
def test_a_comma_is_a_decimal_mark(tmp_path: Path, typed: str) -> None:
    seed(tmp_path, exercise("leg-press", work("100", 3)))
    with opened(tmp_path) as terminal:
        terminal.wait_for("start Short day")
        terminal.press(ENTER)
        terminal.wait_for("Target")
        terminal.press(typed)
        terminal.wait_for("log 102.5 kg × 3")
        terminal.press(ENTER)
        terminal.wait_for("All sets done")
        terminal.wait_for("last logged 102.5 × 3")
    session = running(tmp_path)
    assert session is not None
    assert [part.load for part in logged_parts(session)] == [Load.kg("102.5")]
