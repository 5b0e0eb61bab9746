"""Whose kin "the president's brother" is: who holds the office, if that is one person."""

from graphkit.extract.lexicon import countries
from graphkit.extract.phrases.scene import Scene
from graphkit.model.names import fold

_LESSER = frozenset(("vice", "deputy", "assistant", "former"))


def holder(scene: Scene, phrase: str) -> tuple[str, ...]:
    """Return the only person of an article whom "the Icelandic president" can be, if there is one.

    Of two presidents, nobody can tell.
    """
    words = fold(phrase).split()
    country = next((code for word in words if (code := countries().get(word.title()))), None)
    office = {word for word in words if not countries().get(word.title())}
    found = [
        actor
        for actor, titles in scene.coming.items()
        if country in (None, scene.country(actor))
        and any(
            office <= (more := set(fold(title.text).split()))
            and not title.is_former
            and not (more - office) & _LESSER
            for title in titles
        )
    ]
    return tuple(found) if office and len(found) == 1 else ()
