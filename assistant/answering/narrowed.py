"""The opened library seen through filters: searched, listed and counted is only what passes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from assistant.answering.opened import Opened
from assistant.library import NarrowedLibrary
from assistant.references import Reference
from assistant.retrieval.question import Question, settled
from assistant.retrieval.retriever import Retriever

if TYPE_CHECKING:
    from assistant.answering.evidence import Judge
    from assistant.index import LocalEmbeddings, PassageMatrix, VectorIndex


class Narrowed(Opened):
    """Model, vectors and what judges evidence are those of the whole library, and so is what a
    question may name: a reference goes before filters."""

    def __init__(self, whole: Opened, filters: Mapping[str, str]) -> None:
        self.generation, self.settings = whole.generation, whole.settings
        self._whole, self._views = whole, {}
        self.narrowed = NarrowedLibrary.of(whole.library, filters)
        self.library = self.narrowed
        self.filters = dict(self.narrowed.filters)

    @property
    def whole(self) -> Opened:
        return self._whole

    @cached_property
    def embeddings(self) -> LocalEmbeddings:
        return self._whole.embeddings

    @cached_property
    def vectors(self) -> VectorIndex:
        return self._whole.vectors

    @cached_property
    def matrix(self) -> PassageMatrix | None:
        return self._whole.matrix

    @cached_property
    def retriever(self) -> Retriever:
        return self._whole.retriever

    @cached_property
    def judge(self) -> Judge:
        return self._whole.judge

    def settled(self, question: Question) -> Question:
        """As the whole library settles it; of several decisions held that could be meant, the
        one that passes the filters."""
        question = self._whole.settled(question)
        if not question.ambiguous:
            return question
        here = settled(question, super().holds)
        return here if here.references != question.references else question

    def holds(self, reference: Reference) -> bool:
        return self._whole.holds(reference)
