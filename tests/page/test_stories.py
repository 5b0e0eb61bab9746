"""Stories in the page: a state and an address a step, by mouse, by keyboard, without scripts."""

from pathlib import Path

import pytest

from graphkit.model import Story
from graphkit.page.payload import payload
from graphkit.project import load

DATA = Path(__file__).parents[2] / "data"

HOSTILE = '</script><b>&\u202e{{ "x" }}'
STEPS = [
    {"title": "First", "text": "Ann met Bo.", "selection": ["ann", "bo"]},
    {"title": "Then", "text": HOSTILE, "selection": ["talks"], "view": "all", "since": "2024-05"},
    {"title": "Last", "text": "Only words.", "view": "timeline", "until": "2024"},
]


def walk(*steps: dict[str, object], **fields: object) -> Story:
    return Story.model_validate(
        {"id": "walk", "title": "A walk", "steps": steps or STEPS, **fields}
    )


@pytest.fixture
def told(make):
    """A graph of two who met, with a story of three steps."""

    def graph(*stories: Story, **sections: object):
        actors = [make.actor(id_, id_.title()) for id_ in ("ann", "bo", "cy")]
        talks = make.meeting("talks", "ann", "bo", date="2024-05-02")
        return make.graph(*actors, meetings=(talks,), stories=stories or (walk(),), **sections)

    return graph


@pytest.fixture
def page(opened, page_of, told):
    """Open the page of the story at an address."""
    return lambda address="", **options: opened(page_of(told()), address, **options)


def test_the_payload_has_days_and_views(told, words):
    [story] = payload(told(), words).stories

    assert [(each.view, each.since, each.until) for each in story.steps] == [
        ("met", None, None),
        ("all", "2024-05-01", None),
        ("timeline", None, "2024-12-31"),
    ]


def test_a_page_about_less_tells_only_the_steps_it_can_show(opened, page_of, told):
    stories = (walk(STEPS[0], {"title": "Cy", "text": "Alone.", "selection": ["cy"]}),)
    shown = opened(page_of(told(*stories), focus="ann"))

    assert [len(each["steps"]) for each in shown.evaluate("graphkit.model.stories")] == [1]


def test_a_page_without_stories_offers_none(opened, make, page_of):
    assert opened(page_of(make.graph(make.actor("ann")))).query_selector("#gk_stories") is None


def test_a_story_is_begun_turned_and_ended(page):
    shown = page()

    shown.click("#gk_stories summary")
    shown.click("text=A walk >> visible=true")
    assert shown.inner_text("#gk_story .kind") == "A walk · step 1 of 3"
    assert shown.inner_text("#gk_panel h2") == "Ann"
    shown.click("#gk_story >> text=Next")
    assert shown.is_checked("input[value=all]")
    assert shown.inner_text("#gk_story .told") == HOSTILE.replace("\u202e", "<U+202E>")
    shown.click("#gk_story >> text=Back")
    assert shown.inner_text("#gk_story h3") == "First"
    shown.click("#gk_story >> text=End")
    assert shown.is_hidden("#gk_story")
    assert shown.inner_text("#gk_panel h2") == "Ann"


def test_a_step_has_an_address_and_the_back_button_leads_back(page):
    shown = page("#story=walk&step=2")

    state = shown.evaluate("graphkit.state()")
    assert (state["view"], state["selected"], state["since"]) == ("all", "talks", "2024-05-01")
    shown.click("#gk_story >> text=Next")
    assert shown.url.endswith("view=timeline&until=2024-12-31&story=walk&step=3")
    shown.go_back()
    assert shown.inner_text("#gk_story h3") == "Then"


def test_the_keyboard_turns_the_steps_and_escape_ends(page):
    shown = page("#story=walk")

    shown.focus("#gk_story button >> nth=1")
    shown.keyboard.press("ArrowRight")
    assert shown.evaluate("document.activeElement.textContent") == "Then"
    shown.keyboard.press("ArrowRight")
    shown.keyboard.press("ArrowRight")
    assert shown.inner_text("#gk_story h3") == "Last"
    shown.keyboard.press("ArrowLeft")
    assert shown.inner_text("#gk_story h3") == "Then"
    shown.keyboard.press("Escape")
    assert shown.is_hidden("#gk_story")
    assert shown.evaluate("document.activeElement.textContent") == "Stories"


