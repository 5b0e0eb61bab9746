"""Terms: certain and possible days of a role."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.model import Certainty, PartialDate, Role
from graphkit.model.terms import certain_days, holds, possible_days


def role(**dates: str) -> Role:
    return Role(title="Envoy", **dates)


@pytest.mark.parametrize(
    ("dates", "day", "answer"),
    [
        ({"since": "2020", "until": "2022"}, "2021-06-01", "YES"),
        ({"since": "2020", "until": "2022"}, "2020-06-01", "MAYBE"),
        ({"since": "2020", "until": "2022"}, "2023-01-01", "NO"),
        ({"since": "2020"}, "2030-01-01", "MAYBE"),
        ({"since": "2020", "until": ".."}, "2030-01-01", "YES"),
        ({"until": "[..2024-12-25]"}, "2024-12-26", "NO"),
        ({"until": "[..2024-12-25]"}, "1990-01-01", "MAYBE"),
        ({"as_of": "2024-12-25"}, "2024-12-25", "YES"),
        ({"as_of": "2024-12-25"}, "2024-12-26", "MAYBE"),
        ({"since": "2024-10", "as_of": "2024-12-26"}, "2024-11-15", "YES"),
        ({"as_of": "2024-12-25?"}, "2024-12-25", "MAYBE"),
        ({}, "2024-01-01", "MAYBE"),
    ],
)
def test_holding_an_office_on_a_day(dates, day, answer):
    when = date.fromisoformat(day)

    assert holds(role(**dates), when, when) is Certainty[answer]


days = st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(date.isoformat)


@given(since=st.none() | days, until=st.none() | days, as_of=st.none() | days)
def test_certain_days_are_possible_days(since, until, as_of):
    if since and until and since > until:
        since, until = until, since
    bounds = [day for day in (since, as_of, until) if day]
    if bounds != sorted(bounds):
        return
    held = Role(
        title="Envoy",
        **{
            key: PartialDate.parse(day)
            for key, day in {"since": since, "until": until, "as_of": as_of}.items()
            if day
        },
    )
    certain = certain_days(held)
    first, last = possible_days(held)

    assert certain is None or first <= certain[0] <= certain[1] <= last
