"""Ingests as a person without rights, on a disk that may be full: a process of its own.

Who it is and how large its files may be holds for a whole process. One that has threads of native
libraries, as that of the tests, may be ended by a segmentation fault when its user changes, since
every one of them has to change it.

Reads a request a line from standard input and writes its outcome as a line of JSON.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from assistant.errors import CorpusError, LibraryError
from assistant.index import LocalEmbeddings
from assistant.ingesting import running
from tests.ingesting.places import Folders, WordHashes

NOBODY = 65534


@contextmanager
def largest_file(limit: int | None) -> Iterator[None]:
    """No file of this process grows past ``limit`` bytes: a disk that is full to that point."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft if limit is None else limit, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def outcome(place: Folders, limit: int | None) -> dict[str, object]:
    """What an ingest says, or the error it ends with, and what is held after it."""
    try:
        with largest_file(limit):
            report = place.ingest()
    except (CorpusError, LibraryError) as error:
        return {"error": type(error).__name__, "said": str(error), "held": place.held()}
    documents = asdict(report.documents)
    return {"documents": documents, "failures": report.failures, "held": place.held()}


def main() -> None:
    running.load_embeddings = lambda *_: LocalEmbeddings(WordHashes())
    with tempfile.TemporaryDirectory() as folder:
        # All is imported before the user changes, whose Python may lie where only root may read.
        place = Folders(Path(folder))
        place.put("corpus/a.txt", "Requests.")
        outcome(place, None)
    if os.geteuid() == 0:  # to whom nothing is forbidden
        os.setegid(NOBODY)
        os.seteuid(NOBODY)
    for line in sys.stdin:
        asked = json.loads(line)
        print(json.dumps(outcome(Folders(Path(asked["folder"])), asked["limit"])), flush=True)


if __name__ == "__main__":
    main()
