"""The kin an article has told of so far, and whom its pronouns can stand for."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import NamedTuple

from graphkit.extract.kinship.words import Sense
from graphkit.model import Kinship
from graphkit.model.claims import Relation  # noqa: TC001 - annotates a local name
from graphkit.model.drafts import Passage


class Kin(NamedTuple):
    """`who` is the `sense` of `of`."""

    who: str
    sense: Sense
    of: str

    @property
    def record(self) -> Kinship:
        """The record that says so; a grandparent makes none."""
        if self.sense == "parent":
            return Kinship(person=self.who, relation="parent_of", other=self.of)
        if self.sense == "child":
            return Kinship(person=self.of, relation="parent_of", other=self.who)
        first, second = sorted((self.who, self.of))
        relation: Relation = "spouse_of" if self.sense == "spouse" else "sibling_of"
        return Kinship(person=first, relation=relation, other=second)


@dataclass
class Told:
    """The kin told of so far: whose they are in this paragraph, and everything found.

    `dead` is whom an obituary is about; `open` the word of kin and whose kin were
    told of or counted last, for "the elder, X" behind it; `two` with whom the sentence
    before begins can have a child.
    """

    owner: str | None = None
    dead: str | None = None
    open: tuple[str, tuple[str, ...]] | None = None
    couple: tuple[str, ...] = ()
    siblings: tuple[str, ...] = ()
    two: tuple[str, ...] = ()
    paragraph: int = -1
    sex: dict[str, str] = field(default_factory=dict)
    owners: Counter[str] = field(default_factory=Counter)
    here: list[str] = field(default_factory=list)
    lately: list[str] = field(default_factory=list)
    said: dict[str, tuple[str, ...]] = field(default_factory=dict)
    hero: dict[str, str] = field(default_factory=dict)
    subjects: Counter[str] = field(default_factory=Counter)
    last: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    found: dict[Kin, tuple[str, list[Passage]]] = field(default_factory=dict)

    def add(
        self,
        rule: str,
        kin: Sequence[str],
        sense: Sense,
        owners: Sequence[str],
        passage: Passage,
    ) -> None:
        """Add that each of `kin` is this to each of the owners, as a passage says."""
        for who, of in product(kin, owners):
            passages = self.found.setdefault(Kin(who, sense, of), (rule, []))[1]
            passages += [passage] if passage not in passages else []
