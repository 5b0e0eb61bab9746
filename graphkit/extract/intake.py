"""A text on its way in: refused when it is not English or not the text that its source has."""

from collections.abc import Mapping

from graphkit.errors import UsageError
from graphkit.extract.language import require_english
from graphkit.model import PartialDate, Source


def taken_in(
    read: Source, called: str, known: Mapping[str, Source], published: PartialDate | None
) -> Source:
    """Return the source to draft from: the known one where the text is the same, with its day.

    `called` is what messages call the text, `published` its day where it states none.

    Raises
    ------
    InvalidDataError
        The text is not in English.
    UsageError
        A source of this id has another text.
    """
    require_english(read.text or "", called)
    kept = known.get(read.id)
    if kept and kept.sha256 == read.sha256:
        read = kept
    elif kept and kept.text is not None:
        raise UsageError(f"seeds/{read.id}.md is another text; give {called} another name")
    if published:
        day = {"published": published, "published_basis": "stated"}
        read = read.model_copy(update=day)
    return read
