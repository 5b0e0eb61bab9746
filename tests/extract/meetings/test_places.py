"""Where each of the meetings of a sentence was."""

from dataclasses import replace

import pytest

from graphkit.extract.meetings import meetings
from graphkit.extract.syntax import installed_parser

CASES = [
    ("[Ada Nuru], who met [Bo Tarr] in Lima on 3 May, praised the deal.", "tarr Lima"),
    ("[Ada Nuru], who met [Bo Tarr] in Lima, received [Cy Vale].", "tarr Lima, vale -"),
    (
        "[Ada Nuru], who met [Bo Tarr] in Lima, received [Cy Vale] in Cairo.",
        "tarr Lima, vale Cairo",
    ),
    ("[Ada Nuru] was received by [Bo Tarr] in Lima and met [Cy Vale].", "tarr Lima, vale -"),
    ("[Ada Nuru] arrived in Lima, where she met [Bo Tarr].", "tarr Lima"),
    ("[Ada Nuru] praised the summit in Lima, at which she met [Bo Tarr].", "tarr Lima"),
    ("[Ada Nuru], who was born in Cairo, met [Bo Tarr] in Lima.", "tarr Lima"),
    (
        "[Ada Nuru] met [Bo Tarr] in Lima and told reporters in Cairo that she was glad.",
        "tarr Lima",
    ),
    ("[Ada Nuru] met [Bo Tarr], who lives in Lima.", "tarr -"),
    ("[Ada Nuru] met [Bo Tarr], who had arrived in Lima on Monday.", "tarr -"),
    ("[Ada Nuru] met [Bo Tarr], said [Cy Vale] in Lima.", "tarr -"),
]


@pytest.mark.parametrize(("text", "told"), CASES)
def test_a_place_is_that_of_the_meeting_beside_it(text, told, marked):
    found = [
        (who, each.record.place or "-")
        for each in meetings(replace(marked(text), parser=installed_parser()))
        for who in sorted({p.who for p in each.record.participants} - {"nuru"})
    ]
    assert ", ".join(f"{who} {place}" for who, place in sorted(found)) == told
