"""Titles read from tokens: what an office is called, and of which institution and country.

np    = [article] [the party's] (country | word with capital | field | institution ['s])* head
title = np [of|for|on|to|at np ...]
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from graphkit.extract.lexicon import countries, words
from graphkit.extract.phrases.lexicon import singular
from graphkit.extract.phrases.tokens import Token

_FIELDS = r"[DI]?[pC]*p(?:,[pC]*p)*,?a(?=[pIC]+H)"  # "Public Works and Highways Minister"
NP = rf"t?(?:[npm]{{0,2}}[np]s)?m*t?(?:{_FIELDS})?(?:[DICmpB]s?|[Hh]s)*[HB]B?"
# "of the Office", "for Agriculture, Fisheries and Forestry", "of Justice and Human Rights"
_TAIL = (
    r"(?:(?:[oi]|it|ot)(?:I\(I\)|m(?=[DICHpmBh])|[DICHpBh]s?|n+s|at?(?=[DICHpB])|,(?=(?:[CDpI]+,)*[CDpI]+,?at?[CDpI])|,(?=a(?:[CDp]++(?![BHhI])|I(?!s?[CpHB])))"
    r"|n(?!n*y)|(?<=ot)y)+)*"
)
TITLE = rf"(?>{NP}(?:\([Cn]\)(?=o))?{_TAIL})"  # as long as can be, or none
TITLES = rf"{TITLE}(?:(?:,?ax?t?|,x?){TITLE})*"
_LANDS = r"[oi]t?D(?:,?at?D)*(?![CpIHhs])(?:,[^oi]*)?"  # "for Peru, Chile and the DR Congo"
_TO = frozenset(
    (
        *("ambassador", "envoy", "representative", "adviser", "advisor", "secretary", "aide"),
        *("commissioner", "delegate", "counsellor", "assistant", "liaison", "observer", "nuncio"),
        *("consul", "deputy", "chargé", "charge", "undersecretary", "under-secretary", "equerry"),
    )
)
_ONLY = {"to": _TO, "from": frozenset(("delegate", "member", "representative"))}
_AT_CAPITALS = frozenset(("ambassador", "commissioner", "chargé"))  # a consul is of a city
_WHOSE = frozenset(("his", "her", "their", "its"))
KIN = frozenset(("husband", "wife", "father", "mother", "brother", "sister", "son", "daughter"))
_HERE = frozenset(
    ("city", "capital", "town", "province", "region", "district", "village", "country")
)
# "the Transdniestrian leader", of no state that the table of countries has
_PEOPLE = re.compile(
    r"(?!Christian|European|Presbyterian|Civilian)[A-Z][a-z]+(?:ian|ean|ese|ish)"
    r"|Abkhaz|Basque|Catalan|Chechen|Kurd|Tibetan|Uyghur|Walloon|Welsh"
)
_MANY = frozenset(("women", "men", "people", "children"))  # "the Women's Committee"
_RESIDENT = frozenset(("resident", "non-resident", "Non-Resident"))
_COUNTED = frozenset(("first", "second", "third"))
_RANKED = frozenset(
    ("deputy", "vice", "vice-chairman", "vice-president", "secretary", "assistant", "under", "lady")
) | {"counsellor"}
_ENVOYS = frozenset(
    (
        "ambassador",
        "envoy",
        "consul",
        "consul-general",
        "commissioner",
        "chargé",
        "charge",
        "nuncio",
    )
)
_PART = re.compile(
    r"^(?:Department|Ministry|Office|Presidency|Chancellery)\b|\s(?:Department|Ministry|Office)$"
)
_BY_FIELD = frozenset(("minister", "secretary", "commissioner", "mec"))
_FELLOW = frozenset(("counterpart", "colleague"))  # "my counterpart, Secretary X"
_NEEDS_MORE = frozenset(("member", "head", "official", "officer", "candidate", "fellow", "aide"))
_NEEDS_OWNER = frozenset(("deputy", "assistant", "executive", "chief", "partner", "principal"))
_STUDIES = frozenset(("expert", "scholar", "specialist", "analyst", "researcher"))
_SPOKEN = frozenset(("spokesman", "spokeswoman", "spokesperson"))
FORMER = frozenset(
    (
        *("former", "ex", "ex-", "then", "then-", "late", "retired", "onetime", "one-time"),
        *("formerly", "previous", "erstwhile", "deposed", "ousted", "one-term", "two-term"),
    )
)


@dataclass(frozen=True, slots=True)
class Title:
    """An office as the text words it, cut down to its name.

    `text` is without country, institution and words like "former" or "acting", which are in
    `how`; `country` is the ISO code of a country it names.
    """

    start: int
    end: int
    text: str
    head: str
    institution: str | None = None
    country: str | None = None
    how: frozenset[str] = frozenset()

    @property
    def is_descriptive(self) -> bool:
        """Tell whether it describes ("top diplomat") rather than names an office."""
        return self.head in words("titles_that_describe") and self.institution is None

    @property
    def is_envoys(self) -> bool:
        """Tell whether its holder is of another country than where it is held: an ambassador."""
        first = self.head.split()[0]
        return first in _ENVOYS and (first != "commissioner" or "high" in self.text.lower())

    @property
    def is_acting(self) -> bool:
        """Tell whether the words say that somebody stands in for the holder."""
        return "acting" in self.how

    @property
    def is_former(self) -> bool:
        """Tell whether the words say that the office is no longer held."""
        return bool(self.how & FORMER)


def title_of(inside: Sequence[Token]) -> Title | None:
    """Return the title that tokens make, or None where they are none ("his deputy")."""
    letters = "".join(token.letter for token in inside)
    if "(" in letters:  # "the Governor (khokim) of the region"
        inside = [t for n, t in enumerate(inside) if not _is_bracketed(letters, n)]
        letters = "".join(token.letter for token in inside)
    heads = re.match(r"[^oi]*", letters)
    at = max(letters.rfind(each, 0, heads.end() if heads else 0) for each in "HB")
    if at < 0:
        return None
    head = inside[at].text.lower()
    inside = _without_place(inside, at, head)
    how = frozenset(t.text.lower() for t in inside[:at] if t.letter == "m")
    country = next(
        (code for n, t in enumerate(inside) if _is_of(inside, n, at) and (code := _country(t))),
        None,
    )
    institution, named = _words(inside, at)
    alone = len(named) == 1 and not institution
    text = re.sub(r"\s(?=[,'’])", "", " ".join(named))
    if (
        alone
        and not _is_owned(inside, at)
        and (head in _NEEDS_MORE or (head in _NEEDS_OWNER and inside[at].text == head))
    ):
        return None
    return Title(inside[0].start, inside[-1].end, text, head, institution, country, how)


def _is_bracketed(letters: str, at: int) -> bool:
    """Tell whether a token is of a bracket that holds no institution."""
    return any(b.start() <= at < b.end() for b in re.finditer(r"\([^I)]*\)", letters))


def _is_owned(inside: Sequence[Token], at: int) -> bool:
    """Tell whether words say whose a head is: "the group's head", "head of the firm VIDA"."""
    said = inside[at].text.lower()
    owner = any(t.letter == "s" for t in inside[:at]) and said in ("head", "deputy")
    serves = inside[-1].letter in "oi"  # "an aide to", before a name
    return owner or serves or (said == "head" and at + 1 < len(inside))


def _is_of(inside: Sequence[Token], index: int, head: int) -> bool:
    """Tell whether a country is that of the office: not that of "ambassador to Kenya"."""
    before = next((t.text for t in reversed(inside[:index]) if t.letter != "t"), "")
    return index < head or before == "of"


def _country(token: Token) -> str | None:
    """Return the country that a token names: "Peru's", "Peruvian", "the Republic of Peru"."""
    text = token.text.rstrip("'’s")
    if token.letter != "D":
        return countries().get(token.text) or countries().get(text)
    parts = text.split()
    ends = (" ".join(parts[at:]) for at in range(len(parts)))
    return next((code for each in (*ends, parts[0]) if (code := countries().get(each))), None)


def _without_place(inside: Sequence[Token], at: int, head: str) -> Sequence[Token]:
    """Return the tokens up to a place that is not of the title: "the president in Lima"."""
    for index in range(at + 1, len(inside)):
        word = inside[index].text.lower()
        allowed = _ONLY.get(word, words("titles_in_places"))
        first = head.split(maxsplit=1)[0]
        in_city = word in ("in", "at") and first in _AT_CAPITALS
        if (word == "at" or (word == "in" and first in _BY_FIELD)) and any(
            _PART.search(t.text) for t in inside[index + 1 : index + 6]
        ):
            continue  # "minister of state at the Department of Health"
        if inside[index].letter == "i" and (in_city or first not in allowed):
            return inside[:index]
    return inside


def _words(inside: Sequence[Token], at: int) -> tuple[str | None, list[str]]:
    """Return the institution that a title names, and the title's own words."""
    ahead = enumerate(inside[:at])
    owner = max((n for n, t in ahead if t.letter == "s" or t.text.lower() in FORMER), default=-1)
    front = [t for t in inside[owner + 1 : at] if t.letter in "CpHhBa" and t.text not in _FELLOW]
    ranked = _RANKED & {t.text.lower() for t in inside}
    said = inside[at].text
    abroad = said.lower() in _AT_CAPITALS
    while front and (
        (front[0].text in _COUNTED and not ranked)
        or (abroad and front[0].text in _RESIDENT)
        or (said.islower() and _PEOPLE.fullmatch(front[0].text))
    ):
        front = front[1:]  # "its first ambassador", but "first deputy", "first secretary"
    tail = list(inside[at + 1 :])
    if said.lower() in _BY_FIELD and [t.letter for t in tail[:2]] == ["o", "I"]:
        field = tail[0].text == "for"  # "Minister for Local Government"
        tail[1] = replace(tail[1], letter="C") if field else tail[1]
    body = next((n for n, t in enumerate(tail) if t.letter == "I" and _is_body(tail, n)), None)
    before = next((t.actor for t in inside[:at] if t.letter == "I"), None)
    behind = tail[body].actor if body is not None else None
    owned = body is not None and [t.letter for t in tail[body + 1 : body + 2]] == ["s"]
    if body is not None:
        low = max((n for n in range(body) if tail[n].letter in "oi"), default=body)
        tail = [*tail[: low + 2], *tail[body + 2 :]] if owned else tail[:low]
    tail = _without_named(_without_owner(_without_country(tail)))
    said = said.lower()
    if said in _STUDIES or (said in _SPOKEN and any(t.letter in "HB" for t in tail)):
        tail = []  # "spokesman for the minister"
    named = [*(t.text for t in front), inside[at].text, *(t.text for t in tail)]
    return None if owned else before or behind, named


