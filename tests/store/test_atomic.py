"""Writing files so that each is whole at any moment, and all are as they were after an error."""

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from graphkit.errors import WriteError
from graphkit.store import atomic
from graphkit.store.atomic import write_all, write_text

WRITER = """
import sys
from pathlib import Path
from graphkit.store.atomic import write_all
folder = Path(sys.argv[1])
for number in range(1_000_000):
    line = b"%d\\n" % number
    write_all({folder / name: line * 40_000 for name in ("a", "b")})
    print(number, flush=True)
"""


def test_files_and_their_folders_are_made(tmp_path: Path) -> None:
    write_all({tmp_path / "x" / "y": b"1\r\n"})

    assert (tmp_path / "x" / "y").read_bytes() == b"1\r\n"


def test_nothing_is_left_beside_the_file(tmp_path: Path) -> None:
    write_all({tmp_path / "a": b"1"})
    write_all({tmp_path / "a": b"2"})

    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_a_file_that_stays_the_same_is_not_touched(tmp_path: Path) -> None:
    write_all({tmp_path / "a": b"1"})
    before = (tmp_path / "a").stat()

    write_all({tmp_path / "a": b"1"})

    assert (tmp_path / "a").stat().st_ino == before.st_ino


def test_a_file_keeps_its_rights(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1")
    (tmp_path / "a").chmod(0o640)

    write_all({tmp_path / "a": b"2"})

    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    (tmp_path / "far" / "a").write_bytes(b"1")
    (tmp_path / "a").symlink_to(tmp_path / "far" / "a")

    write_all({tmp_path / "a": b"2"})

    assert (tmp_path / "a").is_symlink()
    assert (tmp_path / "far" / "a").read_bytes() == b"2"


def test_an_error_half_way_puts_every_file_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_all({tmp_path / "a": b"old", tmp_path / "b": b"old"})
    real = Path.replace

    def fail(self: Path, target: Path) -> Path:
        if target.name == "c":
            raise OSError(28, "No space left on device")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(WriteError, match=r"c cannot be written: No space left on device; nothing"):
        write_all({tmp_path / name: b"new" for name in ("a", "new", "b", "c")})

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        "a": b"old",
        "b": b"old",
    }


def test_a_full_disk_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_all({tmp_path / "a": b"old"})

    def full(_: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WriteError, match="No space left on device"):
        write_all({tmp_path / "a": b"new"})

    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]


def test_ctrl_c_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_all({tmp_path / "a": b"new"})

    assert list(tmp_path.iterdir()) == []


def test_a_file_where_a_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")

    with pytest.raises(WriteError, match="cannot be written"):
        write_all({tmp_path / "a" / "b": b"1"})


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="cannot be written: Is a directory"):
        write_text(tmp_path, "x")


def test_text_is_written_in_utf_8_with_its_own_line_ends(tmp_path: Path) -> None:
    write_text(tmp_path / "a", "李\r\n\n")

    assert (tmp_path / "a").read_bytes() == "李\r\n\n".encode()


def test_a_pipe_is_written_to(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE)

    write_text(pipe, "through")

    assert reader.communicate()[0] == b"through"
    assert pipe.is_fifo()


def test_half_a_character_is_named(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match=r"U\+DC80"):
        write_text(tmp_path / "a", "\udc80")


@pytest.mark.parametrize("milliseconds", range(1, 60, 7))
def test_a_killed_writer_leaves_whole_files(tmp_path: Path, milliseconds: int) -> None:
    """Kill -9 at some moment: each file holds one number, from first line to last."""
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path)], stdout=subprocess.PIPE)
    with writer:
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(milliseconds / 1000)
        writer.kill()

    for name in ("a", "b"):
        lines = (tmp_path / name).read_bytes().splitlines()
        assert len(lines) == 40_000
        assert len(set(lines)) == 1


def test_what_a_killed_writer_leaves_is_hidden(tmp_path: Path) -> None:
    new = atomic._write_beside(tmp_path / "actors.yaml", b"x")

    assert new.name.startswith(".actors.yaml.")
    assert new not in [*tmp_path.glob("*.yaml"), *tmp_path.glob("*.md")]
