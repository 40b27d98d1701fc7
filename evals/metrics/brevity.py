"""How much there is to read in an answer: showing everything would show every wording too."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from evals.judging import folded
from evals.replies import Reply


def words_shown(replies: Sequence[Reply]) -> float:
    """Median words of an answer, its text and those quotes that the text does not repeat.

    Refusals are left out; 0 where there is nothing else. Texts without spaces between words
    count by what spaces they have, so compare pipelines, not languages.
    """
    counts = [_words(reply) for reply in replies if reply.status in {"answered", "partial"}]
    return float(median(counts)) if counts else 0.0


def _words(reply: Reply) -> int:
    text = folded(reply.text)
    quotes = {folded(cited.quote) for cited in reply.cited}
    apart = [quote for quote in quotes if quote not in text]
    return sum(len(part.split()) for part in [text, *apart])
