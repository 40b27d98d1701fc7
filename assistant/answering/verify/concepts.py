"""The concepts of the glossary with their places, by which what is said of facts is compared."""

from __future__ import annotations

from assistant.answering.verify.lexicon import LANGUAGES, concepts, mentions_in

Concept = tuple[str, int, int]


def has_concepts(*languages: str) -> bool:
    return set(languages) <= set(LANGUAGES)


def concepts_in(lower: str, language: str) -> list[Concept]:
    """Each concept with the place where folded text in lower case has it, in order.

    >>> [name for name, *_ in concepts_in("le budget annuel", "fr")]
    ['budget', 'annual']
    """
    return [
        (concepts()[number].forms[0][0], mention.start, mention.end)
        for mention in mentions_in(lower, language)
        for number in sorted(mention.concepts)
        if not concepts()[number].light
    ]
