"""What the shipped dataset must hold, by itself: no other material is needed."""

from collections import Counter
from pathlib import Path

import pytest

from graphkit.analysis.offices import holders
from graphkit.graph import Tie, ties
from graphkit.model import Certainty, Dataset, Meeting, PartialDate
from graphkit.model.names import quote_key
from graphkit.resolve import Directory
from graphkit.store import inspect

DELEGATION = {"moriyama-hiroshi", "nishida-makoto", "fukuda-tatsuo", "kato-ayuko"}
STATES = {"china", "japan", "usa", "south-korea"}


def ties_of(dataset: Dataset, status: tuple[str, ...] = ("held",)) -> list[tuple[Meeting, Tie]]:
    kinds = {each.id: each.kind for each in dataset.actors}
    return [(m, t) for m in dataset.meetings if m.status in status for t in ties(m, kinds)]


def met(dataset: Dataset, person: str) -> Counter[tuple[str, str]]:
    """Return how often `person` met whom, at which meeting."""
    found: Counter[tuple[str, str]] = Counter()
    for meeting, tie in ties_of(dataset):
        pair = {tie.a.who, tie.b.who}
        if tie.relation == "met" and person in pair:
            found[(pair - {person}).pop(), meeting.id] += 1
    return found


def participants(dataset: Dataset, meeting: str) -> set[str]:
    return {each.who for each in dataset.meeting[meeting].participants}


def test_it_breaks_no_rule_and_raises_no_warning(root: Path) -> None:
    assert [str(each) for each in inspect(root).problems] == []


def test_it_is_complete(dataset: Dataset) -> None:
    kinds = Counter(each.kind for each in dataset.actors)
    statuses = Counter(each.status for each in dataset.meetings)

    assert len(dataset.sources) == 5
    assert kinds == {"person": 36, "institution": 47, "family": 2}
    assert statuses == {"held": 28, "planned": 7, "hypothetical": 4}
    assert (len(dataset.roles), len(dataset.kinship), len(dataset.disputes)) == (38, 8, 14)


def test_every_claim_has_evidence_and_every_quote_stands_in_its_digest(dataset: Dataset) -> None:
    texts = {each.id: quote_key(each.text or "") for each in dataset.sources}

    assert all(claim.evidence for claim in dataset.claims)
    assert not [e.quote for _, e in dataset.evidence() if quote_key(e.quote) not in texts[e.source]]


def test_every_source_is_a_digest_with_title_publisher_day_and_basis(dataset: Dataset) -> None:
    for source in dataset.sources:
        assert source.digest_of
        assert source.publisher
        assert source.published
    assert Counter(each.published_basis for each in dataset.sources) == {
        "inferred": 3,
        "repost": 1,
        "stated": 1,
    }


def test_every_source_is_quoted_about_a_meeting(dataset: Dataset) -> None:
    quoted = {e.source for meeting in dataset.meetings for e in meeting.evidence}

    assert quoted == set(dataset.source)


def test_every_actor_takes_part_in_a_claim_or_is_named_by_a_source(dataset: Dataset) -> None:
    named = {each.id for each in dataset.actors if any(name.evidence for name in each.names)}
    for meeting in dataset.meetings:
        named |= {each.who for each in meeting.participants}
        named |= {each.on_behalf_of or "" for each in meeting.participants}
    named |= {id_ or "" for role in dataset.roles for id_ in (role.person, role.institution)}
    named |= {id_ for kin in dataset.kinship for id_ in (kin.person, kin.other)}

    assert set(dataset.actor) <= named


@pytest.mark.parametrize(
    "name", ["actors", "disputes", "judgements", "kinship", "meetings", "roles"]
)
def test_every_data_file_begins_with_what_it_is(root: Path, name: str) -> None:
    assert (root / "data" / f"{name}.yaml").read_text(encoding="utf-8").startswith("# ")


@pytest.mark.parametrize("section", ["actors", "disputes", "meetings", "roles"])
def test_records_stand_in_the_order_of_their_ids(dataset: Dataset, section: str) -> None:
    ids = [each.id for each in getattr(dataset, section)]

    assert ids == sorted(ids)


