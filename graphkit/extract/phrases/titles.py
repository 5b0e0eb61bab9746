"""Persons with the titles around their names, found by a small grammar over tokens.

left  = title (and title)* [courtesy] NAME        "Deputy Premier and Trade Minister X"
      | [the] title, NAME,                        "China's top diplomat, X,"
      | heads NAME, NAME and NAME                 "mining ministers X and Y"
right = NAME, [age,] [also] title (and title)*    "X, head of the Y Office and member of Z"
      | NAME (title) | NAME - title | NAME MP
`graphkit.extract.phrases.office` says what a title is.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from graphkit.extract.lexicon import countries, words
from graphkit.extract.phrases.joined import split, whom
from graphkit.extract.phrases.office import KIN, TITLE, TITLES, Title
from graphkit.extract.phrases.tokens import Token

_BEFORE = r"k*(?:\([^)@]*\))?k*$"  # "Gen. (retd.)" between a title and a name
# two titles with a comma between them are one person's only where no article leads them
_LEFT = re.compile(
    rf"({TITLE}(?:,?a(?!t){TITLE})*|(?<![tDpBCHmIs])(?!t){TITLE}(?:,{TITLE})+){_BEFORE}"
)
_LEFT_COMMA = re.compile(
    rf"(?:^|[-wak,osi;.:(“n–—]|(?=t))(t?{TITLE}(?:,?a(?!t){TITLE})*)(?:\([^)@]{{1,3}}\))?,(?:D,)?s?(?:t?m*Dn?)?{_BEFORE}"
)
# "Foreign Minister of Peru, X arrived", at the beginning
_LEFT_OPENING = re.compile(
    rf"(?:^|[:–—-])([mDCp]*[HB]+o[tmDCpIoaB]*|{TITLE}(?:,(?!t){TITLE})+),{_BEFORE}"
)
_LEFT_BRACKET = re.compile(rf"({TITLE}(?:,?a(?!t){TITLE})*)\([kHB]*$")
_LEFT_FIRST = re.compile(rf"^k*(w?t?{TITLES})x?(?:w9)?,{_BEFORE}")
_INNER = re.compile(rf"[oi](tm*{TITLE})$")
_NEAREST = re.compile(r"[oi](m*(?:Ds)?[DCp]*[HB]*H)$")  # "greetings from Velian President X"
_LABEL = re.compile(rf"^[-–—.(]*({TITLES})[:–—-]k*$")
_BEFORE_TITLE = re.compile(rf"(t{TITLE})[,(]$")
_ENDS = rf"(?!(?:[oi](?!t?n*y|9|tw))|[CDIpBHhms]|k*@|a(?:{TITLE})?k*@)"
_BESIDES = r"(?:t(?:[DCpHB]+s)?[mpDC]*n{1,2}a)?"  # "the Emir's brother and head of the Court"
_RIGHT = re.compile(
    rf"(?:\([^)]*\))?,(?:w?9,)?{_BESIDES}x?({TITLES}){_ENDS}(?!,[kB]*@(?=[,.);a]|$)(?!,{TITLE}(?!k*@)))"
)
_BRACKET = re.compile(rf"\(({TITLES})(?:,t?[DC]+|ik|,?[iw]?9(?:[i–-]9)?)?\)")
_DASH = re.compile(rf"[:–—-]({TITLES})(?=$|[;.()]|(?:[wio]9)?[–—-]|,(?!k*@(?![:–—-])))")
_AT_ONCE = re.compile(r"\((?:@|[^)@]*)\)")
_HONOURS = frozenset(
    ("Excellency", "Majesty", "Highness", "H.E.", "H.E", "HRH", "Hon.", "Honourable")
)
_BEHIND = frozenset(("MP", "MEP", "MSP", "MLA", "MHA", "TD", "MK", "MNA"))
_PEERS = frozenset(("Lord", "Lady", "Baroness", "Viscount", "Earl"))  # "Lord Nuru of Tarr"
_SAID_OF = frozenset(("is", "was", "as", "became", "becomes", "become", "been", "be", "being"))
_INTO_OFFICE = frozenset(("appointed", "elected", "named"))
COUNTERPARTS = frozenset(("counterpart", "colleague", "opposite number"))
FELLOWS = COUNTERPARTS | {"predecessor", "successor"}


@dataclass(frozen=True, slots=True)
class Person:
    """A person's mention with the words that belong to it: `start` to `end` is the phrase."""

    actor: str
    start: int
    end: int
    name_start: int
    name_end: int
    first: int
    last: int
    titles: tuple[Title, ...] = field(default=())


