import pytest

from graphkit.extract.meetings import meetings
from graphkit.extract.phrases import persons, tokens
from graphkit.extract.phrases.parties import parties
from graphkit.extract.phrases.scene import Scene


@pytest.fixture
def speaking(marked):
    """Who each "I" of a text is, in its order."""

    def _speaking(text):
        article, scene, said = marked(text), Scene(), []
        for sentence in article.sentences:
            words = tokens(article, sentence.start, sentence.end)
            people = persons(words)
            scene.learn(people)
            found = parties(article, sentence, words, people, scene)
            scene.step(sentence, words, people, found)
            said += [p.members for p in found if article.text[p.start : p.end] == "I"]
        return [who for (who,) in said]

    return _speaking


@pytest.mark.parametrize(
    "text",
    [
        '"I met him," [Ada Nuru] said.',
        '"I met him. We spoke of dams," [Ada Nuru] said.',
        '"I met him. It was late," said the head of the House, [Ada Nuru].',
        '"I met [Bo Tarr]," said [Ada Nuru].',
        '[Ada Nuru] said: "I met [Bo Tarr]."',
        "[Ada Nuru]: Thank you. I met [Bo Tarr].",
    ],
)
def test_i_is_whoever_speaks(text, speaking):
    assert speaking(text) == ["nuru"]


def test_a_quotation_that_goes_on_has_the_same_speaker(speaking):
    text = '"I was there," said [Ada Nuru]. "I left early."'
    assert speaking(text) == ["nuru", "nuru"]


LETTER = "On Monday I met Foreign Minister Bo Tarr. We spoke of dams, and I left."


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"{LETTER}\n\nKeep well\n\nAda Nuru\nAmbassador", ["nuru-ada", "tarr-bo"]),
        (f"by Ada Nuru\n\nHigh Commissioner to Velia\n\n{LETTER}", ["nuru-ada", "tarr-bo"]),
        (f"by Ada Nuru, Ambassador of Velia\n\n{LETTER}", ["nuru-ada", "tarr-bo"]),
        (f"{LETTER}\n\nKeep well", []),
    ],
)
def test_who_signs_a_letter_says_i_in_it(text, who, reading):
    told = meetings(reading(text))

    assert sorted(p.who for each in told for p in each.record.participants) == who


@pytest.mark.parametrize(
    "text",
    [
        "I met [Ada Nuru].",
        '"I met [Ada Nuru]," an official said.',
        '"I was there," said [Ada Nuru].\n\n"I was not."',
        "[Ada Nuru] and Elizabeth I of England.",
    ],
)
def test_i_of_nobody_known_is_nobody(text, speaking):
    assert "nuru" not in speaking(text)[1:]
    assert len(speaking(text)) < 2
