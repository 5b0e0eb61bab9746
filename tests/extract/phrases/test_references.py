import pytest

TWO = "President [Ada Nuru] of Peru received Prime Minister [Bo Tarr] of Ghana. "


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("The head of state", "nuru"),
        ("The Peruvian leader", "nuru"),
        ("The Ghanaian leader", "tarr"),
        ("The premier", "tarr"),
        ("The Ghanaian official", "tarr"),
        ("The Ghanaian guest", "tarr"),
    ],
)
def test_a_description_is_whoever_it_can_be_said_of(said, who, meant):
    assert meant(f"{TWO}{said} was pleased.") == {said: who}


@pytest.mark.parametrize("said", ["The Kenyan leader", "The Kenyan official", "The envoy"])
def test_a_description_of_somebody_else_is_nobody(said, meant):
    assert meant(f"{TWO}{said} was pleased.") == {}


def test_a_title_is_said_in_other_words(meant):
    text = "Deputy Prime Minister [Ada Nuru] and External Affairs Minister [Bo Tarr] spoke. "
    assert meant(f"{text}The Deputy Premier thanked the Foreign Minister.") == {
        "The Deputy Premier": "nuru",
        "the Foreign Minister": "tarr",
    }


def test_the_minister_is_no_prime_minister(meant):
    assert meant("Prime Minister [Ada Nuru] spoke. The minister left.") == {}


def test_of_two_ministers_it_is_the_subject_of_the_sentence_before(meant):
    text = "Foreign Minister [Ada Nuru] greeted Trade Minister [Bo Tarr]. The minister smiled."
    assert meant(text) == {"The minister": "nuru"}


def test_of_two_ambassadors_far_above_it_is_the_one_whom_the_text_is_about(meant):
    text = "Ambassador [Ada Nuru] {}.\n\n"
    diary = "".join(map(text.format, ("came", "spoke", "travelled")))
    other = "Ambassador [Bo Tarr] left.\n\nIt rained.\n\nIt rained again.\n\n"
    assert meant(f"{diary}{other}The ambassador went home.") == {"The ambassador": "nuru"}
    assert meant(f"{text.format('came')}{other}The ambassador went home.") == {}


def test_of_two_ministers_it_is_not_the_one_named_beside(meant):
    text = (
        "Trade Minister [Ada Nuru] came from Peru.\n\nIt rained.\n\n"
        "The minister had seen Finance Minister [Bo Tarr]."
    )
    assert meant(text) == {"The minister": "nuru"}


def test_of_two_who_act_together_the_minister_is_nobody(meant):
    text = "Minister [Ada Nuru] and Minister [Bo Tarr] spoke. The minister smiled."
    assert meant(text) == {}


def test_a_minister_named_in_the_next_paragraph_is_known_already(meant):
    text = "The minister of trade spoke.\n\nTrade Minister [Ada Nuru] is 50. She was pleased."
    assert meant(text) == {"She": "nuru"}
    assert meant("[Bo Tarr] met Trade Minister [Ada Nuru]. He likes the minister.") == {
        "He": "tarr",
        "the minister": "nuru",
    }


def test_an_article_leaves_out_the_country_of_its_own_people(meant):
    text = (
        "LIMA - Foreign Minister [Ada Nuru] saw Ghana's President [Bo Tarr] in Peru. "
        "Peru and Ghana trade. President [Cy Voss] of Peru came. The Ghanaian president left."
    )
    assert meant(text) == {"The Ghanaian president": "tarr"}


def test_nobody_of_another_story_is_the_minister(meant):
    story = "MINISTER SPEAKS\n\nTrade Minister [Ada Nuru] spoke.\n\n"
    other = "RAIN\n\n[Bo Tarr] stayed in.\n\nSNOW\n\n[Cy Voss] went out. The minister left."
    assert meant(story + other) == {}
    assert meant(story + other.replace("Cy Voss", "Ada Nuru")) == {"The minister": "nuru"}


