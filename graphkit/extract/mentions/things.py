"""What a name stands for where it is no person: a ship, a body, the seat of an office."""

import re

from graphkit.extract.lexicon import UPPER, words
from graphkit.extract.mentions.cues import LAST_WORD

_ARTICLE = re.compile(r"(?:Die|Der|Das|El|La|Le|Les|Los|Las|Il|Al|Het)\s")
_THINGS_OF = re.compile(
    rf"\b([a-z]+?)s?\sof\s(?:[{UPPER}][\w’'-]+\s(?:[{UPPER}][\w’'-]+\s)?and\s)?$"
)
_SEAT_OF = re.compile(
    r"\b(?:mayor(?:ess)?|(?:arch)?bishop|governor|prefect|premier|king|queen|sultan|emir|ruler"
    r"|minister|secretary|commissioner|president|chair(?:man|woman|person)?|speaker|mp|senator"
    r"|member|director-general|ombudsman) (?:of|for) (?:the )?$",
    re.IGNORECASE,
)
# "the appointment as trade minister of NAME"
_AS = re.compile(r"\bas\s(?!was|were|is)(?:\w+\s){0,2}$")
_OF_MISSION = re.compile(r"\b(?:[Hh]ead|[Cc]hief|[Dd]eputy) of (?:mission|delegation) $")


def is_seat(before: str) -> bool:
    """Tell whether what follows is where or for what an office is: "the governor of NAME"."""
    found = _SEAT_OF.search(before) if before.endswith(("of ", "for ", "the ")) else None
    return found is not None and not _AS.search(before, 0, found.start())


def is_a_thing(name: str, before: str) -> bool:
    """Tell whether a name is that of a thing: "the frigate NAME", or one like "Die Linke"."""
    found = LAST_WORD.search(before)
    kind = _THINGS_OF.search(before)
    said = (found and found[1] in words("things")) or (kind and kind[1] in words("things"))
    return bool(
        _ARTICLE.match(name) or is_seat(before) or (said and not _OF_MISSION.search(before))
    )
