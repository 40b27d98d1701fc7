"""What reaches a terminal or a program, whatever documents and questions hold."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.commands.printing import (
    complain,
    print_answer,
    print_json,
    print_status,
    print_text,
)
from assistant.types import Answer, Citation, Sentence, Summary


def written(write: Callable[[], None], encoding: str) -> bytes:
    """What a command writes to a console of some encoding."""
    stream = io.BytesIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdout", io.TextIOWrapper(stream, encoding, write_through=True))
        write()
        return stream.getvalue()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain\n  text", "plain\n  text"),
        ("\x1b[31mred\x1b[0m", "[31mred[0m"),
        ("\x1b]0;title\x07", "]0;title"),
        ("SC-8/15\u202e51/8", "SC-8/1551/8"),
        ("soft\u00adhyphen, zero\u200bwidth", "softhyphen, zerowidth"),
        ("half \ud800", "half "),
        ("Décision СК-8/15 第", "Décision СК-8/15 第"),
    ],
)
def test_a_terminal_is_shown_nothing_that_it_would_act_on(
    capsys: pytest.CaptureFixture[str], text: str, shown: str
) -> None:
    print_text(text)
    assert capsys.readouterr().out == shown + "\n"


def test_a_summary_is_printed_apart_after_the_quotations(
    capsys: pytest.CaptureFixture[str],
) -> None:
    written = Summary("a:model", (Sentence("It \x1b[31mreports.", (1,)),), 2, "Too slow.")
    cited = Citation(1, "p", "d", "SC-8/15", "para. 1", "It reports.", "", "", "", "", "full")
    print_answer(Answer("q", "en", "answered", "> It reports. [1]", (cited,), summary=written))
    quoted, apart = capsys.readouterr().out.split("-" * 72)
    assert "> It reports. [1]" in quoted
    assert "a:model" in apart
    assert "It [31mreports. [1]" in apart
    assert "not supported by the sources: 2" in apart
    assert apart.endswith("Too slow.\n")


def test_a_narrow_console_is_shown_question_marks_and_no_traceback() -> None:
    assert written(lambda: print_text("Décision 第"), "ascii") == b"D?cision ?\n"


def test_json_on_a_narrow_console_is_escaped_and_whole() -> None:
    value = {"text": "Décision 第 😀"}
    assert json.loads(written(lambda: print_json(value), "ascii")) == value


def test_json_is_in_the_script_it_was_written_in(capsys: pytest.CaptureFixture[str]) -> None:
    print_json({"text": "第"}, one_line=True)
    assert capsys.readouterr().out == '{"text": "第"}\n'


@given(st.text(alphabet=st.characters()))
def test_any_text_comes_back_from_json(text: str) -> None:
    assert json.loads(written(lambda: print_json({"text": text}), "utf-8")) == {"text": text}


def test_a_complaint_is_one_line_whatever_it_quotes(capsys: pytest.CaptureFixture[str]) -> None:
    complain("a\nb\r\n\x1b[2Jc: is not there.")
    assert capsys.readouterr().err == "a b [2Jc: is not there.\n"


STATUS = {
    "version": "1.0",
    "library": "library",
    "generation": 3,
    "published": "2026-01-02T03:04:05+00:00",
    "documents": 2,
    "decisions": 1,
    "passages": 1200,
    "issues": 0,
    "languages": {"en": 1199, "fr": 1},
    "embedding_model": "small",
    "held": [
        {
            "document": "plan",
            "title": "The plan",
            "language": "en",
            "held": "extract",
            "decisions": 1,
            "passages": 1199,
        },
        {
            "document": "note",
            "title": "",
            "language": "fr",
            "held": "full",
            "decisions": 0,
            "passages": 1,
        },
    ],
    "by_meeting": [
        {
            "convention": "Stockholm",
            "meeting": "Stockholm Convention COP-8",
            "full": [],
            "extract": ["SC-8/15"],
            "known_not_held": [f"SC-8/{n}" for n in range(1, 14)],
        },
        {
            "convention": "",
            "meeting": "",
            "full": ["A/RES/70/1"],
            "extract": [],
            "known_not_held": [],
        },
    ],
    "known_not_held": [{"ref": f"SC-8/{n}"} for n in range(1, 14)],
    "cited_not_held": {"SC-8/18": 3, "SC-11/17": 1},
}


def test_the_status_says_what_is_held_and_what_is_missing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    print_status(STATUS)
    known = ", ".join(f"SC-8/{n}" for n in range(1, 13))
    assert capsys.readouterr().out.splitlines() == [
        "version: 1.0",
        "library: library",
        "generation: 3",
        "published: 2026-01-02T03:04:05+00:00",
        "documents: 2",
        "decisions: 1",
        "passages: 1200",
        "issues: 0",
        "passages by language: en 1199, fr 1",
        "decisions known to the register, not held: 13",
        "references cited, not held: 2",
        "embedding model: small",
        "",
        "Documents held:",
        "  plan (an extract): The plan; en, 1 decision, 1,199 passages",
        "  note (whole): fr, 1 passage",
        "",
        "Decisions, by convention and meeting:",
        "  Stockholm Convention COP-8, held as an extract: SC-8/15",
        f"  Stockholm Convention COP-8, known, not held: {known} and 1 more",
        "  no meeting known, held whole: A/RES/70/1",
        "",
        "Cited, not held:",
        "  SC-8/18: cited by 3 passages, not held",
        "  SC-11/17: cited by 1 passage, not held",
    ]


def test_the_status_of_a_large_library_can_still_be_read(
    capsys: pytest.CaptureFixture[str],
) -> None:
    many = {**STATUS, "held": STATUS["held"] * 100, "cited_not_held": {}}
    print_status(many)
    lines = capsys.readouterr().out.splitlines()
    assert "  and 160 more; --json names all" in lines
    assert lines[-1] == "Cited, not held: none"
    assert len(lines) < 70
