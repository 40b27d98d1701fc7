"""The assistant and its library: a new generation is noticed, an old one is closed when unused."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest

from assistant.answering.opened import Opened
from assistant.answering.service import ConventionAssistant
from assistant.errors import LibraryMissing
from assistant.index import LocalEmbeddings
from assistant.ingesting import ingest, running
from assistant.settings import Settings


class Shelf:
    """A library of one small document that can be published anew."""

    def __init__(self, folder: Path) -> None:
        self.corpus = folder / "corpus"
        self.corpus.mkdir()
        self.settings = Settings(
            library_dir=folder / "library", corpus_dir=self.corpus, _env_file=None
        )

    def publish(self, ref: str) -> None:
        text = f"Decision {ref}: Technical assistance\n\n1. Requests the Secretariat to report;\n"
        (self.corpus / f"{ref.replace('/', '-')}.txt").write_text(text, encoding="utf-8")
        assert not ingest(self.settings).failures


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hashed_texts: object) -> Shelf:
    monkeypatch.setattr(running, "load_embeddings", lambda *_: LocalEmbeddings(hashed_texts))
    return Shelf(tmp_path)


@pytest.fixture
def closed(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Numbers of the generations closed, in order."""
    numbers: list[int] = []
    close = Opened.close

    def noted(self: Opened) -> None:
        numbers.append(self.generation.number)
        close(self)

    monkeypatch.setattr(Opened, "close", noted)
    return numbers


def test_an_assistant_without_a_library_says_so(tmp_path: Path) -> None:
    assistant = ConventionAssistant(Settings(library_dir=tmp_path / "none", _env_file=None))
    with pytest.raises(LibraryMissing):
        assistant.lookup("SC-8/15")


def test_what_is_published_is_answered_from_at_the_next_question(
    shelf: Shelf, closed: list[int]
) -> None:
    shelf.publish("SC-8/15")
    assistant = ConventionAssistant(shelf.settings)
    assert assistant.lookup("SC-8/15").status == "held"
    assert assistant.lookup("SC-9/14").status == "unknown"
    first = assistant.status()["generation"]
    assert closed == []
    shelf.publish("SC-9/14")
    assert assistant.lookup("SC-9/14").status == "held"
    assert assistant.status()["generation"] != first
    assert closed == [first]


def test_an_answer_carries_the_generation_that_it_was_read_from(shelf: Shelf) -> None:
    shelf.publish("SC-8/15")
    assistant = ConventionAssistant(shelf.settings)
    before = assistant.ask("SC-8/15").edition
    status = assistant.status()
    shelf.publish("SC-9/14")
    after = assistant.ask("SC-8/15").edition
    assert before is not None
    assert after is not None
    told = (before.generation, before.published, before.embedding_model)
    assert told == tuple(status[name] for name in ("generation", "published", "embedding_model"))
    assert after.generation == before.generation + 1


def test_an_unchanged_library_is_not_opened_again(shelf: Shelf, closed: list[int]) -> None:
    shelf.publish("SC-8/15")
    assistant = ConventionAssistant(shelf.settings)
    for _ in range(3):
        assistant.refresh()
        assistant.lookup("SC-8/15")
    assert closed == []


def test_a_library_made_anew_under_the_same_number_is_opened(shelf: Shelf) -> None:
    shelf.publish("SC-8/15")
    assistant = ConventionAssistant(shelf.settings)
    first = assistant.status()["generation"]
    shutil.rmtree(shelf.settings.library_dir)
    (shelf.corpus / "SC-8-15.txt").unlink()
    shelf.publish("SC-9/14")
    assert assistant.lookup("SC-9/14").status == "held"
    assert assistant.lookup("SC-8/15").status == "unknown"
    assert assistant.status()["generation"] == first


def test_a_question_under_way_finishes_on_the_generation_it_began_with(
    shelf: Shelf, closed: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf.publish("SC-8/15")
    assistant = ConventionAssistant(shelf.settings)
    number = assistant.status()["generation"]
    reading, go_on = threading.Event(), threading.Event()
    records_of = Opened.records_of

    def slowly(self: Opened, *args: object) -> object:
        if self.generation.number == number:
            reading.set()
            assert go_on.wait(10)
        return records_of(self, *args)

    monkeypatch.setattr(Opened, "records_of", slowly)
    found: list[str] = []
    question = threading.Thread(target=lambda: found.append(assistant.lookup("SC-8/15").status))
    question.start()
    assert reading.wait(10)
    shelf.publish("SC-9/14")
    assert assistant.lookup("SC-9/14").status == "held"  # others already use the new one
    assert closed == []  # the old one is still being read
    go_on.set()
    question.join(10)
    assert found == ["held"]
    assert closed == [number]


def test_the_model_is_handed_on_to_the_new_generation(shelf: Shelf) -> None:
    shelf.publish("SC-8/15")
    assistant = ConventionAssistant(shelf.settings)
    with assistant._leased() as before:
        before.__dict__["embeddings"] = model = object()
    shelf.publish("SC-9/14")
    with assistant._leased() as after:
        assert after is not before
        assert after.embeddings is model


def test_a_failed_question_holds_no_generation_open(shelf: Shelf, closed: list[int]) -> None:
    from assistant.errors import UsageError

    shelf.publish("SC-8/15")
    assistant = ConventionAssistant(shelf.settings)
    with pytest.raises(UsageError):
        assistant.lookup("names nothing")
    shelf.publish("SC-9/14")
    assistant.refresh()
    assert len(closed) == 1
