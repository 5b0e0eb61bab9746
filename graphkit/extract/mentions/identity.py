"""Who of an article is somebody the dataset knows, for certain or perhaps, and who is not."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, pairwise
from types import MappingProxyType

from graphkit.extract.article import Article, Mentioned
from graphkit.extract.mentions.known import KnownNames
from graphkit.model import Actor, Dataset, Kinship, Meeting, Role
from graphkit.model.drafts import ClaimProposal, Nearest
from graphkit.model.names import fold
from graphkit.resolve.names import NameIndex, by_characters, suggested

_OPENS = re.compile(r"(?:[’']s)?\s?[(（]\s?")
_ALONE = 7  # the rank from which a reason is a part of a name, or its consonants
_CLOSES = re.compile(r"\s?[)）]")

Apart = Mapping[str, set[str]]


def identified(article: Article) -> Article:
    """Return `article` with persons found to be known ones, and whom each other one may be.

    Known is who bears the name of exactly one known person, or whose name
    stands beside a known one's in another script: "Ada Nuru (努里阿达)".
    """
    known = article.names or KnownNames(article.dataset)
    index = known.index
    beside, now = _beside(article), _given_together(article)
    unsure: dict[str, Mentioned] = {}
    for id_, each in article.actors.items():
        if each.known or each.record.kind != "person" or id_ in now:
            continue
        names = [name.text for name in each.record.names]
        found = index.like(names, beside[id_])
        same = [other.actor for other in found if other.is_same]
        same = [who for who in same if not _is_written_otherwise(names, article.dataset.actor[who])]
        if len(same) == 1:
            now[id_] = same[0]
        elif found:
            asked = (_question(each, same),) if same else ()
            unsure[id_] = replace(each, nearest=suggested(found), questions=asked)
        elif turned := [who for who in known.turned(names[0]) if who not in beside[id_]]:
            why = "the same words in another order"
            unsure[id_] = replace(each, nearest=tuple(Nearest(id=who, why=why) for who in turned))
    strangers = {
        id_: unsure.get(id_, each)
        for id_, each in article.actors.items()
        if not each.known and each.record.kind == "person" and id_ not in now
    }
    return _renamed(article, now, unsure | _perhaps_another(strangers, beside))


def _perhaps_another(strangers: Mapping[str, Mentioned], beside: Apart) -> dict[str, Mentioned]:
    """Return those who may be one named before in the same text, with that question added.

    A family name alone asks nothing here: the text itself says whose it is.
    """
    records = [each.record for each in strangers.values()]
    index = NameIndex(Dataset(actors=tuple(records)))
    found: dict[str, Mentioned] = {}
    for nth, (id_, each) in enumerate(strangers.items()):
        before = {record.id for record in records[:nth]}
        names = [name.text for name in each.record.names]
        likely = [
            other
            for other in index.like(names, beside[id_])
            if other.actor in before and other.verdict.rank < _ALONE
        ]
        likely = [o for o in likely if not _is_written_otherwise(names, strangers[o.actor].record)]
        if likely:
            found[id_] = replace(each, nearest=(*each.nearest, *suggested(likely)))
    return found


def told_apart(article: Article, claims: Iterable[ClaimProposal]) -> Article:
    """Return `article` without suggestions that its own claims rule out.

    Two at one meeting are two persons, and so are relatives and those who held
    one office at different times.
    """
    others = apart(claims, article.dataset)
    actors = dict(article.actors)
    for id_, each in article.actors.items():
        if met := others[id_] & {near.id for near in each.nearest}:
            nearest = tuple(near for near in each.nearest if near.id not in met)
            asked = each.questions if len(nearest) > 1 else ()
            actors[id_] = replace(each, nearest=nearest, questions=asked)
    return replace(article, actors=MappingProxyType(actors))


def _is_written_otherwise(names: Sequence[str], actor: Actor) -> bool:
    """Tell whether names and those of an actor are of different characters."""
    found = by_characters(names, [name.text for name in actor.names if name.status != "error"])
    return found is not None and found.kind == "different"


def _question(actor: Mentioned, same: Iterable[str]) -> str:
    return f"{actor.record.name} is the name of {', '.join(sorted(same))}: which of them is meant?"


def _beside(article: Article) -> Apart:
    """Return for each actor whoever else stands in one of its sentences."""
    present: dict[int, set[str]] = defaultdict(set)
    for each in article.mentions:
        if sentence := article.sentence_at(each.start):
            present[sentence.start].add(each.actor)
    beside: dict[str, set[str]] = defaultdict(set)
    for ids in present.values():
        for id_ in ids:
            beside[id_] |= ids - {id_}
    return beside


def _given_together(article: Article) -> dict[str, str]:
    """Return the known person of each whose name stands beside that person's in brackets."""
    found: dict[str, str] = {}
    for one, other in pairwise(article.mentions):
        opens = _OPENS.fullmatch(article.text, one.end, other.start)
        names = article.text[one.start : one.end], article.text[other.start : other.end]
        if not opens or not _CLOSES.match(article.text, other.end) or _is_one_script(*names):
            continue
        known = [each.actor for each in (one, other) if article.actors[each.actor].known]
        if len(known) == 1:
            found[other.actor if known[0] == one.actor else one.actor] = known[0]
    return found


