from hypothesis import example, given, settings
from hypothesis import strategies as st

from graphkit.extract import draft_of
from graphkit.model import Dataset, Name, Person, Source

TEXT = "Premier Ada Nuru met envoy Bo Tarr. Nuru left."


def source(text=TEXT):
    return Source(id="a", title="A", text=text)


def test_only_actors_the_dataset_does_not_know_are_proposed():
    ada = Person(id="nuru-ada", kind="person", names=(Name(text="Ada Nuru"),))
    found = draft_of(source(), Dataset(actors=(ada,)))
    assert [each.id for each in found.proposals if each.propose == "actor"] == ["tarr-bo"]


def test_every_passage_is_verbatim():
    passages = [each for p in draft_of(source()).proposals for each in p.passages]
    assert passages
    assert all(TEXT[each.start : each.end] == each.quote for each in passages)


def test_a_draft_is_of_these_very_bytes():
    assert draft_of(source()).sha256 == source().sha256


PARTS = st.sampled_from(
    (
        *("Ada", "Nuru", "Mr. ", "Premier ", "met ", " and ", ", ", ". ", "\n", "“", "”", "(", ")"),
        *(
            "of ",
            "bin ",
            "al-",
            "U.S.",
            "岡田",
            "김하",
            "Нуру",
            "\u202e",
            "\u0301",
            "<b>",
            "'s ",
            "3 May",
        ),
    )
)


@settings(max_examples=150)
@given(st.lists(PARTS, max_size=25).map("".join))
@example(", Mr. Ada left.")  # begins with a comma
def test_whatever_the_text_every_passage_is_verbatim(text):
    found = draft_of(source(text))
    passages = [each for p in found.proposals for each in p.passages]
    assert all(text[each.start : each.end] == each.quote for each in passages)
