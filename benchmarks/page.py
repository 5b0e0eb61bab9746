"""The page against its peers: bytes, seconds until still, frames a second in a drag, heap.

Run from anywhere: ``python benchmarks/page.py [--sizes 300,100000] [--peers graphkit,pyvis]``.
It makes invented datasets, lets every peer write its page of the same network, opens each some
times in a Chromium that has been open for a while, with the network cut, waits until nothing is
drawn any more, drags, and prints one table.  Seconds of writing are seconds of computing; of
several openings the best of each figure counts, because other work only ever adds to them.
"""

import argparse
import os
import platform
import shutil
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from invented import invented
from peers import PEERS, Made, NotInstalledError
from playwright.sync_api import Browser, Page, sync_playwright

from graphkit.graph import build

WIDTH, HEIGHT = 1440, 900
WARM = 3.0  # seconds after which a browser has loaded its own pages
QUIET = 700  # milliseconds without drawing that count as still
DRAG = 2.0  # seconds
WATCH = (Path(__file__).parent / "watch.js").read_text(encoding="utf-8")
ARGUMENTS = ("--no-sandbox", "--enable-precise-memory-info", "--js-flags=--expose-gc")


@dataclass(frozen=True, slots=True)
class Opened:
    """What the browser says of a page; None where it never came to rest or drew nothing."""

    still: float | None
    frames: float | None
    sharp: float | None
    heap: float
    asked: int


def main() -> None:
    options = _options()
    print(_machine())
    with (
        tempfile.TemporaryDirectory() as folder,
        sync_playwright() as playwright,
    ):
        for size in options.sizes:
            graph = build(invented(size))
            path = os.environ.get("GRAPHKIT_CHROMIUM") or shutil.which("chromium")
            browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
            browser.new_page().goto("about:blank")
            time.sleep(WARM)
            print(f"\n{size:,} actors\n{HEADER}")
            ours: tuple[Made, Opened] | None = None
            for name in options.peers:
                try:
                    made = PEERS[name](graph, Path(folder) / f"{name}-{size}.html")
                except NotInstalledError as missing:
                    print(f"{name:24} not installed: {missing}")
                    continue
                found = best([measured(browser, made, options.wait) for _ in range(options.runs)])
                ours = ours or (made, found)
                print(_row(name, made, found, ours), flush=True)
            browser.close()


def best(found: list[Opened]) -> Opened:
    """Return the best of each figure of several openings."""

    def least(name: str) -> float | None:
        figures = [getattr(each, name) for each in found]
        return min((each for each in figures if each is not None), default=None)

    return Opened(
        still=least("still"),
        frames=max((each.frames for each in found if each.frames is not None), default=None),
        sharp=least("sharp"),
        heap=min(each.heap for each in found),
        asked=max(each.asked for each in found),
    )


def measured(browser: Browser, made: Made, wait: float) -> Opened:
    """Return what a page does when it is opened and dragged; the network is cut."""
    context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT})
    page = context.new_page()
    page.set_default_timeout(120_000)
    asked: list[str] = []

    def cut(route: object) -> None:
        address = route.request.url  # type: ignore[attr-defined] # a playwright Route
        if address.startswith(("file:", "data:", "blob:")):
            route.continue_()  # type: ignore[attr-defined]
        else:
            asked.append(address)
            route.abort()  # type: ignore[attr-defined]

    page.route("**/*", cut)
    page.add_init_script(WATCH)
    page.goto(f"{made.path.as_uri()}{made.address}", wait_until="commit")
    still = _still(page, wait)
    frames, sharp = _dragged(page) if page.evaluate("watch.drawn()") else (None, None)
    heap = page.evaluate("(gc(), performance.memory.usedJSHeapSize)") / 1e6
    context.close()
    return Opened(still, frames, sharp, heap, len(asked))


def _still(page: Page, wait: float) -> float | None:
    """Return after how many seconds the last thing was drawn, or None when it goes on."""
    end = time.perf_counter() + wait
    while time.perf_counter() < end:
        time.sleep(0.2)
        if page.evaluate(f"watch.quiet() > {QUIET}"):
            return float(page.evaluate("watch.last()")) / 1000
    return None


def _dragged(page: Page) -> tuple[float, float | None]:
    """Return the frames a second while the drawing is dragged, and how long it is drawn after."""
    x, y, width, height = page.evaluate("watch.place()")
    left, top = x + width * 0.15, y + height * 0.15
    page.mouse.move(left, top)
    page.mouse.down()
    page.mouse.move(left + 8, top + 8)
    page.evaluate("watch.count()")
    start = time.perf_counter()
    for nth in _ticks(start, DRAG):
        page.mouse.move(
            left + width * 0.25 * (1 - abs(nth % 2 - 1)), top + height * 0.2 * (nth / 2)
        )
    frames = page.evaluate("watch.frames()")
    page.mouse.up()
    released = page.evaluate("performance.now()")
    time.sleep(1)
    return frames, max(page.evaluate("watch.last()") - released, 0) / 1000


def _ticks(start: float, seconds: float) -> Iterator[float]:
    """Yield from 0 to 2, as fast as the page takes what is done with it, 120 times a second."""
    while (passed := time.perf_counter() - start) < seconds:
        yield 2 * passed / seconds
        time.sleep(1 / 120)


HEADER = (
    f"{'page':24} {'MB':>7} {'x':>5} {'write s':>8} {'+layout':>8} {'still s':>8} {'x':>6} "
    f"{'frames':>6} {'sharp s':>8} {'heap MB':>8} {'asked':>5}"
)


def _row(name: str, made: Made, found: Opened, ours: tuple[Made, Opened]) -> str:
    size = made.path.stat().st_size
    still = f"{found.still:8.2f}" if found.still is not None else f"{'never':>8}"
    times = "" if not found.still or not ours[1].still else f"{found.still / ours[1].still:.1f}"
    if found.frames is None:
        return f"{name:24} {size / 1e6:7.2f} {'drew nothing':>20}, asked the network {found.asked}x"
    return (
        f"{name:24} {size / 1e6:7.2f} {size / ours[0].path.stat().st_size:5.1f} "
        f"{made.seconds - made.layout:8.2f} {made.layout:8.2f} {still} {times:>6} "
        f"{found.frames:6.0f} {found.sharp:8.2f} {found.heap:8.1f} {found.asked:5}"
    )


def _machine() -> str:
    versions = []
    for package in ("pyvis", "gravis", "ipysigma"):
        try:
            versions.append(f"{package} {version(package)}")
        except PackageNotFoundError:
            versions.append(f"{package} not installed")
    parts = (
        f"{os.cpu_count()} cores, {platform.machine()}, no GPU (headless Chromium)",
        f"Python {platform.python_version()}",
        *versions,
        time.strftime("%Y-%m-%d"),
    )
    return "; ".join(parts)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", default="300,1000,5000,20000", type=_numbers)
    parser.add_argument("--peers", default=",".join(PEERS), type=lambda text: text.split(","))
    parser.add_argument("--runs", default=3, type=int, help="how often each page is opened")
    parser.add_argument("--wait", default=60.0, type=float, help="seconds to wait for rest")
    return parser.parse_args()


def _numbers(text: str) -> list[int]:
    return [int(each) for each in text.split(",")]


if __name__ == "__main__":
    main()
