"""The errors graphkit raises, each with the exit code the command line ends with.

GraphkitError
├── UsageError                2   a question that cannot be asked
│   ├── UnknownNameError      2   no actor is called this
│   └── AmbiguousNameError    2   several are
├── MissingPackageError       2   an optional package is not installed
├── InvalidDataError         65   records that break a rule
├── MissingInputError        66   a file or folder that is not there
├── WriteError               74   the disk said no
└── ServiceError             74   an address that the user gave does not answer as it should
"""

from collections.abc import Sequence


class GraphkitError(Exception):
    """Base of everything graphkit raises on purpose; its text is written for the user."""

    exit_code = 1


class UsageError(GraphkitError, ValueError):
    """The question cannot be asked like this."""

    exit_code = 2


class UnknownNameError(UsageError, LookupError):
    """No actor carries this name or id; `nearest` holds the names that look most like it."""

    def __init__(self, name: str, nearest: Sequence[str] = (), kind: str = "actor") -> None:
        self.name = name
        self.nearest = tuple(nearest)
        hint = f" Did you mean: {', '.join(self.nearest)}?" if self.nearest else ""
        super().__init__(f"no {kind} is called {name!r}.{hint}")


class AmbiguousNameError(UsageError, LookupError):
    """Several actors carry this name; `candidates` holds (id, main name) of each."""

    def __init__(self, name: str, candidates: Sequence[tuple[str, str]]) -> None:
        self.name = name
        self.candidates = tuple(candidates)
        listed = ", ".join(f"{text} ({id_})" for id_, text in self.candidates)
        super().__init__(f"{name!r} may be any of: {listed}. Use the full name or the id.")


class MissingPackageError(GraphkitError, ImportError):
    """An optional package is needed; the message names the command that installs it."""

    exit_code = 2

    def __init__(self, package: str, purpose: str, extra: str) -> None:
        super().__init__(
            f"{purpose} needs the package {package}: pip install 'actor-graphkit[{extra}]'"
        )


class InvalidDataError(GraphkitError, ValueError):
    """Records break a rule; `problems` holds every finding of the run."""

    exit_code = 65

    def __init__(self, message: str, problems: Sequence[object] = ()) -> None:
        self.problems = tuple(problems)
        super().__init__(message)


class MissingInputError(GraphkitError, FileNotFoundError):
    """A file or folder that was asked for is not there."""

    exit_code = 66

    def __str__(self) -> str:
        return str(self.args[0])


class WriteError(GraphkitError, OSError):
    """Writing failed; what stood there before is untouched."""

    exit_code = 74

    def __str__(self) -> str:
        return str(self.args[0])


class ServiceError(GraphkitError):
    """A service at an address the user gave does not answer, or not as it should."""

    exit_code = 74
