"""Words that are no names, and the persons they stand for: "they", titles alone, "the guest"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from graphkit.extract.article import Article, Sentence
from graphkit.extract.lexicon import countries
from graphkit.extract.phrases.callings import DESCRIPTIONS, initials_of, words_of
from graphkit.extract.phrases.lexicon import singular
from graphkit.extract.phrases.office import Title, title_at
from graphkit.extract.phrases.scene import Scene
from graphkit.extract.phrases.skeleton import Party
from graphkit.extract.phrases.subjects import several
from graphkit.extract.phrases.titles import COUNTERPARTS, Person
from graphkit.extract.phrases.tokens import Token

_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_OFFICES = (
    r"(?:ministers|leaders|presidents|diplomats|officials|men|women|envoys|premiers|chiefs"
    r"|politicians|secretaries|chancellors|heads\sof\s(?:state|government)|negotiators|speakers"
    r"|governors|mayors)"
)
_GROUP = re.compile(
    rf"""(?P<they>\b[Tt]hey\b|(?P<it>\bIt\b)|\b[Bb]oth\b(?!\s(?:sides|countries|nations|governments|parties|of|the\s|in|on))(?!\s(?!(?:\w+\s)?{_OFFICES})\w+s\b)
          (?:\s(?P<both>(?:foreign\s|prime\s)?{_OFFICES}))?)
      |(?P<two>\b[Tt]he\s(?P<number>two|three|four|five|six)\s(?:top\s|foreign\s|prime\s|defen[cs]e\s|trade\s|senior\s|\w+\s)?
          (?P<noun>{_OFFICES}|Kenyans|[A-Z]\w+s)\b)
      |(?P<pair>\b[Tt]he\s(?:pair|duo)\b|\b[Tt]he\stwo\b
          (?=\s(?:went|met|held|spoke|also|had|has|have|are|were|will|would|then|first|last|both|shook|sat|saw|drew|\w+ed)\b))
      |(?P<ministers>\b[Tt]he\s(?:[Ff]oreign\s)?(?:[Mm]inisters|[Pp]residents|[Ll]eaders|[Mm]en|[Ww]omen|[Dd]iplomats|[Pp]remiers|[Pp]rime\s[Mm]inisters)\b(?!['’]|\sof\b))
      |(?P<delegation>\b(?<!among\s)(?:(?P<own>[Hh]is|[Hh]er)|[Tt]he|[Tt]his|[Tt]heir|[Tt]hat)\s(?:(?!the\b)\w+[\s-]){{0,4}}?
          (?:delegation(?:\smembers)?|guests|visitors|lawmakers|parliamentarians|senators|deputies|visiting\s\w+s)\b
          (?!['’]|\s(?:led|headed|of|from|accompanying|[A-Z])))""",
    re.VERBOSE,
)
_DESCRIBED = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Hh]is|[Hh]er|[Tt]heir)\s"
    r"(?P<how>(?:visiting|distinguished|honou?red|top|senior)\s)*"
    r"(?P<nation>(?:[A-Z][\w-]+\s){1,2})?(?:visiting\s|top\s|senior\s)?"
    rf"(?:(?P<host>host)|(?P<guest>guest|visitor)|(?P<like>counterpart|opposite\snumber)|(?P<word>{'|'.join(DESCRIPTIONS)}))"
    r"(?:\sof\shonou?r)?\b(?!['’-]|\s(?:side|of|to|for)\b)"
)
_VAGUE = frozenset(("official", "dignitary"))
_REGIONS = frozenset(
    (
        *("African", "Asian", "European", "Arab", "Latin American", "South American", "Pacific"),
        *("Caribbean", "Gulf", "Nordic", "Baltic", "Balkan", "Central Asian", "Central American"),
    )
)
_TOGETHER = re.compile(
    r"\s(?:(?:have|had|also|last|then|first|would|will|later|both|next|again)\s){0,3}"
    r"(?:met|meet|spoke|speak|talked|talk|saw\seach\sother)\b(?!\s(?:with\s[A-Zaht]|the|to|[A-Z]))"
)
_IN_HONOUR = (["honour", "of"], ["honor", "of"])


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
            party = _they(match, several(tokens, before), scene)
        else:
            party = Party(*match.span(), _two(match, before, scene), named=False)
        if party.members:
            here = sorted((*here, party), key=lambda each: each.start)
            yield party


def _two(match: re.Match[str], before: Sequence[Party], scene: Scene) -> tuple[str, ...]:
    """Return who "the two ministers", "the pair" and "the three" are."""
    number = _NUMBERS.get(match["number"] or "two", 2)
    if number != 2:
        return tuple(scene.delegation) if len(scene.delegation) == number else ()
    noun = match["noun"] or ""
    if noun[:1].isupper() and not singular(noun.lower()):  # "the two Kenyans", "the two Nurus"
        one = noun.removesuffix("s")
        of = [a for a in scene.order if scene.country(a) == countries().get(one, "")]
        of = of or [a for a in scene.order if one.lower() in a.split("-")]
        return tuple(of) if len(of) == 2 else ()
    if not match["pair"]:
        return scene.pair_of(match[0])
    here = tuple(dict.fromkeys(m for p in before for m in p.members))
    pair = here if len(here) == 2 else scene.pair
    return pair if len(pair) == 2 else ()


def _they(match: re.Match[str], own: tuple[str, ...], scene: Scene) -> Party:
    """Return who "they" are: who acts in the sentence, a side told of last, or two who met."""
    span = match.span()
    if match["both"]:
        return Party(*span, scene.pair_of(match["both"]), named=False)
    delegation = scene.last_delegation
    if match["it"]:
        members = scene.last if delegation else ()
    else:
        members = own or (scene.last if len(scene.last) > 1 else scene.several)
        if len(members) > 1 and set(members) <= set(scene.delegation):
            members, delegation = tuple(scene.delegation), True
        if len(members) < 2 and set(scene.pair) <= set(scene.near):
            members = scene.pair if _TOGETHER.match(match.string, span[1]) else ()
    leaders = tuple(scene.leaders) if delegation else ()
    return Party(
        *span,
        members if len(members) > 1 else (),
        named=False,
        leaders=leaders,
        delegation=delegation,
    )


def _delegation(match: re.Match[str], found: Sequence[Party], scene: Scene) -> Party:
    """Return who "the delegation" is; of "X and his delegation" the others."""
    known = dict.fromkeys((*scene.delegation, *(scene.whole or ())))
    here = {m for p in found for m in p.members}
    members = tuple(m for m in known if m not in here) if match["own"] else tuple(known)
    if re.search(r"\b[Mm]embers\sof\s$", match.string[: match.start()][-12:]):
        members = tuple(m for m in members if m not in scene.leaders)
    words = match[0].split()
    nation = next((code for word in words[1:] if (code := countries().get(word))), None)
    if nation and not _can_be_of(nation, members, scene):
        members = ()
    leaders = tuple(m for m in scene.leaders if m in members)
    return Party(*match.span(), members, named=False, leaders=leaders, delegation=True)


def _can_be_of(nation: str, members: Sequence[str], scene: Scene) -> bool:
    """Tell whether a delegation can be of a country: none of its members is of another one."""
    known = {code for m in members if (code := scene.country(m))}
    others = {scene.country(actor) for actor in scene.order if actor not in members}
    return nation in known if known else nation not in others


def titles(
    tokens: Sequence[Token], people: Sequence[Person], found: Sequence[Party], scene: Scene
) -> Iterator[Party]:
    """Yield titles that stand for the one person who holds them: "the Prime Minister"."""
    taken = {n for p in people for n in range(p.first, p.last + 1)}
    named = {m for p in found if p.named for m in p.members}
    for index, token in enumerate(tokens):
        if token.text.isupper() and 2 <= len(token.text) <= 4 and index not in taken:
            holder = _initialed(token.text, scene)
            if holder:
                yield Party(token.start, token.end, (holder,), named=False)
            continue
        if index in taken or not (token.text.lower() in ("the", "our") or _bare(tokens, index)):
            continue
        for nth, title in enumerate(title_at(tokens, token.start)[:2]):
            bare = token.letter != "t" and _named_next(tokens, title.end)
            if title.is_former or bare or title.head in COUNTERPARTS or _owned(tokens, title):
                continue
            holder = scene.holder(title, named) or scene.untitled(title, named)
            if not holder and scene.guest and _honoured(tokens, index):
                heads = {each.head for each in scene.titles.get(scene.guest, ())}
                holder = scene.guest if title.head in heads else None
            if holder:
                yield Party(title.start if nth else token.start, title.end, (holder,), named=False)


def _owned(tokens: Sequence[Token], title: Title) -> bool:
    """Tell whether a title is that of a thing: "the company's president"."""
    inside = [t for t in tokens if title.start <= t.start < title.end]
    return any(one.letter in "np" and other.letter == "s" for one, other in pairwise(inside))


def _initialed(word: str, scene: Scene) -> str | None:
    """Return the only person whose title has these initials: "EAM", "PM"."""
    found = [
        actor
        for actor in scene.order
        if any(initials_of(t.text) == word and not t.is_former for t in scene.titles[actor])
    ]
    return found[0] if len(found) == 1 else None


def descriptions(
    article: Article, sentence: Sentence, found: Sequence[Party], scene: Scene
) -> Iterator[Party]:
    """Yield "the Kenyan leader", "the visiting official", "the guest", "his host"."""
    here = {m for p in found if p.named for m in p.members}
    for match in _DESCRIBED.finditer(article.text, sentence.start, sentence.end):
        nation = (match["nation"] or "").strip()
        country = countries().get(nation)
        if nation and not country and nation not in _REGIONS:
            continue
        visiting = "visiting" in match[0]
        if match["host"]:
            who = scene.host
        elif match["like"]:
            before = [p.members[0] for p in found if p.end <= match.start()]
            who = _counterpart((*scene.topics.subjects, *before)[-1:], country, scene)
        elif match["guest"] or visiting or (nation and not country):
            who = scene.visitor(country)
        elif match["word"] in _VAGUE and not country:
            who = None
        else:
            who = scene.described(match["word"], country, here)
        if who:
            yield Party(*match.span(), (who,), named=False)


def _counterpart(of: Sequence[str], country: str | None, scene: Scene) -> str | None:
    """Return who holds the same office in another country: "his Kenyan counterpart"."""
    offices = {words_of(t.text) for actor in of for t in scene.titles.get(actor, ())}
    found = {
        actor
        for actor in (*scene.order, *scene.coming)
        if country and actor not in of and scene.country(actor) == country
        for t in (*scene.titles.get(actor, ()), *scene.coming.get(actor, ()))
        if words_of(t.text) in offices and not t.is_former
    }
    return found.pop() if len(found) == 1 else None


def _bare(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a title stands without an article: "talks with Prime Minister at the House"."""
    if not index or not tokens[index].text[0].isupper() or tokens[index].letter not in "HBp":
        return False
    return tokens[index - 1].text.lower() in ("with", "by", "upon", "called on")


def _named_next(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether a name follows a title, be it one nobody recognised."""
    after = next((t for t in tokens if t.start >= end), None)
    return after is not None and after.text[0].isupper()


def _honoured(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether "in honour of" stands before a token."""
    return [t.text.lower() for t in tokens[max(0, index - 2) : index]] in _IN_HONOUR
