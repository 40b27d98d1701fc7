"""Queries of keywords: what people type into a search box, made of what is at hand.

On such queries plain keyword search is hard to beat, so they show what fusion costs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from assistant.library import content_terms
from evals.corpora import Item, Query, digest

#: Words of a query that is made of an item.
WORDS = 4

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")


def keyword_queries(
    items: Sequence[Item], queries: Sequence[Query], language: str
) -> tuple[Query, ...]:
    """The queries in ``language`` without their function words; where there are none, the
    rarest words of each item, for which every item with all of them is relevant."""
    asked = [query for query in queries if query.language == language]
    if not asked:
        return _of_items(items, language)
    shortened = ((query, " ".join(content_words(query.text, language))) for query in asked)
    return tuple(
        Query(query.id, language, text, query.relevant) for query, text in shortened if text
    )


def content_words(text: str, language: str) -> list[str]:
    """The words that say what a text is about, as they are written, each once."""
    return [word for word in dict.fromkeys(_WORD.findall(text)) if content_terms(word, language)]


def _of_items(items: Sequence[Item], language: str) -> tuple[Query, ...]:
    """Of each item its rarest words, in the order in which they stand there."""
    terms = {item.id: set(content_terms(item.text, language)) for item in items}
    common = Counter(term for held in terms.values() for term in held)

    def rarity(word: str) -> tuple[int, str]:
        return min(common[term] for term in content_terms(word, language)), digest(word)

    queries = []
    for item in items:
        words = [word for word in content_words(item.text, language) if not word.isdigit()]
        drawn = set(sorted(words, key=rarity)[:WORDS])
        text = " ".join(word for word in words if word in drawn)
        wanted = set(content_terms(text, language))
        relevant = frozenset(name for name, held in terms.items() if wanted <= held)
        if item.id in relevant:
            queries.append(Query(f"keywords/{item.id}", language, text, relevant))
    return tuple(queries)
