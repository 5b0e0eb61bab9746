"""Who came along with whom: those who accompany are of the same side."""

import re
from collections.abc import Iterator

from graphkit.extract.meetings.grammar import compiled
from graphkit.extract.meetings.lists import from_cue
from graphkit.extract.phrases.scene import Scene
from graphkit.extract.phrases.skeleton import Skeleton

_LIST = r"@(?:,? and @|, @)*"
_BY = r"(?:joined|accompanied|flanked|escorted|assisted|seconded)"
_TALKS = r"\b(?:talks?|meet\w*|discuss\w*|session|down|dinner|lunch|speak|hold|confer)\b"
COMPANY = (
    compiled(
        r"(?P<a>@)(?P<fill>)(?:'s|,? whose) (?:[\w-]+ ){0,2}(?:delegation|team|entourage|party"
        r"|retinue|suite),?(?: which| that)? (?:also )?(?:includes?|included|comprised|comprises"
        r"|consist(?:ed|s) of|featured|features"
        r"|was made up of|was (?:small|large|led by [^@;.]{2,30}):)"
    ),
    compiled(
        r"(?P<a>@)(?P<fill>(?:, who [^@;.]{1,90}?,|,? who|,)?) (?:was|were|is|had been) (?:also )?"
        rf"{_BY}(?: [^@;.]{{2,50}}?)? by"
    ),
    compiled(
        r"(?P<a>@)(?P<fill>(?: (?:had|has|also))*)"
        r" (?:(?:brought|took|taken)(?: along)?|had(?= with| at| by))"
        rf"(?: with (?:him|her|@)| (?:at|by) (?:his|her|@'s) side)? (?P<b>{_LIST})"
        r"(?! (?:to|out|for|around|round|on)\b)"
    ),
    compiled(
        r"(?P<a>@)(?P<fill>) (?:was|were) (?:joined|accompanied) (?:at|in|for|during) [^@;.]{3,40}"
        r" with @ by{O}"
    ),
    compiled(r"(?P<a>@)(?P<fill>),? who brought along{O}"),
    compiled(
        rf"{_BY} by {_LIST}[,;]?(?: and| while| whereas)? (?P<a>@)(?P<fill>) by (?P<b>{_LIST})"
    ),
    compiled(r"(?P<b>@)(?P<fill>) (?:was|sat|stood) (?:at|by) (?P<a>@)'s side\b"),
    compiled(r"\b(?:together|along) with (?P<b>@(?:,? and @)*), (?P<a>@)(?P<fill>)"),
    compiled(r"^led by (?P<a>@)(?P<fill>), (?P<b>@(?:,? and @|, @)*)"),
    compiled(
        r"^(?P<a>@)(?P<fill>) (?:also |further )?(?:included|includes|comprised|consisted of)"
    ),
    compiled(
        rf"(?P<b>{_LIST})(?P<fill>) (?:was|were) (?:also )?(?:part|an? member|members) of (?P<a>@)"
        r"(?=[.,;]|$)"
    ),
    compiled(r"\b(?:part|members) of (?P<a>@)(?P<fill>) (?:was|were){O}"),
    compiled(
        r"^the (?:[\w-]+ )?(?:delegation|team|side)(?: (?:of|from) [^@;.,]{3,40})?"
        r" (?:also |further )?(?:included|includes|comprised|consisted of)(?P<a>)"
    ),
    compiled(r"^in (?:his|her) (?:party|delegation|team|entourage) (?:was|were|are)\b(?P<a>)"),
    compiled(
        r"\bwith (?P<a>@)(?P<fill>), at which (?:the )?[\w -]{2,30} was (?:joined|accompanied"
        r"|flanked) by"
    ),
    compiled(r"\bwith (?P<a>@)(?P<fill>) (?:was|were|is|are){O}"),
    compiled(
        rf"(?P<b>{_LIST})(?P<fill>(?:, who[^;.]{{1,80}}?,)?)"
        r" (?:also )?(?:accompanied|joined) (?P<a>@)(?=[.,;]|$| (?:at|in|on|for|to|during)\b)"
    ),
    compiled(
        r"\b(?:with|accompanying|escorting|next to|beside|alongside) (?P<a>@|him|her)(?P<fill>)"
        r"[^@;.]{0,60}? (?:was|were|is|are|came|sat|stood)\b(?! [^@;.]{0,40}\bby\b)"
    ),
    compiled(
        rf"(?P<a>@)(?P<fill>(?:,| attended [^@;.]{{3,50}}?,?|(?<=, with @)))"
        rf" {_BY}(?: [^@;.]{{2,50}}?)? by{{O}}"
    ),
    compiled(r"(?P<a>@)(?P<fill>),? with{O} (?:at|by) (?:his|her) side\b"),
    compiled(
        r"(?P<b>@)(?P<fill>,? who(?: had)?) (?:also )?accompanied (?P<a>@)(?=[.,;]|$| (?:at|in)\b)"
    ),
    compiled(
        rf"(?P<b>{_LIST})(?P<fill>) (?:is|are|was|were) (?:also |there |travell?ing )?with"
        r" (?P<a>@|him|her)(?=[.,;]|$| (?:on|in|at)\b)"
    ),
    compiled(rf"^{_BY} by (?P<b>{_LIST}), (?P<a>@)(?P<fill>)"),
    compiled(rf"^with (?P<b>{_LIST}) (?:at|by) (?:his|her) side, (?P<a>@)(?P<fill>)"),
)
"""Who came with whom; those who came are listed behind the words that name none of them."""

_TRAVEL = compiled(
    r"(?P<a>@)(?P<fill>(?: (?:had|has|also))*) (?:came|comes|arrived|flew|travell?ed"
    rf"|landed|turned up|visited|toured)\b(?![^@;.]*{_TALKS})[^@;.]{{0,60}} with"
)

_KIN = compiled(
    r"(?P<a>@)'s (?P<fill>)(?:[a-z]+ )?(?:wife|husband|son|daughter|brother|sister|father|mother"
    r"|nephew|niece|widow|spouse),? '?(?P<b>@)"
)


Came = list[tuple[str, str]]
"""Leaders, each with one who came along."""


def company(bones: Skeleton, scene: Scene) -> tuple[Came, Came]:
    """Return who a sentence says came with whom, and who belongs with whom wherever they are."""
    came = [pair for pattern in COMPANY for pair in _came(pattern, bones, scene)]
    # of one side, wherever they are
    beside = [
        (leader, member)
        for pattern in (_KIN, _TRAVEL)
        for leader, member in _came(pattern, bones, scene)
        if not (own := scene.country(leader)) or scene.country(member) in (None, own)
    ]
    scene.company |= {member: leader for leader, member in (*beside, *came)}
    for leader, member in (*beside, *came):
        scene.bring(leader, member)
    return came, beside


def _came(told: re.Pattern[str], bones: Skeleton, scene: Scene) -> Iterator[tuple[str, str]]:
    """Yield leader and companion as a wording has them; who acted last leads if none is named."""
    for match in told.finditer(bones.text):
        if "b" in match.re.groupindex:
            with_them = bones.parties_in(*match.span("b"))
        else:
            with_them = tuple(party for party, _ in from_cue(bones, match))
        members = dict.fromkeys(m for party in with_them for m in party.members)
        named = [m for p in bones.parties_in(*match.span("a")) for m in p.leaders or p.members]
        leaders = [m for m in named if m not in members] or scene.topics.subjects or scene.last
        if len(leaders) == 1:
            yield from ((leaders[0], member) for member in members if member not in leaders)
