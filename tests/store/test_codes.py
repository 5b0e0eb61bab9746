"""Every code: it is explained, documented, and found in a file that breaks it."""

import re
from pathlib import Path
from typing import Any

import pytest

from graphkit.errors import UsageError
from graphkit.store import CODES, explain, inspect
from graphkit.store.codes import DRAFT_CODES

DOCS = Path(__file__).parents[2] / "docs" / "data.md"

PEOPLE = """
- {id: ann, kind: person, names: [{text: Ann Example}], born: 1950, died: 2020}
- {id: bo, kind: person, names: [{text: Bo Sample}]}
- {id: office, kind: institution, names: [{text: Office}]}
"""
SEEDS = {"page": "---\nid: page\ntitle: A page\npublished: 2000\n---\nIt is so.\n"}
SO = "evidence: [{source: page, quote: It is so.}]"


def a_role(fields: str) -> dict[str, str]:
    return {"roles": f"- {{title: Minister, institution: office, {SO}, {fields}}}"}


def a_meeting(
    fields: str, who: str = "{who: ann}, {who: bo}", kind: str = "meeting"
) -> dict[str, str]:
    return {"meetings": f"- {{id: m, kind: {kind}, {SO}, participants: [{who}], {fields}}}"}


def a_parent(person: str, other: str) -> str:
    return f"- {{person: {person}, relation: parent_of, other: {other}, {SO}}}\n"


def more(people: str) -> dict[str, str]:
    return {"actors": f"{PEOPLE}{people}"}


BREAKS: dict[str, dict[str, Any]] = {
    "Y101": {"roles": b"- title: caf\xe9"},
    "Y102": {"roles": "- title: \x07"},
    "Y103": {"roles": "-\ttitle: x\n\tperson: y"},
    "Y104": {"roles": "- title: a: b"},
    "Y105": {"roles": "- {title: a, title: b}"},
    "Y106": {"roles": "- &x {title: a}"},
    "Y107": {"roles": "- !!int 3"},
    "Y108": {"roles": "[]\n---\n[]"},
    "Y109": {"roles": "- {[a]: b}"},
    "Y110": {"roles": "[" * 30},
    "Y111": {"seeds": {"page": "It is so."}},
    "Y112": {"settings": "[publication"},
    "Y113": {"rolls": "[]"},
    "S201": a_role("persn: ann"),
    "S202": {"roles": "- {person: ann}"},
    "S203": {"actors": "- {id: a, kind: persn}"},
    "S204": a_role("person: Ann"),
    "S205": a_role("since: 2024-13"),
    "S206": a_role("note: [x]"),
    "S207": {"actors": "- {id: a, kind: person, names: []}"},
    "S208": {"kinship": a_parent("ann", "ann")},
    "S209": {"seeds": {"pgae": SEEDS["page"]}},
    "R301": more("- {id: bo, kind: family, names: [{text: Boes}]}"),
    "R302": a_role("person: an"),
    "R303": a_role("person: office"),
    "R304": a_meeting("part_of: m"),
    "R305": a_role("person: cy")
    | more("- {id: cy, kind: person, names: [{text: Cy}], withdrawn: a hoax}"),
    "R311": {"roles": "- {title: Minister}"},
    "R312": {"roles": "- {title: Minister, evidence: [{source: page, quote: It is soo.}]}"},
    "R313": {
        "roles": f"- {{title: Minister, {SO.replace('so.', 'so., says: {titel: x}')}}}",
    },
    "R314": a_role("person: bo")
    | {"seeds": {"page": SEEDS["page"].replace("title", "withdrawn: a hoax\ntitle")}},
    "R321": a_meeting("place: x", "{who: ann}"),
    "R322": a_meeting("place: x", "{who: ann}, {who: ann}"),
    "R323": a_meeting("place: x", kind="metting"),
    "R324": a_meeting("place: x", "{who: ann}, {who: bo}, {who: office}"),
    "R331": a_role("since: 2024, until: 2023"),
    "R332": more("- {id: cy, kind: person, names: [{text: Cy}], born: 1950, died: 1949}"),
    "R333": a_role("since: 2024, as_of: 2023"),
    "R334": {
        "roles": a_role("person: ann, since: 2000, until: 2005")["roles"]
        + "\n"
        + a_role("person: bo, since: 2003, until: 2008")["roles"]
    },
    "R335": a_meeting("date: 2021"),
    "R336": a_meeting("date: 2000", "{who: ann, for: office}, {who: bo}")
    | a_role("person: ann, since: 2001"),
    "R337": a_meeting("date: 2001"),
    "R341": {"kinship": a_parent("ann", "bo") + a_parent("bo", "ann")},
    "R342": {"kinship": a_parent("cy", "ann")}
    | more("- {id: cy, kind: person, names: [{text: Cy}], born: 1980}"),
    "R351": more("- {id: cy, kind: person, names: [{text: Sample Bo}]}"),
    "R352": {
        "judgements": "- {a: ann, b: bo, verdict: same}\n- {a: bo, b: ann, verdict: different}"
    },
    "R353": more("- {id: cy, kind: person, names: [{text: B\u043e S\u0430mple}]}"),
    "R354": more("- {id: cy, kind: person, names: [{text: C\u0443}]}"),
    "R355": more(
        "- {id: cy, kind: person, names: [{text: Cy, main: true}, {text: Si, main: true}]}"
    ),
    "R356": {"judgements": "- {a: an-n, b: bo, verdict: same}"},
}  # fmt: skip


@pytest.mark.parametrize("code", [code for code in CODES if code not in DRAFT_CODES])
def test_a_file_that_breaks_a_rule_is_found_with_place_and_severity(
    make_project: Any, code: str
) -> None:
    root = make_project(**{"actors": PEOPLE, "seeds": SEEDS, **BREAKS[code]})

    found = [each for each in inspect(root).problems if each.code == code]

    assert found
    assert all(each.severity == CODES[code].severity for each in found)
    assert all(each.hint for each in found)
    assert all(each.line >= 1 and each.column >= 1 and each.message for each in found)


def test_every_code_has_a_file_that_breaks_it() -> None:
    assert set(BREAKS) == set(CODES) - set(DRAFT_CODES)  # these: test_drafts.py


def test_what_breaks_one_rule_breaks_no_other(make_project: Any) -> None:
    root = make_project(actors=PEOPLE, seeds=SEEDS, **a_role("person: ann, since: 2000"))

    assert inspect(root).problems == ()


@pytest.mark.parametrize("code", CODES)
def test_a_code_is_explained_in_sentences(code: str) -> None:
    text = explain(code.lower())

    assert text.startswith(f"{code} ({CODES[code].severity}): {CODES[code].title}\n\n")
    assert text.endswith(".")


def test_an_unknown_code_gets_the_nearest() -> None:
    with pytest.raises(UsageError, match="no problem has the code 'R3O1'"):
        explain("R3O1")


def test_the_documentation_lists_every_code_and_no_other() -> None:
    rows = re.findall(
        r"^\| `([A-Z]\d+)` \| (\w+) \| (.+) \|$", DOCS.read_text(encoding="utf-8"), re.MULTILINE
    )

    assert rows == [(code, each.severity, each.title) for code, each in CODES.items()]
