"""Which names are one name: pairs that link, pairs that never do, and the names bench."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.resolve.names import same_name

BENCH = Path(__file__).parents[4] / "shared" / "corpora" / "names" / "name_bench_cases.csv"
# No invented people here: which characters are read how is a matter of real names.
SAME = [
    ("Xi Jinping", "习近平"),
    ("Xi Jinping", "習近平"),
    ("习近平", "習近平"),
    ("Etō Taku", "Eto Taku"),
    ("Etō Taku", "Taku Etoh"),
    ("Etō Taku", "江藤拓"),
    ("Fukuda Takeo", "福田赳夫"),
    ("Takeo Fukuda", "福田 赳夫"),
    ("Kōichi Katō", "加藤紘一"),
    ("加藤纮一", "加藤紘一"),
    ("Iwaya Takeshi", "岩屋毅"),
    ("Lü Yaodong", "Lyu Yaodong"),
    ("Lü Yaodong", "Lv Yaodong"),
    ("Lü Yaodong", "吕耀东"),
    ("IWAYA Takeshi", "Takeshi Iwaya"),
    ("Kim Jong-un", "김정은"),
    ("Kim Jong Un", "김정은"),
    ("Sergei Lavrov", "Сергей Лавров"),
    ("Sergey Lavrov", "Сергей Лавров"),
]
DIFFERENT = [
    ("Fukuda Takeo", "Yasuo Fukuda"),
    ("Fukuda Takeo", "Fukuda Tatsuo"),
    ("Yasuo Fukuda", "Fukuda Tatsuo"),
    ("Fukuda Takeo", "福田達夫"),
    ("Fukuda Tatsuo", "福田康夫"),
    ("福田達夫", "福田康夫"),
    ("Kato Koichi", "Kato Ayuko"),
    ("Kato Koichi", "加藤鮎子"),
    ("Wang Yi", "Wang Huning"),
    ("王毅", "Wang Yang"),
    ("Li Qiang", "Li Shulei"),
    ("Li Qiang", "Li Keqiang"),
    ("Lü Yaodong", "Lü Chao"),
    ("Kim Jong-un", "Kim Jong-il"),
    ("김정은", "Kim Jong-il"),
    ("김정은", "김정일"),
    ("George W. Bush", "George H. W. Bush"),
    ("Friedrich Hans", "Hans Friedrich"),
    ("Takeo Akiba", "Fukuda Takeo"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_readings_in_common_link_two_names(one, other):
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_relatives_and_namesakes_are_never_linked(one, other):
    assert same_name(one, other) is None
    assert same_name(other, one) is None


def test_a_known_order_is_taken():
    assert same_name("Nuru Ada", "Ada Nuru", ("family-first", "given-first"))


@given(st.text(max_size=12), st.text(max_size=12))
def test_comparing_is_the_same_both_ways_and_never_fails(one, other):
    assert bool(same_name(one, other)) == bool(same_name(other, one))


@pytest.mark.skipif(not BENCH.exists(), reason=f"the names bench is not there: {BENCH}")
def test_the_names_bench_has_no_false_merge():
    rows = csv.DictReader(BENCH.read_text(encoding="utf-8").splitlines())
    false = [
        (row["name1"], row["name2"])
        for row in rows
        if row["schema"] == "Person"
        and row["is_match"] == "false"
        and same_name(row["name1"], row["name2"])
    ]
    assert false == []