def test_wang_yi_met_iwaya_three_times_and_the_delegation_once(dataset: Dataset) -> None:
    iwaya = ["2024-10-09-wang-yi-iwaya-call", "2024-12-25-high-level-consultation"]
    iwaya += ["2024-12-25-wang-yi-iwaya-talks"]
    expected = [("iwaya-takeshi", each) for each in iwaya]
    expected += [(each, "2025-01-14-wang-yi-ruling-parties") for each in DELEGATION]

    assert met(dataset, "wang-yi") == Counter(expected)


def test_fukuda_tatsuo_met_five_hosts_and_the_two_also_present(dataset: Dataset) -> None:
    hosts = {"li-shulei", "liu-jianchao", "wang-huning", "wang-yi", "li-qiang"}
    found = met(dataset, "fukuda-tatsuo")

    assert {other for other, _ in found} == hosts | {"shi-taifeng", "jiang-zuojun"}
    assert set(found.values()) == {1}


def test_the_delegation_travelled_together_and_did_not_meet_itself(dataset: Dataset) -> None:
    together = {
        frozenset((tie.a.who, tie.b.who))
        for _, tie in ties_of(dataset)
        if tie.relation == "accompanied" and {tie.a.who, tie.b.who} <= DELEGATION
    }

    assert len(together) == 6
    assert not any(other in DELEGATION for other, _ in met(dataset, "kato-ayuko"))


def test_whoever_the_source_leaves_unnamed_at_a_meeting_is_inferred(dataset: Dataset) -> None:
    inferred = {
        meeting.id: {each.who for each in meeting.participants if each.inferred} & DELEGATION
        for meeting in dataset.meetings
        if DELEGATION & {each.who for each in meeting.participants}
    }

    assert inferred == {
        "2025-01-13-ruling-party-visit": set(),
        "2025-01-13-li-shulei-ruling-parties": DELEGATION,
        "2025-01-14-ruling-party-exchange": DELEGATION,
        "2025-01-14-wang-huning-ruling-parties": DELEGATION,
        "2025-01-14-wang-yi-ruling-parties": DELEGATION,
        "2025-01-15-li-qiang-ruling-parties": {"fukuda-tatsuo", "kato-ayuko"},
        "2025-01-ishiba-letter": DELEGATION,
    }


def test_ishiba_is_not_on_the_call_that_dates_his_taking_office(dataset: Dataset) -> None:
    assert participants(dataset, "2024-10-09-wang-yi-iwaya-call") == {"iwaya-takeshi", "wang-yi"}


def test_a_visit_has_only_visitors(dataset: Dataset) -> None:
    visits = [each for each in dataset.meetings if each.kind == "visit"]

    assert len(visits) == 8
    assert {each.side for visit in visits for each in visit.participants} == {"guest"}
    assert participants(dataset, "2024-12-25-iwaya-visit") == {"iwaya-takeshi"}


def test_where_only_states_act_no_person_takes_part(dataset: Dataset) -> None:
    by_states = [m for m in dataset.meetings if STATES & {each.who for each in m.participants}]

    assert len(by_states) == 9
    for meeting in by_states:
        assert {each.who for each in meeting.participants} <= STATES


def test_only_xi_and_ishiba_or_kishida_met_among_the_leaders(dataset: Dataset) -> None:
    assert {other for other, _ in met(dataset, "xi-jinping")} == {"ishiba-shigeru", "kishida-fumio"}
    assert {other for other, _ in met(dataset, "ishiba-shigeru")} == {"xi-jinping"}


def test_no_plan_makes_two_persons_meet(dataset: Dataset) -> None:
    assert ties_of(dataset, ("planned", "hypothetical")) == []


def test_scholars_and_historical_figures_met_nobody(dataset: Dataset) -> None:
    tied = {each.who for _, tie in ties_of(dataset) for each in (tie.a, tie.b)}
    apart = {"abe-no-nakamaro", "kukai", "jianzhen", "ingen", "hu-yaobang", "murayama-tomiichi"}
    apart |= {"cai-liang", "da-zhigang", "lu-chao", "lu-yaodong", "xiang-haoyu", "mao-ning"}

    assert not tied & apart


