"""A library is opened: by many readers, in any folder, damaged, or of another version."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest

from assistant.errors import LibraryError, LibraryVersionError
from assistant.library import Library, LibraryWriter, current, new_generation
from tests.library.small_library import Make, Put


def test_a_published_database_is_read_by_many_threads(filled: LibraryWriter, tmp_path: Path):
    filled.close()
    results: list[int] = []
    with Library.open(tmp_path / "library.sqlite") as library:

        def read() -> None:
            for _ in range(5):
                results.append(len(library.keyword_search(["lorri"], "en", 9)))
                library.records(["plan:en:1"])

        threads = [threading.Thread(target=read) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert results == [3] * 40


def test_reading_leaves_no_trace_and_cannot_write(filled: LibraryWriter, tmp_path: Path):
    filled.close()
    before = sorted(tmp_path.iterdir())
    with Library.open(tmp_path / "library.sqlite") as library:
        with pytest.raises(LibraryError, match="readonly"), library._connected() as connection:
            connection.exec_driver_sql("DELETE FROM passage")
        assert library.counts()["passages"] == 6
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("name", ["with blanks", "hash#mark", "per%20cent", "Genève", "图书馆"])
def test_a_library_may_lie_in_any_folder(tmp_path: Path, name: str):
    folder = tmp_path / name
    with new_generation(folder, keep=1) as draft:
        LibraryWriter.open(draft.database).close()
        draft.publish({})
    with Library.open(current(folder).database) as library:
        assert library.counts()["documents"] == 0


def test_opening_what_is_not_there_or_no_library_is_told(tmp_path: Path):
    with pytest.raises(LibraryError, match="no library database"):
        Library.open(tmp_path / "none.sqlite")
    bad = tmp_path / "bad.sqlite"
    bad.write_bytes(b"no database" * 500)
    with pytest.raises(LibraryError, match="not a database"):
        Library.open(bad)
    with pytest.raises(LibraryError, match="not a database"):
        LibraryWriter.open(bad)


def test_a_database_damaged_inside_says_what_to_do(tmp_path: Path, make_document: Make, put: Put):
    with new_generation(tmp_path, keep=1) as draft:
        with LibraryWriter.open(draft.database) as writer:
            put(writer, make_document("long", *(f"Paragraph {n} of many." for n in range(200))))
            writer.commit()
        draft.publish({})
    database = current(tmp_path).database
    content = database.read_bytes()
    database.write_bytes(content[: len(content) // 2] + b"\xff" * (len(content) // 2))
    with pytest.raises(LibraryError, match="malformed") as caught:
        Library.open(database).document_records("long")
    assert str(caught.value).endswith(f"run `python ingest.py --rebuild --library {tmp_path}`.")


def test_a_full_disk_is_not_told_as_damage(filled: LibraryWriter):
    with filled._connected() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")
    with pytest.raises(LibraryError, match="make room on the disk") as caught:
        filled.set_meta("note", "x" * 400_000)
    assert "rebuild" not in str(caught.value)


def test_tables_of_another_version_are_not_written_to(tmp_path: Path):
    database = tmp_path / "newer.sqlite"
    LibraryWriter.open(database).close()
    connection = sqlite3.connect(database)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    with pytest.raises(LibraryVersionError, match="999"):
        LibraryWriter.open(database)
