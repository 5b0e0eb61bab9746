"""Whether a name is a woman's or a man's, where it leaves no doubt: "he" is no Elena."""

import re
from collections.abc import Mapping

from graphkit.extract.article import Article
from graphkit.extract.lexicon import words
from graphkit.model import Name
from graphkit.model.names import fold

_SHE = re.compile(r"\w{2,}(?:[^u]eva|ova|skaya|ovna|evna|dottir|aite|yte|iene)")
_HE = re.compile(r"\w{3,}(?:[oe]v|sk[iy]y?|ovich|oglu)")


def sex_of(name: Name) -> str | None:
    """Return "he" or "she" by the given names, else by the ending of the family name; or None.

    Examples
    --------
    >>> [sex_of(Name(text=text)) for text in ("Elena Nuru", "A. Nurova", "Bo Tarr")]
    ['she', 'she', None]
    """
    parts = fold(name.text).split()
    given = parts[1:] if name.order == "family-first" else parts[:-1]
    for part in given:
        if part in words("female_names"):
            return "she"
        if part in words("male_names"):
            return "he"
    if any(_SHE.fullmatch(part) for part in parts):
        return "she"
    return "he" if any(_HE.fullmatch(part) for part in parts[1:]) else None


def sexes(article: Article) -> Mapping[str, str]:
    """Return "he" or "she" for each actor of an article whose names leave no doubt."""
    return {
        actor: sex
        for actor, each in article.actors.items()
        if each.record.kind == "person" and (sex := sex_of(each.record.names[0]))
    }
