"""The test texts agree with their annotation, and the scorer with itself."""

import json
from hashlib import sha256
from pathlib import Path

import pytest
import yaml

from graphkit.extract.score import score
from graphkit.extract.score.annotation import articles
from graphkit.store import read_article

TEXTS = Path(__file__).parents[1] / "texts"
SETS = sorted(path.parent.name for path in TEXTS.glob("*/gold.json"))
SHARED = Path(__file__).parents[4] / "shared" / "gold" / "seeds.json"


def gold_of(name):
    return json.loads((TEXTS / name / "gold.json").read_text(encoding="utf-8"))


def texts_of(name):
    return {p.name: p.read_text(encoding="utf-8") for p in (TEXTS / name).glob("*.md")}


def spans(gold):
    """Each passage an annotation points to, as file, start, end and words."""
    for mention in (*gold["person_mentions"], *gold["dates"]):
        yield mention["article"], mention["start"], mention["end"], mention["text"]
    for record in (*gold["roles"], *gold["events"], *gold["kinship"]):
        for e in record["evidence"]:
            yield e["article"], e["start"], e["end"], e["quote"]


def perfect(gold):
    """The drafts of somebody who has read the annotation."""
    names = {p["id"]: p["canonical"] for p in gold["persons"]}
    countries = {i["id"]: i["name"] for i in gold["institutions"]}

    def told(key, file):
        return [r for r in gold[key] if any(e["article"] == file for e in r["evidence"])]

    for article in gold["articles"]:
        file = article["file"]
        yield {
            "source": {"id": article["id"], "file": file},
            "actors": [
                {"id": p["id"], "kind": "person", "names": [{"text": p["canonical"]}]}
                for p in gold["persons"]
                if article["id"] in p["surface_forms"]
            ],
            "roles": [
                {
                    "person": names[r["person"]],
                    "title": r["post"],
                    "institution": countries.get(r["institution"]),
                }
                for r in told("roles", file)
                if r["person"]
            ],
            "kinship": [
                {k: r[k] for k in ("person", "relation", "other")}
                for r in told("kinship", file)
                if r["other"]
            ],
            "meeting_pairs": [
                {"pair": sorted(names[who] for who in pair), "date": None, "status": "held"}
                for pair in (e.value for a in articles(gold) if a.file == file for e in a.pairs)
            ],
            "dates": [
                {"text": d["text"], "value": d["resolved"]}
                for d in gold["dates"]
                if d["article"] == file
            ],
            "quotes": [
                {"quote": e["quote"]}
                for r in told("roles", file)
                for e in r["evidence"]
                if e["article"] == file
            ],
        }


@pytest.mark.parametrize("name", SETS)
def test_every_annotated_passage_stands_where_it_says(name):
    texts = texts_of(name)

    strays = [(f, words) for f, a, b, words in spans(gold_of(name)) if texts[f][a:b] != words]

    assert strays == []


@pytest.mark.parametrize("name", SETS)
def test_every_text_is_annotated_and_its_front_matter_agrees(name):
    listed = {a["file"]: a for a in gold_of(name)["articles"]}
    heads = {f: yaml.safe_load(t.split("---")[1]) for f, t in texts_of(name).items()}

    assert listed.keys() == heads.keys()
    assert [f for f, head in heads.items() if head["id"] != listed[f]["id"]] == []
    assert [f for f, head in heads.items() if str(head["published"])[:4] < "1995"] == []


@pytest.mark.parametrize("name", SETS)
def test_the_readme_tells_how_many_texts_a_set_has(name):
    readme = (TEXTS / "README.md").read_text(encoding="utf-8")

    assert f"| `{name}/` | {len(texts_of(name))} |" in readme


@pytest.mark.parametrize("name", SETS)
def test_a_person_is_only_at_meetings_of_texts_that_name_them(name):
    gold = gold_of(name)
    named = {(m["person"], m["article"]) for m in gold["person_mentions"]}

    strays = [
        (event["id"], who)
        for event in gold["events"]
        for side in event["sides"]
        for who in side
        if (who, event["evidence"][0]["article"]) not in named
    ]

    assert strays == []


@pytest.mark.parametrize("name", SETS)
def test_a_draft_that_repeats_the_annotation_is_right_in_every_layer(name):
    gold = gold_of(name)

    layers = score(gold, perfect(gold), texts_of(name)).layers

    wrong = {k: t for k, t in layers.items() if k != "dated_pairs" and (t.false or t.missed)}
    assert wrong == {}


@pytest.mark.parametrize("path", sorted(TEXTS.glob("*/answers.json")), ids=lambda p: p.parent.name)
def test_a_recorded_answer_belongs_to_each_text_of_its_set(path):
    answers = json.loads(path.read_text(encoding="utf-8"))

    texts = [read_article(file).text or "" for file in path.parent.glob("*.md")]
    assert answers.keys() == {sha256(text.encode()).hexdigest() for text in texts}


def test_the_annotation_of_the_five_articles_is_read_too():
    if not SHARED.exists():
        pytest.skip("the annotation of the five articles is not beside this repository")
    gold = json.loads(SHARED.read_text(encoding="utf-8"))

    layers = score(gold, perfect(gold), {}).layers

    wrong = {k: t for k, t in layers.items() if k in {"persons", "roles", "pairs", "kinship"}}
    assert [k for k, t in wrong.items() if t.false or t.missed or not t.right] == []
