"""Offices as the press of the world words them: a table of sentences, and what they say.

A line of `offices.txt` is a sentence with its persons in square brackets, and after the bar their
offices: ``Family name = title @ institution when``.  ``when`` is "!" for an office that is no
longer held, or a span with two dots; ``?`` marks an office that may be left out.
"""

import re
from pathlib import Path

import pytest

from graphkit.extract import read
from graphkit.extract.article import Spot
from graphkit.extract.roles import roles
from graphkit.model import Source
from graphkit.model.names import fold

_MARK = re.compile(r"\[([^\[\]]+)\]")
_OFFICE = re.compile(
    r"(?P<may>\??)(?P<who>\w+) = (?P<title>.*?)(?: @ (?P<body>.*?))?(?: (?P<when>!|\S*\.\.\S*))?"
)
_LINES = (Path(__file__).parent / "offices.txt").read_text(encoding="utf-8").splitlines()
CASES = [line for line in _LINES if line and not line.startswith("#")]


def _read(text):
    spots = [
        Spot(mark.start() - 2 * nth, mark.end() - 2 * nth - 2, "person")
        for nth, mark in enumerate(_MARK.finditer(text))
    ]
    source = Source(id="a", title="A", text=_MARK.sub(r"\1", text), published="2024-05-16")
    return read(source, spotters=(lambda _: spots,))


def _when(role):
    if str(role.until or "").startswith("[.."):
        return f"{role.since}.." if role.since else "!"
    return f"{role.since or ''}..{role.until or ''}" if role.since or role.until else ""


def _found(text):
    article = _read(text)
    for role in (each.record for each in roles(article)):
        body = article.actors[role.institution].record.names[0].text if role.institution else ""
        who = article.actors[role.person].record.names[0].text
        title = f"acting {role.title}" if role.acting else role.title
        yield fold(who).split()[-1], fold(title), fold(body), _when(role)


def _expected(offices):
    for each in filter(None, map(str.strip, offices.split(" ; "))):
        office = _OFFICE.fullmatch(each)
        told = (fold(office["who"]), fold(office["title"]), fold(office["body"] or ""))
        yield bool(office["may"]), (*told, office["when"] or "")


@pytest.mark.parametrize("case", CASES)
def test_an_office_is_read_however_it_is_worded(case):
    text, _, offices = case.rpartition("|")
    found, expected = set(_found(text.strip())), list(_expected(offices))
    needed = {office for may, office in expected if not may}
    allowed = {office[:2] for may, office in expected if may}

    assert needed <= found
    assert {each for each in found if each[:2] not in allowed} <= needed
