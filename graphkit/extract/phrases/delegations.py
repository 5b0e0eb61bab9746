"""Delegations: who leads one and who belongs to it, also where a text says so only later."""

import re
from collections.abc import Sequence

from graphkit.extract.article import Article, Sentence
from graphkit.extract.lexicon import countries
from graphkit.extract.phrases.lexicon import letter
from graphkit.extract.phrases.plurals import persons
from graphkit.extract.phrases.scene import Scene
from graphkit.extract.phrases.skeleton import Party
from graphkit.extract.phrases.tokens import tokens

_REACH = 250  # characters between "a delegation" and the name of its leader
_GROUP = r"(?:delegation|mission|team|group)"
_KIND = r"(?:(?!with\b|of\b|by\b|and\b|from\b|an?\b|the\b)[\w’'-]+\s){0,6}?"
_LED = re.compile(
    rf"(?:\b(?:an?|the|its|his|her)\s{_KIND}{_GROUP}\b(?:[^@.;:]|U\.S\.){{0,120}}?"
    rf"\b(?:(?:led|headed)\sby|under(?:\sthe\sleadership\sof)?)"
    rf"|(?:\ban?\s|(?<=with\s)|(?<=received\s)){_KIND}{_GROUP}\b(?:\s(?:of|from)\s(?:[^@.;:,]|U\.S\.){{0,60}})?"
    r",?\s(?:comprising|(?:consisting|composed|comprised)\sof|which\s(?:comprised|included)))"
    r"\s(?P<title>(?:(?:\w+\sof\s)?the\s)?(?-i:[A-Z])[^@.;:,]{0,120}\s)?$",
    re.IGNORECASE,
)
_LEADS = re.compile(
    rf"[^.;]{{0,60}}?\b(?:led|leads|heads|headed|is\sleading|is\sheading|at\sthe\shead\sof)\s"
    rf"(?:an?|the|this|his|her)\s(?:[\w’'-]+\s){{0,4}}?{_GROUP}\b"
)
_SAYS = re.compile(
    r"\b(?:was|were|is|are|be|been)\s(?:\w+ly\s)?(?:led|headed)"
)  # by a whole clause
_FIRST = re.compile(r"(?:Led|Headed)\sby\s")
_BRINGS = re.compile(
    rf"""\b(?:whose\s)?{_GROUP}[^.@]{{0,60}}\b(?:comprising|comprises|includes?|including|included|comprised
          |consists?\sof|consisted\sof|consisting\sof|made\sup\sof|composed\sof)\s[^.@]{{0,30}}$
      |\bmembers?\sof\s(?:the|this|his|her)\sdelegation\s?[-–—:,]?\s?$|\bdelegation\smembers?\s$
      |\bto\swhich\s(?:also\s)?belong(?:ed)?\s$
      |\b(?:it|which)\s(?:also\s|further\s)?(?:comprised|included|comprises|includes)\s$
      |\baccompanied\sby\s(?:[^@.;]{{0,40}}\s)?$
      |^with\s(?:him|her)\s(?:was|were|came)\s$|\b(?:has|had|brought)\swith\s(?:him|her)\s$
      |\bflown?\sin\b[^@.;]{{0,40}}\swith\s$|\barrived\b[^@.;]{{0,50}}\s(?:together\s|along\s)?with\s$""",
    re.VERBOSE | re.IGNORECASE,
)
_MEMBER = re.compile(r"(?:[Tt]he\s)?[Mm]ember\sof\s(?:the|this|his|her)\sdelegation\b")
_BELONGS = re.compile(
    r"(?:\sand\s[^.,]{3,50})?\s(?:was|were)\s(?:(?:also|the|its|two|three)\s)*"
    r"(?:delegates?|(?:part|members?)\sof\sthe\sdelegation)\b"
)
_OWN = re.compile(
    r",?\sand\s(?:(?:his|her|the\saccompanying)\s(?:[\w-]+\s){0,2}?(?:delegation|entourage)\b(?!\sof\b)"
    r"|the\s(?:[\w-]+\s)?delegation\s(?:accompanying|with)\s(?:him|her)\b)"
)
_ALONG = re.compile(r"accompanied|\bwith\s(?:him|her)\b", re.IGNORECASE)
_BESIDE = re.compile(r",?\s(?:who\s)?(?:(?:was|were|is|ha[sd]\sbeen)\s)?(?:also\s)?accompanied\b")
_ABOUT = re.compile(
    rf"\b{_GROUP}\b|\bdelegates?\b|\bto\swhich\b|\b(?:led|leads|heads|headed)\b|\b[Ii]t\s(?:\w+\s)?(?:compris|includ)"
)
_FOLLOWS = re.compile(
    r"(?-i:\s(?:from|of)\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*)?"
    r"(?:\s?\([^)]*\)?,?\s?(?:and\s)?|,?\s(?:and\s)?(?!while\b|whereas\b|when\b)(?P<what>(?:[a-z-]+\s){0,3})|,\s"
    r"|,?\s(?:both|all|each)\s[^.;]{3,70},\sand\s)"
)
_NOUNS = "nHBphmI"  # letters of words that are no verb or preposition


