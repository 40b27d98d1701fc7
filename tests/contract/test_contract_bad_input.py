"""Whatever is handed in wrong: one line that says what to do, and a status that says so too."""

from __future__ import annotations

import json
import socket
import sqlite3
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow


def told_in_one_line(done, status: int, *words: str) -> None:
    """The whole of what a person gets when something is wrong."""
    assert done.status == status, done.err
    assert done.err.count("\n") == 1, done.err
    assert "Traceback" not in done.err
    assert not [word for word in words if word not in done.err], done.err


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["ask", "What is asked?"], 1, ["No library", "ingest.py"]),
        (["search", "assistance"], 1, ["No library", "ingest.py"]),
        (["lookup", "SC-8/15"], 1, ["No library", "ingest.py"]),
        (["status"], 1, ["No library", "ingest.py"]),
        ([], 2, ["COMMAND", "--help"]),
        (["answer", "x"], 2, ["invalid choice", "--help"]),
        (["ask"], 2, ["question", "--batch"]),
        (["ask", "a", "--batch", "b"], 2, ["either"]),
        (["ask", "a", "--nope"], 2, ["--nope", "--help"]),
        (["ask", "a", "--language", "de"], 2, ["'de'", "'fr'"]),
        (["search", "a", "-k", "none"], 2, ["-k", "--help"]),
        (["search", "a", "-k", "0"], 2, ["between 1 and"]),
        (["search", "a", "--filter", "year"], 2, ["key=value"]),
        (["search", "a", "--filter", "year=1", "year=2"], 2, ["year", "twice"]),
        (["ask", "--batch", "none.jsonl"], 1, ["No library"]),
        (["ingest.py", "none"], 1, ["none", "no such file"]),
        (["ingest.py", "https://example.org/a.pdf"], 2, ["not fetched", "download"]),
        (["ingest.py", "--nope"], 2, ["--nope", "--help"]),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_a_call_that_cannot_be_meant_is_told(call, words, status, said) -> None:
    told_in_one_line(call(*words), status, *said)


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["app.py"], 1, ["No library", "ingest.py"]),
        (["app.py", "--port", "seven"], 2, ["--port", "--help"]),
        (["app.py", "--port", "70000"], 2, ["PORT", "65535"]),
        (["ask", "What is asked?"], 1, ["No library", "ingest.py"]),
        (["ask", "a", "--nope"], 2, ["--nope", "--help"]),
        (["ingest.py", "none"], 1, ["none", "no such file"]),
        (["ingest.py", "--nope"], 2, ["--nope", "--help"]),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_a_process_ends_with_that_line_and_status(run, words, status, said) -> None:
    told_in_one_line(run(*words), status, *said)


@pytest.mark.parametrize(
    ("given", "status", "said"),
    [
        ({"CHAT_MODEL": "gpt"}, 2, ["CHAT_MODEL", "openai:NAME"]),
        ({"CHAT_MODEL": "openai:x", "OPENAI_API_KEY": ""}, 2, ["OPENAI_API_KEY", "environment"]),
        ({"CHAT_BASE_URL": "http://a:secret@b/v1"}, 2, ["CHAT_BASE_URL", "plain address"]),
        ({"CHAT_TIMEOUT_S": "0"}, 2, ["CHAT_TIMEOUT_S", "README.md"]),
    ],
)
def test_a_chat_model_that_cannot_be_meant_is_told(call, shelf, given, status, said) -> None:
    done = call("ask", "What does SC-8/15 request?", "--library", shelf, **given)
    told_in_one_line(done, status, *said)
    assert "secret" not in done.err


@pytest.mark.parametrize("question", ["", "   ", "\x01\x02\x7f", "\u202e\u200b"])
def test_a_question_of_nothing_is_told(call, shelf, question) -> None:
    for command in ("ask", "search", "lookup"):
        told_in_one_line(call(command, question, "--library", shelf), 2, "empty")


def test_the_longest_question_that_the_system_hands_over_is_told(run, shelf) -> None:
    # Linux takes 128 KB a word; 1 MB goes through --batch, see the tests of commands.
    done = run("ask", "x" * 120_000, "--library", shelf)
    told_in_one_line(done, 2, "2,000", "shorten")


def test_an_unknown_filter_is_told_with_those_there_are(call, shelf) -> None:
    done = call("search", "a", "--filter", "colour=blue", "--library", shelf)
    told_in_one_line(done, 2, "colour", "convention", "year")


def test_a_reference_that_is_none_is_told(run, shelf) -> None:
    told_in_one_line(run("lookup", "hello", "--library", shelf), 2, "hello", "SC-8/15")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"question": ', "not JSON"),
        ('["What?"]', "one JSON object"),
        ('{"text": "What?"}', '"question"'),
        ('{"question": 7}', '"question"'),
        ('{"question": "What?", "history": "before"}', '"history"'),
        ('{"question": "What?", "history": [1]}', '"history"'),
        ('{"question": "What?", "language": ["fr"]}', '"language"'),
        ("[" * 100_000, "not JSON"),
        ('{"id": ' + "9" * 5000 + "}", "not JSON"),
    ],
)
def test_a_bad_line_of_a_batch_is_named_before_anything_is_answered(
    call, shelf, tmp_path, line, said
) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text('{"question": "SC-8/15"}\n' + line + "\n", encoding="utf-8")
    done = call("ask", "--batch", file, "--library", shelf, "--json")
    told_in_one_line(done, 2, "line 2", said)
    assert done.out == ""


