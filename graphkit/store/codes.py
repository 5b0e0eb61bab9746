"""Every code `check` can print: what files may hold (Y), what records may hold (S), rules (R)."""

from typing import NamedTuple

from graphkit.errors import UsageError
from graphkit.rules import RULES
from graphkit.rules.finding import did_you_mean


class Code(NamedTuple):
    """How bad it is, in a few words, and for `graphkit explain` in a few sentences."""

    severity: str
    title: str
    explanation: str


FILE_CODES = {
    "Y101": Code(
        "error",
        "not UTF-8",
        "Every file is UTF-8, with or without a byte order mark; the position is that of the first "
        "byte that is not. Editors call this the encoding: choose UTF-8 when saving.",
    ),
    "Y102": Code(
        "error",
        "a character that may not stand in a data file",
        'Control characters break terminals and editors. Inside "double quotes" they can be '
        'written as escapes: "\\u0007".',
    ),
    "Y103": Code(
        "error",
        "a tab as indentation",
        "YAML is indented with spaces only.",
    ),
    "Y104": Code(
        "error",
        "not YAML",
        "The file breaks the grammar of YAML at this place or shortly before it. The usual causes: "
        "text with a colon and a space, or beginning with one of @ ` % * & ! | > [ {, without "
        "quotes; a field not in the column of the field above it; a quotation mark left open.",
    ),
    "Y105": Code(
        "error",
        "a field twice in one record",
        "YAML readers keep the last value in silence; graphkit refuses to choose.",
    ),
    "Y106": Code(
        "error",
        "anchor, alias or merge key",
        "What stands in a file is what it says: no value is defined elsewhere. This also ends "
        "files that grow a thousandfold when read.",
    ),
    "Y107": Code(
        "error",
        "tag",
        "YAML tags can name types and code. graphkit reads text, and the field decides its type.",
    ),
    "Y108": Code(
        "error",
        "more than one document",
        "A data file holds one list; a line '---' would begin a second.",
    ),
    "Y109": Code("error", "a key that is not text", "A record's keys are the names of its fields."),
    "Y110": Code(
        "error",
        "too large or too deep",
        "A file has at most 64 MiB, 5,000,000 values and 24 levels. Larger sets belong in tables.",
    ),
    "Y111": Code(
        "error",
        "no front matter",
        "A source text begins with a line '---', then the fields of the source, then a line '---', "
        "then the text.",
    ),
    "Y112": Code(
        "error",
        "not TOML",
        "graphkit.toml is TOML 1.0 with one table, [publication].",
    ),
    "Y113": Code(
        "warning",
        "a file that is not read",
        "data/ holds one file for each kind of record, by a fixed name; docs/data.md lists them. "
        "Anything else is ignored, which is rarely what was meant.",
    ),
    "S201": Code(
        "error",
        "unknown field",
        "Fields are a closed list, so that a typo cannot hide a value; docs/data.md lists them.",
    ),
    "S202": Code("error", "missing field", "The record lacks a field it cannot do without."),
    "S203": Code(
        "error",
        "not one of the allowed words",
        "The field takes one word of a closed list.",
    ),
    "S204": Code(
        "error",
        "not an id",
        "Ids have 1 to 64 small letters a-z, digits and hyphens, and begin with a letter or digit. "
        "Persons are called family-given: li-qiang.",
    ),
    "S205": Code(
        "error",
        "not a date",
        "Dates are no more precise than their source: 2024, 2024-11, 2024-11-15, 2008/2015, "
        "../2018, [2025-05..2025-06], with ~ for about and ? for doubt; docs/data.md says more.",
    ),
    "S206": Code(
        "error",
        "the wrong shape of value",
        "Text, a list, a mapping of fields, or true and false: the field takes another shape.",
    ),
    "S207": Code("error", "empty", "The field needs something in it."),
    "S208": Code("error", "not a value this field takes", "The message says which values do."),
    "S209": Code(
        "error",
        "id and file name differ",
        "The source in seeds/NAME.md has the id NAME, so that either leads to the other.",
    ),
}

CODES: dict[str, Code] = FILE_CODES | {
    rule.code: Code(rule.severity, rule.title, rule.explanation) for rule in RULES
}


def explain(code: str) -> str:
    """Return what a code means and what to do about it, as `graphkit explain` prints it.

    Raises
    ------
    UsageError
        There is no such code.
    """
    known = CODES.get(code.strip().upper())
    if known is None:
        hint = did_you_mean(code.strip().upper(), CODES) or "`graphkit check` prints the codes"
        raise UsageError(f"no problem has the code {code!r}; {hint}")
    return f"{code.strip().upper()} ({known.severity}): {known.title}\n\n{known.explanation}"
