"""The words of the interface: one dictionary a language, for Python and JavaScript."""

import json
from functools import cache
from importlib.resources import files

from graphkit.errors import UsageError

ENGLISH = "en"


@cache
def dictionaries() -> dict[str, dict[str, str]]:
    """Return every dictionary by its language, English first: each is `assets/words.LANGUAGE.json`.

    All have the same keys, in the same order.
    """
    found = {
        each.name.split(".")[1]: json.loads(each.read_text(encoding="utf-8"))
        for each in files("graphkit.page").joinpath("assets").iterdir()
        if each.name.startswith("words.") and each.name.endswith(".json")
    }
    order = sorted(found, key=lambda language: (language != ENGLISH, language))
    return {language: found[language] for language in order}


def language_for(wanted: str | None, project: str) -> str:
    """Return the language of a page: the one wanted, else that of the project, else English.

    Raises
    ------
    UsageError
        There is no dictionary for the language wanted.

    Examples
    --------
    >>> language_for(None, "zh-Hans"), language_for(None, "fr"), language_for("ja", "fr")
    ('zh', 'en', 'ja')
    """
    if wanted is not None and wanted not in dictionaries():
        known = ", ".join(dictionaries())
        raise UsageError(f"a page cannot be in {wanted!r}; its languages are {known}")
    own = project.partition("-")[0].lower()
    return wanted or (own if own in dictionaries() else ENGLISH)


class Words:
    """Says a word of the interface by its key."""

    def __init__(self, language: str = ENGLISH) -> None:
        self.language = language
        self.dictionary = dictionaries()[language]

    def __call__(self, key: str, **values: object) -> str:
        """Return the wording of `key` with values filled in; "one|several" goes by `n`.

        Examples
        --------
        >>> Words()("count.people", n=2), Words("ja")("count.people", n=2)
        ('2 people', '2人')
        """
        forms = self.dictionary[key].split("|")
        form = forms[0] if len(forms) == 1 or values.get("n") == 1 else forms[1]
        return form.format(**values)

    def word(self, group: str, value: str) -> str:
        """Return how a word of the data is said; a project's own words stand for themselves.

        Examples
        --------
        >>> Words().word("status", "held"), Words().word("kind", "tea_ceremony")
        ('held', 'tea ceremony')
        """
        return self.dictionary.get(f"{group}.{value}", value.replace("_", " "))