def note(article: Article, sentence: Sentence, found: Sequence[Party], scene: Scene) -> None:
    """Remember whom the sentence names as leaders and members of a delegation."""
    at, kind = sentence.start, ""
    for index, party in enumerate(found):
        lead = article.text[max(sentence.start, party.start - _REACH) : party.start]
        words = article.text[party.start : party.end]
        follows = index and _follows(article.text[at : party.start])
        leads = index == 0 and (
            _LEADS.match(article.text, party.end, sentence.end) or _FIRST.fullmatch(lead)
        )
        if (led := _led(lead, party.start - at)) or leads:
            _note_country(led[0] if led else "", party, scene)
            called = re.findall(_GROUP, led[0]) if led else ()
            scene.called, scene.is_led = called[0] if called else "", True
            inside = party.start - len(led[0]) if led else party.start
            within = [m for p in found[:index] if p.start >= inside for m in p.members]
            scene.leaders = [*party.members]
            scene.delegation = [*party.members, *within]
            kind = "leaders"
        elif (
            brings := _brings(lead, party.start - at)
            or _MEMBER.match(words)
            or _BELONGS.match(article.text, party.end, sentence.end)
        ) and _is_of(brings[0], owner := _owner(article, found, index, scene), index, scene):
            if not scene.delegation:
                scene.delegation += owner
                scene.is_led = not _ALONG.search(brings[0])
                scene.leaders += owner
            scene.delegation += [m for m in party.members if m not in scene.delegation]
            kind = "" if brings.re is _MEMBER else "members"
        elif follows and kind:
            if kind == "leaders":
                scene.leaders += [m for m in party.members if m not in scene.leaders]
            scene.delegation += [m for m in party.members if m not in scene.delegation]
        else:
            kind = ""
        at = party.end


def _led(lead: str, near: int) -> re.Match[str] | None:
    """Return where a delegation is led by who comes next, the last `near` characters unnamed."""
    led = _LED.search(lead)
    return None if led and len(led["title"] or "") > near else led


def _brings(lead: str, near: int) -> re.Match[str] | None:
    """Return the words by which who comes next belongs to a delegation.

    "Accompanied by" stands in the last `near` characters, behind which nobody is named.
    """
    found = _BRINGS.search(lead)
    return None if found and _ALONG.search(found[0]) and len(found[0]) > near else found


def _follows(between: str) -> bool:
    """Tell whether a list goes on behind these words: "and export chairman"."""
    goes_on = _FOLLOWS.fullmatch(between)
    nouns = (goes_on["what"] or "").split() if goes_on else ()
    return bool(goes_on) and all(letter(word) in _NOUNS for word in nouns)


def _note_country(words: str, party: Party, scene: Scene) -> None:
    """Remember of which country who leads "the Danish delegation" is."""
    of = re.split(_GROUP, words)[0].split()
    code = next((code for word in of if (code := countries().get(word))), None)
    if code:
        scene.countries = dict.fromkeys(party.members, code) | scene.countries


def _owner(article: Article, found: Sequence[Party], index: int, scene: Scene) -> Sequence[str]:
    """Return with whom those named next came: who stands just before, else the subject."""
    if not index:
        return scene.topics.subjects
    near = found[index - 1]
    beside = _BESIDE.match(article.text, near.end, found[index].start)
    return near.members if beside else found[0].members


def _is_of(words: str, owner: Sequence[str], index: int, scene: Scene) -> bool:
    """Tell whether who comes along belongs to the delegation spoken of, and not to its host."""
    if not index and words.startswith("whose"):
        return False  # nobody knows yet who "the minister, whose team included X," is
    if not scene.delegation or not _ALONG.search(words):
        return True
    return bool(set(owner) & set(scene.delegation))


def survey(article: Article) -> tuple[str, ...]:
    """Return everyone whom an article names as a member of its one delegation, also later.

    Where it tells of several, nobody.
    """
    scene, led = Scene(), 0
    gathered: dict[str, None] = {}
    for sentence in article.sentences:
        if not _ABOUT.search(article.text, sentence.start, sentence.end):
            continue
        words = tokens(article, sentence.start, sentence.end)
        people = persons(words)
        before = scene.leaders
        note(article, sentence, [Party(p.start, p.end, (p.actor,)) for p in people], scene)
        led += scene.leaders is not before
        gathered |= dict.fromkeys(scene.delegation)
    return tuple(gathered) if led < 2 else ()


def joined(
    article: Article, sentence: Sentence, found: Sequence[Party], scene: Scene
) -> list[Party]:
    """Return the parties with "a delegation led by X and Y" as one, and "X and his delegation"."""
    result: list[Party] = []
    at = sentence.start
    for party in (_with_own(article, sentence, each, scene) for each in found):
        low = max(sentence.start, party.start - _REACH)
        led = _led(article.text[low : party.start], party.start - at)
        at = party.end
        if led and not _SAYS.search(led[0]) and set(party.members) <= set(scene.leaders):
            known = (*scene.leaders, *scene.delegation, *(scene.whole or ()))
            members = tuple(dict.fromkeys(known))
            result = [each for each in result if each.end <= low + led.start()]
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


def _with_own(article: Article, sentence: Sentence, party: Party, scene: Scene) -> Party:
    """Return a party, with those of "and the delegation accompanying him" behind it."""
    own = _OWN.match(article.text, party.end, sentence.end)
    if not own:
        return party
    known = (*party.members, *scene.delegation, *(scene.whole or ()))
    members = tuple(dict.fromkeys(known)) if _is_one(party, scene) else party.members
    return Party(party.start, own.end(), members, leaders=party.members, delegation=True)


def _is_one(party: Party, scene: Scene) -> bool:
    """Tell whether the delegation spoken of can be that of a party."""
    return not scene.leaders or bool(set(party.members) & set(scene.delegation))
