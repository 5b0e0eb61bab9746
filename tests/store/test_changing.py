import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.model import Meeting, Participant, Person
from graphkit.model.drafts import ActorProposal, Passage
from graphkit.store.changing import with_changes
from graphkit.store.writing import fields_of
from graphkit.store.yaml_reader import read_yaml
from graphkit.store.yaml_writer import write_yaml

TEXT = """\
- id: talks
  kind: meeting   # by the window
  participants:
    - {who: nuru-ada, side: first}  # host?
    - {who: tarr-bo, side: second, inferred: true}
"""


@pytest.fixture
def before():
    return Meeting.model_validate(read_yaml(TEXT)[0])


def test_what_is_new_is_written_and_every_other_character_stays(before):
    one, other = before.participants
    changed = before.model_copy(
        update={
            "place": "Lund",
            "participants": (
                one.model_copy(update={"side": "host"}),
                other.model_copy(update={"inferred": False}),
                Participant(who="cy", side="host"),
            ),
        }
    )
    text = with_changes(TEXT, (0,), before, changed)
    assert text == TEXT.replace("side: first", "side: host").replace(
        "inferred: true}\n", "inferred: false}\n    - {who: cy, side: host}\n  place: Lund\n"
    )


def test_what_is_gone_is_empty(before):
    full = before.model_copy(update={"place": "Lund"})
    text = with_changes(TEXT + "  place: Lund\n", (0,), full, before)
    assert text.endswith("  place: ~\n")


def test_a_zero_is_something():
    last = Passage(quote="Ada", start=4, end=7)
    person = Person(id="ada", kind="person", names=[{"text": "Ada"}])
    old = ActorProposal(id="a1", rule="title", passages=[last], record=person)
    new = old.model_copy(update={"passages": (last, Passage(quote="Bo", start=0, end=2))})
    text = with_changes(write_yaml([fields_of(old)]), (0,), old, new)
    assert read_yaml(text)[0]["passages"][1]["start"] == "0"


meetings = st.builds(
    Meeting,
    id=st.just("talks"),
    kind=st.just("meeting"),
    place=st.none() | st.sampled_from(["Lund", "no", "a: b"]),
    participants=st.lists(
        st.builds(
            Participant,
            who=st.sampled_from(["ada", "bo", "cy"]),
            side=st.none() | st.just("host"),
            inferred=st.booleans(),
        ),
        max_size=3,
    ),
)


@given(meetings, meetings)
def test_the_text_holds_what_the_record_now_is(old, new):
    text = with_changes(write_yaml([fields_of(old)]), (0,), old, new)
    assert Meeting.model_validate(read_yaml(text)[0]) == new
