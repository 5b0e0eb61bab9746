"""Meetings of which a sentence names one side alone, as it has no subject: "talks with X"."""

import re
from collections.abc import Sequence

from graphkit.extract.article import Article
from graphkit.extract.meetings.grammar import compiled
from graphkit.extract.meetings.lists import MEETING
from graphkit.extract.meetings.occasions import Occasion
from graphkit.extract.meetings.status import status
from graphkit.extract.meetings.times import date_of, is_earlier, is_same_day
from graphkit.extract.phrases.scene import Scene
from graphkit.extract.phrases.skeleton import Skeleton

_HELD = (
    r"(?:took place|(?:was|were) (?:also |then |later )?(?:held|conducted|organi[sz]ed|arranged)"
    r"|followed|ensued|came(?= (?:#|later|next|first|last|on|the)\b)|came #)"
)
_WITH = (
    r"(?: [^@;.]{2,70}?)? with(?! the (?:participation|help|support|mediation|assistance))"
    r"(?: [a-z-]+){0,4}"
    r" (?P<b>@(?:(?:,|,? and)(?:(?! but| not?\b)[\w' -]{4,40} with)? @|,? as well as @)*)(?!'s)"
)
_PROGRAMME = (
    r"\bthe (?:[a-z]+ )?(?:programme|program|visit|trip|stay|day|agenda|tour) (?:also |further )?"
    r"(?:were|included|comprised|featured|began with|opened with"
    r"|started with|ended with|closed with|concluded with)"
)
_SCHEDULED = (
    r"^(?:also )?on (?:the|his|her|their) (?:schedule|agenda|programme|program)\b[^@;.]{0,30}"
    r" (?:was|were)"
)
_ENDED = r"(?:opened|closed|concluded|completed|rounded off|crowned) (?:the|his|her|their)\b"
_ANOTHER = re.compile(r"\banother\b")
_AT = r"^(?:in|at|during|over|following|after) (?:the|an?|his|her|their) (?:[\w-]+ ){0,3}"
DIARY = "a line of a diary"
"""The rule by which a line without a verb tells of a meeting, if of a day that was."""
# a line of a diary: "- 5 April: Working lunch with X, Chairman of the Committee."
_DIARY = compiled(
    r"^(?!.*\b(?:was|were|is|are|has|had|will|could|would|did|not|planned|scheduled|who)\b)"
    r"[-–—•*;:. ]*"
    r"(?:#[,:;–—-]* ?(?:at )?)?(?:\d{1,2}[:.h]\d{2}[,:;–—-]* ?(?:[ap]\.?m\.?[,:]? )?)?"
    rf"(?:an? )?(?:(?!i |we |his |her |the )[a-z-]+ ){{0,3}}{MEETING}{_WITH}(?=[^@]*$)"
)
_IMPERSONAL = tuple(
    compiled(words)
    for words in (
        rf"\b{MEETING} (?:also |then |later )?{_HELD}{_WITH}",
        rf"\b{MEETING}{_WITH} (?:also |then |later )?{_HELD}",
        rf"{_AT}{MEETING}{_WITH}(?=,? [^@]*$)",
        rf"^(?:his|her|the) (?:[\w-]+ ){{0,3}}{MEETING}(?: of the day)? (?:was|were|came){_WITH}",
        rf"\bthere (?:was|were) (?:also )?[^@;.]{{0,40}}?\b{MEETING}{_WITH}",
        rf"{_SCHEDULED}\b[^@;.]{{0,40}}?\b{MEETING}{_WITH}",
        rf"^an? (?:[\w-]+ ){{0,3}}{MEETING}{_WITH} {_ENDED}",
        rf"{_PROGRAMME}\b[^@;.]{{0,60}}?\b{MEETING}{_WITH}",
    )
)


def impersonal(article: Article, bones: Skeleton, scene: Scene) -> Occasion | None:
    """Return the meeting that a sentence tells of by one side: "talks were held with X".

    The other side is the delegation or the guest spoken of, else the subject so far.
    """
    match = next((m for each in (*_IMPERSONAL, _DIARY) if (m := each.search(bones.text))), None)
    if match is None or bones.parties_in(0, match.start()):
        return None
    met = tuple(m for p in bones.parties_in(*match.span("b")) for m in p.members)
    others = _others(
        met, bones.text[: match.end()], scene, _owner(article) if match.re is _DIARY else ()
    )
    is_line = match.re is _DIARY and not bones.dates and bones.sentence.segment == "headline"
    if not others or (is_line and not _owner(article)) or _are_of_one_state(met, others, scene):
        return None
    start, end = match.span()
    return Occasion(
        rule=DIARY if match.re is _DIARY else "<talks> were held with B",
        kind="meeting",
        status=status(bones.text[:start], match[0], "", bones.text[end:], noun=True),
        sides=(others, met),
        hosts=None,
        leaders=tuple(scene.leaders) if scene.delegation else (),
        unnamed=others[1:],
        delegation=0 if scene.delegation else None,
        date=date_of(bones, start, end),
        passages=(article.passage(bones.sentence.start, bones.sentence.end),),
        sentence=bones.sentence,
        is_earlier=is_earlier(bones, start, end),
        goes_on=is_same_day(bones, start, end),
    )


def _others(
    met: Sequence[str], words: str, scene: Scene, owner: tuple[str, ...]
) -> tuple[str, ...]:
    """Return the other side: the owner of a diary, else the delegation, the guest or the subject.

    Of "another meeting with" it is the host, who receives one visitor after the other.
    """
    told = [owner, tuple(scene.delegation), scene.guests, scene.topics.subjects]
    if not owner and scene.host and _ANOTHER.search(words):
        told = [(scene.host,)]
    return next((each for each in told if each and not set(each) & set(met)), ())


def _owner(article: Article) -> tuple[str, ...]:
    """Return whose diary an article is: the only person of its first line, or of its title."""
    first = article.sentences[0]
    people = [m for m in article.mentions if article.actors[m.actor].record.kind == "person"]
    named = {m.actor for m in people if m.end <= first.end}
    title = re.findall(r"[\w-]+", article.source.title)
    named = named or {m.actor for m in people if article.text[m.start : m.end].split()[-1] in title}
    return tuple(named) if len(named) == 1 else ()


def _are_of_one_state(some: Sequence[str], others: Sequence[str], scene: Scene) -> bool:
    """Tell whether persons of both sides are known to be of one state."""
    states = {scene.country(each) for each in others} - {None}
    return any(scene.country(each) in states for each in some)
