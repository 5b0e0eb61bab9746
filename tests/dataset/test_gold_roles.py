"""Roles against the annotation of the articles: 44 of them, in 38 records and as capacities."""

from collections.abc import Callable
from typing import Any

from graphkit.model import Dataset
from graphkit.model.names import fold

ROLES = {
    "R001": "iwaya-foreign-minister",
    "R002": "iwaya-top-diplomat",
    "R003": "xi-president",
    "R004": "kishida-prime-minister",
    "R005": "ishiba-prime-minister",
    "R006": "wang-yi-top-diplomat",
    "R007": "wang-yi-ambassador",
    "R008": "wang-yi-foreign-minister",
    "R009": "wang-yi-politburo-member",
    "R010": "wang-yi-foreign-affairs-chief",
    "R011": "li-qiang-premier",
    "R012": "li-qiang-psc-member",
    "R013": "liu-jianchao-idcpc-minister",
    "R014": "liu-jianchao-idcpc-minister",  # one office, two translations of its title
    "R015": "moriyama-secretary-general",
    "R016": "nishida-secretary-general",
    "R017": "eto-agriculture-minister",
    "R018": "cn-mara-minister",
    "R019": "cn-gac-deputy-minister",
    "R020": "akiba-national-security-advisor",
    "R021": "nikai-politician",
    "R022": "wang-huning-cppcc-chairman",
    "R023": "fukuda-tatsuo-acting-secretary-general",
    "R024": "kato-ayuko-deputy-secretary-general",
    "R025": "fukuda-takeo-prime-minister",
    "R026": "fukuda-yasuo-prime-minister",
    "R027": "fukuda-yasuo-boao-chairman",
    "R028": "kato-koichi-chief-cabinet-secretary",
    "R029": "kato-koichi-jcfa-president",
    "R030": "li-shulei-publicity-minister",
    "R031": "cai-liang-director",
    "R032": "cai-liang-research-fellow",
    "R037": "mao-ning-spokesperson",
    "R038": "lu-yaodong-deputy-director",
    "R039": "lu-chao-expert",
    "R040": "xiang-haoyu-research-fellow",
    "R041": "da-zhigang-director",
    "R042": "hayashi-foreign-minister",
    "R043": "abe-prime-minister",
    "R044": "kishida-prime-minister",  # "administration" of the same office as R004
}
DESCRIPTIVE = {"R002", "R006", "R010", "R021", "R039"}
MEETINGS_OF_THE_DELEGATION = (
    "2025-01-13-ruling-party-visit",
    "2025-01-13-li-shulei-ruling-parties",
    "2025-01-14-ruling-party-exchange",
    "2025-01-14-wang-huning-ruling-parties",
    "2025-01-14-wang-yi-ruling-parties",
    "2025-01-15-li-qiang-ruling-parties",
)
CAPACITIES = {"R033": "leader", "R034": "leader", "R035": "member", "R036": "member"}
STATE_TITLES = {"R002": "japan", "R006": "china", "R010": "china"}  # "China's", says the article


def test_every_role_has_its_record(dataset: Dataset, gold: Any) -> None:
    assert set(ROLES) | set(CAPACITIES) == {each["id"] for each in gold["roles"]}
    assert set(ROLES.values()) == {each.id for each in dataset.roles}


def test_roles_agree_in_person_title_institution_and_dates(
    dataset: Dataset, gold: Any, actor_id: Callable[[str], str]
) -> None:
    roles = {each.id: each for each in dataset.roles}
    for each in (every for every in gold["roles"] if every["id"] in ROLES):
        role = roles[ROLES[each["id"]]]
        titles = [role.title, *(e.says.get("title", "") for e in role.evidence)]

        assert role.person == (actor_id(each["person"]) if each["person"] else None)
        assert any(set(fold(t).split()) & set(fold(each["post"]).split()) for t in titles)
        assert role.descriptive == (each["id"] in DESCRIPTIVE)
        if each["id"] in STATE_TITLES:
            assert role.institution == STATE_TITLES[each["id"]]
        elif each["institution"]:
            assert role.institution == actor_id(each["institution"])
        for mine, annotated in ((role.since, each["start"]), (role.until, each["end"])):
            if annotated and annotated[0].isdigit():
                assert str(mine) == annotated
        assert (each["status"] == "former_as_of_article") <= (role.until is not None)


def test_leading_or_joining_the_delegation_is_a_capacity_at_each_of_its_meetings(
    dataset: Dataset, gold: Any, actor_id: Callable[[str], str]
) -> None:
    person = {each["id"]: actor_id(each["person"] or "") for each in gold["roles"]}
    for id_, capacity in CAPACITIES.items():
        for meeting in MEETINGS_OF_THE_DELEGATION:
            capacities = {p.who: p.capacity for p in dataset.meeting[meeting].participants}
            assert capacities[person[id_]] == capacity
