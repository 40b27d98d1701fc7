"""Reciprocal rank fusion: rankings that know nothing of each other's scores, made one."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

#: Cormack, Clarke and Büttcher (SIGIR 2009) take 60, for many rankings of equal worth. Of two,
#: a first rank must be able to outweigh a middling rank in both (measured with keyword_weight).
RRF_K = 10

#: The share of a query's terms that the best passage of keyword search has, below which it
#: counts half of dense search, and from which it leads.
_UNCERTAIN, _CERTAIN = 0.55, 0.9
_LEAST, _MOST = 0.5, 20.0


def reciprocal_rank_fusion(
    rankings: Mapping[str, Sequence[str]], weights: Mapping[str, float] | None = None
) -> list[tuple[str, float]]:
    """Ids with fused scores, best first; ties by id, so that the order is reproducible.

    ``score(id) = sum over rankings of weight / (RRF_K + rank)``, ranks counted from 1.
    """
    scores: dict[str, float] = {}
    for name, ranking in rankings.items():
        weight = 1.0 if weights is None else weights.get(name, 1.0)
        for rank, identifier in enumerate(ranking, start=1):
            scores[identifier] = scores.get(identifier, 0.0) + weight / (RRF_K + rank)
    return sorted(scores.items(), key=lambda item: (-item[1], item[0]))


def keyword_weight(asked: Collection[str], best: Collection[str]) -> float:
    """The weight of keyword search against 1.0 of dense search, for one query.

    Args:
        asked: the analysed terms of the query.
        best: the terms of the passage that keyword search puts first.

    Who types the words that stand in a passage means that passage; who asks in other words is
    understood by dense search only. On 2,263 queries of three to five words or seven running
    words of one passage, hit@1 is 0.65 so, 0.65 by BM25 alone and 0.34 with equal weights and
    60 for RRF_K; on 593 English questions on everyday paragraphs 0.97, 0.96 and 0.96.
    """
    if not asked:
        return _LEAST
    share = sum(term in best for term in asked) / len(asked)
    certainty = min(max((share - _UNCERTAIN) / (_CERTAIN - _UNCERTAIN), 0.0), 1.0)
    return _LEAST + certainty * (_MOST - _LEAST)
