"""Communities on the page, and what a large page shows of them."""

from collections import Counter
from itertools import combinations

import pytest
from playwright.sync_api import expect

from graphkit.page import write
from graphkit.page.groups import NARROW, TALL, WIDE
from graphkit.page.large import LANES, ROWS
from graphkit.page.layout.fill import Named, fill, sketch
from graphkit.page.payload import payload
from graphkit.page.tables import tables
from graphkit.page.wording import sentence_in_words
from graphkit.page.words import Words, dictionaries

SIZE, BLOCK = 2500, 50


@pytest.fixture(scope="module")
def blocks(make):
    """A graph of blocks of 50, in each of which all met the first and their neighbour."""
    people = [make.actor(f"p{nth:04d}", f"Person {nth}") for nth in range(SIZE)]
    inside = {(one - one % BLOCK, one) for one in range(SIZE) if one % BLOCK}
    beside = {(one - 1, one) for one in range(SIZE) if one % BLOCK > 1}
    across = {(one, one + BLOCK) for one in range(0, SIZE - BLOCK, BLOCK)}
    meetings = [
        make.meeting(f"m-{one}-{other}", f"p{one:04d}", f"p{other:04d}", date="2024-05-01")
        for one, other in sorted(inside | beside | across)
    ]
    return make.graph(*people, meetings=tuple(meetings))


@pytest.fixture(scope="module")
def shown(blocks, words):
    return payload(blocks, words)


def test_a_community_is_named_by_its_most_central_members(shown):
    leaders = {named[0] for named in shown.groups.names}

    assert len(leaders) == SIZE // BLOCK
    assert all(index % BLOCK == 0 for index in leaders)


def test_every_person_that_met_somebody_belongs_to_one_community(shown):
    assert min(shown.groups.of) == 0
    assert sorted(map(shown.groups.of.count, range(len(shown.groups.size)))) == sorted(
        shown.groups.size
    )


def test_communities_of_an_overview_do_not_overlap(shown):
    overview = shown.groups.overview
    places = list(zip(overview.x, overview.y, overview.radius, strict=True))

    assert all(
        abs(a[0] - b[0]) >= a[2] + b[2] or abs(a[1] - b[1]) >= a[2] + b[2]
        for nth, a in enumerate(places)
        for b in places[:nth]
    )


@pytest.mark.parametrize("x", ["x", "tall_x"])
def test_an_overview_fills_the_picture(shown, x):
    overview = shown.groups.overview
    across, down = getattr(overview, x), getattr(overview, x.replace("x", "y"))
    quarters = Counter((a > 0, d > 0) for a, d in zip(across, down, strict=True))

    assert len(quarters) == 4
    assert min(quarters.values()) >= len(across) / 10


@pytest.mark.parametrize("count", [0, 1, 2])
def test_one_or_two_communities_have_a_place(count):
    circles = [Named(20, ("Ann Fell",))] * count

    points = sketch(count, [], [[nth] for nth in range(count)])

    assert len(set(fill(circles, points, WIDE))) == count


