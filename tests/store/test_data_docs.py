"""docs/data.md says of every record which fields it has, and which it needs."""

import re
from pathlib import Path
from typing import Any

import pytest

from graphkit import model
from graphkit.model.vocabulary import KINDS
from graphkit.store.layout import FILES

TEXT = (Path(__file__).parents[2] / "docs" / "data.md").read_text(encoding="utf-8")
RECORDS = [
    model.Source, model.Evidence, model.Person, model.Institution, model.Family, model.Name,
    model.Meeting, model.Participant, model.Role, model.Kinship, model.Judgement, model.Dispute,
    model.Reading, model.Story, model.Step, model.Publication,
]  # fmt: skip


def section(title: str) -> str:
    [found] = re.findall(rf"^### {title}\n(.*?)(?=^##)", TEXT, re.MULTILINE | re.DOTALL)
    return str(found)


@pytest.mark.parametrize("record", RECORDS, ids=[record.__name__ for record in RECORDS])
def test_the_fields_of_a_record_are_documented(record: Any) -> None:
    rows = re.findall(r"^\| `(\w+)`( \*)? \|", section(record.__name__), re.MULTILINE)
    fields = {each.alias or name: each.is_required() for name, each in record.model_fields.items()}
    if record is model.Source:
        del fields["text"]
    if record in (model.Meeting, model.Role, model.Kinship):
        fields["evidence"] = True  # by rule R311

    assert {name: bool(star) for name, star in rows} == fields


def test_the_words_of_closed_lists_are_documented() -> None:
    for record in RECORDS:
        text = section(record.__name__)
        for word in re.findall(r"Literal\[([^\]]*)\]", str(record.__annotations__)):
            assert all(
                f"`{each}`" in text or each == ".." for each in re.findall(r"'([^']+)'", word)
            )


def test_the_kinds_of_meetings_are_documented() -> None:
    assert all(f"`{kind}`" in section("Meeting") for kind in KINDS)


def test_every_file_is_documented() -> None:
    assert all(f"`data/{file}`" in TEXT for file in FILES)


def test_the_dates_that_are_documented_are_dates() -> None:
    table = TEXT.split("## Dates")[1].split("\n\n")[2]
    written = [
        each for row in table.splitlines()[2:] for each in row.split("|")[1].split("`")[1::2]
    ]

    assert len(written) > 15
    assert all(model.PartialDate.parse(each) for each in written)


def test_about_a_day_is_as_wide_as_documented() -> None:
    about = model.PartialDate.parse("2024-11-15~")

    assert (about.earliest.isoformat(), about.latest.isoformat()) == ("2024-11-12", "2024-11-18")
    assert "`2024-11-15~` is 12 to 18 November 2024" in TEXT
