"""What a person can do with an answer: the line of links below it. Pure."""

from __future__ import annotations

from assistant.web.languages import Words


def tools_html(key: str, words: Words) -> str:
    """The tools of the answer that is kept under a key; HTML, empty where there is none."""
    return ""
