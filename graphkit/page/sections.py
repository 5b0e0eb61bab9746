"""A dataset in columns, each section in the order in which a page has it."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from graphkit.model import Dataset, PartialDate
from graphkit.model.columns import Columns

if TYPE_CHECKING:
    from graphkit.page.contract_records import Section

T = TypeVar("T")


class Sections:
    """The records of a dataset in columns, by ids and keys; meetings by time and then by id.

    `keys` are the keys of each section's claims; `claim` is where each of them stands,
    `actor` and `source` where each id does.
    """

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self.actors = _by_id(Columns.of(dataset.actors))
        self.sources = _by_id(Columns.of(dataset.sources))
        self.disputes = _by_id(Columns.of(dataset.disputes))
        self.meetings = _by_time(_by_id(Columns.of(dataset.meetings)))
        role_keys = tuple(each.key for each in dataset.roles)  # each takes long to make
        kinship_keys = tuple(each.key for each in dataset.kinship)
        self.roles = Columns.of(dataset.roles).by(role_keys)
        self.kinship = Columns.of(dataset.kinship).by(kinship_keys)
        self.keys: dict[Section, Sequence[str]] = {
            "meetings": self.meetings["id"],
            "roles": sorted(role_keys),
            "kinship": sorted(kinship_keys),
        }
        self.actor = _places(self.actors["id"])
        self.source = _places(self.sources["id"])
        self.claim = {section: _places(keys) for section, keys in self.keys.items()}


def _by_id(records: Columns) -> Columns:
    return records.by(records["id"])


def _by_time(meetings: Columns) -> Columns:
    """Return meetings in the order of time, undated ones last."""
    days = [*map(cache(_days), meetings["date"])]
    nth = _places(sorted({*days}))
    return meetings.by([nth[each] for each in days])


def _days(when: PartialDate | None) -> tuple[date, date]:
    """Return what a meeting is ordered by; "by 2018" stands at the end of 2018."""
    if when is None:
        return date.max, date.max
    return (when.latest if when.earliest == date.min else when.earliest), when.latest


def _places(values: Iterable[T]) -> dict[T, int]:
    return {each: nth for nth, each in enumerate(values)}
