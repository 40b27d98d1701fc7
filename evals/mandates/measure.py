"""Mandates extracted from real documents against the labels of their paragraphs."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from assistant.documents import parse_document, read
from assistant.errors import UsageError
from assistant.types import DocumentEntry, Mandate, ParsedDocument, Passage
from evals.mandates.comparing import compare
from evals.mandates.gold import LabelledPassage
from evals.mandates.tallies import Compared

Extract = Callable[[Passage], Sequence[Mandate]]

_MAX_BYTES = 256 * 1024 * 1024
_ENDINGS = frozenset({".txt", ".pdf", ".docx", ".html", ".md"})


@dataclass(slots=True)
class Measured:
    """All paragraphs of a file of labels. ``absent``: labels whose paragraph is not read as it
    was when it was labelled (its id is gone, or it stands at another place)."""

    passages: int = 0
    compared: Compared = field(default_factory=Compared)
    absent: list[LabelledPassage] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Rate:
    """Extraction alone, without reading; seconds of processor time."""

    passages: int
    mandates: int
    seconds: float

    @property
    def per_second(self) -> float:
        """Operative paragraphs a second on one core."""
        return self.passages / self.seconds if self.seconds else 0.0


def measure(gold: Sequence[LabelledPassage], folder: Path, extract: Extract) -> Measured:
    """Read each labelled file below ``folder``, extract and compare.

    Raises:
        UsageError: a labelled file is not there.
        CorpusError: a file cannot be read.
    """
    measured = Measured()
    for file, labels in groupby(sorted(gold, key=lambda each: each.file), lambda each: each.file):
        passages = {each.id: each for each in parsed(folder / file).passages}
        for label in labels:
            passage = passages.get(label.passage)
            if passage is None or passage.locator != label.locator:
                measured.absent.append(label)
                continue
            measured.passages += 1
            measured.compared.add(compare(label, passage, extract(passage)))
    return measured


def rate(folder: Path, extract: Extract) -> Rate:
    """Extraction over every operative paragraph of a folder, after one paragraph to warm up.

    Raises:
        UsageError: no operative paragraph is there.
        CorpusError: a file cannot be read.
    """
    passages = list(operative(folder))
    if not passages:
        raise UsageError(f"{folder}: holds no operative paragraph")
    extract(passages[0])
    began = time.process_time()
    mandates = sum(len(extract(passage)) for passage in passages)
    return Rate(len(passages), mandates, time.process_time() - began)


def operative(folder: Path) -> Iterator[Passage]:
    """The operative paragraphs of every document of a folder, in the order of names."""
    for path in sorted(folder.glob("*")):
        if path.suffix.lower() in _ENDINGS:
            yield from (each for each in parsed(path).passages if each.kind == "operative")


def parsed(path: Path) -> ParsedDocument:
    """One file as the product reads it, without a manifest."""
    if not path.is_file():
        raise UsageError(f"{path}: is not there; --realdata names the folder that holds it.")
    source = read(path, max_bytes=_MAX_BYTES)
    return parse_document(DocumentEntry(path.stem, path.name, ""), source, "")
