"""The stage of meetings: from sentences to occasions, each once with all its passages."""

import re
from collections.abc import Iterator
from dataclasses import replace

from graphkit.extract.article import Article
from graphkit.extract.meetings.attendance import attend, attend_within, company
from graphkit.extract.meetings.grammar import compiled
from graphkit.extract.meetings.occasions import Occasion, merged, proposal
from graphkit.extract.meetings.rule import Rule
from graphkit.extract.meetings.rules import RULES
from graphkit.extract.meetings.status import NO_MEETING, status
from graphkit.extract.meetings.times import date_of, is_earlier, is_same_day
from graphkit.extract.phrases import persons, tokens
from graphkit.extract.phrases.parties import parties
from graphkit.extract.phrases.scene import Scene, titles_of
from graphkit.extract.phrases.skeleton import Party, Skeleton, skeleton
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
_TOLD = re.compile(
    r"^[^@.;]{0,80}?\b(?:(?:was|were) (?:also )?(?:attended|held|conducted)"
    r"|took place|lasted)\b"
)
_ASIDE = re.compile(r",[^,]*,")
_BE = re.compile(r"\b(?:was|were|been|be|being|is|are|got|get)\b")
_RETRACTED = re.compile(
    r"^(?:@|he|she|they|that) (?:had|did|has|have|was|were) not(?: so| true)?\."
)
_OBJECT = re.compile(
    r"\b(?:by|with|met|to|of|from|for|on|upon|see|about|against|than|visited|received|and) $"
)
_BASE = re.compile(
    r"^ (?:meet|hold|host|receive|see|sit|dine|confer|talk|speak|consult|sign|visit|welcome"
    r"|exchange|have|pay|call|attend|dine|chair|co-chair|tour|greet)\b"
)
_HEAD = 3  # paragraphs in which a dateline stands
_LEAD = 2  # paragraphs whose one day is that of the report
_NEAR = 1  # paragraphs in which "was accompanied by" belongs to the meeting told last
_SKIPPED = ("foreign", "residue")
_CALL = re.compile(r"\b(?:phone|telephone|video|call)\b")
_NO_CALL = re.compile(r"courtesy call|called on|calls? on|called for")
_APART = re.compile(
    r"\b(?:separately|one by one|in turn|individually|respectively)\b|\band (?:also |then "
    r"|later |separately )*(?:with|by) (?:visiting )?@|, then (?:with|by|to) @"
)


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
    for each in _occasions(article, bones):
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


def _occasions(article: Article, bones: Skeleton) -> Iterator[Occasion]:
    """Yield the meetings that the rules find in a sentence, the earlier rule first."""
    taken: list[tuple[int, int]] = []
    for rule in RULES:
        for match in rule.pattern.finditer(bones.text):
            core = _core(match)
            if any(low < core[1] and core[0] < high for low, high in taken):
                continue
            made = list(_made(article, bones, rule, match))
            if made:
                taken.append(core)
                yield from made


def _core(match: re.Match[str]) -> tuple[int, int]:
    """Return the words of a match that no second rule may read: all but its first party."""
    groups = match.re.groupindex
    start = match.end("fill") if "fill" in groups and match.start("fill") >= 0 else match.start()
    return (match.start(), match.end()) if start >= match.end() else (start, match.end())


