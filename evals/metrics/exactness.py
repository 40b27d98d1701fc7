"""Share of citations whose quote stands byte for byte in the cited passage; must be 1."""

from __future__ import annotations

from collections.abc import Sequence

from evals.replies import Reply


def exactness(replies: Sequence[Reply]) -> float:
    """0..1 over all citations; 1.0 where nothing was cited, since nothing was misquoted."""
    exact = [cited.exact for reply in replies for cited in reply.cited]
    return sum(exact) / len(exact) if exact else 1.0
