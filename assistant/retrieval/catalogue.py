"""Asking by name: a title, a meeting, a symbol, a topic, an issuer, or several of them at once.

None of these stands in the texts that are embedded and indexed, titles apart. A query that says
nothing else ("Stockholm COP-8 technical assistance", "UNEP/POPS/COP.8/32") is a name, and what
goes by it is found whatever its paragraphs say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from assistant.library import Named, content_terms, key_of
from assistant.retrieval.generic import generic_terms
from assistant.retrieval.question import Question

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The names of one library's decisions and documents, ready to be asked."""

    named: tuple[Named, ...]
    _titled: dict[str, list[int]] = field(repr=False)
    _symbols: dict[str, list[int]] = field(repr=False)
    _meetings: dict[str, list[int]] = field(repr=False)
    _labelled: dict[str, set[int]] = field(repr=False)

    @classmethod
    def of(cls, names: Iterable[Named]) -> Catalogue:
        """Index the names; some 30 µs for each that differs."""
        catalogue = cls(tuple(names), {}, {}, {}, {})
        for at, one in enumerate(catalogue.named):
            if title := _words(one.title):
                catalogue._titled.setdefault(title, []).append(at)
            if one.symbol:
                catalogue._symbols.setdefault(key_of(one.symbol), []).append(at)
            if one.meeting:
                catalogue._meetings.setdefault(one.meeting, []).append(at)
            for term in _terms(one.title, one.language).union(
                *(_terms(label, "en") for label in one.labels)
            ):
                catalogue._labelled.setdefault(term, set()).add(at)
        return catalogue

    def titled(self, question: Question) -> tuple[Named, ...]:
        """What the question is the whole title of."""
        return tuple(self.named[at] for at in self._titled.get(_words(question.text), ()))

    def with_symbol(self, question: Question) -> tuple[Named, ...]:
        """What has a symbol that the question names."""
        symbols = [ref.key for ref in question.references if ref.kind == "symbol"]
        found = dict.fromkeys(at for key in symbols for at in self._symbols.get(key, ()))
        return tuple(self.named[at] for at in found)

    def labelled(self, question: Question) -> tuple[Named, ...]:
        """What all that the question says is a label of; nothing where it says more."""
        found: set[int] | None = None
        if question.meetings:
            found = {
                at
                for mention in question.meetings
                for at in self._meetings.get(mention.name, ())
                if mention.convention in ("", self.named[at].convention)
            }
        for term in self._asked(question):
            having = self._labelled.get(term, set())
            found = having if found is None else found & having
            if not found:
                return ()
        return tuple(self.named[at] for at in sorted(found or ()))

    @staticmethod
    def _asked(question: Question) -> frozenset[str]:
        text = question.matter if question.meetings else question.residue
        return _terms(text, question.language) - generic_terms(question.language)


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


@lru_cache(maxsize=65_536)
def _terms(text: str, language: str) -> frozenset[str]:
    return frozenset(content_terms(text, language))
