"""Invented datasets of any size: communities, a few whom everybody meets, meetings of 2 to 8."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from graphkit.model import (
    Actor,
    Dataset,
    Evidence,
    Institution,
    Kinship,
    Meeting,
    PartialDate,
    Participant,
    Person,
    Publication,
    Role,
    Source,
)

HEADS = ("Bra", "Cel", "Dor", "Eli", "Fen", "Gav", "Hol", "Ima", "Jor", "Kel", "Lum", "Mir", "Nov")
TAILS = ("da", "ena", "gus", "hir", "ian", "ko", "lin", "mar", "nes", "or", "pel", "ric", "sta")
ENDS = ("berg", "dal", "fors", "grad", "holm", "kov", "lund", "mont", "nik", "rup", "sen", "vik")
PLACES = ("Arkhaven", "Belmora", "Corvina", "Dunmere", "Eastfall", "Fairwyn")
TITLES = ("Minister", "Deputy Minister", "Director", "Envoy", "Secretary", "Adviser", "Governor")
KINDS = ("meeting", "call", "visit", "consultation", "summit")
COUNTRIES = ("AX", "BV", "CX", "GS", "HM", "IM")
SIZES, SIZE_WEIGHTS = (2, 3, 4, 5, 6, 7, 8), (60, 15, 10, 6, 4, 3, 2)


def invented(actors: int, seed: int = 7, meetings: int | None = None) -> Dataset:
    """Return a dataset of so many actors: equal for equal arguments.

    Of the actors 4 in 100 are institutions and the rest persons, in communities
    whose sizes follow a power law.  Seven meetings for ten persons unless said, five in six
    inside a community, its first members at most of them; four roles for ten
    persons, a few families' ties.  Each claim has one quote.
    """
    random = Random(seed)  # noqa: S311 - nothing is secret
    bodies = [
        _actor(Institution, f"office-{nth}", f"Office of {_family(random)} {nth}")
        for nth in range(max(actors // 25, 1))
    ]
    people = _people(random, actors - len(bodies))
    groups = _groups(random, [each.id for each in people])
    sources = [_source(nth) for nth in range(max(actors // 100, 3))]
    held = [
        _meeting(random, groups, nth, sources[nth % len(sources)])
        for nth in range(meetings or len(people) * 7 // 10)
    ]
    roles = [
        _role(random, person.id, random.choice(bodies).id, random.choice(sources))
        for person in people
        if random.random() < 0.4
    ]
    kinship = [
        _kinship(group[nth], group[nth + 1], random.choice(sources))
        for group in groups
        for nth in range(0, len(group) - 1, 30)
    ]
    return Dataset(
        sources=tuple(sources),
        actors=(*bodies, *people),
        meetings=tuple(held),
        roles=tuple({each.key: each for each in roles}.values()),
        kinship=tuple(kinship),
        publication=Publication(title=f"{actors:,} invented actors"),
    )


def _actor(kind: type[Actor], id_: str, name: str, **fields: object) -> Actor:
    values = {"id": id_, "kind": kind.__name__.lower(), "names": [{"text": name, "main": True}]}
    return kind.model_validate(values | fields)


def _family(random: Random) -> str:
    return random.choice(HEADS) + random.choice(TAILS) + random.choice(ENDS)


def _people(random: Random, count: int) -> list[Actor]:
    found: dict[str, Actor] = {}
    while len(found) < count:
        given, family = random.choice(HEADS) + random.choice(TAILS), _family(random)
        id_ = f"{family}-{given}".lower()
        if id_ in found:
            id_ = f"{id_}-{len(found)}"
        country = random.choice(COUNTRIES)
        found[id_] = _actor(Person, id_, f"{given} {family}", country=country)
    return list(found.values())


def _groups(random: Random, ids: list[str]) -> list[list[str]]:
    """Return the communities: sizes from 6 upwards, by a power law, none above a twelfth."""
    groups, start = [], 0
    while start < len(ids):
        size = min(int(6 * random.paretovariate(0.9)), max(len(ids) // 12, 12))
        groups.append(ids[start : start + size])
        start += size
    return groups


def _meeting(random: Random, groups: list[list[str]], nth: int, source: Source) -> Meeting:
    group = random.choices(groups, [len(each) for each in groups])[0]
    size = min(random.choices(SIZES, SIZE_WEIGHTS)[0], len(group))
    who = list(dict.fromkeys(_favoured(random, group) for _ in range(size)))
    if random.random() < 0.15 or len(who) < 2:
        who = [who[0], *who[2:], next(each for each in _others(random, groups) if each not in who)]
    day = date(2015, 1, 1) + timedelta(days=int(random.random() ** 0.5 * 3650))
    place = random.choice(PLACES)
    return Meeting(
        id=f"{day}-{nth}",
        kind=random.choice(KINDS),
        date=PartialDate.parse(str(day)),
        place=place,
        participants=tuple(
            Participant(who=each, side="host" if 2 * at < len(who) else "guest")
            for at, each in enumerate(who)
        ),
        evidence=(_said(source, f"On {day} {who[0]} received {who[-1]} in {place}."),),
    )


def _others(random: Random, groups: list[list[str]]) -> Iterator[str]:
    """Yield members of any community, without end."""
    while True:
        yield _favoured(random, random.choice(groups))


def _favoured(random: Random, group: list[str]) -> str:
    """Return a member, the first ones far more often: few are met by many."""
    return group[int(random.random() ** 2.6 * len(group))]


def _role(random: Random, person: str, institution: str, source: Source) -> Role:
    since = random.randint(1990, 2020)
    title = random.choice(TITLES)
    return Role(
        person=person,
        title=title,
        institution=institution,
        since=PartialDate.parse(str(since)),
        until=PartialDate.parse(str(since + random.randint(1, 9))),
        evidence=(_said(source, f"In {since} {person} became {title} of {institution}."),),
    )


def _kinship(person: str, other: str, source: Source) -> Kinship:
    evidence = (_said(source, f"{person} is the elder and {other} the younger of the two."),)
    return Kinship(person=person, relation="sibling_of", other=other, evidence=evidence)


def _source(nth: int) -> Source:
    return Source(id=f"gazette-{nth}", title=f"Gazette, number {nth}", publisher="The Gazette")


def _said(source: Source, quote: str) -> Evidence:
    return Evidence(source=source.id, quote=quote)
