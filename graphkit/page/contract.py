"""The payload: what a page knows, as one documented contract between Python and JavaScript.

`assets/contract.js` describes the same shapes for the reader of the scripts,
and `tests/page/golden/payload.json` pins both.  Actors, claims and sources are
referred to by their index in the payload's lists.  A field that is empty
(None, False, no items) is left out of the JSON.

Quotes are not part of the JSON: they stand once in the file, in the tables,
and the scripts show what stands there.
"""

from collections.abc import Sequence

from graphkit.page.contract_records import (
    ActorPart,
    DisputePart,
    KinshipPart,
    MeetingPart,
    RolePart,
    Section,
    Sentence,
    SourcePart,
)
from graphkit.page.part import part

SCHEMA_VERSION = 1


@part
class Nodes:
    """The drawn nodes in columns: actor or meeting id, kind, places, radius.

    `x` and `y` are for a screen lying on its side, `tall_x` and `tall_y` for a
    narrow one.
    """

    id: tuple[str, ...]
    kind: tuple[str, ...]
    x: tuple[int, ...]
    y: tuple[int, ...]
    tall_x: tuple[int, ...]
    tall_y: tuple[int, ...]
    size: tuple[int, ...]


@part
class Ties:
    """The drawn ties in columns: indices of nodes, relation, indices of claims, their shares.

    `claims` are indices into the section that `sections` names for the
    relation; `shares` is what each claim adds to the closeness of a pair.
    """

    start: Sequence[int]
    end: Sequence[int]
    relation: Sequence[str]
    claims: Sequence[Sequence[int]]
    shares: Sequence[Sequence[float]]


@part
class ViewPart:
    """One drawing: who met whom, or everything."""

    nodes: Nodes
    ties: Ties


@part
class Lanes:
    """Who has a lane on the timeline, as indices of actors in the order of the lanes."""

    persons: tuple[int, ...] = ()
    institutions: tuple[int, ...] = ()


@part
class UnionPart:
    """Parents and their children; with no parents siblings; `claims` are indices of kinship."""

    parents: tuple[int, ...] = ()
    children: tuple[int, ...] = ()
    claims: tuple[int, ...] = ()


@part
class LineagePart:
    """The chart of the family, or of the kin of the person, `of`.

    `members` are in reading order, `row` is the generation of each, from 0, and
    `x` its place in widths of a card.
    """

    of: int
    members: tuple[int, ...]
    row: tuple[int, ...]
    x: tuple[float, ...]
    unions: tuple[UnionPart, ...]


@part
class Overview:
    """The largest communities as one drawing, in columns, for pages too large to draw whole.

    `group` are communities; `start` and `end` are places in these columns,
    `pairs` how many pairs of persons met across.
    """

    group: tuple[int, ...]
    radius: tuple[int, ...]
    x: tuple[int, ...]
    y: tuple[int, ...]
    tall_x: tuple[int, ...]
    tall_y: tuple[int, ...]
    start: tuple[int, ...]
    end: tuple[int, ...]
    pairs: tuple[int, ...]


@part
class Groups:
    """The communities of those who met, the largest first.

    `of` is the community of each node of the view met, -1 for none; `names` are
    the indices of the most central members of each, `size` counts them all.
    """

    of: tuple[int, ...]
    names: tuple[tuple[int, ...], ...]
    size: tuple[int, ...]
    method: str
    overview: Overview | None = None


@part
class StoryStep:
    """One stop of a story; `selection` are ids, `on` the day whose offices are told.

    With `through` the chains between the first two of the selection are shown.
    """

    title: str
    text: str
    selection: tuple[str, ...] = ()
    through: tuple[str, ...] = ()
    view: str = "met"
    since: str | None = None
    until: str | None = None
    on: str | None = None


@part
class StoryPart:
    """A guided walk over the map; it adds no claim."""

    id: str
    title: str
    description: str | None = None
    steps: tuple[StoryStep, ...]


@part
class Step:
    """One step of the time axis; `gap` marks months without a meeting, drawn as a break."""

    first: str
    last: str
    gap: bool = False


@part
class Dictionaries:
    """The words of the interface: keys, and what each language says for them."""

    keys: tuple[str, ...]
    said: dict[str, tuple[str, ...]]


@part
class Payload:
    """Everything a page shows; `lang` is the language it opens in, `language` that of the data."""

    schema_version: int
    title: str
    description: str | None = None
    language: str
    sha256: str
    lang: str
    words: Dictionaries
    sections: dict[str, Section]
    actors: Sequence[ActorPart]
    meetings: Sequence[MeetingPart]
    roles: Sequence[RolePart]
    kinship: Sequence[KinshipPart]
    disputes: tuple[DisputePart, ...]
    sources: tuple[SourcePart, ...]
    steps: tuple[Step, ...]
    lanes: Lanes
    groups: Groups | None = None
    lineages: tuple[LineagePart, ...] = ()
    views: dict[str, ViewPart]
    stories: tuple[StoryPart, ...] = ()
    left_out: tuple[Sentence, ...] = ()
