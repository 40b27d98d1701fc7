"""Search over one opened library: what is named first, then dense and keyword search, fused."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from assistant.library import Library, Named, PassageTable, analyse, content_terms
from assistant.library.function_words import FUNCTION_WORDS
from assistant.references import Reference
from assistant.retrieval.catalogue import Catalogue
from assistant.retrieval.filtered import Filtered, Ranking, Selection, by_id
from assistant.retrieval.fusion import keyword_weight, reciprocal_rank_fusion
from assistant.retrieval.locating import points_at
from assistant.retrieval.multilingual import Versions, best_of
from assistant.retrieval.question import Question
from assistant.retrieval.repeats import collapsed, likely_repeated
from assistant.types import Hit, PassageRecord

if TYPE_CHECKING:
    from assistant.index import LocalEmbeddings, PassageMatrix, VectorIndex

#: Candidates taken from each ranking before fusion. Chroma answers 200 at 500,000 passages in
#: 37 ms, so over-fetching is cheaper than filtering in the vector store.
CANDIDATES = 100
#: Where versions of one paragraph take each other's places, this many times as many at most.
_MOST_VERSIONS = 3
#: Filters whose passages are remembered, 9 bytes for each passage that passes.
_SELECTIONS = 32
#: What goes by a name that the query is votes like the best of keyword search.
_NAME_WEIGHT = 20.0

#: Written with the same letters: a few bare words of one may be taken for another.
_LATIN = ("en", "fr", "es")


@dataclass(frozen=True, slots=True)
class _Found:
    """A hit before its text is read."""

    id: str
    score: float = 0.0
    dense_rank: int | None = None
    keyword_rank: int | None = None
    similarity: float | None = None
    versions: tuple[str, ...] = ()

    def hit(self, record: PassageRecord) -> Hit:
        return Hit(
            record=record,
            score=self.score,
            dense_rank=self.dense_rank,
            keyword_rank=self.keyword_rank,
            similarity=self.similarity,
            versions=self.versions or (record.passage.language,),
        )


@dataclass(frozen=True)
class Retriever:
    """Passages of one generation, ranked for a question. Holds no state of a question."""

    library: Library
    vectors: VectorIndex
    embeddings: LocalEmbeddings
    matrix: PassageMatrix | None = None  # quick comparison within a filter
    versions: Versions = field(init=False, repr=False, compare=False)
    _selected: Callable[[tuple[tuple[str, str], ...]], Selection] = field(
        init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        object.__setattr__(self, "versions", Versions(self.library, self.vectors))
        remembered = lru_cache(maxsize=_SELECTIONS)(self._select)
        object.__setattr__(self, "_selected", remembered)

    @cached_property
    def catalogue(self) -> Catalogue:
        """By what names decisions and documents can be asked for."""
        return Catalogue.of(self.library.names())

    @cached_property
    def table(self) -> PassageTable:
        """Ids and decision keys of all passages."""
        return self.library.passage_table()

    def search(
        self, question: Question, k: int, filters: Mapping[str, str] | None = None
    ) -> list[Hit]:
        """The ``k`` best passages, best first; those of a decision that is named come first, by
        reference, by its whole title or by its symbol.

        ``filters`` are ANDed; keys as in :meth:`assistant.library.Library.filter_ids`.

        Raises:
            UsageError: a filter key that is not known, or a value that names nothing.
        """
        selection = self._selection(filters)
        limit = max(k, CANDIDATES)
        pointed = [record for reference in question.references for record in self.named(reference)]
        named = dict.fromkeys(record.passage.id for record in pointed)
        called = self.catalogue.with_symbol(question)
        if not named:  # a document may have the name of the decision in it for its title
            called += self.catalogue.titled(question)
        if called:
            named |= dict.fromkeys(self.library.passages_named(called, limit))
        if selection is not None:
            named = {name: None for name in named if name in selection}
        labelled = () if named else self.catalogue.labelled(question)
        ranked = self._ranked(question.text, question.language, selection, limit, labelled)
        found = {one.id: one for one in ranked}
        top = ranked[0].score if ranked else 0.0
        first = [
            found.pop(one.id, one) for one in self._one_version(named, question.language, selection)
        ]
        # A named decision outranks everything else; within it the fused order holds.
        first = [replace(one, score=one.score + top) for one in first]
        first.sort(key=lambda one: -one.score)
        kept = {one.id for one in first}
        return self._hits([*first, *found.values()], question.text, question.language, k, kept)

    def rank(
        self,
        text: str,
        language: str,
        filters: Mapping[str, str] | None = None,
        limit: int = CANDIDATES,
        best: int | None = None,
    ) -> list[Hit]:
        """Dense and keyword rankings of ``text``, each of ``limit`` passages, fused; at most
        ``limit`` hits, and of them the ``best``.

        The versions of one paragraph are one hit, and so are the repetitions of a standing
        phrase. Keywords vote only among passages in the question's language: across languages a
        shared word is an accident (it dropped hit@1 from 0.90 to 0.78 on official wording).
        """
        ranked = self._ranked(text, language, self._selection(filters), limit)
        return self._hits(ranked, text, language, best)

    def _selection(self, filters: Mapping[str, str] | None) -> Selection | None:
        return self._selected(tuple(sorted(filters.items()))) if filters else None

    def _select(self, filters: tuple[tuple[str, str], ...]) -> Selection:
        rows = self.library.filter_rows(self.library.resolved(dict(filters)))
        return Selection.of(self.table, rows)

    def _hits(
        self,
        ranked: Sequence[_Found],
        text: str,
        language: str,
        most: int | None,
        kept: Collection[str] = (),
    ) -> list[Hit]:
        """The first of what was ranked, with the repetitions of all of it folded.

        Whole passages are read of those that are returned, and of those that may be folded.
        """
        names = [one.id for one in ranked]
        bodies = self.library.bodies(self.table.numbers[name] for name in names)
        repeated = likely_repeated(bodies)
        alone = [name for name in names if name not in repeated]
        records = self.library.records([*alone[:most], *repeated])
        hits = [one.hit(records[one.id]) for one in ranked if one.id in records]
        return collapsed(hits, text, language, kept)[:most]

    def _ranked(
        self,
        text: str,
        language: str,
        selection: Selection | None,
        limit: int,
        labelled: Sequence[Named] = (),
    ) -> list[_Found]:
        """The fused ranking, each paragraph in one version, with every repetition."""
        dense, keyword, spoken = self._rankings(text, language, selection, limit)
        by_name = self._by_name(labelled, selection, dense, limit)
        names = dict.fromkeys([*(name for name, _ in dense + keyword), *by_name])
        weight = 0.0
        if keyword:
            best = analyse(self.library.indexed_text(keyword[0][0]), spoken)
            weight = keyword_weight(content_terms(text, spoken), set(best))
        groups = self.versions.of(self.table.keys_of(names)) if self.versions.several else {}
        shown = best_of(names, groups, language, selection)
        rankings = {
            "dense": _distinct(shown[name] for name, _ in dense),
            "keyword": _distinct(shown[name] for name, _ in keyword),
            "name": _distinct(shown[name] for name in by_name),
        }
        weights = {"keyword": weight, "name": _NAME_WEIGHT}
        ranks = {
            name: {at: rank for rank, at in enumerate(ranking, start=1)}
            for name, ranking in rankings.items()
        }
        cosines = {shown[name]: cosine for name, cosine in reversed(dense)}
        held_in = {shown[name]: tuple(group) for name, group in groups.items()}
        fused = reciprocal_rank_fusion(rankings, weights)[:limit]
        return [
            _Found(
                id=name,
                score=score,
                dense_rank=ranks["dense"].get(name),
                keyword_rank=ranks["keyword"].get(name),
                similarity=cosines.get(name),
                versions=held_in.get(name, ()),
            )
            for name, score in fused
        ]

    def _rankings(
        self, text: str, language: str, selection: Selection | None, limit: int
    ) -> tuple[Ranking, Ranking, str]:
        """By nearness and by keywords, and the language that the keywords were taken to be in."""
        vector, terms = self.embeddings.embed_query(text), content_terms(text, language)
        reach = limit * min(len(self.versions.languages) or 1, _MOST_VERSIONS)
        if selection is not None:
            chosen = Filtered(self.library, self.vectors, self.matrix, selection)
            dense, keyword = chosen.rankings(vector, terms, language, reach)
            return dense, keyword, language
        dense = self.vectors.query(vector, reach)
        keyword = self._spoken(terms, language, limit)
        if keyword or language in self.versions.languages or not _bare(text, language):
            return dense, keyword, language
        for other in (code for code in _LATIN if code in self.versions.languages):
            terms = content_terms(text, other)
            keyword = self._spoken(terms, other, limit)
            if not keyword:
                continue
            best = analyse(self.library.indexed_text(keyword[0][0]), other)
            if set(terms) <= set(best):
                return dense, keyword, other
        return dense, [], language

    def _spoken(self, terms: Sequence[str], language: str, limit: int) -> Ranking:
        return by_id(self.library.keyword_rows(terms, language, limit), self.table)

    def _by_name(
        self, labelled: Sequence[Named], selection: Selection | None, dense: Ranking, limit: int
    ) -> list[str]:
        """Passages of what goes by the name that is asked, the nearest first."""
        if not labelled:
            return []
        ids = self.library.passages_named(labelled, limit * _MOST_VERSIONS)
        if selection is not None:
            ids = [name for name in ids if name in selection]
        near = {name: rank for rank, (name, _) in enumerate(dense)}
        return sorted(ids, key=lambda name: near.get(name, len(near)))[:limit]

    def _one_version(
        self, names: Iterable[str], language: str, selection: Selection | None
    ) -> list[_Found]:
        """Passages, each paragraph in the version to show, in the order given."""
        groups = self.versions.of(self.table.keys_of(names))
        shown = best_of(names, groups, language, selection)
        in_languages = {shown[name]: tuple(group) for name, group in groups.items()}
        return [
            _Found(name, versions=in_languages.get(name, ())) for name in _distinct(shown.values())
        ]

    def named(self, reference: Reference) -> tuple[PassageRecord, ...]:
        """The passages held of a decision, at its locator when it has one; in reading order."""
        records = self.library.decision_records(reference.key)
        return tuple(r for r in records if points_at(reference, r.passage))


def _distinct(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))


def _bare(text: str, language: str) -> bool:
    """Whether nothing but content words stands there, by which a language is guessed badly."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    return text.isascii() and not any(word in FUNCTION_WORDS.get(language, ()) for word in words)
