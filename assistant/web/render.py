"""An answer as HTML that is safe to show. Pure functions; nothing here trusts a text.

Titles, quotations, questions and what a model wrote may hold markup of any kind. The chat
component would sanitise scripts itself but keeps images, forms, ids and inline style
(a page-wide overlay is possible), so no markup of a text is handed to it at all: the Markdown
of an answer is read here with images, links, headings and raw HTML switched off, and
everything else is escaped. The result is one HTML block on one line, which a Markdown reader
passes on as it stands.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from assistant.days import written_days
from assistant.markdown import MARKER, answer_reader, plain, reflow, safe_url
from assistant.places import joint, placed, written_place
from assistant.types import Answer, Citation, Stage
from assistant.web.addresses import SourceAddress
from assistant.web.directions import ends_quoting, is_mixed, isolated
from assistant.web.languages import Words

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore

_WAITING = '<div class="ca-answer ca-waiting"'
_WORKING = '<div class="ca-answer ca-working'
_DONE = '<div class="ca-answer ca-done'
#: The quotations are whole, and a summary is still being written.
_QUOTED = f"{_WORKING} ca-quoted"

_BLOCKS = {"paragraph_open", "blockquote_open", "bullet_list_open", "ordered_list_open"}

_LETTERS = re.compile(r"[^\W_]+")


def escape(text: str) -> str:
    """The text as HTML on one line; line breaks become ``<br>``."""
    return html.escape(plain(text), quote=True).replace("\n", "<br>")


def line_html(text: str) -> str:
    """A line of the assistant's own as HTML; in one of Arabic, names and dates keep their
    direction."""
    return isolated(plain(text), escape) if is_mixed(text) else escape(text)


def filled(template: str, **values: str) -> str:
    """A text of the page with its places filled, as HTML; what is put in keeps its own direction:
    in Arabic "1/CP.21" would be turned over otherwise."""
    return escape(template).format_map(
        {name: f"<bdi>{escape(value)}</bdi>" for name, value in values.items()}
    )


def passage_address(passage_id: str) -> str:
    """Where the page shows a passage: ``/?passage=SC-8/15:en:1``."""
    return SourceAddress(passage=passage_id).path


def question_html(question: str) -> str:
    """A question as it stands in the conversation."""
    return f'<div class="ca-question" dir="auto">{escape(question)}</div>'


def question_of(shown: str) -> str:
    """The question that :func:`question_html` printed; empty if it printed no such thing."""
    match = re.fullmatch(r'<div class="ca-question" dir="auto">([^<]*(?:<br>[^<]*)*)</div>', shown)
    return html.unescape(match[1].replace("<br>", "\n")) if match else ""


def waiting_html(words: Words, stage: Stage | None = None, *, late: bool = False) -> str:
    """The place of an answer before anything of it is known.

    It says in words what is being done, after a second; at once where that is ``late`` already.
    """
    said = escape(words[f"stage_{stage}" if stage else "working"])
    shown = f'<span class="ca-stage{" ca-late" if late else ""}">{said}</span>'
    return f'{_WAITING} dir="auto"><p><span class="ca-dots"></span> {shown}</p></div>'


def progress_html(text: str) -> str:
    """An answer that is still being written; ``text`` is the Markdown so far."""
    return f'{_WORKING}" dir="auto"><div class="ca-text">{markdown_html(text)}</div></div>'


def is_waiting(shown: str) -> bool:
    """Whether this is the place of an answer that nobody has begun to write."""
    return shown.startswith(_WAITING)


def is_open(shown: str) -> bool:
    """Whether this answer is still to be written, or being written."""
    return shown.startswith((_WAITING, _WORKING))


def fault_html(message: str) -> str:
    """A line that stands in place of an answer: a wrong question or a fault."""
    line = f'<p class="ca-notice" dir="auto">{escape(message)}</p>'
    return f'<div class="ca-answer ca-done">{line}</div>'


def stopped_html(shown: str, words: Words) -> str:
    """An unfinished answer that the person stopped, saying what of it is incomplete."""
    return _ended(shown, words["summary_stopped" if shown.startswith(_QUOTED) else "stopped"])


def failed_html(shown: str, words: Words) -> str:
    """An unfinished answer that a fault broke off; quotations that are whole stay."""
    if shown.startswith(_QUOTED):
        return _ended(shown, words["summary_failed"])
    return fault_html(words["failed"])


def _ended(shown: str, note: str) -> str:
    written = '">' if is_waiting(shown) else shown.removeprefix(_WORKING).removesuffix("</div>")
    line = f'<p class="ca-notice" dir="auto">{escape(note)}</p>'
    return f'<div class="ca-answer ca-done{written}{line}</div>'


def answer_html(
    answer: Answer,
    words: Words,
    tools: str = "",
    summary: str = "",
    *,
    whole: bool = True,
    filtered: bool = False,
) -> str:
    """A finished answer: status in words, notices, text with linked markers, sources, tools.

    Args:
        tools: HTML below the sources; see :mod:`assistant.web.tools`.
        summary: HTML between notices and sources; see :mod:`assistant.web.summary`.
        whole: False while the summary is still being written.
        filtered: filters were in force, so that a refusal does not say that nothing is held.
    """
    cited = {citation.marker: citation for citation in answer.citations}
    status = f"status_{answer.status}"
    if filtered and answer.status == "refused":
        status = "status_refused_filtered"
    parts = [
        f'{_DONE if whole else _QUOTED} ca-{answer.status}">',
        '<p class="ca-status">',
        f'<span class="ca-badge">{escape(words[status])}</span>',
    ]
    if answer.citations:
        parts.append(f'<span class="ca-count">{escape(words["sources"])}: {len(cited)}</span>')
    parts.append("</p>")
    if answer.understood and answer.understood != answer.question:
        parts.append(f'<p class="ca-understood" dir="auto">{escape(answer.understood)}</p>')
    text = markdown_html(answer.text, cited, words["code"])
    parts.append(f'<div class="ca-text" dir="auto">{text}</div>')
    if answer.notices:
        items = "".join(f'<li dir="auto">{line_html(notice)}</li>' for notice in answer.notices)
        parts.append(
            f'<div class="ca-notice"><p>{escape(words["notices"])}</p><ul>{items}</ul></div>'
        )
    parts.append(summary)
    parts.append(_cards(answer.citations, answer.text, words))
    parts.append(f"{tools}</div>")
    return "".join(parts)


def _cards(citations: Sequence[Citation], text: str, words: Words) -> str:
    if not citations:
        return ""
    said = _squeezed(text)
    cards = "".join(_card(citation, said, words) for citation in citations)
    return (
        f'<h2 class="ca-sources">{escape(words["sources"])}</h2><ul class="ca-cards">{cards}</ul>'
    )


def _card(citation: Citation, said: str, words: Words) -> str:
    address = html.escape(passage_address(citation.passage_id))
    title = citation.title if citation.ref else ""
    facts = [title, citation.meeting, written_days(citation.date, words["code"])]
    # Each fact keeps its own direction: an Arabic date in a line of English names.
    about = " · ".join(f"<bdi>{escape(fact)}</bdi>" for fact in facts if fact)
    held = words["held_extract"] if citation.held == "extract" else words["held_full"]
    # A quotation that the answer prints already is folded: read twice, it hides the next source.
    opened = "" if _squeezed(citation.quote) in said else " open"
    quoted = escape(reflow(citation.quote))
    return (
        f'<li class="ca-card"><p class="ca-card-name"><a class="ca-open" href="{address}">'
        f'<span class="ca-number">[{citation.marker}]</span> '
        f"{placed_html(_named(citation), citation.locator, words)}</a>"
        f'<span class="ca-held ca-held-{citation.held}">{escape(held)}</span></p>'
        f'<p class="ca-card-about" dir="auto">{about}</p>'
        f"<details{opened}><summary>{escape(words['quotation'])}</summary>"
        f'<blockquote class="ca-quote" dir="auto">{quoted}</blockquote></details>'
        f"{official_link(citation.url, words)}</li>"
    )


def citation_name(citation: Citation, language: str) -> str:
    """How the source is called: ``SC-8/15, para. 1``, or the title where no decision stands."""
    return placed(_named(citation), citation.locator, language)


def _named(citation: Citation) -> str:
    return citation.ref or citation.title or citation.document


def placed_html(name: str, locator: str, words: Words) -> str:
    """A source and the place in it, each in its own direction: in Arabic "SC-8/15" would turn
    over what follows."""
    language = words["code"]
    parts = (name, written_place(locator, language))
    return joint(language).join(f"<bdi>{escape(part)}</bdi>" for part in parts if part)


def official_link(url: str, words: Words) -> str:
    """A paragraph with a link to the official page; empty where the address is not one."""
    address = safe_url(url)
    if not address:
        return ""
    return (
        f'<p class="ca-official"><a href="{html.escape(address)}" target="_blank" '
        f'rel="noopener noreferrer">{escape(words["official_page"])} '
        f'<span class="ca-quiet">({escape(words["new_window"])})</span></a></p>'
    )


def _squeezed(text: str) -> str:
    """Letters and digits only, so that Markdown escapes and line breaks do not tell texts apart."""
    return " ".join(_LETTERS.findall(text))


# ---------------------------------------------------------------------------- Markdown


def markdown_html(
    text: str, cited: Mapping[int, Citation] | None = None, language: str = "en"
) -> str:
    """Markdown of an answer as HTML: paragraphs, lists, quotations, tables, emphasis, no more.

    Args:
        text: Markdown; ``[n]`` is a marker, ``\\[n\\]`` a bracket of the text itself.
        cited: what each marker stands for; a marker without an entry stays as it is.
        language: of the page, in which the markers are named.
    """
    shown: str = _reader().render(plain(text), {"cited": cited or {}, "language": language})
    # All line breaks that are left stand between tags; the chat would show them as empty lines.
    return shown.replace("\n", "")


@cache
def _reader() -> MarkdownIt:
    reader = answer_reader()
    reader.core.ruler.push("direction", _own_direction)
    reader.add_render_rule("text", _text)
    reader.add_render_rule("text_special", _special)
    return reader


def _own_direction(state: StateCore) -> None:
    """Each block takes the direction of its own text: an English quotation on an Arabic page.
    A line of Arabic that quotes nothing keeps its names and dates together."""
    quoting = 0
    for token in state.tokens:
        if token.type in _BLOCKS:
            token.attrSet("dir", "auto")
        if token.type in ("blockquote_open", "blockquote_close"):
            quoting += token.nesting
        if token.type == "inline" and not quoting and is_mixed(token.content):
            quoted = False
            for piece in token.children or ():
                piece.meta |= {"mixed": True, "quoted": quoted}
                quoted = ends_quoting(piece.content, quoted)


def _text(_: object, tokens: Sequence[Any], index: int, __: object, env: Mapping[str, Any]) -> str:
    cited: Mapping[int, Citation] = env["cited"]
    token = tokens[index]

    def linked(match: re.Match[str]) -> str:
        citation = cited.get(int(match[1]))
        return match[0] if citation is None else marker_html(citation, env["language"])

    def shown(text: str) -> str:
        return MARKER.sub(linked, html.escape(text))

    if not token.meta.get("mixed"):
        return shown(token.content)
    return isolated(token.content, shown, quoting=token.meta["quoted"])


def marker_html(citation: Citation, language: str) -> str:
    """``[1]`` as a link to what it cites."""
    address = html.escape(passage_address(citation.passage_id))
    name = escape(citation_name(citation, language))
    return f'<a class="ca-marker" href="{address}" title="{name}">[{citation.marker}]</a>'


def _special(_: object, tokens: Sequence[Any], index: int, *__: object) -> str:
    return html.escape(tokens[index].content)