def around_names(sentence: Sequence[Token], letters: str) -> list[Person]:
    """Return the persons of a sentence, in its order, each with the titles around the name.

    `first` and `last` are the tokens at which the phrase begins and ends.
    """
    found: list[Person] = []
    for index, token in enumerate(sentence):
        if token.letter != "@" or token.actor is None:
            continue
        if found and found[-1].actor == token.actor and index <= found[-1].last:
            continue  # 薛广明 in brackets behind Xue Guangming
        begin = found[-1].last + 1 if found else 0
        found.append(_person(sentence, letters, index, begin))
    return found


def _person(sentence: Sequence[Token], letters: str, index: int, begin: int) -> Person:
    first, left = _left(sentence, letters, index, begin)
    last, left = _of_country(sentence, letters, index, left)
    last, right = _right(sentence, letters, last)
    name = sentence[index]
    return Person(
        name.actor or "",
        sentence[first].start,
        sentence[last].end,
        name.start,
        name.end,
        first,
        last,
        (*left, *right),
    )


def _left(
    sentence: Sequence[Token], letters: str, index: int, begin: int
) -> tuple[int, tuple[Title, ...]]:
    before = letters[begin:index]
    found = _LEFT.search(before)
    ends = letters[index + 1 : index + 2] in (",", ".", ")", ";", "(", "")
    if not found and (ends or _is_honoured(sentence, begin, index)):
        found = _LEFT_COMMA.search(before)
    if not found and begin == 0:
        found = _LEFT_OPENING.search(before)
    if not found and letters[index + 1 : index + 2] == ")":
        found = _LEFT_BRACKET.search(before)
    if not found and begin == 0:
        found = _LABEL.search(before) or _first(sentence, before)
    first = index
    while first > begin and letters[first - 1] == "k":
        first -= 1
    if not found or sentence[begin + found.end(1) - 1].text.lower() in KIN:
        return first, ()  # "successor to her father X"
    start, end = begin + found.start(1), begin + found.end(1)
    another = re.search(r".*,a(?=[^@]*$)", letters[start:end])
    if another and _is_said(sentence, start):
        start += another.end()  # "X, who is also minister, and ambassador Y"
    inner = _INNER.search(letters[start:end])
    if inner and letters[end] == "," and _is_predicate(sentence, start, start + inner.start(1)):
        start += inner.start(1)
    if letters[end] != ",":
        start = whom(sentence, letters, start, end) or start
    nearest = _NEAREST.search(letters[start:end])
    if nearest and letters[end] != "," and sentence[end - 1].text.lower() not in words("ranks"):
        start += nearest.start(1)
    titles = tuple(split(sentence, letters, start, end))
    more = _BEFORE_TITLE.search(letters[begin:start])
    over = (
        tuple(split(sentence, letters, begin + more.start(1), begin + more.end(1))) if more else ()
    )
    if more and titles and {each.head for each in over}.isdisjoint(each.head for each in titles):
        start = begin + more.start(1)  # "the Head of the Office, Ambassador X"
        titles = (*over, *titles)
    return (start, titles) if titles else (first, ())


def _is_honoured(sentence: Sequence[Token], begin: int, index: int) -> bool:
    """Tell whether an honour stands before a name: "the Minister, His Excellency X received"."""
    said = {word for t in sentence[begin:index] if t.letter == "k" for word in t.text.split()}
    return not said.isdisjoint(_HONOURS)


