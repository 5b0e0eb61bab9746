"""The timeline and the profile."""

from graphkit.analysis.profile import profile
from graphkit.analysis.timeline import timeline


def test_moments_stand_in_the_order_of_time_and_undated_ones_last(graph):
    found = timeline(graph)
    dated = [each.date.sort_key for each in found if each.date]

    assert dated == sorted(dated)
    assert [each.date for each in found[len(dated) :]] == [None, None]


def test_terms_begin_and_end(graph):
    found = [(str(each.date), each.what) for each in timeline(graph, "velia-mfa")]

    assert found == [("2021-03", "takes office"), ("2024-05-31", "leaves office")]


def test_a_window_keeps_what_may_lie_in_it(graph):
    found = timeline(graph, "arda-viktor", since="2023-06-01", until="2023-06-02")

    assert [each.claim.key for each in found if each.date] == ["2023-06-arda-petrova"]


def test_planned_meetings_come_when_asked_for(graph):
    planned = {each.claim.key for each in timeline(graph, status="planned")}

    assert "2024-09-mori-brisk" in planned
    assert "2024-09-mori-brisk" not in {each.claim.key for each in timeline(graph)}


def test_a_profile_holds_every_claim_about_an_actor(graph):
    found = profile(graph, "arda-viktor")

    assert [role.title for role in found.roles] == ["Prime Minister"]
    assert {meeting.id for meeting in found.meetings} == {
        "2023-06-arda-petrova",
        "arda-mori-letter",
        "quill-arda",
    }
    assert [source.id for source in found.sources] == [
        "harbour-gazette-2024-05",
        "north-wire-2024-06",
    ]
    assert [dispute.id for dispute in found.disputes] == ["arda-daughter"]
    assert found.disputed == {"2023-06-arda-petrova", "arda-viktor-parent-of-arda-lena"}


def test_the_profile_of_an_institution_names_its_holders_and_sittings(graph):
    assert [role.person for role in profile(graph, "velia-mfa").roles] == ["arda-lena"]
    assert [each.id for each in profile(graph, "river-forum").meetings] == ["2024-05-15-summit"]
