"""What is wrong at one place of one file, before anybody knows the file's name."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

ValuePath: TypeAlias = "tuple[str | int, ...]"  # keys and indexes, from the top of a file


@dataclass(frozen=True, slots=True)
class Fault:
    """A code of `graphkit.store.codes`, the character it stands at, and plain words."""

    code: str
    index: int
    message: str
    hint: str | None = None
    length: int = 1


class UnreadableError(Exception):
    """A file cannot be read as data; `faults` says where and why, at least once."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(self.faults[0].message)
