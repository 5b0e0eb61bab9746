"""What the tests of the page share: pages of invented graphs, and a real Chromium to open them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from types import SimpleNamespace

import pytest
from playwright.sync_api import Page, Route

from graphkit.graph import build
from graphkit.model import (
    Dataset,
    Family,
    Institution,
    Kinship,
    Meeting,
    Person,
    Publication,
    Role,
    Source,
)
from graphkit.page import PageOptions, write
from graphkit.page.payload import payload
from graphkit.page.words import Words

MODULES = Path(__file__).parent / "js"
ASSETS = files("graphkit.page").joinpath("assets")
ORIGIN = "http://graphkit.invalid"


@pytest.fixture(scope="session")
def words():
    return Words()


@pytest.fixture(scope="session")
def made(graph, words):
    """The payload of the invented project."""
    return payload(graph, words)


@pytest.fixture(scope="session")
def html(graph, tmp_path_factory) -> Path:
    """The page of the invented project."""
    return write(graph, tmp_path_factory.mktemp("page") / "index.html").path


@pytest.fixture
def modules(chromium):
    """A page that can import our modules and our tests, served from disk without a server."""
    context = chromium.new_context()
    page = context.new_page()

    def answer(route):
        name = route.request.url.removeprefix(f"{ORIGIN}/")
        if name == "":
            route.fulfill(body="<!doctype html>", content_type="text/html")
        else:
            source = ASSETS.joinpath(name[7:]) if name.startswith("assets/") else MODULES / name
            text = source.read_text(encoding="utf-8")
            route.fulfill(body=text, content_type="text/javascript; charset=utf-8")

    page.route("**/*", answer)
    page.goto(f"{ORIGIN}/")
    yield page
    context.close()


@dataclass
class Watch:
    """What an opened page must not do: ask the network, complain, run what it was given."""

    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def follow(self, page: Page) -> None:
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: (self.complaints.append("dialog"), dialog.dismiss()))
        page.context.route("**/*", self._only_files)

    def _only_files(self, route: Route) -> None:
        if route.request.url.startswith("file:"):
            route.continue_()
        else:
            self.requests.append(route.request.url)
            route.abort()


@pytest.fixture
def opened(chromium, html) -> Iterator[Callable[..., Page]]:
    """Open a page from disk, wide unless told otherwise; it must stay silent until the end."""
    watch, contexts = Watch(), []

    def open_(file: Path = html, address: str = "", **options: object) -> Page:
        context = chromium.new_context(
            **{"viewport": {"width": 1440, "height": 900}, "reduced_motion": "reduce", **options}
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(8000)
        watch.follow(page)
        page.goto(f"{file.as_uri()}{address}")
        if options.get("java_script_enabled", True):
            page.wait_for_selector("html[data-ready]", state="attached")
        return page

    yield open_
    for context in contexts:
        context.close()
    assert watch.requests == [], "the page asked the network"
    assert watch.complaints == [], "the page complained"


@pytest.fixture
def page_of(tmp_path) -> Callable[..., Path]:
    """Write the page of a graph, and return where it is."""

    def page_of_(graph: object, **options: object) -> Path:
        return write(graph, tmp_path / "page.html", options=PageOptions(**options)).path

    return page_of_


SAID = [{"source": "s", "quote": "so it is said"}]
KINDS = {"person": Person, "institution": Institution, "family": Family}


def make_actor(id_: str, name: str | None = None, kind: str = "person", **fields: object) -> object:
    names = fields.pop("names", None) or [{"text": name or id_.title()}]
    return KINDS[kind].model_validate({"id": id_, "kind": kind, "names": names, **fields})


def make_meeting(id_: str, *who: object, **fields: object) -> Meeting:
    """A held meeting; `who` are ids, or (id, side), or whole participants."""
    values = {"id": id_, "kind": "meeting", "evidence": SAID, "participants": [*map(_who, who)]}
    return Meeting.model_validate(values | fields)


def make_role(person: str, title: str, institution: str | None = None, **fields: object) -> Role:
    values = {"person": person, "title": title, "institution": institution, "evidence": SAID}
    return Role.model_validate(values | fields)


def make_kin(person: str, relation: str, other: str, **fields: object) -> Kinship:
    values = {"person": person, "relation": relation, "other": other, "evidence": SAID}
    return Kinship.model_validate(values | fields)


def make_source(id_: str = "s", **fields: object) -> Source:
    return Source.model_validate({"id": id_, "title": "Source of all", **fields})


def make_graph(*actors: object, **sections: object):
    """The graph of these actors and records; the one source is `s`."""
    publication = sections.pop("publication", {})
    return build(
        Dataset(
            actors=actors,
            sources=sections.pop("sources", (make_source(),)),
            publication=Publication.model_validate(publication),
            **sections,
        )
    )


def make_crowd(size: int, met: int = 3):
    """A graph of `size` persons, each of whom met some of those before."""
    people = [make_actor(f"p{nth:04d}", f"Person {nth}") for nth in range(size)]
    meetings = [
        make_meeting(f"m-{one}-{other}", f"p{one:04d}", f"p{other:04d}", date="2024-05-01")
        for one in range(1, size)
        for other in sorted({(one * 7 + step * 13) % one for step in range(min(met, one))})
    ]
    return make_graph(*people, meetings=tuple(meetings))


def _who(each: object) -> object:
    if isinstance(each, str):
        return {"who": each}
    return {"who": each[0], "side": each[1]} if isinstance(each, tuple) else each


@pytest.fixture(scope="session")
def make() -> SimpleNamespace:
    """Records of invented people, as short as a test needs them: `make.graph(make.actor(...))`."""
    return SimpleNamespace(
        actor=make_actor,
        meeting=make_meeting,
        role=make_role,
        kin=make_kin,
        source=make_source,
        graph=make_graph,
        crowd=make_crowd,
    )
