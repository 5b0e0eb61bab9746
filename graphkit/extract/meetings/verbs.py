"""The verbs of meeting with all their forms: a new verb is one new line.

A frame says how a verb takes the other party: ``to`` as its object ("received
B"), ``with`` after any words of the clause ("conferred at length with B"),
``by`` in the passive ("was greeted at the airport by B").  Two of whom a verb
tells have met if the verb is one of doing things ``together`` ("A and B
conferred"), or if they are of two states and it is one that those of one state
also do alone (``abroad``: "A and B toured a school", ``beside``: "A joined B").
"""

import re
from typing import Literal, NamedTuple

Frame = Literal["to", "with", "by", "together", "abroad", "beside"]


class Verb(NamedTuple):
    """A verb's forms: base and present, past, past participle, and the form in -ing."""

    base: str
    past: str
    participle: str
    ing: str
    frames: tuple[Frame, ...]
    host: Literal["a", "b", ""]
    behind: tuple[str, ...]

    @property
    def finite(self) -> str:
        """The forms a clause turns on, as a pattern; participles follow "has"."""
        third = f"{self.base}es" if _HISSES.search(self.base) else f"{self.base}s"
        return "|".join(dict.fromkeys((self.base, third, self.past, self.participle, self.ing)))


PURPOSES = frozenset(
    (
        *("discuss", "say", "congratulate", "thank", "express", "convey", "hand", "deliver"),
        *("present", "talk", "take", "pay", "introduce", "brief", "wish", "bid", "ask", "see"),
    )
)
"""What somebody calls on another for; "called on X to resign" is no call."""

_HISSES = re.compile(r"(?:s|x|sh|ch)$")


def _verb(  # noqa: PLR0913 - a verb is a line of a table, its columns named
    base: str,
    *frames: Frame,
    past: str = "",
    ing: str = "",
    participle: str = "",
    host: Literal["a", "b", ""] = "",
    behind: tuple[str, ...] = ("with", "alongside", "opposite"),
) -> Verb:
    """Return a verb whose irregular forms are given, and the others made by rule.

    `host` is who receives: the one that acts (a) or the other (b); `behind` are
    the prepositions of the other.
    """
    stem = base.removesuffix("e")
    regular = f"{stem}ed" if not re.search(r"[^aeiou]y$", base) else f"{base[:-1]}ied"
    past = past or regular
    return Verb(base, past, participle or past, ing or f"{stem}ing", frames, host, behind)


VERBS: tuple[Verb, ...] = (
    _verb("meet", "to", "with", "by", "together", past="met", ing="meeting"),
    _verb("receive", "to", "by", host="a"),
    _verb("host", "to", "by", host="a"),
    _verb("welcome", "to", "by", host="a"),
    _verb("buttonhole", "to", "by"),
    _verb("farewell", "to", "by"),
    _verb("accept", "to", host="a"),
    _verb("greet", "to", "by", host="a"),
    _verb("entertain", "to", "by", host="a"),
    _verb("visit", "to", "with", "by", "abroad", host="b"),
    _verb("telephone", "to", "by"),
    _verb("phone", "to", "by"),
    _verb("consult", "to", "with"),
    _verb("brief", "to", "by"),
    _verb("summon", "to", "by", host="a"),
    _verb("escort", "to", "by"),
    _verb("court", "to"),
    _verb("embrace", "to", "by", "together"),
    _verb("hug", "to", "by", "together", past="hugged", ing="hugging"),
    _verb("decorate", "to", "by"),
    _verb("knight", "to", "by"),
    _verb("ring", "to", "by", past="rang", participle="rung", ing="ringing"),
    _verb("join", "to", "by", "beside"),
    _verb("flank", "to", "beside"),
    _verb("guide", "to", "by", "beside"),
    _verb("shuttle", "with", behind=("between",)),
    _verb("mediate", "with", behind=("between",)),
    _verb("talk", "with", "together", behind=("with", "to")),
    _verb(
        "speak",
        "with",
        "together",
        past="spoke",
        participle="spoken",
        ing="speaking",
        behind=("with", "to"),
    ),
    _verb("convene", "with"),
    _verb("confer", "with", "together", past="conferred", ing="conferring"),
    _verb("negotiate", "with", "together"),
    _verb("sit", "with", past="sat", ing="sitting"),
    _verb("dine", "with", "together"),
    _verb("lunch", "with", "together"),
    _verb("breakfast", "with", "together"),
    _verb("chat", "with", "together", past="chatted", ing="chatting"),
    _verb("huddle", "with", "together"),
    _verb("converse", "with", "together"),
    _verb("deliberate", "with", "together"),
    _verb("discuss", "with", "together"),
    _verb("review", "with"),
    _verb("exchange", "with", "together"),
    _verb("co-chair", "with", "together"),
    _verb("chair", "with"),
    _verb("preside", "with", "together"),
    _verb("sign", "with", "together"),
    _verb("initial", "with", past="initialled", ing="initialling"),
    _verb("ink", "with"),
    _verb("interact", "with"),
    _verb("engage", "with"),
    _verb("debate", "with"),
    _verb("coordinate", "with"),
    _verb("tour", "with", "abroad"),
    _verb("inspect", "with", "abroad"),
    _verb("stroll", "with"),
    _verb("pose", "with", "together"),
    _verb("mingle", "with", "together"),
    _verb("drink", "with", past="drank", participle="drunk", ing="drinking"),
    _verb("eat", "with", past="ate", participle="eaten", ing="eating"),
    _verb("haggle", "with", "together"),
    _verb("argue", "with"),
    _verb("plead", "with"),
    _verb("reminisce", "with", "together"),
    _verb("settle", "with"),
    _verb("finalise", "with"),
    _verb("finalize", "with"),
    _verb("conclude", "with"),
    _verb("clinch", "with"),
    _verb("broach", "with"),
    _verb("appear", "with", behind=("with", "alongside")),
    _verb("hunt", "with"),
    _verb("fish", "with"),
    _verb("walk", "with"),
    _verb("call", "with", host="b", behind=("on", "upon")),
    _verb("plant", "with", "abroad"),
    _verb("lay", "with", "abroad", past="laid"),
    _verb("cut", "with", "abroad", past="cut", ing="cutting"),
    _verb("watch", "with", "abroad"),
    _verb("view", "with", "abroad"),
    _verb("witness", "with", "abroad"),
    _verb("dedicate", "with", "abroad"),
    _verb("celebrate", "with", "abroad"),
    _verb("toast", "with", "abroad"),
    _verb("launch", "with", "abroad"),
    _verb("raise", "with", "abroad"),
    _verb("propose", "with", "abroad"),
    _verb("ride", "with", "abroad", past="rode", participle="ridden"),
    _verb("sail", "with", "abroad"),
    _verb("travel", "abroad", past="travelled", ing="travelling"),
    _verb("attend", "with", "abroad"),
    _verb("open", "with", "abroad"),
    _verb("unveil", "with", "abroad"),
    _verb("inaugurate", "with", "abroad"),
)


def forms(frame: Frame, form: Literal["finite", "participle", "ing"]) -> str:
    """Return one form of all verbs of a frame, as alternatives of a pattern.

    Those that tell of a meeting only by more than their words are left out.
    """
    found = (
        getattr(verb, form)
        for verb in VERBS
        if frame in verb.frames
        and "beside" not in verb.frames
        and (frame != "with" or ("with" in verb.behind and "abroad" not in verb.frames))
    )
    return "|".join(dict.fromkeys(found))
