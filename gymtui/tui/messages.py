"""What screens ask of the App. Children post; the App decides."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.message import Message

from gymtui.live import events as ev
from gymtui.model.plan import Template
from gymtui.model.profile import ExerciseChoice

if TYPE_CHECKING:
    from gymtui.insight.body_text import BodyLine
    from gymtui.insight.goals import GoalState
    from gymtui.model.performed import Workout
    from gymtui.plans.day import PreparedDay
    from gymtui.plans.differences import Difference
    from gymtui.tui.plans.shelf import ShelfChange
    from gymtui.tui.screens.check_in import CheckedIn


class Happened(Message):
    """Something happened in the running workout.

    `line` is the typed line to give back if it is refused, `words` what is said when it is kept.
    """

    def __init__(self, event: ev.Change | ev.Undone | ev.Redone, line: str = "", words: str = "") -> None:
        super().__init__()
        self.event = event
        self.line = line
        self.words = words


class StartAsked(Message):
    """Start a workout of this template; None: an empty one. `day` is what it was changed to for today."""

    def __init__(self, template: Template | None, day: "PreparedDay | None" = None) -> None:
        super().__init__()
        self.template = template
        self.day = day


class ResumeAsked(Message):
    """Go on with the running workout."""


class FinishAsked(Message):
    """Keep the running workout as it stands, and take the `accepted` differences into its plan.

    `edit` is the one at which the plan is opened afterwards, to make something else of it.
    """

    def __init__(self, accepted: "Sequence[Difference]" = (), edit: "Difference | None" = None) -> None:
        super().__init__()
        self.accepted = tuple(accepted)
        self.edit = edit


class PlanChanged(Message):
    """Proposed changes were decided on; `change` is what can be taken back, None where all were left."""

    def __init__(self, change: "ShelfChange | None") -> None:
        super().__init__()
        self.change = change


class PlanTakenBack(Message):
    """Put the plan back as it was before the last differences were taken into it."""


class DiscardAsked(Message):
    """Move the running workout to the bin."""


class TakeUpAsked(Message):
    """A workout in progress came back from the bin: offer it again."""


class HistoryChanged(Message):
    """Something in the past was changed: the index is to be read again."""


class LibraryChanged(Message):
    """The profile, gym, plans, exercises or settings were changed."""


class GoTo(Message):
    """Go to a place."""

    def __init__(self, place: str) -> None:
        super().__init__()
        self.place = place


class Weighed(Message):
    """The lifter's body weight or measurements today."""

    def __init__(self, line: "BodyLine") -> None:
        super().__init__()
        self.line = line


class ShareAsked(Message):
    """Hand a workout on: as text or as a card."""

    def __init__(self, workout: "Workout") -> None:
        super().__init__()
        self.workout = workout


class BodyChanged(Message):
    """Body entries were added, edited or removed."""


class GoalsLookedAt(Message):
    """It was worked out where each goal is."""

    def __init__(self, states: "tuple[GoalState, ...]") -> None:
        super().__init__()
        self.states = states


class CheckInMade(Message):
    """How the lifter feels today."""

    def __init__(self, answered: "CheckedIn") -> None:
        super().__init__()
        self.answered = answered


class DeloadChosen(Message):
    """A deload begins today, or the one that runs ends."""

    def __init__(self, *, runs: bool) -> None:
        super().__init__()
        self.runs = runs


class ChoiceMade(Message):
    """The lifter's choices for an exercise, to be kept for other days."""

    def __init__(self, choice: ExerciseChoice) -> None:
        super().__init__()
        self.choice = choice


class SignalTried(Message):
    """A signal was switched on or set: give it once. `name` is its setting."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name


class OwnCommandFailed(Message):
    """The lifter's own command did not work; `words` say why."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words
