import pytest

from graphkit.extract import read
from graphkit.model import Dataset, Source


@pytest.fixture
def reading():
    """Read a text about invented people, as an article with its sentences and mentions."""

    def _read(text, dataset=None):
        return read(Source(id="a", title="A", text=text), dataset or Dataset())

    return _read
