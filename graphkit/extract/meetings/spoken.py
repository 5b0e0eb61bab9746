"""Who spoke at a meeting told before: to one who took part in it, or "at the talks"."""

from collections.abc import Sequence

from graphkit.extract.meetings.attendance import told_last
from graphkit.extract.meetings.convened import CONVENED
from graphkit.extract.meetings.grammar import compiled
from graphkit.extract.meetings.lists import MEETING
from graphkit.extract.meetings.occasions import Occasion
from graphkit.extract.meetings.sides import Attendance, joined
from graphkit.extract.meetings.status import NO_MEETING
from graphkit.extract.phrases.scene import Scene
from graphkit.extract.phrases.skeleton import Party, Skeleton

_NEAR = 3  # paragraphs in which somebody speaks at the meeting told last
_WHO = (
    r"(?:^|[,;:] |\band )(?P<a>@(?:,? and @)?)(?!'s)(?:,[^@;.]{1,70}?,)?"
    r"(?: [a-z]+ly| also| then)*"
)
_AT = (
    r"(?:at|during|in|opening|closing|addressing) (?:the|their|this|#'s) (?:[\w-]+ ){0,2}?"
    rf"{MEETING}"
)
_SAY = (
    r"(?:said|told|stated|stressed|expressed|noted|emphasi[sz]ed|described|urged|underlined|thanked"
    r"|praised|welcomed|voiced|raised|added|conveyed|asked|offered|proposed|presented|briefed|made"
    r"|explained|outlined|gave|spoke|called|suggested|informed|detailed|showed|delivered|set out)"
)
_SPOKE = (
    # to whom, of those who took part
    compiled(
        rf"{_WHO} (?:told|assured|informed|briefed|reassured|walked|urged|asked|replied to|showed"
        r"|explained to|outlined to|presented to|pointed out to|welcomed|greeted)"
        r"(?: the| his| her| their)?"
        r" (?P<b>(?:visiting )?@(?!'s)|(?:guests?|visitors?|delegation|delegates|hosts?)\b)"
    ),
    compiled(rf"^{_AT},? (?:it was )?(?P<a>@(?:,? and @)?)(?!'s)[^@;.]{{0,60}}? {_SAY}\b(?P<b>)"),
    compiled(
        rf"{_WHO} {_SAY}\b(?: [^@;.]{{0,120}}?)? (?:at|during) the {MEETING}\b"
        r"(?! (?:of|with|between|in|on)\b)(?P<b>)"
    ),
)
# an ambassador, after "received the ambassadors of three states"
_IN_TURN = compiled(
    r"^(?:while |(?:as a|in) (?:response|reply|turn|return),? |(?:for|on) (?:his|her) part,? )?"
    rf"(?P<a>@)(?!'s),?(?: [a-z]+ly| also)* (?:{_SAY}|discussed|assured|pledged|congratulated"
    r"|reaffirmed|reiterated|highlighted)\b"
)


def speak(bones: Skeleton, found: list[Occasion], scene: Scene) -> None:
    """Add those who speak at the meeting told last to it, across from whom they speak to."""
    if NO_MEETING.search(bones.text):
        return
    _speak_in_turn(bones, found, scene)
    for match in (m for pattern in _SPOKE for m in pattern.finditer(bones.text)):
        to = [m for p in bones.parties_in(*match.span("b")) for m in p.members]
        at = told_last(bones, found, to, scene)
        if at is None or not _can_be(found[at], bones):
            continue
        speakers = tuple(p for p in bones.parties_in(*match.span("a")) if _is_apart(p, to, scene))
        fuller = joined(Attendance(tuple((p, "") for p in speakers), tuple(to)), found[at], scene)
        if fuller.beside == found[at].beside:
            found[at] = fuller


def _speak_in_turn(bones: Skeleton, found: list[Occasion], scene: Scene) -> None:
    """Add an ambassador who speaks after a sentence that names only who received several."""
    match = _IN_TURN.match(bones.text)
    if not (match and found and found[-1].rule == CONVENED and _can_be(found[-1], bones)):
        return
    for party in bones.parties_in(*match.span("a")):
        if all(scene.is_envoy(m) and m not in found[-1].actors for m in party.members):
            found[-1] = joined(Attendance(((party, "guest"),)), found[-1], scene)


def _can_be(occasion: Occasion, bones: Skeleton) -> bool:
    """Tell whether a sentence can go on about a meeting: it was held, just before, on its day."""
    days = [d.value for d in bones.dates if d.value and d.value.earliest == d.value.latest]
    near = bones.sentence.paragraph - occasion.sentence.paragraph < _NEAR
    return near and occasion.status == "held" and (not days or any(map(occasion.is_on, days)))


def _is_apart(party: Party, others: Sequence[str], scene: Scene) -> bool:
    """Tell whether nothing says that a party is of the state of those it speaks to."""
    states = {scene.country(each) for each in others} - {None}
    return not any(scene.country(member) in states for member in party.members)
