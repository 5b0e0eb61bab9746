"""Texts to drafts: one module a stage, in the order in which text flows."""

from graphkit.extract.pipeline import PROPOSING, READING, draft_of, read

__all__ = ["PROPOSING", "READING", "draft_of", "read"]
