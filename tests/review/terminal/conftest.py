"""The interface played by keys, and its screen."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest
from textual.widgets import Footer


async def settled(app, pilot):
    """The screen, once it stays the same: toasts and the keys at its foot come a moment later."""
    before = None
    for _ in range(100):
        await pilot.pause(0.1)
        now = app.export_screenshot(simplify=True)
        is_whole = not app.is_running or all(foot.children for foot in app.screen.query(Footer))
        if now == before and is_whole:
            break
        before = now
    return now


@pytest.fixture
def played():
    """Press keys in an application; return the screen as SVG, and whether it is still running."""

    def play(app, *keys, size=(100, 30)):
        async def run():
            async with app.run_test(size=size, notifications=True) as pilot:
                for key in keys:
                    await pilot.press(key)
                return await settled(app, pilot), app.is_running

        # in a thread of its own: a browser test before may have left a loop running in this one
        with ThreadPoolExecutor(1) as thread:
            screen, running = thread.submit(asyncio.run, run()).result()
        return screen.replace("&#160;", " "), running

    return play
