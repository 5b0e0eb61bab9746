"""Writing the page: whole or not at all."""

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from graphkit.graph import dataset_of
from graphkit.page.payload import payload
from graphkit.page.render import render
from graphkit.page.selection import PageOptions, select
from graphkit.page.wording import sentence_in_words
from graphkit.page.words import Words, language_for
from graphkit.store.atomic import write_text

if TYPE_CHECKING:
    import networkx as nx


Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: where, how large, and in sentences what was left out.

    `nodes` and `ties` are those of its largest drawing.
    """

    path: Path
    bytes: int
    nodes: int
    ties: int
    left_out: tuple[str, ...] = ()


def write(
    graph: "nx.MultiDiGraph[str]",
    path: str | os.PathLike[str],
    *,
    options: PageOptions | None = None,
    progress: Progress | None = None,
) -> Written:
    """Write the page of a graph and return what was written.

    Missing folders are made.  A page that stood there stays until the new one
    is complete.  `progress` is told how many of how many nodes have a place, and
    the name of each step.

    Raises
    ------
    WriteError
        The file cannot be written.
    UsageError, UnknownNameError
        The options ask for what cannot be shown.
    """
    options, tell = options or PageOptions(), progress or _nobody
    shown, left_out = select(graph, options)
    words = Words(language_for(options.lang, dataset_of(shown).publication.language))
    left_out = (*left_out, *options.renderer.left_out)

    def placed(done: int, total: int) -> None:
        tell(done, total, "layout" if done < total else "writing")

    with _nothing_collected():
        made = payload(shown, words, options.title, left_out, placed)
        html = render(made, words, options.renderer)
    target = Path(path)
    write_text(target, html)
    size = len(html.encode())
    told = tuple(sentence_in_words(each, Words()) for each in made.left_out)
    largest = max(made.views.values(), key=lambda view: len(view.nodes.id))
    return Written(target, size, len(largest.nodes.id), len(largest.ties.start), told)


def _nobody(done: int, total: int, text: str) -> None:
    """Tell nobody."""


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Let the garbage collector rest.

    All that a page is made of stays until it is written; looking through it
    again and again took two fifths of the time of a large page.  What was made
    meanwhile then counts as old, so that it is not looked through at the end.
    """
    active = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if active:
            if not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()
            gc.enable()
