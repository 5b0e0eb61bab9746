"""Persons, institutions, families and kinship against the annotation of the articles."""

from collections.abc import Callable
from typing import Any

from graphkit.model import Dataset
from graphkit.resolve import Directory


def forms(record: dict[str, Any]) -> list[str]:
    return [form for found in record["surface_forms"].values() for form in found]


def test_every_person_is_there_with_nationality_script_and_spellings(
    dataset: Dataset, gold: Any, actor_id: Callable[[str], str]
) -> None:
    directory = Directory(dataset)
    for each in gold["persons"]:
        actor = dataset.actor[actor_id(each["id"])]

        assert actor.kind == "person"
        assert actor.country == each["nationality"]
        for text in filter(None, (each["canonical"], each["western_order"], each["native_script"])):
            assert directory.find(text).id == actor.id
        for text in forms(each):  # "Wang" alone may be either of two
            assert actor.id in {hit.actor.id for hit in directory.search(text)}, text
        marked = {name.text for name in actor.names if name.status and name.evidence}
        assert set(each["erroneous_forms"]) <= marked
    persons = {actor_id(each["id"]) for each in gold["persons"]}
    assert persons == {each.id for each in dataset.actors if each.kind == "person"}


def test_every_institution_is_there_under_every_form_of_its_name(
    dataset: Dataset, gold: Any, actor_id: Callable[[str], str]
) -> None:
    directory = Directory(dataset)
    for each in gold["institutions"]:
        actor = dataset.actor[actor_id(each["id"])]

        assert actor.kind == "institution"
        for text in (each["name"], *forms(each)):
            assert directory.find(text).id == actor.id
        if each["parent"]:
            assert actor_id(each["parent"]) in above(dataset, actor.id)


def above(dataset: Dataset, institution: str) -> list[str]:
    """Return the bodies above an institution, the nearest first."""
    found = []
    while parent := getattr(dataset.actor[institution], "parent", None):
        found.append(parent)
        institution = parent
    return found


def test_families_have_their_members(
    dataset: Dataset, gold: Any, actor_id: Callable[[str], str]
) -> None:
    for each in gold["families"]:
        members = {
            kin.person
            for kin in dataset.kinship
            if (kin.relation, kin.other) == ("member_of", actor_id(each["id"]))
        }

        assert members == {actor_id(member) for member in each["members"]}


def test_kinship_is_stated_or_follows_from_two_steps(
    dataset: Dataset, gold: Any, actor_id: Callable[[str], str]
) -> None:
    parents = {(k.person, k.other): k for k in dataset.kinship if k.relation == "parent_of"}
    for each in gold["kinship"]:
        pair = actor_id(each["person"]), actor_id(each["other"] or "")
        if each["relation"] == "father_of":
            assert parents[pair].inferred is not each["explicit"]
        elif each["relation"] == "grandfather_of":
            assert any(
                (pair[0], middle) in parents for middle, other in parents if other == pair[1]
            )
        else:
            assert any(child == pair[0] for _, child in parents)


def test_places_and_things_named_like_persons_are_no_persons(dataset: Dataset) -> None:
    persons = {name.text for each in dataset.actors if each.kind == "person" for name in each.names}
    things = {"Fukushima", "Camp David", "Evangelion", "Xi'an", "Osaka", "Second Impact"}

    assert not persons & things
