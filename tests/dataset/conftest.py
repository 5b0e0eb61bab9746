"""The shipped dataset, and the material outside the repository it is checked against."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graphkit.model import Dataset
from graphkit.store import load

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
RENAMED = {
    "boao": "boao-forum",
    "governors_forum": "cn-jp-governors-forum",
    "hlcm": "cn-jp-hlcm",
    "jp_house": "jp-house-of-representatives",
    "politburo": "cpc-politburo",
    "psc": "cpc-psc",
    "publicity_dept": "cpc-publicity-department",
    "rpem": "cn-jp-rpem",
    "trump": "trump-donald",
}


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the repository, which is itself a project."""
    return ROOT


@pytest.fixture(scope="session")
def dataset() -> Dataset:
    """The shipped dataset."""
    return load(ROOT / "data")


@pytest.fixture(scope="session")
def gold() -> Any:
    """The annotation of the five articles, made by hand and kept outside the repository."""
    path = SHARED / "gold" / "seeds.json"
    if not path.exists():
        pytest.skip(
            f"NOT CHECKED against the annotation: there is no {path.name} in ../shared/gold"
        )
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def articles() -> dict[str, str]:
    """The texts of the five articles by file name; they are not ours to ship."""
    found = {
        path.name: path.read_text(encoding="utf-8")
        for path in sorted((SHARED / "seeds").glob("*.txt"))
    }
    if len(found) != 5:
        pytest.skip("NOT CHECKED against the articles: ../shared/seeds does not hold all five")
    return found


@pytest.fixture(scope="session")
def actor_id() -> Callable[[str], str]:
    """From the annotation's id of an actor to the dataset's."""
    return lambda annotated: RENAMED.get(annotated, annotated.replace("_", "-"))
