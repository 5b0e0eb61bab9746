"""The packed payload: smaller, and unpacked in the browser the very same values."""

import json
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.page.packed import LONG, packed
from graphkit.page.payload import as_json, payload
from graphkit.page.render import READABLE, data

SCRIPT = files("graphkit.page").joinpath("assets/packed.js").read_text(encoding="utf-8")
texts = st.text(st.characters(codec="utf-8"), max_size=6)
records = st.fixed_dictionaries(
    {"id": texts},
    optional={
        "number": st.integers(-(2**40), 2**40),
        "sure": st.booleans(),
        "share": st.floats(-1e6, 1e6),
        "names": st.lists(st.fixed_dictionaries({"text": texts}), max_size=3),
        "sources": st.lists(st.integers(0, 9), max_size=3),
    },
)


@pytest.fixture(scope="module")
def unpacked(chromium):
    """Unpack values in Chromium."""
    page = chromium.new_page()
    page.evaluate(f"(() => {{{SCRIPT.replace('export ', '')}; window.unpacked = unpacked }})()")
    yield lambda values: page.evaluate(
        "text => JSON.stringify(unpacked(JSON.parse(text)))", json.dumps(values)
    )
    page.close()


def test_a_short_list_stays_as_it_is():
    values = {"list": [{"a": 1}] * (LONG - 1)}

    assert packed(values) == values


@pytest.mark.browser
@given(st.lists(records, min_size=LONG, max_size=LONG + 20))
@settings(max_examples=25, deadline=None)
def test_any_long_list_comes_back_as_it_was(unpacked, listed):
    values = {"records": listed, "title": "kept"}

    assert json.loads(unpacked(packed(values))) == values


@pytest.mark.browser
def test_the_payload_of_a_crowd_comes_back_as_it_was(unpacked, make, words):
    values = as_json(payload(make.crowd(300), words))

    small = packed(values)

    assert json.loads(unpacked(small)) == json.loads(json.dumps(values))
    assert len(json.dumps(small)) < len(json.dumps(values)) / 3


def test_long_data_is_compressed_and_short_data_stays_readable(make, words):
    short, long = (data(payload(make.crowd(size), words)) for size in (3, 1500))

    assert (short.type, long.type) == ("application/json", "application/gzip")
    assert json.loads(short.text)["title"]
    assert len(long.text) < READABLE * 2


def test_equal_payloads_are_compressed_alike(make, words):
    one, other = (data(payload(make.crowd(1500), words)) for _ in range(2))

    assert one == other
