import pytest

from graphkit.extract.kinship import kinship
from graphkit.extract.meetings import meetings
from graphkit.extract.merge import merged
from graphkit.extract.roles import roles
from graphkit.model import Dataset, Kinship, Meeting, Role


def meeting(id_="known", **fields):
    return Meeting.model_validate(
        {
            "id": id_,
            "kind": "meeting",
            "participants": [{"who": "nuru", "side": "a"}, {"who": "tarr", "side": "b"}],
            **fields,
        }
    )


@pytest.fixture
def met(marked):
    """Merge the one meeting of a text with known ones."""

    def _met(text, *known):
        (found,) = merged(meetings(marked(text)), Dataset(meetings=known))
        return found

    return _met


def test_the_same_meeting_gets_the_evidence(met):
    found = met("[Ada Nuru] met [Bo Tarr] on 15 May.", meeting(date="2024-05-15"))
    assert (found.adds_to, found.says) == ("known", {})


def test_the_order_of_the_names_says_nothing(met):
    assert met("[Bo Tarr] met [Ada Nuru] on 15 May.", meeting(date="2024-05-15")).adds_to == "known"


def test_a_source_that_is_less_precise_says_so(met):
    found = met("[Ada Nuru] met [Bo Tarr] this month.", meeting(date="2024-05-15"))
    assert (found.adds_to, found.says) == ("known", {"date": "2024-05"})


def test_a_source_without_a_date_says_nothing_of_it(met):
    found = met("[Ada Nuru] met [Bo Tarr].", meeting(date="2024-05-15"))
    assert (found.adds_to, found.says) == ("known", {})


def test_another_day_is_another_meeting(met):
    found = met("[Ada Nuru] met [Bo Tarr] on 15 May.", meeting(date="2023-01-09"))
    assert (found.adds_to, found.asked) == (None, ())


def test_a_day_that_differs_a_little_is_asked_about(met):
    found = met("[Ada Nuru] met [Bo Tarr] on 15 May.", meeting(date="2024-05-14"))
    assert found.adds_to is None
    assert found.asked == ("Is it known (2024-05-14; here 2024-05-15)?",)


def test_of_several_that_fit_none_is_chosen(met):
    known = meeting("one", date="2024-05-14"), meeting("two", date="2024-05-15")
    found = met("[Ada Nuru] met [Bo Tarr].", *known)
    assert found.adds_to is None
    assert [each.id for each in found.nearest] == ["one", "two"]


def test_a_call_is_no_meeting_in_person(met):
    known = meeting(kind="call", date="2024-05-15")
    assert met("[Ada Nuru] met [Bo Tarr] on 15 May.", known).adds_to is None


def test_a_source_that_denies_a_meeting_is_evidence_on_it(met):
    found = met("[Ada Nuru] did not meet [Bo Tarr] on 15 May.", meeting(date="2024-05-15"))
    assert (found.adds_to, found.says) == ("known", {"status": "denied"})


def test_a_plan_without_a_day_is_not_what_was_held(met):
    known = meeting(date="2024-05-15")
    assert met("[Ada Nuru] plans to meet [Bo Tarr].", known).adds_to is None


def test_other_persons_are_another_meeting(met):
    assert met("[Ada Nuru] met [Cy Voss] on 15 May.", meeting(date="2024-05-15")).adds_to is None


def test_a_known_role_gets_the_evidence_and_the_wording_that_differs(marked):
    known = Role(id="r", person="nuru", title="Foreign Minister")
    (found,) = merged(
        roles(marked("Minister for Foreign Affairs [Ada Nuru] spoke.")), Dataset(roles=(known,))
    )
    assert (found.adds_to, found.says) == ("r", {"title": "Minister for Foreign Affairs"})


def test_another_office_is_another_role(marked):
    known = Role(id="r", person="nuru", title="Deputy Foreign Minister")
    (found,) = merged(roles(marked("Foreign Minister [Ada Nuru] spoke.")), Dataset(roles=(known,)))
    assert found.adds_to is None


def test_a_known_tie_gets_the_evidence_whichever_way_it_is_told(marked):
    known = Kinship(person="tarr", relation="sibling_of", other="nuru")
    (found,) = merged(
        kinship(marked("[Ada Nuru]'s brother [Bo Tarr] spoke.")), Dataset(kinship=(known,))
    )
    assert found.adds_to == known.key


def test_two_new_meetings_of_one_pair_have_ids_of_their_own(marked):
    article = marked(
        "The meeting of [Ada Nuru] and [Bo Tarr] was cancelled. [Ada Nuru] met [Bo Tarr]."
    )
    once = meetings(article)[0]
    again = once.model_copy(update={"record": once.record.model_copy(update={"kind": "call"})})
    one, other = merged([once, again], Dataset(meetings=[]))
    assert one.record.id != other.record.id
    assert one.id != other.id


def test_a_new_meeting_has_an_id_that_no_known_one_has(met):
    (proposed,) = merged([met("[Ada Nuru] met [Bo Tarr] on 15 May.")], Dataset())
    call = meeting(proposed.record.id, kind="call", date="2024-05-15")
    assert met("[Ada Nuru] met [Bo Tarr] on 15 May.", call).record.id != call.id


def test_of_several_that_fit_the_one_of_the_same_company_is_meant(met):
    larger = meeting("one", date="2024-05-15")
    others = ({"who": "voss", "side": "a"}, {"who": "ek", "side": "b"})
    company = (*(each.model_dump(by_alias=True) for each in larger.participants), *others)
    larger = meeting("one", date="2024-05-15", participants=company)
    found = met("[Ada Nuru] met [Bo Tarr] on 15 May.", larger, meeting("two", date="2024-05-15"))
    assert found.adds_to == "two"
