"""A small assistant in memory over the real corpus, so that the page can be tested alone.

It splits documents at empty lines and table rows and finds passages by shared words. It is
no measure of answers; it gives the screens real texts.
"""

from __future__ import annotations

import re
import time
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from assistant.errors import LibraryMissing, UsageError
from assistant.settings import Settings, load_settings
from assistant.types import (
    Answer,
    AnswerPart,
    Citation,
    DecisionText,
    Hit,
    Lookup,
    MandatesFound,
    Passage,
    PassageRecord,
)

CORPUS = Path(__file__).resolve().parents[2] / "corpus"


def read_records() -> tuple[PassageRecord, ...]:
    """Every paragraph of the corpus; rows ``| SC-1/15 | title |`` begin a decision."""
    manifest = tomllib.loads((CORPUS / "manifest.toml").read_text(encoding="utf-8"))
    records: list[PassageRecord] = []
    for entry in manifest["document"]:
        file = next(CORPUS.rglob(entry["file"]))
        text = file.read_text(encoding="utf-8")
        ref: str | None = None
        title, number = entry["title"], 0
        for ordinal, match in enumerate(re.finditer(r"[^\n]+", text)):
            row = re.match(r"\| (SC-\d+/\d+) \| ([^|]+) \|", match[0])
            if row:
                ref, title, number = row[1], row[2], 0
                continue
            number += 1
            printed = re.match(r"(\d+)\. ", match[0])
            label = printed[1] if printed else f"u{number}"
            passage = Passage(
                id=f"{ref or entry['id']}:en:{label if ref else number}",
                document=entry["id"],
                ref=ref,
                language="en",
                kind="operative" if ref else "text",
                ordinal=ordinal,
                locator=f"para. {printed[1]}" if printed else f"unnumbered para. {number}",
                official_label=bool(printed),
                text=match[0],
                start=match.start(),
                end=match.end(),
            )
            records.append(
                PassageRecord(
                    passage=passage,
                    document_title=entry["title"],
                    document_kind=entry.get("kind", "document"),
                    issuer=entry.get("issuer", ""),
                    title=title,
                    conventions=tuple(entry.get("conventions", ())),
                    meeting="Stockholm Convention COP-8" if ref == "SC-8/15" else "",
                    date="2017-04-24/2017-05-05" if ref == "SC-8/15" else "",
                    year=None,
                    url=entry.get("url", ""),
                    held=entry.get("held", "full"),
                )
            )
    return tuple(records)


class MemoryAssistant:
    """Answers by word overlap over a list of records; satisfies ``AssistantLike``."""

    def __init__(self, records: tuple[PassageRecord, ...]) -> None:
        self.records = records
        self.histories: list[tuple[str, ...]] = []

    def ask(self, question: str, history: tuple[str, ...] = (), language: str = "") -> Answer:
        self.histories.append(history)
        if "explode" in question:
            raise ZeroDivisionError("secret detail of the inside")
        if "no library" in question:
            raise LibraryMissing("No library in this folder: run ingest.py first.")
        understood = f"{question} (after: {history[-1]})" if history else ""
        hits = self.search(question, 2)
        if not hits:
            notice = "A decision that is not held may still exist."
            text = "Nothing held here speaks of this."
            return Answer(
                question, language or "en", "refused", text, (), (notice,), understood=understood
            )
        citations = tuple(_citation(n, hit.record) for n, hit in enumerate(hits, 1))
        text = "\n\n".join(
            f"**{c.ref or c.title}**, {c.locator} [{c.marker}]:\n\n> {c.quote}" for c in citations
        )
        return Answer(question, language or "en", "answered", text, citations,
                      ("The decision is held as an extract.",), understood=understood)  # fmt: skip

    def stream(
        self, question: str, history: tuple[str, ...] = (), language: str = ""
    ) -> Iterator[AnswerPart]:
        answer = self.ask(question, history, language)
        pause = 0.25 if "slowly" in question else 0.0
        for end in range(100, len(answer.text), 100):
            time.sleep(pause)
            yield AnswerPart(answer.text[:end])
        yield AnswerPart(answer.text, answer)

    def search(self, query: str, k: int = 10, filters: dict[str, str] | None = None) -> list[Hit]:
        if filters and set(filters) - {"document"}:
            raise UsageError(f"Unknown filter: {', '.join(filters)}. Known: document.")
        wanted = _words(query)
        found = []
        for record in self.records:
            words = _words(f"{record.passage.ref or ''} {record.title} {record.passage.text}")
            shared = len(wanted & words)
            if shared >= min(3, len(wanted)):
                found.append(Hit(record, shared / len(wanted)))
        return sorted(found, key=lambda hit: -hit.score)[:k]

    def lookup(self, reference: str) -> Lookup:
        ref, _, number = reference.upper().partition(" PARA ")
        of_ref = tuple(r for r in self.records if r.passage.ref == ref)
        if not of_ref:
            return Lookup(ref, "unknown", notices=("Nothing held here names it.",))
        if number:
            of_ref = tuple(r for r in of_ref if r.passage.locator == f"para. {number}")
        return Lookup(reference, "held" if of_ref else "not_held", passages=of_ref)

    def mandates(
        self, filters: Mapping[str, str], limit: int | None = None, offset: int = 0
    ) -> MandatesFound:
        return MandatesFound(dict(filters), 0, (), ("No mandate held passes.",))

    def read(self, passage_id: str) -> DecisionText | None:
        for record in self.records:
            if record.passage.id == passage_id:
                same = tuple(
                    r
                    for r in self.records
                    if (r.passage.document, r.passage.ref)
                    == (record.passage.document, record.passage.ref)
                )
                return DecisionText(record.passage.ref, record.passage.document, record.title, same)
        return None

    def status(self) -> dict[str, object]:
        return {"passages": len(self.records)}


def _words(text: str) -> set[str]:
    return set(re.findall(r"[\w/-]{3,}", text.casefold()))


def _citation(marker: int, record: PassageRecord) -> Citation:
    passage = record.passage
    return Citation(marker, passage.id, passage.document, passage.ref, passage.locator,
                    passage.text, record.title, record.meeting, record.date, record.url,
                    record.held)  # fmt: skip


@pytest.fixture(scope="session")
def assistant() -> MemoryAssistant:
    return MemoryAssistant(read_records())


@pytest.fixture(scope="session")
def settings() -> Settings:
    return load_settings()
