"""One opened generation of the library with all that answering needs of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from threading import RLock
from typing import TYPE_CHECKING, TypeVar

from assistant.answering.stages import tell
from assistant.library import Generation, HeldDecision, Library, Register
from assistant.references import Reference, parse
from assistant.retrieval.question import Question, settled, with_references
from assistant.retrieval.retriever import Retriever
from assistant.settings import Settings
from assistant.types import PassageRecord

if TYPE_CHECKING:  # numpy and LangChain's interfaces, of which an exact lookup has no use
    from assistant.answering.evidence import Judge, Judged
    from assistant.answering.subjects import Subjects
    from assistant.index import LocalEmbeddings, PassageMatrix, TokenFile, VectorIndex

#: Hits whose evidence is judged: 10 to 16 ms each, and below rank 16 none was an answer.
JUDGED_HITS = 16
#: Of a long decision so many paragraphs are judged, the nearest ones: a budget resolution has
#: 800, which would take ten seconds.
_JUDGED_AMONG = 32


#: Views of the library through filters that are remembered, some 100 bytes a passage each.
_VIEWS = 16

Filters = tuple[tuple[str, str], ...]

_LOADING = RLock()
_Loaded = TypeVar("_Loaded")


def _words(title: str) -> str:
    return " ".join(re.findall(r"\w+", title.casefold()))


@dataclass
class Opened:
    """Opened on demand: an exact lookup never touches the vectors or the model."""

    generation: Generation
    settings: Settings
    library: Library = field(init=False)
    filters: Mapping[str, str] = field(init=False, default_factory=dict)  # what is searched
    _views: dict[Filters, Opened] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.library = Library.open(self.generation.database)

    @property
    def whole(self) -> Opened:
        """The library without filters, where what is named is looked up."""
        return self

    def within(self, filters: Mapping[str, str]) -> Opened:
        """The library as far as it passes ``filters``; itself where there are none.

        Raises:
            UsageError: an unknown filter, or a value that names nothing.
        """
        if not filters:
            return self
        from assistant.answering.narrowed import Narrowed

        asked = tuple(sorted(filters.items()))
        with _LOADING:
            if asked not in self._views:
                while len(self._views) >= _VIEWS:
                    del self._views[next(iter(self._views))]
                self._views[asked] = Narrowed(self, filters)
            return self._views[asked]

    @cached_property
    def register(self) -> Register:
        return self.library.register()

    @cached_property
    def decisions(self) -> tuple[HeldDecision, ...]:
        """Every decision held, by convention and meeting; one entry a language version."""
        return tuple(self.library.decisions())

    @cached_property
    def embeddings(self) -> LocalEmbeddings:
        from assistant.index import load_embeddings

        settings = self.settings
        tell("loading")
        return self._once(
            "embeddings",
            lambda: load_embeddings(settings.embedding_model, settings.embedding_threads),
        )

    @cached_property
    def vectors(self) -> VectorIndex:
        return self._once("vectors", self._open_vectors)

    def _open_vectors(self) -> VectorIndex:
        from assistant.index import ExactIndex, VectorIndex

        folder, embeddings, matrix = self.generation.vectors, self.embeddings, self.matrix
        if matrix is not None and len(matrix) <= ExactIndex.MOST_ROWS:
            ids = self.library.passage_table().ids
            same_model = self.library.meta("embedding_fingerprint") == embeddings.fingerprint
            if same_model and ExactIndex.suits(folder, matrix, ids):
                return ExactIndex(matrix, ids, embeddings)
        return VectorIndex.open(folder, embeddings, readonly=True)

    @cached_property
    def matrix(self) -> PassageMatrix | None:
        from assistant.index import PassageMatrix

        return PassageMatrix.open(self.generation.path, self.embeddings.dimension)

    @cached_property
    def tokens(self) -> TokenFile | None:
        from assistant.index import TokenFile

        return TokenFile.open(self.generation.path, self.embeddings)

    @cached_property
    def retriever(self) -> Retriever:
        return Retriever(self.library, self.vectors, self.embeddings, self.matrix)

    @cached_property
    def judge(self) -> Judge:
        from assistant.answering.evidence import Judge
        from assistant.index import Background

        return self._once(
            "judge",
            lambda: Judge(
                self.embeddings, self.vectors, Background.load(self.generation.path), self.tokens
            ),
        )

    def _once(self, name: str, load: Callable[[], _Loaded]) -> _Loaded:
        """Load what is heavy once, however many first questions come together: since Python
        3.12 ``cached_property`` takes no lock."""
        with _LOADING:
            if name not in self.__dict__:
                self.__dict__[name] = load()
            loaded: _Loaded = self.__dict__[name]
            return loaded

    @cached_property
    def subjects(self) -> Subjects:
        """Titles and topics of all decisions held or known; 10,000 take about a second."""
        from assistant.answering.subjects import Subjects

        return self._once("subjects", lambda: Subjects.of(self))

    # ------------------------------------------------------------------ evidence

    def evidence(self, question: Question) -> list[Judged]:
        """The best hits for a question, judged, strongest evidence first."""
        text, language = question.text, question.language
        retriever = self.retriever  # loads the model where it is the first question
        tell("searching")
        hits = retriever.rank(text, language, self.filters, best=JUDGED_HITS)
        return self.evidence_among(question, [hit.record for hit in hits])

    def evidence_among(self, question: Question, records: Sequence[PassageRecord]) -> list[Judged]:
        """The evidence of given passages, strongest first; the references and meetings that the
        question names led to them and are no evidence themselves."""
        tell("reading")
        text = question.matter or question.text
        if len(records) > _JUDGED_AMONG:
            vector = self.embeddings.embed_query(text)
            cosines = self.vectors.similarity([r.passage.id for r in records], vector)
            nearest = sorted(records, key=lambda r: -cosines.get(r.passage.id, -1.0))
            records = nearest[:_JUDGED_AMONG]
        return self.judge.judge(text, question.language, records)

    # ---------------------------------------------------------------- references

    @cached_property
    def _titled(self) -> dict[str, set[str]]:
        """Decisions by their titles' words."""
        found: dict[str, set[str]] = {}
        for decision in self.decisions:
            found.setdefault(_words(decision.title), set()).add(decision.ref)
        return found

    def settled(self, question: Question) -> Question:
        """The question with what the library settles about it: names that several bodies could
        have given, and the decision whose whole title it is, where only one has it."""
        question = settled(question, self.holds)
        refs = self._titled.get(_words(question.text), set())
        reference = parse(next(iter(refs))) if len(refs) == 1 else None
        if reference is None:
            return question
        # A title may name other decisions ("matters related to decision 1/CP.3").
        return with_references(replace(question, references=(), articles=()), (reference,))

    def holds(self, reference: Reference) -> bool:
        """Whether anything is held of a decision, or said of an article."""
        if reference.kind == "article":
            return bool(self.library.passages_citing(reference.key))
        return any(decision.key == reference.key for decision in self.decisions)

    def records_of(self, reference: Reference, language: str = "") -> tuple[PassageRecord, ...]:
        """All passages held of a decision, in ``language`` when it is held in it, in reading
        order; without a language preference the first version held."""
        return in_one_version(self.library.decision_records(reference.key), language)

    def close(self) -> None:
        """Release the files; values already handed out stay usable."""
        if "vectors" in self.__dict__:
            self.vectors.close()
        self.library.close()


def in_one_version(records: Sequence[PassageRecord], language: str) -> tuple[PassageRecord, ...]:
    """Of decisions that are among ``records`` in several languages, one version each: in
    ``language``, else in English, else the first. Passages outside decisions all stay."""
    versions: dict[str, dict[str, None]] = {}
    for record in records:
        if record.passage.ref:
            versions.setdefault(record.passage.ref, {})[record.passage.language] = None
    shown = {
        ref: next((one for one in (language, "en") if one in held), next(iter(held)))
        for ref, held in versions.items()
    }
    return tuple(
        record
        for record in records
        if shown.get(record.passage.ref or "", record.passage.language) == record.passage.language
    )
