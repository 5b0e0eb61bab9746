"""What every record shares, and the small types records are made of."""

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints


class Record(BaseModel):
    """Frozen, and unknown fields are an error: a typo in a data file must not pass."""

    model_config = ConfigDict(frozen=True, extra="forbid")


_HALF = re.compile("[\ud800-\udfff]")


def _writable(text: str) -> str:
    """Refuse what no file can hold: half a character (a lone surrogate) is not text."""
    if not text.isascii() and _HALF.search(text):
        raise ValueError("the text holds half a character (a lone surrogate)")
    if not text.strip():
        raise ValueError("the text is empty")
    return text


Text = Annotated[str, AfterValidator(_writable)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,63}$")]
Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]  # ISO 3166-1 alpha-2
Word = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z_]{0,31}$")]  # of an open vocabulary
