"""From the payload to one HTML file that asks the network for nothing."""

import gzip
from base64 import b64encode
from functools import cache, partial
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import NamedTuple

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template
from markupsafe import Markup

from graphkit.page.bundle import bundle
from graphkit.page.columns import column
from graphkit.page.contract import Payload
from graphkit.page.contract_records import Sentence
from graphkit.page.packed import packed
from graphkit.page.renderers import Renderer
from graphkit.page.safe import bare, bidirectional, json_for_html, refuse_markup, shown
from graphkit.page.tables import tables
from graphkit.page.wording import sentence_in_words
from graphkit.page.words import Words, dictionaries

NO_SCRIPT = ".gk-app, .gk-tools { display: none }"

READABLE = 50_000
"""So many characters of data stay readable in the file; more are compressed."""

DENSITY = 6
"""How hard gzip tries: 9 takes four times as long for 1.5 % less."""


def render(payload: Payload, words: Words, renderer: Renderer = Renderer.CANVAS) -> str:
    """Return the page: the drawing's data and script, and every claim in tables beside it.

    Equal payloads give equal bytes.
    """
    code, looks = script("app.js", renderer), style()
    library = renderer.library
    return template("page.html").render(
        payload=payload,
        tables=tables(payload, words),
        facts=facts(payload),
        source_facts=source_facts(payload),
        say=words,
        told=partial(sentence_in_words, say=words),
        languages=[(each, said["language.name"]) for each, said in dictionaries().items()],
        data=data(payload),
        script=Markup(code),  # noqa: S704 - our own file
        library=Markup(library) if library else None,  # noqa: S704 - a file of an installed package
        style=Markup(looks),  # noqa: S704 - our own file
        no_script=Markup(NO_SCRIPT),  # noqa: S704 - our own text
        policy=policy((code, *([library] if library else [])), (looks, NO_SCRIPT)),
    )


class Data(NamedTuple):
    """The payload as it stands in the page: its media type and its text."""

    type: str
    text: Markup


def data(payload: Payload) -> Data:
    """Return a payload as readable JSON, or compressed where it would be long."""
    text = json_for_html(packed(payload))
    if len(text) < READABLE:
        return Data("application/json", Markup(text))  # noqa: S704 - escaped for its place
    dense = b64encode(gzip.compress(text.encode(), DENSITY, mtime=0)).decode()
    return Data("application/gzip", Markup(dense))  # noqa: S704 - letters and digits


def facts(payload: Payload) -> list[Sentence]:
    """Return in a few words how much the page holds."""
    people = column(payload.actors, "kind").count("person")
    held = column(payload.meetings, "status").count("held")
    told = [_count("people", people), _count("meetings", held)]
    if len(payload.meetings) > held:
        told.append(_count("planned", len(payload.meetings) - held))
    return [*told, _count("sources", len(payload.sources))]


def source_facts(payload: Payload) -> list[Sentence]:
    """Return how many sources the page rests on, and the day of the latest."""
    told = [_count("sources", len(payload.sources))]
    days = [each.published for each in payload.sources if each.published]
    if days:
        latest = max(days, key=lambda each: each.days[-1])
        told.append(Sentence(key="facts.latest", values={"day": latest.text}))
    return told


def _count(what: str, n: int) -> Sentence:
    return Sentence(key=f"count.{what}", values={"n": n})


def policy(scripts: tuple[str, ...], styles: tuple[str, ...]) -> str:
    """Return the Content-Security-Policy that lets only these scripts and styles act."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(map(_hash, scripts))}",
            f"style-src {' '.join(map(_hash, styles))}",
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _assets() -> Traversable:
    return files("graphkit.page").joinpath("assets")


@cache
def script(entry: str, renderer: Renderer = Renderer.CANVAS) -> str:
    """Return the script of a page: the module `entry`, all it imports, what draws.

    It is no module any more, for a page runs those only when it is read to its end.
    """
    modules = {
        each.name: each.read_text(encoding="utf-8")
        for each in _assets().iterdir()
        if each.name.endswith(".js")
    }
    modules["renderer.js"] = modules[renderer.module]
    return f'\n(() => {{\n"use strict";\n{bundle(modules, entry)}}})();\n'


@cache
def style() -> str:
    """Return the sheet of the page and, after it, those of single views."""
    names = (each.name for each in _assets().iterdir() if each.name.endswith(".css"))
    texts = {name: _assets().joinpath(name).read_text(encoding="utf-8") for name in names}
    ordered = sorted(texts, key=lambda name: (name != "page.css", name))
    return "".join(f"\n{refuse_markup(texts[name], name)}" for name in ordered)


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
    environment.filters |= {"shown": shown, "bare": bare}
    environment.tests["bidirectional"] = bidirectional
    return environment.get_template(name)
