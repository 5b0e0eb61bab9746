"""How long a project of 15,000 records takes to load, against plain YAML and pydantic.

Run from anywhere: ``python benchmarks/load.py [RECORDS]``.  It makes a project
in a temporary folder, loads it several times and prints the best.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml
from pydantic import TypeAdapter

from graphkit import store
from graphkit.model import Actor, Meeting, Role

PAGES = 100  # sources


def quote(number: int) -> str:
    return f"In the matter numbered {number} the officials were named in full, as is the custom."


def evidence(number: int) -> str:
    return f'   evidence: [{{source: page-{number % PAGES},\n     quote: "{quote(number)}"}}]}}\n'


def make(root: Path, records: int) -> int:
    """Write a valid project of about `records` records, and return the lines of its data files."""
    people, meetings = records // 5, records // 3
    roles = records - people - meetings - 40 - PAGES
    names = [f"person-{number}" for number in range(people)]
    files = {
        "actors": [
            f"- id: {name}\n  kind: person\n  names: [{{text: {name.title()}, main: true}}]\n"
            for name in names
        ]
        + [
            f"- id: office-{n}\n  kind: institution\n  names: [{{text: Office {n}}}]\n"
            for n in range(40)
        ],
        "meetings": [
            f"- {{id: meeting-{n}, kind: meeting, date: 2024-{n % 12 + 1:02d}, participants: ["
            f"{{who: {names[n % people]}, side: host}}, "
            f"{{who: {names[(n * 7 + 1) % people]}, side: guest}}],\n{evidence(n)}"
            for n in range(meetings)
        ],
        "roles": [
            f"- {{person: {names[n % people]}, title: Minister {n}, institution: office-{n % 40}, "
            f"since: {1950 + n % 60}-03-01, until: {1952 + n % 60}-05-04,\n{evidence(n)}"
            for n in range(roles)
        ],
    }
    (root / "data").mkdir()
    (root / "seeds").mkdir()
    for section, rows in files.items():
        (root / "data" / f"{section}.yaml").write_text("".join(rows), encoding="utf-8")
    for page in range(PAGES):
        text = "\n".join(quote(n) for n in range(page, max(meetings, roles), PAGES))
        front = f"---\nid: page-{page}\ntitle: Page {page}\npublished: 2025\n---\n"
        (root / "seeds" / f"page-{page}.md").write_text(front + text + "\n", encoding="utf-8")
    return sum(row.count("\n") for rows in files.values() for row in rows)


def plain(data: Path) -> None:
    """What one would write without graphkit: no positions, no refusals, no rules."""
    for section, record in (("actors", Actor), ("meetings", Meeting), ("roles", Role)):
        text = (data / f"{section}.yaml").read_text(encoding="utf-8")
        values = yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - it is the safe one
        for value in values:
            for field in ("date", "since", "until"):
                if field in value:
                    value[field] = str(value[field])
        TypeAdapter(list[record]).validate_python(values)


def best(task: Callable[[], object], times: int = 5) -> float:
    """Return the seconds of the fastest of several runs."""
    seconds = []
    for _ in range(times):
        start = time.perf_counter()
        task()
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def main() -> None:
    records = int(sys.argv[1]) if sys.argv[1:] else 15_000
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        lines = make(root, records)
        ours = best(lambda: store.load(root))
        theirs = best(lambda: plain(root / "data"))
    print(f"{records:,} records, {lines:,} lines")
    print(f"graphkit.store.load   {ours:6.2f} s   {records / ours:10,.0f} records/s")
    print(f"safe_load + pydantic  {theirs:6.2f} s   {records / theirs:10,.0f} records/s")
    print(f"ratio                 {ours / theirs:6.2f}")


if __name__ == "__main__":
    main()
