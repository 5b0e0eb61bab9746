"""What around a capitalised name says that it is a person's: one function a cue, one table.

Each cue looks at the words before and after the name, and at whether the name
has more than one word: a single word needs a stronger one.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from graphkit.extract.lexicon import UPPER, is_title, words


@dataclass(frozen=True, slots=True)
class Around:
    """The text on both sides of a name, and whether the name has two words or more."""

    before: str
    after: str
    full: bool


Cue = Callable[[Around], bool]

_KIN = (
    r"(?:step)?(?:father|mother|son|daughter|brother|sister|parent|child|children|girl|boy|twin)(?:s|-in-law)?"
    r"|(?:great-)*grand(?:father|mother|son|daughter|child|children|parents|sons|daughters)"
    r"|wife|wives|husband|uncle|aunt|nephew|niece|cousin|spouse|widow|widower|twin|heir|fianc[eé]e?"
)
_FELLOW = r"counterpart|colleague|successor|predecessor|deputy|opposite\snumber|compatriot"
_VERBS = r"""said|says|told|tells|added|adds|noted|notes|stressed|emphasi[sz]ed|expressed|met|meets
  |visited|visits|thanked|welcomed|praised|congratulated|urged|stated|reiterated|reaffirmed
  |underlined|underscored|hoped|believes?|believed|echoed|recalled|accompanied|attended|chaired
  |co-chaired|hosted|received|arrived|spoke|speaks|held|telephoned|phoned|flew|travell?ed|returned
  |served|serves|holds|got|gets|assumed|became|becomes|resigned|resigns|retire[sd]|replace[sd]|quits?|joins|died|succeeded|replied|responded|answered|explained|warned
  |argued|described|briefed|pledged|vowed|concluded|remarked|observed|insisted|acknowledged|argues
  |conveyed|invited|shook|shakes|laid|presided|participated|left|works|worked|runs|ran|remembers
  |learned|took|takes|asked|agreed|signed|opened|came|went|gave|handed|smiled|nodded|joked
  |leads|leaves|sends|sent|stays|stayed|keeps|kept|loses|lost|gets|moves|moved|remains|remained|faces|faced|puts|hands|returns|gave\sup|stepped\s(?:down|aside)|flies|heads|led|headed|joined|paid|writes|wrote|thinks|made\sthe|had\s\w+ed|sat|stood|declined|wants|wanted
  |declared|tendered|pointed\sout|called\s(?:for|on|it|the)|confirmed|denied|dismissed|rejected|accepted|announced
  |wins?|won|marrie[sd]|was\s(?:born|appointed|elected|named|received|greeted|welcomed|joined|accompanied|quoted|sworn
    |succeeded|in\sattendance)
  |(?:will|would)\s(?:visit|meet|travel|attend|host|lead|hold|receive|fly|chair|become|succeed|replace|be\sthe\s(?:next|new))|were\s(?:present|received)
  |is\s(?:due|expected|scheduled|set|the\s(?:first|son|daughter|wife|husband|author|head|leader))"""
_ADVERBS = r"(?:(?:also|then|has|had|later|further|again|reportedly|personally|who|himself)\s)*"
_SAYS = re.compile(rf",?\s(?:{_ADVERBS}(?:{_VERBS})|who|whom|whose)\b", re.VERBOSE)
_OF_SOMEBODY = (
    r"absence|appointment|arrest|arrival|assassination|birth|book|career|company|death|departure"
    r"|election|funeral|governments?|honou?r|idea|inauguration|invitation|killing|leadership|likes|memory|murder"
    r"|name|policy|policies|portrait|presence|presidency|release|remarks|request|resignation"
    r"|speech|statement|story|that|those|trial|views|visit|wishes|words|nomination|candidacy|selection|dismissal|removal"
)
_DONE_WITH = re.compile(
    rf"""\b(?:met(?:\swith)?|meets(?:\swith)?|(?:meetings?|talks|call|conversation|consultations
      |discussions|lunch|dinner|breakfast|audience|hands)\s(?:with|between)|\w+ed\sby|run\sby
      |married(?:\sto)?|divorced(?:\sfrom)?|according\sto|said|says|told|asked|succeeds?|replaces?|welcomed|received|telephoned|phoned
      |congratulated|thanked|t(?:ook|akes?|aken|aking)\sover\s(?:(?:the|as)\s[\w\s]{{3,60}}\s)?from|(?:talk|speak|listen)(?:s|ed|ing)?\sto|(?:spoke|said|wrote|replied)\sto|interviewed|appoint(?:ed|s)|approve[sd]|(?:post|portfolio|job|minister|secretary|presidency)\s(?:goes|went|passes|passed)\sto|(?:re-)?elected|nominated|dismissed|sacked|summoned|arrested|expelled
      |(?:post|job|position|office|role)\sof\s[\w\s]{{3,50}}\s(?:goes|went|passes|passed|fell)\sto
      |greeted|briefed|urged|invited|alongside|hosted|late
      |(?:{_KIN}|{_FELLOW}|family|{_OF_SOMEBODY})\s(?:of|by)|(?:{_KIN}|succe(?:ssor|ssion))\sto)\s$""",
    re.VERBOSE | re.IGNORECASE,
)
_RELATIVE = re.compile(
    rf"\b(?:{_KIN}|{_FELLOW})(?:,|\s(?:is|was|were|are))?\s$"
    r"|\b[Tt]he\s(?:elder|eldest|younger|youngest|second|third|other),\s$"
)
_OF_SIBLINGS = re.compile(
    rf",\sthe\s(?:elder|eldest|younger|youngest|second|third),|,\s(?:his|her)\s(?:[\w-]+\s)?(?:{_KIN}|stepson),"
)
_WHO = re.compile(r",\s(who(?:se|m)?)\s")
_ERA = re.compile(
    rf"(?:[’']s)?(?:\sand\s[{UPPER}]\w+)?\s(?:administrations?|governments?|cabinet|era)\b"
)
_HEAD_OF = re.compile(r"\w\sof\sthe\s$")  # "the president of the"
_SCRIPT = re.compile(r"\s?[(\uff08][^()\x00-\x7f]{1,12}[^()a-zA-Z]{0,12}[)\uff09]")
SCRIPT_BEFORE = re.compile(r"([^\x00-\u02ff\s()（）][^a-zA-Z\s()（）]{1,11})\s?[(（]$")
_AGE = re.compile(r",\s\d\d[,.;]|\s\(\d\d\)|,\saged\s\d")
_BUILDING = re.compile(
    r"\s(?:(?:International|National|Memorial)\s)?(?i:complex|palace|building|residence|hall|hotel|airport|stadium|mosque|hospital|bridge"
    r"|barracks|auditorium|compound|mausoleum|dam|highway|avenue|street|square)\b"
)
_NAMED = re.compile(
    r"\b(?:named|names|naming|appoint(?:ed|s|ing)|made|makes|picked|picks|chose|tapped|(?:re-)?elected"
    r"|designated|confirmed|promoted|installed|proposed)\s(?:[a-z]+\s){0,2}$"
)
_TO_OFFICE = re.compile(r"\s(?:as\s|to\sbe\s|its\s|his\s|her\s|the\s)?(?:[\w’'-]+\s?){1,5}")
_IS_HELD = re.compile(r"\b[Tt]he\s(?:[\w’'-]+\s){1,8}is\s(?:now\s)?$")
_STOPS = re.compile(r"[,.;]|$")
_IN_BRACKETS = re.compile(rf"\s\(([{UPPER}][\w-]{{1,14}}(?:\s[{UPPER}]\w+)?)\)[,.;\s]")
_TITLE_OF = re.compile(
    rf"""(?P<title>[\w’'-]+)\s(?:of|for|to|at|on)\s
      (?:(?:[{UPPER}][\w’'-]*,?|of|and|for|the)\s)*?[{UPPER}][\w’'-]*\s
      (?:(?:province|region|district|oblast|city|county|state|governorate)\s)?$
      |(?P<head>[\w’'-]+)\sof\s(?:the\s)?(?:[\w’'-]+\s){{0,2}}?
      (?:parliament|party|government|senate|council|cabinet|assembly|committee|board|company|court|ministry|army|navy|police|opposition
      |commission|authority|department|administration|embassy|delegation|(?:central|national|state)\sbank)\s$""",
    re.VERBOSE,
)
LAST_WORD = re.compile(r"((?:H\.\s?E\.)|[^\W\d_](?:[\w’'-]*[^\W_])?\.?)\s$")
_APPOSITION = re.compile(
    r"""(?:\s?[(\uff08][^()]{1,30}[)\uff09])?,\s(?:who\s(?:is|was|serves?\sas|served\sas|became)\s)?
      (?P<words>[^.;:\n“”"]{3,90})""",
    re.VERBOSE,
)
_CLAUSE = re.compile(
    r",\s|\b(?:said|told|met|and\shis|and\sher|where|when|which|held|on\s(?:his|her)|visited|is|was"
    r"|has|had|were|are|will|would|have|as\s(?:he|she)|after|before|while|during)\b"
)
_DESCRIBED = re.compile(r",\s(?P<words>(?:the|a|an|his|her|its|their|then|former)\s[^.;:\n]{3,80})")
_THE = re.compile(r"\b[Tt]he\s$")
_IN = re.compile(r"\b(?:in|at|near)\s$", re.IGNORECASE)
_NO_PERSON = words("lower_case_heads")

_AT_A_PLACE = re.compile(
    r"""(?:^|\s)(?:the|a|an|in|at|near|of|from|outside|around|across|under|via|through|off|along
      |into|onto|beyond|above|behind|inside|within|towards?|over|to|called|(?:left|leave[sd]?|leaving|bound|departed|flew|set\soff|sailed)\sfor|this|that|its|their
      |his|her|our|new|old|[A-Za-z-]+-based|[A-Za-z]+ly)\s[“"]?$|[“"‘/*#]$""",
    re.VERBOSE | re.IGNORECASE,
)
_GOES_ON = re.compile(
    rf"""[,.;:?!)\]]|$|\sof\s(?:the\s)?(?:[{UPPER}]|(?:[a-z]+\s){{1,2}}(?:ministry|party|council|section|embassy|department|office|division|committee|bank|mission|secretariat|union|institute)\b)|[’']s\s|\n|\s(?:[(–—-]|(?:and|or|as|in|on|at|to|with|for|who|is|was|has|had|were
      |will|would|from|by|but|did|does|may|might|can|could|should|also|then|never|not|himself|herself
      |when|while|after|before|being|during|because|that|whom|whose|over|about|ahead|again|later|today
      |yesterday|last|earlier|its|become|lose|keep|replace|see|[a-z]+ed|{_VERBS})\b)""",
    re.VERBOSE,
)
# "the provinces of Velia and"
_MET = re.compile(r"\b(?:met|meets|saw|received|hosted|between)(?:\swith)?\s$", re.IGNORECASE)
_AND_NAME = re.compile(rf"\sand\s(?:(?!the\s)[a-z]+\s)?[{UPPER}]")
_BYLINE = re.compile(r"(?:^|\n)\W*[Bb]y\s$|(?:^|\n)\W*BY\s$")
_LINE_END = re.compile(r"[ \t]*(?:\n|$|,|\sand\s)")
_LINE_BEGINS = re.compile(r"(?:^|\n)[ \t*_—–-]*(?:[Bb]y )?$")
_TITLE_BELOW = re.compile(r"[ \t*_]*(?:\n|,)\s*(?P<title>[^\n.]{3,70})\s*(?:\n|$)")
_CLOSED = re.compile(r"[,.;:)\n]|\sand\s|\s[(\uff08]|$")
_WORD = re.compile(r"[^\W\d_](?:[\w’'.-]*[^\W_])?")


def titled(around: Around) -> bool:
    """A title or "Mr" stands before it: "Foreign Minister", "President of the Republic"."""
    if _BUILDING.match(around.after):
        return False  # "the Sultan Nuru mosque"
    found = _TITLE_OF.search(around.before) if around.full else None
    return bool(last_title(around.before) or (found and is_title(found["title"] or found["head"])))


def last_title(before: str) -> str | None:
    """Return the title or courtesy at the very end of `before`, in small letters."""
    found = LAST_WORD.search(before)
    word = found[1] if found else ""
    written = word.capitalize() if word.isupper() else word
    styled = {word, written} & words("courtesies")
    return word.lower() if styled or is_title(word) else None


def introduced(around: Around) -> bool:
    """A title and a comma stand before it: "the U.S. ambassador, NAME,"."""
    if not (around.full and around.before.endswith(", ") and _CLOSED.match(around.after)):
        return False
    phrase = re.split(r"[.;:!?“”\"\n(]\s?|,\s", around.before[:-2])[-1]
    found = _WORD.findall(_CLAUSE.split(phrase)[-1])[-9:]
    return any(is_title(each) for each in found)


def in_apposition(around: Around) -> bool:
    """What follows says what it is: "NAME, the Foreign Minister"."""
    found = _APPOSITION.match(around.after) if around.full else None
    phrase = _CLAUSE.split(found["words"], maxsplit=1)[0] if found else ""
    return any(is_title(each) for each in _WORD.findall(phrase)[:9])


def described(around: Around) -> bool:
    """A single name is said to be somebody: "NAME, the president", but not "the NAMEs, the"."""
    found = None if _THE.search(around.before) else _DESCRIBED.match(around.after)
    phrase = _CLAUSE.split(found["words"], maxsplit=1)[0] if found else ""
    said = [each.lower() for each in _WORD.findall(phrase)[:7]]
    placed = _IN.search(around.before)  # "in NAME, the president"
    return any(map(is_title, said)) and _NO_PERSON.isdisjoint(said) and not placed


def standing_free(around: Around) -> bool:
    """Two words or more stand where a person can, and nothing says that they are something else."""
    return (
        around.full and not _AT_A_PLACE.search(around.before) and bool(_GOES_ON.match(around.after))
    )


def met_beside(around: Around) -> bool:
    """A single name is met, together with another one: "met NAME and Marshal ..."."""
    return bool(_MET.search(around.before) and _AND_NAME.match(around.after))


def in_byline(around: Around) -> bool:
    """It stands on a line of its own behind "By"."""
    return around.full and bool(_BYLINE.search(around.before) and _LINE_END.match(around.after))


def signing(around: Around) -> bool:
    """It stands on a line of its own above a title, below a letter or above it."""
    below = _TITLE_BELOW.match(around.after) if _LINE_BEGINS.search(around.before) else None
    return around.full and bool(below and any(map(is_title, below["title"].split())))


def in_script(around: Around) -> bool:
    """The same name stands beside it in another script: "NAME (岡田)", "岡田 (NAME)"."""
    behind = SCRIPT_BEFORE.search(around.before) and around.after[:1] in ")）"
    return around.full and bool(behind or _SCRIPT.match(around.after))


def aged(around: Around) -> bool:
    """An age follows: "NAME, 79,"."""
    return bool(_AGE.match(around.after))


def with_clause(around: Around) -> bool:
    """A clause about a person follows: "NAME, who"."""
    found = _WHO.match(around.after)
    alone = not around.full and _THE.search(around.before)  # "the Poles, who"
    return bool(found and not alone and (around.full or found[1] == "who"))


def of_party(around: Around) -> bool:
    """A party in brackets follows, which is no acronym of the name itself: "NAME (SPD)"."""
    return around.full and bool(_IN_BRACKETS.match(around.after))


def put_in_office(around: Around) -> bool:
    """It is given an office: "named NAME trade minister", "the trade minister is NAME"."""
    if not around.full:
        return False
    given = _TO_OFFICE.match(around.after) if _NAMED.search(around.before) else None
    held = around.before.endswith(("is ", "is now ")) and _STOPS.match(around.after)
    told = given or (_IS_HELD.search(around.before) if held else None)
    return told is not None and any(map(is_title, _WORD.findall(told[0])))


def related(around: Around) -> bool:
    """A word of kin or a colleague stands before it: "his wife, NAME"."""
    return bool(_RELATIVE.search(around.before) or _OF_SIBLINGS.match(around.after))


def acting(around: Around) -> bool:
    """It does what people do: "NAME said"."""
    return around.full and bool(_SAYS.match(around.after))


def acted_on(around: Around) -> bool:
    """Something is done with it that is done with people: "led by NAME"."""
    return around.full and bool(_DONE_WITH.search(around.before))


def of_an_era(around: Around) -> bool:
    """A government is called after it, which nobody heads: "the NAME administration"."""
    headed = _HEAD_OF.search(around.before)
    return not around.full and bool(_ERA.match(around.after)) and not headed


# cues that a company or a ship has as well: they count where nothing says it is one
WEAK = frozenset(["name-verb", "verb-name", "name-free", "name-who", "name-party"])


# the first that holds gives the mention its rule
CUES: dict[str, Cue] = {
    "title-name": titled,
    "signature": signing,
    "byline": in_byline,
    "name-script": in_script,
    "name-title": in_apposition,
    "title-comma-name": introduced,
    "kin-name": related,
    "name-age": aged,
    "name-office": put_in_office,
    "name-who": with_clause,
    "name-party": of_party,
    "name-verb": acting,
    "verb-name": acted_on,
    "name-era": of_an_era,
    "name-described": described,
    "name-and-name": met_beside,
    "name-free": standing_free,
}
