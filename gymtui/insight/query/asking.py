"""What a filter line is about: single sets, or workouts as a whole."""

from gymtui.insight.query.matching import WORKOUT_NUMBERS, WORKOUT_WORDS
from gymtui.insight.query.terms import Best, Compare, Flag, Has, Is, Query, Term


def asks_for_sets(query: Query) -> bool:
    """Whether some term says which sets are wanted. Dates, titles, tags, notes and numbers of the workout do
    not, nor what is only left out."""
    return any(not one.not_ and _of_sets(one) for one in query.terms)


def _of_sets(term: Term) -> bool:
    match term.condition:
        case Best():
            return True
        case Has(words):
            return words not in WORKOUT_WORDS
        case Compare(number):
            return number not in WORKOUT_NUMBERS
        case Is(flag):
            return flag in (Flag.RECORD, Flag.FAILURE)
        case _:
            return False
