"""Run the command line, and turn every way it can end into one line and an exit code.

0 answered; 1 answered "none"; 2 usage, unknown or ambiguous name; 65 invalid
data; 66 missing input; 74 input or output failed; 130 Ctrl-C; 141 closed pipe.
"""

import os
import sys
from io import TextIOWrapper

import typer
from typer.exceptions import TyperException

from graphkit.cli.output import ClosedPipe
from graphkit.errors import GraphkitError


def main() -> None:
    """Run the command line given to the process and end it with the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a terminal of another encoding gets escapes
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    # In a terminal of another encoding a name still arrives as the bytes that were typed.
    arguments = [os.fsencode(each).decode("utf-8", "surrogateescape") for each in sys.argv[1:]]
    raise SystemExit(run(arguments))


def run(arguments: list[str]) -> int:
    """Run one command line and return its exit code; errors are printed to stderr."""
    from graphkit.cli.app import app

    try:
        code = app(arguments, prog_name="graphkit", standalone_mode=False) or 0
    except ClosedPipe:
        return 141
    except GraphkitError as error:
        return _fail(str(error), error.exit_code)
    except TyperException as error:
        return _fail(f"{error.format_message()}{_help(error)}", error.exit_code)
    except (KeyboardInterrupt, typer.Abort):
        code = 130
    except OSError as error:
        return _fail(f"{error.filename or 'output'}: {error.strerror or error}", 74)
    if code == 130:
        return _fail("stopped; nothing was left half-written", code)
    return int(code)


def _help(error: TyperException) -> str:
    context = getattr(error, "ctx", None)
    return f" (try: {context.command_path} --help)" if context else ""


def _fail(message: str, code: int) -> int:
    from graphkit.reports.escape import visible

    lines = [visible(line) for line in message.split("\n")]
    print("graphkit: " + "\n".join(lines), file=sys.stderr)
    return code
