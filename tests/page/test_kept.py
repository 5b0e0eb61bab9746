"""The tables follow what is chosen in the drawing, and say so."""

import pytest
from playwright.sync_api import expect

from graphkit.model import Dispute
from graphkit.page import write
from graphkit.page.large import LARGE

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def chosen(make, tmp_path_factory):
    """Three meetings of three years by two sources, a role, a kinship."""
    evidence = [{"source": "t", "quote": "so it is said"}]
    graph = make.graph(
        *map(make.actor, ("ann", "bo", "cy", "di", "ed")),
        meetings=(
            make.meeting("m1", "ann", "bo", date="2023-05-01"),
            make.meeting("m2", "bo", "cy", date="2024-05-01", evidence=evidence),
            make.meeting("m3", "ann", "cy", date="2025-05-01", status="planned"),
        ),
        roles=(make.role("di", "Mayor", since="2020-01-01", until="2023-12-31"),),
        kinship=(make.kin("di", "parent_of", "ann"),),
        sources=(make.source("s"), make.source("t")),
    )
    return write(graph, tmp_path_factory.mktemp("kept") / "kept.html").path


def shown(page, table):
    return page.locator(f"#table_{table} tbody tr:not([hidden]) > th").all_text_contents()


def told(page, table):
    return page.locator(f"#table_{table} .kept > span")


def test_without_choices_every_row_is_there_and_nothing_is_said(opened, chosen):
    page = opened(chosen)
    page.wait_for_timeout(300)

    assert [len(shown(page, each)) for each in ("meetings", "people", "roles", "kin")] == [
        3,
        5,
        1,
        1,
    ]
    assert page.locator(".kept:visible").count() == 0


@pytest.mark.parametrize(
    ("address", "left"),
    [
        ("#since=2024-01-01", (["1 May 2024", "1 May 2025"], ["Ann", "Bo", "Cy"], 0)),
        ("#until=2023-12-31", (["1 May 2023"], ["Ann", "Bo", "Di"], 1)),
        ("#statuses=planned", (["1 May 2025"], ["Ann", "Cy"], 1)),
        ("#without=t", (["1 May 2023", "1 May 2025"], ["Ann", "Bo", "Cy", "Di", "Ed"], 1)),
        ("#without=s", (["1 May 2024"], ["Bo", "Cy", "Ed"], 0)),
    ],
)
def test_the_tables_show_what_is_left(opened, chosen, address, left):
    meetings, people, roles = left
    page = opened(chosen, address)
    expect(told(page, "meetings")).to_have_text(f"The filters leave {len(meetings)} of 3 rows.")

    assert shown(page, "meetings") == meetings
    assert sorted(shown(page, "people")) == people
    assert len(shown(page, "roles")) == roles


@pytest.mark.parametrize(
    ("address", "left"),
    [
        ("#since=2024-01-01", (["Court"], ["placea conflict"], ["T"])),
        ("#until=2023-12-31", (["Hall"], ["agea conflict"], ["S"])),
        ("#statuses=planned", ([], ["agea conflict"], ["S"])),
        ("#without=t", (["Club", "Hall"], ["agea conflict"], ["S", "Unread"])),
    ],
)
def test_institutions_disputes_and_sources_follow_the_claims_left(
    opened, make, page_of, address, left
):
    evidence = [{"source": "t", "quote": "so it is said"}]
    reading = [{"value": "said", "evidence": evidence}]
    graph = make.graph(
        *map(make.actor, ("ann", "bo", "cy")),
        *(make.actor(each, kind="institution") for each in ("hall", "court", "club")),
        meetings=(
            make.meeting("m1", "ann", "bo", date="2023-05-01", status="planned"),
            make.meeting("m2", "bo", "cy", date="2024-05-01", under="court", evidence=evidence),
        ),
        roles=(make.role("ann", "Mayor", "hall", since="2020-01-01", until="2023-12-31"),),
        disputes=tuple(
            Dispute.model_validate(
                {
                    "id": topic,
                    "topic": topic,
                    "kind": "conflict",
                    "about": [on],
                    "readings": reading,
                }
            )
            for topic, on in (("place", "m2"), ("age", "ann"))
        ),
        sources=(
            make.source("s", title="S"),
            make.source("t", title="T"),
            make.source("u", title="Unread"),
        ),
    )
    page = opened(page_of(graph), address)
    expect(told(page, "sources")).to_have_text(f"The filters leave {len(left[2])} of 3 rows.")

    assert tuple(sorted(shown(page, each)) for each in ("bodies", "disputes", "sources")) == left


def test_all_are_shown_again_and_only_those_left(opened, chosen):
    page = opened(chosen, "#since=2024-01-01")
    line = page.locator("#table_meetings .kept")
    line.get_by_role("button", name="Show all 3").click()
    assert len(shown(page, "meetings")) == 3

    line.get_by_role("button", name="Show only these 2").click()
    assert len(shown(page, "meetings")) == 2


def test_a_link_shows_a_row_that_is_left_out(opened, chosen):
    page = opened(chosen, "#since=2024-01-01")
    expect(told(page, "kin")).to_be_visible()
    page.evaluate("location.hash = 'row_m1&since=2024-01-01'")

    expect(page.locator("#row_m1")).to_be_in_viewport()
    expect(page.locator("#row_m1")).to_be_focused()


def test_long_tables_follow_too(opened, make, tmp_path):
    page = opened(write(make.crowd(LARGE, met=1), tmp_path / "l.html").path, "#since=2025-01-01")
    table = page.locator("#table_meetings")
    table.scroll_into_view_if_needed()
    expect(told(page, "meetings")).to_have_text(f"The filters leave 0 of {LARGE - 1} rows.")
    expect(table.locator("table")).to_have_attribute("aria-rowcount", "1")

    table.get_by_role("button", name=f"Show all {LARGE - 1}").click()
    expect(table.locator("table")).to_have_attribute("aria-rowcount", str(LARGE))
