"""Check from inside an installation that nothing is missing in the package."""

from pathlib import Path

import gymtui
from gymtui.data import load_shipped_exercises
from gymtui.model.profile import Level
from gymtui.paths import shipped_themes
from gymtui.plans.ready import ready_plan
from gymtui.tui.themes import load_themes

package = Path(gymtui.__file__).parent
assert "site-packages" in package.parts, f"{package} is no installation"
assert shipped_themes() == package / "themes", f"the themes are in {shipped_themes()}"

themes, problems = load_themes(shipped_themes(), None)
assert not problems, problems
assert {"dark", "light", "clear", "mono"} <= set(themes), sorted(themes)

exercises = {exercise.id for exercise in load_shipped_exercises()}
assert len(exercises) >= 220, len(exercises)
for level in Level:
    plan = ready_plan(level, safeties=False)
    missing = {one.exercise for day in plan.templates for one in day.exercises} - exercises
    assert not missing, f"{level}: {missing}"

assert list((package / "tui" / "styles").glob("*.tcss")), "the styles are missing"
assert (package / "py.typed").is_file(), "py.typed is missing"
print(f"{len(themes)} themes, {len(exercises)} exercises, {len(Level)} plans: all there.")
