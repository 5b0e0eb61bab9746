"""Capitalised words that name a person, each with the words around it that say so."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphkit.extract.lexicon import words
from graphkit.extract.runs import Word


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a run that can be a person's name."""

    words: tuple[Word, ...]

    @property
    def start(self) -> int:
        """The first character."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """One after the last character."""
        return self.words[-1].end


def pieces(run: Sequence[Word]) -> Iterator[Piece]:
    """Yield the parts of a run that hold nothing but names, initials and particles."""
    first: int | None = None
    for index, word in enumerate([*run, None]):
        inside = word is not None and (
            word.sort in {"name", "capitals"} or (word.sort == "particle" and first is not None)
        )
        if inside and first is None:
            first = index
        elif not inside and first is not None:
            yield Piece(tuple(run[first:index]))
            first = None


_VERBS = r"""(?:said|says|told|tells|added|adds|noted|notes|stressed|emphasi[sz]ed|expressed|met
  |meets  |visited|visits|thanked|welcomed|praised|congratulated|urged|stated|reiterated|reaffirmed
  |underlined|underscored|hoped|believes?|believed|echoed|recalled|accompanied|attended|chaired
  |co-chaired|hosted|received|arrived|spoke|speaks|held|telephoned|phoned|flew|travell?ed|returned
  |served|serves|assumed|became|resigned|died|succeeded|replied|responded|answered|explained|warned
  |argued|described|briefed|pledged|vowed|concluded|remarked|observed|insisted|acknowledged|argues
  |conveyed|invited|shook|laid|presided|pointed\sout|called\s(?:for|on)|took\soffice|was\s(?:born
  |appointed|elected|named|received|greeted|welcomed|joined|accompanied|quoted|sworn|succeeded)
  |will\s(?:visit|meet|travel|attend|host|lead|hold|receive|fly|chair)|is\s(?:due|expected
  |scheduled|set|the\s(?:first|son|daughter|wife|husband|author|head|leader))|who\s|whose\s|whom\s
  |leads|heads|led|headed|joined|paid\sa|sat\sdown|writes|wrote|thinks|asked|agreed|signed|opened)"""
_ADVERBS = (
    r"(?:(?:also|then|has|had|later|further|again|reportedly|reciprocally|himself|herself)\s)?"
)
_NAME_VERB = re.compile(rf",?\s{_ADVERBS}{_VERBS}\b", re.VERBOSE)
_VERB_NAME = re.compile(
    r"""\b(?:[Mm]et(?:\swith)?|[Mm]eets(?:\swith)?|(?:[Mm]eetings?|[Tt]alks|[Cc]all|conversation
      |consultations|discussions|lunch|dinner)\s(?:with|between)|led\sby|headed\sby|chaired\sby
      |hosted\sby|accompanied\sby|joined\sby|welcomed\sby|received\sby|represented\sby|signed\sby
      |[Aa]ccording\sto|said|says|told|asked|succeed(?:s|ed|ing)?|replac(?:es|ed|ing)|welcomed
      |received|telephoned|phoned|congratulated|thanked|interviewed|appointed|named|invited|alongside
      |(?:son|daughter|wife|husband|widow|brother|sister|father|mother|nephew|niece|grandson|cousin
      |granddaughter|grandfather|uncle|aunt|successor|predecessor|counterpart|family|visit)\s(?:of|by)
      |[Hh]osted|late|meeting)\s$""",
    re.VERBOSE,
)
_KIN_NAME = re.compile(
    r"\b(?:father|mother|son|daughter|wife|husband|brother|sister|grandfather|grandmother|grandson"
    r"|granddaughter|uncle|aunt|nephew|niece|cousin|spouse|widow|father-in-law|son-in-law"
    r"|mother-in-law|brother-in-law|counterpart|colleague|successor|predecessor),?\s$"
)
_ERA = re.compile(
    r"(?:[’']s)?(?:\sand\s[A-Z]\w+)?\s(?:administrations?|governments?|cabinet|era|family)\b"
)
_SCRIPT = re.compile(r"\s?[(\uff08][^()\x00-\x7f]{1,12}[^()a-zA-Z]{0,12}[)\uff09]")
_TITLE_OF = re.compile(
    r"""(?P<title>[\w’'-]+)\s(?:of|for|to|at|on)\s
      (?:(?:[A-Z][\w’'-]*,?|of|and|for|the)\s)*?[A-Z][\w’'-]*\s$""",
    re.VERBOSE,
)
_TITLE_OF_UNKNOWN = re.compile(r"(?P<title>[\w’'-]+)\sof\s(?:the\s)?$")
_LAST_WORD = re.compile(r"([^\W\d_](?:[\w’'-]*[^\W_])?\.?)\s$")
_APPOSITION = re.compile(
    r"""(?:\s?[(\uff08][^()]{1,30}[)\uff09])?,\s(?:who\s(?:is|was|serves?\sas|served\sas|became)\s)?
      (?P<words>[^.;:\n“”"]{3,90})""",
    re.VERBOSE,
)
_APPOSITION_ENDS = re.compile(
    r",\s|\b(?:said|told|met|and\shis|and\sher|where|when|which|held|on\s(?:his|her)|visited|is|was|has|had"
    r"|were|are|will|would|have|as\s(?:he|she)|after|before|while|during)\b"
)
_WORDS = re.compile(r"[^\W\d_](?:[\w’'.-]*[^\W_])?")


def evidence(text: str, piece: Piece) -> str | None:
    """Return the rule by which a piece names a person, or None."""
    before = text[max(0, piece.start - 90) : piece.start]
    after = text[piece.end : piece.end + 130]
    if len(piece.words) == 1:
        alone = _ERA.match(after) and "name-era"
        return "title-name" if title_before(text, piece.start) else alone or None
    if title_before(text, piece.start) or _is_title(_TITLE_OF.search(before)):
        return "title-name"
    tests = {
        "name-script": _SCRIPT.match(after),
        "name-title": _is_apposition(after),
        "kin-name": _KIN_NAME.search(before),
        "name-verb": _NAME_VERB.match(after),
        "verb-name": _VERB_NAME.search(before),
    }
    return next((rule for rule, found in tests.items() if found), None)


def title_before(text: str, start: int) -> str | None:
    """Return the last word of the title that stands directly before a name, in small letters."""
    found = _LAST_WORD.search(text, max(0, start - 40), start)
    if found and found[1] in words("courtesies"):
        return found[1].lower()
    word = found[1].lower() if found else ""
    return word if word in words("titles") else None


def without_country(text: str, piece: Piece) -> Piece:
    """Return a piece without its first word where that is of a title: "President of Velia"."""
    before = text[max(0, piece.start - 60) : piece.start]
    if len(piece.words) > 2 and _is_title(_TITLE_OF_UNKNOWN.search(before)):
        return Piece(piece.words[1:])
    return piece


def _is_title(found: re.Match[str] | None) -> bool:
    return found is not None and found["title"].lower() in words("titles")


def _is_apposition(after: str) -> bool:
    """Tell whether what follows a name says what the person is: ", the Foreign Minister"."""
    found = _APPOSITION.match(after)
    if not found:
        return False
    phrase = _APPOSITION_ENDS.split(found["words"], maxsplit=1)[0]
    return any(each.lower() in words("titles") for each in _WORDS.findall(phrase)[:9])
