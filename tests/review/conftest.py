"""A draft of invented people, and a project it can be applied to."""

import pytest

from graphkit.model import Kinship, Meeting, Participant, Person, Role, Source
from graphkit.model.drafts import (
    ActorProposal,
    Draft,
    KinshipProposal,
    MeetingProposal,
    Passage,
    RoleProposal,
)

TEXT = "Minister Ada Nuru met B. Tarr. Ada is a sister of Cy Nuru.\n"
ACTORS = """\
# people we follow
- id: tarr-bo   # seen in Lund
  kind: person
  names: [{text: Bo Tarr}]
"""


def passage(quote):
    start = TEXT.index(quote)
    return Passage(quote=quote, start=start, end=start + len(quote))


def actor(id_, rule, name, actor_id):
    record = Person(id=actor_id, kind="person", names=[{"text": name}])
    return ActorProposal(id=id_, rule=rule, passages=[passage(name)], record=record)


def draft_of_talks(decisions, source_id="lund", **changes):
    met = Meeting(
        id="lund-talks",
        kind="meeting",
        participants=[Participant(who="nuru-ada", side="a"), Participant(who="tarr-b", side="b")],
    )
    sisters = Kinship(person="nuru-ada", relation="sibling_of", other="nuru-cy")
    office = Role(person="nuru-ada", title="Minister")
    kin = "Ada is a sister of Cy Nuru."
    first = "Minister Ada Nuru met B. Tarr."
    found = [
        actor("a1", "title", "Ada Nuru", "nuru-ada"),
        actor("a2", "initial", "B. Tarr", "tarr-b"),
        actor("a3", "kin", "Cy Nuru", "nuru-cy"),
        MeetingProposal(id="m1", rule="met", passages=[passage(first)], record=met),
        RoleProposal(id="r1", rule="title", passages=[passage("Minister Ada Nuru")], record=office),
        KinshipProposal(id="k1", rule="kin", passages=[passage(kin)], record=sisters),
    ]
    source = Source(id=source_id, title="Talks", published="2024-05-03", text=TEXT)
    decided = [
        each.model_copy(update={"decision": decisions.get(each.id)} | changes.get(each.id, {}))
        for each in found
    ]
    return Draft(source=source, sha256=source.sha256, proposals=decided)


@pytest.fixture
def make():
    return draft_of_talks


@pytest.fixture
def project(tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "actors.yaml").write_text(ACTORS, encoding="utf-8")
    return tmp_path
