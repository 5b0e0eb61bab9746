"""Text as a terminal shows it: hidden characters made visible, wide ones counted twice."""

import re
import unicodedata

# control, bidirectional, zero-width and other format characters, lone surrogates
HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ud800-\udfff\ufffe\uffff\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    r"""Return `text` with every character that hides or moves others as ``<U+XXXX>``.

    Examples
    --------
    >>> visible("evil\x1b[2J")
    'evil<U+001B>[2J'
    """
    return HIDDEN.sub(lambda found: f"<U+{ord(found[0]):04X}>", text)


def columns(text: str) -> int:
    """Return how many terminal columns visible text takes.

    Examples
    --------
    >>> columns("Li"), columns("李强")
    (2, 4)
    """
    if text.isascii():
        return len(text)
    return sum(
        2 if unicodedata.east_asian_width(char) in "WF" else not unicodedata.combining(char)
        for char in text
    )
