"""What stands around the data of every page: its policy, styles, scripts and template.

Only a loader stands in a page as it is.  It inflates the script and the styles
of what that brings to life, which the policy knows by their hashes.
"""

import json
from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template
from markupsafe import Markup
from rjsmin import jsmin

from graphkit.page.bundle import bundle, squeezed
from graphkit.page.dense import dense
from graphkit.page.renderers import Renderer
from graphkit.page.safe import bare, bidirectional, refuse_markup, shown

LIVELY = ("app.css", "help.css", "lineage.css", "story.css", "timeline.css")
"""The sheets of what only scripts bring to life."""


def frame(
    entry: str, renderer: Renderer = Renderer.CANVAS, *, unpacks: bool = False
) -> dict[str, str]:
    """Return what every page has: its policy, style and loader, and the code that this loads.

    A page that `unpacks` its tables may make HTML of them, once.
    """
    loader, looks = script("loader.js"), style("page.css")
    return {
        "policy": policy(
            (loader, script(entry, renderer)),
            (looks, style(*LIVELY)),
            ("graphkit", "graphkit-tables") if unpacks else ("graphkit",),
        ),
        "style": Markup(looks),  # noqa: S704 - our own file
        "loader": Markup(loader),  # noqa: S704 - our own file
        "code": code(entry, renderer),
    }


@cache
def code(entry: str, renderer: Renderer) -> Markup:
    """Return the script of a page and the styles of what it brings to life, compressed."""
    told = {"style": style(*LIVELY), "script": script(entry, renderer)}
    return _dense(json.dumps(told, ensure_ascii=False))


def policy(scripts: tuple[str, ...], styles: tuple[str, ...], trusted: tuple[str, ...]) -> str:
    """Return the Content-Security-Policy that lets only these scripts and styles act.

    `trusted` are the names under which text may become a script or HTML.
    """
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(map(_hash, scripts))}",
            f"style-src {' '.join(map(_hash, styles))}",
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            f"trusted-types {' '.join(trusted)}",
        )
    )


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _dense(html: str) -> Markup:
    return Markup(dense(html, 9))  # noqa: S704 - none begins a tag


def _assets() -> Traversable:
    return files("graphkit.page").joinpath("assets")


@cache
def script(entry: str, renderer: Renderer = Renderer.CANVAS) -> str:
    """Return a script of a page, without spaces: the module `entry`, all it imports, what draws.

    It is no module any more, for a page runs those only when it is read to its end.
    """
    modules = {
        each.name: each.read_text(encoding="utf-8")
        for each in _assets().iterdir()
        if each.name.endswith(".js")
    }
    modules["renderer.js"] = modules[renderer.module]
    ours = f'(() => {{\n"use strict";\n{bundle(modules, entry)}}})();\n'
    return f"{renderer.library or ''}\n{jsmin(ours)}"


@cache
def style(*names: str) -> str:
    """Return the sheets of these names, one after the other, squeezed."""
    texts = (_assets().joinpath(name).read_text(encoding="utf-8") for name in names)
    return "\n".join(map(squeezed, map(refuse_markup, texts, names)))


@cache
def template(name: str) -> Template:
    """Return a template, which escapes whatever it is given and fails on what is missing."""
    environment = Environment(
        autoescape=True,
        loader=FunctionLoader(lambda name: _assets().joinpath(name).read_text(encoding="utf-8")),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"shown": shown, "bare": bare, "dense": _dense}
    environment.tests["bidirectional"] = bidirectional
    return environment.get_template(name)
