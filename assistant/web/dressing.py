"""Gradio's page as the visitor gets it: language, direction, nonces, our header and footer.

Pure: a string in, a string out.
"""

from __future__ import annotations

import html
import json
import re

from assistant.types import UN_LANGUAGES
from assistant.web.languages import Words, direction, words
from assistant.web.page_config import fitted, in_script

#: The locale that Gradio's own words are kept under, where it is not the two letters.
LOCALES = {"zh": "zh-CN"}

#: What the one script says; everything else is said by the page or by the server.
_SCRIPT_WORDS = (
    "answer_ready",
    "reader",
    "reader_close",
    "reader_loading",
    "reader_failed",
    "conversation",
    "title",
    "table_loading",
    "table_failed",
    "copied",
    "copy_failed",
    "saved",
    "save_gone",
    "save_failed",
    "conversation_kept",
    "connection_lost",
    "busy",
    "too_large",
    "view_chat",
    "view_decisions",
    "view_mandates",
    "view_timeline",
    "view_coverage",
    "feedback_yes",
    "feedback_no",
    "feedback_form",
    "feedback_question",
    "feedback_wrong",
    "reason_paragraph",
    "reason_latest",
    "reason_not_found",
    "reason_no_answer",
    "reason_language",
    "reason_other",
    "feedback_comment",
    "feedback_stored",
    "feedback_send",
    "feedback_sending",
    "feedback_cancel",
    "feedback_thanks",
    "feedback_failed",
    "feedback_later",
    "feedback_forgotten",
    "feedback_off",
)

#: What the page shows beside the reader; ``/?view=`` names it. The script marks the current one.
VIEWS = ("chat", "decisions", "mandates", "timeline", "coverage")


_CURRENT = ' aria-current="true"'
#: Where the script says what has happened, to those who see and to those who listen.
_NOTICES = '<div id="ca-announcer" class="ca-unseen" role="status"></div>'


def dressed(page: str, language: str, nonce: str, assets: str, preload: str = "") -> str:
    """Gradio's page in a language: ``lang``, ``dir``, nonces, our header and footer.

    Args:
        assets: version of the script and the style sheet, so that browsers may keep them.
        preload: links for the head; see :mod:`assistant.web.preloading`.
    """
    said = words(language)
    page = re.sub(
        r"<html\s+lang=\"en\"",
        f'<html lang="{language}" dir="{direction(language)}"',
        page,
        count=1,
    )
    # Pictures and texts for social networks that Gradio puts there lead to outside sites.
    page = re.sub(r"<meta\s+(?:property=\"og:|name=\"twitter:)[^>]*/>", "", page)
    page = _without_script(page, "iframeResizer.contentWindow")
    page = fitted(page, LOCALES.get(language, language))
    page = page.replace("<script", f'<script nonce="{nonce}"')
    page = page.replace("<head>", "<head>" + _head(language, said, nonce, assets, preload), 1)
    start, opening, rest = page.partition("<body")
    attributes, close, body = rest.partition(">")
    start, tail, end = (
        f"{start}{opening}{attributes}{close}{_skips(said)}{header_html(language, said)}"
        f"{_NOTICES}<noscript><p>{html.escape(said['needs_script'])}</p></noscript>"
        f"{body}".rpartition("</body>")
    )
    return f"{start}{footer_html(said)}{tail}{end}"


def _without_script(page: str, words: str) -> str:
    """The page without the inline script that has these words: this one is for pages in frames
    of other sites, which the guard forbids."""
    at = page.find(words)
    start, end = page.rfind("<script", 0, at), page.find("</script>", at)
    return page[:start] + page[end + len("</script>") :] if at >= 0 <= min(start, end) else page


def _head(language: str, said: Words, nonce: str, assets: str, preload: str) -> str:
    # Gradio reads its language from the browser and has no call to set it; this must come first.
    locale = json.dumps(LOCALES.get(language, language))
    told = in_script({key: said[key] for key in _SCRIPT_WORDS})
    return (
        f'<script nonce="{nonce}">for (const [k, v] of [["language", {locale}], '
        f'["languages", [{locale}]]]) Object.defineProperty(navigator, k, {{get: () => v}});'
        "</script>"
        f'<script type="application/json" id="ca-words" nonce="{nonce}">{told}</script>'
        f'<link rel="stylesheet" href="/ui/page.css?v={assets}">'
        f'<script src="/ui/app.js?v={assets}" nonce="{nonce}" defer></script>'
        f"{preload}"
        f"<title>{html.escape(said['title'])}</title>"
    )


def _skips(said: Words) -> str:
    places = (("question", "question"), ("tables", "table"), ("reader", "source"))
    return "".join(
        f'<a class="ca-skip" href="#ca-{place}">{html.escape(said["skip_to_" + name])}</a>'
        for place, name in places
    )


def header_html(language: str, said: Words, here: str = "/?") -> str:
    """Name, languages and sections of the page.

    Args:
        here: address that a choice of language keeps, up to the field that names it.
    """
    choices = "".join(
        f'<li><a href="{html.escape(here)}lang={code}" lang="{code}" hreflang="{code}" '
        f'dir="{direction(code)}"{_CURRENT if code == language else ""}>'
        f"{html.escape(words(code)['language_name'])}</a></li>"
        for code in UN_LANGUAGES
    )
    views = "".join(
        f'<li><a href="/?view={name}" data-view="{name}">{html.escape(text)}</a></li>'
        for name, text in ((name, said[f"view_{name}"]) for name in VIEWS)
    )
    return (
        f'<header class="ca-header"><div><h1>{html.escape(said["title"])}</h1>'
        f"<p>{html.escape(said['tagline'])}</p></div>"
        f'<nav aria-label="{html.escape(said["language_label"])}"><ul>{choices}</ul></nav>'
        f'<nav class="ca-views" aria-label="{html.escape(said["views"])}"><ul>{views}</ul></nav>'
        "</header>"
    )


def footer_html(said: Words) -> str:
    """What holds for every quotation, and the way for programs."""
    programs = f'<a href="/api/v1/docs">{html.escape(said["for_programs"])}</a>'
    return f'<footer class="ca-footer"><p>{html.escape(said["disclaimer"])} {programs}</p></footer>'
