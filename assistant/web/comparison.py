"""Two decisions beside each other, paragraph by paragraph, as a fragment for the reader. Pure."""

from __future__ import annotations

import html
from collections.abc import Iterator

from assistant.linked import Comparison, ParagraphPair, WordChange
from assistant.markdown import reflow
from assistant.types import PassageRecord
from assistant.web.languages import Words
from assistant.web.listing import count, reference_address, source_link
from assistant.web.permalinks import permalink
from assistant.web.render import escape, filled, line_html, placed_html

#: Pairs of one fragment; a budget with its tables has hundreds.
_MOST_PAIRS = 200
#: Marks that no space stands before.
_CLOSING = ",.;:!?)]»”、。，；：？！؛،"
#: From the earlier to the later; the style sheet draws it, since no arrow turns over by itself.
_TO = '<span class="ca-to" aria-hidden="true"></span>'
_KINDS = ("same", "reworded", "added", "removed")


def comparison_html(compared: Comparison, said: Words) -> str:
    """What stayed, was reworded, came and went; has one ``h2`` that can take the focus."""
    title = filled(said["compare_title"], before=compared.before, after=compared.after)
    before = _named(compared.before, compared.before_title)
    after = _named(compared.after, compared.after_title)
    parts = [
        '<article class="ca-reading">',
        f'<h2 class="ca-reader-title" tabindex="-1">{title}</h2>',
        f"<p>{before}</p><p>{after}</p>",
    ]
    # They are in the language of the page, though they may begin with "SC-8/15".
    parts += [f'<p class="ca-notice">{line_html(one)}</p>' for one in compared.notices]
    if compared.pairs:
        parts.append(f'<p class="ca-quiet">{_counted(compared, said)}</p>')
        parts.append(f'<p class="ca-quiet">{escape(said["compare_intro"])}</p>')
    parts += [_pair(pair, said) for pair in compared.pairs[:_MOST_PAIRS]]
    left = len(compared.pairs) - _MOST_PAIRS
    if left > 0:
        parts.append(f"<p>+{count(left, said)}</p>")
    parts.append("</article>")
    return "".join(parts)


def _named(ref: str, title: str) -> str:
    about = f' <span dir="auto">{escape(title)}</span>' if title else ""
    return source_link(reference_address(ref), ref) + about


def _counted(compared: Comparison, said: Words) -> str:
    kinds: list[str] = [pair.kind for pair in compared.pairs]
    names = {
        "same": escape(said["paragraph_same"]),
        "reworded": escape(said["paragraph_reworded"]),
        "added": filled(said["paragraph_only"], ref=compared.after),
        "removed": filled(said["paragraph_only"], ref=compared.before),
    }
    counted = [(names[kind], kinds.count(kind)) for kind in _KINDS]
    return " · ".join(f"{name}: {count(many, said)}" for name, many in counted if many)


def _pair(pair: ParagraphPair, said: Words) -> str:
    shown = pair.after or pair.before
    if shown is None:
        return ""
    names = _TO.join(_place(one, said) for one in (pair.before, pair.after) if one is not None)
    if pair.kind in ("same", "reworded"):
        kind = escape(said[f"paragraph_{pair.kind}"])
    else:
        name = shown.passage.ref or shown.document_title
        kind = filled(said["paragraph_only"], ref=name)
    badge = f'<span class="ca-badge">{kind}</span>'
    text = "".join(_text(pair, shown))
    printed = (
        f'<div class="ca-printed" dir="auto" lang="{escape(shown.passage.language)}">{text}</div>'
    )
    return (
        f'<section class="ca-paragraph ca-pair-{pair.kind}">'
        f'<p class="ca-locator">{names}{badge}</p>{printed}</section>'
    )


def _place(record: PassageRecord, said: Words) -> str:
    passage = record.passage
    name = placed_html(passage.ref or record.document_title, passage.locator, said)
    return f'<a href="{html.escape(permalink(record))}">{name}</a>'


def _text(pair: ParagraphPair, shown: PassageRecord) -> Iterator[str]:
    if pair.kind == "reworded":
        for n, change in enumerate(pair.changes):
            yield (" " if n and change.text.strip()[:1] not in _CLOSING else "") + _change(change)
        return
    tag = {"added": "ins", "removed": "del"}.get(pair.kind)
    text = escape(reflow(shown.passage.text))
    yield f"<{tag}>{text}</{tag}>" if tag else text


def _change(change: WordChange) -> str:
    text = escape(" ".join(change.text.split()))
    tag = {"added": "ins", "removed": "del"}.get(change.kind)
    return f"<{tag}>{text}</{tag}>" if tag else text
