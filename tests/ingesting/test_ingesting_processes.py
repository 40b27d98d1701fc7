"""Ingests beside other processes: killed half-way, and while an assistant answers."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from assistant import library
from assistant.errors import LibraryLocked
from assistant.library import writer_lock
from assistant.settings import load_settings

pytestmark = pytest.mark.slow

#: Enough to embed that a kill lands in the midst of it (some 40 passages a second).
MANY = 600


def write(corpus: Path, name: str, paragraphs: int) -> None:
    corpus.mkdir(exist_ok=True)
    lines = [f"{n}. Requests the secretariat to report on item {n}." for n in range(1, paragraphs)]
    (corpus / name).write_text("\n\n".join(lines) + "\n", encoding="utf-8")


def start(project: Path, corpus: Path, folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, project / "ingest.py", corpus, "--library", folder],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=corpus.parent,
        env={**os.environ, "PYTHONPATH": str(project)},
    )


def finish(project: Path, corpus: Path, folder: Path) -> str:
    process = start(project, corpus, folder)
    said, told = process.communicate(timeout=300)
    assert process.returncode == 0, told
    return said


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
def test_a_killed_ingest_leaves_the_old_generation_and_the_next_run_is_whole(
    project: Path, tmp_path: Path
) -> None:
    corpus, folder = tmp_path / "corpus", tmp_path / "library"
    write(corpus, "a.txt", 3)
    finish(project, corpus, folder)
    write(corpus, "b.txt", MANY)
    process = start(project, corpus, folder)
    until = time.monotonic() + 120
    while not list(folder.glob("0002/chroma/chroma.sqlite3")):
        assert process.poll() is None, "the ingest ended before it could be killed"
        assert time.monotonic() < until
        time.sleep(0.02)
    time.sleep(0.5)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert process.returncode == -signal.SIGKILL
    assert library.current(folder).number == 1
    with library.Library.open(library.current(folder).database) as current:
        assert current.counts()["documents"] == 1
    (corpus / "b.txt").unlink()
    write(corpus, "c.txt", 4)
    finish(project, corpus, folder)
    assert library.current(folder).number == 2
    with library.Library.open(library.current(folder).database) as current:
        assert [document.entry.id for document in current.documents()] == ["a", "c"]


def test_a_second_ingest_at_the_same_time_is_told_who_writes(tmp_path: Path, project: Path) -> None:
    corpus, folder = tmp_path / "corpus", tmp_path / "library"
    write(corpus, "a.txt", 3)
    with writer_lock(folder):
        process = start(project, corpus, folder)
        said, told = process.communicate(timeout=60)
    assert (process.returncode, said) == (1, "")
    assert told.count("\n") == 1
    assert f"process {os.getpid()}" in told
    with writer_lock(folder), pytest.raises(LibraryLocked), writer_lock(folder):
        pass


def test_a_running_assistant_turns_to_a_new_generation_between_questions(
    tmp_path: Path,
) -> None:
    from assistant.ingesting import ingest
    from assistant.wiring import open_assistant

    corpus = tmp_path / "corpus"
    settings = load_settings(library_dir=tmp_path / "library", corpus_dir=corpus)
    write(corpus, "a.txt", 3)
    ingest(settings)
    assistant = open_assistant(settings)
    assert len(assistant.search("report on item 1")) == 2
    write(corpus, "b.txt", 4)
    assert ingest(settings).vectors.unchanged == 2, "vectors that were only searched are kept"
    assert len(assistant.search("report on item 1")) == 5
    (corpus / "a.txt").unlink()
    ingest(settings)
    found = {hit.record.passage.document for hit in assistant.search("report on item 1")}
    assert found == {"b"}
    assert assistant.status()["generation"] == 3
