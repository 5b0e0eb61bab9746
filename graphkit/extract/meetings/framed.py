"""Meetings of a parsed sentence: its frames, with the parties and the status told of them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from graphkit.extract.article import Article
from graphkit.extract.meetings.frame import AT_TALKS, Frame
from graphkit.extract.meetings.frames import TRIGGERS, frames
from graphkit.extract.meetings.occasions import Occasion, company_of, kind_of
from graphkit.extract.meetings.status import NO_MEETING, status
from graphkit.extract.meetings.times import date_of, is_earlier, is_same_day
from graphkit.extract.phrases.scene import Scene
from graphkit.extract.phrases.skeleton import Party, Skeleton
from graphkit.extract.syntax import Word

_ONE_OF_A_STATE = re.compile(
    r"\b(?:president|(?:prime|foreign|defen[cs]e|finance|interior) minister|premier"
    r"|minister (?:of|for) foreign affairs)\b"
)


def framed(article: Article, bones: Skeleton, scene: Scene) -> Iterator[Occasion]:
    """Yield the meetings that a sentence tells of by the frames of its verbs and nouns."""
    several = sum(len(party.members) for party in bones.parties) > 1
    if article.parser and several and TRIGGERS.search(bones.text):
        for frame in frames(article.parser(bones.text)):
            sides = _sides(bones, frame)
            if len(sides) > 1 and not (frame.needs_two_states and _of_one_state(sides, scene)):
                yield from _made(article, bones, frame, sides)


def _sides(bones: Skeleton, frame: Frame) -> list[list[Party]]:
    """Return the parties of each side; two who met one another are a side each."""
    sides = [[p for word in side for p in _party(bones, word)] for side in frame.sides if side]
    if len(sides) == 1 and len(sides[0]) == 1 and len(sides[0][0].members) == 2:
        return [[replace(sides[0][0], members=(m,))] for m in sides[0][0].members]
    return sides


def _between(bones: Skeleton, frame: Frame) -> str:
    """Return the words from those who stand first to the next side or the trigger behind them."""
    first, *others = sorted(side for side in frame.sides if side)
    start = max(word.end for word in first)
    behind = [word.start for side in others for word in side if word.start >= start]
    if frame.begin < min((*behind, frame.trigger.end)):
        start = max(start, frame.begin)
    inside = bones.text[start : max((*behind[:1], frame.trigger.end))]
    return inside.replace(frame.trigger.text, "") if frame.is_verb else inside


def _of_one_state(sides: list[list[Party]], scene: Scene) -> bool:
    """Tell whether nothing says that the sides are of two states."""
    own = scene.land.unsaid  # an article leaves out the country of its own people
    states = [{scene.country(m) or own for party in side for m in party.members} for side in sides]
    if not any(None in each for each in states):
        return len(set().union(*states)) < 2
    if _of_one_office(sides, scene):
        return False
    # an envoy, and somebody in office whose state nobody had to say
    envoys = [
        {scene.is_envoy(m) for party in side for m in party.members if scene.titles.get(m)}
        for side in sides
    ]
    return set() in envoys or len(set().union(*envoys)) < 2


def _of_one_office(sides: list[list[Party]], scene: Scene) -> bool:
    """Tell whether the first of two sides hold the same office, of which a state has one."""
    held = [
        {t.text.lower() for t in scene.titles.get(side[0].members[0], ()) if not t.is_former}
        for side in sides
    ]
    return any(_ONE_OF_A_STATE.search(title) for title in set.intersection(*held))


def _party(bones: Skeleton, word: Word) -> tuple[Party, ...]:
    return bones.parties_in(word.start, word.end)


def _made(
    article: Article, bones: Skeleton, frame: Frame, sides: list[list[Party]]
) -> Iterator[Occasion]:
    ends = sorted(word for side in frame.sides for word in side)
    start, end = min(ends[0].start, frame.trigger.start), max(ends[-1].end, frame.trigger.end)
    inside = _between(bones, frame) if frame.rule != AT_TALKS else ""
    if NO_MEETING.search(inside) and not frame.of_things:
        return
    others = "@" in bones.text[ends[0].end : frame.begin]  # "telephoned @ before meeting @"
    begin = frame.begin if others else start
    before = bones.text[: start if frame.is_verb else frame.trigger.start]
    told = status(before, frame.auxiliaries, inside, bones.text[end:], noun=not frame.is_verb)
    occasion = Occasion(
        rule=frame.rule,
        kind=kind_of(bones.text[begin:end]),
        status="planned" if told == "held" and frame.is_planned else told,
        hosts=frame.host,
        **company_of(sides)._asdict(),
        date=date_of(bones, start, end),
        passages=(article.passage(bones.sentence.start, bones.sentence.end),),
        sentence=bones.sentence,
        is_told=frame.is_verb,
        is_earlier=is_earlier(bones, start, end),
        goes_on=is_same_day(bones, start, end),
    )
    if len(set(occasion.actors)) == len(occasion.actors):
        yield occasion
