"""Namesakes: what says that two who bear one name are not one person, and keeps them two.

A full name links to a known person by itself.  It does not where the two are
written with different characters, hold different offices, or are of different
countries: then a person is asked.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from graphkit.extract.article import Article, Mentioned
from graphkit.extract.lexicon import countries, is_title, words
from graphkit.extract.mentions.persons import title_before
from graphkit.extract.phrases.callings import words_of
from graphkit.extract.proposed import ids_taken, person
from graphkit.model import Actor, Dataset, Role
from graphkit.model.drafts import (
    ActorProposal,
    ClaimProposal,
    Draft,
    Nearest,
    RoleProposal,
)
from graphkit.model.names import fold, judged_key
from graphkit.resolve import claim_of
from graphkit.resolve.names import by_characters

_NO_OFFICE = frozenset(
    ("deputy", "acting", "former", "senior", "chief", "general", "first", "assistant", "member")
)
_CLERGY = frozenset(
    ("pastor", "reverend", "rev.", "rabbi", "bishop", "archbishop", "cardinal", "canon", "apostle")
)
_PHRASE = 6  # words before a name that may be its title


@dataclass(frozen=True)
class Bearer:
    """Somebody by name, with what is told of offices and country."""

    names: tuple[str, ...]
    offices: frozenset[str] = frozenset()
    institutions: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()


def objection(one: Bearer, other: Bearer) -> str | None:
    """Return what speaks against two bearers of one name being one person, None when nothing does.

    The same characters settle it; different ones, no common office, or no common
    country speak against it, and so does a name of one word.

    Examples
    --------
    >>> poet, judge = Bearer(("Ada Nuru",), frozenset(["poet"])), Bearer(("Ada Nuru",))
    >>> objection(poet, judge) is None
    True
    >>> objection(poet, replace(judge, offices=frozenset(["judge"])))
    'no office is common: judge; poet'
    """
    if characters := by_characters(one.names, other.names):
        return characters.why if characters.kind == "different" else None
    if not any(" " in name or not name.isascii() for name in one.names):
        return "one word is nobody's name"
    if one.countries and other.countries and one.countries.isdisjoint(other.countries):
        told = ("/".join(sorted(each.countries)) for each in (one, other))
        return f"the countries differ: {', '.join(sorted(told))}"
    if one.institutions & other.institutions:
        return None
    if one.offices and other.offices and one.offices.isdisjoint(other.offices):
        offices = sorted(" ".join(sorted(each.offices)) for each in (one, other))
        return f"no office is common: {'; '.join(offices)}"
    return None


def known_bearer(actor: Actor, dataset: Dataset) -> Bearer:
    """Return a known person with the offices and country that the dataset tells."""
    roles = [each for each in dataset.roles_of.get(actor.id, ()) if not each.withdrawn]
    names = tuple(name.text for name in actor.names if name.status != "error")
    return _bearer(names, roles, {actor.country} if actor.country else set())


def proposed_bearer(proposal: ActorProposal, draft: Draft) -> Bearer:
    """Return a person of a draft with what the draft proposes and its text tells."""
    roles = [
        each.record
        for each in draft.proposals
        if isinstance(each, RoleProposal)
        and each.record.person == proposal.record.id
        and each.decision != "reject"
    ]
    names = [name.text for name in proposal.record.names]
    starts = [each.start for each in proposal.passages]
    return _as_told(draft.source.text or "", starts, names, roles)


def _bearer(names: tuple[str, ...], roles: Iterable[Role], of: Collection[str]) -> Bearer:
    roles = list(roles)
    offices = _offices(each.title for each in roles)
    bodies = frozenset(each.institution for each in roles if each.institution)
    return Bearer(names, offices, bodies, frozenset(each.upper() for each in of))


def _offices(titles: Iterable[str]) -> frozenset[str]:
    """Return the words of titles that tell offices apart: "secretary" of "general secretary"."""
    said = (words_of(title) for title in titles)
    return frozenset(word for each in said for word in (each - _NO_OFFICE or each))


def parted(
    article: Article, claims: Sequence[ClaimProposal]
) -> tuple[Article, list[ClaimProposal]]:
    """Return an article and its claims with doubtful known persons as new ones to be asked about.

    Doubtful is who bears a known name in full and whom something speaks against.
    """
    now: dict[str, str] = {}
    actors = dict(article.actors)
    for id_, each in article.actors.items():
        if not each.known or each.record.kind != "person":
            continue
        bearer = _told(article, id_, claims)
        if _is_judged(article.dataset, id_, bearer.names):
            bearer = Bearer(bearer.names)  # offices may change; characters do not
        why = objection(bearer, known_bearer(each.record, article.dataset))
        if why is None:
            continue
        record = person(bearer.names, (), ids_taken(article.dataset) | actors.keys())
        near = Nearest(id=id_, why=f"the same name; {why}")
        asked = f"{record.name} is the name of {id_}, but {why}: is it one person?"
        now[id_] = record.id
        del actors[id_]
        actors[record.id] = Mentioned(record, nearest=(near,), questions=(asked,))
    if not now:
        return article, list(claims)
    mentions = tuple(replace(m, actor=now.get(m.actor, m.actor)) for m in article.mentions)
    article = replace(article, mentions=mentions, actors=MappingProxyType(actors))
    return article, [with_ids(each, now) for each in claims]


def with_ids(claim: ClaimProposal, now: Mapping[str, str]) -> ClaimProposal:
    """Return a proposed claim with each actor of `now` under its new id."""
    return claim.model_copy(update={"record": claim_of(claim.record, now)})


def _told(article: Article, id_: str, claims: Iterable[ClaimProposal]) -> Bearer:
    """Return a known person of an article with what the article tells."""
    mentions = [m for m in article.mentions if m.actor == id_ and m.rule != "part-of-name"]
    names = [article.text[m.start : m.end] for m in mentions]
    roles = [
        each.record
        for each in claims
        if isinstance(each, RoleProposal) and each.record.person == id_
    ]
    return _as_told(article.text, [m.start for m in mentions], names, roles)


def _as_told(
    text: str, starts: Iterable[int], names: Iterable[str], roles: Iterable[Role]
) -> Bearer:
    """Return somebody whose name begins at these characters of a text, and what stands before."""
    starts = list(starts)
    titles = {title_before(text, start) or "" for start in starts}
    said = _offices(title for title in titles if title in _CLERGY or title not in _courtesies())
    of = {code for start in starts for code in _country_before(text, start)}
    found = _bearer(tuple(dict.fromkeys(names)), roles, of)
    return replace(found, offices=found.offices | said)


def _courtesies() -> set[str]:
    return {word.lower() for word in words("courtesies")}


def _country_before(text: str, start: int) -> Iterator[str]:
    """Yield the country that the title in front of a name begins with: "Velian Trade Minister"."""
    phrase = text[max(0, start - 80) : start].split()[-_PHRASE:]
    for word in reversed(phrase):
        if not word[-1].isalpha() or (word.islower() and not is_title(word)):
            return
        if code := countries().get(word.removesuffix("’s").removesuffix("'s")):
            yield code
            return


def _is_judged(dataset: Dataset, id_: str, names: Iterable[str]) -> bool:
    """Tell whether somebody has said of one of these names that it is this actor's."""
    said = {f"={fold(each)}" for each in names}
    return any(
        each.verdict == "same" and other == id_ and judged_key(name) in said
        for each in dataset.judgements
        for name, other in ((each.a, each.b), (each.b, each.a))
    )
