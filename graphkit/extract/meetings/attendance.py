"""Those who were present at a meeting that a sentence before told of, or this one."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from graphkit.extract.article import Article
from graphkit.extract.meetings.convened import CREDENTIALS
from graphkit.extract.meetings.grammar import compiled
from graphkit.extract.meetings.lists import MEETING, THERE, listed, listed_within
from graphkit.extract.meetings.occasions import Occasion
from graphkit.extract.meetings.presence import PRESENCE, presence
from graphkit.extract.meetings.sides import Attendance, joined
from graphkit.extract.meetings.times import date_of, main_date
from graphkit.extract.phrases.lexicon import singular
from graphkit.extract.phrases.scene import Scene
from graphkit.extract.phrases.skeleton import Party, Skeleton
from graphkit.model.drafts import Passage

_SIDE = re.compile(r"\b(?:on|from|for|representing) the (?P<country>(?:[\w.-]+ )?[\w.-]+) side\b")
_AT_HOME = frozenset(("minister", "president", "premier", "governor", "mayor", "speaker"))
_DAYS_TALKS = re.compile(r"#'s (?:[\w-]+ ){0,2}(?:meeting|talks|session|audience|dinner|lunch)")
_MET = re.compile(
    r"\b(?:meeting|talks|session|discussions|dinner|lunch|conversation)\b.*\battended by\b"
    r"|\b(?:attending|at|present at|around) (?:the|an?) [\w' -]{0,30}"
    r"(?:meeting|talks|session|dinner|lunch|discussions|ceremony)\b[^@]{0,40} (?:was|were) @"
)
_BY = 3  # paragraphs after which it is not the one that a noun told of
_LONG = timedelta(days=31)
_FAR = 5  # paragraphs after which "the meeting" is another one
_BETWEEN = re.compile(rf"\b{MEETING} (?:between|of) the (?:two )?(?:[a-z]+ )?(?P<who>[a-z]+s)\b")

_EACH = re.compile(
    r"\b(?:(?P<two>both|the two)|all|each|every|the three)(?: of)?(?: the| his| her| these)?"
    rf" (?:[\w-]+ )?(?:{MEETING}|appointment|engagement)s?\b|\bthe meetings\b"
)

_SPOUSES = re.compile(r"\b(?:spouses|wives|husbands|couples)\b")  # one of each side
_PRESENCE_OF = re.compile(
    rf"\b(?:the|an?|their) (?:[\w-]+ )?{MEETING}(?: was held)?,?"
    r" in the (?:presence|attendance) of\b"
)
_GOES_ON = re.compile(
    r"(?!.*\btook place\b)(?:(?:in|at|during) )?"
    rf"(?:they|it|(?:the|this|that|their|both) (?:[\w-]+ )?{MEETING})\b[^#]*$"
)

_ENVOYS = re.compile(
    r"(?:they|(?:the|those) [^@;.]{0,40}?(?:ambassadors|envoys|diplomats)(?: who [^@;.]{3,50})?)"
    r" (?:are|were|include)|[-–—•*;. ]*@[.,; ]*$"
)
_LED = re.compile(r"(?:the|this|their) [^@;.]{0,40}?delegation (?:was|is) (?:led|headed) by @")

_ALONE = re.compile(r"@ (?:was|is)\b")
# "X was present, while Y was accompanied by Z": X is across from Y
_CONTRAST = re.compile(
    r"\b(?:while|whereas) (?P<who>@)(?!'s) (?:was|had|came|brought)\b(?=[^@;.]{0,50}"
    r"(?:accompanied|joined|flanked|assisted|escorted|brought|along|with)\b)"
)

# words that bring further actors to the meeting told last
ATTENDANCE = compiled(
    r"(?:\bon the (?P<country>(?:[\w.-]+ )?[\w.-]+) side,? )?"
    r"(?P<a>@(?:,? (?:and|&|as well as) @|, @)*)(?!'s)"
    r"(?:,? and (?:(?:\w+ )?others|(?:other|senior|several|a number of) [^@;,.]{2,50}?))?"
    r"(?P<fill>,?(?:[^@;]{1,80}?,)?(?: (?:also|all|both|too|of whom|who|later|respectively))*) "
    rf"(?:(?:was|were)(?: also| all| both| likewise)? {THERE}|present(?=,)"
    r"|attended|participated(?: in)?"
    r"|(?:mediated|moderated|facilitated)(?= the| their)"
    r"|(?:chaired|presided|interpreted)(?=\.| (?:(?:at|over) )?the)"
    r"|proposed (?:a|the) toast|(?:graced|honou?red)(?= (?:the|this) )"
    r"|(?:came|dropped by|looked in|turned up)(?=,? (?:too|as well)\b)"
    r"|took part(?: in)?|sat in(?: on)?|joined(?: in)?)\b"
    rf"(?: (?:in |at |on |of )?(?:the |this |these |their |both )?(?P<what>{MEETING})\b"
    r"(?: (?:with|of|between) (?P<who>@))?|,? too\b"
    r"|,? as well\b| with (?:his|her|their) presence\b|\."
    r"| (?:them|the (?:two|pair|trio))\b|(?=,| (?:on|for) the (?:[\w.-]+ )?[\w.-]+ side\b)|$)"
)


def attend(article: Article, bones: Skeleton, found: list[Occasion], scene: Scene) -> bool:
    """Add those who "were present" or came along to the meeting told last; tell whether any."""
    if (listed_within(bones) and not listed(bones)) or _SPOUSES.search(bones.text):
        return False
    list_ = _guests(bones, found) or _worded(bones) or _parsed(article, bones)
    if list_ is None:
        return False
    _learn_states(list_, bones, scene)
    at = told_last(bones, found, list_.across, scene)
    passage = article.passage(bones.sentence.start, bones.sentence.end)
    if at is None or _is_whole(list_, found[at]):
        gathered = _gathered(bones, list_, scene, passage)
        found += [gathered] if gathered else []
        return gathered is not None
    fuller = joined(list_, one := found[at].only_with(list_.across), scene)
    if fuller is one:
        return False
    found += found[at].but_for(list_.across)
    found[at] = fuller
    for n in told_alike(bones, found, at):
        each = joined(list_, found[n], scene)
        found[n] = replace(each, passages=(*each.passages, passage))
    return True


def _guests(bones: Skeleton, found: Sequence[Occasion]) -> Attendance | None:
    """Return whom a sentence names behind "received the credentials of three", "a delegation"."""
    last = found[-1] if found else None
    envoys = last and last.rule == CREDENTIALS and _ENVOYS.match(bones.text)
    led = last and len(last.sides) == 1 and _LED.match(bones.text)
    if not (envoys or led):
        return None
    return Attendance(tuple((party, "guest") for party in bones.parties))


def _is_whole(list_: Attendance, occasion: Occasion) -> bool:
    """Tell whether a list names some who met in `occasion` and not all: it is another meeting's."""
    present = {m for party, _ in list_.listed if party.named for m in party.members}
    return bool(present & set(occasion.actors)) and not set(occasion.actors) <= present


