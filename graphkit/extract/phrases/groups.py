"""Words for several persons: "they", "the two ministers", "the trio", "the delegation"."""

import re
from collections.abc import Collection, Iterator, Sequence

from graphkit.extract.article import Article, Sentence
from graphkit.extract.lexicon import UPPER, countries
from graphkit.extract.phrases.lexicon import singular
from graphkit.extract.phrases.scene import Scene
from graphkit.extract.phrases.skeleton import Party
from graphkit.extract.phrases.subjects import several
from graphkit.extract.phrases.tokens import Token

_LAST = 400  # characters in which the sentence before stands
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_NUMBERS |= {"pair": 2, "duo": 2, "trio": 3, "quartet": 4}
_OFFICES = (
    r"(?:ministers|leaders|presidents|diplomats|officials|men|women|envoys|premiers|chiefs"
    r"|politicians|secretaries|chancellors|heads\sof\s(?:state|government)|negotiators|speakers"
    r"|governors|mayors|statesmen|officers|generals|monarchs|chairmen|ambassadors|commissioners"
    r"|parliamentarians|lawmakers|visitors|colleagues|friends|counterparts|bishops)"
)
_LISTED = (  # "the Russian delegation at the talks includes X": a list of one side
    r"[Tt]he\s[A-Z][\w.-]+\sdelegation(?:\s(?:at|to|for|in)\s[^.,;:]{3,40})?\s(?:also\s|further\s)?"
    r"(?:includ|compris|consist|was\s(?:made|composed))"
)
_GROUP = re.compile(
    rf"""(?P<they>\b[Tt]hey\b(?:\s(?:both|all)\b)?|(?P<it>\bIt\b|(?<=,\s)it\b)|\b[Bb]oth\b(?!\s(?:sides|countries|nations|governments|parties|of|the\s|his|her|its|their|in|on))(?!\s(?!(?:\w+\s)?{_OFFICES})\w+s\b)
          (?:\s(?P<both>(?:foreign\s|prime\s)?{_OFFICES}))?)
      |(?P<two>\b(?:[Tt]he|[Aa]ll)\s(?P<number>two|three|four|five|six)\s(?:top\s|\w+\s)?
          (?P<noun>{_OFFICES}|[A-Z]\w+s)\b)
      |(?P<lands>\b(?P<holders>[Tt]he\s(?:[a-z]+\s){{0,2}}{_OFFICES})
          \sof\s(?:the\s(?:two|both)|both)\s(?:[a-z]+\s)?(?:countries|nations|states|sides|Koreas|neighbou?rs|allies)\b)
      |\b[Tt]he\s(?:(?P<couple>(?:[a-z]+\s)?couple)|(?P<pair>pair|duo|trio|quartet))\b(?!['’]|\sof\b)
      |\b(?:[Tt]he|[Aa]ll)\s(?P<bare>two|three|four)\b
          (?=\s(?:went|met|held|spoke|also|had|has|have|are|were|will|would|then|first|last|both|shook|sat|saw|drew|flew|drove|dined|later|left|came|took|gave|made|began|discuss|\w+ed)\b)
      |(?P<ministers>\b[Tt]he\s(?:[Ff]oreign\s)?(?:[Mm]inisters|[Pp]residents|[Ll]eaders|[Mm]en|[Ww]omen|[Dd]iplomats|[Ee]nvoys|[Aa]mbassadors|[Pp]remiers|[Pp]rime\s[Mm]inisters)\b(?!['’]|\sof\b))
      |(?P<delegation>\b(?!{_LISTED})(?<!mong\s)(?<!\b[Oo]n\s)(?<!\b[Ff]or\s)(?<!rom\s)(?<!\bled\s)(?<!headed\s)(?:(?P<own>[Hh]is|[Hh]er)|[Tt]he|[Tt]his|[Tt]heir|[Tt]hat)\s(?:(?!the\b)\w+[\s-]){{0,4}}?
          (?:[Dd]elegation(?:\smembers)?|guests|visitors|lawmakers|parliamentarians|senators|deputies|visiting\s\w+s
            |(?P<side>(?:side|team|mission|group)(?!\s(?:was\s)?(?:also\s)?(?:includ|compris|consist|represented|made))))\b
          (?!['’]|,?\s(?:(?:was\s)?(?:led|headed)|of|from|accompanying|comprised\sof|[A-Z])))""",
    re.VERBOSE,
)
_TOGETHER = re.compile(
    r"\s(?:(?:have|had|also|last|then|first|would|will|later|both|next|again)\s){0,3}"
    r"(?:met|meet|spoke|speak|talked|talk|saw\seach\sother|discussed|dined|lunched|agreed|signed"
    r"|exchanged|shook|drove|flew|walked|sat\sdown|held\s(?:\w+\s)?talks)\b(?!\s(?:with\s[A-Zaht]|(?:the|to)\b|[A-Z]))"
)
_NEXT = r"(?:then|later|afterwards?|together|jointly|subsequently|both|next)"
_WENT = re.compile(
    rf"\s(?:(?:will|had|have|were)\s)?(?P<next>{_NEXT}\s)?(?:(?:visit|tour|inspect|attend)(?:ed)?"
    r"|met|meet|saw|went|drove|flew|travelled|called\son|paid|dined|lunched|received|welcomed|greeted"
    r"|hosted|joined|shown|opened|laid)\b"
)
_BEFORE = re.compile(
    rf"(?:^|[,;]?\s)(?:{_NEXT}|in\sthe\s(?:morning|afternoon|evening)|on\s\w+day|from\sthere|where"
    r"|the\s(?:next|following|same)\sday)\b[^,.;]{0,20},?\s$",
    re.IGNORECASE,
)
_MANY = re.compile(  # others whom "they" can be
    r"\b(?:(?!(?:minist|lead|premi|ambassad|presid|agreem|docum|matt|pap|pow|numb)(?:ers|ors|ents)\b)"
    r"[a-z]+(?:ers|ors|ists|ians|ants|ents|men)|people|children|[a-z]*officials|delegates|aides"
    r"|allies|deputies|envoys|[a-z]+ies|sides|nations|states|teams|delegations|groups|parties|troops"
    r"|thousands|hundreds|dozens|they|their|them)\b"
)
_NAMED_NEXT = re.compile(rf",?\s(?:our\sown\s)?[{UPPER}]")  # "the two ministers, X and Y"