def _is_body(tail: Sequence[Token], at: int) -> bool:
    """Tell whether an institution is one, and no field: "Trade, Industry and Local Government"."""
    before = [t.letter for t in tail[:at] if t.letter != "t"]
    return not before or before[-1] not in "a,"


def _without_country(tail: Sequence[Token]) -> list[Token]:
    """Return a tail without "of the Republic of Ghana"; "to Ghana" is part of an ambassador's."""
    kept: list[Token] = []
    at = 0
    while at < len(tail):
        found = re.match(_LANDS, "".join(t.letter for t in tail[at:]))
        here = [t.text.lower() for t in tail[at : at + 3]]
        if here[:2] in (["of", "a"], ["of", "an"]):
            break  # "mayor of a small town" is one of many
        if here[:1] == ["of"] and {*here[1:2]} & _WHOSE:
            if here[2:] == ["party"]:
                break  # "deputy chairman of his party"
            if {*here[2:]} & KIN:
                break  # "chief of staff of her husband"
            kept.append(tail[at])
            at += 2
            continue
        owner = [t.letter for t in tail[at + 3 : at + 4]] == ["s"]
        if here[:2] == ["of", "the"] and {*here[2:]} & _HERE and not owner:
            at += 3
            continue
        if found and here[0] in ("of", "for", "from"):
            at += found.end()
            continue
        kept.append(tail[at])
        at += 1
    while kept and kept[-1].letter in "oita,sy":
        kept.pop()
    return kept


