"""All records in force as one JSON document, exactly as they stand in `data/`."""

import json
from typing import TYPE_CHECKING

from graphkit.graph import dataset_of

if TYPE_CHECKING:
    import networkx as nx

SECTIONS = (
    "sources", "actors", "meetings", "roles", "kinship", "judgements", "disputes", "stories",
)  # fmt: skip


def to_json(graph: "nx.MultiDiGraph[str]") -> str:
    """Return the records behind `graph` as indented JSON, in the order of the files."""
    dataset = dataset_of(graph)
    sections = {
        section: [
            each.model_dump(mode="json", by_alias=True, exclude_unset=True)
            for each in getattr(dataset, section)
        ]
        for section in SECTIONS
    }
    return json.dumps({"schema_version": 1, **sections}, ensure_ascii=False, indent=2) + "\n"
