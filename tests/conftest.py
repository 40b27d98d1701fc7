"""What every test stands on: no network, no settings of the person who runs them."""

from __future__ import annotations

import functools
import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings as hypothesis_settings

from assistant.settings import Settings

if TYPE_CHECKING:  # the model comes after the settings that keep its libraries quiet
    from assistant.index.embeddings import BuiltInEncoder

# CI machines are slow in bursts: a property fails by its assertion, never by the clock.
hypothesis_settings.register_profile("here", deadline=None, print_blob=True)
hypothesis_settings.load_profile("here")

#: Libraries that would otherwise ask a hub or report usage when they are imported.
_QUIET = {
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "ANONYMIZED_TELEMETRY": "False",
    "GRADIO_ANALYTICS_ENABLED": "False",
    "TOKENIZERS_PARALLELISM": "false",
}


@pytest.fixture(scope="session", autouse=True)
def _quiet_libraries() -> None:
    """Also holds for the processes that tests start."""
    os.environ.update(_QUIET)


@pytest.fixture(autouse=True)
def _own_settings_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that wants a setting sets it; those of the shell and of ``.env`` do not reach it."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setitem(Settings.model_config, "env_file", None)


@pytest.fixture(scope="session", autouse=True)
def _loopback_only() -> Iterator[None]:
    """Connections leave this machine for no test; the application needs none to answer."""
    real = socket.socket.connect

    def connect(self: socket.socket, address: object) -> None:
        host = address[0] if isinstance(address, tuple) else ""  # a path: a local socket
        if isinstance(host, str) and host and host not in {"127.0.0.1", "::1", "localhost"}:
            raise OSError(f"a test tried to reach {host}; tests stay on this machine")
        real(self, address)

    patch = pytest.MonkeyPatch()
    patch.setattr(socket.socket, "connect", connect)
    yield
    patch.undo()


@pytest.fixture(scope="session", autouse=True)
def load_anew(_quiet_libraries: None) -> Iterator[Callable[[int], BuiltInEncoder]]:
    """The built-in model is loaded once in a process of tests: a second each time, and nothing of
    a question stays in it. Gives what loads it anew."""
    from assistant.index import embeddings

    real = embeddings._built_in
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(embeddings, "_built_in", functools.cache(real))
        yield real


@pytest.fixture(scope="session")
def project() -> Path:
    """The folder of the project."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def corpus_library(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of the corpus, made once with the real model; nobody writes to it."""
    from assistant.ingesting import ingest

    folder = tmp_path_factory.mktemp("corpus") / "library"
    report = ingest(Settings(library_dir=folder, corpus_dir=project / "corpus", _env_file=None))
    assert not report.failures
    return folder
