"""What somebody claims and somebody denies is not told as held."""

import pytest

from graphkit.extract.meetings import meetings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Ada Nuru] said that she had met [Bo Tarr]. The palace denies it.", ["denied"]),
        ("[Ada Nuru] said that she met [Bo Tarr]. There was no such meeting.", ["denied"]),
        ("[Ada Nuru] met [Bo Tarr] on Monday. The palace denies it.", ["held"]),
        (
            "[Ada Nuru] announced that she had met [Bo Tarr]. [Tarr] has never met [Nuru].",
            ["hypothetical", "denied"],
        ),
    ],
)
def test_a_claim_that_is_denied_is_no_meeting_held(text, expected, marked):
    assert [each.record.status for each in meetings(marked(text))] == expected
