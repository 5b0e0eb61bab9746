"""Time: what certainly cannot have been is found, what may have been is not."""

from typing import Any

import pytest

OFFICE: dict[str, Any] = {"title": "Minister", "institution": "office"}


def role(person: str = "ann", **fields: Any) -> dict[str, Any]:
    return OFFICE | {"person": person} | fields


def ann(**fields: Any) -> dict[str, Any]:
    return {"id": "ann", "kind": "person", "names": [{"text": "Ann"}]} | fields


def meeting(date: str | None, **fields: Any) -> dict[str, Any]:
    participants = [{"who": "ann", "for": "office"}, {"who": "bo"}]
    return {"id": "m", "kind": "meeting", "date": date, "participants": participants} | fields


@pytest.mark.parametrize(
    ("since", "until", "right"),
    [
        ("2024", "2023", False),
        ("2024-05-02", "2024-05-01", False),
        ("2024-05-01", "2024-05-01", True),
        ("2024", "2024-01", True),
        ("2024-05", "2024", True),
        ("2024", "..", True),
        ("2024-01-02~", "2024-01-01", True),
    ],
)
def test_a_role_begins_before_it_ends(find: Any, since: str, until: str, *, right: bool) -> None:
    assert (find("R331", roles=[role(since=since, until=until)]) == []) is right


@pytest.mark.parametrize(
    ("born", "died", "right"),
    [
        ("1950", "1949", False),
        ("1950", "1950", True),
        ("1950?", "1940", False),
        (None, "1949", True),
    ],
)
def test_birth_comes_before_death(find: Any, born: Any, died: str, *, right: bool) -> None:
    assert (find("R332", actors=[ann(born=born, died=died)]) == []) is right


@pytest.mark.parametrize(
    ("as_of", "right"),
    [("2019-12-31", False), ("2019", False), ("2020", True), ("2023", True), ("2024-01", False)],
)
def test_a_day_in_office_lies_in_the_term(find: Any, as_of: str, *, right: bool) -> None:
    assert (find("R333", roles=[role(since="2020-06", until="2023", as_of=as_of)]) == []) is right


FIRST = role(since="2020", until="..")
NEXT = {"since": "2021", "until": ".."}
MAY = {"since": "2022-05-01", "until": ".."}
HOLDERS = [
    (role(since="2020", until="2022"), role("bo", since="2021", until="2023"), False, "years"),
    (role(until="2022-05-01", since="2020"), role("bo", **MAY), True, "a day"),
    (role(until="2022-05-02", since="2020"), role("bo", **MAY), False, "two days"),
    (role(since="2020", until="2022"), role("bo", since="2022", until=".."), True, "one year"),
    (role(since="2020"), role("bo", since="2021"), True, "unknown ends"),
    (FIRST, role("bo", as_of="2021-05"), True, "at some time in a month"),
    (FIRST, role("bo", since="2021", as_of="2024"), False, "attested"),
    (FIRST, role(**NEXT), True, "one person"),
    (FIRST, role("bo", **NEXT, title="Whip"), True, "two offices"),
    (FIRST, role("bo", **NEXT, title="minister"), False, "case"),
    (FIRST, role("bo", **NEXT, institution=None), True, "nowhere"),
    (FIRST, role("bo", **NEXT, shared=True), True, "shared"),
    (FIRST, role("bo", **NEXT, descriptive=True), True, "words"),
    (FIRST, role("bo", **NEXT, acting=True), True, "acting"),
    (FIRST, role("bo", **NEXT, withdrawn="x"), True, "withdrawn"),
    (role(since="2020?", until=".."), role("bo", since="2021", until=".."), True, "doubtful"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "right"), [case[:3] for case in HOLDERS], ids=[case[3] for case in HOLDERS]
)
def test_an_office_has_one_holder(find: Any, one: Any, other: Any, *, right: bool) -> None:
    assert (find("R334", roles=[one, other]) == []) is right
    assert (find("R334", roles=[other, one]) == []) is right


def test_two_holders_are_named_with_their_time(find: Any) -> None:
    [found] = find(
        "R334", roles=[role("bo", since="2021", until="2023"), role(since="2020", until="2022")]
    )

    assert found.message == (
        '"bo" and "ann" both hold this office from 2021-12-31 until 2022-01-01'
    )
    assert (found.place.path, found.other.path) == ((0,), (1,))


def test_many_holders_at_once_are_not_compared_pair_by_pair(find: Any) -> None:
    roles = [role(f"p-{number}", since="2000", until="2010") for number in range(2_000)]

    assert len(find("R334", roles=roles)) == 1_999


@pytest.mark.parametrize(
    ("life", "date", "right"),
    [
        ({"died": "2020"}, "2021", False),
        ({"died": "2020"}, "2020-12", True),
        ({"died": "2020~"}, "2020-12-31", True),
        ({"born": "2000"}, "1999", False),
        ({"born": "2000"}, "2000", True),
        ({}, "1800", True),
        ({"died": "2020"}, None, True),
    ],
)
def test_whoever_attends_is_alive(find: Any, life: Any, date: Any, *, right: bool) -> None:
    assert (find("R335", actors=[ann(**life)], meetings=[meeting(date)]) == []) is right


def test_a_meeting_that_was_not_held_needs_nobody_alive(find: Any) -> None:
    planned = meeting("2021", status="cancelled")

    assert find("R335", actors=[ann(died="2020")], meetings=[planned]) == []


@pytest.mark.parametrize(
    ("roles", "right"),
    [
        ([role(since="2020", until="2022")], False),
        ([role(since="2025")], False),
        ([role(since="2020")], True),
        ([role(since="2020", until="2024-05")], True),
        ([role(since="2020", until="2022"), role(since="2023")], True),
        ([role(since="2020", until="2022", descriptive=True)], True),
        ([role("bo", since="2020", until="2022")], True),
        ([], True),
    ],
)
def test_whoever_acts_for_an_institution_holds_a_role_in_it(
    find: Any, roles: Any, *, right: bool
) -> None:
    assert (find("R336", roles=roles, meetings=[meeting("2024-05-13")]) == []) is right


@pytest.mark.parametrize(
    ("published", "status", "right"),
    [
        (["2024-05-12"], "held", False),
        (["2024-05-12"], "planned", True),
        (["2024-05-13"], "held", True),
        (["2024-05"], "held", True),
        (["2024-05-12", "2024-06"], "held", True),
        (["2024-05-12", None], "held", True),
        ([], "held", True),
    ],
)
def test_a_meeting_is_held_before_it_is_reported(
    find: Any, published: Any, status: str, *, right: bool
) -> None:
    sources = [{"id": f"s{n}", "title": "x", "published": day} for n, day in enumerate(published)]
    evidence = [{"source": each["id"], "quote": "x"} for each in sources]

    found = find(
        "R337", sources=sources, meetings=[meeting("2024-05-13", status=status, evidence=evidence)]
    )

    assert (found == []) is right
