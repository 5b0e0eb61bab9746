"""The parties of a sentence: names, pronouns, titles alone, delegations, "the two ministers"."""

import re
from collections.abc import Iterable, Iterator, Sequence

from graphkit.extract.article import Article, Sentence
from graphkit.extract.phrases import Person, Token, title_at
from graphkit.extract.phrases.scene import Scene, subject_party
from graphkit.extract.phrases.skeleton import Party

_REACH = 250  # characters between "a delegation" and the name of its leader
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "pair": 2, "both": 2}
_THEY = re.compile(
    r"""(?P<they>\b[Tt]hey\b|(?P<it>\bIt\b)|\b[Bb]oth\b(?!\s(?:sides|countries|nations|governments|parties|of|the\s|in|on))
          (?:\s(?P<both>ministers|leaders|presidents|diplomats|officials|men|women|envoys|premiers|chiefs))?)
      |(?P<two>\b[Tt]he\s(?P<number>two|three|four|five|six)\s(?:top\s|foreign\s|prime\s|defen[cs]e\s|trade\s|senior\s|\w+\s)?
          (?P<noun>ministers|leaders|presidents|diplomats|officials|men|women|envoys|premiers|chiefs
            |politicians|secretaries|chancellors|heads\sof\s(?:state|government)|negotiators|speakers
            |governors|mayors|Kenyans|[A-Z]\w+s)\b)
      |(?P<pair>\b[Tt]he\s(?:pair|duo)\b|\b[Tt]he\stwo\b(?=\s(?:went|met|held|spoke|also|had|discussed|agreed|last|talked|shook|sat)))
      |(?P<ministers>\b[Tt]he\s(?:[Ff]oreign\s)?(?:[Mm]inisters|[Pp]residents|[Ll]eaders|[Mm]en|[Ww]omen|[Dd]iplomats|[Pp]remiers|[Pp]rime\s[Mm]inisters)\b(?!['’]))
      |(?P<delegation>\b(?:[Tt]he|[Tt]his|[Tt]heir|[Tt]hat)\s(?:\w+\s){0,4}?(?:delegation|guests|visitors|lawmakers|deputies|visiting\s\w+)\b(?!\s(?:led|headed|of|from)))""",
    re.VERBOSE,
)
_LED = re.compile(
    r"\b(?:an?|the|its|his|her)\s(?:(?!with\b|of\b|by\b|and\b"
    r"|from\b)[\w’'-]+\s){0,6}?(?:delegation|mission|team"
    r"|group)\b[^@.;:]{0,70}?\b(?:led|headed)\sby\s$",
    re.IGNORECASE,
)
_BRINGS = re.compile(
    r"""\bdelegation[^.@]{0,60}\b(?:comprising|comprises|includes?|including|comprised|consisting\sof|made\sup\sof)\s[^.@]{0,30}$
      |\bmembers\sof\s(?:the|this)\sdelegation\s?[-–—:,]\s?$
      |\b(?:it|which)\s(?:comprised|included|comprises|includes)\s$
      |\baccompanied\sby\s(?:[^@.;]{0,40}\s)?$
      |\bflown?\sin\b[^@.;]{0,40}\swith\s$|\barrived\b[^@.;]{0,50}\s(?:together\s|along\s)?with\s$""",
    re.VERBOSE | re.IGNORECASE,
)
_GUEST = re.compile(
    r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir)\s(?:distinguished\s|honou?red\s)?(?:(?P<host>host)"
    r"|guest|visitor|visiting\s(?:dignitary|leader|minister|president|official|guest|premier"
    r"|monarch|speaker))(?:\sof\shonou?r)?\b(?!['’-]|\sside)"
)
_IN_HONOUR = (["honour", "of"], ["honor", "of"])
_OBJECTS = {"him": "he", "her": "she"}