def groups(
    article: Article,
    sentence: Sentence,
    tokens: Sequence[Token],
    found: Sequence[Party],
    scene: Scene,
) -> Iterator[Party]:
    """Yield "the delegation", "they", "the two ministers"."""
    here = list(found)
    for match in _GROUP.finditer(article.text, sentence.start, sentence.end):
        before = [p for p in here if p.end <= match.start()]
        if match["delegation"]:
            party = _delegation(match, found, scene)
        elif match["they"]:
            here_before = tuple(dict.fromkeys(m for p in before for m in p.members))
            party = _they(match, several(tokens, before), here_before, scene)
            if not party.members and (here_before or not before):
                both = _both(match, sentence, here_before, scene)
                party = Party(*match.span(), both, named=False)
        else:
            behind = {m for p in here if p.start >= match.end() for m in p.members}
            party = Party(*match.span(), _counted(match, before, behind, scene), named=False)
        if party.members:
            here = sorted((*here, party), key=lambda each: each.start)
            yield party


def _counted(
    match: re.Match[str], before: Sequence[Party], behind: Collection[str], scene: Scene
) -> tuple[str, ...]:
    """Return who "the two ministers", "the pair" and "the three" are."""
    if match["couple"]:
        return scene.couple
    if match["lands"]:  # "the top diplomats of the two countries"
        return scene.holders_of(match["holders"], 2, behind, sure=True)
    number = _NUMBERS.get(match["number"] or match["pair"] or match["bare"] or "two", 2)
    noun = match["noun"] or ""
    if noun[:1].isupper() and not singular(noun.lower()):  # "the two Nurus"
        of = tuple(a for a in scene.order if noun.lower().removesuffix("s") in a.split("-"))
        return of if len(of) == number else ()
    here = tuple(dict.fromkeys(m for p in before for m in p.members))
    if match["ministers"] and len(scene.several) > number and scene.hold(match[0], scene.several):
        return scene.several
    if noun or match["ministers"]:
        if _NAMED_NEXT.match(match.string, match.end()):
            return ()
        return scene.holders_of(match[0], number, behind)
    return here if len(here) == number else scene.together(number, met=bool(match["pair"]))


