"""What stands around the data: a loader, and code that nothing but the loader brings to life."""

import pytest
from playwright.sync_api import expect

from graphkit.page.frame import LIVELY, code, script, style
from graphkit.page.renderers import Renderer

SPY = """
  const { createPolicy } = TrustedTypePolicyFactory.prototype;
  TrustedTypePolicyFactory.prototype.createPolicy = function (...given) {
    const made = createPolicy.apply(this, given);
    if (given[0] === "graphkit") window.stolen = made;
    return made;
  };
"""
RUN = """(by) => {
  const element = document.createElement("script");
  try {
    element.text = by === "policy" ? stolen.createScript("window.ran = 1") : "window.ran = 1";
    document.head.append(element);
    return window.ran ?? "nothing ran";
  } catch (error) {
    return error.name;
  }
}"""
AGAIN = """() => {
  try {
    return trustedTypes.createPolicy("graphkit", { createScript: (text) => text });
  } catch (error) {
    return error.name;
  }
}"""


@pytest.fixture
def after(chromium, html):
    """Open the page after a script of ours; it may complain."""
    contexts = []

    def after_(first):
        contexts.append(chromium.new_context())
        page = contexts[-1].new_page()
        page.add_init_script(first)
        page.goto(html.as_uri())
        return page

    yield after_
    for context in contexts:
        context.close()


def test_the_code_is_less_than_half_of_what_it_says():
    said = script("app.js") + style(*LIVELY)

    assert len(code("app.js", Renderer.CANVAS)) < len(said) / 2


def test_a_script_keeps_its_names_and_loses_comments_and_space():
    text = script("app.js")

    assert "function bindTables(" in text
    assert "// app.js" not in text
    assert "/**" not in text
    assert ") {" not in text


@pytest.mark.parametrize("name", ["page.css", *LIVELY])
def test_a_sheet_has_as_many_rules_as_it_had(name):
    assert style(name).count("{") == style(name).count("}")
    assert "/*" not in style(name)


@pytest.mark.browser
def test_no_other_script_runs_not_even_with_the_policy_of_the_loader(after):
    page = after(SPY)
    page.wait_for_selector("html[data-ready]", state="attached")

    assert page.evaluate(RUN, "none") == "TypeError"
    assert page.evaluate(RUN, "policy") == "nothing ran"
    assert page.evaluate(AGAIN) == "TypeError"


@pytest.mark.browser
def test_where_nothing_can_be_inflated_the_tables_stand_there_and_it_is_said(after):
    page = after("delete window.DecompressionStream")

    expect(page.get_by_text("This browser cannot unpack the drawing.")).to_be_visible()
    expect(page.locator(".gk-app")).to_be_hidden()
    expect(page.locator(".gk-tools")).to_be_hidden()
    expect(page.locator("#table_people tbody tr").first).to_be_visible()


@pytest.mark.browser
def test_where_the_drawing_stands_nothing_is_said_of_unpacking(opened):
    expect(opened().get_by_text("This browser cannot unpack the drawing.")).to_be_hidden()