def _is_predicate(sentence: Sequence[Token], start: int, inner: int) -> bool:
    """Tell whether a title is said of somebody before it: "who became aide to the King, X"."""
    beside = [t.letter for t in sentence[max(0, start - 2) : start]] == ["@", ","]
    return beside or _is_said(sentence, start) or sentence[inner + 1].letter == "m"


def _is_said(sentence: Sequence[Token], start: int) -> bool:
    """Tell whether a verb leads to a title: "is also"."""
    before = next((t for t in reversed(sentence[:start]) if t.letter != "x"), None)
    return before is not None and before.text.lower() in _SAID_OF


def _first(sentence: Sequence[Token], before: str) -> re.Match[str] | None:
    """Return the title with which a sentence begins: "As foreign minister, X"."""
    found = _LEFT_FIRST.search(before)
    return found if found and (before[0] != "w" or sentence[0].text == "As") else None


def _of_country(
    sentence: Sequence[Token], letters: str, index: int, left: tuple[Title, ...]
) -> tuple[int, tuple[Title, ...]]:
    """Read on where a name is completed behind it: "Chancellor X of Germany"."""
    peer = index > 0 and sentence[index - 1].text in _PEERS
    if peer and (seat := re.match(r"oC+(?=[,.]|$)", letters[index + 1 :])):
        return index + seat.end(), left
    found = re.match(r"ot?(I|D)", letters[index + 1 :])
    if not found:
        return index, left
    at = index + 1 + found.start(1)
    if not left:
        return (at if letters[at] == "D" else index), left
    if letters[at] == "I":
        return at, (*left[:-1], replace(left[-1], institution=sentence[at].actor))
    return at, (*left[:-1], replace(left[-1], country=countries().get(sentence[at].text)))


def _is_of_list(behind: Sequence[Token]) -> bool:
    """Tell whether a title is one more of a list: "X, the secretary of the Diet and others"."""
    said = [token.text for token in behind[:2]]
    return said[:1] == ["and"] and said[1:] in (["other"], ["others"], ["several"], ["senior"])


def _right(sentence: Sequence[Token], letters: str, index: int) -> tuple[int, tuple[Title, ...]]:
    last = index
    if letters[last + 1 : last + 2] == "H" and sentence[last + 1].text in _BEHIND:
        member = tuple(split(sentence, letters, last + 1, last + 2))
        bracket = _BRACKET.match(letters, last + 2)
        if not bracket:
            return last + 1, member
        return bracket.end() - 1, (*member, *split(sentence, letters, *bracket.span(1)))
    while found := _AT_ONCE.match(letters, last + 1):
        bracket = _BRACKET.match(letters, last + 1)
        if bracket:
            return bracket.end() - 1, tuple(split(sentence, letters, *bracket.span(1)))
        if found.end() - last > 9:
            break
        last = found.end() - 1
    found = _RIGHT.match(letters, last + 1) or _DASH.match(letters, last + 1)
    if not found or sentence[found.start(1)].text.lower() in _INTO_OFFICE:
        return last, ()
    after = sentence[found.end(1)] if found.end(1) < len(sentence) else None
    if re.match(r"tw?", letters[found.start(1) :]) and _is_of_list(sentence[found.end(1) :]):
        return last, ()
    bare = letters[found.start(1)] != "t" and "o" in letters[slice(*found.span(1))]
    goes_on = after is not None and after.letter in "wx" and not bare
    if after and goes_on and after.text.lower() not in words("after_titles"):
        return last, ()  # "..., the minister said"; not "..., Minister of Trade met"
    if after and after.text == "reports":
        return last, ()  # "..., a correspondent reports"
    titles = tuple(split(sentence, letters, *found.span(1)))
    return (found.end(1) - 1, titles) if titles else (last, ())
