"""The HTML: complete, readable without JavaScript, safe, and equal on every run."""

import gzip
import re
from base64 import b64encode
from functools import reduce
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from graphkit.graph import dataset_of
from graphkit.page.dense import LETTERS
from graphkit.page.frame import LIVELY, script, style
from graphkit.page.payload import payload
from graphkit.page.render import render
from graphkit.page.words import Words

VOID = {"meta", "link", "input"}
ENDED_BY_OTHERS = {"p", "tr", "th", "td", "thead", "tbody"}  # HTML lets one leave out their ends


class Outline(HTMLParser):
    """Tags in order with their attributes, the text outside scripts, and tags left open."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.text, self.open = [], [], []
        self.raw = {"script": [], "style": []}
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        while self.open[-1] != tag and self.open[-1] in ENDED_BY_OTHERS:
            self.open.pop()
        assert self.open.pop() == tag

    def handle_data(self, data):
        inside = self.open[-1] if self.open else ""
        self.raw.get(inside, self.text).append(data)

    def handle_comment(self, data):
        assert not re.search("[<>]|--", data)


@pytest.fixture(scope="module")
def page(made, words):
    return render(made, words)


def loosened(letters):
    """What `dense` made small."""
    digit = {letter: nth for nth, letter in enumerate(LETTERS.tobytes().decode())}
    missing = -len(letters) % 5
    digits = [*map(digit.get, letters), *[84] * missing]
    fives = zip(*[iter(digits)] * 5, strict=True)
    packed = b"".join(reduce(lambda n, each: n * 85 + each, five).to_bytes(4) for five in fives)
    return gzip.decompress(packed[: len(packed) - missing]).decode()


@pytest.fixture(scope="module")
def opened(page):
    """The page with the whole tables in place of the brief ones, as scripts put them."""
    before, rest = page.split('<div id="gk_brief">')
    _, rest = rest.split('<script type="application/gzip" id="gk_rows">')
    packed, after = rest.split("</script>", 1)
    return Outline(before + loosened(packed) + after)


@pytest.fixture(scope="module", params=["as it stands", "as it opens"])
def outline(request, page, opened):
    return opened if request.param == "as it opens" else Outline(page)


def test_the_page_is_well_formed(outline):
    assert outline.open == []


def test_it_begins_with_a_doctype_and_declares_utf_8_first(page):
    assert page.lstrip().startswith("<!doctype html>")
    assert page.index('<meta charset="utf-8">') < 200


def test_ids_are_unique(outline):
    ids = [attrs["id"] for _, attrs in outline.tags if "id" in attrs]

    assert len(ids) == len(set(ids))


def test_ids_of_ours_can_never_be_those_of_an_actor(outline, made):
    records = {each.id for each in (*made.actors, *made.meetings)}
    ours = {attrs["id"] for _, attrs in outline.tags if "id" in attrs} - records

    assert all("_" in each for each in ours)


def test_the_policy_allows_exactly_our_script_and_styles(outline):
    policy = next(
        attrs["content"]
        for tag, attrs in outline.tags
        if tag == "meta" and attrs.get("http-equiv") == "Content-Security-Policy"
    )
    loader = outline.raw["script"][2]
    loaded = (script("app.js"), style(*LIVELY))
    hashes = {
        f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
        for text in (loader, *outline.raw["style"], *loaded)
    }

    assert policy.startswith("default-src 'none'; ")
    assert set(re.findall(r"'sha256-[^']*'", policy)) == hashes
    assert "unsafe" not in policy


def test_nothing_is_asked_of_the_network(outline):
    for tag, attrs in outline.tags:
        assert not attrs.get("src", "data:").startswith(("http", "//"))
        assert tag != "link" or attrs["href"].startswith("data:")
        assert tag not in ("iframe", "object", "embed", "base")


def test_no_element_has_a_style_or_a_handler(outline):
    assert not [
        name for _, attrs in outline.tags for name in attrs if name == "style" or name[:2] == "on"
    ]


def test_links_to_the_outside_open_safely(outline):
    outside = [attrs for tag, attrs in outline.tags if tag == "a" and attrs["href"][0] != "#"]

    assert [attrs["href"] for attrs in outside] == ["https://gazette.example/summit"]
    assert all("noopener" in attrs["rel"] and "nofollow" in attrs["rel"] for attrs in outside)


def missing(wanted, outline):
    """Compared without hidden characters, which are spelt out."""
    text = " ".join(outline.text)
    return {each for each in wanted if each.isprintable() and each not in text}


def test_every_name_every_dispute_and_every_source_stands_in_it(outline, graph):
    dataset = dataset_of(graph)
    wanted = {name.text for actor in dataset.actors for name in actor.names}
    wanted |= {each.topic for each in dataset.disputes}
    wanted |= {each.title for each in dataset.sources}

    assert missing(wanted, outline) == set()


def test_every_quote_and_what_it_says_otherwise_stands_in_it_when_it_is_open(opened, graph):
    evidence = [each for _, each in dataset_of(graph).evidence()]
    wanted = {each.quote for each in evidence}
    wanted |= {value for each in evidence for value in each.says.values()}

    assert missing(wanted, opened) == set()


def test_every_link_inside_the_page_leads_somewhere(outline):
    ids = {attrs["id"] for _, attrs in outline.tags if "id" in attrs}
    links = {attrs["href"] for tag, attrs in outline.tags if tag == "a"}

    assert {each[1:] for each in links if each.startswith("#")} <= ids


def test_a_quote_from_a_digest_of_ours_says_so(opened):
    assert "from our digest of" in " ".join(opened.text)


def test_foreign_names_carry_their_language(outline):
    languages = {attrs["lang"] for tag, attrs in outline.tags if tag == "bdi" and "lang" in attrs}

    assert {"ru", "ja", "ko"} <= languages


def test_equal_payloads_give_equal_bytes(graph, words, page):
    assert render(payload(graph, words), words) == page


def test_headings_go_down_one_level_at_a_time(outline):
    levels = [int(tag[1]) for tag, _ in outline.tags if re.fullmatch(r"h[1-6]", tag)]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("title", ["</title><script>x</script>", "\ud800\x00\u202e", "\"'><u>"])
def test_a_hostile_title_is_only_text(make, words, title):
    made = payload(make.graph(make.actor("ann")), words, title)

    found = Outline(render(made, words))

    assert not [tag for tag, _ in found.tags if tag == "u"]
    assert len(found.raw["script"]) == 4
    render(made, words).encode()


def test_an_empty_dataset_has_a_page_too(make, words):
    found = Outline(render(payload(make.graph(sources=()), words), words))

    assert "This dataset holds no claims yet." in " ".join(found.text)


def test_a_meeting_without_a_title_is_called_in_the_language_of_the_page(make):
    words = Words("zh")
    graph = make.graph(
        make.actor("ann"), make.actor("bo"), meetings=(make.meeting("m", "ann", "bo"),)
    )
    page = render(payload(graph, words), words)

    row = page[
        page.index("<table class=meetings>") : page.index(
            "</table>", page.index("<table class=meetings>")
        )
    ]
    assert "<bdi lang=zh class=main>" in row
