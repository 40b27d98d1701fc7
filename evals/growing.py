"""A library and the documents that come to it in two steps, to be watched while it grows."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import AssistantError, UsageError
from assistant.settings import Settings, load_settings
from assistant.sources import archive_of, discover

PROJECT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Growing:
    """Folders in one temporary place: ``corpus`` is what is ingested, ``later`` what joins it."""

    folder: Path

    @property
    def corpus(self) -> Path:
        return self.folder / "corpus"

    @property
    def later(self) -> Path:
        return self.folder / "later"

    @classmethod
    def of(cls, source: Path, folder: Path, most: int) -> Growing:
        """Copies of the first ``most`` documents of a folder, half of them for later.

        Raises:
            UsageError: there are fewer than two.
        """
        growing = cls(folder)
        copy_documents(source, growing.corpus, most)
        files = sorted(growing.corpus.iterdir())
        if len(files) < 2:
            raise UsageError(f"{source}: holds fewer than two documents.")
        growing.later.mkdir()
        for path in files[len(files) // 2 :]:
            path.rename(growing.later / path.name)
        return growing

    def grow(self) -> None:
        """New documents come, one goes, and one is changed: all that an ingest has to do."""
        for path in sorted(self.later.iterdir()):
            shutil.copy(path, self.corpus)
        texts = sorted(self.corpus.glob("*.txt"))
        for changed in texts[:1]:
            with changed.open("a", encoding="utf-8") as file:
                file.write("\n\n999. Requests the secretariat to keep this paragraph.\n")
        for removed in texts[1:2]:
            removed.unlink()

    def settings(self, library: Path) -> Settings:
        return load_settings(library_dir=library, corpus_dir=self.corpus)

    def start(self, library: Path) -> subprocess.Popen[str]:
        """Begin an ingest of the corpus in a process of its own."""
        return start_ingest(self.corpus, library, self.folder)

    def finish(self, library: Path) -> None:
        """An ingest from beginning to end.

        Raises:
            AssistantError: it failed; carries what it said.
        """
        process = self.start(library)
        _, told = process.communicate()
        if process.returncode:
            raise AssistantError(f"The ingest ended with {process.returncode}: {told.strip()}")


def start_ingest(corpus: Path, library: Path, folder: Path) -> subprocess.Popen[str]:
    """``python ingest.py CORPUS --library LIBRARY --json`` in ``folder``."""
    return subprocess.Popen(
        [sys.executable, PROJECT / "ingest.py", corpus, "--library", library, "--json"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(PROJECT), "CORPUS_DIR": str(corpus)},
    )


def copy_documents(source: Path, target: Path, most: int) -> None:
    """The first ``most`` documents of a folder, under names made of their ids."""
    target.mkdir(parents=True)
    files = [one for one in discover(source).sources if archive_of(one.path) is None]
    for one in files[:most]:
        shutil.copy(one.path, target / f"{one.entry.id}{one.path.suffix}")
