"""A sentence as tokens, each with the one letter by which the grammar of titles knows it."""

import re
from dataclasses import dataclass, replace
from functools import cache

from graphkit.extract.article import Article, Mention
from graphkit.extract.lexicon import countries, honours, is_title, words
from graphkit.extract.phrases.lexicon import letter
from graphkit.extract.segments import ITEM

_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}|[^\W_]+(?:[-.&][^\W_]+|['’](?!s\b)[^\W_]+)*\.?(?<!\.)|['’]s?\b|\S"
)
_DOTTED = "|".join(
    re.escape(each[:-1])
    for each in sorted(words("courtesies"), key=len, reverse=True)
    if each[-1] == "."
)
_ABBREVIATIONS = re.compile(rf"(?:{_DOTTED}|Dep|St)\.|Dato['’](?!\w)")

# "then-" and "ex-" before a title are words of their own
_BEFORE = r"\b(?:[Tt]hen|[Ee]x|[Ff]ormer)-(?=[^\W_])"
_STATE = (
    r"(?:(?<!Secretary of )(?:the\s)?(?:(?:friendly|sisterly|brotherly|fraternal)\s)?"
    r"(?:[A-Z][\w’']+\s){0,3}(?:Republic|Kingdom|State"
    r"|Commonwealth|Federation|Sultanate|Principality|Union|Emirate)\sof\s(?:the\s)?)"
)
_CHARGE = r"(?:in charge of|responsible for|with responsibility for)\b"
_HONOURS = (
    r"(?:His|Her|Their|Your)\s(?:Excellency|Majest(?:y|ies)|(?:Royal\s|Serene\s|Imperial\s)?Highness(?:es)?"
    r"|Eminence|Beatitude"
    r"|Holiness|Grace|Lordship|Worship|Honour|Honor)\b"
    r"|\b(?:H\s[EHM]\b|[HS]\.\s?E\b\.?)|(?:[Tt]he\s)?(?:Right\s|Rt\.?\s|Most\s)?(?:Hon\b\.?|Honou?rable|Reverend|Rev\.)"
)
# nouns no list knows, between an article, a country or a field and a head
_FIELDS = re.compile(r"(?<=[tDspma])n{1,2}(?=[pm]*[HhB])|(?<=[tDs])n(?=a[np]{1,2}H)")
_WITHIN = frozenset(("upon", "am", "sur", "los", "las", "y"))  # beside the particles of persons
_PRAISE = re.compile(r"(?:ous|ful|less|[ai]ble|some|esque|ish|ern)$")  # "the capable minister"
_OF_PEOPLE = r"\s(?:Republic|Federation|Kingdom)\b(?!\sof)"


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a mark or a whole mention: its characters, and its letter in the grammar.

    ``@`` is a person, ``I`` an institution; `graphkit.extract.phrases.lexicon`
    lists the other letters.
    """

    start: int
    end: int
    text: str
    letter: str
    actor: str | None = None


def tokens(article: Article, start: int, end: int) -> tuple[Token, ...]:
    """Return the tokens of the text from `start` to `end`; a mention is one token."""
    found: list[Token] = []
    at = start
    for mention in article.mentions_in(start, end):
        if mention.start < at:
            continue
        if found and mention.start == at + 1 and article.text[at] == "-":
            last = found[-1]
            if last.actor == mention.actor:  # "Ter-Hakobyan" is one name
                whole = article.text[last.start : mention.end]
                found[-1] = replace(last, end=mention.end, text=whole)
                at = mention.end
                continue
        found += _words(article.text, at, mention.start)
        named = _mention(article, mention)
        at = _behind_honours(article.text, named, end)
        found.append(replace(named, end=at))
    found += _words(article.text, at, end)
    return tuple(_with_fields(found))


def _behind_honours(text: str, name: Token, stop: int) -> int:
    """Return where a name ends: "KCMG" goes with it, and a seat where more follows a comma."""
    found = honours().match(text, name.end, stop) if name.letter == "@" else None
    if found and is_title(found[0].split()[-1]):
        goes_on = found[0][0] != "," and text.startswith(", ", found.end())
        return found.end() if goes_on else name.end
    return found.end() if found else name.end


def _with_fields(found: list[Token]) -> list[Token]:
    """Return tokens, "hostage" a field before a head as in "the hostage envoy"."""
    for at in range(1, len(found) - 1):
        if found[at].text[0].isdigit() and found[at - 1].letter == "w":
            found[at] = replace(found[at], letter="9")  # "on April 1st Minister X"
        if found[at].text.lower() == "official" and found[at + 1].letter in "mpBH":
            style = "p" if found[at].text[0].isupper() else "m"
            found[at] = replace(found[at], letter=style)  # "an official special envoy"
        if found[at].text in ("–", "-") and _are_styles(found[at - 1], found[at + 1]):
            found[at] = replace(found[at], letter="a")
        if _joins(found[at - 1], found[at].text, found[at + 1]):
            found[at] = replace(found[at], letter="C" if found[at].text != "with" else "o")
    letters = "".join(token.letter for token in found)
    for nouns in _FIELDS.finditer(letters):
        for at in range(nouns.start(), nouns.end()):
            if not _is_field(found[at], found[nouns.end()]):
                break
            praise = _PRAISE.search(found[at].text)
            found[at] = replace(found[at], letter="m" if praise else "p")
    return found


def _are_styles(before: Token, after: Token) -> bool:
    """Tell whether a dash joins two offices: "Deputy Prime Minister - Minister of Trade"."""
    return before.letter == "H" and after.letter in "HB" and after.text[0].isupper()


def _joins(before: Token, word: str, after: Token) -> bool:
    """Tell whether a small word is part of a name: "Rio de Janeiro", "Relations with States"."""
    names = before.text[0].isupper() and after.text[0].isupper()
    within = word in words("particles") | _WITHIN and before.letter == "C"
    return names and (within or (word == "with" and before.text == "Relations"))


def _is_field(noun: Token, head: Token) -> bool:
    """Tell whether a noun can be what an office is about, written as its head is."""
    return head.text.islower() and noun.text.isalpha() and noun.text not in words("no_fields")


def _mention(article: Article, mention: Mention) -> Token:
    kind = article.actors[mention.actor].record.kind
    text = article.text[mention.start : mention.end]
    if kind == "institution" and _wholes().fullmatch(text):  # "Russian Federation" is a state
        return Token(mention.start, mention.end, text, letter(text))
    return Token(mention.start, mention.end, text, "@" if kind == "person" else "I", mention.actor)


def _words(text: str, start: int, end: int) -> list[Token]:
    found = []
    at = start
    while plain := _TOKEN.search(text, at, end):
        whole = _ABBREVIATIONS.match(text, plain.start(), end) or _wholes().match(
            text, plain.start(), end
        )
        match = whole or plain
        kind = ";" if ITEM.match(text, match.start()) else letter(match[0])
        found.append(Token(match.start(), match.end(), match[0], kind))
        at = match.end()
    return found


@cache
def _wholes() -> re.Pattern[str]:
    """Return what is one token though of several words, or part of a word: states, "then-"."""
    several = sorted((*words("title_heads"), *words("ranks")), key=len, reverse=True)
    several += [each for each in words("courtesies") if not is_title(each.split()[-1])]
    heads = "|".join(re.escape(each) for each in several if " " in each)
    named = "|".join(re.escape(each) for each in sorted(countries(), key=len, reverse=True))
    state = rf"(?:{_STATE}(?:{named}|Korea|Congo)|(?:{named})(?:{_OF_PEOPLE})?)(?![\w-])"
    return re.compile(rf"{_BEFORE}|{_CHARGE}|{_HONOURS}|(?i:{heads})(?:\b|(?<=\.))|{state}")
