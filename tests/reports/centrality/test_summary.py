"""The first lines of a report: who comes first, how sure that is, and what drives it."""

import pytest

from graphkit.analysis.centrality import rank
from graphkit.analysis.certainty import with_certainty
from graphkit.analysis.resampling import Resampling
from graphkit.graph import build, view
from graphkit.model import (
    Dataset,
    Evidence,
    Meeting,
    Name,
    Participant,
    Person,
    Publication,
    Source,
)
from graphkit.reports.centrality import sureness, to_html
from graphkit.reports.centrality.summary import CAUTION, NOBODY, summary
from graphkit.reports.centrality.tables import body, table


def sure(*talks, metrics=("degree",), runs=20):
    """Return a report on talks, each "a b" or "a b source", with its ranges."""
    told = [talk.split() for talk in talks]
    sources = {each[2] if len(each) > 2 else "wire" for each in told}
    data = Dataset(
        actors=tuple(
            Person(id=id_, kind="person", names=(Name(text=id_.title()),))
            for id_ in sorted({"nobody"}.union(*(each[:2] for each in told)))
        ),
        sources=tuple(Source(id=id_, title=id_, publisher=f"The {id_}") for id_ in sorted(sources)),
        meetings=tuple(
            Meeting(
                id=f"m{nth}",
                kind="meeting",
                participants=(Participant(who=each[0]), Participant(who=each[1])),
                evidence=(Evidence(source=(*each, "wire")[2], quote="q"),),
            )
            for nth, each in enumerate(told)
        ),
    )
    met = view(build(data), "met")
    return with_certainty(rank(met, metrics), met, how=Resampling(runs, 7))


STAR = [f"zed g{nth}" for nth in range(30)]
RING = [f"p{nth} p{(nth + 1) % 12}" for nth in range(12)]


@pytest.fixture(scope="module")
def star():
    return sure(*STAR)


@pytest.fixture(scope="module")
def ring():
    return sure(*RING)


def test_who_comes_first_and_keeps_coming_first_is_named(star):
    told = summary(star)

    assert "In “The wire”'s picture, Zed comes first by degree." in told
    assert any(
        f"Who may come first in “The wire”'s picture: by degree Zed; {sureness.RARE}." in each
        for each in told
    )


def test_those_who_cannot_be_told_apart_are_said_so_and_each_has_a_range_and_its_cause(ring):
    assert any(
        "Of the 12 actors with a tie, by degree 12 may come first: the data cannot tell them apart"
        in each
        for each in summary(ring)
    )
    assert sureness.first(ring, "degree").startswith("All 12 actors with a tie may come first")
    columns, rows = table(ring, "degree")
    assert columns[:5] == ("Place", "Actor", "Value", "May be", "Moved furthest by")
    assert rows[0][3] == "any place"
    assert rows[0][4] == "equal values"


def test_a_place_in_the_picture_of_one_outlet_is_unknown_without_it_beside_the_place(star):
    unknown = "unknown without “The wire”"

    assert table(star, "degree")[1][0][3] == f"1, or {unknown}"
    first = body(star)["metrics"]["degree"][0]
    assert (first["rank_high"], first["rank_reason"]) == (1, unknown)
    page = to_html(star, Publication(title="T"))
    assert "<small>1?</small>" in page
    assert f"; question mark: {unknown})" in page


def test_in_the_table_of_all_values_a_range_over_all_places_is_one_word(ring):
    page = to_html(ring, Publication(title="T"))

    assert page.count("<small>any</small>") == 12
    assert "<small>1–12</small>" not in page


def test_a_table_in_which_something_can_be_told_has_ranges(star):
    columns, rows = table(star, "degree")

    assert columns[-2:] == ("May be", "Moved furthest by")
    assert rows[0][:3] == ("1", "Zed", "30")
    assert rows[0][3].startswith("1, or unknown")


def test_a_publisher_that_alone_reports_everything_makes_no_ranges_but_is_named(star):
    (voice,) = star.certainty.voices

    assert voice.share == 1
    assert {span.cause for each in star.seen["degree"] for span in each.spans} <= {
        "meetings",
        "participants",
    }
    assert star.certainty.metrics["degree"].fallen == {}
    assert any("“The wire” alone reports 30 of the 30 meetings" in each for each in summary(star))


