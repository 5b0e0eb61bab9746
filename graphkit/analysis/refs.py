"""How results point at actors."""

from typing import NamedTuple

from graphkit.model import Dataset


class Ref(NamedTuple):
    """An actor in a result: its id and main name."""

    id: str
    name: str

    @classmethod
    def to(cls, dataset: Dataset, id_: str) -> "Ref":
        """Return the reference to the actor with this id."""
        return cls(id_, dataset.actor[id_].name)
