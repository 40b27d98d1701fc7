"""Precision and recall of citations against the decisions and documents that hold the answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from evals.judging import Verdict
from evals.replies import Cited


@dataclass(frozen=True, slots=True)
class Citing:
    """Means over the answerable questions; 0..1."""

    precision: float  # of the citations shown, those that belong
    recall: float  # of what should be cited, what is


def citing(verdicts: Sequence[Verdict], wanted: dict[str, frozenset[str]]) -> Citing:
    """Means over the questions that say what should be cited; ``wanted``: keys by question id.

    Precision leaves out replies without a citation (they are counted by recall).
    """
    precisions: list[float] = []
    recalls: list[float] = []
    for verdict in verdicts:
        question, cited = verdict.question, verdict.reply.cited
        keys = wanted[question.id]
        if not question.answerable or not (keys or question.documents):
            continue
        if cited:
            precisions.append(
                sum(_belongs(one, keys, question.documents) for one in cited) / len(cited)
            )
        recalls.append(_recall(cited, keys, question.documents))
    return Citing(_mean(precisions), _mean(recalls))


def _belongs(cited: Cited, keys: frozenset[str], documents: frozenset[str]) -> bool:
    right_document = not documents or cited.document in documents
    return right_document and (not keys or bool(cited.names & keys))


def _recall(cited: Sequence[Cited], keys: frozenset[str], documents: frozenset[str]) -> float:
    if keys:
        return len(keys & frozenset().union(*(one.names for one in cited))) / len(keys)
    # the documents are alternatives: each alone holds the answer
    return float(any(one.document in documents for one in cited))


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 1.0
