"""What a person can do with an answer: the line of links below it. Pure."""

from __future__ import annotations

import html
from urllib.parse import quote, urlencode

from assistant.web.languages import Words
from assistant.web.render import escape

#: Each rating with the key of its word and the class of its picture.
_RATINGS = (
    ("helpful", "feedback_yes", "ca-thumb-up"),
    ("not helpful", "feedback_no", "ca-thumb-down"),
)
#: Names of formats are names: the same in all languages.
_FILES = (("md", "Markdown"), ("docx", "Word"), ("pdf", "PDF"))


def tools_html(key: str, words: Words, *, feedback: bool = True) -> str:
    """The tools of the answer that is kept under a key; HTML, empty where there is none."""
    tools = [save_html(key, words), *([feedback_html(key, words)] if feedback else [])]
    return f'<div class="ca-tools">{"".join(tools)}</div>'


def feedback_html(key: str, words: Words) -> str:
    """ "Was this helpful?" with its two answers.

    They are links, since the chat leaves nothing else of a message as it was sent; the script
    makes buttons of them, which open a form.
    """
    links = "".join(
        f'<a class="ca-thumb {picture}" '
        f'href="/?{html.escape(urlencode({"feedback": key, "rating": rating}))}">'
        f"{escape(words[name])}</a>"
        for rating, name, picture in _RATINGS
    )
    return f'<p class="ca-rate"><span>{escape(words["feedback_question"])}</span> {links}</p>'


def save_html(key: str, words: Words) -> str:
    """Links that save the answer with its sources as a file; the script tells how it went."""
    links = " · ".join(
        f'<a class="ca-save" href="/api/v1/answers/{quote(key, safe="")}/note?format={ending}" '
        f"download><bdi>{name}</bdi></a>"
        for ending, name in _FILES
    )
    return f'<p class="ca-save-as">{escape(words["save_as"])} {links}</p>'
