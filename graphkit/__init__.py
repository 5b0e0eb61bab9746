"""graphkit: officials, institutions and families, linked by meetings, roles and kinship.

>>> import graphkit as gk
>>> project = gk.load("data")                          # doctest: +SKIP
>>> project.who_met("Wang Yi", since="2024-12")        # doctest: +SKIP

Importing graphkit loads none of its parts; each name below loads on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphkit.analysis.centrality import CentralityReport
    from graphkit.analysis.encounters import Encounter
    from graphkit.analysis.lineage import Lineage
    from graphkit.analysis.offices import Holder
    from graphkit.analysis.paths import Chain, Search
    from graphkit.analysis.profile import Profile
    from graphkit.errors import GraphkitError, InvalidDataError
    from graphkit.graph.build import build
    from graphkit.model import Certainty, Dataset, PartialDate
    from graphkit.project import Project, load

__version__ = "0.1.0"

_HOMES = {
    "CentralityReport": "graphkit.analysis.centrality",
    "Certainty": "graphkit.model",
    "Chain": "graphkit.analysis.paths",
    "Dataset": "graphkit.model",
    "Encounter": "graphkit.analysis.encounters",
    "GraphkitError": "graphkit.errors",
    "Holder": "graphkit.analysis.offices",
    "InvalidDataError": "graphkit.errors",
    "Lineage": "graphkit.analysis.lineage",
    "PartialDate": "graphkit.model",
    "Profile": "graphkit.analysis.profile",
    "Project": "graphkit.project",
    "Search": "graphkit.analysis.paths",
    "build": "graphkit.graph.build",
    "load": "graphkit.project",
}

__all__ = [
    "CentralityReport",
    "Certainty",
    "Chain",
    "Dataset",
    "Encounter",
    "GraphkitError",
    "Holder",
    "InvalidDataError",
    "Lineage",
    "PartialDate",
    "Profile",
    "Project",
    "Search",
    "build",
    "load",
]


def __getattr__(name: str) -> object:
    """Load a public name from its home."""
    if name == "page":  # the package, so that `gk.page.from_pyvis` needs no import of its own
        return import_module("graphkit.page")
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
