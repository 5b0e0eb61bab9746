"""Lists, shares and counts as they stand in a sentence."""

from collections.abc import Iterable, Sequence

NAMED = 4  # names in one sentence


def listed(texts: Iterable[str], last: str = "and") -> str:
    """Return texts as a list in a sentence.

    Examples
    --------
    >>> listed(["a", "b", "c"]), listed(["a", "b"], "or")
    ('a, b and c', 'a or b')
    """
    *most, end = [*texts] or [""]
    return f"{', '.join(most)} {last} {end}" if most else end


def named(names: Sequence[str], most: int = NAMED) -> str:
    """Return names as a list in a sentence; of a long one the first and how many more there are.

    Examples
    --------
    >>> named(["Ann", "Bo", "Cy"], 3), named(["Ann", "Bo", "Cy", "Dai"], 3)
    ('Ann, Bo and Cy', 'Ann, Bo and 2 more')
    """
    if len(names) <= most:
        return listed(names)
    return listed([*names[: most - 1], f"{len(names) - most + 1} more"])


def percent(share: float) -> str:
    """Return a share as a whole percentage; less than all is never 100, more than none never 0.

    Examples
    --------
    >>> percent(0.3), percent(0.999), percent(1)
    ('30%', '99%', '100%')
    """
    return f"{min(max(round(share * 100), share > 0), 100 if share == 1 else 99)}%"


def often(share: float) -> str:
    """Return how often something happens in draws, as no more than some fifty of them can tell.

    Examples
    --------
    >>> often(0), often(0.03), often(0.64), often(0.98), often(1)
    ('never', 'hardly ever', 'about 6 times in 10', 'nearly always', 'always')
    """
    if share in (0, 1):
        return "always" if share else "never"
    tenth = round(share * 10)
    return {0: "hardly ever", 1: "about once in 10", 10: "nearly always"}.get(
        tenth, f"about {tenth} times in 10"
    )


def quoted(name: str) -> str:
    """Return the name of a source or publisher in quotation marks: it may hold any sentence."""
    return f"“{name}”"
