"""Writing several files so that a crash, a full disk or a kill leaves each one whole.

New content goes to a file beside the old one, is forced to disk, and takes its
name in one step.  A reader sees the old file or the new one, never a part.
"""

import contextlib
import os
import secrets
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from graphkit.errors import WriteError


def write_text(path: str | os.PathLike[str], text: str) -> None:
    """Write one file whole, in UTF-8, with the line ends that `text` has.

    What is no file (a pipe, ``/dev/stdout``) is written to as it is.

    Raises
    ------
    WriteError
        It could not be written; what stood there is untouched.
    """
    file, content = Path(path), encode(Path(path), text)
    if file.exists() and not file.is_file():
        with _naming(file):
            file.write_bytes(content)
    else:
        write_all({file: content})


def encode(file: Path, text: str) -> bytes:
    """Return `text` in UTF-8; half a character (a lone surrogate) is a `WriteError`."""
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        half = f"U+{ord(text[error.start]):04X}"
    raise WriteError(f"{file} cannot hold {half}, half a character; nothing was changed")


def write_all(contents: Mapping[Path, bytes]) -> None:
    """Write each file whose content differs; on an error put back what was replaced.

    Raises
    ------
    WriteError
        A file could not be written; every file is as it was.
    """
    # a link stays a link: what it points to is replaced
    targets = {Path(os.path.realpath(file)): content for file, content in contents.items()}
    before = {file: _content(file) for file in targets}
    ready: dict[Path, Path] = {}
    try:
        for file, content in targets.items():
            if content != before[file]:
                with _naming(file):
                    ready[file] = _write_beside(file, content)
        _replace_all(ready, before)
    finally:
        for new in ready.values():
            new.unlink(missing_ok=True)


def _replace_all(ready: Mapping[Path, Path], before: Mapping[Path, bytes | None]) -> None:
    """Give each new file its name; when one fails, put the others back."""
    replaced: list[Path] = []
    try:
        for file, new in ready.items():
            with _naming(file):
                new.replace(file)
            replaced.append(file)
    except BaseException:
        for file in replaced:
            content = before[file]
            if content is None:
                file.unlink()
            else:
                _write_beside(file, content).replace(file)
        raise
    for folder in sorted({each.parent for each in replaced}):
        _force_to_disk(folder)


def _write_beside(file: Path, content: bytes) -> Path:
    """Return a new file with `content` in the same folder; hidden, so that nobody reads it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_name(f".{file.name}.{secrets.token_hex(4)}.tmp")
    try:
        with new.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        if file.exists():
            shutil.copymode(file, new)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    return new


def _content(file: Path) -> bytes | None:
    """Return what a file holds now, None when there is none to compare."""
    try:
        return file.read_bytes()
    except OSError:
        return None


def _force_to_disk(folder: Path) -> None:
    """Make new names survive a crash of the machine, where a folder can be opened for that."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextlib.contextmanager
def _naming(file: Path) -> Iterator[None]:
    """Turn an error of the disk into one that names the file a user knows."""
    try:
        yield
    except OSError as error:
        why = error.strerror or str(error)
        raise WriteError(f"{file} cannot be written: {why}; nothing was changed") from None
