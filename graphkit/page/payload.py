"""The payload of a page: everything it shows, computed here and nowhere else."""

from typing import TYPE_CHECKING, Any

from graphkit.graph import dataset_of
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
from graphkit.page.digest import digest
from graphkit.page.drawing import SECTIONS, VIEWS, View, drawing
from graphkit.page.groups import groups
from graphkit.page.lanes import lanes
from graphkit.page.large import cut, is_large
from graphkit.page.layout import Tell
from graphkit.page.network import places
from graphkit.page.parts import Parts
from graphkit.page.sections import Sections
from graphkit.page.steps import steps
from graphkit.page.stories import stories
from graphkit.page.words import Words, dictionaries

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

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
    sections = Sections(dataset)
    parts = Parts(sections)
    large = is_large(dataset)
    made: Callable[[Records[Any]], Sequence[Any]] = (lambda each: each) if large else tuple
    drawn: dict[str, ViewPart] = {
        view: view_part(graph, view, sections, tell) for view in (VIEWS[:1] if large else VIEWS)
    }
    return Payload(
        schema_version=SCHEMA_VERSION,
        title=title or publication.title,
        description=publication.description,
        language=publication.language,
        sha256=digest(sections),
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
        disputes=tuple(map(parts.dispute, sections.disputes.put(dataset.disputes))),
        sources=tuple(map(parts.source, sections.sources.put(dataset.sources))),
        steps=steps({*sections.meetings["date"]} - {None}),
        lanes=_lanes(sections, large=large),
        lineages=() if large else lineages.parts(graph, sections.actor, sections.claim["kinship"]),
        views=drawn,
        groups=groups(graph, drawn["met"], sections, large=large),
        stories=stories(dataset, drawn if large else (*drawn, "timeline", "lineage")),
        left_out=(*left_out, *cut(dataset)),
    )


def _lanes(sections: Sections, *, large: bool) -> Lanes:
    """Return the order of the timeline's lanes, of persons and of institutions."""
    if large:
        return Lanes(persons=(), institutions=())
    kind = dict(zip(sections.actors["id"], sections.actors["kind"], strict=True))
    persons, institutions = (
        lanes(
            sections.dataset.meetings,
            {id_: nth for id_, nth in sections.actor.items() if kind[id_] == each},
        )
        for each in ("person", "institution")
    )
    return Lanes(persons=persons, institutions=institutions)


def view_part(
    graph: "nx.MultiDiGraph[str]", view: View, sections: Sections, tell: Tell | None = None
) -> ViewPart:
    """Return the columns of a view, and where they have a place."""
    nodes, ties = drawn = drawing(graph, view, sections)
    wide, tall = (zip(*each, strict=True) if each else ((), ()) for each in places(drawn, tell))
    (x, y), (tall_x, tall_y) = wide, tall
    return ViewPart(
        nodes=Nodes(**nodes._asdict(), x=x, y=y, tall_x=tall_x, tall_y=tall_y),
        ties=Ties(
            start=ties.start,
            end=ties.end,
            relation=ties.relation,
            claims=ties.claims,
            shares=ties.shares,
        ),
    )
