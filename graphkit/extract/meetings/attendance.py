"""Those who were present at a meeting, or came along: on whose side, as far as it is told."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import NamedTuple

from graphkit.extract.article import Article
from graphkit.extract.lexicon import countries
from graphkit.extract.meetings.grammar import compiled
from graphkit.extract.meetings.lists import Listed, from_cue, listed, listed_within
from graphkit.extract.meetings.occasions import Occasion
from graphkit.extract.meetings.presence import PRESENCE, presence
from graphkit.extract.meetings.times import date_of
from graphkit.extract.phrases.scene import Scene
from graphkit.extract.phrases.skeleton import Party, Skeleton
from graphkit.model.drafts import Passage

_ENVOYS = frozenset(("ambassador", "commissioner", "chargé", "consul"))  # sit with their guests
_SIDE = re.compile(r"\b(?:on|from|for|representing) the (?P<country>[\w-]+) side\b")
_DAYS_TALKS = re.compile(r"#'s (?:[\w-]+ ){0,2}(?:meeting|talks|session|audience|dinner|lunch)")
_MET = re.compile(
    r"\b(?:meeting|talks|session|discussions|dinner|lunch|conversation)\b.*\battended by\b"
)
_BY = 3  # paragraphs after which it is not the one that a noun told of
_FAR = 5  # paragraphs after which "the meeting" is another one

# words that bring further actors to the meeting told last
ATTENDANCE = compiled(
    r"(?:\bon the (?P<country>[\w-]+) side,? )?(?P<a>@(?:,? (?:and|&|as well as) @|, @)*)(?!'s)"
    r"(?P<fill>,?(?:[^@;]{1,80}?,)?(?: (?:also|all|both|too|of whom|who|later|respectively))*) "
    r"(?:(?:was|were)(?: also| all| both)? (?:present|in attendance|there|on hand"
    r"|in the room|among (?:those|the) "
    r"(?:guests|present|attending|participants))|attended|participated(?: in)?|took part(?: in)?"
    r"|sat in(?: on)?|joined(?: in)?)\b"
    r"(?: (?:in |at |on )?(?:the |this |these |their )?(?P<what>meetings?|talks|session"
    r"|audience|dinner|lunch|discussions?|call"
    r"|event|occasion|ceremony|conversation|consultations?)\b(?: with (?P<who>@))?|,? too\b"
    r"|,? as well\b|\.|(?=,)|$)"
)
COMPANY = (
    compiled(
        r"(?P<a>@)(?P<fill>)(?:'s|,? whose) (?:[\w-]+ ){0,2}(?:delegation|team|entourage|party)"
        r" (?:also )?(?:includes|included|comprised|comprises|consisted of|was made up of)"
    ),
    compiled(
        r"(?P<a>@)(?P<fill>(?:, who [^@;.]{1,90}?,|,? who|,)?) (?:was|were|is) (?:also )?"
        r"(?:joined|accompanied|flanked)(?: [^@;.]{2,50}?)? by"
    ),
    compiled(
        r"(?P<a>@)(?P<fill>(?: (?:had|has|also))*) (?:brought|took"
        r"|taken)(?: along)?(?: with (?:him|her))? (?P<b>@(?:,? and @|, @)*)"
    ),
    compiled(r"\bwith (?P<a>@)(?P<fill>) (?:was|were|is|are){O}"),
    compiled(
        r"(?P<b>@(?:,? (?:and|&|as well as) @|, @)*)(?P<fill>(?:, who[^;.]{1,80}?,)?)"
        r" (?:also )?(?:accompanied|joined) (?P<a>@)(?=[.,;]|$| (?:at|in|on|for)\b)"
    ),
    compiled(r"\b(?:with|accompanying) (?P<a>@)(?P<fill>)[^@;.]{0,60}? (?:was|were|is|are)\b"),
    compiled(r"(?P<a>@)(?P<fill>), (?:joined|accompanied|flanked)(?: [^@;.]{2,50}?)? by{B}"),
)
"""Who came with whom: those who accompany are of the same side."""


class Attendance(NamedTuple):
    """Who was present, each with the side said of it, and those whom they met there."""

    listed: Listed
    across: tuple[str, ...] = ()


def attend(article: Article, bones: Skeleton, found: list[Occasion], scene: Scene) -> bool:
    """Add those who "were present" or came along to the meeting told last; tell whether any."""
    if listed_within(bones):
        return False
    list_ = _worded(bones) or _parsed(article, bones)
    at = _told_last(bones, found, list_.across) if list_ else None
    if list_ is None:
        return False
    passage = article.passage(bones.sentence.start, bones.sentence.end)
    if at is None or _is_whole(list_, found[at]):
        gathered = _gathered(bones, list_, scene, passage)
        found += [gathered] if gathered else []
        return gathered is not None
    joined = _joined(list_, found[at], scene)
    if joined is found[at]:
        return False
    found[at] = replace(joined, passages=(*joined.passages, passage))
    return True


def _is_whole(list_: Attendance, occasion: Occasion) -> bool:
    """Tell whether a list names some who met in `occasion` and not all: it is another meeting's."""
    present = {m for party, _ in list_.listed for m in party.members}
    return bool(present & set(occasion.actors)) and not set(occasion.actors) <= present


