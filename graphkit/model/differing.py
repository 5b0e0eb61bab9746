"""What a source says otherwise than the record it adds to."""

from collections.abc import Iterator

from graphkit.model.claims import Claim, Meeting, Role
from graphkit.model.dates import PartialDate
from graphkit.model.names import fold

_OF_A_MEETING = ("date", "place", "status")
COMPARED = (*_OF_A_MEETING, "title", "since", "until")


def differing(record: Claim, known: Claim) -> dict[str, str]:
    """Return the fields that `record` words otherwise than `known`, as `record` has them.

    A field that it or, of a meeting, the known record does not have contradicts
    nothing; a tie of kinship has none of these.
    """
    fields: Iterator[tuple[str, object, object]] = iter(())
    if isinstance(record, Meeting) and isinstance(known, Meeting):
        fields = (
            (name, getattr(record, name), getattr(known, name))
            for name in _OF_A_MEETING
            if getattr(known, name) is not None
        )
    elif isinstance(record, Role) and isinstance(known, Role):
        fields = _of_roles(record, known)
    return {
        name: str(here)
        for name, here, there in fields
        if here is not None and str(here) != str(there)
    }


def _of_roles(record: Role, known: Role) -> Iterator[tuple[str, object, object]]:
    """Yield the name of each field that sources may tell otherwise, and its two values.

    The day on which an article shows somebody in office differs with every
    article, and contradicts nothing.
    """
    if fold(record.title) != fold(known.title):
        yield "title", record.title, known.title
    for name in ("since", "until"):
        value = getattr(record, name)
        if isinstance(value, PartialDate) and value.shape[0] != "by":
            yield name, value, getattr(known, name)
