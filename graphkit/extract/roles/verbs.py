"""Words that put a person into an office or out of it, in tables: a new one is one new line."""

import re
from typing import Literal, NamedTuple

Sense = Literal["holds", "held", "begins", "ends"]

ADVERB = (
    r"(?:(?:also|both|each|now|then|previously|later|once|twice|currently|formerly|still|long|first(?!\s(?:secretary|deputy|vice|lady|minister|lord))|herself"
    r"|himself|subsequently|again|briefly|recently|just|only|since|today|concurrently|reportedly"
    r"|unanimously|formally|officially|eventually|soon|already|simultaneously|earlier|newly|finally"
    r"|by\sthen|by\snow|afterwards|immediately|duly|yesterday|on\s\w+day|(?:last|this|earlier\sthis)\s(?:week|month|year)|additionally|successively|jointly)\s)*"
)
_BE = (
    r"(?:(?:will|is\sto|are\sto)\sbe|was|were|has\sbeen|had\sbeen|is|being|having\sbeen|been"
    r"|gets|got)"
)
_HAVE = r"(?:had\s|has\s|having\s)?"
# "in 2012", "on Monday", "for six years" between a verb and "as"
WHEN = (
    r"(?:\s(?:yesterday|today)|\s(?:in|on|last|this|earlier|since|until|from|after|for|by|two|three|four|five|six|several"
    r"|many|briefly|at\sthe|under|with)\s[^.;:@]{2,40}?|\s\w+\s(?:years|terms))?"
)
POST = r"(?:post|office|position|role|job|rank|portfolio|title|duties|function|post\sand\sduties)s?"
CHOSEN = (
    r"(?:re-?|newly\s)?(?:appointed|named|elected|chosen|nominated|confirmed|designated|installed"
    r"|proclaimed|promoted|elevated|made|selected|picked|declared|voted|assigned|seconded|posted"
    r"|tapped|snapped\sup|commissioned|reappointed|reinstated|reassigned|transferred)"
)
_OUT = r"(?:dismissed|removed|replaced|sacked|ousted|fired|succeeded|deposed|relieved|suspended)"
_QUIT = (
    r"(?:stepped\s(?:down|aside)|resigned|resigns|retired|stood\sdown|quit|left\soffice"
    r"|steps\sdown|steps\saside|bowed\sout|departed)"
)
_TO = rf"(?:\sas|\sto\sbe(?:come)?|\sto(?:\sthe\s{POST}\sof)?)"
_YEARS = r"(?:until|in|since|from)\s(?:\w+\s)?\d{4}(?:\s(?:to|until)\s(?:\w+\s)?\d{4})?"
_FIRST = r"the\s(?:first|second|third|last|only|youngest|oldest)\s(?:[\w-]+\s){0,4}?to\s"


# whom somebody "named", who was not named then: "X named a judge"
_SOMEBODY = r"(?:an?|the|his|her|its|two|three|new|another|several|some)\b"


class Verb(NamedTuple):
    """Words after a name that lead to a title, and what they say of the time in office."""

    name: str
    pattern: re.Pattern[str]
    sense: Sense
    carries: bool = True


PUT = rf"{_BE}\s{ADVERB}{CHOSEN}"
SUBJECT = (
    r"(?:,?\s\(?(?:and\s|but\s)?(?:when\s(?:he|she)\s)?(?:who,?\s(?:(?:in|until|from|since)\s[\w\s]{3,24}?,?\s)?)?)"
    rf"{ADVERB}"
)


# "X, who is 49, was": the verb of X may stand behind it
ASIDE = re.compile(
    r"(?:,\s(?P<kin>his|her|son|daughter|brother|sister|nephew|niece)\s[^,;.A-Z]{3,60}"
    r"|,\s(?P<led>who|an?|the|now|born|aged|formerly|previously|once|until|then|\d\d)?\b"
    r"[^,;.@]{0,80}|\s(?P<since>since|from|until)\s[^,;.@]{3,25}(?:,\s\d{4})?)(?=,)"
    r"|\s(?P<bracket>\()[^()]{3,100}\)(?=\s)"
)


# "X is a lawyer who was": the verb stands behind what X is
PREDICATE = re.compile(r"\s(?:is|was)\san?\s[^,;.@]{3,60}?(?=\s(?:who|serving)\s)")


