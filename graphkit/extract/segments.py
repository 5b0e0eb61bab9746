"""Text to sentences: each with the kind of segment it stands in, all offsets into the raw text."""

import re
from collections.abc import Iterator
from dataclasses import replace

from graphkit.extract.article import Article, Segment, Sentence
from graphkit.extract.lexicon import words

_STOP = re.compile(
    r"""[.!?…]+["”’»)\]]*(?=\s|$|[“"])  # the end of a sentence, or of an abbreviation
      | [。！？]+[」』”）]*""",
    re.VERBOSE,
)
_ABBREVIATION = re.compile(
    rf"""(?<!\w)(?:{"|".join(each[:-1] for each in sorted(words("courtesies")) if each[-1] == ".")}
      |{"|".join(sorted(words("initials")))}|St|Mt|No|Nos|Vol|Art|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Jr|vs|cf|al|ca|approx
      |Dep|Pres|Rt|Shri|[Rr]et|[Rr]etd|[Rr]td|[A-Z])\.$""",
    re.VERBOSE,
)
_ENDS_EITHER_WAY = re.compile(
    r"(?<!\w)(?:(?:[A-Z]\.){2,}|[ap]\.m\.|Inc\.|Ltd\.|Co\.|Corp\.|etc\.)$"
)
_STARTER = re.compile(
    r"(?:The|A|An|He|She|It|They|We|I|In|On|At|But|And|This|That|These|Those|After|Before|During"
    r"|When|While|Both|As|His|Her|Its|Their|For|With|If|By|From|Last|Earlier|Later|Also)\b"
)
_BLOCK = re.compile(r"\S[^\n]*(?:\n[ \t]*\S[^\n]*)*")
_LINE = re.compile(r"\S[^\n]*")
ITEM = re.compile(r"(?<=\n)[ \t]*(?:[-*•–—·▪]|\(?(?:\d{1,2}|[a-z])[.)])\s")
"""What an item of a list begins with."""
_RESIDUE = re.compile(
    r"""</?[a-zA-Z!][^>\n]*>?|\b(?:href|src|alt)=|\{\{|&nbsp;|©|\btime:\s?\d{4}
      |\d\s?min(?:ute)?s?\sread\b""",
    re.VERBOSE,
)
_FURNITURE = re.compile(
    r"""\W*(?:leave\sa\s(?:comment|reply)|no\scomments|share\s(?:this|on)|read\s(?:more|next)
      |more\sto\sread|subscribe|sign\s(?:up|in)|click\s(?:here|to)|all\srights\sreserved|copyright
      |advertisement|related\s(?:articles?|stories|posts|news)|welcome\s?to\s?home|follow\sus
      |skip\sto|back\sto\stop|print\sthis|tags?:|categor(?:y|ies):|filed\sunder|https?://\S+\s*$
      |source\s?:\s?\w+\stime|continue\sreading|view\sin\sbrowser|unsubscribe|cookie)""",
    re.VERBOSE | re.IGNORECASE,
)
_CAPTION = re.compile(
    r"""\b(?:[Pp]hotos?|PHOTO|[Pp]ictures?|[Ii]mages?|[Cc]redit|[Ii]llustration)\s?(?:[:/]|by\s[A-Z])
      |\bGetty\sImages\b|\b[Ff]ile\s[Pp]hoto\b|\[Photo|/Xinhua\b
      |\((?:right|left|cent(?:er|re)|[RLC]|(?:front|back|second|third|\dnd|\drd)[^)]{0,20})\)
      |^\W*(?:Pictured|Caption)\b""",
    re.VERBOSE,
)
_UNFINISHED = re.compile(
    r"\b(?:to|of|the|that|and|or|for|with|by|in|on|at|a|an|as|saying|said|says|reported|statement|follows)$"
)
_AT_AN_HOUR = re.compile(r"\d{1,2}[:.h]?\d\d\s?(?:-|–|to|hrs|a\.?m|p\.?m|[A-Z])")  # a programme
_QUOTE = re.compile(r'“[^”]*(?:”|$)|"[^"]*(?:"|$)|«[^»]*(?:»|$)|「[^」]*(?:」|$)')
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_LETTER = re.compile(r"[^\W\d_]")
_WIDEST = 110  # characters of a line in a text of a fixed width
_MOST = 300  # characters a caption, 160 a headline, may have


