"""Lists of those present: "Also present were, on the Kenyan side, X and Y; on the other, Z"."""

import re
from collections.abc import Sequence

from graphkit.extract.lexicon import countries
from graphkit.extract.phrases.skeleton import Party, Skeleton

Listed = tuple[tuple[Party, str], ...]
"""Parties, each with the country or "host", "guest" said of its side, or nothing."""

MEETING = (
    r"(?:meetings?|talks|session|reception|audience|dinner|lunch(?:eon)?|breakfast|banquet|call"
    r"|discussions?|conversations?|ceremony|signing|event|occasion|negotiations|consultations?"
    r"|encounter|interview|exchange|round|gathering)"
)
"""Words for an occasion that has been told of."""
_OF_IT = rf"(?: (?:at|in|on|during|for) (?:the |this |both )?[^@:;.]{{0,30}}?{MEETING}\b)?"
THERE = (
    r"(?:present|in attendance|in the chair|on hand|there|in the room|on the line|around the table"
    rf"|in (?:the|this|that) {MEETING}"
    rf"|at (?:the|this|that|both) (?:table|{MEETING})|by (?:his|her) side"
    r"|among (?:those|the) (?:guests|present|attending|attendees|participants|diners))\b"
)
"""Where those are who were present."""
_AT_IT = r"(?:(?:at|to|for|in) [^@.,;:]{3,40} )?(?:also |further )?"
_OF_STATE = r"(?:side|team|delegation) of (?:the )?[a-z-]+(?: [a-z-]+){0,2}?"
# a sentence that begins with the side of those whom it lists
_FOREMOST = re.compile(
    r"^(?:and |also |while |meanwhile,? )?(?=(?:on|from|for) the (?:[\w.-]+ )?[\w.-]+ side\b)"
)
# words behind which a sentence lists those who were at the meeting told last
_CUES = (
    re.compile(
        r"(?:^|[,;] |and )(?!there (?:was|were)\b)(?:also |likewise |further )?"
        rf"(?:{THERE}|(?:attending|participating"
        r"|taking part|sitting in|joining(?: @)?)\b)(?: (?:together|along) with @)?[^@;.]{0,70}?"
        r" (?:was|were|included)\b"
    ),
    re.compile(
        r"^(?:the |other |others |those |further |also )*(?:participants|attendees|guests|members"
        r"|present|attending|in attendance|taking part|attendance|participation|participating"
        r"|(?:at|around) the table|in the room|on hand)\b"
        rf"[^@:;.]{{0,40}}?{_OF_IT}(?: (?:also )?(?:were|was|are|included|includes|include)\b|:)"
    ),
    re.compile(
        rf"^(?:(?:the|this|that|their) (?:[\w-]+ ){{0,2}}{MEETING}\b(?![^@;.]*took place)"
        r"[^@;.]{0,80}? )?(?:with the participation|in the (?:presence|company)) of\b"
    ),
    re.compile(
        rf"(?:\b(?:{MEETING}|they)\b[^@;.]{{0,40}}? (?:was|were)"
        rf"|^[^@;.]{{0,30}}\b(?:the|this|that|their|both) (?:[\w-]+ ){{0,2}}{MEETING}\b"
        r"[^@;.]{0,40}?(?:,| –| —))"
        r" (?:also )?(?:attended|joined|chaired|moderated|mediated|facilitated|hosted)\b"
        r"(?=[^@;.]{0,60} by\b)"
    ),
    re.compile(
        r"\b(?:attended|present|took part|participated|sat in|there|too)\b"
        r"[^@;.]{0,60}?,? as (?:did|was|were)\b"
    ),
    re.compile(
        r"^(?:also )?among (?:those|the [\w-]+) (?:who|that) (?:had )?(?:also )?(?:came|attended"
        r"|joined|gathered|turned (?:out|up)|took part|gave|paid|showed up|accepted)\b[^@;.]{0,60}?"
        r" (?:was|were)\b"
    ),
    re.compile(r"^(?:and )?(?:so|likewise) (?:was|were|did)\b"),
    _FOREMOST,
    re.compile(
        rf"(?:^(?:for |on )?|; )"
        rf"(?=the (?:(?:[\w.-]+ )?[\w.-]+ (?:side|team|party|delegation)|{_OF_STATE})"
        rf"(?:,| {_AT_IT}(?:included|includes|comprised|comprises|consist(?:ed|s) of"
        r"|was (?:also )?(?:made up|composed|represented))\b))"
    ),
)
# a heading of a list, if it names a state: "For Kenya:", "Kenyan delegation:"; not of news of it
_HEADING = re.compile(
    r"(?:(?:for|from) )?(?:the )?[a-z-]+(?: [a-z-]+){0,2}:(?= ?;? ?@)"
    r"(?!.*@(?:,[^@,;]*,)? (?:\w+ed|was|is|has|had|will|said|says|told|met|left)\b)"
)
# words behind which it lists those who were at the meeting that the sentence itself tells of
_WITHIN = re.compile(
    r"(?:\bin the (?:presence|attendance) of|\bwith the participation of"
    rf"|\b{MEETING}\b(?:[^@;.]{{0,60}} format)?,? (?:also )?(?:attended|joined)"
    r"(?=[^@;.]{0,40} by\b)|, joined (?:[a-z ]{2,40} )?by"
    rf"|^(?:also )?(?:{THERE}|attending)[^;.]{{0,80}}@[^;.]{{0,80}} (?:was|were)\b(?= @)"
    r"|\b(?:between @,? and|with) @[^@;.]{0,90}\b(?:was|were) (?:also )?(?:attended|joined)\b"
    r"(?=[^@;.]{0,60} by\b)"
    r"|, with (?=@ (?:moderating|mediating|presiding|looking on|present|in attendance|also present"
    r"|in the chair|acting as)\b)"
    r"|; (?=@ (?:was in the chair|chaired|moderated)\b)"
    r"|\b(?:that|which) (?:was|were) (?:also )?(?:joined|attended)(?=[^@;.]{0,60} by\b)"
    r"|\b(?:as|while) (?=@(?:,? and @)? (?:looks? on|looked on|watch|applaud|stand|stood))"
    r"|\b(?:in|at) which (?:both )?(?=@[^;.]{0,80}? (?:took part|attended|participated"
    r"|(?:was|were)(?: also)? (?:present|there|in attendance))))"
)
_PIECE = re.compile(
    r"\b(?:on|from|for) the (?P<side>(?:[\w.-]+ )?[\w.-]+) side\b"
    r"|(?:\bthe|^) ?(?P<team>(?:[\w.-]+ )?[\w.-]+) (?:side|team|party|participants(?=:)"
    rf"|delegation(?=:|,| {_AT_IT}(?:includ|compris|consist|was)))"
    r"|(?:\b(?:for|from|representing) |(?:^|(?<=[;:] ))(?!for |from |on ))(?:the )?"
    r"(?P<land>[a-z-]+(?: [a-z-]+){0,2}?)(?:,|: ?;?|:? -)? (?=@)"
    r"|\bthe (?:side|team|delegation) of (?:the )?(?P<state>[a-z-]+(?: [a-z-]+){0,2}?)(?=,|:"
    r"| (?:also|further|includes?d?|compris\w+|consisted|was)\b)"
    r"|(?P<party>(?<!brother of )(?<!sister of )(?<!son of )(?<!daughter of )(?<!wife of )@)(?!'s)"
    r"|(?P<who>\b(?:who|whom|which)\b)|(?P<end>\. |,[\"”] |\b(?:whose|after|before"
    r"|following|when|where|while|during|then|took part|attended|participated)\b)|(?P<next>;)"
)

