"""A library and folders of documents in one place, and a model that counts what it embeds."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from assistant import library
from assistant.index import TokenVectors
from assistant.ingesting import IngestReport, ingest
from assistant.library import Library
from assistant.settings import Settings, load_settings


class WordHashes:
    """Vectors from a hash of the text: the same text has the same vector, nothing is learned."""

    fingerprint = "word-hashes:16"
    dimension = 16

    def __init__(self) -> None:
        self.embedded = 0

    def sentences(self, texts: Sequence[str], *, query: bool) -> np.ndarray:
        self.embedded += len(texts)
        return np.stack([self._vector(text) for text in texts])

    def tokens(self, texts: Sequence[str], *, query: bool) -> list[TokenVectors]:
        found = []
        for text in texts:
            words = text.split() or ["-"]
            matrix = np.stack([self._vector(word) for word in words])
            found.append(TokenVectors(tuple(words), ((0, 1),) * len(words), matrix))
        return found

    def _vector(self, text: str) -> np.ndarray:
        seed = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")
        vector = np.random.default_rng(seed).normal(size=self.dimension)
        return (vector / np.linalg.norm(vector)).astype(np.float32)


class Folders:
    """A library and folders of documents in one temporary place."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.library = path / "library"
        self.corpus = path / "corpus"
        self.corpus.mkdir(exist_ok=True)

    def settings(self, **other: object) -> Settings:
        return load_settings(library_dir=self.library, corpus_dir=self.corpus, **other)

    def ingest(
        self, *paths: Path | str, rebuild: bool = False, check: bool = False
    ) -> IngestReport:
        names = [str(path) for path in paths]
        return ingest(self.settings(), names, rebuild=rebuild, check=check)

    def put(self, name: str, *paragraphs: str) -> Path:
        """A file of numbered paragraphs under the heading of its own decision."""
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        lines = [f"{number}. {text}" for number, text in enumerate(paragraphs, start=1)]
        path.write_text("\n\n".join([*lines, ""]), encoding="utf-8")
        return path

    def held(self) -> dict[str, list[str]]:
        """The texts held, by document."""
        with Library.open(library.current(self.library).database) as current:
            return {
                document.entry.id: [
                    " ".join(record.passage.text.split())
                    for record in current.document_records(document.entry.id)
                ]
                for document in current.documents()
            }

    def files(self) -> dict[str, bytes]:
        """Everything on disk but the lock, which carries the process id of its last holder."""
        return {
            path.relative_to(self.library).as_posix(): path.read_bytes()
            for path in sorted(self.library.rglob("*"))
            if path.is_file() and path.name != "lock"
        }
