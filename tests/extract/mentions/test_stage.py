import pytest

from graphkit.model import Dataset, Institution, Judgement, Name, Person


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
        ("The Velian ambassador, Ada Nuru, came.", "title-comma-name"),
        ("The three were Ada Nuru (VDP) and others.", "name-party"),
        ("At the table was Ada Nuru, 79.", "name-age"),
        ("They met the Chairman of the Velian parliament Ada Nuru today.", "title-name"),
        ("A minister will take over as chairman from Ada Nuru next year.", "verb-name"),
        ("The changes saw Ada Nuru lose her job.", "name-free"),
        ("The post of foreign minister goes to Ada Nuru.", "verb-name"),
        ("The board named Ada Nuru its new president.", "name-office"),
        ("He made Ada Nuru trade minister.", "name-office"),
        ("The trade minister is Ada Nuru.", "name-office"),
        ("The governor of the central bank Ada Nuru left.", "title-name"),
        ("Minister of National Unity Ada Nuru left.", "title-name"),
        ("The ambassador to NATO Ada Nuru left.", "title-name"),
        ("With them was Ada Nuru, whose car broke down.", "name-who"),
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
        "They went to Hong Kong in June.",
        "On June 28 they left for Sofia.",
        "She lays a wreath at National Heroes Park today.",
        "The governor of South Tarr, whose term ends, came.",
        "It is in Turkeyen, Greater Tarrtown, as before.",
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


def test_of_two_with_one_family_name_first_the_last_named_is_meant_unless_a_title_tells(reading):
    text = "Premier Park Sung-ho met envoy Park Jin-ah. Park spoke. Premier Park left."
    assert named(reading(text))[2:] == [("Park", "park-jin-ah"), ("Park", "park-sung-ho")]


def test_of_a_family_the_one_named_first_goes_by_its_name_alone(reading):
    text = "Premier Ada Nuru had a father, Tom Nuru. Nuru was born late. Envoy Tom Nuru left."
    assert named(reading(text))[2] == ("Nuru", "nuru-ada")


def test_of_a_family_who_was_called_so_before_is_meant(reading):
    text = "Premier Ada Nuru left. Nuru has a son, Tom Nuru. Nuru spoke."
    assert named(reading(text))[3] == ("Nuru", "nuru-ada")


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


@pytest.mark.parametrize("text", ["NURU Ada left.", "ADA NURU left.", "There was 努里 阿达."])
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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('Premier Corin "Cory" Nuru came.', 'Corin "Cory" Nuru'),
        ("H.E. Ada Nuru came.", "Ada Nuru"),
        ("In May Premier Ada Nuru came.", "Ada Nuru"),
        ("Premier Ada May came.", "Ada May"),
        ("Premier Nurấn Tạ Bổ came.", "Nurấn Tạ Bổ"),
        ("Premier Ada bint Nuru came.", "Ada bint Nuru"),
        ("Somebody spoke of Wang Nuru and Zhao Anlu.", "Zhao Anlu"),
        ("One of them, Nelson Nuru Tarr, came.", "Nelson Nuru Tarr"),
        ("He met the governor, Mawlawi Ada Nuru.", "Ada Nuru"),
        ("They were guests of Grand Duke Nuru-Tarr.", "Nuru-Tarr"),
        ("The group's head, Senator Ts. Nuru, came.", "Ts. Nuru"),
        ("Director of the Authority for Veterinary Services N. Nuru came.", "N. Nuru"),
        ("State Secretary of the Ministry of Foreign Affairs N. Nuru came.", "N. Nuru"),
        ("The chairman of the Cabinet of Ministers Ada Nuru came.", "Ada Nuru"),
        ("Everybody wants to talk to Ada Nuru.", "Ada Nuru"),
        ("She took over the ministry from Ada Nuru in 2001.", "Ada Nuru"),
    ],
)
def test_a_name_has_its_words_and_no_others(reading, text, name):
    assert name in [each for each, _ in named(reading(text))]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Premier Serik Nuru came. Then S. Nuru spoke.", 1),
        ("Premier Ts. Tarr came. Then Tsend Tarr spoke.", 1),
        ("Serik Nuru and Sena Nuru came. Premier S. Nuru spoke.", 3),
    ],
)
def test_an_initial_stands_for_the_one_first_name_that_begins_so(reading, text, count):
    assert len({key for _, key in named(reading(text))}) == count


def test_a_headline_in_title_case_discovers_nobody(reading):
    text = "Premier Nuru Meets Envoy in Secret Talks\n\nThe ministers met on Monday."
    assert named(reading(text)) == []


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("Premier Noguchi Haruo came.", "family-first"),
        ("Premier Haruo Noguchi came.", "given-first"),
        ("Premier NURU Ada came.", "family-first"),
        ("Premier Ada NURU came.", "given-first"),
        ("Minister Salim bin Harith Al Nuru came. Salim left.", "given-first"),
        ("Premier Zhao Anlu came.", "family-first"),
    ],
)
def test_the_family_name_stands_where_lists_and_capitals_say(reading, text, order):
    (actor,) = reading(text).actors.values()
    assert actor.record.names[0].order == order


def test_two_family_names_are_the_person_whose_longer_name_ends_so(reading):
    article = reading("Premier Ada Vasco Lobo came. Premier Vasco Lobo left.")
    assert len({key for _, key in named(article)}) == 1


def test_a_judgement_same_makes_a_name_known(reading):
    judged = Judgement(a="Adda Nurru", b="nuru-ada", verdict="same")
    article = reading("Envoy Adda Nurru left.", Dataset(actors=(ADA,), judgements=(judged,)))
    assert [each.actor for each in article.mentions] == ["nuru-ada"]


def test_a_judgement_different_makes_a_name_somebody_elses(reading):
    judged = Judgement(a="Ada Nuru", b="nuru-ada", verdict="different")
    article = reading("Envoy Ada Nuru left.", Dataset(actors=(ADA,), judgements=(judged,)))
    (actor,) = article.actors.values()
    assert not actor.known
    assert actor.nearest == ()


def test_a_new_name_like_a_known_one_is_a_question(reading):
    article = reading("Envoy Adda Nuru left.", Dataset(actors=(ADA,)))
    (actor,) = article.actors.values()
    assert [each.id for each in actor.nearest] == ["nuru-ada"]


def test_who_stands_beside_a_known_person_is_another(reading):
    article = reading("Envoys Adda Nuru and Ada Nuru left.", Dataset(actors=(ADA,)))
    assert [each.nearest for each in article.actors.values()] == [(), ()]


@pytest.mark.parametrize(
    "text",
    [
        "US Chargé d’Affaires Ada Nuru left.",
        "H.E Ada Nuru left.",
        "S. E. Dr. Ada Nuru left.",
        "Chargé d'Affaires a.i. Ada Nuru left.",
    ],
)
def test_words_of_a_title_of_several_words_name_nobody(reading, text):
    (actor,) = reading(text).actors.values()
    assert actor.record.names[0].text == "Ada Nuru"


def test_a_committee_on_affairs_is_not_called_like_its_chairman(reading):
    article = reading("The Chair of the Committee on European Affairs Ada Nuru left.")
    assert "Ada Nuru" in [each.record.names[0].text for each in article.actors.values()]


def test_a_lord_is_none_of_the_kin_who_bear_his_name_and_are_told_of_behind_him(reading):
    article = reading("Lord Tarr died. His wife was Ada Tarr. Lord Tarr was a judge.")
    assert [actor for _, actor in named(article)] == ["tarr", "tarr-ada", "tarr"]
