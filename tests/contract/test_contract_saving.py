"""``ask --save FILE`` as a person runs it."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.answering.service import ConventionAssistant
from assistant.commands.asking import assistant_command
from assistant.commands.saving import save_note
from assistant.errors import UsageError
from assistant.types import Answer

Run = Callable[..., Any]
QUESTION = "What does SC-8/15 request?"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "opening"), [("a note.md", b"*Mandate"), ("n.DOCX", b"PK"), ("n.pdf", b"%PDF")]
)
def test_the_answer_is_printed_and_saved_in_the_format_of_the_ending(
    call: Run, shelf: Path, tmp_path: Path, name: str, opening: bytes
) -> None:
    path = tmp_path / name
    done = call("ask", QUESTION, "--library", shelf, "--save", path)
    assert (done.status, done.err.strip()) == (0, f"Saved: {path}")
    assert done.out.startswith("Decision SC-8/15, para. 1 answers this:")
    assert path.read_bytes().startswith(opening)
    assert [one.name for one in tmp_path.iterdir()] == [name], "nothing is left beside it"


@pytest.mark.slow
def test_json_stays_json_and_a_refusal_is_saved_too(run: Run, shelf: Path, tmp_path: Path) -> None:
    path = tmp_path / "no.docx"
    done = run("ask", "What is the capital of France?", "--json", "--library", shelf,
               "--save", path)  # fmt: skip
    assert done.status == 0
    assert json.loads(done.out)["status"] == "refused"
    assert zipfile.is_zipfile(io.BytesIO(path.read_bytes()))


@pytest.mark.slow
def test_a_file_is_written_over_only_where_that_is_said(
    call: Run, shelf: Path, tmp_path: Path
) -> None:
    path = tmp_path / "n.md"
    path.write_text("mine", encoding="utf-8")
    done = call("ask", QUESTION, "--library", shelf, "--save", path)
    assert (done.status, path.read_text(encoding="utf-8")) == (2, "mine")
    assert done.err.strip() == f"--save {path}: the file exists; --force writes over it."
    assert call("ask", QUESTION, "--library", shelf, "--save", path, "--force").status == 0
    assert path.read_text(encoding="utf-8").startswith("*Mandate note*")


@pytest.mark.parametrize(
    ("options", "line"),
    [
        (["--save", "note.txt"], "the name of a note ends in .md, .docx, .pdf"),
        (["--save", "note"], "the name of a note ends in .md, .docx, .pdf"),
        (["--save", "nowhere/note.md"], "there is no folder nowhere"),
        (["--save", "here.md"], "this is a folder"),
        (["--force"], "--force goes with --save FILE"),
    ],
)
def test_a_name_that_cannot_be_saved_is_told_before_the_question_is_asked(
    options: list[str],
    line: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(ConventionAssistant, "ask", None)
    (tmp_path / "here.md").mkdir()
    monkeypatch.chdir(tmp_path)
    assert assistant_command(["ask", QUESTION, *options]) == 2
    told = capsys.readouterr().err
    assert line in told
    assert told.count("\n") == 1


def test_one_note_is_of_one_question(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert assistant_command(["ask", "--batch", "q.jsonl", "--save", str(tmp_path / "n.md")]) == 2
    assert "not with --batch" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_to_is_one_line_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    answer = Answer("x", "en", "refused", "No.")
    with pytest.raises(UsageError, match="No space left on device"):
        save_note(tmp_path / "n.md", answer, {})
    assert list(tmp_path.iterdir()) == []
