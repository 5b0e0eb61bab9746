"""Sources and evidence: who says so, and in which words."""

from hashlib import sha256
from typing import Literal

from pydantic import Field

from graphkit.model.base import Id, Record, Text
from graphkit.model.dates import PartialDate

Basis = Literal["stated", "inferred", "repost"]
Stance = Literal["supports", "disputes", "denies"]


class Source(Record):
    """One document.

    `published_basis` tells how its day is known: stated in it, inferred from
    it, or the day of a repost.  `digest_of` marks a text of our own that states
    what an article says; quotes from it are not the article's words.
    """

    id: Id
    title: Text
    publisher: Text | None = None
    published: PartialDate | None = None
    published_basis: Basis = "stated"
    url: Text | None = None
    language: Text | None = None
    digest_of: Text | None = None
    note: Text | None = None
    withdrawn: Text | None = None
    text: str | None = Field(default=None, exclude=True, repr=False)

    @property
    def sha256(self) -> str | None:
        """Hex digest of the text in UTF-8, or None when the text is not kept here."""
        return None if self.text is None else sha256(self.text.encode()).hexdigest()


class Evidence(Record):
    """The words of one source about one claim.

    `says` holds only the fields in which this source differs from the record,
    as the source has them: ``{place: Peru}``.  `at` is where the quote stands
    (page, paragraph), for people.
    """

    source: Id
    quote: Text
    stance: Stance = "supports"
    says: dict[str, Text] = Field(default_factory=dict)
    at: Text | None = None
    note: Text | None = None
