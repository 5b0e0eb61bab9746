import pytest

from graphkit.model import Dataset, Institution, Name, Person


def named(article, kind="person"):
    return [
        (article.text[m.start : m.end], m.actor)
        for m in article.mentions
        if article.actors[m.actor].record.kind == kind
    ]


ADA = Person(id="nuru-ada", kind="person", names=(Name(text="Ada Nuru"), Name(text="努里阿达")))


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Foreign Minister Ada Nuru left.", "title-name"),
        ("Velian ambassador Ada Nuru left.", "title-name"),
        ("The Minister of Economy and Trade Ada Nuru left.", "title-name"),
        ("The President of Velia Ada Nuru left.", "title-name"),
        ("There was Ada Nuru, the veteran envoy of Velia.", "name-title"),
        ("So did Ada Nuru (努里阿达).", "name-script"),
        ("Her father, Ada Nuru, came.", "kin-name"),
        ("On Monday Ada Nuru said so.", "name-verb"),
        ("The group was led by Ada Nuru.", "verb-name"),
    ],
)
def test_the_words_around_a_name_say_that_it_is_a_person(reading, text, rule):
    article = reading(text)
    assert ("Ada Nuru", "nuru-ada") in named(article)
    assert article.mentions[0].rule == rule


@pytest.mark.parametrize(
    "text",
    [
        "They walked through Port Tarr in the rain.",
        "The Velia Times said so.",
        "The White House said so.",
        "Talks between North Korea and Japan went on.",
        "On Monday Prime Minister and others came.",
    ],
)
def test_not_every_capital_is_a_person(reading, text):
    assert named(reading(text)) == []


def test_part_of_a_name_is_the_person_named_before(reading):
    article = reading("Ada Nuru met Bo Tarr. Nuru left first. The Nuru-Tarr talks were short.")
    assert named(article) == [
        ("Ada Nuru", "nuru-ada"),
        ("Bo Tarr", "tarr-bo"),
        ("Nuru", "nuru-ada"),
        ("Nuru", "nuru-ada"),
        ("Tarr", "tarr-bo"),
    ]


def test_of_two_with_one_family_name_the_last_named_is_meant_unless_a_title_tells(reading):
    text = "Premier Ada Nuru met envoy Bo Nuru. Nuru spoke. Premier Nuru left."
    assert named(reading(text))[2:] == [("Nuru", "nuru-bo"), ("Nuru", "nuru-ada")]


def test_the_name_used_alone_is_the_family_name(reading):
    article = reading("Premier Tarr Oleni arrived. Tarr smiled.")
    assert article.actors["tarr-oleni"].record.names[0].order == "family-first"


def test_a_person_named_by_one_word_needs_a_title(reading):
    assert named(reading("Premier Tarr came. Velten did not.")) == [("Tarr", "tarr")]


def test_a_name_in_another_script_in_brackets_is_the_same_person(reading):
    article = reading("Ada Nuru (努里阿达) came.")
    assert [name.text for name in article.actors["nuru-ada"].record.names] == [
        "Ada Nuru",
        "努里阿达",
    ]


def test_who_is_listed_beside_a_person_is_one(reading):
    assert [name for name, _ in named(reading("Envoy Ada Nuru, Bo Tarr and Cy Velten came."))] == [
        "Ada Nuru",
        "Bo Tarr",
        "Cy Velten",
    ]


@pytest.mark.parametrize("text", ["Nuru Ada left.", "ADA NURU left.", "There was 努里 阿达."])
def test_a_known_name_is_found_in_any_order_and_script(reading, text):
    article = reading(text, Dataset(actors=(ADA,)))
    assert [each.actor for each in article.mentions] == ["nuru-ada"]
    assert article.actors["nuru-ada"].known


def test_a_name_of_two_known_actors_is_neither(reading):
    other = Person(id="nuru-ada-2", kind="person", names=(Name(text="Ada Nuru"),))
    article = reading("Envoy Ada Nuru left.", Dataset(actors=(ADA, other)))
    assert [each.known for each in article.actors.values()] == [False]


def test_an_institution_goes_by_its_head_and_its_acronym(reading):
    article = reading("The Velian Institute of Land and Water (VILW) met. VILW said no.")
    assert [name for name, _ in named(article, "institution")] == [
        "Velian Institute of Land and Water",
        "VILW",
        "VILW",
    ]


def test_a_known_institution_in_capitals_is_no_small_word(reading):
    body = Institution(id="us", kind="institution", names=(Name(text="US"),))
    article = reading("They told us so in the US.", Dataset(actors=(body,)))
    assert [each.start for each in article.mentions] == [23]
