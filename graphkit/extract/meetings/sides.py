"""On which side of a meeting those stood of whom it is told that they were present."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from graphkit.extract.lexicon import countries
from graphkit.extract.meetings.lists import Listed, country_of
from graphkit.extract.meetings.occasions import Occasion
from graphkit.extract.phrases.scene import Scene

_ONCE = frozenset(("minister", "secretary", "speaker", "chief"))
_BELOW = re.compile(r"(?i)(?:deputy|vice|assistant|junior|under|state|parliamentary|first|cabinet)")
_POSTED = re.compile(r"\bto (?:the )?([A-Z][\w ]+)$")


class Attendance(NamedTuple):
    """Who was present, each with the side said of it, and those whom they met there."""

    listed: Listed
    across: tuple[str, ...] = ()


def joined(list_: Attendance, occasion: Occasion, scene: Scene) -> Occasion:
    """Return the meeting with all whom a list names, each on the side it is named for."""
    twins = _one_each(list_, scene) if len(occasion.sides) == 2 else ()
    for nth, (party, said) in enumerate(list_.listed):
        behind = [m for each, _ in list_.listed[nth + 1 :] for m in each.members]
        country = country_of(said)
        for actor in (m for m in party.members if m not in occasion.actors):
            if country:
                scene.countries.setdefault(actor, country)
            side = _opposite(occasion, list_.across)
            side = _said_side(said, occasion) if side is None else side
            side = _posted_across(actor, occasion, scene) if side is None else side
            if side is None and actor in twins and not scene.country(actor):
                side = _of_twin(actor, twins, occasion, scene)
            if side is None:
                guest = party.visiting and occasion.hosts is not None
                side = (
                    1 - (occasion.hosts or 0)
                    if guest
                    else _side_of(actor, occasion, scene, country, behind)
                )
            occasion = occasion.joined_by(actor, side)
    return occasion


def _one_each(list_: Attendance, scene: Scene) -> tuple[str, ...]:
    """Return two who share an office that a state has once: "the foreign ministers, X and Y"."""
    actors = [m for party, _ in list_.listed for m in party.members]
    if len(actors) != 2:
        return ()
    one, other = ({(t.start, t.text): t for t in scene.titles.get(a, ())} for a in actors)
    shared = [one[key] for key in one.keys() & other.keys()]
    alone = any(" " in t.text and t.head in _ONCE and not _BELOW.match(t.text) for t in shared)
    return tuple(actors) if alone else ()


def _of_twin(actor: str, twins: Sequence[str], occasion: Occasion, scene: Scene) -> int | None:
    """Return the side that the other one of two is not on; at first that of who acts."""
    other = twins[1 - twins.index(actor)]
    country, nations = scene.country(other), _nations(occasion, scene)
    placed = [n for n in (0, 1) if other in occasion.sides[n] or country in nations[n]]
    if country and not placed:
        return None
    return 1 - placed[0] if placed else twins.index(actor)


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


def _side_of(
    actor: str, occasion: Occasion, scene: Scene, said: str | None, behind: Sequence[str]
) -> int | None:
    """Return the side of an actor who was present, or None where nothing tells.

    That of whom the actor came with, or of the same country; an envoy sits with
    the guests, anybody else across from those `behind` in the list whose country is
    said, or with those who receive.
    """
    leader = scene.company.get(actor)
    if leader in occasion.actors:
        return next(n for n, side in enumerate(occasion.sides) if leader in side)
    country = said or scene.country(actor) or scene.country(leader or "")
    nations, home = _nations(occasion, scene), host_of(occasion, scene)
    others = {country, *map(scene.country, behind)} - set().union(*nations)
    if home is not None and not nations[home]:  # hosts are of the country where it was
        nations[home] = {c for c in others if c and c == scene.ground}
    for nth, nation in enumerate(nations):
        if country in nation:
            return nth
    is_envoy = scene.is_envoy(actor)  # sits with the guests
    posted = [n for n, nation in enumerate(nations) if scene.posted(actor) in nation]
    if is_envoy and not country and len(nations) == 2 and len(posted) == 1:
        return 1 - posted[0]  # an ambassador to one of them is of the other
    at_home = not is_envoy and all(scene.is_envoy(side[0]) for side in occasion.sides)
    if all(nations) and (country or (at_home and scene.titles.get(actor))):
        return len(nations)  # of a third state: a side of its own
    if len(nations) == 1:  # nobody is across yet
        return 0 if country in (None, scene.land.unsaid) and (country or not is_envoy) else 1
    # an article leaves out the country of its own people
    bare = [nth for nth, known in enumerate(nations) if not known]
    own = bare[0] if len(bare) == 1 and len(nations) > 1 else None
    if own is not None and (said or country):
        return own
    if is_envoy:
        return 1 - home if home is not None and len(nations) == 2 else None
    if country and any(nations):
        return None
    said_behind = {
        n
        for n, nation in enumerate(nations)
        for m in behind
        if scene.country(m) in nation and not scene.is_envoy(m)
    }
    if len(said_behind) == 1 and len(nations) == 2:
        return 1 - said_behind.pop()
    if home is None or (occasion.hosts is None and (own is not None or all(nations))):
        # an agency names the people of who acts without their country
        return 0 if all(nations) and len(nations) == 2 else own
    abroad = scene.ground and scene.land.unsaid not in (None, scene.ground)
    return 1 - home if abroad else home


def _posted_across(actor: str, occasion: Occasion, scene: Scene) -> int | None:
    """Return the side of an ambassador to the country of the other one of two."""
    posts = _posts(actor, scene)
    if scene.country(actor) not in (None, *posts):
        return None  # that of the ambassador is said
    there = [n for n, nation in enumerate(_nations(occasion, scene)) if nation & posts]
    return 1 - there[0] if len(there) == 1 and len(occasion.sides) == 2 else None


def _posts(actor: str, scene: Scene) -> set[str | None]:
    """Return the countries that somebody is ambassador to."""
    to = (_POSTED.search(title.text) for title in scene.titles.get(actor, ()))
    return {countries().get(each[1]) for each in to if each}


def without_own_envoys(occasion: Occasion, scene: Scene) -> Occasion:
    """Return it without who is ambassador of those across, beside somebody of the host country."""
    nations, sides = _nations(occasion, scene), []
    for nth, side in enumerate(occasion.sides):
        across = set().union(*nations[:nth], *nations[nth + 1 :])
        own = {
            each
            for each in side
            if _posts(each, scene) and scene.country(each) in across - _posts(each, scene)
        }
        sides.append(tuple(each for each in side if each not in own) or side)
    return replace(occasion, sides=tuple(sides))


def beside_own(occasion: Occasion, scene: Scene) -> Occasion:
    """Return it with those who are named beside a foreigner, across from their own people.

    "She had breakfast with X and two compatriots" is her side's meeting with X.
    """
    if len(occasion.sides) != 2:
        return occasion
    sides = [list(side) for side in occasion.sides]
    states = [scene.country(side[0]) for side in sides]
    for nth, side in enumerate(occasion.sides):
        for each in side[1:]:
            country = scene.country(each)
            if country and country == states[1 - nth] != states[nth]:
                sides[nth].remove(each)
                sides[1 - nth].append(each)
    return replace(occasion, sides=tuple(map(tuple, sides)))


def _nations(occasion: Occasion, scene: Scene) -> list[set[str]]:
    """Return of which countries those on each side are said to be."""
    return [
        {c for each in side if (c := scene.country(each)) and c not in _posts(each, scene)}
        for side in occasion.sides
    ]


def host_of(occasion: Occasion, scene: Scene) -> int | None:
    """Return the side of those who receive.

    Named so, across from a delegation or a visitor, or of the country where it was.
    """
    if occasion.hosts is not None or len(occasion.sides) != 2:
        return occasion.hosts
    if occasion.delegation is not None:
        return 1 - occasion.delegation
    visiting = [n for n, side in enumerate(occasion.sides) if scene.guest in side]
    if visiting:
        return 1 - visiting[0]
    abroad = [n for n, side in enumerate(occasion.sides) if scene.is_envoy(side[0])]
    if len(abroad) == 1:
        return 1 - abroad[0]
    nations = _nations(occasion, scene)
    home = [n for n, nation in enumerate(nations) if (scene.ground or scene.land.home) in nation]
    bare = [n for n, nation in enumerate(nations) if not nation]
    return next((each[0] for each in (home, bare) if len(each) == 1), None)
