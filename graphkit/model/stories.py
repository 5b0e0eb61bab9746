"""Stories: a guided walk over the map, which points at claims and adds none."""

from typing import Annotated, Literal

from pydantic import Field

from graphkit.model.base import Id, Record, Text
from graphkit.model.dates import PartialDate


class Step(Record):
    """One stop: words, and what stands beside them.

    `selection` lists actors and meetings, `since`, `until` and `as_of` the time
    shown.  With `through` the chains between the first two actors selected are
    shown, through these relations.  The words carry no evidence: whatever they
    say must stand in the claims of what is selected, where the page shows the
    sources.
    """

    title: Text
    text: Text
    selection: tuple[Id, ...] = ()
    through: tuple[Literal["met", "accompanied", "role", "kin"], ...] = ()
    view: Literal["met", "all", "timeline", "lineage"] = "met"
    since: PartialDate | None = None
    until: PartialDate | None = None
    as_of: PartialDate | None = None


class Story(Record):
    """Steps in the order in which they are read."""

    id: Id
    title: Text
    description: Text | None = None
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    withdrawn: Text | None = None
