import pytest

from graphkit.extract.roles import roles


@pytest.fixture
def read(marked):
    def _read(text):
        found = (proposal.record for proposal in roles(marked(text)))
        return [(role.person, role.title, role.institution) for role in found]

    return _read


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Kenyan Trade Minister [Ada Nuru] spoke.", ("nuru", "Trade Minister", None)),
        ("Chief Cabinet Secretary [Ada Nuru] spoke.", ("nuru", "Chief Cabinet Secretary", None)),
        ("China's top diplomat, [Ada Nuru], spoke.", ("nuru", "top diplomat", None)),
        ("the Minister of Labour, [Ada Nuru], spoke.", ("nuru", "Minister of Labour", None)),
        ("{Green Party} leader [Ada Nuru] spoke.", ("nuru", "leader", "green-party")),
        ("[Ada Nuru], Speaker of the {Diet}, spoke.", ("nuru", "Speaker", "diet")),
        ("[Ada Nuru] (Speaker of the {Diet}) spoke.", ("nuru", "Speaker", "diet")),
        ("[Ada Nuru], who is governor of the {Bank}, spoke.", ("nuru", "governor", "bank")),
        ("[Ada Nuru] was appointed Trade Minister.", ("nuru", "Trade Minister", None)),
        ("[Ada Nuru] took office as Prime Minister.", ("nuru", "Prime Minister", None)),
        ("Prime Minister Dr. [Ada Nuru] spoke.", ("nuru", "Prime Minister", None)),
        ("[Ada Nuru], ambassador to Japan, spoke.", ("nuru", "ambassador to Japan", None)),
        ("President of Peru [Ada Nuru] spoke.", ("nuru", "President", None)),
        ("Tokyo's envoy for the North, [Ada Nuru], said", ("nuru", "envoy for the North", None)),
    ],
)
def test_a_title_is_read_on_either_side_of_a_name(text, role, read):
    assert read(text) == [role]


@pytest.mark.parametrize(
    "text",
    [
        "For some experts, [Ada Nuru]'s visit came late.",
        "The paper asked [Ada Nuru] about the minister.",
        "[Ada Nuru], the daughter of a clerk, spoke.",
        "[Ada Nuru], a member, spoke.",
        "Echoing [Ada Nuru], [Bo Tarr] disagreed.",
        "[Ada Nuru] named a judge.",
        "On Monday [Ada Nuru] appointed the new envoy to Velia.",
    ],
)
def test_words_that_are_no_office_make_no_role(text, read):
    assert read(text) == []


def test_two_titles_joined_by_and_are_two_roles(read):
    assert read("Deputy Premier and Trade Minister [Ada Nuru] spoke.") == [
        ("nuru", "Deputy Premier", None),
        ("nuru", "Trade Minister", None),
    ]


def test_and_inside_the_name_of_an_office_does_not_cut_it(read):
    found = read("[Ada Nuru], Minister of Agriculture and Rural Affairs, spoke.")
    assert found == [("nuru", "Minister of Agriculture and Rural Affairs", None)]


def test_a_title_in_the_plural_belongs_to_everyone_listed(read):
    found = read("the transport ministers, [Ada Nuru] and [Bo Tarr], met.")
    assert found == [("nuru", "transport minister", None), ("tarr", "transport minister", None)]


def test_a_clause_about_one_of_a_list_does_not_end_it(read):
    found = read("With him are the MPs [Ada Nuru], who chairs a board, [Bo Tarr] and [Cy Vell].")
    assert {("nuru", "MP", None), ("tarr", "MP", None), ("vell", "MP", None)} <= set(found)


@pytest.mark.parametrize(
    ("text", "day", "receipt"),
    [
        (
            "President [Ada Nuru], who has been in office since June 2023, spoke.",
            "2023-06",
            "President Ada Nuru, who has been in office since June 2023",
        ),
        (
            "Premier [Ada Nuru] took office in 2021 and spoke.",
            "2021",
            "Premier Ada Nuru took office in 2021",
        ),
        (
            "[Ada Nuru], Minister of Labour since 2020, spoke.",
            "2020",
            "Ada Nuru, Minister of Labour since 2020",
        ),
    ],
)
def test_the_words_that_date_an_office_are_among_the_passages(text, day, receipt, marked):
    (found,) = roles(marked(text + " [Nuru] left."))
    assert str(found.record.since) == day
    assert any(receipt.endswith(each.quote) and day[:4] in each.quote for each in found.passages)


def test_a_shorter_form_of_a_title_is_told_under_the_fuller_one(marked):
    found = roles(marked("[Ada Nuru], Minister of Labour, came. Minister [Nuru] spoke."))
    assert [(p.record.title, len(p.passages)) for p in found] == [("Minister of Labour", 2)]


