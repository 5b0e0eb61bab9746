import pytest


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("[Boris Tarr] spoke. General [Ike Voss] received him. He left.", "tarr"),
        ("[Boris Tarr] spoke. [Igor Voss] received him. He left.", None),
        ("[Boris Tarr] spoke. [Elena Voss] received him. He left.", "tarr"),
        ("[Boris Tarr] spoke. [Ike Voss] came. He left.", "voss"),
    ],
)
def test_he_goes_on_about_him_unless_it_may_be_who_acted(text, who, meant):
    assert meant(text).get("He") == who


def test_he_who_was_he_in_the_sentence_before_is_so_again(meant):
    text = "[Ike Voss] came to Lima, and on Monday he saw Mr [Boris Tarr]. Later he left."
    assert meant(text) == {"he": "voss"}


def test_whom_he_met_is_not_he(meant):
    text = "[Boris Tarr] spoke. General [Ike Voss], whom he had met in Lima, left."
    assert meant(text)["he"] == "tarr"
