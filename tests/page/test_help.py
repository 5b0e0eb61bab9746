"""Help on the page, and the facts in its footer."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_a_question_mark_opens_help_and_escape_gives_the_focus_back(opened):
    page = opened()
    stage, help_ = page.locator("#gk_stage"), page.locator("#gk_help_dialog")
    stage.focus()
    page.keyboard.press("?")
    expect(help_).to_be_visible()
    expect(help_).to_contain_text("Search a person")
    page.keyboard.press("Escape")

    expect(help_).to_be_hidden()
    expect(stage).to_be_focused()


def test_escape_closes_the_help_and_not_what_is_selected(opened):
    page = opened(address="#arda-viktor")
    page.locator("#gk_help").click()
    page.keyboard.press("Escape")

    expect(page.locator("#gk_help_dialog")).to_be_hidden()
    assert page.evaluate("location.hash") == "#arda-viktor"


def test_a_button_and_a_click_beside_it_close_the_help(opened):
    page = opened()
    help_ = page.locator("#gk_help_dialog")
    page.locator("#gk_help").click()
    help_.get_by_role("button", name="Close the help").click()
    expect(help_).to_be_hidden()
    page.locator("#gk_help").click()
    page.mouse.click(8, 8)

    expect(help_).to_be_hidden()


def test_a_question_mark_in_a_field_is_only_typed(opened):
    page = opened()
    page.locator("#gk_search").press("?")

    expect(page.locator("#gk_help_dialog")).to_be_hidden()


def test_the_footer_says_how_many_sources_and_of_which_day(opened, made):
    footer = opened().locator("footer")

    expect(footer).to_contain_text(f"{len(made.sources)} source")
    expect(footer).to_contain_text("the latest of")
    expect(footer).to_contain_text(made.sha256[:16])
