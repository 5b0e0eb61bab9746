"""Writing the page."""

import os
import subprocess
import sys

import pytest

from graphkit.errors import WriteError
from graphkit.page import PageOptions, write


def test_what_was_written_is_told(graph, tmp_path):
    written = write(graph, tmp_path / "new" / "index.html")

    assert written.path.stat().st_size == written.bytes
    assert (written.nodes, written.ties) == (graph.number_of_nodes(), graph.number_of_edges())
    assert written.left_out == ()


def test_two_runs_write_the_same_bytes(graph, tmp_path):
    pages = [write(graph, tmp_path / name).path.read_bytes() for name in ("one.html", "two.html")]

    assert pages[0] == pages[1]


def test_the_title_is_the_one_asked_for(graph, tmp_path):
    page = write(graph, tmp_path / "page.html", options=PageOptions(title="Across the river"))

    assert "<title>Across the river</title>" in page.path.read_text(encoding="utf-8")


def test_what_is_left_out_stands_in_the_page(graph, tmp_path):
    written = write(graph, tmp_path / "page.html", options=PageOptions(focus="quill-tamsin"))

    assert written.left_out
    assert written.left_out[0] in written.path.read_text(encoding="utf-8")


def test_a_file_where_a_folder_should_be_is_one_clear_line(graph, tmp_path):
    (tmp_path / "file").write_text("")

    with pytest.raises(WriteError, match="cannot be written") as error:
        write(graph, tmp_path / "file" / "page.html")

    assert "\n" not in str(error.value)


def test_a_failed_write_leaves_what_stood_there(graph, tmp_path, monkeypatch):
    page = tmp_path / "page.html"
    page.write_text("before")
    monkeypatch.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(28, "No space left")))

    with pytest.raises(WriteError, match="No space left"):
        write(graph, page)

    assert page.read_text() == "before"
    assert list(tmp_path.iterdir()) == [page]


def test_importing_graphkit_loads_neither_pyvis_nor_numpy():
    code = "import graphkit, sys; print(*{'pyvis', 'numpy', 'scipy', 'IPython'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == ""


@pytest.mark.parametrize("step", ["layout", "writing"])
def test_ctrl_c_leaves_what_stood_there(make, tmp_path, step):
    page = tmp_path / "page.html"
    page.write_text("before")

    def stop(*told):
        if told[-1] == step:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write(make.crowd(200), page, progress=stop)

    assert page.read_text() == "before"
    assert list(tmp_path.iterdir()) == [page]


def test_ctrl_c_while_the_file_is_written_leaves_no_half_of_it(graph, tmp_path, monkeypatch):
    page = tmp_path / "page.html"
    page.write_text("before")
    monkeypatch.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(KeyboardInterrupt))

    with pytest.raises(KeyboardInterrupt):
        write(graph, page)

    assert page.read_text() == "before"
    assert list(tmp_path.iterdir()) == [page]


def test_the_steps_are_told_and_how_far_the_layout_is(make, tmp_path):
    told = []

    write(make.crowd(200), tmp_path / "page.html", progress=lambda *each: told.append(each))

    layout = [done for done, total, text in told if text == "layout"]
    assert len(layout) > 100
    assert all(total > 0 for _, total, _ in told)
    assert told[-1][2] == "writing"
