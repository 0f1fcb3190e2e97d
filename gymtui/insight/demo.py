"""A made-up training history, to try the program with and to measure it on.

It is told like a real one: four days a week with missed days, holidays and easy weeks, loads that go up
by double progression and get stuck, drop sets, rest-pause sets and supersets, and gaps in what was noted.
The same arguments give the same history, byte for byte.
"""

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

from gymtui.insight.demo_lifter import Lifter
from gymtui.insight.demo_plan import DAYS, PROGRAM, STRENGTH, WORKOUT_NOTES, Day, demo_gym
from gymtui.insight.demo_session import Doing, Session
from gymtui.model.ids import short_id, ulid
from gymtui.model.performed import PlanReference, Workout, zone_of
from gymtui.model.profile import BodyEntry
from gymtui.model.units import Load, Unit
from gymtui.training.lookup import ExerciseLookup

DAYS_IN_A_YEAR = 365.25
TRAINING_DAYS = (0, 1, 3, 4)
"""Monday, Tuesday, Thursday, Friday."""
SPARE_DAYS = (2, 5)
MISSED = 0.05
MADE_UP = 0.55
HURRY = 0.35
"""How often days are missed, missed days made up, and the last exercises left out."""
HARD_WEEKS = (6, 7, 8)
TURN = 210
"""After so many days the exercises that have an alternative change."""
TECHNIQUES_AFTER = 0.4
"""Years before drop sets and rest-pause are tried; supersets come a little earlier."""
PAIRS_AFTER = 0.25


def make_history(years: int, seed: int, until: date, exercises: ExerciseLookup) -> Iterator[Workout]:
    """Yield the workouts of `years` years up to and with `until`, oldest first.

    Twenty years are about 4,000 workouts and 90,000 sets. Exercises that `exercises` does not know are
    left out. Loads are in kilograms, the local time is Central European.
    """
    start = _first_day(years, until)
    rng = random.Random(seed)
    lifter = Lifter(rng, demo_gym(), start)
    for turn, (day, deload) in enumerate(_calendar(start, until, rng)):
        yield _workout(lifter, DAYS[turn % len(DAYS)], day, until, deload, exercises)


def make_body(years: int, seed: int, until: date) -> Iterator[BodyEntry]:
    """Yield a weighing about every week up to `until`, oldest first, now and then with the waist."""
    start = _first_day(years, until)
    rng = random.Random(seed ^ 0xB0D7)
    lifter = Lifter(rng, demo_gym(), start)
    day = start
    while day <= until:
        waist = 830 + round(lifter.noise(15) + lifter.body_weight(day))
        measured, weighed = rng.random() < 0.25, rng.random() > 0.06
        if weighed:
            yield BodyEntry(
                id=short_id(rng.getrandbits(40).to_bytes(5)),
                date=day,
                at=_local(day, 7 * 60 + rng.randrange(40)),
                weight=_weighed(lifter, day),
                millimetres={"waist": waist} if measured else {},
            )
        day += timedelta(days=rng.choice((6, 7, 7, 7, 8)))


def _first_day(years: int, until: date) -> date:
    return until - timedelta(days=round(years * DAYS_IN_A_YEAR))


def _calendar(start: date, until: date, rng: random.Random) -> Iterator[tuple[date, bool]]:
    """Yield the days trained, each with whether it lies in an easy week."""
    holidays = _holidays(start, until, rng)
    hard, limit, owed, deload = 0, rng.choice(HARD_WEEKS), False, False
    day = start
    while day <= until:
        if day.weekday() == 0:
            deload = hard >= limit
            hard, limit, owed = (0, rng.choice(HARD_WEEKS), False) if deload else (hard + 1, limit, False)
        if day in holidays:
            hard = 0
        elif day.weekday() in TRAINING_DAYS:
            missed = rng.random() < MISSED
            owed = owed or missed
            if not missed:
                yield day, deload
        elif day.weekday() in SPARE_DAYS:
            if owed and rng.random() < MADE_UP:
                yield day, deload
                owed = False
            elif rng.random() < 0.04:
                yield day, deload
        day += timedelta(days=1)