def parties(
    article: Article,
    sentence: Sentence,
    tokens: Sequence[Token],
    people: Sequence[Person],
    scene: Scene,
) -> list[Party]:
    """Return the parties of a sentence, in its order, none overlapping."""
    found = [party for person in people for party in _named(article, tokens, person, scene)]
    _note_delegations(article, sentence, found, scene)
    found = _with_delegations(article, sentence, found, scene)
    found = _with(
        found, (*_groups(article, sentence, found, scene), *_alone(tokens, people, scene))
    )
    return _with(found, _pronouns(tokens, found, scene))


def _with(found: Sequence[Party], more: Iterable[Party]) -> list[Party]:
    """Return the parties with more, where these do not overlap, in the order of the text."""
    result = list(found)
    for each in more:
        if each.members and not any(p.start < each.end and each.start < p.end for p in result):
            result.append(each)
    return sorted(result, key=lambda party: party.start)


def _named(
    article: Article, tokens: Sequence[Token], person: Person, scene: Scene
) -> Iterator[Party]:
    """Yield a person, and before it another: "the Secretary and Prime Minister X"."""
    words = {t.text.lower() for t in tokens[person.first : person.last + 1]}
    start = person.start
    if tokens[person.first].text.lower() == "the" and len(person.titles) > 1:
        first, second = person.titles[:2]
        joint = article.text[first.end : second.start].strip()
        other = scene.holder(first, (person.actor,)) if joint == "and" else None
        if other and other != person.actor:
            yield Party(start, first.end, (other,), named=False)
            start = second.start
    yield Party(start, person.end, (person.actor,), visiting="visiting" in words)


def _note_delegations(
    article: Article, sentence: Sentence, found: Sequence[Party], scene: Scene
) -> None:
    """Remember whom the sentence names as leaders and members of a delegation."""
    at, kind = sentence.start, ""
    for index, party in enumerate(found):
        lead = article.text[max(sentence.start, party.start - _REACH) : party.start]
        before = article.text[at : party.start]
        follows = index and re.fullmatch(r"\s?\([^)]*\)?,?\s?(?:and\s)?|,?\s(?:and\s)?|,\s", before)
        if _LED.search(lead):
            scene.leaders = [*party.members]
            scene.delegation = [*party.members]
            kind = "leaders"
        elif _BRINGS.search(lead):
            if not scene.delegation and index:
                scene.delegation += found[0].members
                scene.leaders += found[0].members
            scene.delegation += [m for m in party.members if m not in scene.delegation]
            kind = "members"
        elif follows and kind:
            if kind == "leaders":
                scene.leaders += [m for m in party.members if m not in scene.leaders]
            scene.delegation += [m for m in party.members if m not in scene.delegation]
        else:
            kind = ""
        at = party.end


def _with_delegations(
    article: Article, sentence: Sentence, found: Sequence[Party], scene: Scene
) -> list[Party]:
    """Return the parties with "a delegation led by X and Y" as one."""
    result: list[Party] = []
    for party in found:
        low = max(sentence.start, party.start - _REACH)
        led = _LED.search(article.text[low : party.start])
        if led and set(party.members) <= set(scene.leaders):
            members = tuple(dict.fromkeys((*scene.leaders, *scene.delegation)))
            result.append(
                Party(
                    low + led.start(),
                    party.end,
                    members,
                    leaders=tuple(scene.leaders),
                    delegation=True,
                )
            )
        elif (
            result
            and result[-1].delegation
            and set(party.members) <= set(scene.leaders)
            and re.fullmatch(r",?\sand\s|,\s", article.text[result[-1].end : party.start])
        ):
            last = result.pop()
            result.append(
                Party(last.start, party.end, last.members, leaders=last.leaders, delegation=True)
            )
        else:
            result.append(party)
    return result


