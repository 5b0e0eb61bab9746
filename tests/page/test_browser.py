"""The page as a reader uses it, in real Chromium, opened from disk with the network cut."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def select(page, address):
    page.evaluate("(address) => { location.hash = address; }", address)


def drawn(page):
    """How much the picture shows, as the page says it."""
    return page.locator("#gk_showing").inner_text()


def test_it_opens_from_disk_with_everything_in_place(opened):
    page = opened()

    assert page.locator("h1").inner_text()
    assert drawn(page) == "7 people, 8 ties"
    assert page.locator("canvas").bounding_box()["width"] > 600
    expect(page.locator("#gk_panel")).to_contain_text("What this does not mean")


def test_something_is_drawn(opened):
    page = opened()
    page.wait_for_timeout(100)
    colours = page.evaluate(
        """() => {
          const canvas = document.getElementById("gk_canvas");
          const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
          const found = new Set();
          for (let at = 0; at < data.length; at += 4) found.add(data.slice(at, at + 4).join());
          return found.size;
        }"""
    )

    assert colours > 20


def test_without_scripts_every_claim_can_be_read(opened):
    page = opened(java_script_enabled=False)

    expect(page.locator(".gk-app")).to_be_hidden()
    row = page.locator("#table_meetings tr").filter(has_text="denies this")
    row.scroll_into_view_if_needed()
    expect(row).to_contain_text("Jun 2023")
    expect(row).to_contain_text("Viktor Arda")


@pytest.mark.parametrize(
    ("typed", "id_", "why"),
    [
        ("arda lena", "arda-lena", ""),
        ("森空", "mori-sora", "as “森空”"),
        ("лена", "arda-lena", "as “Лена Арда”"),
        ("petrowa", "petrova-nadia", "is an error in Notes from the <b>north</b> & elsewhere"),
        ("Lena Ardda", "arda-lena", "nearest to what you typed"),
    ],
)
def test_search_finds_any_spelling_and_says_why(opened, typed, id_, why):
    page = opened()
    page.locator("#gk_search").fill(typed)
    expect(page.locator("#gk_hits [role=option]").first).to_contain_text(why)
    page.keyboard.press("Enter")

    assert page.evaluate("location.hash") == f"#{id_}"


def test_search_says_when_nobody_is_called_so(opened):
    page = opened()
    page.locator("#gk_search").fill("zzzzzzz")

    expect(page.locator("#gk_hits")).to_contain_text("Nobody here is called “zzzzzzz”.")


def test_clicking_a_person_opens_what_is_known(opened):
    page = opened()
    spot = spot_of(page, "arda-viktor")
    page.mouse.click(*spot)

    panel = page.locator("#gk_panel")
    expect(panel.locator("h2")).to_have_text("Viktor Arda")
    panel.get_by_text("Meeting", exact=True).first.click()
    expect(panel).to_contain_text("Nadya Petrowa denies that she ever saw Viktor Arda")
    assert page.evaluate("location.hash") == "#arda-viktor"


def spot_of(page, *ids):
    """Return the middle of a node, or of the tie of two, on the screen."""
    return page.evaluate(
        """(ids) => {
          const box = document.getElementById("gk_stage").getBoundingClientRect();
          const spots = ids.map((id) => window.graphkit.spot(id));
          const mean = (of) => spots.reduce((sum, spot) => sum + spot[of], 0) / spots.length;
          return [box.x + mean("x"), box.y + mean("y")];
        }""",
        list(ids),
    )


def test_clicking_a_tie_tells_of_the_two(opened):
    page = opened()
    page.mouse.click(*spot_of(page, "arda-viktor", "petrova-nadia"))

    panel = page.locator("#gk_panel")
    expect(panel.locator("h2")).to_have_text("Viktor Arda and Nadia Petrova")
    expect(panel).to_contain_text("In June 2023 Viktor Arda received Nadia Petrova in Port Velia.")
    expect(panel.locator(".mark.disputed").first).to_be_visible()


def test_a_meeting_shows_sides_offices_and_what_is_inferred(opened):
    page = opened(address="#2024-05-15-summit")
    panel = page.locator("#gk_panel")

    expect(panel.locator(".side")).to_have_count(2)
    expect(panel).to_contain_text("Foreign Minister")
    expect(panel).to_contain_text("The source names only the delegation")
    expect(panel).to_contain_text("this source says: place Moon Hall, Tsukima City")


def test_disputes_stand_side_by_side_with_who_says_what(opened):
    page = opened(address="#arda-lena")
    panel = page.locator("#gk_panel")
    panel.get_by_text("How Lena Arda is related to Viktor Arda").click()

    expect(panel).to_contain_text("daughter")
    expect(panel).to_contain_text("Lena Arda is the niece, not the daughter, of Viktor Arda.")


def test_filters_change_what_is_drawn(opened):
    page = opened()
    page.locator("#gk_filters summary").click()
    page.locator("input[name=kinds][value=call]").uncheck()
    page.locator("input[name=kinds][value=summit]").uncheck()

    assert drawn(page) == "3 people, 2 ties"
    assert page.evaluate("location.hash") == "#kinds=meeting+visit+letter"
    page.get_by_role("button", name="Show the default again").click()
    assert drawn(page) == "7 people, 8 ties"
    page.keyboard.press("Escape")
    expect(page.locator("#gk_filters form")).to_be_hidden()


def test_the_time_slider_narrows_what_is_drawn(opened):
    page = opened()
    before = drawn(page)
    low = page.get_by_role("slider", name="From")
    low.focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")

    assert drawn(page) != before
    assert "since=20" in page.evaluate("location.hash")
    page.get_by_role("button", name="All dates").click()
    assert drawn(page) == before


def test_playing_runs_through_time_and_stops_when_somebody_acts(opened):
    page = opened()
    page.get_by_role("button", name="Play").click()
    assert "until=20" in page.evaluate("location.hash")
    page.wait_for_function("before => location.hash !== before", arg=page.evaluate("location.hash"))
    page.get_by_role("button", name="All dates").click()

    expect(page.get_by_role("button", name="Play")).to_be_visible()
    assert "until" not in page.evaluate("location.hash")


def test_a_meeting_without_a_date_is_never_filtered_away_by_time(opened):
    page = opened(address="#arda-viktor~quill-tamsin&since=2024-09-01")

    expect(page.locator("#gk_panel .claim.out")).to_have_count(0)


def test_an_address_holds_the_state_and_the_back_button_leads_back(opened):
    page = opened(address="#mori-sora&view=all&statuses=held")
    panel = page.locator("#gk_panel h2")
    expect(panel).to_have_text("Sora Mori")
    assert page.locator("input[value=all]").is_checked()

    page.locator("#gk_panel").get_by_role("link", name="Lena Arda").first.click()
    assert page.evaluate("location.hash").startswith("#arda-lena~mori-sora&view=all")
    page.go_back()
    expect(panel).to_have_text("Sora Mori")
    page.reload()
    expect(panel).to_have_text("Sora Mori")


def test_an_address_of_nobody_shows_the_overview(opened):
    page = opened(address="#nobody-at-all")

    expect(page.locator("#gk_panel")).to_contain_text("Start with")


def test_the_theme_follows_the_system_and_the_reader(opened):
    page = opened(color_scheme="dark")
    ground = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(ground)
    page.locator("#gk_theme").click()

    assert page.evaluate(ground) != dark
    assert page.locator("#gk_theme").get_attribute("aria-pressed") == "false"


def test_tables_sort_and_filter(opened):
    page = opened()
    meetings = page.locator("#table_meetings")
    dates = meetings.locator("tbody th")
    by_date = dates.all_inner_texts()
    meetings.get_by_role("button", name="Who").click()
    assert dates.all_inner_texts() != by_date
    meetings.get_by_role("button", name="Date").click()
    assert dates.all_inner_texts() == by_date
    meetings.get_by_role("button", name="Date").click()
    assert dates.all_inner_texts() == by_date[::-1]

    meetings.get_by_role("searchbox").fill("moon hall")
    expect(meetings.locator("tbody tr:visible")).to_have_count(1)
    expect(meetings).to_contain_text("1 of 8 shown")


def test_from_the_panel_to_the_row_and_back(opened):
    page = opened(address="#petrova-nadia")
    page.get_by_role("button", name="Show in the table").click()
    row = page.locator("#row_petrova-nadia")
    expect(row).to_be_in_viewport()
    expect(row).to_be_focused()

    page.locator("#table_meetings").get_by_role("link", name="Sora Mori").first.click()
    expect(page.locator("#gk_panel h2")).to_be_in_viewport()


@pytest.mark.parametrize("width", [320, 390, 768])
def test_a_narrow_page_never_scrolls_sideways(opened, width):
    page = opened(viewport={"width": width, "height": 844}, address="#arda-lena")

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.locator("#gk_panel .close").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_a_phone_the_panel_is_a_sheet_and_the_person_stays_in_sight(opened):
    page = opened(viewport={"width": 390, "height": 844}, has_touch=True)
    page.touchscreen.tap(*spot_of(page, "mori-sora"))
    page.wait_for_timeout(200)

    sheet = page.locator("#gk_panel").bounding_box()
    assert sheet["y"] > 200
    assert sheet["y"] + sheet["height"] == pytest.approx(844, abs=1)
    _, y = spot_of(page, "mori-sora")
    assert 0 < y < sheet["y"]


def test_when_the_sheet_is_closed_the_drawing_stands_as_before(opened):
    page = opened(viewport={"width": 390, "height": 600}, has_touch=True, reduced_motion="reduce")
    before = page.evaluate("graphkit.spot('mori-sora')")
    page.evaluate("location.hash = 'mori-sora'")
    page.locator("#gk_panel .close").click()

    page.wait_for_function("graphkit.state().selected === null")
    assert page.evaluate("graphkit.spot('mori-sora')") == before


@pytest.mark.parametrize("end", [min, max])
def test_on_a_phone_an_address_opens_with_its_person_in_sight(opened, end):
    phone = {"viewport": {"width": 390, "height": 600}, "has_touch": True}
    page = opened(**phone)
    drawn_ids = page.evaluate(
        "graphkit.model.views.met.nodes.id.filter((id) => graphkit.model.actorById.has(id))"
    )
    person = end(drawn_ids, key=lambda each: spot_of(page, each)[1])

    page = opened(address=f"#{person}", **phone)
    page.wait_for_timeout(400)

    _, y = spot_of(page, person)
    assert 0 < y < page.locator("#gk_panel").bounding_box()["y"]


def test_everything_can_be_done_from_the_keyboard(opened):
    page = opened()
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("/")
    expect(page.locator("#gk_search")).to_be_focused()
    page.locator("#gk_stage").focus()
    page.keyboard.press("ArrowRight")
    told = page.locator("#gk_live")
    expect(told).not_to_be_empty()
    page.keyboard.press("Enter")
    name = told.inner_text()
    expect(page.locator("#gk_panel h2")).to_have_text(name)
    page.keyboard.press("Escape")
    expect(page.locator("#gk_panel h2")).to_have_count(0)


def test_every_person_is_reached_by_walking(opened):
    """From each node some walk of arrow keys leads to every other."""
    page = opened()

    assert page.evaluate("window.graphkit.unreachable()") == []


def test_keys_and_buttons_zoom_and_show_everything_again(opened):
    page = opened()
    before = spot_of(page, "arda-lena")
    page.locator("#gk_stage").focus()
    page.keyboard.press("+")
    page.keyboard.press("Shift+ArrowLeft")
    assert spot_of(page, "arda-lena") != before
    page.keyboard.press("0")
    assert spot_of(page, "arda-lena") == pytest.approx(before)
    page.get_by_role("button", name="Zoom out").click()
    assert spot_of(page, "arda-lena") != before


def test_the_wheel_zooms_about_the_pointer(opened):
    page = opened()
    spot = spot_of(page, "mori-sora")
    page.mouse.move(*spot)
    page.mouse.wheel(0, -300)
    page.wait_for_timeout(100)

    assert spot_of(page, "mori-sora") == pytest.approx(spot, abs=1)


def test_dragging_moves_the_picture_and_selects_nothing(opened):
    page = opened()
    x, y = spot_of(page, "mori-sora")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 80, y + 40, steps=4)
    page.mouse.up()

    assert spot_of(page, "mori-sora") == pytest.approx([x + 80, y + 40], abs=6)
    assert page.evaluate("location.hash") == ""


def test_one_person_alone_has_a_page(opened, make, page_of):
    page = opened(page_of(make.graph(make.actor("ann"))))
    page.mouse.click(*spot_of(page, "ann"))

    expect(page.locator("#gk_panel h2")).to_have_text("Ann")
    expect(page.locator("#gk_panel")).to_contain_text("That is not evidence that there was none")


def test_an_empty_dataset_has_a_page(opened, make, page_of):
    page = opened(page_of(make.graph(sources=())))

    expect(page.locator("#gk_showing")).to_have_text("There is nobody to draw yet.")
    expect(page.locator("#gk_time")).to_be_hidden()


def test_printing_shows_the_quotes(opened):
    page = opened()
    page.emulate_media(media="print")

    expect(page.locator("#row_2023-06-arda-petrova blockquote").first).to_be_visible()
    expect(page.locator(".gk-tools")).to_be_hidden()


def test_labels_never_overlap(opened, make, page_of):
    page = opened(page_of(make.crowd(80)))
    overlaps = page.evaluate(
        """() => {
          const labels = window.graphkit.labels();
          const apart = (a, b) =>
            a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
          const free = (a, nth) => labels.slice(nth + 1).every((b) => apart(a, b));
          return [labels.length, labels.filter((a, nth) => !free(a, nth)).length];
        }"""
    )

    assert overlaps[0] > 20
    assert overlaps[1] == 0
