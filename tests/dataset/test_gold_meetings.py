"""Meetings, calls, visits, plans and agreements against the annotation of the articles.

The tables say which record stands for which id of the annotation.  Where the
annotation and an article differ, the article is followed.
"""

from collections.abc import Callable
from itertools import combinations
from typing import Any

from graphkit.graph import ties
from graphkit.model import Dataset, PartialDate

EVENTS = {
    "E01": "xi-kishida-san-francisco",
    "E02": "2024-11-xi-ishiba-lima",
    "E03": "2024-12-25-iwaya-visit",
    "E04": "2024-12-25-high-level-consultation",
    "E05": "2024-12-25-wang-yi-iwaya-talks",
    "E06": "2024-12-25-li-qiang-iwaya-talks",
    "E07": "2024-12-25-liu-jianchao-iwaya-talks",
    "E08": "camp-david-summit",
    "E09": "hu-yaobang-invitation",
    "E10": "2019-high-level-consultation",
    "E11": "2025-01-13-ruling-party-visit",
    "E12": "2025-01-pla-visit",
    "E13": "2025-01-eto-talks",
    "E14": "2024-10-09-wang-yi-iwaya-call",
    "E15": "2024-akiba-visit",
    "E16": "2025-01-13-li-shulei-ruling-parties",
    "E17": "2025-01-14-ruling-party-exchange",
    "E18": "2025-01-14-wang-huning-ruling-parties",
    "E19": "2025-01-14-wang-yi-ruling-parties",
    "E20": "2025-01-15-li-qiang-ruling-parties",
    "E21": "cai-liang-interview",
    "E22": "2006-ruling-party-exchange",
    "E23": "2023-04-hayashi-visit",
    "E24": "2024-12-24-mao-ning-briefing",
    "E25": "2024-12-24-iwaya-briefing",
    "E26": "2024-12-24-ishiba-statement",
    "E27": "2025-01-ishiba-letter",
    "F01": "third-high-level-consultation",
    "F02": "2025-ruling-party-exchange",
    "F03": "2025-wang-yi-visit",
    "F04": "2025-security-dialogue",
    "F05": "2025-economic-dialogue",
    "F06": "2025-li-qiang-visit",
    "F07": "ishiba-visit",
    "F08": "beef-and-rice-talks",
    "F09": "global-womens-summit",
    "F10": "2025-01-trump-return",
    "F11": "2025-seafood-ban-lifting",
}
AGREEMENTS = {  # A2 is what one article says of E06 against the others; see the dispute
    "A1": "2024-12-25-high-level-consultation",
    "A3": "2024-12-25-wang-yi-iwaya-talks",
    "A4": "2024-12-25-wang-yi-iwaya-talks",
    "A5": "2024-11-xi-ishiba-lima",
    "A6": "2024-09-fukushima-consensus",  # no event of the annotation; states agreed
    "A7": "2025-01-14-ruling-party-exchange",
    "A8": "2024-akiba-visit",
}
NOT_THE_VISITOR = {"F11": "li-qiang"}  # the measure is no second visit of the Premier


def test_every_event_has_its_record(gold: Any) -> None:
    assert set(EVENTS) == {each["id"] for each in gold["events"]}


def test_the_only_further_record_is_the_consensus_of_the_states(dataset: Dataset) -> None:
    assert {each.id for each in dataset.meetings} - set(EVENTS.values()) == {AGREEMENTS["A6"]}


def test_events_agree_in_status_persons_and_date(
    dataset: Dataset, gold: Any, actor_id: Callable[[str], str]
) -> None:
    persons = {each.id for each in dataset.actors if each.kind == "person"}
    for each in gold["events"]:
        meeting = dataset.meeting[EVENTS[each["id"]]]
        expected = {actor_id(who) for who in [*each["participants"], *each["also_present"]]}

        assert (meeting.status == "held") == (each["status"] == "occurred"), meeting.id
        assert {p.who for p in meeting.participants} & persons == expected - {
            NOT_THE_VISITOR.get(each["id"])
        }
        assert (meeting.date is None) == (each["date"] is None), meeting.id
        if meeting.date:
            annotated = PartialDate.parse(each["date"])
            assert meeting.date.overlaps(annotated.earliest, annotated.latest), meeting.id


def test_dates_known_to_the_day_are_the_annotated_days(dataset: Dataset, gold: Any) -> None:
    for each in gold["events"]:
        if each["date"] and len(each["date"]) == len("2024-12-25"):
            assert str(dataset.meeting[EVENTS[each["id"]]].date) == each["date"]


def test_leaders_and_those_also_present_have_their_capacity(
    dataset: Dataset, gold: Any, actor_id: Callable[[str], str]
) -> None:
    for each in gold["events"]:
        capacities = {p.who: p.capacity for p in dataset.meeting[EVENTS[each["id"]]].participants}
        wanted = dict.fromkeys(map(actor_id, each["delegation_leaders"]), "leader")
        wanted |= dict.fromkeys(map(actor_id, each["also_present"]), "also_present")

        assert {who: capacities[who] for who in wanted} == wanted


def test_persons_of_two_countries_met_at_meetings_and_calls_alone(
    dataset: Dataset, gold: Any, actor_id: Callable[[str], str]
) -> None:
    country = {actor_id(each["id"]): each["nationality"] for each in gold["persons"]}
    kinds = {each.id: each.kind for each in dataset.actors}
    for each in gold["events"]:
        here = sorted({actor_id(who) for who in [*each["participants"], *each["also_present"]]})
        talks = each["kind"] == "meeting" or each["format"] == "phone call"
        expected = {pair for pair in combinations(here, 2) if country[pair[0]] != country[pair[1]]}
        met = {
            (tie.a.who, tie.b.who)
            for tie in ties(dataset.meeting[EVENTS[each["id"]]], kinds)
            if tie.relation == "met"
        }

        assert met == (expected if talks else set()), each["id"]


def test_agreements_are_outcomes_of_their_meeting(dataset: Dataset, gold: Any) -> None:
    assert set(AGREEMENTS) | {"A2"} == {each["id"] for each in gold["agreements"]}
    for each in gold["agreements"]:
        if each["at"] and each["id"] in AGREEMENTS:
            assert AGREEMENTS[each["id"]] == EVENTS[each["at"]]
    assert all(dataset.meeting[id_].outcome for id_ in AGREEMENTS.values())


def test_the_ten_points_are_no_outcome_of_the_talks_with_li_qiang(dataset: Dataset) -> None:
    talks = dataset.meeting[EVENTS["E06"]]

    assert talks.outcome is None
    assert [e.source for e in talks.evidence if "outcome" in e.says] == ["ir-ia-2024-12"]
