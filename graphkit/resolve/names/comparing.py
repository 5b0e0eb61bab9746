"""Two names compared: the same spelling, could be the same, or different, and why."""

from graphkit.resolve.names.alphabets import alphabetic
from graphkit.resolve.names.characters import across
from graphkit.resolve.names.names import ALPHABETS, ReadName
from graphkit.resolve.names.verdict import Verdict


def compare_read(left: ReadName, right: ReadName) -> Verdict:
    """Return the verdict on two names, the same whichever is first."""
    if (left.text, left.script) > (right.text, right.script):
        left, right = right, left
    if left.letters and left.letters == right.letters:
        forms = left.script == "han" and left.text != right.text
        return Verdict("same", "the same characters" if forms else "the same spelling", 0)
    if left.script in ALPHABETS and right.script in ALPHABETS:
        return alphabetic(left, right)
    return across(left, right)
