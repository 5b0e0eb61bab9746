"""Kinship as proposals: what was told, and parents that follow from it, so marked."""

from collections.abc import Iterator, Sequence

from graphkit.extract.article import Article
from graphkit.extract.kinship.told import Told
from graphkit.model import Kinship
from graphkit.model.drafts import KinshipProposal, Passage
from graphkit.model.names import fold, slug

_WHY = (
    "The text has the first as grandparent and the second as parent of one person, and the two "
    "share a name: no sentence says that they are parent and child."
)


def proposals(article: Article, told: Told) -> tuple[KinshipProposal, ...]:
    """Return the kinship told of, and parents that follow from it, so marked."""
    stated = {
        each.id: each
        for kin, (rule, passages) in told.found.items()
        if not kin.sense.startswith("grand")
        for each in [_proposal(kin.record, rule, passages)]
    }
    more = {each.id: each for each in _inferred(article, told)}
    return tuple({**more, **stated}.values())


def _inferred(article: Article, told: Told) -> Iterator[KinshipProposal]:
    """Yield the parent of a parent where grandparent and parent share a family name."""
    for kin, (_, passages) in told.found.items():
        if not kin.sense.startswith("grand"):
            continue
        elder, younger = (kin.who, kin.of) if kin.sense == "grandparent" else (kin.of, kin.who)
        for other, (_, more) in told.found.items():
            record = other.record if other.sense in ("parent", "child") else None
            if record is None or record.other != younger:
                continue
            if _names(article, elder) & _names(article, record.person):
                made = Kinship(
                    person=elder,
                    relation="parent_of",
                    other=record.person,
                    inferred=True,
                    note=_WHY,
                )
                yield _proposal(made, "parent of a parent", [*passages, *more])


def _names(article: Article, actor: str) -> set[str]:
    names = article.actors[actor].record.names
    return {word for name in names for word in fold(name.text).split()}


def _proposal(record: Kinship, rule: str, passages: Sequence[Passage]) -> KinshipProposal:
    unique = {(each.start, each.end): each for each in passages}
    return KinshipProposal(
        id=slug(f"kin {record.person} {record.relation} {record.other}"),
        rule=rule,
        passages=tuple(unique[key] for key in sorted(unique)),
        record=record,
    )
