import pytest

from graphkit.extract.phrases import persons, tokens
from graphkit.extract.phrases.memory import titles_of
from graphkit.extract.phrases.parties import parties
from graphkit.extract.phrases.scene import Scene


@pytest.fixture
def meant(marked):
    """Whom the words of the last sentence of a text that name nobody stand for."""

    def _meant(text):
        article = marked(text)
        read = [
            (each, words, persons(words))
            for each in article.sentences
            for words in [tokens(article, each.start, each.end)]
        ]
        scene = Scene(coming=titles_of(person for _, _, people in read for person in people))
        found = []
        for sentence, words, people in read:
            scene.learn(people)
            found = parties(article, sentence, words, people, scene)
            scene.step(sentence, words, people, found)
        return {article.text[p.start : p.end]: " ".join(p.members) for p in found if not p.named}

    return _meant
