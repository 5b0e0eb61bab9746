"""Evidence: there is some, and its quotes are verbatim."""

from typing import Any

import pytest

TEXT = "On Monday  “Ann” met Bo.\nThey ate café\u0301 cake. 李强总理会见了代表团。It rained."
PAGE = {"id": "page", "title": "A page", "text": TEXT}


def talks(quote: str = "It rained.", **evidence: Any) -> dict[str, Any]:
    return {
        "id": "talks",
        "kind": "meeting",
        "evidence": [{"source": "page", "quote": quote, **evidence}],
    }


@pytest.mark.parametrize(
    ("section", "record"),
    [
        ("meetings", {"id": "talks", "kind": "meeting"}),
        ("roles", {"title": "Minister"}),
        ("kinship", {"person": "ann", "relation": "parent_of", "other": "bo"}),
    ],
)
def test_a_claim_has_evidence(find: Any, section: str, record: Any) -> None:
    [found] = find("R311", **{section: [record]})

    assert found.place.section == section
    assert find("R311", **{section: [record | {"withdrawn": "no source"}]}) == []


@pytest.mark.parametrize(
    "quote",
    [
        "On Monday “Ann” met Bo.",
        'On Monday "Ann" met Bo.',
        "«Ann» met Bo. They ate",
        "cafe\u0301\u0301 cake",
        "李强总理会见了代表团。",
        TEXT,
    ],
)
def test_a_quote_may_differ_in_space_and_quotation_marks(find: Any, quote: str) -> None:
    assert find("R312", sources=[PAGE], meetings=[talks(quote)]) == []


@pytest.mark.parametrize(
    "quote", ["on Monday", "Ann ... Bo", "Ann met Bo", "They ate cafe cake.", "李强总理 会见"]
)
def test_a_changed_quote_is_found(find: Any, quote: str) -> None:
    [found] = find("R312", sources=[PAGE], meetings=[talks(quote)])

    assert found.place.path == (0, "evidence", 0, "quote")
    assert found.message == 'the quote does not stand in the source "page"'


def test_the_nearest_passage_is_shown(find: Any) -> None:
    [found] = find("R312", sources=[PAGE], meetings=[talks("It rayned.")])

    assert found.hint == 'the nearest passage is "It rained."'


def test_a_quote_from_a_text_that_is_not_kept_cannot_be_checked(find: Any) -> None:
    sources = [{"id": "page", "title": "A page"}]

    assert find("R312", sources=sources, meetings=[talks("anything")]) == []


def test_quotes_about_names_and_disputes_are_checked_too(find: Any) -> None:
    evidence = [{"source": "page", "quote": "never"}]
    names = [{"text": "Ann", "evidence": evidence}]
    readings = [{"value": "x", "evidence": evidence}]
    dispute = {"id": "d", "topic": "t", "kind": "error", "about": ["ann"], "readings": readings}

    found = find(
        "R312",
        sources=[PAGE],
        actors=[{"id": "ann", "kind": "person", "names": names}],
        disputes=[dispute],
    )

    assert [each.place.section for each in found] == ["actors", "disputes"]


def test_what_a_source_says_is_about_a_field(find: Any) -> None:
    [found] = find("R313", meetings=[talks(says={"plaec": "Peru", "date": "2024"})])

    assert found.place.path == (0, "evidence", 0, "says", "plaec")
    assert found.on_key
    assert found.hint == 'did you mean "place"?'


@pytest.mark.parametrize("field", ["id", "evidence", "note", "withdrawn", "inferred"])
def test_fields_of_ours_are_said_by_no_source(find: Any, field: str) -> None:
    assert len(find("R313", meetings=[talks(says={field: "x"})])) == 1


def test_evidence_from_a_withdrawn_source_is_told(find: Any) -> None:
    [found] = find("R314", sources=[PAGE | {"withdrawn": "a hoax"}], meetings=[talks()])

    assert found.place.path == (0, "evidence", 0, "source")
