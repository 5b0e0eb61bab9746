"""Titles alone, of whom the sentence before told: "Ada Nuru left. The minister ..."."""

from collections.abc import Iterator, Sequence

from graphkit.extract.article import Article, Sentence
from graphkit.extract.phrases import Person, Title, Token, title_at
from graphkit.extract.phrases.titles import FELLOWS
from graphkit.extract.phrases.topics import Topics
from graphkit.extract.roles.found import OTHER_OFFICE, Found
from graphkit.extract.roles.terms import term
from graphkit.model.names import fold

_DEEP = 6  # tokens before a title that may still be the subject: "Before lunch the"

AWAITED = "office told before"
ROYAL = frozenset(("king", "queen", "emir", "sultan", "pope", "first lady", "grand duke", "prince"))
"""Heads of those whom nobody needs to name."""
_LEADING = frozenset(("Before", "After", "During", "Since", "Until"))


def alone(
    article: Article,
    sentence: Sentence,
    words: Sequence[Token],
    before: Sequence[Person],
    topics: Topics,
) -> Iterator[Found]:
    """Yield the office with which a sentence begins, as that of whom the one before named.

    `before` are the persons of the sentence before, of the same paragraph.
    """
    named = {person.actor for person in before}
    who = next(iter(named)) if len(named) == 1 else topics.subject if named else None
    title = _subject(words)
    if who is None or title is None:
        return
    passage = article.passage(sentence.start, title.end)
    time = term(article, title.start, title.end, "holds", sentence.end)
    yield Found(who, title, "title alone", passage, time, "holds")


def without_known(bare: Sequence[Found], found: Sequence[Found]) -> Iterator[Found]:
    """Yield the offices that nobody else is given, of persons who are given none."""
    for each in bare:
        held = any(o.person == each.person and not o.title.is_descriptive for o in found)
        if not held and not any(_may_be(each, other) for other in found):
            yield each


def _subject(words: Sequence[Token]) -> Title | None:
    """Return the title alone that is the subject of a sentence, if it names an office."""
    for at, token in enumerate(words[:_DEEP]):
        if token.letter == "@":
            return None
        if token.letter not in "tD":
            continue
        titles = title_at(words, token.start)
        after = next((t for t in words if titles and t.start >= titles[-1].end), None)
        said = after is not None and (after.letter in "w," or after.text.islower())
        if titles and said and not _is_behind(words[:at]):
            title = titles[0]
            vague = title.is_descriptive and " of " not in title.text
            owned = title.head.startswith("spokes") and any(t.letter == "s" for t in words[:_DEEP])
            other = vague or owned or title.is_former or title.head in FELLOWS | ROYAL
            return None if other else title
    return None


def _is_behind(before: Sequence[Token]) -> bool:
    """Tell whether the words before a title hold a verb, or lead to it: "He met the"."""
    led = before and (before[0].letter in "oi" or before[0].text in _LEADING)
    return any(t.letter in ("w" if led else "wn") and t.text.islower() for t in before[1:])


def _may_be(one: Found, other: Found) -> bool:
    """Tell whether two titles can be one office, and the other person the one spoken of.

    Nobody awaited is who held it once, or holds it in another country.
    """
    words, more = (set(fold(each.title.text).split()) for each in (one, other))
    mine, yours = one.title.country, other.title.country
    apart = mine != yours and " " in one.title.text
    if one.rule == AWAITED and (apart or other.sense == "held"):
        return False
    same = one.title.head == other.title.head and not (more - words) & OTHER_OFFICE
    return same and words <= more | {one.title.head}
