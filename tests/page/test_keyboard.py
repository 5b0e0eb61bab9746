"""The keyboard in the page: it is never lost, and it leads along the ties."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def focused(page):
    """The page's element that has the keyboard, by its text or else its id."""
    return page.evaluate(
        "document.activeElement.id || document.activeElement.textContent || 'nothing'"
    )


def test_escape_gives_the_keyboard_back_to_the_card_of_a_family(opened):
    page = opened(address="#view=lineage")
    page.locator("#gk_lineage [tabindex='0']").focus()
    page.keyboard.press("ArrowDown")
    card = focused(page)
    page.keyboard.press("Enter")
    expect(page.locator("#gk_panel h2")).to_be_focused()
    page.keyboard.press("Escape")

    assert focused(page) == card
    page.keyboard.press("ArrowUp")
    assert focused(page) not in {card, "nothing"}


def test_escape_gives_the_keyboard_back_to_the_search(opened):
    page = opened()
    page.keyboard.press("/")
    page.keyboard.type("lena")
    page.keyboard.press("Enter")
    expect(page.locator("#gk_panel h2")).to_be_focused()
    page.keyboard.press("Escape")

    expect(page.locator("#gk_search")).to_be_focused()


def test_escape_gives_the_keyboard_back_to_the_link_the_panel_had(opened):
    page = opened()
    link = page.locator("#gk_panel a[href^='#']").first
    target = link.get_attribute("href")
    link.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#gk_panel h2")).to_be_focused()
    page.keyboard.press("Escape")

    expect(page.locator(f"#gk_panel a[href='{target}']").first).to_be_focused()


def test_what_a_finger_closes_leaves_the_keyboard_to_the_drawing(opened):
    page = opened()
    page.locator("#gk_search").fill("lena")
    page.locator("#gk_hits [role=option]").first.click()
    page.locator("#gk_panel .close").click()

    expect(page.locator("#gk_stage")).to_be_focused()
