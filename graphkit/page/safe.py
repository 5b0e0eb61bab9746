"""Hostile text made harmless: in HTML, in JSON inside HTML, and as a link."""

import json
import re
import unicodedata
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from graphkit.errors import WriteError
from graphkit.model.visible import visible

_MARKS = "\u200c\u200d\u200e\u200f"  # joiners and marks that scripts need; <bdi> contains them
_PLAIN = re.compile("[A-Za-z0-9_#.:-]+")
_UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")


def shown(text: str) -> str:
    r"""Return `text` with what hides or acts spelt out, but lines, tabs and joiners kept.

    Examples
    --------
    >>> shown("Ann\u202eoB\x00")
    'Ann<U+202E>oB<U+0000>'
    """
    return visible(text.replace("\r\n", "\n"), keep="\t\n" + _MARKS)


def bidirectional(text: str) -> bool:
    """Tell whether `text` may turn the direction of what stands beside it."""
    return not text.isascii() and any(
        unicodedata.bidirectional(char) in ("R", "AL", "AN") or char in _MARKS for char in text
    )


def bare(value: str) -> Markup:
    """Return the value of an attribute, between quotes unless all of it is plain.

    Examples
    --------
    >>> print(bare("#wang-yi"), bare(""), bare('x onclick="'))
    #wang-yi "" "x onclick=&#34;"
    """
    if _PLAIN.fullmatch(value):
        return Markup(value)  # noqa: S704 - nothing in it ends an attribute or begins a tag
    return Markup('"{}"').format(escape(value))


def json_for_html(value: Any) -> str:
    r"""Return `value` as JSON that may stand inside a ``<script>`` element.

    Examples
    --------
    >>> json_for_html({"quote": "</script>&"})
    '{"quote":"\\u003c/script\\u003e\\u0026"}'
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def safe_url(url: str | None) -> str | None:
    """Return `url` if it is an http(s) address that hides nothing, else None.

    Examples
    --------
    >>> safe_url("https://example.org/a?b=c"), safe_url("javascript:alert(1)")
    ('https://example.org/a?b=c', None)
    >>> safe_url("https://bank.example@evil.example/")
    """
    if url is None or "\\" in url or any(_blank(char) for char in url):
        return None
    try:
        parts = urlsplit(url)
        named = bool(parts.hostname) and parts.port != 0
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and named and "@" not in parts.netloc else None


def refuse_markup(script: str, name: str) -> str:
    """Return a script or style of ours, which must not end the element it will stand in.

    Raises
    ------
    WriteError
        It holds ``</`` + its element's name, or an HTML comment.
    """
    found = re.search(r"</(script|style)|<!--|\r|\x00", script, re.IGNORECASE)
    if found:
        raise WriteError(f"{name} holds {found[0]!r}, which cannot stand inside a page")
    return script


def _blank(char: str) -> bool:
    return char.isspace() or unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zs", "Zl", "Zp")
