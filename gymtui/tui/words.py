"""How loads, sets, days and times are written on the screens. Pure text, no Textual."""

from collections.abc import Sequence
from datetime import date, datetime, tzinfo

from gymtui.live.countdown import clock_text
from gymtui.model.exercise import Measurement
from gymtui.model.performed import Part, PerformedSet, Side, Technique
from gymtui.model.plan import SetTarget
from gymtui.model.units import Load
from gymtui.training.targets import alike as alike
from gymtui.training.targets import target_text as target_text
from gymtui.training.techniques.straight import aim

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def counted(number: int, thing: str) -> str:
    """Return `1 set`, `2 sets`."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def day(value: date) -> str:
    """Return `Mon 23 Nov 2026`."""
    return f"{WEEKDAYS[value.weekday()]} {value.day} {MONTHS[value.month - 1]} {value.year}"


def short_day(value: date, today: date | None = None) -> str:
    """Return `23 Nov`, with the year where it is not this one."""
    year = f" {value.year}" if today is not None and value.year != today.year else ""
    return f"{value.day} {MONTHS[value.month - 1]}{year}"


def time_of_day(moment: datetime, zone: tzinfo, *, seconds: bool = False) -> str:
    """Return `17:42`, in the zone given."""
    return moment.astimezone(zone).strftime("%H:%M:%S" if seconds else "%H:%M")


def minutes(seconds: int | None) -> str:
    """Return `57 min`, or a dash where the time is not known."""
    return f"{round(seconds / 60)} min" if seconds is not None else "–"


def hours(seconds: float) -> str:
    """Return `0:34`, hours and minutes."""
    whole = max(0, int(seconds)) // 60
    return f"{whole // 60}:{whole % 60:02d}"


def load_text(load: Load | None, measurement: Measurement) -> str:
    """Return a load without its unit: `82.5`, `bw`, `bw+20`, `bw-30`; nothing where there is none."""
    if load is None or not measurement.has_load:
        return ""
    if not measurement.is_on_bodyweight:
        return load.number
    return "bw" if load.amount == 0 else f"bw{'+' if load.amount > 0 else '−'}{abs(load.amount):f}"


def amounts(part: Part) -> str:
    """Return what was done in a part without its load: `8`, `60 s`, `400 m in 1:30`."""
    words = []
    if part.reps is not None:
        words.append(str(part.reps))
    if part.metres is not None:
        words.append(f"{part.metres:f} m")
    if part.seconds is not None:
        words.append(f"{part.seconds} s" if part.seconds < 120 else clock_text(part.seconds))
    return " in ".join(words) if words else "–"


JOINS = {Technique.DROP: ">", Technique.CLUSTER: "/"}
"""What stands between the parts of a set; of any other technique a plus."""


def parts_text(performed: PerformedSet, measurement: Measurement) -> str:
    """Return the reps of a set: `8`, `8 + 4 + 3`, `12 > 10×7 > 8×6`, `10 left, 9 right`."""
    parts = performed.parts
    if not parts:
        return ""
    if any(part.side is not None for part in parts):
        return sides_text(parts)
    if performed.technique is Technique.DROP:
        first, *drops = parts
        return " > ".join(
            [amounts(first), *(f"{load_text(p.load, measurement)}×{amounts(p)}" for p in drops)]
        )
    sign = JOINS.get(performed.technique, "+")
    return f" {sign} ".join(amounts(part) for part in parts)


def sides_text(parts: Sequence[Part]) -> str:
    left = " + ".join(amounts(p) for p in parts if p.side is Side.LEFT)
    right = " + ".join(amounts(p) for p in parts if p.side is Side.RIGHT)
    return f"{left} each" if left == right else f"{left or '–'} left, {right or '–'} right"


def effort_text(rir: float | None, *, failed: bool = False, scale: str = "rir") -> str:
    """Return `2`, `8` on the RPE scale, `0 to failure`, or nothing where it is unknown."""
    if rir is None:
        return "to failure" if failed else ""
    value = 10 - rir if scale == "rpe" else rir
    return f"{value:g} to failure" if failed else f"{value:g}"


def with_effort(text: str, rir: float | None, *, failed: bool = False, scale: str = "rir") -> str:
    """Return a set with its effort behind it: `82.5 × 8 @ 2`, `52.5 × 9 to failure` where no RIR is known."""
    effort = effort_text(rir, failed=failed, scale=scale)
    if not effort or scale == "off":
        return text
    return f"{text} {effort}" if rir is None else f"{text} @ {effort}"


def set_text(performed: PerformedSet, measurement: Measurement, scale: str = "rir") -> str:
    """Return a whole set in one line: `82.5 × 8 @ 2`, `55 × 8 + 4 + 3 @ 0 to failure`, `60 s`."""
    load = load_text(performed.parts[0].load, measurement) if performed.parts else ""
    done = parts_text(performed, measurement)
    text = f"{load} × {done}" if load else done
    return with_effort(text, performed.rir, failed=performed.failed, scale=scale)


COUNTED_AS_REPS = (Technique.STRAIGHT, Technique.AMRAP, Technique.TOP, Technique.BACKOFF, Technique.DROP)
"""Techniques whose target begins with reps, so that a load and `×` can stand before it."""


def aim_text(target: SetTarget) -> str:
    """Return what a set aims at where its technique is named beside it: `to 18`, `10 as 3-3-2-2`."""
    if target.technique is Technique.TOP:
        return aim(target)
    text = target_text(target)
    return text.removeprefix(target.technique.words).lstrip(" ,") or text


def load_and_aim(load: Load | None, target: SetTarget, measurement: Measurement) -> str:
    """Return a load with what is aimed at: `82.5 × 6–8`, `55, rest-pause to 18`."""
    said, wanted = load_text(load, measurement), target_text(target)
    if not said or not wanted:
        return said or wanted
    sign = " × " if target.technique in COUNTED_AS_REPS and wanted[:1].isdigit() else ", "
    return f"{said}{sign}{wanted}"


def rest_text(seconds: int | None, *, estimated: bool = False) -> str:
    """Return `3:06`, `~3:06` where it was estimated, nothing where it is unknown."""
    if seconds is None:
        return ""
    return f"{'~' if estimated else ''}{clock_text(seconds)}"
