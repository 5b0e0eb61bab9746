"""Disputes: where sources contradict each other, and about whom."""

from graphkit.model import Claim, Dataset, Dispute, Evidence, Meeting, PartialDate
from graphkit.model.names import fold

# What makes a claim the claim it is; titles and outcomes may be worded in many ways.
FACTS = frozenset({"date", "place", "status", "since", "until", "as_of", "relation"})


def is_disputed(claim: Claim) -> bool:
    """Tell whether a source disputes or denies `claim`, or states a field otherwise.

    Another wording ("chair" for "minister") or a less precise statement
    ("Peru" for "Lima, Peru", "November" for the 15th) is no contradiction.
    """
    for each in claim.evidence:
        if each.stance != "supports" or (each.says and _contradicts(each, claim)):
            return True
    return False


def disputes_about(dataset: Dataset, actor: str) -> list[Dispute]:
    """Return the recorded disputes about `actor` or about a claim it takes part in, by id."""
    keys = {actor}
    for claim in dataset.claims:
        named = (
            {each.who for each in claim.participants}
            if isinstance(claim, Meeting)
            else {claim.person}
        )
        if actor in named:
            keys.add(claim.key)
    return sorted((d for d in dataset.disputes if keys & set(d.about)), key=lambda d: d.id)


def _contradicts(evidence: Evidence, claim: Claim) -> bool:
    return any(
        field in FACTS and not _compatible(getattr(claim, field, None), said)
        for field, said in evidence.says.items()
    )


def _compatible(recorded: object, said: str) -> bool:
    """Tell whether a source's value may be the recorded one, told with less or more precision."""
    if isinstance(recorded, PartialDate):
        try:
            other = PartialDate.parse(said)
        except ValueError:
            return False
        return bool(recorded.overlaps(other.earliest, other.latest))
    words, others = set(fold(str(recorded or "")).split()), set(fold(said).split())
    return words <= others or others <= words
