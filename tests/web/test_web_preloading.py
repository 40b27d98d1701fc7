"""Gradio's files that the head of the page names before they are asked for."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from assistant.web.preloading import preload_links, preloaded


def test_only_files_that_are_there_are_named(tmp_path: Path) -> None:
    script, style = (next(n for n in preloaded() if n.endswith(end)) for end in (".js", ".css"))
    for name in (script, style):
        (tmp_path / name).touch()
    assert preload_links(tmp_path).replace("><", ">\n<").split("\n") == [
        f'<link rel="modulepreload" href="/assets/{script}">',
        f'<link rel="preload" as="style" crossorigin href="/assets/{style}">',
    ]
    assert preload_links(tmp_path / "none") == ""


def test_the_installed_gradio_has_the_files() -> None:
    listed = files("assistant.web").joinpath("preload.txt").read_text(encoding="utf-8")
    if f"# Gradio {version('gradio')};" not in listed:
        pytest.skip("preload.txt is of another Gradio; python -m evals page-load --names")
    assets = Path(str(files("gradio").joinpath("templates/frontend/assets")))
    assert preload_links(assets).count("<link ") == len(preloaded()) > 30


@pytest.mark.slow
@pytest.mark.browser
def test_what_is_named_is_what_the_page_loads(visit: Callable[..., Any]) -> None:
    seen = visit()
    seen.page.wait_for_load_state("networkidle")
    loaded = seen.page.evaluate("performance.getEntriesByType('resource').map((one) => one.name)")
    names = {match[1] for one in loaded if (match := re.search(r"/assets/([^/?]+)$", one))}
    assert names == set(preloaded()), "print them anew: python -m evals page-load --names"
    twice = [one for one in loaded if loaded.count(one) > 1 and "/assets/" in one]
    assert seen.complaints == []
    assert not [one for one in twice if not one.endswith(".css")], "a script is fetched once"
