"""Who is listed as present, and on which side."""

from dataclasses import replace

import pytest

from graphkit.extract.meetings import meetings
from graphkit.extract.roles import placed
from graphkit.extract.syntax import installed_parser

TALKS = "Peruvian President [Ada Nuru] met Chilean President [Bo Tarr] in Lima on Monday. "

LISTS = """
Also present were, on the Peruvian side, [Cy Vale] and [Dee Wynn]; on the Chilean side, [Eli Xan].
The talks were attended, on the Peruvian side, by [Cy Vale], and, on the Chilean side, by [Eli Xan].
On the Peruvian side, [Cy Vale] and [Dee Wynn] took part; on the Chilean side, [Eli Xan].
Attending Monday's talks were [Cy Vale] and [Dee Wynn], and Chile's ambassador, [Eli Xan].
""".strip().splitlines()


@pytest.mark.parametrize("text", LISTS)
def test_those_listed_stand_on_the_side_that_is_said(text, marked):
    article = placed(replace(marked(TALKS + text), parser=installed_parser()))
    (meeting,) = meetings(article)
    sides = {}
    for each in meeting.record.participants:
        sides.setdefault(each.side, set()).add(each.who)
    assert {"tarr", "xan"} in sides.values()
    assert not any(side & {"tarr", "xan"} for side in sides.values() if "nuru" in side)


def test_whom_a_clause_tells_of_was_not_there(marked):
    text = TALKS + "Also present were [Cy Vale], whose brother [Dee Wynn] owns a mine, and others."
    (meeting,) = meetings(replace(marked(text), parser=installed_parser()))
    assert "wynn" not in {each.who for each in meeting.record.participants}
    assert "vale" in {each.who for each in meeting.record.participants}
