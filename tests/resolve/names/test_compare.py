"""What two names say of each other: whichever is first, in whichever order their parts stand."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.resolve.names import compare, names, read_name

syllables = st.sampled_from(
    ["ada", "nuru", "tarr", "mo", "kei", "ō", "lü", "šen", "van", "bin", "al-", "J.", "Wei", "Ó"]
)
words = st.lists(syllables, min_size=1, max_size=3).map(lambda parts: "".join(parts).capitalize())
latin = st.lists(words, min_size=1, max_size=4).map(" ".join)
given_names = words.filter(lambda word: not word.isupper())  # no initials
families = st.sampled_from(["Nuru", "Tarr", "Ōno", "Lü", "Šen", "O’Tarr", "Nuru-Tarr"])
characters = st.text(
    st.sampled_from("福田赳夫康習习近平呂王毅あい김정은일"), min_size=1, max_size=5
)
anything = latin | characters | st.text(max_size=20)


@given(anything, anything)
def test_the_verdict_does_not_depend_on_which_name_is_first(one, other):
    assert compare(one, other) == compare(other, one)


@given(anything)
def test_a_name_is_the_same_as_itself(name):
    verdict = compare(name, name)

    assert verdict.kind == ("same" if read_name(name).letters else "unknown")


@given(words, words)
def test_the_order_of_two_parts_never_makes_two_names_different(one, other):
    assert compare(f"{one} {other}", f"{other} {one}").kind != "different"


@given(given_names, families, given_names, families)
def test_the_order_of_parts_changes_nothing_where_capitals_tell_the_family_name(
    given_name, family, other_given, other_family
):
    one = f"{given_name} {family.upper()}"
    turned = f"{family.upper()} {given_name}"
    other = f"{other_given} {other_family.upper()}"

    assert compare(one, other).kind == compare(turned, other).kind


@given(latin)
def test_case_is_put_aside(name):
    assert compare(name, name.upper()).kind == "same"


@pytest.mark.parametrize(
    ("one", "other", "kind", "why"),
    [
        ("Nuru, Ada", "Ada Nuru", "same", "the same spelling"),
        ("Ada Nuru", "Dr. Ada Nuru", "same", "the same names, family name first or last"),
        ("Ada Nuru", "A. Nuru", "maybe", "the same family name, and initials that fit"),
        ("Ada Nuru", "Ada B. Nuru", "maybe", "the same but for names left out"),
        ("Ada Nuru", "Premier Nuru", "maybe", "the family name alone: Nuru"),
        ("Ada Nuru", "AdaNuru", "maybe", "the same letters without a space"),
        ("Ada Nuru", "Nuru Ada", "unknown", "nothing tells the family name"),
        ("Osman bin Tarr", "Usman ibn Tarr", "different", "the given names differ"),
        ("Omar bin Tarr", "Umar ibn al-Tarr", "maybe", "spellings of one name"),
        ("Ada B. Nuru", "Ada C. Nuru", "different", "the given names differ"),
        ("Ada Nuru", "Bela Tarr", "different", "the family names differ: Nuru, Tarr"),
        ("Ulla von der Tarr", "Tarr", "different", "the family names differ"),
        ("福井晴夫", "Fukui Haruo", "maybe", "the same reading: 福井 Fukui, 晴夫 Haruo"),
        ("福井晴夫", "Fukui", "maybe", "the family name alone: 福井 Fukui"),
        ("福井晴夫", "福井春夫", "different", "the characters differ: 福井春夫, 福井晴夫"),
        ("金民秀", "김민수", "unknown", "金民秀 is not read as Korean, as 김민수 is"),
        ("福井はるお", "福井晴夫", "maybe", "the same reading"),
        ("김민수", "Min-soo Kim", "maybe", "the same reading: 김 Kim, 민수 Min-soo"),
        ("Ада Нуру", "Ada Nuru", "maybe", "spellings of one name"),
        ("Bao Tse-min", "Bao Zemin", "maybe", "Pinyin and Wade-Giles"),
    ],
)
def test_the_reason_is_told_in_words(one, other, kind, why):
    verdict = compare(one, other)

    assert (verdict.kind, verdict.why[: len(why)]) == (kind, why)


def test_the_order_a_record_tells_decides():
    assert compare("Nuru Ada", "Ada Nuru", ("family-first", "given-first")).kind == "same"


def test_without_the_packages_a_name_nobody_can_read_is_unknown(monkeypatch):
    for cached in (read_name, names.mandarin._pinyin, names.nihon._lists):
        cached.cache_clear()
    monkeypatch.setitem(sys.modules, "pypinyin", None)
    monkeypatch.setitem(sys.modules, "japanese_personal_name_dataset", None)
    monkeypatch.setattr("graphkit.resolve.names.characters.find_spec", lambda _: None)

    verdict = compare("濱鱈鰯", "Ada Nuru")

    for cached in (read_name, names.mandarin._pinyin, names.nihon._lists):
        cached.cache_clear()
    assert (verdict.kind, "actor-graphkit[draft]" in verdict.why) == ("unknown", True)
