from graphkit.extract.repeats import repeated
from graphkit.model import PartialDate, Source

TEXT = " ".join(f"word{n}" for n in range(60))
OTHER = " ".join(f"else{n}" for n in range(60))


def source(id_, text, day=None):
    return Source(id=id_, title="A", text=text, published=day and PartialDate.parse(day))


def test_a_text_of_the_same_wording_repeats():
    assert repeated(source("b", f"Intro here. {TEXT}"), [source("a", TEXT)]) == "a"


def test_case_and_punctuation_are_no_wording_of_its_own():
    assert repeated(source("b", TEXT.upper().replace(" ", ", ")), [source("a", TEXT)]) == "a"


def test_a_text_in_its_own_words_does_not_repeat():
    assert repeated(source("b", TEXT), [source("a", OTHER)]) is None


def test_a_quoted_sentence_makes_no_repeat():
    quote = " ".join(TEXT.split()[:15])
    assert repeated(source("b", f"{OTHER} {quote}"), [source("a", TEXT)]) is None


def test_the_later_text_repeats_the_earlier():
    first, second = source("a", TEXT, "2024-05-01"), source("b", TEXT, "2024-05-03")
    assert (repeated(second, [first]), repeated(first, [second])) == ("a", None)


def test_a_source_does_not_repeat_itself_nor_one_without_text():
    assert repeated(source("a", TEXT), [source("a", TEXT), source("b", None)]) is None


def test_a_few_words_say_too_little():
    assert repeated(source("b", "Only a few words."), [source("a", "Only a few words.")]) is None
