"""Contradictions against the annotation of the articles: none lost, none resolved away."""

from typing import Any

import pytest

from graphkit.model import Dataset

DISPUTES = {
    "C1": ("ishiba-name", "error"),
    "C2": ("iwaya-given-name", "error"),
    "C3": ("nishida-given-name", "error"),
    "C4": ("mechanism-break", "conflict"),
    "C5": ("ten-points-with-whom", "conflict"),
    "C6": ("liu-jianchao-title", "variant"),
    "C7": ("wang-yi-title", "variant"),
    "C8": ("wang-yi-visit-purpose", "conflict"),
    "C9": ("visa-free-when", "precision"),
    "C10": ("lima-or-peru", "precision"),
    "C11": ("mechanism-name", "variant"),
    "C12": ("talks-venue", "precision"),
    "C14": ("chamber-of-the-leaders", "conflict"),
    "C15": ("first-in-how-long", "apparent"),
}


@pytest.mark.parametrize("id_", DISPUTES)
def test_a_contradiction_is_kept_with_all_its_readings(
    dataset: Dataset, gold: Any, id_: str
) -> None:
    dispute = {each.id: each for each in dataset.disputes}[DISPUTES[id_][0]]
    annotated = {each["id"]: each for each in gold["contradictions"]}[id_]

    assert dispute.kind == DISPUTES[id_][1]
    assert len(dispute.readings) == len(annotated["variants"])
    assert dispute.ruling


def test_no_contradiction_is_missing_or_added(dataset: Dataset, gold: Any) -> None:
    assert set(DISPUTES) == {each["id"] for each in gold["contradictions"]}
    assert {name for name, _ in DISPUTES.values()} == {each.id for each in dataset.disputes}
