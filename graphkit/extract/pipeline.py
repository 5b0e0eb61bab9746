"""The stages from a source's text to a draft, in the order in which text flows."""

from collections.abc import Callable, Collection, Iterable, Mapping
from types import MappingProxyType

from graphkit.extract.article import Article, Mentioned, Spotter
from graphkit.extract.dates import dated
from graphkit.extract.kinship import kinship
from graphkit.extract.meetings import meetings
from graphkit.extract.mentions.identity import identified, told_apart
from graphkit.extract.mentions.known import KnownNames
from graphkit.extract.mentions.stage import mentioned
from graphkit.extract.merge import merged
from graphkit.extract.namesakes import parted
from graphkit.extract.proposers import Proposer, adopted, is_thorough, joined
from graphkit.extract.reference import question, referenced
from graphkit.extract.repeats import repeated
from graphkit.extract.roles import placed, roles
from graphkit.extract.segments import segmented
from graphkit.extract.syntax import installed_parser
from graphkit.model import Dataset, Source
from graphkit.model.drafts import (
    ActorProposal,
    ClaimProposal,
    Draft,
    MeetingProposal,
    Proposal,
    RoleProposal,
)

Reading = Callable[[Article], Article]
Proposing = Callable[[Article], Iterable[ClaimProposal]]

# what is read out of a text before anything is claimed
READING: tuple[Reading, ...] = (segmented, referenced, mentioned, identified, dated, placed)
# what is claimed from what was read: a stage is one function and one line here
PROPOSING: tuple[Proposing, ...] = (roles, meetings, kinship)


def read(
    source: Source,
    dataset: Dataset | None = None,
    spotters: Iterable[Spotter] = (),
    names: KnownNames | None = None,
) -> Article:
    """Return the article of a source with everything that the reading stages find.

    `names` are the known names of the dataset, made once for many sources;
    `spotters` say where else persons and institutions are named.  Where spaCy is installed,
    the syntax of sentences is read as well as their wording.
    """
    dataset = dataset or Dataset()
    article = Article(
        source,
        dataset,
        names=names or KnownNames(dataset),
        spotters=tuple(spotters),
        parser=installed_parser(),
    )
    for stage in READING:
        article = stage(article)
    return article


def draft_of(
    source: Source,
    dataset: Dataset | None = None,
    spotters: Iterable[Spotter] = (),
    names: KnownNames | None = None,
    proposers: Mapping[str, Proposer] = MappingProxyType({}),
) -> Draft:
    """Return what the stages propose from a source's text; `dataset` is what is known already.

    `proposers` propose beside the stages, each under its name; what is said
    already they second.
    """
    article = read(source, dataset, spotters, names)
    found = [claim for stage in PROPOSING for claim in stage(article)]
    dropped: dict[str, int] = {}
    named: dict[str, frozenset[str]] = {}
    for name, propose in proposers.items():
        taken = adopted(article, propose(article.text), name)
        article, dropped[name] = taken.article, taken.dropped
        found = joined(found, taken.proposals, by=name, thorough=is_thorough(propose))
        if is_thorough(propose):
            named[name] = taken.named
    article, found = parted(article, found)
    claims = merged(found, article.dataset)
    article = told_apart(article, claims)
    proposals: list[Proposal] = [*_actors(article, claims, named), *claims]
    proposals.sort(key=lambda each: (each.propose != "actor", each.passages[0].start, each.id))
    asked = question(article)
    return Draft(
        source=_dated(article),
        sha256=source.sha256 or "",
        repeats=repeated(source, article.dataset.sources),
        questions=(asked,) if asked else (),
        dropped={name: count for name, count in dropped.items() if count},
        proposals=tuple(proposals),
        dates=article.dates,
        known=tuple(id_ for id_, each in article.actors.items() if each.known),
    )


def _dated(article: Article) -> Source:
    """Return the source with its day, where one was found."""
    found = article.reference
    if article.source.published or found.day is None:
        return article.source
    return article.source.model_copy(
        update={"published": found.day, "published_basis": found.basis}
    )


def _actors(
    article: Article, claims: Iterable[ClaimProposal], named: Mapping[str, Collection[str]]
) -> Iterable[ActorProposal]:
    """Yield the persons that the dataset does not know, and the institutions claims need.

    A person is doubted by each proposer that has `named` others.
    """
    needed = {id_ for each in claims for id_ in _ids(each)}
    for id_, each in article.actors.items():
        if not each.known and (each.record.kind == "person" or id_ in needed):
            doubts = [by for by, whom in named.items() if id_ not in whom]
            yield _proposed(article, id_, each, doubts if each.record.kind == "person" else ())


def _ids(claim: ClaimProposal) -> Iterable[str | None]:
    """Yield the ids of the actors a claim is about."""
    if isinstance(claim, MeetingProposal):
        yield claim.record.under
        for each in claim.record.participants:
            yield from (each.who, each.on_behalf_of)
    elif isinstance(claim, RoleProposal):
        yield from (claim.record.person, claim.record.institution)
    else:
        yield from (claim.record.person, claim.record.other)


def _proposed(article: Article, id_: str, actor: Mentioned, doubts: Iterable[str]) -> ActorProposal:
    mentions = [each for each in article.mentions if each.actor == id_]
    return ActorProposal(
        id=id_,
        rule=mentions[0].rule,
        doubted_by=tuple(doubts),
        passages=tuple(article.passage(each.start, each.end) for each in mentions),
        record=actor.record,
        nearest=actor.nearest,
        questions=actor.questions,
    )
