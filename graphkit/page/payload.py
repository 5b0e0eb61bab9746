"""The payload of a page: everything it shows, computed here and nowhere else."""

from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from graphkit.graph import dataset_of
from graphkit.model import Dataset
from graphkit.page import lineages
from graphkit.page.contract import (
    SCHEMA_VERSION,
    Dictionaries,
    Lanes,
    Nodes,
    Payload,
    Ties,
    ViewPart,
)
from graphkit.page.contract_records import Sentence
from graphkit.page.drawing import VIEWS, View, drawing
from graphkit.page.groups import groups
from graphkit.page.lanes import lanes
from graphkit.page.large import cut, is_large
from graphkit.page.layout import Tell
from graphkit.page.network import SECTIONS, places, section
from graphkit.page.parts import Parts
from graphkit.page.steps import steps
from graphkit.page.stories import stories
from graphkit.page.words import Words, dictionaries

if TYPE_CHECKING:
    import networkx as nx

    from graphkit.page.columns import Records


def payload(
    graph: "nx.MultiDiGraph[str]",
    words: Words,
    title: str | None = None,
    left_out: tuple[Sentence, ...] = (),
    tell: Tell | None = None,
) -> Payload:
    """Return the payload of a graph.

    Parameters
    ----------
    graph
        The graph of `graphkit.graph.build`.
    words
        The words of the interface, in the language in which the page opens.
    title
        Headline of the page, by default the project's.
    left_out
        Sentences that say what the page does not show of the dataset.
    tell
        Is told how many of how many nodes have a place.
    """
    dataset = dataset_of(graph)
    publication = dataset.publication
    parts = Parts(dataset)
    large = is_large(dataset)
    made: Callable[[Records[Any]], Sequence[Any]] = (lambda each: each) if large else tuple
    drawn: dict[str, ViewPart] = {
        view: view_part(graph, view, parts.index, tell) for view in (VIEWS[:1] if large else VIEWS)
    }
    return Payload(
        schema_version=SCHEMA_VERSION,
        title=title or publication.title,
        description=publication.description,
        language=publication.language,
        sha256=digest(dataset),
        lang=words.language,
        words=Dictionaries(
            keys=tuple(words.dictionary),
            said={each: tuple(said.values()) for each, said in dictionaries().items()},
        ),
        sections=dict(SECTIONS),
        actors=made(parts.actor_parts()),
        meetings=made(parts.meeting_parts()),
        roles=made(parts.role_parts()),
        kinship=made(parts.kinship_parts()),
        disputes=tuple(map(parts.dispute, parts.disputes)),
        sources=tuple(map(parts.source, parts.sources)),
        steps=steps(each.date for each in dataset.meetings if each.date),
        lanes=_lanes(parts, dataset, large=large),
        lineages=() if large else lineages.parts(graph, parts.actor_index, parts.index["kinship"]),
        views=drawn,
        groups=groups(graph, drawn["met"], parts.held, parts.actor_index, large=large),
        stories=stories(dataset, drawn if large else (*drawn, "timeline", "lineage")),
        left_out=(*left_out, *cut(dataset)),
    )


def _lanes(parts: Parts, dataset: Dataset, *, large: bool) -> Lanes:
    """Return the order of the timeline's lanes, of persons and of institutions."""
    if large:
        return Lanes(persons=(), institutions=())
    of = {
        kind: {each.id: nth for nth, each in enumerate(parts.actors) if each.kind == kind}
        for kind in ("person", "institution")
    }
    return Lanes(
        persons=lanes(dataset.meetings, of["person"]),
        institutions=lanes(dataset.meetings, of["institution"]),
    )


def digest(dataset: Dataset) -> str:
    """Return the SHA-256 of a dataset's records: equal records, equal digest, in any order.

    Stories, which add no claim, do not count.
    """
    found = sha256()
    for name in ("sources", "actors", "meetings", "roles", "kinship", "judgements", "disputes"):
        # as `model_dump_json` writes, without what it does around each of 100,000 records
        lines = sorted(
            each.__pydantic_serializer__.to_json(each, by_alias=True, exclude_defaults=True)
            for each in getattr(dataset, name)
        )
        found.update(b"\n".join((name.encode(), *lines, b"")))
    return found.hexdigest()


def view_part(
    graph: "nx.MultiDiGraph[str]",
    view: View,
    index: Mapping[str, Mapping[str, int]],
    tell: Tell | None = None,
) -> ViewPart:
    """Return the columns of a view; `index` finds a claim's place by section and key."""
    drawn = drawing(graph, view)
    (x, y), (tall_x, tall_y) = (_columns(each, 2) for each in places(drawn, tell))
    ids, kind, _, size = _columns(drawn.nodes, 4)
    start, end, relation, claims, shares, _ = _columns(drawn.ties, 6)
    at = {id_: nth for nth, id_ in enumerate(ids)}
    of = {each: index[section(each)].__getitem__ for each in set(relation)}
    return ViewPart(
        nodes=Nodes(id=ids, kind=kind, x=x, y=y, tall_x=tall_x, tall_y=tall_y, size=size),
        ties=Ties(
            start=tuple(map(at.__getitem__, start)),
            end=tuple(map(at.__getitem__, end)),
            relation=relation,
            claims=tuple(
                tuple(map(of[each], keys)) for each, keys in zip(relation, claims, strict=True)
            ),
            shares=shares,
        ),
    )


def _columns(rows: Sequence[tuple[Any, ...]], width: int) -> tuple[tuple[Any, ...], ...]:
    """Return as many columns as rows are wide, also where there is no row."""
    return tuple(zip(*rows, strict=True)) or ((),) * width