def test_the_host_is_who_invited(meant):
    text = "The speaker, [Ada Nuru], came at the invitation of [Bo Tarr], and met his host."
    assert meant(text) == {"his host": "tarr"}


def test_him_is_not_who_acts_but_the_other(meant):
    assert meant("[Ada Nuru] greeted [Bo Tarr]. [Cy Voss] asked [Bo Tarr] about him.") == {
        "him": "nuru"
    }
    assert meant("[Ada Nuru] saw [Bo Tarr] and thanked him.") == {"him": "tarr"}
    assert meant("[Ada Nuru] is ill. [Bo Tarr] visited her.") == {"her": "nuru"}


def test_she_is_not_the_one_behind_with(meant):
    text = "[Ada Nuru] is a minister. With her successor, Minister [Bo Tarr], she has spoken."
    assert meant(text) == {"she": "nuru"}


def test_they_are_those_who_act_together(meant):
    assert meant("[Ada Nuru] and [Bo Tarr] came. They smiled.") == {"They": "nuru tarr"}
    assert meant("[Ada Nuru] saw [Bo Tarr]. They smiled.") == {}


def test_both_is_nobody_before_a_thing(meant):
    text = "[Ada Nuru] and [Bo Tarr] came. [Cy Voss] praised both {}."
    assert meant(text.format("speeches")) == {}


def test_members_named_later_belong_to_the_delegation_too(meant):
    text = "A delegation led by [Ada Nuru] came. The delegation left. It comprised [Bo Tarr]."
    assert meant(text) == {}
    first = "Member of the delegation [Cy Voss] slept. "
    assert meant(f"{first}[Ada Nuru] led the delegation. The delegation left.") == {
        "The delegation": "nuru voss"
    }


def test_the_group_somebody_leads_is_a_delegation(meant):
    text = "[Ada Nuru] led the group, to which belonged [Bo Tarr] and [Cy Voss]. "
    assert meant(f"{text}The Peruvian senators left.") == {
        "The Peruvian senators": "nuru tarr voss"
    }


def test_who_comes_with_the_host_is_not_of_the_delegation(meant):
    text = (
        "A delegation led by [Ada Nuru] came. [Bo Tarr], accompanied by [Cy Voss], received it. "
        "The delegation left."
    )
    assert meant(text) == {"The delegation": "nuru"}


def test_the_guest_is_the_only_foreigner_around(meant):
    text = "LIMA, 3 May -- Minister [Ada Nuru] saw Ghanaian Minister [Bo Tarr]. The guest left."
    assert meant(text) == {"The guest": "tarr"}
    assert meant(text.replace("Ghanaian", "Finance")) == {}


def test_the_country_of_a_parliament_is_that_of_its_speaker(meant):
    text = "The speaker of {the Ghanaian Parliament}, [Bo Tarr], left. The Ghanaian speaker smiled."
    assert meant(text) == {"The Ghanaian speaker": "tarr"}


def test_a_title_nobody_is_given_is_of_the_only_one_told_of(meant):
    assert meant("[Ada Nuru] was busy. The foreign minister left.") == {
        "The foreign minister": "nuru"
    }
    assert meant("[Ada Nuru] and [Bo Tarr] were busy. The foreign minister left.") == {}
    assert meant("President [Ada Nuru] was busy. The foreign minister left.") == {}


def test_she_is_the_only_other_one_where_the_subject_is_a_man(meant):
    assert meant("Mr [Ada Nuru] dined with [Bo Tarr]. She left.") == {"She": "tarr"}
    assert meant("Mr [Ada Nuru] dined with Mr [Bo Tarr]. She left.") == {}


def test_a_daughter_is_no_he(meant):
    assert meant("His daughter, [Ada Nuru], left. He stayed.") == {}


def test_he_is_the_hero_where_nobody_else_is_meant(meant):
    text = "[Ada Nuru] was born. [Nuru] grew. [Nuru] ruled. His wife, [Bo Tarr], died. He wept."
    assert meant(text) == {"He": "nuru"}


