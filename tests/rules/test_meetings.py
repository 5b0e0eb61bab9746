"""Meetings: enough participants, each once, on a side, of a known kind."""

from typing import Any

import pytest


def meeting(*who: str, kind: str = "meeting", side: str | None = None, **fields: Any) -> Any:
    participants = [{"who": each, "side": side} for each in who]
    return {"id": "talks", "kind": kind, "participants": participants, **fields}


@pytest.mark.parametrize(
    ("kind", "who", "right"),
    [
        ("meeting", "", False),
        ("meeting", "a", False),
        ("meeting", "ab", True),
        ("call", "a", False),
        ("visit", "a", True),
        ("visit", "", False),
        ("briefing", "a", True),
        ("banquet", "a", False),
    ],
)
def test_a_kind_needs_its_participants(find: Any, kind: str, who: str, *, right: bool) -> None:
    assert (find("R321", meetings=[meeting(*who, kind=kind)]) == []) is right


def test_a_withdrawn_meeting_needs_nobody(find: Any) -> None:
    assert find("R321", meetings=[meeting(withdrawn="a hoax")]) == []


def test_nobody_takes_part_twice(find: Any) -> None:
    [found] = find("R322", meetings=[meeting("a", "b", "a")])

    assert found.place.path == (0, "participants", 2, "who")


def test_an_unknown_kind_gets_the_nearest(find: Any) -> None:
    [found] = find("R323", meetings=[meeting("a", "b", kind="metting")])

    assert found.hint == 'did you mean "meeting"?'


def test_a_project_has_kinds_of_its_own(find: Any) -> None:
    banquet = [meeting("a", "b", kind="banquet")]

    assert len(find("R323", meetings=banquet)) == 1
    assert find("R323", meetings=banquet, publication={"kinds": ["banquet"]}) == []


@pytest.mark.parametrize(
    ("record", "right"),
    [
        (meeting("a", "b"), True),
        (meeting("a", "b", "c"), False),
        (meeting("a", "b", "c", side="x"), True),
        (meeting("a", "b", "c", kind="letter"), True),
    ],
)
def test_more_than_two_have_sides(find: Any, record: Any, *, right: bool) -> None:
    assert (find("R324", meetings=[record]) == []) is right


def test_all_without_a_side_are_named_once(find: Any) -> None:
    [found] = find("R324", meetings=[meeting("a", "b", "c")])

    assert found.message == "no side, and so no tie, for a, b, c"
