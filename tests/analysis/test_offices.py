"""Who held which office, certainly or possibly."""

from graphkit.analysis.offices import all_titles, holders, term
from graphkit.model import Dataset, Evidence, Institution, Name, PartialDate, Person, Role

EVIDENCE = (Evidence(source="s", quote="q"),)


def dataset(*roles: Role) -> Dataset:
    people = tuple(
        Person(id=id_, kind="person", names=[Name(text=id_.title())])
        for id_ in sorted({role.person for role in roles if role.person})
    )
    bodies = (
        Institution(id="state", kind="institution", names=[Name(text="State")]),
        Institution(id="mfa", kind="institution", names=[Name(text="MFA")], parent="state"),
    )
    return Dataset(actors=people + bodies, roles=roles)


def role(person: str | None, title: str = "Minister", **more: object) -> Role:
    return Role(person=person, title=title, evidence=EVIDENCE, **{"institution": "mfa", **more})


def asked(records: Dataset, title: str = "Minister", **more) -> list[tuple[str | None, str]]:
    on = PartialDate.parse(more.pop("on")) if "on" in more else None
    found = holders(records, title, on=on, **more)
    return [(each.person and each.person.id, each.certainty.adverb) for each in found]


def test_the_holder_on_a_day_within_the_term_is_certain():
    records = dataset(role("ann", since="2020", until="2022"), role("bo", since="2023-01-02"))

    assert asked(records, on="2021-05-05") == [("ann", "certainly")]


def test_without_a_known_end_the_holder_is_possible():
    assert asked(dataset(role("bo", since="2023")), on="2025") == [("bo", "possibly")]


def test_a_certain_holder_leaves_no_room_for_a_possible_one():
    records = dataset(role("ann", since="2020", until=".."), role("bo"))

    assert asked(records, on="2024") == [("ann", "certainly")]


def test_a_shared_office_has_room_for_several():
    records = dataset(role("ann", since="2020", until="..", shared=True), role("bo", shared=True))

    assert asked(records, on="2024") == [("ann", "certainly"), ("bo", "possibly")]


def test_an_office_of_a_body_below_counts():
    assert asked(dataset(role("ann")), of=["state"]) == [("ann", "possibly")]


def test_an_office_elsewhere_does_not_count():
    assert asked(dataset(role("ann", institution="state")), of=["mfa"]) == []


def test_a_title_as_another_source_words_it_is_found():
    variant = Evidence(source="s", quote="q", says={"title": "Chair"})
    records = dataset(Role(person="ann", title="Minister", institution="mfa", evidence=(variant,)))

    assert asked(records, "chair") == [("ann", "possibly")]


def test_all_words_of_a_title_find_it_where_none_is_exactly_so():
    assert asked(dataset(role("ann", "Minister of Trade")), "trade minister") == [
        ("ann", "possibly")
    ]


def test_an_exact_title_wins_over_longer_ones():
    records = dataset(role("ann", "Secretary"), role("bo", "Deputy Secretary"))

    assert asked(records, "secretary") == [("ann", "possibly")]


def test_an_office_whose_holder_nobody_names_is_still_an_answer():
    assert asked(dataset(role(None)), on="2024") == [(None, "possibly")]


def test_an_acting_holder_is_called_so():
    (found,) = holders(dataset(role("ann", acting=True)), "Minister")

    assert found.title == "acting Minister"


def test_terms_in_words():
    words = [
        term(role("ann", **dates))
        for dates in (
            {"since": "2020", "until": "2022"},
            {"since": "2020", "until": ".."},
            {"until": "[..2022]"},
            {"as_of": "2022-01/2022-03"},
            {},
        )
    ]

    assert words == [
        "2020 to 2022",
        "since 2020, still in office",
        "until 2022 at the latest",
        "as of 2022-01 to 2022-03",
        None,
    ]


def test_all_titles_are_listed_once():
    assert all_titles(dataset(role("ann"), role("bo"))) == ["Minister"]
