"""How well drafts agree with an annotation, as a document."""

from collections.abc import Iterable
from dataclasses import asdict

from graphkit.extract.score import Score
from graphkit.reports import parts
from graphkit.reports.document import Document, Section, document

_COLUMNS = (
    *("Layer", "Precision", "Recall", "F1", "Right", "False", "Missed"),
    *("Complete", "Articles"),  # in so many of those with any, nothing is missed
)


def scores(result: Score, *, misses: bool = False, notes: Iterable[str] = ()) -> Document:
    """Return a score as a document; with `misses` everything that disagrees is listed."""
    layers = {name: _figures(result, name) for name in result.layers}
    table = Section(
        f"Agreement on {parts.plural(result.articles, 'article')}",
        _COLUMNS,
        tuple((name, *map(_cell, figures.values())) for name, figures in layers.items()),
    )
    listed = [asdict(each) for each in result.disagreements] if misses else []
    rows = tuple(tuple(each.values()) for each in listed)
    more = Section("Disagreements", ("Article", "Layer", "Kind", "What"), rows)
    body = {
        "articles": result.articles,
        "score": layers,
        "days": dict(result.days),
        "disagreements": listed,
    }
    told = ", ".join(f"{count} {kind}" for kind, count in result.days.items())
    days = [f"Days of the pairs found: {told}."] if any(result.days.values()) else []
    items = [{"layer": name, **figures} for name, figures in layers.items()]
    return document(body, items, table, *([more] if rows else []), notes=(*days, *notes))


def _figures(result: Score, layer: str) -> dict[str, float | int | None]:
    tally = result.layers[layer]
    return {
        "precision": tally.precision,
        "recall": tally.recall,
        "f1": tally.f1,
        "right": tally.right,
        "false": tally.false,
        "missed": tally.missed,
        "complete": result.complete[layer][0],
        "articles": result.complete[layer][1],
    }


def _cell(value: float | None) -> str:
    if value is None:
        return "-"
    return str(value) if isinstance(value, int) else f"{value:.2f}"
