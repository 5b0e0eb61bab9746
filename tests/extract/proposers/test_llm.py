"""The adapter for language models, against a server of our own that answers what a test says."""

import json
import shutil
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from graphkit.errors import ServiceError, UsageError
from graphkit.extract.proposers import ClaimedPerson, ClaimedRole, llm, proposer


class Stub(HTTPServer):
    """Answers every request with `content` as the model's words; keeps what it was asked."""

    content: str | bytes = "{}"
    status = 200
    refused: frozenset[str] = frozenset()

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[tuple[str, dict[str, str], dict]] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"


class _Handler(BaseHTTPRequestHandler):
    server: Stub

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append((self.path, dict(self.headers), body))
        content = self.server.content
        answer = {"choices": [{"message": {"content": content}}]}
        raw = content if isinstance(content, bytes) else json.dumps(answer).encode()
        refuses = self.server.refused & body.keys()
        self.send_response(400 if refuses else self.server.status)
        self.end_headers()
        self.wfile.write(raw)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def stub() -> Iterator[Stub]:
    server = Stub()
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def test_answers_become_claims_and_fields_nobody_asked_for_are_left_out(stub):
    person = {"quote": "Ada came.", "name": "Ada", "start": 3, "confidence": 0.9}
    role = {"quote": "Ada came.", "person": "Ada", "title": "Premier", "institution": None}
    stub.content = json.dumps({"persons": [person], "roles": [role], "weather": ["fine"]})
    assert list(llm(stub.url)("Ada came.")) == [
        ClaimedPerson(quote="Ada came.", name="Ada"),
        ClaimedRole(quote="Ada came.", person="Ada", title="Premier"),
    ]


def test_the_text_the_model_and_the_key_are_sent(stub):
    list(llm(stub.url + "/", "small", "secret")("Ada came."))
    ((path, headers, body),) = stub.asked
    assert path == "/v1/chat/completions"
    assert headers["Authorization"] == "Bearer secret"
    assert (body["model"], body["temperature"]) == ("small", 0)
    assert body["messages"][-1] == {"role": "user", "content": "Ada came."}


def test_a_long_text_is_sent_in_parts_and_nothing_is_lost(stub):
    text = "Ada came to the hall.\n" * 900 + "x" * 9_000
    list(llm(stub.url)(text))
    parts = [body["messages"][-1]["content"] for _, _, body in stub.asked]
    assert "".join(parts) == text
    assert len(parts) > 2
    assert parts[0].endswith("\n")


def test_what_has_another_form_is_a_claim_of_nothing(stub):
    stub.content = json.dumps({"persons": [{"name": "Ada"}, "Ada", {"quote": 1, "name": []}]})
    assert list(llm(stub.url)("Ada came.")) == [None, None, None]


def test_a_list_of_another_form_is_counted_too(stub):
    stub.content = json.dumps({"persons": 5, "roles": {"person": "Ada"}, "kinship": None})
    assert list(llm(stub.url)("Ada came.")) == [None, None]


def test_what_is_left_empty_is_not_there(stub):
    people = [{"name": "Ada", "side": "", "age": 40}, {"name": "Bo", "side": "host"}]
    met = {"quote": "Ada came.", "participants": people, "when": "", "place": None}
    stub.content = json.dumps({"meetings": [met]})
    (claim,) = llm(stub.url)("Ada came.")
    assert [(each.name, each.side) for each in claim.participants] == [
        ("Ada", None),
        ("Bo", "host"),
    ]
    assert claim.when is claim.place is None


@pytest.mark.parametrize(
    "around", ["```json\n{}\n```", "<think>Is {{it}} so?</think>{}", "Here: {}"]
)
def test_words_around_the_answer_do_not_matter(stub, around):
    answer = json.dumps({"persons": [{"quote": "Ada came.", "name": "Ada"}]})
    stub.content = around.replace("{}", answer)
    assert list(llm(stub.url)("Ada came.")) == [ClaimedPerson(quote="Ada came.", name="Ada")]


def test_a_server_that_refuses_the_wishes_is_asked_without_them(stub):
    stub.refused = frozenset(("temperature", "response_format"))
    assert list(llm(stub.url)("Ada came.")) == []
    first, second = (set(body) for _, _, body in stub.asked)
    assert first - second == stub.refused


@pytest.mark.parametrize("content", ["no JSON", "[1]", b"<html>", b"[]", b'{"choices": []}'])
def test_another_answer_is_said(stub, content):
    stub.content = content
    with pytest.raises(ServiceError, match="answers? with"):
        list(llm(stub.url)("Ada came."))


def test_an_error_of_the_server_is_said(stub):
    stub.status = 500
    stub.content = b"the key is\n of no use"
    with pytest.raises(ServiceError, match="refuses: 500 .* the key is of no use"):
        list(llm(stub.url)("Ada came."))


def test_nobody_there_is_said():
    with pytest.raises(ServiceError, match="does not answer"):
        list(llm("http://127.0.0.1:9/v1")("Ada came."))


@pytest.mark.parametrize("url", ["file:///etc/passwd", "localhost:8080", "http://", "ftp://a/b"])
def test_only_web_addresses_are_asked(url):
    with pytest.raises(UsageError, match="no http or https address"):
        llm(url)


def test_an_unknown_proposer_is_said():
    with pytest.raises(UsageError, match="no proposer is called 'nobody'; there are: .*llm"):
        proposer("nobody")


def test_what_the_model_leaves_out_is_doubted_and_not_scored(stub, graphkit, tmp_path, tiny):
    shutil.copytree(tiny.parent, tmp_path, dirs_exist_ok=True)
    (tmp_path / "a.txt").write_text("Premier Ada Nuru met Mayor Bo Kranz in Temara.\n")
    gold = {"articles": [{"id": "a", "file": "a.txt"}]}
    lists = ("persons", "institutions", "roles", "events", "kinship", "dates")
    (tmp_path / "gold.json").write_text(json.dumps(gold | {each: [] for each in lists}))
    done = graphkit(
        *("draft", str(tmp_path / "a.txt"), "--score", str(tmp_path / "gold.json")),
        *("--proposer", "llm", "--llm-url", stub.url, "--data", str(tmp_path / "data")),
    )
    assert done.returncode == 0, done.stderr
    assert "5 of what the rules propose llm does not say, and it is not counted" in done.stderr
    assert "Layer     persons\nPrecision -\n" in done.stdout


def test_the_command_line_asks_the_model_and_counts_what_it_made_up(stub, graphkit, tmp_path, tiny):
    shutil.copytree(tiny.parent, tmp_path, dirs_exist_ok=True)
    (tmp_path / "a.txt").write_text("With us was Velten. The weather was fine that day.\n")
    claims = [{"quote": "With us was Velten.", "name": "Velten"}, {"quote": "x", "name": "Bo"}]
    stub.content = json.dumps({"persons": claims})
    llm_options = ("--proposer", "llm", "--llm-url", stub.url)
    done = graphkit(
        "draft", str(tmp_path / "a.txt"), *llm_options, "--data", str(tmp_path / "data")
    )
    assert done.returncode == 0, done.stderr
    assert "1 of what llm proposed is not in the text and was dropped" in done.stderr
    written = (tmp_path / "data/drafts/a.yaml").read_text()
    assert "dropped: {llm: 1}" in written
    assert "rule: llm" in written
