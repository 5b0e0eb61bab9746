"""How well drafts agree with an annotation: right, false and missed, layer by layer.

Persons, roles, pairs that met, kinship and date values are compared article by
article with what `graphkit.extract.annotation` expects.  A draft that is not
there misses everything.  What the annotation calls optional counts neither way.

- A **person** is found when one drafted actor carries a spelling that the
  article uses for that person alone.  Names compare folded and in any order.
  A second actor for the same person is false.
- A **role** is found when the person matches, every word of the annotated
  title stands in the drafted title or institution, every word of the drafted
  title stands in the annotated title, institution or country, and the two
  institutions, where both are named, share a word.  Fillers are put aside
  (`graphkit.extract.annotation.words`).  A title told twice counts once.
- A **pair** is two persons on different sides of a meeting that was held; how
  often they met is not counted.  `dated_pairs` asks for the day as well.
- A **date value** is an expression and the first and last day it can mean,
  from the draft's ``dates``: ``[{"text": ..., "value": EDTF}]``.
- **Quotes** are verbatim when they stand in the text, white space apart.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from graphkit.extract.annotation import Article, Expected, Json, articles, days, kin, words
from graphkit.model.names import fold

LAYERS = ("persons", "roles", "pairs", "dated_pairs", "kinship", "dates", "quotes")


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One thing that the draft has and the annotation has not ("false"), or the reverse."""

    article: str
    layer: str
    kind: str
    what: str


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one layer, and the three figures made of them.

    A figure is None where it divides by nothing: unknown is not zero.
    """

    right: int = 0
    false: int = 0
    missed: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.right + other.right, self.false + other.false, self.missed + other.missed)

    @property
    def precision(self) -> float | None:
        """The share of what was drafted that is right."""
        return _share(self.right, self.right + self.false)

    @property
    def recall(self) -> float | None:
        """The share of what is annotated that was drafted."""
        return _share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall."""
        return _share(2 * self.right, 2 * self.right + self.false + self.missed)


@dataclass(frozen=True, slots=True)
class Score:
    """The tally of each of `LAYERS`, the articles scored, and everything that disagreed."""

    layers: Mapping[str, Tally]
    articles: int
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
    found: list[Disagreement] = []
    scored = articles(gold)
    for article in scored:
        draft = by_source.get(article.id) or by_source.get(PurePath(article.file).name) or {}
        for layer, tally, disagreements in _layers(article, draft, texts.get(article.file, "")):
            totals[layer] += tally
            found += disagreements
    return Score(totals, len(scored), tuple(found))


def report(result: Score) -> list[str]:
    """Return one line for each layer, then one for each disagreement, for reading."""
    return [
        *(
            f"{layer:12} P {_figure(t.precision)} R {_figure(t.recall)} F1 {_figure(t.f1)}"
            f"  right {t.right} false {t.false} missed {t.missed}"
            for layer, t in result.layers.items()
        ),
        *(f"{d.article}: {d.layer}: {d.kind}: {d.what}" for d in result.disagreements),
    ]


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _figure(value: float | None) -> str:
    return "   -" if value is None else f"{value:.2f}"


def _keys(source: Json) -> Iterator[str]:
    if source.get("id"):
        yield source["id"]
    if source.get("file"):
        yield PurePath(source["file"]).name


_Layer = tuple[str, Tally, list[Disagreement]]
_Proposed = Iterator[tuple[Any, str]]
_Same = Callable[[Any, Any], bool]
_Person = Callable[[str], str]