def test_a_batch_that_cannot_be_read_is_told(call, shelf, tmp_path) -> None:
    told_in_one_line(call("ask", "--batch", tmp_path, "--library", shelf), 2, "cannot be read")
    (tmp_path / "latin").write_bytes("é".encode("latin-1"))
    done = call("ask", "--batch", tmp_path / "latin", "--library", shelf)
    told_in_one_line(done, 2, "UTF-8")


def test_a_setting_out_of_range_is_named(run, shelf) -> None:
    done = run("status", "--library", shelf, KEEP_GENERATIONS="0")
    told_in_one_line(done, 2, "KEEP_GENERATIONS", "README")


# ---------------------------------------------------------------------------------- corpus


def test_bad_files_are_a_line_each_and_the_rest_goes_in(run, tmp_path) -> None:
    corpus, folder = tmp_path / "corpus", tmp_path / "library"
    corpus.mkdir()
    (corpus / "good.txt").write_text("1. Requests the secretariat to report.\n", encoding="utf-8")
    (corpus / "empty.txt").write_bytes(b"")
    (corpus / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (corpus / "away.txt").symlink_to(tmp_path / "none.txt")
    done = run("ingest.py", corpus, "--library", folder, "--json")
    assert done.status == 1
    lines = done.err.splitlines()
    assert len(lines) == 3
    assert all(any(name in line for line in lines) for name in ("empty", "binary", "away"))
    report = json.loads(done.out)
    assert (report["documents"]["added"], report["failures"]) == (1, lines)


def test_where_nothing_can_be_read_no_library_is_made(call, tmp_path) -> None:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus/empty.txt").write_bytes(b"")
    done = call("ingest.py", tmp_path / "corpus", "--library", tmp_path / "library")
    told_in_one_line(done, 1, "empty.txt")
    assert not (tmp_path / "library/CURRENT").exists()


@pytest.mark.parametrize(
    ("manifest", "said"),
    [
        ('[[document]]\nid = "a"\nfile = "none.txt"\n', "none.txt"),
        ('[[document]]\nid = "a"\nfile = "a.txt"\nhold = "extract"\n', "'hold'"),
    ],
)
def test_a_manifest_at_fault_is_told_and_nothing_is_written(call, tmp_path, manifest, said) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "a.txt").write_text("1. Requests a report.\n", encoding="utf-8")
    (corpus / "manifest.toml").write_text(manifest, encoding="utf-8")
    done = call("ingest.py", corpus, "--library", tmp_path / "library")
    told_in_one_line(done, 1, "manifest.toml", said)
    assert not (tmp_path / "library").exists()


# --------------------------------------------------------------------------------- library


def copy_of(shelf: Path, folder: Path) -> Path:
    import shutil

    return Path(shutil.copytree(shelf, folder / "library"))


def test_a_library_of_a_newer_version_is_told(call, shelf, tmp_path) -> None:
    folder = copy_of(shelf, tmp_path)
    with sqlite3.connect(folder / "0001/library.sqlite") as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    for words in (("lookup", "SC-8/15"), ("status",), ("ingest.py",)):
        done = call(*words, "--library", folder)
        told_in_one_line(done, 1, "newer", "update the program", "--rebuild")


@pytest.mark.parametrize("text", ["", "seven\n", "0009\n"])
def test_a_damaged_pointer_is_told(call, shelf, tmp_path, text) -> None:
    folder = copy_of(shelf, tmp_path)
    (folder / "CURRENT").write_text(text)
    told_in_one_line(call("status", "--library", folder), 1, "CURRENT", "--rebuild")


def test_a_damaged_database_is_told_and_a_rebuild_mends_it(run, call, shelf, tmp_path) -> None:
    folder = copy_of(shelf, tmp_path)
    database = folder / "0001/library.sqlite"
    database.write_bytes(b"no database" * 1000)
    for words in (("ask", "What?"), ("status",), ("ingest.py",)):
        told_in_one_line(call(*words, "--library", folder), 1, "library.sqlite", "--rebuild")
    assert run("ingest.py", "--rebuild", "--library", folder).status == 0
    assert call("lookup", "SC-8/15", "--library", folder).status == 0


def test_lost_vectors_are_told_and_an_ingest_makes_them_from_the_library(
    run, call, shelf, tmp_path
) -> None:
    import shutil

    folder = copy_of(shelf, tmp_path)
    shutil.rmtree(folder / "0001/chroma")
    assert call("lookup", "SC-8/15", "--library", folder).status == 0
    told_in_one_line(call("search", "assistance", "--library", folder), 1, "ingest.py")
    report = json.loads(run("ingest.py", "--library", folder, "--json").out)
    assert report["documents"] == {"added": 0, "changed": 0, "removed": 0, "unchanged": 5}
    assert report["vectors"]["added"] > 0
    assert call("search", "assistance", "--library", folder).out


def test_a_folder_that_cannot_be_written_is_told(call, tmp_path) -> None:
    (tmp_path / "file").write_text("in the way")
    done = call("ingest.py", "--library", tmp_path / "file/library")
    told_in_one_line(done, 1, "Cannot write to the library")


def test_a_port_in_use_is_told_with_what_to_do(run, shelf) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen(1)
        port = taken.getsockname()[1]
        done = run("app.py", "--port", str(port), "--library", shelf)
    told_in_one_line(done, 2, str(port), "--port")
