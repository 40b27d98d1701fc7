"""Web pages: what is text comes out a line a block, what surrounds it does not."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.documents import parse_document
from assistant.documents.readers import html
from assistant.documents.readers.formats import identify
from assistant.errors import CorpusError
from assistant.types import DocumentEntry, Footnote, SourceText

PROSE = "The Conference of the Parties decides to keep the matter under review. " * 5


def read(page: str) -> SourceText:
    return html.read_bytes(page.encode(), "page.html")


def lines(page: str) -> list[str]:
    return read(page).text.strip("\n").split("\n\n")


# ------------------------------------------------------------------------------ blocks


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>one\n two <b>three</b>four<p>five", ["one two threefour", "five"]),
        ("<div>a<p>b</p>c</div>", ["a", "b", "c"]),
        ("<p>a&amp;b &eacute; 5&nbsp;000", ["a&b é 5\u00a0000"]),
        ("<p>1.&nbsp;&nbsp;&nbsp; Decides", ["1. Decides"]),
        ("<p>bio&shy;diversity", ["biodiversity"]),
        ("<p>one<br>line", ["one line"]),
        ("<p>one;<br>two", ["one;\ntwo"]),
        ("<p>one<br><br>two", ["one", "two"]),
        ("<pre>a\nb\n\nc</pre>", ["a b", "c"]),
        ("<p>kept<script>var x='<p>no'</script><style>p{}</style><!-- no -->", ["kept"]),
        ("<p>new <del>old</del> text", ["new text"]),
        ("<p>CO<sub>2</sub>", ["CO2"]),
        ("<dl><dt>Party<dd>A State</dl>", ["Party", "A State"]),
        ("<p>he said <q>yes</q>", ["he said “yes”"]),
        ('<h2>Scope<a href="#s">¶</a></h2>', ["Scope"]),
    ],
)
def test_blocks_are_lines(page: str, expected: list[str]) -> None:
    assert lines(page) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<ul><li>a<li>b</ul>", ["• a", "• b"]),
        ("<ol><li>a<li>b</ol>", ["1. a", "2. b"]),
        ("<ol start=4><li>a<li value=9>b<li>c</ol>", ["4. a", "9. b", "10. c"]),
        ("<ol reversed><li>a<li>b</ol>", ["2. a", "1. b"]),
        ("<ol type=a><li>x<li>y</ol>", ["(a) x", "(b) y"]),
        ("<ol type=I><li>x<li>y</ol>", ["I. x", "II. y"]),
        ("<ol style='list-style-type: lower-roman'><li>x<li>y</ol>", ["(i) x", "(ii) y"]),
        ("<ol><li>x<ol type=a><li>y</ol><li>z</ol>", ["1. x", "(a) y", "2. z"]),
        ("<ol><li><p>x</p><p>more</p><li>y</ol>", ["1. x", "more", "2. y"]),
        ("<ol style='list-style: none'><li>x</ol>", ["x"]),
    ],
)
def test_items_carry_the_labels_that_are_shown(page: str, expected: list[str]) -> None:
    assert lines(page) == expected


def test_an_inner_list_of_digits_is_told_from_the_paragraphs() -> None:
    assert lines("<ol><li>x<ol><li>y</ol></ol>") == ["1. x", "(1) y"]


@pytest.mark.parametrize("label", ["1. ", "(a) ", "iv) ", "– "])
def test_a_typed_label_is_not_doubled(label: str) -> None:
    assert lines(f"<ol><li>{label}text</ol>") == [f"{label}text"]
    assert lines(f"<ul><li>{label}text</ul>") == [f"{label}text"]


def test_an_item_that_only_looks_labelled_keeps_its_number() -> None:
    assert lines("<ol><li>Agreed. To act</ol>") == ["1. Agreed. To act"]


def test_rows_of_a_table_are_a_line_each() -> None:
    page = "<p>x<table><caption>T</caption><tr><th>Party<th>Amount<tr><td>A<br>B<td>5</table>"
    assert lines(page) == ["x", "T", "| Party | Amount |\n| A B | 5 |"]


def test_a_table_that_lays_out_the_page_is_no_table() -> None:
    page = (
        "<table><tr><td>Side</td><td><p>1. Requests a report;</p><p>2. Invites Parties.</p></table>"
    )
    assert lines(page) == ["| Side |  |", "1. Requests a report;", "2. Invites Parties."]


def test_a_decision_in_a_cell_is_read_as_its_paragraphs() -> None:
    page = (
        "<table><tr><td>SC-8/15<td>Technical assistance<td><p>Welcomes the report;</p>"
        "<p>Requests the Secretariat to act.</p></table>"
    )
    assert lines(page) == [
        "| SC-8/15 | Technical assistance |  |",
        "Welcomes the report;",
        "Requests the Secretariat to act.",
    ]


# ------------------------------------------------------------------------------- notes


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>report.<sup>12</sup> The", ["report. The"]),
        ("<p>report<sup>[3]</sup>", ["report"]),
        ("<p>m<sup>2</sup> at the 8<sup>th</sup>", ["m² at the 8th"]),
        ("<p>report<span style='vertical-align:super'>1</span>", ["report"]),
        ("<p><sup>1</sup>See A.", ["1 See A."]),
    ],
)
def test_marks_of_notes_are_left_out_of_words(page: str, expected: list[str]) -> None:
    assert lines(page) == expected


@pytest.mark.parametrize(
    ("call", "note"),
    [
        ('<sup><a href="#n1" id="r1">1</a></sup>', '<p id="n1">1. See A. <a href="#r1">↩</a></p>'),
        ('<a href="#n1" id="r1">1</a>', '<p id="n1"><a href="#r1">1</a> See A.</p>'),
        ('<a href="#n1">[1]</a>', '<div><p><a name="n1">[1]</a> See A.</p></div>'),
        ('<a role="doc-noteref" href="#n1">1</a>', '<ol><li id="n1">See A.</ol>'),
        ('<sup><a href="#n1">1</a></sup>', '<aside id="n1">See A.</aside>'),
    ],
)
def test_notes_are_kept_apart(call: str, note: str) -> None:
    source = read(f"<p>Recalling the report{call} of the group</p>{note}")
    assert source.text == "Recalling the report of the group\n"
    assert source.footnotes == (Footnote("1", "See A."),)


def test_a_link_to_a_section_is_no_note() -> None:
    source = read('<p>See section <a href="#s1">1</a>.</p><p id="s1">Scope.</p>')
    assert source.text == "See section 1.\n\nScope.\n"
    assert source.footnotes == ()


# ------------------------------------------------------------------------- main content


MENU = "".join(f'<li><a href="/{n}">Item {n}</a></li>' for n in range(6))


ANYWHERE = [
    f"<nav><ul>{MENU}</ul></nav>",
    f'<div id="sidebar">{MENU}</div>',
    "<header><a href='/'>Logo</a> <a href='/login'>Sign in</a></header>",
    '<div class="cookie-consent">We use cookies. <button>Accept</button></div>',
    '<div role="dialog">Sign up for news of all that we do</div>',
    '<div role="navigation">Home</div>',
    "<aside>Related</aside>",
    '<form action="/search"><label>Search</label><input><button>Go</button></form>',
    "<p hidden>hidden</p>",
    '<p style="display: none">hidden</p>',
    "<noscript>Turn on scripts</noscript>",
]
#: In the main part of a page a list of links may be its content, a head and foot its own.
AROUND = [
    f"<div><ul>{MENU}</ul></div>",
    "<header><h1><a href='/'>The Convention</a></h1></header>",
    "<footer>© 2020 Secretariat</footer>",
]


@pytest.mark.parametrize("furniture", ANYWHERE + AROUND)
@pytest.mark.parametrize("frame", ["{f}<p>{p}</p>", "{f}<main>{p}</main>"])
def test_what_surrounds_a_text_is_left_out(furniture: str, frame: str) -> None:
    assert lines(f"<body>{frame.format(f=furniture, p=PROSE)}</body>") == [PROSE.strip()]


@pytest.mark.parametrize("furniture", ANYWHERE)
def test_what_interrupts_a_main_part_is_left_out(furniture: str) -> None:
    assert lines(f"<main>{furniture}<p>{PROSE}</p></main>") == [PROSE.strip()]


@pytest.mark.parametrize("own", AROUND)
def test_what_a_main_part_brings_itself_is_kept(own: str) -> None:
    assert len(lines(f"<main>{own}<p>{PROSE}</p></main>")) > 1


def test_a_form_around_the_whole_page_is_no_form() -> None:
    page = f"<form id=aspnetForm><nav>{MENU}</nav><div class=content><p>{PROSE}</p></div></form>"
    assert lines(page) == [PROSE.strip()]


def test_a_header_with_the_title_of_the_page_is_kept() -> None:
    assert (
        lines(f"<header><h1>Decision SC-8/15</h1></header><p>{PROSE}</p>")[0] == "Decision SC-8/15"
    )


def test_an_empty_main_part_is_not_believed() -> None:
    assert lines(f"<main></main><div><p>{PROSE}</p></div>") == [PROSE.strip()]


@pytest.mark.parametrize(
    ("page", "first"),
    [
        ("<title>Decision SC-8/15 | The Convention</title><p>Text.", "Decision SC-8/15"),
        ("<title>Site</title><h1>Decision SC-8/15</h1><p>Text.", "Decision SC-8/15"),
        ("<title>Decision SC-8/15</title><h2>Decision SC-8/15: Aid</h2>", "Decision SC-8/15: Aid"),
    ],
)
def test_the_title_is_the_first_line_where_the_page_has_no_heading(page: str, first: str) -> None:
    assert lines(page)[0] == first


def test_a_decision_on_a_page_becomes_its_passages() -> None:
    page = (
        "<h1>SC-8/15: Technical assistance</h1><p><i>The Conference of the Parties</i>,</p>"
        "<ol><li>Welcomes the report;<li>Requests the Secretariat:<ol type=a><li>To report;"
        "<li>To act.</ol></ol>"
    )
    document = parse_document(DocumentEntry("d", "d.html", "", language="en"), read(page), "")
    assert [each.locator for each in document.passages if each.ref == "SC-8/15"] == [
        "para. 1", "para. 2",
    ]  # fmt: skip


# --------------------------------------------------------------------------- encodings


@pytest.mark.parametrize(
    ("text", "encoding", "declared"),
    [
        ("решение о помощи", "cp1251", "windows-1251"),
        ("décision", "cp1252", "iso-8859-1"),
        ("قرار", "cp1256", "windows-1256"),
        ("决定", "gb18030", "gb2312"),
        ("décision", "utf-8", "windows-1252"),  # kept by the browser that saved it
        ("décision", "utf-8-sig", "windows-1251"),
        ("décision", "utf-16", ""),
        ("décision", "utf-8", "punycode"),
    ],
)
def test_pages_are_decoded(text: str, encoding: str, declared: str) -> None:
    page = (
        f'<html><meta http-equiv="Content-Type" content="text/html; charset={declared}"><p>{text}'
    )
    assert html.read_bytes(page.encode(encoding), "x").text == f"{text}\n"


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"<!DOCTYPE html>", "html"), (b"\n <HTML lang=en>", "html"), (b"<div class=x>", "html"),
        (b"<?xml version='1.0'?><!-- saved --><html>", "html"), (b"<p>", "html"),
        (b"<!-- Page 1 -->\nThe Conference", "text"), (b"<plan> a", "text"), (b"<5 t", "text"),
    ],
)  # fmt: skip
def test_a_page_is_known_by_its_first_tag(head: bytes, kind: str) -> None:
    assert identify(head + b" text of the page") == kind


# ------------------------------------------------------------------------------ safety


def test_absurd_nesting_is_refused_in_one_line() -> None:
    with pytest.raises(CorpusError, match=r"page\.html: .* nested too deep"):
        read("<div>" * 20_000 + "x")


PIECES = [
    "<p>", "</p>", "<ol>", "</ol>", "<li value=x>", "<table>", "<tr>", "<td>", "</table>", "<sup>",
    "</sup>", '<a href="#n" id="m">1</a>', '<p id="n">', "<pre>", "</pre>", "<main>", "<form>",
    "<br>", "text", " ", "\n", "1", "<!--", "-->", "<title>", "<h1>", "</h1>", "<ol reversed>",
    "&#0;", "&nbsp", "\x00", "<", "<template>", "<svg>", '<li id="n">', "</table></p>", "<q>",
]  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60))
def test_senseless_pages_are_read(pieces: list[str]) -> None:
    read("".join(pieces))


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(CorpusError):  # anything else, or a hang, is a failure
        html.read_bytes(b"<html>" + data, "x")
