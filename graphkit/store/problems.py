"""A problem with its place in a file, and the ways to show it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from graphkit.model.visible import visible
from graphkit.store.terminal import columns

_WINDOW = 100  # characters of a long line that are shown
_GITHUB_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_GITHUB_PROPERTY = _GITHUB_DATA | str.maketrans({":": "%3A", ",": "%2C"})


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in one file; texts hold no hidden characters, `source_line` may.

    `line` and `column` count from 1, in characters; `length` is how many
    characters of `source_line` are meant.
    """

    code: str
    severity: str
    message: str
    file: str
    line: int
    column: int
    hint: str | None = None
    source_line: str = ""
    length: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.code} {self.message}"

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """The order of a listing: file, line, column, code."""
        return self.file, self.line, self.column, self.code, self.message

    @property
    def width(self) -> int:
        """Length of the caret in terminal columns; East Asian wide characters count 2."""
        start = self.column - 1
        return max(1, columns(visible(self.source_line[start : start + self.length])))

    def to_json(self) -> dict[str, Any]:
        """Return the fields a program needs, ready for `json.dumps`."""
        names = ("file", "line", "column", "severity", "code", "message", "hint")
        return {name: getattr(self, name) for name in names}


def render(problems: Sequence[Problem]) -> str:
    """Return problems as plain text: place, source line, caret, hint, and a last line that counts.

    Empty text when there are none.
    """
    if not problems:
        return ""
    return "\n".join([*map(_block, problems), count(problems), ""])


def told(problems: Sequence[Problem], at_most: int = 5) -> str:
    """Return a line for each of the first problems, with its hint, and one that counts the rest."""
    lines = [f"{each}; {each.hint}" if each.hint else str(each) for each in problems[:at_most]]
    rest = problems[at_most:]
    return "\n".join([*lines, f"and {count(rest)}"] if rest else lines)


def count(problems: Sequence[Problem]) -> str:
    """Return for example "3 errors, 1 warning in 2 files"."""
    errors = sum(each.severity == "error" for each in problems)
    parts = [_plural(errors, "error")] if errors else []
    if len(problems) > errors:
        parts.append(_plural(len(problems) - errors, "warning"))
    return f"{', '.join(parts)} in {_plural(len({each.file for each in problems}), 'file')}"


def as_github(problem: Problem) -> str:
    """Return a problem as a workflow command, which GitHub shows beside the changed line."""
    message = f"{problem.message} ({problem.hint})" if problem.hint else problem.message
    return (
        f"::{problem.severity} file={problem.file.translate(_GITHUB_PROPERTY)},"
        f"line={problem.line},col={problem.column},title={problem.code}::"
        f"{message.translate(_GITHUB_DATA)}"
    )


def _plural(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _block(problem: Problem) -> str:
    """Return the lines of one problem; a long source line is cut to what surrounds the caret."""
    lines = [str(problem)]
    if problem.source_line.strip():
        start = problem.column - 1
        first = max(0, start - _WINDOW // 2) if len(problem.source_line) > _WINDOW else 0
        last = first + _WINDOW
        before = ("…" if first else "") + visible(problem.source_line[first:start])
        after = visible(problem.source_line[start:last])
        dots = "…" if len(problem.source_line) > last else ""
        caret = "^" * min(problem.width, max(1, columns(after)))
        lines += [f"    {before}{after}{dots}", f"    {' ' * columns(before)}{caret}"]
    if problem.hint:
        lines.append(f"    hint: {problem.hint}")
    return "\n".join(lines)
