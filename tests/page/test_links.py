"""Places in the tables as addresses: links lead to their start, and one can go back."""

import pytest
from playwright.sync_api import expect

from graphkit.page import write

pytestmark = pytest.mark.browser

SIZES = [{"width": 390, "height": 844}, {"width": 1440, "height": 900}]
TOP = "(element) => element.getBoundingClientRect().top"
HELD_BACK = """
  const { text } = Response.prototype;
  Response.prototype.text = async function () {
    const told = await text.call(this);
    if (told.includes("<section")) await new Promise((go) => {
      window.unpack = go;
      document.documentElement.dataset.held = "";
    });
    return told;
  };
"""


@pytest.fixture(scope="module")
def tall(make, tmp_path_factory):
    """A page whose tables are many windows tall."""
    return write(make.crowd(120), tmp_path_factory.mktemp("tall") / "tall.html").path


@pytest.fixture(params=SIZES, ids=lambda size: str(size["width"]))
def size(request):
    return request.param


def expect_at(page, place):
    """The start of a place is at the top of the window, and the keyboard is there."""
    page.wait_for_timeout(400)
    assert -2 <= page.locator(f"#{place}").evaluate(TOP) < 120
    expect(page.locator(f"#{place}")).to_be_focused()


@pytest.mark.parametrize("place", ["gk_tables", "table_people", "table_meetings"])
def test_an_address_opens_at_the_start_of_a_table(opened, tall, size, place):
    page = opened(tall, f"#{place}", viewport=size)

    expect_at(page, place)
    assert page.evaluate("location.hash") == f"#{place}"


@pytest.mark.parametrize("place", ["table_people", "table_meetings"])
def test_a_link_leads_to_the_start_of_a_table_and_back(opened, tall, size, place):
    page = opened(tall, viewport=size)
    link = page.locator(
        f"{'.contents' if place == 'table_meetings' else '.gk-tools'} a[href='#{place}']"
    )
    link.scroll_into_view_if_needed()
    was = page.evaluate("scrollY")
    link.click()
    expect_at(page, place)
    assert page.evaluate("location.hash") == f"#{place}"

    page.go_back()
    page.wait_for_timeout(200)
    assert page.evaluate("location.hash") == ""
    assert page.evaluate("scrollY") == pytest.approx(was, abs=80)
    expect(link).to_be_focused()


def test_skipping_lands_at_the_first_table(opened, tall, size):
    page = opened(tall, viewport=size)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect_at(page, "table_people")


def test_one_comes_back_from_a_source(opened, tall):
    page = opened(tall, "#table_meetings")
    page.wait_for_timeout(400)
    row = page.locator("#table_meetings tbody tr").nth(3)
    row.locator("summary").click()
    row.locator("a[href='#source_s']").click()
    expect(page.locator("#source_s")).to_be_in_viewport()
    expect(page.locator("#source_s")).to_be_focused()
    assert page.evaluate("location.hash") == "#source_s"

    page.go_back()
    expect(row).to_be_in_viewport()
    assert page.evaluate("location.hash") == "#table_meetings"


def test_what_is_selected_stays_so_beside_a_table(opened, tall):
    page = opened(tall, "#p0003")
    page.locator("a.button[href='#table_people']").click()

    expect(page.locator("#gk_panel")).to_contain_text("Person 3")
    assert page.evaluate("location.hash") == "#p0003&table_people"


def test_an_address_that_is_typed_leads_there_too(opened, tall):
    page = opened(tall)
    page.evaluate("location.hash = 'table_meetings'")

    expect_at(page, "table_meetings")


def test_links_lead_somewhere_before_the_tables_are_whole(chromium, tall, size):
    context = chromium.new_context(viewport=size, reduced_motion="reduce")
    context.add_init_script(HELD_BACK)
    page = context.new_page()
    page.set_default_timeout(8000)
    page.goto(tall.as_uri())
    page.wait_for_selector("html[data-held]", state="attached")
    page.locator("a.button[href='#table_people']").click()
    expect_at(page, "table_people")

    page.locator(".contents a[href='#table_meetings']").click()
    expect_at(page, "table_meetings")
    page.evaluate("unpack()")
    page.wait_for_selector("html[data-ready]", state="attached")
    expect_at(page, "table_meetings")
    context.close()


def test_the_frame_of_a_heading_that_was_reached_keeps_off_the_words_below(opened):
    page = opened(address="#table_people")
    gap = page.evaluate(
        """() => {
          const section = document.querySelector("#table_people");
          const look = getComputedStyle(section.querySelector("h2"));
          const frame = parseFloat(look.outlineWidth) + parseFloat(look.outlineOffset);
          const below = section.querySelector(".about").getBoundingClientRect().top;
          return below - section.querySelector("h2").getBoundingClientRect().bottom - frame;
        }"""
    )

    assert gap >= 1