def test_in_another_paragraph_about_others_she_is_nobody_of_before(meant):
    text = "[Ada Nuru] left.\n\nMy thanks go to [Bo Tarr] and to [Cy Voss]. She smiled."
    assert meant(text) == {}


def test_x_and_his_delegation_are_one_party(meant):
    text = "[Ada Nuru] and his delegation left. The delegation included [Bo Tarr]. They smiled."
    assert meant(text) == {"They": "nuru tarr"}


def test_members_of_the_delegation_are_not_its_leader(meant):
    text = "A delegation led by [Ada Nuru] came. It comprised [Bo Tarr]. {} left."
    assert meant(text.format("The delegation")) == {"The delegation": "nuru tarr"}
    assert meant(text.format("Members of the delegation")) == {"the delegation": "tarr"}


def test_a_paragraph_goes_back_to_the_hero(meant):
    text = "[Ada Nuru] was born. [Nuru] grew. [Nuru] ruled.\n\n[Bo Tarr] died.\n\nShe wept."
    assert meant(text) == {"She": "nuru"}


def test_what_was_shown_to_him_was_shown_to_the_subject(meant):
    text = "[Ada Nuru] met [Bo Tarr]. [Nuru] recalled the kindness shown to him."
    assert meant(text) == {"him": "nuru"}


def test_she_and_he_are_two(meant):
    text = "My thanks go to [Ada Nuru]. They met when she saw how he fell."
    assert meant(text) == {"she": "nuru"}


def test_a_delegation_of_another_country_is_nobody(meant):
    text = "A delegation led by President [Ada Nuru] of Peru came. The {} delegation left."
    assert meant(text.format("Peruvian")) == {"The Peruvian delegation": "nuru"}
    assert meant(text.format("Ghanaian")) == {}


def test_the_two_of_a_country_or_a_name_are_those(meant):
    text = "Peruvian poets [Ada Nuru] and [Eve Nuru] saw Ghanaian poet [Bo Tarr]. The two {} left."
    assert meant(text.format("Kenyans")) == {}
    assert meant("[Ada Nuru] saw [Bo Tarr] of Peru. The two Ministers left.") == {
        "The two Ministers": "nuru tarr"
    }


def test_the_president_of_a_thing_is_not_the_president(meant):
    text = "President [Ada Nuru] spoke. [Bo Tarr], by then the company's president, left."
    assert meant(text) == {}


def test_who_acts_is_not_him(meant):
    text = "[Ada Nuru] lunched with [Cy Voss]. The envoy, [Bo Tarr], called on him."
    assert "tarr" not in meant(text).values()


def test_nobody_in_a_quotation_is_the_subject(meant):
    text = '[Ada Nuru] was there. "I saw [Bo Tarr]," said [Cy Voss]. He left.'
    assert meant(text) == {"He": "voss"}


def test_a_counterpart_holds_the_same_office_elsewhere(meant):
    text = (
        "Foreign Minister [Bo Tarr] of Ghana and Trade Minister [Cy Voss] of Ghana came. "
        "Peru's Foreign Minister, [Ada Nuru], saw her {} counterpart."
    )
    assert meant(text.format("Ghanaian")) == {"her Ghanaian counterpart": "tarr"}
    assert meant(text.format("Kenyan")) == {}


def test_he_is_not_who_has_a_womans_name(meant):
    assert meant("[Elena Nuru] met [Bo Tarr]. He left.") == {"He": "tarr"}
    assert meant("[Elena Nuru] told [Boris Tarr] that he won.") == {"he": "tarr"}
    assert meant("[Bo Tarr] met [Elena Nuru]. She left.") == {}


def test_what_the_text_says_counts_more_than_a_name(meant):
    assert meant("Mr [Elena Nuru] met [Boris Tarr]. He left.") == {"He": "nuru"}


def test_him_is_who_acts_in_no_part_of_the_sentence(meant):
    text = "[Cy Voss] came; the mayor, [Bo Tarr], saw him."
    assert meant(text) == {"him": "voss"}