def test_a_deputy_is_not_a_shorter_form(read):
    found = read("Deputy Minister [Ada Nuru] came. Minister [Bo Tarr] and [Ada Nuru] spoke.")
    assert set(found) == {("nuru", "Deputy Minister", None), ("tarr", "Minister", None)}


def test_a_counterpart_holds_the_office_of_the_other(read):
    found = read("Trade Minister [Ada Nuru] met her Velian counterpart, [Bo Tarr].")
    assert ("tarr", "Trade Minister", None) in found


def test_a_counterpart_with_a_rank_has_the_office_too(read):
    found = read("Trade Minister [Ada Nuru] met her Velian colleague, Colonel [Bo Tarr].")
    assert ("tarr", "Trade Minister", None) in found


def test_a_counterpart_in_a_clause_is_that_of_whom_the_clause_is_about(read):
    found = read("Consul [Cy Vell] told Minister [Ada Nuru], who told her counterpart, [Bo Tarr].")
    assert ("tarr", "Minister", None) in found


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Minister [Ada Nuru] spoke.", ("None", "None", "2024-05-16")),
        ("Former Minister [Ada Nuru] spoke.", ("None", "[..2024-05-16]", "None")),
        ("the late president, [Ada Nuru], spoke", ("None", "[..2024-05-16]", "None")),
        (
            "Minister [Ada Nuru], on her first trip since taking office in March, spoke.",
            ("2024-03", "None", "2024-05-16"),
        ),
        ("[Ada Nuru] served as consul from 1984 to 1988.", ("1984", "1988", "None")),
        ("[Ada Nuru] was consul between 1984 and 1988.", ("1984", "1988", "None")),
        ("[Ada Nuru], minister since last March, spoke.", ("2024-03", "None", "2024-05-16")),
        ("Minister [Ada Nuru] has not met him since March.", ("None", "None", "2024-05-16")),
        ("[Ada Nuru], minister until 2019, spoke.", ("None", "2019", "None")),
        ("[Ada Nuru] became minister in 2019.", ("2019", "None", "2024-05-16")),
        ("[Ada Nuru] stepped down as minister in 2019.", ("None", "2019", "None")),
    ],
)
def test_the_time_in_office_is_as_the_words_give_it(text, term, marked):
    role = roles(marked(text))[0].record
    assert tuple(map(str, (role.since, role.until, role.as_of))) == term


def test_the_verb_behind_a_relative_is_about_the_first_name(read):
    found = read("[Bo Tarr], the father of [Ada Nuru], served as Chief Secretary.")
    assert found == [("tarr", "Chief Secretary", None)]


def test_he_and_she_are_the_subject_of_the_sentence_before(read):
    found = read("[Ada Nuru] grew up in Velia. Later she served as consul. He was consul.")
    assert found == [("nuru", "consul", None)]


def test_who_acts_as_president_has_the_title_and_is_marked(marked):
    found = roles(marked("Acting President [Ada Nuru] spoke."))
    assert [(p.record.title, p.record.acting) for p in found] == [("President", True)]


def test_an_acting_minister_called_minister_has_one_role(marked):
    found = roles(marked("Acting Trade Minister [Ada Nuru] spoke. Minister [Nuru] left."))
    assert [(p.record.title, p.record.acting) for p in found] == [("Trade Minister", True)]


def test_every_passage_is_verbatim_and_names_its_rule(marked):
    article = marked("Trade Minister [Ada Nuru] spoke. [Bo Tarr], envoy to Japan, did not.")
    for each in roles(article):
        assert each.rule
        assert all(article.text[p.start : p.end] == p.quote for p in each.passages)


def test_a_career_told_in_one_sentence_is_one_role_a_term(marked):
    text = (
        "[Ada Nuru] was foreign secretary from 1990 to 1994 and ambassador to Japan from 1995 "
        "to 1997."
    )
    found = [
        (p.record.title, str(p.record.since), str(p.record.until)) for p in roles(marked(text))
    ]
    assert sorted(found) == [
        ("ambassador to Japan", "1995", "1997"),
        ("foreign secretary", "1990", "1994"),
    ]


def test_a_title_before_a_verb_is_not_that_of_the_name_before_it(read):
    text = "Prime Minister [Ada Nuru] rose. After hearing [Bo Tarr], the prime minister said no."
    assert read(text) == [("nuru", "Prime Minister", None)]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("[Ada Nuru]\nAmbassador", ["Ambassador"]),
        ("Lima\nby [Ada Nuru]\nCanadian High Commissioner\n\nI left.", ["High Commissioner"]),
        ("[Ada Nuru]\nThe minister left at noon and said nothing.", []),
        ("[Ada Nuru] met [Bo Tarr].\nAmbassador", []),
    ],
)
def test_a_title_on_the_line_below_a_name_is_of_that_name(text, titles, read):
    assert [title for _, title, _ in read(text)] == titles
