"""A line that is typed into a form's box: its text and where the cursor stands. No Textual in here."""

from dataclasses import dataclass, replace

LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Typing:
    """The text so far; `cursor` is the place before which the next character goes."""

    text: str = ""
    cursor: int = 0

    @classmethod
    def of(cls, text: str) -> "Typing":
        """Return a text with the cursor at its end."""
        return cls(text, len(text))

    def put(self, character: str) -> "Typing":
        """Return it with a text put in at the cursor."""
        if len(self.text) + len(character) > LONGEST:
            return self
        text = self.text[: self.cursor] + character + self.text[self.cursor :]
        return Typing(text, self.cursor + len(character))

    def key(self, key: str) -> "Typing | None":
        """Return it after a key that edits a line, or None where the key does not."""
        match key:
            case "left":
                return replace(self, cursor=max(0, self.cursor - 1))
            case "right":
                return replace(self, cursor=min(len(self.text), self.cursor + 1))
            case "home" | "ctrl+a":
                return replace(self, cursor=0)
            case "end" | "ctrl+e":
                return replace(self, cursor=len(self.text))
            case "backspace":
                at = max(0, self.cursor - 1)
                return Typing(self.text[:at] + self.text[self.cursor :], at)
            case "delete":
                return Typing(self.text[: self.cursor] + self.text[self.cursor + 1 :], self.cursor)
            case "ctrl+u":
                return Typing(self.text[self.cursor :], 0)
            case "ctrl+w":
                kept = self.text[: self.cursor].rstrip()
                at = kept.rfind(" ") + 1
                return Typing(self.text[:at] + self.text[self.cursor :], at)
        return None