def _is_joined(bones: Skeleton, party: Party) -> bool:
    """Tell whether a party is joined to the one before it by "and" alone."""
    at = [match.start() for match in re.finditer("@", bones.text)][bones.parties.index(party)]
    return bones.text[:at].endswith("@ and ")


def _gathered(
    bones: Skeleton, list_: Attendance, scene: Scene, passage: Passage
) -> Occasion | None:
    """Return the meeting of which a list of those present is all that is told: by their states."""
    states: dict[str | None, list[str]] = {}
    state = None
    for party, _ in list_.listed:
        for actor in party.members:
            # "Greek Premier X and Energy Minister Y": both are of Greece
            state = scene.country(actor) or (state if _is_joined(bones, party) else None)
            states.setdefault(state, []).append(actor)
    beside = states.pop(None, [])
    if len(states) < 2 or not _MET.search(bones.text):
        return None
    return Occasion(
        rule="attended by P",
        kind="meeting",
        status="held",
        sides=tuple(tuple(side) for side in states.values()),
        hosts=None,
        leaders=(),
        unnamed=(),
        delegation=None,
        date=date_of(bones, 0, len(bones.text)),
        passages=(passage,),
        sentence=bones.sentence,
        beside=tuple(beside),
    )


def _worded(bones: Skeleton) -> Attendance | None:
    """Return whom the wording of a sentence names as present."""
    if found := listed(bones):
        return Attendance(found)
    match = ATTENDANCE.search(bones.text)
    if match is None:
        return None
    present = bones.parties_in(*match.span("a"))
    across = [m for p in bones.parties_in(*match.span("who")) for m in p.members]
    side = match["country"] or ""
    return Attendance(tuple((party, side) for party in present), tuple(across))


def _parsed(article: Article, bones: Skeleton) -> Attendance | None:
    """Return whom the syntax of a sentence names as present, each with the side said last."""
    if article.parser is None or not PRESENCE.search(bones.text):
        return None
    present, across = presence(article.parser(bones.text))
    sides = [(match.start(), match["country"]) for match in _SIDE.finditer(bones.text)]
    listed = []
    for word in present:
        said = [name for at, name in sides if at < word.start] or [name for _, name in sides[:1]]
        listed += [(p, said[-1] if said else "") for p in bones.parties_in(word.start, word.end)]
    others = [m for w in across for p in bones.parties_in(w.start, w.end) for m in p.members]
    return Attendance(tuple(listed), tuple(others)) if listed else None


def _told_last(bones: Skeleton, found: Sequence[Occasion], across: Collection[str]) -> int | None:
    """Return the number of the meeting that a sentence goes on about: with those `across`.

    That a verb told last; else one that a noun told just before ("at a meeting with X").
    """
    day = _DAYS_TALKS.search(bones.text)
    dates = bones.dates_in(*day.span()) if day else ()
    possible = [
        n
        for n, each in enumerate(found)
        if each.kind != "other"
        and each.status != "denied"
        and not each.is_earlier
        and set(across) <= set(each.actors)
        and all(d.value and each.is_on(d.value) for d in dates)
        and bones.sentence.paragraph - each.sentence.paragraph < _FAR
    ]
    told = [n for n in possible if found[n].is_told]
    near = [
        n
        for n in possible
        if found[n].status == "held"
        and bones.sentence.paragraph - found[n].sentence.paragraph < _BY
    ]
    return next(iter((*told[-1:], *near[-1:])), None)


