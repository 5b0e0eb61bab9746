"""Dates and terms as a reader would say them."""

import doctest

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.model import PartialDate
from graphkit.page import safe, wording, words
from graphkit.page.wording import date_in_words, term_in_words
from graphkit.page.words import Words, dictionaries


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2024-12-25", "25 Dec 2024"),
        ("2024-11", "Nov 2024"),
        ("2024", "2024"),
        ("202X", "2020s"),
        ("2024-1X", "2024-1X"),
        ("2025-21", "spring 2025"),
        ("2024-11~", "about Nov 2024"),
        ("2024-11?", "Nov 2024 (doubted)"),
        ("2024-11%", "about Nov 2024 (doubted)"),
        ("2008/2015", "2008\u20132015"),
        ("2024-12-25/2024-12-26", "25\u201326 Dec 2024"),
        ("2024-12-25/2025-01-14", "25 Dec 2024 \u2013 14 Jan 2025"),
        ("2024-05/2024-06", "May\u2013Jun 2024"),
        ("../2018", "by 2018"),
        ("2018/..", "from 2018 on"),
        ("2018/", "from 2018 on"),
        ("[2025-01-15..2025-01-20]", "between 15 and 20 Jan 2025"),
        ("[..2024-12]", "by Dec 2024"),
    ],
)
def test_a_date(text, said):
    assert date_in_words(text, Words()) == said


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, None),
        ({"since": "2023-03", "until": ".."}, "since Mar 2023"),
        ({"until": ".."}, "in office"),
        ({"since": "2021", "until": "2024-05-31"}, "2021 \u2013 31 May 2024"),
        ({"until": "2024"}, "until 2024"),
        ({"until": "../2024"}, "by 2024"),
        ({"since": "2021"}, "since 2021, end not stated"),
        ({"as_of": "2025-01-15"}, "as of 15 Jan 2025"),
        ({"as_of": "[2025-01-15..2025-01-20]"}, "as of 15\u201320 Jan 2025"),
        ({"as_of": "2024-12-25/2024-12-26"}, "as of 25\u201326 Dec 2024"),
    ],
)
def test_a_term(fields, said):
    assert term_in_words(Words(), **fields) == said


@pytest.mark.parametrize(
    ("text", "zh", "ja"),
    [
        ("2025-01-15", "2025年1月15日", "2025年1月15日"),
        ("1991/1992", "1991年至1992年", "1991年から1992年"),
        ("2024-12-25/2024-12-26", "2024年12月25日至26日", "2024年12月25日から26日"),
        (
            "2024-12-25/2025-01-14",
            "2024年12月25日至2025年1月14日",
            "2024年12月25日から2025年1月14日",
        ),
        ("2024-11~", "约2024年11月", "2024年11月頃"),
        ("2025-23?", "2025年秋季（存疑）", "2025年秋（疑義あり）"),
        ("202X", "2020年代", "2020年代"),
        ("[2025-05..2025-06]", "2025年5月至6月之间", "2025年5月から6月の間"),
        ("../2018", "不晚于2018年", "遅くとも2018年"),
        ("2018/", "2018年起", "2018年以降"),
    ],
)
def test_a_date_in_chinese_and_japanese(text, zh, ja):
    assert [date_in_words(text, Words(each)) for each in ("zh", "ja")] == [zh, ja]


@pytest.mark.parametrize(
    ("fields", "zh", "ja"),
    [
        ({"since": "2023-03", "until": ".."}, "2023年3月起在任", "2023年3月から在任"),
        ({"since": "1991", "until": "1992"}, "1991年至1992年", "1991年から1992年"),
        ({"until": "../2024"}, "不晚于2024年", "遅くとも2024年"),
        ({"as_of": "2025-01-15"}, "2025年1月15日时在任", "2025年1月15日時点で在任"),
    ],
)
def test_a_term_in_chinese_and_japanese(fields, zh, ja):
    assert [term_in_words(Words(each), **fields) for each in ("zh", "ja")] == [zh, ja]


PARTS = st.builds(
    "".join,
    st.tuples(
        st.sampled_from(["1978", "2024", "2025", "202X", "20XX"]) | st.just("2024"),
        st.sampled_from(["", "-01", "-12", "-21", "-24", "-1X", "-02-03", "-12-25", "-12-2X"]),
        st.sampled_from(["", "", "~", "?", "%"]),
    ),
)
FRAMES = st.sampled_from(
    ["{0}", "{0}", "../{0}", "{0}/..", "{0}/", "{0}/{1}", "[{0}..{1}]", "[..{0}]"]
)


def _parses(text: str) -> bool:
    try:
        PartialDate.parse(text)
    except ValueError:
        return False
    return True


DATES = st.builds(str.format, FRAMES, PARTS, PARTS).filter(_parses)
TERMS = st.fixed_dictionaries(
    {}, optional={"since": DATES, "until": DATES | st.just(".."), "as_of": DATES}
)


@pytest.mark.browser
def test_python_and_javascript_tell_dates_and_terms_alike(modules):
    """A set of some hundred dates and terms, the same in every run, in every language."""
    found: list[object] = []

    @settings(max_examples=150, derandomize=True, database=None)
    @given(DATES, TERMS)
    def gather(text, term):
        found.append((text, term))

    gather()
    script = """async ([found, dictionaries]) => {
      const { createWords } = await import("/assets/words.js");
      return Object.values(dictionaries).map((dictionary) => {
        const say = createWords(dictionary);
        return found.map(([text, { since, until, as_of }]) => [
          say.date(text),
          say.term({ since, until, as_of: as_of && { text: as_of } }) ?? null,
        ]);
      });
    }"""

    assert modules.evaluate(script, [found, dictionaries()]) == [
        [[date_in_words(text, say), term_in_words(say, **term)] for text, term in found]
        for say in map(Words, dictionaries())
    ]


@pytest.mark.parametrize("module", [safe, wording, words])
def test_the_examples_in_the_docs_hold(module):
    assert doctest.testmod(module).failed == 0
