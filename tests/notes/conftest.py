"""Answers to make notes of: quoted paragraphs, a list, a refusal, and one that is all attack."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from assistant.answering.quote import inert
from assistant.types import Answer, Citation, Sentence, Summary

PARAGRAPH = (
    "1. Requests the Secretariat to continue to collect, through the database established for\n"
    "that purpose, information on the needs of developing-country Parties [and others] *;\n"
    "(a) In writing;\n"
    "(b) By 31 March 2019."
)
FOLDED = (
    "1. Requests the Secretariat to continue to collect, through the database established for "
    "that purpose, information on the needs of developing-country Parties [and others] *;\n"
    "(a) In writing;\n"
    "(b) By 31 March 2019."
)
CITATION = Citation(
    marker=1,
    passage_id="SC-8/15:en:1",
    document="decisions",
    ref="SC-8/15",
    locator="para. 1",
    quote=PARAGRAPH,
    title="Technical assistance",
    meeting="Stockholm Convention COP-8",
    date="2017-04-24/2017-05-05",
    url="https://www.pops.int/decisions?a=1&b=2",
    held="extract",
)
OTHER = Citation(
    marker=2,
    passage_id="plan:en:3",
    document="plan",
    ref=None,
    locator="unnumbered para. 3",
    quote="The plan says (so).",
    title="Technical assistance plan",
    meeting="",
    date="2022",
    url="javascript:alert(1)",
    held="full",
)

#: What a text may try in Markdown, HTML, Typst, XML, or on who reads it.
ATTACKS = (
    "<script>alert(1)</script>",
    "<img src=https://evil.example/x.png onerror=alert(1)>",
    "![picture](https://evil.example/x.png) [click](javascript:alert(1)) <https://evil.example>",
    "https://evil.example www.evil.example evil@evil.example",
    "[x]: https://evil.example\n\n[x] [^1] [^note]: footnote",
    '#import "@preview/x:1.0.0" #read("/etc/passwd") #image("x.png") $x$ @label <label>',
    '"] #panic("out") [" \\u{41} \\#x',
    "```\ncode\n``` ~~~ `code` **bold** _it_ # heading\n# heading\n- item",
    "1. item\n> quote\n---\n===",
    "]]></w:t></w:r><w:p/> &amp; &#60; <!ENTITY x SYSTEM 'file:///etc/passwd'> %x;",
    "\x00\x01\x0b\x1f",
    "SC-8\u202e51/ \u2066hidden\u2069 \u200f\ufeff \ufffe\uffff",
    "| a | b |\n| --- | --- |\n| c | d |",
    "    four spaces\n\tTab = HYPERLINK \\h",
)


def quoted_text(lead: str, *citations: Citation) -> str:
    """The text of an answer that quotes, as the assistant writes it."""
    blocks = [lead]
    for one in citations:
        lines = inert(FOLDED if one.quote == PARAGRAPH else one.quote).split("\n")
        blocks += [
            f"**Decision SC-8/15, para. 1** (Technical assistance; COP-8) [{one.marker}]",
            "\n".join(f"> {line}".rstrip() for line in lines),
        ]
    return "\n\n".join(blocks)


@pytest.fixture
def citation() -> Citation:
    return CITATION


@pytest.fixture
def other() -> Citation:
    return OTHER


@pytest.fixture
def quoted() -> Callable[..., str]:
    return quoted_text


@pytest.fixture
def answer() -> Answer:
    """A quotation with lines of a printed page, and a source that the text does not quote."""
    return Answer(
        question="What does SC-8/15 request?",
        language="en",
        status="answered",
        text=quoted_text("Decision SC-8/15, para. 1 answers this:", CITATION) + "\n\nSee also [2].",
        citations=(CITATION, OTHER),
        notices=("Decision SC-8/15: an extract is held, not the whole text.",),
    )


@pytest.fixture
def summarised(answer: Answer) -> Answer:
    """The same with a summary, of which one sentence did not pass the check."""
    sentences = (
        Sentence("The plan *says* <b>so</b>.", (2,)),
        Sentence("Needs are collected.", (1, 2)),
    )
    return replace(answer, summary=Summary("a-model [7b]", sentences, withheld=1))


@pytest.fixture
def hostile() -> Answer:
    """Every text that comes from elsewhere is an attack."""
    text = "\n".join(ATTACKS)
    citation = replace(
        CITATION,
        quote=text,
        title=text,
        meeting=text,
        locator=text,
        document=text,
        url='https://evil.example/"><script>',
    )
    no_ref = replace(citation, marker=2, ref=None, url="file:///etc/passwd", date=text)
    inert_text = "\n".join(f"> {line}" for line in inert(text).split("\n"))
    return Answer(
        question=text,
        language="en",
        status="partial",
        text=f"{text}\n\n**{inert(ATTACKS[0])}** [1]\n\n{inert_text}\n\n- {inert(ATTACKS[5])} [2]",
        citations=(citation, no_ref),
        notices=ATTACKS,
        understood=text,
        summary=Summary(text, (Sentence(text, (1, 2, 99)),), withheld=3, note=text),
    )
