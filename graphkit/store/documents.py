"""A file that was read, able to say where a value of it stands."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

import yaml

from graphkit.model.visible import visible
from graphkit.store.codes import CODES
from graphkit.store.faults import Fault, ValuePath
from graphkit.store.problems import Problem
from graphkit.store.settings import span as settings_span
from graphkit.store.yaml_positions import compose, span

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(eq=False)
class Document:
    """The text of one file, and the part of it, `start` to `end`, that is YAML."""

    name: str
    text: str
    start: int = 0
    end: int | None = None

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(found.end() for found in _LINE_END.finditer(self.text))]

    @cached_property
    def _last(self) -> int:
        return len(self.text.rstrip())

    @cached_property
    def _yaml(self) -> yaml.Node | None:
        return compose(self.text[self.start : self.end])

    def span(self, path: ValuePath, *, on_key: bool = False) -> tuple[int, int]:
        """Return the characters at which a value stands, first and one after the last."""
        if self._yaml is None:
            return self.start, self.start
        first, last = span(self._yaml, path, on_key=on_key)
        return self.start + first, self.start + last

    def place(self, path: ValuePath) -> str:
        """Return "file:line" of a value."""
        return f"{self.name}:{bisect_right(self._line_starts, self.span(path)[0])}"

    def problem(self, fault: Fault) -> Problem:
        """Return a fault of this file as a problem, with line and column counted from 1."""
        code = CODES[fault.code]
        index = min(fault.index, self._last)
        line = bisect_right(self._line_starts, index)
        start = self._line_starts[line - 1]
        source_line = _LINE_END.split(self.text[start : start + 100_000], 1)[0]
        return Problem(
            code=fault.code,
            severity=code.severity,
            message=visible(fault.message),
            file=visible(self.name),
            line=line,
            column=index - start + 1,
            hint=visible(fault.hint or code.hint or "") or None,
            source_line=source_line,
            length=max(1, min(fault.length, len(source_line.rstrip()) - (index - start))),
        )

    def problem_at(
        self, code: str, path: ValuePath, message: str, hint: str | None, *, on_key: bool = False
    ) -> Problem:
        """Return a problem of the value at `path`."""
        first, last = self.span(path, on_key=on_key)
        return self.problem(Fault(code, first, message, hint, last - first))


class Settings(Document):
    """The text of graphkit.toml."""

    def span(self, path: ValuePath, *, on_key: bool = False) -> tuple[int, int]:  # noqa: ARG002 - TOML positions are those of keys
        """Return the characters of the key that `path` names."""
        return settings_span(self.text, path)
