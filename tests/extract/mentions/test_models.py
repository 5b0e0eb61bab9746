"""A spaCy model as a spotter; these tests need the extra `draft`."""

import pytest

from graphkit.errors import MissingInputError, UsageError
from graphkit.extract import read
from graphkit.extract.article import Spot
from graphkit.extract.mentions.models import model_spotter
from graphkit.model import Source

TEXT = "They went to the house of Daniel Okoro in the evening."


def people(text, *spotters):
    article = read(Source(id="a", title="A", text=text), spotters=spotters)
    return [
        (text[m.start : m.end], m.rule)
        for m in article.mentions
        if article.actors[m.actor].record.kind == "person"
    ]


@pytest.fixture(scope="module")
def small():
    return model_spotter("small")


def test_a_spotter_finds_persons_that_no_cue_tells(small):
    assert people(TEXT) == []
    assert ("Daniel Okoro", "spotter") in people(TEXT, small)


def test_the_rules_win_over_a_spotter():
    def spot(text):
        start = text.index("Premier")
        yield Spot(start, start + len("Premier Ada Nuru"), "person")

    assert people("Premier Ada Nuru left.", spot) == [("Ada Nuru", "title-name")]


def test_a_title_that_a_spotter_calls_an_institution_is_none():
    def spot(text):
        yield Spot(0, text.index(" Ada"), "institution")

    article = read(Source(id="a", title="A", text="Oil Minister Ada Nuru left."), spotters=[spot])
    assert [each.record.kind for each in article.actors.values()] == ["person"]


def test_a_folder_that_is_not_there_is_said():
    with pytest.raises(MissingInputError, match="no folder of a spaCy model"):
        model_spotter("nowhere")


def test_a_folder_without_a_model_is_said(tmp_path):
    with pytest.raises(UsageError, match="holds no spaCy model"):
        model_spotter(str(tmp_path))
