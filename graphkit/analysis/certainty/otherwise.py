"""Records read another way: the view made anew, where leaving participations out cannot do it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from graphkit.analysis.disputes import is_disputed
from graphkit.graph import dataset_of
from graphkit.graph.incidence import Incidence, incidence_of
from graphkit.graph.windows import ALWAYS, bounds, touches
from graphkit.model import Certainty, Dataset, Meeting, PartialDate, Role
from graphkit.model.terms import Days, certain_days, holds

if TYPE_CHECKING:
    import networkx as nx

TAKEN_IN = "meetings that another source puts into the time asked for"
DISPUTED = "disputed offices"
AS_OF = "offices known as of another time only"


@dataclass(frozen=True, eq=False)
class Otherwise:
    """What is read another way (`records` of them), and the view made of that reading."""

    what: str
    records: int
    incidence: Incidence


def otherwise(
    view: "nx.Graph[str]", name: str, made: Incidence, window: tuple[date, date]
) -> list[Otherwise]:
    """Return the readings of `view`, the one called `name`, that change one of its ties.

    A held meeting whose record lies outside the `window` is taken in on the day
    on which another source puts it inside.  For institutions, offices that a source
    disputes or denies are left out, and so are, beyond the days they are stated for,
    those known `as_of` a time only: nobody said when they began or ended.
    """
    dataset = dataset_of(view)
    found = []
    if added := [*_taken_in(dataset, window)]:
        found.append((TAKEN_IN, len(added), dataset, (*made.meetings, *added)))
    if name == "institutions":
        held = _held(dataset, made)
        denied = [role for role, _ in held if is_disputed(role)]
        dated = [role for role, days in held if _as_of_another(role, days)]
        undenied = tuple(each for each in dataset.roles if not is_disputed(each))
        stated = tuple(each for role in dataset.roles if (each := _as_stated(role)))
        found += [
            (DISPUTED, len(denied), replace(dataset, roles=undenied), made.meetings),
            (AS_OF, len(dated), replace(dataset, roles=stated), made.meetings),
        ]
    read = [
        Otherwise(what, count, incidence_of(other, meetings, made.actors, name))
        for what, count, other, meetings in found
        if count
    ]
    return [each for each in read if not _same(each.incidence, made)]


def _taken_in(dataset: Dataset, window: tuple[date, date]) -> Iterator[Meeting]:
    """Yield the meetings recorded outside the window, on the day a source puts them inside."""
    if window == ALWAYS:
        return
    for meeting in dataset.meetings:
        if meeting.status == "held" and touches(meeting, *window) is Certainty.NO:
            said = (_date(each.says.get("date", "")) for each in meeting.evidence)
            inside = [day for day in said if day and day.overlaps(*window)]
            if inside:
                yield meeting.model_copy(update={"date": inside[0]})


def _held(dataset: Dataset, made: Incidence) -> list[tuple[Role, list[Days]]]:
    """Return the offices of those present, each with the days of its holder's meetings."""
    days: dict[str, list[Days]] = {}
    for row, nth in zip(made.rows, made.row_meeting, strict=True):
        days.setdefault(row.who, []).append(bounds(made.meetings[nth]))
    return [
        (role, days[role.person])
        for role in dataset.roles
        if role.person in days and role.institution and not role.descriptive
    ]


def _as_of_another(role: Role, days: list[Days]) -> bool:
    """Tell whether one of the `days` lies where nobody states that the role was held."""
    only = role.as_of and not role.since and not role.until
    return bool(only) and any(holds(role, *each) is not Certainty.YES for each in days)


def _date(said: str) -> PartialDate | None:
    try:
        return PartialDate.parse(said)
    except ValueError:
        return None


def _as_stated(role: Role) -> Role | None:
    """Return a role without a beginning or an end for the days on which sources show it alone."""
    if role.as_of is None or role.since or role.until:
        return role
    days = certain_days(role)
    if days is None:
        return None
    first, last = (PartialDate.parse(day.isoformat()) for day in days)
    return role.model_copy(update={"since": first, "until": last})


def _same(one: Incidence, two: Incidence) -> bool:
    return np.array_equal(one.ties, two.ties) and np.allclose(one.weights(), two.weights())
