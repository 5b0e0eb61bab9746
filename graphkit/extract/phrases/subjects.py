"""Which parties are the subject of a sentence: one, or several who act together."""

from collections.abc import Sequence

from graphkit.extract.phrases import Token
from graphkit.extract.phrases.skeleton import Party
from graphkit.extract.phrases.topics import is_behind, is_of_somebody


def several(tokens: Sequence[Token], found: Sequence[Party]) -> tuple[str, ...]:
    """Return the actors with whom a sentence begins, if there are several: "X and Y"."""
    members: list[str] = []
    end = 0
    for party in found:
        between = [t for t in tokens if end <= t.start and t.end <= party.start]
        if is_behind(between) if not members else not all(t.letter in "a,x" for t in between):
            break
        members += party.members
        end = party.end
    return tuple(dict.fromkeys(members)) if len(members) > 1 else ()


def subject_party(tokens: Sequence[Token], found: Sequence[Party]) -> Party | None:
    """Return the party that is the subject of a sentence: one actor, not behind "of" or "with".

    Nobody within a quotation, where there is somebody outside.
    """
    if is_of_somebody(tokens):
        return None  # "Born to X, he ..." is about somebody else
    quoted = None
    for party in found:
        before = sum(t.end <= party.start for t in tokens)
        after = next((t for t in tokens if t.start >= party.end), None)
        if len(party.members) != 1 or (after is not None and after.letter == "s"):
            continue
        if not is_behind(tokens[:before]):
            if not _is_quoted(tokens[:before]):
                return party
            quoted = quoted or party
    return quoted


def _is_quoted(before: Sequence[Token]) -> bool:
    """Tell whether a quotation has begun and not ended in these words."""
    marks = [t.letter for t in before]
    return marks.count("“") > marks.count("”") or marks.count('"') % 2 == 1
