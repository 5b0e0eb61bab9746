"""Large datasets: from which size on a page leaves things out, and the sentences that say so."""

from collections.abc import Iterator

from graphkit.model import Dataset
from graphkit.page.contract_records import Sentence

LARGE = 2_000
"""From so many actors on, a page opens with an overview and leaves things out."""

ROWS = 100
"""How many rows of a table a large page has in its HTML, with their quotes."""

LANES = 300
"""How many lanes the timeline draws at once, as `assets/timeline_scene.js` has it."""


def is_large(dataset: Dataset) -> bool:
    """Tell whether a page of all of `dataset` would be too much to read or to open."""
    return len(dataset.actors) >= LARGE


def cut(dataset: Dataset) -> Iterator[Sentence]:
    """Yield the sentences that say what the page of a large dataset leaves out, and what to do."""
    if is_large(dataset):
        yield Sentence(key="left.overview", values={"actors": f"{len(dataset.actors):,}"})
        yield Sentence(key="left.rows", values={"rows": ROWS, "lanes": LANES})
