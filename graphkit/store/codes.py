"""Every code of a problem: what files may hold (Y), what records may hold (S), rules (R)."""

from typing import NamedTuple

from graphkit.errors import UsageError
from graphkit.rules import RULES
from graphkit.rules.finding import did_you_mean


class Code(NamedTuple):
    """How bad it is, in a few words, what to do, and for `graphkit explain` a few sentences."""

    severity: str
    title: str
    hint: str | None
    explanation: str


FILE_CODES = {
    "Y101": Code(
        "error",
        "not UTF-8",
        "save the file as UTF-8",
        "Every file is UTF-8, with or without a byte order mark; the place is that of the first "
        "byte that is not. Editors call this the encoding of a file.",
    ),
    "Y102": Code(
        "error",
        "a character that may not stand in a file",
        "delete it",
        "Control characters break terminals and editors. Inside double quotes they can be written "
        'as escapes: "\\u0007".',
    ),
    "Y103": Code(
        "error", "a tab as indentation", "indent with spaces", "YAML is indented with spaces only."
    ),
    "Y104": Code(
        "error",
        "not YAML",
        "look at this line and the one above it",
        "The file breaks the grammar of YAML here or shortly before. The usual causes: text with a "
        "colon and a space, or beginning with one of @ ` % * & ! | > [ {, without quotes; a field "
        "not in the column of the field above it; a quotation mark left open.",
    ),
    "Y105": Code(
        "error",
        "a field twice in one record",
        "keep one of the two",
        "Other readers of YAML keep the last of the two in silence; graphkit refuses to choose.",
    ),
    "Y106": Code(
        "error",
        "an anchor, alias or merge key",
        "write the value out",
        "What stands in a file is what it says: no value is defined elsewhere. This also ends "
        "files that grow a thousandfold when they are read. Text that begins with & or * needs "
        "quotes.",
    ),
    "Y107": Code(
        "error",
        "a tag",
        "delete it",
        "YAML tags can name types, and code. graphkit reads text, and the field decides what it "
        "is. Text that begins with ! needs quotes.",
    ),
    "Y108": Code(
        "error",
        "more than one document",
        "delete the line '---'",
        "A data file holds one list; a line '---' inside it begins a second.",
    ),
    "Y109": Code(
        "error",
        "a key that is not text",
        "write  field: value",
        "The keys of a record are the names of its fields.",
    ),
    "Y110": Code(
        "error",
        "too large or too deep",
        "split it",
        "A file has at most 64 MiB, 5,000,000 values, and 24 lists and mappings inside each other.",
    ),
    "Y111": Code(
        "error",
        "no front matter",
        "begin with a line ---, the fields of the source, and another line ---",
        "A file in seeds/ begins with a line '---', then the fields of the source, then a line "
        "'---', then the text.",
    ),
    "Y112": Code(
        "error",
        "not TOML",
        'write  name = "value"',
        "graphkit.toml is TOML 1.0 with one table, [publication].",
    ),
    "Y113": Code(
        "warning",
        "a file that is not read",
        "rename it, or move it away",
        "data/ holds one file for each sort of record, by a fixed name, and seeds/ one .md file "
        "for each source. Another file is ignored, which is rarely what was meant.",
    ),
    "S201": Code(
        "error",
        "an unknown field",
        "delete it",
        "The fields of a record are a closed list, so that a typo cannot hide a value.",
    ),
    "S202": Code(
        "error", "a missing field", "add it", "The record lacks a field it cannot do without."
    ),
    "S203": Code(
        "error",
        "not one of the allowed words",
        "use one of them",
        "The field takes one word of a closed list.",
    ),
    "S204": Code(
        "error",
        "not an id",
        "use small letters, digits and hyphens",
        "An id has 1 to 64 small letters a-z, digits and hyphens, and begins with a letter or "
        "digit. Persons are called family-given: brandt-ada.",
    ),
    "S205": Code(
        "error",
        "not a date",
        "write 2024, 2024-11 or 2024-11-15",
        "A date is no more precise than its source: 2024, 2024-11, 2024-11-15, 2008/2015, ../2018, "
        "[2025-05..2025-06], with ~ for about and ? for doubt.",
    ),
    "S206": Code(
        "error",
        "a value of the wrong shape",
        "write what the field takes",
        "Text, a list, a mapping of fields, or true and false: the field takes another one.",
    ),
    "S207": Code(
        "error",
        "an empty value",
        "write something, or delete the field",
        "The field needs something in it.",
    ),
    "S208": Code(
        "error",
        "a value that cannot be",
        "write a value that the field takes",
        "The message says what the field takes.",
    ),
    "S209": Code(
        "error",
        "an id that is not the name of its file",
        "rename one of the two",
        "The source in seeds/NAME.md has the id NAME, and so has the story in "
        "data/stories/NAME.yaml, so that each leads to the other.",
    ),
}

DRAFT_CODES = {
    "S210": Code(
        "error",
        "a draft without its text",
        "run `graphkit draft` on the article again",
        "A draft counts characters of one text, that of seeds/ID.md or data/drafts/ID.md, and "
        "keeps its sha256. When the text is gone or has changed, nobody can see what its "
        "proposals rest on.",
    ),
    "S211": Code(
        "error",
        "a proposal's id stands twice",
        "give each proposal of a draft an id of its own",
        "Decisions name proposals by their ids.",
    ),
    "S212": Code(
        "error",
        "words that do not stand in the text",
        "quote the text verbatim, or set the decision to reject and delete the proposal",
        "Each passage of a proposal gives its quote and the characters of the text it stands at; "
        "the two must agree, because the quote becomes evidence.",
    ),
}

CODES: dict[str, Code] = (
    FILE_CODES
    | DRAFT_CODES
    | {rule.code: Code(rule.severity, rule.title, rule.hint, rule.explanation) for rule in RULES}
)


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
