"""Dates: the words of a text that say when, and the value each has."""

from graphkit.extract.dates.reading import dated, read_dates

__all__ = ["dated", "read_dates"]
