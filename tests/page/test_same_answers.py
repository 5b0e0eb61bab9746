"""The page and the command line answer the same questions alike."""

from functools import cache
from importlib.resources import files
from pathlib import Path
from random import Random
from types import SimpleNamespace

import pytest

from graphkit.analysis.encounters import STATUSES, Terms, encounters
from graphkit.analysis.offices import holders, titles
from graphkit.analysis.paths import Search, chains
from graphkit.graph import build, dataset_of
from graphkit.model import (
    Dataset,
    Family,
    Institution,
    Kinship,
    Meeting,
    PartialDate,
    Person,
    Role,
    Source,
)
from graphkit.page.part import plain
from graphkit.page.payload import payload
from graphkit.page.words import Words
from graphkit.project import load

pytestmark = pytest.mark.browser

SHIPPED = "shipped"
DATA = Path(__file__).parents[2] / "data"
KINDS = {"person": Person, "institution": Institution, "family": Family}
ORIGIN = "http://graphkit.invalid/"
SEEDS = range(4)
DATES = (None, "2024", "2024-06", "2024-06-15", "2023-11~", "2022/2024", "../2024", "[2023..2025]")
DAYS = ("2023-06-30", "2024-06-15", "2025-01-15")
THROUGH = (("met",), ("met", "kin"), ("met", "role"), ("accompanied", "kin", "family"))
SAID = [{"source": "s", "quote": "so it is said"}]

SETUP = """async (payload) => {
  const { questions } = await import("/js/answers.js");
  window.questions = questions(payload);
}"""


class World(SimpleNamespace):
    """A graph, and what the page makes of it."""

    @property
    def dataset(self) -> Dataset:
        return dataset_of(self.graph)

    def ids(self, *kinds: str) -> list[str]:
        return sorted(each.id for each in self.dataset.actors if each.kind in kinds)


@cache
def world(seed: int | str) -> World:
    graph = load(DATA).graph if isinstance(seed, str) else build(invented(Random(seed)))  # noqa: S311 - no secret
    return World(graph=graph, payload=plain(payload(graph, Words())))


def invented(random: Random) -> Dataset:
    """A small dataset of everything that makes an answer hard."""
    people = [f"p{nth}" for nth in range(14)]
    bodies = [f"body{nth}" for nth in range(4)]

    denied = [SAID[0] | {"stance": "denies"}]

    def pick(some):
        return random.choice(some)

    def sides():
        who = random.sample(people, random.choice((2, 2, 2, 3, 5)))
        return [
            {"who": each, "side": pick(("a", "b", None)), "inferred": random.random() < 0.2}
            for each in who
        ]

    def record(kind, nth):
        end = pick((None, "..", "2024", "2024-07-01"))
        return {
            "meetings": {
                "id": f"m{nth}",
                "kind": pick(("meeting", "call", "letter", "visit")),
                "date": pick(DATES),
                "status": pick(("held", "held", "held", "planned", "hypothetical", "denied")),
                "participants": sides(),
                "inferred": random.random() < 0.1,
            },
            "roles": {
                "person": pick(people),
                "title": pick(("Minister", "Envoy", "Chair")),
                "institution": pick(bodies),
                "since": pick((None, "2020", "2023-06", "2024-01-10?")),
                "until": end,
                "as_of": pick((None, "2024-02")) if end is None else None,
                "acting": random.random() < 0.2,
                "shared": random.random() < 0.2,
                "descriptive": random.random() < 0.1,
                "id": f"r{nth}",
            },
            "kinship": {
                "person": people[nth % 13],
                "relation": pick(("parent_of", "spouse_of", "sibling_of", "member_of")),
                "other": people[nth % 13 + 1],
                "inferred": random.random() < 0.3,
            },
        }[kind] | {"evidence": SAID + denied * (random.random() < 0.2)}

    sections = {"meetings": 34, "roles": 16, "kinship": 8}
    kinds = {**dict.fromkeys(people, "person"), **dict.fromkeys(bodies, "institution")}
    kinds["clan"] = "family"
    values = {kind: [record(kind, nth) for nth in range(many)] for kind, many in sections.items()}
    for each in values["kinship"]:
        each["other"] = "clan" if each["relation"] == "member_of" else each["other"]
    named = [
        {"id": id_, "kind": kind, "names": [{"text": pick(("Ann", "Bo", "\U00020bb7", "ﬁ", id_))}]}
        for id_, kind in kinds.items()
    ]
    models = {"meetings": Meeting, "roles": Role, "kinship": Kinship}
    claims = {kind: tuple(map(models[kind].model_validate, each)) for kind, each in values.items()}
    actors = tuple(KINDS[each["kind"]].model_validate(each) for each in named)
    sources = (Source.model_validate({"id": "s", "title": "Said"}),)
    return Dataset(actors=actors, sources=sources, **claims)


