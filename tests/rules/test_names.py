"""Names and identity: who shares a name, who only looks like it, and what was judged."""

from typing import Any

import pytest


def actor(id_: str, *names: str | dict[str, Any], **fields: Any) -> dict[str, Any]:
    texts = [each if isinstance(each, dict) else {"text": each} for each in names or (id_,)]
    return {"id": id_, "kind": "person", "names": texts} | fields


def judgement(a: str, b: str, verdict: str) -> dict[str, Any]:
    return {"a": a, "b": b, "verdict": verdict}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wei Zhang", "Wei Zhang"),
        ("Wei Zhang", "ZHANG Wei"),
        ("José Ruiz", "Jose Ruiz"),
        ("張 偉", "張偉"),
        ("!!!", "!!!"),
    ],
)
def test_one_name_of_two_actors_wants_a_judgement(find: Any, one: str, other: str) -> None:
    [found] = find("R351", actors=[actor("a", one), actor("b", "Bo", other)])

    assert found.message == f'"a" and "b" are both called "{other}"'
    assert "a: a, b: b, verdict: different" in found.hint
    assert (found.place.path, found.other.path) == (
        (1, "names", 1, "text"),
        (0, "names", 0, "text"),
    )


def test_a_name_may_stand_twice_with_one_actor(find: Any) -> None:
    assert find("R351", actors=[actor("a", "Wei Zhang", "Zhang Wei")]) == []


@pytest.mark.parametrize("verdict", ["different", "same", "unsure"])
def test_a_judgement_settles_it_either_way_round(find: Any, verdict: str) -> None:
    actors = [actor("a", "Wei"), actor("b", "Wei")]

    assert find("R351", actors=actors, judgements=[judgement("b", "a", verdict)]) == []


def test_a_judgement_counts_for_those_judged_the_same(find: Any) -> None:
    actors = [actor(id_, "Wei") for id_ in "abc"]
    judgements = [judgement("a", "b", "same"), judgement("b", "c", "different")]

    assert find("R351", actors=actors, judgements=judgements) == []


def test_a_difference_is_not_passed_on(find: Any) -> None:
    actors = [actor(id_, "Wei") for id_ in "abc"]
    judgements = [judgement("a", "b", "different"), judgement("b", "c", "different")]

    assert len(find("R351", actors=actors, judgements=judgements)) == 1


def test_a_withdrawn_actor_claims_no_name(find: Any) -> None:
    assert find("R351", actors=[actor("a", "Wei"), actor("b", "Wei", withdrawn="x")]) == []


@pytest.mark.parametrize(
    "judgements",
    [
        [judgement("a", "b", "same"), judgement("a", "b", "different")],
        [
            judgement("a", "b", "same"),
            judgement("b", "c", "same"),
            judgement("c", "a", "different"),
        ],
        [judgement("a", "a", "different")],
    ],
)
def test_judgements_do_not_contradict(find: Any, judgements: Any) -> None:
    [found] = find("R352", judgements=judgements)

    assert found.place.path == (len(judgements) - 1, "verdict")


def test_judgements_that_agree_are_right(find: Any) -> None:
    agreed = [judgement("a", "b", "same"), judgement("b", "c", "different")]

    assert find("R352", judgements=agreed) == []


@pytest.mark.parametrize(
    "fake",
    [
        "Ann Sm\u0456th",
        "\u0410nn Smith",
        "Ann Sm\u03b9th",
        "Ann\u200b Smi\u200bth",
        "Ann Smit\u00adh",
    ],
)
def test_a_name_that_looks_like_another_is_found(find: Any, fake: str) -> None:
    [found] = find("R353", actors=[actor("ann", "Ann Smith"), actor("fake", fake)])

    assert 'looks like a name of "ann", but one holds U+' in found.message


def test_it_is_found_whichever_comes_first(find: Any) -> None:
    [found] = find("R353", actors=[actor("fake", "Ann Sm\u0456th"), actor("ann", "Ann Smith")])

    assert "CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I" in found.message


def test_names_in_their_own_script_are_right(find: Any) -> None:
    actors = [
        actor("a", "Анна Смит"),
        actor("b", "Ann Smith"),
        actor("c", "李强"),
        actor("d", "Ελένη"),
    ]

    assert find("R353", actors=actors) == find("R354", actors=actors) == []


@pytest.mark.parametrize("name", ["Sm\u0456th", "\u0391nn Bo", "Ann-\u0410lа x\u0430"])
def test_a_word_of_two_scripts_is_found(find: Any, name: str) -> None:
    assert len(find("R354", actors=[actor("a", name)])) >= 1


def test_a_source_may_write_so(find: Any) -> None:
    assert find("R354", actors=[actor("a", {"text": "Sm\u0456th", "status": "error"})]) == []


def test_a_name_of_two_words_in_two_scripts_is_right(find: Any) -> None:
    assert find("R354", actors=[actor("a", "Анна Smith")]) == []


def test_an_actor_has_one_main_name(find: Any) -> None:
    names = [{"text": each, "main": True} for each in ("Ann", "Anna")]

    [found] = find("R355", actors=[actor("a", *names)])

    assert found.place.path == (0, "names", 1, "main")
    assert find("R355", actors=[actor("a", names[0], "Anna"), actor("b")]) == []


def test_a_judgement_on_an_id_that_nobody_has_is_found(find: Any) -> None:
    judgements = [judgement("li-qaing", "Li Qiang", "same"), judgement("li-qiang", "li", "same")]

    [found] = find("R356", actors=[actor("li-qiang")], judgements=judgements)

    assert (found.place.path, found.hint) == ((0, "a"), 'did you mean "li-qiang"?')
