"""What is found of one sentence."""

from __future__ import annotations

from dataclasses import dataclass

#: Every slug of a check, in the order in which they are told.
REASONS = (
    "empty",
    "length",
    "markup",
    "marker",
    "language",
    "quotation",
    "reference",
    "number",
    "date",
    "meeting",
    "subject",
    "addressee",
    "verb",
    "order",
    "attachment",
    "clauses",
    "negation",
    "quantifier",
    "coverage",
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """``markers`` are 1-based positions in the sources of the passages that support the sentence,
    empty when it is not supported; ``reasons`` are slugs of :data:`REASONS` that failed."""

    supported: bool
    markers: tuple[int, ...] = ()
    reasons: tuple[str, ...] = ()


def failed(*reasons: str) -> Verdict:
    """Not supported, the reasons in their fixed order and each once."""
    return Verdict(False, (), tuple(slug for slug in REASONS if slug in reasons))
