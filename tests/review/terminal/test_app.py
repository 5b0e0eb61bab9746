import pytest

from graphkit.model import Dataset, Evidence, Meeting, PartialDate, Participant, Person, Source
from graphkit.model.drafts import Nearest
from graphkit.review.sitting import Sitting
from graphkit.review.terminal.app import Review
from graphkit.store import load, read_drafts, save, write_draft


@pytest.fixture
def open_review(project, make, played):
    def play(*keys, size=(100, 30), questions=(), **changes):
        draft = make({}, **changes).model_copy(update={"questions": questions})
        write_draft(draft, project)
        app = Review(Sitting(read_drafts(project)), load(project))
        screen, running = played(app, *keys, size=size)
        kept = {each.id: each for each in read_drafts(project)[0].draft.proposals}
        return screen, running, kept

    return play


def nearest():
    return {"a2": {"nearest": (Nearest(id="tarr-bo", why="B. may be Bo"),)}}


def near(project):
    """A known meeting of the day before, and what asks whether the proposed one is it."""
    known = Meeting(
        id="earlier-talks",
        kind="meeting",
        date="2024-05-01",
        place="Oslo",
        participants=[Participant(who="ek-una", side="a"), Participant(who="tarr-bo", side="b")],
        evidence=[Evidence(source="oslo", quote="They met.")],
    )
    una = Person(id="ek-una", kind="person", names=[{"text": "Una Ek"}])
    bo = Person(id="tarr-bo", kind="person", names=[{"text": "Bo Tarr"}])
    oslo = Source(id="oslo", title="Oslo", text="They met.")
    save(Dataset(actors=(una, bo), meetings=(known,), sources=(oslo,)), project)
    record = known.model_copy(update={"date": PartialDate.parse("2024-05-02"), "place": None})
    asked = (Nearest(id="earlier-talks", why="2024-05-01; here 2024-05-02"),)
    return {"m1": {"nearest": asked, "record": record}}


def test_a_known_meeting_is_shown_beside_and_one_key_says_that_it_is_that_one(open_review, project):
    screen, _, _ = open_review(**near(project))
    assert all(words in screen for words in ("known", "Oslo", "≠", "2024-05-01; here 2024-05-02"))
    _, _, kept = open_review("m", **near(project))
    assert (kept["m1"].decision, kept["m1"].adds_to) == ("accept", "earlier-talks")
    assert kept["m1"].says == {"date": "2024-05-02"}


def test_one_key_says_that_it_is_another_meeting(open_review, project):
    _, _, kept = open_review("n", "a", **near(project))
    assert (kept["m1"].adds_to, kept["m1"].not_same) == (None, ("earlier-talks",))
    assert kept["m1"].decision == "accept"


def test_a_known_meeting_that_nobody_suggested_is_found(open_review, project):
    record = near(project)["m1"]["record"]
    _, _, kept = open_review("slash", *"bo", "enter", "m", m1={"record": record})
    assert kept["m1"].adds_to == "earlier-talks"


def test_the_question_for_the_day_of_publication_is_shown_and_answered_by_a_key(open_review):
    screen, _, _ = open_review(questions=("When was this published?",))
    assert "When was this published? (d answers)" in screen
    screen, _, _ = open_review("d", *"nonsense", "enter")
    assert "nonsense" in screen
    screen, _, _ = open_review("d", *["backspace"] * 10, *"2024-05-09", "enter")
    assert "2024-05-09 · lund" in screen


def test_light_and_dark_are_one_key(open_review):
    dark, light, again = (open_review(*keys)[0] for keys in ("", "t", "tt"))
    assert dark == again != light


def test_a_light_terminal_is_heeded(open_review, monkeypatch):
    light, _, _ = open_review("t")
    monkeypatch.setenv("COLORFGBG", "0;15")
    assert open_review()[0] == light


@pytest.mark.parametrize("size", [(80, 24), (140, 45)])
def test_title_day_and_id_of_the_source_are_on_every_screen(open_review, size):
    screen, _, _ = open_review(size=size)
    assert all(words in screen for words in ("Talks", "2024-05-03 · lund"))


def test_a_long_record_and_a_long_text_can_be_read_to_their_ends(open_review):
    crowd = [Participant(who=f"guest-{n}", side="a") for n in range(30)]
    long = {"m1": {"record": Meeting(id="x", kind="meeting", participants=crowd)}}
    screen, _, _ = open_review(size=(80, 24), **long)
    assert "guest-29" not in screen
    screen, _, _ = open_review(*["right_square_bracket"] * 9, size=(80, 24), **long)
    assert "guest-29" in screen


def test_the_words_the_record_and_the_keys_are_on_the_screen(open_review):
    screen, _, _ = open_review()
    assert all(
        words in screen for words in ("met B. Tarr", "Ada Nuru", "lund-talks", "0/6", "accept")
    )


def test_one_key_decides_and_the_next_proposal_comes(open_review):
    screen, _, kept = open_review("a")
    assert [kept[each].decision for each in ("m1", "a1", "a2", "a3")] == [*["accept"] * 3, None]
    assert "Minister" in screen
    assert "3/6" in screen


def test_all_that_is_left_of_a_kind_is_accepted_when_the_count_was_confirmed(open_review):
    screen, _, _ = open_review("A")
    assert "Accept 1 meeting of this source, and 2 new persons and institutions" in screen
    _, _, kept = open_review("A", "n")
    assert kept["m1"].decision is None
    _, _, kept = open_review("A", "y")
    assert kept["m1"].decision == kept["a1"].decision == "accept"


