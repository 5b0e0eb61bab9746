"""Lineages: generations, and the kin that parents imply."""

from graphkit.analysis.lineage import kin_of, lineage
from graphkit.model import Dataset, Evidence, Kinship, Name, Person

EVIDENCE = (Evidence(source="s", quote="q"),)


def family(*ties: tuple[str, str, str]) -> Dataset:
    people = sorted({name for one, _, other in ties for name in (one, other)})
    return Dataset(
        actors=tuple(Person(id=p, kind="person", names=[Name(text=p)]) for p in people),
        kinship=tuple(
            Kinship(person=one, relation=relation, other=other, evidence=EVIDENCE)
            for one, relation, other in ties
        ),
    )


def test_a_family_stands_in_generations(graph):
    found = lineage(graph, "arda-family")

    assert {
        number: [m.person.id for m in members] for number, members in found.generations.items()
    } == {1: ["arda-bruno"], 2: ["arda-viktor"], 3: ["arda-lena"]}


def test_the_lineage_of_a_person_is_that_of_the_kin(graph):
    assert len(lineage(graph, "arda-lena").members) == 3


def test_a_person_without_kin_stands_alone(graph):
    assert [each.person.id for each in lineage(graph, "quill-tamsin").members] == ["quill-tamsin"]


def test_members_bring_the_offices_they_held(graph):
    viktor = lineage(graph, "arda-family").members[1]

    assert [(office.title, office.term) for office in viktor.offices] == [
        ("Prime Minister", "1980 to 1984")
    ]


def test_disputed_ties_are_named(graph):
    assert lineage(graph, "arda-family").disputed == ("arda-viktor-parent-of-arda-lena",)


def test_a_spouse_stands_in_the_same_generation():
    from graphkit.graph import build

    records = family(("a", "parent_of", "b"), ("c", "spouse_of", "b"), ("b", "parent_of", "d"))
    found = {m.person.id: m.generation for m in lineage(build(records), "a").members}

    assert found == {"a": 1, "b": 2, "c": 2, "d": 3}


def test_grandparents_and_siblings_are_computed():
    records = family(("a", "parent_of", "b"), ("b", "parent_of", "c"), ("b", "parent_of", "d"))

    assert [(degree, other.id) for degree, other, _ in kin_of(records, "c")] == [
        ("parent", "b"),
        ("sibling", "d"),
        ("grandparent", "a"),
    ]


def test_what_rests_on_an_inferred_tie_is_inferred(project):
    found = {
        (degree, other.id): inferred
        for degree, other, inferred in kin_of(project.dataset, "arda-lena")
    }

    assert found == {("parent", "arda-viktor"): False, ("grandparent", "arda-bruno"): True}
