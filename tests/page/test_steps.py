"""The time axis: months with meetings, years when there are many, gaps as one break."""

from itertools import pairwise

from graphkit.model import PartialDate
from graphkit.page.steps import MOST_MONTHS, steps


def shown(*texts):
    """The steps by their month, year, or first and last month."""
    return [*map(_shown, steps(map(PartialDate.parse, texts)))]


def _shown(step):
    first, last = step.first[:7], step.last[:7]
    if step.gap:
        return f"gap {first} to {last}"
    return first if first == last else first[:4]


def test_without_dates_there_is_no_axis():
    assert steps([]) == ()
    assert shown("../2018", "2018/..") == []


def test_each_month_with_a_meeting_is_a_step():
    assert shown("2024-12-25", "2025-01-14") == ["2024-12", "2025-01"]


def test_a_few_empty_months_stay_months():
    assert shown("2024-10-09", "2025-01-14") == ["2024-10", "2024-11", "2024-12", "2025-01"]


def test_many_empty_months_become_one_gap():
    assert shown("1978-10-23", "2024-12") == ["1978-10", "gap 1978-11 to 2024-11", "2024-12"]


def test_a_vague_date_makes_one_step():
    assert shown("2023", "2024-01-05") == ["2023-01", "gap 2023-02 to 2023-12", "2024-01"]


def test_a_meeting_on_the_turn_of_a_month_touches_both():
    assert shown("2024-05-31/2024-06-02") == ["2024-05", "2024-06"]


def test_more_months_than_fit_become_years():
    texts = [f"{1990 + nth // 12}-{nth % 12 + 1:02d}" for nth in range(MOST_MONTHS + 12)]

    assert shown(*texts) == [str(year) for year in range(1990, 1997)]


def test_steps_follow_each_other_without_overlap():
    found = steps(map(PartialDate.parse, ("1978", "1991-05", "2024-12-25", "2025-01-14")))

    assert all(one.last < other.first for one, other in pairwise(found))
