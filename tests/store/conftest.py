"""Factories of small projects on disk; every person in them is invented."""

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest
import yaml

from graphkit.store import yaml_reader

Make = Callable[..., Path]

ANN = "- {id: ann, kind: person, names: [{text: Ann Example}]}\n"
LOADERS = [getattr(yaml, "CSafeLoader", yaml.SafeLoader), yaml.SafeLoader]


@pytest.fixture
def make_project(tmp_path: Path) -> Make:
    """Return a function that writes data files (by section), seeds (by id) and settings."""

    def make(
        seeds: dict[str, str] | None = None, settings: str | None = None, **sections: str | bytes
    ) -> Path:
        (tmp_path / "data").mkdir(exist_ok=True)
        (tmp_path / "seeds").mkdir(exist_ok=True)
        for section, text in {"actors": ANN, **sections}.items():
            _write(tmp_path / "data" / f"{section}.yaml", text)
        for id_, text in (seeds or {}).items():
            _write(tmp_path / "seeds" / f"{id_}.md", text)
        if settings is not None:
            _write(tmp_path / "graphkit.toml", settings)
        return tmp_path

    return make


@pytest.fixture(params=LOADERS, ids=["libyaml", "pure-python"])
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run a test with both parsers of PyYAML."""
    monkeypatch.setattr(yaml_reader, "LOADER", request.param)


def _write(path: Path, text: str | bytes) -> None:
    path.write_bytes(text if isinstance(text, bytes) else dedent(text).encode())
