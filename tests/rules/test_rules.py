"""The table of rules: complete, documented, and silent when it must be."""

import pytest

from graphkit.model import Dataset, Role
from graphkit.rules import RULES, Rule, check


def test_codes_are_unique_and_in_order() -> None:
    codes = [rule.code for rule in RULES]

    assert codes == sorted(set(codes))


@pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
def test_a_rule_is_documented_by_its_function(rule: Rule) -> None:
    assert rule.explanation[0].isupper()
    assert rule.explanation.endswith(".")
    assert rule.hint
    assert rule.title


@pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
def test_an_empty_dataset_breaks_no_rule(rule: Rule) -> None:
    assert list(rule.check(Dataset())) == []


def test_rules_that_need_everything_are_silent_without_it() -> None:
    dataset = Dataset(roles=(Role(title="Minister", person="nobody"),))

    assert [rule.code for rule, _ in check(dataset)] == ["R302", "R311"]
    assert [rule.code for rule, _ in check(dataset, complete=False)] == ["R311"]
