"""Which of several things a sentence tells of was a call, and who did each."""

from dataclasses import replace

import pytest

from graphkit.extract.meetings import meetings
from graphkit.extract.syntax import installed_parser

CASES = [
    ("[Ada Nuru] welcomed [Bo Tarr] and telephoned [Cy Vale].", "tarr", "vale"),
    ("[Ada Nuru] telephoned [Cy Vale] and received [Bo Tarr].", "tarr", "vale"),
    ("[Ada Nuru] had a phone call with [Cy Vale] and received [Bo Tarr].", "tarr", "vale"),
    ("[Ada Nuru] talked on the telephone with [Cy Vale] before meeting [Bo Tarr].", "tarr", "vale"),
    ("[Ada Nuru], who telephoned [Cy Vale] on Sunday, received [Bo Tarr].", "tarr", "vale"),
    ("[Ada Nuru] hosted [Bo Tarr] and held a video conference with [Cy Vale].", "tarr", "vale"),
    ("Having met [Bo Tarr], [Ada Nuru] telephoned [Cy Vale].", "tarr", "vale"),
    ("After telephoning [Cy Vale], [Ada Nuru] met [Bo Tarr].", "tarr", "vale"),
    ("[Ada Nuru] met [Bo Tarr], and [Cy Vale] phoned her.", "tarr", "vale"),
    ("[Cy Vale] was telephoned by [Ada Nuru], who later met [Bo Tarr].", "tarr", "vale"),
    ("[Ada Nuru] phoned [Cy Vale], met [Bo Tarr] and received [Di Voss].", "tarr voss", "vale"),
]


@pytest.fixture
def kinds(marked):
    """Whom Nuru met and whom she called, and every other pair."""

    def _kinds(text):
        found = {"meeting": [], "call": [], "others": []}
        for each in meetings(replace(marked(text), parser=installed_parser())):
            who = {p.who for p in each.record.participants}
            found[each.record.kind if "nuru" in who and len(who) == 2 else "others"] += who
        return {kind: " ".join(sorted({*who} - {"nuru"})) for kind, who in found.items()}

    return _kinds


@pytest.mark.parametrize(("text", "met", "called"), CASES)
def test_one_is_met_and_the_other_called(text, met, called, kinds):
    assert kinds(text) == {"meeting": met, "call": called, "others": ""}


@pytest.mark.parametrize(
    "text",
    [
        "[Ada Nuru] praised [Cy Vale] and dined with [Bo Tarr].",
        "[Ada Nuru] replaced [Cy Vale] and received [Bo Tarr].",
        "Before praising [Cy Vale], [Ada Nuru] met [Bo Tarr].",
        "Like [Cy Vale], [Ada Nuru] met [Bo Tarr].",
        "[Ada Nuru] received [Bo Tarr], and [Cy Vale] praised the deal.",
    ],
)
def test_who_is_praised_or_praises_beside_a_meeting_met_nobody(text, kinds):
    assert kinds(text) == {"meeting": "tarr", "call": "", "others": ""}
