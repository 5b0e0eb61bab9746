"""Two persons of one name: never one without a question, within a text, a run, or the dataset."""

import pytest

from graphkit.extract import draft_of
from graphkit.model import Dataset, Judgement, Name, Person, Role, Source

PEOPLE = (
    Person(id="lin-mei", kind="person", names=(Name(text="Lin Mei"), Name(text="林梅"))),
    Person(id="orr-hal", kind="person", country="NO", names=(Name(text="Hal Orr"),)),
)
OFFICES = (
    Role(person="lin-mei", title="Deputy Minister"),
    Role(person="orr-hal", title="Trade Minister"),
)


def drafted(text, id_="a", dataset=None):
    return draft_of(Source(id=id_, title="A", text=text, published="2025-06-04"), dataset)


def against(text, *judgements):
    return drafted(text, dataset=Dataset(actors=PEOPLE, roles=OFFICES, judgements=judgements))


def proposed(draft):
    return {p.record.id: p for p in draft.proposals if p.propose == "actor"}


def test_other_characters_in_brackets_make_a_known_name_a_question():
    draft = against("Judge Lin Mei (林薇) met Mayor Rosa Tarr.")
    assert "lin-mei" not in draft.known
    assert [each.id for each in proposed(draft)["lin-mei-2"].nearest] == ["lin-mei"]


def test_the_claims_of_a_question_are_not_those_of_the_known_person():
    draft = against("General Lin Mei (林薇) met Mayor Rosa Tarr.")
    (meeting,) = [each.record for each in draft.proposals if each.propose == "meeting"]
    assert [each.who for each in meeting.participants] == ["lin-mei-2", "tarr-rosa"]


@pytest.mark.parametrize(
    "text",
    [
        "Deputy Minister Lin Mei left.",
        "Lin Mei left.",
        "Judge Lin Mei (林梅) left.",
        "Former Trade Minister Hal Orr left.",
        "Norwegian Minister Hal Orr left.",
        "Mr. Hal Orr left.",
    ],
)
def test_a_name_that_nothing_speaks_against_is_the_known_person(text):
    assert len(against(text).known) == 1


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Judge Lin Mei left.", "no office is common: judge; minister"),
        ("General Lin Mei left.", "no office is common: general; minister"),
        ("Pastor Hal Orr left.", "no office is common: minister trade; pastor"),
        ("Swedish Trade Minister Hal Orr left.", "the countries differ: NO, SE"),
    ],
)
def test_another_office_or_country_makes_a_known_name_a_question(text, why):
    draft = against(text)
    (actor, *_) = proposed(draft).values()
    assert (draft.known, actor.nearest[0].why) == ((), f"the same name; {why}")
    assert actor.questions


def test_a_name_judged_the_same_is_asked_about_no_more():
    judged = Judgement(a="Hal Orr", b="orr-hal", verdict="same")
    assert against("Pastor Hal Orr left.", judged).known == ("orr-hal",)


def test_other_characters_are_asked_about_though_the_name_was_judged_the_same():
    judged = Judgement(a="Lin Mei", b="lin-mei", verdict="same")
    assert against("Judge Lin Mei (林薇) left.", judged).known == ()


def test_two_of_one_name_and_other_characters_in_one_text_are_two():
    found = proposed(
        drafted(
            "Minister Lin Mei (林梅) met Bo Tarr. Judge Lin Mei (林薇) left. Lin Mei (林梅) too."
        )
    )
    names = [[name.text for name in each.record.names] for each in found.values()]
    assert ["Lin Mei", "林梅"] in names
    assert ["Lin Mei", "林薇"] in names


def test_the_other_of_two_in_one_text_is_not_the_known_one():
    draft = against("Lin Mei (林梅) met Bo Tarr. Judge Lin Mei (林薇) left.")
    assert "lin-mei" in draft.known
    assert proposed(draft)["lin-mei-2"].nearest[0].id == "lin-mei"


def test_a_single_name_is_nobody_even_where_an_id_is_spelt_like_it():
    known = Person(id="nuru", kind="person", names=(Name(text="Nuru"),))
    draft = drafted("President Nuru left.", dataset=Dataset(actors=(known,)))
    assert (draft.known, list(proposed(draft))) == ((), ["nuru-2"])


def test_no_new_actor_has_the_id_of_a_merged_one():
    known = Person(id="nuru-ada", kind="person", names=(Name(text="Ada Nuru"), Name(text="Nuru")))
    merged = Judgement(a="nuru", b="nuru-ada", verdict="same")
    draft = drafted("President Nuru left.", dataset=Dataset(actors=(known,), judgements=(merged,)))
    assert list(proposed(draft)) == ["nuru-2"]


@pytest.mark.parametrize("name", ["Lin Mei", "Hal Orr", "林薇"])
def test_two_known_ones_judged_different_are_both_asked_about(name):
    first, second = (
        Person(id=id_, kind="person", names=(Name(text=name),)) for id_ in ("lin-mei", "lin-mei-2")
    )
    judged = Judgement(a="lin-mei-2", b="lin-mei", verdict="different")
    data = Dataset(actors=(first, second), judgements=(judged,))
    (actor, *_) = proposed(drafted(f"President {name} left.", dataset=data)).values()
    assert [each.id for each in actor.nearest] == ["lin-mei", "lin-mei-2"]


def test_a_name_judged_not_to_be_an_actors_is_not_known_as_its():
    judged = Judgement(a="Lin Mei", b="lin-mei", verdict="different")
    draft = against("Deputy Minister Lin Mei left.", judged)
    assert (draft.known, [each.nearest for each in proposed(draft).values()]) == ((), [()])


@pytest.mark.parametrize("known", ["Hans Jakob", "Salim bin Harith al-Nuri"])
def test_the_words_of_a_name_in_another_order_are_a_question_where_nothing_tells(known):
    turned = {"Hans Jakob": "Jakob Hans"}.get(known, "al-Nuri Salim bin Harith")
    data = Dataset(actors=(Person(id="k", kind="person", names=(Name(text=known),)),))
    assert drafted(f"Yesterday President {turned} left.", dataset=data).known == ()


def test_a_name_turned_round_is_asked_about():
    data = Dataset(actors=(Person(id="k", kind="person", names=(Name(text="Hans Jakob"),)),))
    (actor, *_) = proposed(drafted("President Jakob Hans left.", dataset=data)).values()
    assert [(n.id, n.why) for n in actor.nearest] == [("k", "the same words in another order")]


def test_both_orders_of_a_name_that_are_recorded_are_known():
    names = (Name(text="Hans Jakob"), Name(text="Jakob Hans"))
    data = Dataset(actors=(Person(id="k", kind="person", names=names),))
    assert drafted("President Jakob Hans left.", dataset=data).known == ("k",)
    assert drafted("President Hans Jakob left.", dataset=data).known == ("k",)


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("Salim bin Harith al-Nuri", "Harith bin Salim al-Nuri", 2),
        ("Hans Jakob", "Jakob Hans", 2),
        ("Murata Taku", "Taku Murata", 1),
        ("JAKOB Hans", "Hans Jakob", 1),
    ],
)
def test_the_words_of_a_name_in_another_order_are_one_person_only_where_it_tells(one, other, count):
    text = f"On Monday Minister {one} left.\n\nOn Friday Minister {other} came back."
    assert len(proposed(drafted(text))) == count
