"""Our ES modules joined into one script, our sheets squeezed, so that a page needs no request."""

import re
from collections.abc import Mapping

from graphkit.errors import GraphkitError
from graphkit.page.safe import refuse_markup

_IMPORT = re.compile(r'^import \{([^}]*)\} from "\./([a-z0-9_]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?function |const |class )", re.MULTILINE)
_EXPORTED = re.compile(r"^export (?:async function|function|const|class) (\w+)", re.MULTILINE)
_TOP = re.compile(r"^(?:export )?(?:async function|function|const|let|class) (\w+)", re.MULTILINE)
_FOREIGN = re.compile(r"^(?:import\b|export\b).*", re.MULTILINE)


class BundleError(GraphkitError):
    """A script of the page is written in a way the bundler does not join."""


def bundle(modules: Mapping[str, str], entry: str) -> str:
    """Return one script that does what the module `entry` and all it imports do.

    It keeps the names, lines, comments and order of the modules.

    Parameters
    ----------
    modules
        File name -> text of each ES module.  Only ``import { a, b } from
        "./other.js";`` and ``export`` before a function, const or class are
        understood; top-level names must be unique among all modules, for they
        share one scope afterwards.
    entry
        The module that starts the page.

    Raises
    ------
    BundleError
        A module or a name it imports is missing, two modules share a top-level
        name, modules import each other in a circle, or another form of import
        or export is used.
    """
    order = _in_order(modules, entry)
    owner: dict[str, str] = {}
    for name in order:
        for declared in _TOP.findall(modules[name]):
            if declared in owner:
                raise BundleError(f"{declared} is declared in {owner[declared]} and in {name}")
            owner[declared] = name
    return "\n".join(f"// {name}\n{_joined(name, modules[name])}" for name in order)


def squeezed(sheet: str) -> str:
    """Return a style sheet without comments and the space that tells nothing.

    Examples
    --------
    >>> squeezed("a, b { width: calc(1px + 1%); } /* why */")
    'a,b{width:calc(1px + 1%)}'
    """
    text = re.sub(r"\s+", " ", re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)).strip()
    return re.sub(r"([:,]) | ?([{};]) ?", r"\1\2", text).replace(";}", "}")


def _in_order(modules: Mapping[str, str], entry: str) -> list[str]:
    """Return the modules needed, each after those it imports."""
    order: list[str] = []
    open_: list[str] = []

    def visit(name: str) -> None:
        if name in order:
            return
        if name in open_:
            raise BundleError(f"modules import each other: {' -> '.join([*open_, name])}")
        if name not in modules:
            raise BundleError(
                f"{open_[-1] if open_ else 'the page'} needs {name}, which is missing"
            )
        open_.append(name)
        for names, other in _IMPORT.findall(modules[name]):
            visit(other)
            _require(names, name, other, modules[other])
        open_.pop()
        order.append(name)

    visit(entry)
    return order


def _require(names: str, importer: str, exporter: str, text: str) -> None:
    exported = set(_EXPORTED.findall(text))
    for name in filter(None, (each.strip() for each in names.split(","))):
        if name not in exported:
            raise BundleError(f"{importer} imports {name}, which {exporter} does not export")


def _joined(name: str, text: str) -> str:
    bare = _EXPORT.sub("", _IMPORT.sub("", text)).lstrip("\n")
    foreign = _FOREIGN.search(bare)
    if foreign:
        raise BundleError(f"{name}: the bundler does not understand {foreign[0]!r}")
    return refuse_markup(bare, name)