def _verb(name: str, words: str, sense: Sense, *, carries: bool = True) -> Verb:
    return Verb(name, re.compile(rf"{SUBJECT}(?:{words})\s{ADVERB}"), sense, carries)


def _short(name: str, words: str, sense: Sense) -> Verb:
    """Return a verb behind "he's" or "who's"."""
    pattern = rf"(?:,?\swho|(?<=[Hh]e))['’]s\s{ADVERB}{words}"
    return Verb(f"{name}, in short", re.compile(pattern), sense)


VERBS: tuple[Verb, ...] = (
    _verb(
        "has served since",
        r"(?:has\s(?:been\s)?serv(?:ed|ing)\ssince\s[^.;:@]{3,30}?\sas)",
        "holds",
    ),
    _verb(
        "was the first to be",
        rf"(?:was|is|became|becomes|has\sbecome)\s(?:also\s)?{_FIRST}(?:become|serve\sas"
        rf"|be(?:\s{CHOSEN}(?:\sas)?)?|hold\sthe\s{POST}\sof|work\sas)",
        "begins",
    ),
    _verb("served as", rf"{_HAVE}served{WHEN}\sas|serving{WHEN}\sas", "held"),
    _verb(
        "serves as",
        r"serves(?:\s\w+)?\sas|is\sserving\sas|works\sas|acts\sas|remains|remained"
        rf"|stay(?:s|ed)(?:\son)?(?:\sas)?|(?:keeps|kept|retain(?:s|ed))\s(?:the|his|her)\s{POST}\s(?:as|of)"
        r"|doubles(?:\sup)?\sas|continues(?:\sto\sserve)?\sas"
        r"|will\s(?:continue(?:\sto\sserve)?|remain|stay\son)(?:\s[^.;:@]{2,40}?)?\sas",
        "holds",
    ),
    _verb(
        "worked as",
        rf"{_HAVE}(?:worked|acted|been\sactive|spent\s[^.,;:@]{{3,25}}\s){WHEN}\sas",
        "held",
    ),
    _verb(
        "was appointed",
        rf"{_BE}\s{ADVERB}{CHOSEN}{WHEN}{_TO}?|(?<=[,(]\s|.\(){ADVERB}{CHOSEN}{WHEN}{_TO}?"
        rf"|(?<!who\s){ADVERB}{CHOSEN}{WHEN}(?:{_TO}|(?!\s{_SOMEBODY}))",
        "begins",
        carries=False,
    ),
    _verb(
        "was sworn in as",
        rf"(?:{_BE}\s)?(?:re-?)?(?:sworn\sin|inaugurated|crowned|installed|ordained|enthroned){WHEN}"
        r"\sas|(?:swore|took|takes|taken)\s(?:the\s|an?\s|his\s|her\s)?oaths?(?:\sof\soffice)?\sas",
        "begins",
    ),
    _verb(
        "took office as",
        rf"(?:{_HAVE}|will\s|is\sto\s)(?:took|taken|takes?|taking|got|gets|assumed|assumes|assuming|entered|entering)\s(?:up\s)?"
        rf"(?:office|over|(?:the|his|her)\s{POST}|power|charge|the\shelm"
        rf"|[^.;,@]{{3,40}}?['’]s?\s(?:old\s|former\s)?{POST}){WHEN}\s(?:as|of)",
        "begins",
    ),
    _verb(
        "became",
        rf"{_HAVE}(?:became|become|becomes|(?:is\s)?becoming|rose\sto\s(?:be|become)"
        r"|(?:went|moved|going|moving)\son\sto\s(?:be|become|serve\sas)|goes\son\sto\sbe|rose\sto(?:\sthe\srank\sof)?"
        r"|(?:will|is\s(?:set\s|due\s|about\s)?to|was\s(?:soon\s)?to|are\sto)\s(?:become|take\sover\sas"
        r"|take\soffice\sas|serve\sas|act\sas|be\s(?:sworn\sin|inaugurated|installed)\sas)"
        r"|returned\s(?:\w+\s)?as|came\sback\sas|started\sas|began\s(?:his|her)\s\w+\sas|turned)",
        "begins",
    ),
    _verb(
        "succeeded as",
        rf"{_HAVE}(?:succeeded|succeeds|replaced|replaces|followed|follows|succeeding|replacing"
        r"|(?:will|is\s(?:set\s|due\s|about\s)?to|was\sto)\s(?:succeed|replace|follow|take\sover\sfrom)"
        rf"|(?:took|takes|taking)\sover\sfrom)\s(?:(?!\swith\s|,\swho\s)[^.;]){{2,60}}?(?!\swith){WHEN}\sas",
        "begins",
    ),
    _verb(
        "stepped down as",
        rf"{_HAVE}{_QUIT}{WHEN}\s(?:as|from\sthe\s{POST}\sof)",
        "ends",
    ),
    _verb(
        "left the post of",
        rf"{_HAVE}(?:left|leaves|gave\sup|relinquished|vacated|quit|lost|loses|lose)\s(?:the|his|her)"
        rf"\s{POST}\s(?:of|as)",
        "ends",
    ),
    _verb(
        "ended as",
        r"(?:ended|finished|concluded)\s(?:his|her)\s(?:[\w-]+\s){1,3}as",
        "ends",
    ),
    _verb(
        "was dismissed as",
        rf"{_BE}\s{ADVERB}{_OUT}{WHEN}\s(?:as|from\sthe\s{POST}\sof|of\s(?:his|her)\sduties\sas)",
        "ends",
    ),
    _verb(
        "held the post of",
        rf"{_HAVE}(?:held|holding|occupied|filled)\s(?:the|a)\s{POST}\s(?:of|as)",
        "held",
    ),
    _verb(
        "holds the post of",
        rf"(?:holds|occupies|fills)\s(?:also\s)?(?:the|a)\s{POST}\s(?:of|as)",
        "holds",
    ),
    _verb(
        "in her capacity as",
        r",?\s?(?:(?:speaking|acting|attending|writing|doing\sso)\s)?in\s(?:his|her|their)\s"
        rf"(?:[\w-]+\s)?(?:capacity|role|{POST})\s(?:as|of)|(?:speaking|acting|attending)\sas",
        "holds",
    ),
    _verb("as", r"(?<=[,o]\s)as", "holds", carries=False),
    _verb("in the post of", rf"in\sthe\s{POST}\sof", "holds", carries=False),
    _verb("had been", r"had\sbeen", "held"),
    _short("has served as", rf"(?:served|worked|acted){WHEN}\sas\s", "held"),
    _short("is", r"(?:been\s)?", "holds"),
    _verb("has been", r"has\s(?:(?!never|not)\w+\s){0,2}been", "holds", carries=False),
    _verb(
        "until then",
        r"(?<=[,oe]\s)until\s(?:(?:last|this|early|late|mid|the\s\w+\sof|(?:his|her)\s\w+\sin)[\s-])*"
        r"[\w-]+(?:\s\d{4})?(?:\s(?:was|had\sbeen))?",
        "held",
        carries=False,
    ),
    _verb(
        "then",
        r"(?<=,\s)(?:then|by\sthen|formerly|(?:once|twice|three\stimes)|previously|later|at\s(?:the|that)\stime|in\sthose\sdays"
        r"|for\s(?:\w+\s){1,3}(?:years|decades|months|terms),?)"
        r"(?:\salso)?",
        "held",
        carries=False,
    ),
    _verb(
        "and, since then",
        r"and,?\ssince\s[^.,;@]{3,25},",
        "holds",
        carries=False,
    ),
    _verb("was", rf"was(?:\s{_YEARS},?)?", "held"),
    _verb("is now", r"is\s(?:now|currently|today|also)", "holds"),
    _verb(
        "will be",
        r"(?:will|is\sto)\sbe|would\sbe(?=\s(?:the|his|her|its)\s(?:next|new)\b)",
        "begins",
    ),
    _verb("is", r"is", "holds"),
    _verb("heads as", r"continued\s(?:his|her)\s\w+\s(?:by|as)(?:\sserving\sas)?", "held"),
)
"""Tried in this order, of each subject."""

