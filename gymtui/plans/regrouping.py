"""Supersets of a plan made as they were done: linked, unlinked, and with the rests they had."""

from collections.abc import Collection

from gymtui.model.performed import Group
from gymtui.model.plan import Template
from gymtui.model.units import Seconds
from gymtui.plans.day_done import DayDone, common, done_blocks, line_of, planned_blocks, regions


def region_of(template: Template, day: DayDone, key: str) -> frozenset[str]:
    """Return all lines that are tied to this one by a superset of the plan or of the day."""
    keys = common(template, day)
    found = regions(planned_blocks(template, keys), done_blocks(day, keys))
    return next(region for region in found if key in region)


def rests_differ(mine: Group, theirs: Group, day: DayDone) -> bool:
    """Tell whether the rests of a superset were changed in the workout."""
    return _rests_taken(mine, theirs, day) != mine


def superset(template: Template, day: DayDone, key: str) -> Template:
    """Link and unlink so that the exercises are done in turn as they were."""
    region = region_of(template, day, key)
    before: dict[str, str | None] = {x.id: x.group for x in template.exercises if x.id in region}
    lines = tuple(
        line.model_copy(update={"group": None}) if line.id in region else line for line in template.exercises
    )
    after = template.model_copy(update={"exercises": lines})
    touched = {group for group in before.values() if group is not None}
    free = set(touched)
    done = done_blocks(day, region)
    for block in dict.fromkeys(done[key] for key in day.order if key in region):
        if len(block) < 2:
            continue
        members = [key for key in day.order if key in block]
        mine = next((group for key in members if (group := before[key]) is not None and group in free), None)
        free.discard(mine or "")
        after = grouped(after, day, members, group=mine)
    return without_singles(after, touched)


def group_rests(template: Template, day: DayDone, key: str) -> Template:
    """Give the superset the rests it was done with."""
    line = line_of(template, key)
    group = line.group if line is not None else None
    mine = next((g for g in template.groups if g.id == group), None)
    theirs = day.groups.get(day.group_of(key) or "")
    if mine is None or theirs is None:
        return template
    return _with_group(template, _rests_taken(mine, theirs, day))


def grouped(
    template: Template,
    day: DayDone,
    members: Collection[str],
    *,
    group: str | None = None,
    keeps_rests: bool = False,
) -> Template:
    """Link the lines: under the id of `group`, else of one they are in, else under a new one."""
    theirs = day.groups.get(next((g for k in members if (g := day.group_of(k)) is not None), ""))
    joined = group or next((x.group for x in template.exercises if x.id in members and x.group), None)
    taken = {one.id for one in template.groups}
    mine = next((one for one in template.groups if one.id == joined), None)
    if mine is None:
        wanted = joined or (theirs.id if theirs is not None else "superset")
        mine = Group.model_validate({"id": wanted if wanted == joined else _free_id(wanted, taken)})
    if theirs is not None and not keeps_rests:
        mine = _rests_taken(mine, theirs, day)
    lines = tuple(
        line.model_copy(update={"group": mine.id}) if line.id in members else line
        for line in template.exercises
    )
    return _with_group(template.model_copy(update={"exercises": lines}), mine)


def _free_id(wanted: str, taken: Collection[str]) -> str:
    names = (wanted, *(f"{wanted[:36]}-{number}" for number in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)


def _with_group(template: Template, group: Group) -> Template:
    known = any(one.id == group.id for one in template.groups)
    groups = tuple(group if one.id == group.id else one for one in template.groups)
    return template.model_copy(update={"groups": groups if known else (*groups, group)})


def _rests_taken(mine: Group, theirs: Group, day: DayDone) -> Group:
    """Return the planned superset with the rests it was done with, where those are not what was planned."""
    usual = day.first_groups.get(mine.id, mine)

    def taken(planned: Seconds | None, at_first: Seconds | None, done: Seconds | None) -> Seconds | None:
        meant = at_first if planned is None else planned
        return planned if done is None or done == meant else done

    return mine.model_copy(
        update={
            "switch_rest": taken(mine.switch_rest, usual.switch_rest, theirs.switch_rest),
            "round_rest": taken(mine.round_rest, usual.round_rest, theirs.round_rest),
        }
    )


def without_singles(template: Template, groups: Collection[str]) -> Template:
    """A superset of one is none: take such of `groups` out."""
    gone = {group for group in groups if sum(line.group == group for line in template.exercises) < 2}
    lines = tuple(
        line.model_copy(update={"group": None}) if line.group in gone else line for line in template.exercises
    )
    kept = tuple(group for group in template.groups if group.id not in gone)
    return template.model_copy(update={"exercises": lines, "groups": kept})
