import pytest

from graphkit.extract import draft_of
from graphkit.extract.proposers import (
    ClaimedKinship,
    ClaimedMeeting,
    ClaimedParticipant,
    ClaimedPerson,
    ClaimedRole,
)
from graphkit.model import Source

QUOTE = "On 3 May 2024 Nuru saw old Velten of the Wool Board, her uncle, in Temara."
TEXT = f"Premier Ada Nuru left early. {QUOTE}"


def drafted(*claims, text=TEXT):
    source = Source(id="a", title="A", text=text)
    return draft_of(source, proposers={"plugin": lambda _: claims})


def own(draft, kind):
    return [e for e in draft.proposals if e.rule == "plugin" and e.propose == kind]


def test_a_person_no_rule_finds_is_added():
    (found,) = own(drafted(ClaimedPerson(quote=QUOTE, name="Velten")), "actor")
    assert (found.id, found.passages[0].quote) == ("velten", "Velten")


def test_a_role_is_of_the_person_the_article_names_so():
    draft = drafted(ClaimedRole(quote=QUOTE, person="Nuru", title="old", institution="Wool Board"))
    (found,) = own(draft, "role")
    assert (found.record.person, found.record.institution) == ("nuru-ada", "wool-board")
    assert found.passages[0].quote == QUOTE


def test_a_meeting_has_the_day_that_the_rules_read_in_its_words():
    people = (ClaimedParticipant(name="Nuru", side="Host!"), ClaimedParticipant(name="Velten"))
    claim = ClaimedMeeting(quote=QUOTE, participants=people, when="3 May 2024", place="Temara")
    (found,) = own(drafted(claim), "meeting")
    assert (str(found.record.date), found.record.place) == ("2024-05-03", "Temara")
    assert [(e.who, e.side) for e in found.record.participants] == [
        ("nuru-ada", "host"),
        ("velten", None),
    ]


@pytest.mark.parametrize(
    ("status", "held"),
    [
        ("current", (False, "2024-05-04", None)),
        ("acting", (True, "2024-05-04", None)),
        ("former", (False, None, "[..2024-05-04]")),
        ("incoming", (False, None, None)),
    ],
)
def test_a_role_says_whether_it_is_held(status, held):
    source = Source(id="a", title="A", text=TEXT, published="2024-05-04")
    claim = ClaimedRole(quote=QUOTE, person="Nuru", title="old", status=status)
    draft = draft_of(source, proposers={"plugin": lambda _: [claim]})
    record = own(draft, "role")[0].record
    assert (record.acting, *(str(d) if d else None for d in (record.as_of, record.until))) == held


def test_the_words_that_date_an_office_are_read_by_the_rules():
    claim = ClaimedRole(quote=QUOTE, person="Nuru", title="old", since="3 May 2024")
    assert str(own(drafted(claim), "role")[0].record.since) == "2024-05-03"


def test_spaces_and_dashes_may_differ_and_the_words_stay_those_of_the_text():
    quote = "Ada  Nuru left - early."
    draft = drafted(
        ClaimedPerson(quote=quote, name="Nuru"), text="Ada Nuru\nleft \N{EN DASH} early."
    )
    assert draft.dropped == {}


def test_a_quote_that_is_no_sentence_is_quoted_with_its_sentence():
    claim = ClaimedRole(quote="Nuru saw", person="Nuru", title="old")
    assert own(drafted(claim), "role")[0].passages[0].quote == QUOTE


def test_the_title_may_be_the_noun_of_a_verb_but_no_other_word():
    text = "Ada Nuru chaired the two boards."
    claims = [ClaimedRole(quote=text, person="Ada Nuru", title=t) for t in ("chair", "president")]
    draft = drafted(*claims, text=text)
    assert [each.record.title for each in own(draft, "role")] == ["chair"]
    assert draft.dropped == {"plugin": 1}


def test_kinship_is_proposed():
    claim = ClaimedKinship(quote=QUOTE, person="Velten", relation="sibling_of", other="Nuru")
    (found,) = own(drafted(claim), "kinship")
    assert (found.record.person, found.record.other) == ("velten", "nuru-ada")


@pytest.mark.parametrize(
    "claim",
    [
        ClaimedPerson(quote="Nuru saw ol", name="Nuru"),
        ClaimedPerson(quote=QUOTE, start=3, name="Velten"),
        ClaimedPerson(quote=QUOTE, start=-1, name="Velten"),
        ClaimedPerson(quote=QUOTE, name="Valten"),
        ClaimedRole(quote=QUOTE, person="Velten", title="chairman"),
        ClaimedRole(quote=QUOTE, person="Velten", title="old", institution="Silk Board"),
        ClaimedMeeting(quote=QUOTE, participants=(), place="Paris"),
        ClaimedMeeting(quote=QUOTE, participants=(), when="4 May 2024"),
        ClaimedKinship(quote=QUOTE, person="Nuru", relation="parent_of", other="Nuru"),
        None,
    ],
)
def test_what_is_not_word_for_word_in_the_text_is_dropped_and_counted(claim):
    draft = drafted(claim)
    assert [e for e in draft.proposals if e.rule == "plugin" and e.propose != "actor"] == []
    assert draft.dropped == {"plugin": 1}


def test_what_the_rules_propose_already_is_not_proposed_twice():
    claim = ClaimedRole(quote="Premier Ada Nuru left early.", person="Ada Nuru", title="Premier")
    assert own(drafted(claim, claim), "role") == []


def test_every_passage_of_a_proposer_is_verbatim():
    draft = drafted(ClaimedPerson(quote=QUOTE, start=TEXT.index(QUOTE), name="Velten"))
    passages = [p for each in draft.proposals for p in each.passages]
    assert all(TEXT[p.start : p.end] == p.quote for p in passages)
