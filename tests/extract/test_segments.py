import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.extract.article import Article
from graphkit.extract.segments import segmented
from graphkit.model import Source


def sentences(text):
    found = segmented(Article(Source(id="a", title="A", text=text))).sentences
    return [(each.segment, text[each.start : each.end]) for each in found]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Tarr met Dr. Nuru on Oct. 9 in the U.S. capital.",
        "Ada B. Nuru left at 3 p.m. Tuesday.",
        "The rate was 2.5 per cent on Oct.9 of that year.",
        'He said "wait ... no" twice.',
    ],
)
def test_an_abbreviation_ends_no_sentence(text):
    assert sentences(text) == [("body", text)]


def test_sentences_end_at_stops_marks_and_lines():
    text = "Ada Nuru came. Did she stay? She did!\nBo Tarr left early that day.\n"
    assert [words for _, words in sentences(text)] == [
        "Ada Nuru came.",
        "Did she stay?",
        "She did!",
        "Bo Tarr left early that day.",
    ]


def test_an_abbreviation_that_ends_a_sentence_does_so_before_a_new_start():
    text = "They met in the U.S. The talks went on."
    assert [words for _, words in sentences(text)] == ["They met in the U.S.", "The talks went on."]


def test_lines_of_a_fixed_width_are_one_paragraph():
    line = "The Foreign Minister of Velia said on Monday that the talks"
    assert sentences(f"{line}\nwould go on.") == [("body", f"{line}\nwould go on.")]


@pytest.mark.parametrize(
    ("segment", "text"),
    [
        ("headline", "Ministers agree to meet again"),
        ("headline", "# Digest of a text"),
        ("caption", "Ada Nuru (left) and Bo Tarr before the talks."),
        ("caption", "The two ministers. Photo: Velia News"),
        ("residue", "Leave a comment"),
        ("residue", '<img src="a.jpg" alt="Ada Nuru">'),
        ("foreign", "双方表示将保持高层交往。"),
        ("body", "The statement of the ministry says"),
        ("quoted", "> a line of somebody else's"),
    ],
)
def test_a_paragraph_is_of_a_kind(segment, text):
    assert {kind for kind, _ in sentences(text)} == {segment}


def test_a_line_right_above_a_longer_paragraph_is_a_heading():
    text = "Ministers agree to meet again in the autumn\nAda Nuru " + "spoke at length " * 9 + "."
    assert [kind for kind, _ in sentences(text)] == ["headline", "body"]


def test_speech_is_told_apart_from_what_is_said_about_it():
    text = "Nuru spoke. “The road is open. It stays open.” She left."
    assert [kind for kind, _ in sentences(text)] == ["body", "quoted", "quoted", "body"]


@given(st.text(alphabet=st.sampled_from("Aa .!?\n“”。一<>#'"), max_size=80))
def test_sentences_stand_in_order_and_do_not_overlap(text):
    found = segmented(Article(Source(id="a", title="A", text=text))).sentences
    places = [at for each in found for at in (each.start, each.end)]
    assert places == sorted(places)
    assert all(text[each.start : each.end].strip() for each in found)
