"""How wide text is in a terminal: East Asian wide characters count twice."""

import unicodedata


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
