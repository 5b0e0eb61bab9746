"""The days of a term in office: those it certainly covers, and those it may.

A role is one unbroken term.  It begins on some day of `since` and ends on some
day of `until`; ``until: ".."`` has no end, and an end nobody stated may be any
day.  On `as_of` the person was in office, so the term began by then and had not
ended.  From this follows what is certain, and nothing else is.
"""

from datetime import date

from graphkit.model.claims import Role
from graphkit.model.dates import Certainty, PartialDate


def certain_days(role: Role) -> tuple[date, date] | None:
    """Return the first and last day on which the role was certainly held, or None.

    A date its source doubts (``?``) makes nothing certain.

    Examples
    --------
    >>> def days(**fields: str) -> str:
    ...     span = certain_days(Role.model_validate({"title": "Premier", **fields}))
    ...     return " to ".join(map(str, span)) if span else "none"
    >>> days(since="2023-03-11", until="2024")
    '2023-03-11 to 2024-01-01'
    >>> days(since="2023", until="..")
    '2023-12-31 to 9999-12-31'
    >>> days(since="2023-03-11"), days(as_of="2025-01-15"), days(as_of="2025-01")
    ('2023-03-11 to 2023-03-11', '2025-01-15 to 2025-01-15', 'none')
    >>> days(since="2023", as_of="2025-01")
    '2023-12-31 to 2025-01-01'
    """
    known = [each for each in (role.since, role.as_of, _end(role)) if each and not each.uncertain]
    if not known:
        return None
    first = min(each.start_high for each in known)
    last = date.max if role.until == ".." else max(each.end_low for each in known)
    return (first, last) if first <= last else None


def possible_days(role: Role) -> tuple[date, date]:
    """Return the first and last day on which the role can have been held.

    Examples
    --------
    >>> role = Role.model_validate({"title": "Premier", "since": "2023"})
    >>> [str(day) for day in possible_days(role)]
    ['2023-01-01', '9999-12-31']
    """
    end = _end(role)
    return (
        role.since.earliest if role.since else date.min,
        end.latest if end else date.max,
    )


def holds(role: Role, since: date, until: date) -> Certainty:
    """Tell whether the role was held on every day of the closed window [since, until].

    YES when the term certainly covers the whole window, NO when it certainly
    does not touch it.

    Examples
    --------
    >>> role = Role.model_validate({"title": "Premier", "since": "2023-03-11", "until": "2024"})
    >>> [holds(role, date(year, 6, 1), date(year, 6, 1)).name for year in (2022, 2023, 2024)]
    ['NO', 'YES', 'MAYBE']
    """
    first, last = possible_days(role)
    if first > until or last < since:
        return Certainty.NO
    certain = certain_days(role)
    if certain and certain[0] <= since and certain[1] >= until:
        return Certainty.YES
    return Certainty.MAYBE


def _end(role: Role) -> PartialDate | None:
    return role.until if isinstance(role.until, PartialDate) else None