def _holidays(start: date, until: date, rng: random.Random) -> frozenset[date]:
    """Return the days away: some in summer, some around New Year, and now and then an illness."""
    away: set[date] = set()
    for year in range(start.year, until.year + 1):
        spans = [
            (date(year, 7, 1) + timedelta(days=rng.randrange(50)), rng.randrange(7, 15)),
            (date(year, 12, 24), rng.randrange(3, 9)),
        ]
        if rng.random() < 0.5:
            spans.append((date(year, 1, 10) + timedelta(days=rng.randrange(80)), rng.randrange(4, 8)))
        for first, length in spans:
            away.update(first + timedelta(days=offset) for offset in range(length))
    return frozenset(away)


def _workout(
    lifter: Lifter, plan: Day, day: date, until: date, deload: bool, exercises: ExerciseLookup
) -> Workout:
    rng = lifter.rng
    lifter.arrive(day)
    start = _local(day, 17 * 60 + rng.randrange(-50, 110))
    identity = ulid(start, rng.getrandbits(80).to_bytes(10))
    session = Session(
        lifter,
        day,
        start,
        deload,
        techniques=not deload and lifter.years(day) >= TECHNIQUES_AFTER,
        timed=rng.random() > 0.01,
        marks=rng.choice((0.0, 0.0, 0.2, 0.6, 1.0)),
    )
    blocks = _blocks(lifter, plan, day, until, deload, exercises)
    groups, performed = session.perform(blocks)
    for block in blocks:
        for doing in block:
            if doing.load is not None and doing.reps and not deload:
                lifter.learn(doing.slot, doing.exercise, doing.reps)
    return Workout(
        id=identity,
        date=day,
        timezone=_offset(day),
        started_at=start if session.timed else None,
        ended_at=start + timedelta(seconds=session.now + rng.randrange(10, 200)) if session.timed else None,
        title=plan.name,
        notes=_note(rng, deload),
        body_weight=_weighed(lifter, day) if rng.random() < 0.5 else None,
        plan=PlanReference(
            template=plan.template, template_name=plan.name, program=PROGRAM[0], program_name=PROGRAM[1]
        ),
        groups=groups,
        exercises=performed,
    )


def _blocks(
    lifter: Lifter, plan: Day, day: date, until: date, deload: bool, exercises: ExerciseLookup
) -> list[list[Doing]]:
    """Return the exercises of the day, a superset's together; in a hurry the last ones are left out."""
    blocks: list[list[Doing]] = []
    pair = ""
    for slot in plan.slots:
        known = [found for slug in slot.choices if (found := exercises.get(slug)) is not None]
        if not known:
            continue
        exercise = known[(until - day).days // TURN % len(known)]
        sets = -(-slot.sets // 2) if deload else slot.sets
        load = lifter.load(slot, exercise, day) if exercise.id in STRENGTH else None
        if deload and load is not None:
            load = lifter.rounded(float(load.amount) * 0.9, exercise, "down")
        doing = Doing(slot, exercise, load, sets)
        if slot.pair and slot.pair == pair and lifter.years(day) >= PAIRS_AFTER:
            blocks[-1].append(doing)
        else:
            blocks.append([doing])
        pair = slot.pair
    hurry = lifter.rng.random() < HURRY
    return blocks[: _kept(blocks)] if hurry else blocks


def _kept(blocks: list[list[Doing]]) -> int:
    return max(2, len(blocks) - (2 if blocks and len(blocks[-1]) == 1 else 1))


def _note(rng: random.Random, deload: bool) -> str:
    if deload and rng.random() < 0.4:
        return "Easy week."
    return rng.choice(WORKOUT_NOTES) if rng.random() < 0.05 else ""


def _weighed(lifter: Lifter, day: date) -> Load:
    tenths = round((lifter.body_weight(day) + lifter.noise(0.6)) * 10)
    return Load(amount=Decimal(tenths) / 10, unit=Unit.KG)


def _local(day: date, minutes: int) -> datetime:
    """Return the moment of a local time of day, in UTC."""
    midnight = datetime.combine(day, time(), zone_of(_offset(day)))
    return (midnight + timedelta(minutes=minutes)).astimezone(UTC)


def _offset(day: date) -> str:
    """Return the offset of Central Europe: summer time from the last Sunday of March to that of October."""
    return "+02:00" if _last_sunday(day.year, 3) <= day < _last_sunday(day.year, 10) else "+01:00"


def _last_sunday(year: int, month: int) -> date:
    last = date(year, month, 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)
