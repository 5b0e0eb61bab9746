"""Whom the name of a nation stands for: "the Croatian", "the two Germans", "the Danes"."""

from collections.abc import Iterator, Sequence

from graphkit.extract.lexicon import inhabitants
from graphkit.extract.phrases.scene import Scene
from graphkit.extract.phrases.skeleton import Party
from graphkit.extract.phrases.tokens import Token

_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4}
_BEHIND = frozenset('wxios,.;:)”"–—')  # no noun goes on with "the Croatian"
_MANY = ("ese", "Swiss")  # one of them, or all


def natives(tokens: Sequence[Token], found: Sequence[Party], scene: Scene) -> Iterator[Party]:
    """Yield "the Croatian" and "the two Croatians", where it is clear who they are."""
    here = {m for p in found if p.named for m in p.members}
    for index, token in enumerate(tokens):
        if token.text.lower() not in ("the", "both") or index + 1 == len(tokens):
            continue
        last = index + 1 + (tokens[index + 1].text in _NUMBERS)
        word = tokens[last].text if last < len(tokens) else ""
        after = tokens[last + 1] if last + 1 < len(tokens) else None
        if after and after.letter not in _BEHIND and after.text != "then":
            continue
        one = inhabitants().get(word)
        many = inhabitants().get(_singular(word)) or (one if word.endswith(_MANY) else None)
        members: Sequence[str] = ()
        if many:
            number = _NUMBERS.get(tokens[last - 1].text.lower(), 0)
            members = _all(many, number, scene)
        if one and not members:
            members = _one(one, here, scene)
        if members:
            scene.countries |= dict.fromkeys(members, one or many or "")
            yield Party(token.start, tokens[last].end, tuple(members), named=False)


def _singular(word: str) -> str:
    return f"{word[:-3]}man" if word.endswith("men") else word.removesuffix("s")


def _one(country: str, here: set[str], scene: Scene) -> Sequence[str]:
    """Return the only one of a country told of, of several the one spoken of last."""
    among = [actor for actor in scene.order if actor not in here]
    who = scene.salient(scene.natives(among, country))
    return (who,) if who else ()


def _all(country: str, number: int, scene: Scene) -> Sequence[str]:
    """Return the delegation of a country, or as many of its people as the words say."""
    near = [a for a in scene.order if scene.is_near(a) and scene.country(a) == country]
    if number:
        last = scene.together(number)
        fit = last if all(scene.country(a) in (None, country) for a in last) else ()
        return near if len(near) == number else fit
    group = scene.delegation or list(scene.whole or ())
    return group if group and set(group) & set(near) else ()
