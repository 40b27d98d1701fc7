"""What reaches a terminal or a program, whatever documents and questions hold."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.commands.printing import complain, print_json, print_status, print_text


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


def test_the_status_fits_on_a_screen(capsys: pytest.CaptureFixture[str]) -> None:
    print_status({"documents": 200, "held": [{"document": f"d{n}"} for n in range(200)]})
    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == ["documents: 200", "held: 200"]
    assert lines[-1] == "  and 190 more; --json names all"
    assert len(lines) == 13
