import csv
import io
import json

import pytest

from graphkit.analysis.centrality import METRICS
from graphkit.errors import UsageError
from graphkit.model import Publication
from graphkit.reports.centrality import document, to_csv, to_file, to_json, words


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
        "spans": [],
    }
    assert [each["size"] for each in told["components"]] == [4, 1]
    assert told["conventions"]["betweenness"]["weight"] == "distance"
    assert told["conventions"]["pagerank"]["weight"] == "weight"


def test_csv_has_one_line_for_each_measure_and_actor_and_runs_no_formula(report):
    rows = list(csv.DictReader(io.StringIO(to_csv(report), newline="")))

    assert len(rows) == len(METRICS) * 5
    assert {row["metric"] for row in rows} == set(report.metrics)
    assert not any(cell[0] in "=+-@" for row in rows for cell in row.values() if cell)
    assert float(rows[0]["value"]) == 3


def test_the_terminal_shows_a_table_for_each_measure_and_what_it_means(report):
    made = document(report, top=2)

    assert [section.title.split(" ")[0] for section in made.sections[:-1]] == list(report.metrics)
    assert all(len(section.rows) == 2 for section in made.sections[:-1])
    assert made.sections[-1].columns == ("Measure", "It says", "It does not say")


def test_a_cut_of_the_tables_is_told_and_leaves_json_whole(report):
    made = document(report, top=2)

    assert "Shown are the first 2 of 5 actors by each measure." in made.notes
    assert len(made.body["metrics"]["degree"]) == 5


def test_nobody_to_rank_is_no_answer(report_on):
    assert not document(report_on(names={})).answered


def test_one_voice_behind_many_ties_is_told(report):
    assert any(
        "3 of 3 ties rest on a single source; Gazette" in note for note in words.notes(report)
    )


@pytest.mark.parametrize("suffix", [".md", ".HTML", ".csv", ".json"])
def test_the_ending_of_the_file_chooses_the_form(report, suffix):
    assert to_file(suffix, report, Publication())


@pytest.mark.parametrize("suffix", ["", ".pdf"])
def test_an_unknown_ending_is_refused_with_the_known_ones(report, suffix):
    with pytest.raises(UsageError, match=r"\.md, \.html, \.csv, \.json"):
        to_file(suffix, report, Publication())


@pytest.mark.parametrize(
    ("values", "shown"),
    [([], []), ([0.0], ["0"]), ([0.00123, 0.0], ["0.00123", "0.00000"]), ([7.0], ["7"])],
)
def test_numbers_show_three_digits_of_the_largest(values, shown):
    assert words.numbers(values) == shown
