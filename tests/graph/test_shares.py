"""Institutions through their office holders, and the same ties made from arrays."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.graph import build, view
from graphkit.graph.incidence import incidence
from graphkit.model import (
    Dataset,
    Institution,
    Meeting,
    Name,
    PartialDate,
    Participant,
    Person,
    Role,
)

PEOPLE = ("ann", "bo", "cy", "dai", "eve")
BODIES = ("mfa", "mof", "party")
PLACED = st.lists(st.sampled_from(PEOPLE), min_size=1, unique=True).flatmap(
    lambda who: st.tuples(
        st.just(who),
        st.lists(st.sampled_from(["x", "y", "z", None]), min_size=len(who), max_size=len(who)),
    )
)


def meeting(id_, who, sides, **more):
    placed = zip(who, sides, strict=True)
    participants = tuple(Participant(who=each, side=side) for each, side in placed)
    return Meeting(id=id_, kind="meeting", participants=participants, **more)


def dataset(meetings, roles=()):
    actors = [Person(id=id_, kind="person", names=(Name(text=id_),)) for id_ in PEOPLE]
    bodies = [Institution(id=id_, kind="institution", names=(Name(text=id_),)) for id_ in BODIES]
    return Dataset(actors=(*actors, *bodies), meetings=tuple(meetings), roles=tuple(roles))


def role(person, institution, **more):
    dates = {key: PartialDate.parse(day) for key, day in more.items()}
    return Role(person=person, title=f"Head of {institution}", institution=institution, **dates)


def ties(met):
    return {(a, b): data["weight"] for a, b, data in met.edges(data=True)}


def talk(**more):
    return meeting("m", ["ann", "bo"], [None, None], **more)


DAY = PartialDate.parse("2024-06-03")


def test_institutions_are_tied_through_who_holds_office_in_them():
    roles = [role("ann", "mfa", as_of="2024-06-03"), role("bo", "party", as_of="2024-06")]

    found = view(build(dataset([talk(date=DAY)], roles)), "institutions")

    assert ties(found) == {("mfa", "party"): 1.0}
    assert set(found) == set(BODIES)


def test_who_holds_two_offices_counts_half_for_each():
    roles = [role(who, body, as_of="2024-06-03") for who, body in (("ann", "mfa"), ("ann", "mof"))]
    roles.append(role("bo", "party", as_of="2024-06-03"))

    found = view(build(dataset([talk(date=DAY)], roles)), "institutions")

    assert ties(found) == {("mfa", "party"): 0.5, ("mof", "party"): 0.5}


def test_an_office_counts_for_the_part_of_the_days_it_was_held():
    """The talk was in June; one office ended on the tenth, the other began on the eleventh."""
    roles = [
        role("ann", "mfa", since="2024-01-01", until="2024-06-10"),
        role("ann", "mof", since="2024-06-11", until="2024-12-31"),
        role("bo", "party", since="2024-01-01", until="2024-12-31"),
    ]
    june = PartialDate.parse("2024-06")

    found = view(build(dataset([talk(date=june)], roles)), "institutions")

    assert ties(found) == {
        ("mfa", "party"): pytest.approx(1 / 3),
        ("mof", "party"): pytest.approx(2 / 3),
    }


def test_an_office_certainly_held_outweighs_one_possibly_held():
    roles = [role("ann", "mfa", as_of="2024-06-03"), role("ann", "mof", since="2020")]
    roles.append(role("bo", "party", as_of="2024-06-03"))

    assert ties(view(build(dataset([talk(date=DAY)], roles)), "institutions")) == {
        ("mfa", "party"): 1.0
    }


def test_whoever_came_for_an_institution_stands_for_it_alone():
    guest = Participant.model_validate({"who": "ann", "side": "x", "for": "mof"})
    host = Participant(who="bo", side="y")
    day = Meeting(id="m", kind="meeting", date=DAY, participants=(guest, host))
    roles = [role("ann", "mfa", as_of="2024-06-03"), role("bo", "party", as_of="2024-06-03")]

    assert ties(view(build(dataset([day], roles)), "institutions")) == {("mof", "party"): 1.0}


def test_colleagues_make_no_tie_of_an_institution_to_itself():
    roles = [role("ann", "mfa", as_of="2024-06-03"), role("bo", "mfa", as_of="2024-06-03")]

    assert not ties(view(build(dataset([talk(date=DAY)], roles)), "institutions"))


@pytest.mark.parametrize("name", ["met", "accompanied", "co_attended", "institutions"])
@given(placed=st.lists(PLACED, max_size=5))
def test_arrays_make_the_ties_of_the_view(name, placed):
    roles = [role(who, body) for who, body in zip(PEOPLE, BODIES * 2, strict=False)]
    meetings = [meeting(f"m{nth}", *each) for nth, each in enumerate(placed)]
    expected = view(build(dataset(meetings, roles)), name)

    made = incidence(expected, name)

    found = dict(zip(map(tuple, made.ties.tolist()), made.weights(), strict=True))
    named = {(made.actors[a], made.actors[b]): weight for (a, b), weight in found.items()}
    assert named == pytest.approx(ties(expected))


@pytest.mark.parametrize("name", ["met", "accompanied", "co_attended"])
@given(placed=st.lists(PLACED, max_size=4), missing=st.sets(st.integers(0, 20)))
def test_who_is_left_out_of_the_arrays_is_left_out_of_the_meetings(name, placed, missing):
    meetings = [meeting(f"m{nth}", *each) for nth, each in enumerate(placed) if len(each[0]) > 2]
    made = incidence(view(build(dataset(meetings)), name), name)
    kept = np.array([nth not in missing for nth in range(len(made.rows))], bool)
    gone = {
        (made.meetings[number].id, row.who)
        for row, number, left in zip(made.rows, made.row_meeting, kept, strict=True)
        if not left
    }
    smaller = [
        each.model_copy(
            update={
                "participants": tuple(
                    # Without a side among many one is tied to nobody; two alone would be.
                    who
                    for who in each.participants
                    if who.side and (each.id, who.who) not in gone
                )
            }
        )
        for each in meetings
    ]

    expected = ties(view(build(dataset(smaller)), name))

    found = {
        (made.actors[a], made.actors[b]): weight
        for (a, b), weight in zip(made.ties.tolist(), made.weights(kept), strict=True)
        if weight
    }
    assert found == pytest.approx(expected)


def test_without_its_meetings_a_view_has_no_weight_left():
    made = incidence(view(build(dataset([talk(date=DAY)])), "met"), "met")

    assert list(made.weights(made.without(np.array([True])))) == [0.0]
    assert list(made.weights(made.without(np.array([False])))) == [1.0]
