"""The page of the shipped dataset, as axe-core judges it: nothing to complain of."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from graphkit.project import load

pytestmark = pytest.mark.browser

DATA = Path(__file__).parents[2] / "data"
# What lies over the rest only while one scrolls, or is laid out only when it is near, has no size.
FLAT = """
section.table { content-visibility: visible !important }
.contents, .panel { position: static !important }
"""
STORY = "#story=three-days-in-january&step=4"
MEETING = "#2025-01-15-li-qiang-ruling-parties"
DARK = {"color_scheme": "dark"}
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}


@pytest.fixture(scope="module")
def shipped(tmp_path_factory) -> Path:
    return load(DATA).page(tmp_path_factory.mktemp("shipped") / "index.html").path


def violations(page, **options):
    """What axe finds wrong, with the first elements it concerns."""
    asked = {"resultTypes": ["violations"], **options}
    found = Axe().run(page, options=asked).response["violations"]
    return {each["id"]: [node["html"][:120] for node in each["nodes"][:5]] for each in found}


@pytest.mark.parametrize(
    ("options", "address"),
    [
        pytest.param({}, "", id="light"),
        pytest.param({}, "#wang-yi", id="light, a person"),
        pytest.param(DARK, "#wang-yi", id="dark, a person"),
        pytest.param(PHONE, "#wang-yi", id="390 px, a person"),
        pytest.param({}, "#view=timeline", id="timeline"),
        pytest.param(DARK, "#view=lineage", id="dark, lineage"),
        pytest.param(PHONE, "#fukuda-yasuo&view=lineage&on=2025-01-14", id="390 px, lineage"),
        pytest.param({}, "#path=fukuda-takeo~wang-yi&through=met+kin", id="a chain"),
        pytest.param(DARK, "#without=fred-gao-2025-01&hide=inferred", id="dark, a source dropped"),
        pytest.param(DARK, STORY, id="dark, a story"),
        pytest.param(PHONE, STORY, id="390 px, a story"),
        pytest.param(PHONE, MEETING, id="390 px, a meeting"),
        pytest.param({}, "#wang-yi&lang=zh", id="Chinese, a person"),
        pytest.param(DARK, "#view=timeline&lang=ja", id="dark, Japanese, timeline"),
        pytest.param(PHONE, "#fukuda-yasuo&view=lineage&lang=zh", id="390 px, Chinese, lineage"),
    ],
)
def test_axe_finds_nothing(opened, shipped, options, address):
    page = opened(shipped, address, bypass_csp=True, **options)

    assert violations(page) == {}


def test_axe_finds_nothing_on_paper(opened, shipped):
    page = opened(shipped, bypass_csp=True)
    page.emulate_media(media="print")

    assert violations(page) == {}


@pytest.mark.parametrize("options", [{}, PHONE], ids=["wide", "390 px"])
def test_whatever_one_points_at_is_24_px_wide_and_high(opened, shipped, options):
    page = opened(shipped, "#wang-yi", bypass_csp=True, **options)
    page.add_style_tag(content=FLAT)

    assert violations(page, runOnly=["target-size"]) == {}
