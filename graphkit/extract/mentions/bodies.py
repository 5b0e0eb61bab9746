"""The institutions of an article: known ones, and those known by their heads and acronyms."""

import re
from collections.abc import Collection, Mapping

from graphkit.extract.article import Article, Mention, Mentioned
from graphkit.extract.mentions.scanning import Scan
from graphkit.extract.proposed import institution
from graphkit.model.names import fold

_ACRONYM = re.compile(r"\s?[(\uff08]([A-Z][A-Z&.-]{1,9})[)\uff09]")
_ARTICLE = re.compile(r"^the\s", re.IGNORECASE)


def bodies(
    article: Article, found: Scan, taken: Collection[str]
) -> tuple[list[Mention], Mapping[str, Mentioned]]:
    """Return the mentions of institutions, and the institutions by id.

    `taken` are ids that others have.  An acronym in brackets behind a name is a
    name of the same institution wherever it stands.
    """
    text, known = article.text, article.dataset.actor
    named = [(each.start, each.end, each.actor) for each in found.known if not each.is_person]
    ids = [each for _, _, each in named]
    mentions = [Mention(start, end, id_, "known-name") for start, end, id_ in named]
    actors = {id_: Mentioned(known[id_], known=True) for id_ in ids}
    names: dict[str, list[str]] = {}
    places: list[tuple[int, int, str]] = []
    for start, end in found.institutions:
        key = fold(_ARTICLE.sub("", text[start:end]))
        names.setdefault(key, [text[start:end]])
        places.append((start, end, key))
        if short := _ACRONYM.match(text, end):
            names[key] += [] if short[1] in names[key] else [short[1]]
            places += _acronym(text, short[1], key)
    record_of = {}
    for key, written in names.items():
        record = institution(written, {*known, *taken, *actors})
        record_of[key] = record.id
        actors[record.id] = Mentioned(record)
    covered = {at for start, end, _ in named for at in range(start, end)}
    longest = {start: end for start, end, _ in sorted(places)}  # "IMO Council", not its "IMO"
    mentions += [
        Mention(start, end, record_of[key], "institution")
        for start, end, key in dict.fromkeys(places)
        if start not in covered and end == longest[start]
    ]
    return sorted(mentions, key=lambda each: each.start), actors


def _acronym(text: str, short: str, key: str) -> list[tuple[int, int, str]]:
    found = re.finditer(rf"(?<!\w){re.escape(short)}(?!\w)", text)
    return [(each.start(), each.end(), key) for each in found]
