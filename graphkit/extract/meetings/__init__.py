"""Meetings: who met whom, when and whether at all, read from sentences reduced to their bones."""

from graphkit.extract.meetings.stage import meetings

__all__ = ["meetings"]
