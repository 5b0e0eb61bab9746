"""Who says "I": to whom a quotation is ascribed, whose name begins the paragraph, or who writes."""

import re
from collections.abc import Iterator, Sequence

from graphkit.extract.article import Article, Sentence
from graphkit.extract.phrases.scene import Scene
from graphkit.extract.phrases.skeleton import Party

_QUOTE = re.compile(r'“[^”]*(?:”|$)|"[^"]*(?:"|$)|&quot;.*?(?:&quot;|$)|«[^»]*(?:»|$)')
_I = re.compile(r"\bI\b(?!\.)")
_SAY = (
    r"(?:said|says|say|told|tells|recalls|recalled|added|adds|wrote|writes|explained|remarked"
    r"|remembers|remembered|insisted|stressed|noted|replied|stated|declared|commented)"
)
_BEHIND = re.compile(rf"\s?(?:{_SAY}\s)?(?:the\s)?$")
_VERB = re.compile(rf"\s{_SAY}\b")
_BEFORE = re.compile(rf"[^.;“\"]{{0,60}}?\b{_SAY}\b[^.;“\"]{{0,60}}?[:,]?\s?$")
_OPEN = re.compile(r'[“"][^”"]*$')
_CLOSED = re.compile(r'[^“”"\n]*,[”"]\s')
_ME = re.compile(r"\b(?:me|us|[Ww]e)\b")
_OFTEN = 2  # times that who writes says "I"
_NEAR = 90  # characters within which a speaker is named
_TRANSCRIPT = re.compile(r"\s?:\s")


def first_persons(
    article: Article, sentence: Sentence, found: Sequence[Party], scene: Scene
) -> Iterator[Party]:
    """Yield each "I" of a sentence whose speaker is told, as that person."""
    text = article.text
    if scene.speaking != sentence.paragraph:
        scene.speaker = None
    first = found[0] if found and found[0].start == sentence.start else None
    if first and len(first.members) == 1 and _TRANSCRIPT.match(text, first.end, sentence.end):
        scene.speaker, scene.speaking = first.members[0], sentence.paragraph
    quotes = [m.span() for m in _QUOTE.finditer(text, sentence.start, sentence.end)]
    teller = next((who for span in quotes for who in _tellers(text, span, found, quotes)), None)
    teller = teller or _told_later(article, sentence, scene)
    if teller:
        scene.speaker, scene.speaking = teller, sentence.paragraph
    in_speech = sentence.segment == "quoted" or not teller
    for match in _I.finditer(text, sentence.start, sentence.end):
        in_quotes = any(low <= match.start() < high for low, high in quotes)
        if scene.speaker and (in_speech or in_quotes):
            yield Party(*match.span(), (scene.speaker,), named=False)
        elif scene.writer and not in_quotes:
            yield Party(*match.span(), (scene.writer,), named=False)
    if scene.writer and not quotes and sentence.segment != "quoted":
        for match in _ME.finditer(text, sentence.start, sentence.end):
            yield Party(*match.span(), (scene.writer,), named=False)


def writer(article: Article) -> str | None:
    """Return who wrote a letter: who signs it, and says "I"."""
    text = _QUOTE.sub("", article.text)
    signed = {m.actor for m in article.mentions if m.rule == "signature"}
    return signed.pop() if len(signed) == 1 and len(_I.findall(text)) >= _OFTEN else None


def _told_later(article: Article, sentence: Sentence, scene: Scene) -> str | None:
    """Return to whom a quotation is ascribed that a later sentence of the paragraph closes."""
    words = article.text[sentence.start : sentence.end]
    if scene.speaker or not _OPEN.search(words):
        return None
    closed = _CLOSED.match(article.text, sentence.end)
    said = closed and next(iter(article.mentions_in(closed.end(), closed.end() + _NEAR)), None)
    if not (closed and said and article.actors[said.actor].record.kind == "person"):
        return None
    around = article.text[said.end : said.end + _NEAR], article.text[closed.end() : said.start]
    ascribed = re.match(rf"(?:,[^.;“\"]*?,)?\s{_SAY}\b", around[0]) or re.match(_SAY, around[1])
    return said.actor if ascribed else None


def _tellers(
    text: str,
    quote: tuple[int, int],
    found: Sequence[Party],
    quotes: Sequence[tuple[int, int]],
) -> Iterator[str]:
    """Yield who says a quotation: '"...," said X', '"...," X said', 'X said: "..."'."""
    start, end = quote
    for party in found:
        if len(party.members) != 1 or any(a <= party.start < b for a, b in quotes):
            continue
        if party.end <= start:
            ascribed = bool(_BEFORE.fullmatch(text, party.end, start))
        else:
            between = text[end : party.start]
            said = _VERB.match(text, party.end) or re.search(_SAY, between)
            ascribed = bool(said and _BEHIND.fullmatch(between))
        if ascribed:
            yield party.members[0]
