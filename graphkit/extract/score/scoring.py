"""Reading drafts, and comparing them with an annotation layer by layer."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from graphkit.extract.score.annotation import Article, Expected, Json, articles
from graphkit.extract.score.keys import Days, days, kin, words
from graphkit.extract.score.tally import Disagreement, Layer, Same, Tally, compare
from graphkit.model.names import fold

_COUNTED = ("actors", "meeting_pairs", "roles", "kinship")
LAYERS = ("persons", "roles", "pairs", "dated_pairs", "kinship", "dates", "quotes")
DAYS = ("right", "overlapping", "left out", "wrong")


@dataclass(frozen=True, slots=True)
class Score:
    """The tally of each of `LAYERS`, the articles scored, and everything that disagreed.

    `complete` tells of each layer in how many articles nothing was missed, of how
    many that have something: one article with many pairs says little of the others.
    """

    layers: Mapping[str, Tally]
    complete: Mapping[str, tuple[int, int]]
    articles: int
    days: Mapping[str, int]
    disagreements: tuple[Disagreement, ...]


def score(gold: Json, drafts: Iterable[Json], texts: Mapping[str, str]) -> Score:
    """Return how well `drafts` agree with the annotation `gold`.

    Parameters
    ----------
    gold
        An annotation, as read from JSON.
    drafts
        The list under ``drafts`` of ``draft --format json``.  A draft belongs
        to the article whose id its source has, or whose file name.
    texts
        File name → the text, as it was read; quotes are looked up there.
    """
    by_source = {key: draft for draft in drafts for key in _keys(draft["source"])}
    totals = dict.fromkeys(LAYERS, Tally())
    complete = dict.fromkeys(LAYERS, (0, 0))
    found: list[Disagreement] = []
    told = dict.fromkeys(DAYS, 0)
    scored = articles(gold)
    for article in scored:
        draft = by_source.get(article.id) or by_source.get(PurePath(article.file).name) or {}
        for layer, tally, disagreements in _layers(article, draft, texts.get(article.file, "")):
            totals[layer] += tally
            if tally.right + tally.missed:
                whole, all_ = complete[layer]
                complete[layer] = (whole + (not tally.missed), all_ + 1)
            found += disagreements
        for each in _days_told(article, draft):
            told[each] += 1
    return Score(totals, complete, len(scored), told, tuple(found))


def _days_told(article: Article, draft: Json) -> Iterator[str]:
    """Yield of each pair found what its day is to that of the annotation: one of `DAYS`."""
    annotated: dict[frozenset[str], list[Days | None]] = {}
    for each in article.dated_pairs:
        annotated.setdefault(each.value[0], []).append(each.value[1])
    for (pair, day), _ in _dated_pairs(_held(draft), _persons(article, draft)):
        known = annotated.get(pair, [None])
        if None not in known:
            yield _told(day, [each for each in known if each])


def _told(day: Days | None, known: Sequence[Days]) -> str:
    if day is None:
        return "left out"
    overlap = any(day[0] <= last and first <= day[1] for first, last in known)
    return "right" if day in known else "overlapping" if overlap else "wrong"


def _keys(source: Json) -> Iterator[str]:
    if source.get("id"):
        yield source["id"]
    if source.get("file"):
        yield PurePath(source["file"]).name


_Proposed = Iterator[tuple[Any, str]]
_Person = Callable[[str], str]


def _layers(article: Article, draft: Json, text: str) -> Iterator[Layer]:
    actors = [a for a in draft.get("actors", ()) if _names(a)]
    sure = {key: _undoubted(draft, key) for key in _COUNTED}
    owners = {key: _owner(article, a) for a in actors for key in (a.get("id"), _names(a)[0])}

    def person(name: str) -> str:
        return owners.get(name) or article.person(name)

    held = [p for p in sure["meeting_pairs"] if p.get("status") == "held"]
    compared: list[tuple[str, Sequence[Expected], _Proposed, Same]] = [
        ("persons", article.persons, _actors(article, sure["actors"]), _equal),
        ("roles", article.roles, _roles(sure["roles"], person), _same_post),
        ("pairs", article.pairs, _pairs(held, person), _equal),
        ("dated_pairs", article.dated_pairs, _dated_pairs(held, person), _same_day),
        ("kinship", article.kinship, _kinship(sure["kinship"], person), _equal),
        ("dates", article.dates, _dates(draft), _same_date),
    ]
    for layer, expected, proposed, same in compared:
        yield compare(article.id, layer, expected, list(proposed), same)
    yield _quotes(article.id, draft, text)


def _undoubted(draft: Json, key: str) -> list[Json]:
    """Return what a draft proposes; what a proposer doubts is a question, and is not counted."""
    return [each for each in draft.get(key, ()) if not each.get("doubted_by")]


def _held(draft: Json) -> list[Json]:
    return [p for p in draft.get("meeting_pairs", ()) if p.get("status") == "held"]


def _persons(article: Article, draft: Json) -> _Person:
    """Return what tells the annotated person whom a draft calls by a name or id."""
    actors = [a for a in draft.get("actors", ()) if _names(a)]
    owners = {key: _owner(article, a) for a in actors for key in (a.get("id"), _names(a)[0])}
    return lambda name: owners.get(name) or article.person(name)


def _names(actor: Json) -> list[str]:
    listed = [n if isinstance(n, str) else n["text"] for n in actor.get("names", ())]
    return [actor["name"], *listed] if actor.get("name") else listed


def _owner(article: Article, actor: Json) -> str:
    """The id that most of an actor's spellings point to."""
    owners = [article.person(name) for name in _names(actor)]
    known = [who for who in owners if not who.startswith("? ")] or owners
    return max(known, key=known.count)


