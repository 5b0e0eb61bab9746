import pytest

BODY = "The ministers met and talked at length about the road between the two countries."


@pytest.mark.parametrize(
    ("text", "day", "basis"),
    [
        (f"Ministers talk\n3 May 2024\n\n{BODY}", "2024-05-03", "stated"),
        (f"TEMARA, May 3, 2024 (News) -- {BODY}", "2024-05-03", "stated"),
        (f"Source:site time:2024-05-03 09:33:20\n{BODY}", "2024-05-03", "repost"),
        (f"{BODY} On 2 May 2024 they met, as on 1 May 2024.", "2024-05-02", "inferred"),
        (f"{BODY} They will meet on 9 June 2024.", None, "stated"),
        (f"{BODY} They met on 9 June.", None, "stated"),
        (BODY, None, "stated"),
    ],
)
def test_the_day_is_stated_inferred_of_a_repost_or_unknown(reading, text, day, basis):
    found = reading(text).reference
    assert (found.day and str(found.day), found.basis) == (day, basis)
