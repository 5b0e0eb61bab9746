"""Search in the page of the shipped dataset: whom the command line suggests, the page finds."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from graphkit.project import load
from graphkit.resolve.directory import Directory

DATA = Path(__file__).parents[2] / "data"
SPELLINGS = (
    *("王义", "Исиба", "Hsi Chin-ping", "Isiba", "Shigeru Ishba", "Wang Ye", "Li Kiang"),
    *("Takeshi Ivaya", "Fukuda Yasuho", "Koichi Katoh", "Li Schulei", "石破 茂", "Moriyama Hirosi"),
)
FOUND = {
    "イシバ": "Shigeru Ishiba",
    "いしば": "Shigeru Ishiba",
    "いわや": "Takeshi Iwaya",
    "ワン": "Wang Yi",
    "이시바": "Shigeru Ishiba",
    "Си Цзиньпин": "Xi Jinping",
    "Wang I": "Wang Yi",
    "왕이": "Wang Yi",
    "Ван И": "Wang Yi",
}

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def shipped():
    return load(DATA)


@pytest.fixture
def found(opened, shipped, tmp_path):
    """Return the names that a text typed into the search box finds, in their order."""
    page = opened(shipped.page(tmp_path / "index.html").path)

    def found_(text: str) -> list[str]:
        page.locator("#gk_search").fill(text)
        return page.locator("#gk_hits .hit > bdi").all_text_contents()

    return found_


def test_whom_the_command_line_suggests_the_page_finds(found, shipped):
    directory = Directory(shipped.dataset)
    suggested = {text: directory.nearest(text)[:1] for text in SPELLINGS}
    missing = {text: names for text, names in suggested.items() if not {*names} <= {*found(text)}}

    assert all(suggested.values())
    assert missing == {}


def test_a_name_in_another_script_finds_who_sounds_so(found):
    assert {text: (found(text) or [""])[0] for text in FOUND} == FOUND


def test_an_office_finds_who_held_it_and_says_when(opened, shipped, tmp_path):
    page = opened(shipped.page(tmp_path / "index.html").path)
    page.locator("#gk_search").fill("foreign minister")
    hit = page.locator("#gk_hits [role=option]").filter(has_text="Takeshi Iwaya")

    expect(hit).to_contain_text("Minister")