def _without_owner(tail: list[Token]) -> list[Token]:
    """Return a tail without whose the thing is: "of the ministry's trade section"."""
    owner = re.match(r"ot?[^oias]*s", "".join(t.letter for t in tail))
    if not owner or owner.end() == len(tail) or tail[owner.end() - 2].text.lower() in _MANY:
        return tail
    return [tail[0], *tail[owner.end() :]]


def _without_named(tail: list[Token]) -> list[Token]:
    """Return a tail without a body said to be one: "of the aid authority VIDA"."""
    named = len(tail)
    while named > 1 and tail[named - 1].letter == "C":
        named -= 1
    said = tail[named - 1].text if named < len(tail) else ""
    first = max((n for n, t in enumerate(tail) if t.letter in "oi"), default=0)
    return tail[:first] if said in words("lower_case_heads") else tail


def one_of(token: Token) -> Token:
    """Return a title in the plural as one in the singular, any other token as it is."""
    one = singular(token.text.lower())
    if not one:
        return token
    text = one.title() if token.text[0].isupper() else one
    if token.text[:-1].isupper():  # "MPs"
        text = token.text[:-1]
    elif one == "deputy":  # a deputy alone is somebody's, "the deputies" are of a parliament
        text = "Deputy"
    return replace(token, text=text, letter="H")
