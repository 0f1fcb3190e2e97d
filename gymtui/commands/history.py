"""`gymtui history`: sets of the past by the filter line, as text or JSON."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gymtui.clock import wall_clock
from gymtui.commands.opening import as_json, open_to_read
from gymtui.commands.reading import read_facts
from gymtui.errors import GymtuiError
from gymtui.insight.facts import SetFact
from gymtui.insight.looking import Past, past_of
from gymtui.insight.query.matching import Found
from gymtui.insight.query.reading import QuerySetting, read_query
from gymtui.insight.query.unnamed import unnamed
from gymtui.insight.query.vocabulary import SAVED
from gymtui.paths import Paths
from gymtui.settings import read_settings
from gymtui.training.e1rm import models_of
from gymtui.tui.desk import Known, read_known
from gymtui.tui.history.found import name_of, record_words, set_words
from gymtui.tui.history.saved_rows import SavedRow, saved_rows
from gymtui.tui.words import counted


@dataclass(frozen=True, slots=True)
class Asked:
    """The words of the line, how many workouts at most (None: all), and whether JSON is wanted.

    `saved`: the saved filters are wanted instead.
    """

    words: Sequence[str]
    limit: int | None = None
    json: bool = False
    saved: bool = False


def print_history(paths: Paths, asked: Asked) -> int:
    """Print what the line asks for, newest first, and on stderr which names no exercise has.

    Return 1 where nothing was found. Raises GymtuiError.
    """
    if asked.saved and asked.words:
        raise GymtuiError("--saved lists the saved filters.", "Leave the words of the line away.")
    settings, _ = read_settings(paths.settings)
    with open_to_read(paths) as store:
        known = read_known(store)
        today = wall_clock().astimezone().date()
        lines = {name: one.line for name, one in known.filters.items()}
        setting = QuerySetting(today, known.profile.unit, lines)
        if asked.saved:
            return _print_saved(saved_rows(known.filters, setting), as_list=asked.json)
        query = read_query(" ".join(asked.words), setting)
        if query.problems:
            faults = "\n".join(str(one) for one in query.problems)
            raise GymtuiError(f"“{query.text}” is not understood.", faults)
        models = models_of(known.choices, strength=settings.goal == "strength")
        past = past_of(read_facts(store), known.catalogue, models)
    found = past.found(query)[: asked.limit]
    for told in unnamed(query, known.catalogue, past.facts):
        print(told, file=sys.stderr)
    if asked.json:
        print(as_json([_as_plain(one, past) for each in found for one in each.sets]))
    else:
        for line in _lines(found, past, known, settings.effort):
            print(line)
    return 0 if found else 1


def _print_saved(rows: Sequence[SavedRow], *, as_list: bool) -> int:
    if as_list:
        print(as_json([{"name": one.name, "line": one.line, "problem": one.problem or None} for one in rows]))
    elif not rows:
        print("No filter is saved yet: Ctrl+S in the filter line of History keeps one.")
    width = max((len(one.name) for one in rows), default=0)
    for one in () if as_list else rows:
        print(f"{SAVED}{one.name:<{width}}  {one.line}")
        if one.problem:
            print(f"{'':<{width}}   × {one.problem}")
    return 0 if rows else 1


def _lines(found: Sequence[Found], past: Past, known: Known, scale: str) -> Iterator[str]:
    names = [name_of(one, known.catalogue) for each in found for one in each.sets]
    width = max(map(len, names), default=0)
    for each in found:
        about = each.workout
        yield f"{about.day.isoformat()}  {about.title or 'Workout'}"
        for one in each.sets:
            told = [record_words(record, known.profile.unit) for record in past.by_set.get(one.key, ())]
            line = f"  {name_of(one, known.catalogue):<{width}}  {set_words(one, known.catalogue, scale)}"
            yield "   ".join((line, *(f"▲ {words}" for words in told)))
    sets = sum(len(each.sets) for each in found)
    yield f"{counted(sets, 'set')} in {counted(len(found), 'workout')}"


def _as_plain(one: SetFact, past: Past) -> dict[str, object]:
    load = {"amount": str(one.load.amount), "unit": one.load.unit.value} if one.load is not None else None
    e1rm = past.known.e1rms.get(one.key)
    return {
        "date": one.day.isoformat(),
        "workout": one.workout.id,
        "title": one.workout.title,
        "exercise": one.exercise,
        "name": one.name,
        "set": one.id,
        "kind": "warmup" if one.warmup else "work",
        "technique": one.technique.value,
        "load": load,
        "reps": one.reps or None,
        "total": one.total or None,
        "seconds": one.seconds or None,
        "metres": one.metres or None,
        "rir": one.rir,
        "failed": one.failed,
        "form": one.form,
        "rest": one.rest,
        "e1rm_kg": round(e1rm, 1) if e1rm is not None else None,
        "records": [record.kind.value for record in past.by_set.get(one.key, ())],
        "note": one.note,
    }
