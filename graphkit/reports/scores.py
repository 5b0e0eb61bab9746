"""How well drafts agree with an annotation, as a document."""

from dataclasses import asdict

from graphkit.extract.score import Score, Tally
from graphkit.reports import parts
from graphkit.reports.document import Document, Section, document

_COLUMNS = ("Layer", "Precision", "Recall", "F1", "Right", "False", "Missed")


def scores(result: Score, *, misses: bool = False) -> Document:
    """Return a score as a document; with `misses` everything that disagrees is listed."""
    layers = {name: _figures(tally) for name, tally in result.layers.items()}
    table = Section(
        f"Agreement on {parts.plural(result.articles, 'article')}",
        _COLUMNS,
        tuple((name, *map(_cell, figures.values())) for name, figures in layers.items()),
    )
    listed = [asdict(each) for each in result.disagreements] if misses else []
    rows = tuple(tuple(each.values()) for each in listed)
    more = Section("Disagreements", ("Article", "Layer", "Kind", "What"), rows)
    body = {"articles": result.articles, "score": layers, "disagreements": listed}
    items = [{"layer": name, **figures} for name, figures in layers.items()]
    return document(body, items, table, *([more] if rows else []))


def _figures(tally: Tally) -> dict[str, float | int | None]:
    return {
        "precision": tally.precision,
        "recall": tally.recall,
        "f1": tally.f1,
        "right": tally.right,
        "false": tally.false,
        "missed": tally.missed,
    }


def _cell(value: float | None) -> str:
    if value is None:
        return "-"
    return str(value) if isinstance(value, int) else f"{value:.2f}"
