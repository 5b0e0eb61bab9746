"""Dialogs over the review: the editor of a record, the finder of an actor, the keys."""

from itertools import islice
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static, TextArea

from graphkit.errors import GraphkitError, UsageError
from graphkit.model import Dataset, PartialDate
from graphkit.model.drafts import Proposal
from graphkit.model.names import fold
from graphkit.model.visible import visible
from graphkit.review.editing import editable
from graphkit.review.sitting import Sitting
from graphkit.review.terminal import looks
from graphkit.review.terminal.known import Library

_MOST = 20  # hits that a list shows
_KEYS = """\
a     accept the record, with the new persons and institutions in it
A     accept all of this kind left in this source that asks nothing
e     edit the record, then accept it
r     reject it
s     skip it: it stays open, the next review asks again
m     (or Enter) it is the known one pointed at
n     it is not that one; n again takes this back
/     find a known one by name; ↑ ↓  point at another
w     a known actor in this claim is somebody else of that name, or is not
d     say when the source was published: its dates are read from there
u     undo the last decision and what was accepted with it
← →   the one before, the one behind; < >  another source
PgUp PgDn  read on in the text; [ ]  in the record
t     light or dark
q     leave; what was accepted is then written to data/

Every decision is on disk at once.  To undo a merge later, change "same"
to "different" in data/judgements.yaml."""


class Help(ModalScreen[None]):
    """The keys, until one is pressed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,q,enter", "dismiss", "close")
    ]

    def compose(self) -> ComposeResult:
        """Yield the list of keys."""
        with Vertical(classes="dialog"):
            yield Static(_KEYS, markup=False)
            yield Static("Esc closes; docs/review.md tells more", classes="hint")


class Confirm(ModalScreen[bool]):
    """A question that is answered with yes or no."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y,enter", "dismiss(True)", "yes"),
        Binding("n,escape", "dismiss(False)", "no"),
    ]

    def __init__(self, question: str) -> None:
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        """Yield the question and the keys that answer it."""
        with Vertical(classes="dialog"):
            yield Static(self._question, markup=False)
            yield Static("y or Enter: yes, n or Esc: no", classes="hint")


class Day(ModalScreen[bool]):
    """The day on which a source was published; True when it was given and its dates read anew."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(False)", "close")]

    def __init__(self, sitting: Sitting, dataset: Dataset) -> None:
        super().__init__()
        self._sitting = sitting
        self._dataset = dataset

    def compose(self) -> ComposeResult:
        """Yield what is known, the field, and what is wrong with what stands in it."""
        draft = self._sitting.draft
        asked = "\n".join(draft.questions) or "When was this published?"
        known = str(draft.source.published or "")
        with Vertical(classes="dialog"):
            yield Static(visible(asked, keep="\n"), markup=False)
            yield Input(known, placeholder="2025-06-04, or as much of it as is known: 2025-06")
            yield Static("", id="wrong", markup=False)
            yield Static("Enter reads every date from this day, Esc closes", classes="hint")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the day when it is one; say what is wrong otherwise."""
        try:
            day = PartialDate.parse(event.value.strip())
        except ValueError as error:
            self.query_one("#wrong", Static).update(str(error))
            return
        self.query_one(".hint", Static).update("reading the text again ...")
        self.call_after_refresh(self._publish, day)

    def _publish(self, day: PartialDate) -> None:
        try:
            self._sitting.publish(day, self._dataset)
        except GraphkitError as error:
            self.query_one("#wrong", Static).update(str(error))
        else:
            self.dismiss(result=True)


class Editor(ModalScreen[bool]):
    """A record as YAML; True when it was accepted as changed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(False)", "leave it as it is"),
        Binding("ctrl+s", "accept", "accept", priority=True),
    ]

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._proposal = sitting.proposal

    def compose(self) -> ComposeResult:
        """Yield the text and what is wrong with it."""
        with Vertical(classes="dialog"):
            yield TextArea(editable(self._proposal), show_line_numbers=True)
            yield Static("", id="wrong", markup=False)
            yield Static("Ctrl+S accepts it so, Esc leaves it as it is", classes="hint")

    def action_accept(self) -> None:
        """Accept the record when it is one; say what is wrong otherwise."""
        try:
            if self._sitting.proposal.id != self._proposal.id:
                raise UsageError("the proposal that this was is no longer in its file")
            self._sitting.edit(self.query_one(TextArea).text)
        except GraphkitError as error:
            self.query_one("#wrong", Static).update(str(error))
        else:
            self.dismiss(result=True)


class Finder(ModalScreen[str | None]):
    """A field for a name and what is found by it among the known; the key of the chosen one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "close"),
        Binding("down", "focus_next", show=False),
    ]

    def __init__(self, library: Library, proposal: Proposal) -> None:
        super().__init__()
        self._library = library
        self._proposal = proposal
        self._findable = library.findable(proposal)
        self._found: list[str] = []

    def compose(self) -> ComposeResult:
        """Yield the field and the list."""
        with Vertical(classes="dialog"):
            yield Input(placeholder="a name in any script or order, or a day")
            yield OptionList()
            yield Static("Enter takes the one pointed at, Esc closes", classes="hint")

    def on_input_changed(self, event: Input.Changed) -> None:
        """List what is called like this."""
        words = fold(event.value).split()
        hits = (each.key for each in self._findable if each.is_called(words))
        self._found = list(islice(hits, _MOST))
        found = [self._library.record(self._proposal, key) for key in self._found]
        box = self.query_one(OptionList)
        box.set_options(looks.candidate(self._library.line(each), "") for each in found)
        if found:
            box.highlighted = 0

    def on_input_submitted(self) -> None:
        """Take the one pointed at."""
        self._take(self.query_one(OptionList).highlighted)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take the one chosen."""
        self._take(event.option_index)

    def _take(self, at: int | None) -> None:
        if at is not None and at < len(self._found):
            self.dismiss(self._found[at])
