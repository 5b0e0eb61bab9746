"""Ways to word kinship, in a table, over the bones of a sentence: a new one is one new line.

In a rule `who` is the `kin` of `of`; of "his", "her" and "whose" where there is no `of`; and of
the one whose kin the sentence has told of already where there is neither.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from graphkit.extract.kinship.words import KIN, PLURALS

_ADJECTIVES = (
    r"(?:(?:late|eldest|elder|older|oldest|younger|youngest|second|first|third|fourth|only|own"
    r"|paternal|maternal|twin|surviving|famous|influential|two|three|four|five|six|several|former"
    r"|then|current|beloved|widowed|estranged|first-born|firstborn|powerful|politician|billionaire"
    r"|second-eldest|middle|half|adopted|adoptive|biological|natural|long-time|longtime|new|young"
    r"|grown-up|adult|teenage|infant|future|divorced|sole|other|one|a|an|the|of"
    r"|[a-z\d]+-[a-z-]+) )*"
)


def _one_of(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_WORD = rf"(?P<kin>{_one_of(KIN)})(?!-in-law|'s|-|\w)"
_WORDS = rf"(?P<kin>{_one_of(PLURALS)})(?!-in-law|'|\w)"
_ANY = rf"(?P<kin>{_one_of([*KIN, *PLURALS])})(?!-in-law|'|-|\w)"
_NO_KIN = rf"(?!(?:of|to|{_one_of([*KIN, *PLURALS])})\b)"
_SMALL = (
    rf"(?!(?:of|to|in|at|on|by|for|from|with|and|or|but|as|than|is|was|be|not|no|who|whose|that|his|her"
    rf"|their|its|the|an?|step|god|{_one_of([*KIN, *PLURALS])})\b)"
)
# "football-mad" in "his football-mad brother", "fashion designer" in "married fashion designer X"
_EPITHETS = rf"{_ADJECTIVES}(?:{_SMALL}[a-z][\w-]* ){{0,3}}"
_CALLED = rf"(?:{_SMALL}[a-z][\w-]* ){{0,4}}"
# "the painter" between "married to" and the name
_THE = rf"(?:(?:the|a|an|fellow|then) (?:{_NO_KIN}[\w'-]+ ){{0,3}}{_NO_KIN}[\w'-]+,? )?"
# "his daughter and designated heir, X"
_ALSO = rf"(?: and (?:{_NO_KIN}[\w-]+ ?){{1,3}}(?=,)| of [^@,;.]{{2,25}}(?=,))?"
# "the son of Queen X's daughter Y": of Y
_NEAREST = rf"(?:@'s (?:{_SMALL}?[\w-]+ ){{1,3}}(?=@))?"
_LIST = rf"(?P<who>{_THE}@(?:, {_THE}@)*(?:,? (?:and|&) {_THE}@)?)"
_ONE = rf"{_THE}['‘“]?(?P<who>@)"
_WHOSE = r"(?:(?P<of>@)'s|(?P<his>\bhis|\bher|\btheir|\bthe couple's|\bwhose))"
_PARENTS = (
    r"(?P<of>@(?:,? (?:and|&) (?:(?:his|her) (?:late )?(?:wife|husband),? )?@"
    r"|[^@;.]{2,50}? and (?:his|her) (?:late |second )?(?:wife|husband),? @"
    r"|,? [^@;.]{2,40}, and of @| and of (?:the (?:late )?)?@)?)"
)
_WHOLE = r"(?!'s(?!,|\.| and\b))"  # not "of X's friend", but "of X's, and"
_SELF = (
    r"(?:(?P<of>@(?:,? (?:and|&) (?:(?:his|her) (?:late )?(?:wife|husband),? )?@)?)"
    r"|\b(?P<couple>the couple|the pair|they))"
)
# "X, who took office in March, is": a clause or an apposition before the verb
_ASIDE = r"(?:,? (?:who|born|aged|née|nee|now|\d)[^@.;]{0,80}?,|, [^@,.;]{1,60},)?"
_IS = r"(?:(?:is|was|are|were|himself|herself|now|being|also) )*"
_OF = (
    r"(?:of|to) (?:the (?:late )?(?=@)|(?:the|an?) [^@,.;]{2,50}, (?:the late )?"
    r"(?=@(?:[.,;)]|$| and @)))?"
    rf"(?:{_THE}|{_CALLED}){_NEAREST}(?=@)"
)
_FROM = r"(?: (?:from|by) (?:his|her|their|an?) [\w -]{3,30})?"
_RANK = r"(?:one|elder|eldest|older|oldest|younger|youngest|first|second|third|last|only)"
_SIBLINGS = r"(?P<kin>brothers|sisters|siblings|twins)"
_HAS = r"(?:has|had|have|leaves|left|leaves behind|raised|(?:is|was|are) survived by|had together)"


class Rule(NamedTuple):
    """A way to word kinship: its name and its pattern."""

    name: str
    pattern: re.Pattern[str]


def _rule(name: str, words: str) -> Rule:
    return Rule(name, re.compile(words))


RULES: tuple[Rule, ...] = (
    _rule(
        "X and his wife Y",
        rf"(?P<of>@),?(?: [^@,.;]{{1,40}})?,? \(?(?:and|with|together with"
        rf"|accompanied by|alongside) (?:his|her) {_EPITHETS}(?P<kin>wife|husband|spouse|consort)"
        rf"(?!-|'|\w),? {_ONE}",
    ),
    _rule(
        "X and his son Y",
        rf"(?P<of>@) and (?P<his>his|her) {_EPITHETS}{_ANY},? {_LIST}",
    ),
    _rule(
        "X's father Y",
        rf"{_WHOSE} {_EPITHETS}{_WORD}{_ALSO},? (?:(?:is|was|named|called) )?{_NEAREST}{_ONE}",
    ),
    _rule("an elder brother, Y", rf"^an? {_ADJECTIVES}{_WORD},? {_ONE}"),
    _rule(
        "the president's father, Y",
        rf"\bthe (?P<office>[a-z][a-z -]{{2,40}}?)'s {_ADJECTIVES}{_WORD},? {_ONE}",
    ),
    _rule(
        "Y, a sister of the president",
        rf"(?P<who>@),? {_IS}{_ADJECTIVES}{_WORD} (?:of|to) the (?P<office>[a-z][a-z -]{{2,40}}?)"
        r"(?:'s)?(?=[,.;)]| and\b)",
    ),
    _rule("X's sons Y and Z", rf"{_WHOSE} {_EPITHETS}{_WORDS}[,:]? (?:(?:are|were) )?{_LIST}"),
    _rule(
        "Y, the father of X",
        rf"(?P<who>@)(?:,| ?\()? ?{_IS}{_ADJECTIVES}{_WORD} {_OF}{_PARENTS}{_WHOLE}",
    ),
    _rule(
        "Y, a judge and father of X",
        rf"(?P<who>@), [^@,.;]{{3,40}} and {_ADJECTIVES}{_WORD} {_OF}{_PARENTS}{_WHOLE}",
    ),
    _rule(
        "Y, ..., is the father of X",
        rf"(?P<who>@){_ASIDE} {_IS}{_ADJECTIVES}{_WORD} {_OF}{_PARENTS}{_WHOLE}",
    ),
    _rule(
        "Y was one of the children of X",
        rf"(?P<who>@){_ASIDE} (?:is|was) (?:one|the [\w-]+) of (?:the )?{_ADJECTIVES}{_WORDS}"
        rf" {_OF}{_PARENTS}{_WHOLE}",
    ),
    _rule(
        "Y, the elder of X's sons",
        rf"(?P<who>@){_ASIDE}[,:]? {_IS}(?:the )?{_RANK} of (?P<of>@)'s {_EPITHETS}{_WORDS}",
    ),
    _rule(
        "Y is the second of their children",
        rf"(?P<who>@){_ASIDE} (?:is|was) (?:one|the [\w-]+) of (?P<his>their|his|her)"
        rf" {_ADJECTIVES}{_WORDS}",
    ),
    _rule(
        "Y was born, the son of X",
        rf"(?P<who>@){_ASIDE} (?:was born|studied|grew up|comes|hails|began)[^@.;]{{0,80}}?"
        rf"(?:,|,? as) {_ADJECTIVES}{_WORD} {_OF}{_PARENTS}{_WHOLE}",
    ),
    _rule(
        "Y was born to X",
        rf"(?P<who>@){_ASIDE}(?:, who)? (?:was |were )?(?P<kin>born)"
        rf" (?:[^@.;]{{0,60}} )?to {_THE}{_PARENTS}",
    ),
    _rule(
        "Born to X, Y",
        rf"^(?P<kin>born) (?:[^@.;]{{0,60}} )?to {_THE}{_PARENTS}(?:, [^@,.;]{{1,50}})?,"
        rf" (?:{_ONE}|(?P<he>he|she)\b)",
    ),
    _rule(
        "Y is X's father",
        rf"(?P<who>@)[,:]? (?:is |was |who is |who was )?(?P<of>@)'s {_EPITHETS}{_WORD}",
    ),
    _rule(
        "son of X, Y",
        rf"\b{_ADJECTIVES}{_WORD} {_OF}(?P<of>@)(?:, born [^@,;]{{2,30}})?, {_ONE}"
        r"(?!(?:, @)*,? and @)",
    ),
    _rule(
        "Y, his father",
        rf"(?P<who>@),? (?:(?:is|was) )?(?P<his>his|her) {_EPITHETS}{_WORD}\b(?! @)",
    ),
    _rule(
        "X with his sons Y and Z",
        rf"(?P<of>@),?(?: [\w-]+)?,? (?:and|with|together with|accompanied by|alongside)"
        rf" (?:his|her) {_ADJECTIVES}{_ANY},? {_LIST}",
    ),
    _rule(
        "X has sons, Y and Z",
        rf"{_SELF}{_ASIDE},? {_HAS} {_ADJECTIVES}{_ANY}{_FROM}[,:]? {_LIST}",
    ),
    _rule(
        "X is the father of three: Y and Z",
        rf"(?P<of>@){_ASIDE} {_IS}(?:a |the )?(?:father|mother|parents) of (?:\w+ ?){{0,2}}?"
        rf"(?P<kin>children|sons|daughters|): {_LIST}",
    ),
    _rule(
        "X, born to Y and Z, married W",
        rf"(?P<of>@),? (?:whose|who|born|the)\b[^;.]*@[^;.@]{{0,60}},(?: and| then| later)?"
        rf" (?P<kin>married)(?: in #,)? {_CALLED}{_ONE}",
    ),
    _rule(
        "X married Y",
        rf"(?P<of>@){_ASIDE}(?:,? who)?,? (?:had |has |later |first |then )*"
        r"(?:(?:is|was|has been|had been) )?(?P<kin>married|wed|divorced)(?: to| from| first)?,?"
        rf"(?: in #,)? {_CALLED}{_ONE}",
    ),
    _rule(
        "X and Y married",
        rf"(?P<of>@) and {_ONE} (?:were |are |got )?(?P<kin>married|wed|divorced)\b(?! to)",
    ),
    _rule(
        "Y, X married",
        rf"{_ONE},? (?:whom )?(?P<of>@) (?:had |later )?(?P<kin>married|wed)\b(?! to)",
    ),
    _rule("and secondly Y", rf"(?:and|;) (?P<kin>secondly),?(?: in #,)? {_ONE}"),
    _rule(
        "and is married to Y",
        rf"(?:,| and|, and)(?: is| was)? (?P<kin>married)(?: to)? {_CALLED}{_THE}(?P<of>@)",
    ),
    _rule(
        "Born in 1927, the son of X, he",
        rf"^born [^@.;]{{1,80}}, (?:the |a )?{_ADJECTIVES}{_WORD} {_OF}{_PARENTS}[^@;]{{0,40}}?,"
        rf" (?:{_ONE}|(?P<he>he|she)\b)",
    ),
    _rule(
        "Y is the president's father",
        rf"(?P<who>@){_ASIDE},? {_IS}the (?P<office>[a-z][a-z -]{{2,40}}?)'s {_ADJECTIVES}{_WORD}",
    ),
    _rule(
        "survives X with a son, Y",
        rf"survive[sd]? (?P<of>@) (?:along |together )?with {_ADJECTIVES}{_ANY},? {_LIST}",
    ),
    _rule("X fathered Y", r"(?P<of>@) (?P<kin>fathered) (?P<who>@)"),
    _rule(
        "X and Y are brothers",
        rf"(?P<of>@) and {_ONE},? (?:who )?(?:are|were) {_ADJECTIVES}{_SIBLINGS}\b",
    ),
    _rule(
        "X and Y, brothers",
        rf"(?P<of>@) and {_ONE}, (?:the |two )?(?P<kin>brothers|sisters|siblings|twins)\b",
    ),
    _rule(
        "the brothers X and Y",
        r"(?:^|[,;:] |\b(?:the|and|by|with|of|between|when|where|that|as) )"
        rf"(?:twin |two |younger |elder )*{_SIBLINGS},? (?P<of>@) and {_ONE}",
    ),
    _rule(
        "and father of X",
        rf"(?:,| and|, and| is| was) {_ADJECTIVES}{_WORD} {_OF}{_PARENTS}{_WHOLE}",
    ),
    _rule("and a son, Y", rf"(?:[,;]| and|[,;] and) {_ADJECTIVES}{_ANY}{_FROM},? {_LIST}"),
)
"""Tried in this order for each word of kin; the first that names both persons reads it."""

_NTH = r"the (?:elde(?:r|st)|old(?:er|est)|young(?:er|est)|second|third|other|first|middle|last)"
_OF_THEM = r"(?: of (?:them|whom|the two|the three))?"
# "the younger, X": of the children or siblings told of or counted before
ELLIPTIC = re.compile(
    rf"(?:^|[;,] |\band ){_NTH}{_OF_THEM},? (?P<who>@)|(?P<name>@), {_NTH}{_OF_THEM}(?=, )"
)
COUNTED = (
    re.compile(
        rf"(?:^with (?P<with>@)[^;.]{{0,50}}?)?(?P<of>@) {_HAS} {_ADJECTIVES}"
        rf"(?P<kin>{_one_of(PLURALS)})\b(?!,? @|:)"
    ),
    re.compile(
        rf"(?P<his>\btheir|\bhis|\bher) [^@;.]{{0,30}}?(?P<kin>{_one_of(PLURALS)})\b(?!,? @|:)"
    ),
)
"""How many children or siblings somebody has, who may be named behind."""

# words between the names by which a sentence says nothing, or the contrary
DENIED = re.compile(
    r"\b(?:not|never|no|denied|denies|denying|like (?!his|her)|said to be|alleged\w*|rumou?red"
    r"|claim\w*|called|calls|if|falsely|wrongly|unrelated|as a)\b|\bgod$"
)
