"""The page in English, Chinese and Japanese: chosen by its reader, kept by its address."""

import re

import pytest
from playwright.sync_api import expect

from graphkit.page.words import ENGLISH, Words, dictionaries

pytestmark = pytest.mark.browser

OTHERS = [each for each in dictionaries() if each != ENGLISH]
VIEWS = ["met", "all", "timeline", "lineage"]
# What is seen or read aloud, where the nearest language is that of the page: ours, not the data's.
SEEN = """(language) => {
  const ours = (element) => element.closest("[lang]").lang === language;
  const found = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement: around } = node;
    if (!around.matches("script, style, noscript, textarea") && ours(around))
      found.add(node.data.trim());
  }
  const read = ["aria-label", "title", "placeholder", "aria-roledescription", "aria-valuetext"];
  for (const name of read)
    for (const element of document.querySelectorAll(`[${name}]`))
      if (ours(element)) found.add(element.getAttribute(name));
  return [...found];
}"""


def english():
    """A pattern for each thing the English dictionary says."""
    for text in dictionaries()[ENGLISH].values():
        for form in text.split("|"):
            if re.search("[A-Za-z]{3}", re.sub(r"{\w+}", "", form)):
                yield re.compile(re.sub(r"\\{\w+\\}", ".+", re.escape(form)))


def left_in_english(page, language):
    """What the page still says in English, besides the names of the languages."""
    patterns = list(english())
    known = {Words(each)("language.name") for each in dictionaries()}
    return {
        text
        for text in page.evaluate(SEEN, language)
        if text not in known and any(each.fullmatch(text) for each in patterns)
    }


def choose(page, language):
    page.locator("#gk_language").select_option(language)
    expect(page.locator("html")).to_have_attribute("lang", language)
    page.wait_for_selector("html[data-ready]", state="attached")


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("view", VIEWS)
def test_nothing_is_left_in_english(opened, language, view):
    page = opened(address=f"#view={view}&lang={language}")
    assert left_in_english(page, language) == set()

    page.locator("#gk_filters summary").first.click()
    page.evaluate("location.hash += '&arda-lena'")
    expect(page.locator("#gk_panel.selected")).to_be_visible()

    assert left_in_english(page, language) == set()


def test_english_is_found_where_it_stands(opened):
    assert {"Legend", "Filters", "Timeline"} <= left_in_english(opened(), ENGLISH)


@pytest.mark.parametrize("view", VIEWS)
def test_a_language_is_chosen_in_any_view_and_the_back_button_takes_it_back(opened, view):
    page = opened(address=f"#arda-lena&view={view}")
    choose(page, "zh")
    choose(page, "ja")

    assert page.evaluate("graphkit.state()")["view"] == view
    assert page.url.endswith("lang=ja")
    expect(page.locator("#gk_language")).to_be_focused()
    expect(page.locator("#gk_panel .kind").first).to_contain_text(Words("ja")("type.person"))

    page.go_back()
    expect(page.locator("html")).to_have_attribute("lang", "zh")
    page.wait_for_selector("html[data-ready]", state="attached")
    page.go_back()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("#gk_language")).to_have_value("en")


def test_the_language_stays_while_one_reads_on(opened):
    page = opened(address="#lang=ja")
    page.locator("#gk_panel .companions a").first.click()
    page.get_by_text(Words("ja")("view.timeline"), exact=True).click()

    assert "lang=ja" in page.url


def test_a_quote_in_the_panel_keeps_the_language_it_has_in_the_table(opened):
    page = opened(address="#2024-05-15-summit&lang=ja")
    quotes = page.locator("#gk_panel blockquote")

    assert quotes.count() > 0
    languages = quotes.evaluate_all("all => all.map((each) => each.closest('[lang]').lang)")
    assert "ja" not in languages


def test_an_unknown_language_is_passed_over(opened):
    expect(opened(address="#lang=xx").locator("html")).to_have_attribute("lang", "en")


@pytest.mark.parametrize("language", OTHERS)
def test_a_page_opens_in_the_language_it_was_written_in(opened, graph, page_of, language):
    page = opened(page_of(graph, lang=language))
    assert left_in_english(page, language) == set()

    choose(page, ENGLISH)

    assert "Legend" in left_in_english(page, ENGLISH)
    assert not re.search("人|会", "".join(page.locator("thead").all_text_contents()))


def test_without_scripts_the_page_reads_in_its_language(opened, graph, page_of):
    page = opened(page_of(graph, lang="ja"), java_script_enabled=False)

    expect(page.locator("html")).to_have_attribute("lang", "ja")
    expect(page.locator("#title_people")).to_contain_text("人物")
    expect(page.locator("#table_meetings tbody")).to_contain_text("2024年5月15日")
    assert page.locator("#table_meetings tbody").get_attribute("lang") == "en"


def test_an_actor_is_called_by_its_name_in_the_language_of_the_page(opened, make, page_of):
    names = [{"text": "Ana Beck", "main": True}, {"text": "アナ・ベック", "lang": "ja"}]
    ana, bo = make.actor("ana", names=names), make.actor("bo")
    graph = make.graph(ana, bo, meetings=(make.meeting("m", ("ana", "x"), ("bo", "y")),))

    page = opened(page_of(graph), address="#ana&lang=ja")

    expect(page.locator("#gk_panel h2")).to_have_text("アナ・ベック")
    expect(page.locator("#gk_panel h2 bdi")).to_have_attribute("lang", "ja")
    expect(page.locator("#gk_panel .also")).to_have_text("Ana Beck")
    expect(page.locator("#table_meetings tbody")).to_contain_text("アナ・ベック")
