"""Risers and fallers between two periods, as a document."""

from graphkit.analysis.centrality import Rank
from graphkit.analysis.certainty import Comparison, Move
from graphkit.reports.centrality import words
from graphkit.reports.document import Document, Section
from graphkit.reports.document import document as make_document
from graphkit.reports.parts import Json

COLUMNS = ("Actor", "Before", "After", "Move", "Can the data tell?")
CAUTION = (
    "A move is told only where the ranges of both places lie apart. Two periods differ in what "
    "sources cover as much as in who met whom; who is seen in one of them only has not risen or "
    "fallen."
)


def document(found: Comparison, top: int | None = None) -> Document:
    """Return a comparison as a document: the JSON contract, one item a move, a table a measure."""
    items = [
        {"metric": metric, **_move(each)} for metric, moves in found.moves.items() for each in moves
    ]
    before, after = found.periods
    body = {
        "view": found.after.view,
        "before": {"period": before, "actors": _seen(found, "before"), "ties": found.before.ties},
        "after": {"period": after, "actors": _seen(found, "after"), "ties": found.after.ties},
        "metrics": {
            metric: [_move(each) for each in moves] for metric, moves in found.moves.items()
        },
        "notes": list(notes(found)),
    }
    sections = [
        Section(f"{metric}: {before} to {after}", COLUMNS, rows(moves[:top]))
        for metric, moves in found.moves.items()
        if moves
    ]
    return make_document(body, items, *sections, notes=notes(found))


def rows(moves: tuple[Move, ...]) -> tuple[tuple[str, ...], ...]:
    """Return the cells of each move under `COLUMNS`."""
    return tuple(
        (each.name, _place(each.before), _place(each.after), _places(each), verdict(each))
        for each in moves
    )


def notes(found: Comparison) -> tuple[str, ...]:
    """Return what must be said beside the moves: how much each period rests on, and the caution."""
    rests = [
        f"{name}: {_seen(found, side)} actors with a tie, {words.basis(report)}"
        for name, side, report in zip(
            found.periods, ("before", "after"), (found.before, found.after), strict=True
        )
    ]
    return (*rests, CAUTION)


def verdict(move: Move) -> str:
    """Return in a few words what the data can say of a move."""
    if move.places is None:
        return "not seen before" if move.after else "not seen any more"
    if move.clear:
        return "yes: the ranges lie apart"
    return "no: the ranges overlap"


def _places(move: Move) -> str:
    if move.places is None:
        return ""
    sign = "\N{MINUS SIGN}" if move.places < 0 else "+" if move.places > 0 else ""
    return f"{sign}{abs(move.places):g}"


def _place(rank: Rank | None) -> str:
    if rank is None:
        return ""
    return rank.places if rank.places == rank.interval else f"{rank.places} (of {rank.interval})"


def _seen(found: Comparison, side: str) -> int:
    report = found.before if side == "before" else found.after
    return report.actors - len(report.isolates)


def _move(move: Move) -> Json:
    return {
        "id": move.id,
        "name": move.name,
        "before": _rank(move.before),
        "after": _rank(move.after),
        "places": move.places,
        "clear": move.clear,
    }


def _rank(rank: Rank | None) -> Json | None:
    if rank is None:
        return None
    return {
        "rank": rank.rank,
        "equal_to": rank.last,
        "rank_low": rank.rank_low,
        "rank_high": rank.rank_high,
    }
