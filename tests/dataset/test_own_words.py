"""The articles are not ours to ship: no sentence of theirs may stand in the repository."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

import pytest

from graphkit.model import Dataset

RUN = 8  # words in a row that no digest shares with an article
OFFICIAL = (  # names of documents and bodies, which have only one wording
    "Joint Statement on All-round Promotion of Strategic Relationship of Mutual Benefit",
    "Treaty of Peace and Friendship between Japan and China",
    "APEC Economic Leaders' Meeting",
    "Great Hall of the People",
    "Liberal Democratic Party Secretary-General",
)


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold().replace("’", "'").replace("'s", ""))


def runs(text: str, exempt: Iterable[list[str]]) -> Iterator[tuple[str, ...]]:
    """Yield every run of `RUN` words that holds no word of an exempt phrase."""
    for own, part in groupby(_marked(words(text), exempt), key=lambda each: each is not None):
        row = [each for each in part if each is not None] if own else []
        for start in range(len(row) - RUN + 1):
            yield tuple(row[start : start + RUN])


def _marked(row: list[str], exempt: Iterable[list[str]]) -> list[str | None]:
    """Return the words with those of exempt phrases, the longest first, put to None."""
    found: list[str | None] = list(row)
    for phrase in sorted(exempt, key=len, reverse=True):
        for start in range(len(row) - len(phrase) + 1):
            if found[start : start + len(phrase)] == phrase:
                found[start : start + len(phrase)] = [None] * len(phrase)
    return found


def exempt_phrases(dataset: Dataset) -> list[list[str]]:
    """Return the titles of the articles, official names, and actors' names of two words or more."""
    names = [name.text for actor in dataset.actors for name in actor.names]
    titles = [source.title for source in dataset.sources]
    phrases = {tuple(words(text)) for text in (*names, *titles, *OFFICIAL)}
    return [list(phrase) for phrase in sorted(phrases) if len(phrase) > 1]


def test_a_copied_sentence_would_be_found() -> None:
    article = "The two ministers spoke at length about trade, fishing and the weather at sea."
    copied = "As was said: the two ministers spoke at length about trade, fishing and more."

    assert set(runs(article, [])) & set(runs(copied, []))
    assert not set(runs(article, [])) & set(runs(copied, [["length", "about"]]))


@pytest.mark.parametrize("folder", ["seeds", "data"])
def test_no_run_of_eight_words_of_an_article_stands_in_the_dataset(
    folder: str, root: Path, dataset: Dataset, articles: dict[str, str]
) -> None:
    exempt = exempt_phrases(dataset)
    theirs = {run for text in articles.values() for run in runs(text, [])}
    for path in sorted((root / folder).rglob("*.*")):
        ours = set(runs(path.read_text(encoding="utf-8"), exempt))

        assert {" ".join(run) for run in ours & theirs} == set(), path.name
