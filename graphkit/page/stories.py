"""The stories of a page: only steps whose whole selection is on it, in a view it has."""

from collections.abc import Collection
from datetime import date

from graphkit.model import Dataset, Step
from graphkit.page.contract import StoryPart, StoryStep
from graphkit.resolve.stories import told


def stories(dataset: Dataset, views: Collection[str]) -> tuple[StoryPart, ...]:
    """Return the stories that can be told of `dataset` on a page with these views, by id."""
    if not dataset.stories:
        return ()
    known = dataset.actor.keys() | dataset.meeting.keys()
    return tuple(
        StoryPart(
            id=story.id,
            title=story.title,
            description=story.description,
            steps=tuple(_step(each, views) for each in story.steps),
        )
        for story in sorted(told(dataset.stories, known), key=lambda each: each.id)
    )


def _step(step: Step, views: Collection[str]) -> StoryStep:
    """Return a step with the days it shows; a view the page does not have becomes the first."""
    return StoryStep(
        title=step.title,
        text=step.text,
        selection=step.selection,
        through=step.through,
        view=step.view if step.view in views else "met",
        since=_day(step.since.earliest) if step.since else None,
        until=_day(step.until.latest) if step.until else None,
        on=_day(step.as_of.earliest) if step.as_of else None,
    )


def _day(day: date) -> str | None:
    """Return a day as the address of a page has it, None where a date is open."""
    return None if day in (date.min, date.max) else day.isoformat()
