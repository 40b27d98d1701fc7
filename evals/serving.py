"""The web application in a process of its own, on this machine only, while it is measured."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from urllib.error import URLError

from assistant.errors import AssistantError

_APP = Path(__file__).resolve().parent.parent / "app.py"
#: Gradio is imported and the page is built in 4 to 10 s.
_MOST_SECONDS_TO_START = 90


@dataclass(frozen=True, slots=True)
class Served:
    """A server that answers, and how to look at it."""

    address: str
    process: int

    def megabytes(self) -> float:
        """Its resident memory; 0 where the system does not tell (it does on Linux)."""
        try:
            text = Path(f"/proc/{self.process}/status").read_text(encoding="ascii")
        except OSError:
            return 0.0
        line = next(line for line in text.splitlines() if line.startswith("VmRSS:"))
        return int(line.split()[1]) / 1000

    def processor_seconds(self) -> float:
        """What it has computed so far, of all its threads; 0 where the system does not tell."""
        try:
            text = Path(f"/proc/{self.process}/stat").read_text(encoding="utf-8")
        except OSError:
            return 0.0
        user, system = text.rpartition(")")[2].split()[11:13]  # fields 14 and 15 of proc(5)
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


@contextmanager
def served(library: Path | None, settings: Mapping[str, str] | None = None) -> Iterator[Served]:
    """Serve a library (none: that of the settings) until the ``with`` block is done.

    Raises:
        AssistantError: it does not start; carries the last line that it wrote.
    """
    port = _free_port()
    where = ["--library", str(library)] if library else []
    address = f"http://127.0.0.1:{port}"
    # A file, not a pipe: nobody reads while it is measured, and a full pipe holds a server up.
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as told:
        process = subprocess.Popen(
            [sys.executable, str(_APP), "--host", "127.0.0.1", "--port", str(port), *where],
            stdout=subprocess.DEVNULL,
            stderr=told,
            env={**os.environ, **(settings or {})},
        )
        try:
            _await(process, address, told)
            yield Served(address, process.pid)
        finally:
            process.terminate()
            try:
                process.wait(timeout=15)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
        return port


def _await(process: subprocess.Popen[bytes], address: str, told: IO[str]) -> None:
    until = time.monotonic() + _MOST_SECONDS_TO_START
    while time.monotonic() < until:
        if process.poll() is not None:
            told.seek(0)
            last = (told.read().strip().splitlines() or ["no word of it"])[-1]
            raise AssistantError(f"app.py ended with {process.returncode} ({last})")
        try:
            with urllib.request.urlopen(f"{address}/api/v1/status", timeout=5):  # noqa: S310  # our own
                return
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    raise AssistantError(f"app.py does not answer after {_MOST_SECONDS_TO_START} s.")
