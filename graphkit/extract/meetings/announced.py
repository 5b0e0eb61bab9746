"""Whether a sentence announces what is to come: a programme, or "tomorrow she meets X"."""

import re

from graphkit.extract.phrases.skeleton import Skeleton

_AHEAD = re.compile(
    r"\b(?:(?:week|day|month)s? ahead|(?:public|daily|press|his|her|detailed|today's) schedule"
    r"|schedule (?:of|for)|programme|program of|agenda|coming up|still to come|media advisory"
    r"|looking ahead|look(?:ing)? forward|what's next|next week|diary dates|on the cards|daybook"
    r"|to watch|don't miss|save the date|upcoming|forthcoming)\b",
    re.IGNORECASE,
)
# a list of visitors of this week
_THIS_WEEK = re.compile(
    r"\b(?:visitors|guests|events|meetings|visits)\b[^.@]{0,40}#[^.@]{0,20}:(?: ;|$)"
)
_PAST = re.compile(
    r"[\"“”]|\b(?:was|were|had|has|have|did|met|held|spoke|saw|sat|went|paid|gave|took|told|came|left"
    r"|flew|made|said|wrote|began|got|rang|[a-z]{2,}ed(?! by))\b"
)
_CLOCK = re.compile(r"^[^\w@#]*(?:# ?[,:–—-]* ?)?(?:at )?\d{1,2}(?:[.:h]?\d\d)?\b[^@]{0,12}@")
_SOON = re.compile(
    r"(?:later )?(?:today|tomorrow|tonight|this (?:afternoon|evening))\b", re.IGNORECASE
)
_PRESENT = re.compile(
    r"\b(?:(?:receiv|welcom)es|meets|hosts|sees|holds|visits|calls|lunches|dines)\b"
)
_HEADING = 60  # characters


class Announced:
    """Whether what is read stands under a heading of what is to come."""

    def __init__(self, title: str, *, has_days_to_come: bool) -> None:
        """Begin with the title of an article, and whether a heading names a day to come."""
        self.ahead = _AHEAD.search(title) is not None
        self.throughout = has_days_to_come

    def turn_to(self, bones: Skeleton) -> None:
        """Turn to a sentence: a heading with a word of its own begins something else."""
        text = bones.text
        self.ahead |= _THIS_WEEK.search(text) is not None
        if bones.parties or len(text) > _HEADING or not any(map(str.isalpha, text)):
            return
        if _AHEAD.search(text):
            self.ahead = True
        elif bones.sentence.segment == "headline":
            self.ahead = False

    def tells(self, bones: Skeleton, *, today: bool) -> bool:
        """Tell whether a sentence announces what it tells: by its place, or in the present tense.

        "10:00 X meets Y", "today X sees Y"; `today` tells that it is of the day of the text.
        """
        if _PAST.search(bones.text) or bones.sentence.segment in ("headline", "caption"):
            return False
        soon = any(_SOON.fullmatch(date.passage.quote) for date in bones.dates)
        soon |= today and _PRESENT.search(bones.text) is not None
        return self.throughout or self.ahead or soon or _CLOCK.match(bones.text) is not None
