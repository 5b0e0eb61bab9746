"""The questions of the page in Chromium: chains, offices of a day, families, dropped sources."""

import re
from itertools import pairwise

import pytest
from playwright.sync_api import expect

from graphkit.analysis.encounters import Terms, encounters

pytestmark = pytest.mark.browser


def test_a_chain_is_asked_in_the_panel_of_a_person(opened):
    page = opened(address="#arda-lena")
    page.locator("#gk_connect").fill("viktor")
    page.keyboard.press("Enter")
    panel = page.locator("#gk_panel")

    expect(panel.locator("h2")).to_have_text("How Lena Arda is connected to Viktor Arda")
    assert page.evaluate("location.hash") == "#path=arda-lena~arda-viktor"
    expect(panel.locator(".hops > li")).to_have_count(2)
    expect(panel).to_contain_text("In June 2023 Viktor Arda received Nadia Petrova")
    page.go_back()
    expect(panel.locator("h2")).to_have_text("Lena Arda")


def test_a_chain_through_kin_is_shorter_and_stays_in_the_address(opened):
    page = opened(address="#path=arda-lena~arda-viktor")
    page.get_by_role("checkbox", name="kin", exact=True).last.check()

    expect(page.locator("#gk_panel .hops > li")).to_have_count(1)
    expect(page.locator("#gk_path_kin")).to_be_focused()
    assert "through=met+kin" in page.evaluate("location.hash")


def test_through_offices_the_chain_is_shown_in_the_network_of_everything(opened):
    page = opened(address="#path=arda-bruno~velia&through=kin+role")

    expect(page.locator("#gk_panel .hops > li")).to_have_count(2)
    expect(page.locator("#gk_panel .hops > li").last).to_contain_text("Prime Minister of")
    page.locator("#gk_path_role").uncheck()
    expect(page.locator("#gk_panel")).to_contain_text("That is not proof that there is none")


def test_escape_closes_a_chain(opened):
    page = opened(address="#path=arda-lena~arda-viktor")
    page.keyboard.press("Escape")

    assert page.evaluate("location.hash") == ""


def test_the_meetings_in_the_panel_are_those_of_the_command_line(opened, graph):
    page = opened()
    headings = page.locator("h3", has_text=re.compile("^(Meetings|Planned, or not held)$"))
    for person in (node for node, data in graph.nodes(data=True) if data["kind"] == "person"):
        page.evaluate("(id) => { location.hash = id; }", person)
        expect(page.locator("#gk_panel h2")).to_have_text(graph.nodes[person]["name"])
        shown = page.locator("#gk_panel section", has=headings).locator(".claim .with bdi")
        found = encounters(graph, person, terms=Terms.of(status="all"))
        assert sorted(shown.all_inner_texts()) == sorted(each.other.name for each in found)


def test_offices_are_told_as_of_a_day(opened):
    page = opened(address="#arda-viktor")
    page.locator("#gk_filters > summary").click()
    page.locator("#gk_on").fill("2023-06-15")
    page.keyboard.press("Escape")

    expect(page.locator("#gk_panel .as-of")).to_contain_text("On 15 Jun 2023")
    assert "on=2023-06-15" in page.evaluate("location.hash")


def test_dropping_a_source_takes_what_rests_on_it_alone(opened):
    page = opened()
    before = page.locator("#gk_showing").inner_text()
    page.locator("#gk_filters > summary").click()
    page.locator("input[name=without]").first.check()

    expect(page.locator("#gk_showing")).to_contain_text("left out:")
    page.keyboard.press("Escape")
    gone = page.locator("#gk_panel section", has_text="Left out with these choices")
    assert gone.locator(".claim").count() > 0
    page.locator("#gk_filters > summary").click()
    page.get_by_role("button", name="Show the default again").click()
    expect(page.locator("#gk_showing")).to_have_text(before)


def test_what_is_disputed_can_be_left_out(opened):
    page = opened(address="#arda-viktor~petrova-nadia&hide=disputed")

    expect(page.locator("#gk_panel .claim")).to_have_count(0)


def test_families_are_charts_with_offices_and_meetings(opened):
    page = opened(address="#view=lineage")
    families = page.get_by_role("region", name="Families", exact=True)

    expect(families.locator("h3")).to_have_text("Arda family")
    expect(families.get_by_role("listitem", name="Generation")).to_have_count(3)
    expect(families).to_contain_text("met 2 people")
    families.get_by_role("link", name="Viktor Arda").click()
    expect(page.locator("#gk_panel h2")).to_have_text("Viktor Arda")


def test_families_are_walked_with_arrows_from_one_tab_stop(opened):
    page = opened(address="#view=lineage")
    assert page.locator("#gk_lineage a[tabindex='0']").count() == 1
    page.locator("#gk_lineage a[tabindex='0']").focus()
    for key, name in (("ArrowDown", "Viktor Arda"), ("ArrowDown", "Lena Arda")):
        page.keyboard.press(key)
        expect(page.locator("#gk_lineage a:focus")).to_have_text(name)
    page.keyboard.press("Enter")
    expect(page.locator("#gk_panel h2")).to_have_text("Lena Arda")


def test_a_line_between_two_opens_what_is_said_of_them(opened):
    page = opened(address="#view=lineage")
    page.locator(".branches .touch").first.dispatch_event("click")

    assert "~" in page.evaluate("location.hash")
    expect(page.locator("#gk_panel")).to_contain_text("parent of")


def test_a_page_without_kinship_offers_no_families(opened, make, page_of):
    page = opened(page_of(make.graph(make.actor("ann"))))

    expect(page.locator("input[value=lineage]")).to_have_count(0)


@pytest.mark.parametrize("width", [390, 1440])
def test_cards_never_overlap(opened, width):
    page = opened(viewport={"width": width, "height": 844}, address="#view=lineage")
    boxes = page.locator("#gk_lineage .card").evaluate_all(
        "(cards) => cards.map((card) => card.getBoundingClientRect().toJSON())"
    )

    assert len(boxes) == 3
    for above, below in pairwise(boxes):
        assert above["bottom"] < below["top"]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
