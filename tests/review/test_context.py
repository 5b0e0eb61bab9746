from hypothesis import given
from hypothesis import strategies as st

from graphkit.model.drafts import Passage
from graphkit.review.context import excerpts

TEXT = "Far away.\n\nAda came.\n\nBo met Ada in the hall.\n \nThey left.\n\nNobody else."


def passage(quote, text=TEXT):
    start = text.index(quote)
    return Passage(quote=quote, start=start, end=start + len(quote))


def test_a_passage_is_shown_in_its_paragraph_between_its_neighbours():
    found = list(excerpts(TEXT, [passage("met")]))
    assert [each.text for each in found] == ["Ada came.", "Bo met Ada in the hall.", "They left."]
    assert [each.marked for each in found] == [(), ((3, 6),), ()]


def test_of_a_very_long_paragraph_the_part_around_the_passage_is_shown():
    text = "a " * 3000 + "HERE" + " b" * 3000
    (found,) = excerpts(text, [passage("HERE", text)])
    ((start, end),) = found.marked
    assert found.text[start:end] == "HERE"
    assert found.cut_before
    assert found.cut_after
    assert len(found.text) < 1300


@given(st.text("ab \n", max_size=60), st.data())
def test_every_passage_of_words_is_shown_verbatim_once(text, data):
    words = [at for at, char in enumerate(text) if char in "ab"]
    if words:
        start = data.draw(st.sampled_from(words))
        wanted = Passage(quote=text[start], start=start, end=start + 1)
        marked = [e.text[a:b] for e in excerpts(text, [wanted]) for a, b in e.marked]
        assert marked == [text[start]]
