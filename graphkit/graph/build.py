"""From the dataset to the graph: the only module that makes one."""

from typing import Any

import networkx as nx

from graphkit.graph.windows import bounds
from graphkit.model import Claim, Dataset, Kinship, Meeting, Role
from graphkit.resolve import in_force


def build(dataset: Dataset) -> "nx.MultiDiGraph[str]":
    """Return the graph of everything in force in `dataset`.

    Nodes are persons, institutions, families and meetings, keyed by id, with
    ``kind``, ``name`` and the ``record``.  A meeting is a node, never a clique.
    Edges, keyed by relation:

    ==================================  =======================================
    ``attended``                        person or institution -> meeting, with the ``participant``
    ``role``                            person -> institution
    ``parent_of spouse_of sibling_of``  person -> person
    ``member_of``                       person -> family
    ``part_of``                         meeting -> larger meeting
    ``under``                           meeting -> the institution whose sitting it was
    ==================================  =======================================

    Every edge carries its ``claim``, the claim's ``evidence``, and the earliest
    and latest day it may concern (``earliest``, ``latest``).  The dataset in
    force is kept as ``graph.graph["dataset"]``; roles without a known
    institution or holder stand only there.  The input is left unchanged.
    """
    dataset = in_force(dataset)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(dataset=dataset)
    for actor in dataset.actors:
        graph.add_node(actor.id, kind=actor.kind, name=actor.name, record=actor)
    for meeting in dataset.meetings:
        graph.add_node(meeting.id, kind="meeting", name=meeting.title or "", record=meeting)
    for meeting in dataset.meetings:
        _add_meeting(graph, meeting)
    for role in dataset.roles:
        if role.person and role.institution:
            _add(graph, role.person, role.institution, "role", role)
    for kinship in dataset.kinship:
        _add(graph, kinship.person, kinship.other, kinship.relation, kinship)
    return graph


def dataset_of(graph: "nx.Graph[str]") -> Dataset:
    """Return the dataset in force that `graph`, or the graph it is a slice of, was built from."""
    dataset: Dataset = graph.graph["dataset"]
    return dataset


def _add_meeting(graph: "nx.MultiDiGraph[str]", meeting: Meeting) -> None:
    for each in meeting.participants:
        _add(graph, each.who, meeting.id, "attended", meeting, participant=each)
    if meeting.part_of:
        _add(graph, meeting.id, meeting.part_of, "part_of", meeting)
    if meeting.under:
        _add(graph, meeting.id, meeting.under, "under", meeting)


def _add(
    graph: "nx.MultiDiGraph[str]", start: str, end: str, relation: str, claim: Claim, **more: Any
) -> None:
    """Add one edge; several roles of one person in one institution stay several edges."""
    earliest, latest = bounds(claim)
    key = relation if isinstance(claim, Meeting | Kinship) else f"{relation} {claim.key}"
    graph.add_edge(
        start,
        end,
        key=key,
        relation=relation,
        claim=claim,
        evidence=claim.evidence,
        earliest=earliest,
        latest=latest,
        status=claim.status if isinstance(claim, Meeting) else None,
        **more,
    )


def claims_about(dataset: Dataset, actor: str) -> list[Claim]:
    """Return every claim in which `actor` takes part, in the order of the dataset."""
    return [each for each in dataset.claims if actor in _named(each)]


def _named(claim: Claim) -> set[str | None]:
    if isinstance(claim, Meeting):
        return {claim.under, *(each.who for each in claim.participants)}
    if isinstance(claim, Role):
        return {claim.person, claim.institution}
    return {claim.person, claim.other}
