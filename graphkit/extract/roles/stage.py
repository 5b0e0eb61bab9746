"""The stage of roles: from the titles of an article to proposals, each office once a person."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from graphkit.extract.article import Article, Sentence
from graphkit.extract.lexicon import words
from graphkit.extract.phrases import Person, Title, Token, persons, tokens
from graphkit.extract.phrases.sexes import sexes
from graphkit.extract.phrases.titles import FELLOWS
from graphkit.extract.phrases.topics import Topics
from graphkit.extract.roles.alone import alone, without_known
from graphkit.extract.roles.awaited import Awaited
from graphkit.extract.roles.clauses import told
from graphkit.extract.roles.fellows import Fellow, fellows, offices
from graphkit.extract.roles.found import OTHER_OFFICE, Found
from graphkit.extract.roles.replaced import replaced
from graphkit.extract.roles.signed import signed
from graphkit.extract.roles.terms import Term, beginning, term
from graphkit.extract.roles.verbs import TOOK_OFFICE, Sense
from graphkit.model import Role
from graphkit.model.drafts import Passage, ReadDate, RoleProposal
from graphkit.model.names import fold, slug

_PROFESSIONS = words("professions")
_RANKS = words("ranks") - frozenset(
    (
        *("ambassador", "senator", "commander", "marshal"),
        *("archbishop", "bishop", "cardinal", "prince", "princess", "chief"),
    )
)
_DESCRIPTIONS = re.compile(r"(?:career |veteran )?diplomat|.*\bcandidate\b.*")
_NO_OFFICE = re.compile(r"delegate|.*delegation")
# in other words than those of the office, if these are told too
_DESCRIBED = re.compile(r".*\bhead of (?:the )?(?:state|government)")
_ORDER = re.compile(r" of the Order\b")  # a decoration
_SAME_OFFICE = {"pm": "prime minister", "fm": "foreign minister", "dpm": "deputy prime minister"}


def roles(article: Article) -> tuple[RoleProposal, ...]:
    """Return the roles that the titles of an article state, each once with all its passages."""
    found = sorted(
        filter(_is_office, _found(article)),
        key=lambda f: (f.person, _key(f.title), f.passage.start),
    )
    begun = _begun(article)
    merged = [
        _proposal(list(group), begun)
        for _, group in groupby(found, key=lambda f: (f.person, _key(f.title)))
    ]
    return tuple(sorted(merged, key=lambda each: (each.passages[0].start, each.id)))


def _is_office(found: Found) -> bool:
    """Tell whether a title is an office: no rank, and no profession without an institution."""
    title = found.title
    works = title.head in _PROFESSIONS and title.institution is None
    plain = fold(title.text)
    styled = plain == "chief" and title.institution is None
    return not (works or styled or plain in _RANKS or _DESCRIPTIONS.fullmatch(plain))


def _key(title: Title) -> tuple[str, str, bool]:
    office = _SAME_OFFICE.get(fold(title.text), fold(title.text))
    return office, title.institution or "", title.is_acting


def _without_others(article: Article, found: list[Found]) -> list[Found]:
    """Return what was found, without "the Secretary" of "the Secretary and Prime Minister X".

    Where another person is called so, and X nowhere else, the words name that one.
    """
    return [
        each
        for each in found
        if each.title.how
        or not _is_before_another(article, each)
        or any(o.person == each.person and _is_alike(each, o) for o in found)
        or not any(o.person != each.person and _is_alike(each, o) for o in found)
    ]


def _without_described(found: list[Found]) -> list[Found]:
    """Return what was found, without "the head of state" of who is told to be president."""
    offices = [each for each in found if not _DESCRIBED.fullmatch(fold(each.title.text))]
    told = {each.person for each in offices}
    return [*offices, *(each for each in found if each not in offices and each.person not in told)]


def _is_before_another(article: Article, found: Found) -> bool:
    """Tell whether a title with an article stands before another: "the Secretary and Premier X"."""
    start, end = found.passage.start, found.title.end
    led = article.text[start : found.title.start + 4].lower().startswith("the ")
    return led and end < found.passage.end and article.text[end : end + 5] == " and "


def _is_alike(one: Found, other: Found) -> bool:
    """Tell whether another place gives somebody the office, in as many words or more."""
    apart = one.passage.start != other.passage.start
    same = one.title.head == other.title.head and not other.title.is_former
    return (
        apart and same and set(fold(one.title.text).split()) <= set(fold(other.title.text).split())
    )


def _under_fullest(found: list[Found]) -> list[Found]:
    """Return what was found, "Minister X" under "Minister of Trade" where X is called so too."""
    result = []
    for each in found:
        fuller = [
            other.title
            for other in found
            if other.person == each.person
            and other.title.head == each.title.head
            and other.title.is_former == each.title.is_former
            and _is_shorter(each.title, other.title)
        ]
        best = max(fuller, key=lambda title: (len(title.text), title.text), default=each.title)
        how = (each.title.how - {"acting"}) | (best.how & {"acting"})
        same = replace(best, how=how, start=each.title.start, end=each.title.end)
        result.append(replace(each, title=same))
    return result


def _is_shorter(one: Title, other: Title) -> bool:
    """Tell whether a title is a shorter form of another: not "President" of "Vice President"."""
    if one.institution not in (None, other.institution):
        return False
    more = set(fold(other.text).split()) - set(fold(one.text).split())
    whole = set(fold(one.text).split()) <= set(fold(other.text).split())
    return whole and not more & OTHER_OFFICE and (bool(more) or other.institution is not None)


def _found(article: Article) -> list[Found]:
    topics, awaited = Topics(named=sexes(article)), Awaited()
    found: list[Found] = []
    likes: list[Fellow] = []
    bare: list[Found] = []
    last: tuple[Person, ...] = ()
    for sentence in article.sentences:
        if sentence.segment == "foreign":
            continue
        words = tokens(article, sentence.start, sentence.end)
        people = persons(words)
        found += _around_names(article, sentence, people)
        clauses = [*_by_clauses(article, sentence, words, people, topics)]
        found += (*clauses, *replaced(article, people, clauses))
        found += signed(article, sentence, words, last)
        likes += fellows(article, sentence, words, people, topics)
        if sentence.paragraph == topics.paragraph:
            bare += alone(article, sentence, words, last, topics)
        bare += awaited.step(article, sentence, words, people)
        topics, last = _of_new(topics.after(words, people, sentence), clauses), people
    found = _under_fullest(_without_others(article, found))
    found = _without_described(found)
    found += offices(article, likes, found)
    found += list(without_known(bare, found))
    held = {each.person for each in found}
    return [*found, *offices(article, [each for each in likes if each.person not in held], found)]


def _of_new(topics: Topics, clauses: Sequence[Found]) -> Topics:
    """Return topics of whom a sentence puts into office: "She made Brod minister. He was"."""
    newly = {each.person for each in clauses if each.sense == "begins"}
    return replace(topics, subject=next(iter(newly))) if len(newly) == 1 else topics


def _around_names(
    article: Article, sentence: Sentence, people: tuple[Person, ...]
) -> Iterator[Found]:
    for person in people:
        for title in person.titles:
            if title.head in FELLOWS or _NO_OFFICE.fullmatch(fold(title.text)):
                continue
            before = article.text[max(0, title.start - 20) : title.start]
            held = title.is_former or before.endswith("predecessor as ")
            sense: Sense = "held" if held else "holds"
            end = max(title.end, person.name_end)
            time = term(article, title.start, end, sense, sentence.end)
            if time.is_over(article.reference.day):
                sense = "held"
            elif time.since is None and title == person.titles[-1] and not held:
                begun = beginning(article, person.end, sentence.end)
                time = _since(time, article, person.start, begun) if begun else time
            rule = (
                "title before the name"
                if title.end <= person.name_start
                else "title after the name"
            )
            passage = article.passage(min(person.start, title.start), max(person.end, title.end))
            yield Found(person.actor, title, rule, passage, time, sense)


def _since(time: Term, article: Article, start: int, date: ReadDate) -> Term:
    """Return a time in office with the date that words behind a person give."""
    return replace(time, since=date.value, said=article.passage(start, date.passage.end))


def _by_clauses(
    article: Article,
    sentence: Sentence,
    words: tuple[Token, ...],
    people: tuple[Person, ...],
    topics: Topics,
) -> Iterator[Found]:
    for each in told(article, sentence, words, people, topics):
        if each.title.head in FELLOWS or _ORDER.search(each.title.text):
            continue
        start, end = each.start, each.title.end
        time = term(article, start, end, each.sense, sentence.end)
        passage = article.passage(min(start, each.title.start), end)
        yield Found(each.person, each.title, each.rule, passage, time, each.sense)


def _begun(article: Article) -> dict[str, Term]:
    """Return when persons took office, where a clause of its own says so: "X took office in"."""
    begun: dict[str, Term] = {}
    for mention in article.mentions:
        sentence = article.sentence_at(mention.start)
        took = TOOK_OFFICE.match(article.text, mention.end)
        dates = article.dates_in(took.end(), took.end() + 1) if took and sentence else ()
        if dates and dates[0].value:
            begun.setdefault(mention.actor, _since(Term(), article, mention.start, dates[0]))
    return begun


def _proposal(found: list[Found], begun: Mapping[str, Term]) -> RoleProposal:
    first = found[0]
    title = first.title
    acting = "acting " if title.is_acting else ""
    times = [each.term for each in found]
    took = None if title.is_descriptive or title.is_former else begun.get(first.person)
    if took and not any(t.since for t in times):
        times.append(took)
    now = [each for each in found if each.sense in ("holds", "begins")]
    until = None if now else next((t.until for t in times if t.until), None)
    record = Role(
        person=first.person,
        title=title.text,
        institution=title.institution,
        since=next((t.since for t in times if t.since), None),
        until=until or next((t.until for t in times if t.until and t.since), None),
        as_of=next((t.as_of for t in times if t.as_of), None) if now else None,
        acting=title.is_acting,
        descriptive=title.is_descriptive,
    )
    passages = {(p.start, p.end): p for p in _receipts(found, times, record)}
    return RoleProposal(
        id=slug(f"role {first.person} {acting}{title.text} {title.institution or ''}"),
        rule=first.rule,
        passages=tuple(passages[key] for key in sorted(passages)),
        record=record,
    )


def _receipts(found: list[Found], times: list[Term], record: Role) -> list[Passage]:
    """Return the passages that name an office, those that date it with the words for that."""
    dated = [
        t.said
        for t in times
        if t.said
        and ((t.since and t.since == record.since) or (t.until and t.until == record.until))
    ]
    plain = [
        f.passage
        for f in found
        if not any(d.start <= f.passage.start and f.passage.end <= d.end for d in dated)
    ]
    return [*plain, *dated]
