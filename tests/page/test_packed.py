"""The packed payload: smaller, and unpacked in the browser the very same values."""

import json
from dataclasses import field

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from graphkit.page.contract import Payload
from graphkit.page.packed import LONG, packed
from graphkit.page.part import BESIDE, part, plain
from graphkit.page.payload import payload
from graphkit.page.render import data

UNPACK = """async (text) => {
  const { unpacked } = await import("/assets/packed.js");
  return JSON.stringify(unpacked(JSON.parse(text)));
}"""
texts = st.text(st.characters(codec="utf-8"), max_size=6)


@part
class Name:
    text: str


@part
class Record:
    id: str
    number: int = 0
    sure: bool = False
    share: float = 0.0
    names: tuple[Name, ...] = ()
    sources: tuple[int, ...] = ()
    note: str = field(default="", metadata=BESIDE)


@part
class Page:
    title: str
    records: tuple[Record, ...]


def tuples(of):
    return st.lists(of, max_size=3).map(tuple)


records = st.builds(
    Record,
    id=texts,
    number=st.integers(-(2**40), 2**40),
    sure=st.booleans(),
    share=st.floats(-1e6, 1e6),
    names=tuples(st.builds(Name, text=texts)),
    sources=tuples(st.integers(0, 9)),
    note=texts,
)


@pytest.fixture
def unpacked(modules):
    """Unpack values in Chromium."""
    return lambda values: modules.evaluate(UNPACK, json.dumps(values))


def test_a_short_list_stays_as_it_is():
    page = Page(title="kept", records=(Record(id="a", note="elsewhere"),) * (LONG - 1))

    assert packed(page) == {"title": "kept", "records": [{"id": "a"}] * (LONG - 1)}


@pytest.mark.browser
@given(st.lists(records, min_size=LONG, max_size=LONG + 20))
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_long_list_comes_back_as_it_was(unpacked, listed):
    page = Page(title="kept", records=tuple(listed))

    assert json.loads(unpacked(packed(page))) == plain(page)


@pytest.mark.browser
@pytest.mark.parametrize("size", [300, 2500])
def test_the_payload_of_a_crowd_comes_back_as_it_was(unpacked, make, words, size):
    """The columns are those of the contract: pydantic reads what the browser unpacks."""
    made = payload(make.crowd(size), words)

    small = packed(made)
    read = TypeAdapter(Payload).validate_json(unpacked(small))

    assert plain(read) == plain(made)
    assert len(json.dumps(small)) < len(json.dumps(plain(made))) / 3


def test_long_data_is_compressed_and_short_data_stays_readable(make, words):
    crowd = payload(make.crowd(1500), words)
    short, long = data(payload(make.crowd(3), words)), data(crowd)

    assert (short.type, long.type) == ("application/json", "application/gzip")
    assert json.loads(short.text)["title"]
    assert len(long.text) < len(json.dumps(packed(crowd))) / 2


def test_equal_payloads_are_compressed_alike(make, words):
    one, other = (data(payload(make.crowd(1500), words)) for _ in range(2))

    assert one == other
