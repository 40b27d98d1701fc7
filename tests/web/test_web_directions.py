"""Names and dates in a line of Arabic, which the bidirectional algorithm would tear apart."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.days import written_days
from assistant.types import Answer, Citation
from assistant.web.directions import isolated
from assistant.web.languages import words
from assistant.web.render import answer_html, line_html, markdown_html


def apart(text: str) -> list[str]:
    """What is laid out by itself."""
    return re.findall("<bdi>(.*?)</bdi>", isolated(text, str))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("المقرر SC-8/15, para. 1 (a)", ["SC-8/15, para. 1 (a)"]),
        ("المقرر 1/CP.21، الفقرة 3", ["1/CP.21"]),
        ("(Technical assistance; COP-8)", ["Technical assistance", "COP-8"]),
        ("اتفاقية ستوكهولم (Stockholm).", ["Stockholm"]),
        ("شمل البحث 47 فقرة من 5 وثائق.", []),
        ("المقرر SC-8/15: المحفوظ مقتطف.", ["SC-8/15"]),
        ("قال: “Requests; and (see) 5 مايو” ثم COP-8", ["“Requests; and (see) 5 مايو”", "COP-8"]),
        ("«Plan; A»، COP-8", ["«Plan; A»", "COP-8"]),
        ("COP-8: “to report; and", ["COP-8"]),
    ],
)
def test_names_in_latin_letters_stand_apart(text: str, names: list[str]) -> None:
    assert apart(text) == names


@pytest.mark.parametrize(
    "interval",
    [
        "2017-05-05", "2023-05-01/2023-05-12", "2017-04-24/2017-05-05", "2020-11-28/2021-01-03",
        *(f"2019-{month:02}-07" for month in range(1, 13)),
    ],
)  # fmt: skip
def test_a_date_is_kept_together_as_it_is_written(interval: str) -> None:
    days = written_days(interval, "ar")
    assert apart(f"(ستوكهولم COP-8; {days})") == ["COP-8", days]


@given(st.text(alphabet="aZ9 /.,;()–ب5مايو“”«»\n", max_size=60), st.booleans())
def test_nothing_is_lost_or_changed(text: str, quoting: bool) -> None:
    assert re.sub("</?bdi>", "", isolated(text, str, quoting=quoting)) == text


def test_a_quotation_that_emphasis_or_an_escaped_sign_divides_is_left_as_it_runs() -> None:
    shown = markdown_html("المقرر A: “to *report*; on \\[x\\] and (B); C” إلى D")
    assert re.findall("<bdi>(.*?)</bdi>", shown) == ["A", "D"]


def test_the_heading_of_an_answer_is_isolated_and_its_quotation_is_not() -> None:
    shown = markdown_html("**المقرر SC-8/15** (COP-8; 5 مايو 2017) [1]\n\n> في COP-8 5 مايو")
    heading, quotation = shown.split("<blockquote")
    assert "<bdi>SC-8/15</bdi></strong> (<bdi>COP-8</bdi>; <bdi>5 مايو 2017</bdi>)" in heading
    assert "bdi" not in quotation


def test_a_line_without_arabic_is_left_as_it_is() -> None:
    assert markdown_html("**Decision SC-8/15** (COP-8)") == (
        '<p dir="auto"><strong>Decision SC-8/15</strong> (COP-8)</p>'
    )
    assert line_html("SC-8/15 <b>") == "SC-8/15 &lt;b&gt;"


def test_markup_of_a_name_stays_text() -> None:
    shown = line_html("المقرر <img src=x onerror=y> & A\u202eB")
    assert "<img" not in shown
    assert unescape(re.sub("</?bdi>", "", shown)) == "المقرر <img src=x onerror=y> & AB"


def test_markers_beside_names_are_still_links() -> None:
    citation = Citation(
        1, "SC-8/15:en:1", "d", "SC-8/15", "para. 1", "Requests", "T", "COP-8", "", "", "full"
    )
    notices = ("بعد COP-8 في 5 مايو 2017",)
    told = Answer("q", "ar", "answered", "المقرر SC-8/15 [1]", (citation,), notices)
    shown = answer_html(told, words("ar"))
    assert re.search(r'<bdi>SC-8/15</bdi> <a class="ca-marker"[^>]*>\[1\]</a>', shown)
    assert "<bdi>COP-8</bdi> في <bdi>5 مايو 2017</bdi>" in shown
