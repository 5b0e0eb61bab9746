"""Columns say what the records say, in the order that was asked for."""

from graphkit.model import Institution, Meeting, Participant, Person
from graphkit.model.columns import Columns


def meeting(id_: str, *who: str) -> Meeting:
    return Meeting(id=id_, kind="call", participants=[Participant(who=each) for each in who])


def in_order() -> Columns:
    """Return two meetings, given in another order than that of their ids."""
    given = Columns.of([meeting("b", "cy", "ann"), meeting("c"), meeting("a", "bo")])
    return given.by(given["id"])


def test_columns_are_in_the_order_of_the_values_they_are_ordered_by():
    assert in_order()["id"] == ("a", "b", "c")


def test_equal_values_stay_in_their_order():
    assert in_order().by(("x", "x", "w"))["id"] == ("c", "a", "b")


def test_values_given_for_the_records_are_put_in_the_order_of_the_columns():
    assert in_order().put(("second", "third", "first")) == ("first", "second", "third")


def test_records_below_stand_in_the_order_of_those_above():
    lengths, present = in_order().lists("participants")

    assert lengths == (1, 2, 0)
    assert present["who"] == ("bo", "cy", "ann")


def test_what_is_left_keeps_its_order():
    left = in_order().only((True, False, True))

    assert left["id"] == ("a", "c")
    assert left.lists("participants")[1]["who"] == ("bo",)


def test_a_record_of_a_kind_without_the_field_has_none():
    names = [{"text": "Ann"}]
    actors = Columns.of(
        [
            Person(id="ann", kind="person", names=names),
            Institution(id="office", kind="institution", names=names, type="ministry"),
        ]
    )

    assert actors["type"] == (None, "ministry")
