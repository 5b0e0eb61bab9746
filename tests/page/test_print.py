"""The page on paper."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

A4 = {"width": 680, "height": 960}

CORNER = """() => {
  const corner = document.createElement("canvas").getContext("2d");
  corner.drawImage(document.getElementById("gk_canvas"), 0, 0);
  return [...corner.getImageData(2, 2, 1, 1).data];
}"""


def test_what_is_selected_stands_in_the_text_and_not_over_it(opened):
    page = opened(address="#arda-viktor", viewport=A4)
    page.emulate_media(media="print")
    panel = page.locator("#gk_panel")

    assert panel.evaluate("(panel) => getComputedStyle(panel).position") == "static"
    expect(panel.locator(".close")).to_be_hidden()
    expect(panel).to_contain_text("Viktor Arda")


def test_every_quote_is_printed_though_its_fold_is_closed(opened):
    page = opened(viewport=A4)
    page.emulate_media(media="print")
    hidden = page.evaluate(
        """() => [...document.querySelectorAll(".tables blockquote")]
          .filter((quote) => quote.getBoundingClientRect().height === 0).length"""
    )

    assert page.locator(".tables blockquote").count() > 5
    assert hidden == 0


@pytest.mark.parametrize("chosen", [True, False], ids=["chosen", "of the system"])
def test_a_dark_screen_prints_dark_on_white(opened, chosen):
    page = opened(color_scheme="light" if chosen else "dark", viewport=A4)
    if chosen:
        page.locator("#gk_theme").click()
    page.emulate_media(media="print")
    look = page.evaluate(
        """() => {
          const { color, backgroundColor } = getComputedStyle(document.body);
          return [color, backgroundColor];
        }"""
    )

    assert look == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]


def test_the_drawing_is_painted_light_for_print_and_dark_again_after(opened):
    page = opened(color_scheme="dark")
    page.wait_for_timeout(200)
    dark = page.evaluate(CORNER)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    light = page.evaluate(CORNER)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.wait_for_timeout(200)

    assert max(dark[:3]) < 60
    assert min(light[:3]) > 230
    assert page.evaluate(CORNER) == dark


def test_it_prints(opened):
    assert opened().pdf(format="A4").startswith(b"%PDF")
