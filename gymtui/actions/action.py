"""What an action is: its id, where it works, its key and its words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Action:
    """`id` is the name in the settings file; `keys` the default keys, comma-separated, as Textual names them.

    `words` stand in the footer, `description` in the help. `footer` False: help and palette only.
    """

    id: str
    place: str
    keys: str
    words: str
    description: str
    footer: bool = True

    @property
    def method(self) -> str:
        """The action's method name on its screen: `action_<method>`."""
        return self.id.split(".", 1)[1]


EVERYWHERE = "everywhere"
