"""The README's examples of the HTTP interface, run as they stand over the real corpus."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from evals.serving import served

PROJECT = Path(__file__).resolve().parents[2]
SECTION = re.search(
    r"^## Over HTTP\n(.*?)^## ",
    (PROJECT / "README.md").read_text("utf-8"),
    re.DOTALL | re.MULTILINE,
)
ADDRESS = "http://127.0.0.1:7860"


def example(language: str) -> str:
    assert SECTION
    found = re.search(rf"^```{language}\n(.*?)^```", SECTION[1], re.DOTALL | re.MULTILINE)
    assert found
    return found[1]


def commands() -> list[str]:
    """The lines of curl, each with the lines that it goes on in."""
    joined = example("sh").replace("\\\n", " ")
    return [line.partition("  # ")[0] for line in joined.splitlines() if line.strip()]


@pytest.fixture(scope="module")
def address(corpus_library: Path) -> Iterator[str]:
    with served(corpus_library) as server:
        yield server.address


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("curl"), reason="no curl is installed")
@pytest.mark.parametrize("command", commands(), ids=lambda line: line.split("/api/v1/")[1][:24])
def test_each_line_of_curl_is_answered(command: str, address: str, tmp_path: Path) -> None:
    asked = command.replace(ADDRESS, address).replace("curl ", "curl --fail-with-body ", 1)
    done = subprocess.run(
        ["sh", "-c", asked], capture_output=True, text=True, timeout=60, cwd=tmp_path
    )
    assert done.returncode == 0, done.stdout
    if "format=csv" in command:
        rows = list(csv.reader(io.StringIO(done.stdout.lstrip("\ufeff"))))
        assert len(rows) > 1
    elif "-o note.docx" in command:
        assert zipfile.is_zipfile(tmp_path / "note.docx")
    elif "/stream" in command:
        assert done.stdout.endswith("event: done\ndata: {}\n\n")
    else:
        assert "error" not in json.loads(done.stdout)


@pytest.mark.slow
def test_the_example_of_httpx_prints_citations_and_a_status(address: str) -> None:
    script = example("python").replace(ADDRESS, address)
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0] == "[1] SC-8/15, para. 1"
    assert lines[-1] in ("answered", "partial", "refused", "clarify")


def test_every_route_stands_in_the_readme() -> None:
    assert SECTION
    for name in ("ask", "ask/stream", "search", "lookup", "read", "mandates", "decisions", "status",
                 "docs", "openapi.json"):  # fmt: skip
        assert f"/api/v1/{name}" in SECTION[1]
