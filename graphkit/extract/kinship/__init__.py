"""Kinship: who is whose parent, spouse or sibling, and whose grandparent by inference."""

from graphkit.extract.kinship.stage import kinship

__all__ = ["kinship"]
