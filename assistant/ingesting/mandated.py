"""The mandates of documents as they are stored, read with what the register says of meetings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from assistant.documents.mandates import mandates_of
from assistant.library import LibraryWriter
from assistant.references import parse
from assistant.types import Mandate, Meeting, PassageRecord


def store_mandates(
    writer: LibraryWriter, documents: Iterable[str], meetings: Sequence[Meeting]
) -> int:
    """Read and store the mandates of documents that are in the library; returns how many.

    "At its next meeting" is resolved by the register: when that changes, the mandates of every
    document are read again.
    """
    return sum(
        writer.put_mandates(document, mandates_held(writer.document_records(document), meetings))
        for document in documents
    )


def mandates_held(
    records: Iterable[PassageRecord], meetings: Sequence[Meeting]
) -> Iterator[Mandate]:
    """What the operative paragraphs among ``records`` lay down, in their order."""
    for record in records:
        if record.passage.kind != "operative":
            continue
        reference = parse(record.passage.ref) if record.passage.ref else None
        convention = reference.convention if reference else ""
        if not convention and len(record.conventions) == 1:
            convention = record.conventions[0]
        yield from mandates_of(
            record.passage,
            convention=convention,
            meeting=reference.meeting if reference else "",
            meetings=meetings,
        )
