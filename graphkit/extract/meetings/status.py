"""Whether a meeting was held: planned, hypothetical, cancelled and denied told apart."""

import re
from typing import NamedTuple

from graphkit.model.vocabulary import Status


class Mark(NamedTuple):
    """Words around a meeting, and the status they give it; the first that fits decides."""

    pattern: re.Pattern[str]
    status: Status


def _mark(words: str, status: Status) -> Mark:
    return Mark(re.compile(words), status)


# in the words between a party and its verb
AUXILIARIES: tuple[Mark, ...] = (
    _mark(
        r"\b(?:opportunity|occasion|chance|turn|honou?r|pleasure|privilege|able|managed|went on"
        r"|first|last|proceeded|goes on|came|got|happened|taken|brought|stayed behind|introduced"
        r"|persuaded|convinced|coaxed|flew|travell?ed|drove|used|took|stopped|paused|returned"
        r"|interrupted|broke|cut"
        r"|called|turned out|lined up) (?:to|of)\b",
        "held",
    ),
    _mark(
        r"\b(?:not|never|didn't|hasn't|hadn't|wasn't|refused|declined|denied|denies|failed"
        r"|yet to|unable)\b",
        "denied",
    ),
    _mark(
        r"\b(?:may|might|could|would|should|can|hopes?|hoped|hoping|wants?|wanted|tried"
        r"|sought|asked|offered|invited|proposed|requested|likely|looks? forward"
        r"|looking forward|keen|eager|ready|willing|supposed)\b",
        "hypothetical",
    ),
    _mark(
        r"\b(?:will|shall|won't|due|set|scheduled|expected|expects?|planned|plans?|planning"
        r"|intends?|intended|going to|about to|agreed|decided|slated|tipped|promised"
        r"|pledged|prepared|preparing|is to|are to|was to|were to|arranged|to)\b",
        "planned",
    ),
)
# between the party that acts and the one it would meet
INSIDE: tuple[Mark, ...] = (
    _mark(
        r"\b(?:skip(?:ped|s)?|miss(?:ed|es)?|boycott\w*|walked out(?! of)|snub\w*"
        r"|stay(?:ed|s)? away|avoid\w*|refus\w+|shun\w*|turned down|reject\w*|ruled out"
        r"|rules out|declin\w+|failed to|den(?:ied|ies)|called off|yet to)\b",
        "denied",
    ),
    _mark(r"\b(?:cancel\w*|postpon\w*|scrap\w*|shelv\w*|put off)\b", "cancelled"),
    _mark(
        r"\b(?:call(?:ed|s)? for|demand\w*|urg(?:ed|es)|s(?:ought|eeks?)|request\w*|want(?:s|ed)"
        r"|propos(?:ed|es)|offer(?:ed|s) (?:to|talks|an? (?:meeting|call|dialogue))"
        r"|asked (?:for|to)|invit(?:ed|es)|ready for|open to"
        r"|push(?:ed|es) for|hop(?:ed|es) for|counted on|banked on)\b",
        "hypothetical",
    ),
    _mark(r"\bannounc(?:ed|es)\b", "planned"),
)
ASKED = _mark(
    r"\b(?:proposed|calls? for|called for|requested|sought|seeking|seeks|invited"
    r"|asked for|hoped? (?:to|for)|hopes)\b[^@.;]{0,60}$",
    "hypothetical",
)
# "called for more trade during talks with X": what was called for is no talks
_AT = re.compile(
    r"^.*\b(?:during|at|in|after|following|on the sidelines of) (?:an?|the|his|her|their|its)\b"
    r"(?=[^,]*$)"
)
# what two exchange, sign or see without meeting
NO_MEETING = re.compile(
    r"\b(?:letters?(?! of cred)|messages?|telegrams?|cables?|greetings|congratulations"
    r"|condolences|gifts?|barbs|blows|war of words"
    r"|fire|insults|prize|the view|invitations?|tweets?|e-?mails?|disputes?|quarrel|breaking"
    r"|grave|portrait|(?:sons?|daughters?|wife|husband|widow)\b(?!,? $)|spokes\w+|aides?|sent"
    r"|lawyers?)\b"
)
# before any meeting: that it was at all is doubted
HEARSAY: tuple[Mark, ...] = (
    _mark(
        r"\b(?:nobody|no one|none|not true|untrue|false|den(?:y|ies|ied"
        r"|ying))\b[^@;.]{0,60}(?:@ )?$",
        "denied",
    ),
    _mark(
        r"\bden(?:y|ies|ied|ying) (?:an? |the |any )?(?:report|claim|suggestion|rumou?r"
        r"|allegation)s?\b[^;.]{0,80} that\b[^;.]{0,60}$",
        "denied",
    ),
    _mark(
        r"\b(?:reports?|claims?|rumou?rs?|allegations?|suggestions?|speculation) that\b"
        r"[^@;.]{0,30}$",
        "hypothetical",
    ),
)
# before the meeting, in the same sentence
BEFORE: tuple[Mark, ...] = (
    _mark(
        r"\b(?:no|without (?:a|any)|ruled out (?:a|any)|rejected (?:a|any)|denied (?:a|any"
        r"|having|that))\b[^@]{0,30}$",
        "denied",
    ),
    _mark(
        r"\b(?:cancelled|canceled|called off|postponed|scrapped|shelved)\b[^@]{0,30}$", "cancelled"
    ),
    _mark(
        r"\b(?:if|should|whether|unless|possible|possibility|likely|prospect|potential"
        r"|would-be|talk of|rumou?rs?|speculation|idea of)\b[^@.;]{0,60}$|(?:^"
        r"|, )were (?:@ to)?[^@.;]{0,60}$",
        "hypothetical",
    ),
    _mark(
        r"\b(?:upcoming|forthcoming|planned|scheduled|expected|anticipated|ahead of"
        r"|preparations? for|before|agreed to|to be|will|due|plans? for|prepar\w+ for"
        r"|next)\b[^@.;]{0,60}$",
        "planned",
    ),
)
# behind the meeting, in the same sentence
BEHIND: tuple[Mark, ...] = (
    _mark(r"\?[\"”]?$", "hypothetical"),
    _mark(
        r"^[^@.;]{0,90}\b(?:was|were|has been|have been|had been|is"
        r"|be)\b[^@.;]{0,20}\b(?:called off"
        r"|cancelled|canceled|postponed|scrapped|put off|shelved|abandoned)\b"
        r"|^[^@.;]{0,90}\bfell through\b",
        "cancelled",
    ),
    _mark(
        r"^[^@.;]{0,60}\b(?:depends on|is (?:also )?(?:possible|likely|unlikely)"
        r"|is being considered|remains uncertain"
        r"|is under discussion)\b",
        "hypothetical",
    ),
    _mark(
        r"^(?:(?!,? and |, but |(?:during|at|in) which )[^@.;]){0,60}"
        r"\b(?:is|are) (?:due|expected|scheduled|planned|set|to be|slated"
        r"|being (?:prepared|arranged))\b"
        r"|^,? (?:due|scheduled|planned|expected|slated) (?:for|to|on|in)\b"
        r"|^[^@.;]{0,40}\b(?:will|would) (?:be held|take place|follow)\b",
        "planned",
    ),
    _mark(
        r"^[^@.;]{0,60}\b(?:did not|never) (?:take place|happen|materiali[sz]e)\b"
        r"|^(?![^@.;]*\bbut\b)[^@.;]{0,60}\bdid not meet\b",
        "denied",
    ),
)


def status(before: str, auxiliaries: str, inside: str, behind: str, *, noun: bool) -> Status:
    """Return the status of a meeting from the words around it, and `inside` it between the parties.

    `noun` tells that the rule found a noun ("talks with"), whose words before it
    speak of it; of a verb only its auxiliaries do.
    """
    for mark in AUXILIARIES:
        if mark.pattern.search(auxiliaries):
            return mark.status
    asked, inside = (_AT.sub("", before), _AT.sub("", inside)) if noun else ("", inside)
    around = [(each, inside) for each in INSIDE]
    around += [(each, before) for each in (*HEARSAY, *(BEFORE if noun else BEFORE[2:3]))]
    around += [(ASKED, asked)]
    around += [(each, behind) for each in BEHIND]
    return next((mark.status for mark, words in around if mark.pattern.search(words)), "held")
