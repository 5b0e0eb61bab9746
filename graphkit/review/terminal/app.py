"""The application: panels filled from the sitting, keys that decide."""

import os
from collections.abc import Callable
from typing import Any, ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal, VerticalScroll
from textual.visual import VisualType
from textual.widgets import Footer, OptionList, ProgressBar, Static

from graphkit.errors import GraphkitError, UsageError
from graphkit.model import Dataset
from graphkit.model.drafts import Nearest
from graphkit.review.sitting import Sitting
from graphkit.review.terminal import looks
from graphkit.review.terminal.bearers import Bearers
from graphkit.review.terminal.dialogs import Confirm, Day, Editor, Finder, Help
from graphkit.review.terminal.known import Library
from graphkit.review.terminal.sheet import sheet


class Review(App[None]):
    """One proposal a screen: its words in their paragraph, the record, who it may be."""

    TITLE = "graphkit review"
    CSS_PATH = "review.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012 - Textual types it so
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "decide('accept')", "accept"),
        Binding("A", "accept_rest", "all", key_display="A"),
        Binding("r", "decide('reject')", "reject"),
        Binding("s", "decide('skip')", "skip"),
        Binding("e", "edit", "edit"),
        Binding("m", "merge", "same", show=False),
        Binding("n", "distinguish", "other", show=False),
        Binding("w", "other_bearer", "somebody else", show=False),
        Binding("slash", "find", "find", show=False),
        Binding("u", "undo", "undo"),
        Binding("left,k", "move(-1)", "back", show=False),
        Binding("right,j", "move(1)", "next", show=False),
        Binding("greater_than_sign", "move_to_source(1)", "next source", key_display=">"),
        Binding("less_than_sign", "move_to_source(-1)", "source before", show=False),
        Binding("pagedown", "scroll_words(1)", "more words", show=False),
        Binding("pageup", "scroll_words(-1)", "words before", show=False),
        Binding("right_square_bracket", "scroll_side(1)", "more of the record", show=False),
        Binding("left_square_bracket", "scroll_side(-1)", "record before", show=False),
        Binding("t", "theme", "theme", show=False),
        Binding("d", "date", "day"),
        Binding("question_mark", "help", "help", key_display="?"),
        Binding("q", "quit", "quit"),
    ]

    def __init__(self, sitting: Sitting, dataset: Dataset) -> None:
        super().__init__()
        self._sitting = sitting
        self._dataset = dataset
        self._library = Library(dataset)
        self._candidates: list[Nearest] = []

    def compose(self) -> ComposeResult:
        """Yield the panels: source and progress, words, record and candidates, keys."""
        with Horizontal(id="top"):
            yield Static(id="title")
            yield ProgressBar(id="progress", show_eta=False, show_percentage=False)
            yield Static(id="count")
        yield Static(id="about")
        with Container(id="body"):
            with VerticalScroll(id="words", can_focus=False):
                yield Static(id="source")
            with VerticalScroll(id="side", can_focus=False):
                yield Static(id="headline")
                yield Static(id="remarks")
                yield OptionList(id="candidates")
                yield Static(id="keys")
                yield Static(id="record")
        yield Footer(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Show the first open proposal, light where the terminal says that it is."""
        if os.environ.get("COLORFGBG", "").split(";")[-1] in {"7", "15"}:
            self.theme = "textual-light"
        self._show()

    def action_decide(self, decision: Any) -> None:
        """Write a decision down and go on."""
        self._do(lambda: self._sitting.decide(decision), self._go_on)

    def action_accept_rest(self) -> None:
        """Accept all that is left of this kind in this source, once that is confirmed."""
        kind, rest = self._sitting.proposal.propose, self._sitting.rest()
        if rest.taken:
            question = looks.rest(kind, rest, self._sitting.draft)
            self.push_screen(Confirm(question), self._accept_rest)
        else:
            self._say(f"nothing to accept at once: {looks.left_out(kind, rest)}")

    def _accept_rest(self, confirmed: bool | None) -> None:  # noqa: FBT001 - what a dialog answers
        if confirmed:
            self._do(self._sitting.accept_rest, self._go_on)

    def action_merge(self) -> None:
        """Accept the proposal as the known record that is pointed at."""
        if chosen := self._chosen():
            says = self._library.says(self._sitting.proposal, chosen)
            self._do(lambda: self._sitting.merge(chosen, says), self._go_on)

    def action_distinguish(self) -> None:
        """Write down that the proposal is not the known record that is pointed at."""
        if chosen := self._chosen():
            self._do(lambda: self._sitting.distinguish(chosen), lambda: self._show(keep=True))

    def action_other_bearer(self) -> None:
        """Ask which known actor that a claim names is somebody else of that name."""
        if ids := self._library.bearers(self._sitting.proposal):
            self.push_screen(Bearers(self._library, ids), self._part)
        else:
            self._say("no known actor is named here; n says that a proposed one is another")

    def _part(self, chosen: str | None) -> None:
        if chosen:
            self._do(lambda: self._sitting.distinguish(chosen), lambda: self._show(keep=True))

    def action_edit(self) -> None:
        """Open the record as YAML; it is accepted as it then is."""
        self.push_screen(Editor(self._sitting), lambda _: self._go_on())

    def action_find(self) -> None:
        """Look for a known record, to compare the proposed one with."""
        proposal = self._sitting.proposal
        self.push_screen(Finder(self._library, proposal), self._add_candidate)

    def action_undo(self) -> None:
        """Take the last decision back."""
        self._do(self._undo, self._show)

    def _undo(self) -> None:
        if not self._sitting.undo():
            raise UsageError("nothing to take back")

    def action_move(self, by: int) -> None:
        """Look at another proposal without deciding."""
        self._do(lambda: self._sitting.move(by), self._show)

    def action_move_to_source(self, by: int) -> None:
        """Go to the next source, or the one before."""
        self._do(lambda: self._sitting.move_to_source(by), self._show)

    def action_help(self) -> None:
        """Say what the keys do."""
        self.push_screen(Help())

    def action_date(self) -> None:
        """Ask when the source was published, and read its dates from there."""
        known = self._sitting.known or self._dataset
        self.push_screen(Day(self._sitting, known), self._redated)

    def _redated(self, answered: bool | None) -> None:  # noqa: FBT001 - what a dialog answers
        if answered:
            self._show()

    def action_scroll_words(self, pages: int) -> None:
        """Show more of the words."""
        words = self.query_one("#words")
        words.scroll_relative(y=pages * max(1, words.size.height - 1), animate=False)

    def action_scroll_side(self, pages: int) -> None:
        """Show more of the record."""
        side = self.query_one("#side")
        side.scroll_relative(y=pages * max(1, side.size.height - 1), animate=False)

    def action_theme(self) -> None:
        """Turn dark to light and back."""
        self.theme = "textual-dark" if self.current_theme.dark is False else "textual-light"

    def on_option_list_option_selected(self) -> None:
        """Enter on a candidate is the key m."""
        self.action_merge()

    def on_option_list_option_highlighted(self) -> None:
        """Show the known record that is pointed at beside the proposed one."""
        self._show_record()

    def _do(self, change: Callable[[], object], then: Callable[[], object]) -> None:
        """Change something and go on; where that is refused, show what stands there, and why."""
        try:
            change()
        except GraphkitError as error:
            self._go_on()
            self._say(str(error))
        else:
            then()

    def _say(self, words: str) -> None:
        """Show a notice in the place of the one before."""
        self.clear_notifications()
        self.notify(words, severity="warning", markup=False)

    def _go_on(self) -> None:
        self.clear_notifications()
        if self._sitting.finished:
            self.exit()
        else:
            self._show()

    def _pointed_at(self) -> str | None:
        at = self.query_one("#candidates", OptionList).highlighted
        return self._candidates[at].id if at is not None and at < len(self._candidates) else None

    def _chosen(self) -> str | None:
        """Return the key of the candidate that is pointed at; say so when there is none."""
        chosen = self._pointed_at()
        if chosen is None:
            kind = self._sitting.proposal.propose
            self._say(f"no known {kind} to compare with; find one with /")
        return chosen

    def _add_candidate(self, found: str | None) -> None:
        if found:
            self._candidates.insert(0, Nearest.model_construct(id=found, why="found by name"))
            self._show_candidates()

    def _show(self, *, keep: bool = False) -> None:
        """Fill the panels from the sitting; with `keep` the candidates stay as they are."""
        proposal, draft = self._sitting.proposal, self._sitting.draft
        self._library = self._library.of(self._sitting.known or self._dataset, draft)
        all_, here = self._sitting.progress(), self._sitting.progress(draft)
        names = self._library.names(draft)
        self._fill("title", looks.title(draft))
        self.query_one("#progress", ProgressBar).update(total=all_.total, progress=all_.decided)
        self._fill("count", f"{here.decided}/{here.total} here, {all_.decided}/{all_.total} in all")
        self._fill("about", looks.about(draft))
        self._fill("headline", looks.headline(proposal))
        self._fill("remarks", looks.remarks(proposal, draft, names))
        if not keep:
            self._candidates = self._library.candidates(proposal)
            self._show_candidates()
            self._show_words()
        self._show_record()

    def _fill(self, panel: str, content: VisualType) -> None:
        self.query_one(f"#{panel}", Static).update(content)

    def _show_words(self) -> None:
        """Show the words of the source, the first passage in sight."""
        text, start = looks.source_words(self._sitting.draft, self._sitting.proposal.passages)
        self._fill("source", text)
        words = self.query_one("#words")

        def scroll() -> None:
            line = text[:start].get_height({}, max(1, words.scrollable_content_region.width))
            words.scroll_to(y=max(0, line - 3), animate=False)
            self.query_one("#side").scroll_home(animate=False)

        self.call_after_refresh(scroll)

    def _show_record(self) -> None:
        """Show the proposed record, beside it the known one that is pointed at."""
        proposal, key = self._sitting.proposal, self._pointed_at()
        known = self._library.record(proposal, key) if key else None
        says = self._library.says(proposal, key) if key else {}
        names = self._library.names(self._sitting.draft)
        self._fill("record", sheet(proposal.record, names, known, says))

    def _show_candidates(self) -> None:
        proposal = self._sitting.proposal
        box = self.query_one("#candidates", OptionList)
        lines = [(self._library.record(proposal, n.id), n.why) for n in self._candidates]
        box.set_options(looks.candidate(self._library.line(each), why) for each, why in lines)
        box.display = bool(self._candidates)
        self._fill("keys", looks.keys(self._candidates, proposal.propose))
        if self._candidates:
            box.highlighted = 0
            box.focus(scroll_visible=False)
