import pytest

HEAD = "Secretary-General [Ada Nuru] met President [Bo Tarr] of Mali. "


@pytest.mark.parametrize(
    ("text", "said", "who"),
    [
        (HEAD, "The UN chief left.", {"The UN chief": "nuru"}),
        (HEAD, "The Council's top official left.", {"The Council's top official": "nuru"}),
        (HEAD.replace("Sec", "NATO Sec"), "The UN chief left.", {}),
        (HEAD, "The UN chief met [Ada Nuru].", {}),
        (HEAD, "The UN house left.", {}),
        (HEAD, "The latter left.", {"The latter": "tarr"}),
        ("[Ada Nuru] slept. ", "The latter left.", {}),
        (HEAD, "The 62-year-old left.", {"The 62-year-old": "nuru"}),
        (HEAD, "The 62-year-old former minister met her.", None),
    ],
)
def test_words_that_describe_are_the_only_one_they_fit(text, said, who, meant):
    found = meant(f"{text}{said}")
    assert found == who if who is not None else found["The 62-year-old former minister"] == "nuru"


def test_his_highness_is_whom_the_words_before_make_a_man(meant):
    text = "King [Ada Nuru] received Princess [Bo Tarr]. "
    assert meant(f"{text}Her Highness thanked His Majesty.") == {
        "Her Highness": "tarr",
        "His Majesty": "nuru",
    }
    assert meant("[Ada Nuru] left for Peru, where His Highness slept.") == {"His Highness": "nuru"}
