"""Names in Chinese characters: the same characters in other forms, and how they may be read."""

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import islice, product

Reading = tuple[str, str]

_MOST = 64  # readings of one name
# family names of China whose reading is not the usual one of the character
_CHINESE_FAMILIES = {
    "单": "shan", "仇": "qiu", "曾": "zeng", "解": "xie", "任": "ren", "乐": "yue le", "查": "zha",
    "盖": "ge gai", "朴": "piao", "区": "ou", "覃": "qin tan", "尉": "yu wei", "缪": "miao",
    "召": "shao", "秘": "bi", "洗": "xian", "冼": "xian", "华": "hua", "翟": "zhai", "黑": "he",
    "宓": "mi", "万": "wan", "重": "chong", "折": "she", "繁": "po", "员": "yun", "肖": "xiao",
    "吕": "lu", "王": "wang", "沈": "shen", "薄": "bo", "柏": "bai bo", "费": "fei", "纪": "ji",
    "应": "ying", "宁": "ning", "强": "qiang", "相": "xiang", "车": "che", "过": "guo",
    "瞿": "qu", "尹": "yin", "种": "chong", "训": "xun", "哈": "ha", "贾": "jia", "燕": "yan",
}  # fmt: skip
_TWO = frozenset(
    [
        "欧阳",
        "司马",
        "诸葛",
        "上官",
        "夏侯",
        "东方",
        "尉迟",
        "公孙",
        "慕容",
        "司徒",
        "令狐",
        "皇甫",
        "端木",
    ]
)
# family names of Japan that the package has not, or not with every reading
_JAPANESE_FAMILIES = {
    "石破": "ishiba", "岩屋": "iwaya", "二階": "nikai", "菅": "kan suga", "麻生": "aso",
    "羽田": "hata haneda", "細川": "hosokawa", "鳩山": "hatoyama", "枝野": "edano", "森": "mori",
    "茂木": "motegi", "加計": "kake", "高市": "takaichi", "上川": "kamikawa", "林": "hayashi",
    "玄葉": "genba", "仙谷": "sengoku", "与謝野": "yosano", "小渕": "obuchi", "中曽根": "nakasone",
}  # fmt: skip


def is_han(text: str) -> bool:
    """Tell whether `text` has Chinese characters, perhaps with kana behind them."""
    return any("\u3400" <= char <= "\u9fff" or char == "々" for char in text)


def one_form(text: str) -> str:
    """Return a name with each character in one of its forms, and without space.

    Examples
    --------
    >>> one_form("習近平") == one_form("习近平"), one_form("福田 赳夫") == one_form("福田達夫")
    (True, False)
    """
    return "".join(_forms().get(char, char) for char in text if not char.isspace() and char != "・")


def chinese_readings(text: str) -> frozenset[Reading]:
    """Return every (family, given) in Pinyin without tones; none without the package pypinyin."""
    simple = one_form(text)
    size = 2 if simple[:2] in _TWO else 1
    syllables = [_pinyin(char) for char in simple]
    if len(simple) < 2 or len(simple) > 4 or not all(syllables):
        return frozenset()
    families = _CHINESE_FAMILIES.get(simple[0], "").split() if size == 1 else []
    families = families or ["".join(each) for each in product(*syllables[:size])]
    given = ("".join(each) for each in product(*syllables[size:]))
    return frozenset(islice(product(families, [*given]), _MOST))


def japanese_readings(text: str) -> frozenset[Reading]:
    """Return every (family, given) by dictionary, long vowels short; none without the package."""
    family, given = _families(), _given()
    found = (
        product(family.get(one_form(first), ()), given.get(one_form(rest), ()))
        for first, rest in _divided(text)
    )
    return frozenset(islice((each for row in found for each in row), _MOST * 4))


def _divided(text: str) -> Iterator[tuple[str, str]]:
    """Yield a name divided into family and given name: at its space, else everywhere possible."""
    if len(parts := text.split()) == 2:
        yield parts[0], parts[1]
        return
    name = "".join(parts)
    for size in range(1, min(4, len(name))):
        yield name[:size], name[size:]


@cache
def _forms() -> Mapping[str, str]:
    """Return the form that stands for each character: the one of the People's Republic."""
    text = (files(__package__) / "variants.txt").read_text(encoding="utf-8")
    groups = [
        group for line in text.splitlines() if not line.startswith("#") for group in line.split()
    ]
    forms: dict[str, str] = {}
    for group in groups:
        stands = next((forms[char] for char in group if char in forms), group[1:2] or group)
        for char in group:
            forms[char] = stands
    return forms


@cache
def _pinyin(char: str) -> tuple[str, ...]:
    try:
        from pypinyin import Style, pinyin  # noqa: PLC0415 - an optional package
    except ImportError:
        return ()
    found = pinyin(char, style=Style.NORMAL, heteronym=True)[0]
    return tuple(each.replace("v", "u") for each in found if each.isascii() and each.isalpha())


@cache
def _families() -> Mapping[str, frozenset[str]]:
    found = {name: set(read.split()) for name, read in _JAPANESE_FAMILIES.items()}
    table: dict[str, set[str]] = defaultdict(set, {one_form(k): v for k, v in found.items()})
    for row in _rows("last_name_org"):
        table[one_form(row[0])].add(short(row[3]))
    return {name: frozenset(read) for name, read in table.items()}


@cache
def _given() -> Mapping[str, frozenset[str]]:
    table: dict[str, set[str]] = defaultdict(set)
    for gender in ("man", "woman"):
        for kana, latin, *spellings in _rows(f"first_name_{gender}_org"):
            for spelling in (kana, *spellings):
                table[one_form(spelling)].add(short(latin))
    return {name: frozenset(read) for name, read in table.items()}


def _rows(name: str) -> Iterator[list[str]]:
    try:
        folder = files("japanese_personal_name_dataset")
    except ImportError:
        return
    text = (folder / "dataset" / f"{name}.csv").read_text(encoding="utf-8")
    yield from csv.reader(text.splitlines())


def short(latin: str) -> str:
    """Return a Japanese name in small Latin letters with its long vowels written short.

    Examples
    --------
    >>> short("kouichi"), short("etoh"), short("yuuko"), short("oono")
    ('koichi', 'eto', 'yuko', 'ono')
    """
    plain = latin.replace("ou", "o").replace("oo", "o").replace("uu", "u")
    vowels = "aeiou"
    kept = [
        char
        for index, char in enumerate(plain)
        if not (
            char == "h"
            and plain[index - 1 : index] == "o"
            and plain[index + 1 : index + 2] not in [*vowels]
        )
    ]
    return "".join(kept)
