"""Meetings of which a sentence names the host alone; who came is told by the next one."""

from graphkit.extract.article import Article
from graphkit.extract.meetings.grammar import compiled
from graphkit.extract.meetings.occasions import Occasion
from graphkit.extract.meetings.status import status
from graphkit.extract.meetings.times import date_of
from graphkit.extract.phrases.scene import Scene
from graphkit.extract.phrases.skeleton import Skeleton

_GUESTS = (
    r"(?:delegations?|envoys|ambassadors|diplomats|high commissioners|heads of mission"
    r"|diplomatic (?:missions|corps)|parliamentarians|lawmakers|congressmen|senators)\b"
)
_CREDENTIALS = r"(?:credentials|letters? of credence)\b"
_CONVENED = compiled(
    rf"\b(?P<given>{_GUESTS})[^@;.]{{0,60}}? (?:present(?:ed)?|handed(?: over)?|submitted)"
    rf" (?:the |their )?{_CREDENTIALS}(?: in turn)? to (?P<to>@)(?![^@;.]*@)"
    r"|(?P<a>@)(?!'s)(?P<fill>(?: (?:also|[a-z]+ly|today|on #|#|had|has|will|would|was to))*)"
    r" (?:(?P<creds>received|accepted) [^@;.]{0,40}?\b"
    rf"{_CREDENTIALS}(?![^@;.]*@)"
    rf"|(?:received|receives|welcomed|met(?: with)?) [^@;.]{{0,40}}?\b{_GUESTS}(?![^@;.]*@)"
    r"|(?:hosts?|hosted|convenes?|convened|chairs?|chaired|presided over|gave|given) (?:an? |the )?"
    r"[^@;.]{0,60}?\b(?:meeting|talks|session|dinner|lunch|luncheon|reception|banquet|consultations"
    r"|round ?table|summit)\b(?![^@;.]* (?:with|for|of|between)(?: [\w-]+){0,4} @))"
    r"(?P<honour> in (?:his|her|their) honou?r\b)?"
)
CONVENED = "A convened N"
"""The rule of a meeting of which a sentence names the host alone."""
CREDENTIALS = "A received credentials"
"""The rule of a ceremony at which ambassadors were received whom the next sentence names."""


def convened(article: Article, bones: Skeleton, scene: Scene) -> Occasion | None:
    """Return the meeting that a sentence says somebody held, with nobody across yet.

    A dinner "in his honour" is with the guest told of last.
    """
    match = _CONVENED.search(bones.text)
    if match is None:
        return None
    given = match["given"] is not None
    host = match.span("to" if given else "a")
    hosts = tuple(m for p in bones.parties_in(*host) for m in p.members)
    honoured = (scene.guests or scene.topics.subjects) if match["honour"] else ()
    guests = tuple(each for each in honoured if each not in hosts)
    return Occasion(
        rule=CREDENTIALS if given or match["creds"] else CONVENED,
        kind="ceremony" if given or match["creds"] else "meeting",
        status=status(bones.text[: match.start()], match["fill"] or "", "", "", noun=False),
        sides=(hosts, guests) if guests else (hosts,),
        hosts=0,
        leaders=(),
        unnamed=(),
        delegation=None,
        date=date_of(bones, match.start(), match.end()),
        passages=(article.passage(bones.sentence.start, bones.sentence.end),),
        sentence=bones.sentence,
    )
