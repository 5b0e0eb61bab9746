"""A dataset to files and back: nothing lost, nothing changed, the same bytes each time."""

from dataclasses import fields, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.errors import WriteError
from graphkit.model import (
    Dataset,
    Dispute,
    Evidence,
    Family,
    Institution,
    Judgement,
    Kinship,
    Meeting,
    Name,
    PartialDate,
    Participant,
    Person,
    Publication,
    Reading,
    Role,
    Source,
    Step,
    Story,
)
from graphkit.store import in_order, inspect, load, save

chars = st.characters(exclude_categories=["Cs"])
texts = st.text(chars, min_size=1).filter(lambda text: text.strip() != "")
ids = st.from_regex(r"[a-z0-9][a-z0-9-]{0,12}", fullmatch=True)
words = st.from_regex(r"[a-z][a-z_]{0,8}", fullmatch=True)
dates = st.sampled_from(
    [
        "2024",
        "2024-11",
        "2024-11-15~",
        "2008/2015",
        "../2018",
        "[2025-05..2025-06]",
        "202X",
        "2001?",
    ]
).map(PartialDate.parse)


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


def some(strategy: st.SearchStrategy[Any], least: int = 0) -> st.SearchStrategy[Any]:
    return st.lists(strategy, min_size=least, max_size=3).map(tuple)


