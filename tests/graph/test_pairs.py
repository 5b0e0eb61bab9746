"""Who met whom at many meetings at once: the columns say what the ties of each meeting say."""

from hypothesis import given
from hypothesis import strategies as st

from graphkit.graph import ties
from graphkit.graph.pairs import Pairs
from graphkit.model import Meeting, Participant
from graphkit.model.columns import Columns

PERSONS = [f"p{nth}" for nth in range(9)]
KINDS = {**dict.fromkeys(PERSONS, "person"), "office": "institution"}
NUMBER = {who: nth for nth, who in enumerate(PERSONS)}

seats = st.dictionaries(
    st.sampled_from([*PERSONS, "office"]), st.sampled_from(["host", "guest", "third", None])
)
kinds = st.sampled_from(["meeting", "letter"])


def meetings(*found: tuple[str, dict[str, str | None]]) -> list[Meeting]:
    """Return meetings of these kinds, each with who sat on which side."""
    return [
        Meeting(
            id=f"m{nth}",
            kind=kind,
            participants=[Participant(who=who, side=side) for who, side in sides.items()],
        )
        for nth, (kind, sides) in enumerate(found)
    ]


def rows(pairs: Pairs) -> list[tuple[int, int, int, bool, float]]:
    columns = (pairs.a, pairs.b, ~pairs.together, pairs.meeting, pairs.share)
    return list(zip(*(column.tolist() for column in columns), strict=True))


@given(st.lists(st.tuples(kinds, seats), max_size=6))
def test_the_columns_hold_the_ties_of_every_meeting_in_the_order_of_pairs(found):
    held = meetings(*found)
    expected = sorted(
        (NUMBER[tie.a.who], NUMBER[tie.b.who], tie.relation == "met", nth, tie.share)
        for nth, meeting in enumerate(held)
        for tie in ties(meeting, KINDS)
    )

    assert rows(Pairs.of(Columns.of(held), NUMBER)) == expected


def test_a_tie_is_one_pair_in_one_relation():
    talk = ("meeting", {"p0": "host", "p1": "guest"})
    journey = ("meeting", {"p0": "guest", "p1": "guest"})

    pairs = Pairs.of(Columns.of(meetings(talk, journey, talk)), NUMBER)

    assert pairs.rows.tolist() == [1, 2]
    assert pairs.meeting.tolist() == [1, 0, 2]


def test_without_meetings_there_is_no_tie():
    assert len(Pairs.of(Columns.of([]), NUMBER).rows) == 0