def attend_within(bones: Skeleton, found: list[Occasion], scene: Scene) -> None:
    """Add those in whose presence the meeting of this very sentence was."""
    present = listed_within(bones)
    if present and found and found[-1].sentence == bones.sentence:
        found[-1] = _joined(Attendance(present), found[-1], scene)


def _joined(list_: Attendance, occasion: Occasion, scene: Scene) -> Occasion:
    """Return the meeting with all whom a list names, each on the side it is named for."""
    for party, said in list_.listed:
        country = countries().get(said.title())
        for actor in (m for m in party.members if m not in occasion.actors):
            if country:
                scene.countries.setdefault(actor, country)
            side = _opposite(occasion, list_.across)
            side = _said_side(said, occasion) if side is None else side
            if side is None:
                guest = party.visiting and occasion.hosts is not None
                side = (
                    1 - (occasion.hosts or 0)
                    if guest
                    else _side_of(actor, occasion, scene, country)
                )
            occasion = occasion.joined_by(actor, side)
    return occasion


def _said_side(said: str, occasion: Occasion) -> int | None:
    """Return the side that "the guest side" or "the host side" is, if that is known."""
    if occasion.hosts is None or said not in ("guest", "visiting", "host"):
        return None
    return occasion.hosts if said == "host" else 1 - occasion.hosts


def _opposite(occasion: Occasion, across: Sequence[str]) -> int | None:
    """Return the side across from somebody: who "joined the talks with X" met X."""
    if not across:
        return None
    sides = [n for n, side in enumerate(occasion.sides) if not set(across) & set(side)]
    return sides[0] if len(sides) == 1 else None


def _side_of(actor: str, occasion: Occasion, scene: Scene, said: str | None = None) -> int | None:
    """Return the side of an actor who was present, or None where nothing tells.

    That of whom the actor came with, or of the same country; an envoy sits with
    the guests, anybody else with those who receive.
    """
    leader = scene.company.get(actor)
    if leader in occasion.actors:
        return next(n for n, side in enumerate(occasion.sides) if leader in side)
    country = said or scene.country(actor)
    nations = [{c for each in side if (c := scene.country(each))} for side in occasion.sides]
    for nth, nation in enumerate(nations):
        if country in nation:
            return nth
    heads = {title.head for title in scene.titles.get(actor, ())}
    is_envoy = bool(heads) and heads <= _ENVOYS
    if country and all(nations):
        return len(nations)  # of a third state: a side of its own
    if len(nations) == 1:  # nobody is across yet
        return 1 if country or is_envoy else 0
    # an article leaves out the country of its own people
    bare = [nth for nth, known in enumerate(nations) if not known]
    own = bare[0] if len(bare) == 1 and len(nations) == 2 else None
    guests = [n for n in range(len(nations)) if n != occasion.hosts]
    if own is not None and (said or country):
        return own
    if is_envoy:
        return (
            occasion.delegation
            if occasion.delegation is not None
            else guests[0]
            if occasion.hosts is not None and len(guests) == 1
            else None
        )
    if country and any(nations):
        return None
    home = _host(occasion, scene)
    return own if home is None else home


def _host(occasion: Occasion, scene: Scene) -> int | None:
    """Return the side of those who receive: named so, or across from a delegation or a visitor."""
    if occasion.hosts is not None or len(occasion.sides) != 2:
        return occasion.hosts
    if occasion.delegation is not None:
        return 1 - occasion.delegation
    visiting = [n for n, side in enumerate(occasion.sides) if scene.guest in side]
    return 1 - visiting[0] if visiting else None


def company(bones: Skeleton, scene: Scene) -> list[tuple[str, str]]:
    """Return who a sentence says came with whom: leader and companion."""
    came = []
    for pattern in COMPANY:
        for match in pattern.finditer(bones.text):
            leaders = [m for p in bones.parties_in(*match.span("a")) for m in p.members]
            if "b" in match.re.groupindex:
                with_them = bones.parties_in(*match.span("b"))
            else:
                with_them = tuple(party for party, _ in from_cue(bones, match))
            members = dict.fromkeys(m for party in with_them for m in party.members)
            if len(leaders) == 1:
                came += [(leaders[0], member) for member in members if member not in leaders]
    scene.company |= {member: leader for leader, member in came}
    return came
