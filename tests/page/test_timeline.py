"""The timeline in real Chromium: lanes, meetings that join them, and one state with the rest."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
VIEW = "#view=timeline"


def lane(page, name):
    return page.locator(".tl-names button", has_text=name)


def place_of(page, meeting):
    """Return where the uppermost mark of a meeting stands on the screen."""
    return page.evaluate(
        """(id) => {
          const box = document.querySelector(".tl-plot").getBoundingClientRect();
          const mark = window.graphkit.timeline().placed.marks.find((each) => each.id === id);
          return [box.x + mark.x, box.y + mark.ends[0].y];
        }""",
        meeting,
    )


def focused(page):
    return page.evaluate(
        "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent"
    )


def test_the_switch_leads_to_the_timeline_and_back(opened):
    page = opened()
    page.get_by_text("Timeline", exact=True).click()

    expect(page.locator("#gk_timeline")).to_be_visible()
    expect(page.locator("#gk_stage")).to_be_hidden()
    assert page.evaluate("location.hash") == VIEW
    expect(lane(page, "Lena Arda")).to_be_visible()
    page.go_back()
    expect(page.locator("#gk_stage")).to_be_visible()


def test_an_address_opens_the_timeline_with_its_selection(opened):
    page = opened(address="#arda-lena&view=timeline")

    expect(page.locator("#gk_panel h2")).to_have_text("Lena Arda")
    expect(lane(page, "Lena Arda")).to_have_attribute("aria-current", "true")
    expect(page.locator(".tl-office-name").first).to_have_text("Foreign Minister")


def test_clicking_a_mark_opens_the_meeting_and_a_name_the_person(opened):
    page = opened(address=VIEW)
    page.mouse.click(*place_of(page, "2024-05-15-summit"))

    assert page.evaluate("location.hash") == "#2024-05-15-summit&view=timeline"
    expect(page.locator("#gk_panel")).to_contain_text("Who was there")
    lane(page, "Sora Mori").click()
    expect(page.locator("#gk_panel h2")).to_have_text("Sora Mori")


def test_on_a_phone_the_lanes_of_a_meeting_stay_above_the_panel(opened):
    phone = {"viewport": {"width": 390, "height": 600}, "has_touch": True}
    last = opened(address=VIEW, **phone).evaluate(
        "graphkit.timeline().placed.lanes.at(-1).actor.id"
    )
    page = opened(address=f"#{last}&{VIEW.lstrip('#')}", **phone)
    page.wait_for_timeout(300)

    lane = page.locator(".tl-names li").last.locator("button").bounding_box()
    assert lane["y"] + lane["height"] <= page.locator("#gk_panel").bounding_box()["y"]


def test_pointing_brings_forward_what_belongs_together(opened):
    page = opened(address=VIEW)
    page.mouse.move(*place_of(page, "2024-05-15-summit"))

    expect(page.locator(".timeline.focused")).to_be_visible()
    expect(page.locator(".tl-plot .tl-mark.lit")).to_have_count(1)
    expect(page.locator(".timeline .tip")).to_contain_text("May 2024")


def test_one_tab_stop_and_arrows_reach_every_lane_and_mark(opened):
    page = opened(address=VIEW)
    page.locator("#gk_lanes").focus()
    page.keyboard.press("Tab")
    seen = [focused(page)]
    for _ in range(page.locator(".tl-names li").count() - 1):
        page.keyboard.press("ArrowDown")
        seen.append(focused(page))
    labels = page.locator(".tl-names button").all_text_contents()
    assert seen == labels

    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    assert focused(page) not in labels
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.tl-sheet')") is None


def test_enter_opens_escape_closes_and_the_keyboard_stays_where_it_was(opened):
    page = opened(address=VIEW)
    page.locator("#gk_lanes").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    before = focused(page)
    page.keyboard.press("Enter")
    expect(page.locator("#gk_panel h2")).to_have_count(1)
    assert focused(page) == before
    page.keyboard.press("+")
    page.wait_for_timeout(60)
    assert focused(page) == before
    page.keyboard.press("Escape")
    expect(page.locator("#gk_panel h2")).to_have_count(0)


def test_zooming_shows_days_and_keeps_the_other_years_in_sight(opened):
    page = opened(address=VIEW)
    x, y = place_of(page, "2024-05-15-summit")
    page.mouse.move(x, y)
    for _ in range(4):
        page.mouse.wheel(0, -400)
        page.wait_for_timeout(40)

    days = page.locator(".tl-axis .tl-days").all_text_contents()
    assert "15" in days
    assert page.locator(".tl-strip").count() > 0
    inside = page.evaluate(
        """() => {
          const { placed } = window.graphkit.timeline();
          const width = document.querySelector(".tl-plot").clientWidth;
          return placed.marks.every(({ x }) => x >= 0 && x <= width);
        }"""
    )
    assert inside
    page.get_by_role("button", name="Show everything").click()
    page.wait_for_timeout(60)
    assert place_of(page, "2024-05-15-summit") == pytest.approx([x, y], abs=1)


def test_planned_is_dashed_and_uncertain_days_are_spans(opened, make, page_of):
    graph = make.graph(
        make.actor("ann"),
        make.actor("bo"),
        meetings=(
            make.meeting("plan", "ann", "bo", status="planned", date="2024-06-01"),
            make.meeting("vague", "ann", "bo", date="2024-03"),
            make.meeting("known", "ann", "bo", date="2024-05-02"),
            make.meeting("undated", "ann", "bo"),
        ),
    )
    page = opened(page_of(graph), address=VIEW)
    dashes = "(line) => getComputedStyle(line).strokeDasharray"

    assert page.locator(".tl-plot .tl-mark.planned .tl-line").evaluate(dashes) != "none"
    assert page.locator(".tl-plot .tl-mark:not(.planned) .tl-line").first.evaluate(dashes) == "none"
    marks = page.evaluate("window.graphkit.timeline().placed.marks")
    vague, known, undated = (
        next(mark for mark in marks if mark["id"] == id_) for id_ in ("vague", "known", "undated")
    )
    assert vague["c0"] is None
    assert known["c0"] is not None
    assert undated["x"] > max(vague["x1"], known["x1"])
    assert page.locator(".tl-plot .tl-mark:not(.planned) .tl-soft").count() == 2
    expect(page.locator(".tl-axis")).to_contain_text("no date")


def test_lanes_of_institutions_are_a_choice_that_an_address_keeps(opened):
    page = opened(address=VIEW)
    page.locator("#gk_lanes").select_option("institutions")

    assert page.evaluate("location.hash") == "#view=timeline&lanes=institutions"
    page.reload()
    expect(page.locator("#gk_lanes")).to_have_value("institutions")
    expect(lane(page, "Lena Arda")).to_have_count(0)


def test_filters_and_the_period_hold_here_too(opened):
    page = opened(address=VIEW)
    before = page.locator(".tl-names li").count()
    page.locator("#gk_filters summary").click()
    page.locator("#gk_filter_form input[value=held]").uncheck()
    assert page.locator(".tl-names li").count() < before

    page = opened(address="#view=timeline&since=2024-05-01&until=2024-05-31")
    marks = page.evaluate("window.graphkit.timeline().placed.marks.map(({ id }) => id)")
    assert "2024-05-15-summit" in marks
    assert "2023-06-arda-petrova" not in marks


@pytest.mark.parametrize("width", [320, 390, 768])
def test_on_a_narrow_screen_nothing_scrolls_sideways(opened, width):
    page = opened(viewport={"width": width, "height": 844}, address="#arda-lena&view=timeline")

    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_finger_finds_a_mark(opened):
    page = opened(viewport={"width": 390, "height": 844}, has_touch=True, address=VIEW)
    x, y = place_of(page, "2024-05-15-summit")
    page.touchscreen.tap(x, y)

    assert page.evaluate("location.hash") == "#2024-05-15-summit&view=timeline"


def test_more_lanes_than_fit_are_left_out_with_a_word(opened, make, page_of):
    page = opened(page_of(make.crowd(320)), address="#p0000&view=timeline")

    expect(page.locator(".tl-names li")).to_have_count(300)
    expect(page.locator(".tl-choice")).to_contain_text("300 of 320 lanes")
    expect(lane(page, "Person 0").first).to_be_visible()


def test_hostile_names_stay_names(opened, make, page_of):
    graph = make.graph(
        make.actor("ann", "<img src=x onerror=alert(1)>\u202e"),
        make.actor("bo"),
        meetings=(make.meeting("m", "ann", "bo", title="</svg><script>alert(1)</script>"),),
    )
    page = opened(page_of(graph), address=VIEW)

    expect(page.locator(".tl-names")).to_contain_text("<img src=x onerror=alert(1)><U+202E>")


def test_an_empty_dataset_has_an_empty_timeline(opened, make, page_of):
    page = opened(page_of(make.graph(sources=())), address=VIEW)

    expect(page.locator(".tl-choice")).to_contain_text("Nobody matches these filters.")
