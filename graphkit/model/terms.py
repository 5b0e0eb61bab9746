"""The days of a term in office: those it certainly covers, and those it may.

A role is one unbroken term.  It begins on some day of `since` and ends on some
day of `until`; ``until: ".."`` has no end, and an end nobody stated may be any
day.  On `as_of` the person was in office, so the term began by then and had not
ended.  From this follows what is certain, and nothing else is.
"""

from datetime import date

from graphkit.model.claims import Role
from graphkit.model.dates import Certainty, PartialDate

Days = tuple[date, date]  # the first and the last


def certain_days(role: Role) -> Days | None:
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
    return certain(role.since, role.as_of, role.until)


def certain(
    since: PartialDate | None, as_of: PartialDate | None, until: PartialDate | str | None
) -> Days | None:
    """Return the first and last day on which a role of these dates was certainly held, or None."""
    known = [
        each
        for each in (since, as_of, until)
        if isinstance(each, PartialDate) and not each.uncertain
    ]
    if not known:
        return None
    first = min([each.start_high for each in known])
    last = date.max if until == ".." else max([each.end_low for each in known])
    return (first, last) if first <= last else None


def possible_days(role: Role) -> Days:
    """Return the first and last day on which the role can have been held.

    Examples
    --------
    >>> role = Role.model_validate({"title": "Premier", "since": "2023"})
    >>> [str(day) for day in possible_days(role)]
    ['2023-01-01', '9999-12-31']
    """
    return possible(role.since, role.until)


def possible(since: PartialDate | None, until: PartialDate | str | None) -> Days:
    """Return the first and last day on which a role of these dates can have been held."""
    return (
        since.earliest if since else date.min,
        until.latest if isinstance(until, PartialDate) else date.max,
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
    return covers(possible_days(role), certain_days(role), since, until)


def covers(possible: Days, certain: Days | None, since: date, until: date) -> Certainty:
    """Tell whether a term of these days covers every day of the closed window [since, until]."""
    if possible[0] > until or possible[1] < since:
        return Certainty.NO
    if certain and certain[0] <= since and certain[1] >= until:
        return Certainty.YES
    return Certainty.MAYBE
