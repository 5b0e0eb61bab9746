"""The scripts' pure modules, unit-tested in Chromium: each `js/*.test.js` is one test here."""

import json
import re
from importlib.resources import files
from pathlib import Path

import pytest

from graphkit.model.names import fold
from graphkit.page.safe import shown

HERE = Path(__file__).parent / "js"
ASSETS = files("graphkit.page").joinpath("assets")
RUN = """async (name) => {
  await import(`/${name}`);
  const { results } = await import("/check.js");
  return results;
}"""


@pytest.mark.browser
@pytest.mark.parametrize("name", sorted(each.name for each in HERE.glob("*.test.js")))
def test_module(modules, name):
    results = modules.evaluate(RUN, name)

    assert results["failed"] == []
    assert results["passed"] > 0


NAMES = [
    "Etō  Taku",
    "LÜ Yaodong",
    "福田 赳夫",
    "ﾌｸﾀﾞ ﾀｹｵ",
    "Ó'Brien-Ŝmith",
    "Søren Łukasz Þór Æsir",
    "Straße",
    "ΟΔΥΣΣΕΎΣ",
    "加藤・紘一",
    "Нáдя Петро́ва",
    "가나 다라",
    "İstanbul",
    "  ",
    "a\u202eb\x00c",
    "１２３ ABC",
]


@pytest.mark.browser
def test_python_and_javascript_fold_names_alike(modules):
    script = """async (names) => {
      const { fold } = await import("/assets/fold.js");
      return names.map(fold);
    }"""

    assert modules.evaluate(script, NAMES) == [fold(name) for name in NAMES]


@pytest.mark.browser
def test_python_and_javascript_show_hidden_characters_alike(modules):
    texts = [
        "plain",
        *(f"a{chr(code)}b" for code in (*range(0x20), *range(0x7F, 0xAE), 0x34F, 0x3164)),
        *(f"a{chr(code)}b" for code in (*range(0x2000, 0x2070), 0xFEFF, 0xFFFE, 0xFDD0, 0xE0041)),
        "one\r\ntwo\tthree",
    ]
    script = """async (texts) => {
      const { visible } = await import("/assets/dom.js");
      return JSON.parse(texts).map(visible);
    }"""

    assert modules.evaluate(script, json.dumps(texts)) == [shown(text) for text in texts]


MARKUP = re.compile(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b")


def scripts():
    return sorted((each for each in ASSETS.iterdir() if each.name.endswith(".js")), key=str)


@pytest.mark.parametrize("script", scripts(), ids=lambda each: each.name)
def test_a_script_says_what_it_is_and_fits_a_reader(script):
    text = script.read_text(encoding="utf-8")
    lines = text.splitlines()

    assert lines[0].startswith("// ")
    assert len(lines) <= 260
    assert max(map(len, lines)) <= 115
    if script.name != "unpack.js":  # its policy has no other HTML than the tables of the page
        assert not MARKUP.search(text)
