"""The Python of the documentation runs as it is printed."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
PYTHON = re.compile(r"```python\n((?:.*\n)*?)```\n")


def test_the_python_of_the_centrality_reports_runs(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    for name in ("data", "seeds", "graphkit.toml"):
        (tmp_path / name).symlink_to(ROOT / name)
    text = (ROOT / "docs" / "centrality.md").read_text(encoding="utf-8")
    names: dict[str, object] = {}

    exec("\n".join(PYTHON.findall(text)), names)  # noqa: S102 - our own page

    assert set(names["met"]) == set(names["arrays"].nodes)
