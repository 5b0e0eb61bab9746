"""Pairs of names somebody has labelled: no false merge, and what is found at all."""

import csv
from pathlib import Path

import pytest

from graphkit.model import Dataset, Name, Person
from graphkit.resolve.names import NameIndex, compare

BENCH = Path(__file__).parent / "bench"

pytest.importorskip(
    "pypinyin", reason="readings need the extra: pip install 'actor-graphkit[draft]'"
)


def rows(name: str) -> list[dict[str, str]]:
    with (BENCH / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def judged():
    return [(row, compare(row["name1"], row["name2"])) for row in rows("cases.csv")]


def figures(judged, kinds):
    """Return precision, recall, and the pairs wrongly put together."""
    together = [(row, verdict) for row, verdict in judged if verdict.kind in kinds]
    right = sum(row["is_match"] == "true" for row, _ in together)
    wrong = [
        (row["name1"], row["name2"], v.why) for row, v in together if row["is_match"] != "true"
    ]
    matches = sum(row["is_match"] == "true" for row, _ in judged)
    return right / len(together), right / matches, wrong


def test_no_two_names_of_different_people_are_the_same_spelling(judged):
    precision, recall, wrong = figures(judged, {"same"})

    assert not wrong, f"precision {precision:.3f}, recall {recall:.3f}: {wrong}"
    assert recall > 0.1, f"precision {precision:.3f}, recall {recall:.3f}"


def test_no_two_names_of_different_people_are_said_to_be_one_perhaps(judged):
    precision, recall, wrong = figures(judged, {"same", "maybe"})

    assert not wrong, f"precision {precision:.3f}, recall {recall:.3f}: {wrong}"
    assert recall > 0.39, f"precision {precision:.3f}, recall {recall:.3f}"


@pytest.mark.parametrize("pair", rows("same.csv"), ids=lambda row: f"{row['name1']}={row['name2']}")
def test_a_name_links_to_its_other_spellings_and_scripts(pair):
    verdict = compare(pair["name1"], pair["name2"])

    assert verdict.kind in {"same", "maybe"}, verdict.why


@pytest.mark.parametrize(
    "pair", rows("different.csv"), ids=lambda row: f"{row['name1']}!={row['name2']}"
)
def test_relatives_and_namesakes_stay_apart(pair):
    verdict = compare(pair["name1"], pair["name2"])

    assert verdict.kind == "different", verdict.why


def test_the_index_finds_every_name_that_comparing_links(judged):
    pairs = [(row["name1"], row["name2"]) for row, verdict in judged if verdict.kind != "different"]
    pairs += [(row["name1"], row["name2"]) for row in rows("same.csv")]
    missed = [
        pair
        for one, other in pairs
        if compare(one, other).kind in {"same", "maybe"}
        for pair in ((one, other), (other, one))
        if not index_of(pair[0]).like([pair[1]])
    ]

    assert missed == []


def test_a_name_in_characters_is_read_as_the_right_person_and_as_nobody_else():
    pairs = [(row["name1"], row["name2"]) for row in rows("readings.csv")]
    index = NameIndex(
        Dataset(actors=tuple(person(f"p{n}", name) for n, (_, name) in enumerate(pairs)))
    )
    found = [{each.actor for each in index.like([name])} for name, _ in pairs]
    right = sum(f"p{n}" in hits for n, hits in enumerate(found))

    assert [hits for n, hits in enumerate(found) if hits - {f"p{n}"}] == []
    assert right / len(pairs) > 0.95, f"{right} of {len(pairs)}"


def person(id_: str, name: str) -> Person:
    return Person(id=id_, kind="person", names=(Name(text=name),))


def index_of(name: str) -> NameIndex:
    return NameIndex(Dataset(actors=(person("p", name),)))
