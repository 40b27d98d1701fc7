"""A page in Markdown while it is written: tables, plots, and what made each figure.

Names come from files and folders: nothing of them may end a cell or be read as markup.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

#: The folder of the plots, beside the page.
PLOTS = "results"


@dataclass
class Page:
    """A page while it is written, with its plots by file name."""

    parts: list[str] = field(default_factory=list)
    plots: dict[str, str] = field(default_factory=dict)

    def heading(self, text: str, words: str = "") -> None:
        self.parts.append(f"## {text}\n" + (f"\n{words}" if words else ""))

    def part(self, text: str) -> None:
        self.parts.append(f"### {inert(text)}\n")

    def table(self, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        lines = [head, ["---", *(["---:"] * (len(head) - 1))], *rows]
        self.parts.append("\n".join(f"| {' | '.join(map(inert, line))} |" for line in lines) + "\n")

    def plot(self, name: str, says: str, svg: str) -> None:
        file = re.sub(r"[^\w.-]+", "-", name) + ".svg"
        self.plots[file] = svg
        self.parts.append(f"![{inert(says)}]({PLOTS}/{file})\n")

    def made(self, value: dict[str, Any]) -> None:
        made = value.get("made", {})
        plain = {key: str(told).replace("`", "'") for key, told in made.items()}
        told = [text if key == "date" else f"`{text}`" for key, text in plain.items()]
        self.parts.append(
            f"Made by {', '.join(told)}.\n" if told else "Made before this was kept.\n"
        )


def inert(text: str) -> str:
    """One line of text that Markdown shows as it is."""
    return re.sub(r"([|<>\[\]\\*_`])", r"\\\1", " ".join(text.split()))
