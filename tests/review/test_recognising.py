"""Drafts that wait together: two people of one name stay two until somebody has said otherwise."""

import pytest

from graphkit.extract import draft_of
from graphkit.model import Dataset, Name, Person, Role, Source
from graphkit.review.catching_up import caught_up

ORR = Person(id="orr-hal", kind="person", names=(Name(text="Hal Orr"), Name(text="오하율")))
TRADE = Role(person="orr-hal", title="Trade Minister")
AFTER = Dataset(actors=(ORR,), roles=(TRADE,))


def person_of(text, **fields):
    """Return the first person of a draft made before, once somebody of that name is known."""
    made = draft_of(Source(id="later", title="A", text=text, published="2025-06-04"))
    first, *others = made.proposals
    draft = made.model_copy(update={"proposals": (first.model_copy(update=fields), *others)})
    return caught_up(draft, AFTER)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Judge Hal Orr left.", "no office is common: judge; minister trade"),
        ("Minister Hal Orr (오한율) left.", "the characters differ: 오한율, 오하율"),
    ],
)
def test_an_accepted_namesake_is_asked_about_and_has_an_id_of_its_own(text, why):
    draft = person_of(text, decision="accept")
    first = draft.proposals[0]
    assert (first.record.id, first.decision) == ("orr-hal-2", None)
    assert (first.nearest[0].id, first.nearest[0].why) == ("orr-hal", f"the same name; {why}")
    assert {each.record.person for each in draft.proposals[1:]} == {"orr-hal-2"}


def test_a_namesake_that_somebody_said_is_another_stays_accepted():
    first = person_of("Judge Hal Orr left.", decision="accept", not_same=("orr-hal",)).proposals[0]
    assert (first.record.id, first.decision) == ("orr-hal-2", "accept")


def test_a_namesake_that_nothing_speaks_against_is_the_known_person():
    assert person_of("Trade Minister Hal Orr left.").proposals[0].record.id == "orr-hal"


def test_what_the_draft_asked_stays_a_question_when_it_is_accepted_without_an_answer():
    made = draft_of(Source(id="a", title="A", text="Pastor Hal Orr left."), AFTER)
    accepted = made.proposals[0].model_copy(update={"decision": "accept"})
    draft = caught_up(made.model_copy(update={"proposals": (accepted,)}), AFTER)
    assert (draft.proposals[0].record.id, draft.proposals[0].decision) == ("orr-hal-2", None)


def test_a_style_in_the_text_tells_two_apart_though_no_office_is_proposed():
    assert person_of("Pastor Hal Orr left.").proposals[0].record.id == "orr-hal-2"


def test_a_single_name_is_asked_about_though_its_id_is_taken():
    nuru = Dataset(actors=(Person(id="nuru", kind="person", names=(Name(text="Nuru"),)),))
    made = draft_of(Source(id="a", title="A", text="President Nuru left.", published="2025-06-04"))
    first = caught_up(made, nuru).proposals[0]
    assert (first.record.id, first.nearest[0].id) == ("nuru-2", "nuru")
