"""What stands beside and in the picture: words on what is pointed at, a heading, the legend."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


@pytest.fixture
def apart(make, page_of):
    """A page of a hundred persons in a line, and forty who met nobody."""
    people = [make.actor(f"p{nth:03d}", f"Person Number {nth}", country="XX") for nth in range(140)]
    days = [f"2024-{nth % 12 + 1:02d}-01" for nth in range(99)]
    meetings = [
        make.meeting(f"m{nth}", (f"p{nth:03d}", "a"), (f"p{nth + 1:03d}", "b"), date=day)
        for nth, day in enumerate(days)
    ]
    return page_of(make.graph(*people, meetings=tuple(meetings)))


def point_at(page, id_):
    spot = page.evaluate("(id) => graphkit.spot(id)", id_)
    page.locator("#gk_stage").hover(position={"x": spot["x"], "y": spot["y"]})
    expect(page.locator("#gk_tip")).to_be_visible()
    return spot


def test_the_words_on_what_is_pointed_at_go_with_a_click(opened):
    page = opened()
    spot = point_at(page, "arda-lena")
    page.locator("#gk_stage").click(position={"x": spot["x"], "y": spot["y"]})

    expect(page.locator("#gk_panel h2")).to_contain_text("Lena")
    expect(page.locator("#gk_tip")).to_be_hidden()


def test_the_words_on_what_is_pointed_at_go_with_a_search(opened):
    page = opened()
    point_at(page, "arda-lena")
    page.keyboard.press("/")
    page.keyboard.type("mori")
    page.keyboard.press("Enter")

    expect(page.locator("#gk_panel h2")).to_contain_text("Mori")
    expect(page.locator("#gk_tip")).to_be_hidden()


def test_no_name_stands_in_the_line_of_the_heading_of_those_who_met_nobody(opened, apart):
    page = opened(apart)
    spots = [page.evaluate("(id) => graphkit.spot(id)", f"p{nth}") for nth in range(100, 140)]
    top = min(spots, key=lambda spot: spot["y"])
    labels = page.evaluate("graphkit.labels().map(({ top, bottom }) => ({ top, bottom }))")
    line = top["y"] - top["r"] - 10

    assert labels
    assert not [each for each in labels if each["top"] < line < each["bottom"]]


def test_the_legend_tells_of_letters_only_where_they_are_drawn(opened, apart):
    page = opened(apart)
    letters = page.locator("#gk_legend .letters")
    for _ in range(6):
        page.locator("#gk_zoom_in").click()
    expect(letters).to_be_visible()

    for _ in range(12):
        page.locator("#gk_zoom_out").click()
    expect(letters).to_be_hidden()


def test_those_to_start_with_stand_by_the_number_beside_them(opened, make, page_of):
    people = [make.actor(each) for each in ("ann", "bo", "cy", "dan")]
    meetings = [
        make.meeting("m1", ("ann", "a"), ("bo", "b"), ("cy", "b"), ("dan", "b"), date="2023-05-01"),
        make.meeting("m2", ("bo", "a"), ("cy", "b"), date="2024-05-01"),
        make.meeting("m3", ("bo", "a"), ("cy", "b"), date="2024-06-01"),
    ]
    page = opened(page_of(make.graph(*people, meetings=tuple(meetings))))
    first = page.locator("#gk_panel .companions")
    expect(first).to_contain_text("Bo3 meetings")
    numbers = first.locator(".count").all_inner_texts()
    assert numbers == ["3 meetings", "3 meetings", "1 meeting", "1 meeting"]

    page.evaluate("location.hash = '#since=2024-01-01'")
    expect(first.locator(".count")).to_have_text(["2 meetings", "2 meetings"])
