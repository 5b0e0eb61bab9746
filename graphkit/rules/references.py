"""Rules on ids: each names one record, and every id that is used names one."""

from collections.abc import Iterator

from graphkit.model import Dataset, Place
from graphkit.rules.finding import Finding


def duplicate_ids(dataset: Dataset) -> Iterator[Finding]:
    """Ids are unique, because everything else refers to records by them.

    Actors and meetings share one space of ids, and so do all claims.
    """
    seen: set[str] = set()
    for index, actor in enumerate(dataset.actors):
        if actor.id in seen:
            place = Place("actors", (index, "id"))
            yield Finding(place, f'the id "{actor.id}" is used twice')
        seen.add(actor.id)
