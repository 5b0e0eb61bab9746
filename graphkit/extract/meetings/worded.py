"""Meetings by their wording: the rules' patterns against the bones of a sentence."""

import re
from collections.abc import Iterator
from dataclasses import replace

from graphkit.extract.article import Article
from graphkit.extract.meetings.grammar import GROUP
from graphkit.extract.meetings.occasions import Occasion, company_of, kind_of
from graphkit.extract.meetings.rule import Rule
from graphkit.extract.meetings.rules import RULES
from graphkit.extract.meetings.status import NO_MEETING, status
from graphkit.extract.meetings.times import date_of, is_earlier, is_same_day
from graphkit.extract.meetings.verbs import VERBS
from graphkit.extract.phrases.skeleton import Party, Skeleton
from graphkit.model import PartialDate

_TOLD = re.compile(
    r"^[^@.;]{0,80}?\b(?:(?:was|were) (?:also )?(?:attended|held|conducted)"
    r"|took place|lasted)\b"
)
_TOOK_PLACE = re.compile(r"\b(?:took place|(?:was|were) held)\b")
_APPOSED = re.compile(r"@(?:, @)+")
_OTHERS = re.compile(r",[^,@]*@[^,]*,")
_ASIDE = re.compile(r",[^,]*,")
_BE = re.compile(r"\b(?:was|were|been|be|being|is|are|got|get)\b")
_OBJECT = re.compile(
    r"\b(?:by|with|met|meets?|receive|(?:to|will|and) visit|introduced|presented|greeted"
    r"|welcomed|to|of|from|for|on|upon|see|about|against|than|between|among|under|over|at|after"
    r"|visited|received|told|briefed|informed|assured|urged|thanked|asked|invited"
    rf"|{'|'.join(verb.past for verb in VERBS if 'to' in verb.frames)}|called|besides"
    r"|(?<=@) and|(?<=@), and)"
    r" (?:(?:the|visiting|his|her|late|then|former|future|old|new|current|outgoing|incoming) )*$"
    r"|\bby (?:the|an?|its) [^@;,.]{3,60}, $"
    r"|@(?:,? who)?(?: (?:also|has|had|have|then|later|[a-z]+ly))* [a-z]+ed $"
)
_OF_THEIRS = re.compile(
    r"\b(?:aides|officials|advis[eo]rs|lawyers|supporters) (?:to|of|for|from) $"
)
_BASE = re.compile(
    r"^ (?:meet|hold|host|receive|see|sit|dine|confer|talk|speak|consult|sign|visit|welcome"
    r"|exchange|have|pay|call|attend|dine|chair|co-chair|tour|greet)\b"
)
_THREE = re.compile(r"\b(?:trilateral|quadrilateral|three-way|tripartite)\b")
_APART = re.compile(
    r"\b(?:separate (?:[\w-]+ ){0,2}(?:talks|meetings|discussions|consultations|calls)"
    r"|separately|one by one|in turn|individually|respectively)\b|\band (?:also |then "
    r"|later |separately |on |# )*(?:with|by) (?:visiting )?@|, then (?:with|by|to) @"
    r"|@(?: on| in)? #,?(?: and)?(?: (?:on|in) #,)? @|@ (?:in|at) [^@#,;]{2,30} #,? and @"
    r"|(?<!were)(?<!included):[; ]*(?:\(?\w\) )?@"
)
_DAY_BEHIND = re.compile(r"@ (?:(?:in|at) [^@#,;]{2,30} )?(?:on |in )?#")


