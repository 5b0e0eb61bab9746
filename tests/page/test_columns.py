"""Records and lists in columns are what they would be one by one."""

from graphkit.page.columns import Lists, Records, column
from graphkit.page.packed import LONG, packed
from graphkit.page.part import part, plain


@part
class Name:
    text: str
    lang: str | None = None


@part
class Person:
    id: str
    names: tuple[Name, ...] = ()
    note: str | None = None


@part
class Page:
    people: tuple[Person, ...]


def people() -> tuple[Person, ...]:
    """Return enough persons to be packed, with no name, one or two."""
    names = (Name(text="Ann", lang="en"), Name(text="Bo"))
    return tuple(Person(id=f"p{nth}", names=names[: nth % 3]) for nth in range(LONG))


def in_columns(made: tuple[Person, ...]) -> Records[Person]:
    lists = Lists.of([each.names for each in made])
    names = Records(Name, text=column(lists.items, "text"), lang=column(lists.items, "lang"))
    return Records(Person, id=column(made, "id"), names=Lists(lists.lengths, names))


def test_records_in_columns_are_made_when_they_are_asked_for():
    assert tuple(in_columns(people())) == people()
    assert in_columns(people())[5] == people()[5]


def test_records_in_columns_are_the_same_json():
    assert plain(in_columns(people())) == plain(people())


def test_records_in_columns_are_packed_as_those_that_were_made():
    assert packed(Page(people=in_columns(people()))) == packed(Page(people=people()))


def test_a_column_is_a_field_of_all_records():
    assert column(in_columns(people()), "id") == column(people(), "id")