def segmented(article: Article) -> Article:
    """Return `article` with its sentences."""
    return replace(article, sentences=tuple(_sentences(article.text)))


def _sentences(text: str) -> Iterator[Sentence]:
    for number, (start, end) in enumerate(_with_lists(text)):
        kind = _kind(text[start:end])
        quotes = [(start + q.start(), start + q.end()) for q in _QUOTE.finditer(text[start:end])]
        for first, last in split(text, start, end):
            if not _LETTER.search(text, first, last):
                continue
            quoted = kind == "body" and any(a <= first and last <= b + 1 for a, b in quotes)
            yield Sentence(first, last, "quoted" if quoted else kind, number)


def _with_lists(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each paragraph begins and ends: one that ends in a colon with its items."""
    start = end = -1
    for first, last in paragraphs(text):
        if end < 0 or not ITEM.match(text, first) or not _opens(text, start, end):
            if end >= 0:
                yield start, end
            start = first
        end = last
    if end >= 0:
        yield start, end


def _opens(text: str, start: int, end: int) -> bool:
    """Tell whether a list goes on behind these words: they end in a colon, or hold its items."""
    return text[start:end].rstrip("*_ ").endswith(":") or bool(ITEM.search(text, start + 1, end))


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each paragraph begins and ends: a line each, unless lines are wrapped."""
    for block in _BLOCK.finditer(text):
        lines = [(block.start() + m.start(), block.start() + m.end()) for m in _lines(block[0])]
        if _is_wrapped([text[start:end] for start, end in lines]):
            lines = [(lines[0][0], lines[-1][1])]
        for start, end in lines:
            yield start, start + len(text[start:end].rstrip())


def _lines(block: str) -> Iterator[re.Match[str]]:
    return _LINE.finditer(block)


def _is_wrapped(lines: list[str]) -> bool:
    """Tell whether line ends in a block are those of a fixed width, and mean nothing."""
    full = [line.rstrip() for line in lines[:-1]]
    if not full or any(not 40 <= len(line) <= _WIDEST for line in full):
        return False
    if lines[0].startswith(("#", "-", "*", ">")) or len(lines[-1]) > _WIDEST:
        return False  # one that is longer stands under a heading
    return sum(line[-1] not in '.!?:"”' for line in full) * 2 > len(full)


def split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where each sentence between two offsets begins and ends."""
    first = start
    for stop in _STOP.finditer(text, start, end):
        if not _is_end(text, stop, end):
            continue
        yield first, stop.end()
        first = stop.end()
        while first < end and text[first].isspace():
            first += 1
    if first < end:
        yield first, end


def _is_end(text: str, stop: re.Match[str], end: int) -> bool:
    before, after = text[max(0, stop.start() - 12) : stop.start() + 1], text[stop.end() : end]
    following = after.lstrip().lstrip("“\"'‘«([")
    if not following or stop[0][0] in "。！？":
        return True
    if following[0].islower():
        return False
    if stop[0].startswith("."):
        if _ENDS_EITHER_WAY.search(before):
            return bool(_STARTER.match(following))
        return not _ABBREVIATION.search(before)
    return True


def _kind(paragraph: str) -> Segment:
    """Return what sort of segment a paragraph is."""
    if _RESIDUE.search(paragraph) or (len(paragraph) <= _MOST and _FURNITURE.match(paragraph)):
        return "residue"
    if _is_foreign(paragraph):
        return "foreign"
    if len(paragraph) <= _MOST and _CAPTION.search(paragraph):
        return "caption"
    if paragraph.startswith(">"):
        return "quoted"
    return "headline" if paragraph.startswith("#") or _is_headline(paragraph) else "body"


def _is_foreign(paragraph: str) -> bool:
    letters = len(_LETTER.findall(paragraph))
    return bool(letters) and len(_LATIN.findall(paragraph)) * 2 < letters


def _is_headline(paragraph: str) -> bool:
    plain = paragraph.rstrip("*_ ")
    return (
        len(plain) <= _MOST // 2
        and plain[-1:].isalnum()
        and not plain[0].islower()
        and not _AT_AN_HOUR.match(plain)
        and not ITEM.search(plain)
        and not _UNFINISHED.search(plain)
    )
