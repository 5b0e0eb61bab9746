"""`graphkit page`."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from graphkit.cli.options import DATA, Data, Since, Until, examples
from graphkit.cli.output import say, write
from graphkit.cli.progress import progress
from graphkit.cli.watching import watch


class Renderer(StrEnum):
    """What may draw the networks; `graphkit.page.renderers` knows how."""

    CANVAS = "canvas"
    VIS = "vis"


def add_to(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command(
        epilog=examples(
            "graphkit page",
            "graphkit page --watch",
            'graphkit page --focus "Wang Yi" --hops 2 -o wang-yi.html',
        )
    )(page)


def page(
    output: Annotated[Path, typer.Option("--output", "-o", help="The file to write.")] = Path(
        "html_out/index.html"
    ),
    focus: Annotated[str | None, typer.Option(help="Only what lies around this actor.")] = None,
    hops: Annotated[int, typer.Option(min=1, help="How far around it.")] = 1,
    since: Since = None,
    until: Until = None,
    title: Annotated[str | None, typer.Option(help="Title of the page.")] = None,
    lang: Annotated[
        str | None, typer.Option(help="Language it opens in: en, ja or zh.", metavar="LANG")
    ] = None,
    renderer: Annotated[Renderer, typer.Option(help="What draws the networks.")] = Renderer.CANVAS,
    data: Data = DATA,
    *,
    again: Annotated[
        bool, typer.Option("--watch", help="Write it again whenever a file is saved; Ctrl-C stops.")
    ] = False,
) -> int:
    """Write one HTML file that shows everything and needs no network."""
    from graphkit.project import load

    def build() -> int:
        options = {"title": title, "focus": focus, "since": since, "until": until, "lang": lang}
        with progress("reading") as tell:
            written = load(data).page(
                output,
                hops=hops,
                renderer=renderer.value,
                progress=tell,
                **options,
            )
        write(f"{written.path} ({written.bytes / 1024:,.0f} KiB)\n")
        for sentence in written.left_out:
            say(sentence)
        return 0

    if again:
        watch(build, data)
    return build()
