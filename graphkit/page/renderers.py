"""What draws the networks of a page: our own canvas, or vis-network out of pyvis' wheel."""

from enum import StrEnum
from functools import cache
from importlib.resources import files

from graphkit.errors import UsageError
from graphkit.page.contract_records import Sentence
from graphkit.page.safe import refuse_markup

VIS = "templates/lib/vis-9.1.2/vis-network.min.js"


class Renderer(StrEnum):
    """The renderers there are; each is a module of the scripts with one and the same interface."""

    CANVAS = "canvas"
    VIS = "vis"

    @classmethod
    def _missing_(cls, value: object) -> "Renderer":
        raise UsageError(f"there is no renderer {value!r}; known are {', '.join(cls)}")

    @property
    def module(self) -> str:
        """The script that takes the place of ``renderer.js``."""
        return "renderer.js" if self is Renderer.CANVAS else f"renderer_{self}.js"

    @property
    def library(self) -> str | None:
        """The text of the script of others that it needs, as the installed package has it."""
        return None if self is Renderer.CANVAS else _vis()

    @property
    def left_out(self) -> tuple[Sentence, ...]:
        """Sentences that say what a page drawn by it does not show."""
        if self is Renderer.CANVAS:
            return ()
        return (Sentence(key="left.vis"),)


@cache
def _vis() -> str:
    text = files("pyvis").joinpath(VIS).read_text(encoding="utf-8")
    return refuse_markup(text.replace("\r\n", "\n"), "vis-network")
