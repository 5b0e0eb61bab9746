"""Offices: who held which, on what day, certainly or possibly."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from graphkit.analysis.disputes import is_disputed
from graphkit.analysis.refs import Ref
from graphkit.model import Certainty, Dataset, Institution, PartialDate, Role
from graphkit.model.names import fold
from graphkit.model.terms import Days, certain_days, covers, holds, possible_days


@dataclass(frozen=True, slots=True)
class Titles:
    """The titles a person certainly and possibly held at a time."""

    certain: tuple[str, ...] = ()
    possible: tuple[str, ...] = ()


NONE = Titles()


class Term(NamedTuple):
    """A title, and the days on which it was possibly and certainly held."""

    title: str
    possible: Days
    certain: Days | None

    @classmethod
    def of(cls, role: Role) -> "Term":
        """Return the term of a role."""
        return cls(titled(role), possible_days(role), certain_days(role))


@dataclass(frozen=True, slots=True)
class Holder:
    """One person in one office; `person` is None where no source names the holder."""

    person: Ref | None
    title: str
    institution: Ref | None
    certainty: Certainty
    role: Role
    disputed: bool


def titles(dataset: Dataset, person: str, when: PartialDate | None) -> Titles:
    """Return the titles `person` held throughout `when`; without a date all are possible.

    Descriptions ("top diplomat") are no titles.
    """
    roles = dataset.roles_of.get(person, ())
    return titles_among([Term.of(role) for role in roles if not role.descriptive], when)


def titles_among(terms: Iterable[Term], when: PartialDate | None) -> Titles:
    """Return the titles among one person's terms that were held throughout `when`."""
    first, last = (when.earliest, when.latest) if when else (date.min, date.max)
    found: dict[str, Certainty] = {}
    for title, possible, certain in terms:
        sure = covers(possible, certain, first, last)
        if sure:
            found[title] = max(sure, found.get(title, sure))
    if not found:
        return NONE
    return Titles(
        tuple(title for title, sure in found.items() if sure is Certainty.YES),
        tuple(title for title, sure in found.items() if sure is Certainty.MAYBE),
    )


def holders(
    dataset: Dataset, title: str, *, of: Iterable[str] = (), on: PartialDate | None = None
) -> list[Holder]:
    """Return who held the office called `title`.

    Parameters
    ----------
    title
        The title as any source words it, in any case; where no role bears
        exactly it, roles whose title has all its words are taken.
    of
        Ids of institutions: only offices there, or in a body below them.
    on
        Keep those who certainly or possibly held it throughout this time.
        Without it everybody is returned, with what their own dates allow.

    Returns
    -------
    list of Holder
        Certain ones first, then by start of the term and by name.  Where one
        person certainly held an office that is not shared, nobody else
        possibly did.
    """
    places = set(of)
    roles = [r for r in dataset.roles if not places or _within(dataset, r.institution, places)]
    wanted = fold(title)
    named = [r for r in roles if wanted in _wordings(r)]
    words = set(wanted.split())
    named = named or [r for r in roles if any(words <= set(w.split()) for w in _wordings(r))]
    found = [_holder(dataset, role, on) for role in named]
    taken = {_office(h.role) for h in found if h.certainty is Certainty.YES and not h.role.shared}
    return sorted(
        (h for h in found if not on or _stands(h, taken)),
        key=lambda h: (-h.certainty, _start(h.role), h.person or ("", "")),
    )


def term(role: Role) -> str | None:
    """Return the term of a role as its sources give it, or None when they say nothing of it.

    Examples
    --------
    >>> term(Role(title="Premier", since=PartialDate.parse("2023")))
    'since 2023'
    """
    since, until = role.since, role.until
    if isinstance(until, PartialDate):
        end = until.words
        end = f"{end.removeprefix('by ')} at the latest" if end.startswith("by ") else end
        return f"{since.words} to {end}" if since else f"until {end}"
    if since:
        return f"since {since.words}{', still in office' if until else ''}"
    return f"as of {role.as_of.words}" if role.as_of else None


def titled(role: Role) -> str:
    """Return the title of a role, and that it was held for somebody else."""
    return f"acting {role.title}" if role.acting else role.title


def all_titles(dataset: Dataset) -> list[str]:
    """Return every title of the dataset once, sorted: for suggestions."""
    return sorted({role.title for role in dataset.roles})


def _holder(dataset: Dataset, role: Role, on: PartialDate | None) -> Holder:
    return Holder(
        person=Ref.to(dataset, role.person) if role.person else None,
        title=titled(role),
        institution=Ref.to(dataset, role.institution) if role.institution else None,
        certainty=holds(role, on.earliest, on.latest) if on else Certainty.MAYBE,
        role=role,
        disputed=is_disputed(role),
    )


def _stands(holder: Holder, taken: set[tuple[str, str | None]]) -> bool:
    if holder.certainty is Certainty.MAYBE and not holder.role.shared:
        return _office(holder.role) not in taken
    return holder.certainty is not Certainty.NO


def _office(role: Role) -> tuple[str, str | None]:
    return fold(role.title), role.institution


def _start(role: Role) -> tuple[date, date, str]:
    began = role.since or role.as_of
    return began.sort_key if began else (date.max, date.max, "")


def _wordings(role: Role) -> list[str]:
    """Return the folded title of a role, and as sources that differ word it."""
    return [fold(role.title), *(fold(e.says["title"]) for e in role.evidence if "title" in e.says)]


def _within(dataset: Dataset, institution: str | None, places: set[str]) -> bool:
    """Tell whether an institution is one of `places` or stands below one (parents may not loop)."""
    seen: set[str] = set()
    while institution and institution not in seen:
        if institution in places:
            return True
        seen.add(institution)
        body = dataset.actor[institution]
        institution = body.parent if isinstance(body, Institution) else None
    return False
