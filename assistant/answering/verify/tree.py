"""A parsed English text, walked from word to word."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from assistant.answering.verify.wording import term_of
from assistant.syntax import Parsed

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
#: What makes a name or a term of a noun: "regional centres", "their centres".
PARTS_OF_NAME = ("compound", "amod", "nmod", "nummod", "poss")
RELATIVES = frozenset({"which", "that", "who", "whom", "whose", "where", "what"})
_SAYING = frozenset({"NN", "VB", "JJ", "RB", "CD", "FW"})
_NO_VERB = frozenset({"aux", "auxpass", "amod", "compound", "nmod", "prep"})


#: What countries are called, not what they do.
_KINDS = frozenset({"developing", "developed", "participating", "exporting", "importing"})


@dataclass(frozen=True)
class Tree:
    """Words are named by their place. ``wide``: where a clause may belong to several nouns, all
    of them count; so a passage is read, in which a parser's error must contradict nobody."""

    tokens: Parsed
    wide: bool

    @cached_property
    def _children(self) -> dict[int, list[int]]:
        found = defaultdict(list)
        for k, token in enumerate(self.tokens):
            if token.head != k:
                found[token.head].append(k)
        return dict(found)

    def children(self, k: int, *relations: str) -> list[int]:
        """What depends on a word, in order; of some relations, or all."""
        found = self._children.get(k, [])
        return [c for c in found if self.tokens[c].relation in relations] if relations else found

    def lower(self, k: int) -> str:
        return self.tokens[k].text.lower()

    def lemma(self, k: int) -> str:
        return self.tokens[k].lemma.lower()

    def is_verb(self, k: int) -> bool:
        token = self.tokens[k]
        if self.lower(k) in _KINDS and k + 1 < len(self.tokens) and self.is_noun(k + 1):
            return False  # "developing country Parties": a kind of Parties
        return token.tag.startswith("VB") and token.relation not in _NO_VERB

    def is_noun(self, k: int) -> bool:
        return self.tokens[k].tag.startswith("NN")

    def has_to(self, k: int) -> bool:
        """Whether a verb is an infinitive with "to"."""
        return any(self.lower(c) == "to" for c in self.children(k, "aux"))

    def below(self, k: int, *, joined: bool = True) -> list[int]:
        """A word and all that hangs on it, without what is joined to it where not ``joined``."""
        found, todo = [], [k]
        while todo:
            at = todo.pop()
            found.append(at)
            todo += [
                c
                for c in self.children(at)
                if joined or at != k or self.tokens[c].relation not in {"conj", "cc"}
            ]
        return found

    def each(self, k: int) -> list[int]:
        """A word, all that is joined to it by "and", and what it is also called."""
        found, todo = [], [k]
        while todo:
            at = todo.pop(0)
            found.append(at)
            todo += [
                c
                for c in self.children(at, "conj", "appos")
                if self.is_verb(k) or not self.is_verb(c)
            ]
        return found

    def objects_of(self, preposition: int) -> list[int]:
        """The nouns behind a preposition, and behind its like that is joined to it."""
        found, todo = [], [preposition]
        while todo:
            at = todo.pop(0)
            found += self.children(at, "pobj", "pcomp")
            todo += self.children(at, "prep")
            todo += [c for c in self.children(at, "conj") if self.lower(c) == self.lower(at)]
        return found

    def behind(self, verb: int) -> list[int]:
        """The prepositions behind a verb that hang on one above it: they may be its own."""
        return [
            c
            for above in self.verbs_above(verb)
            for c in self.children(above, "prep", "agent")
            if c > verb > above
        ]

    def verbs_above(self, k: int) -> list[int]:
        """The verbs on which a word hangs, the nearest first."""
        found = []
        while self.tokens[k].head != k:
            k = self.tokens[k].head
            if self.is_verb(k):
                found.append(k)
        return found

    def chain(self, noun: int) -> list[int]:
        """The nouns to which a clause behind ``noun`` may belong: that one, and where ``wide``
        those on which it hangs."""
        found = [noun]
        while self.wide and self.tokens[noun].relation in {"conj", "pobj", "prep", "appos"}:
            noun = self.tokens[noun].head
            if self.is_verb(noun):
                break
            if self.is_noun(noun):
                found.append(noun)
        return found

    def term(self, k: int) -> str:
        """The stem of a word, of a verb that of its infinitive."""
        word = self.tokens[k].lemma if self.tokens[k].tag.startswith("VB") else self.tokens[k].text
        return term_of(word.lower(), "en")

    def terms(self, places: list[int]) -> frozenset[str]:
        """The stems of the words that say something."""
        return frozenset(self.term(k) for k in places if self.tokens[k].tag[:2] in _SAYING)
