"""Damage that can be done again, and a run that tells what fails."""

from __future__ import annotations

import io
import random
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.documents import parse_document
from assistant.errors import UsageError
from assistant.types import DocumentEntry, ParsedDocument, SourceText
from evals import fuzz
from evals.mutations import mutate

TEXT = "Decision SC-8/15\n\n1. Requests a report;\n\n2. Decides on decision SC-8/16.\n"


def packed() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("word/document.xml", "<w:document><w:p>One</w:p><w:p>2</w:p></w:document>")
    return out.getvalue()


@pytest.mark.parametrize(
    "seed", [TEXT.encode(), packed(), b"%PDF-1.4\nstream\nBT ET\nendstream", b""]
)
def test_the_same_number_gives_the_same_damage(seed: bytes) -> None:
    made = {mutate(seed, [TEXT.encode()], random.Random(7)) for _ in range(3)}
    assert len(made) == 1
    assert len({mutate(seed, [TEXT.encode()], random.Random(n)) for n in range(20)}) > 5


def parsed() -> ParsedDocument:
    return parse_document(DocumentEntry("doc", "doc.txt", ""), SourceText(TEXT), "")


def test_a_document_that_is_whole_has_lost_nothing() -> None:
    assert fuzz.lost(parsed()) == ""


@pytest.mark.parametrize(
    ("keep", "changes", "said"),
    [
        (slice(1), {}, "in no span"),
        (slice(2), {"text": "another"}, "not the text between its offsets"),
        (slice(2), {"id": "same"}, "not unique"),
        (slice(2), {"start": 0}, "overlap"),
    ],
)
def test_what_is_lost_is_told(keep: slice, changes: dict[str, object], said: str) -> None:
    whole = parsed()
    passages = tuple(replace(passage, **changes) for passage in whole.passages[keep])
    assert said in fuzz.lost(replace(whole, passages=passages))


@pytest.mark.slow
def test_a_process_that_dies_is_a_crash_and_the_next_one_answers(tmp_path: Path) -> None:
    worker = fuzz._Worker(tmp_path / "log.txt")
    try:
        assert worker.ask(TEXT.encode())[:2] == ("read", "")
        assert worker.ask(b"\x89PNG")[0] == "refused"
        worker.process.kill()
        worker.process.join()
        assert worker.ask(TEXT.encode())[0] == "crash"
    finally:
        worker.end()


@pytest.mark.slow
def test_a_short_run_over_the_corpus_finds_nothing(project: Path, tmp_path: Path) -> None:
    seeds = fuzz.seeds_of(project / "corpus" / "documents")
    run = fuzz.fuzz(seeds, 1.0, tmp_path)
    assert run.tried > 0
    assert run.failed == ()
    assert sum(sum(count.values()) for count in run.outcomes.values()) == run.tried


def test_a_folder_without_documents_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no document"):
        fuzz.fuzz(fuzz.seeds_of(tmp_path), 1.0, tmp_path)
