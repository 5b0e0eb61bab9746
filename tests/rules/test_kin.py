"""Kinship: no circles, and parents are older."""

from typing import Any

import pytest

from graphkit.rules.circles import circles


def parent(person: str, other: str, **fields: Any) -> dict[str, Any]:
    return {"person": person, "relation": "parent_of", "other": other} | fields


def person(id_: str, born: str | None = None) -> dict[str, Any]:
    return {"id": id_, "kind": "person", "names": [{"text": id_}], "born": born}


def test_nobody_is_their_own_ancestor(find: Any) -> None:
    kinship = [parent("a", "b"), parent("b", "c"), parent("c", "a"), parent("c", "d")]

    [found] = find("R341", kinship=kinship)

    assert found.message == "their own ancestor: a > b > c > a"
    assert found.place.path == (0,)


def test_two_circles_are_two_findings(find: Any) -> None:
    pairs = ["ab", "ba", "cd", "dc"]

    assert len(find("R341", kinship=[parent(*pair) for pair in pairs])) == 2


def test_two_parents_of_two_children_are_no_circle(find: Any) -> None:
    assert find("R341", kinship=[parent(*pair) for pair in ("ac", "bc", "ad", "bd")]) == []


def test_a_withdrawn_step_closes_no_circle(find: Any) -> None:
    assert find("R341", kinship=[parent("a", "b"), parent("b", "a", withdrawn="x")]) == []


def test_spouses_are_no_circle(find: Any) -> None:
    couple = {"person": "a", "relation": "spouse_of", "other": "b"}

    assert find("R341", kinship=[couple, couple | {"person": "b", "other": "a"}]) == []


@pytest.mark.parametrize(
    ("parent_born", "child_born", "right"),
    [
        ("1950", "1949", False),
        ("1950-05-01", "1950-05-01", False),
        ("1950", "1950", True),
        ("1950", "1975", True),
        ("1950", None, True),
        (None, "1950", True),
    ],
)
def test_a_parent_is_older(find: Any, parent_born: Any, child_born: Any, *, right: bool) -> None:
    actors = [person("a", parent_born), person("b", child_born)]

    assert (find("R342", actors=actors, kinship=[parent("a", "b")]) == []) is right


def test_circles_do_not_depend_on_order() -> None:
    pairs = [("a", ["c"]), ("b", ["a"]), ("c", ["b", "d"]), ("d", ["c"])]

    assert list(circles(dict(pairs))) == list(circles(dict(reversed(pairs))))


def test_circles_are_limited() -> None:
    assert len(list(circles({str(n): [str(n)] for n in range(100)}))) == 20


def test_a_long_line_of_ancestors_is_no_trouble() -> None:
    assert list(circles({str(n): [str(n + 1)] for n in range(20_000)})) == []
