"""The templates that show every technique: valid, known, and with every technique in them."""

from gymtui.model.performed import RangeOfMotion, Technique
from gymtui.plans.ready import technique_templates
from gymtui.training.techniques import technique_rules
from tests.exercises import EXERCISES

TEMPLATES = technique_templates()
TARGETS = [target for t in TEMPLATES for planned in t.exercises for target in planned.sets]


def test_every_technique_and_attribute_is_in_them() -> None:
    assert {target.technique for target in TARGETS} == set(Technique)
    assert any(target.tempo for target in TARGETS)
    assert any(target.range is RangeOfMotion.LENGTHENED for target in TARGETS)


def test_their_exercises_are_known_and_their_parameters_make_sense() -> None:
    for template in TEMPLATES:
        groups = {group.id for group in template.groups}
        for planned in template.exercises:
            assert planned.exercise in EXERCISES
            assert planned.group is None or planned.group in groups
    for target in TARGETS:
        assert technique_rules(target.technique).problems(target) == []
        assert technique_rules(target.technique).describe(target)


def test_their_names_are_told_apart() -> None:
    assert len({template.id for template in TEMPLATES}) == len(TEMPLATES)
