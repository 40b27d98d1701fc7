"""Search over one opened library: what is named first, then dense and keyword search, fused."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from assistant.library import Library, Named, analyse, content_terms, key_of
from assistant.library.function_words import FUNCTION_WORDS
from assistant.references import Reference
from assistant.retrieval.catalogue import Catalogue
from assistant.retrieval.filtered import Filtered, Ranking
from assistant.retrieval.fusion import keyword_weight, reciprocal_rank_fusion
from assistant.retrieval.locating import points_at
from assistant.retrieval.multilingual import Versions, best_of
from assistant.retrieval.question import Question
from assistant.retrieval.repeats import collapsed
from assistant.retrieval.versions import Group
from assistant.types import Hit, PassageRecord

if TYPE_CHECKING:
    from assistant.index import LocalEmbeddings, PassageMatrix, VectorIndex

#: Candidates taken from each ranking before fusion. Chroma answers 200 at 500,000 passages in
#: 37 ms, so over-fetching is cheaper than filtering in the vector store.
CANDIDATES = 100
#: Where versions of one paragraph take each other's places, this many times as many at most.
_MOST_VERSIONS = 3
#: What goes by a name that the query is votes like the best of keyword search.
_NAME_WEIGHT = 20.0

#: Written with the same letters: a few bare words of one may be taken for another.
_LATIN = ("en", "fr", "es")


@dataclass(frozen=True)
class Retriever:
    """Passages of one generation, ranked for a question. Holds no state of a question."""

    library: Library
    vectors: VectorIndex
    embeddings: LocalEmbeddings
    matrix: PassageMatrix | None = None  # quick comparison within a filter
    versions: Versions = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "versions", Versions(self.library, self.vectors))

    @cached_property
    def catalogue(self) -> Catalogue:
        """By what names decisions and documents can be asked for."""
        return Catalogue.of(self.library.names())

    def search(
        self, question: Question, k: int, filters: Mapping[str, str] | None = None
    ) -> list[Hit]:
        """The ``k`` best passages, best first; those of a decision that is named come first, by
        reference, by its whole title or by its symbol.

        ``filters`` are ANDed; keys as in :meth:`assistant.library.Library.filter_ids`.

        Raises:
            UsageError: a filter key that is not known, or a value that names nothing.
        """
        filters = self.library.resolved(filters or {})
        limit = max(k, CANDIDATES)
        named = [record for reference in question.references for record in self.named(reference)]
        called = self.catalogue.with_symbol(question)
        if not named:  # a document may have the name of the decision in it for its title
            called += self.catalogue.titled(question)
        named += self.library.records(self.library.passages_named(called, limit)).values()
        if filters and named:
            passing = self.library.filter_ids(filters, [record.passage.id for record in named])
            named = [record for record in named if record.passage.id in passing]
        labelled = () if named else self.catalogue.labelled(question)
        hits = self._ranked(question.text, question.language, filters, limit, labelled)
        found = {hit.record.passage.id: hit for hit in hits}
        top = hits[0].score if hits else 0.0
        first = [
            found.pop(hit.record.passage.id, hit)
            for hit in self._one_version(named, question.language, filters)
        ]
        # A named decision outranks everything else; within it the fused order holds.
        first = [replace(hit, score=hit.score + top) for hit in first]
        first.sort(key=lambda hit: -hit.score)
        kept = {hit.record.passage.id for hit in first}
        every = first + list(found.values())
        return collapsed(every, question.text, question.language, kept)[:k]

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
        hits = self._ranked(text, language, self.library.resolved(filters or {}), limit)
        return collapsed(hits, text, language)[:best]

    def _ranked(
        self,
        text: str,
        language: str,
        filters: Mapping[str, str],
        limit: int,
        labelled: Sequence[Named] = (),
    ) -> list[Hit]:
        """The fused ranking, each paragraph in one version, with every repetition."""
        dense, keyword, spoken = self._rankings(text, language, filters, limit)
        by_name = self._by_name(labelled, filters, dense, limit)
        names = dict.fromkeys([*(name for name, _ in dense + keyword), *by_name])
        weight = 0.0
        if keyword:
            (best,) = self.library.records([keyword[0][0]]).values()
            terms = analyse(_indexed(best), spoken)
            weight = keyword_weight(content_terms(text, spoken), set(terms))
        groups = self.versions.of(self.library.keys_of(names))
        shown = self._shown(names, groups, language, filters)
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
        records = self.library.records(name for name, _ in fused)  # the texts of these alone
        return [
            Hit(
                record=records[name],
                score=score,
                dense_rank=ranks["dense"].get(name),
                keyword_rank=ranks["keyword"].get(name),
                similarity=cosines.get(name),
                versions=held_in.get(name, (records[name].passage.language,)),
            )
            for name, score in fused
        ]

    def _rankings(
        self, text: str, language: str, filters: Mapping[str, str], limit: int
    ) -> tuple[Ranking, Ranking, str]:
        """By nearness and by keywords, and the language that the keywords were taken to be in."""
        vector, terms = self.embeddings.embed_query(text), content_terms(text, language)
        reach = limit * min(len(self.versions.languages) or 1, _MOST_VERSIONS)
        if filters:
            chosen = Filtered(self.library, self.vectors, self.matrix, filters)
            dense, keyword = chosen.rankings(vector, terms, language, reach)
            return dense, keyword, language
        dense = self.vectors.query(vector, reach)
        keyword = self.library.keyword_search(terms, language, limit)
        if keyword or language in self.versions.languages or not _bare(text, language):
            return dense, keyword, language
        for other in (code for code in _LATIN if code in self.versions.languages):
            terms = content_terms(text, other)
            keyword = self.library.keyword_search(terms, other, limit)
            held = self.library.records([keyword[0][0]]) if keyword else {}
            if any(set(terms) <= set(analyse(_indexed(r), other)) for r in held.values()):
                return dense, keyword, other
        return dense, [], language

    def _by_name(
        self, labelled: Sequence[Named], filters: Mapping[str, str], dense: Ranking, limit: int
    ) -> list[str]:
        """Passages of what goes by the name that is asked, the nearest first."""
        if not labelled:
            return []
        ids = self.library.passages_named(labelled, limit * _MOST_VERSIONS)
        if filters:
            passing = self.library.filter_ids(filters, ids)
            ids = [name for name in ids if name in passing]
        near = {name: rank for rank, (name, _) in enumerate(dense)}
        return sorted(ids, key=lambda name: near.get(name, len(near)))[:limit]

    def _shown(
        self,
        names: Iterable[str],
        groups: Mapping[str, Group],
        language: str,
        filters: Mapping[str, str],
    ) -> dict[str, str]:
        allowed = None
        if filters:
            versions = {name for group in groups.values() for name in group.values()}
            allowed = self.library.filter_ids(filters, versions)
        return best_of(names, groups, language, allowed)

    def _one_version(
        self, records: Sequence[PassageRecord], language: str, filters: Mapping[str, str]
    ) -> list[Hit]:
        """Passages, each paragraph in the version to show, in the order given."""
        groups = self.versions.of(
            {r.passage.id: key_of(r.passage.ref) for r in records if r.passage.ref}
        )
        held = {record.passage.id: record for record in records}
        shown = self._shown(held, groups, language, filters)
        held |= self.library.records(set(shown.values()) - set(held))
        in_languages = {shown[name]: tuple(group) for name, group in groups.items()}
        return [
            Hit(held[name], 0.0, versions=in_languages.get(name, (held[name].passage.language,)))
            for name in _distinct(shown.values())
        ]

    def named(self, reference: Reference) -> tuple[PassageRecord, ...]:
        """The passages held of a decision, at its locator when it has one; in reading order."""
        records = self.library.decision_records(reference.key)
        return tuple(r for r in records if points_at(reference, r.passage))


def _distinct(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))


def _indexed(record: PassageRecord) -> str:
    """What keyword search reads of a passage (:mod:`assistant.ingesting.embedded`)."""
    passage = record.passage
    return " ".join((record.title, *passage.section, passage.chapeau, passage.text))


def _bare(text: str, language: str) -> bool:
    """Whether nothing but content words stands there, by which a language is guessed badly."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    return text.isascii() and not any(word in FUNCTION_WORDS.get(language, ()) for word in words)
