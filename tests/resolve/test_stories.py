"""Stories in force: no step tells of what is withdrawn, held back or merged away."""

from dataclasses import replace

import pytest

from graphkit.model import Judgement, Publication, Story
from graphkit.resolve import in_force

LENA, SORA = "arda-lena", "mori-sora"


def story(*selections: list[str], **fields: str) -> Story:
    steps = [{"title": "T", "text": "x", "selection": selection} for selection in selections]
    return Story(id="walk", title="A walk", steps=steps, **fields)


@pytest.fixture
def loaded(project):
    return replace(project._loaded, stories=(story([LENA], [LENA, SORA], []),))


def selections(dataset) -> list[tuple[str, ...]]:
    return [step.selection for each in dataset.stories for step in each.steps]


def test_a_step_goes_with_whoever_is_held_back(loaded):
    held = in_force(replace(loaded, publication=Publication(exclude=(SORA,))))

    assert selections(held) == [(LENA,), ()]


def test_a_step_goes_with_a_withdrawn_meeting(loaded):
    meeting = loaded.meetings[0]
    gone = meeting.model_copy(update={"withdrawn": "asked"})
    told = (story([meeting.id], [LENA]),)
    left = in_force(replace(loaded, meetings=(gone, *loaded.meetings[1:]), stories=told))

    assert selections(left) == [(LENA,)]


def test_a_story_without_steps_goes(loaded):
    held = replace(loaded, stories=(story([SORA]),), publication=Publication(exclude=(SORA,)))

    assert in_force(held).stories == ()


def test_a_withdrawn_story_is_not_told(loaded):
    assert in_force(replace(loaded, stories=(story([LENA], withdrawn="wrong"),))).stories == ()


def test_a_merged_actor_is_selected_once_under_the_id_that_stands(loaded):
    same = Judgement(a=SORA, b=LENA, verdict="same")

    assert selections(in_force(replace(loaded, judgements=(same,)))) == [(LENA,), (LENA,), ()]
