import re
from types import MappingProxyType

import pytest

from graphkit.extract import read
from graphkit.extract.article import Article, Mention, Mentioned, Reference
from graphkit.extract.dates import dated
from graphkit.extract.segments import segmented
from graphkit.model import Dataset, Institution, Name, PartialDate, Person, Source
from graphkit.model.names import slug

_MARK = re.compile(r"\[([^\[\]]+)\]|\{([^{}]+)\}")


@pytest.fixture
def reading():
    """Read a text about invented people, as an article with its sentences and mentions."""

    def _read(text, dataset=None, published=None):
        day = PartialDate.parse(published) if published else None
        return read(Source(id="a", title="A", text=text, published=day), dataset or Dataset())

    return _read


@pytest.fixture
def marked():
    """Make an article of a text that marks its mentions: [a person], {an institution}.

    A person's id is the last word of the name; the article is of a Thursday.
    """

    def _marked(text, day="2024-05-16", dataset=None, source="a"):
        plain, mentions, actors, at = "", [], {}, 0
        for found in _MARK.finditer(text):
            plain += text[at : found.start()]
            name, at = found[1] or found[2], found.end()
            key = slug(name.split()[-1] if found[1] else name)
            actors.setdefault(key, Mentioned(_record(key, name, "person" if found[1] else "body")))
            mentions.append(Mention(len(plain), len(plain) + len(name), key, "test"))
            plain += name
        article = Article(
            Source(id=source, title="A", text=plain + text[at:]),
            dataset=dataset or Dataset(),
            reference=Reference(PartialDate.parse(day) if day else None),
            mentions=tuple(mentions),
            actors=MappingProxyType(actors),
        )
        return dated(segmented(article))

    return _marked


def _record(key, name, kind):
    if kind == "person":
        return Person(id=key, kind="person", names=(Name(text=name),))
    return Institution(id=key, kind="institution", names=(Name(text=name),))
