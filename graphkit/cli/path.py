"""`graphkit path`."""

from typing import Annotated

import typer

from graphkit.cli.options import DATA, As, Data, Format, Quotes, examples
from graphkit.cli.output import answer


def add_to(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command(
        epilog=examples(
            'graphkit path "Kato Ayuko" "Xi Jinping"',
            'graphkit path "Fukuda Takeo" "Wang Yi" --through met,kin --quotes',
            'graphkit path "Li Qiang" "Xi Jinping" --avoid "Iwaya Takeshi" --in-order',
        )
    )(path)


def path(
    start: Annotated[str, typer.Argument(metavar="A", help="Name or id of an actor.")],
    end: Annotated[str, typer.Argument(metavar="B", help="Name or id of another.")],
    max_hops: Annotated[int, typer.Option(min=1, help="Longest chain looked for.")] = 6,
    through: Annotated[
        str, typer.Option(help="Relations, comma-separated: met, accompanied, role, kin, family.")
    ] = "met",
    in_order: Annotated[
        bool, typer.Option("--in-order", help="Only chains whose hops time allows in this order.")
    ] = False,
    avoid: Annotated[
        list[str] | None, typer.Option(help="Leave this actor out; may be repeated.")
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Every shortest chain, not 20.")] = False,
    quotes: Quotes = False,
    form: As = Format.TABLE,
    data: Data = DATA,
) -> int:
    """Show the shortest chains that link A and B, each hop with its date and sources."""
    from graphkit.analysis.paths import Search
    from graphkit.project import load
    from graphkit.reports.path import path as report

    project = load(data)
    relations = tuple(word.strip() for word in through.split(",") if word.strip())
    search = Search(
        through=relations,
        max_hops=max_hops,
        in_order=in_order,
        avoid=frozenset(project.actor(name).id for name in avoid or ()),
        most=None if every else 20,
    )
    found = project.paths(start, end, search)
    document = report(project.dataset, found, quotes=quotes)
    wider = "" if len(relations) > 1 else "; --through met,role,kin looks further"
    return answer(document, form, f"no chain of at most {max_hops} hops is known here{wider}")
