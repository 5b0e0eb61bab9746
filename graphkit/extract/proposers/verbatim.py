"""Where the words that a proposer gives stand in a text, whatever its spaces, quotes and dashes."""

import re

_ALIKE = ("'’‘ʼ′", '"“”„«»', "-‐‑‒–—")  # a model types what is on a keyboard
_CLASS = {char: f"[{re.escape(chars)}]" for chars in _ALIKE for char in chars}


_ENDING = r"\w{0,3}"  # "ministers", "chaired"


def find(
    words: str, text: str, start: int = 0, end: int | None = None, *, inflected: bool = False
) -> re.Match[str] | None:
    r"""Return where whole `words` first stand between two offsets of a text, None if nowhere.

    Words `inflected` there may have an ending of a few letters more, and begin with a capital
    or not.

    Examples
    --------
    >>> find("wool -  yarn", "Fine wool \N{EN DASH} yarn.").span()
    (5, 16)
    >>> find("Li", "In Lima.") is None
    True
    >>> find("vice chair", "He vice chaired it.", inflected=True).group()
    'vice chaired'
    """
    between = (_ENDING if inflected else "") + r"\s+"
    pattern = between.join("".join(map(_like, word)) for word in words.split())
    left = r"(?<!\w)" if words[:1].isalnum() else ""
    right = (_ENDING if inflected else "") + r"(?!\w)" if words[-1:].isalnum() else ""
    looked_for = re.compile(left + pattern + right, re.IGNORECASE if inflected else 0)
    return looked_for.search(text, start, len(text) if end is None else end) if pattern else None


def _like(char: str) -> str:
    return _CLASS.get(char) or re.escape(char)
