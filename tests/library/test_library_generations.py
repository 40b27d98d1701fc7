"""The library on disk: one writer, immutable generations, a pointer that moves in one step."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.errors import LibraryError, LibraryLocked, LibraryMissing, LibraryVersionError
from assistant.library import (
    SCHEMA_VERSION,
    LibraryWriter,
    current,
    new_generation,
    writer_lock,
)


def publish(folder: Path, *, keep: int = 3, note: str = "", copy: bool = True) -> int:
    with new_generation(folder, keep=keep, copy=copy) as draft:
        with LibraryWriter.open(draft.database) as writer:
            writer.set_meta("note", note)
            writer.commit()
        draft.vectors.mkdir(exist_ok=True)
        (draft.vectors / "data.bin").write_text(note)
        return draft.publish({"documents": 0}).number


def generations(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_dir())


def test_a_folder_without_a_library_says_how_to_make_one(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    with pytest.raises(LibraryMissing) as told:
        current(folder)
    assert f"python ingest.py --library {folder}" in str(told.value)
    assert not folder.exists()


def test_what_is_published_is_current(tmp_path: Path) -> None:
    assert publish(tmp_path) == 1
    generation = current(tmp_path)
    assert generation.number == 1
    assert generation.database.is_file()
    assert generation.vectors.is_dir()
    assert generation.report.is_file()
    assert (tmp_path / "CURRENT").read_text() == "0001\n"


def test_a_new_generation_starts_as_a_copy_and_leaves_the_old_one_alone(tmp_path: Path) -> None:
    publish(tmp_path, note="old")
    old = current(tmp_path)
    before = old.database.read_bytes()
    with new_generation(tmp_path, keep=3) as draft:
        assert (draft.vectors / "data.bin").read_text() == "old"
        assert not (draft.path / "report.json").exists()
        with LibraryWriter.open(draft.database) as writer:
            assert writer.meta("note") == "old"
            writer.set_meta("note", "new")
            writer.commit()
        (draft.vectors / "data.bin").write_text("new")
        assert current(tmp_path) == old
        draft.publish({})
    assert old.database.read_bytes() == before
    assert (old.vectors / "data.bin").read_text() == "old"
    assert current(tmp_path).number == 2


def test_a_rebuild_starts_empty(tmp_path: Path) -> None:
    publish(tmp_path, note="old")
    with new_generation(tmp_path, keep=3, copy=False) as draft:
        assert list(draft.path.iterdir()) == []


def test_leaving_without_publishing_leaves_nothing(tmp_path: Path) -> None:
    publish(tmp_path)
    with pytest.raises(ZeroDivisionError), new_generation(tmp_path, keep=3):
        raise ZeroDivisionError
    with new_generation(tmp_path, keep=3):
        pass
    assert generations(tmp_path) == ["0001"]
    assert current(tmp_path).number == 1


@pytest.mark.parametrize(
    ("keep", "left"),
    [(1, ["0005"]), (2, ["0004", "0005"]), (9, ["0001", "0002", "0003", "0004", "0005"])],
)
def test_old_generations_are_kept_as_many_as_asked(
    tmp_path: Path, keep: int, left: list[str]
) -> None:
    for _ in range(5):
        publish(tmp_path, keep=keep)
    assert generations(tmp_path) == left


KILLED_WRITER = """
import os, signal, sys
from pathlib import Path
from assistant.library import LibraryWriter, new_generation
with new_generation(Path(sys.argv[1]), keep=3) as draft:
    with LibraryWriter.open(draft.database) as writer:
        writer.set_meta("note", "half done")
        writer.commit()
        os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_killed_writer_leaves_the_old_generation_and_the_next_one_sweeps(
    tmp_path: Path, project: Path
) -> None:
    publish(tmp_path, note="whole")
    killed = subprocess.run(
        [sys.executable, "-c", KILLED_WRITER, str(tmp_path)], cwd=project, timeout=60
    )
    assert killed.returncode == -signal.SIGKILL
    assert generations(tmp_path) == ["0001", "0002"]
    assert current(tmp_path).number == 1
    with new_generation(tmp_path, keep=3) as draft:
        assert generations(tmp_path) == ["0001", draft.path.name]
        with LibraryWriter.open(draft.database) as writer:
            assert writer.meta("note") == "whole"


