"""A disk that is full, forbidden or gone: one clear line, and nothing that was held is lost."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from assistant import library
from assistant.errors import LibraryError, LibraryMissing
from assistant.ingesting import Tally

posix = pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX systems")
NOBODY = 65534


@contextmanager
def largest_file(limit: int) -> Iterator[None]:
    """No file of this process grows past ``limit`` bytes: a disk that is full to that point."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def one_line(error: LibraryError) -> str:
    text = str(error)
    assert "\n" not in text
    return text


@posix
@pytest.mark.parametrize(
    "limit",
    [
        pytest.param(1_000, id="while the old generation is copied"),
        pytest.param(250_000, id="while the database is written"),
        pytest.param(600_000, id="while vectors are written"),
    ],
)
def test_a_full_disk_leaves_the_old_generation(place, limit: int) -> None:
    place.put("corpus/a.txt", "Requests the secretariat to report.")
    place.ingest()
    before, held = place.files(), place.held()
    place.put("corpus/b.txt", *(f"Invites Parties to act on item {n}." for n in range(900)))
    with largest_file(limit), pytest.raises(LibraryError) as error:
        place.ingest()
    assert str(place.library) in one_line(error.value)
    assert "is damaged" not in str(error.value)
    assert (place.files(), place.held()) == (before, held)
    assert place.ingest().documents == Tally(added=1, unchanged=1), "with room again it goes on"


@pytest.fixture
def plain_user(model) -> Iterator[Path]:
    """A folder of an ordinary user, and this process as that user: nothing is forbidden to root."""
    folder = Path(tempfile.mkdtemp(prefix="disk-"))
    root = os.geteuid() == 0
    if root:
        os.chown(folder, NOBODY, NOBODY)
        os.seteuid(NOBODY)
    yield folder
    if root:
        os.seteuid(0)
    for path in (folder, *folder.rglob("*")):
        if path.is_dir():
            path.chmod(0o755)
    shutil.rmtree(folder)


@posix
def test_a_file_that_may_not_be_read_is_one_line_and_stays(plain_user: Path, folders) -> None:
    place = folders(plain_user)
    path = place.put("corpus/a.txt", "Requests.")
    place.put("corpus/b.txt", "Invites.")
    place.ingest()
    path.chmod(0)
    report = place.ingest()
    assert report.failures == (
        f"{path}: cannot be read (Permission denied) (what was read of it before stays)",
    )
    assert set(place.held()) == {"a", "b"}


@posix
def test_a_library_that_may_not_be_written_is_told_and_still_answers(
    plain_user: Path, folders
) -> None:
    place = folders(plain_user)
    place.put("corpus/a.txt", "Requests.")
    place.ingest()
    place.put("corpus/b.txt", "Invites.")
    place.library.chmod(0o555)
    with pytest.raises(LibraryError) as error:
        place.ingest()
    assert "Permission denied" in one_line(error.value)
    assert str(place.library) in str(error.value)
    assert set(place.held()) == {"a"}
    place.library.chmod(0o755)
    assert place.ingest().documents == Tally(added=1, unchanged=1)


@posix
def test_a_folder_that_may_not_be_listed_removes_nothing(plain_user: Path, folders) -> None:
    from assistant.errors import CorpusError

    place = folders(plain_user)
    place.put("corpus/deep/a.txt", "Requests.")
    place.put("corpus/b.txt", "Invites.")
    place.ingest()
    (place.corpus / "deep").chmod(0)
    with pytest.raises(CorpusError, match="cannot be listed"):
        place.ingest()
    assert set(place.held()) == {"a", "b"}


def test_a_deleted_library_is_told_and_made_anew(place) -> None:
    place.put("corpus/a.txt", "Requests.")
    place.ingest()
    shutil.rmtree(place.library)
    with pytest.raises(LibraryMissing, match="ingest"):
        library.current(place.library)
    assert place.ingest().documents == Tally(added=1)


def test_a_deleted_generation_is_told_with_what_to_do(place) -> None:
    place.put("corpus/a.txt", "Requests.")
    place.ingest()
    shutil.rmtree(library.current(place.library).path)
    with pytest.raises(LibraryError) as error:
        place.ingest()
    assert "--rebuild" in one_line(error.value)
    place.ingest(rebuild=True)
    assert set(place.held()) == {"a"}


def test_a_deleted_folder_of_vectors_is_made_again_from_the_library(place) -> None:
    place.put("corpus/a.txt", "Requests.")
    place.ingest()
    shutil.rmtree(library.current(place.library).vectors)
    report = place.ingest()
    assert (report.documents, report.vectors.added) == (Tally(unchanged=1), 1)
