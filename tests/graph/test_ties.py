"""Who met whom at one meeting."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.graph import ties
from graphkit.model import Meeting, Participant


def meeting(*sides: str | None, kind: str = "meeting") -> Meeting:
    """Return a meeting of persons p0, p1, ... on these sides."""
    participants = [Participant(who=f"p{n}", side=side) for n, side in enumerate(sides)]
    return Meeting(id="m", kind=kind, participants=participants)


def tied(record: Meeting) -> list[tuple[str, str, str, float]]:
    kinds = {each.who: "person" for each in record.participants}
    return [(t.a.who, t.b.who, t.relation, t.share) for t in ties(record, kinds)]


def test_two_without_a_side_met():
    assert tied(meeting(None, None)) == [("p0", "p1", "met", 1.0)]


def test_two_on_one_side_accompanied_each_other():
    assert tied(meeting("guest", "guest")) == [("p0", "p1", "accompanied", 1.0)]


def test_three_in_one_hall_without_sides_make_no_tie():
    assert tied(meeting(None, None, None)) == []


def test_somebody_without_a_side_is_left_out_among_more_than_two():
    assert [t[:3] for t in tied(meeting("host", "guest", None))] == [("p0", "p1", "met")]


@pytest.mark.parametrize("kind", ["letter", "briefing", "interview", "invitation", "event"])
def test_contacts_that_are_no_meeting_tie_nobody(kind):
    assert tied(meeting("host", "guest", kind=kind)) == []


def test_institutions_are_not_paired():
    record = meeting("host", "guest")

    assert list(ties(record, {"p0": "person", "p1": "institution"})) == []


def test_an_unnamed_delegation_makes_inferred_ties():
    record = Meeting(
        id="m",
        kind="meeting",
        participants=[Participant(who="a", side="host"), Participant(who="b", side="guest")],
    )
    named = record.participants[1].model_copy(update={"inferred": True})
    record = record.model_copy(update={"participants": (record.participants[0], named)})

    assert [t.inferred for t in ties(record, {"a": "person", "b": "person"})] == [True]


sides = st.lists(st.sampled_from(["host", "guest", "third", None]), min_size=2, max_size=12)


@given(sides)
def test_no_meeting_adds_more_than_one_to_anybody(found):
    strength: dict[str, float] = {}
    for a, b, relation, share in tied(meeting(*found)):
        if relation == "met":
            strength[a] = strength.get(a, 0) + share
            strength[b] = strength.get(b, 0) + share

    assert all(value <= 1 + 1e-9 for value in strength.values())


@given(sides, st.randoms())
def test_the_order_of_participants_does_not_matter(found, random):
    record = meeting(*found)
    shuffled = list(record.participants)
    random.shuffle(shuffled)

    assert sorted(tied(record)) == sorted(
        tied(record.model_copy(update={"participants": shuffled}))
    )