def test_one_place_that_is_lost_is_the_first_and_not_the_first_1():
    found = sure(*(f"zed g{nth} organ" for nth in range(2)), "a b", metrics=("degree",))

    assert found.certainty.metrics["degree"].size == 1
    (told,) = sureness.fallen(found, "degree")
    assert told.endswith("Zed is no longer first.")


def test_what_no_source_reports_is_no_evidence_of_nothing(star):
    assert "Of the other one no source here reports a tie" in summary(star)[0]
    assert summary(star)[-1] == CAUTION


def test_a_community_that_one_publisher_tells_of_is_said_to_hang_on_it():
    found = sure(*(f"a b{nth} organ" for nth in range(5)), *(f"p{nth} q" for nth in range(9)))
    groups = found.communities.groups
    nth = next(nth for nth, ids in enumerate(groups, start=1) if "a" in ids)

    told = sureness.community(found, nth)
    assert told.startswith("hangs on one source or publisher: ")
    assert told.endswith(", 0% without “The organ”")


def test_without_ranges_the_summary_says_that_it_knows_nothing_of_them(report):
    assert any("Nothing here says how sure" in each for each in summary(report))


def test_a_view_without_ties_has_one_thing_to_say(report_on):
    assert summary(report_on()) == (f"{NOBODY} None of the 5 is ranked.",)
    assert summary(report_on(names={})) == (NOBODY,)


def test_most_of_somebodys_ties_from_one_publisher_is_a_warning_with_its_numbers():
    told = [f"zed g{nth} organ" for nth in range(9)]
    found = sure(*told, "zed h", *(f"p{nth} p{(nth + 1) % 9}" for nth in range(9)))

    assert any(
        each.endswith(
            "“The organ” alone makes the larger part of the ties of Zed (place 1 by degree: "
            "9 of 10 meetings, in 1 article)."
        )
        for each in summary(found)
    )


def test_one_measure_that_holds_is_called_by_its_name(star):
    assert not any("by each of them" in each for each in summary(star))
    both = sure(*RING, *(f"zed g{nth} organ" for nth in range(9)), metrics=("degree", "strength"))
    assert "by each of them" not in sureness.first(both, "degree")


def test_where_one_publisher_tells_everything_no_community_hangs_on_it(ring):
    assert ring.certainty.hanging == (None,) * len(ring.communities.groups)


def test_a_star_of_an_outlet_that_tells_most_comes_first_in_its_picture_only():
    told = [f"p{nth} p{(nth + 1) % 12} wire" for nth in range(12)]
    found = sure(*told, *(f"zed g{nth} organ" for nth in range(60)))
    mark = "“The organ”: 60 of 60 meetings, in 1 article"

    assert sureness.first(found, "degree") == (
        f"In “The organ”'s picture Zed (rests on {mark}) comes first; {sureness.RARE}."
    )
    assert f"In “The organ”'s picture, Zed (rests on {mark}) comes first by degree." in summary(
        found
    )
    columns, rows = table(found, "degree")
    assert (columns[-1], rows[0][-1]) == ("Rests on", mark)


def test_equals_across_the_cut_are_warned_of():
    told = [f"{who} {who}{nth} organ" for who in "abcdefghijkl" for nth in range(3)]
    found = sure(*told, *(f"p{nth} p{(nth + 1) % 9} wire" for nth in range(9)))

    assert found.certainty.metrics["degree"].top == ()
    (warning,) = [each for each in summary(found) if each.startswith("Coverage")]
    assert "larger part of the ties of A (place 1–12 by degree: 3 of 3" in warning


def test_nobody_of_a_single_tie_opens_a_warning():
    told = [f"zed g{nth} organ" for nth in range(5)]
    pair = ["amy g0 organ"] * 9
    found = sure(*told, *pair, *RING, metrics=("strength",))

    (warning,) = [each for each in summary(found) if each.startswith("Coverage")]
    assert "larger part of the ties of G0 (place 1 by strength" in warning
    assert warning.index("Zed") < warning.index("Amy")
