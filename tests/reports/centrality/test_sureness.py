"""What is said of how sure a rank is: the planted star, moves, reasons."""

import json
from dataclasses import replace

import pytest

from graphkit.analysis.centrality import rank
from graphkit.analysis.certainty import compare, reasons, with_certainty
from graphkit.analysis.resampling import Resampling
from graphkit.errors import UsageError
from graphkit.graph import build, view
from graphkit.model import (
    Dataset,
    Evidence,
    Meeting,
    Name,
    PartialDate,
    Participant,
    Person,
    Source,
)
from graphkit.reports import centrality
from graphkit.reports.centrality import change, coverage, sureness
from graphkit.reports.centrality.summary import summary


def talk(id_, a, b, *sources, date="2024-06"):
    return Meeting(
        id=id_,
        kind="meeting",
        title=f"Talk {id_}",
        date=PartialDate.parse(date),
        participants=(Participant(who=a), Participant(who=b)),
        evidence=tuple(Evidence(source=each, quote="q") for each in sources),
    )


def dataset(talks):
    people = sorted({each.who for meeting in talks for each in meeting.participants})
    return Dataset(
        actors=tuple(
            Person(id=id_, kind="person", names=(Name(text=id_.title()),)) for id_ in people
        ),
        sources=tuple(
            Source(id=id_, title=id_, publisher=f"The {id_.title()}")
            for id_ in ("organ", "wire", "herald")
        ),
        meetings=tuple(talks),
    )


@pytest.fixture(scope="module")
def planted():
    """A circle of twelve told by two outlets, and a star of forty told by one."""
    people = "abcdefghijkl"
    circle = [
        talk(f"c{nth}", people[nth], people[(nth + 1) % 12], "wire", "herald") for nth in range(12)
    ]
    star = [talk(f"s{nth:02}", "zed", f"guest-{nth:02}", "organ") for nth in range(40)]
    return dataset([*circle, *star])


@pytest.fixture(scope="module")
def report(planted):
    met = view(build(planted), "met")
    return with_certainty(rank(met, ["degree", "strength"]), met, how=Resampling(12, 7))


def test_the_report_says_that_the_rank_of_the_star_rests_on_one_source(report):
    (warning,) = coverage.warnings(report)

    assert warning == (
        "Coverage, not politics, may drive these places: “The Organ” alone makes the larger "
        "part of the ties of Zed (place 1 by degree: 40 of 40 meetings, in 1 article)."
    )
    assert warning in summary(report)


@pytest.mark.parametrize("suffix", [".md", ".html", ".json"])
def test_every_form_of_the_report_says_so(report, planted, suffix):
    written = centrality.to_file(suffix, report, planted.publication)

    assert (
        "the larger part of the ties of Zed (place 1 by degree: 40 of 40 meetings, in 1 article)"
        in written
    )
    assert (
        "Without “The Organ”, the only one to report 40 meetings, Zed is no longer" in written
        or (suffix == ".json" and json.loads(written)["certainty"]["metrics"]["degree"]["fallen"])
    )


def test_a_rank_has_the_reason_that_moves_it_furthest(report):
    zed, *_ = report.metrics["degree"]

    assert (zed.name, zed.places, sureness.reason(zed)) == ("Zed", "1", "without The Organ")


def test_how_the_ranges_came_about_is_told_with_draws_and_seed(report):
    assert sureness.method(report).endswith("Each loss was drawn 12 times (seed 7).")


def test_a_report_without_ranges_says_nothing_of_them(planted):
    bare = rank(view(build(planted), "met"), ["degree"])

    assert not sureness.sentences(bare, "degree")
    assert centrality.document(bare).body["certainty"] is None
    assert "May be" not in centrality.to_markdown(bare)


