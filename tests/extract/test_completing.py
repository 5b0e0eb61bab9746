from graphkit.extract.completing import completed
from graphkit.model import Meeting, Participant


def meeting(*who, **fields):
    participants = [Participant.model_validate(each) for each in who]
    return Meeting(id="m", kind="meeting", participants=participants, **fields)


def sides(found):
    return {each.who: each.side for each in found.participants}


ADA, BO = {"who": "ada", "side": "first"}, {"who": "bo", "side": "second"}
HOST, GUEST = {"who": "bo", "side": "host"}, {"who": "ada", "side": "guest"}


def test_a_meeting_gets_the_place_it_lacks_and_keeps_the_one_it_has():
    told = meeting(ADA, BO, place="Lund", date="2024-05")
    assert completed(meeting(ADA, BO), told, {}).place == "Lund"
    found = completed(meeting(ADA, BO, place="Oslo", date="2024"), told, {})
    assert (found.place, str(found.date)) == ("Oslo", "2024")


def test_who_is_new_stands_beside_those_of_the_same_side():
    told = meeting(HOST, GUEST, {"who": "cy", "side": "guest", "capacity": "also_present"})
    known = meeting({**ADA, "side": "kenya"}, {**BO, "side": "peru"})
    found = completed(known, told, {})
    assert sides(found) == {"ada": "kenya", "bo": "peru", "cy": "kenya"}
    assert found.participants[2].capacity == "also_present"


def test_sides_that_only_have_a_number_get_the_name_told():
    found = completed(meeting(ADA, BO), meeting(HOST, GUEST), {})
    assert sides(found) == {"ada": "guest", "bo": "host"}


def test_sides_that_have_a_name_keep_it():
    known = meeting(HOST, GUEST)
    assert completed(known, meeting(ADA, BO), {}) == known


def test_where_the_sides_do_not_agree_who_is_new_has_none():
    told = meeting(ADA, {**BO, "side": "first"}, {"who": "cy", "side": "first"})
    found = completed(meeting(ADA, BO), told, {})
    assert sides(found) == {"ada": "first", "bo": "second", "cy": None}


def test_a_third_side_keeps_its_name():
    told = meeting(ADA, BO, {"who": "cy", "side": "third"})
    assert sides(completed(meeting(ADA, BO), told, {}))["cy"] == "third"


def test_who_is_judged_the_same_is_not_new():
    told = meeting({**ADA, "who": "nuru", "capacity": "leader"}, BO)
    found = completed(meeting(ADA, BO), told, {"nuru": "ada"})
    assert [(each.who, each.capacity) for each in found.participants] == [
        ("ada", "leader"),
        ("bo", None),
    ]


def test_who_was_only_inferred_and_is_named_elsewhere_was_there():
    known = meeting({**ADA, "inferred": True}, BO)
    assert not completed(known, meeting(ADA, BO), {}).participants[0].inferred


def test_a_plan_and_a_denial_add_nothing_to_what_was_held():
    known = meeting(ADA, BO)
    for status in ("planned", "denied"):
        assert completed(known, meeting(ADA, BO, place="Lund", status=status), {}) == known
