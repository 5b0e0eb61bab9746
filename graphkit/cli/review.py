"""`graphkit review`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphkit.cli.options import DATA, As, Data, Format, examples
from graphkit.cli.output import answer, say
from graphkit.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphkit.model.drafts import Proposal
    from graphkit.review.acceptance import Reviewer
    from graphkit.store import DraftFile


def add_to(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command(
        epilog=examples(
            "graphkit review",
            "graphkit review --next-source",
            "graphkit review --apply --by 'A. Editor'",
            "graphkit review --summary --format json",
        )
    )(review)


def review(
    source: Annotated[
        str | None, typer.Argument(help="Id of the source whose draft is reviewed; all by default.")
    ] = None,
    next_source: Annotated[
        bool, typer.Option("--next-source", help="Only the first draft that is not finished.")
    ] = False,
    apply: Annotated[
        bool, typer.Option("--apply", help="Carry out the decisions in the files; ask nothing.")
    ] = False,
    summary: Annotated[
        bool, typer.Option("--summary", help="Only count the decisions, by rule; change nothing.")
    ] = False,
    by: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who decides, for the judgements.")
    ] = None,
    form: As = Format.TABLE,
    data: Data = DATA,
) -> int:
    """Decide on what `graphkit draft` proposed, and bring what you accept into the data.

    Opens a terminal interface, one proposal a screen; decisions are on disk at
    once.  Without a terminal: edit the `decision:` fields of data/drafts/*.yaml,
    then run `graphkit review --apply`.
    """
    from graphkit.reports.review import review as document
    from graphkit.review.applying import apply as carry_out
    from graphkit.review.applying import count_by_rule
    from graphkit.store import read_drafts

    files = _wanted(read_drafts(data), source, next_source=next_source)
    if not (apply or summary):
        _ask(files, data)
    wanted = {each.draft.source.id for each in files}
    done = [] if summary else carry_out(data, _reviewer(by), wanted)
    drafts = [f.draft for f in read_drafts(data) if f.draft.source.id in wanted]
    return answer(document(done, count_by_rule(drafts)), form, "there is no proposal to decide on")


def _wanted(
    files: "Sequence[DraftFile]", source: str | None, *, next_source: bool
) -> "list[DraftFile]":
    """Return the drafts that are asked for."""
    if source and source not in {each.draft.source.id for each in files}:
        has = ", ".join(each.draft.source.id for each in files) or "none"
        raise UsageError(f'no draft is made of "{source}"; there are: {has}')
    if source:
        files = [each for each in files if each.draft.source.id == source]
    unfinished = [f for f in files if any(map(_is_left, f.draft.proposals))]
    return unfinished[:1] if next_source else list(files)


def _is_left(proposal: "Proposal") -> bool:
    return not proposal.applied and proposal.decision in (None, "skip")


def _ask(files: "list[DraftFile]", data: Path) -> None:
    """Open the terminal interface, when there is something to ask and a terminal to ask on."""
    import sys

    if not any(not each.applied for f in files for each in f.draft.proposals):
        return
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(
            "there is no terminal to ask on; edit the decisions in data/drafts/, then run "
            "graphkit review --apply"
        )
    from graphkit.review.asking import ask
    from graphkit.store import load

    left = ask(files, load(data))
    if left:
        are = "proposal is" if left == 1 else "proposals are"
        say(f"{left} {are} still open; `graphkit review` asks again")


def _reviewer(name: str | None) -> "Reviewer":
    """Return who decides and that it is today: a judgement says when it was made."""
    from datetime import datetime

    from graphkit.model import PartialDate
    from graphkit.review.acceptance import Reviewer

    return Reviewer(name, PartialDate.parse(datetime.now().astimezone().date().isoformat()))
