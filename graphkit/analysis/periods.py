"""Periods as people name them: half-years, quarters, years, and any partial date."""

import re

from graphkit.errors import UsageError
from graphkit.model import PartialDate

_PART = re.compile(r"(\d{4})-([HQ])(\d)", re.IGNORECASE)
_MONTHS = {"H": 6, "Q": 3}


def period(text: str) -> tuple[str, str]:
    """Return since and until of a period, as partial dates.

    ``2024-H2`` is a half-year, ``2024-Q3`` a quarter; everything else is a date
    or an interval of EDTF.

    Raises
    ------
    UsageError
        It is none of these.

    Examples
    --------
    >>> period("2024-H2"), period("2025-q1"), period("2024")
    (('2024-07', '2024-12'), ('2025-01', '2025-03'), ('2024', '2024'))
    """
    found = _PART.fullmatch(text)
    if found:
        year, length, part = found[1], _MONTHS[found[2].upper()], int(found[3])
        first, last = length * (part - 1) + 1, length * part
        if 1 <= part <= 12 // length:
            return f"{year}-{first:02}", f"{year}-{last:02}"
    try:
        PartialDate.parse(text)
    except ValueError:
        raise UsageError(
            f"{text!r} is no period; write a half-year (2024-H2), a quarter (2024-Q3), a year or "
            "a month (2024, 2024-10), or an interval (2024-10/2025-01)"
        ) from None
    return text, text
