"""From the payload to one HTML file that asks the network for nothing."""

from functools import partial
from typing import NamedTuple

from markupsafe import Markup

from graphkit.page.columns import column
from graphkit.page.contract import Payload
from graphkit.page.contract_records import Sentence
from graphkit.page.dense import dense
from graphkit.page.frame import frame, template
from graphkit.page.packed import packed
from graphkit.page.renderers import Renderer
from graphkit.page.safe import json_for_html
from graphkit.page.tables import tables
from graphkit.page.wording import sentence_in_words
from graphkit.page.words import Words, dictionaries

READABLE = 50_000
"""So many characters of data stay readable in the file; more are compressed."""

LONG = 1_000_000
"""More characters are compressed with less effort: half the time of level 6 for 4 % more.

At 20,000 actors that is 0.045 s for 42 kB; the greatest effort would take four
times as long for 2 % less than level 6.  At 300 that is 4 ms for 200 bytes.
"""


def render(
    payload: Payload,
    words: Words,
    renderer: Renderer = Renderer.CANVAS,
) -> str:
    """Return the page: the drawing's data and script, and every claim in tables beside it.

    Equal payloads give equal bytes.  The tables stand in it twice: brief, for where
    scripts are blocked, and with all their quotes, compressed.
    """
    return template("page.html").render(
        payload=payload,
        tables=tables(payload, words),
        facts=facts(payload),
        source_facts=source_facts(payload),
        say=words,
        told=partial(sentence_in_words, say=words),
        languages=[(each, said["language.name"]) for each, said in dictionaries().items()],
        data=data(payload),
        numbers={f"#source_{each.id}": nth for nth, each in enumerate(payload.sources, 1)},
        **frame("app.js", renderer, unpacks=True),
    )


class Data(NamedTuple):
    """The payload as it stands in the page: its media type and its text."""

    type: str
    text: Markup


def data(payload: Payload) -> Data:
    """Return a payload as readable JSON, or compressed where it would be long."""
    text = json_for_html(packed(payload))
    if len(text) < READABLE:
        return Data("application/json", Markup(text))  # noqa: S704 - escaped for its place
    letters = dense(text, 4 if len(text) > LONG else 9)
    return Data("application/gzip", Markup(letters))  # noqa: S704 - none begins a tag


def facts(payload: Payload) -> list[Sentence]:
    """Return in a few words how much the page holds."""
    people = column(payload.actors, "kind").count("person")
    held = column(payload.meetings, "status").count("held")
    told = [_count("people", people), _count("meetings", held)]
    if len(payload.meetings) > held:
        told.append(_count("planned", len(payload.meetings) - held))
    return [*told, _count("sources", len(payload.sources))]


def source_facts(payload: Payload) -> list[Sentence]:
    """Return how many sources the page rests on, and the day of the latest."""
    told = [_count("sources", len(payload.sources))]
    days = [each.published for each in payload.sources if each.published]
    if days:
        latest = max(days, key=lambda each: each.days[-1])
        told.append(Sentence(key="facts.latest", values={"day": latest.text}))
    return told


def _count(what: str, n: int) -> Sentence:
    return Sentence(key=f"count.{what}", values={"n": n})
