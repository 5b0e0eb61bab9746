import pytest

BOTH = "[Ada Nuru] and her husband, [Bo Tarr], came. "
CHANGE = "[Ada Nuru] succeeded [Bo Tarr] as mayor. "
MET = "[Ada Nuru] and [Bo Tarr] left. "


@pytest.mark.parametrize(
    ("text", "said", "who"),
    [
        (BOTH, "[Nuru] slept while her husband read.", {"her husband": "tarr"}),
        (BOTH, "[Tarr] slept. His wife read.", None),
        (BOTH, "The royal couple left.", {"The royal couple": "nuru tarr"}),
        (BOTH, "Her son read.", {}),
        (BOTH, "Her husband, [Bo Tarr], read.", {}),
        ("[Bo Tarr], [Ada Nuru]'s deputy, came. ", "Her deputy left.", {}),
        (
            "[Ada Nuru]'s deputy, [Bo Tarr], came. ",
            "[Nuru] saw her deputy.",
            {"her deputy": "tarr"},
        ),
        (CHANGE, "[Nuru] thanked her predecessor.", {"her predecessor": "tarr"}),
        (CHANGE, "[Tarr] thanked his successor.", {"his successor": "nuru"}),
    ],
)
def test_who_was_named_as_somebodys_relative_or_deputy_is_called_so(text, said, who, meant):
    found = meant(f"{text}{said}")
    assert found == who if who is not None else "nuru" in found.values()


@pytest.mark.parametrize("said", ["counterpart", "colleague", "guest", "opposite number"])
def test_the_other_of_two_is_the_guest_or_the_colleague_of_one(said, meant):
    assert meant(f"{MET}[Nuru] thanked her {said}.") == {f"her {said}": "tarr"}
    assert meant(f"{MET}[Cy Voss] thanked his {said}.") == {}


def test_who_has_a_name_with_an_accent_is_no_other(meant):
    assert meant("[Ada Nuru] and her brother [Bo Tarr] came. Her brother [Émile] left.") == {}


def test_her_deputy_is_the_only_one_of_whom_that_was_said(meant):
    text = "[Ada Nuru] came with her deputy, [Bo Tarr]. [Cy Voss] thanked them. "
    assert meant(f"{text}Her deputy left.") == {"Her deputy": "tarr"}