def _layers(article: Article, draft: Json, text: str) -> Iterator[_Layer]:
    names = {a["id"]: _names(a)[0] for a in draft.get("actors", ()) if a.get("id") and _names(a)}

    def person(name: str) -> str:
        return article.person(names.get(name, name))

    held = [p for p in draft.get("meeting_pairs", ()) if p.get("status") == "held"]
    compared: list[tuple[str, Sequence[Expected], _Proposed, _Same]] = [
        ("persons", article.persons, _actors(draft, article.person), _equal),
        ("roles", article.roles, _roles(draft, person), _same_post),
        ("pairs", article.pairs, _pairs(held, person), _equal),
        ("dated_pairs", article.dated_pairs, _dated_pairs(held, person), _same_day),
        ("kinship", article.kinship, _kinship(draft, person), _equal),
        ("dates", article.dates, _dates(draft), _equal),
    ]
    for layer, expected, proposed, same in compared:
        yield _compare(article.id, layer, expected, list(proposed), same)
    yield _quotes(article.id, draft, text)


def _names(actor: Json) -> list[str]:
    listed = [n if isinstance(n, str) else n["text"] for n in actor.get("names", ())]
    return [actor["name"], *listed] if actor.get("name") else listed


def _actors(draft: Json, person: _Person) -> _Proposed:
    """Each drafted person under the id that most of its spellings point to."""
    for actor in draft.get("actors", ()):
        if actor.get("kind", "person") != "person" or not _names(actor):
            continue
        owners = [person(name) for name in _names(actor)]
        known = [who for who in owners if not who.startswith("? ")] or owners
        yield max(known, key=known.count), _names(actor)[0]


def _roles(draft: Json, person: _Person) -> _Proposed:
    for role in draft.get("roles", ()):
        yield (person(role["person"]), role), f"{role['person']}: {role['title']}"


def _pairs(held: Iterable[Json], person: _Person) -> _Proposed:
    for met in held:
        yield frozenset(map(person, met["pair"])), " + ".join(met["pair"])


def _dated_pairs(held: Iterable[Json], person: _Person) -> _Proposed:
    for met in held:
        pair, when = frozenset(map(person, met["pair"])), met.get("date")
        yield (pair, days(when)), f"{' + '.join(met['pair'])} {when}"


def _kinship(draft: Json, person: _Person) -> _Proposed:
    for tie in draft.get("kinship", ()):
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


def _same_post(expected: Any, proposed: tuple[str, Json]) -> bool:
    person, role = proposed
    title, institution = words(role["title"]), words(role.get("institution") or "")
    around = expected.institution | expected.country
    named = institution - expected.country
    return (
        person == expected.person
        and bool(title & (expected.title | expected.institution))
        and expected.title <= title | institution | expected.country
        and title <= expected.title | around
        and not (named and expected.institution and named.isdisjoint(around | expected.title))
    )


def _compare(
    article: str,
    layer: str,
    expected: Sequence[Expected],
    proposed: Sequence[tuple[Any, str]],
    same: _Same,
) -> _Layer:
    """Pair each proposal off with the first expectation it meets, required ones first."""
    open_ = sorted(expected, key=lambda e: e.optional)
    closed: list[Expected] = []
    false: list[str] = []
    repeats = layer not in {"persons", "dates"}
    for value, label in proposed:
        hit = next((e for e in open_ if same(e.value, value)), None)
        if hit:
            open_.remove(hit)
            closed.append(hit)
        elif not any(same(e.value, value) and (repeats or e.optional) for e in closed):
            false.append(label)
    missed = [e.label for e in open_ if not e.optional]
    right = sum(not e.optional for e in closed)
    return (
        layer,
        Tally(right, len(false), len(missed)),
        [Disagreement(article, layer, "false", what) for what in false]
        + [Disagreement(article, layer, "missed", what) for what in missed],
    )


def _quotes(article: str, draft: Json, text: str) -> _Layer:
    plain = " ".join(text.split())
    quotes = list(_quoted(draft))
    strange = [quote for quote in quotes if " ".join(quote.split()) not in plain]
    return (
        "quotes",
        Tally(len(quotes) - len(strange), len(strange)),
        [Disagreement(article, "quotes", "false", quote) for quote in strange],
    )


def _quoted(value: Any) -> Iterator[str]:
    """Every text under a key ``quote``, however deep."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if key == "quote" and isinstance(inner, str):
                yield inner
            else:
                yield from _quoted(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _quoted(inner)
