"""What is in force: withdrawals leave every trace behind, merges are judged."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.model import Judgement, Publication
from graphkit.resolve import in_force, merges


@pytest.fixture
def loaded(project):
    return project._loaded


def withdrawn(dataset, section: str, key: str):
    records = tuple(
        each.model_copy(update={"withdrawn": "asked by the person"})
        if key in (each.id, getattr(each, "key", None))
        else each
        for each in getattr(dataset, section)
    )
    return in_force(replace(dataset, **{section: records}))


def test_nothing_withdrawn_leaves_the_dataset_itself(loaded):
    assert in_force(replace(loaded, judgements=())) == replace(loaded, judgements=())


def test_a_withdrawn_person_leaves_meetings_roles_kin_and_disputes(loaded):
    left = withdrawn(loaded, "actors", "arda-viktor")

    assert "arda-viktor" not in repr((left.actors, left.meetings, left.roles, left.kinship))
    assert left.disputes == ()


def test_a_meeting_that_loses_a_participant_goes_when_too_few_remain(loaded):
    left = withdrawn(loaded, "actors", "mori-sora")

    assert "2023-04-11-arda-mori-call" not in left.meeting
    assert "2024-05-15-summit" in left.meeting


def test_a_withdrawn_meeting_is_no_longer_part_of_anything(loaded):
    left = withdrawn(loaded, "meetings", "2024-05-14-brisk-visit")

    assert left.meeting["2024-05-15-summit"].part_of is None


def test_a_withdrawn_source_takes_its_evidence_and_what_rests_on_it_alone(loaded):
    left = withdrawn(loaded, "sources", "north-wire-2024-06")

    assert [e.source for _, e in left.evidence() if e.source == "north-wire-2024-06"] == []
    assert "Nadya Petrowa" not in [name.text for name in left.actor["petrova-nadia"].names]


def test_what_the_project_holds_back_leaves_as_if_withdrawn(loaded):
    hidden = Publication(exclude=("arda-lena",))

    assert "arda-lena" not in in_force(replace(loaded, publication=hidden)).actor


def test_being_in_force_twice_is_being_in_force_once(loaded):
    same = Judgement(a="kwon-haru", b="quill-tamsin", verdict="same")
    once = in_force(replace(loaded, judgements=(same,)))

    assert in_force(once) == once


def test_a_merge_keeps_every_name_and_piece_of_evidence(loaded):
    same = Judgement(a="quill-tamsin", b="kwon-haru", verdict="same")
    merged = in_force(replace(loaded, judgements=(same,)))

    names = [name.text for name in merged.actor["kwon-haru"].names]
    assert {"Haru Kwon", "권하루", "Tamsin Quill"} <= set(names)
    assert len(list(merged.evidence())) == len(list(loaded.evidence()))


pairs = st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), max_size=8)


@given(pairs, st.randoms())
def test_merging_does_not_depend_on_the_order_of_judgements(found, random):
    judged = [Judgement(a=a, b=b, verdict="same") for a, b in found]
    shuffled = judged[:]
    random.shuffle(shuffled)

    assert merges(judged, "abcdef") == merges(shuffled, "abcdef")


@given(pairs)
def test_who_stands_for_a_cluster_stands_for_itself(found):
    now = merges([Judgement(a=a, b=b, verdict="same") for a, b in found], "abcdef")

    assert not set(now.values()) & set(now)


def test_different_and_unsure_merge_nobody():
    judged = [Judgement(a="a", b="b", verdict=v) for v in ("different", "unsure")]

    assert merges(judged, "ab") == {}


def test_the_one_that_a_judgement_says_another_is_stands_for_both():
    judged = [Judgement(a="a", b="c", verdict="same"), Judgement(a="b", b="c", verdict="same")]

    assert merges(judged, "abc") == {"a": "c", "b": "c"}


def test_a_circle_of_judgements_leads_to_the_smallest_id():
    judged = [Judgement(a="a", b="b", verdict="same"), Judgement(a="b", b="a", verdict="same")]

    assert merges(judged, "ab") == {"b": "a"}