def _they(match: re.Match[str], own: tuple[str, ...], said: tuple[str, ...], scene: Scene) -> Party:
    """Return who "they" are: who acts in the sentence, a side told of last, or two who met."""
    span = match.span()
    if match["both"]:
        return Party(*span, scene.holders_of(match["both"]), named=False)
    delegation = scene.last_delegation
    if match["it"]:
        members = scene.last if delegation else ()
    else:
        members = own or (scene.last if len(scene.last) > 1 else scene.several)
        if scene.topics.subject in scene.leaders and not members:
            members = tuple(scene.leaders)
        if members and set(members) <= set(scene.delegation):
            members = tuple(dict.fromkeys((*scene.delegation, *(scene.whole or ()))))
            delegation = True
        two = scene.together(2)
        if len(said) > 1 and not own:  # "X called on Y, and they talked"
            members, delegation, two = (), False, said if len(said) == 2 else ()
        if len(members) < 2 and set(two) <= {*scene.near, *said}:
            both = _TOGETHER.match(match.string, span[1])
            members = two if both else members if delegation else ()
    leaders = tuple(scene.leaders) if delegation else ()
    return Party(
        *span,
        members if len(members) > 1 or delegation else (),
        named=False,
        leaders=leaders,
        delegation=delegation,
    )


def _both(
    match: re.Match[str], sentence: Sentence, said: tuple[str, ...], scene: Scene
) -> tuple[str, ...]:
    """Return the two who met, if nobody else is told of: "X met Y.  They later visited Z"."""
    text, two = match.string, said or scene.near
    lead = text[max(0, sentence.start - _LAST) : sentence.start].rstrip()
    lead = "" if said else re.split(r"[.!?]\s|\n", lead)[-1]
    went = _WENT.match(text, match.end()) if match[0].lower() == "they" else None
    later = went and (went["next"] or _BEFORE.search(text[sentence.start : match.start()]))
    others = _MANY.search(lead + text[sentence.start : match.start()])
    together = set(two) == set(scene.met) or (said and later)
    return two if len(two) == 2 and later and together and not others else ()


def _delegation(match: re.Match[str], found: Sequence[Party], scene: Scene) -> Party:
    """Return who "the delegation" is; of "X and his delegation" the others."""
    guests = scene.guests if match[0].endswith(("guests", "visitors")) else ()
    known = dict.fromkeys(guests or (*scene.delegation, *(scene.whole or ())))
    if set(guests) <= set(scene.delegation):
        known |= dict.fromkeys(scene.delegation)
    here = {m for p in found for m in p.members}
    members = tuple(m for m in known if m not in here) if match["own"] else tuple(known)
    if re.search(r"\b[Mm]embers\sof\s$", match.string[: match.start()][-12:]):
        members = tuple(m for m in members if m not in scene.leaders)
    words = match[0].split()
    nation = next((code for word in words[1:] if (code := countries().get(word))), None)
    called = {scene.called, "group" if scene.called else ""}
    if match["side"] and not nation and match["side"] not in called:
        return Party(*match.span(), ())
    if nation and not _can_be_of(nation, members, scene):
        members = ()
    if nation and not members and not match["own"]:
        near = [
            actor
            for actor in scene.order
            if scene.is_near(actor)
            and actor not in here
            and (match["side"] or not any(t.is_envoys for t in scene.titles[actor]))
        ]
        members = tuple(scene.natives(near, nation))
        members = members if len(members) == 1 else ()
    if "visiting" in words and _is_at_home(members, scene):
        members = ()
    leaders = tuple(m for m in scene.leaders if m in members)
    return Party(*match.span(), members, named=False, leaders=leaders, delegation=True)


def _is_at_home(members: Sequence[str], scene: Scene) -> bool:
    """Tell whether others than these are the only ones around known to come from elsewhere."""
    abroad = [actor for actor in scene.order if scene.is_near(actor) and scene.country(actor)]
    return bool(abroad) and not any(scene.country(m) or scene.is_foreign(m) for m in members)


def _can_be_of(nation: str, members: Sequence[str], scene: Scene) -> bool:
    """Tell whether a delegation can be of a country: none of its members is of another one."""
    known = {code for m in members if (code := scene.country(m))}
    others = {scene.country(actor) for actor in scene.order if actor not in members}
    return nation in known if known else nation not in others
