"""`graphkit draft`."""

import json
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphkit.cli.options import DATA, As, Data, Format, examples
from graphkit.cli.output import answer, say
from graphkit.errors import InvalidDataError, MissingInputError, UsageError

if TYPE_CHECKING:
    from graphkit.extract.article import Spotter
    from graphkit.extract.proposers import Proposer
    from graphkit.model import Dataset
    from graphkit.model.drafts import Draft
    from graphkit.project import Project
    from graphkit.reports.drafts import Drafted


def add_to(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command(
        epilog=examples(
            "graphkit draft seeds/newsletter-2024-12.md",
            "graphkit draft saved/*.html --reference 2025-01-15",
            "graphkit draft a.txt --proposer llm --llm-url http://localhost:8080/v1",
            "graphkit draft --score tests/extract/texts/dev/gold.json",
        )
    )(draft)


def draft(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[FILE]...", help="Plain text, Markdown or saved HTML."),
    ] = None,
    reference: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Day of publication, where a text states none."),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Draft anew even what was decided on another text.")
    ] = False,
    score: Annotated[
        Path | None,
        typer.Option(metavar="GOLD.json", help="Compare with an annotation; nothing is written."),
    ] = None,
    misses: Annotated[
        bool, typer.Option("--misses", help="List what disagrees with the annotation.")
    ] = False,
    model: Annotated[
        str | None,
        typer.Option(metavar="small|PATH", help="A spaCy model that spots more names."),
    ] = None,
    proposer: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="An installed proposer, or llm; may be repeated."),
    ] = None,
    llm_url: Annotated[
        str | None,
        typer.Option(metavar="URL", help="Where an OpenAI-compatible model answers."),
    ] = None,
    llm_model: Annotated[str, typer.Option(metavar="NAME", help="The model asked there.")] = (
        "default"
    ),
    form: As = Format.TABLE,
    data: Data = DATA,
) -> int:
    """Propose persons, meetings, roles and kinship from texts, for `graphkit review`.

    Nothing enters the data before somebody has accepted it.
    """
    from graphkit.project import load
    from graphkit.reports.drafts import drafts

    proposers = _proposers(proposer or [], llm_url, llm_model)
    drafter = Drafter(load(data), reference, _spotters(model), proposers)
    if score:
        return _score(drafter, score, files or [], form, misses=misses)
    if not files:
        raise UsageError("no file is given; name the texts to draft from")
    done, codes = drafter.drafts(files, lambda each: _keep(each, data, force=force))
    if not done:
        return codes[0]
    notes = [
        *_dropped(done),
        *(f"{each}; the drafts ask about it" for each in _doubted(done)),
        *_by_wording(),
        *_undated(done),
        "`graphkit review` shows each proposal and asks for your decision",
    ]
    code = answer(drafts(drafter.dataset, done, notes), form, "nothing was drafted")
    return codes[0] if codes else code


@dataclass(frozen=True)
class Drafter:
    """A project, and what is the same for every file of one run."""

    project: "Project"
    reference: str | None
    spotters: "tuple[Spotter, ...]"
    proposers: "Mapping[str, Proposer]"

    @property
    def dataset(self) -> "Dataset":
        """What the project knows already."""
        return self.project.dataset

    def drafts(
        self, files: Sequence[Path], keep: "Callable[[Draft], Draft]" = lambda each: each
    ) -> tuple[list["Drafted"], list[int]]:
        """Return the drafts of the files that can be read, and the exit codes of the others.

        Each is kept as soon as it is made.
        """
        from graphkit.reports.drafts import Drafted

        done: dict[str, Drafted] = {}
        codes: list[int] = []
        for file in _progress(files):
            try:
                found = self._draft(file)
                if found.source.id in done:
                    other = done[found.source.id].file
                    raise UsageError(f"{file} and {other} are both called {found.source.id}")  # noqa: TRY301 - told like every other refusal
                done[found.source.id] = Drafted(keep(found), file.name)
            except (InvalidDataError, MissingInputError, UsageError) as error:
                say(str(error))
                codes.append(error.exit_code)
        return list(done.values()), codes

    def _draft(self, file: Path) -> "Draft":
        return self.project.draft(
            file, reference=self.reference, spotters=self.spotters, proposers=self.proposers
        )


