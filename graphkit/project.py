"""The facade: a project is loaded once and asked many times, one line a question."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, partial
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from graphkit import store
from graphkit.analysis.centrality import CentralityReport, rank
from graphkit.analysis.encounters import Encounter, Terms, encounters
from graphkit.analysis.lineage import Lineage, lineage
from graphkit.analysis.offices import Holder, holders
from graphkit.analysis.paths import Found, Search, chains
from graphkit.analysis.periods import period
from graphkit.analysis.profile import Profile, profile
from graphkit.analysis.resampling import DEFAULT, Draws, Resampling
from graphkit.analysis.timeline import Moment, timeline
from graphkit.errors import UsageError
from graphkit.graph import asked_date, between, build, dataset_of, view, window
from graphkit.model import Actor, Dataset, Source
from graphkit.resolve import Directory

if TYPE_CHECKING:
    import networkx as nx
    from pyvis.network import Network

    from graphkit.analysis.certainty import Comparison, Reasons
    from graphkit.extract.article import Spotter
    from graphkit.extract.mentions.known import KnownNames
    from graphkit.extract.proposers import Proposer
    from graphkit.model.drafts import Draft
    from graphkit.page.drawing import View
    from graphkit.page.write import Progress, Written


def load(path: str | PathLike[str] = "data") -> "Project":
    """Return the project whose records lie in `path`, a data folder or the folder around it.

    Raises
    ------
    MissingInputError
        There is no project at `path`.
    InvalidDataError
        A record breaks a rule; the error lists where, `graphkit check` shows all.

    Examples
    --------
    >>> project = load("data")                              # doctest: +SKIP
    >>> project.who_met("Wang Yi", since="2024-12")         # doctest: +SKIP
    """
    return Project(store.load(path))


class Project:
    """A dataset and the questions one asks of it.

    Names are taken in any script, order or spelling the dataset knows.  Every
    question raises UnknownNameError or AmbiguousNameError for a name that is
    not one actor's, and UsageError for a date or word it cannot read.
    """

    def __init__(self, dataset: Dataset) -> None:
        self._loaded = dataset

    @cached_property
    def graph(self) -> "nx.MultiDiGraph[str]":
        """The graph of everything in force: see `graphkit.graph.build`."""
        return build(self._loaded)

    @property
    def dataset(self) -> Dataset:
        """The records in force: withdrawn ones left out, judged merges applied."""
        return dataset_of(self.graph)

    @cached_property
    def directory(self) -> Directory:
        """The names of all actors in force."""
        return Directory(self.dataset)

    def actor(self, name: str, kinds: Iterable[str] = ("person", "institution", "family")) -> Actor:
        """Return the one actor of these kinds called `name`."""
        kinds = tuple(kinds)
        found = self.directory.search(name, kinds)
        if not found and (others := self.directory.search(name)):
            other = others[0].actor
            raise UsageError(
                f"{other.name} ({other.kind}) is no {' or '.join(kinds)}, which this question is "
                f"about; try: graphkit show {other.id}"
            )
        return self.directory.find(name, kinds)

    def who_met(  # noqa: PLR0913 - keyword-only, one for each option of the question
        self,
        actor: str,
        other: str | None = None,
        *,
        since: str | None = None,
        until: str | None = None,
        kind: str | None = None,
        status: str = "held",
        accompanied: bool = False,
    ) -> list[Encounter]:
        """Return whom `actor` met (or where it met `other`), oldest meeting first.

        Dates are partial; a meeting that possibly falls into the closed window
        is kept and marked.  `status` is held, planned or all.
        """
        one = self.actor(actor, ("person",)).id
        two = self.actor(other, ("person",)).id if other else None
        terms = Terms.of(since, until, kind, status, accompanied=accompanied)
        return encounters(self.graph, one, two, terms)

    def paths(self, start: str, end: str, search: Search | None = None) -> Found:
        """Return the shortest chains between two actors.

        Raises
        ------
        UsageError
            Both names are one actor's.
        """
        first, last = self.actor(start), self.actor(end)
        if first.id == last.id:
            raise UsageError(f"{start!r} and {end!r} are one actor, {first.id}; a chain joins two")
        return chains(self.graph, first.id, last.id, search)

    def show(self, actor: str) -> Profile:
        """Return everything the dataset says about `actor`."""
        return profile(self.graph, self.actor(actor).id)

    def who(self, title: str, *, of: str | None = None, on: str | None = None) -> list[Holder]:
        """Return who held the office called `title`, certainly or possibly, on a day."""
        places = [self.actor(of, ("institution",)).id] if of else []
        return holders(self.dataset, title, of=places, on=asked_date(on) if on else None)

    def lineage(self, name: str) -> Lineage:
        """Return a family, or the kin of a person, by generation; a family wins over a person."""
        families = self.directory.search(name, ("family",))
        if len(families) == 1:
            return lineage(self.graph, families[0].actor.id)
        return lineage(self.graph, self.actor(name, ("family", "person")).id)

    def timeline(
        self,
        actor: str | None = None,
        *,
        since: str | None = None,
        until: str | None = None,
        status: str = "held",
    ) -> list[Moment]:
        """Return what happened to `actor`, or to everybody, oldest first."""
        one = self.actor(actor).id if actor else None
        return timeline(self.graph, one, since, until, status)

    def report(  # noqa: PLR0913 - keyword-only, one for each option of the report
        self,
        *metrics: str,
        view_name: str = "met",
        since: str | None = None,
        until: str | None = None,
        engine: str = "fast",
        group_by: str = "country",
        resampling: Resampling | None = DEFAULT,
        draws: int | None = None,
    ) -> CentralityReport:
        """Return the centrality of every actor in a view, by the metrics named or by all.

        Each rank is an interval, found by draws of what may be missing and by
        leaving out each voice and each doubt; None for `resampling`, or no `runs`, asks
        for none.  Betweenness is computed in full for up to 10,000 actors, or estimated
        from as many `draws` as asked for, with the seed of `resampling`.
        """
        shown = self._view(view_name, since, until)
        found = rank(
            shown,
            metrics,
            view_name=view_name,
            engine=engine,
            group_by=group_by,
            draws=Draws(draws, (resampling or DEFAULT).seed),
        )
        if resampling is None or not resampling.runs:
            return found
        from graphkit.analysis.certainty import with_certainty  # noqa: PLC0415 - loads numpy

        return with_certainty(found, shown, window(since, until), resampling)

    def compare(
        self,
        before: str,
        after: str,
        *metrics: str,
        view_name: str = "met",
        resampling: Resampling | None = DEFAULT,
        draws: int | None = None,
    ) -> "Comparison":
        """Return who rose and who fell between two periods: "2024-H2", "2025-Q1", "2024", EDTF."""
        from graphkit.analysis.certainty import compare  # noqa: PLC0415 - loads numpy

        asked = partial(
            self.report, *metrics, view_name=view_name, resampling=resampling, draws=draws
        )
        one, two = (asked(since=first, until=last) for first, last in map(period, (before, after)))
        return compare((before, after), one, two)

    def reasons(
        self,
        report: CentralityReport,
        actor: str,
        *,
        since: str | None = None,
        until: str | None = None,
    ) -> "Reasons":
        """Return which meetings make the ranks of `actor` in a report on this window."""
        from graphkit.analysis.certainty import reasons  # noqa: PLC0415 - loads numpy

        shown = self._view(report.view, since, until)
        kind = "institution" if report.view == "institutions" else "person"
        return reasons(report, shown, self.actor(actor, (kind,)).id)

    def _view(self, name: str, since: str | None, until: str | None) -> "nx.Graph[str]":
        graph = between(self.graph, since, until) if since or until else self.graph
        return view(graph, name)

    def page(  # noqa: PLR0913 - keyword-only, one for each option of the page
        self,
        path: str | PathLike[str] = "html_out/index.html",
        *,
        title: str | None = None,
        focus: str | None = None,
        hops: int = 1,
        since: str | None = None,
        until: str | None = None,
        lang: str | None = None,
        renderer: str = "canvas",
        progress: "Progress | None" = None,
    ) -> "Written":
        """Write the standalone page to `path` and return where it is and what it shows.

        `progress` is told how many of how many nodes have a place, and each step's name.
        """
        from graphkit.page import PageOptions, Renderer, write  # noqa: PLC0415 - loads pyvis

        options = PageOptions(
            title=title,
            focus=self.actor(focus).id if focus else None,
            hops=hops,
            since=since,
            until=until,
            lang=lang,
            renderer=Renderer(renderer),
        )
        return write(self.graph, Path(path), options=options, progress=progress)

    def draft(
        self,
        source: Source | str | PathLike[str],
        *,
        reference: str | None = None,
        spotters: "Sequence[Spotter]" = (),
        proposers: "Mapping[str, Proposer] | None" = None,
    ) -> "Draft":
        """Return what is proposed from a text: a source with its text, or a file of one.

        `reference` is the day of publication where the text states none.
        `spotters` find more names, `proposers` more claims, each under its name.
        Nothing is written: see `graphkit.store.write_draft`.

        Raises
        ------
        InvalidDataError
            The file is no text, or not in English.
        """
        from graphkit.extract import draft_of  # noqa: PLC0415 - word lists load with it
        from graphkit.extract.intake import taken_in  # noqa: PLC0415

        read = source if isinstance(source, Source) else store.read_article(Path(source))
        called = read.id if isinstance(source, Source) else str(source)
        read = taken_in(
            read, called, self.dataset.source, asked_date(reference) if reference else None
        )
        return draft_of(read, self.dataset, spotters, self._known_names, proposers or {})

    @cached_property
    def _known_names(self) -> "KnownNames":
        from graphkit.extract.mentions.known import KnownNames  # noqa: PLC0415

        return KnownNames(self.dataset)

    def to_pyvis(self, view: "View" = "met") -> "Network":
        """Return a view, "met" or "all", as a network of pyvis, to go on with there.

        Parallel edges are kept, places are set, physics is off, and no
        attribute is called like one that pyvis needs (``from``, ``to``).
        """
        from graphkit.page import network  # noqa: PLC0415 - pyvis loads with the page

        return network(self.graph, view)
