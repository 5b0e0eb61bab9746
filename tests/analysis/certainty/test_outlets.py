"""One outlet in many spellings is one outlet."""

from graphkit.analysis.centrality import rank
from graphkit.analysis.certainty import certainty
from graphkit.analysis.resampling import Resampling

SPELT = {"organ-a": "Star Weekly", "organ-b": "STAR  WEEKLY", "organ-c": "Ｓｔａｒ-weekly."}


def star(make):
    """Thirty talks of one person, told by turns under each spelling, beside a circle."""
    talks = [
        make.talk(f"s{nth:02}", "zed", f"g{nth:02}", told=[*SPELT][nth % 3]) for nth in range(30)
    ]
    return make.met(*talks, *make.circle(), publishers=SPELT)


def test_a_star_of_one_outlet_in_three_spellings_rests_on_it(make):
    first = rank(star(make), ["degree"]).metrics["degree"][0]

    assert first.rests_on is not None
    assert (first.rests_on.outlet, first.rests_on.meetings, first.rests_on.of) == (
        "Star Weekly",
        30,
        30,
    )


def test_it_falls_without_that_outlet(make):
    found = certainty(star(make), "met", ["degree"], how=Resampling(2, 7))

    voice = found.voices[0]
    assert (voice.name, voice.alone) == ("Star Weekly", 30)
    assert "zed" in found.metrics["degree"].fallen[voice]


def test_the_basis_counts_it_once(make):
    found = rank(star(make), ["degree"]).basis

    assert dict(found.publishers) == {"Star Weekly": 30, "The wire": 24, "The herald": 24}
