"""How sure a rank is: what it would be with meetings, sources or doubtful records left out.

Every question is put to the same few lines: which participations are left, what
are the ties then, and where does each actor stand (`trials`).
"""

from graphkit.analysis.certainty.change import Comparison, Move, compare
from graphkit.analysis.certainty.intervals import (
    Certainty,
    Sureness,
    certainty,
    with_certainty,
)
from graphkit.analysis.certainty.losses import LOSSES, Loss
from graphkit.analysis.certainty.reasons import Piece, Reasons, reasons
from graphkit.analysis.certainty.voices import Coverage, Voice

__all__ = [
    "LOSSES",
    "Certainty",
    "Comparison",
    "Coverage",
    "Loss",
    "Move",
    "Piece",
    "Reasons",
    "Sureness",
    "Voice",
    "certainty",
    "compare",
    "reasons",
    "with_certainty",
]
