"""What a person can do with an answer: the line of links below it. Pure."""

from __future__ import annotations

from urllib.parse import quote

from assistant.web.languages import Words
from assistant.web.render import escape

#: Names of formats are names: the same in all languages.
_FILES = (("md", "Markdown"), ("docx", "Word"), ("pdf", "PDF"))


def tools_html(key: str, words: Words) -> str:
    """The tools of the answer that is kept under a key; HTML, empty where there is none."""
    return f'<div class="ca-tools">{save_html(key, words)}</div>'


def save_html(key: str, words: Words) -> str:
    """Links that save the answer with its sources as a file; the script tells how it went."""
    links = " · ".join(
        f'<a class="ca-save" href="/api/v1/answers/{quote(key, safe="")}/note?format={ending}" '
        f"download><bdi>{name}</bdi></a>"
        for ending, name in _FILES
    )
    return f'<p class="ca-save-as">{escape(words["save_as"])} {links}</p>'
