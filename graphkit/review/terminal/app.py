"""The application: panels filled from the sitting, keys that decide."""

from collections.abc import Sequence
from typing import Any, ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Footer, OptionList, ProgressBar, Static
from textual.widgets.option_list import Option

from graphkit.model import Dataset
from graphkit.model.drafts import ActorProposal
from graphkit.review.sitting import Sitting
from graphkit.review.terminal import looks
from graphkit.review.terminal.dialogs import Confirm, Editor, Finder, Help

Candidate = tuple[str, str]  # id of a known actor, and why it may be meant


class Review(App[None]):
    """One proposal a screen: its words in their paragraph, the record, who it may be."""

    TITLE = "graphkit review"
    CSS_PATH = "review.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "decide('accept')", "accept"),
        Binding("A", "accept_rest", "all", key_display="A"),
        Binding("r", "decide('reject')", "reject"),
        Binding("s", "decide('skip')", "skip"),
        Binding("e", "edit", "edit"),
        Binding("m", "merge", "same"),
        Binding("n", "distinguish", "other"),
        Binding("slash", "find", "find", key_display="/"),
        Binding("u", "undo", "undo"),
        Binding("left,k", "move(-1)", "back", show=False),
        Binding("right,j", "move(1)", "next", show=False),
        Binding("greater_than_sign", "move_to_source(1)", "next source", show=False),
        Binding("less_than_sign", "move_to_source(-1)", "source before", show=False),
        Binding("question_mark", "help", "help", key_display="?"),
        Binding("q", "quit", "quit"),
    ]

    def __init__(self, sitting: Sitting, dataset: Dataset) -> None:
        super().__init__()
        self._sitting = sitting
        self._known = dataset.actor
        self._candidates: list[Candidate] = []

    def compose(self) -> ComposeResult:
        """Yield the panels: title and progress, words, record and candidates, keys."""
        with Horizontal(id="top"):
            yield Static(id="title")
            yield ProgressBar(id="progress", show_eta=False, show_percentage=False)
            yield Static(id="count")
        with Horizontal(id="body"):
            with VerticalScroll(id="words", can_focus=False):
                yield Static(id="source")
            with VerticalScroll(id="side", can_focus=False):
                yield Static(id="record")
                yield Static(id="remarks")
                yield OptionList(id="candidates")
        yield Footer(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Show the first open proposal."""
        self._show()

    def action_decide(self, decision: Any) -> None:
        """Write a decision down and go on."""
        self._sitting.decide(decision)
        self._go_on()

    def action_accept_rest(self) -> None:
        """Accept all that is left of this kind in this source, once that is confirmed."""
        kind, rest = self._sitting.proposal.propose, self._sitting.rest()
        if rest.taken:
            self.push_screen(Confirm(looks.rest(kind, rest)), self._accept_rest)
        else:
            self._say(f"nothing to accept at once: {looks.left_out(kind, rest)}")

    def _accept_rest(self, confirmed: bool | None) -> None:  # noqa: FBT001 - what a dialog answers
        if confirmed:
            self._sitting.accept_rest()
            self._go_on()

    def action_merge(self) -> None:
        """Accept the proposed actor as the known one that is pointed at."""
        chosen = self._chosen()
        if chosen:
            self._sitting.merge(chosen)
            self._go_on()

    def action_distinguish(self) -> None:
        """Write down that the proposed actor is not the known one that is pointed at."""
        chosen = self._chosen()
        if chosen:
            self._sitting.distinguish(chosen)
            self._show(keep=True)

    def action_edit(self) -> None:
        """Open the record as YAML; it is accepted as it then is."""
        self.push_screen(Editor(self._sitting), lambda done: self._go_on() if done else None)

    def action_find(self) -> None:
        """Look for a known actor by name, to compare the proposed one with."""
        if isinstance(self._sitting.proposal, ActorProposal):
            self.push_screen(Finder(self._known.values()), self._add_candidate)
        else:
            self._say("only a proposed actor can be another actor")

    def action_undo(self) -> None:
        """Take the last decision back."""
        if self._sitting.undo():
            self._show()
        else:
            self._say("nothing to take back")

    def action_move(self, by: int) -> None:
        """Look at another proposal without deciding."""
        self._sitting.move(by)
        self._show()

    def action_move_to_source(self, by: int) -> None:
        """Go to the next source, or the one before."""
        self._sitting.move_to_source(by)
        self._show()

    def action_help(self) -> None:
        """Say what the keys do."""
        self.push_screen(Help())

    def on_option_list_option_selected(self) -> None:
        """Enter on a candidate is the key m."""
        self.action_merge()

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

    def _chosen(self) -> str | None:
        """Return the id of the candidate that is pointed at; say so when there is none."""
        at = self.query_one("#candidates", OptionList).highlighted
        if at is not None and at < len(self._candidates):
            return self._candidates[at][0]
        self._say("no known actor to compare with; find one with /")
        return None

    def _add_candidate(self, found: str | None) -> None:
        if found:
            self._candidates.insert(0, (found, "found by name"))
            self._show_candidates()

    def _show(self, *, keep: bool = False) -> None:
        """Fill the panels from the sitting; with `keep` the candidates stay as they are."""
        proposal, draft = self._sitting.proposal, self._sitting.draft
        names = {id_: actor.name for id_, actor in self._known.items()} | {
            each.record.id: each.record.name
            for each in draft.proposals
            if isinstance(each, ActorProposal)
        }
        all_, here = self._sitting.progress(), self._sitting.progress(draft)
        self.query_one("#title", Static).update(looks.heading(draft))
        self.query_one("#progress", ProgressBar).update(total=all_.total, progress=all_.decided)
        count = f"{here.decided}/{here.total} here, {all_.decided}/{all_.total} in all"
        self.query_one("#count", Static).update(count)
        self.query_one("#source", Static).update(looks.source_words(draft, proposal.passages))
        self.query_one("#record", Static).update(looks.record(proposal, names))
        self.query_one("#remarks", Static).update(looks.remarks(proposal, draft, names))
        if not keep:
            nearest = proposal.nearest if isinstance(proposal, ActorProposal) else ()
            self._candidates = [(each.id, each.why) for each in nearest if each.id in self._known]
            self._show_candidates()

    def _show_candidates(self) -> None:
        box = self.query_one("#candidates", OptionList)
        box.set_options(self._options(self._candidates))
        box.display = bool(self._candidates)
        if self._candidates:
            box.highlighted = 0
            box.focus()

    def _options(self, candidates: Sequence[Candidate]) -> list[Option]:
        return [Option(looks.candidate(self._known[id_], why)) for id_, why in candidates]
