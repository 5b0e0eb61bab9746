import pytest

MET = "[Ada Nuru] received [Bo Tarr]. "
BOTH = "[Ada Nuru] and [Bo Tarr] flew to Lima. "
ALL = "[Ada Nuru], [Bo Tarr] and [Cy Voss] flew to Lima. "


@pytest.mark.parametrize(
    ("text", "said", "who"),
    [
        (BOTH, "There the pair left.", "nuru tarr"),
        (BOTH, "The duo left.", "nuru tarr"),
        (BOTH, "Over coffee, the two talked.", "nuru tarr"),
        (BOTH, "The two politicians left.", "nuru tarr"),
        (MET, "The two then left.", "nuru tarr"),
        (MET, "They later dined together.", "nuru tarr"),
        (ALL, "The trio left.", "nuru tarr voss"),
        (ALL, "All three met.", "nuru tarr voss"),
        (ALL, "The three ministers left.", "nuru tarr voss"),
    ],
)
def test_a_number_of_persons_are_those_who_acted_or_were_named_together(text, said, who, meant):
    assert list(meant(f"{text}{said}").values()) == [who]


@pytest.mark.parametrize("said", ["The trio left.", "The three left.", "The pair of shoes left."])
def test_of_another_number_it_is_nobody(said, meant):
    assert meant(f"{BOTH}{said}") == {}


def test_two_holders_of_an_office_are_before_two_named_together(meant):
    text = "Foreign Minister [Ada Nuru] saw Foreign Minister [Bo Tarr]. "
    beside = "Foreign Minister [Ada Nuru] thanked his father, [Cy Voss]. "
    assert meant(f"{text}{beside}The two foreign ministers left.") == {
        "The two foreign ministers": "tarr nuru"
    }


def test_holders_of_two_countries_hold_that_office(meant):
    text = "Foreign Minister [Ada Nuru] of Peru and Foreign Minister [Bo Tarr] of Kenya arrived. "
    assert meant(f"{text}The top diplomats of the two nations left.") == {
        "The top diplomats of the two nations": "nuru tarr"
    }
    assert meant(f"{text}The leaders of the two nations left.") == {}


def test_the_group_is_the_delegation_if_that_was_called_so_or_a_mission(meant):
    text = "A {} of senators under Senator [Ada Nuru] came to Lima. The {} left."
    assert meant(text.format("group", "group")) == {"The group": "nuru"}
    assert meant(text.format("mission", "group")) == {"The group": "nuru"}
    assert "The team" not in meant(text.format("mission", "team"))


def test_a_side_with_its_nation_is_the_only_one_of_it(meant):
    text = "Minister [Ada Nuru] of Laos came with many. "
    assert meant(f"{text}The Laotian side left.") == {"The Laotian side": "nuru"}
    assert meant(f"{text}The Thai side left.") == {}
    assert meant(f"{text}The other side left.") == {}
    assert meant(f"{text}The Laotian side included [Bo Tarr].") == {}


def test_who_is_named_with_a_nation_is_of_it(meant):
    text = "The Danish shipping magnate [Ada Nuru] met [Bo Tarr]. The Dane left."
    assert meant(text) == {"The Dane": "nuru"}
    assert meant(text.replace("shipping magnate", "press told")) == {}


def test_they_are_who_leads_a_group_and_who_belongs_to_it(meant):
    text = "[Ada Nuru] led a group of poets to Lima. The group included [Bo Tarr]. [Nuru] left. "
    assert meant(f"{text}They spoke.") == {"They": "nuru tarr"}


def test_led_by_somebody_a_delegation_is_of_that_one(meant):
    text = "The delegation came. Led by [Ada Nuru], it saw much. The delegation left."
    assert meant(text) == {"The delegation": "nuru"}


def test_who_leads_the_danish_delegation_is_danish(meant):
    text = "The Danish delegation, headed by [Ada Nuru], came. The Danes left."
    assert meant(text) == {"The Danes": "nuru"}


def test_three_ministers_are_the_three_named_last_who_are_ministers(meant):
    text = "Minister [Dov Ilan] slept. Minister [Ada Nuru] saw Minister [Bo Tarr] and Minister "
    assert meant(f"{text}[Cy Voss]. The three ministers left.") == {
        "The three ministers": "nuru tarr voss"
    }


def test_two_who_are_named_behind_are_nobody_of_before(meant):
    text = "Minister [Ada Nuru] and Minister [Bo Tarr] came. The two ministers, [Cy Voss] and "
    assert meant(f"{text}[Dov Ilan], left.") == {}


def test_the_pair_are_not_two_who_were_only_named(meant):
    text = "[Ada Nuru] thanked the father of [Bo Tarr]. "
    assert meant(f"{text}The pair left.") == {}
    assert meant(f"{text}The two left.") == {"The two": "nuru tarr"}


def test_they_behind_two_of_a_sentence_are_those_or_nobody(meant):
    first = "President [Ada Nuru] and [Cy Voss] came. "
    text = f"{first}The president called on [Bo Tarr], and they"
    assert meant(f"{text} spoke for an hour.")["they"] == "nuru tarr"
    assert "they" not in meant(f"{text} were pleased.")


def test_the_two_are_those_named_in_the_paragraph_before(meant):
    text = "[Ada Nuru] thanked [Bo Tarr]. [Nuru] slept.\n\nThe two met in Lima."
    assert meant(text) == {"The two": "tarr nuru"}


def test_an_ambassador_is_not_the_guests_of_a_nation(meant):
    text = "Ambassador [Ada Nuru] of Peru came. "
    assert meant(f"{text}The Peruvian guests left.") == {}
    full = text.replace("Ambassador", "Ambassador Extraordinary and Plenipotentiary")
    assert meant(f"{full}The Peruvian guests left.") == {}
    assert meant(f"{text}The Peruvian side left.") == {"The Peruvian side": "nuru"}


@pytest.mark.parametrize(
    "said", ["The two leaders left.", "Both leaders left.", "The leaders left."]
)
def test_two_leaders_are_president_and_premier_before_two_ministers_who_met_last(said, meant):
    text = "President [Ada Nuru] met Prime Minister [Bo Tarr]. "
    beside = "Defence Minister [Cy Voss] met Defence Minister [Di Moor]. "
    assert list(meant(f"{text}{beside}{said}").values()) == ["nuru tarr"]
    assert list(meant(f"{beside}{said}").values()) == ["voss moor"]


def test_of_three_leaders_nobody_is_two_unless_they_met_last(meant):
    text = "President [Ada Nuru], Premier [Bo Tarr] and King [Ed Roth] came. "
    beside = "Defence Minister [Cy Voss] met Defence Minister [Di Moor]. "
    assert meant(f"{text}{beside}The two leaders left.") == {}


def test_heads_of_state_are_presidents(meant):
    text = "King [Ed Roth] received President [Ada Nuru]. "
    beside = "Trade Minister [Cy Voss] met Trade Minister [Di Moor]. "
    told = meant(f"{text}{beside}The two heads of state left.")
    assert told == {"The two heads of state": "roth nuru"}
