"""The stage of meetings: from sentences to occasions, each once with all its passages."""

from collections.abc import Iterator
from dataclasses import replace

from graphkit.extract.article import Article
from graphkit.extract.meetings.attendance import attend, attend_within, told_alike, told_last
from graphkit.extract.meetings.company import Came, company
from graphkit.extract.meetings.convened import convened
from graphkit.extract.meetings.days import Calendar, calendar
from graphkit.extract.meetings.disputed import retract, settled
from graphkit.extract.meetings.framed import framed
from graphkit.extract.meetings.grammar import compiled
from graphkit.extract.meetings.impersonal import DIARY, impersonal
from graphkit.extract.meetings.occasions import Occasion, fulfilled, merged, proposal
from graphkit.extract.meetings.retold import day_said, told_again
from graphkit.extract.meetings.sides import beside_own, host_of, without_own_envoys
from graphkit.extract.meetings.spoken import speak
from graphkit.extract.meetings.teams import Teams, is_roll
from graphkit.extract.meetings.times import main_date
from graphkit.extract.meetings.worded import worded
from graphkit.extract.phrases import persons, tokens
from graphkit.extract.phrases.lands import ground
from graphkit.extract.phrases.memory import titles_of
from graphkit.extract.phrases.parties import parties
from graphkit.extract.phrases.scene import Scene
from graphkit.extract.phrases.skeleton import Skeleton, skeleton
from graphkit.model.drafts import MeetingProposal

_VISIT = r"(?:an? |his |her |the )?(?:[\w-]+ ){0,4}?(?:visit|trip|tour|stay)"
_GUEST = compiled(
    r"(?P<a>@)(?!'s)(?:,? who|,)? (?:[a-z]+ )?(?:(?:paid|is paying|pays|began|begins|started|starts"
    r"|ended|ends|concluded|concludes|completed|made|is making|wound up|wrapped up|continued"
    rf"|kicked off) {_VISIT}"
    rf"|(?:is|was) (?:visiting|on {_VISIT})|arrived|flew in|landed|touched down"
    rf"|(?:is|are) in [\w' -]{{3,30}}? (?:on|for) {_VISIT})\b"
)
_NEAR = 3  # paragraphs in which "was accompanied by" belongs to the meeting told last
_SKIPPED = ("foreign", "residue")


def meetings(article: Article) -> tuple[MeetingProposal, ...]:
    """Return the meetings an article tells of, each once with all its passages."""
    found: list[Occasion] = []
    days, teams = calendar(article), Teams()
    read = [
        (sentence, words, persons(words))
        for sentence in article.sentences
        if sentence.segment not in _SKIPPED
        for words in [tokens(article, sentence.start, sentence.end)]
    ]
    scene = Scene(
        coming=titles_of(person for _, _, people in read for person in people),
        countries={
            id_: actor.record.country
            for id_, actor in article.actors.items()
            if actor.record.country
        },
    )
    for sentence, words, people in read:
        scene.learn(people)
        bones = skeleton(article, sentence, parties(article, sentence, words, people, scene))
        _read(article, bones, found, scene, days)
        if is_roll(bones) or told_last(bones, found, (), scene) is None:
            sides = teams.meeting(article, bones, scene)
            found += [days.dated(sides, bones)] if sides else []
        if bones.parties and not scene.last:
            scene.last = bones.parties[0].members
        scene.step(sentence, words, people, bones.parties)
    met = [
        beside_own(without_own_envoys(each, scene), scene) for each in found if len(each.sides) > 1
    ]
    return tuple(proposal(article, occasion, scene) for occasion in fulfilled(settled(merged(met))))


