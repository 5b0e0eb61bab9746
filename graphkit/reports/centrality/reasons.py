"""Which meetings make a rank, in words and as a document."""

from graphkit.analysis.centrality import METRICS, Rank
from graphkit.analysis.centrality.ranking import written
from graphkit.analysis.certainty import Piece, Reasons
from graphkit.model import Dataset
from graphkit.reports import parts
from graphkit.reports.centrality import coverage, doubts, sureness
from graphkit.reports.centrality.phrases import listed, named, percent, quoted
from graphkit.reports.centrality.words import numbers
from graphkit.reports.document import Document, Section
from graphkit.reports.document import document as make_document

LEAST, WHOLE = 1e-9, 0.005  # of the value: what counts, and what rounds to one percent
LISTED = 3  # places, and meetings that lead to one, in a sentence


def document(dataset: Dataset, found: Reasons) -> Document:
    """Return the reasons of one actor's ranks: a sentence a measure, and the meetings."""
    told = tuple((name, sentence(found, name)) for name in found.ranks)
    meetings = tuple(
        (
            parts.day(each.meeting.date),
            parts.occasion(each.meeting)
            + (f", {each.meeting.place}" if each.meeting.place else ""),
            "\n".join(dataset.actor[id_].name for id_ in each.others),
            adds,
            parts.sources(dataset, each.meeting.evidence),
        )
        for each, adds in zip(
            found.pieces, numbers(each.adds for each in found.pieces), strict=True
        )
    )
    sections = [Section("What these ranks rest on", text=notes(found))] if notes(found) else []
    sections.append(Section(f"{found.name}: what makes the ranks", ("Measure", "Why"), told))
    if meetings:
        columns = ("Date", "Meeting", "With", "Adds to strength", "Sources")
        cut = found.meetings > len(meetings)
        title = f"The meetings: {len(meetings)} of {found.meetings}" if cut else "The meetings"
        sections.append(Section(title, columns, meetings))
    pieces = [_piece(each) for each in found.pieces]
    body = {
        "actor": {"id": found.id, "name": found.name},
        "meetings": found.meetings,
        "rests_on": coverage.record(found.rests_on),
        "metrics": {
            name: {"rank": each.rank, "equal_to": each.last, "why": sentence(found, name)}
            | {"rank_low": each.rank_low, "rank_high": each.rank_high}
            | {"moved_by": sureness.reasons(each), "without_outlet": _without(found, name)}
            for name, each in found.ranks.items()
        },
        "pieces": pieces,
        "notes": list(notes(found)),
    }
    return make_document(body, pieces, *sections)


def sentence(found: Reasons, metric: str) -> str:
    """Return in words what one rank rests on."""
    rank = found.ranks[metric]
    if not found.pieces:
        return "No meeting ties this actor to anybody here, so no rank says anything."
    moved = sureness.reason(rank)
    ranged = f" (may be {rank.interval}{moved and f', furthest {moved}'})"
    place = f"Place {rank.places}{ranged if rank.interval != rank.places else ''}"
    told = f"{sureness.doubted(place, rank)}."
    read = doubts.moved(found.read.get(metric, ()), rank)
    return " ".join(filter(None, (told, _outlet(found, metric), read, _rests(found, metric, rank))))


def notes(found: Reasons) -> tuple[str, ...]:
    """Return what must be said beside the reasons: one publisher behind the ties, a cut."""
    told = []
    if found.rests_on:
        told.append(
            f"What is known of {found.name} rests on {coverage.mark(found.rests_on)}: what "
            "is covered there may drive these ranks."
        )
    if found.meetings > len(found.pieces):
        told.append(
            f"Of {found.meetings} meetings {len(found.pieces)} were left out one by one, those "
            f"that add most to the strength; the other {found.meetings - len(found.pieces)}, of "
            "which none adds more, are neither tried nor listed."
        )
    return tuple(told)


def _without(found: Reasons, metric: str) -> parts.Json | None:
    if metric not in found.without:
        return None
    low, high = found.without[metric]
    return {"rank": low, "equal_to": high}


def _outlet(found: Reasons, metric: str) -> str:
    """Return what becomes of a place without the outlet that it rests on."""
    if not found.rests_on or metric not in found.without:
        return ""
    outlet, of = quoted(found.rests_on.outlet), found.rests_on
    if of.everywhere == 1:
        return f"Without {outlet} there is nothing to rank."
    return (
        f"Without {outlet}, which alone reports {of.meetings} of {_count(of.of)}, it is place "
        f"{written(*found.without[metric])}."
    )


def _called(found: Reasons, piece: Piece) -> str:
    """Return what a meeting is called: its title, or else with whom, when and where it was."""
    held = piece.meeting
    when = [held.date.words] if held.date else []
    if held.title:
        return f"“{held.title}”{f' ({when[0]})' if when else ''}"
    others = named([found.names.get(id_, id_) for id_ in piece.others])
    aside = ", ".join([*when, *([held.place] if held.place else [])])
    return f"the {held.kind} with {others}{f' ({aside})' if aside else ''}"


def _rests(found: Reasons, metric: str, rank: Rank) -> str:
    """Return without which single meetings the place is a lower one, the heaviest first."""
    now = rank.rank + rank.last  # equals stand at the mean of their places
    heavy = [each for each in found.pieces if sum(each.without[metric]) > now]
    heavy.sort(key=lambda each: (-sum(each.without[metric]), each.meeting.id))
    if not heavy:
        cut = found.meetings > len(found.pieces)
        of = f"the {len(found.pieces)} tried" if cut else _count(len(found.pieces))
        return f"Without any one of {of} it is no lower. {_takes(found, metric)}".strip()
    to: dict[str, list[str]] = {}
    for each in heavy:
        to.setdefault(written(*each.without[metric]), []).append(_called(found, each))
    falls = [f"to {place} without {_any(told)}" for place, told in [*to.items()][:LISTED]]
    more = sum(map(len, [*to.values()][LISTED:]))
    rest = f"; lower without any one of {more} more" if more else ""
    return f"It falls {'; '.join(falls)}{rest}."


def _takes(found: Reasons, metric: str) -> str:
    """Return the meetings that most of the value goes with, each with its share."""
    by: dict[str, list[str]] = {}
    for each in sorted(found.pieces, key=lambda each: (-each.takes[metric], each.meeting.id)):
        if (share := each.takes[metric]) > LEAST:
            by.setdefault(percent(share) if share >= WHOLE else "less than 1%", []).append(
                _called(found, each)
            )
    falls = [f"by {share} without {_any(told)}" for share, told in [*by.items()][:LISTED]]
    turns = "rises" if METRICS[metric].lowest_first else "falls"
    return f"Its value {turns} {'; '.join(falls)}." if falls else ""


def _any(told: list[str]) -> str:
    """Return meetings as alternatives: without any one of them, the others being there."""
    if len(told) <= LISTED:
        return listed(told, "or")
    return f"any one of {len(told)} meetings, as {listed(told[:2], 'or')}"


def _count(meetings: int) -> str:
    return f"{meetings} {'meeting' if meetings == 1 else 'meetings'}"


def _piece(each: Piece) -> parts.Json:
    return {
        "meeting": each.meeting.id,
        "date": str(each.meeting.date) if each.meeting.date else None,
        "others": [*each.others],
        "adds": round(each.adds, 12),
        "takes": {**each.takes},
        "without": {
            name: {"rank": low, "equal_to": high} for name, (low, high) in each.without.items()
        },
    }
