"""Who met whom, as asked by a reader."""

import pytest

from graphkit.analysis.encounters import Terms, encounters
from graphkit.errors import UsageError
from graphkit.model import Certainty


def others(found) -> list[str]:
    return [each.other.id for each in found]


def test_two_meetings_of_one_pair_are_both_listed(graph):
    found = encounters(graph, "arda-lena", "mori-sora")

    assert [each.meeting.id for each in found] == [
        "2023-04-11-arda-mori-call",
        "2024-05-15-summit",
    ]


def test_the_same_side_is_listed_only_when_asked_for(graph):
    assert "brisk-otto" not in others(encounters(graph, "arda-lena"))
    both = encounters(graph, "arda-lena", terms=Terms.of(accompanied=True))

    assert {e.relation for e in both if e.other.id == "brisk-otto"} == {"accompanied"}


def test_meeting_is_symmetric(graph, project):
    people = [each.id for each in project.dataset.actors if each.kind == "person"]
    every = Terms.of(status="all", accompanied=True)
    pairs = [
        (one, each.other.id, each.meeting.id, each.relation)
        for one in people
        for each in encounters(graph, one, terms=every)
    ]

    assert sorted(pairs) == sorted((b, a, m, r) for a, b, m, r in pairs)


def test_planned_is_not_held(graph):
    assert others(encounters(graph, "brisk-otto")) == ["mori-sora", "petrova-nadia"]
    planned = encounters(graph, "brisk-otto", terms=Terms.of(status="planned"))

    assert [each.meeting.status for each in planned] == ["planned"]


def test_a_letter_is_no_meeting(graph):
    assert "mori-sora" not in others(encounters(graph, "arda-viktor"))


def test_an_unnamed_member_of_a_delegation_is_marked_as_inferred(graph):
    found = {each.other.id: each.inferred for each in encounters(graph, "mori-sora")}

    assert found["kwon-haru"]
    assert not found["brisk-otto"]


def test_a_denied_meeting_is_marked_as_disputed(graph):
    (found,) = encounters(graph, "arda-viktor", "petrova-nadia")

    assert found.disputed


def test_a_more_precise_place_is_no_dispute(graph):
    (found,) = encounters(graph, "brisk-otto", "mori-sora")

    assert not found.disputed


def test_offices_are_those_of_the_day(graph):
    call, summit = encounters(graph, "arda-lena", "mori-sora")

    assert summit.other_titles.certain == ("Foreign Minister",)
    assert call.other_titles.certain == ()
    assert call.other_titles.possible == ("Foreign Minister",)


def test_a_description_is_no_office(graph):
    found = encounters(graph, "mori-sora", "kwon-haru")

    assert [each.other_titles.certain + each.other_titles.possible for each in found] == [()]


def test_undated_meetings_come_last_and_are_possibly_in_any_window(graph):
    found = encounters(graph, "arda-viktor", terms=Terms.of(since="2023-06", until="2023-06"))

    assert [(e.other.id, e.in_window) for e in found] == [
        ("petrova-nadia", Certainty.YES),
        ("quill-tamsin", Certainty.MAYBE),
    ]


@pytest.mark.parametrize(("since", "until"), [(None, "2023"), ("2024", None), ("2023-05", "2024")])
def test_a_wider_window_never_returns_less(graph, since, until):
    narrow = encounters(graph, "arda-lena", terms=Terms.of(since, until))

    assert {e.meeting.id for e in narrow} <= {e.meeting.id for e in encounters(graph, "arda-lena")}


def test_only_one_kind(graph):
    found = encounters(graph, "arda-lena", terms=Terms.of(kind="call"))

    assert [each.meeting.kind for each in found] == ["call"]


def test_a_window_that_ends_before_it_begins_is_refused():
    with pytest.raises(UsageError, match="ends before"):
        Terms.of("2025", "2024")
