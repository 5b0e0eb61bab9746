"""Intervals of ranks, by cases in which one can say beforehand what must come out."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.analysis.centrality import METRICS, rank
from graphkit.analysis.certainty import LOSSES, certainty, with_certainty
from graphkit.analysis.certainty.losses import correlation
from graphkit.analysis.certainty.trials import places
from graphkit.analysis.resampling import Resampling
from graphkit.graph.windows import window
from graphkit.model import Participant

FEW = Resampling(runs=12, seed=7)


def sure(view, *metrics, **more):
    return certainty(view, "met", metrics or ("degree",), how=FEW, **more)


def spans(found, actor, metric="degree"):
    return {span.cause: (span.low, span.high) for span in found.metrics[metric].spans[actor]}


def test_a_star_of_one_outlet_falls_without_that_outlet(make):
    """Forty one-on-one meetings, told by nobody else, among people who met in a circle."""
    found = sure(make.met(*make.star(), *make.circle()))

    (voice,) = found.metrics["degree"].fallen
    assert found.metrics["degree"].top == ("zed",)
    assert (voice.name, voice.meetings, voice.alone) == ("The organ", 40, 40)
    assert "zed" in found.metrics["degree"].fallen[voice]
    assert spans(found, "zed")["voice"][1] > 12
    assert spans(found, "zed")["meetings"] == (1, 1)


def test_the_coverage_of_the_star_is_one_publisher_and_one_source(make):
    found = sure(make.met(*make.star(), *make.circle())).coverage["zed"]

    assert (found.publisher, found.ties, found.alone, found.sources) == ("The organ", 40, 40, 1)
    assert found.share == 1


def test_of_a_tie_told_by_two_publishers_neither_has_it_alone(make):
    found = sure(make.met(make.talk("m", "a", "b", told="wire herald"))).coverage["a"]

    assert (found.told, found.alone, found.share) == (1, 0, 0)


def test_a_source_that_denies_a_meeting_does_not_tell_of_it(make):
    denied = make.talk("m", "a", "b", told="wire")
    denial = denied.evidence[0].model_copy(update={"source": "organ", "stance": "denies"})
    both = denied.model_copy(update={"evidence": (*denied.evidence, denial)})

    found = sure(make.met(both, make.talk("n", "a", "c", told="organ")))

    assert {voice.name: voice.alone for voice in found.voices} == {"The wire": 1, "The organ": 1}


def test_a_publisher_of_two_sources_is_left_out_as_a_whole_and_source_by_source(make):
    talks = [make.talk("m", "a", "b", told="one"), make.talk("n", "a", "c", told="two")]

    found = sure(make.met(*talks, publishers={"one": "Gazette", "two": "Gazette"}))

    assert [(v.kind, v.id, v.alone) for v in found.voices] == [
        ("publisher", "Gazette", 2),
        ("source", "one", 1),
        ("source", "two", 1),
    ]


def test_a_circle_has_no_top_because_all_are_equal(make):
    found = sure(make.met(*make.circle()))

    assert found.metrics["degree"].top == ()
    assert all(loss.stays is None for loss in found.metrics["degree"].losses)
    assert found.metrics["degree"].stable_until == 0


def test_a_wide_lead_survives_missing_meetings(make):
    """Leaders of falling weight, each with meetings of their own: loss moves few places."""
    many = [
        make.talk(f"m{who}{nth:02}", who, f"{who}-{nth:02}", told="wire herald")
        for place, who in enumerate("abcdef")
        for nth in range(48 >> place)
    ]

    found = sure(make.met(*many), "degree", "strength")

    assert spans(found, "a")["meetings"] == (1, 1)
    assert found.metrics["strength"].losses[0].what == "meetings"
    assert not found.voices


def test_an_inferred_participant_is_left_out_in_the_other_reading(make):
    guests = [
        Participant(who="host", side="x"),
        Participant(who="named", side="y"),
        Participant(who="guessed", side="y", inferred=True),
    ]
    talks = [make.talk("m", participants=guests, told="wire herald")]

    found = sure(make.met(*talks))

    assert spans(found, "guessed")["reading"] == (3, 3)
    assert found.metrics["degree"].spans["guessed"][-1].what == "inferred participants"


def test_a_vague_date_is_read_inside_and_outside_the_window(make):
    talks = [
        make.talk("m", "a", "b", told="wire herald", date="2024"),
        make.talk("n", "c", "d", told="wire herald", date="2024-06-03"),
    ]

    found = sure(make.met(*talks), window=window("2024-06", "2024-06"))

    assert spans(found, "a")["reading"] == (3, 4)
    assert "outside the time" in found.metrics["degree"].spans["a"][-1].what


def test_a_disputed_meeting_is_left_out_in_the_other_reading(make):
    disputed = make.talk("m", "a", "b", told="wire", stance="disputes")

    found = sure(make.met(disputed, make.talk("n", "c", "d", told="herald wire")))

    assert spans(found, "a")["reading"] == (3, 4)


def test_the_order_of_vague_days_is_another_reading_of_reach(make):
    talks = [
        make.talk("m", "a", "b", told="wire herald", date="2024-06"),
        make.talk("n", "b", "c", told="wire herald", date="2024-06-07"),
    ]

    found = sure(make.met(*talks), "reach")

    assert spans(found, "c", "reach")["reading"] == (2, 3)


def test_every_rank_lies_within_its_interval(make):
    view = make.met(*make.star(rays=5), *make.circle())

    report = with_certainty(rank(view), view, how=FEW)

    assert list(report.metrics) == list(METRICS)
    for ranks in report.metrics.values():
        for each in ranks:
            assert each.rank_low <= each.rank <= each.last <= each.rank_high
            assert all(span.low <= span.high for span in each.spans)


def test_equal_seeds_give_equal_reports_and_every_trial_is_told(make):
    view, told = make.met(*make.circle()), []
    how = Resampling(3, 1, lambda done, total: told.append((done, total)))

    one, two = (certainty(view, "met", ["strength"], how=how) for _ in range(2))

    assert one.metrics["strength"].spans == two.metrics["strength"].spans
    assert told[-1][0] == told[-1][1] == len(told) / 2 == 3 * len(LOSSES) + 1


def test_a_view_without_meetings_has_no_intervals(view_of):
    bare = view_of([("a", "b")])

    assert with_certainty(rank(bare), bare).certainty is None


@given(st.lists(st.sampled_from([0.0, 0.5, 1.0, np.nan]), max_size=9))
def test_places_cover_every_position_once(values):
    found = places(np.array(values, float))

    groups = sorted(set(zip(found.low.tolist(), found.high.tolist(), strict=True)))
    covered = [n for low, high in groups for n in range(low, high + 1)]
    assert covered == list(range(1, len(values) + 1))


def test_the_correlation_is_spearmans():
    from scipy.stats import spearmanr

    source = np.random.default_rng(0)
    one, two = (source.integers(0, 5, 30).astype(float) for _ in range(2))

    assert correlation(places(one), places(two)) == pytest.approx(spearmanr(one, two).statistic)
    assert correlation(places(one), places(np.zeros(30))) == 0


def test_of_many_voices_the_largest_are_left_out_and_the_rest_counted(make):
    talks = [make.talk(f"m{nth}", "a", f"b{nth}", told=f"wire{nth}") for nth in range(45)]

    found = certainty(make.met(*talks), "met", ["degree"], how=Resampling(1, 0))

    assert (found.voices_alone, len(found.voices)) == (45, 40)


def test_a_publisher_and_a_source_of_one_name_are_two_voices(make):
    talks = [make.talk("m", "a", "b", told="one"), make.talk("n", "a", "c", told="two")]

    found = sure(make.met(*talks, publishers={"one": "One", "two": "One"}))

    assert [(v.kind, v.name) for v in found.voices] == [
        ("publisher", "One"),
        ("source", "One"),
        ("source", "Two"),
    ]
    # Without the publisher nothing is left: that is no place.
    assert spans(found, "a")["voice"] == (1, 2)
