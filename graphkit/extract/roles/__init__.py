"""Roles: who holds which office, read from the titles around names and from verbs of office."""

from graphkit.extract.roles.countries import placed
from graphkit.extract.roles.stage import roles

__all__ = ["placed", "roles"]
