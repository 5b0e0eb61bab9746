"""Dates and terms as a reader would say them."""

import doctest

import pytest

from graphkit.model import PartialDate, Role
from graphkit.page import safe, wording
from graphkit.page.wording import date_in_words, term_in_words


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
    assert date_in_words(PartialDate.parse(text)) == said


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
    assert term_in_words(Role.model_validate({"title": "Clerk", **fields})) == said


@pytest.mark.parametrize("module", [safe, wording])
def test_the_examples_in_the_docs_hold(module):
    assert doctest.testmod(module).failed == 0
