"""Anyone's pyvis network as one safe page: their nodes and ties, our drawing.

pyvis' own page asks a CDN, runs whatever HTML stands in a title and moves for a
minute.  Here a label is text, a title is the text of its HTML, and everything
stands where it was put, or where the layout puts it.

`graphkit.page(net)` is the short form of `from_pyvis`; type checkers, which take
a package for nothing that can be called, know the long one.
"""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from graphkit.page.foreign_parts import ForeignPayload, foreign_payload
from graphkit.page.frame import frame, template
from graphkit.page.part import plain
from graphkit.page.safe import json_for_html
from graphkit.page.words import Words
from graphkit.page.write import Written
from graphkit.store.atomic import write_text

if TYPE_CHECKING:
    from pyvis.network import Network

Table = tuple[str, tuple[str, ...], list[tuple[str, tuple[str, ...]]]]


def from_pyvis(net: "Network", path: str | os.PathLike[str], title: str | None = None) -> Written:
    """Write the page of any pyvis network and return what was written; `net` stays as it is.

    Parameters
    ----------
    net
        Directed or not, with or without places, groups and physics.  Places
        are kept when every node has one, else all are computed; physics is
        left out, because the page stands still.  Colours are kept when they
        are plain ones, shapes as one of four.  Hidden nodes and ties stay out.
    path
        Where the page goes.
    title
        Headline of the page, by default the heading of the network.

    Raises
    ------
    WriteError
        The file cannot be written; a page that stood there stays.
    """
    words = Words()
    made = foreign_payload(net, words, title)
    html = render_foreign(made, words)
    write_text(path, html)
    return Written(Path(path), len(html.encode()), len(made.nodes), len(made.ties))


def render_foreign(payload: ForeignPayload, words: Words) -> str:
    """Return the page of a foreign network; equal payloads give equal bytes."""
    return template("foreign.html").render(
        payload=payload,
        tables=[each for each in _tables(payload) if each[2]],
        say=words,
        data=Markup(json_for_html(plain(payload))),  # noqa: S704 - escaped for its place
        **frame("foreign.js"),
    )


def _tables(payload: ForeignPayload) -> tuple[Table, Table]:
    """Return the nodes and the ties as tables: name, columns, rows with their anchors."""
    label = [each.label for each in payload.nodes]
    return (
        (
            "nodes",
            ("label", "group", "text"),
            [(each.id, (each.label, each.group, each.text)) for each in payload.nodes],
        ),
        (
            "ties",
            ("from", "to", "label", "text"),
            [("", (label[e.start], label[e.end], e.label, e.text)) for e in payload.ties],
        ),
    )
