"""Texts to drafts: one module a stage, in the order in which text flows."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graphkit.extract.pipeline import PROPOSING, READING, draft_of, read

__all__ = ["PROPOSING", "READING", "draft_of", "read"]


def __getattr__(name: str) -> Any:
    """Return a name of the pipeline, whose patterns take a second to load and few callers need."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from graphkit.extract import pipeline  # noqa: PLC0415 - when it is asked for

    return getattr(pipeline, name)
