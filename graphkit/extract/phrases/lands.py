"""Of which country the persons of an article are, and in which it is written."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from graphkit.extract.article import Article, Mention
from graphkit.extract.lexicon import capitals, countries
from graphkit.extract.phrases.lexicon import letter
from graphkit.extract.phrases.office import Title

_STATES = re.compile(r"\b[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w-]+)?\b")
_TOWN = re.compile(r"\W*((?:[A-ZÀ-Þ][\w’'-]+[ ]?){1,3})(?:[,.(–—-]|\s[(–—-]|$)")
# "the Danish shipping magnate X", but not "the Danish minister told X", "envoy to Denmark X"
_NATION = re.compile(
    r"(?<!\bto )(?<!\bin )(?<!\bto the )(?<!\bin the )\b([A-Z][\w-]+)\s((?:[a-z-]+\s){0,4})$"
)
_NOUN = frozenset("nmpHB")
_WHERE = re.compile(
    r"(?<!mbassador )(?<!mbassy )(?<!nvoy )\b(?:[Ii]n|at)\s((?:[A-ZÀ-Þ][\w’'-]+\s?){1,3})"
)
_ROAD = re.compile(
    r"\b(?:arriv|fl[ie]w|visit|trip|tour|stay|c[ao]me|travel|went)\w*\b[^.;]{0,40}?\b(?:in|to)"
    r"\s((?:[A-ZÀ-Þ][\w’'-]+\s?){1,3})"
)
_STATE = r"([A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)?)"
_OWNED = re.compile(rf"(?<![\w’'-]){_STATE}[’']s $")  # "Brazil's Nuru"
_OF = re.compile(rf" of (?:the )?{_STATE}")  # "Nuru of Brazil"
_HEAD = 4  # sentences within which a dateline stands
_NEARLY_ALL = 0.8


class Land(NamedTuple):
    """Where an article is written, and the country that it leaves out where it names an office."""

    home: str | None = None
    unsaid: str | None = None


def countries_of(article: Article, titles: Mapping[str, Sequence[Title]]) -> dict[str, str]:
    """Return the countries of persons by their titles, or the institutions of these."""
    bodies: dict[str, str] = {}
    for mention in article.mentions:
        state = _state_in(article.text[mention.start : mention.end])
        if state and article.actors[mention.actor].record.kind != "person":
            bodies.setdefault(mention.actor, state)
    found: dict[str, str] = {}
    for actor, held in titles.items():
        for title in held:
            country = title.country or bodies.get(title.institution or "")
            if country and not title.is_former:
                found.setdefault(actor, country)
    return dict(_nationals(article)) | found


def _nationals(article: Article) -> Iterator[tuple[str, str]]:
    """Yield the country of each who is named with it: "the Danish shipping magnate X"."""
    for mention in article.mentions:
        if article.actors[mention.actor].record.kind != "person":
            continue
        before = _NATION.search(article.text, max(0, mention.start - 60), mention.start)
        code = countries().get(before[1]) if before else None
        if not (code and before and all(letter(w) in _NOUN for w in before[2].split())):
            code = _state_beside(article.text, mention)
        if code:
            yield mention.actor, code


def land(article: Article, titles: Mapping[str, Sequence[Title]], of: Mapping[str, str]) -> Land:
    """Return the country of an article's dateline, else that of which no office is said to be.

    `of` are the countries of its persons.  Of two countries that are nearly all
    an article speaks of, the one that is not among them is left out; envoys do not count.
    """
    said = {of[a] for a in of if not any(t.is_envoys for t in titles.get(a, ()))}
    home = _dateline(article)
    if home:
        return Land(home, None if home in said else home)
    spoken = Counter(code for name in _STATES.findall(article.text) if (code := _state(name)))
    two = dict(spoken.most_common(2))
    bare = [code for code in two if code not in said]
    if len(two) == 2 and len(bare) == 1 and sum(two.values()) > _NEARLY_ALL * spoken.total():
        return Land(bare[0], bare[0])
    return Land()


def ground(sentence: str, *, travels: bool = False) -> str | None:
    """Return the country of the seat of government where a sentence says something was.

    Or to which somebody `travels`.

    Examples
    --------
    >>> ground("Ada Nuru met Bo Tarr in Lima on Monday.")
    'PE'
    """
    said = (_ROAD if travels else _WHERE).findall(sentence)
    towns = (town for each in said for town in _starts(each.split()))
    known = countries() if travels else {}
    codes = (capitals().get(town) or known.get(town) for town in towns)
    return next(filter(None, codes), None)


def _starts(words: Sequence[str]) -> Iterator[str]:
    """Yield the words, then without the last, down to the first: "Abu Dhabi Monday"."""
    return (" ".join(words[:n]) for n in range(len(words), 0, -1))


def _dateline(article: Article) -> str | None:
    """Return the country of the town that the text begins with."""
    for sentence in article.sentences[:_HEAD]:
        town = _TOWN.match(article.text, sentence.start, sentence.end)
        name = town[1].rstrip(",. ") if town else ""
        code = capitals().get(name) or capitals().get(name.title())
        if code:
            return code
    return None


def _state_beside(text: str, mention: Mention) -> str | None:
    """Return the country that stands beside a name: "Brazil's Nuru", "Nuru of Brazil"."""
    before = _OWNED.search(text, max(0, mention.start - 40), mention.start)
    said = before or _OF.match(text, mention.end)
    return countries().get(said[1]) or countries().get(said[1].split()[0]) if said else None


def _state_in(name: str) -> str | None:
    """Return the country that the name of an institution names: "the Croatian Parliament"."""
    return next((code for word in _STATES.findall(name) if (code := _state(word))), None)


def _state(name: str) -> str | None:
    words = [name, *name.split()]
    found = (countries().get(re.split("['’]", word)[0]) for word in words)
    return next((code for code in found if code), None)
