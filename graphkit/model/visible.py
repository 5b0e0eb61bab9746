"""Characters that hide, move or act, made visible: names and quotes may hold anything."""

import unicodedata

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})  # control, format, half a character, breaks
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")  # letters nobody can see


def visible(text: str, keep: str = "") -> str:
    r"""Return `text` with every character that could hide or act as ``<U+XXXX>``.

    Control characters, bidi marks, zero-width characters, blank letters, halves
    of characters and noncharacters are spelt out, unless they stand in `keep`.

    Examples
    --------
    >>> visible("Ann\u202e Bo\x1b[31m")
    'Ann<U+202E> Bo<U+001B>[31m'
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        f"<U+{ord(char):04X}>" if char not in keep and hidden(char) else char for char in text
    )


def hidden(char: str) -> bool:
    """Tell whether a character shows nothing of itself, or acts on what is around it."""
    code = ord(char)
    return (
        unicodedata.category(char) in _UNSEEN
        or char in _BLANK
        or code & 0xFFFE == 0xFFFE  # noncharacters, the last two of each plane
        or 0xFDD0 <= code <= 0xFDEF
    )
