"""The known actors that a claim names: any of them may be somebody else of that name."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static

from graphkit.review.terminal import looks
from graphkit.review.terminal.known import Library


class Bearers(ModalScreen[str | None]):
    """A list of known actors; the id of the one who is not meant."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "close")]

    def __init__(self, library: Library, ids: Sequence[str]) -> None:
        super().__init__()
        self._library = library
        self._ids = tuple(ids)

    def compose(self) -> ComposeResult:
        """Yield the list and what it is for."""
        with Vertical(classes="dialog"):
            yield Static("Which of them is somebody else of that name?")
            yield OptionList(
                *(
                    looks.candidate(self._library.line(self._library.actor(id_)), id_)
                    for id_ in self._ids
                )
            )
            yield Static(
                "Enter: this one is (or again: is meant after all), Esc closes", classes="hint"
            )

    def on_mount(self) -> None:
        """Point at the first."""
        self.query_one(OptionList).focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take the one chosen."""
        self.dismiss(self._ids[event.option_index])
