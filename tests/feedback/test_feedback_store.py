"""The file of feedback: what is in it after kills, at once from two sides, and at its limits."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.errors import FeedbackError, FeedbackLimit
from assistant.feedback import Feedback, FeedbackStore
from assistant.feedback import store as store_module

Said = Callable[..., Feedback]

#: Adds records of 80 kB with keys NAME-0, NAME-1, … and prints each once it is stored.
WRITER = """
import sys
from pathlib import Path
from assistant.feedback import FeedbackStore, Versions, given
folder, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
store = FeedbackStore(folder, most_bytes=10**9, most_a_minute=10**6)
answer = {"question": "x" * 40_000, "language": "en"}
for number in range(count):
    key = f"{name}-{number}"
    said = given(key, "helpful", (), "", answer=answer, versions=Versions("1"))
    store.add(said)
    print(said.id, flush=True)
"""


def writer(project: Path, folder: Path, name: str, count: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder), name, str(count)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=project,
    )


def test_nobody_has_said_anything_before_the_first(tmp_path: Path) -> None:
    store = FeedbackStore(tmp_path / "none")
    assert store.read().records == ()
    assert not store.path.parent.exists()


def test_what_was_said_is_read_again_in_its_order(tmp_path: Path, said: Said) -> None:
    first, second = said("a", comment="one\u2028two\nthree"), said("b", history=("Earlier?",))
    for feedback in (first, second):
        FeedbackStore(tmp_path).add(feedback)
    assert FeedbackStore(tmp_path).read().records == (first, second)


def test_what_is_said_later_of_the_same_answer_counts(tmp_path: Path, said: Said) -> None:
    store = FeedbackStore(tmp_path)
    changed = said("a", "not helpful", ["other"], "after all")
    for feedback in (said("a"), said("b"), changed):
        store.add(feedback)
    assert store.read().records == (changed, said("b"))
    assert store.path.read_bytes().count(b"\n") == 3, "nothing is taken out of the file"


@pytest.mark.skipif(sys.platform == "win32", reason="has other permissions")
def test_only_the_user_of_the_program_may_read_it(tmp_path: Path, said: Said) -> None:
    before = os.umask(0)
    try:
        store = FeedbackStore(tmp_path / "new")
        store.add(said())
    finally:
        os.umask(before)
    assert store.path.stat().st_mode & 0o777 == 0o600
    assert store.path.parent.stat().st_mode & 0o777 == 0o700


# --------------------------------------------------------------------------- broken off


@pytest.mark.parametrize("left", [1, 20, 100])
def test_half_a_line_is_passed_over_and_told(tmp_path: Path, said: Said, left: int) -> None:
    store = FeedbackStore(tmp_path)
    store.add(said("a"))
    whole = store.path.stat().st_size
    store.add(said("b"))
    os.truncate(store.path, whole + left)

    assert store.read().records == (said("a"),)
    assert store.read().broken == (2,)
    store.add(said("c"))
    assert store.read().records == (said("a"), said("c")), "the next begins a line of its own"
    assert store.read().broken == (2,)


def test_a_line_without_its_end_is_whole(tmp_path: Path, said: Said) -> None:
    store = FeedbackStore(tmp_path)
    store.add(said("a"))
    os.truncate(store.path, store.path.stat().st_size - 1)
    store.add(said("b"))
    assert store.read().records == (said("a"), said("b"))
    assert store.read().broken == ()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="knows no such signal")
@pytest.mark.parametrize("after", [1, 4, 9])
def test_what_was_told_as_stored_outlasts_a_kill(
    project: Path, tmp_path: Path, said: Said, after: int
) -> None:
    with writer(project, tmp_path, "k", 100_000) as process:
        assert process.stdout is not None
        told = {process.stdout.readline().strip() for _ in range(after)}
        process.send_signal(signal.SIGKILL)
        told |= {line.strip() for line in process.stdout if line.endswith("\n")}
    store = FeedbackStore(tmp_path)
    stored = store.read()
    assert told <= {one.id for one in stored.records}
    assert len(stored.broken) <= 1
    store.add(said("after the kill"))
    assert store.read().records[-1] == said("after the kill")


# ------------------------------------------------------------------------------- at once


@pytest.mark.slow
def test_two_processes_write_whole_lines(project: Path, tmp_path: Path) -> None:
    with writer(project, tmp_path, "a", 40) as one, writer(project, tmp_path, "b", 40) as other:
        assert (one.wait(timeout=60), other.wait(timeout=60)) == (0, 0)
    stored = FeedbackStore(tmp_path).read()
    assert (len(stored.records), stored.broken) == (80, ())


def test_threads_write_whole_lines(tmp_path: Path, said: Said) -> None:
    store = FeedbackStore(tmp_path)
    threads = [threading.Thread(target=store.add, args=(said(str(n)),)) for n in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(store.read().records), store.read().broken) == (20, ())


def test_a_file_that_another_holds_is_told(
    tmp_path: Path, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_module, "_PATIENCE", 0.05)
    store = FeedbackStore(tmp_path)
    store.add(said())
    with (
        store_module._locked(store.path, os.O_RDWR),
        pytest.raises(FeedbackError, match="another process"),
    ):
        store.add(said())


# -------------------------------------------------------------------------------- limits


def test_more_than_a_minute_may_have_is_refused(
    tmp_path: Path, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [100.0]
    monkeypatch.setattr(store_module.time, "monotonic", lambda: clock[0])
    store = FeedbackStore(tmp_path, most_a_minute=2)
    store.add(said("a"))
    clock[0] += 30
    store.add(said("b"))
    with pytest.raises(FeedbackLimit, match="last minute"):
        store.add(said("c"))
    clock[0] += 30
    store.add(said("c"))
    assert len(store.read().records) == 3


def test_a_full_file_takes_no_more_and_stays_whole(tmp_path: Path, said: Said) -> None:
    store = FeedbackStore(tmp_path, most_bytes=1500)
    store.add(said("a"))
    store.add(said("b"))
    with pytest.raises(FeedbackLimit, match="move it away"):
        store.add(said("c", comment="x" * 500))
    assert store.path.stat().st_size <= 1500
    assert store.read().broken == ()
    store.path.rename(tmp_path / "older.jsonl")
    store.add(said("new"))
    assert store.read().records == (said("new"),)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="has no limit of file size")
def test_a_full_disk_leaves_no_half_record(project: Path, tmp_path: Path) -> None:
    limited = (
        "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", limited + WRITER, str(tmp_path), "a", "9"],
        capture_output=True,
        text=True,
        cwd=project,
    )
    assert "cannot be written (File too large)" in done.stderr
    stored = FeedbackStore(tmp_path).read()
    assert [one.id for one in stored.records] == done.stdout.split()
    assert (len(stored.records), stored.broken) == (2, ())


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, said: Said) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(FeedbackError, match=r"feedback\.jsonl: cannot be written"):
        FeedbackStore(tmp_path / "file" / "sub").add(said())