CARRYING = (
    _verb("was appointed", rf"{_BE}\s{ADVERB}{CHOSEN}{WHEN}{_TO}?", "begins"),
    *(verb for verb in VERBS if verb.carries),
)
"""Those that are read behind another verb of the same subject too."""

# "left the bank in 2011 to become minister", and what is only wished
TO_BECOME = re.compile(r"\sto\s(?:become|be\ssworn\sin\sas|take\s(?:over|office)\sas|serve\sas)\s")
WISHED = re.compile(
    r"\b(?:hop(?:e[sd]?|ing)|(?:want|wish|help|ask|urg|plann?|fail|refus|declin|invit|expect|persuad|offer"
    r"|promis|agree|decid|seek|run|campaign)(?:e?s|e?d|ing|ning)?|tr(?:y|ied|ies|ying)|sought|ran|bid|not"
    r"|never|unlikely|likes?)\b"
)

# "came to Lima as trade minister": an office behind a verb that tells of none
IN_OFFICE = re.compile(r"\sas\s(?![Tt]he\s|an?\s)")
# words between that say of somebody what he is called, or tell of another
CALLED = re.compile(
    r"""[;:“”"]|\b(?:they|known|such|well|soon|long|much|far|regard\w*|describ\w+|consider\w*|hail\w*
      |denounc\w+|view\w*|se(?:e|es|en)|saw|portray\w*|reject\w*|candida\w+|bid|run|runs|ran|accept\w*
      |remember\w*|tipped|touted|mooted|floated|mentioned|suggest\w*|rumou?r\w*|favou?r\w*|want\w*|hop\w+|refer\w*|treat\w*|act|acting|dismiss\w*|successor\S*|replac\w+)\b|\b(?:him|her|them|it)$""",
    re.VERBOSE,
)

