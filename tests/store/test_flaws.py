"""What is said about a value that no record may have."""

from typing import Any

import pytest

from graphkit.model import Actor, Dispute, Kinship, Meeting, Role, Source
from graphkit.store.flaws import Flaw
from graphkit.store.schema import record_of, records_of

ANN = {"id": "ann", "kind": "person", "names": [{"text": "Ann"}]}
TALKS = {"id": "talks", "kind": "meeting"}
ROLE = {"title": "Minister"}


def flaws(record_type: Any, value: Any, **changes: Any) -> list[Flaw]:
    if isinstance(value, dict):
        value = {name: each for name, each in (value | changes).items() if each != "ABSENT"}
    return record_of(record_type, value)[1]


def flaw(record_type: Any, value: Any, **changes: Any) -> Flaw:
    [found] = flaws(record_type, value, **changes)
    return found


def test_an_unknown_field_gets_the_nearest_one_as_hint() -> None:
    found = flaw(Meeting, TALKS, stauts="held")

    assert (found.code, found.path, found.on_key) == ("S201", ("stauts",), True)
    assert found.message == 'a meeting has no field "stauts"'
    assert found.hint == 'did you mean "status"?'


def test_an_unknown_field_like_no_other_gets_the_list_of_fields() -> None:
    assert "its fields are text, order" in str(
        flaw(Actor, ANN, names=[{"text": "x", "zzz": 1}]).hint
    )


def test_fields_are_called_as_in_the_files() -> None:
    found = flaw(Meeting, TALKS, participants=[{"who": "ann", "on_behalf_of": "x"}])

    assert found.message == 'a participant has no field "on_behalf_of"'


def test_a_missing_field_stands_at_its_record() -> None:
    found = flaw(Meeting, TALKS, participants=[{"side": "a"}])

    assert (found.code, found.path) == ("S202", ("participants", 0))
    assert found.message == 'a participant needs the field "who"'


def test_a_misspelt_required_field_is_one_flaw() -> None:
    assert [each.code for each in flaws(Role, {"titel": "Minister"})] == ["S201"]


def test_a_wrong_word_gets_the_list_and_the_nearest() -> None:
    found = flaw(Meeting, TALKS, status="hold")

    assert found.message.startswith('"status" is "hold"; it takes one of held, planned')
    assert found.hint == 'did you mean "held"?'


@pytest.mark.parametrize(("kind", "code"), [("persn", "S203"), ("ABSENT", "S202"), (None, "S203")])
def test_an_actor_of_no_kind_is_one_flaw(kind: str | None, code: str) -> None:
    assert flaw(Actor, ANN, kind=kind).code == code


def test_a_field_of_another_kind_of_actor_is_unknown() -> None:
    found = flaw(Actor, ANN, parent="x")

    assert (found.path, found.message) == (("parent",), 'a person has no field "parent"')


def test_a_bad_id_gets_a_good_one_as_hint() -> None:
    found = flaw(Actor, ANN, id="Ann Example")

    assert (found.code, found.hint) == ("S204", 'write "ann-example"')


@pytest.mark.parametrize(
    "date", ["2024-13", "2024-02-30", "yesterday", "2024/../2025", "..", "2/1/2024"]
)
@pytest.mark.parametrize("field", ["since", "until", "as_of"])
def test_a_bad_date_is_one_flaw_that_quotes_it(field: str, date: str) -> None:
    if (field, date) == ("until", ".."):
        return
    found = flaw(Role, ROLE, **{field: date})

    assert (found.code, found.path) == ("S205", (field,))
    assert date in found.message


def test_a_date_that_is_none_gets_the_forms_as_hint() -> None:
    assert "2024-11-15" in str(flaw(Role, ROLE, since="yesterday").hint)


SHAPES = [
    (Role, {"title": ["a"]}, "S206", '"title" takes text; here stands a list'),
    (Role, {"title": None}, "S207", '"title" is empty'),
    (Role, {"title": "  "}, "S207", '"title" is empty'),
    (Role, {"title": True}, "S206", '"title" takes text; here stands true or false'),
    (
        Role,
        {"title": "x", "since": {}},
        "S206",
        '"since" takes text; here stands a mapping of fields',
    ),
    (
        Role,
        {"title": "x", "acting": "maybe"},
        "S206",
        '"acting" takes true or false; here stands text',
    ),
    (
        Role,
        {"title": "x", "evidence": None},
        "S206",
        '"evidence" takes a list; here stands nothing',
    ),
    (
        Role,
        {"title": "x", "evidence": ["y"]},
        "S206",
        "an evidence is a mapping of fields; here stands text",
    ),
    (Role, "x", "S206", "a role is a mapping of fields; here stands text"),
    (Role, None, "S206", "a role is a mapping of fields; here stands nothing"),
    (Actor, ["x"], "S206", "an actor is a mapping of fields; here stands a list"),
    (Actor, ANN | {"names": []}, "S207", '"names" is empty; it takes at least one item'),
    (Actor, ANN | {"country": "Japan"}, "S208", '"country" is "Japan"'),
    (Meeting, TALKS | {"kind": "Big Talk"}, "S208", '"kind" is "Big Talk"'),
    (Kinship, {"person": "a", "relation": "parent_of", "other": "a"}, "S208", "own relative"),
    (Source, {"id": "a", "title": "\ud800"}, "S208", "half a character"),
]


@pytest.mark.parametrize(("record_type", "value", "code", "message"), SHAPES)
def test_a_wrong_shape_is_named(record_type: Any, value: Any, code: str, message: str) -> None:
    found = flaw(record_type, value)

    assert found.code == code
    assert message in found.message


def test_a_list_whose_only_item_is_wrong_is_not_called_empty() -> None:
    dispute = {"id": "d", "topic": "t", "kind": "error", "about": ["a"]}

    found = flaws(Dispute, dispute | {"readings": [{"value": ""}]})

    assert [each.path for each in found] == [("readings", 0, "value"), ("readings", 0)]


def test_no_word_of_pydantic_reaches_the_reader() -> None:
    said = " ".join(each.message for *args, _, _ in SHAPES for each in flaws(*args))

    assert not any(word in said for word in ("Input", "valid", "dictionary", "tuple", "instance"))


def test_right_records_are_kept_beside_wrong_ones() -> None:
    records, found = records_of(Role, [{"title": "a"}, {}, {"title": "c"}])

    assert sorted(records) == [0, 2]
    assert [each.path for each in found] == [(1,)]
