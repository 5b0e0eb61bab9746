"""What a reader takes away: the files really arrive, and hold what is seen."""

import csv
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

SVG = "{http://www.w3.org/2000/svg}"


def saved(page, name, within="#gk_save"):
    with page.expect_download() as waiting:
        page.locator(within).get_by_role("button", name=name).first.click()
    return waiting.value


def test_the_picture_is_saved_as_png(opened):
    page = opened()
    page.locator("#gk_save summary").click()
    file = saved(page, "Picture as PNG")

    assert file.suggested_filename.endswith(".png")
    assert file.path().read_bytes().startswith(b"\x89PNG")


def test_the_picture_is_saved_as_svg_with_names_as_text(opened, made):
    page = opened()
    page.locator("#gk_save summary").click()
    root = ET.parse(saved(page, "Picture as SVG").path()).getroot()  # noqa: S314 - our own file

    assert root.find(f"{SVG}title").text == made.title
    assert "Viktor Arda" in {each.text for each in root.iter(f"{SVG}text")}
    assert len(list(root.iter(f"{SVG}path"))) > 15


def test_the_picture_shows_what_is_selected(opened):
    page = opened(address="#arda-viktor~petrova-nadia")
    page.locator("#gk_save summary").click()
    root = ET.parse(saved(page, "Picture as SVG").path()).getroot()  # noqa: S314 - our own file
    names = {each.text for each in root.iter(f"{SVG}text")}

    assert {"Viktor Arda", "Nadia Petrova"} <= names
    assert "Sora Mori" not in names


def test_a_table_is_saved_as_it_is_filtered(opened):
    page = opened()
    table = page.locator("#table_people")
    table.locator(".table-filter input").fill("petrowa")
    file = saved(page, "Save as CSV", "#table_people")
    rows = list(csv.reader(file.path().read_text(encoding="utf-8-sig").splitlines()))

    assert file.suggested_filename == "people.csv"
    assert rows[0][0] == "Name"
    assert [row[0].split(";")[0] for row in rows[1:]] == ["Nadia Petrova"]


@pytest.mark.parametrize("allowed", [True, False])
def test_a_citation_is_copied_or_at_least_shown(opened, made, allowed):
    page = opened(
        address="#arda-viktor~petrova-nadia",
        permissions=["clipboard-read", "clipboard-write"] if allowed else [],
    )
    if not allowed:
        page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject('no'); }")
    page.get_by_role("button", name="Copy citation").click()
    shown = page.locator("textarea.citation")
    expect(shown).to_be_visible()
    text = shown.input_value()

    for said in (
        "Viktor Arda",
        "2023",
        made.sources[0].title[:10],
        made.sha256[:16],
        "#arda-viktor",
    ):
        assert said in text
    assert "file:" not in text
    if allowed:
        assert page.evaluate("navigator.clipboard.readText()") == text
    else:
        expect(shown).to_be_focused()


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("view", ["met", "timeline"])
def test_a_picture_says_what_it_shows_and_where_it_is_from(opened, made, view, width):
    page = opened(address=f"#view={view}", viewport={"width": width, "height": 800})
    page.locator("#gk_save summary").click()
    root = ET.parse(saved(page, "SVG").path()).getroot()  # noqa: S314 - our own file
    words = " ".join(each.text or "" for each in root.iter(f"{SVG}text"))
    legend = page.locator("#gk_legend_items li").all_text_contents()

    for said in (made.title, made.sha256[:16], "2 sources", "Jun 2024", "graphkit", legend[0]):
        assert said in words
    below = [each for each in root.iter(f"{SVG}text") if "graphkit" in (each.text or "")]
    assert float(below[-1].get("y")) < float(root.get("height"))
    assert page.locator(".imprint").count() == 0


def test_a_picture_as_png_has_twice_the_pixels_of_the_screen(opened):
    page = opened()
    page.locator("#gk_save summary").click()
    png = saved(page, "Picture as PNG").path().read_bytes()
    seen = page.locator("#gk_canvas").bounding_box()

    assert int.from_bytes(png[16:20]) == 2 * seen["width"]
    assert int.from_bytes(png[20:24]) > 2 * seen["height"]


@pytest.mark.parametrize("view", ["timeline", "lineage"])
def test_timeline_and_families_are_saved_as_pictures_too(opened, view):
    page = opened(address=f"#view={view}")
    page.locator("#gk_save summary").click()
    png = saved(page, "Picture as PNG").path().read_bytes()
    page.locator("#gk_save summary").click()
    root = ET.parse(saved(page, "Picture as SVG").path()).getroot()  # noqa: S314 - our own file

    assert png.startswith(b"\x89PNG")
    assert len(png) > 5000
    assert "Viktor Arda" in {each.text for each in root.iter(f"{SVG}text")}
    assert len(list(root.iter(f"{SVG}path"))) > 15


def test_a_picture_says_what_it_is_and_in_which_language_its_names_are(opened):
    page = opened(address="#lang=ja")
    page.locator("#gk_save summary").click()
    root = ET.parse(saved(page, "SVG").path()).getroot()  # noqa: S314 - our own file

    assert root.find(f"{SVG}desc").text
    assert any(each.get("lang") for each in root.iter(f"{SVG}text"))


def test_a_person_is_cited_with_offices_and_meetings(opened, made):
    page = opened(address="#arda-viktor")
    page.get_by_role("button", name="Copy citation").click()
    text = page.locator("textarea.citation").input_value()

    assert "Viktor Arda, " in text
    assert made.sources[0].title[:10] in text


def test_a_quote_says_its_language_where_it_is_not_the_pages(opened, make, page_of):
    actors = [make.actor(id_, id_.title()) for id_ in ("ann", "bo")]
    talks = make.meeting("talks", "ann", "bo", date="2024-05-02")
    graph = make.graph(*actors, meetings=(talks,))
    page = opened(page_of(graph), "#talks&lang=ja")

    assert page.locator("#gk_panel blockquote").first.get_attribute("data-tongue") == "英語"