# where another title of the same verb begins: "from 1990 to 1994 and ambassador"
AND_THEN = re.compile(
    r"(?:,?\s(?:from|between|in|until|since)\s[^.;]{3,40}?|\s\([^()]{3,25}\)),?\sand\s(?!\d)"
)

_NEXT = (
    r"(?:then|later|subsequently|finally|before\sthat|after\sthat|(?:since|until)\s[^.,;@]{3,25}"
    r"|earlier|previously|more\srecently|most\srecently|now)"
)
# "from 1998 to 2003 and as", "and later as" between two offices of one verb
AND_AS = re.compile(
    rf"(?:\s\([^()]{{3,25}}\)|\s(?:from|in|between|until|since|for|under|during)\s[^.;@]{{2,40}}?(?=,?\sand,?\s|,?\s(?:\w+\s)?as\s))?"
    rf"(?:[,;]\s(?:and,?\s)?|\sand,?\s)(?:(?:from|between|in)\s[^.,;@]{{3,25}}?\sas\s|{ADVERB}as\s|{_NEXT},?\s(?:as\s)?)"
)

# where a further verb of the same subject can begin: "joined the ministry and became director"
CARRIED = re.compile(
    r",?\s(?:and|but|then|before|after|later)"
    r"(?:,?\sin\s(?:\w+\s)?\d{4},?|,?(?:\s\w+){1,2}\slater,?)?(?=\s)|,(?=\s(?:\w+ly\s)?(?:becoming|serving|rising|succeeding|having|moving\son|going\son))"
)

# where another subject begins: "the daughter of X, she studied"
OTHER = re.compile(r",\s(?:he|she|they)\s")

# what makes a verb behind it say nothing: "if X was elected president"
UNREAL = re.compile(
    r"\b(?:[Ii]f|[Uu]nless|[Ww]hether|Had|Should|Were|would|could|might|[Ss]uppose)\b[^,;]*$"
)

# a clause of its own that says when somebody came to office; the date follows
TOOK_OFFICE = re.compile(
    r""",?\s(?:who\s)?(?:t(?:ook|akes)\sover\sfrom|succeed(?:ed|s)|replace[ds])
        \s(?:(?!\sas\s)[^,;.]){2,50}?\s(?=(?:in|on|last|this|earlier)\s)(?:(?:in|on)\s)?(?=\S)
      |,?\s(?:who\s)?(?:only\s)?(?:took|assumed|entered|came\s(?:in)?to|was\ssworn\sin(?:to)?)\s?
      (?:up\s)?(?:office|power|the\s(?:post|job|position))?\s(?:only\s|earlier\s)?(?:in\s|on\s)?(?=\S)""",
    re.VERBOSE,
)
