"""The shipped stories: each step shows what it tells of, and tells what the records say."""

from itertools import pairwise

import pytest

from graphkit.model import Dataset, Meeting, Person, Step

DELEGATION = {"moriyama-hiroshi", "nishida-makoto", "fukuda-tatsuo", "kato-ayuko"}
JANUARY = "2025-01-1"


def steps(dataset: Dataset, story: str) -> tuple[Step, ...]:
    return next(each.steps for each in dataset.stories if each.id == story)


def shown(dataset: Dataset, step: Step) -> set[str]:
    """Return the persons a step selects, alone or at a meeting."""
    meetings = [dataset.meeting[id_] for id_ in step.selection if id_ in dataset.meeting]
    return {*step.selection, *(each.who for meeting in meetings for each in meeting.participants)}


def test_there_are_two_stories(dataset: Dataset) -> None:
    assert {each.id: len(each.steps) for each in dataset.stories} == {
        "bridges-across-generations": 6,
        "three-days-in-january": 8,
    }


def test_whoever_a_step_names_is_selected_by_it(dataset: Dataset) -> None:
    persons = [each for each in dataset.actors if isinstance(each, Person)]
    for story in dataset.stories:
        for step in story.steps:
            named = {each.id for each in persons if each.name in f"{step.title} {step.text}"}

            assert named <= shown(dataset, step), (story.id, step.title)


@pytest.mark.parametrize("story", ["three-days-in-january", "bridges-across-generations"])
def test_no_sentence_is_too_long_to_be_read_on_the_way(dataset: Dataset, story: str) -> None:
    assert all(len(step.text.split()) < 75 for step in steps(dataset, story))


def test_the_three_days_stand_in_their_order_and_none_is_left_out(dataset: Dataset) -> None:
    told = [
        id_
        for step in steps(dataset, "three-days-in-january")
        for id_ in step.selection
        if id_.startswith(JANUARY)
    ]
    happened = {each.id for each in dataset.meetings if each.id.startswith(JANUARY)}

    assert all(a[:10] <= b[:10] for a, b in pairwise(told))
    assert happened - set(told) == {"2025-01-13-ruling-party-visit"}  # the whole, told by its parts


def test_who_is_said_to_be_inferred_is_inferred(dataset: Dataset) -> None:
    def inferred(meeting: Meeting) -> set[str]:
        return {each.who for each in meeting.participants if each.inferred}

    assert inferred(dataset.meeting["2025-01-13-li-shulei-ruling-parties"]) == DELEGATION
    assert inferred(dataset.meeting["2025-01-14-wang-yi-ruling-parties"]) == DELEGATION
    assert inferred(dataset.meeting["2025-01-15-li-qiang-ruling-parties"]) == {
        "fukuda-tatsuo",
        "kato-ayuko",
    }
    kin = {(each.person, each.relation, each.other): each.inferred for each in dataset.kinship}
    assert kin["fukuda-takeo", "parent_of", "fukuda-yasuo"]
    assert kin["kato-koichi", "member_of", "kato-family"]


def test_the_visit_and_the_families_rest_on_one_article(dataset: Dataset) -> None:
    january = [each for each in dataset.meetings if each.id.startswith(JANUARY)]
    claims = [*january, *dataset.kinship]

    assert {e.source for claim in claims for e in claim.evidence} == {"fred-gao-2025-01"}


def test_no_host_is_named_at_more_meetings_than_wang_yi(dataset: Dataset) -> None:
    meetings = {
        person: sum(
            each.who == person
            for meeting in dataset.meetings
            if meeting.status == "held"
            for each in meeting.participants
        )
        for person in ("wang-yi", "li-qiang", "liu-jianchao", "li-shulei", "wang-huning")
    }

    assert all(meetings["wang-yi"] > count for who, count in meetings.items() if who != "wang-yi")
