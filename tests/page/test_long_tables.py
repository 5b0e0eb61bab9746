"""Tables of thousands of rows: every row of them, told as the rows of a small page are."""

import csv
import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from graphkit.page import write
from graphkit.page.large import LARGE
from graphkit.page.part import plain
from graphkit.page.payload import payload
from graphkit.page.tables import tables
from graphkit.page.words import Words, dictionaries
from graphkit.project import load
from tests.page.test_axe import violations

pytestmark = pytest.mark.browser

DATA = Path(__file__).parents[2] / "data"
CELLS = """async (payload) => {
  const { createModel } = await import("/assets/model.js");
  const { createWords, dictionaryOf } = await import("/assets/words.js");
  const { tableRows } = await import("/assets/table_rows.js");
  const say = createWords(dictionaryOf(payload.words, payload.lang));
  const made = Object.entries(tableRows(createModel(payload, say), say));
  const told = ({ records, anchor, cells, proof, note }) =>
    records.map((each) => [anchor(each), cells(each), proof(each).length, note(each) ?? null]);
  return JSON.stringify(Object.fromEntries(made.map(([name, rows]) => [name, told(rows)])));
}"""


def told(table):
    """The rows of a table as the scripts would have them."""
    return [
        [row.anchor, [told_cell(cell) for cell in row.cells], len(row.evidence), row.note]
        for row in table.rows
    ]


def told_cell(cell):
    def told_run(run):
        return {key: value for key, value in run._asdict().items() if value not in (None, False)}

    return {"lines": [list(map(told_run, line)) for line in cell.lines], "key": cell.key}


@pytest.mark.parametrize("words", list(map(Words, dictionaries())), ids=list(dictionaries()))
@pytest.mark.parametrize("which", ["shipped", "invented"])
def test_the_scripts_tell_every_row_as_the_html_does(modules, graph, words, which):
    made = payload(load(DATA).graph if which == "shipped" else graph, words)
    found = json.loads(modules.evaluate(CELLS, plain(made)))

    for table in tables(made, words):
        rows = found[table.name]
        for row, wanted in zip(rows, told(table), strict=True):
            assert row == wanted


@pytest.fixture(scope="module")
def large(make, tmp_path_factory):
    return write(make.crowd(LARGE, met=1), tmp_path_factory.mktemp("large") / "large.html").path


@pytest.fixture
def people(opened, large):
    """The table of people of a large page, near enough to be made."""
    table = opened(large).locator("#table_people")
    table.scroll_into_view_if_needed()
    expect(table.locator("table")).to_have_attribute("aria-rowcount", str(LARGE + 1))
    return table


def test_the_panel_names_the_sources_of_a_meeting_whose_quotes_are_left_out(opened, large):
    page = opened(large, "#m-1700-0")
    panel = page.locator("#gk_panel")
    source = panel.locator(".source")

    expect(source).to_have_text("Source of all")
    expect(panel).to_contain_text("The words of these sources are left out of this large page")
    source.get_by_role("link").click()
    expect(page.locator("#source_s")).to_be_focused()


def room_of(table):
    return table.locator(".scroll")


def rows_of(table):
    return table.locator("tbody tr")


def scrolled(table, top):
    room_of(table).evaluate("(room, top) => { room.scrollTop = top }", top)


def test_only_rows_near_to_what_is_seen_are_in_the_page(people):
    assert rows_of(people).count() < 60
    expect(people).to_contain_text(f"All {LARGE} rows are here.")


def test_every_row_can_be_scrolled_to(people):
    scrolled(people, 10**7)

    last = rows_of(people).last
    expect(last).to_contain_text(f"Person {LARGE - 1}")
    expect(last).to_have_attribute("aria-rowindex", str(LARGE + 1))
    expect(last).to_be_in_viewport()


def test_rows_scrolled_past_meet_without_gap_or_overlap(people):
    for top in range(3000, 12000, 700):
        scrolled(people, top)
        people.page.wait_for_timeout(40)
    gaps = rows_of(people).evaluate_all(
        """(rows) => rows.slice(1).map((row, nth) =>
          row.getBoundingClientRect().top - rows[nth].getBoundingClientRect().bottom)"""
    )

    assert max(map(abs, gaps)) < 0.6


def test_sorting_and_filtering_know_every_row(people):
    people.get_by_role("button", name="Name").click()
    people.get_by_role("button", name="Name").click()
    expect(rows_of(people).first).to_contain_text(f"Person {LARGE - 1}")

    people.get_by_role("searchbox").fill("person 77")
    expect(people).to_contain_text(f"38 of {LARGE} shown")
    expect(rows_of(people).first).to_contain_text("Person 1977")
    expect(people.locator("table")).to_have_attribute("aria-rowcount", "39")


def test_a_filter_that_nobody_passes_leaves_an_empty_table(people):
    people.get_by_role("searchbox").fill("nobody at all")

    expect(people).to_contain_text(f"0 of {LARGE} shown")
    expect(rows_of(people)).to_have_count(0)


