"""Names and identity: recorded human judgements, never string distance."""

from graphkit.resolve.directory import Directory, Hit
from graphkit.resolve.identity import claim_of, in_force, merges

__all__ = ["Directory", "Hit", "claim_of", "in_force", "merges"]
