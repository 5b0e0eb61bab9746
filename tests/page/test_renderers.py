"""vis-network in the place of our own canvas: the same page, and nothing hostile runs."""

from base64 import b64encode
from hashlib import sha256

import pytest
from playwright.sync_api import expect

from graphkit.errors import UsageError
from graphkit.page import PageOptions, Renderer, write
from graphkit.page.frame import script
from tests.page.test_takeaway import saved

BAD = '<img src=x onerror="alert(1)"></script><script>alert(2)</script>'
PAINTED = """() => {
  const own = document.getElementById("gk_canvas");
  const canvas = document.createElement("canvas");
  canvas.width = own.width;
  canvas.height = own.height;
  const ctx = canvas.getContext("2d");
  ctx.drawImage(own, 0, 0);
  return new Set(new Uint32Array(ctx.getImageData(0, 0, own.width, own.height).data.buffer)).size;
}"""


@pytest.fixture(scope="module")
def drawn_by_vis(graph, tmp_path_factory):
    options = PageOptions(renderer=Renderer.VIS)
    return write(graph, tmp_path_factory.mktemp("vis") / "vis.html", options=options)


def test_the_page_says_what_vis_does_not_show(drawn_by_vis):
    assert "vis-network" in drawn_by_vis.left_out[0]


def test_the_policy_names_the_script_that_holds_vis_by_its_hash(drawn_by_vis):
    with_vis = script("app.js", Renderer.VIS)
    digest = b64encode(sha256(with_vis.encode()).digest()).decode()

    assert with_vis.startswith(Renderer.VIS.library)
    assert f"sha256-{digest}" in drawn_by_vis.path.read_text(encoding="utf-8")


def test_equal_graphs_give_equal_pages_of_vis(graph, drawn_by_vis, tmp_path):
    again = write(graph, tmp_path / "again.html", options=PageOptions(renderer=Renderer.VIS))

    assert again.path.read_bytes() == drawn_by_vis.path.read_bytes()


def test_an_unknown_renderer_is_refused_with_those_there_are():
    with pytest.raises(UsageError, match="known are canvas, vis"):
        Renderer("sigma")


@pytest.mark.browser
@pytest.mark.parametrize("address", ["", "#view=all", "#arda-viktor"])
def test_vis_draws_without_a_complaint(opened, drawn_by_vis, address):
    page = opened(drawn_by_vis.path, address)
    page.wait_for_timeout(300)

    assert page.evaluate(PAINTED) > 20
    expect(page.locator(".vis-room canvas")).to_be_hidden()


@pytest.mark.browser
def test_a_click_on_what_vis_drew_selects(opened, drawn_by_vis):
    page = opened(drawn_by_vis.path)
    page.wait_for_timeout(300)
    x, y = page.evaluate("() => { const { x, y } = graphkit.spot('arda-viktor'); return [x, y] }")
    page.locator("#gk_stage").click(position={"x": x, "y": y})

    expect(page.locator("#gk_panel h2")).to_have_text("Viktor Arda")
    page.locator("#gk_stage").hover(position={"x": 20, "y": 20})
    page.mouse.wheel(0, -300)
    page.wait_for_timeout(300)
    x, y = page.evaluate("() => { const { x, y } = graphkit.spot('petrova-nadia'); return [x, y] }")
    page.locator("#gk_stage").click(position={"x": x, "y": y})
    expect(page.locator("#gk_panel h2")).to_have_text("Nadia Petrova")


@pytest.mark.browser
def test_what_vis_drew_is_saved_as_png_and_no_svg_is_offered(opened, drawn_by_vis):
    page = opened(drawn_by_vis.path)
    page.locator("#gk_save summary").click()
    expect(page.get_by_role("button", name="Picture as SVG")).to_be_hidden()

    file = saved(page, "Picture as PNG")
    assert file.path().read_bytes().startswith(b"\x89PNG")


@pytest.mark.browser
def test_hostile_names_do_not_run_in_vis(opened, make, page_of):
    people = [make.actor("ann", BAD), make.actor("bo", "*b* _i_ `c`\n<b>x</b>\u202e")]
    graph = make.graph(*people, meetings=(make.meeting("m", ("ann", "a"), ("bo", "b"), title=BAD),))
    page = opened(page_of(graph, renderer=Renderer.VIS), "#view=all")
    for id_ in ("ann", "bo", "m"):
        x, y = page.evaluate(f"() => {{ const s = graphkit.spot('{id_}'); return [s.x, s.y] }}")
        page.locator("#gk_stage").hover(position={"x": x, "y": y})
        page.wait_for_timeout(150)

    expect(page.locator("img")).to_have_count(0)
