"""A file that a user saved to the source it is: plain text, Markdown with front matter, or HTML."""

import html
import re
from pathlib import Path

from graphkit.errors import InvalidDataError, MissingInputError, MissingPackageError
from graphkit.model import PartialDate, Source
from graphkit.model.names import slug
from graphkit.store.decoding import decode
from graphkit.store.faults import UnreadableError
from graphkit.store.parts import read_part
from graphkit.store.problems import told

MAX_BYTES = 2 << 20  # a book has half of it
_NOT_TEXT = {
    b"%PDF": "a PDF; save its text (pdftotext -layout FILE) and draft that",
    b"PK\x03\x04": "a ZIP, or a document of an office program; save it as plain text",
    b"\xd0\xcf\x11\xe0": "a document of an office program; save it as plain text",
    b"\x1f\x8b": "compressed; unpack it first",
}
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TITLE = re.compile(r"<title[^>]*>(.*?)</title>", re.IGNORECASE | re.DOTALL)
_DAY = re.compile(
    r"""(?:article:published_time|datePublished|"pubdate"|DC\.date(?:\.issued)?|publish-?date)
        ["'\s:,]*(?:content\s*=)?["'\s:]*(\d{4}-\d\d-\d\d)""",
    re.IGNORECASE | re.VERBOSE,
)


def read_article(path: Path) -> Source:
    """Return the file at `path` as a source with its text, unchanged.

    Of HTML the main text is kept, and the day only where the page states one.
    The source is called like the file.

    Raises
    ------
    MissingInputError
        The file is not there or cannot be opened.
    InvalidDataError
        It is no text in UTF-8, empty, too large, or its front matter is wrong.
    """
    raw = _content(path)
    try:
        text = decode(raw)
    except UnreadableError as error:
        fault = error.faults[0]
        raise InvalidDataError(f"{path}: {fault.message}; {fault.hint}") from None
    if not text.strip():
        raise InvalidDataError(f"{path} is empty; there is nothing to draft from")
    if "\x00" in text:
        raise InvalidDataError(f"{path} is no text: it holds the character U+0000")
    if path.suffix == ".md" and text.startswith("---"):
        return _with_front_matter(path)
    source = _from_html(path, text) if _HTML.match(text) else _plain(path, text)
    return source.model_copy(update={"language": source.language or "en"})


def _content(path: Path) -> bytes:
    if path.is_dir():
        raise MissingInputError(f"{path} is a folder; give the files in it")
    try:
        size = path.stat().st_size
        raw = path.read_bytes() if size <= MAX_BYTES else path.open("rb").read(8)
    except OSError as error:
        raise MissingInputError(f"{path} cannot be read: {error.strerror}") from None
    for mark, what in _NOT_TEXT.items():
        if raw.startswith(mark):
            raise InvalidDataError(f"{path} is {what}")
    if size > MAX_BYTES:
        raise InvalidDataError(
            f"{path} has {size / (1 << 20):,.1f} MiB, an article at most {MAX_BYTES >> 20}; "
            "split it into its articles"
        )
    return raw


def _with_front_matter(path: Path) -> Source:
    part = read_part("articles", path)
    if part.problems:
        raise InvalidDataError(told(part.problems), tuple(part.problems))
    source: Source = part.records[()]
    return source


def _plain(path: Path, text: str) -> Source:
    return Source(id=slug(path.stem), title=_first_line(text) or path.stem, text=text)


def _first_line(text: str) -> str | None:
    line = text.strip().splitlines()[0].strip("#*_ \t")
    return line if 0 < len(line) <= 160 else None


def _from_html(path: Path, page: str) -> Source:
    try:
        from trafilatura import extract  # noqa: PLC0415 - an optional package, slow to load
    except ImportError:
        raise MissingPackageError("trafilatura", "reading saved HTML", "draft") from None
    text = extract(page, include_comments=False, include_tables=True, favor_precision=True)
    if not text:
        raise InvalidDataError(f"{path} is HTML without a main text; save the text of the article")
    title = _TITLE.search(page)
    words = " ".join(html.unescape(title[1]).split()) if title else ""
    day = _DAY.search(page)
    return Source(
        id=slug(path.stem),
        title=words or _first_line(text) or path.stem,
        published=_day(day[1]) if day else None,
        text=text + "\n",
    )


def _day(text: str) -> PartialDate | None:
    try:
        return PartialDate.parse(text)
    except ValueError:
        return None