def _groups(
    article: Article, sentence: Sentence, found: Sequence[Party], scene: Scene
) -> Iterator[Party]:
    """Yield "the delegation", "they", "the two ministers"."""
    for match in _GUEST.finditer(article.text, sentence.start, sentence.end):
        one = scene.host if match["host"] else scene.guest
        yield Party(*match.span(), (one,) if one else (), named=False)
    for match in _THEY.finditer(article.text, sentence.start, sentence.end):
        start, end = match.span()
        if match["delegation"]:
            yield Party(
                start,
                end,
                tuple(scene.delegation),
                named=False,
                leaders=tuple(scene.leaders),
                delegation=True,
            )
        elif match["two"] and _NUMBERS[match["number"]] != 2:
            if len(scene.delegation) == _NUMBERS[match["number"]]:
                yield Party(start, end, tuple(scene.delegation), named=False, delegation=True)
        elif match["two"] or match["ministers"]:
            yield Party(start, end, scene.pair_of(match[0]), named=False)
        elif match["pair"]:
            here = [m for p in found if p.end <= start for m in p.members]
            here = list(dict.fromkeys(here))
            pair = tuple(here) if len(here) == 2 else scene.pair
            yield Party(start, end, pair if len(pair) == 2 else (), named=False)
        elif match["they"] and (scene.last_delegation or not match["it"]):
            members = scene.pair_of(match["both"]) if match["both"] else scene.last
            yield Party(
                start,
                end,
                members if len(members) > 1 else (),
                named=False,
                leaders=tuple(scene.leaders) if scene.last_delegation else (),
                delegation=scene.last_delegation,
            )


def _alone(tokens: Sequence[Token], people: Sequence[Person], scene: Scene) -> Iterator[Party]:
    """Yield titles that stand for the one person who holds them: "the Prime Minister"."""
    taken = {n for p in people for n in range(p.first, p.last + 1)}
    for index, token in enumerate(tokens):
        if token.text.isupper() and 2 <= len(token.text) <= 4 and index not in taken:
            holder = scene.initials(token.text)
            if holder:
                yield Party(token.start, token.end, (holder,), named=False)
            continue
        if index in taken or not (token.text.lower() in ("the", "our") or _bare(tokens, index)):
            continue
        titles = title_at(tokens, token.start)
        for nth, title in enumerate(titles[:2]):
            bare = token.letter != "t" and _named_next(tokens, title.end)
            holder = None if title.is_former or bare else scene.holder(title)
            if not holder and scene.guest and _honoured(tokens, index):
                heads = {each.head for each in scene.titles.get(scene.guest, ())}
                holder = scene.guest if title.head in heads else None
            if holder:
                yield Party(title.start if nth else token.start, title.end, (holder,), named=False)


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


def _pronouns(tokens: Sequence[Token], found: Sequence[Party], scene: Scene) -> Iterator[Party]:
    """Yield "he" and "she", and "him" and "her" as objects, where it is clear whom they mean."""
    named = subject_party(tokens, found)
    first = named.start if named else tokens[-1].end if tokens else 0
    subject, since = (named.members[0], named.end) if named else (scene.topics.subject, first)
    for index, token in enumerate(tokens):
        low = _OBJECTS.get(token.text.lower(), token.text.lower())
        if low not in ("he", "she") or (
            low != token.text.lower() and not _is_object(tokens, index)
        ):
            continue
        person: str | None = subject
        if token.start < first:
            person = scene.topics.subject
            if person and scene.topics.sex.get(person, low) == low:
                subject, since = person, token.end
        elif token.start < since:
            continue
        elif low != token.text.lower() and named and scene.topics.subject:
            alone = sum(p.end <= token.start for p in found) == 1
            person = scene.topics.subject if alone else subject
        if person and scene.topics.sex.get(person, low) == low:
            yield Party(token.start, token.end, (person,), named=False)


def _is_object(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether "her" is an object: "visited her in hospital", not "her visit"."""
    following = tokens[index + 1].letter if index + 1 < len(tokens) else "."
    return following in "io,.;a" or tokens[index + 1].text.lower() in ("with", "by", "there")
