"""Korean names in Latin letters: every spelling in use, because people choose their own."""

from itertools import islice, product

# family names whose usual spellings are no transcription
_FAMILIES = {
    "김": "kim gim", "이": "lee yi rhee i ri", "리": "ri lee", "박": "park pak bak",
    "최": "choi choe", "정": "jung jeong chung", "조": "cho jo", "강": "kang gang",
    "윤": "yoon yun", "장": "jang chang", "임": "lim im rim", "림": "rim lim", "오": "oh o",
    "서": "seo suh so", "신": "shin sin", "권": "kwon gwon", "안": "ahn an", "류": "ryu yoo yu",
    "전": "jeon chun jun chon", "고": "ko go koh", "문": "moon mun", "손": "son sohn",
    "배": "bae pae", "백": "baek paik paek", "허": "heo hur huh ho", "심": "shim sim",
    "노": "noh roh no ro", "유": "yoo yu ryu", "곽": "kwak gwak", "성": "sung seong song",
    "주": "joo ju chu", "우": "woo u", "구": "koo ku gu", "나": "na ra", "엄": "eom um",
    "천": "cheon chun chon", "현": "hyun hyeon hyon", "추": "choo chu", "반": "ban pan",
    "변": "byun byeon pyon", "여": "yeo yo", "기": "ki gi", "옥": "ok", "모": "mo",
}  # fmt: skip
_TWO = frozenset(["남궁", "황보", "제갈", "사공", "선우", "독고", "동방"])
_INITIALS = (
    "g k", "kk", "n", "d t", "tt", "r l", "m", "b p", "pp", "s", "ss", "", "j ch", "jj", "ch",
    "k", "t", "p", "h",
)  # fmt: skip
_VOWELS = (
    "a ah", "ae", "ya", "yae", "eo u o", "e", "yeo you yo yu", "ye", "o oh", "wa", "wae", "oe oi",
    "yo", "u oo woo", "wo weo", "we", "wi", "yu yoo", "eu u", "ui eui", "i ee",
)  # fmt: skip
_FINALS = (
    "", "k g", "k", "k", "n", "n", "n", "t", "l r", "k", "m", "l", "l", "l", "p", "l", "m",
    "p b", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t",
)  # fmt: skip
_FIRST, _VOWEL_COUNT, _FINAL_COUNT = 0xAC00, 21, 28
_MOST = 4_000  # spellings of one given name; three syllables with every choice stay below


def is_hangul(text: str) -> bool:
    """Tell whether all letters of `text` are Korean syllables."""
    letters = text.replace(" ", "")
    return bool(letters) and all("\uac00" <= char <= "\ud7a3" for char in letters)


def hangul_readings(text: str) -> frozenset[tuple[str, str]]:
    """Return every (family, given) by which a name in Hangul is spelt in small Latin letters.

    Examples
    --------
    >>> sorted(hangul_readings("김하나") & {("kim", "hana"), ("gim", "hana"), ("lee", "hana")})
    [('gim', 'hana'), ('kim', 'hana')]
    """
    name = text.replace(" ", "")
    size = 2 if name[:2] in _TWO else 1
    family, given = name[:size], name[size:]
    families = _FAMILIES.get(family, "").split() or [*_spelt(family)]
    return frozenset(product(families, _spelt(given))) if given else frozenset()


def _spelt(syllables: str) -> list[str]:
    """Return the spellings of a row of syllables, at most `_MOST`."""
    choices = [choice for syllable in syllables for choice in _sounds(syllable)]
    return ["".join(each) for each in islice(product(*choices), _MOST)]


def _sounds(syllable: str) -> list[list[str]]:
    """Return the spellings of the three parts of a syllable."""
    code = ord(syllable) - _FIRST
    initial, rest = divmod(code, _VOWEL_COUNT * _FINAL_COUNT)
    vowel, final = divmod(rest, _FINAL_COUNT)
    rows = ((_INITIALS, initial), (_VOWELS, vowel), (_FINALS, final))
    return [table[index].split() or [""] for table, index in rows]