def _made(
    article: Article, bones: Skeleton, rule: Rule, match: re.Match[str]
) -> Iterator[Occasion]:
    sides = _sides(bones, match)
    if len(sides) < 2:
        return
    named = match.re.groupindex
    fill = match["fill"] if "fill" in named else ""
    if "chain" in named and _BASE.search(bones.text[match.end("fill") : match.end()]):
        fill = f"{match['chain'] or ''}{fill}"
    start = match.end("noun") if not rule.is_verb and "noun" in named else match.start()
    end, after = _before_next(match), bones.text[match.end() :]
    inside = _inside(match)
    if NO_MEETING.search(inside) or (rule.passive and not _BE.search(fill)):
        return
    told = status(bones.text[:start], _ASIDE.sub(" ", fill), inside, after, noun=not rule.is_verb)
    told = rule.status if told == "held" else told
    words = bones.text[match.start() : match.end()]
    kind = "call" if _CALL.search(words) and not _NO_CALL.search(words) else rule.kind
    delegation = next((n for n, side in enumerate(sides) if any(p.delegation for p in side)), None)
    occasion = Occasion(
        rule=rule.name,
        kind=kind,
        status=told,
        sides=tuple(tuple(dict.fromkeys(m for p in side for m in p.members)) for side in sides),
        hosts={"a": 0, "b": 1, "": None}[rule.host],
        leaders=tuple(m for side in sides for p in side for m in p.leaders),
        unnamed=tuple(
            m
            for side in sides
            for p in side
            if p.delegation
            for m in p.members
            if m not in p.leaders or not p.named
        ),
        delegation=delegation,
        date=date_of(bones, match.start(), end, another=end < match.end()),
        passages=(article.passage(bones.sentence.start, bones.sentence.end),),
        sentence=bones.sentence,
        is_told=rule.is_verb or bool(_TOLD.search(after)),
        is_earlier=is_earlier(bones, match.start(), match.end()),
        goes_on=is_same_day(bones, match.start(), match.end()),
    )
    if _APART.search(words) and len(sides) == 2 and len(occasion.sides[1]) > 1 and delegation != 1:
        for party, day in _each(bones, match):
            date = day or (occasion.date if party == sides[1][0] or not occasion.goes_on else None)
            yield replace(occasion, sides=(occasion.sides[0], party.members), date=date)
    elif len(set(occasion.actors)) == len(occasion.actors) and len(occasion.actors) > 1:
        yield occasion


def _each(bones: Skeleton, match: re.Match[str]) -> Iterator[tuple[Party, PartialDate | None]]:
    """Yield those met one after the other, with the day where each has one."""
    start, end = match.span("b")
    for at in (n for n in range(start, end) if bones.text[n] == "@"):
        lead = bones.text[max(start, at - 18) : at]
        days = bones.dates_in(max(start, at - 18), at) if "#" in lead else ()
        yield bones.parties_in(at, at + 1)[0], days[0].value if days else None


def _sides(bones: Skeleton, match: re.Match[str]) -> list[list[Party]]:
    """Return the parties on each side; those who meet one another are a side each."""
    if "p" in match.re.groupindex:
        group = bones.parties_in(*match.span("p"))
        if len(group) == 1 and len(group[0].members) == 2 and not group[0].delegation:
            return [[replace(group[0], members=(m,))] for m in group[0].members]
        host = _acting(bones, match) if "a" in match.re.groupindex else []
        return [[party] for party in (*host, *group) if party.members]
    acting = _acting(bones, match)
    met = list(bones.parties_in(*match.span("b")))
    return [acting, met] if acting and met else []


def _inside(match: re.Match[str]) -> str:
    """Return the words between the party that acts and the one it meets."""
    groups = match.groupdict()
    if not groups.get("b"):
        return ""
    first, second = sorted((match.span("a"), match.span("b")))
    start = match.end("fill") if groups.get("fill") and match.end("fill") > first[1] else first[1]
    return match.string[min(start, second[0]) : second[0]]


def _before_next(match: re.Match[str]) -> int:
    """Return the end of the words on the first one met, where another follows with a day."""
    at = match.string.find("#", *match.span("b")) if "b" in match.re.groupindex else -1
    return at if at >= 0 else match.end()


def _acting(bones: Skeleton, match: re.Match[str]) -> list[Party]:
    """Return who acts: of "X was received by Y and met Z" it is X who met Z."""
    start, end = match.span("a")
    acting = list(bones.parties_in(start, end))
    before = bones.text[:start]
    if "chain" not in match.re.groupindex or not _OBJECT.search(before):
        return acting
    if re.match(r",? who\b", match["chain"] or match["fill"]):
        return acting
    linked = (match.groupdict().get("chain") or "") + (match.groupdict().get("fill") or "")
    if not linked.startswith((" and", ", and", ", then")):
        return []
    earlier = [
        party
        for nth, party in enumerate(bones.parties_in(0, start))
        if not _OBJECT.search(bones.text[: _at(bones.text, nth)])
    ]
    return earlier[-1:]


def _at(text: str, nth: int) -> int:
    """Return where the party number `nth` stands in the bones."""
    at = -1
    for _ in range(nth + 1):
        at = text.index("@", at + 1)
    return at
