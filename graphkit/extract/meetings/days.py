"""The day of a meeting that its own sentence leaves out: told before, of a visit, of the report."""

import re
from collections.abc import Sequence

from graphkit.extract.meetings.grammar import compiled
from graphkit.extract.meetings.occasions import Occasion
from graphkit.extract.meetings.times import date_of
from graphkit.extract.phrases.scene import Scene
from graphkit.extract.phrases.skeleton import Skeleton
from graphkit.model import PartialDate

_JOURNEY = re.compile(r"\b(?:visit|visited|arrived|trip|travelled|traveled|flew|stay)\b")
_GUEST = compiled(
    r"(?P<a>@)(?!'s)(?:,? who|,)? (?:[a-z]+ )?(?:(?:paid|is paying|pays|began|begins|started)"
    r" (?:an? |his |her )?(?:[\w-]+ ){0,4}?visit to"
    r"|(?:is|was) (?:visiting|on (?:an? |his |her )?(?:[\w-]+ ){0,4}?visit))\b"
)
_DATELINE = re.compile(
    r"^[^@.;]{0,35}#[^@.;]{0,35}$|^[^@#.;]{0,30}, #(?: [\w. ]{2,20})? ?(?:-+|–|—|:) "
)
_NO_DAY = re.compile(
    r"\b(?:often|usually|regularly|frequently|repeatedly|several times|once|twice|recently"
    r"|ago|in the past|whenever|habit|always|last time|had)\b"
)
_HEAD = 3  # paragraphs in which a dateline stands
_LEAD = 2  # paragraphs whose one day is that of the report


def _day(bones: Skeleton, found: Sequence[Occasion]) -> PartialDate | None:
    """Return the day that a sentence tells of, for the sentences that go on with it."""
    if found and found[-1].sentence == bones.sentence and found[-1].status == "held":
        return found[-1].date
    if _JOURNEY.search(bones.text):
        return date_of(bones, 0, len(bones.text))
    return None


def day_before(occasion: Occasion, bones: Skeleton, scene: Scene) -> PartialDate | None:
    """Return the day of a meeting told without one: of its paragraph, the visit or the dateline."""
    if occasion.status != "held" or not occasion.is_told or occasion.is_earlier:
        return None
    if occasion.goes_on and scene.day:
        return scene.day
    if "#" in bones.text or _NO_DAY.search(bones.text):
        return None
    return (
        scene.day
        if scene.day_at == bones.sentence.paragraph
        else scene.visit or scene.dateline or scene.lead
    )


def keep_day(bones: Skeleton, found: Sequence[Occasion], scene: Scene) -> None:
    """Remember the day a sentence tells of, who is on a visit, and the day of the report."""
    day = _day(bones, found)
    if day:
        scene.day, scene.day_at = day, bones.sentence.paragraph
    if _DATELINE.search(bones.text) and bones.sentence.paragraph < _HEAD and not scene.dateline:
        scene.dateline = next(
            (v for d in bones.dates if (v := d.value) and v.earliest == v.latest), None
        )
    elif bones.sentence.paragraph < _LEAD and not scene.lead and len(bones.dates) == 1:
        scene.lead = next(
            (v for d in bones.dates if (v := d.value) and v.earliest == v.latest), None
        )
    visit = _GUEST.search(bones.text)
    if visit:
        scene.guest = bones.parties_in(*visit.span("a"))[0].members[0]
        if day and day.earliest < day.latest:
            scene.visit = day
