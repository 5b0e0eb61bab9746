import pytest

from graphkit.analysis.periods import period
from graphkit.errors import UsageError


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2024-H1", ("2024-01", "2024-06")),
        ("2024-h2", ("2024-07", "2024-12")),
        ("2024-Q4", ("2024-10", "2024-12")),
        ("2024-10", ("2024-10", "2024-10")),
        ("2024-10/2025-01", ("2024-10/2025-01", "2024-10/2025-01")),
    ],
)
def test_a_period_is_a_half_year_a_quarter_or_a_date(text, found):
    assert period(text) == found


@pytest.mark.parametrize("text", ["2024-H3", "2024-Q0", "soon", ""])
def test_what_is_no_period_is_refused_with_examples(text):
    with pytest.raises(UsageError, match="2024-H2"):
        period(text)
