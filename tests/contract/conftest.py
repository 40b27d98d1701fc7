"""The commands as a person runs them: processes of their own, from a folder of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from assistant.settings import Settings

#: Any other first word is one of ``python -m assistant``.
PROGRAMS = {"ingest.py", "app.py"}


@dataclass(frozen=True, slots=True)
class Ran:
    """How a command ended and what it wrote."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


def environment(project: Path, other: Mapping[str, str]) -> dict[str, str]:
    ours = {name.upper() for name in Settings.model_fields}
    kept = {name: value for name, value in os.environ.items() if name not in ours}
    return {
        **kept,
        "PYTHONPATH": str(project),
        "PYTHONIOENCODING": "utf-8",
        "CORPUS_DIR": str(project / "corpus"),
        **other,
    }


@pytest.fixture(scope="session")
def run(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Run ``ask …``, ``ingest.py …`` or ``app.py …`` to its end."""
    folder = tmp_path_factory.mktemp("anywhere")

    def run(*words: str | Path, **settings: str) -> Ran:
        named = bool(words) and words[0] in PROGRAMS
        program = [project / words[0], *words[1:]] if named else ["-m", "assistant", *words]
        done = subprocess.run(
            [sys.executable, *program],
            capture_output=True,
            encoding="utf-8",
            timeout=300,
            cwd=folder,
            env=environment(project, settings),
        )
        return Ran(done.returncode, done.stdout, done.stderr)

    return run


@pytest.fixture(scope="session")
def shelf(run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of the corpus, made by the command; nobody writes to it."""
    folder = tmp_path_factory.mktemp("shelf") / "library"
    done = run("ingest.py", "--library", folder)
    assert done.status == 0, done.err
    return folder
