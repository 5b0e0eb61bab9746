"""Bytes to text: UTF-8 and nothing else, so that a file means the same everywhere."""

import re
from codecs import BOM_UTF8

from graphkit.store.faults import Fault, UnreadableError

MAX_BYTES = 64 << 20
_UTF_16_OR_32 = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_NOT_PRINTABLE = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)


def decode(raw: bytes) -> str:
    """Return the text of a file, without its byte order mark.

    Raises
    ------
    UnreadableError
        The bytes are not UTF-8, or there are more than `MAX_BYTES` of them.
    """
    if len(raw) > MAX_BYTES:
        limit = MAX_BYTES >> 20
        raise UnreadableError(
            [Fault("Y110", 0, f"the file has more than {limit} MiB", "split it into tables")]
        )
    if raw.startswith(_UTF_16_OR_32) or b"\x00" in raw[:2]:
        raise UnreadableError(
            [Fault("Y101", 0, "the file is UTF-16 or UTF-32, not UTF-8", "save it as UTF-8")]
        )
    raw = raw.removeprefix(BOM_UTF8)
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        start = error.start
    message = f"the byte 0x{raw[start]:02X} is not UTF-8"
    index = len(raw[:start].decode())
    raise UnreadableError([Fault("Y101", index, message, "save the file as UTF-8")])


def refuse_unprintable(text: str) -> None:
    """Raise `UnreadableError` when `text` holds a character no YAML or TOML file may hold."""
    found = _NOT_PRINTABLE.search(text)
    if found:
        message = f"the character U+{ord(found[0]):04X} may not stand in a data file"
        hint = f'delete it, or write it as "\\u{ord(found[0]):04X}" in double quotes'
        raise UnreadableError([Fault("Y102", found.start(), message, hint)])
