"""The tables of a page: every claim with its evidence, complete without JavaScript."""

from dataclasses import dataclass
from typing import NamedTuple

from graphkit.page import rows
from graphkit.page.cells import Row
from graphkit.page.contract import Payload
from graphkit.page.rows import Shelf
from graphkit.page.words import Words


@dataclass(frozen=True, slots=True)
class Table:
    """One table; `name` and `columns` are keys of the words."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


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
    shelf = Shelf(payload, words)
    made = (Table(name, plan.columns, tuple(plan.rows(shelf))) for name, plan in PLANS.items())
    return tuple(table for table in made if table.rows)
