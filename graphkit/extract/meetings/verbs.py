"""The verbs of meeting with all their forms: a new verb is one new line.

A frame says how a verb takes the other party: ``to`` as its object ("received
B"), ``with`` after any words of the clause ("conferred at length with B"),
``by`` in the passive ("was greeted at the airport by B").
"""

import re
from typing import Literal, NamedTuple

Frame = Literal["to", "with", "by"]


class Verb(NamedTuple):
    """A verb's forms: base and present, past, past participle, and the form in -ing."""

    base: str
    past: str
    participle: str
    ing: str
    frames: tuple[Frame, ...]

    @property
    def finite(self) -> str:
        """The forms a clause turns on, as a pattern; participles follow "has"."""
        third = f"{self.base}es" if _HISSES.search(self.base) else f"{self.base}s"
        return "|".join(dict.fromkeys((self.base, third, self.past, self.participle, self.ing)))


_HISSES = re.compile(r"(?:s|x|sh|ch)$")


def _verb(base: str, *frames: Frame, past: str = "", ing: str = "", participle: str = "") -> Verb:
    """Return a verb whose irregular forms are given, and the others made by rule."""
    stem = base.removesuffix("e")
    regular = f"{stem}ed" if not re.search(r"[^aeiou]y$", base) else f"{base[:-1]}ied"
    past = past or regular
    return Verb(base, past, participle or past, ing or f"{stem}ing", frames)


VERBS: tuple[Verb, ...] = (
    _verb("meet", "to", "with", "by", past="met", ing="meeting"),
    _verb("receive", "to", "by"),
    _verb("host", "to", "by"),
    _verb("welcome", "to", "by"),
    _verb("greet", "to", "by"),
    _verb("entertain", "to", "by"),
    _verb("visit", "to", "with", "by"),
    _verb("telephone", "to", "by"),
    _verb("phone", "to", "by"),
    _verb("consult", "to", "with"),
    _verb("brief", "to", "by"),
    _verb("summon", "to", "by"),
    _verb("escort", "to", "by"),
    _verb("court", "to"),
    _verb("talk", "with"),
    _verb("speak", "with", past="spoke", participle="spoken", ing="speaking"),
    _verb("confer", "with", past="conferred", ing="conferring"),
    _verb("negotiate", "with"),
    _verb("sit", "with", past="sat", ing="sitting"),
    _verb("dine", "with"),
    _verb("lunch", "with"),
    _verb("breakfast", "with"),
    _verb("chat", "with", past="chatted", ing="chatting"),
    _verb("huddle", "with"),
    _verb("converse", "with"),
    _verb("deliberate", "with"),
    _verb("discuss", "with"),
    _verb("review", "with"),
    _verb("exchange", "with"),
    _verb("co-chair", "with"),
    _verb("chair", "with"),
    _verb("preside", "with"),
    _verb("sign", "with"),
    _verb("initial", "with", past="initialled", ing="initialling"),
    _verb("ink", "with"),
    _verb("interact", "with"),
    _verb("debate", "with"),
    _verb("coordinate", "with"),
    _verb("tour", "with"),
    _verb("inspect", "with"),
    _verb("stroll", "with"),
    _verb("hunt", "with"),
    _verb("fish", "with"),
    _verb("walk", "with"),
    _verb("travel", "with", past="travelled", ing="travelling"),
    _verb("attend", "with"),
    _verb("open", "with"),
    _verb("unveil", "with"),
    _verb("inaugurate", "with"),
)


def forms(frame: Frame, form: Literal["finite", "participle", "ing"]) -> str:
    """Return one form of all verbs of a frame, as alternatives of a pattern."""
    found = (getattr(verb, form) for verb in VERBS if frame in verb.frames)
    return "|".join(dict.fromkeys(found))
