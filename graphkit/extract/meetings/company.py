"""Who came along with whom: those who accompany are of the same side."""

import re
from collections.abc import Iterator

from graphkit.extract.meetings.grammar import compiled
from graphkit.extract.meetings.lists import from_cue
from graphkit.extract.phrases.scene import Scene
from graphkit.extract.phrases.skeleton import Skeleton

COMPANY = (
    compiled(
        r"(?P<a>@)(?P<fill>)(?:'s|,? whose) (?:[\w-]+ ){0,2}(?:delegation|team|entourage|party)"
        r" (?:also )?(?:includes|included|comprised|comprises|consisted of|was made up of"
        r"|was (?:small|large|led by [^@;.]{2,30}):)"
    ),
    compiled(
        r"(?P<a>@)(?P<fill>(?:, who [^@;.]{1,90}?,|,? who|,)?) (?:was|were|is) (?:also )?"
        r"(?:joined|accompanied|flanked)(?: [^@;.]{2,50}?)? by"
    ),
    compiled(
        r"(?P<a>@)(?P<fill>(?: (?:had|has|also))*) (?:brought|took"
        r"|taken)(?: along)?(?: with (?:him|her))? (?P<b>@(?:,? and @|, @)*)"
    ),
    compiled(r"^in (?:his|her) (?:party|delegation|team|entourage) (?:was|were|are)\b(?P<a>)"),
    compiled(
        r"\bwith (?P<a>@)(?P<fill>), at which (?:the )?[\w -]{2,30} was (?:joined|accompanied"
        r"|flanked) by"
    ),
    compiled(r"\bwith (?P<a>@)(?P<fill>) (?:was|were|is|are){O}"),
    compiled(
        r"(?P<b>@(?:,? (?:and|&|as well as) @|, @)*)(?P<fill>(?:, who[^;.]{1,80}?,)?)"
        r" (?:also )?(?:accompanied|joined) (?P<a>@)(?=[.,;]|$| (?:at|in|on|for)\b)"
    ),
    compiled(r"\b(?:with|accompanying) (?P<a>@)(?P<fill>)[^@;.]{0,60}? (?:was|were|is|are)\b"),
    compiled(r"(?P<a>@)(?P<fill>), (?:joined|accompanied|flanked)(?: [^@;.]{2,50}?)? by{O}"),
    compiled(r"(?P<a>@)(?P<fill>),? with{O} (?:at|by) (?:his|her) side\b"),
)
"""Who came with whom; those who came are listed behind the words that name none of them."""

_KIN = compiled(
    r"(?P<a>@)'s (?P<fill>)(?:[a-z]+ )?(?:wife|husband|son|daughter|brother|sister|father|mother"
    r"|nephew|niece|widow),? (?P<b>@)"
)


def company(bones: Skeleton, scene: Scene) -> list[tuple[str, str]]:
    """Return who a sentence says came with whom: leader and companion."""
    came = [pair for pattern in COMPANY for pair in _came(pattern, bones, scene)]
    kin = _came(_KIN, bones, scene)  # of one side, wherever they are
    scene.company |= {member: leader for leader, member in (*kin, *came)}
    return came


def _came(told: re.Pattern[str], bones: Skeleton, scene: Scene) -> Iterator[tuple[str, str]]:
    """Yield leader and companion as a wording has them; who acted last leads if none is named."""
    for match in told.finditer(bones.text):
        named = [m for p in bones.parties_in(*match.span("a")) for m in p.members]
        leaders = named if match["a"] else scene.last
        if "b" in match.re.groupindex:
            with_them = bones.parties_in(*match.span("b"))
        else:
            with_them = tuple(party for party, _ in from_cue(bones, match))
        members = dict.fromkeys(m for party in with_them for m in party.members)
        if len(leaders) == 1:
            yield from ((leaders[0], member) for member in members if member not in leaders)
