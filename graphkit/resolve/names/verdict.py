"""What two names say of each other."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Kind = Literal["same", "maybe", "different", "unknown"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What two names say of each other, in words a reviewer understands.

    "same" is one spelling; "maybe" could be one name and needs a person's word;
    "unknown" is a name that cannot be read.  A smaller `rank` is a better reason.
    """

    kind: Kind
    why: str
    rank: int = 99


def best(found: Iterable[Verdict]) -> Verdict | None:
    """Return the verdict with the best reason, None of none."""
    return min(found, key=lambda each: (each.rank, each.why), default=None)
