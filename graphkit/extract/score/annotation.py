"""An annotation of source texts, read from JSON into what a draft is compared with.

The form is that of `tests/extract/texts/README.md`: articles, persons with the
spellings each article uses, institutions, roles, events, kinship, dates.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations, product
from typing import Any

from graphkit.extract.score.keys import Days, days, kin, words
from graphkit.model.names import fold, name_key

Json = Mapping[str, Any]
Name = tuple[str, ...]

_HELD = {"held", "occurred"}
_NO_OCCASION = {"media", "event"}  # a briefing or an interview is not a meeting
_NO_VALUE = {"duration", "time", "vague"}
_COUNTRIES = {"CN": ["China", "China's", "Chinese"], "JP": ["Japan", "Japan's", "Japanese"]}
_RECORDED = {"parent_of", "spouse_of", "sibling_of"}  # what a kinship record can hold


@dataclass(frozen=True, slots=True)
class Expected:
    """One annotated thing: how it reads, the value compared, and whether it may be left out.

    What is `optional` counts neither when found nor when missed.
    """

    label: str
    value: Any
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Post:
    """The words of an annotated role: its title, and those that may stand around it."""

    person: str
    title: frozenset[str]
    institution: frozenset[str]
    country: frozenset[str]


@dataclass(frozen=True, slots=True)
class Article:
    """What an annotation expects of one source text."""

    id: str
    file: str
    spellings: Mapping[Name, frozenset[str]] = field(repr=False)
    persons: tuple[Expected, ...]
    roles: tuple[Expected, ...]
    pairs: tuple[Expected, ...]
    dated_pairs: tuple[Expected, ...]
    kinship: tuple[Expected, ...]
    dates: tuple[Expected, ...]

    def person(self, name: str) -> str:
        """Return the id of the only person whom the article calls `name`, or `name` folded.

        A spelling that two persons share names neither.
        """
        owners = self.spellings.get(name_key(name), frozenset())
        return next(iter(owners)) if len(owners) == 1 else f"? {fold(name)}"


def articles(gold: Json) -> list[Article]:
    """Return what `gold` expects of each of its articles, in its order."""
    return [_article(gold, article) for article in gold["articles"]]


def _article(gold: Json, article: Json) -> Article:
    persons = [p for p in gold["persons"] if article["id"] in p["surface_forms"]]
    pairs, dated = _pairs(gold, article)
    return Article(
        id=article["id"],
        file=article["file"],
        spellings=_spellings(persons, article["id"]),
        persons=tuple(Expected(p["canonical"], p["id"], _optional(p)) for p in persons),
        roles=tuple(_roles(gold, article)),
        pairs=pairs,
        dated_pairs=dated,
        kinship=tuple(_kinship(gold, article)),
        dates=tuple(_dates(gold, article)),
    )


def _kinship(gold: Json, article: Json) -> Iterator[Expected]:
    for told in _told(gold["kinship"], article):
        if told["other"]:
            tie = kin(told["person"], told["relation"], told["other"])
            label = f"{told['person']} {told['relation']} {told['other']}"
            yield Expected(label, tie, tie[0] not in _RECORDED or not told.get("explicit", True))


def _dates(gold: Json, article: Json) -> Iterator[Expected]:
    for date in gold["dates"]:
        if date["article"] == article["file"]:
            value = None if date["kind"] in _NO_VALUE else days(date["resolved"])
            label = f"{date['text']} = {date['resolved']}"
            yield Expected(label, (fold(date["text"]), value), value is None)


def _told(records: list[Json], article: Json) -> Iterator[Json]:
    """The records for which this article is evidence."""
    return (r for r in records if any(e["article"] == article["file"] for e in r["evidence"]))


def _optional(record: Json) -> bool:
    return bool(record.get("optional", False))


def _spellings(persons: list[Json], article: str) -> dict[Name, frozenset[str]]:
    found: dict[Name, frozenset[str]] = {}
    for person in persons:
        whole = (person["canonical"], person["western_order"], person["native_script"] or "")
        for name in (*person["surface_forms"][article], *whole):
            key = name_key(name)
            found[key] = found.get(key, frozenset()) | {person["id"]}
    return found


def _roles(gold: Json, article: Json) -> Iterator[Expected]:
    institutions = {i["id"]: i for i in gold["institutions"]}
    countries = {**_COUNTRIES, **gold.get("countries", {})}
    for role in _told(gold["roles"], article):
        if role["person"] is None:
            continue
        post = Post(
            role["person"],
            words(role["post"]),
            _institution(institutions, role["institution"]),
            frozenset().union(*(words(w) for w in countries.get(role["country"], []))),
        )
        yield Expected(f"{role['person']}: {role['post']}", post, _loose(role))


def _loose(role: Json) -> bool:
    """Whether a role describes ("top diplomat") or lasts a meeting ("delegation leader")."""
    return _optional(role) or "(" in role["post"] or role["post"].startswith("delegation ")


def _institution(institutions: Mapping[str, Json], key: str | None) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    while key:
        known = institutions[key]
        spelt = (form for forms in known["surface_forms"].values() for form in forms)
        found = found.union(words(known["name"]), *(words(form) for form in spelt))
        key = known["parent"]
    return found


def _pairs(gold: Json, article: Json) -> tuple[tuple[Expected, ...], tuple[Expected, ...]]:
    """The pairs that met, and the same with the days on which they did; sure ones first."""
    nation = {p["id"]: p["nationality"] for p in gold["persons"]}
    pairs: dict[frozenset[str], bool] = {}
    dated: dict[tuple[frozenset[str], Days | None], bool] = {}
    for event in _told(gold["events"], article):
        if event["status"] not in _HELD or event["kind"] in _NO_OCCASION:
            continue
        when = days(event["date"])
        for pair in _opposite(event, nation):
            loose = _optional(event)
            pairs[pair] = pairs.get(pair, True) and loose
            dated[pair, when] = dated.get((pair, when), True) and (loose or when is None)
    return (
        tuple(Expected(" + ".join(sorted(p)), p, loose) for p, loose in pairs.items()),
        tuple(
            Expected(f"{' + '.join(sorted(p))} {when}", (p, when), loose)
            for (p, when), loose in dated.items()
        ),
    )


def _opposite(event: Json, nation: Mapping[str, str]) -> Iterator[frozenset[str]]:
    """Persons of different sides; where no sides are annotated, of different countries."""
    sides: list[list[str]] = event.get("sides") or [
        [who for who in (*event["participants"], *event["also_present"]) if nation[who] == country]
        for country in dict.fromkeys(nation[who] for who in event["participants"])
    ]
    for one, other in combinations(sides, 2):
        yield from map(frozenset, product(one, other))
