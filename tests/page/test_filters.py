"""The box of filters: sources by the hundred, and the patches of communities."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


@pytest.fixture
def many(make, page_of):
    """A page of 300 sources, the last of which carries most."""
    sources = [make.source(f"s{nth:03d}", title=f"Gazette No. {nth}") for nth in range(300)]
    said = [[{"source": each.id, "quote": "so it is said"}] for each in sources]
    meetings = [
        make.meeting(f"m{nth:03d}", ("ann", "a"), ("bo", "b"), evidence=each)
        for nth, each in enumerate([*said, said[-1], said[-1]])
    ]
    people = make.actor("ann"), make.actor("bo")
    return page_of(make.graph(*people, meetings=tuple(meetings), sources=tuple(sources)))


def listed(page):
    return page.locator("#gk_filters .sources li")


def test_of_hundreds_of_sources_those_that_carry_most_stand_first(opened, many):
    page = opened(many)
    page.locator("#gk_filters > summary").click()

    expect(listed(page)).to_have_count(100)
    expect(listed(page).first).to_contain_text("Gazette No. 299")
    expect(listed(page).first).to_contain_text("3 meetings · 3 claims on it alone")
    expect(page.locator("#gk_filters")).to_contain_text("and 200 more")


def test_any_source_is_found_and_dropped_with_the_keyboard(opened, many):
    page = opened(many)
    page.locator("#gk_filters > summary").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Find a source").focus()
    page.keyboard.type("gazette 21")
    expect(listed(page)).to_have_count(13)
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Space")

    assert "without=s121" in page.evaluate("location.hash")
    assert page.evaluate("document.activeElement.value") == "s121"


def test_the_list_of_sources_is_one_stop_of_tab(opened, many):
    page = opened(many)
    page.locator("#gk_filters > summary").click()
    page.get_by_label("Find a source").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.closest('.sources')") is None


def test_a_source_the_address_drops_stands_in_the_list(opened, many):
    page = opened(many, address="#without=s250")
    page.locator("#gk_filters > summary").click()

    expect(listed(page).first).to_contain_text("Gazette No. 250")
    expect(listed(page).first.locator("input")).to_be_checked()


def test_patches_of_communities_can_be_switched_off(opened, make, page_of):
    ring = [(one, other) for one in range(4) for other in range(one)]
    pairs = [(a + side, b + side) for side in (0, 4) for a, b in ring] + [(0, 4)]
    people = [make.actor(f"p{nth}") for nth in range(8)]
    meetings = [
        make.meeting(f"m{a}{b}", (f"p{a}", "a"), (f"p{b}", "b"), date="2024") for a, b in pairs
    ]
    page = opened(page_of(make.graph(*people, meetings=tuple(meetings))))
    legend = page.locator("#gk_legend")
    expect(legend).to_contain_text("a community")
    page.locator("#gk_filters > summary").click()
    page.get_by_label("Shade communities").uncheck()

    expect(legend).not_to_contain_text("a community")
    assert page.evaluate("location.hash") == "#hulls=off"
    page.reload()
    page.wait_for_selector("html[data-ready]", state="attached")
    expect(legend).not_to_contain_text("a community")


def test_what_size_says_is_chosen_and_kept_in_the_address(opened, make, page_of):
    people = [make.actor(each) for each in ("ann", "bo", "cy", "dan")]
    pairs = [("ann", "bo")] * 3 + [("bo", "cy"), ("cy", "dan")]
    meetings = [make.meeting(f"m{nth}", (a, "a"), (b, "b")) for nth, (a, b) in enumerate(pairs)]
    page = opened(page_of(make.graph(*people, meetings=tuple(meetings))))
    legend = page.locator("#gk_legend")
    sizes = "['ann', 'bo', 'cy'].map((id) => graphkit.spot(id).r)"
    expect(legend).to_contain_text("larger: more people met")
    ann, bo, cy = page.evaluate(sizes)
    assert ann < bo == cy

    page.locator("#gk_filters > summary").click()
    page.get_by_label("Size says").select_option("meetings")
    expect(legend).to_contain_text("larger: more meetings")
    ann, bo, cy = page.evaluate(sizes)
    assert cy < ann < bo
    assert page.evaluate("location.hash") == "#size=meetings"

    page.get_by_role("button", name="Show the default again").click()
    assert page.evaluate("location.hash") == ""
    assert page.get_by_label("Size says").input_value() == "people"
