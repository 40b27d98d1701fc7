"""The commands as a person runs them, from a folder of their own.

``run`` starts a process, as a person does. A second is gone before it has imported what it needs
and read the model; so what a command says in case after case is asked of ``call``, which runs the
same command here, and for each command and each exit status some test stays with ``run``.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from assistant.commands import assistant_command, ingest_command
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
def anywhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty folder."""
    return tmp_path_factory.mktemp("anywhere")


@pytest.fixture(scope="session")
def run(project: Path, anywhere: Path) -> Run:
    """Run ``ask …``, ``ingest.py …`` or ``app.py …`` to its end."""

    def run(*words: str | Path, **settings: str) -> Ran:
        named = bool(words) and words[0] in PROGRAMS
        program = [project / words[0], *words[1:]] if named else ["-m", "assistant", *words]
        done = subprocess.run(
            [sys.executable, *program],
            capture_output=True,
            encoding="utf-8",
            timeout=300,
            cwd=anywhere,
            env=environment(project, settings),
        )
        return Ran(done.returncode, done.stdout, done.stderr)

    return run


@pytest.fixture(scope="session")
def call(project: Path, anywhere: Path) -> Run:
    """The same in this process; not for ``app.py``, which takes over signals and the log."""

    def call(*words: str | Path, **settings: str) -> Ran:
        assert words[:1] != ("app.py",)
        out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in range(2))
        with pytest.MonkeyPatch.context() as patch:
            for name, value in environment(project, settings).items():
                patch.setenv(name, value)
            # A command sets it for its process, which this is not.
            patch.setenv("PYDANTIC_DISABLE_PLUGINS", "__all__")
            patch.chdir(anywhere)
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            status = _ended(*map(str, words))
        return Ran(status, *(_written(stream) for stream in (out, err)))

    return call


def _ended(*words: str) -> int:
    try:
        if words[:1] == ("ingest.py",):
            return ingest_command(words[1:])
        return assistant_command(words)
    except SystemExit as end:  # argparse, after --help
        return int(end.code or 0)


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode("utf-8")


@pytest.fixture(scope="session")
def shelf(run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of the corpus, made by the command; nobody writes to it."""
    folder = tmp_path_factory.mktemp("shelf") / "library"
    done = run("ingest.py", "--library", folder)
    assert done.status == 0, done.err
    return folder
