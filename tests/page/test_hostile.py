"""Hostile text everywhere it can stand: nothing runs, nothing is asked for, all of it is read."""

import json
from pathlib import Path

import pytest

from graphkit.page.safe import shown

pytestmark = pytest.mark.browser

CORPORA = Path(__file__).parents[3] / "shared" / "corpora"

OWN = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</title><img src=x onerror=alert(1)>",
    "--><img src=x onerror=alert(1)>",
    "<!--<script>",
    "<svg/onload=alert(1)>",
    "\"' onmouseover=alert(1) x='",
    "javascript:alert(1)",
    "{{constructor.constructor('alert(1)')()}}",
    "${alert(1)}",
    "{% raw %}",
    "<iframe srcdoc='<script>parent.alert(1)</script>'>",
    "<base href=//evil.example>",
    "<meta http-equiv=refresh content=0;url=//evil.example>",
    "<template><img src=x onerror=alert(1)></template>",
    "<style>@import '//evil.example/x.css';</style>",
    "\u202eevil\u2066\u2069 text",
    "\x00\x01\x1b[31m\x7f\x9b",
    "line\u2028separator\u2029here",
    "=HYPERLINK(1)",
    "ﷺ" * 20,
    "Z\u0301\u0302\u0303\u0304" * 20,
    "long" * 500,
    "constructor",
    "__proto__",
    "toString",
    "&lt;b&gt;&amp;",
]


def everywhere(make, texts):
    """A graph with each text as name, title, quote, note, place, office and reading."""
    people = [make.actor(f"p-{nth}", text, note=text) for nth, text in enumerate(texts)]
    sources = [
        make.source(f"s-{nth}", title=text, publisher=text, note=text, url=f"https://{nth}.example")
        for nth, text in enumerate(texts)
    ]
    meetings, roles = [], []
    for nth, text in enumerate(texts):
        said = [{"source": f"s-{nth}", "quote": text, "says": {text: text}, "note": text}]
        two = (f"p-{nth}", f"p-{(nth + 1) % len(texts)}")
        fields = {"title": text, "place": text, "outcome": text, "note": text, "evidence": said}
        meetings.append(make.meeting(f"m-{nth}", *two, date="2024-05-01", **fields))
        roles.append(make.role(f"p-{nth}", text, evidence=said, id=f"r-{nth}"))
    return make.graph(*people, sources=tuple(sources), meetings=tuple(meetings), roles=tuple(roles))


def provoke(page):
    """Point at, focus and click everything; what would run is refused aloud, in the console."""
    page.evaluate(
        """() => {
          const events = ["mouseover", "mouseenter", "focus", "click", "toggle", "wheel", "input"];
          for (const element of document.querySelectorAll("#gk_panel *, td, td *")) {
            if (element.closest("a, button, summary, input")) continue;
            for (const name of events) {
              element.dispatchEvent(new MouseEvent(name, { bubbles: true }));
            }
          }
        }"""
    )


def check(page, texts):
    """Nothing but our own elements is there, and every text reads as it was."""
    strange = page.evaluate(
        """() => [...document.querySelectorAll("*")].filter((element) =>
          /^(iframe|object|embed|base|img|template|foreignobject)$/i.test(element.localName) ||
          [...element.attributes].some((each) => /^on/i.test(each.name) || each.name === "style" &&
            !element.closest("#gk_time, #gk_tip"))).map((element) => element.outerHTML)"""
    )
    links = page.evaluate("[...new Set([...document.links].map((link) => link.protocol))]")
    quotes = page.evaluate(
        """(count) => Array.from({ length: count }, (_, nth) =>
          document.querySelector(`#row_m-${nth} blockquote`).textContent)""",
        len(texts),
    )

    assert strange == []
    assert set(links) <= {"file:", "https:"}
    assert quotes == [shown(text).replace("\r", "\n") for text in texts]


@pytest.fixture
def guarded(opened):
    """Open a page and provoke it; the network and the console must stay silent."""

    def guarded_(file, address=""):
        page = opened(file, address)
        provoke(page)
        return page

    return guarded_


def test_our_own_payloads_are_only_text(guarded, make, page_of):
    page = guarded(page_of(everywhere(make, OWN), title=OWN[0]))

    check(page, OWN)
    assert page.title() == OWN[0]


@pytest.mark.parametrize("nth", range(0, len(OWN), 4))
def test_the_panel_shows_payloads_as_text(guarded, make, page_of, nth):
    page = guarded(page_of(everywhere(make, OWN)), f"#p-{nth}")

    assert page.locator("#gk_panel h2").text_content() == shown(OWN[nth])


def test_search_finds_payloads_as_text(opened, make, page_of):
    page = opened(page_of(everywhere(make, OWN)))
    for text in ("<script>alert(1)</script>", "__proto__", "constructor"):
        page.locator("#gk_search").fill(text)
        page.locator("#gk_hits li").first.wait_for()


def test_public_lists_of_payloads_are_only_text(guarded, make, page_of):
    if not CORPORA.is_dir():
        pytest.skip("needs ../shared/corpora: lists of hostile text that are not part of this repo")
    texts = [*json.loads((CORPORA / "blns" / "blns.json").read_text(encoding="utf-8"))]
    for file in sorted((CORPORA / "xss").glob("*.txt")):
        texts += file.read_text(encoding="utf-8", errors="replace").splitlines()
    texts = [text for text in dict.fromkeys(texts) if text.strip()]
    size = 1500
    for start in range(0, len(texts), size):
        part = texts[start : start + size]
        page = guarded(page_of(plainly(make, part)))
        check(page, part)
        page.context.close()


def plainly(make, texts):
    """A graph in which each text is quoted once and names somebody."""
    people = [make.actor(f"p-{nth}", text) for nth, text in enumerate(texts)]
    meetings = [
        make.meeting(
            f"m-{nth}", f"p-{nth}", kind="event", evidence=[{"source": "s", "quote": text}]
        )
        for nth, text in enumerate(texts)
    ]
    return make.graph(*people, meetings=tuple(meetings))
