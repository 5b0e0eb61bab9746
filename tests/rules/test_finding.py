"""The nearest words: what somebody who mistyped one may have meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.rules.finding import Nearest, did_you_mean

IDS = ["li-qiang", "wang-yi", "wang-huning", "iwaya-takeshi", "cn-mfa", "jp-mofa"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("li-qaing", "li-qiang"),
        ("Wang-Yi", "wang-yi"),
        ("wang-hunning", "wang-huning"),
        ("takeshi-iwaya", "iwaya-takeshi"),
        ("jp-mof", "jp-mofa"),
    ],
)
def test_a_typo_finds_what_was_meant(typed: str, meant: str) -> None:
    assert did_you_mean(typed, IDS) == f'did you mean "{meant}"?'


@pytest.mark.parametrize("typed", ["", "x", "something-else-entirely"])
def test_what_is_like_nothing_gets_no_hint(typed: str) -> None:
    assert did_you_mean(typed, IDS) is None


@given(st.lists(st.text(min_size=3)), st.text())
def test_the_order_of_words_does_not_matter(words: list[str], typed: str) -> None:
    assert Nearest(words).to(typed) == Nearest(reversed(words)).to(typed)


def test_one_vocabulary_answers_many_times() -> None:
    nearest = Nearest(f"person-{number:05}" for number in range(15_000))

    assert nearest.to("persom-12345") == "person-12345"
