"""Persons whom an English text names in Chinese characters, kana or Hangul alone."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from graphkit.extract.article import Article
from graphkit.extract.mentions.cues import CUES, SCRIPT_BEFORE, Around
from graphkit.model.names import fold
from graphkit.resolve.names import (
    by_characters,
    is_east_asian_family,
    is_japanese_family,
    read_name,
)

_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff々"
_PART = f"[{_CJK}]"
_NAME = re.compile(
    rf"""(?<![{_CJK}「『《])
      (?:{_PART}{{1,3}}[ \u3000・]{_PART}{{1,3}}|{_PART}{{2,6}})(?![{_CJK}」』》])
      |(?<![\uac00-\ud7a3])[\uac00-\ud7a3]{{2,4}}(?![\uac00-\ud7a3])""",
    re.VERBOSE,
)
_BODY = frozenset(
    "社部会會局党黨院省府团團军軍队隊报報网網国國委厅庁市县県州校司"
)  # ends of theirs
_SIDE = 130  # characters on each side that are looked at
# a title, an age, a word of kin: what only a person has
_STRONG = frozenset(
    ("title-name", "name-title", "title-comma-name", "kin-name", "name-age", "name-office")
)
_WEAK = frozenset(("name-verb", "verb-name", "name-who"))

_BESIDE = re.compile(r"(?:[’']s)?\s?[(（]([^\x00-\u02ff()（）][^a-zA-Z()（）]{1,15})[)）]")

Found = tuple[int, int, str]
Named = tuple[str, int, int]  # a name, its first character, one after its last


def beside(text: str, start: int, end: int) -> tuple[str, int] | None:
    """Return the name in another script beside a name, either in brackets, and where it begins."""
    found = _BESIDE.match(text, end) or SCRIPT_BEFORE.search(text, max(0, start - 15), start)
    return (found[1], found.start(1)) if found else None


def forms(text: str, named: Sequence[Named]) -> dict[int, str]:
    """Return by place which characters a name stands for, where a text gives it different ones.

    Where the name stands alone, it is that of whoever was called so last before.
    """
    written: dict[str, list[tuple[int, str | None]]] = defaultdict(list)
    for name, start, end in sorted(named, key=lambda each: each[1]):
        found = beside(text, start, end)
        written[fold(name)].append((start, found[0] if found else None))
    result: dict[int, str] = {}
    for places in written.values():
        told = [script for _, script in places if script]
        if not any(_differ(told[0], each) for each in told[1:]):
            continue
        last = told[0]
        for start, script in places:
            last = script or last
            result[start] = read_name(last).letters
    return result


def _differ(one: str, other: str) -> bool:
    found = by_characters([one], [other])
    return found is not None and found.kind == "different"


def in_characters(article: Article) -> Iterator[Found]:
    """Yield where names in characters stand that the words around call persons, with the rule.

    What is done by a person is done by a ministry as well: it counts where the
    first characters are a family name.  One name found stands for its others.
    """
    text = article.text
    places = [each for each in _NAME.finditer(text) if _is_read(article, each.start())]
    rules: dict[str, str] = {}
    for each in places:
        if rule := _rule(text, each.start(), each.end()):
            rules.setdefault(fold(each[0]), rule)
    for each in places:
        if rule := rules.get(fold(each[0])):
            yield each.start(), each.end(), rule


def _is_read(article: Article, at: int) -> bool:
    sentence = article.sentence_at(at)
    return sentence is not None and sentence.segment not in {"residue", "foreign"}


def _rule(text: str, start: int, end: int) -> str | None:
    around = Around(text[max(0, start - _SIDE) : start], text[end : end + _SIDE], full=True)
    found = next((rule for rule, cue in CUES.items() if cue(around)), None)
    if found in _STRONG:
        return found
    return found if found in _WEAK and _has_family_name(text[start:end]) else None


def _has_family_name(name: str) -> bool:
    return name[-1] not in _BODY and any(
        is_east_asian_family(spelling) or is_japanese_family(spelling)
        for reading in read_name(name).readings
        for spelling in reading.families
    )
