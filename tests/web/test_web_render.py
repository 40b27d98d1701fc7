"""Nothing that a text says becomes markup, except what an answer's Markdown may be."""

from __future__ import annotations

import time
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.markdown import plain, reflow, safe_url
from assistant.types import Answer, Citation, Sentence, Summary
from assistant.web.languages import words
from assistant.web.render import (
    answer_html,
    escape,
    fault_html,
    is_open,
    markdown_html,
    official_link,
    passage_address,
    progress_html,
    question_html,
    question_of,
    stopped_html,
    waiting_html,
)
from assistant.web.summary import answered_html

EN = words("en")

#: Every tag and attribute that an answer may be made of; no style, no id, no picture, no form.
TAGS = set(
    "div p span bdi a ul ol li h2 details summary blockquote strong em br "
    "table thead tbody tr th td".split()
)
ATTRIBUTES = {"class", "dir", "href", "title", "target", "rel", "open", "start", "style"}

ATTACKS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "![picture](https://evil.example/x.png)",
    "[click](javascript:alert(1))",
    "[click](https://evil.example)",
    "<https://evil.example>",
    "https://evil.example/plain",
    '<div style="position:fixed;inset:0">overlay</div>',
    '<form action="https://evil.example"><input name=password></form>',
    "# heading\n\n## heading",
    '"><svg onload=alert(1)>',
    "[x]: javascript:alert(1)\n\n[x]",
    "<!-- comment --> <style>*{display:none}</style>",
    "```html\n<b>x</b>\n```",
    "&lt;script&gt; &#60;script&#62;",
    "</div></div></div><h1>out</h1>",
    "$$x$$ \\(y\\)",
]


