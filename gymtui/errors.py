"""The one kind of error a person is meant to read."""


class GymtuiError(Exception):
    """An expected failure: what happened, and what the person can do about it.

    Shown as a dialog in the program and as one line on stderr (exit code 2) on the command line.
    Anything else that is raised is a defect and ends in a traceback.
    """

    def __init__(self, message: str, what_to_do: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.what_to_do = what_to_do

    def __str__(self) -> str:
        return f"{self.message} {self.what_to_do}".strip()
