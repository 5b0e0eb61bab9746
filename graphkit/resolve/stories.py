"""Which stories can be told, and of whom, once records have left or were merged."""

from collections.abc import Collection, Iterable, Mapping

from graphkit.model.stories import Step, Story


def told(stories: Iterable[Story], known: Collection[str]) -> tuple[Story, ...]:
    """Return the stories with the steps that select nothing but ids of `known`.

    A step goes as a whole: its words may tell of what is gone.  A story without
    steps goes, and so does one that is withdrawn.
    """
    found = (
        story.model_copy(update={"steps": _among(story.steps, known)})
        for story in stories
        if not story.withdrawn
    )
    return tuple(story for story in found if story.steps)


def renamed(stories: Iterable[Story], now: Mapping[str, str]) -> tuple[Story, ...]:
    """Return the stories with each selected id replaced by the one that stands for it now."""
    return tuple(
        story.model_copy(update={"steps": tuple(_renamed(each, now) for each in story.steps)})
        for story in stories
    )


def _among(steps: Iterable[Step], known: Collection[str]) -> tuple[Step, ...]:
    return tuple(step for step in steps if all(id_ in known for id_ in step.selection))


def _renamed(step: Step, now: Mapping[str, str]) -> Step:
    selection = tuple(dict.fromkeys(now.get(id_, id_) for id_ in step.selection))
    return step.model_copy(update={"selection": selection})
