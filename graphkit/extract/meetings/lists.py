"""Lists of those present: "Also present were, on the Kenyan side, X and Y; on the other, Z"."""

import re
from collections.abc import Iterator

from graphkit.extract.phrases.skeleton import Party, Skeleton

Listed = tuple[tuple[Party, str], ...]
"""Parties, each with the country or "host", "guest" said of its side, or nothing."""

_MEETING = (
    r"(?:meetings?|talks|session|reception|audience|dinner|lunch(?:eon)?|discussions?|conversation"
    r"|ceremony|call|event|negotiations|consultations|encounter|interview|they)"
)
# words behind which a sentence lists those who were at the meeting told last
_CUES = (
    re.compile(
        r"(?:^|[,;] |and )(?:also )?(?:present|attending|participating|taking part|in attendance"
        r"|joining|on hand|among (?:the|those) (?:guests|present|attending|participants))\b"
        r"[^@;.]{0,70}? (?:was|were|included)\b"
    ),
    re.compile(
        rf"\b{_MEETING}\b[^@;.]{{0,40}}? (?:was|were) (?:also )?(?:attended|joined)\b"
        r"(?=[^@;.]{0,60} by\b)"
    ),
    re.compile(
        r"\b(?:attended|present|took part|participated|sat in)\b"
        r"[^@;.]{0,60}?,? as (?:did|was|were)\b"
    ),
    re.compile(r"^(?:and )?(?=on the [\w-]+ side\b)"),
    re.compile(
        r"^(?:for |on )?(?=the [\w-]+ (?:side|team|party)(?:,| (?:also |further )?"
        r"(?:included|includes|comprised|consisted|was (?:made up|represented))\b))"
    ),
)
# words behind which it lists those who were at the meeting that the sentence itself tells of
_WITHIN = re.compile(
    r"(?:\bin the presence of|\bwith the participation of|, joined (?:[a-z ]{2,40} )?by"
    r"|^(?:also )?(?:present|in the room|at the table|on hand|attending)\b[^;.]{0,80}@"
    r"[^;.]{0,80} (?:was|were)\b(?= @)"
    r"|\b(?:in|at) which (?:both )?(?=@[^;.]{0,80}? (?:took part|attended|participated|was present"
    r"|were present)))"
)
_PIECE = re.compile(
    r"\b(?:on|from|for) the (?P<side>[\w-]+) side\b|\bthe (?P<team>[\w-]+) (?:side|team|party)\b"
    r"|(?P<party>(?<!brother of )(?<!sister of )(?<!son of )(?<!daughter of )(?<!wife of )@)(?!'s)"
    r"|(?P<who>\b(?:who|whom|which)\b)|(?P<end>\. |\b(?:whose|after|before"
    r"|following|when|where|while|during|then|took part|attended|participated)\b)|(?P<next>;)"
)

# a clause about somebody else: the list is over
_VERB = re.compile(
    r"\b(?:met|meets|held|holds|visited|was|were|is|are|had|has|received|said|left|will|told"
    r"|called|paid|arrived|signed|discussed)\b"
)


def listed(bones: Skeleton) -> Listed:
    """Return those whom a sentence lists as present at a meeting told before."""
    found = (cue.search(bones.text) for cue in _CUES)
    cue = next((each for each in found if each), None)
    return tuple(from_cue(bones, cue)) if cue else ()


def listed_within(bones: Skeleton) -> Listed:
    """Return those whom a sentence lists as present at the meeting that it tells of."""
    cue = _WITHIN.search(bones.text)
    return tuple(from_cue(bones, cue)) if cue else ()


def from_cue(bones: Skeleton, cue: re.Match[str]) -> Iterator[tuple[Party, str]]:
    """Yield the parties behind a cue, up to the end of the list; the cue may name their side.

    What a clause tells of those listed is left out: "who" up to the next of them, anything
    else ("whose brother, X, ...") up to the next group.
    """
    side, clause, end = "", "", 0
    for piece in _PIECE.finditer(bones.text, cue.start()):
        side = piece["side"] or piece["team"] or side
        if piece.start() < cue.end():
            continue
        if piece["next"]:
            clause = ""
        elif piece["who"] or piece["end"] is not None:
            clause = clause or ("who" if piece["who"] else "other")
        elif piece["party"]:
            if clause == "who" and bones.text[: piece.start()].endswith((", ", ", and ")):
                clause = ""
            elif end and not clause and _VERB.search(bones.text, end, piece.start()):
                return
            end = piece.end()
            if not clause:
                yield from ((party, side) for party in bones.parties_in(*piece.span()))
