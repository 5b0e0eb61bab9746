"""Risers and fallers between two periods, as a document."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from graphkit.analysis.centrality import CentralityReport, Rank
from graphkit.analysis.certainty import Comparison, Move
from graphkit.reports.centrality import coverage, sureness, tables, words
from graphkit.reports.centrality.coverage import EMPTY, FEW, record
from graphkit.reports.centrality.phrases import listed, named, quoted
from graphkit.reports.document import Document, Section
from graphkit.reports.document import document as make_document
from graphkit.reports.parts import Json, plural

TITLE = "What the two periods can carry"
CELLS = ("value", "rank", "equal_to", "rank_low", "rank_high", "moved_by")
RANGES = ": all ranges overlap"
NAMED = 12  # who is seen in one period only, in a sentence
CAUTION = (
    "A move is told only where the ranges of both places lie apart, and not where one outlet alone "
    "makes the larger part of the higher place, or nearly all of a period. Places are counted "
    "among those seen in a period: where more are seen, one falls without having met anybody "
    "less. Two periods differ in what sources cover as much as in who met whom; who is "
    "seen in one of them only has not risen or fallen."
)


def document(found: Comparison, top: int | None = None) -> Document:
    """Return a comparison as a document: the JSON contract, one item a move, a table a measure."""
    items = [
        {"metric": metric, "unit": found.after.unit(metric), **_line(each)}
        for metric, moves in found.moves.items()
        for each in moves
    ]
    before, after = found.periods
    body = {
        "view": found.after.view,
        "before": _period(before, found.before),
        "after": _period(after, found.after),
        "metrics": {
            metric: [_move(each) for each in moves] for metric, moves in found.moves.items()
        },
        "notes": list(notes(found)),
    }
    sections = [
        Section(f"{metric}: {before} to {after}", columns(found), rows(moves)[:top])
        for metric, moves in found.moves.items()
        if rows(moves)
    ]
    return make_document(body, items, Section(TITLE, text=notes(found)), *sections)


def columns(found: Comparison) -> tuple[str, ...]:
    """Return the headings of a table of moves: each period with the actors seen in it."""
    before, after = found.periods
    return (
        "Actor",
        f"{before}, of {seen(found.before)}",
        f"{after}, of {seen(found.after)}",
        "Can the data tell?",
    )


def rows(moves: tuple[Move, ...]) -> tuple[tuple[str, ...], ...]:
    """Return the cells under `columns` of who is seen in both periods, clear moves first.

    The largest rise comes first, then the largest fall, the next rise and so on; last
    come those who have not moved, by place.
    """
    both = [(each, each.before, each.after) for each in moves]
    known = [(each, one, two) for each, one, two in both if one and two]
    known.sort(key=lambda each: (-abs(each[0].places or 0), each[2].rank))
    before = Counter[tuple[bool, bool]]()  # moves of the same kind that are larger
    order = {}
    for each, *_ in known:
        kind = each.clear, (each.places or 0) < 0
        order[each.id] = (not each.clear, not each.places, before[kind], kind)
        before[kind] += 1
    known.sort(key=lambda each: order[each[0].id])
    return tuple((each.name, _place(one), _place(two), verdict(each)) for each, one, two in known)


def one_only(found: Comparison) -> tuple[str, ...]:
    """Return a sentence for each period with those whom no source shows in the other."""
    moves = next(iter(found.moves.values()), ())
    only = (
        [each.name for each in moves if not each.after],
        [each.name for each in moves if not each.before],
    )
    return tuple(
        f"Seen only in {period}: {named(names, NAMED)}."
        for period, names in zip(found.periods, only, strict=True)
        if names
    )


def notes(found: Comparison) -> tuple[str, ...]:
    """Return what must be said before the moves: which are clear, what each period rests on."""
    rests = [
        f"{name}: {plural(seen(report), 'actor')} with a tie. {words.basis(report)}"
        if report.pairs
        else f"{name}: no source here shows anybody meeting anybody."
        for name, report in zip(found.periods, (found.before, found.after), strict=True)
    ]
    warned = [
        f"{name}: {warning}"
        for name, report in zip(found.periods, (found.before, found.after), strict=True)
        for warning in coverage.warnings(report)
    ]
    return (*_clear(found), *rests, *warned, *one_only(found), CAUTION)


def verdict(move: Move) -> str:
    """Return in a few words what the data can say of a move."""
    if move.places is None:
        return "seen only after" if move.after else "seen only before"
    moved = f"{'rose' if move.places > 0 else 'fell'} by about {abs(move.places):.0f}"
    if move.clear:
        return f"yes: {moved}"
    rest = move.rests_on if move.rests_on and move.rests_on.everywhere < 1 else None
    few = not rest or rest.of < FEW  # then it need not be said of everybody
    rests = f"rests on {coverage.mark(rest)}" if rest else ""
    if move.apart and move.picture and not rests:
        return f"only in {quoted(move.picture.outlet)}'s picture: {moved}"
    if move.apart:
        return f"no: {rests}"
    ranged = move.before and move.after and move.before.spans and move.after.spans
    why = "the ranges overlap" if ranged else "no ranges were asked for"
    return f"no: {why}" if few else f"no: {why}, and it {rests}"


def seen(report: CentralityReport) -> int:
    """Return how many actors have a tie."""
    return report.actors - len(report.isolates)


def _clear(found: Comparison) -> tuple[str, ...]:
    """Return one sentence with the moves that the data can tell, of those seen in both periods."""
    both = {
        metric: [m for m in moves if m.places is not None] for metric, moves in found.moves.items()
    }
    many = max(map(len, both.values()), default=0)
    if not many:
        return ("Nobody is seen in both periods, so nobody has risen or fallen.",)
    told = []
    for metric, moves in both.items():
        rose = [each.name for each in moves if each.clear and (each.places or 0) > 0]
        fell = [each.name for each in moves if each.clear and (each.places or 0) < 0]
        who = [
            f"{named(names)} {word}" for names, word in ((rose, "rose"), (fell, "fell")) if names
        ]
        if who:
            told.append(f"by {metric} {listed(who)}")
    clear = f"Clear moves: {'; '.join(told)}." if told else f"No move is clear{_why(both)}."
    return (f"Seen in both periods: {plural(many, 'actor')}. {clear}", *_doubted(found))


def _why(moves: Mapping[str, Sequence[Move]]) -> str:
    """Return why no move is clear, where all have one reason."""
    ranks = [rank for each in moves.values() for move in each for rank in (move.before, move.after)]
    if not all(rank and rank.spans for rank in ranks):
        return ": no ranges were asked for"
    return "" if any(move.apart for each in moves.values() for move in each) else RANGES


def _doubted(found: Comparison) -> Iterator[str]:
    """Yield who moved furthest of those whose higher place is one outlet's, and whose picture."""
    by: dict[str, list[Move]] = {}
    for moves in found.moves.values():
        for each in moves:
            if each.rests_on and each.rests_on.everywhere < 1 and each.apart:
                by.setdefault(each.id, []).append(each)
    far = {id_: max(moves, key=lambda move: abs(move.places or 0)) for id_, moves in by.items()}
    led = sorted(far.values(), key=lambda move: (-abs(move.places or 0), move.name, move.id))
    if led:
        told = [
            f"{each.name} {'rose' if (each.places or 0) > 0 else 'fell'} (rests on "
            f"{coverage.mark(each.rests_on)})"
            for each in led
            if each.rests_on
        ]
        yield f"Not clear, because one outlet makes the higher place: {named(told)}."
    for name, report in zip(found.periods, (found.before, found.after), strict=True):
        if report.picture:
            yield (
                f"{name} is one publisher's picture, {coverage.mark(report.picture)}: no move from "
                "or to it is clear."
            )


