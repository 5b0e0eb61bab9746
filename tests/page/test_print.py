"""The page on paper."""

import re
import zlib

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


def test_a_meeting_of_the_selected_is_one_line_and_counts_keep_off_names(opened):
    page = opened(address="#arda-viktor", viewport=A4)
    page.emulate_media(media="print")
    line = page.locator("#gk_panel .claim > summary").first
    count = page.locator("#gk_panel .companions .count").first
    before = "(count) => getComputedStyle(count, '::before').content"

    assert line.bounding_box()["height"] < 40
    assert count.evaluate(before) == '" · "'
    expect(page.locator("#gk_panel .more").first).to_be_hidden()


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


COLOURED = """() => {
  const canvas = document.getElementById("gk_canvas");
  const { width, height } = canvas;
  const copy = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  copy.drawImage(canvas, 0, 0);
  const { data } = copy.getImageData(0, 0, width, height);
  let found = 0;
  for (let at = 0; at < data.length; at += 4)
    found += data[at + 3] === 255 && Math.min(data[at], data[at + 1], data[at + 2]) < 160;
  return found / (width * height);
}"""
PERSON = b"0.337 0.706 0.914 rg"  # the colour persons are filled with, as a PDF says it


def fills(pdf, colour):
    """How often a PDF of one page sets this colour, to three digits."""
    streams = [
        zlib.decompressobj().decompress(part)
        for part in re.findall(rb"stream\r?\n(x.+?)endstream", pdf, re.DOTALL)
    ]
    rounded = [
        re.sub(rb"\d*\.\d+", lambda each: b"%.3f" % float(each[0]), each) for each in streams
    ]
    return sum(each.count(colour) for each in rounded)


@pytest.mark.parametrize("width", [400, 1280, 1440])
def test_the_drawing_is_printed_whatever_the_window_is(opened, width):
    page = opened(viewport={"width": width, "height": 900})
    persons = page.evaluate(
        "graphkit.model.views.met.nodes.kind.filter((kind) => kind === 'person').length"
    )
    pdf = page.pdf(format="A4", page_ranges="1")

    assert pdf.startswith(b"%PDF")
    assert fills(pdf, PERSON) >= persons > 2


@pytest.mark.parametrize("width", [400, 1280, 1440])
def test_paper_has_a_size_of_its_own_that_does_not_empty_the_drawing(opened, width):
    page = opened(viewport={"width": width, "height": 900})
    size = page.evaluate("[gk_canvas.width, gk_canvas.height]")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 680, "height": 960})
    page.wait_for_timeout(200)

    assert page.evaluate(COLOURED) > 0.005
    assert page.locator("#gk_canvas").bounding_box()["width"] > 600

    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": width, "height": 900})
    page.wait_for_timeout(200)
    assert page.evaluate("[gk_canvas.width, gk_canvas.height]") == size
    assert page.evaluate(COLOURED) > 0.002