def test_a_generation_that_was_whole_when_its_writer_died_is_not_current(tmp_path: Path) -> None:
    publish(tmp_path)
    publish(tmp_path)
    (tmp_path / "CURRENT").write_text("0001\n")  # as if killed between report and pointer
    assert current(tmp_path).number == 1
    assert publish(tmp_path, keep=2) == 3
    assert current(tmp_path).number == 3
    assert generations(tmp_path) == ["0002", "0003"]


def test_a_second_writer_is_told_who_writes(tmp_path: Path) -> None:
    with writer_lock(tmp_path):
        with pytest.raises(LibraryLocked) as told, new_generation(tmp_path, keep=3):
            pass
        assert f"process {os.getpid()}" in str(told.value)
        assert "\n" not in str(told.value)
    with writer_lock(tmp_path):
        pass


def test_the_holder_of_the_lock_can_write(tmp_path: Path) -> None:
    with writer_lock(tmp_path) as lock, new_generation(tmp_path, keep=3, lock=lock) as draft:
        LibraryWriter.open(draft.database).close()
        draft.publish({})
        with pytest.raises(LibraryLocked), writer_lock(tmp_path):
            pass
    assert current(tmp_path).number == 1


def test_readers_need_no_lock(tmp_path: Path) -> None:
    publish(tmp_path)
    with writer_lock(tmp_path):
        assert current(tmp_path).number == 1


@pytest.mark.parametrize("pointer", ["", "seven", "../0001", "0009", "12345678901"])
def test_a_damaged_pointer_is_told_with_what_to_do(tmp_path: Path, pointer: str) -> None:
    publish(tmp_path)
    (tmp_path / "CURRENT").write_text(pointer)
    with pytest.raises(LibraryError, match="--rebuild"):
        current(tmp_path)
    assert publish(tmp_path, copy=False) > 1
    assert current(tmp_path).number > 1


@pytest.mark.parametrize(
    ("version", "hint"), [(SCHEMA_VERSION + 1, "update the program"), (0, "--rebuild")]
)
def test_another_version_is_not_read(tmp_path: Path, version: int, hint: str) -> None:
    publish(tmp_path)
    connection = sqlite3.connect(current(tmp_path).database)
    connection.execute(f"PRAGMA user_version = {version}")
    connection.close()
    with pytest.raises(LibraryVersionError, match=hint):
        current(tmp_path)
    with pytest.raises(LibraryVersionError), new_generation(tmp_path, keep=3):
        pass
    assert publish(tmp_path, copy=False) == 2


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    publish(tmp_path)
    current(tmp_path).database.write_bytes(b"not a database at all" * 100)
    with pytest.raises(LibraryError, match="damaged"):
        current(tmp_path)


@pytest.mark.skipif(sys.platform != "linux", reason="needs /dev/full")
def test_a_full_disk_is_one_line_and_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(tmp_path, note="before")

    def copy_to_full_disk(source: str, _: str) -> str:
        return shutil.copyfile(source, "/dev/full")

    monkeypatch.setattr("assistant.library.generations.clone", copy_to_full_disk)
    with pytest.raises(LibraryError, match="No space left") as told:
        publish(tmp_path)
    assert "\n" not in str(told.value)
    assert generations(tmp_path) == ["0001"]
    assert current(tmp_path).number == 1


def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "library").write_text("a file")
    with pytest.raises(LibraryError), writer_lock(tmp_path / "library"):
        pass
    with pytest.raises(LibraryMissing):
        current(tmp_path / "library")
