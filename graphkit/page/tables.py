"""The tables of a page: every claim with its evidence."""

from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from graphkit.page import rows
from graphkit.page.cells import Row
from graphkit.page.columns import column
from graphkit.page.contract import Payload
from graphkit.page.large import LARGE, ROWS
from graphkit.page.shelf import Shelf
from graphkit.page.words import Words


@dataclass(frozen=True, slots=True)
class Table:
    """One table; `name` and `columns` are keys of the words, `total` counts what is cut, too."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    total: int

    @property
    def is_cut(self) -> bool:
        """Whether there are more rows than stand in it."""
        return self.total > len(self.rows)


class _Plan(NamedTuple):
    columns: tuple[str, ...]
    rows: rows.Maker


PLANS: dict[str, _Plan] = {
    "people": _Plan(("name", "country", "life", "offices", "meetings", "evidence"), rows.people),
    "meetings": _Plan(("date", "what", "who", "place", "status", "evidence"), rows.meetings),
    "roles": _Plan(("person", "office", "institution", "term", "evidence"), rows.roles),
    "kin": _Plan(("person", "relation", "other", "evidence"), rows.kinship),
    "bodies": _Plan(("name", "kind", "country", "part_of", "evidence"), rows.bodies),
    "disputes": _Plan(("topic", "about", "readings"), rows.disputes),
    "sources": _Plan(("title", "publisher", "published", "language", "note"), rows.sources),
}


def tables(payload: Payload, words: Words) -> tuple[Table, ...]:
    """Return the tables of a page in the order they stand in; one without rows is left out."""
    limit = ROWS if len(payload.actors) >= LARGE else None
    shelf = Shelf(payload, words, limit)
    totals = _totals(payload)
    made = (
        Table(name, plan.columns, tuple(islice(plan.rows(shelf), limit)), totals[name])
        for name, plan in PLANS.items()
    )
    return tuple(table for table in made if table.rows)


def _totals(payload: Payload) -> dict[str, int]:
    people = column(payload.actors, "kind").count("person")
    return {
        "people": people,
        "bodies": len(payload.actors) - people,
        "meetings": len(payload.meetings),
        "roles": len(payload.roles),
        "kin": len(payload.kinship),
        "disputes": len(payload.disputes),
        "sources": len(payload.sources),
    }
