from graphkit.extract.article import Article, Mention, Sentence
from graphkit.model import Source


def article(text, **fields):
    return Article(Source(id="a", title="A", text=text), **fields)


def test_a_passage_is_verbatim():
    found = article("Ada Nuru met Bo Tarr.").passage(4, 8)
    assert (found.quote, found.start, found.end) == ("Nuru", 4, 8)


def test_a_sentence_is_found_by_any_of_its_characters_and_none_between_two():
    first, second = Sentence(0, 4), Sentence(6, 10)
    text = article("One.  Two.", sentences=(first, second))
    assert [text.sentence_at(at) for at in (0, 3, 4, 6, 9)] == [first, first, None, second, second]


def test_mentions_are_found_by_where_they_begin():
    ada, bo = Mention(0, 3, "ada", "rule"), Mention(8, 10, "bo", "rule")
    text = article("Ada met Bo.", mentions=(ada, bo))
    assert text.mentions_in(1, 9) == (bo,)
