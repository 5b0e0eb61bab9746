"""The screen that docs/review.md shows is the screen.

Run with ``GRAPHKIT_GOLDEN=write`` to accept a new one, then read the diff.
"""

import html
import os
import re
from pathlib import Path

import pytest

from graphkit.model import Dataset, Evidence, Meeting, Participant, Person, Source
from graphkit.model.drafts import ActorProposal, Draft, MeetingProposal, Nearest, Passage
from graphkit.review.sitting import Sitting
from graphkit.review.terminal.app import Review
from graphkit.store import load, read_drafts, save, write_draft

PAGE = Path(__file__).parents[3] / "docs" / "review.md"
PICTURE = re.compile(r"(?<=```text\n).*?(?=```)", re.DOTALL)
CELLS = re.compile(r'<text class="[^"]*" x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)</text>')
WIDTH = 12.2  # of a cell in the picture
TEXT = """\
Envoys in Oslo

Envoy Una Ek received Minister Bo Tarr on 2 May in Oslo. Ivo Strand was present.
"""


def passage(quote):
    start = TEXT.index(quote)
    return Passage(quote=quote, start=start, end=start + len(quote))


def person(id_, name):
    return Person(id=id_, kind="person", names=[{"text": name}])


def meeting(day, *also_present):
    company = [Participant(who="ek-una", side="host"), Participant(who="tarr-bo", side="guest")]
    company += [Participant(who=each, side="host") for each in also_present]
    id_ = f"{day}-ek-una-tarr-bo"
    return Meeting(id=id_, kind="meeting", date=day, place="Oslo", participants=company)


@pytest.fixture
def asking(project):
    """A review that asks whether a meeting is the known one of the day before."""
    told = Evidence(source="gazette", quote="They met.")
    known = meeting("2024-05-01").model_copy(update={"evidence": (told,)})
    gazette = Source(id="gazette", title="The Gazette", text="They met.")
    people = (person("ek-una", "Una Ek"), person("tarr-bo", "Bo Tarr"))
    save(Dataset((gazette,), people, (known,)), project)
    new = {"publisher": "The Oslo Post", "published": "2024-05-03", "language": "en"}
    source = Source(id="oslo-post", title="Envoys in Oslo", text=TEXT, **new)
    proposals = [
        ActorProposal(
            id="strand-ivo",
            rule="verb-name",
            passages=[passage("Ivo Strand")],
            record=person("strand-ivo", "Ivo Strand"),
        ),
        MeetingProposal(
            id="meeting-16",
            rule="A received B",
            passages=[passage("Envoy Una Ek received Minister Bo Tarr on 2 May in Oslo.")],
            record=meeting("2024-05-02", "strand-ivo"),
            nearest=[Nearest(id=known.id, why="2024-05-01; here 2024-05-02")],
        ),
    ]
    write_draft(Draft(source=source, sha256=source.sha256, proposals=proposals), project)
    return Review(Sitting(read_drafts(project)), load(project))


def as_text(picture):
    """The lines of a screen from its picture."""
    lines = {}
    for x, y, words in CELLS.findall(picture):
        line = lines.get(float(y), "")
        lines[float(y)] = line.ljust(round(float(x) / WIDTH)) + html.unescape(words)
    return "".join(f"{lines[y].rstrip()}\n" for y in sorted(lines))


def test_the_screen_in_the_docs_is_what_is_shown(asking, played):
    screen, _ = played(asking, size=(80, 24))
    page = PAGE.read_text(encoding="utf-8")
    fresh = PICTURE.sub(lambda _: as_text(screen), page, count=1)
    if os.environ.get("GRAPHKIT_GOLDEN") == "write":
        PAGE.write_text(fresh, encoding="utf-8", newline="\n")
    assert "≠" in fresh
    assert fresh == page or os.environ.get("GRAPHKIT_GOLDEN") == "write"
