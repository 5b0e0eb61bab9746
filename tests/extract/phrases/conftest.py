import pytest

from graphkit.extract.phrases import persons, tokens
from graphkit.extract.phrases.memory import titles_of
from graphkit.extract.phrases.parties import parties
from graphkit.extract.phrases.scene import Scene


@pytest.fixture
def meant(marked):
    """Whom the words of a sentence that name nobody stand for: of the last, or the one at `at`."""

    def _meant(text, at=-1):
        article = marked(text)
        read = [
            (each, words, persons(words))
            for each in article.sentences
            for words in [tokens(article, each.start, each.end)]
        ]
        scene = Scene(coming=titles_of(person for _, _, people in read for person in people))
        told = []
        for sentence, words, people in read:
            scene.learn(people)
            found = parties(article, sentence, words, people, scene)
            scene.step(sentence, words, people, found)
            told.append([p for p in found if not p.named])
        return {article.text[p.start : p.end]: " ".join(p.members) for p in told[at]}

    return _meant
