"""The words of the interface, one dictionary for Python and JavaScript."""

import json
from importlib.resources import files


class Words:
    """Says a word of the interface by its key."""

    def __init__(self, language: str = "en") -> None:
        path = files("graphkit.page").joinpath(f"assets/words.{language}.json")
        self.dictionary: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))

    def __call__(self, key: str, **values: object) -> str:
        """Return the wording of `key` with values filled in; "one|several" goes by `n`.

        Examples
        --------
        >>> Words()("count.people", n=2)
        '2 people'
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
