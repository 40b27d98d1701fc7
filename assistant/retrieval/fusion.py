"""Reciprocal rank fusion: rankings that know nothing of each other's scores, made one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

#: From Cormack, Clarke and Büttcher (SIGIR 2009); it keeps the first ranks from dominating.
RRF_K = 60


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
