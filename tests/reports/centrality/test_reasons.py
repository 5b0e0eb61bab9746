"""Which meetings make a rank, in words: shares of the value, and a list that is cut."""

from graphkit.analysis.centrality import rank
from graphkit.analysis.certainty import reasons
from graphkit.graph import build, view
from graphkit.model import Dataset, Evidence, Meeting, Name, Participant, Person, Source
from graphkit.reports import centrality


def explained(*talks, actor="zed", metric="degree"):
    """Return the document on one actor of talks, each "a b" or of more."""
    told = [talk.split() for talk in talks]
    data = Dataset(
        actors=tuple(
            Person(id=id_, kind="person", names=(Name(text=id_.title()),))
            for id_ in sorted(set().union(*told))
        ),
        sources=(Source(id="wire", title="Wire"),),
        meetings=tuple(
            Meeting(
                id=f"m{nth:03}",
                kind="talk",
                participants=tuple(map(_alone, who_all, "abcd")),
                evidence=(Evidence(source="wire", quote="q"),),
            )
            for nth, who_all in enumerate(told)
        ),
    )
    met = view(build(data), "met")
    return centrality.reasons(data, reasons(rank(met, [metric]), met, actor))


def _alone(who, side):
    return Participant(who=who, side=side)


def why(made, metric="degree"):
    return made.body["metrics"][metric]["why"]


def test_of_a_leader_who_loses_no_place_the_meetings_are_told_that_add_most():
    made = explained("zed a b c", "zed d", "zed e", "f g")

    assert (
        "Without any one of 3 meetings it is no lower. Its value falls by 60% without the talk "
        "with A, B and C; by 20% without the talk with D or the talk with E."
    ) in why(made)


def test_a_list_of_meetings_that_is_cut_says_so():
    made = explained(*(f"zed g{nth:03}" for nth in range(103)))

    assert made.sections[-1].title == "The meetings: 100 of 103"
    assert "the other 3, of which none adds more, are neither tried nor listed." in str(
        made.sections[0].text
    )
    assert "Without any one of the 100 tried it is no lower." in why(made)
