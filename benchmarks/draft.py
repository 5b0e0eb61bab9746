"""How long drafting takes: 100 articles of 1,500 words, with the small model and without.

    python benchmarks/draft.py

The articles are made of the test texts of ``tests/extract/texts/dev``, put one
behind the other.  The issue asks for less than 60 s with the small model on two
cores; CPU time of one process is printed, which a busy machine does not change.
"""

from itertools import cycle, islice
from pathlib import Path
from time import process_time

from graphkit import store
from graphkit.extract import draft_of
from graphkit.extract.mentions.known import KnownNames
from graphkit.extract.mentions.models import model_spotter
from graphkit.model import Dataset, Source

ROOT = Path(__file__).parents[1]
TEXTS = sorted((ROOT / "tests" / "extract" / "texts" / "dev").glob("*.md"))
ARTICLES, WORDS = 100, 1_500


def articles() -> list[Source]:
    """Return the articles, each of other paragraphs or in another order."""
    paragraphs = [
        line
        for path in TEXTS
        for line in (store.read_article(path).text or "").splitlines()
        if line.strip()
    ]
    pool = cycle(paragraphs)
    return [_article(number, pool) for number in range(ARTICLES)]


def _article(number: int, pool: "cycle[str]") -> Source:
    lines: list[str] = []
    while sum(len(line.split()) for line in lines) < WORDS:
        lines += islice(pool, 1)
    return Source(
        id=f"article-{number}", title="Article", published="2024-05-03", text="\n\n".join(lines)
    )


def main() -> None:
    """Print the seconds of CPU time for all articles."""
    sources = articles()
    dataset: Dataset = store.load(ROOT / "data")
    names = KnownNames(dataset)
    words = sum(len((source.text or "").split()) for source in sources)
    print(f"{len(sources)} articles, {words:,} words, {len(dataset.actors)} known actors")
    for label, spotters in (
        ("rules", ()),
        ("rules and the small model", (model_spotter("small"),)),
    ):
        start = process_time()
        drafts = [draft_of(source, dataset, spotters, names) for source in sources]
        seconds = process_time() - start
        proposals = sum(len(draft.proposals) for draft in drafts)
        print(f"{label}: {seconds:.1f} s, {proposals:,} proposals")


if __name__ == "__main__":
    main()
