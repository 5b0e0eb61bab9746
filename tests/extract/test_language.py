import pytest

from graphkit.errors import InvalidDataError
from graphkit.extract.language import require_english


@pytest.mark.parametrize(
    "text",
    [
        "Ada met Bo.",
        "The premier of Velia met the envoy. " * 20,
        "Chargé d'affaires Pedro de la Cruz y Vega met attaché Juan de la Rosa.",
        "Ursula von der Tann met Charles de Brulle en route.",
        "Los Angeles mayor Bo Tarr met Le Havre mayor Ada Nuru, née Voss.",
    ],
)
def test_english_and_short_texts_are_read(text):
    require_english(text, "a.txt")


@pytest.mark.parametrize(
    "text", ["双方表示将保持高层交往。" * 9, "Le ministre a reçu une délégation. " * 20]
)
def test_other_languages_are_refused(text):
    with pytest.raises(InvalidDataError, match="English"):
        require_english(text, "a.txt")


@pytest.mark.parametrize(
    "text",
    [
        "El presidente Bo Tarr se reunió con Ada Nuru el lunes en Lima.",
        "Le ministre Bo Tarr a rencontré Ada Nuru à Paris.",
        "Außenminister Bo Tarr traf am Montag in Berlin Präsidentin Ada Nuru.",
        "Il ministro degli Esteri Bo Tarr ha ricevuto l'ambasciatrice Ada Nuru.",
        "O presidente Bo Tarr recebeu a ministra Ada Nuru em Lisboa.",
        "De minister Bo Tarr ontmoette Ada Nuru op maandag in Den Haag.",
        "Prezydent Bo Tarr spotkał się w poniedziałek z Adą Nuru.",
        "Presiden Bo Tarr bertemu dengan Ada Nuru di Jakarta.",
        "Cumhurbaşkanı Bo Tarr, Ada Nuru ile görüştü.",
        "Chủ tịch nước Bo Tarr đã gặp bà Ada Nuru tại Hà Nội.",
    ],
)
def test_one_sentence_of_another_language_is_refused_with_its_words(text):
    with pytest.raises(InvalidDataError, match="does not read as English, with words such as"):
        require_english(text, "a.txt")