def _read(
    article: Article, bones: Skeleton, found: list[Occasion], scene: Scene, days: Calendar
) -> None:
    """Add to `found` what a sentence tells of meetings, and to `scene` who took part."""
    retract(bones, found)
    is_heading = bones.sentence.segment == "headline" or not any(map(str.isalpha, bones.text))
    if is_heading and not bones.parties:
        scene.headed = bones.sentence.paragraph
    came, beside = company(bones, scene)
    days.turn_to(bones)
    _date(bones, found, scene)
    if attend(article, bones, found, scene):
        days.keep(bones, found)
        end = bones.sentence.end
        there = {m for each in found if each.passages[-1].end == end for m in each.actors}
        _join_company(bones, found, [each for each in came if each[1] not in there], [])
        return
    speak(bones, found, scene)
    for each in _told(article, bones, scene):
        planned = each.status == "held" and days.is_to_come(each, bones)
        occasion = replace(each, status="planned") if planned else each
        occasion = told_again(occasion, bones, found) or days.dated(occasion, bones)
        found.append(occasion)
        if occasion.is_told and occasion.status == "held" and not occasion.is_earlier:
            scene.ground = ground(occasion.passages[0].quote) or scene.ground
        hosts = occasion.hosts
        if hosts is None and scene.guest is None and occasion.is_told:
            hosts = host_of(occasion, scene)
        if hosts is not None and occasion.kind != "call":
            scene.receive(occasion.sides[hosts], occasion.sides[1 - hosts])
        if occasion.is_told:
            one = 1 if occasion.delegation == 1 else 0
            scene.last, scene.last_delegation = occasion.sides[one], occasion.delegation == one
        scene.met = occasion.actors
        if len(occasion.actors) == 2:
            scene.pair = occasion.actors
    if not (found and found[-1].sentence == bones.sentence):
        alone = convened(article, bones, scene) or impersonal(article, bones, scene)
        dated = _dated(alone, bones, days) if alone else None
        found += [dated] if dated else []
    attend_within(bones, found, scene)
    days.keep(bones, found)
    _note_guest(bones, scene)
    _join_company(bones, found, came, beside)


def _dated(alone: Occasion, bones: Skeleton, days: Calendar) -> Occasion | None:
    """Return a meeting told without a subject with its day; a line of a diary needs one."""
    dated = days.dated(alone, bones)
    if days.is_to_come(dated, bones):
        return replace(dated, status="planned")
    return dated if dated.date or alone.rule != DIARY else None


def _date(bones: Skeleton, found: list[Occasion], scene: Scene) -> None:
    """Date the meeting told last if a sentence says when it took place."""
    day = day_said(bones)
    at = told_last(bones, found, (), scene) if day else None
    if day and at is None and found and found[-1].status == "held":  # "recently met"
        at = len(found) - 1
    if at is not None and (found[at].date is None or found[at].is_likely):
        found[at] = replace(found[at], date=day, is_likely=False)


def _join_company(bones: Skeleton, found: list[Occasion], came: Came, beside: Came) -> None:
    """Add those who came along to the meeting of their leader; those `beside` to that of here."""
    for leader, member in (*came, *beside):
        told = [n for n, m in enumerate(found) if leader in m.actors and not m.is_earlier]
        away = bones.sentence.paragraph - found[told[-1]].sentence.paragraph if told else _NEAR
        is_here = bool(told) and found[told[-1]].sentence == bones.sentence
        if away >= _NEAR or not (is_here or (leader, member) in came):
            continue
        day, told_on = main_date(bones), found[told[-1]].date
        if not is_here and day and told_on and not found[told[-1]].is_on(day):
            continue
        for n in told_alike(bones, found, told[-1]):
            if leader in found[n].actors and member not in found[n].actors:
                found[n] = found[n].with_company(member, leader)


def _note_guest(bones: Skeleton, scene: Scene) -> None:
    """Remember who a sentence says is on a visit: "the guest"."""
    visit = _GUEST.search(bones.text)
    if visit:
        scene.guest = bones.parties_in(*visit.span("a"))[0].members[0]


def _told(article: Article, bones: Skeleton, scene: Scene) -> Iterator[Occasion]:
    """Yield the meetings of a sentence: by its wording, then what only its syntax tells."""
    pairs: set[frozenset[str]] = set()
    for each in worded(article, bones):
        pairs |= each.pairs
        yield each
    if {m for party in bones.parties for m in party.members} <= set().union(*pairs):
        return  # nobody is left of whom only the syntax could tell
    for each in framed(article, bones, scene):
        if not each.pairs <= pairs:
            pairs |= each.pairs
            yield each