def worded(article: Article, bones: Skeleton) -> Iterator[Occasion]:
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
    base = _BASE.search(bones.text[match.end("fill") : match.end()]) if "chain" in named else None
    if base or fill.endswith(" and be"):
        start = match.start("a" if "a" in named else "p")
        above = bones.text[:start].rpartition("@")[2]  # "will meet X and receive Y"
        fill = f"{above}{match.groupdict().get('chain') or ''}{fill}"
    if not rule.is_verb and fill.endswith(","):
        fill = ""  # "A agreed, in a call with B, to withdraw": what was agreed is no call
    start = match.end("noun") if not rule.is_verb and "noun" in named else match.start()
    end, after = _before_next(match), bones.text[match.end() :]
    inside = _inside(match)
    if NO_MEETING.search(inside) or (rule.passive and not _BE.search(fill)):
        return
    told = status(bones.text[:start], _ASIDE.sub(" ", fill), inside, after, noun=not rule.is_verb)
    told = rule.status if told == "held" else told
    words = bones.text[match.start() : match.end()]
    kind = kind_of(_own(match), rule.kind)
    occasion = Occasion(
        rule=rule.name,
        kind=kind,
        status=told,
        hosts={"a": 0, "b": 1, "": None}[rule.host],
        **company_of(sides)._asdict(),
        date=date_of(bones, match.start(), end, another=end < match.end()),
        passages=(article.passage(bones.sentence.start, bones.sentence.end),),
        sentence=bones.sentence,
        is_told=rule.is_verb or bool(_TOLD.search(after) or _TOOK_PLACE.search(words)),
        is_earlier=is_earlier(bones, match.start(), match.end()),
        goes_on=is_same_day(bones, match.start(), match.end()),
    )
    apart = _APART.search(words) and len(sides) == 2 and len(occasion.sides[1]) > 1
    if apart and occasion.delegation != 1:
        for party, day in _each(bones, match):
            date = day or (occasion.date if party == sides[1][0] or not occasion.goes_on else None)
            yield replace(occasion, sides=(occasion.sides[0], party.members), date=date)
    elif len(set(occasion.actors)) == len(occasion.actors) and len(occasion.actors) > 1:
        yield occasion


def _own(match: re.Match[str]) -> str:
    """Return the words of a match without what it passes over: other verbs, ", who called @,"."""
    groups = match.groupdict()
    if groups.get("fill") is None or ("b" in groups and match.start("b") < match.start("fill")):
        return match[0]
    return _OTHERS.sub(" ", match["fill"]) + match.string[match.end("fill") : match.end()]


def _each(bones: Skeleton, match: re.Match[str]) -> Iterator[tuple[Party, PartialDate | None]]:
    """Yield those met one after the other, with the day where each has one."""
    start, end = match.span("b")
    dated_behind = bool(_DAY_BEHIND.match(bones.text, start))
    for at in (n for n in range(start, end) if bones.text[n] == "@"):
        low, high = (at, _next(bones, at)) if dated_behind else (max(start, at - 18), at)
        days = bones.dates_in(low, high)
        yield bones.parties_in(at, at + 1)[0], days[0].value if days else None


def _next(bones: Skeleton, at: int) -> int:
    """Return where the next party stands, or the end."""
    found = bones.text.find("@", at + 1)
    return found if found >= 0 else len(bones.text)


def _sides(bones: Skeleton, match: re.Match[str]) -> list[list[Party]]:
    """Return the parties on each side; those who meet one another are a side each."""
    if "p" in match.re.groupindex:
        group = bones.parties_in(*match.span("p"))
        before, fill = bones.text[: match.start("p")], match.groupdict().get("fill") or ""
        if _OF_THEIRS.search(before) or (fill.startswith(" and") and _OBJECT.search(before)):
            return []  # "A met B and C and discussed": it is A who did
        if len(group) == 1 and len(group[0].members) == 2 and not group[0].delegation:
            return [[replace(group[0], members=(m,))] for m in group[0].members]
        host = _acting(bones, match) if "a" in match.re.groupindex else []
        return [[party] for party in (*host, *group) if party.members]
    acting = _acting(bones, match)
    met = list(bones.parties_in(*match.span("b")))
    if _THREE.search(match[0]) and acting:
        return [acting, *([party] for party in met)]
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
    if _APPOSED.fullmatch(match["a"]) and (before.strip() or acting[-1].named):
        acting = acting[-1:]  # "after seeing @, @ met @", but not "Ada Nuru, the President, met @"
    if re.match(r",? who (?:was|is|has)\b", match["fill"]):
        acting = acting[-1:]
    if "chain" not in match.re.groupindex or not _OBJECT.search(before):
        return acting
    if re.match(r",? who\b(?!.*, and$)", match["chain"] or match["fill"]):
        return acting
    linked = (match.groupdict().get("chain") or "") + (match.groupdict().get("fill") or "")
    if not linked.startswith((" and", ", and", ", then", ", who")):
        return acting[-1:] if match["a"].endswith("@, and @") else []  # "called on B, and C"
    earlier = [
        group.span()
        for group in GROUP.finditer(bones.text, 0, start)
        if not _OBJECT.search(bones.text[: group.start()])
    ]
    return list(bones.parties_in(*earlier[-1])) if earlier else []
