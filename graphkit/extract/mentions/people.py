"""The persons of an article: which capitalised words name one, and who each of them is."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from graphkit.extract.article import Article, Mention, Mentioned, Sentence
from graphkit.extract.lexicon import is_title, words
from graphkit.extract.mentions.cast import Cast
from graphkit.extract.mentions.characters import beside, forms, in_characters
from graphkit.extract.mentions.known import KnownName, is_one_name
from graphkit.extract.mentions.persons import Piece, evidence, title_before
from graphkit.extract.mentions.runs import Word
from graphkit.extract.mentions.scanning import Scan
from graphkit.extract.mentions.things import is_seat
from graphkit.extract.mentions.variants import fullest, told_apart
from graphkit.extract.proposed import ids_taken, person
from graphkit.model.names import fold, name_key
from graphkit.resolve.names import by_characters

# a bracket behind the one, and "Velia's" before the other, do not part them
_AND = re.compile(r"(?:\s\([^()]{1,20}\))?(?:,?\s(?:and|as\swell\sas)\s|,\s)(?:\w+[’']s\s)?")
_HYPHENS = re.compile(r"[^-\u2010\u2011–]+")

_CALLED = re.compile(r":|,\s(?:who|whose|aged|\d\d)\b|\s\(\d\d")

_RELATIVES = frozenset(["kin-name", "listed", "name-free", "name-verb"])

Key = tuple[str, ...]
Rules = Mapping[Key, str]

_EVEN_IN_HEADLINES = frozenset(
    ["byline", "signature", "speaker", "name-title", "name-script", "name-party"]
)


def discovered(text: str, found: Scan, spotted: Sequence[tuple[int, int]] = ()) -> Rules:
    """Return the names that the words around them, or a spotter, call persons, with the rule."""
    rules: dict[Key, str] = {}
    for piece, sentence in found.pieces:
        if _could_be_a_name(piece):
            rule = evidence(text, piece)
            if _is_shouted(piece) and _is_called(text, piece):
                rule = rule or "speaker"
            if not (_discovers(text, sentence) or rule in _EVEN_IN_HEADLINES):
                continue
            if _is_shouted(piece) and not _is_called(text, piece):
                continue
            if not rule and len(piece.words) > 1 and _is_spotted(piece, spotted):
                rule = "spotter"
            if rule:
                rules.setdefault(_key(text, piece), rule)
    while listed := _listed(text, found, rules):
        rules |= dict.fromkeys(listed, "listed")
    return rules


def _listed(text: str, found: Scan, rules: Rules) -> set[Key]:
    """Return the names not found yet that are joined to a person by a comma or "and"."""
    people = {each.start: each.end for each in found.known if each.is_person}
    people |= {p.start: p.end for p, _ in found.pieces if _key(text, p) in rules}
    return {
        key
        for piece, sentence in found.pieces
        if _discovers(text, sentence)
        and 1 < len(piece.words) < 5
        and _could_be_a_name(piece)
        and (key := _key(text, piece)) not in rules
        and _is_listed(text, piece, people)
    }


def _discovers(text: str, sentence: Sentence) -> bool:
    """Tell whether capitals mean something: a headline may capitalise what is no name."""
    if sentence.segment != "headline":
        return True
    longer = [word for word in text[sentence.start : sentence.end].split()[1:] if len(word) > 3]
    return sum(word[0].islower() for word in longer) * 3 > len(longer)


def _key(text: str, piece: Piece) -> Key:
    return name_key(text[piece.start : piece.end])


def _could_be_a_name(piece: Piece) -> bool:
    """Tell whether a piece has the length of a name and is not all in capitals."""
    sorts = [word.sort for word in piece.words if word.sort != "particle"]
    return len(sorts) < 6 and ("name" in sorts or sorts == ["either"] or _is_shouted(piece))


def _is_shouted(piece: Piece) -> bool:
    """Tell whether a piece is in capitals, as speakers are in transcripts: "PREMIER ADA NURU"."""
    return all(
        word.text.isupper() and (len(word.text) > 2 or word.text.lower() in words("particles"))
        for word in piece.words
    )


def _is_called(text: str, piece: Piece) -> bool:
    """Tell whether a name in capitals speaks or has a title or clause; a word alone needs "MR".

    Who speaks has a title, does so again, or is named in small letters, too; a catchword is not.
    """
    called = _CALLED.match(text, piece.end) if len(piece.words) > 1 else None
    if called and (text[piece.end] != ":" or _is_somebody(text, piece)):
        return True
    title = title_before(text, piece.start)
    return title is not None and (len(piece.words) > 1 or not is_title(title))


def _is_somebody(text: str, piece: Piece) -> bool:
    line, last = text[text.rfind("\n", 0, piece.start) + 1 : piece.start], piece.words[-1].text
    again = text.count(text[piece.start : piece.end]) > 1
    small = re.search(rf"\b{re.escape(last.capitalize())}\b", text)
    return again or bool(small) or any(is_title(word.capitalize()) for word in line.split())


def _is_spotted(piece: Piece, spotted: Sequence[tuple[int, int]]) -> bool:
    return any(start <= piece.start and piece.end <= end for start, end in spotted)


def _is_listed(text: str, piece: Piece, people: Mapping[int, int]) -> bool:
    """Tell whether a piece is joined by a comma or "and" to a person."""
    if is_seat(text[max(0, piece.start - 40) : piece.start]):
        return False  # "the governor of South Velia, Ada Nuru"
    right = _AND.match(text, piece.end)
    if right and right.end() in people:
        return True
    return any(
        (link := _AND.match(text, end)) and link.end() == piece.start for end in people.values()
    )


def _are_kin(firsts: Sequence[Mention | None], at: int) -> bool:
    """Tell whether names stand behind a character, each as that of a relative."""
    named = sorted((each for each in firsts if each), key=lambda each: each.start)
    kin = len(named) == len(firsts) and named[0].start > at and named[0].rule == "kin-name"
    return kin and all(each.rule in _RELATIVES for each in named)


class People:
    """The persons of one article, gathered from full names first, from parts of names then."""

    def __init__(self, article: Article, found: Scan, rules: Rules) -> None:
        self._text = article.text
        self._sentences = article.sentences
        self._in_characters = list(in_characters(article))
        self._found = found
        self._rules = rules
        self._cast = Cast()
        self._spelt: dict[Key, list[str]] = {}
        self._dataset = article.dataset
        self.mentions: list[Mention] = []
        for each in found.known:
            if each.is_person:
                key = self._written_otherwise(each) or each.actor
                self._mention(each.start, each.end, key, "known-name")
        for stage in (
            self._full_names,
            self._scripts,
            self._characters,
            self._lone_names,
            self._parts,
        ):
            stage()
        self.mentions.sort(key=lambda each: each.start)

    def _called(self, name: str) -> str:
        """Return the key of somebody who is called so: no id of a known actor is like it.

        The same words in another order are one name where it tells which is the family name.
        """
        others = self._spelt.setdefault(name_key(name), [])
        found = (each for each in others if is_one_name(each, name))
        first = next(found, name)
        if first is name:
            others.append(name)
        return f"={fold(first)}"

    def _mention(self, start: int, end: int, key: str, rule: str, *, part: bool = False) -> None:
        title = title_before(self._text, start)
        if part:
            self._cast.refer(key, start, title)
            self._cast.bare[key].add(self._text[start:end])
        else:
            self._cast.add(key, self._text[start:end], start, title)
        self.mentions.append(Mention(start, end, key, rule))

    def _written_otherwise(self, known: KnownName) -> str | None:
        """Return another key for who bears a known name and other characters in brackets."""
        script = beside(self._text, known.start, known.end)
        names = [each.text for each in self._dataset.actor[known.actor].names]
        found = by_characters([script[0]], names) if script else None
        if script is None or found is None or found.kind == "same":
            return None
        return self._called(self._text[known.start : known.end]) + fold(script[0])

    def _full_names(self) -> None:
        """Add the discovered names of two words or more, wherever they stand."""
        parts = [part for piece, _ in self._found.pieces if (part := self._named(piece))]
        named = [(self._text[part.start : part.end], part.start, part.end) for part in parts]
        titles: dict[str, set[str]] = defaultdict(set)
        for name, start, _ in named:
            titles[name] |= {title} if (title := title_before(self._text, start)) else set()
        written = forms(self._text, named)
        apart = told_apart(self._text, named, self._sentences, titles)
        long = fullest((name for name, _, _ in named), apart)
        for part, (name, start, end) in zip(parts, named, strict=True):
            key = self._called(long[name]) + written.get(start, "")
            self._mention(start, end, key, self._rules[_key(self._text, part)])

    def _named(self, piece: Piece) -> Piece | None:
        """Return the longest part of a piece, of two words or more, that is a discovered name."""
        count = len(piece.words)
        parts = (
            Piece(piece.words[first : first + length])
            for length in range(count, 1, -1)
            for first in range(count - length + 1)
        )
        return next((part for part in parts if _key(self._text, part) in self._rules), None)

    def _scripts(self) -> None:
        """Add the names in another script that stand beside a name, either of them in brackets."""
        known = {each.start for each in self._found.known}
        for mention in tuple(self.mentions):
            script = beside(self._text, mention.start, mention.end)
            if script and script[1] not in known:
                self._mention(script[1], script[1] + len(script[0]), mention.actor, "name-script")

    def _characters(self) -> None:
        """Add the names in characters that no name in Latin letters stands beside."""
        taken = {at for each in self.mentions for at in range(each.start, each.end)}
        keys = {
            fold(self._text[each.start : each.end]): each.actor
            for each in self.mentions
            if not self._text[each.start].isascii()
        }
        for start, end, rule in self._in_characters:
            if taken.isdisjoint(range(start, end)):
                name = fold(self._text[start:end])
                self._mention(start, end, keys.get(name, self._called(name)), rule)

    def _lone_names(self) -> None:
        """Add persons whom the article names by one word only: "Premier Tarr"."""
        ordered = sorted(self.mentions, key=lambda each: -each.start)
        firsts = {each.actor: each for each in ordered}
        for piece, sentence in self._found.pieces:
            key = _key(self._text, piece)
            rule = self._rules.get(key) if len(piece.words) == 1 else None
            known = any(self._cast.person(part, 0) for part in key)
            if known and rule == "title-name":  # "Lord Tarr ... his wife, Ada Tarr"
                bearers = [firsts.get(who) for part in key for who in self._cast.bearers(part)]
                known = not _are_kin(bearers, piece.start)
            if rule and not known and _discovers(self._text, sentence):
                name = self._text[piece.start : piece.end]
                self._mention(piece.start, piece.end, self._called(name), rule)

    def _parts(self) -> None:
        """Add what is part of a name found: "Nuru" after "Ada Nuru", both of "Nuru-Tarr talks"."""
        done = {at for each in self.mentions for at in range(each.start, each.end)}
        for piece, sentence in self._found.pieces:
            if len(piece.words) > 1 and sentence.segment != "headline":
                continue
            for word in piece.words:
                for start, end in self._halves(word):
                    if start in done:
                        continue
                    title = title_before(self._text, start)
                    if key := self._cast.person(self._text[start:end], start, title):
                        self._mention(start, end, key, "part-of-name", part=True)

    def _halves(self, word: Word) -> list[tuple[int, int]]:
        """Return a word's place, or those of its halves when a hyphen joins two persons' names."""
        if self._cast.person(word.text, word.start):
            return [(word.start, word.end)]
        halves = [
            (word.start + half.start(), word.start + half.end())
            for half in _HYPHENS.finditer(word.text)
        ]
        found = {self._cast.person(self._text[start:end], start) for start, end in halves}
        return halves if len(halves) > 1 and None not in found else []

    def actors(self) -> tuple[Mapping[str, str], Mapping[str, Mentioned]]:
        """Return the id of each key, and the actors by id."""
        ids: dict[str, str] = {}
        actors: dict[str, Mentioned] = {}
        taken = ids_taken(self._dataset)
        for key, names in self._cast.names.items():
            if known := self._dataset.actor.get(key):
                ids[key], actors[key] = key, Mentioned(known, known=True)
                continue
            record = person(names, self._cast.bare[key], taken | actors.keys())
            ids[key], actors[record.id] = record.id, Mentioned(record)
        return ids, actors
