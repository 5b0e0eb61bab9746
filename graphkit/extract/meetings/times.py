"""The day of a meeting: of the dates of its sentence, the one that is the meeting's own."""

import re
from collections.abc import Iterable
from datetime import timedelta

from graphkit.extract.meetings.lists import MEETING
from graphkit.extract.phrases.skeleton import Skeleton
from graphkit.model import PartialDate

_REPORT = re.compile(  # the day on which something was said or published
    r"\b(?:said|says|told|announced|reported|noted|stated|wrote|published|released|confirmed|added"
    r"|issued|disclosed|revealed|observed|tweeted|speaking|briefing"
    r"|interviewed)(?: (?!that\b)\w+){0,4}? (?:on |in |late |early )?$"
)
_NEAR = 25  # characters behind a meeting that say at what it was
_OTHER = re.compile(  # the day of something else: "since #", ", elected #,", "the work plan for #"
    r"\b(?:since|until)\b[^@#,;]{0,60}$"
    r"|\b(?:after|ahead of|prior to|before(?! (?:leav|depart|fly|head|travel))|anniversary of"
    r"|dating from|took office)\b[^@#,;]{0,25}$|\boffice in $"
    r"|\b(?:agreements?|accords?|treat(?:y|ies)|pacts?|memorand\w+|declarations?|deals?|contracts?"
    r"|conventions?|roadmap|protocols?|resolutions?|partnerships?)\b[^@#,;]{0,40}?"
    r" (?:signed|reached|concluded|adopted|inked|struck|established|launched|made|agreed)\b"
    r"[^@#,;]{0,40}? (?:in|on) $"
    r"|(?:, |\b(?:was|were|been) )(?:born|elected|re-elected|appointed|named|founded|established"
    r"|adopted|killed|launched|concluded|stalled|suspended) (?:in |on |back in )?$"
    r"|(?<!was )(?<!were )\b(?:established|founded|signed|born|opened) in $"
    r"|\b(?:agenda|vision|expo|strategy|horizon|olympics) $"
    r"|\b(?:for|ahead of|preparing|regarding|about) (?:the )?$"
    r"|\b(?!morning|afternoon|evening|night|meeting|talks|visit|conversation|session|weeks? "
    r"|hours )\w+ of $"
)
# behind these something else is told
_CLAUSE = re.compile(
    r";|:(?!\d)| but | while | whereas | although |, when | where | whose | who | that "
    r"| which (?!(?:was|were) held|took place)"
    r"|,? and (?=(?:is|are|was|were|will|has|have|had|plans?) )"
    r"|,? and (?=(?:on |in )?#)"
    r"|(?<!^@)(?<![,#:] @),? and (?=(?:he|she|they|it|@) (?:also |then |later )?"
    r"(?:is|are|was|were|will|has|had|plans?|\w+ed)\b)|, (?:after|before|following) "
)
_ASIDE = re.compile(r", (?:who|which|whose)\b[^;@]{0,80}?,(?= )")
_LABEL = re.compile(r"[^@#:;]{2,40}: ")  # "Lima: @ arrived on #"
_CITED = re.compile(r"\([^()@#]{2,40}, (?:#, )*$")  # a newspaper with its day, as the source
_ADJECTIVE = re.compile(
    r"(?:\b(?:an?|(?<!signed )(?<!negotiated )the|its|his|her|their|this|that)|'s) $"
)
_NOUN = re.compile(  # "in a # case"; not "the # meeting"
    rf"# (?!(?:[\w-]+ ){{0,3}}(?:{MEETING}|visits?|trips?|stay|sit-down|summit|day|night|morning"
    r"|afternoon|evening|file|photo)\b)"
    r"(?!(?:and|or|in|on|at|by|with|when|after|before|as|to|for|from|i|we|he|she|it|they)\b)[a-z]"
)
DATELINE = re.compile(  # "dar es salaam, # -- ": the day of the report
    r"(?=[a-z])(?!(?:on|in|at|by|since|from|the|this|last|early|late|it was) )(?:[\w'.-]+,? ){1,4}"
    r"#,?(?: \w+)? ?(?:-{1,2}|–|—|:) "
)
_VERB = 12  # characters of the verb behind those who met
PART_OF_DAY = "part of the day"  # a date rule: the day is the one told of before
_YEAR = timedelta(days=366)  # "the progress of the past two years" is no time of a meeting
_REACH = 110  # characters behind a meeting in which its day can stand, or up to the next party
# "since #, when @ met", ", launched in # in Velia by @"
_OWN = re.compile(r"#,? when\b|#(?: (?:in|at) [\w ]{2,20})? by (?:[a-z-]+ ){0,3}@")
_CLOSER = re.compile(r"#,? (?:in |on |at )?(?:the )?#")
_CUES = re.compile(
    r"\b(?:also|in addition(?! to)|afterwards?|then|later|the same|in the course of"
    r" the visit|during (?:the"
    r"|his|her|their)"
    r" (?:visit|stay|trip)|separately|earlier in the day|hours earlier|on the sidelines"
    r"|after that|(?:course of|on|during) (?:the|that) (?:same )?day"
    r")\b|^earlier,"
)
_THERE = re.compile(  # what a sentence before told of
    r"\b(?:at|on|during|in|following|after) the (?:same )?(?:ceremony|event|opening|inauguration"
    r"|launch|signing"
    r"|(?:meeting|talks|session|conference|summit)(?! (?:with|between|of|on|in|at|held)\b))\b"
)
_EARLIER = re.compile(
    r"\b(?:first|last|previously|already) (?:met|held|spoke|saw|talked)\b"
    r"|\bhad (?:\w+ ){0,2}(?:met|held|spoken|talked|received|seen|hosted|visited|called|dined)\b"
)
_LATELY = re.compile(
    r"\b(?:(?:recent|previous|last) (?:\w+ )?(?:meeting|talks|call|conversation|encounter)"
    r"|ha[sd] since)\b"
)
_ANY_DAY = re.compile(
    r"\b(?:often|usually|regularly|frequently|repeatedly|several times|once|twice|recently"
    r"|ago|in the past|whenever|habit|always|last time)\b|\bhad (?:previously|already|earlier)\b"
    rf"|{_LATELY.pattern}"
)
_OFTEN = re.compile(  # behind a meeting: "several times", "since taking office"
    r",? (?:(?:[\w-]+ ){1,3}times|on (?:[\w-]+ ){1,2}occasions|since|more than once|every|over the"
    r" (?:years|months)|in recent (?:years|months|weeks)|for (?:\w+ )?(?:years|months))\b"
)
_WITHIN = re.compile(  # "weeks after her trip, in the course of which she met": not now
    r"\b(?:after|since|following) [^;]{1,60},"
    r" (?:in the course of|during|on the sidelines of) which\b"
    r"|\bhad (?:just |earlier )?(?:arrived|come|flown|returned|travell?ed|been|gone)\b"
    r"[^;.]{1,60}?, where\b"
)


