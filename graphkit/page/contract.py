"""The payload: what a page knows, as one documented contract between Python and JavaScript.

`assets/contract.js` describes the same shapes for the reader of the scripts,
and `tests/page/golden/payload.json` pins both.  Actors, claims and sources are
referred to by their index in the payload's lists.  A field that is empty
(None, False, no items) is left out of the JSON.

Quotes are not part of the JSON: they stand once in the file, in the tables,
and the scripts show what stands there.
"""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

SCHEMA_VERSION = 1

Section = Literal["meetings", "roles", "kinship"]


class Part(BaseModel):
    """Frozen, and closed: a field the scripts do not know must not pass."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Part):
    """A partial date: as its source has it, in words, and the days that bound it.

    `days` holds the first and last day it may begin on and the first and last
    it may end on; of a single day only that day.  `doubted` never answers yes.
    """

    text: str
    shown: str
    days: tuple[str, ...]
    doubted: bool = False


class EvidencePart(Part):
    """The words of one source; `source` is an index."""

    source: int
    quote: str
    stance: Literal["supports", "disputes", "denies"] = "supports"
    says: dict[str, str] = {}
    at: str | None = None
    note: str | None = None


class Cited(Part):
    """What rests on evidence: `sources` are the indices of who says so."""

    evidence: tuple[EvidencePart, ...] = Field(default=(), exclude=True)
    sources: tuple[int, ...] = ()


class NamePart(Cited):
    """One way an actor is written."""

    text: str
    lang: str | None = None
    status: Literal["error", "variant"] | None = None
    main: bool = False
    note: str | None = None


class KinPart(Part):
    """A relative, stated or computed from parents: `degree` is what the relative is to one."""

    degree: str
    actor: int
    inferred: bool = False


class ActorPart(Part):
    """A person, institution or family."""

    id: str
    kind: Literal["person", "institution", "family"]
    name: str
    names: tuple[NamePart, ...]
    country: str | None = None
    type: str | None = None
    parent: int | None = None
    born: Span | None = None
    died: Span | None = None
    note: str | None = None
    kin: tuple[KinPart, ...] = ()


class ParticipantPart(Part):
    """One actor at a meeting, with the titles certainly and possibly held on that day."""

    who: int
    side: str | None = None
    capacity: str | None = None
    on_behalf_of: int | None = None
    inferred: bool = False
    note: str | None = None
    titles: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()


class ClaimPart(Cited):
    """What every claim has; `disputed` when a source contradicts it.

    `against` are those of its `sources` that do nothing but dispute or deny it.
    """

    against: tuple[int, ...] = ()
    inferred: bool = False
    disputed: bool = False
    note: str | None = None


class MeetingPart(ClaimPart):
    """One occasion; `part_of` is the index of the larger meeting, `under` of the institution."""

    id: str
    kind: str
    status: str
    title: str | None = None
    format: str | None = None
    date: Span | None = None
    place: str | None = None
    part_of: int | None = None
    under: int | None = None
    outcome: str | None = None
    participants: tuple[ParticipantPart, ...] = ()


class RolePart(ClaimPart):
    """A person in an office; `possible` and `certain` are the first and last day of the term.

    `as_of` is a day on which the office was held, or the days one of which it is.
    """

    key: str
    title: str
    person: int | None = None
    institution: int | None = None
    term: str | None = None
    as_of: Span | None = None
    possible: tuple[str, str]
    certain: tuple[str, str] | None = None
    acting: bool = False
    shared: bool = False
    descriptive: bool = False


class KinshipPart(ClaimPart):
    """`person` is `relation` `other`."""

    key: str
    person: int
    relation: str
    other: int


class ReadingPart(Cited):
    """One side of a dispute."""

    value: str


class DisputePart(Part):
    """A question on which sources differ; `about` are ids and keys."""

    id: str
    topic: str
    kind: str
    about: tuple[str, ...]
    readings: tuple[ReadingPart, ...]
    ruling: str | None = None


class SourcePart(Part):
    """One document; `url` only if it is safe to follow."""

    id: str
    title: str
    publisher: str | None = None
    published: Span | None = None
    basis: Literal["stated", "inferred", "repost"] = "stated"
    url: str | None = None
    language: str | None = None
    digest_of: str | None = None
    note: str | None = None


class Nodes(Part):
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


class Ties(Part):
    """The drawn ties in columns: indices of nodes, relation, indices of claims, their shares.

    `claims` are indices into the section that `sections` names for the
    relation; `shares` is what each claim adds to the closeness of a pair.
    """

    start: tuple[int, ...]
    end: tuple[int, ...]
    relation: tuple[str, ...]
    claims: tuple[tuple[int, ...], ...]
    shares: tuple[tuple[float, ...], ...]


class ViewPart(Part):
    """One drawing: who met whom, or everything."""

    nodes: Nodes
    ties: Ties


class Lanes(Part):
    """Who has a lane on the timeline, as indices of actors in the order of the lanes."""

    persons: tuple[int, ...] = ()
    institutions: tuple[int, ...] = ()


class UnionPart(Part):
    """Parents and their children; with no parents siblings; `claims` are indices of kinship."""

    parents: tuple[int, ...] = ()
    children: tuple[int, ...] = ()
    claims: tuple[int, ...] = ()


class LineagePart(Part):
    """The chart of the family, or of the kin of the person, `of`.

    `members` are in reading order, `row` is the generation of each, from 0, and
    `x` its place in widths of a card.
    """

    of: int
    members: tuple[int, ...]
    row: tuple[int, ...]
    x: tuple[float, ...]
    unions: tuple[UnionPart, ...]


class Overview(Part):
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


class Groups(Part):
    """The communities of those who met, the largest first.

    `of` is the community of each node of the view met, -1 for none; `names` are
    the indices of the most central members of each, `size` counts them all.
    """

    of: tuple[int, ...]
    names: tuple[tuple[int, ...], ...]
    size: tuple[int, ...]
    method: str
    overview: Overview | None = None


class StoryStep(Part):
    """One stop of a story; `selection` are ids, `on` the day whose offices are told."""

    title: str
    text: str
    selection: tuple[str, ...] = ()
    view: str = "met"
    since: str | None = None
    until: str | None = None
    on: str | None = None


class StoryPart(Part):
    """A guided walk over the map; it adds no claim."""

    id: str
    title: str
    description: str | None = None
    steps: tuple[StoryStep, ...]


class Step(Part):
    """One step of the time axis; `gap` marks months without a meeting, drawn as a break."""

    first: str
    last: str
    shown: str
    gap: bool = False


class Payload(Part):
    """Everything a page shows."""

    schema_version: int = SCHEMA_VERSION
    title: str
    description: str | None = None
    language: str
    sha256: str
    words: dict[str, str]
    sections: dict[str, Section]
    actors: tuple[ActorPart, ...]
    meetings: tuple[MeetingPart, ...]
    roles: tuple[RolePart, ...]
    kinship: tuple[KinshipPart, ...]
    disputes: tuple[DisputePart, ...]
    sources: tuple[SourcePart, ...]
    steps: tuple[Step, ...]
    lanes: Lanes
    groups: Groups | None = None
    lineages: tuple[LineagePart, ...] = ()
    views: dict[str, ViewPart]
    stories: tuple[StoryPart, ...] = ()
    left_out: tuple[str, ...] = ()
