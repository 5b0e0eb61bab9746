"""Whatever stands in the files, `inspect` answers with problems, never with a traceback."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.store import as_github, inspect, render, start

with TemporaryDirectory() as folder:
    FILES = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in start(folder)
        if path.suffix in (".yaml", ".md", ".toml") and path.name != "README.md"
    }

PIECES = [
    b"", b" ", b"  ", b"\n", b"\t", b"- ", b": ", b"[", b"]", b"{", b"}", b'"', b"'", b"#", b"&a ",
    b"*a ", b"!x ", b"|", b"---\n", b"null", b"true", b"..", b"\xff", b"\x00", b"\xef\xbb\xbf",
    "李\u2028\u202e".encode(), b"brandt-ada", b"2024-13", b"evidence: []", b"[[[[", b"{a: b, a: c}",
]  # fmt: skip
edits = st.tuples(
    st.sampled_from(sorted(FILES)),
    st.floats(0, 1),
    st.integers(0, 40),
    st.sampled_from(PIECES),
)


@settings(deadline=None, max_examples=200)
@given(st.lists(edits, min_size=1, max_size=4))
def test_any_edit_of_a_project_is_answered(edits: list[tuple[str, float, int, bytes]]) -> None:
    files = dict(FILES)
    for name, share, length, piece in edits:
        content = files[name]
        start = int(share * len(content))
        files[name] = content[:start] + piece + content[start + length :]

    with TemporaryDirectory() as folder:
        for name, content in files.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        found = inspect(folder)

    assert found.dataset is not None or found.errors
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f]", render(found.problems))
    assert all(as_github(each).count("\n") == 0 for each in found.problems)
    assert all(each.line > 0 and each.column > 0 and each.hint for each in found.problems)
    assert not any("not YAML: " in each.message for each in found.problems)
