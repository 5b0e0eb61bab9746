"""Text made small for a page: gzip, then five letters for every four bytes.

Base64 has four letters for three bytes, which is a fifteenth more, and browsers
read it with a function that filters of mail look for.  `assets/inflate.js`
turns the letters back.
"""

import gzip

import numpy as np

LETTERS = np.frombuffer(bytes(range(40, 125)).replace(b"<", b"}"), np.uint8)
"""A letter for each digit in base 85; none of them begins a tag."""


def dense(text: str, effort: int) -> str:
    """Return `text` as letters that may stand inside a ``<script>`` element.

    Parameters
    ----------
    text
        Anything that UTF-8 can write.
    effort
        How hard gzip tries, from 1 to 9.

    Examples
    --------
    >>> len(dense("words " * 1000, 9))
    65
    """
    packed = gzip.compress(text.encode(), effort, mtime=0)
    missing = -len(packed) % 4
    words = np.frombuffer(packed + bytes(missing), ">u4").astype(np.uint32)
    digits = np.empty((len(words), 5), np.uint8)
    for place in range(4, -1, -1):
        words, digits[:, place] = np.divmod(words, np.uint32(85))
    letters: str = LETTERS[digits].tobytes().decode()
    return letters[: len(letters) - missing]
