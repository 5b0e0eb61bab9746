"""Completing: what a known meeting lacks and another source tells of it."""

import re
from collections.abc import Mapping

from graphkit.model import Meeting, Participant

# sides that only stand for a place in the row; host, guest and countries say more
_NO_NAME = re.compile(r"first|second|third|fourth|fifth|sixth|seventh|eighth|side_\d+")
_FIELDS = ("title", "format", "date", "place", "part_of", "under", "outcome", "note")


def completed(known: Meeting, told: Meeting, now: Mapping[str, str]) -> Meeting:
    """Return a known meeting with the fields and participants that it lacks and `told` has.

    Nothing that is there is replaced, but a side without a name gets the one
    told.  Who is new stands on the side of those who are known there; on none
    where that is not clear.  What was held is not completed by a plan, nor by
    who denies it.  `now` leads from an actor to the one judged the same.
    """
    if known.status != told.status:
        return known
    gaps = {name: getattr(told, name) for name in _FIELDS if getattr(known, name) is None}
    return known.model_copy(update=gaps | {"participants": _everybody(known, told, now)})


def _everybody(known: Meeting, told: Meeting, now: Mapping[str, str]) -> tuple[Participant, ...]:
    here = {now.get(each.who, each.who): each for each in told.participants}
    there = {now.get(each.who, each.who): each for each in known.participants}
    sides = _sides(there, here)
    names = {side: told for told, side in sides.items() if _is_better(told, side, known)}
    kept = (
        _filled(
            each.model_copy(update={"side": names.get(each.side, each.side)}),
            here.get(now.get(each.who, each.who)),
        )
        for each in known.participants
    )
    new = (
        each.model_copy(update={"side": names.get(side := sides.get(each.side), side)})
        for who, each in here.items()
        if who not in there
    )
    return (*kept, *new)


def _sides(
    there: Mapping[str, Participant], here: Mapping[str, Participant]
) -> dict[str | None, str | None]:
    """Return for each side that is told the known one, where those on both agree on it."""
    used = {each.side for each in there.values()}
    found: dict[str | None, str | None] = {}
    for told in dict.fromkeys(each.side for each in here.values() if each.side):
        same = {there[who].side for who, each in here.items() if each.side == told and who in there}
        found[told] = same.pop() if len(same) == 1 else None if same or told in used else told
    twice = {side for side in found.values() if [*found.values()].count(side) > 1}
    return {told: None if side in twice else side for told, side in found.items()}


def _is_better(told: str | None, side: str | None, known: Meeting) -> bool:
    """Tell whether a side that has no name would get one that no other side has."""
    return bool(
        told
        and side
        and _NO_NAME.fullmatch(side)
        and not _NO_NAME.fullmatch(told)
        and all(each.side != told for each in known.participants)
    )


def _filled(known: Participant, told: Participant | None) -> Participant:
    if told is None:
        return known
    gaps = {
        name: getattr(told, name)
        for name in ("capacity", "on_behalf_of")
        if getattr(known, name) is None
    }
    return known.model_copy(update=gaps | {"inferred": known.inferred and told.inferred})