def test_moves_are_told_with_whether_the_data_can_tell(report):
    made = centrality.changes(compare(("2024", "2025"), report, report))

    assert made.body["metrics"]["degree"][0]["places"] == 0
    assert {row[-1] for row in made.sections[1].rows} == {"no: the ranges overlap"}
    assert made.sections[0].text[-1] == change.CAUTION


def test_reasons_are_sentences(planted, report):
    met = view(build(planted), "met")

    made = centrality.reasons(planted, reasons(report, met, "c"))

    why = dict(made.sections[-2].rows)["degree"]
    assert why.startswith("Place 2–13 (may be ")
    assert "It falls to 12–53 without “Talk c1” (2024-06) or “Talk c2” (2024-06)." in why
    assert made.body["pieces"][0]["without"]["degree"]["rank"] > 2


def test_one_publisher_behind_somebody_is_told_with_the_reasons(planted, report):
    met = view(build(planted), "met")

    made = centrality.reasons(planted, reasons(report, met, "zed"))

    assert made.sections[0].text[0] == (
        "What is known of Zed rests on “The Organ”: 40 of 40 meetings, in 1 article: what is "
        "covered there may drive these ranks."
    )
    why = dict(made.sections[1].rows)["strength"]
    assert "furthest without The Organ" in why
    assert "Without “The Organ”, which alone reports 40 of 40 meetings, it is place 13–53." in why
    assert made.body["rests_on"]["outlet"] == "The Organ"


def test_a_meeting_without_a_title_is_called_by_with_whom_when_and_where(planted):
    bare = [
        each.model_copy(update={"title": None, "place": "Arkhaven"}) for each in planted.meetings
    ]
    data = replace(planted, meetings=tuple(bare))
    met = view(build(data), "met")

    made = centrality.reasons(data, reasons(rank(met, ["degree"]), met, "c"))

    why = dict(made.sections[-2].rows)["degree"]
    assert "the meeting with B (2024-06, Arkhaven) or the meeting with D (2024-06, Arkh" in why


def test_documents_are_written_in_the_forms_of_every_answer(planted, report):
    made = centrality.reasons(planted, reasons(report, view(build(planted), "met"), "zed"))

    assert "\n## Zed: what makes the ranks\n" in centrality.document_to_file(".MD", made)
    with pytest.raises(UsageError, match=r"\.json"):
        centrality.document_to_file(".pdf", made)


def test_the_page_of_two_periods_draws_every_measure_twice(report, planted):
    moves = compare(("2024 <i>", "2025"), report, report)

    page = centrality.to_html(report, planted.publication, moves)

    assert page.count("<svg") == 2 * len(report.metrics) + 2  # and the months, and the map
    assert "From 2024 &lt;i&gt; to 2025" in page
    assert "What this report can carry: 2025</h2>" in page


@pytest.mark.parametrize("sure", [True, False])
def test_the_page_says_beside_the_rank_on_what_it_rests(report, planted, sure):
    shown = report if sure else rank(view(build(planted), "met"), ["degree", "strength"])

    page = centrality.to_html(shown, planted.publication)

    mark = "“The Organ”: 40 of 40 meetings, in 1 article"
    assert "<small>“The Organ”</small>" in page
    assert f">{mark}</text>" in page
    assert sure or "<b>Rests on one outlet</b> “The Organ”: Zed." in page


def test_without_ranges_every_form_says_on_what_the_first_rests(planted):
    bare = rank(view(build(planted), "met"), ["degree"])

    assert "Zed (rests on “The Organ”: 40 of 40 meetings, in 1 article)" in " ".join(summary(bare))
    assert coverage.warnings(bare)
    row = centrality.document(bare).sections[1].rows[0]
    assert row[-1] == "“The Organ”: 40 of 40 meetings, in 1 article"
    (first, *_) = centrality.to_csv(bare).splitlines()[1:]
    assert "The Organ,publisher,40,40,1" in first
    assert "| “The Organ”: 40 of 40 meetings, in 1 article |" in centrality.to_markdown(bare)
