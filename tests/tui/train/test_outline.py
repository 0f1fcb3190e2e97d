from gymtui.live import events as ev
from gymtui.live.fold import Session, step
from gymtui.live.order import current, labels
from gymtui.model.exercise import Measurement
from gymtui.tui.train.outline import OutlineRow, outline_rows, set_marks, strip_pieces
from gymtui.tui.train.view import Stage, TrainView
from gymtui.tui.widgets.outline import Outline
from tests.live.helpers import (
    SUPERSET,
    after,
    exercise,
    hold_set,
    log,
    now_id,
    rest_pause_set,
    session,
    warmup_set,
    work_set,
)


def rows(s: Session, *, resting: bool = False, selected: str | None = None) -> tuple[OutlineRow, ...]:
    return outline_rows(s.now, labels(s.now), current(s.now), resting=resting, selected=selected)


def plain(s: Session, **more: object) -> list[str]:
    """Each row in one line: kind, number or label, load, reps, effort, right, state."""
    return [
        " ".join(filter(None, (r.kind, r.label or r.number, r.load, r.reps, r.effort, r.right, r.state)))
        for r in rows(s, **more)  # type: ignore[arg-type]
    ]


def strip(s: Session) -> str:
    return "  ".join(f"{p.label} {p.marks}" for p in strip_pieces(s.now, labels(s.now), current(s.now)))


def upper() -> Session:
    return session(
        exercise("e1", work_set("s1"), work_set("s2"), group="A"),
        exercise("e2", work_set("t1", "60", 10), group="A"),
        exercise("e3", rest_pause_set("r1", total=18)),
        exercise("e4", hold_set("h1", 60), measurement=Measurement.DURATION),
        groups=(SUPERSET,),
    )


def skip(s: Session, at: float) -> Session:
    return step(s, ev.SetClosed.model_validate({"at": after(at), "set": now_id(s)}))


def test_every_exercise_has_a_heading_and_its_sets() -> None:
    assert plain(upper()) == [
        "heading A1 now",
        "set 1 82.5 6–8 2 now",
        "set 2 82.5 6–8 2",
        "gap",
        "heading A2",
        "set 1 60 8–10 2",
        "gap",
        "heading B rest-pause",
        "set 1 55 to 18 reps",
        "gap",
        "heading C",
        "set 1 60 s",
    ]


def test_the_set_after_the_rest_is_next_and_not_now() -> None:
    s = log(upper(), 60, 7)
    assert plain(s, resting=True)[:6] == [
        "heading A1",
        "set 1 82.5 7 done",
        "set 2 82.5 6–8 2",
        "gap",
        "heading A2 now",
        "set 1 60 8–10 2 next",
    ]


def test_what_was_done_stands_in_the_place_of_what_was_planned() -> None:
    s = step(
        upper(),
        ev.PartLogged.model_validate(
            {
                "at": after(60),
                "set": "s1",
                "entry": {"parts": [{"load": {"amount": "85", "unit": "kg"}, "reps": 5, "rir": 0.5}]},
            }
        ),
    )
    assert "set 1 85 5 0.5 done" in plain(s)


def test_a_set_that_was_left_out_is_told_from_one_that_was_done() -> None:
    s = skip(upper(), 60)
    assert plain(s)[1].endswith("skipped")
    assert strip(s).startswith("A1 –·")


def test_parts_so_far_and_the_one_to_come() -> None:
    s = upper()
    for at in (10, 20, 30):
        s = skip(s, at)
    s = log(log(s, 60, 8, load="55"), 80, 4, load="55")
    assert "set 1 55 8 + 4 + _ part 3 now" in plain(s)


def test_the_bracket_runs_from_the_first_to_the_last_row_of_a_superset() -> None:
    brackets = [r.bracket for r in rows(upper())]
    assert brackets == ["top", "inside", "inside", "inside", "inside", "bottom", *[""] * 6]


def test_three_members_have_one_bracket() -> None:
    s = session(*(exercise(f"e{n}", work_set(f"s{n}"), group="A") for n in range(3)), groups=(SUPERSET,))
    assert [r.bracket for r in rows(s)] == ["top", *["inside"] * 6, "bottom"]


def warming() -> Session:
    return session(
        exercise("e1", warmup_set("w1", "20", 10), warmup_set("w2", "40", 5), work_set("s1")),
        exercise("e2", warmup_set("v1", "10", 8), work_set("t1", "30", 10)),
    )


def test_warm_ups_stand_apart_while_they_are_done_and_share_a_row_after() -> None:
    s = warming()
    assert plain(s)[:4] == ["heading A now", "set w 20 10 now", "set w 40 5", "set 1 82.5 6–8 2"]
    assert plain(s)[5:] == ["heading B", "warmups w", "set 1 30 8–10 2"]
    s = log(log(s, 60, 10, load="20"), 120, 5, load="40")
    assert plain(s)[:3] == ["heading A now", "warmups w done", "set 1 82.5 6–8 2 now"]
    assert rows(s)[1].name == "20×10  40×5"


def test_a_chosen_warm_up_is_seen() -> None:
    s = log(log(warming(), 60, 10, load="20"), 120, 5, load="40")
    chosen = [r for r in rows(s, selected="w2") if r.selected]
    assert [(r.set_id, r.load) for r in chosen] == [("w2", "40")]


def test_warm_ups_that_share_a_row_can_be_reached() -> None:
    s = log(log(warming(), 60, 10, load="20"), 120, 5, load="40")
    outline = Outline()
    outline.view = TrainView(stage=Stage.WORK, outline=rows(s))
    ids = outline.selectable()
    assert ids[ids.index("s1") - 1] == "w1"


def test_exactly_one_row_is_now_until_all_is_done() -> None:
    s = upper()
    for at in range(60, 600, 30):
        if current(s.now) is None:
            break
        assert sum(r.kind == "set" and r.state == "now" for r in rows(s)) == 1
        s = log(s, at, 9, load="55" if now_id(s) == "r1" else "82.5")
    assert current(s.now) is None
    assert not [r for r in rows(s) if r.state in ("now", "next")]


def test_the_strip_says_the_whole_workout_in_one_line() -> None:
    s = upper()
    assert strip(s) == "A1 ▸·  A2 ·  B ·  C ·"
    s = log(s, 60, 8)
    assert strip(s) == "A1 ✓·  A2 ▸  B ·  C ·"


def test_the_marks_are_of_the_kind_of_set_that_comes() -> None:
    s = warming()
    one = s.now.exercises[0]
    assert set_marks(one, one.sets[0]) == "▸ ·"
    s = log(log(s, 60, 10, load="20"), 120, 5, load="40")
    one = s.now.exercises[0]
    assert set_marks(one, one.sets[2]) == "▸"
