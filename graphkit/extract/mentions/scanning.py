"""A text's known names, institutions, and the capitalised words left, which may be persons."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from graphkit.extract.article import Article, Sentence
from graphkit.extract.mentions.institutions import institutions
from graphkit.extract.mentions.known import KnownName, KnownNames
from graphkit.extract.mentions.persons import Piece, pieces, without_title
from graphkit.extract.mentions.runs import Word, runs


@dataclass(frozen=True)
class Scan:
    """What stands capitalised in an article, in the order of the text; no two overlap."""

    known: tuple[KnownName, ...]
    institutions: tuple[tuple[int, int], ...]
    pieces: tuple[tuple[Piece, Sentence], ...]

    def with_institutions(self, spans: Iterable[tuple[int, int]]) -> "Scan":
        """Return the same with further institutions, where nothing known or found stands."""
        taken = [*self.institutions, *((each.start, each.end) for each in self.known)]
        more = [s for s in spans if not any(s[0] < end and start < s[1] for start, end in taken)]
        return replace(self, institutions=tuple(sorted((*self.institutions, *more))))


def scan(article: Article, names: KnownNames) -> Scan:
    """Return what stands capitalised in `article`, known names first."""
    text = article.text
    known = [each for each in names.find(text) if _is_read(article.sentence_at(each.start))]
    found: list[tuple[int, int]] = []
    left: list[tuple[Piece, Sentence]] = []
    for sentence in article.sentences:
        if sentence.segment in {"residue", "foreign"}:
            continue
        taken = 0
        for run in runs(text, sentence.start, sentence.end):
            spans, words = _split(text, [word for word in run if word.start >= taken])
            found += spans
            taken = max([taken, *(end for _, end in spans)])
            for free in _without_known(words, known):
                left += [(without_title(text, each), sentence) for each in pieces(text, free)]
    wider = [span for span in found if not _is_inside(span, known)]
    kept = [each for each in known if not any(_holds(span, each) for span in wider)]
    return Scan(tuple(kept), tuple(wider), tuple(left))


def _is_read(sentence: Sentence | None) -> bool:
    return sentence is not None and sentence.segment != "residue"


def _split(text: str, run: Sequence[Word]) -> tuple[list[tuple[int, int]], list[list[Word]]]:
    """Return the institutions of a run, and the words between them."""
    spans: list[tuple[int, int]] = []
    between: list[list[Word]] = []
    first = 0
    for begin, after, end in institutions(text, run):
        spans.append((run[begin].start, end))
        between.append(list(run[first:begin]))
        first = after
    return spans, [*between, list(run[first:])]


def _without_known(
    words: Sequence[Sequence[Word]], known: Sequence[KnownName]
) -> Iterator[list[Word]]:
    """Yield the rows of words again, cut where a known name stands."""
    for row in words:
        free: list[Word] = []
        for word in row:
            if any(each.start < word.end and word.start < each.end for each in known):
                yield free
                free = []
            else:
                free.append(word)
        yield free


def _is_inside(span: tuple[int, int], known: Sequence[KnownName]) -> bool:
    """Tell whether a known name covers all of `span`."""
    return any(each.start <= span[0] and span[1] <= each.end for each in known)


def _holds(span: tuple[int, int], known: KnownName) -> bool:
    return span[0] <= known.start and known.end <= span[1]
