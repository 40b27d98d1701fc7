"""A disk that is full, forbidden or gone: one clear line, and nothing that was held is lost."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from assistant import library
from assistant.errors import LibraryError, LibraryMissing
from assistant.ingesting import Tally
from tests.ingesting.places import Folders, WordHashes

posix = pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX systems")
NOBODY = 65534

Ingest = Callable[..., SimpleNamespace]


def one_line(said: LibraryError | str) -> str:
    text = str(said)
    assert "\n" not in text
    return text


@pytest.fixture(scope="module")
def ingest_as_user(project: Path) -> Iterator[Ingest]:
    """Ingests a place as a person without rights, ``limit`` bytes a file; see plain_user.py."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.ingesting.plain_user"],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(project)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None

        def ingest(place: Folders, limit: int | None = None) -> SimpleNamespace:
            if os.geteuid() == 0:
                for path in (place.path, *place.path.rglob("*")):
                    os.chown(path, NOBODY, NOBODY)
            process.stdin.write(json.dumps({"folder": str(place.path), "limit": limit}) + "\n")
            process.stdin.flush()
            line = process.stdout.readline()
            assert line, f"the process ended with {process.wait()}"
            return SimpleNamespace(**json.loads(line))

        yield ingest
        process.stdin.close()
        assert process.wait(60) == 0


@pytest.fixture
def theirs(model: WordHashes) -> Iterator[Folders]:
    """A place of that person: below a folder of pytest they may go nowhere."""
    folder = Path(tempfile.mkdtemp(prefix="disk-"))
    yield Folders(folder)
    for path in (folder, *folder.rglob("*")):
        if path.is_dir():
            path.chmod(0o755)
    shutil.rmtree(folder)


@pytest.mark.slow
@posix
@pytest.mark.parametrize(
    "limit",
    [
        pytest.param(1_000, id="while the old generation is copied"),
        pytest.param(250_000, id="while the database is written"),
        pytest.param(600_000, id="while vectors are written"),
    ],
)
def test_a_full_disk_leaves_the_old_generation(
    theirs: Folders, ingest_as_user: Ingest, limit: int
) -> None:
    theirs.put("corpus/a.txt", "Requests the secretariat to report.")
    theirs.ingest()
    before, held = theirs.files(), theirs.held()
    theirs.put("corpus/b.txt", *(f"Invites Parties to act on item {n}." for n in range(900)))
    failed = ingest_as_user(theirs, limit)
    assert failed.error == "LibraryError"
    assert str(theirs.library) in one_line(failed.said)
    assert "is damaged" not in failed.said
    assert (theirs.files(), theirs.held()) == (before, held)
    assert theirs.ingest().documents == Tally(added=1, unchanged=1), "with room again it goes on"


@pytest.mark.slow
@posix
def test_a_file_that_may_not_be_read_is_one_line_and_stays(
    theirs: Folders, ingest_as_user: Ingest
) -> None:
    path = theirs.put("corpus/a.txt", "Requests.")
    theirs.put("corpus/b.txt", "Invites.")
    theirs.ingest()
    path.chmod(0)
    done = ingest_as_user(theirs)
    assert done.failures == [
        f"{path}: cannot be read (Permission denied) (what was read of it before stays)",
    ]
    assert set(done.held) == {"a", "b"}


@pytest.mark.slow
@posix
def test_a_library_that_may_not_be_written_is_told_and_still_answers(
    theirs: Folders, ingest_as_user: Ingest
) -> None:
    theirs.put("corpus/a.txt", "Requests.")
    theirs.ingest()
    theirs.put("corpus/b.txt", "Invites.")
    theirs.library.chmod(0o555)
    failed = ingest_as_user(theirs)
    assert failed.error == "LibraryError"
    assert "Permission denied" in one_line(failed.said)
    assert str(theirs.library) in failed.said
    assert set(failed.held) == {"a"}
    theirs.library.chmod(0o755)
    assert Tally(**ingest_as_user(theirs).documents) == Tally(added=1, unchanged=1)


@pytest.mark.slow
@posix
def test_a_folder_that_may_not_be_listed_removes_nothing(
    theirs: Folders, ingest_as_user: Ingest
) -> None:
    theirs.put("corpus/deep/a.txt", "Requests.")
    theirs.put("corpus/b.txt", "Invites.")
    theirs.ingest()
    (theirs.corpus / "deep").chmod(0)
    failed = ingest_as_user(theirs)
    assert failed.error == "CorpusError"
    assert "cannot be listed" in failed.said
    assert set(failed.held) == {"a", "b"}


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