@pytest.fixture(scope="module", params=[SHIPPED, *SEEDS], ids=str)
def asked(request, chromium):
    """One world, and its page's own modules in Chromium."""
    one = world(request.param)
    page = chromium.new_page()
    page.route("**/*", _serve)
    page.goto(ORIGIN)
    page.evaluate(SETUP, one.payload)
    one.page = page
    yield one
    page.close()


def _serve(route):
    """Serve our modules, and the one of these tests that asks them."""
    name = route.request.url.removeprefix(ORIGIN)
    place = files("graphkit.page") if name.startswith("assets/") else Path(__file__).parent
    body = place.joinpath(name).read_text(encoding="utf-8") if name else "<!doctype html>"
    kind = "text/javascript; charset=utf-8" if name else "text/html"
    route.fulfill(body=body, content_type=kind)


def answers(one: World, question: str, many: list[dict[str, object]]) -> list[object]:
    """What the page answers to each of the questions."""
    return one.page.evaluate("([kind, many]) => many.map(window.questions[kind])", [question, many])


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("window", [(None, None), ("2024-01-01", "2024-12-31")], ids=str)
def test_who_met_whom(asked, status, window):
    since, until = window
    people = asked.ids("person")
    question = {"status": status, "since": since, "until": until, "accompanied": True}
    terms = Terms.of(since, until, status=status, accompanied=True)

    found = answers(asked, "met", [{"person": actor, **question} for actor in people])

    wanted = [[_met(each) for each in encounters(asked.graph, a, terms=terms)] for a in people]
    assert found == wanted
    assert any(wanted) or status == "planned"


def _met(each):
    own, theirs = each.actor_titles, each.other_titles
    return [
        each.meeting.id,
        each.relation,
        each.other.id,
        *map(list, (own.certain, own.possible, theirs.certain, theirs.possible)),
        each.inferred,
        each.disputed,
        each.in_window.value,
    ]


@pytest.mark.parametrize("in_order", [False, True], ids=["any order", "in order"])
@pytest.mark.parametrize("through", THROUGH, ids="+".join)
def test_how_two_are_connected(asked, through, in_order):
    pairs = Random(1).sample(  # noqa: S311 - no secret
        [(a, b) for a in asked.graph for b in asked.graph if _actors(asked, a, b)], 60
    )
    search = Search(through=through, in_order=in_order, most=60)
    sources = {each.id: nth for nth, each in enumerate(_sorted(asked.dataset.sources))}
    question = {"through": list(through), "inOrder": in_order}

    found = answers(asked, "path", [{"start": a, "end": b, **question} for a, b in pairs])

    wanted = [_path(chains(asked.graph, a, b, search), sources) for a, b in pairs]
    assert found == wanted


def _actors(one, *ids):
    return all(id_ in one.dataset.actor for id_ in ids)


def _sorted(records):
    return sorted(records, key=lambda each: each.id)


def _path(found, sources):
    return [found.capped, [[_hop(hop, sources) for hop in chain.hops] for chain in found.chains]]


def _hop(hop, sources):
    claim = hop.link.claim
    when = getattr(claim, "date", None)
    return [
        hop.start.id,
        hop.end.id,
        hop.link.through,
        claim.key,
        str(when) if when else None,
        sorted({sources[each.source] for each in claim.evidence}),
        hop.link.inferred,
        hop.disputed,
        hop.others,
    ]


@pytest.mark.parametrize("day", DAYS)
def test_which_offices_a_person_held_on_a_day(asked, day):
    people = asked.ids("person")

    found = answers(asked, "titles", [{"person": actor, "day": day} for actor in people])

    held = [titles(asked.dataset, actor, PartialDate.parse(day)) for actor in people]
    assert found == [[sorted(each.certain), sorted(each.possible)] for each in held]


@pytest.mark.parametrize("day", DAYS)
def test_who_held_the_offices_of_an_institution_on_a_day(asked, day):
    bodies = asked.ids("institution")

    found = answers(asked, "who", [{"institution": body, "day": day} for body in bodies])

    assert found == [sorted(_who(asked.dataset, body, day)) for body in bodies]


def _who(dataset, body, day):
    """What the command line answers for each title of an institution."""
    offices = {each.title for each in dataset.roles if each.institution == body}
    listed = [
        holder
        for title in offices
        for holder in holders(dataset, title, of=[body], on=PartialDate.parse(day))
        if holder.role.title == title and holder.role.institution == body
    ]
    return [[holder.role.key, holder.certainty.value] for holder in listed]


def test_more_than_fifty_questions_are_asked_of_each_dataset(asked):
    people, bodies = asked.ids("person"), asked.ids("institution")

    asks = len(STATUSES) * 2 * len(people) + len(THROUGH) * 2 * 60
    assert asks + len(DAYS) * (len(people) + len(bodies)) >= 50