def _is_one_script(one: str, other: str) -> bool:
    return max(one) < "\u0300" and max(other) < "\u0300"


def _renamed(article: Article, now: Mapping[str, str], unsure: Mapping[str, Mentioned]) -> Article:
    """Return `article` with mentions of `now` made those of known actors."""
    known = {id_: Mentioned(article.dataset.actor[id_], known=True) for id_ in now.values()}
    kept = {id_: unsure.get(id_, each) for id_, each in article.actors.items() if id_ not in now}
    return replace(
        article,
        mentions=tuple(
            replace(each, actor=now.get(each.actor, each.actor)) for each in article.mentions
        ),
        actors=MappingProxyType(kept | known),
    )


def apart(claims: Iterable[ClaimProposal], dataset: Dataset) -> Apart:
    """Return for each actor those that claims show to be somebody else."""
    records = [each.record for each in claims]
    kin = [each for each in records if isinstance(each, Kinship)]
    pairs = [*_met(records), *_in_one_office(records), *((k.person, k.other) for k in kin)]
    pairs += [pair for each in kin for pair in _other_kin(each, dataset)]
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        found[one].add(other)
        found[other].add(one)
    return found


def _met(records: Iterable[object]) -> Iterator[tuple[str, str]]:
    for each in records:
        if isinstance(each, Meeting):
            yield from combinations([participant.who for participant in each.participants], 2)


def _in_one_office(records: Iterable[object]) -> Iterator[tuple[str, str]]:
    """Yield those who are told to have held one office, at different times."""
    roles = [each for each in records if isinstance(each, Role) and each.person]
    for one, other in combinations(roles, 2):
        office = (fold(one.title), one.institution) == (fold(other.title), other.institution)
        if office and not one.shared and _are_other_times(one, other):
            yield one.person or "", other.person or ""


def _are_other_times(one: Role, other: Role) -> bool:
    over = [each.until not in {None, ".."} for each in (one, other)]
    starts = {each.since for each in (one, other)}
    return over[0] != over[1] or (None not in starts and len(starts) == 2)


def _other_kin(claim: Kinship, dataset: Dataset) -> Iterator[tuple[str, str]]:
    """Yield somebody and a known person who is another kind of kin to a known relative."""
    for new, relative in ((claim.person, claim.other), (claim.other, claim.person)):
        for each in dataset.kinship_of.get(relative, ()):
            known = each.other if each.person == relative else each.person
            same_end = (each.person == relative) == (claim.person == relative)
            if each.relation != claim.relation or not same_end:
                yield new, known
