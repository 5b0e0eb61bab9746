import pytest

from graphkit.model import Kinship, Meeting, Role
from graphkit.model.differing import differing


def meeting(**fields):
    return Meeting(id="talks", kind="meeting", **fields)


def role(**fields):
    return Role.model_validate({"person": "nuru-ada", "title": "Minister", **fields})


@pytest.mark.parametrize(
    ("here", "there", "says"),
    [
        (meeting(date="2024-05-02"), meeting(date="2024-05-01"), {"date": "2024-05-02"}),
        (meeting(date="2024-05"), meeting(date="2024-05-01"), {"date": "2024-05"}),
        (meeting(status="denied"), meeting(place="Lund"), {"status": "denied"}),
        (meeting(), meeting(date="2024-05-01", place="Lund"), {}),
        (role(title="minister", since="2024"), role(since="2023"), {"since": "2024"}),
        (role(as_of="2024-05-02"), role(as_of="2023-01-01"), {}),
    ],
)
def test_a_source_says_what_it_has_otherwise_and_nothing_of_what_it_leaves_out(here, there, says):
    assert differing(here, there) == says


def test_a_tie_of_kinship_has_nothing_to_differ_in():
    tie = Kinship(person="nuru-ada", relation="sibling_of", other="nuru-cy")
    assert differing(tie, tie.model_copy(update={"inferred": True})) == {}
