"""Words of kin, and what the one they name is to the other."""

from typing import Literal

Sense = Literal["parent", "child", "spouse", "sibling", "grandparent", "grandchild"]

KIN: dict[str, Sense] = {
    **dict.fromkeys(("father", "mother", "dad", "mum", "parent"), "parent"),
    **dict.fromkeys(("son", "daughter", "child"), "child"),
    **dict.fromkeys(("husband", "wife", "spouse", "widow", "widower", "consort"), "spouse"),
    **dict.fromkeys(("ex-wife", "ex-husband"), "spouse"),
    **dict.fromkeys(
        ("brother", "sister", "sibling", "twin", "half-brother", "half-sister"), "sibling"
    ),
    **dict.fromkeys(("grandfather", "grandmother", "grandparent"), "grandparent"),
    **dict.fromkeys(("grandson", "granddaughter", "grandchild"), "grandchild"),
}
PLURALS: dict[str, Sense] = {f"{word}s": sense for word, sense in KIN.items()}
PLURALS |= {
    "girls": "child",
    "boys": "child",
    "children": "child",
    "wives": "spouse",
    "grandchildren": "grandchild",
}
SENSES: dict[str, Sense] = {
    **KIN,
    **PLURALS,
    **dict.fromkeys(("married", "wed", "divorced", "secondly"), "spouse"),
    **dict.fromkeys(("born", "fathered"), "child"),
}
SEX = dict.fromkeys(
    (
        "father",
        "dad",
        "son",
        "husband",
        "widower",
        "brother",
        "half-brother",
        "grandfather",
        "grandson",
    ),
    "he",
) | dict.fromkeys(
    (
        "mother",
        "mum",
        "daughter",
        "wife",
        "widow",
        "sister",
        "half-sister",
        "grandmother",
        "granddaughter",
    ),
    "she",
)