def test_all_rows_are_saved(people):
    with people.page.expect_download() as waiting:
        people.get_by_role("button", name="Save as CSV").click()
    rows = list(csv.reader(waiting.value.path().read_text(encoding="utf-8-sig").splitlines()))

    assert len(rows) == LARGE + 1
    assert rows[0][0] == "Name"
    assert [rows[1][0], rows[-1][0]] == ["Person 0", f"Person {LARGE - 1}"]


def test_arrows_go_from_row_to_row(people):
    room_of(people).focus()
    keys = people.page.keyboard
    keys.press("ArrowDown")
    keys.press("ArrowDown")
    focused = people.locator("tr:focus")
    expect(focused).to_contain_text("Person 1")
    keys.press("End")
    expect(focused).to_contain_text(f"Person {LARGE - 1}")
    expect(focused).to_be_in_viewport()
    keys.press("PageUp")
    keys.press("Home")
    expect(focused).to_contain_text("Person 0")
    keys.press("Enter")
    expect(people.page.locator("#gk_panel h2")).to_have_text("Person 0")


def test_the_row_with_the_keyboard_stays_when_it_is_scrolled_away(people):
    room_of(people).focus()
    people.page.keyboard.press("ArrowDown")
    focused = people.locator("tr:focus")
    scrolled(people, 40_000)
    people.page.wait_for_timeout(100)
    expect(focused).to_have_class("far")
    people.page.keyboard.press("ArrowDown")

    expect(focused).to_contain_text("Person 1")
    expect(focused).to_be_in_viewport()


def test_tab_leaves_a_long_table_after_one_row(people):
    room_of(people).focus()
    people.page.keyboard.press("ArrowDown")
    for _ in range(3):
        people.page.keyboard.press("Tab")

    assert not people.evaluate("(table) => table.contains(document.activeElement)")


def test_a_link_leads_to_a_row_that_was_not_there_and_is_filtered_away(opened, large):
    page = opened(large, address="#p1500")
    page.locator("#table_people").get_by_role("searchbox").fill("person 3")
    page.get_by_role("button", name="Show in the table").click()

    row = page.locator("#row_p1500")
    expect(row).to_be_focused()
    expect(row).to_be_in_viewport()


def test_a_row_without_its_quotes_names_its_sources(opened, large):
    page = opened(large)
    meetings = page.locator("#table_meetings")
    meetings.scroll_into_view_if_needed()
    expect(meetings).to_contain_text("The quotes of 100 of them stand in this page")
    first = rows_of(meetings).first
    first.locator("summary").click()
    expect(first.locator(".proof")).to_contain_text("Source of all")
    scrolled(meetings, 20_000)
    page.wait_for_timeout(100)
    scrolled(meetings, 0)

    expect(first.locator("details")).to_have_attribute("open", "")


def test_without_scripts_the_first_rows_stand_there(opened, large):
    page = opened(large, java_script_enabled=False)
    people = page.locator("#table_people")

    expect(people.locator("tbody tr")).to_have_count(100)
    expect(people).to_contain_text(f"100 of {LARGE} are here")


def printed(table):
    table.page.emulate_media(media="print")
    table.page.evaluate("dispatchEvent(new Event('beforeprint'))")


def test_on_paper_stand_those_in_most_meetings_with_their_quotes(opened, make, page_of):
    actors = [make.actor(f"p{nth:04d}", f"Person {nth:04d}") for nth in range(LARGE)]
    pairs = [(f"p{LARGE - 1}", f"p{LARGE - nth}") for nth in range(2, 201)]
    meetings = tuple(make.meeting(f"m-{other}", one, other) for one, other in pairs)
    page = opened(page_of(make.graph(*actors, meetings=meetings)))
    people = page.locator("#table_people")
    printed(people)

    expect(rows_of(people)).to_have_count(100)
    expect(rows_of(people).last).to_contain_text(f"Person {LARGE - 1}")
    expect(people).to_contain_text(f"On paper stand the 100 of {LARGE} who were in most meetings.")
    expect(people.locator(".cut")).to_be_hidden()
    expect(people.locator("tbody td:last-child").first).to_be_hidden()  # nobody has evidence
    expect(page.locator("#table_meetings tbody blockquote")).to_have_count(100)


def test_on_paper_stand_the_first_rows_of_an_order_the_reader_chose(people):
    people.get_by_role("button", name="Name").click()
    people.get_by_role("button", name="Name").click()
    scrolled(people, 30_000)
    printed(people)

    expect(rows_of(people)).to_have_count(100)
    expect(rows_of(people).first).to_contain_text(f"Person {LARGE - 1}")
    expect(people).to_contain_text(f"On paper stand the first 100 of {LARGE}.")


@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing_in_long_tables(opened, large, width):
    page = opened(large, bypass_csp=True, viewport={"width": width, "height": 844})
    for name in ("meetings", "people"):
        table = page.locator(f"#table_{name}")
        table.scroll_into_view_if_needed()
        scrolled(table, 3000)
        page.wait_for_timeout(100)

    assert violations(page) == {}
