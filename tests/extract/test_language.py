import pytest

from graphkit.errors import InvalidDataError
from graphkit.extract.language import require_english


@pytest.mark.parametrize("text", ["Ada met Bo.", "The premier of Velia met the envoy. " * 20])
def test_english_and_short_texts_are_read(text):
    require_english(text, "a.txt")


@pytest.mark.parametrize(
    "text", ["双方表示将保持高层交往。" * 9, "Le ministre a reçu une délégation. " * 20]
)
def test_other_languages_are_refused(text):
    with pytest.raises(InvalidDataError, match="English"):
        require_english(text, "a.txt")