def records(model: Any, **known: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return records of a model: every optional text field may hold anything."""
    return st.builds(model, **{"note": maybe(texts), **known})


evidence = records(
    Evidence,
    source=ids,
    quote=texts,
    stance=st.sampled_from(["supports", "disputes", "denies"]),
    says=st.dictionaries(st.text(chars), texts, max_size=2),
    at=maybe(texts),
)
names = records(
    Name,
    text=texts,
    order=st.sampled_from([None, "given-first", "family-first"]),
    lang=maybe(texts),
    main=st.booleans(),
    status=st.sampled_from([None, "error", "variant"]),
    evidence=some(evidence),
)
claim: dict[str, Any] = {
    "evidence": some(evidence), "inferred": st.booleans(), "withdrawn": maybe(texts),
}  # fmt: skip
actor: dict[str, Any] = {"id": ids, "names": some(names, 1), "withdrawn": maybe(texts)}
participants = records(
    Participant,
    who=ids,
    side=maybe(words),
    capacity=st.sampled_from([None, "host", "also_present"]),
    **{"for": maybe(ids)},
    inferred=st.booleans(),
)
datasets = st.builds(
    Dataset,
    sources=st.lists(
        records(
            Source, id=ids, title=texts, publisher=maybe(texts), published=maybe(dates),
            published_basis=st.sampled_from(["stated", "inferred", "repost"]),
            url=maybe(texts), digest_of=maybe(texts), text=maybe(st.text(chars)),
        ),
        max_size=3, unique_by=lambda source: source.id,
    ).map(tuple),
    actors=some(
        records(Person, kind=st.just("person"), born=maybe(dates), died=maybe(dates), **actor)
        | records(Institution, kind=st.just("institution"), type=maybe(words), **actor)
        | records(Family, kind=st.just("family"), **actor)
    ),
    meetings=some(
        records(
            Meeting, id=ids, kind=words, title=maybe(texts), date=maybe(dates), place=maybe(texts),
            status=st.sampled_from(["held", "planned"]), part_of=maybe(ids), outcome=maybe(texts),
            participants=some(participants), **claim,
        )
    ),
    roles=some(
        records(
            Role, id=maybe(ids), person=maybe(ids), title=texts, institution=maybe(ids),
            since=maybe(dates), until=maybe(dates | st.just("..")), acting=st.booleans(), **claim,
        )
    ),
    kinship=some(
        records(Kinship, id=maybe(ids), person=st.just("ann"), other=st.just("bo"),
                relation=st.sampled_from(["parent_of", "spouse_of"]), **claim)
    ),
    judgements=some(
        st.builds(Judgement, a=texts, b=texts, verdict=st.sampled_from(["same", "unsure"]),
                  by=maybe(texts), when=maybe(dates), why=maybe(texts))
    ),
    disputes=some(
        st.builds(Dispute, id=ids, topic=texts, kind=st.just("error"), about=some(texts, 1),
                  readings=some(st.builds(Reading, value=texts, evidence=some(evidence, 1)), 1),
                  ruling=maybe(texts), withdrawn=maybe(texts))
    ),
    stories=st.lists(
        st.builds(
            Story, id=ids, title=texts, description=maybe(texts), withdrawn=maybe(texts),
            steps=some(
                st.builds(
                    Step, title=texts, text=texts, selection=some(ids),
                    view=st.sampled_from(["met", "all"]), since=maybe(dates), as_of=maybe(dates),
                ), 1,
            ),
        ),
        max_size=2, unique_by=lambda story: story.id,
    ).map(tuple),
    publication=st.builds(Publication, title=texts, description=maybe(texts), language=texts,
                          exclude=some(ids), kinds=some(words)),
)  # fmt: skip


def content(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


@settings(deadline=None, max_examples=50)
@given(datasets)
def test_what_is_saved_is_loaded_and_saved_again_byte_for_byte(dataset: Dataset) -> None:
    with TemporaryDirectory() as folder:
        root = Path(folder)
        save(dataset, root)
        first = content(root)
        loaded = inspect(root).dataset
        assert loaded == in_order(dataset)

        save(loaded, root)
        assert content(root) == first


@settings(max_examples=30)
@given(datasets)
def test_the_order_of_writing_loses_no_record(dataset: Dataset) -> None:
    ordered = in_order(dataset)

    assert in_order(ordered) == ordered
    for field in fields(Dataset):
        before, after = getattr(dataset, field.name), getattr(ordered, field.name)
        assert before == after or sorted(map(repr, before)) == sorted(map(repr, after))


@settings(max_examples=30)
@given(datasets, st.randoms(use_true_random=False))
def test_the_order_of_records_does_not_show_in_the_files(dataset: Dataset, random: Any) -> None:
    mixed = replace(dataset, roles=tuple(random.sample(dataset.roles, len(dataset.roles))))

    assert in_order(mixed) == in_order(dataset)


def ann(**changes: Any) -> Person:
    return Person(**{"id": "ann", "kind": "person", "names": [{"text": "Ann Example"}]} | changes)


def test_a_valid_dataset_is_loaded_as_it_was_saved(tmp_path: Path) -> None:
    dataset = Dataset(
        sources=(Source(id="page", title="A page", text="---\nAnn.\r\n"),), actors=(ann(),)
    )

    save(dataset, tmp_path)

    assert load(tmp_path) == dataset


@pytest.mark.parametrize("name", ["data", "project"])
def test_a_new_project_is_made_around_its_data_folder(tmp_path: Path, name: str) -> None:
    save(Dataset(actors=(ann(),)), tmp_path / name)

    assert list(content(tmp_path)) == [
        "data/actors.yaml" if name == "data" else "project/data/actors.yaml"
    ]


def test_only_files_that_change_are_written(tmp_path: Path) -> None:
    dataset = Dataset(actors=(ann(),), roles=(Role(title="Minister"),))
    save(dataset, tmp_path)
    before = {path: path.stat().st_ino for path in (tmp_path / "data").iterdir()}

    save(replace(dataset, roles=(Role(title="Premier"),)), tmp_path)

    changed = [path.name for path in before if path.stat().st_ino != before[path]]
    assert changed == ["roles.yaml"]


def test_a_section_that_became_empty_has_an_empty_list(tmp_path: Path) -> None:
    save(Dataset(actors=(ann(),), roles=(Role(title="Minister"),)), tmp_path)

    save(Dataset(actors=(ann(),)), tmp_path)

    assert content(tmp_path)["data/roles.yaml"] == b"[]\n"


def test_settings_that_say_the_same_stay_as_they_are(make_project: Any) -> None:
    root = make_project(settings='# mine\n[publication]\ntitle = "Who"\n')

    save(load(root), root)

    assert content(root)["graphkit.toml"].startswith(b"# mine")


def test_a_text_that_no_source_has_is_not_deleted(make_project: Any) -> None:
    root = make_project(seeds={"page": "---\nid: page\ntitle: x\n---\nmine\n"})
    before = content(root)

    with pytest.raises(WriteError, match=r"page\.md is the text of no source"):
        save(Dataset(actors=(ann(country="NO"),)), root)

    assert content(root) == before


def test_half_a_character_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    source = Source(id="page", title="x", text="\ud800")

    with pytest.raises(WriteError, match=r"page\.md cannot hold U\+D800"):
        save(Dataset(sources=(source,), actors=(ann(),)), tmp_path)

    assert content(tmp_path) == {}


def test_a_file_is_no_place_for_a_project(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")

    with pytest.raises(WriteError, match="a project is a folder"):
        save(Dataset(), tmp_path / "file")
