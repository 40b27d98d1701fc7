"""A small assistant in memory over the real corpus, so that the page can be tested alone.

It splits documents at empty lines and table rows and finds passages by shared words. It is
no measure of answers; it gives the screens real texts.
"""

from __future__ import annotations

import itertools
import re
import time
from collections.abc import Iterator, Mapping
from dataclasses import replace

from assistant.errors import LibraryMissing, UsageError
from assistant.linked import Comparison, Link, Links, ParagraphPair, WordChange
from assistant.pictured import Around, Change, Join, Mark, Neighbour, Subject, Timeline
from assistant.types import (
    Answer,
    AnswerPart,
    Citation,
    DecisionText,
    Edition,
    Hit,
    ListedDecision,
    Lookup,
    Mandate,
    MandateChoices,
    MandateRecord,
    MandatesFound,
    PassageRecord,
    Stage,
    TextVersion,
    Words,
)

#: What a question "at leisure" goes through, in 0.7 s each.
STAGES: tuple[Stage, ...] = ("loading", "searching", "reading")


class MemoryAssistant:
    """Answers by word overlap over a list of records; satisfies ``AssistantLike``."""

    def __init__(self, records: tuple[PassageRecord, ...]) -> None:
        self.records = records
        self.histories: list[tuple[str, ...]] = []
        self.filters: list[dict[str, str]] = []

    def ask(
        self,
        question: str,
        history: tuple[str, ...] = (),
        language: str = "",
        filters: Mapping[str, str] | None = None,
    ) -> Answer:
        """Knows the filter convention alone; what it asks for stands in the notices."""
        self.histories.append(history)
        self.filters.append(dict(filters or {}))
        for key, value in (filters or {}).items():
            if key not in ("convention", "year", "kind", "meeting", "language"):
                raise UsageError(f"There is no filter {key!r}; filters are: convention.")
            if key == "convention" and value not in ("Stockholm", "Basel", "Rotterdam"):
                raise UsageError(f"The filter convention is {value!r}; known are: Stockholm.")
        if "explode" in question:
            raise ZeroDivisionError("secret detail of the inside")
        if "no library" in question:
            raise LibraryMissing("No library in /srv/somewhere/library: run ingest.py first.")
        understood = f"{question} (after: {history[-1]})" if history else ""
        hits = self.search(question, 2)
        told = tuple(f"Searched only: {value}." for value in (filters or {}).values())
        if not hits:
            notices = ("A decision that is not held may still exist.", *told)
            text = "Nothing held here speaks of this."
            return Answer(
                question, language or "en", "refused", text, (), notices, understood=understood
            )
        citations = tuple(_citation(n, hit.record) for n, hit in enumerate(hits, 1))
        text = "\n\n".join(
            f"**{c.ref or c.title}**, {c.locator} [{c.marker}]:\n\n> {c.quote}" for c in citations
        )
        return Answer(question, language or "en", "answered", text, citations,
                      ("The decision is held as an extract.", *told), understood=understood,
                      edition=Edition(7, "2026-02-03T04:05:06+00:00", "a-model:1"))  # fmt: skip

    def stream(
        self,
        question: str,
        history: tuple[str, ...] = (),
        language: str = "",
        filters: Mapping[str, str] | None = None,
    ) -> Iterator[AnswerPart]:
        if "at leisure" in question:
            for stage in STAGES:
                yield AnswerPart("", stage=stage)
                time.sleep(0.7)
        answer = self.ask(question, history, language, filters)
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

    def lookup(self, reference: str, language: str = "en") -> Lookup:
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
        """Every paragraph of a decision that requests something; knows the filter verb alone."""
        if filters.get("verb", "requests") != "requests":
            raise UsageError(f"{filters['verb']!r} opens no operative paragraph.")
        found = [
            MandateRecord(
                Mandate(r.passage.id, "", "requests", "requests", (), Words(r.passage.text, 0, 9)),
                r,
            )
            for r in self.records
            if r.passage.ref or r.passage.document == "<i>d"
        ]
        page = found[offset : offset + (limit or len(found))]
        return MandatesFound(dict(filters), len(found), tuple(page))

    def mandate_choices(self) -> MandateChoices:
        return MandateChoices(("Secretariat",), ("requests",), ("2020",), ("Stockholm",), ())

    def decisions(self) -> tuple[ListedDecision, ...]:
        """Each decision and document once, and one decision that is only known."""
        listed: dict[str, ListedDecision] = {}
        for record in self.records:
            ref = record.passage.ref or ""
            listed.setdefault(
                ref or record.passage.document,
                ListedDecision(ref, record.title, "decision" if ref else record.document_kind,
                               ", ".join(record.conventions), record.meeting, record.date,
                               record.held, ("en",), record.passage.document),
            )  # fmt: skip
        known = ListedDecision("SC-8/16", "Financial mechanism", "decision", "Stockholm",
                               "Stockholm Convention COP-8", "2017", "not_held")  # fmt: skip
        return (*listed.values(), known)

    def links(self, reference: str, chain: bool = True) -> Links:
        """The first decision cites the second; neither text need say so."""
        first, second = [r for r in self.records if r.passage.ref in ("SC-1/15", "SC-2/9")][:2]
        link = Link(first, "SC-2/9", (), Words("SC-2/9", 0, 6), "cites", None, second.title, True)
        if reference == "SC-1/15":
            return Links(reference, first.title, True, cites=(link,))
        return Links(reference, "", True, cited_by=(link,) if reference == "SC-2/9" else ())

    def compare(self, one: str, other: str, language: str = "en") -> Comparison:
        """The first paragraphs as reworded, the others as they come."""
        sides = [[r for r in self.records if r.passage.ref == ref] for ref in (one, other)]
        if not all(sides):
            raise UsageError(f"{one} or {other} is not held.")
        before, after = sides
        changes = (WordChange("removed", before[0].passage.text, 0, 9),
                   WordChange("added", after[0].passage.text, 0, 9))  # fmt: skip
        pairs = (
            ParagraphPair(before[0], after[0], 0.5, changes),
            *(ParagraphPair(record, None) for record in before[1:]),
            *(ParagraphPair(None, record) for record in after[1:]),
        )
        return Comparison(one, other, before[0].title, after[0].title, pairs)

    def timeline(self, subject: str = "", filters: Mapping[str, str] | None = None) -> Timeline:
        """Decisions with that word in their title, one after the other; hostile titles too."""
        if not (filters or {}).get("from", "2000").isdecimal():
            raise UsageError(f"{(filters or {})['from']!r} is not a year.")
        listed = [one for one in self.decisions() if one.ref]
        listed += [replace(listed[0], ref="SC-11/9", title=r.title, date="2023")
                   for r in self.records if r.passage.document == "<i>d"]  # fmt: skip
        wanted = subject.casefold()
        found = [one for one in listed if wanted in one.title.casefold()]
        found.sort(key=lambda one: (not one.date, one.date))
        lanes = [one.convention if subject else one.title for one in found]
        marks = [
            Mark(one, lane, 0, n) for n, (one, lane) in enumerate(zip(found, lanes, strict=True))
        ]
        changes = [
            Change(one.ref, other.ref, 1, 2, 3, 4, True)
            for one, other in itertools.pairwise(found)
            if subject and "not_held" not in (one.held, other.held)
        ]
        subjects = tuple(Subject(title, 2, 2) for title in dict.fromkeys(o.title for o in listed))
        return Timeline(subject, tuple(marks), tuple(changes), len(marks), "titles", subjects,
                        ("Stockholm",))  # fmt: skip

    def around(self, reference: str, further: bool = False) -> Around:
        """Every decision cites every other, for the picture's sake."""
        if "/" not in reference:
            raise UsageError(f"{reference!r} names no decision.")
        joins = (Join(reference, "recalls", self.records[:1]),)
        near = tuple(
            Neighbour(one.ref, one.title, one.meeting, one.date, one.held != "not_held", n, joins,
                      "" if one.ref else one.document)
            for n, one in enumerate(self.decisions())
            if one.ref != reference
        )  # fmt: skip
        return Around(reference, "Technical assistance", "", "", True, near[:4], near[4:])

    def versions(self, passage_id: str) -> tuple[TextVersion, ...]:
        return ()

    def read(self, passage_id: str) -> DecisionText | None:
        for record in self.records:
            if passage_id in (record.passage.id, record.passage.document):
                same = tuple(
                    r
                    for r in self.records
                    if (r.passage.document, r.passage.ref)
                    == (record.passage.document, record.passage.ref)
                )
                return DecisionText(record.passage.ref, record.passage.document, record.title, same,
                                    "decision" if record.passage.ref else "")  # fmt: skip
        return None

    def status(self) -> dict[str, object]:
        return {
            "library": "/srv/somewhere/library",
            "published": "2026-02-03T04:05:06+00:00",
            "documents": 5,
            "decisions": 9,
            "passages": len(self.records),
            "embedding_model": "a-model:1",
            "by_meeting": [
                {"convention": "Stockholm", "meeting": "Stockholm Convention COP-8",
                 "full": [], "extract": ["SC-8/15"], "known_not_held": ["SC-8/16"]},
            ],
            "held": [
                {"document": r.passage.document, "title": r.document_title,
                 "kind": r.document_kind, "language": "en", "held": r.held, "decisions": 0,
                 "passages": 1}
                for r in {r.passage.document: r for r in self.records}.values()
            ],
            "cited_not_held": {"SC-8/18": 1},
            "issues_found": [
                {"document": "plan", "code": "x", "message": "<b>left</b> out", "page": 3},
            ],
        }  # fmt: skip


def _words(text: str) -> set[str]:
    return set(re.findall(r"[\w/-]{3,}", text.casefold()))


def _citation(marker: int, record: PassageRecord) -> Citation:
    passage = record.passage
    return Citation(marker, passage.id, passage.document, passage.ref, passage.locator,
                    passage.text, record.title, record.meeting, record.date, record.url,
                    record.held)  # fmt: skip
