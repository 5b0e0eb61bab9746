"""On which outlet an actor rests: whoever is met forty times in one paper is that paper's star."""

from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest

from graphkit.analysis.centrality import rank
from graphkit.analysis.centrality.resting import resting
from graphkit.graph import build, view
from graphkit.model import Dataset, Evidence, Meeting, Name, Participant, Person, Source
from graphkit.reports.centrality import coverage


def met(*talks):
    """Return a view of talks, each "a b source/publisher ..."; a source alone has no publisher."""
    told = [talk.split() for talk in talks]
    sources = dict(name.partition("/")[::2] for each in told for name in each[2:])
    data = Dataset(
        actors=tuple(
            Person(id=id_, kind="person", names=(Name(text=id_.title()),))
            for id_ in sorted({who for each in told for who in each[:2]})
        ),
        sources=tuple(
            Source(id=id_, title=f"Title of {id_}", publisher=name or None)
            for id_, name in sorted(sources.items())
        ),
        meetings=tuple(
            Meeting(
                id=f"m{nth:03}",
                kind="meeting",
                participants=(Participant(who=a), Participant(who=b)),
                evidence=tuple(Evidence(source=each.partition("/")[0], quote="q") for each in by),
            )
            for nth, (a, b, *by) in enumerate(told)
        ),
    )
    return view(build(data), "met")


RING = [f"p{nth} p{(nth + 1) % 12} wire/Wire herald/Herald" for nth in range(12)]


def star(rays, articles=1, others=40):
    return [f"zed g{nth % others} star-{nth % articles}/Star" for nth in range(rays)]


@pytest.mark.parametrize("articles", [1, 40])
def test_forty_meetings_in_one_paper_are_its_star_in_however_many_articles(articles):
    rests, _ = resting(met(*RING, *star(40, articles)), "met")

    found = rests["zed"]
    assert (found.outlet, found.meetings, found.of, found.articles) == ("Star", 40, 40, articles)
    assert (found.kind, found.weight, found.share) == ("publisher", 1, 1)


def test_meetings_count_and_not_only_ties():
    """One talk of twenty with each of two is known from elsewhere: no tie is the paper's alone."""
    told = star(40, others=2)
    told[:2] = [f"{each} post/Post" for each in told[:2]]

    rests, _ = resting(met(*RING, *told), "met")

    assert (rests["zed"].meetings, rests["zed"].of, rests["zed"].ties) == (38, 40, 0)


def test_whose_meetings_two_papers_tell_rests_on_none():
    rests, whole = resting(met(*RING), "met")

    assert (rests, whole) == ({}, None)


def test_a_view_that_is_nearly_all_of_one_paper_is_its_picture():
    _, less = resting(met(*RING, *star(40)), "met")
    _, more = resting(met(*RING, *star(60)), "met")

    assert less is None
    assert more is not None
    assert (more.outlet, more.meetings, more.of) == ("Star", 60, 72)


def test_where_one_paper_tells_everything_an_actor_rests_on_a_single_article_or_on_nothing():
    ring = [f"p{nth} p{(nth + 1) % 12} day-{nth}/Daily" for nth in range(12)]

    rests, whole = resting(met(*ring, *(f"zed g{nth} gala/Daily" for nth in range(5))), "met")

    assert (rests["zed"].kind, rests["zed"].outlet) == ("source", "Title of gala")
    assert (rests["p1"].kind, rests["p1"].everywhere) == ("publisher", 1)
    assert whole is not None
    assert (whole.meetings, whole.articles) == (17, 13)


@pytest.mark.parametrize("apart", [False, True])
def test_who_leads_where_sources_are_even_rests_on_none(apart, monkeypatch):
    monkeypatch.syspath_prepend(Path(__file__).parents[3] / "benchmarks")
    data = import_module("invented").invented(300)
    if apart:
        own = (each.model_copy(update={"publisher": each.title}) for each in data.sources)
        data = replace(data, sources=tuple(own))

    report = rank(view(build(data), "met"), ("degree", "strength", "betweenness"))

    first = [each for name in report.metrics for each in report.tied(name)[:10]]
    assert not [each for each in first if each.rests_on and each.rests_on.everywhere < 1]
    assert not coverage.warnings(report)


def test_a_rank_says_on_what_it_rests_and_a_bare_graph_on_nothing():
    report = rank(met(*RING, *star(40)), ["degree"])

    first, *_ = report.tied("degree")
    assert first.rests_on is not None
    assert first.rests_on.outlet == "Star"
