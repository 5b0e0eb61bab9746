"""Large datasets: from which size on a page leaves things out, and the sentences that say so."""

from collections.abc import Iterator

from graphkit.model import Dataset

LARGE = 2_000
"""From so many actors on, a page opens with an overview and leaves things out."""

ROWS = 100
"""How many rows of a table a large page has in its HTML, with their quotes."""


def is_large(dataset: Dataset) -> bool:
    """Tell whether a page of all of `dataset` would be too much to read or to open."""
    return len(dataset.actors) >= LARGE


def cut(dataset: Dataset) -> Iterator[str]:
    """Yield the sentences that say what the page of a large dataset leaves out, and what to do."""
    if is_large(dataset):
        yield (
            f"With {len(dataset.actors):,} actors, this page opens with an overview of "
            "communities: open one, search anybody, or draw everybody at once. Communities come "
            "from one run of the Louvain method, weighted by closeness; another run may draw "
            "some lines elsewhere."
        )
        yield (
            "The tables hold every row and scroll through them; each has the quotes of "
            f"{ROWS} rows (of the people at most meetings, of the latest meetings, of the first of "
            "the others), and where scripts are blocked only those rows are there. Left out are "
            "the quotes of all other rows, which name their sources, the timeline, the families, "
            "and the drawing with offices and meetings as nodes. All of it is on the page of one "
            "actor (graphkit page --focus ACTOR --hops 2) or of a period (--since, --until); "
            "graphkit export has every record."
        )
