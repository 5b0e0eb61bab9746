"""The keyboard in the page: it is never lost, and it leads along the ties."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def focused(page):
    """The page's element that has the keyboard, by its text or else its id."""
    return page.evaluate(
        "document.activeElement.id || document.activeElement.textContent || 'nothing'"
    )


def test_escape_gives_the_keyboard_back_to_the_card_of_a_family(opened):
    page = opened(address="#view=lineage")
    page.locator("#gk_lineage [tabindex='0']").focus()
    page.keyboard.press("ArrowDown")
    card = focused(page)
    page.keyboard.press("Enter")
    expect(page.locator("#gk_panel h2")).to_be_focused()
    page.keyboard.press("Escape")

    assert focused(page) == card
    page.keyboard.press("ArrowUp")
    assert focused(page) not in {card, "nothing"}


def test_escape_gives_the_keyboard_back_to_the_search(opened):
    page = opened()
    page.keyboard.press("/")
    page.keyboard.type("lena")
    page.keyboard.press("Enter")
    expect(page.locator("#gk_panel h2")).to_be_focused()
    page.keyboard.press("Escape")

    expect(page.locator("#gk_search")).to_be_focused()


def test_escape_gives_the_keyboard_back_to_the_link_the_panel_had(opened):
    page = opened()
    link = page.locator("#gk_panel a[href^='#']").first
    target = link.get_attribute("href")
    link.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#gk_panel h2")).to_be_focused()
    page.keyboard.press("Escape")

    expect(page.locator(f"#gk_panel a[href='{target}']").first).to_be_focused()


def test_what_a_finger_closes_leaves_the_keyboard_to_the_drawing(opened):
    page = opened()
    page.locator("#gk_search").fill("lena")
    page.locator("#gk_hits [role=option]").first.click()
    page.locator("#gk_panel .close").click()

    expect(page.locator("#gk_stage")).to_be_focused()


def ring(page):
    """What was told of the node that is reached, which the ring is around."""
    return page.locator("#gk_live").inner_text()


def test_n_walks_those_whom_the_one_reached_met_the_most_often_first(opened):
    page = opened(address="#arda-viktor")
    met = page.evaluate(
        """() => {
          const { pairs, actors } = graphkit.model;
          const held = ({ met }) => met.filter(({ status }) => status === "held").length;
          const of = (other) => pairs.get(["arda-viktor", other.id].sort().join("~"));
          const found = actors.filter((each) => of(each) && held(of(each)));
          return found.map((each) => each.name);
        }"""
    )
    page.locator("#gk_stage").focus()
    told = []
    for _ in range(len(met) + 1):
        page.keyboard.press("n")
        told.append(ring(page))
    names = [each.split(" · ")[0] for each in told]

    assert len(met) > 1
    assert sorted(names[:-1]) == sorted(met)
    assert names[-1] == names[0]
    assert f"1 of {len(met)}" in told[0]
    assert "Viktor Arda" in told[0]
    page.keyboard.press("Shift+N")
    assert ring(page) == told[-2]
    page.keyboard.press("Enter")
    expect(page.locator("#gk_panel h2")).to_have_text(names[-2])


def strength(page, id_):
    """How dark the darkest pixel of a person's outline is: what is brought back is faint."""
    return page.evaluate(
        """async (id) => {
          await new Promise(requestAnimationFrame);
          await new Promise(requestAnimationFrame);
          const canvas = document.getElementById("gk_canvas");
          const { x, y, r } = graphkit.spot(id);
          const k = canvas.width / canvas.clientWidth;
          const side = (2 * r + 4) * k;
          const often = { willReadFrequently: true };
          const copy = new OffscreenCanvas(side, side).getContext("2d", often);
          copy.drawImage(canvas, -(x - r - 2) * k, -(y - r - 2) * k);
          const { data } = copy.getImageData(0, 0, side, side);
          return 255 - Math.min(...data.filter((_, at) => at % 4 === 0));
        }""",
        id_,
    )


def test_who_is_reached_brings_the_neighbourhood_forward_as_pointing_does(opened, make, page_of):
    pairs = [("aa", "bb"), ("bb", "cc"), ("dd", "ee")]
    actors = [make.actor(id_) for id_ in ("aa", "bb", "cc", "dd", "ee")]
    meetings = tuple(make.meeting(f"m-{one}", one, other) for one, other in pairs)
    page = opened(page_of(make.graph(*actors, meetings=meetings)))
    page.locator("#gk_stage").focus()
    page.keyboard.press("ArrowDown")
    reached = ring(page).split(" · ")[0].lower()
    near = next({*pair} - {reached} for pair in pairs if reached in pair).pop()
    far = {"aa": "dd", "bb": "dd", "cc": "dd", "dd": "bb", "ee": "bb"}[reached]

    assert strength(page, near) > 150 > strength(page, far)
    page.locator("#gk_search").focus()
    assert strength(page, far) > 150


@pytest.mark.parametrize(
    ("address", "lost"), [("#nobody-here", "nobody-here"), ("#path=arda-lena~xy", "xy")]
)
def test_an_address_of_nobody_says_so(opened, address, lost):
    page = opened(address=address)
    line = page.locator("#gk_lost")

    expect(line).to_have_text(
        f"Nobody and nothing on this page is called {lost}, which its address asks for."
    )
    page.keyboard.press("Escape")
    expect(line).to_be_hidden()


def test_an_address_of_somebody_says_nothing_of_the_kind(opened):
    expect(opened(address="#arda-lena~mori-sora").locator("#gk_lost")).to_be_hidden()
