import pytest

BODY = "The ministers met and talked at length about the road between the two countries."


@pytest.mark.parametrize(
    ("text", "day", "basis"),
    [
        (f"Ministers talk\n3 May 2024\n\n{BODY}", "2024-05-03", "stated"),
        (f"TEMARA, May 3, 2024 (News) -- {BODY}", "2024-05-03", "stated"),
        (f"Source:site time:2024-05-03 09:33:20\n{BODY}", "2024-05-03", "repost"),
        (
            f"Reposted on 5 May 2025\nFirst published on 3 May 2024.\n\n{BODY}",
            "2024-05-03",
            "repost",
        ),
        (f"Republished 5 May 2025. First published 3 May 2024.\n\n{BODY}", "2024-05-03", "repost"),
        (
            f"Originally appeared in The Velia Post on 3 May 2024\n\n{BODY}",
            "2024-05-03",
            "repost",
        ),
        (
            f"{BODY}\n\nThis text was first published: 3 May 2024\n\nReposted on 5 May 2025",
            "2024-05-03",
            "repost",
        ),
        (f"{BODY} On 2 May 2024 they met, as on 1 May 2024.", "2024-05-02", "inferred"),
        (f"{BODY} They will meet on 9 June 2024.", None, "stated"),
        (f"{BODY} They met on 9 June.", None, "stated"),
        (BODY, None, "stated"),
    ],
)
def test_the_day_is_stated_inferred_of_a_repost_or_unknown(reading, text, day, basis):
    found = reading(text).reference
    assert (found.day and str(found.day), found.basis) == (day, basis)


def test_a_text_taken_over_counts_from_its_first_day_and_not_from_that_of_the_copy(reading):
    text = f"Originally published on 3 May 2024\n\n{BODY} They met yesterday."
    article = reading(text, published="2025-05-05")
    assert str(article.reference.day) == "2024-05-03"
    assert [str(each.value) for each in article.dates] == ["2024-05-03", "2024-05-02"]
