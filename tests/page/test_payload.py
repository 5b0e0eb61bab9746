"""The payload: one contract, pinned by one golden file for Python and JavaScript."""

import json
import os
import re
from dataclasses import is_dataclass
from importlib.resources import files
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from graphkit.graph import build, dataset_of
from graphkit.page import contract, contract_records
from graphkit.page.part import defaults, plain
from graphkit.page.payload import payload

GOLDEN = Path(__file__).parent / "golden" / "payload.json"


def test_the_payload_of_the_invented_project_is_the_golden_one(made):
    """Positions may differ in the last digit between machines and are not compared."""
    values = plain(made)
    values.pop("words")
    for view in values["views"].values():
        for column in ("x", "y", "tall_x", "tall_y"):
            assert len(view["nodes"].pop(column)) == len(view["nodes"]["id"])
    written = json.dumps(values, ensure_ascii=False, indent=1) + "\n"
    if os.environ.get("GRAPHKIT_GOLDEN") == "write":
        GOLDEN.write_text(written, encoding="utf-8", newline="\n")

    assert written == GOLDEN.read_text(encoding="utf-8")


def parts():
    found = {**vars(contract_records), **vars(contract)}.values()
    return [each for each in found if isinstance(each, type) and is_dataclass(each)]


@pytest.mark.parametrize("part", parts(), ids=lambda part: part.__name__)
def test_the_scripts_document_every_field(part):
    """`assets/contract*.js` is what whoever reads the scripts looks at."""
    assets = files("graphkit.page").joinpath("assets").iterdir()
    found = (each for each in assets if each.name.startswith("contract"))
    text = "\n".join(each.read_text(encoding="utf-8") for each in found)
    blocks = dict(re.findall(r"@typedef \{Object\} (\w+)\n(.*?)\*/", text, re.DOTALL))
    shown = set(defaults(part))
    documented = set(re.findall(r"@property \{[^}]*\} \[?(\w+)", blocks.get(part.__name__, "")))

    assert shown == documented


def test_the_payload_is_what_the_contract_says(made):
    """pydantic reads the JSON as the contract's classes, every value of the declared type."""
    read = TypeAdapter(contract.Payload).validate_json(json.dumps(plain(made)), strict=True)

    assert plain(read) == plain(made)


def test_no_quote_is_in_the_json(made):
    assert "quote" not in json.dumps(plain(made)["meetings"])


def test_offices_are_those_of_the_day(made):
    summit = next(each for each in made.meetings if each.id == "2024-05-15-summit")
    titles = {made.actors[each.who].id: each for each in summit.participants}

    assert titles["arda-lena"].titles == ("Foreign Minister",)
    assert titles["petrova-nadia"].titles == ()


def test_the_denied_meeting_is_marked_disputed(made):
    assert {each.id for each in made.meetings if each.disputed} >= {"2023-06-arda-petrova"}


def test_meetings_stand_in_the_order_of_time(make, words):
    graph = make.graph(
        make.actor("ann"),
        make.actor("bo"),
        meetings=(
            make.meeting("undated", "ann", "bo"),
            make.meeting("late", "ann", "bo", date="2024"),
            make.meeting("by-2020", "ann", "bo", date="../2020"),
            make.meeting("early", "ann", "bo", date="2019-01-01"),
        ),
    )

    ids = [each.id for each in payload(graph, words).meetings]

    assert ids == ["early", "by-2020", "late", "undated"]


def test_unsafe_addresses_are_not_passed_on(make, words):
    graph = make.graph(sources=(make.source(url="javascript:alert(1)"),))

    assert payload(graph, words).sources[0].url is None


def test_the_order_of_the_records_changes_nothing(graph, words):
    from dataclasses import replace

    dataset = dataset_of(graph)
    turned = replace(
        dataset,
        **{
            name: getattr(dataset, name)[::-1]
            for name in ("sources", "actors", "meetings", "roles", "kinship", "disputes")
        },
    )

    assert payload(build(turned), words) == payload(graph, words)
