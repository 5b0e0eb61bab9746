"""A sentence as tokens, each with the one letter by which the grammar of titles knows it."""

import re
from dataclasses import dataclass

from graphkit.extract.article import Article, Mention
from graphkit.extract.phrases.lexicon import letter

_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}|[^\W_]+(?:[-.&][^\W_]+|['’](?!s\b)[^\W_]+)*\.?(?<!\.)|['’]s?\b|\S"
)
_ABBREVIATIONS = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Amb|Hon|Rev|Dep|St|Mme)\.)"
)


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
        found += _words(article.text, at, mention.start)
        found.append(_mention(article, mention))
        at = mention.end
    found += _words(article.text, at, end)
    return tuple(found)


def _mention(article: Article, mention: Mention) -> Token:
    kind = article.actors[mention.actor].record.kind
    text = article.text[mention.start : mention.end]
    return Token(mention.start, mention.end, text, "@" if kind == "person" else "I", mention.actor)


def _words(text: str, start: int, end: int) -> list[Token]:
    found = []
    at = start
    while match := _ABBREVIATIONS.search(text, at, end) or _TOKEN.search(text, at, end):
        plain = _TOKEN.search(text, at, end)
        if plain and plain.start() < match.start():
            match = plain
        found.append(Token(match.start(), match.end(), match[0], letter(match[0])))
        at = match.end()
    return found
