"""Two sides that a text lists apart from the meeting: "the Kenyan delegation was led by X"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from graphkit.extract.article import Article
from graphkit.extract.lexicon import countries
from graphkit.extract.meetings.lists import MEETING
from graphkit.extract.meetings.occasions import Occasion
from graphkit.extract.meetings.times import date_of
from graphkit.extract.phrases.scene import Scene
from graphkit.extract.phrases.skeleton import Party, Skeleton
from graphkit.model import PartialDate

_SIDE = r"(?:side|delegation|team|party|representatives|delegates)"
_NATION = r"[A-Z][\w-]+(?: [A-Z][\w-]+)?"
_MARK = re.compile(
    rf"\b(?:[Tt]he|[Aa]n?) (?P<of>{_NATION}) {_SIDE}\b"
    rf"|\b(?:[Ff]or|[Ff]rom|[Oo]n behalf of) (?:the )?(?P<land>{_NATION})"
    rf"(?: {_SIDE})?(?=[:,;]|\s(?:were|was|came)\b)"
    rf"|(?P<state>{_NATION}|U\.S\.|UK|EU)"
    r" (?:(?:was|is|were) represented(?: [^.;@]{2,50}?)? )?by\b"
)
_REPRESENTED = re.compile(r"\brepresented\b.*? by\b.* by\b")  # more than one state
_LISTS = re.compile(
    r"\b(?:led|headed|chaired|represented|comprised|included|consisted|composed|made up)\b|:"
)
_BODY = rf"(?:{MEETING}|commission|committee|council|dialogue|sides|delegations|parties)"
_SESSION = re.compile(
    rf"\b{_BODY}\b[^.;@]{{0,200}}? (?:took place|(?:was|were) (?:held|convened|opened)|met|convened"
    r"|opened|concluded|ended|began|held|discussed|agreed)\b"
    rf"|^(?:also )?participants\b[^.;@]{{0,40}}?\b{MEETING}\b"
)
_ONE = re.compile(r"(?:The|His|Her|Their) delegation\b")  # of several states, but one side
_NOT_YET = re.compile(r"\b(?:will|would|is to|are to|to be|due|planned|postponed|cancell?ed|not)\b")


@dataclass
class Teams:
    """Those of each country that a text has listed, and whether it tells that they met."""

    sides: dict[str, list[str]] = field(default_factory=dict)
    met: bool = False
    day: PartialDate | None = None

    def meeting(self, article: Article, bones: Skeleton, scene: Scene) -> Occasion | None:
        """Return the meeting of the sides listed so far, where a sentence adds to what is told."""
        listed = list(_listed(article, bones)) if not _NOT_YET.search(bones.text) else []
        for nation, party in listed:
            side = self.sides.setdefault(nation, [])
            others = {m for each in self.sides.values() for m in each}
            side += [m for m in party.members if m not in others]
            scene.countries |= {m: nation for m in party.members if not scene.country(m)}
        session = _SESSION.search(bones.text)
        told = session and not _NOT_YET.search(bones.text)
        if session and told:
            self.day = date_of(bones, *session.span()) or self.day
        self.met |= bool(told or (listed and is_roll(bones)))
        sides = tuple(tuple(side) for side in self.sides.values() if side)
        if not self.met or len(sides) < 2 or not (listed or told):
            return None
        return Occasion(
            rule="the sides of P",
            kind="meeting",
            status="held",
            sides=sides,
            hosts=None,
            leaders=tuple(side[0] for side in sides),
            unnamed=(),
            delegation=None,
            date=self.day,
            passages=(article.passage(bones.sentence.start, bones.sentence.end),),
            sentence=bones.sentence,
        )


def is_roll(bones: Skeleton) -> bool:
    """Tell whether a sentence says of several states by whom each was represented."""
    return bool(_REPRESENTED.search(bones.text))


def _listed(article: Article, bones: Skeleton) -> Iterator[tuple[str, Party]]:
    """Yield the parties of a list of a side, each with the country of that side."""
    start, end = bones.sentence.start, bones.sentence.end
    marks = [
        (mark.start(), code)
        for mark in _MARK.finditer(article.text, start, end)
        if (code := countries().get(mark["of"] or mark["land"] or mark["state"]))
    ]
    if not marks or not _LISTS.search(article.text, start, end):
        return
    if _ONE.match(article.text, start, end):
        return
    for party in bones.parties:
        said = [code for at, code in marks if at < party.end]
        if said and (party.named or party.delegation):
            yield said[-1], party
