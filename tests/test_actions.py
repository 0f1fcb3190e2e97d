"""The registry of actions and the person's keymap."""

import importlib
import inspect
import pkgutil

import pytest

import gymtui.tui.screens
from gymtui.actions import ACTIONS, EVERYWHERE, Action, actions_of, with_keymap
from gymtui.tui.app import GymApp
from gymtui.tui.place import PLACES, PlaceScreen
from gymtui.tui.widgets.outline import Outline

IDS = [a.id for a in ACTIONS]


def _screens() -> dict[str, type]:
    """Return the class that answers for the actions of each place."""
    found: dict[str, type] = {EVERYWHERE: GymApp, "outline": Outline}
    for module in pkgutil.iter_modules(gymtui.tui.screens.__path__, "gymtui.tui.screens."):
        for _, kind in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if issubclass(kind, PlaceScreen) and kind.PLACE and kind.BINDINGS:
                found[kind.PLACE] = kind
    return found


SCREENS = _screens()


def places() -> set[str]:
    return {a.place for a in ACTIONS} - {EVERYWHERE}


@pytest.mark.parametrize("action", ACTIONS, ids=lambda a: a.id)
def test_every_action_has_a_method_where_it_works(action: Action) -> None:
    planned = action.place if action.place != EVERYWHERE else action.method
    if planned in {p.id for p in PLACES} and planned not in SCREENS:
        pytest.skip(f"the place {planned} has no screen in this build")
    assert callable(getattr(SCREENS[action.place], f"action_{action.method}", None))


def test_ids_are_unique_and_say_their_place() -> None:
    assert len(set(IDS)) == len(IDS)
    assert all(a.id.startswith("app." if a.place == EVERYWHERE else f"{a.place}.") for a in ACTIONS)
    assert all(a.keys and a.words and a.description for a in ACTIONS)


@pytest.mark.parametrize("place", sorted(places()))
def test_no_two_default_keys_of_a_place_clash(place: str) -> None:
    used = [key for a in (*actions_of(place), *actions_of(EVERYWHERE)) for key in a.keys.split(",")]
    assert len(used) == len(set(used))


def test_no_keymap_means_the_defaults() -> None:
    assert with_keymap({}) == (ACTIONS, [])


def keys_of(actions: tuple[Action, ...], action_id: str) -> str:
    return next(a.keys for a in actions if a.id == action_id)


def test_a_key_is_changed_and_the_rest_stays() -> None:
    actions, problems = with_keymap({"today.template": "ctrl+t, y"})
    assert problems == []
    assert keys_of(actions, "today.template") == "ctrl+t,y"
    assert [a for a in actions if a.id != "today.template"] == [
        a for a in ACTIONS if a.id != "today.template"
    ]


def test_an_unknown_action_is_reported_with_the_nearest() -> None:
    actions, problems = with_keymap({"today.templat": "y"})
    assert actions == ACTIONS
    assert problems == ["keys: there is no action today.templat. Did you mean today.template?"]


def test_an_action_unlike_any_is_pointed_to_the_list() -> None:
    assert "`gymtui keys`" in with_keymap({"xyzzy": "y"})[1][0]


@pytest.mark.parametrize("keys", ["", " , "])
def test_an_action_keeps_its_key_where_none_is_given(keys: str) -> None:
    actions, problems = with_keymap({"today.template": keys})
    assert actions == ACTIONS
    assert "it stays on t" in problems[0]


def test_a_clash_is_reported_and_undone() -> None:
    actions, problems = with_keymap({"today.template": "b"})
    assert actions == ACTIONS
    assert "b is used by today.template and today.body_weight" in problems[0]


def test_a_clash_with_what_works_everywhere_is_reported() -> None:
    actions, problems = with_keymap({"today.template": "f1"})
    assert actions == ACTIONS
    assert "app.today" in problems[0]


def test_two_actions_may_trade_their_keys() -> None:
    actions, problems = with_keymap({"today.template": "b", "today.body_weight": "t"})
    assert problems == []
    assert keys_of(actions, "today.template") == "b"


def test_one_key_may_do_something_else_in_another_place() -> None:
    assert with_keymap({"today.template": "z"})[1] == []


def test_undoing_a_clash_leaves_no_other_behind() -> None:
    """`t` was free while the template was elsewhere; once it is back, whoever took `t` has to go back too."""
    keymap = {"today.template": "y", "today.freestyle": "y", "today.body_weight": "t"}
    actions, problems = with_keymap(keymap)
    assert actions == ACTIONS
    assert len(problems) == 2


def test_quitting_keeps_its_key_whatever_the_map_says() -> None:
    actions, problems = with_keymap({"app.leave": "f10"})
    assert keys_of(actions, "app.leave") == "f10,ctrl+q"
    assert problems == []


def test_nobody_takes_the_key_of_quitting() -> None:
    actions, problems = with_keymap({"today.template": "ctrl+q", "app.leave": "f10"})
    assert "ctrl+q" in keys_of(actions, "app.leave").split(",")
    assert keys_of(actions, "today.template") == "t"
    assert len(problems) == 1


@pytest.mark.parametrize("key", ["x", "8", "b", "plus", "equals_sign"])
def test_what_begins_a_set_is_no_command_of_the_live_screen(key: str) -> None:
    actions, problems = with_keymap({"train.undo": key})
    assert next(a.keys for a in actions if a.id == "train.undo") == "u"
    assert problems == [f"keys: {key} begins a set in the entry; train.undo stays on u."]
