"""The brief tables, for where scripts are blocked, and the whole ones that take their place."""

import re

import pytest
from playwright.sync_api import expect

from graphkit.page import write

AGAIN = """() => {
  try {
    return trustedTypes.createPolicy("graphkit-tables", { createHTML: (text) => text });
  } catch (error) {
    return error.name;
  }
}"""


@pytest.fixture
def without_scripts(opened, html):
    return opened(html, java_script_enabled=False)


def test_three_hundred_actors_with_all_their_quotes_are_less_than_250_kilobytes(make, tmp_path):
    graph = make.crowd(300, met=2)

    assert write(graph, tmp_path / "page.html").bytes < 250_000


def test_only_the_tables_and_the_code_of_a_page_may_become_html(html):
    trusted = re.search('trusted-types ([^;"]*)', html.read_text(encoding="utf-8"))[1]

    assert trusted == "graphkit graphkit-tables"


@pytest.mark.browser
def test_without_scripts_every_meeting_has_its_day_its_people_and_its_sources(without_scripts):
    row = without_scripts.locator("#table_meetings tbody tr").first

    row.get_by_role("link").first.click()
    expect(without_scripts.locator("tr:target")).to_contain_text("1. ")


@pytest.mark.browser
def test_without_scripts_the_page_says_that_its_tables_are_brief(without_scripts):
    expect(without_scripts.get_by_text("These are the tables in brief")).to_be_visible()


@pytest.mark.browser
def test_an_open_page_has_the_whole_tables_only(opened, html):
    page = opened(html)

    expect(page.get_by_text("These are the tables in brief")).to_have_count(0)
    expect(page.locator("#table_meetings")).to_have_count(1)
    expect(page.locator("#table_meetings blockquote").first).to_be_attached()


@pytest.mark.browser
def test_brief_and_whole_tables_have_the_same_rows(opened, html, without_scripts):
    count = "tables => tables.map((each) => [each.className, each.tBodies[0].rows.length])"
    page = opened(html)

    assert page.locator("section.table table").evaluate_all(count) == without_scripts.locator(
        "section.table table"
    ).evaluate_all(count)


@pytest.mark.browser
def test_what_unpacked_the_tables_unpacks_nothing_else(chromium, html):
    context = chromium.new_context()  # a page that complains, as it must
    page = context.new_page()
    page.goto(html.as_uri())
    page.wait_for_selector("html[data-ready]", state="attached")

    assert page.evaluate(AGAIN) == "TypeError"
    context.close()


@pytest.mark.browser
def test_every_row_of_a_brief_table_has_a_cell_for_each_heading(without_scripts):
    uneven = """tables => tables.flatMap((table) => [...table.tBodies[0].rows].filter(
      (row) => row.cells.length !== table.tHead.rows[0].cells.length))"""

    assert without_scripts.locator("section.table table").evaluate_all(uneven) == []


@pytest.mark.browser
def test_without_scripts_a_phone_shows_whole_rows(opened, html):
    page = opened(html, java_script_enabled=False, viewport={"width": 390, "height": 844})
    widths = page.evaluate(
        "[document.documentElement, ...document.querySelectorAll('.scroll')]"
        ".map((each) => [each.scrollWidth, each.clientWidth])"
    )

    assert all(inside <= outside for inside, outside in widths)
