"""Compact pages: the same tables, compressed until the page is open."""

import re

import pytest
from playwright.sync_api import expect

from graphkit.page import PageOptions, write

ROWS = '[...document.querySelectorAll("section.table tbody")].map((each) => each.innerHTML)'
AGAIN = """() => {
  try {
    return trustedTypes.createPolicy("graphkit-tables", { createHTML: (text) => text });
  } catch (error) {
    return error.name;
  }
}"""


@pytest.fixture
def compact(graph, tmp_path):
    return write(graph, tmp_path / "compact.html", options=PageOptions(compact=True))


def test_a_compact_page_holds_no_row_as_text_and_says_what_that_costs(compact):
    html = compact.path.read_text(encoding="utf-8")

    assert "<table" not in html
    assert "where scripts are blocked" in html
    assert any("--compact" in sentence for sentence in compact.left_out)


def test_three_hundred_actors_with_all_their_quotes_are_less_than_250_kilobytes(make, tmp_path):
    graph = make.crowd(300)

    plain = write(graph, tmp_path / "plain.html")
    small = write(graph, tmp_path / "small.html", options=PageOptions(compact=True))

    assert small.bytes < 250_000
    assert small.bytes < plain.bytes / 2


def test_only_a_compact_page_may_make_html_of_text(html, compact):
    trusted = [
        re.search('trusted-types ([^;"]*)', file.read_text(encoding="utf-8"))[1]
        for file in (html, compact.path)
    ]

    assert trusted == ["graphkit", "graphkit graphkit-tables"]


@pytest.mark.browser
def test_an_open_compact_page_has_the_rows_of_the_other(opened, html, compact):
    rows = opened(html).evaluate(ROWS)
    page = opened(compact.path)

    assert len(rows) > 3
    assert page.evaluate(ROWS) == rows
    expect(page.get_by_text("where scripts are blocked")).to_have_count(0)


@pytest.mark.browser
@pytest.mark.parametrize("lang", ["zh", "ja"])
def test_a_compact_page_is_said_in_another_language(opened, html, compact, lang):
    rows = opened(html, f"#lang={lang}").evaluate(ROWS)

    assert opened(compact.path, f"#lang={lang}").evaluate(ROWS) == rows


@pytest.mark.browser
def test_what_unpacked_the_tables_unpacks_nothing_else(chromium, compact):
    context = chromium.new_context()  # a page that complains, as it must
    page = context.new_page()
    page.goto(compact.path.as_uri())
    page.wait_for_selector("html[data-ready]", state="attached")

    assert page.evaluate(AGAIN) == "TypeError"
    context.close()


@pytest.mark.browser
def test_without_scripts_a_compact_page_says_why_there_are_no_tables(opened, compact):
    page = opened(compact.path, java_script_enabled=False)

    expect(page.get_by_text("where scripts are blocked")).to_be_visible()
    expect(page.get_by_text("The tables below hold all")).to_have_count(0)