def _learn_states(list_: Attendance, bones: Skeleton, scene: Scene) -> None:
    """Learn the states of those joined to one before: of "Greek Premier X and Minister Y".

    A minister beside an ambassador is of the country to which that one was sent.
    """
    for (one, _), (other, _) in pairwise(list_.listed):
        state = next((c for m in one.members if (c := scene.country(m))), None)
        if state and _is_joined(bones, other):
            abroad = any(map(scene.is_envoy, one.members))
            for actor in (m for m in other.members if not scene.country(m)):
                if not (abroad and any(t.head in _AT_HOME for t in scene.titles.get(actor, ()))):
                    scene.countries[actor] = state


def _is_joined(bones: Skeleton, party: Party) -> bool:
    """Tell whether a party is joined to the one before it by "and" alone."""
    at = [match.start() for match in re.finditer("@", bones.text)][bones.parties.index(party)]
    return bones.text[:at].endswith("@ and ")


def _gathered(
    bones: Skeleton, list_: Attendance, scene: Scene, passage: Passage
) -> Occasion | None:
    """Return the meeting of which a list of those present is all that is told: by their states."""
    states: dict[str | None, list[str]] = {}
    for actor in dict.fromkeys(m for party, _ in list_.listed for m in party.members):
        states.setdefault(scene.country(actor), []).append(actor)
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
    found, more = listed(bones), []
    across: list[str] = []
    known = {party for party, _ in found}
    for match in ATTENDANCE.finditer(bones.text):
        said = _SIDE.match(bones.text, match.end() + 1)
        side = match["country"] or (said["country"] if said else "")
        present = bones.parties_in(*match.span("a"))
        if _ALONE.search(match[0]) and " and " not in match["a"]:
            present = present[-1:]
        more += [(party, side) for party in present if party not in known]
        across += [m for p in bones.parties_in(*match.span("who")) for m in p.members]
    for each in _CONTRAST.finditer(bones.text):
        across += [m for p in bones.parties_in(*each.span("who")) for m in p.members]
    return Attendance((*more, *found), tuple(across)) if more or found else None


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