def test_the_minister_who_met_a_minister_is_another(meant):
    assert meant("The minister met Trade Minister [Ada Nuru].") == {}


def test_the_visiting_minister_is_the_guest(meant):
    text = "Foreign Secretary [Ada Nuru] came. [Bo Tarr] invited [Nuru]. "
    assert meant(f"{text}The visiting minister met Minister [Cy Voss].") == {
        "The visiting minister": "nuru"
    }


def test_who_invited_somebody_is_the_host(meant):
    assert meant("[Ada Nuru] invited [Bo Tarr]. The guest thanked the host.") == {
        "The guest": "tarr",
        "the host": "nuru",
    }


def test_who_stands_behind_the_verb_is_no_subject(meant):
    text = "[Ada Nuru] spoke. Also present were the minister, [Bo Tarr]; and [Cy Voss]. She left."
    assert meant(text) == {"She": "nuru"}
    assert meant("[Ada Nuru] spoke. With her was Judge [Bo Tarr]. She left.") == {"She": "nuru"}


def test_who_is_welcomed_is_no_subject(meant):
    text = "[Ada Nuru] spoke. Welcoming [Bo Tarr], [Cy Voss] smiled. He left."
    assert meant(text) == {"He": "voss"}


def test_a_title_ends_before_a_verb_that_may_praise(meant):
    text = "President [Ada Nuru] came. Welcoming all, the Head of State noted that it rained."
    assert meant(text) == {"the Head of State": "nuru"}


def test_two_offices_may_stand_with_a_stroke(meant):
    text = "High Representative/Vice-President [Ada Nuru] came. The High Representative left."
    assert meant(text) == {"The High Representative": "nuru"}


def test_a_republic_gives_its_country(meant):
    text = "The President of the Kyrgyz Republic [Ada Nuru] came. The Kyrgyz leader left."
    assert meant(text) == {"The Kyrgyz leader": "nuru"}


def test_her_dinners_are_those_of_whom_she_can_mean(meant):
    text = (
        "[Elena Nuru] ran. [Nuru] sat. [Nuru] ate. [Boris Tarr] left.\n\nHer car is red. She slept."
    )
    assert meant(text) == {"She": "nuru"}


def test_whom_somebody_calls_a_guest_is_one(meant):
    text = "[Ada Nuru] spoke beside her guest, Mayor [Bo Tarr]. [Cy Voss] thanked the guest."
    assert meant(text) == {"the guest": "tarr"}


def test_the_office_that_a_house_writes_with_capitals_is_of_whom_it_names_at_last(meant):
    late = "\n\nIt rained.\n\nIt rained.\n\nIt rained.\n\nSecretary-General [Ada Nuru]{} left."
    text = "The {} spoke."
    assert meant(text.format("Secretary-General") + late.format(""), at=0) == {
        "The Secretary-General": "nuru"
    }
    assert meant(text.format("secretary-general") + late.format(""), at=0) == {}
    assert meant(text.format("Secretary-General") + late.format(" of Peru"), at=0) == {}


def test_him_is_he_who_came_before(meant):
    text = "[Ada Nuru] left. He met [Bo Tarr] in Lima and flew home, where [Cy Voss] saw him."
    assert meant(text) == {"He": "nuru", "him": "nuru"}
    text = "[Ada Nuru] left. He was in Lima when [Bo Tarr], on tour in the north, saw him."
    assert meant(text) == {"He": "nuru", "him": "nuru"}


def test_who_held_an_office_once_is_a_politician_still(meant):
    text = "Former Prime Minister [Ada Nuru] came. The {} left."
    assert meant(text.format("veteran politician")) == {"The veteran politician": "nuru"}
    assert meant(text.format("premier")) == {}


def test_a_word_in_capitals_is_no_relative_pronoun(meant):
    assert meant("WHO chief [Ada Nuru] came. The WHO chief left.") == {"The WHO chief": "nuru"}
