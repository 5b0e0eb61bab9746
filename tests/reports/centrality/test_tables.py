import csv
import io
import json

import pytest

from graphkit.analysis.centrality import METRICS
from graphkit.errors import UsageError
from graphkit.model import Publication
from graphkit.reports.centrality import document, to_csv, to_file, to_json, words
from graphkit.reports.centrality.summary import summary
from graphkit.reports.centrality.tables import table

NINE = {"ann": "Ann", **{f"n{nth}": f"N{nth}" for nth in range(9)}}


def test_json_is_the_contract(report):
    told = json.loads(to_json(report))

    assert told["schema_version"] == 1
    assert (told["view"], told["actors"], told["ties"]) == ("met", 5, 3)
    assert told["metrics"]["degree"][0] == {
        "id": "ann",
        "name": "Ann <script>alert(1)</script>",
        "value": 3.0,
        "rank": 1,
        "rank_low": 1,
        "rank_high": 1,
        "equal_to": 1,
        "rank_reason": "unknown without “Gazette <i>&</i> | Sons”",
        "spans": [],
        "rests_on": {
            "outlet": "Gazette <i>&</i> | Sons",
            "kind": "publisher",
            "meetings": 4,
            "of": 4,
            "articles": 1,
            "ties": 3,
            "of_ties": 3,
            "weight": 1.0,
            "share": 1.0,
        },
    }
    assert [each["size"] for each in told["components"]] == [4, 1]
    assert told["conventions"]["betweenness"]["weight"] == "distance"
    assert told["conventions"]["pagerank"]["weight"] == "weight"


def test_csv_has_one_line_for_each_measure_and_actor_and_runs_no_formula(report):
    rows = list(csv.DictReader(io.StringIO(to_csv(report), newline="")))

    assert len(rows) == len(METRICS) * 5
    assert {row["metric"] for row in rows} == set(report.metrics)
    assert {row["unit"] for row in rows} == {report.unit(name) for name in report.metrics}
    assert not any(cell[0] in "=+-@" for row in rows for cell in row.values() if cell)
    assert float(rows[0]["value"]) == 3


def test_a_page_begins_with_what_it_can_carry_and_has_a_table_for_each_measure(report):
    first, *measures = document(report, top=2).sections

    assert (first.columns, first.text) == ((), summary(report))
    assert [section.title.split(":")[0] for section in measures] == list(report.metrics)
    for section, name in zip(measures, report.metrics, strict=True):
        assert section.text[:2] == (
            f"It says: {METRICS[name].says}",
            f"It does not say: {METRICS[name].does_not_say}",
        )


def test_a_brief_page_says_of_each_measure_what_it_does_not_say(report):
    measures = document(report, brief=True).sections[1:]

    assert [section.text for section in measures] == [
        (f"It does not say: {METRICS[name].does_not_say}",) for name in report.metrics
    ]


def test_equals_stand_in_one_row_and_are_not_cut_off_for_a_few(report_on):
    many = report_on(*(f"ann n{nth}" for nth in range(9)), names=NINE)

    assert table(many, "degree", 3)[1] == (("1", "Ann", "9"), ("2–10", "N0, N1 and 7 more", "1"))
    assert table(many, "degree", 7)[1][1][1] == "N0, N1, N2, N3, N4, N5, N6, N7, N8"


def test_a_cut_of_the_tables_leaves_json_whole(report):
    made = document(report, top=1)

    assert len(made.sections[1].rows) == 1
    assert len(made.body["metrics"]["degree"]) == 5


def test_nobody_to_rank_is_no_answer(report_on):
    assert not document(report_on(names={})).answered


def test_shares_are_percentages(report):
    ranks = report.seen["pagerank"]

    assert words.values("pagerank", ranks)[0] == f"{ranks[0].value * 100:.1f}%"


def test_one_voice_behind_everything_is_told(report):
    assert (
        "“Gazette <i>&</i> | Sons” alone reports 4 of the 4 meetings, in 1 article: what stands "
        "here is its picture, which the ranges do not doubt."
    ) in summary(report)
    assert json.loads(to_json(report))["picture"]["outlet"] == "Gazette <i>&</i> | Sons"


@pytest.mark.parametrize("suffix", [".md", ".HTML", ".csv", ".json"])
def test_the_ending_of_the_file_chooses_the_form(report, suffix):
    assert to_file(suffix, report, Publication())


@pytest.mark.parametrize("suffix", ["", ".pdf"])
def test_an_unknown_ending_is_refused_with_the_known_ones(report, suffix):
    with pytest.raises(UsageError, match=r"\.md, \.html, \.csv, \.json"):
        to_file(suffix, report, Publication())


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        ([], []),
        ([0.0], ["0"]),
        ([0.00123, 0.0], ["0.0012", "0.0000"]),
        ([7.0], ["7"]),
        ([40.0, 0.4, 0.04], ["40.0", "0.4", "<0.1"]),
    ],
)
def test_numbers_show_two_digits_of_the_largest(values, shown):
    assert words.numbers(values) == shown
