"""What the command line prints, word for word, about the invented project.

Run with ``GRAPHKIT_GOLDEN=write`` to accept new output, then read the diff.
"""

import os
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"
CASES = {
    "help": ["--help"],
    "met": ["met", "Lena Arda"],
    "met-quotes": ["met", "Надя Петрова", "--quotes"],
    "met-accompanied": ["met", "brisk-otto", "--accompanied", "--status", "all"],
    "met-json": ["met", "Viktor Arda", "--format", "json"],
    "met-jsonl": ["met", "Viktor Arda", "--format", "jsonl"],
    "met-csv": ["met", "Viktor Arda", "--format", "csv"],
    "met-md": ["met", "Viktor Arda", "--quotes", "--format", "md"],
    "path": ["path", "Bruno Arda", "Sora Mori", "--through", "met,kin,role"],
    "path-json": ["path", "Viktor Arda", "Lena Arda", "--in-order", "--format", "json"],
    "show-person": ["show", "Lena Arda"],
    "show-institution": ["show", "Velia"],
    "show-json": ["show", "petrova-nadia", "--format", "json"],
    "show-csv": ["show", "petrova-nadia", "--format", "csv"],
    "who": ["who", "foreign minister", "--on", "2024-05-15"],
    "who-json": ["who", "President", "--of", "Velia", "--format", "json"],
    "lineage": ["lineage", "Arda"],
    "lineage-md": ["lineage", "Arda", "--format", "md"],
    "lineage-json": ["lineage", "Lena Arda", "--format", "json"],
    "timeline": ["timeline", "--status", "all"],
    "timeline-csv": ["timeline", "Sora Mori", "--since", "2024", "--format", "csv"],
    "export-json": ["export", "json"],
}


@pytest.mark.parametrize("name", CASES)
def test_output_is_as_it_was(name, graphkit, tiny):
    arguments = CASES[name]
    data = [] if arguments == ["--help"] else ["--data", str(tiny)]
    done = graphkit(*arguments, *data)
    golden = GOLDEN / f"{name}.txt"
    if os.environ.get("GRAPHKIT_GOLDEN") == "write":
        golden.write_text(done.stdout, encoding="utf-8", newline="")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == golden.read_text(encoding="utf-8")