def test_the_father_of_yasuo_is_marked_as_inferred_and_nothing_else_of_blood_is(
    dataset: Dataset,
) -> None:
    parents = {
        (k.person, k.other): k.inferred for k in dataset.kinship if k.relation == "parent_of"
    }

    assert parents == {
        ("fukuda-takeo", "fukuda-yasuo"): True,
        ("fukuda-yasuo", "fukuda-tatsuo"): False,
        ("kato-koichi", "kato-ayuko"): False,
    }


@pytest.mark.parametrize(
    ("spelling", "person"),
    [
        ("Shintaro Ishiba", "ishiba-shigeru"),
        ("Prime Minister Shimohachi", "ishiba-shigeru"),
        ("Shimohachi", "ishiba-shigeru"),
        ("石破茂", "ishiba-shigeru"),
        ("ishiba shigeru", "ishiba-shigeru"),
        ("Takeaki Iwaya", "iwaya-takeshi"),
        ("岩屋 毅", "iwaya-takeshi"),
        ("Sanenori Nishida", "nishida-makoto"),
        ("Mao Ming", "mao-ning"),
        ("加藤纮一", "kato-koichi"),
        ("加藤紘一", "kato-koichi"),
        ("Katō Ayuko", "kato-ayuko"),
        ("福田 赳夫", "fukuda-takeo"),
        ("福田赳夫", "fukuda-takeo"),
        ("Eto Taku", "eto-taku"),
        ("習近平", "xi-jinping"),
        ("习近平", "xi-jinping"),
        ("Lu Yaodong", "lu-yaodong"),
        ("Abe", "abe-shinzo"),
    ],
)
def test_every_spelling_finds_the_person(dataset: Dataset, spelling: str, person: str) -> None:
    assert Directory(dataset).find(spelling, ["person"]).id == person


def test_a_wrong_or_unusual_spelling_is_marked_and_has_its_source(dataset: Dataset) -> None:
    marked = {n.text: n for actor in dataset.actors for n in actor.names if n.status}

    assert {text for text, name in marked.items() if name.status == "error"} == {
        "Mao Ming",
        "Prime Minister Shimohachi",
        "Sanenori Nishida",
        "Shimohachi",
        "Shintaro Ishiba",
        "Takeaki Iwaya",
    }
    assert all(name.evidence for name in marked.values())
    assert all(name.text in e.quote for name in marked.values() for e in name.evidence)


def test_a_family_is_found_by_its_name_alone(dataset: Dataset) -> None:
    assert Directory(dataset).find("Fukuda", ["family"]).id == "fukuda-family"


@pytest.mark.parametrize(
    ("title", "of", "day", "person"),
    [
        ("Foreign Minister", "japan", "2024-12-25", "iwaya-takeshi"),
        ("Foreign Minister", "china", "2024-12-25", "wang-yi"),
        ("Prime Minister", "japan", "2024-12-25", "ishiba-shigeru"),
        ("Premier", "china", "2025-01-15", "li-qiang"),
        ("President", "china", "2024-11", "xi-jinping"),
        ("Chief Cabinet Secretary", "japan", "1992-01-01", "kato-koichi"),
        ("chair", "idcpc", "2025-01-14", "liu-jianchao"),
    ],
)
def test_the_office_certainly_had_one_holder(
    dataset: Dataset, title: str, of: str, day: str, person: str
) -> None:
    found = holders(dataset, title, of=[of], on=PartialDate.parse(day))

    assert [(h.person.id if h.person else None, h.certainty) for h in found] == [
        (person, Certainty.YES)
    ]


def test_former_prime_ministers_have_no_date_of_their_own(dataset: Dataset) -> None:
    former = [r for r in dataset.roles if r.title == "Prime Minister" and r.until]

    assert {r.person for r in former} == {
        "abe-shinzo",
        "fukuda-takeo",
        "fukuda-yasuo",
        "kishida-fumio",
    }
    assert {(r.since, str(r.until)) for r in former} == {(None, "[..2024-10-02~]")}


def test_actors_judged_different_are_two_and_names_judged_same_are_names(dataset: Dataset) -> None:
    directory = Directory(dataset)
    for each in dataset.judgements:
        if each.verdict == "different":
            assert each.a in dataset.actor
            assert each.b in dataset.actor
        else:
            assert directory.find(each.a).id == each.b
        assert each.by
        assert each.when
        assert each.why
