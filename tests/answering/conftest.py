"""Libraries of the corpus: one without a model for what reads tables, one with the real model."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
import pytest

from assistant import library
from assistant.answering.opened import Opened
from assistant.answering.service import ConventionAssistant
from assistant.index import LocalEmbeddings, TokenVectors
from assistant.ingesting import ingest, running
from assistant.settings import Settings


class HashedTexts:
    """Vectors from a hash of the text: an index can be filled, and nothing is found by likeness."""

    fingerprint = "hashed-texts:8"
    dimension = 8

    def sentences(self, texts: Sequence[str], *, query: bool) -> np.ndarray:
        return np.stack([self._vector(text) for text in texts])

    def tokens(self, texts: Sequence[str], *, query: bool) -> list[TokenVectors]:
        return [
            TokenVectors((text,), ((0, len(text)),), self.sentences([text], query=query))
            for text in texts
        ]

    def _vector(self, text: str) -> np.ndarray:
        seed = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")
        vector = np.random.default_rng(seed).normal(size=self.dimension)
        return (vector / np.linalg.norm(vector)).astype(np.float32)


def settings_of(folder: Path, corpus: Path) -> Settings:
    return Settings(library_dir=folder, corpus_dir=corpus, _env_file=None)


@pytest.fixture
def hashed_texts() -> HashedTexts:
    return HashedTexts()


@pytest.fixture(scope="session")
def tables_only(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of the corpus for what needs no model: lookups, lists, refusals."""
    folder = tmp_path_factory.mktemp("tables") / "library"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(running, "load_embeddings", lambda *_: LocalEmbeddings(HashedTexts()))
        report = ingest(settings_of(folder, project / "corpus"))
    assert not report.failures
    return folder


@pytest.fixture(scope="session")
def library_of(
    project: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[Mapping[str, str]], Opened]]:
    """Makes a library without a model of the texts given by file name, with our register."""
    made: list[Opened] = []

    def make(texts: Mapping[str, str]) -> Opened:
        folder = tmp_path_factory.mktemp("texts")
        shutil.copytree(project / "corpus" / "register", folder / "corpus" / "register")
        for name, text in texts.items():
            (folder / "corpus" / name).write_text(text, encoding="utf-8")
        settings = settings_of(folder / "library", folder / "corpus")
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(running, "load_embeddings", lambda *_: LocalEmbeddings(HashedTexts()))
            assert not ingest(settings).failures
        made.append(Opened(library.current(settings.library_dir), settings))
        return made[-1]

    yield make
    for opened in made:
        opened.close()


@pytest.fixture(scope="session")
def held(tables_only: Path, project: Path) -> Iterator[Opened]:
    """The library without a model, opened; what would load the model fails instead."""
    opened = Opened(library.current(tables_only), settings_of(tables_only, project / "corpus"))
    opened.__dict__["embeddings"] = None
    yield opened
    opened.library.close()


@pytest.fixture(scope="session")
def assistant(corpus_library: Path, project: Path) -> ConventionAssistant:
    """The assistant over the corpus, with the real model."""
    return ConventionAssistant(settings_of(corpus_library, project / "corpus"))
