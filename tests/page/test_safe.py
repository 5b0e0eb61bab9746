"""Hostile text made harmless."""

import json
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.page.safe import bare, bidirectional, json_for_html, safe_url, shown

anything = st.text(alphabet=st.characters(), max_size=60) | st.sampled_from(
    ["</script>", "<!--<script>", "\u2028\u2029", "\ud800", "&lt;", "\x00", "]]>"]
)


@given(anything)
def test_json_for_html_reads_back_and_holds_nothing_html_knows(text):
    written = json_for_html({"text": text})

    assert json.loads(written) == {"text": text}
    assert not set(written) & set("<>&\u2028\u2029")
    written.encode()


class Attributes(HTMLParser):
    """The attributes of every tag of a text, and what stands between tags."""

    def __init__(self, html):
        super().__init__()
        self.found, self.text = [], ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, attrs))

    def handle_data(self, data):
        self.text += data


@given(anything | st.text("a-_#.:/ =\"'`<>&\t\n", max_size=9))
def test_a_bare_value_is_read_back_and_ends_no_attribute(text):
    told = shown(text).replace("\r", "")

    read = Attributes(f"<a href={bare(told)}>name")

    assert read.found == [("a", [("href", told)])]
    assert read.text == "name"


@given(anything)
def test_shown_text_can_be_written_and_hides_nothing(text):
    told = shown(text)

    told.encode()
    assert not any(char in told for char in "\x00\x1b\x7f\u202e\u2066\ufeff")


@pytest.mark.parametrize(
    "url",
    ["https://a.example", "http://a.example:8080/x?y=1&z=2#f", "https://例え.example/道"],
)
def test_plain_addresses_are_kept(url):
    assert safe_url(url) == url


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//a.example",
        "/relative",
        "https://user:pass@a.example",
        "https://a.example@b.example",
        "https://a.example\\@b.example",
        "https://a.example/\nx",
        " https://a.example",
        "https://a.example/\u202etxt",
        "https://",
        "https://[::1",
        "https://a.example:99999",
        "vbscript:x",
    ],
)
def test_everything_else_is_no_link(url):
    assert safe_url(url) is None


def test_text_that_turns_direction_is_told_apart():
    assert bidirectional("שלום")
    assert bidirectional("a\u200fb")
    assert not bidirectional("石破茂")
