"""`graphkit who`."""

import difflib
from typing import Annotated

import typer

from graphkit.cli.options import DATA, As, Data, Format, Quotes, examples
from graphkit.cli.output import answer


def add_to(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command(
        epilog=examples(
            "graphkit who Premier --on 2025-01-15",
            'graphkit who "Foreign Minister" --of Japan --on 2024-12-25',
        )
    )(who)


def who(
    title: Annotated[str, typer.Argument(help="An office, as a source words it.")],
    of: Annotated[
        str | None, typer.Option(help="Institution or state; bodies below it count.")
    ] = None,
    on: Annotated[str | None, typer.Option(metavar="DATE", help="On YYYY[-MM[-DD]].")] = None,
    quotes: Quotes = False,
    form: As = Format.TABLE,
    data: Data = DATA,
) -> int:
    """Tell who held the office TITLE, certainly or possibly."""
    from graphkit.analysis.offices import all_titles
    from graphkit.project import load
    from graphkit.reports.who import who as report

    project = load(data)
    found = project.who(title, of=of, on=on)
    nearest = difflib.get_close_matches(title, all_titles(project.dataset), n=3)
    hint = f"; titles known: {', '.join(nearest)}" if nearest and title not in nearest else ""
    document = report(project.dataset, title, found, on=on, quotes=quotes)
    place, day = f" of {of}" if of else "", f" on {on}" if on else ""
    return answer(document, form, f"no holder of {title!r}{place}{day} is known here{hint}")
