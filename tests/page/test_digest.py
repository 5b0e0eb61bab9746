"""The digest of a page tells datasets apart by their records and by nothing else."""

from dataclasses import replace

import pytest

from graphkit.graph import dataset_of
from graphkit.model import Judgement
from graphkit.page.digest import digest
from graphkit.page.sections import Sections

JUDGEMENTS = tuple(Judgement(a="ann", b=other, verdict="different") for other in ("bo", "cy"))
SECTIONS = ("sources", "actors", "meetings", "roles", "kinship", "judgements", "disputes")


@pytest.fixture
def dataset(graph):
    return replace(dataset_of(graph), judgements=JUDGEMENTS)


def of(dataset) -> str:
    return digest(Sections(dataset))


def test_the_order_of_the_records_does_not_count(dataset):
    turned = {name: getattr(dataset, name)[::-1] for name in SECTIONS}

    assert of(replace(dataset, **turned)) == of(dataset)


@pytest.mark.parametrize("name", SECTIONS)
def test_a_record_more_or_less_counts(dataset, name):
    assert of(replace(dataset, **{name: getattr(dataset, name)[1:]})) != of(dataset)


def test_the_words_of_a_quote_count(dataset):
    role = dataset.roles[0]
    quote = role.evidence[0].model_copy(update={"quote": "Somebody else held it."})
    changed = role.model_copy(update={"evidence": (quote, *role.evidence[1:])})

    assert of(replace(dataset, roles=(changed, *dataset.roles[1:]))) != of(dataset)


def test_whose_quote_it_is_counts(make):
    one, other = ({"source": "s", "quote": each} for each in ("One.", "Other."))
    shared = [
        [make.meeting("a", "ann", "bo", evidence=a), make.meeting("b", "ann", "bo", evidence=b)]
        for a, b in (([one, other], [one]), ([one], [other, one]))
    ]
    first, second = (of(dataset_of(make.graph(meetings=tuple(each)))) for each in shared)

    assert first != second


def test_the_text_of_a_source_and_stories_do_not_count(dataset):
    kept = replace(
        dataset, sources=tuple(s.model_copy(update={"text": "x"}) for s in dataset.sources)
    )

    assert of(replace(kept, stories=())) == of(dataset)
