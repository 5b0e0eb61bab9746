import pytest

from graphkit.errors import UsageError
from graphkit.extract import draft_of
from graphkit.extract.again import with_decisions
from graphkit.model import Source


def drafted(text="Premier Ada Nuru met envoy Bo Tarr."):
    return draft_of(Source(id="a", title="A", text=text))


def decided(draft, **fields):
    first, *others = draft.proposals
    return draft.model_copy(update={"proposals": (first.model_copy(update=fields), *others)})


def test_decisions_are_kept():
    old = decided(drafted(), decision="accept", not_same=("tarr-bo",))
    found = with_decisions(drafted(), old).proposals[0]
    assert (found.decision, found.not_same) == ("accept", ("tarr-bo",))


def test_what_was_decided_and_is_not_proposed_again_stays():
    old = decided(drafted(), decision="reject", id="elsewhere")
    assert "elsewhere" in [each.id for each in with_decisions(drafted(), old).proposals]


def test_an_edited_record_stays_as_it_was_edited():
    record = drafted().proposals[0].record.model_copy(update={"note": "mine"})
    old = decided(drafted(), decision="edit", record=record)
    assert with_decisions(drafted(), old).proposals[0].record.note == "mine"


def test_decisions_on_another_text_are_not_carried_over():
    with pytest.raises(UsageError, match="--force"):
        with_decisions(drafted("Premier Ada Nuru left."), decided(drafted(), decision="accept"))


def test_without_decisions_another_text_is_no_matter():
    new = drafted("Premier Ada Nuru left.")
    assert with_decisions(new, drafted()) == new


def met(**fields):
    """The draft of a text that tells of one meeting, with this said of it."""
    return met_in(drafted(), **fields)


def met_in(draft, **fields):
    told = [
        each.model_copy(update=fields) if each.propose == "meeting" else each
        for each in draft.proposals
    ]
    return draft.model_copy(update={"proposals": tuple(told)})


@pytest.mark.parametrize(
    ("decided_as", "proposed_as", "adds_to"),
    [
        ({"adds_to": "talks", "says": {"date": "2024"}}, {}, "talks"),
        ({"not_same": ("talks",)}, {"adds_to": "talks", "says": {"date": "2024"}}, None),
        ({}, {"adds_to": "talks"}, "talks"),
    ],
)
def test_the_known_meeting_that_somebody_chose_or_refused_stays_so(
    decided_as, proposed_as, adds_to
):
    new = with_decisions(met(**proposed_as), met(decision="accept", **decided_as))
    (found,) = (each for each in new.proposals if each.propose == "meeting")
    assert (found.decision, found.adds_to) == ("accept", adds_to)
    assert bool(found.says) == bool(decided_as.get("says"))


def test_who_somebody_is_not_is_kept_before_anything_is_decided():
    old = decided(drafted(), not_same=("tarr-bo",))
    assert with_decisions(drafted(), old).proposals[0].not_same == ("tarr-bo",)


def test_a_meeting_decided_on_before_its_day_was_known_is_the_same_with_its_day():
    text = "Premier Ada Nuru met envoy Bo Tarr on Wednesday."
    old = met_in(draft_of(Source(id="a", title="A", text=text)), decision="accept")
    new = draft_of(Source(id="a", title="A", text=text, published="2025-06-05"))
    found = [each for each in with_decisions(new, old).proposals if each.propose == "meeting"]
    assert [(each.decision, str(each.record.date)) for each in found] == [("accept", "2025-06-04")]
