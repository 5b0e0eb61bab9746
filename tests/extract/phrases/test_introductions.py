import pytest

NEXT = "[Ada Nuru] said so."


@pytest.mark.parametrize(
    "said", ["the Kenyan president", "the mayor", "Ghana's finance minister", "the chancellor"]
)
def test_an_office_is_of_whom_the_next_sentence_begins_with(said, meant):
    assert meant(f"[Bo Tarr] saw {said} at home. {NEXT}", at=0) == {said: "nuru"}


def test_his_counterpart_is_whom_the_next_sentence_begins_with(meant):
    text = f"Minister [Bo Tarr] saw his Egyptian opposite number. {NEXT}"
    assert meant(text, at=0) == {"his Egyptian opposite number": "nuru"}


def test_two_offices_are_of_two_in_their_order(meant):
    text = "The premier saw the Polish president. [Ada Nuru] and [Cy Voss] said so."
    assert meant(text, at=0) == {"The premier": "nuru", "the Polish president": "voss"}


def test_an_age_introduces_nobody(meant):
    assert meant("[Bo Tarr] saw the mayor. [Ada Nuru], 52, said so.", at=0) == {"the mayor": "nuru"}


@pytest.mark.parametrize(
    "text",
    [
        "[Bo Tarr] saw the mayor. [Bo Tarr] said so.",
        "[Bo Tarr] saw the mayor. [Ada Nuru], a poet, said so.",
        "[Bo Tarr] saw the mayor. Minister [Ada Nuru] said so.",
        "[Bo Tarr] saw the mayor and the bishop. [Ada Nuru] said so.",
        "[Bo Tarr] saw the former mayor. [Ada Nuru] said so.",
        "[Bo Tarr] saw the officials. [Ada Nuru] said so.",
        "[Bo Tarr] saw the mayor. It rained. [Ada Nuru] said so.",
    ],
)
def test_it_is_not_of_one_known_or_introduced_and_not_of_one_where_there_are_two(text, meant):
    assert meant(text, at=0) == {}