def test_nothing_that_asks_is_accepted_with_the_rest(open_review):
    screen, _, kept = open_review("j", "A", m1={"doubted_by": ("model",)})
    assert "Accept 1 role" in screen
    screen, _, kept = open_review("A", "y", m1={"doubted_by": ("model",)})
    assert "nothing to accept at once: 1 meeting left out" in screen
    assert kept["m1"].decision is None


def test_one_notice_is_shown_at_a_time(open_review):
    screen, _, _ = open_review("u", "u", "m")
    assert "nothing to take back" not in screen
    assert "no known meeting to compare with" in screen


def test_a_known_actor_is_offered_with_the_reason_and_one_key_merges(open_review):
    screen, _, _ = open_review(**nearest())
    assert "Bo Tarr" in screen
    assert "B. may be Bo" in screen
    _, _, kept = open_review("m", **nearest())
    assert kept["a2"].same_as == "tarr-bo"


def test_not_the_same_is_one_key_and_stays_on_the_proposal(open_review):
    _, _, kept = open_review("n", **nearest())
    assert kept["a2"].not_same == ("tarr-bo",)
    assert kept["a2"].decision is None


def test_a_known_actor_is_found_by_the_beginning_of_a_name(open_review):
    _, _, kept = open_review("j", "j", "j", "slash", "t", "a", "enter", "m")
    assert kept["a1"].same_as == "tarr-bo"


def test_without_a_known_actor_to_compare_the_key_says_so(open_review):
    screen, _, kept = open_review("j", "j", "j", "m")
    assert "compare" in screen
    assert kept["a1"].decision is None


def test_undo_takes_the_last_decision_back(open_review):
    _, _, kept = open_review("a", "r", "u")
    assert (kept["m1"].decision, kept["r1"].decision) == ("accept", None)


def test_the_editor_accepts_what_is_a_record(open_review):
    screen, _, _ = open_review("e")
    assert "Ctrl+S" in screen
    _, _, kept = open_review("e", "ctrl+s")
    assert kept["m1"].decision == "edit"


def test_the_editor_says_what_is_wrong_and_leaves_the_draft(open_review):
    screen, _, kept = open_review("e", "x", "ctrl+s")
    assert "no field" in screen
    assert kept["m1"].decision is None


def test_keys_typed_into_a_dialog_decide_nothing(open_review):
    _, _, kept = open_review("question_mark", "a", "r")
    assert {each.decision for each in kept.values()} == {None}


def test_the_review_ends_when_everything_is_decided(open_review):
    _, running, kept = open_review(*"aaa")
    assert not running
    assert {each.decision for each in kept.values()} == {"accept"}


def test_the_review_ends_when_only_what_was_skipped_is_left(open_review):
    _, running, kept = open_review(*"saaaaa")
    assert not running
    assert kept["m1"].decision == "skip"


def test_everything_has_its_place_in_a_small_terminal(open_review):
    screen, _, _ = open_review("e", size=(80, 24))
    assert "Ctrl+S" in screen
    screen, _, _ = open_review(size=(80, 24))
    assert "quit" in screen


def test_words_of_a_source_are_never_markup(open_review):
    hostile = Person(id="x", kind="person", names=[{"text": "[bold red]Eve[/] \x1b[2J\u202e"}])
    screen, _, _ = open_review("j", "j", "j", a1={"record": hostile})
    assert "[bold red]Eve[/]" in screen
    assert "U+202E" in screen
    assert "\x1b" not in screen


def test_a_known_actor_that_a_claim_names_can_be_somebody_else(open_review):
    participants = [Participant(who="nuru-ada", side="a"), Participant(who="tarr-bo", side="b")]
    met = Meeting(id="lund-talks", kind="meeting", participants=participants)
    screen, _, kept = open_review("w", "enter", m1={"record": met})
    assert kept["m1"].not_same == ("tarr-bo",)
    assert "≠ Bo Tarr" in screen
    _, _, kept = open_review("w", "enter", "w", "enter", m1={"record": met})
    assert kept["m1"].not_same == ()


def test_a_claim_without_known_actors_has_nobody_to_tell_apart(open_review):
    screen, _, _ = open_review("w")
    assert "no known actor is named here" in screen


def test_a_file_that_somebody_else_changed_is_read_again_and_the_notice_says_so(
    project, make, played
):
    write_draft(make({}), project)
    app = Review(Sitting(read_drafts(project)), load(project))
    (file,) = (project / "data" / "drafts").glob("*.yaml")
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("decision: ~", "decision: reject", 1), encoding="utf-8")
    screen, _ = played(app, "a")
    assert "changed meanwhile" in screen
    assert [each.decision for each in read_drafts(project)[0].draft.proposals][:4] == [
        "reject",
        None,
        None,
        None,
    ]


def test_who_was_accepted_in_the_draft_before_is_found_by_name(project, make, played):
    for name in ("a", "b"):
        write_draft(make({}, name, a2={"not_same": ("tarr-bo",)}), project)
    data = load(project)
    app = Review(Sitting(read_drafts(project), data), data)
    screen, _ = played(app, "a", "greater_than_sign", "slash", *"nuru")
    assert "Ada Nuru, B. Tarr" in screen


def test_somebody_of_the_same_text_can_be_said_to_be_the_same(open_review):
    mate = {"a2": {"nearest": (Nearest(id="nuru-ada", why="names left out"),)}}
    screen, _, kept = open_review(**mate)
    assert "names left out" in screen
    _, _, kept = open_review("m", **mate)
    assert (kept["a2"].same_as, kept["a2"].decision) == ("nuru-ada", "accept")
