"""Records read another way: days that another source states, offices perhaps not held."""

import pytest

from graphkit.analysis.centrality import rank
from graphkit.analysis.certainty import certainty, with_certainty
from graphkit.analysis.certainty.otherwise import AS_OF, DISPUTED, TAKEN_IN, otherwise
from graphkit.analysis.resampling import Resampling
from graphkit.graph import between, build, view
from graphkit.graph.incidence import incidence
from graphkit.graph.windows import window
from graphkit.model import Dataset, Evidence, Institution, Name, PartialDate, Role
from graphkit.reports.centrality import document

FEW = Resampling(runs=2, seed=7)


def told_otherwise(talk, day):
    """The talk, with a second source that dates it to another day."""
    other = Evidence(source="herald", quote="q", says={"date": day})
    return talk.model_copy(update={"evidence": (*talk.evidence, other)})


def since(dataset, day):
    return view(between(build(dataset), day), "met")


@pytest.fixture
def late(make):
    """A met B and C in June, B met C in May or, by another source, in June."""
    earlier = make.talk("n", "b", "d", date="2024-05-03")
    return make.dataset(
        make.talk("m", "a", "b", told="wire herald"),
        make.talk("o", "a", "c", told="wire herald"),
        make.talk("p", "d", "c", told="wire herald"),
        told_otherwise(earlier, "2024-06-07"),
    )


def test_a_meeting_that_another_source_puts_into_the_time_is_taken_in(late):
    shown = since(late, "2024-06")

    found = certainty(shown, "met", ["degree"], window("2024-06"), FEW)

    assert found.otherwise == {TAKEN_IN: 1}
    reading = next(s for s in found.metrics["degree"].spans["b"] if s.cause == "reading")
    assert (reading.what, reading.low, reading.high) == (TAKEN_IN, 1, 4)


def test_the_report_says_what_it_takes_in(late):
    shown = since(late, "2024-06")

    report = with_certainty(rank(shown, ["degree"]), shown, window("2024-06"), FEW)

    made = document(report)
    assert any(f"With {TAKEN_IN} (1)" in each for each in made.sections[0].text)
    assert any(f"with {TAKEN_IN}: " in each for item in made.items for each in item["spans"])
    assert made.body["certainty"]["otherwise"] == {TAKEN_IN: 1}


@pytest.mark.parametrize("said", ["2024-05-04", "spring", "2024"])
def test_only_a_day_inside_takes_a_meeting_in(make, said):
    talks = [
        make.talk("m", "a", "b"),
        told_otherwise(make.talk("n", "b", "c", date="2024-05-03"), said),
    ]
    found = certainty(
        since(make.dataset(*talks), "2024-06"), "met", ["degree"], window("2024-06"), FEW
    )

    assert found.otherwise == ({TAKEN_IN: 1} if said == "2024" else {})


def test_a_meeting_taken_in_has_the_day_that_took_it_in(late):
    shown = since(late, "2024-06")

    (found,) = otherwise(shown, "met", incidence(shown, "met"), window("2024-06"))

    assert [str(each.date) for each in found.incidence.meetings if each.id == "n"] == ["2024-06-07"]


def in_office(make, **role):
    """Ann of the ministry met Bo of the party; Cy of the bank met Bo as well."""
    talks = [make.talk("m", "ann", "bo"), make.talk("n", "cy", "bo")]
    people = make.dataset(*talks)
    always = {"since": PartialDate.parse("2020"), "until": ".."}
    bodies = [
        Institution(id=id_, kind="institution", names=(Name(text=id_),))
        for id_ in ("ministry", "party", "bank")
    ]
    roles = (
        Role(person="ann", title="Head", institution="ministry", **(role or always)),
        Role(person="bo", title="Head", institution="party", **always),
        Role(person="cy", title="Head", institution="bank", **always),
    )
    return Dataset(
        actors=(*people.actors, *bodies), sources=people.sources, meetings=talks, roles=roles
    )


def of_institutions(dataset):
    return certainty(view(build(dataset), "institutions"), "institutions", ["strength"], how=FEW)


def test_an_office_known_as_of_another_time_is_left_out_in_the_other_reading(make):
    found = of_institutions(in_office(make, as_of=PartialDate.parse("2010")))

    assert found.otherwise == {AS_OF: 1}
    reading = next(s for s in found.metrics["strength"].spans["ministry"] if s.cause == "reading")
    assert (reading.what, reading.high) == (AS_OF, 3)


def test_an_office_known_as_of_the_day_of_the_meeting_is_certain(make):
    assert not of_institutions(in_office(make, as_of=PartialDate.parse("2024-06-03"))).otherwise


def test_an_office_that_a_source_denies_is_left_out_in_the_other_reading(make):
    denial = Evidence(source="wire", quote="q", stance="denies")

    found = of_institutions(
        in_office(make, since=PartialDate.parse("2020"), until="..", evidence=(denial,))
    )

    assert found.otherwise == {DISPUTED: 1}
    assert found.metrics["strength"].spans["ministry"][-1].what == DISPUTED