def is_earlier(bones: Skeleton, start: int, end: int) -> bool:
    """Tell whether a meeting was before what the text tells of: "had met", "often met"."""
    clause = bones.text[_begin(bones.text, start) : end + _VERB]
    return bool(
        _EARLIER.search(clause)
        or _ANY_DAY.search(clause)
        or (_OFTEN.match(bones.text, end) and not _CUES.search(clause))
        or _WITHIN.search(bones.text, 0, end)
    )


def is_same_day(bones: Skeleton, start: int, end: int) -> bool:
    """Tell whether a sentence without a date goes on telling of the day before it: "then met"."""
    near = bones.text[max(0, start - 60) : end]
    part = any(d.rule == PART_OF_DAY for d in bones.dates_in(_begin(bones.text, start), end))
    there = _THERE.search(bones.text, max(0, start - 60), end + _NEAR)
    return part or bool((there or _CUES.search(near)) and not _EARLIER.search(near))


def date_of(bones: Skeleton, start: int, end: int, *, another: bool = False) -> PartialDate | None:
    """Return the date that belongs to the meeting told from `start` to `end` of the bones.

    One within it, else the next behind it in its clause, what is said aside left out,
    else the nearest before it.  A date on which something was said or published is not the
    meeting's, nor is what stands behind it when `another` meeting follows there.
    """
    text = bones.text
    open_ = _ASIDE.sub(lambda aside: " " * len(aside[0]), text)
    stop = _CLAUSE.search(open_, end)
    next_ = text.find("@", end)
    reach = max(end + _REACH, next_ if next_ >= 0 else len(text))
    limit = end if another else min(stop.start() if stop else len(text), reach)
    behind = [at for at in range(end, limit) if open_[at] == "#"]
    before = [n for n in reversed(range(start)) if _applies(text, n, start)]
    if lately := _LATELY.search(text, start, end):
        before, start = [], lately.start()  # "on # they discussed his recent meeting with @"
    within = [at for at in range(start, end) if open_[at] == "#"]
    own = _begin(text, end)  # "presented her papers on # and will be received by @ on #"
    near = [at for at in within if at > own]
    return next(filter(None, (_first(bones, row) for row in (near, behind, within, before))), None)


def main_date(bones: Skeleton) -> PartialDate | None:
    """Return the date of what a sentence tells first, whatever that is."""
    label = _LABEL.match(bones.text)
    stop = _CLAUSE.search(bones.text, label.end() if label else 0)
    return _first(bones, range(stop.start() if stop else len(bones.text)))


def _begin(text: str, start: int) -> int:
    """Return where the clause of a meeting begins."""
    return max((each.start() for each in _CLAUSE.finditer(text, 0, start)), default=0)


def _applies(text: str, at: int, start: int) -> bool:
    """Tell whether a date holds for what is told behind it: it begins the sentence, or is near."""
    between = text[at + 1 : start]
    return at < _OPENING or between.count("@") < 2 or "," in between[:3]


_OPENING = 12  # characters of "late on the evening of "


def _first(bones: Skeleton, places: Iterable[int]) -> PartialDate | None:
    """Return the first date at these places that can be a meeting's."""
    for at in places:
        if bones.text[at] == "#" and _can_be(bones.text, at):
            dates = bones.dates_in(at, at + 1)
            found = [d.value for d in dates if d.value and d.rule != PART_OF_DAY]
            if found and found[0].latest - found[0].earliest <= _YEAR:
                return _narrowed(bones, at, found[0])
    return None


def _can_be(text: str, at: int) -> bool:
    """Tell whether the words around a date let it be that of a meeting."""
    lead = text[:at]
    if (line := DATELINE.match(text)) and at < line.end():
        return False
    if _OWN.match(text, at):
        return True
    if _CITED.search(lead) or (_ADJECTIVE.search(lead) and _NOUN.match(text, at)):
        return False
    return not (_REPORT.search(lead) or _OTHER.search(lead))


def _narrowed(bones: Skeleton, at: int, date: PartialDate) -> PartialDate:
    """Return the date behind another that says the same closer: "this year, in March"."""
    more = _CLOSER.match(bones.text, at)
    closer = [d.value for d in bones.dates_in(at + 1, more.end())] if more else []
    for each in closer:
        if each and date.earliest <= each.earliest and each.latest <= date.latest:
            return each
    return date
