"""What is being read stays on the disk, however few generations are kept."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from assistant.errors import LibraryError
from assistant.library import Library, LibraryWriter, current, new_generation
from assistant.library.lease import reader_lease, sole_lease


def publish(folder: Path, note: str = "", keep: int = 1) -> None:
    with new_generation(folder, keep=keep) as draft:
        with LibraryWriter.open(draft.database) as writer:
            writer.set_meta("note", note)
            writer.commit()
        draft.vectors.mkdir(exist_ok=True)
        (draft.vectors / "opened-late.bin").write_text(note)
        draft.publish({})


def generations(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_dir())


#: Opens the library, and its vectors only when it is told to go on.
READER = """
import sys
from pathlib import Path
from assistant.library import Library, current
generation = current(Path(sys.argv[1]))
with Library.open(generation.database) as library:
    print("reading", flush=True)
    sys.stdin.readline()
    print(library.meta("note"), (generation.vectors / "opened-late.bin").read_text(), flush=True)
    sys.stdin.readline()
"""


@contextmanager
def reader(folder: Path, project: Path) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-c", READER, str(folder)],
        cwd=project,
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        yield process
        process.kill()


def test_a_reader_in_another_process_reads_on_while_generations_come_and_go(
    tmp_path: Path, project: Path
) -> None:
    publish(tmp_path, "first")
    with reader(tmp_path, project) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.readline() == "reading\n"
        for note in ("second", "third", "fourth"):
            publish(tmp_path, note)
        assert generations(tmp_path) == ["0001", "0004"]
        process.stdin.write("\n")
        process.stdin.flush()
        assert process.stdout.readline() == "first first\n"
        process.kill()  # the lease goes with its process, however it ends
        process.wait()
        publish(tmp_path, "fifth")
    assert generations(tmp_path) == ["0005"]


def test_a_reader_that_closes_lets_go(tmp_path: Path) -> None:
    publish(tmp_path)
    with Library.open(current(tmp_path).database), Library.open(current(tmp_path).database):
        publish(tmp_path)
        assert generations(tmp_path) == ["0001", "0002"]
    publish(tmp_path)
    assert generations(tmp_path) == ["0003"]


def test_a_generation_under_deletion_cannot_be_opened(tmp_path: Path) -> None:
    publish(tmp_path)
    generation = current(tmp_path)
    lease = sole_lease(generation.path)
    assert lease is not None
    with lease, pytest.raises(LibraryError, match="try again"):
        Library.open(generation.database)
    Library.open(generation.database).close()


def test_readers_do_not_shut_each_other_out(tmp_path: Path) -> None:
    publish(tmp_path)
    path = current(tmp_path).path
    with reader_lease(path), reader_lease(path):
        assert sole_lease(path) is None
    assert sole_lease(path) is not None


def test_what_is_current_can_be_told_while_generations_come_and_go(tmp_path: Path) -> None:
    """With one generation kept, what the pointer named may be gone a moment later."""
    publish(tmp_path)
    done = threading.Event()
    failures: list[LibraryError] = []
    looked = 0

    def look() -> None:
        nonlocal looked
        while not done.is_set():
            try:
                current(tmp_path)
            except LibraryError as error:
                failures.append(error)
            looked += 1

    looking = threading.Thread(target=look)
    looking.start()
    try:
        for _ in range(20):
            publish(tmp_path)
    finally:
        done.set()
        looking.join()
    assert looked > 20
    assert failures == []
