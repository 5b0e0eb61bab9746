import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.store.editing import with_field, with_fields, with_item, with_records
from graphkit.store.yaml_reader import read_yaml
from graphkit.store.yaml_writer import write_yaml

TEXT = """\
# kept on top

- id: ada  # a remark
  decision: ~   # say what you think
  names:
    - {text: Ada}
    # kept between
    - text: Ada Nuru
      lang: en
# about Bo
- id: bo
  names: [{text: Bo}]
"""


def test_a_value_is_replaced_and_every_comment_stays():
    assert with_field(TEXT, (0, "decision"), "accept") == TEXT.replace(
        "decision: ~ ", "decision: accept "
    )


def test_an_empty_value_is_replaced():
    assert with_field("a:\nb: 1\n", ("a",), "x") == "a: x\nb: 1\n"


def test_a_new_field_comes_last_in_its_record():
    changed = with_field(TEXT, (0, "note"), "seen: twice")
    assert changed == TEXT.replace("      lang: en\n", '      lang: en\n  note: "seen: twice"\n')


def test_a_field_of_a_record_on_one_line_is_set_there():
    changed = with_field(TEXT, (1, "names", 0, "lang"), "sw")
    assert changed == TEXT.replace("{text: Bo}", "{text: Bo, lang: sw}")
    assert "{text: Bob}" in with_field(TEXT, (1, "names", 0, "text"), "Bob")


@pytest.mark.parametrize("nth", [0, 1])
def test_an_item_is_added_behind_the_last(nth):
    changed = with_item(TEXT, (nth, "names"), {"text": "New"})
    before = read_yaml(TEXT)
    before[nth]["names"].append({"text": "New"})
    assert read_yaml(changed) == before
    assert all(line in changed.splitlines() for line in TEXT.splitlines() if "#" in line)


def test_a_list_that_is_not_there_begins_with_the_item():
    changed = with_item(TEXT, (1, "evidence"), {"source": "s", "quote": "Q."})
    assert read_yaml(changed)[1]["evidence"] == [{"source": "s", "quote": "Q."}]


def test_a_record_comes_before_the_first_larger_one_and_a_comment_stays_with_its_record():
    changed = with_records(TEXT, ["ada", "bo"], [("b", {"id": "b"})])
    assert changed == TEXT.replace("# about Bo\n", "- id: b\n# about Bo\n")


def test_a_record_before_all_others_stands_below_the_comment_on_top():
    changed = with_records(TEXT, ["ada", "bo"], [("a", {"id": "a"})])
    assert changed.startswith("# kept on top\n\n- id: a\n- id: ada")


@pytest.mark.parametrize("text", ["", "[]\n", "# nothing yet\n", "# nothing yet\n[]\n"])
def test_a_file_without_records_gets_its_first(text):
    changed = with_records(text, [], [("a", {"id": "a"})])
    assert read_yaml(changed) == [{"id": "a"}]
    assert changed.startswith("# nothing yet") == text.startswith("#")


def test_an_empty_line_between_records_is_kept_up():
    changed = with_records("- id: a\n\n- id: c\n", ["a", "c"], [("b", {"id": "b"})])
    assert changed == "- id: a\n\n- id: b\n\n- id: c\n"


def test_a_text_without_line_end_gets_one_before_more_is_added():
    assert with_records("- id: a", ["a"], [("b", {"id": "b"})]) == "- id: a\n- id: b\n"
    assert with_field("a: x", ("b",), "z") == "a: x\nb: z\n"


words = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1)
values = st.recursive(
    words, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3)
)
records = st.lists(st.dictionaries(words, values, min_size=1, max_size=4), min_size=1, max_size=4)


@given(records, st.data(), values)
def test_what_is_set_in_any_record_is_read_back_and_nothing_else_changes(found, data, value):
    index = data.draw(st.integers(0, len(found) - 1))
    name = data.draw(words | st.sampled_from(sorted(found[index])))
    expected = [dict(each) for each in found]
    expected[index][name] = value
    assert read_yaml(with_field(write_yaml(found), (index, name), value)) == expected


@given(records, st.data())
def test_several_fields_set_at_once_are_those_set_one_after_the_other(found, data):
    numbers = st.integers(0, len(found) - 1)
    changes = data.draw(st.dictionaries(st.tuples(numbers, words), values, max_size=4))
    text = one_by_one = write_yaml(found)
    for path, value in changes.items():
        one_by_one = with_field(one_by_one, path, value)
    assert with_fields(text, changes) == one_by_one


@given(st.lists(words, unique=True), st.lists(words, unique=True))
def test_records_added_to_a_sorted_list_leave_it_sorted(old, new):
    old.sort()
    text = write_yaml([{"id": each} for each in old])
    text = with_records(text, old, [(each, {"id": each}) for each in new])
    assert [each["id"] for each in read_yaml(text) or []] == sorted(old + new)


def test_new_fields_of_a_record_and_of_the_one_around_it_come_each_in_its_own():
    changed = with_fields("a:\n  - b: 1\n", {("c",): 2, ("a", 0, "d"): 3})
    assert read_yaml(changed) == {"a": [{"b": "1", "d": "3"}], "c": "2"}


def test_an_item_is_added_to_a_list_of_words():
    assert with_item("asked:\n  - Who?\n", ("asked",), "When?") == 'asked:\n  - Who?\n  - "When?"\n'
