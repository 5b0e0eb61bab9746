"""The drafts of a sitting and their files: caught up with each other, and never written over."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from graphkit.errors import InvalidDataError, UsageError
from graphkit.model import Dataset
from graphkit.model.drafts import Draft
from graphkit.resolve import in_force
from graphkit.resolve.names import NameIndex
from graphkit.review.acceptance import accept
from graphkit.review.catching_up import caught_up
from graphkit.store import DraftFile, read_again
from graphkit.store.adding import with_additions
from graphkit.store.atomic import encode, write_all
from graphkit.store.changing import with_changes


class DraftChangedError(UsageError):
    """Somebody else wrote into a draft's file: it was read again, and nothing was written."""


@dataclass(frozen=True)
class Opened:
    """A draft under review, and what is to stand in its file and in that of its source.

    `file` is what was last read from there or written to it.
    """

    file: DraftFile
    draft: Draft
    text: str
    source: str

    @classmethod
    def of(cls, file: DraftFile) -> "Opened":
        """Return a draft as its file holds it."""
        return cls(file, file.draft, file.written, _read(file.text_path))


class OpenDrafts:
    """The drafts of a sitting, by their numbers."""

    def __init__(self, files: Iterable[DraftFile], dataset: Dataset | None = None) -> None:
        self._opened = [Opened.of(file) for file in files]
        self._dataset = dataset
        self._index: NameIndex | None = None
        self.known = dataset

    def __iter__(self) -> Iterator[Draft]:
        return (each.draft for each in self._opened)

    def __len__(self) -> int:
        return len(self._opened)

    def __getitem__(self, at: int) -> Opened:
        return self._opened[at]

    def come_to(self, at: int) -> bool:
        """Catch a draft up with what is known and was accepted from the others by now.

        Return whether its file was changed meanwhile, and was read again.

        Raises
        ------
        UsageError
            It cannot be read any more.
        """
        opened = self._opened[at]
        is_changed = opened.file.is_changed
        if is_changed:
            try:
                opened = Opened.of(read_again(opened.file))
            except (InvalidDataError, OSError) as error:
                raise UsageError(f"{error}; the file is left as it is") from None
        if self._dataset is not None:
            self.known = self._beside(at, self._dataset)
            draft = caught_up(opened.draft, self.known, self._names(self._dataset))
            text = with_changes(opened.text, (), opened.draft, draft)
            opened = replace(opened, draft=draft, text=text)
        self._opened[at] = opened
        return is_changed

    def keep(self, at: int, draft: Draft, text: str, source: str) -> Opened:
        """Write down what a draft has become; return what it was.

        Raises
        ------
        DraftChangedError
            Its file is not as it was read: the draft is now as the file has it.
        UsageError
            The file cannot be read any more.
        WriteError
            It could not be written.
        """
        if self._opened[at].file.is_changed:
            self.come_to(at)
            path = self._opened[at].file.path
            raise DraftChangedError(f"{path} was changed meanwhile and is read again; look again")
        before = self._opened[at]
        file = replace(before.file, draft=draft, written=text)
        files = {file.path: text}
        if source != before.source:
            files[file.text_path] = source
        write_all({each: encode(each, content) for each, content in files.items()})
        self._opened[at] = Opened(file, draft, text, source)
        return before

    def _beside(self, at: int, known: Dataset) -> Dataset:
        """Return what is known once everything accepted from the other drafts is."""
        for nth, each in enumerate(self._opened):
            if nth != at and any(p.decision and not p.applied for p in each.draft.proposals):
                known = with_additions(known, accept(each.draft, known).additions)
        return known

    def _names(self, dataset: Dataset) -> NameIndex:
        """Return the names of all that are known; those of the data are read once."""
        self._index = self._index or NameIndex(in_force(dataset))
        if self.known is None or self.known is dataset:
            return self._index
        return NameIndex(in_force(self.known), self._index)


def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8-sig")
