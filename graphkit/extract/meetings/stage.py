"""The stage of meetings: from sentences to occasions, each once with all its passages."""

import re
from collections.abc import Iterator
from dataclasses import replace

from graphkit.extract.article import Article
from graphkit.extract.meetings.attendance import attend, attend_within, company
from graphkit.extract.meetings.framed import framed
from graphkit.extract.meetings.grammar import compiled
from graphkit.extract.meetings.occasions import Occasion, merged, proposal
from graphkit.extract.meetings.times import date_of
from graphkit.extract.meetings.worded import worded
from graphkit.extract.phrases import persons, tokens
from graphkit.extract.phrases.parties import parties
from graphkit.extract.phrases.scene import Scene, titles_of
from graphkit.extract.phrases.skeleton import Skeleton, skeleton
from graphkit.model import PartialDate
from graphkit.model.drafts import MeetingProposal

_JOURNEY = re.compile(r"\b(?:visit|visited|arrived|trip|travelled|traveled|flew|stay)\b")
_GUEST = compiled(
    r"(?P<a>@)(?!'s)(?:,? who|,)? (?:[a-z]+ )?(?:(?:paid|is paying|pays|began|begins|started)"
    r" (?:an? |his |her )?(?:[\w-]+ ){0,4}?visit to"
    r"|(?:is|was) (?:visiting|on (?:an? |his |her )?(?:[\w-]+ ){0,4}?visit))\b"
)
_DATELINE = re.compile(
    r"^[^@.;]{0,35}#[^@.;]{0,35}$|^[^@#.;]{0,30}, #(?: [\w. ]{2,20})? ?(?:-+|–|—|:) "
)
_NO_DAY = re.compile(
    r"\b(?:often|usually|regularly|frequently|repeatedly|several times|once|twice|recently"
    r"|ago|in the past|whenever|habit|always|last time|had)\b"
)
_RETRACTED = re.compile(
    r"^(?:@|he|she|they|that) (?:had|did|has|have|was|were) not(?: so| true)?\."
)
_HEAD = 3  # paragraphs in which a dateline stands
_LEAD = 2  # paragraphs whose one day is that of the report
_NEAR = 1  # paragraphs in which "was accompanied by" belongs to the meeting told last
_SKIPPED = ("foreign", "residue")


def meetings(article: Article) -> tuple[MeetingProposal, ...]:
    """Return the meetings an article tells of, each once with all its passages."""
    found: list[Occasion] = []
    read = [
        (sentence, words, persons(words))
        for sentence in article.sentences
        if sentence.segment not in _SKIPPED
        for words in [tokens(article, sentence.start, sentence.end)]
    ]
    scene = Scene(coming=titles_of(person for _, _, people in read for person in people))
    for sentence, words, people in read:
        scene.learn(people)
        bones = skeleton(article, sentence, parties(article, sentence, words, people, scene))
        _read(article, bones, found, scene)
        if bones.parties and not scene.last:
            scene.last = bones.parties[0].members
        scene.step(sentence, words, people, bones.parties)
    return tuple(proposal(article, occasion, scene) for occasion in merged(found))


def _read(article: Article, bones: Skeleton, found: list[Occasion], scene: Scene) -> None:
    """Add to `found` what a sentence tells of meetings, and to `scene` who took part."""
    if found and _RETRACTED.search(bones.text):
        found[-1] = replace(found[-1], status="denied")
    came = company(bones, scene)
    if attend(article, bones, found, scene):
        return
    for each in _told(article, bones):
        occasion = each if each.date else replace(each, date=_day_before(each, bones, scene))
        found.append(occasion)
        if occasion.hosts is not None and occasion.kind != "call":
            scene.receive(occasion.sides[occasion.hosts], occasion.sides[1 - occasion.hosts])
        if occasion.is_told:
            one = 1 if occasion.delegation == 1 else 0
            scene.last, scene.last_delegation = occasion.sides[one], occasion.delegation == one
        if len(occasion.actors) == 2:
            scene.pair = occasion.actors
    attend_within(bones, found, scene)
    _keep_day(bones, found, scene)
    for leader, member in came:
        told = [n for n, each in enumerate(found) if leader in each.actors]
        near = told and bones.sentence.paragraph - found[told[-1]].sentence.paragraph < _NEAR
        if near and member not in found[told[-1]].actors:
            found[told[-1]] = found[told[-1]].with_company(member, leader)


def _day(bones: Skeleton, found: list[Occasion]) -> PartialDate | None:
    """Return the day that a sentence tells of, for the sentences that go on with it."""
    if found and found[-1].sentence == bones.sentence and found[-1].status == "held":
        return found[-1].date
    if _JOURNEY.search(bones.text):
        return date_of(bones, 0, len(bones.text))
    return None


def _day_before(occasion: Occasion, bones: Skeleton, scene: Scene) -> PartialDate | None:
    """Return the day of a meeting told without one: of its paragraph, the visit or the dateline."""
    if occasion.status != "held" or not occasion.is_told or occasion.is_earlier:
        return None
    if occasion.goes_on and scene.day:
        return scene.day
    if "#" in bones.text or _NO_DAY.search(bones.text):
        return None
    return (
        scene.day
        if scene.day_at == bones.sentence.paragraph
        else scene.visit or scene.dateline or scene.lead
    )


def _keep_day(bones: Skeleton, found: list[Occasion], scene: Scene) -> None:
    """Remember the day a sentence tells of, who is on a visit, and the day of the report."""
    day = _day(bones, found)
    if day:
        scene.day, scene.day_at = day, bones.sentence.paragraph
    if _DATELINE.search(bones.text) and bones.sentence.paragraph < _HEAD and not scene.dateline:
        scene.dateline = next(
            (v for d in bones.dates if (v := d.value) and v.earliest == v.latest), None
        )
    elif bones.sentence.paragraph < _LEAD and not scene.lead and len(bones.dates) == 1:
        scene.lead = next(
            (v for d in bones.dates if (v := d.value) and v.earliest == v.latest), None
        )
    visit = _GUEST.search(bones.text)
    if visit:
        scene.guest = bones.parties_in(*visit.span("a"))[0].members[0]
        if day and day.earliest < day.latest:
            scene.visit = day


def _told(article: Article, bones: Skeleton) -> Iterator[Occasion]:
    """Yield the meetings of a sentence: by its wording, then what only its syntax tells."""
    pairs: set[frozenset[str]] = set()
    for each in worded(article, bones):
        pairs |= each.pairs
        yield each
    for each in framed(article, bones):
        if not each.pairs <= pairs:
            pairs |= each.pairs
            yield each
