"""Which of Gradio's files the page will need, told in its head.

Gradio's scripts name one another, so that a browser learns of them in four rounds; over a slow
line each round costs a second. ``preload.txt`` has their names, in the order in which they are
first asked for; ``python -m evals page-load --names`` prints them. A test holds that they are the
ones that the page loads. A name that another version of Gradio does not have is left out.
"""

from __future__ import annotations

import html
from importlib.resources import files
from pathlib import Path


def preload_links(assets: Path) -> str:
    """Links for the head of the page; ``assets`` is Gradio's folder of scripts and styles."""
    return "".join(_link(name) for name in preloaded() if (assets / name).is_file())


def preloaded() -> tuple[str, ...]:
    """The names of the files, without their folder."""
    listed = files("assistant.web").joinpath("preload.txt").read_text(encoding="utf-8")
    return tuple(line for line in listed.splitlines() if line and not line.startswith("#"))


def _link(name: str) -> str:
    address = html.escape(f"/assets/{name}")
    if name.endswith(".css"):
        return f'<link rel="preload" as="style" crossorigin href="{address}">'
    return f'<link rel="modulepreload" href="{address}">'
