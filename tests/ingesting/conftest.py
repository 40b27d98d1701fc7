"""Ingests of small folders, with a model that counts what it embeds."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.index import LocalEmbeddings
from assistant.ingesting import running
from tests.ingesting.places import Folders, WordHashes


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> WordHashes:
    encoder = WordHashes()
    monkeypatch.setattr(running, "load_embeddings", lambda *_: LocalEmbeddings(encoder))
    return encoder


@pytest.fixture
def place(tmp_path: Path, model: WordHashes) -> Folders:
    return Folders(tmp_path)
