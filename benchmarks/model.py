"""What a language model behind the adapter adds to drafts, by its recorded answers.

    python benchmarks/model.py [SET...]

Each set of ``tests/extract/texts`` that has an ``answers.json`` is drafted twice, by the rules
alone and with the model asked as well, and compared with its annotation.  The answers are what
one large model gave to the instruction of `graphkit.extract.proposers.llm`, each text asked once,
by the sha256 of the text; a server on this machine gives them again.  Another model gives others.
"""

import json
import sys
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from graphkit import project
from graphkit.extract.proposers import Proposer, llm
from graphkit.extract.score import Score, score
from graphkit.reports.drafts import Drafted, drafts
from graphkit.store import read_article

TEXTS = Path(__file__).parents[1] / "tests" / "extract" / "texts"
LAYERS = ("persons", "roles", "pairs", "dated_pairs", "kinship")


class Replay(ThreadingHTTPServer):
    """Answers chat completions with what is recorded for their text."""

    def __init__(self, answers: dict[str, object]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answers = answers
        Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.server_port}/v1"


class _Handler(BaseHTTPRequestHandler):
    server: Replay

    def do_POST(self) -> None:
        """Answer with the words recorded for the text, or with an error where there are none."""
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        text = asked["messages"][-1]["content"]
        found = self.server.answers.get(sha256(text.encode()).hexdigest())
        self.send_response(200 if found else 404)
        self.end_headers()
        answer = {"choices": [{"message": {"content": json.dumps(found)}}]}
        self.wfile.write(json.dumps(answer).encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def scored(folder: Path, proposers: dict[str, Proposer]) -> Score:
    """Return how well drafts of a set agree with its annotation."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    files = [folder / each["file"] for each in gold["articles"]]
    known = project.load(TEXTS.parents[2] / "data")
    done = [Drafted(known.draft(file, proposers=proposers), file.name) for file in files]
    texts = {file.name: read_article(file).text or "" for file in files}
    return score(gold, drafts(known.dataset, done).body["drafts"], texts)


def main(names: list[str]) -> None:
    """Print precision and recall of each layer, by the rules and with the model."""
    for path in sorted(TEXTS.glob("*/answers.json")):
        if names and path.parent.name not in names:
            continue
        model = Replay(json.loads(path.read_text(encoding="utf-8")))
        both = {"rules": {}, "with the model": {"llm": llm(model.url)}}
        print(f"\n{path.parent.name:16}" + "".join(f"{each:>16}" for each in LAYERS))
        for label, proposers in both.items():
            layers = scored(path.parent, proposers).layers
            cells = (f"{_two(layers[e].precision)} / {_two(layers[e].recall)}" for e in LAYERS)
            print(f"{label:16}" + "".join(f"{cell:>16}" for cell in cells))


def _two(figure: float | None) -> str:
    return "-" if figure is None else f"{figure:.2f}"


if __name__ == "__main__":
    main(sys.argv[1:])
