"""Sentences parsed: who does what with whom, where a spaCy model is installed."""

from graphkit.extract.syntax.parser import installed_parser
from graphkit.extract.syntax.tree import Parser, Tree, Word

__all__ = ["Parser", "Tree", "Word", "installed_parser"]
