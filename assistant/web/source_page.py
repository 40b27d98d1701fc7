"""The page of one source or comparison: what a permalink opens, without the conversation. Pure.

It is read on telephones and printed, and it works without a script: the reader's fragment
between our header and footer, one style sheet, and one small script that copies.
"""

from __future__ import annotations

import html
from dataclasses import dataclass

from assistant.markdown import plain
from assistant.web.addresses import ComparisonAddress, SourceAddress
from assistant.web.dressing import footer_html, header_html
from assistant.web.languages import direction, words
from assistant.web.render import escape

#: A tab shows thirty characters, a bookmark some more; a document's title may be a paragraph.
LONGEST_TITLE = 150


@dataclass(frozen=True, slots=True)
class SourcePage:
    """What one page shows. ``fragment`` is HTML already, everything else is not."""

    title: str
    fragment: str
    address: SourceAddress | ComparisonAddress | None = None
    origin: str = ""  # "https://example.org", for the address that is printed
    citation: str = ""  # empty where nothing is held
    ask: str = "ask_about"  # text of the page that leads to the conversation


def page_html(page: SourcePage, language: str, assets: str) -> str:
    """The whole page in a language.

    Args:
        assets: version of the script and the style sheet, so that browsers may keep them.
    """
    said = words(language)
    path = page.address.path if page.address else ""
    canonical = f'<link rel="canonical" href="{html.escape(path)}">' if page.citation else ""
    return (
        f'<!doctype html><html lang="{language}" dir="{direction(language)}"><head>'
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{html.escape(_short(page.title))} – {html.escape(said['title'])}</title>"
        f'{canonical}<link rel="icon" href="data:,">'
        f'<link rel="stylesheet" href="/ui/page.css?v={assets}">'
        f'<script src="/ui/source.js?v={assets}" defer></script>'
        '</head><body class="ca-alone">'
        f'<a class="ca-skip" href="#ca-source">{html.escape(said["skip_to_source"])}</a>'
        f"{header_html(language, said, f'{path}&' if path else '/?')}"
        '<div id="ca-announcer" class="ca-unseen" role="status"></div>'
        f'<main id="ca-main"><div id="ca-source">{_name_in_print(page, path)}'
        f'<div id="ca-source-text">{page.fragment}</div>'
        f"{_ask_about(page, path, said[page.ask])}</div></main>"
        f"{footer_html(said)}</body></html>"
    )


def no_page_html(language: str, assets: str) -> str:
    """The page for an address that is none of ours."""
    line = words(language)["no_page"]
    return page_html(SourcePage(line, f"<h2>{escape(line)}</h2>"), language, assets)


def fault_page_html(language: str, assets: str) -> str:
    """The page when something of the inside has failed; nothing of it is shown."""
    said = words(language)
    fragment = (
        f"<h2>{escape(said['not_opened'])}</h2>"
        f'<p class="ca-notice">{escape(said["reader_failed"])}</p>'
    )
    return page_html(SourcePage(said["not_opened"], fragment), language, assets)


def _short(title: str) -> str:
    text = plain(title)
    return text if len(text) <= LONGEST_TITLE else f"{text[:LONGEST_TITLE]}…"


def _name_in_print(page: SourcePage, path: str) -> str:
    """Citation and address as they head the printed page."""
    if not page.citation:
        return ""
    return (
        f'<p class="ca-printed-name"><bdi>{escape(page.citation)}</bdi><br>'
        f"<bdi>{html.escape(page.origin + path)}</bdi></p>"
    )


def _ask_about(page: SourcePage, path: str, name: str) -> str:
    if not page.citation:
        return ""
    address = html.escape(path.replace("/?", "/?view=chat&", 1))
    return f'<p class="ca-ask-about"><a href="{address}">{escape(name)}</a></p>'