def _place(rank: Rank) -> str:
    may = "" if rank.places == rank.interval else f", may be {rank.interval}"
    return sureness.doubted(f"{rank.places}{may}", rank)


def _move(move: Move) -> Json:
    return {
        "id": move.id,
        "name": move.name,
        "before": _rank(move.before),
        "after": _rank(move.after),
        "places": move.places,
        "clear": move.clear,
        "rests_on": record(move.rests_on),
        "picture": record(move.picture),
    }


def _rank(rank: Rank | None) -> Json | None:
    if rank is None:
        return None
    told = tables.rank(rank)
    return {key: told[key] for key in told if key not in ("id", "name")}


def _line(move: Move) -> Json:
    """Return a move as a line of CSV: the same columns for everybody."""
    return _move(move) | {
        "before": _cells(move.before),
        "after": _cells(move.after),
        "rests_on": record(move.rests_on) or EMPTY,
        "picture": move.picture and move.picture.outlet,
    }


def _cells(rank: Rank | None) -> Json:
    if rank is None:
        return dict.fromkeys(CELLS)
    return {key: value for key, value in tables.rank(rank).items() if key in CELLS} | {
        "moved_by": sureness.reasons(rank)
    }


def _period(name: str, report: CentralityReport) -> Json:
    """Return a period: how many it shows, and its whole report."""
    return {
        "period": name,
        "actors": seen(report),
        "ties": report.ties,
        "report": tables.body(report),
    }