class Tags(HTMLParser):
    """Collects what a browser would make of a piece of HTML."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.depth = 0
        self.lowest = 0
        self.text = ""
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.depth += tag != "br"

    def handle_endtag(self, tag: str) -> None:
        self.depth -= 1
        self.lowest = min(self.lowest, self.depth)

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment in the output: {data}")


def check_harmless(source: str) -> Tags:
    found = Tags(source)
    assert {tag for tag, _ in found.tags} <= TAGS
    for tag, attributes in found.tags:
        assert set(attributes) <= ATTRIBUTES
        if "href" in attributes:
            href = attributes["href"] or ""
            outside = attributes.get("target") == "_blank"
            assert href.startswith(("http://", "https://") if outside else "/?"), href
            assert not outside or attributes["rel"] == "noopener noreferrer"
        # Column alignment is the one style that the Markdown reader writes, and it is fixed text.
        if "style" in attributes:
            assert tag in {"td", "th"}
            assert (attributes["style"] or "").startswith("text-align:")
    assert found.depth == 0, "every element is closed"
    assert found.lowest == 0, "no text closes an element of ours"
    assert "\n" not in source, "an empty line would end the HTML block in a Markdown reader"
    return found


def hostile(text: str) -> Answer:
    citation = Citation(1, text, text, text, text, text, text, text, text, text, "extract")
    return Answer(
        text,
        "en",
        "answered",
        f"{text} [1]",
        (citation,),
        (text,),
        "compose",
        {},
        understood=text + "?",
    )


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_answer_full_of_an_attack_is_harmless(attack: str) -> None:
    check_harmless(answer_html(hostile(attack), EN))


@given(
    st.text(
        alphabet=st.sampled_from(list("<>&\"'[]()!*_`#|-:/\\ \n\t1a\u202e\u2066\u200f$")),
        max_size=80,
    )
)
def test_any_text_is_harmless_everywhere(text: str) -> None:
    check_harmless(answer_html(hostile(text), EN))
    check_harmless(progress_html(text))
    check_harmless(question_html(text))
    check_harmless(fault_html(text))
    check_harmless(stopped_html(progress_html(text), EN))


@given(st.text(max_size=200))
def test_an_escaped_text_still_reads_the_same(text: str) -> None:
    shown = Tags(f"<p>{escape(text).replace('<br>', chr(10))}</p>")
    assert shown.text == plain(text)


@given(st.text(max_size=200))
def test_a_question_can_be_read_back_from_the_conversation(text: str) -> None:
    assert question_of(question_html(text)) == plain(text)


@pytest.mark.parametrize(
    "message",
    ["", "plain", '<div class="ca-question" dir="auto">x<b>y</b></div>', "<div>x</div>"],
)
def test_what_is_no_question_of_ours_is_not_read_as_one(message: str) -> None:
    assert question_of(message) == ""


def test_direction_controls_do_not_reach_the_page() -> None:
    assert plain("SC-8\u202e/51\u202c\u2066x\u2069\u200f") == "SC-8/51x"


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://www.pops.int", "https://www.pops.int"),
        ("http://example.org/a?b=c#d", "http://example.org/a?b=c#d"),
        ("javascript:alert(1)", ""),
        ("JaVaScRiPt:alert(1)", ""),
        ("java\nscript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("ftp://example.org", ""),
        ("//example.org", ""),
        ("/local", ""),
        ("https://", ""),
        ("https://www.pops.int@evil.example/", ""),
        ("https://[broken", ""),
        ("", ""),
    ],
)
def test_only_web_addresses_become_links(url: str, safe: str) -> None:
    assert safe_url(url) == safe
    assert bool(official_link(url, EN)) == bool(safe)


def test_a_link_to_the_official_page_opens_apart_and_says_so() -> None:
    link = official_link("https://www.pops.int", EN)
    assert 'rel="noopener noreferrer"' in link
    assert EN["new_window"] in link


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "24 Apr\u2009–\u20095 May 2017"),
        ("ru", " мая 2017"),
        ("zh", "2017年4月24日"),
    ],
)
def test_a_source_shows_its_date_as_the_language_writes_it(language: str, written: str) -> None:
    days = "2017-04-24/2017-05-05"
    citation = Citation(1, "p", "d", None, "", "quoted", "T", "", days, "", "full")
    shown = answer_html(Answer("q", "en", "answered", "[1]", (citation,)), words(language))
    assert written in shown
    assert "2017-04-24" not in shown


def test_markers_lead_to_their_passages_and_only_those_that_exist() -> None:
    citation = Citation(
        1, "SC-8/15:en:1(a)", "d", "SC-8/15", "para. 1 (a)", "", "", "", "", "", "full"
    )
    shown = markdown_html("One [1], two [2], printed \\[1\\].", {1: citation})
    assert shown == (
        '<p dir="auto">One <a class="ca-marker" href="/?passage=SC-8/15:en:1%28a%29" '
        'title="SC-8/15, para. 1 (a)">[1]</a>, two [2], printed [1].</p>'
    )


def test_an_answer_may_hold_quotations_lists_tables_and_emphasis() -> None:
    shown = markdown_html(
        "**Strong** *em*\n\n> quoted\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |"
    )
    assert {"strong", "em", "blockquote", "ul", "li", "table", "td"} <= {
        tag for tag, _ in Tags(shown).tags
    }


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("answered", "Answered"),
        ("partial", "Nearest paragraphs"),
        ("refused", "Not held"),
        ("clarify", "Please clarify"),
    ],
)
def test_the_status_is_said_in_words(status: str, said: str) -> None:
    shown = answer_html(Answer("q", "en", status, "text"), EN)
    assert f'<span class="ca-badge">{said}</span>' in shown


def test_a_quotation_that_the_answer_prints_is_folded_and_another_is_open() -> None:
    def shown(text: str) -> str:
        quote = "The Secretariat shall report."
        citation = Citation(1, "p", "d", None, "para. 1", quote, "T", "", "", "", "full")
        return answer_html(Answer("q", "en", "answered", text, (citation,)), EN)

    assert "<details>" in shown("> The **Secretariat** shall\n> report. [1]")
    assert "<details open>" in shown("A report is due. [1]")


def test_what_a_model_wrote_says_so() -> None:
    assert EN["summary_by"].format(model="m") in answered_html(
        Answer(
            "q",
            "en",
            "answered",
            "x",
            summary=Summary("m", (Sentence("It reports.", ()),)),
            engine="compose",
        ),
        EN,
    )
    assert "ca-summary" not in answered_html(Answer("q", "en", "answered", "x"), EN)


def test_a_question_as_understood_is_shown_when_the_conversation_changed_it() -> None:
    changed = Answer("and then?", "en", "answered", "x", understood="What did SC-9/14 decide?")
    assert "What did SC-9/14 decide?" in answer_html(changed, EN)
    same = Answer("What?", "en", "answered", "x", understood="What?")
    assert "ca-understood" not in answer_html(same, EN)


def test_a_stopped_answer_keeps_what_was_written_and_is_closed() -> None:
    for before in (waiting_html(EN), progress_html("Half of it")):
        after = stopped_html(before, EN)
        assert is_open(before)
        assert not is_open(after)
        assert EN["stopped"] in after
        check_harmless(after)
    assert "Half of it" in after


@pytest.mark.parametrize(
    "text",
    [
        "*a " * 30_000,
        "[" * 100_000,
        "> " * 20_000,
        "\n" * 100_000 + "x",
        "<" * 100_000,
        "| a " * 25_000,
    ],
    ids=["emphasis", "brackets", "quotations", "empty lines", "angles", "cells"],
)
def test_a_long_text_is_rendered_in_a_moment(text: str) -> None:
    start = time.thread_time()  # work, however busy the machine is
    markdown_html(text)
    reflow(text.replace("a ", "a\n"))
    assert time.thread_time() - start < 5  # takes a second; a quadratic pass takes minutes


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("a line\nthat goes on", "a line that goes on"),
        (f"{'word ' * 13}of the\nSecretariat", f"{'word ' * 13}of the Secretariat"),
        ("ends here.\nand a new one", "ends here.\nand a new one"),
        ("considering:\n• one,\n• two,", "considering:\n• one,\n• two,"),
        ("Decides\n(a) to do", "Decides\n(a) to do"),
        ("Short\nTitle", "Short\nTitle"),
        ("one\n\ntwo", "one\n\ntwo"),
        (f"{'缔' * 60}\n约方", f"{'缔' * 60}约方"),
    ],
)
def test_line_breaks_of_the_printed_page_are_not_shown(printed: str, shown: str) -> None:
    assert reflow(printed) == shown


@given(st.text(max_size=300))
def test_without_its_line_breaks_a_text_keeps_every_other_character(text: str) -> None:
    assert "".join(reflow(text).split()) == "".join(plain(text).split())


def test_passage_ids_survive_the_address() -> None:
    assert passage_address("SC-8/15:en:1(a)") == "/?passage=SC-8/15:en:1%28a%29"
    assert '"' not in passage_address('x" onclick="y')
    assert passage_address("a&b=c#d") == "/?passage=a%26b%3Dc%23d"