def told_last(
    bones: Skeleton, found: Sequence[Occasion], across: Collection[str], scene: Scene
) -> int | None:
    """Return the number of the meeting that a sentence goes on about: with those `across`.

    That a verb told last under the same heading; else one that a noun told just before
    ("at a meeting with X"), or first, if that is of the same paragraph.
    "The talks between the two ministers" are those of two ministers.
    """
    of = _BETWEEN.search(bones.text)
    office = singular(of["who"]) if of else None
    day = _DAYS_TALKS.search(bones.text)
    dates = bones.dates_in(*day.span()) if day else ()
    own = main_date(bones)
    possible = [
        n
        for n, each in enumerate(found)
        if each.kind != "other"
        and each.status == "held"
        and not each.is_earlier
        and set(across) <= set(each.actors)
        and not (office and any(not _is_headed(side, office, scene) for side in each.sides))
        and all(d.value and each.is_on(d.value) for d in dates)
        and (own is None or each.date is None or each.is_on(own))
        and bones.sentence.paragraph - each.sentence.paragraph < _FAR
        and each.sentence.paragraph >= scene.headed
    ]
    last = max((d.latest for n in possible if (d := found[n].date)), default=None)
    possible = [n for n in possible if not _is_recalled(found[n], last)]
    told = [n for n in possible if found[n].is_told]
    near = [n for n in possible if bones.sentence.paragraph - found[n].sentence.paragraph < _BY]
    here = [n for n in near if bones.sentence.paragraph == found[n].sentence.paragraph]
    of_here = here if not set(here) & set(told) else ()  # "X's talks with Y. Z was there too."
    return next(iter((*of_here[-1:], *told[-1:], *near[-1:])), None)


def _is_recalled(occasion: Occasion, last: date | None) -> bool:
    """Tell whether a meeting was long before the last one that a text tells of."""
    day = occasion.date
    return day is not None and last is not None and last - day.latest > _LONG


def told_alike(bones: Skeleton, found: Sequence[Occasion], at: int) -> Sequence[int]:
    """Return the numbers of those meetings that "both meetings" are, `at` is the last; else that.

    Each has somebody in common with the last.
    """
    each = _EACH.search(bones.text)
    if not each:
        return (at,)
    alike = [
        n
        for n, other in enumerate(found[: at + 1])
        if other.status == "held" and other.is_told and set(other.actors) & set(found[at].actors)
    ]
    return alike[-2:] if each["two"] else alike


def _is_headed(side: Sequence[str], office: str, scene: Scene) -> bool:
    """Tell whether the first of a side holds an office: a minister's, a president's."""
    return any(title.head == office for title in scene.titles.get(side[0], ()))


def attend_within(bones: Skeleton, found: list[Occasion], scene: Scene) -> None:
    """Add those in whose presence the meeting of this very sentence was, or that told last."""
    present = listed_within(bones)
    own = len(found) - 1 if found and found[-1].sentence == bones.sentence else None
    if own is None and (_GOES_ON.match(bones.text) or _PRESENCE_OF.search(bones.text)):
        own = told_last(bones, found, (), scene)
    at = own
    if not present or at is None:
        return
    one = found[at]
    for nth, each in enumerate(found):  # with each of several whom somebody met in turn
        if nth == at or (each.sentence == bones.sentence and each.sides[0] == one.sides[0]):
            found[nth] = joined(Attendance(present), each, scene)