def _proposers(names: Sequence[str], url: str | None, model: str) -> "Mapping[str, Proposer]":
    if not names:
        return {}
    from graphkit.extract.proposers import llm, proposer

    if "llm" in names and url is None:
        raise UsageError("--proposer llm needs --llm-url, for example http://localhost:8080/v1")
    return {
        name: llm(url, model, os.environ.get("GRAPHKIT_LLM_KEY"))
        if name == "llm" and url
        else proposer(name)
        for name in names
    }


def _dropped(done: Sequence["Drafted"]) -> Iterator[str]:
    """Yield a line for each draft of which a proposer's words were not in the text."""
    for draft, file in done:
        for name, count in draft.dropped.items():
            yield f"{file}: {count} of what {name} proposed is not in the text and was dropped"


def _doubted(done: Sequence["Drafted"]) -> Iterator[str]:
    """Yield a line for each proposer that does not say all that the rules propose."""
    doubts = Counter(by for draft, _ in done for p in draft.proposals for by in p.doubted_by)
    for name, count in doubts.items():
        yield f"{count} of what the rules propose {name} does not say"


def _undated(done: Sequence["Drafted"]) -> Iterator[str]:
    """Yield a line where the day of a text is asked for: it dates what the text tells."""
    if any(draft.questions for draft, _ in done):
        yield "--reference DATE says when a text was published; `graphkit review` takes it with d"


def _spotters(model: str | None) -> "tuple[Spotter, ...]":
    if model is None:
        return ()
    from graphkit.extract.mentions.models import model_spotter

    return (model_spotter(model),)


def _keep(found: "Draft", data: Path, *, force: bool) -> "Draft":
    """Write a draft, with what was decided on an older one, and return it."""
    from graphkit import store
    from graphkit.extract.again import with_decisions

    old = None if force else store.read_draft(data, found.source.id)
    kept = with_decisions(found, old) if old else found
    store.write_draft(kept, data)
    return kept


def _by_wording() -> Iterator[str]:
    """Yield a line where sentences cannot be parsed: fewer meetings are found."""
    from graphkit.extract.syntax import installed_parser

    if installed_parser() is None:
        yield (
            "sentences were read by their wording alone;"
            " pip install 'actor-graphkit[draft]' reads their syntax too, and finds more meetings"
        )


def _progress(files: Sequence[Path]) -> Iterator[Path]:
    """Yield the files, with a bar on a terminal when there are many."""
    if len(files) < 3 or not sys.stderr.isatty():
        yield from files
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(files, "drafting", console=Console(stderr=True), transient=True)


def _score(
    drafter: Drafter, gold: Path, files: Sequence[Path], form: Format, *, misses: bool
) -> int:
    from graphkit import store
    from graphkit.extract.score import score
    from graphkit.reports.drafts import drafts
    from graphkit.reports.scores import scores

    annotation = _annotation(gold)
    files = files or [gold.parent / each["file"] for each in annotation["articles"]]
    done, codes = drafter.drafts(files)
    texts = {file.name: store.read_article(file).text or "" for file in files}
    try:
        found = score(annotation, drafts(drafter.dataset, done).body["drafts"], texts)
    except KeyError as error:
        raise InvalidDataError(f"{gold} is no annotation: a record has no field {error}") from None
    doubts = (f"{each}, and it is not counted here" for each in _doubted(done))
    body = scores(found, misses=misses, notes=doubts)
    return answer(body, form, "nothing to compare") or (codes or [0])[0]


def _annotation(path: Path) -> dict[str, list[dict[str, str]]]:
    try:
        found: dict[str, list[dict[str, str]]] = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise MissingInputError(f"{path} cannot be read: {error.strerror}") from None
    except ValueError as error:
        raise InvalidDataError(f"{path} is no JSON: {error}") from None
    if "articles" not in found:
        raise InvalidDataError(f"{path} is no annotation: it has no list of articles")
    return found
