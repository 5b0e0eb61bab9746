"""What a page is about: everything, an actor's surroundings, a window of time."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graphkit.errors import UnknownNameError, UsageError
from graphkit.graph import build, dataset_of, touches, window
from graphkit.model import Claim, Dataset, Meeting, Role
from graphkit.page.contract_records import Sentence
from graphkit.page.renderers import Renderer

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True)
class PageOptions:
    """What a page shows.

    `focus` is an actor's id; `hops` how far from it actors may be, one meeting,
    role or kinship being one hop.  `since` and `until` are partial dates.
    `lang` is the language the page opens in: by default the dataset's, where
    there is a dictionary for it, else English.
    `renderer` draws the networks.
    """

    title: str | None = None
    focus: str | None = None
    hops: int = 1
    since: str | None = None
    until: str | None = None
    lang: str | None = None
    renderer: Renderer = Renderer.CANVAS


def select(
    graph: "nx.MultiDiGraph[str]", options: PageOptions
) -> tuple["nx.MultiDiGraph[str]", tuple[Sentence, ...]]:
    """Return the part of `graph` a page is about, and sentences that say what is left out.

    Raises
    ------
    UsageError
        The window cannot be read, or `hops` is less than 1.
    UnknownNameError
        No actor has the id `options.focus`.
    """
    whole = dataset_of(graph)
    chosen = whole
    if options.since or options.until:
        chosen = _in_window(chosen, options)
    if options.focus:
        chosen = _around(chosen, options.focus, options.hops)
    if chosen is whole:
        return graph, ()
    return build(chosen), tuple(_left_out(whole, chosen, options))


def _in_window(dataset: Dataset, options: PageOptions) -> Dataset:
    """Return the claims that possibly touch the window, with the actors they name."""
    first, last = window(options.since, options.until)
    meetings = [each for each in dataset.meetings if touches(each, first, last)]
    roles = [each for each in dataset.roles if touches(each, first, last)]
    named = _named(dataset, meetings, roles)
    named |= {each.person for each in dataset.kinship} | {each.other for each in dataset.kinship}
    return _only(dataset, named, meetings, roles)


def _around(dataset: Dataset, focus: str, hops: int) -> Dataset:
    """Return `focus`, who is at most `hops` away, and every claim that links them to it."""
    if focus not in dataset.actor:
        raise UnknownNameError(focus)
    if hops < 1:
        raise UsageError("a page around an actor reaches at least one hop")
    near, reached = set[str](), {focus}
    for _ in range(hops):
        near |= reached
        reached = set(near)
        for claim in dataset.claims:
            ends = _ends(claim)
            if ends & near:
                reached |= ends
    meetings = [each for each in dataset.meetings if _ends(each) & near]
    roles = [each for each in dataset.roles if each.person in reached or each.institution in near]
    return _only(dataset, reached | _named(dataset, meetings, roles), meetings, roles)


def _ends(claim: Claim) -> set[str]:
    """Return the actors a claim links."""
    if isinstance(claim, Meeting):
        return {each.who for each in claim.participants} | ({claim.under} if claim.under else set())
    ends = (claim.person, claim.institution if isinstance(claim, Role) else claim.other)
    return {each for each in ends if each}


def _named(dataset: Dataset, meetings: Iterable[Meeting], roles: Iterable[Role]) -> set[str]:
    """Return every actor these claims name, parents of institutions included."""
    claims: tuple[Claim, ...] = (*meetings, *roles)
    named = {end for claim in claims for end in _ends(claim)}
    for meeting in meetings:
        named |= {each.on_behalf_of for each in meeting.participants if each.on_behalf_of}
    waiting = list(named)
    while waiting:
        parent = getattr(dataset.actor.get(waiting.pop()), "parent", None)
        if parent and parent not in named:
            named.add(parent)
            waiting.append(parent)
    return named


def _only(
    dataset: Dataset, actors: set[str], meetings: list[Meeting], roles: list[Role]
) -> Dataset:
    kept = {each.id for each in meetings}
    kinship = tuple(k for k in dataset.kinship if k.person in actors and k.other in actors)
    claims: tuple[Claim, ...] = (*meetings, *roles, *kinship)
    keys = actors | {each.key for each in claims}
    return replace(
        dataset,
        actors=tuple(each for each in dataset.actors if each.id in actors),
        meetings=tuple(
            each if each.part_of in kept else each.model_copy(update={"part_of": None})
            for each in meetings
        ),
        roles=tuple(roles),
        kinship=kinship,
        disputes=tuple(each for each in dataset.disputes if keys & set(each.about)),
    )


def _left_out(whole: Dataset, chosen: Dataset, options: PageOptions) -> Iterable[Sentence]:
    window = {"since": options.since, "until": options.until}
    ends = {name: day for name, day in window.items() if day}
    if ends:
        yield Sentence(
            key=f"left.time.{'both' if len(ends) > 1 else next(iter(ends))}", values={**ends}
        )
    if options.focus:
        name = whole.actor[options.focus].name
        yield Sentence(key="left.around", values={"name": name, "n": options.hops})
    actors = len(whole.actors) - len(chosen.actors)
    meetings = len(whole.meetings) - len(chosen.meetings)
    if actors or meetings:
        yield Sentence(key="left.rest", values={"actors": actors, "meetings": meetings})
