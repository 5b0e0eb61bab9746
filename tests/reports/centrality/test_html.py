import re
import sys
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from axe_playwright_python.sync_playwright import Axe

from graphkit.analysis.centrality import METRICS
from graphkit.errors import MissingPackageError
from graphkit.model import Publication
from graphkit.reports.centrality import to_html

PUBLICATION = Publication(title="Who met <b>whom</b>")


class Parsed(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.tags, self.attributes, self.texts = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data):
        self.texts.append(data)


@pytest.fixture(scope="module")
def page(report):
    return to_html(report, PUBLICATION)


def test_it_holds_no_script_no_inline_style_and_no_address(page):
    parsed = Parsed(page)

    assert not {"script", "link", "img", "iframe", "object", "a"} & set(parsed.tags)
    names = {name for name, _ in parsed.attributes}
    assert not {name for name in names if name.startswith("on")} | {"style", "src"} & names
    assert all(value.startswith("#") for name, value in parsed.attributes if name == "href")
    assert not re.search(r"https?://|url\(|@import", page)


def test_its_policy_allows_its_one_style_sheet_and_nothing_else(page):
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = next(v for k, v in Parsed(page).attributes if k == "content" and "default" in v)

    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}'")
    assert "unsafe" not in policy


def test_hostile_names_are_text_and_nothing_hidden_stays_hidden(page):
    texts = "".join(Parsed(page).texts)

    assert "Ann <script>alert(1)</script>" in texts
    assert "$x_1$" in texts
    assert "Cy<U+202E><U+001B>[31m<U+0000><U+FFFE>" in texts
    assert not set(page) & set("\x00\x1b\u202e\ufffe")


def test_it_is_the_same_on_every_run(report, page):
    assert to_html(report, PUBLICATION) == page


def test_every_measure_has_its_chart_and_both_sentences(page, report):
    parsed = Parsed(page)

    assert parsed.tags.count("svg") == len(report.metrics) + 1  # and the map of communities
    texts = " ".join("".join(parsed.texts).split())
    for name in report.metrics:
        assert METRICS[name].says in texts
        assert METRICS[name].does_not_say in texts


def test_no_id_stands_twice(page):
    ids = [value for name, value in Parsed(page).attributes if name == "id"]

    assert len(ids) == len(set(ids))


def test_chart_text_stays_text_and_colours_are_classes(page):
    (first, *_) = re.findall(r"<svg.*?</svg>", page, re.DOTALL)

    assert "Ann &lt;script&gt;" in first
    assert 'class="fill-dot"' in first


def test_a_view_without_ties_is_a_report_without_charts(report_on):
    page = to_html(report_on(), PUBLICATION)

    assert "<svg" not in page
    assert "Nobody has a tie." in page


def test_a_missing_matplotlib_names_the_command_that_installs_it(report, monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib", None)

    with pytest.raises(MissingPackageError, match=r"pip install 'actor-graphkit\[report\]'"):
        to_html(report, PUBLICATION)


@pytest.mark.browser
@pytest.mark.parametrize("width", [1200, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_browser_shows_it_without_a_word_a_request_or_a_sideways_scroll(
    page, tmp_path, width, scheme, chromium
):
    file = tmp_path / "report.html"
    file.write_text(page, encoding="utf-8", newline="\n")
    said = []
    tab = chromium.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    tab.on("console", lambda message: said.append(message.text))
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.on("request", lambda request: said.append(request.url))
    tab.goto(file.as_uri())
    wide = tab.evaluate("document.documentElement.scrollWidth")
    ink = tab.evaluate("getComputedStyle(document.querySelector('.fill-ink')).fill")
    tab.close()

    assert said == [file.as_uri()]
    assert wide == width
    assert ink == {"light": "rgb(27, 29, 33)", "dark": "rgb(232, 234, 238)"}[scheme]


@pytest.mark.browser
def test_no_text_of_a_picture_has_an_outline_which_a_pdf_would_hold_twice(page, tmp_path, chromium):
    file = tmp_path / "report.html"
    file.write_text(page, encoding="utf-8", newline="\n")
    tab = chromium.new_page()
    tab.goto(file.as_uri())
    outline = "all => all.map(each => getComputedStyle(each).stroke)"
    found = tab.eval_on_selector_all("svg text", outline)
    tab.close()

    assert set(found) == {"none"}


@pytest.mark.browser
@pytest.mark.parametrize("width", [1200, 390])
def test_axe_has_nothing_to_complain_of(page, tmp_path, width, chromium):
    file = tmp_path / "report.html"
    file.write_text(page, encoding="utf-8", newline="\n")
    tab = chromium.new_page(viewport={"width": width, "height": 900}, bypass_csp=True)
    tab.goto(file.as_uri())

    found = Axe().run(tab, options={"resultTypes": ["violations"]}).response["violations"]
    tab.close()

    assert {each["id"]: [node["html"][:120] for node in each["nodes"]] for each in found} == {}
