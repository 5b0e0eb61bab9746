"""What a page is about: an actor's surroundings, a window of time; what is left out is said."""

import pytest

from graphkit.errors import UnknownNameError, UsageError
from graphkit.graph import dataset_of
from graphkit.page import PageOptions
from graphkit.page.selection import select
from graphkit.page.wording import sentence_in_words


def selected(graph, **options):
    chosen, left_out = select(graph, PageOptions(**options))
    return dataset_of(chosen), left_out


@pytest.fixture
def chain(make):
    """Ann met Bo in 2020, Bo met Cy in 2022, Cy met Di, nobody knows when; Bo heads an office."""
    people = [make.actor(each) for each in ("ann", "bo", "cy", "di")]
    office = make.actor("office", kind="institution", parent="state")
    return make.graph(
        *people,
        office,
        make.actor("state", kind="institution"),
        make.actor("far", kind="institution"),
        meetings=(
            make.meeting("one", "ann", "bo", date="2020"),
            make.meeting("two", "bo", "cy", date="2022", part_of="one"),
            make.meeting("three", "cy", "di"),
        ),
        roles=(make.role("bo", "Head", "office", since="2019", until="2020"),),
    )


def test_without_options_everything_is_shown(graph):
    assert select(graph, PageOptions()) == (graph, ())


def test_a_focus_shows_who_is_one_hop_away_and_nobody_else(chain):
    dataset, _ = selected(chain, focus="ann")

    assert {each.id for each in dataset.actors} == {"ann", "bo", "office", "state"}
    assert {each.id for each in dataset.meetings} == {"one"}


def test_more_hops_reach_further(chain):
    dataset, _ = selected(chain, focus="ann", hops=2)

    assert {each.id for each in dataset.meetings} == {"one", "two"}


def test_a_meeting_is_never_cut_in_half(graph):
    """Everybody who took part is shown, or the meeting is not."""
    dataset, _ = selected(graph, focus="quill-tamsin")
    whole = dataset_of(graph).meeting

    assert dataset.meetings
    assert all(each.participants == whole[each.id].participants for each in dataset.meetings)


def test_a_window_keeps_what_may_fall_into_it(chain):
    dataset, _ = selected(chain, since="2021")

    assert {each.id for each in dataset.meetings} == {"two", "three"}
    assert dataset.roles == ()
    assert dataset.meeting["two"].part_of is None


def test_what_is_left_out_is_said(chain, words):
    _, left_out = selected(chain, focus="ann", since="2020", until="2020-12")

    assert [sentence_in_words(each, words) for each in left_out] == [
        "This page shows what may have happened since 2020 and until Dec 2020.",
        "This page shows Ann and who is at most 1 hop away.",
        "Left out of the dataset: 3 actors and 2 meetings.",
    ]


def test_an_unknown_focus_is_an_error(chain):
    with pytest.raises(UnknownNameError, match="nobody"):
        select(chain, PageOptions(focus="nobody"))


def test_no_hops_are_an_error(chain):
    with pytest.raises(UsageError, match="at least one hop"):
        select(chain, PageOptions(focus="ann", hops=0))


def test_a_date_that_cannot_be_read_is_an_error(chain):
    with pytest.raises(UsageError, match="not a partial date"):
        select(chain, PageOptions(since="soon"))
