"""Factories of small datasets, and of what one rule finds in them."""

from collections.abc import Callable
from typing import Any

import pytest
from pydantic import TypeAdapter

from graphkit.model import (
    Actor,
    Dataset,
    Dispute,
    Judgement,
    Kinship,
    Meeting,
    Publication,
    Role,
    Source,
    Story,
)
from graphkit.rules import RULES
from graphkit.rules.finding import Finding

TYPES: dict[str, Any] = {
    "sources": Source,
    "actors": Actor,
    "meetings": Meeting,
    "roles": Role,
    "kinship": Kinship,
    "judgements": Judgement,
    "disputes": Dispute,
    "stories": Story,
}
Find = Callable[..., list[Finding]]


@pytest.fixture
def find() -> Find:
    """Return a function: what the rule `code` finds in a dataset of these records."""

    def run(code: str, publication: dict[str, Any] | None = None, **sections: Any) -> list[Finding]:
        rows: dict[str, Any] = {
            section: tuple(TypeAdapter(list[TYPES[section]]).validate_python(records))
            for section, records in sections.items()
        }
        dataset = Dataset(**rows, publication=Publication(**publication or {}))
        [rule] = [rule for rule in RULES if rule.code == code]
        return list(rule.check(dataset))

    return run
