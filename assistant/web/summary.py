"""What a chat model wrote, set apart from what the documents say. Pure.

A sentence is plain text: it is escaped and nothing in it is read as Markdown or as an address.
"""

from __future__ import annotations

from assistant.types import Answer, Citation, Summary
from assistant.web.languages import Words
from assistant.web.render import answer_html, escape, marker_html

#: Ends a summary that may come out better when it is asked for again; the page looks for it.
_AGAIN = '<p class="ca-again"></p></section>'


def answered_html(
    answer: Answer, words: Words, tools: str = "", *, whole: bool = True, filtered: bool = False
) -> str:
    """An answer with its quotations, and with its summary where there is one.

    Args:
        whole: False while the summary is still being written.
        filtered: as of :func:`answer_html`.
    """
    summary = "" if answer.summary is None else summary_html(answer, answer.summary, words, whole)
    return answer_html(answer, words, tools, summary, whole=whole, filtered=filtered)


def may_ask_again(shown: str) -> bool:
    """Whether the summary of this answer failed in a way that may pass."""
    return _AGAIN in shown


def summary_html(answer: Answer, summary: Summary, words: Words, whole: bool) -> str:
    """A section with its own heading: the sentences so far, what was withheld, what went wrong."""
    by = escape(words["summary_by"].format(model=summary.model))
    name = escape(words["summary"])
    cited = {citation.marker: citation for citation in answer.citations}
    parts = [f'<section class="ca-summary"><h2>{name}</h2>']
    if summary.sentences or not whole:
        parts.append(f'<p class="ca-quiet" dir="auto">{by}</p>')
    parts += [
        f'<p class="ca-sentence" dir="auto">{escape(sentence.text)} '
        f"{_markers(sentence.markers, cited, words)}</p>"
        for sentence in summary.sentences
    ]
    if summary.withheld:
        count = escape(words["summary_withheld"].format(count=summary.withheld))
        parts.append(f'<p class="ca-quiet" dir="auto">{count}</p>')
    if summary.note:
        parts.append(f'<p class="ca-notice" dir="auto">{escape(summary.note)}</p>')
    if not whole:
        parts.append(f'<p class="ca-writing" dir="auto">{escape(words["summary_working"])}</p>')
    parts.append(_AGAIN if whole and summary.retry else "</section>")
    return "".join(parts)


def _markers(markers: tuple[int, ...], cited: dict[int, Citation], words: Words) -> str:
    return "".join(
        marker_html(cited[marker], words["code"]) for marker in markers if marker in cited
    )
