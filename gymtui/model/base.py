"""What every record of the model shares: frozen, exact, and safe to write as JSON."""

import unicodedata
from datetime import UTC, datetime
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict


class Record(BaseModel):
    """A frozen value. Unknown fields are kept, so that an older program does not lose a newer one's data."""

    model_config = ConfigDict(frozen=True, extra="allow", allow_inf_nan=False)


def clean_text(text: str) -> str:
    """Return `text` in NFC without control characters.

    Raises ValueError for lone surrogates, which cannot be written as UTF-8.
    """
    if text.isascii() and text.isprintable():
        return text
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise ValueError("text holds a lone surrogate, which is not valid Unicode") from error
    normal = unicodedata.normalize("NFC", text)
    return "".join(c for c in normal if c in "\n\t" or unicodedata.category(c) != "Cc")


def in_utc(moment: datetime) -> datetime:
    """Return the same moment in UTC, cut to milliseconds (what the files hold)."""
    utc = moment.astimezone(UTC) if moment.utcoffset() else moment
    return utc.replace(microsecond=utc.microsecond // 1000 * 1000, tzinfo=UTC)


Text = Annotated[str, AfterValidator(clean_text)]
Moment = Annotated[AwareDatetime, AfterValidator(in_utc)]