@pytest.mark.parametrize(("picture", "scale"), [(WIDE, 1), (TALL, NARROW)])
def test_the_largest_communities_have_the_room_of_their_names(picture, scale):
    circles = [Named(scale * (30 - nth // 2), ("Bartholomew Featherstone",)) for nth in range(40)]
    ties = [(nth // 3, nth, 1.0) for nth in range(1, 40)]
    places = fill(circles, sketch(40, ties, [list(range(40))]), picture)
    boxes = [
        (x - 45, y - each.radius, x + 45, y + each.radius + 30)
        if nth < 4
        else (x - each.radius, y - each.radius, x + each.radius, y + each.radius)
        for nth, ((x, y), each) in enumerate(zip(places, circles, strict=True))
    ]

    assert not [
        (a, b)
        for a, b in combinations(boxes, 2)
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    ]
    assert max(abs(x) for x, _ in places) <= picture.width / 2
    assert max(abs(y) for _, y in places) <= picture.height / 2


def test_both_sides_have_the_same_overview(modules):
    script = """async () => {
      const { NARROW, SHEET } = await import("/assets/overview.js");
      return { NARROW, SHEET };
    }"""

    assert modules.evaluate(script) == {
        "NARROW": NARROW,
        "SHEET": {"wide": list(WIDE), "tall": list(TALL)},
    }


def test_ties_between_communities_count_the_pairs_that_met_across(shown):
    assert set(shown.groups.overview.pairs) == {1}
    assert len(shown.groups.overview.pairs) == SIZE // BLOCK - 1


def test_equal_graphs_have_equal_overviews(blocks, words, shown):
    assert payload(blocks, words).groups == shown.groups


def test_a_small_page_has_communities_but_no_overview(made):
    assert made.groups is None or made.groups.overview is None
    assert set(made.views) == {"met", "all"}


def test_what_a_large_page_leaves_out_is_said_with_the_way_to_see_it(shown, words):
    said = " ".join(sentence_in_words(each, words) for each in shown.left_out)

    assert set(shown.views) == {"met"}
    assert "--focus" in said
    assert "--since" in said


def test_no_language_says_that_the_timeline_is_left_out(shown):
    for language in dictionaries():
        words = Words(language)
        said = sentence_in_words(shown.left_out[-1], words)
        left, kept = said.rsplit("graphkit export", 1)

        timeline = words("view.timeline").lower()
        assert timeline not in left.lower()
        assert timeline in kept.lower()
        assert str(LANES) in kept


@pytest.mark.browser
def test_as_many_lanes_are_drawn_as_are_said(modules):
    script = "async () => (await import('/assets/timeline_scene.js')).MOST_LANES"

    assert modules.evaluate(script) == LANES


def test_tables_of_a_large_page_are_cut_and_count_all(shown, words):
    people = next(each for each in tables(shown, words) if each.name == "people")

    assert (len(people.rows), people.total) == (ROWS, SIZE)
    assert people.rows[0].anchor == "p0000"


@pytest.mark.browser
def test_a_large_page_opens_with_communities_and_leads_to_anybody(opened, blocks, tmp_path):
    page = opened(write(blocks, tmp_path / "large.html").path)
    scope = page.locator("#gk_scope")
    nodes = "() => graphkit.labels().length"

    assert "50 communities" in scope.inner_text()
    assert page.evaluate(nodes) > 10

    x, y = page.evaluate("() => { const { x, y } = graphkit.spot('group_0'); return [x, y] }")
    page.locator("#gk_stage").click(position={"x": x, "y": y})
    assert "50 people around Person" in scope.inner_text()
    assert "within=0" in page.url

    page.fill("#gk_search", "Person 1234")
    page.keyboard.press("Enter")
    assert "Person 1234" in scope.inner_text()
    assert "Person 1234" in page.locator("#gk_panel h2").inner_text()

    page.get_by_role("button", name="Draw everybody").click()
    assert "2500 people" in scope.inner_text()
    page.go_back()
    page.go_back()
    assert "50 people around Person" in scope.inner_text()


@pytest.mark.browser
def test_who_met_lie_near_on_the_timeline_of_a_large_page(opened, blocks, tmp_path):
    page = opened(write(blocks, tmp_path / "large.html").path)
    page.goto(f"{page.url}#view=timeline")
    lanes = "() => graphkit.timeline().placed.lanes.map(({ actor }) => actor.id)"
    page.wait_for_function(f"({lanes})().length > 0")
    order = page.evaluate(lanes)

    assert order != sorted(order)

    page.goto(f"{page.url.partition('#')[0]}#p0050&view=timeline")
    page.wait_for_function("graphkit.state().selected === 'p0050'")
    near = page.evaluate(lanes)[:52]

    assert {f"p{nth:04d}" for nth in range(50, 100)} | {"p0000", "p0100"} == set(near)


@pytest.mark.browser
def test_whoever_is_clicked_on_the_timeline_stands_out_though_the_lanes_move(
    opened, blocks, tmp_path
):
    page = opened(write(blocks, tmp_path / "large.html").path)
    page.goto(f"{page.url}#view=timeline")
    name = page.locator("#gk_timeline li button").nth(30)
    name.click()
    chosen = page.evaluate("graphkit.model.actorById.get(graphkit.state().selected).name")
    lit = page.locator("#gk_timeline li.lit button")

    assert chosen in {each.get_attribute("title") for each in lit.all()}


@pytest.mark.browser
@pytest.mark.parametrize(("width", "least"), [(1280, 40), (390, 12)])
def test_communities_of_one_size_are_named_where_there_is_room(
    opened, blocks, tmp_path, width, least
):
    page = opened(
        write(blocks, tmp_path / "large.html").path, viewport={"width": width, "height": 800}
    )
    named = page.evaluate("graphkit.labels().map(({ item }) => item.node.id)")

    assert len(set(named)) >= least


@pytest.mark.browser
def test_escape_leads_from_an_open_community_back_to_all(opened, blocks, tmp_path):
    page = opened(write(blocks, tmp_path / "large.html").path, "#within=0")
    scope, stage = page.locator("#gk_scope"), page.locator("#gk_stage")
    expect(scope).to_contain_text("people around")
    stage.focus()
    page.keyboard.press("Escape")

    assert page.evaluate("location.hash") == ""
    assert page.locator("#gk_live").inner_text() == scope.locator("span").inner_text()
    expect(stage).to_be_focused()


@pytest.mark.browser
def test_a_picture_of_a_large_page_says_which_part_it_shows(opened, blocks, tmp_path):
    page = opened(write(blocks, tmp_path / "large.html").path)
    scope = page.locator("#gk_scope span").inner_text()
    page.locator("#gk_save summary").click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Picture as SVG").click()

    assert f"<desc>{scope}" in waiting.value.path().read_text(encoding="utf-8")


@pytest.mark.browser
def test_the_timeline_of_a_large_page_tells_of_itself_and_not_of_communities(
    opened, blocks, tmp_path
):
    page = opened(write(blocks, tmp_path / "large.html").path)
    page.locator("#gk_views label").filter(has_text="Timeline").click()

    expect(page.locator("#gk_scope")).to_be_hidden()
    expect(page.locator("#gk_showing")).to_be_visible()
    page.locator("#gk_views label").filter(has_text="Who met whom").click()
    expect(page.locator("#gk_scope")).to_contain_text("communities")