def _actors(article: Article, actors: Iterable[Json]) -> _Proposed:
    for actor in actors:
        if _names(actor) and actor.get("kind", "person") == "person":
            yield _owner(article, actor), _names(actor)[0]


def _roles(roles: Iterable[Json], person: _Person) -> _Proposed:
    for role in roles:
        yield (person(role["person"]), role), f"{role['person']}: {role['title']}"


def _pairs(held: Iterable[Json], person: _Person) -> _Proposed:
    for met in held:
        yield frozenset(map(person, met["pair"])), " + ".join(met["pair"])


def _dated_pairs(held: Iterable[Json], person: _Person) -> _Proposed:
    for met in held:
        pair, when = frozenset(map(person, met["pair"])), met.get("date")
        yield (pair, days(when)), f"{' + '.join(met['pair'])} {when}"


def _kinship(kinship: Iterable[Json], person: _Person) -> _Proposed:
    for tie in kinship:
        one, relation, other = tie["person"], tie["relation"], tie["other"]
        yield kin(person(one), relation, person(other)), f"{one} {relation} {other}"


def _dates(draft: Json) -> _Proposed:
    for date in draft.get("dates", ()):
        if date["value"] is not None:
            yield (fold(date["text"]), days(date["value"])), f"{date['text']} = {date['value']}"


def _equal(expected: Any, proposed: Any) -> bool:
    return bool(expected == proposed)


def _same_day(expected: Any, proposed: Any) -> bool:
    """The same pair on the same day, or on any where the annotation names none."""
    return bool(expected[0] == proposed[0] and expected[1] in {None, proposed[1]})


def _same_date(expected: Any, proposed: Any) -> bool:
    """The same days, or any where none are annotated, for the same words or some of them."""
    one, other = f" {expected[0]} ", f" {proposed[0]} "
    return (one in other or other in one) and expected[1] in {None, proposed[1]}


def _same_post(expected: Any, proposed: tuple[str, Json]) -> bool:
    person, role = proposed
    acting = "acting " if role.get("acting") else ""
    title, institution = words(acting + role["title"]), words(role.get("institution") or "")
    around = expected.institution | expected.country
    named = institution - expected.country
    return (
        person == expected.person
        and bool(title & (expected.title | expected.institution))
        and expected.title <= title | institution | expected.country
        and title <= expected.title | around
        and not (named and expected.institution and named.isdisjoint(around | expected.title))
    )


def _quotes(article: str, draft: Json, text: str) -> Layer:
    plain = " ".join(text.split())
    quotes = list(_quoted(draft, draft.get("source", {}).get("id")))
    strange = [quote for quote in quotes if " ".join(quote.split()) not in plain]
    return (
        "quotes",
        Tally(len(quotes) - len(strange), len(strange)),
        [Disagreement(article, "quotes", "false", quote) for quote in strange],
    )


def _quoted(value: Any, source: str | None) -> Iterator[str]:
    """Every quote, however deep, but those that known actors bring from other sources."""
    if isinstance(value, Mapping):
        of = value.get("source", source)
        if isinstance(value.get("quote"), str) and of == source:
            yield value["quote"]
        for inner in value.values():
            yield from _quoted(inner, source)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _quoted(inner, source)