# a clause about somebody else: the list is over
_VERB = re.compile(
    r"\b(?:met|meets|held|holds|visited|was|were|is|are|had|has|received|said|left|will|told"
    r"|called|paid|arrived|signed|discussed)\b"
)


def _is_over(text: str, end: int, piece: re.Match[str]) -> bool:
    """Tell whether a party behind a list is of another clause: "@ was", "@ by @"."""
    other = text.startswith((" by @", " was "), piece.end()) or text.endswith(
        " and with ", end, piece.start()
    )
    return other or bool(_VERB.search(text, end, piece.start()))


def listed(bones: Skeleton) -> Listed:
    """Return those whom a sentence lists as present at a meeting told before."""
    found = (cue.search(bones.text) for cue in _CUES)
    cue = next((each for each in found if each), None)
    if cue or not (cue := _HEADING.match(bones.text)):
        return tuple(from_cue(bones, cue)) if cue else ()
    return tuple((party, side) for party, side in from_cue(bones, cue) if country_of(side))


def listed_within(bones: Skeleton) -> Listed:
    """Return those whom a sentence lists as present at the meeting that it tells of."""
    cue = _WITHIN.search(bones.text)
    return tuple(from_cue(bones, cue)) if cue else ()


def country_of(words: str) -> str | None:
    """Return the ISO 3166-1 code of the country that words of the bones name: "us", "kenyan"."""
    each = (words, *words.split()[-1:])
    found = (countries().get(one.title()) or countries().get(one.upper()) for one in each)
    return next((code for code in found if code), None)


def _land(words: str | None) -> str:
    """Return words if they name a country: "for Kenya, X and Y"."""
    return words if words and country_of(words) else ""


def from_cue(bones: Skeleton, cue: re.Match[str]) -> Sequence[tuple[Party, str]]:
    """Return the parties behind a cue, up to the end of the list; the cue may name their side.

    A side is said before those of it, or right behind them: "X and Y from the Kenyan side".
    What a clause tells of those listed is left out: "who" up to the next of them, anything
    else ("whose brother, X, ...") up to the next group.
    """
    found: list[tuple[Party, str]] = []
    side, clause, end, first = "", "", 0, 0
    for piece in _PIECE.finditer(bones.text, 0 if _FOREMOST.match(bones.text) else cue.start()):
        if piece["side"] and found[first:] and bones.text.endswith("@ ", 0, piece.start()):
            found[first:] = [(party, piece["side"]) for party, _ in found[first:]]
            first = len(found)
            continue
        side = piece["side"] or piece["team"] or _land(piece["land"] or piece["state"]) or side
        if piece.start() < cue.end():
            continue
        if piece["next"]:
            clause = ""
        elif piece["who"] or piece["end"] is not None:
            clause = clause or ("who" if piece["who"] else "other")
        elif piece["party"]:
            if clause == "who" and bones.text[: piece.start()].endswith((", ", ", and ")):
                clause = ""
            elif end and not clause and _is_over(bones.text, end, piece):
                break
            end = piece.end()
            if not clause:
                found += [(party, side) for party in bones.parties_in(*piece.span())]
    return found
