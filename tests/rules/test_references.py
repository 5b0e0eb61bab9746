"""Ids: unique, known, of the right sort, and not in circles."""

from typing import Any

import pytest

ANN: dict[str, Any] = {"id": "ann", "kind": "person", "names": [{"text": "Ann"}]}
BO: dict[str, Any] = ANN | {"id": "bo"}
OFFICE: dict[str, Any] = {"id": "office", "kind": "institution", "names": [{"text": "Office"}]}
CLAN: dict[str, Any] = {"id": "clan", "kind": "family", "names": [{"text": "Clan"}]}
TALKS: dict[str, Any] = {"id": "talks", "kind": "meeting"}


@pytest.mark.parametrize(
    "sections",
    [
        {"actors": [ANN, ANN]},
        {"actors": [ANN], "meetings": [TALKS | {"id": "ann"}]},
        {"meetings": [TALKS, TALKS]},
        {"meetings": [TALKS], "roles": [{"id": "talks", "title": "x"}]},
        {"sources": [{"id": "page", "title": "a"}, {"id": "page", "title": "b"}]},
    ],
)
def test_an_id_names_one_record(find: Any, sections: dict[str, Any]) -> None:
    [found] = find("R301", **sections)

    assert "is already taken" in found.message
    assert found.place.path[-1] == "id"
    assert found.other is not None


def test_a_role_recorded_twice_is_one_claim(find: Any) -> None:
    role = {"person": "ann", "title": "Minister", "institution": "office", "since": "2020"}

    [found] = find("R301", roles=[role, role])

    assert (found.place.section, found.place.path) == ("roles", (1,))
    assert "stands here again" in found.message


def test_an_id_makes_a_second_claim_of_the_same_role(find: Any) -> None:
    assert find("R301", roles=[{"title": "x"}, {"title": "x", "id": "again"}]) == []


def test_a_source_may_be_called_like_an_actor(find: Any) -> None:
    assert find("R301", actors=[ANN], sources=[{"id": "ann", "title": "x"}]) == []


EVIDENCE = {"evidence": [{"source": "nowhere", "quote": "x"}]}
DANGLING = [
    ({"meetings": [TALKS | {"participants": [{"who": "no"}]}]}, (0, "participants", 0, "who")),
    (
        {"meetings": [TALKS | {"participants": [{"who": "ann", "for": "no"}]}]},
        (0, "participants", 0, "for"),
    ),
    ({"meetings": [TALKS | {"part_of": "no"}]}, (0, "part_of")),
    ({"meetings": [TALKS | {"under": "no"}]}, (0, "under")),
    ({"meetings": [TALKS | EVIDENCE]}, (0, "evidence", 0, "source")),
    ({"roles": [{"title": "x", "person": "no"}]}, (0, "person")),
    ({"roles": [{"title": "x", "institution": "no"}]}, (0, "institution")),
    ({"kinship": [{"person": "no", "relation": "parent_of", "other": "ann"}]}, (0, "person")),
    ({"kinship": [{"person": "ann", "relation": "parent_of", "other": "no"}]}, (0, "other")),
    ({"actors": [ANN, OFFICE | {"parent": "no"}]}, (1, "parent")),
    (
        {"actors": [ANN | {"names": [{"text": "Ann", **EVIDENCE}]}]},
        (0, "names", 0, "evidence", 0, "source"),
    ),
    ({"publication": {"exclude": ["ann", "no"]}}, ("exclude", 1)),
]


@pytest.mark.parametrize(("sections", "path"), DANGLING, ids=[str(case[1]) for case in DANGLING])
def test_an_id_that_no_record_has_is_found(find: Any, sections: Any, path: Any) -> None:
    [found] = find("R302", **{"actors": [ANN], **sections})

    assert found.place.path == path
    assert "has the id" in found.message


def test_a_dispute_is_about_actors_and_claims(find: Any) -> None:
    about = ["ann", "talks", "ann-premier-2020", "ann-parent-of-bo", "nothing"]
    reading = {"value": "x", "evidence": [{"source": "page", "quote": "x"}]}
    dispute = {"id": "d", "topic": "t", "kind": "error", "about": about, "readings": [reading]}

    [found] = find(
        "R302",
        actors=[ANN, BO],
        meetings=[TALKS],
        roles=[{"person": "ann", "title": "Premier", "since": "2020"}],
        kinship=[{"person": "ann", "relation": "parent_of", "other": "bo"}],
        disputes=[dispute],
        sources=[{"id": "page", "title": "x"}],
    )

    assert found.place.path == (0, "about", 4)


def test_a_mistyped_id_gets_the_nearest_of_the_right_sort(find: Any) -> None:
    [found] = find(
        "R302",
        actors=[ANN | {"id": "li-qiang"}, OFFICE | {"id": "li-qaing-office"}],
        roles=[{"title": "x", "person": "li-qaing"}],
    )

    assert found.message == 'no person has the id "li-qaing"'
    assert found.hint == 'did you mean "li-qiang"?'


WRONG = [
    ({"roles": [{"title": "x", "person": "office"}]}, "an institution; here belongs a person"),
    ({"roles": [{"title": "x", "institution": "ann"}]}, "a person; here belongs an institution"),
    ({"meetings": [TALKS | {"under": "ann"}]}, "a person; here belongs an institution"),
    ({"meetings": [TALKS | {"part_of": "ann"}]}, "a person; here belongs a meeting"),
    (
        {"meetings": [TALKS, TALKS | {"id": "b", "participants": [{"who": "talks"}]}]},
        "a meeting; here belongs a person, institution or family",
    ),
    (
        {"kinship": [{"person": "ann", "relation": "parent_of", "other": "clan"}]},
        "a family; here belongs a person",
    ),
    (
        {"kinship": [{"person": "ann", "relation": "member_of", "other": "bo"}]},
        "a person; here belongs a family",
    ),
]


@pytest.mark.parametrize(("sections", "message"), WRONG)
def test_an_id_of_the_wrong_sort_is_found(find: Any, sections: Any, message: str) -> None:
    [found] = find("R303", actors=[ANN, BO, OFFICE, CLAN], **sections)

    assert found.message.endswith(message)


def test_right_references_are_right(find: Any) -> None:
    sections: dict[str, Any] = {
        "actors": [ANN, BO, OFFICE | {"parent": "office"}, CLAN],
        "meetings": [TALKS | {"under": "office", "participants": [{"who": "clan", "for": "ann"}]}],
        "roles": [{"title": "x", "person": "ann", "institution": "office"}, {"title": "y"}],
        "kinship": [{"person": "ann", "relation": "member_of", "other": "clan"}],
    }

    assert find("R302", **sections) == find("R303", **sections) == []


def test_a_circle_of_meetings_is_found_once(find: Any) -> None:
    meetings = [TALKS | {"id": a, "part_of": b} for a, b in ("bc", "ca", "ab", "da")]

    [found] = find("R304", meetings=meetings)

    assert found.message == "a meeting is part of itself: a > c > b > a"


def test_an_institution_is_not_its_own_parent(find: Any) -> None:
    [found] = find("R304", actors=[OFFICE | {"parent": "office"}])

    assert (found.place.path, "office > office" in found.message) == ((0, "parent"), True)


def test_a_withdrawn_record_is_used_by_none_in_force(find: Any) -> None:
    role = {"title": "x", "person": "ann"}

    [found] = find(
        "R305",
        actors=[ANN | {"withdrawn": "wrong person"}],
        roles=[role, role | {"withdrawn": "with the person"}],
    )

    assert found.place.path == (0, "person")
