"""What the panel says of a person while filters leave part of it out."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


@pytest.fixture
def page_on_ann(opened, make, page_of):
    """Ann met Bo in 2023 by source s and, inferred, Cy in 2024 by t, which alone calls her Nan."""
    heard = [{"source": "t", "quote": "so it is said"}]
    sent = {"who": "ann", "inferred": True}
    names = [{"text": "Ann"}, {"text": "Nan", "evidence": heard}]
    graph = make.graph(
        make.actor("ann", names=names),
        *map(make.actor, ("bo", "cy")),
        meetings=(
            make.meeting("m1", "ann", "bo", date="2023-05-01"),
            make.meeting("m2", sent, "cy", date="2024-05-01", evidence=heard),
        ),
        sources=(make.source("s"), make.source("t")),
    )

    def page_on_ann_(choice=""):
        return opened(page_of(graph), f"#ann{choice}").locator("#gk_panel")

    return page_on_ann_


@pytest.mark.parametrize(
    ("choice", "left"),
    [
        ("", ["Bo1 meeting", "Cy1 meeting"]),
        ("&since=2024-01-01", ["Cy1 meeting"]),
        ("&hide=inferred", ["Bo1 meeting"]),
        ("&without=t", ["Bo1 meeting"]),
        ("&since=2025-01-01", []),
        ("&statuses=planned", []),
    ],
)
def test_it_lists_whom_the_drawing_shows_and_counts_the_others(page_on_ann, choice, left):
    panel = page_on_ann(choice)
    expect(panel.locator(".companions li")).to_have_count(len(left))
    hidden = {0: 0, 1: "The filters leave out 1 person.", 2: "The filters leave out 2 people."}

    assert panel.locator(".companions li").all_text_contents() == left
    assert "No meeting with this person" not in panel.inner_text()
    if told := hidden[2 - len(left)]:
        expect(panel).to_contain_text(told)


def test_a_meeting_that_is_left_out_says_so(page_on_ann):
    panel = page_on_ann("&since=2024-01-01")

    expect(panel.locator("details", has_text="2023")).to_contain_text("left out by the filters")
    assert panel.get_by_text("left out by the filters").count() == 1


def test_a_name_that_only_a_dropped_source_has_says_so(page_on_ann):
    names = page_on_ann("&without=t").locator(".names li")

    expect(names.filter(has_text="Nan")).to_contain_text("left out by the filters")
    expect(names.filter(has_text="Ann")).not_to_contain_text("left out")
