"""Phrases: the words around names that say who somebody is, and the sentence without them."""

from graphkit.extract.phrases.joined import title_at
from graphkit.extract.phrases.office import Title
from graphkit.extract.phrases.plurals import persons
from graphkit.extract.phrases.titles import Person
from graphkit.extract.phrases.tokens import Token, tokens

__all__ = ["Person", "Title", "Token", "persons", "title_at", "tokens"]