def test_looking_at_somebody_else_keeps_the_story(page):
    shown = page("#story=walk")

    shown.click("#gk_story a[href='#bo']")
    assert shown.inner_text("#gk_panel h2") == "Bo"
    assert shown.inner_text("#gk_story h3") == "First"


def test_a_story_that_is_not_there_is_no_story(page):
    assert page("#story=gossip&step=1").is_hidden("#gk_story")


def test_without_scripts_the_stories_can_be_read(page):
    shown = page(java_script_enabled=False)

    assert "Only words." in shown.inner_text(".told-stories")
    assert shown.is_hidden("#gk_stories")


@pytest.mark.parametrize("width", [390, 820])
def test_a_story_never_makes_a_page_scroll_sideways(page, width):
    shown = page("#story=walk&step=2", viewport={"width": width, "height": 800})

    assert shown.evaluate("document.documentElement.scrollWidth") <= width


@pytest.fixture(scope="module")
def shipped(tmp_path_factory) -> Path:
    return load(DATA).page(tmp_path_factory.mktemp("shipped") / "index.html").path


@pytest.fixture
def bridges(opened, shipped):
    """Open a step of the shipped story on a small screen."""
    return lambda nth: opened(
        shipped,
        f"#story=bridges-across-generations&step={nth}",
        viewport={"width": 1280, "height": 800},
    )


def test_the_guide_stands_beside_the_drawing_which_keeps_its_height(bridges):
    shown = bridges(1)
    guide, drawing, panel = (
        shown.locator(each).bounding_box() for each in ("#gk_story", "#gk_lineage", "#gk_panel")
    )

    assert guide["x"] > drawing["x"] + drawing["width"]
    assert panel["y"] >= guide["y"] + guide["height"]
    assert drawing["height"] > 450


def test_on_a_narrow_screen_the_guide_stands_above_the_drawing(opened, shipped):
    shown = opened(
        shipped, "#story=bridges-across-generations", viewport={"width": 390, "height": 844}
    )
    guide, drawing = (shown.locator(each).bounding_box() for each in ("#gk_story", "#gk_lineage"))

    assert guide["y"] >= 0
    assert guide["y"] + guide["height"] <= drawing["y"]


def test_the_eldest_of_a_family_keep_their_heads(bridges):
    shown = bridges(1)
    top = shown.locator("#gk_lineage").bounding_box()["y"]

    for name in ("Takeo Fukuda", "Koichi Kato"):
        card = shown.locator("#gk_lineage .card").filter(has_text=name).first
        assert card.bounding_box()["y"] >= top


def test_the_lane_a_step_is_about_is_seen_whole(bridges):
    shown = bridges(4)
    sheet = shown.locator(".tl-sheet").bounding_box()
    lane = shown.locator(".tl-names li", has_text="Koichi Kato").bounding_box()

    assert lane["height"] > 50
    assert lane["y"] + lane["height"] <= sheet["y"] + sheet["height"]


def test_a_step_shows_the_chain_it_tells_of(bridges):
    shown = bridges(6)

    assert "1 shortest chain, 3 hops" in shown.inner_text("#gk_panel")
    assert shown.inner_text("#gk_panel .chain").startswith("Takeo Fukuda")


def test_a_day_is_told_as_a_day_and_by_the_handles_too(opened, shipped):
    shown = opened(shipped, "#story=three-days-in-january&step=4")

    assert shown.inner_text("#gk_time .period") == "14 Jan 2025"
    for handle in shown.locator("#gk_time [type=range]").all():
        assert handle.get_attribute("aria-valuetext") == "14 Jan 2025"


def test_a_day_can_be_chosen_beside_the_slider(opened, shipped):
    shown = opened(shipped)
    for label in ("From", "Until"):
        shown.locator(f"#gk_time [type=date][aria-label={label}]").fill("2025-01-13")

    assert shown.url.endswith("since=2025-01-13&until=2025-01-13")
    assert "hatched" in shown.inner_text("#gk_time_key")
