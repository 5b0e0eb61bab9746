"""Two readings of one text, the rules' and a proposer's, put together.

What both tell is one proposal, in the words of the proposer, which somebody chose to ask.
What only the rules tell stays theirs, and is doubted by a proposer that reads for everything.
"""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

from graphkit.extract.merge import is_same_occasion, is_same_office, is_same_tie, pairs
from graphkit.extract.roles.found import OTHER_OFFICE
from graphkit.model import Kinship, Meeting, Participant, Role
from graphkit.model.drafts import ClaimProposal, Passage
from graphkit.model.names import fold

_OTHER_OFFICE = OTHER_OFFICE | {"prime"}
_SMALL = frozenset(("of", "the", "for", "and", "former"))


def joined(
    found: Iterable[ClaimProposal], more: Iterable[ClaimProposal], by: str, *, thorough: bool
) -> list[ClaimProposal]:
    """Return what was found and what `more`, of the proposer called `by`, says as well or besides.

    What is found and not among `more` is doubted if that proposer is `thorough`.
    """
    rest, left, result = list(found), list(more), list[ClaimProposal]()
    for is_same in (_is_same, _is_told_in_the_same_words):  # the surer likeness first
        for each in tuple(left):
            same = sorted((one for one in rest if is_same(one, each)), key=partial(_apart, each))
            told = [one for n, one in enumerate(same) if n == 0 or _is_within(one, each)]
            if told:
                left.remove(each)
                rest = [one for one in rest if all(one is not other for other in told)]
                result.append(_both(told, each, by, thorough=thorough))
    doubt = {"doubted_by": (by,)} if thorough else {}
    return [*(one.model_copy(update=doubt) for one in rest), *result, *left]


def _is_same(one: ClaimProposal, other: ClaimProposal) -> bool:
    """Tell whether two proposals claim the same, in whatever words."""
    match one.record, other.record:
        case Meeting() as mine, Meeting() as theirs:
            return bool(pairs(mine) & pairs(theirs)) and is_same_occasion(mine, theirs)
        case Role() as mine, Role() as theirs:
            return mine.person == theirs.person and _is_same_title(mine, theirs)
        case Kinship() as mine, Kinship() as theirs:
            return is_same_tie(mine, theirs)
    return False


def _is_told_in_the_same_words(one: ClaimProposal, other: ClaimProposal) -> bool:
    """Tell whether two proposals quote the same words on a pair, whatever they read there."""
    quoted = any(p.start < q.end and q.start < p.end for p in one.passages for q in other.passages)
    return quoted and bool(_pairs(one) & _pairs(other))


def _is_same_title(one: Role, other: Role) -> bool:
    """Tell whether two titles of one person are one office: one has the words of the other."""
    mine, theirs = (frozenset(fold(each.title).split()) - _SMALL for each in (one, other))
    more = (mine | theirs) - (mine & theirs)
    return is_same_office(one, other) or (
        (mine <= theirs or theirs <= mine) and not more & _OTHER_OFFICE
    )


def _apart(one: ClaimProposal, other: ClaimProposal) -> int:
    """Return how much two proposals that claim the same differ, to take the nearest."""
    if isinstance(one.record, Role) and isinstance(other.record, Role):
        return not is_same_office(one.record, other.record)
    return -len(_pairs(one) & _pairs(other))


def _is_within(one: ClaimProposal, other: ClaimProposal) -> bool:
    """Tell whether a meeting has nobody that another has not: a part of it told for itself."""
    return isinstance(one.record, Meeting) and _pairs(one) <= _pairs(other)


def _pairs(proposal: ClaimProposal) -> frozenset[frozenset[str]]:
    return pairs(proposal.record) if isinstance(proposal.record, Meeting) else frozenset()


def _both(
    told: Sequence[ClaimProposal], each: ClaimProposal, by: str, *, thorough: bool
) -> ClaimProposal:
    """Return the first proposal `told` in the words of another reading, with its passages too."""
    first = told[0]
    update: dict[str, Any] = {}
    questions = first.questions
    match first.record, each.record:
        case Meeting() as mine, Meeting() as theirs:
            others = _others(mine, theirs)
            update = {
                "participants": (*theirs.participants, *(() if thorough else others)),
                "date": theirs.date or mine.date,
                "place": theirs.place or mine.place,
                "status": theirs.status,
            }
            asked = [f"Was {p.who} there? {by} does not say so." for p in others if thorough]
            if mine.status != theirs.status:
                asked.append(f"Was it {theirs.status}, as {by} says, or {mine.status}?")
            questions = (*each.questions, *asked)
        case Role() as mine, Role() as theirs:
            update = {"title": theirs.title, "acting": theirs.acting} | {
                name: getattr(theirs, name) or getattr(mine, name)
                for name in ("institution", "since", "until")
            }
    return first.model_copy(
        update={
            "record": first.record.model_copy(update=update),
            "seconded_by": (*first.seconded_by, by),
            "passages": _passages(told, each),
            "questions": questions,
        }
    )


def _others(mine: Meeting, theirs: Meeting) -> list[Participant]:
    """Return whom only the first reading names, on the side that their company has in the other."""
    side_of = {p.who: p.side for p in theirs.participants}
    sides = {p.side: side_of[p.who] for p in mine.participants if p.who in side_of}
    return [
        each.model_copy(update={"side": sides.get(each.side, each.side)})
        for each in mine.participants
        if each.who not in side_of
    ]


def _passages(told: Sequence[ClaimProposal], each: ClaimProposal) -> tuple[Passage, ...]:
    """Return the passages of all, without those that share words with another."""
    kept: list[Passage] = []
    for passage in (p for one in (*told, each) for p in one.passages):
        if not any(passage.start < p.end and p.start < passage.end for p in kept):
            kept.append(passage)
    return tuple(sorted(kept, key=lambda p: (p.start, p.end)))
