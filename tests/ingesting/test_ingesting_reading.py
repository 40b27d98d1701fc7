"""Documents read by processes of their own: in order, bounded, and none lost with another."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from assistant.ingesting import reading
from assistant.ingesting.reading import MOST_IN_FLIGHT, Task, read_all, workers_for
from assistant.types import DocumentEntry

MEGABYTE = 1_000_000


def task(path: Path) -> Task:
    return Task(DocumentEntry(path.stem, path.name, ""), path, "digest", MEGABYTE)


def write(folder: Path, name: str, text: str = "1. Requests Parties to report.\n") -> Task:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return task(path)


@pytest.mark.parametrize("workers", [0, 2])
def test_outcomes_come_in_the_order_of_the_tasks(tmp_path: Path, workers: int) -> None:
    tasks = [write(tmp_path, f"{n:02}.txt", "1. Requests.\n\n" * (50 - n)) for n in range(20)]
    tasks.insert(5, write(tmp_path, "empty.txt", ""))
    outcomes = list(read_all(tasks, workers))
    assert [outcome.task for outcome in outcomes] == tasks
    assert [outcome.failure for outcome in outcomes if not outcome.parsed] == [
        f"{tmp_path / 'empty.txt'}: is empty"
    ]
    read = [outcome.parsed.entry.id for outcome in outcomes if outcome.parsed]
    assert read == [f"{n:02}" for n in range(20)]


def test_processes_and_this_one_read_the_same(tmp_path: Path) -> None:
    tasks = [write(tmp_path, f"{n}.txt") for n in range(3)]
    assert list(read_all(tasks, 0)) == list(read_all(tasks, 2))


def test_no_more_is_begun_than_is_taken(tmp_path: Path) -> None:
    begun = 0

    def tasks():
        nonlocal begun
        for n in range(50):
            begun += 1
            yield write(tmp_path, f"{n}.txt")

    outcomes = read_all(tasks(), 0)
    next(outcomes)
    assert begun <= MOST_IN_FLIGHT + 1
    outcomes.close()
    assert begun <= MOST_IN_FLIGHT + 1


@pytest.mark.parametrize(
    ("size", "chosen", "workers"),
    [(0, 4, 0), (100_000, 4, 0), (MEGABYTE, 4, 4), (MEGABYTE, 1, 1), (MEGABYTE, 99, 8)],
)
def test_few_small_documents_are_not_worth_a_process(size: int, chosen: int, workers: int) -> None:
    assert workers_for(size, chosen) == workers


def test_without_a_setting_there_are_as_many_processes_as_processors() -> None:
    assert workers_for(MEGABYTE, 0) == min(os.cpu_count() or 1, MOST_IN_FLIGHT)


#: A module that the fork server imports first: a reader that ends, hangs and errs by file name.
BAD_READER = """
import ctypes, os, sys, time
from pathlib import Path
from assistant.ingesting import reading

real = reading.read_one

def read_one(task):
    if "dies" in task.path.name:
        os.kill(os.getpid(), 9)
    if "hangs" in task.path.name:
        # sleeps inside C and lets no other thread of Python run
        ctypes.PyDLL(None).sleep(600)
    if "errs" in task.path.name:
        raise RecursionError("too deep")
    if "slow" in task.path.name:
        Path(task.path.parent, "pid").write_text(str(os.getpid()))
        time.sleep(600)
    return real(task)

reading.read_one = read_one
"""


SCRIPT = """
import multiprocessing, sys
from pathlib import Path
import bad_reader
from assistant.ingesting import reading
from assistant.types import DocumentEntry

context = multiprocessing.get_context("forkserver")
context.set_forkserver_preload(["bad_reader"])
reading._context = lambda: context
tasks = [
    reading.Task(DocumentEntry(p.stem, p.name, ""), p, "", 9999)
    for p in sorted(Path().absolute().glob("*.txt"))
]
for outcome in reading.read_all(tasks, 2, float(sys.argv[1])):
    print(outcome.failure or outcome.parsed.entry.id, flush=True)
"""


@pytest.fixture
def bad_reader(tmp_path: Path, project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "bad_reader.py").write_text(BAD_READER, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(project), str(tmp_path)]))
    return tmp_path


def start(folder: Path, seconds: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", SCRIPT, str(seconds)],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
def test_a_worker_that_dies_hangs_or_errs_is_one_line_and_the_rest_goes_on(
    bad_reader: Path,
) -> None:
    for name in ("a", "b-dies", "c", "d-hangs", "e", "f-errs", "g-dies", "h"):
        write(bad_reader, f"{name}.txt")
    printed, complained = start(bad_reader, seconds=8).communicate(timeout=120)
    assert complained == ""
    said = printed.splitlines()
    assert [line for line in said if " " not in line] == ["a", "c", "e", "h"]
    told = dict(line.split(".txt: ") for line in said if " " in line)
    assert [Path(name).name for name in told] == ["b-dies", "d-hangs", "f-errs", "g-dies"]
    assert "took more than 8 seconds" in told[f"{bad_reader}/d-hangs"]
    assert "RecursionError: too deep" in told[f"{bad_reader}/f-errs"]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
def test_workers_end_with_an_ingest_that_is_killed(bad_reader: Path) -> None:
    write(bad_reader, "slow.txt")
    process = start(bad_reader, seconds=60)
    noted = bad_reader / "pid"
    until = time.monotonic() + 30
    while not (noted.exists() and noted.read_text()):
        assert time.monotonic() < until
        time.sleep(0.05)
    worker = int(noted.read_text())
    process.kill()
    process.communicate()
    while alive(worker):
        assert time.monotonic() < until, "the worker outlives its ingest"
        time.sleep(0.05)


def alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{process}/stat")
    return not (status.exists() and status.read_text().rpartition(")")[2].split()[0] == "Z")


def test_a_reader_that_errs_in_this_process_is_one_line_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def errs(_: Task) -> None:
        raise MemoryError

    monkeypatch.setattr(reading, "read_one", errs)
    (outcome,) = read_all([write(tmp_path, "a.txt")], 0)
    assert (
        outcome.failure == f"{tmp_path / 'a.txt'}: cannot be read (MemoryError); convert the file"
    )
