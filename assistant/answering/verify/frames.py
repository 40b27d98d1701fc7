"""Who does what to what: each verb of a parsed text with what stands to it, each noun too.

A passive is turned round, an infinitive has the one who is asked to do it, a relative clause the
noun that it belongs to, and of things joined by "and" each stands for itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from assistant.answering.verify.force import forces_in
from assistant.answering.verify.wording import term_of
from assistant.syntax import Parsed, Token

_SUBJECTS = {"nsubj", "nsubjpass", "csubj", "csubjpass"}
_RELATIVE = {"which", "that", "who", "whom", "whose", "where", "what"}
_NAME_PARTS = {"compound", "amod", "nmod", "nummod", "poss"}
#: Verbs that ask somebody to do something, or lay it down.
ASKING = frozenset(
    "request ask invite urge encourage call recommend require oblige instruct direct decide"
    " authorize mandate expect task charge".split()
)
_FINITE = {"VBZ", "VBP"}
_MODALS = frozenset("shall should must will".split())
_DEEPEST = 12
#: "The outcome of the review of the reform": further down it is another matter.
_OF_DEPTH = 2


@dataclass(frozen=True, slots=True)
class Argument:
    """A noun with what belongs to it: ``near`` are terms of its own phrase and of what it is of,
    ``deep`` all that hangs on it."""

    head: str
    near: frozenset[str]
    deep: frozenset[str]
    at: int
    unnamed: bool  # "it", "which": a word for another one


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb, or a noun, and what stands to it. ``level``: "asked" of what is to be done, "said"
    of a clause that stands alone, "under" of what only describes a noun, else ""."""

    term: str
    at: int
    is_verb: bool
    agents: tuple[Argument, ...]
    patients: tuple[Argument, ...]
    obliques: tuple[tuple[str, Argument], ...]
    level: str
    deep: frozenset[str]
    lemma: str
    passive: bool = False
    sure: bool = True  # whether the agents are told, not guessed from the clause around
    loose: frozenset[str] = frozenset()  # terms that the parser joined to the verb itself


class Syntax:
    """The frames of one parsed text."""

    def __init__(self, tokens: Parsed, *, wide: bool) -> None:
        self.tokens = tokens
        self._wide = wide
        self._children: list[list[int]] = [[] for _ in tokens]
        for k, token in enumerate(tokens):
            if token.head != k:
                self._children[token.head].append(k)

    @cached_property
    def terms(self) -> frozenset[str]:
        return frozenset(self._term(k) for k in range(len(self.tokens)) if self._counts(k))

    @cached_property
    def frames(self) -> tuple[Frame, ...]:
        return tuple(
            self._verb(k) if self._is_verb(k) else self._noun(k)
            for k in range(len(self.tokens))
            if self._is_verb(k) or self.tokens[k].tag.startswith("NN")
        )

    @cached_property
    def by_term(self) -> dict[str, list[Frame]]:
        found: dict[str, list[Frame]] = {}
        for frame in self.frames:
            found.setdefault(frame.term, []).append(frame)
        return found

    # words

    def _term(self, k: int) -> str:
        token = self.tokens[k]
        word = token.lemma if token.tag.startswith("VB") else token.text
        return term_of(word.lower(), "en")

    def _counts(self, k: int) -> bool:
        return self.tokens[k].tag[:2] in {"NN", "VB", "JJ", "RB", "CD", "FW"}

    def _is_verb(self, k: int) -> bool:
        token = self.tokens[k]
        return token.tag.startswith("VB") and token.relation not in {
            "aux", "auxpass", "amod", "compound", "nmod", "prep",
        }  # fmt: skip

    def _kids(self, k: int, *relations: str) -> list[int]:
        return [c for c in self._children[k] if self.tokens[c].relation in relations]

    def _below(self, k: int, *, whole: bool = True) -> Iterator[int]:
        """The subtree of a word; of a verb without the verbs joined to it."""
        yield k
        for child in self._children[k]:
            if not whole and self.tokens[child].relation in {"conj", "cc"}:
                continue
            yield from self._below(child)

    def _each(self, k: int) -> list[int]:
        """A word and all that is joined to it by "and", and what it is also called."""
        found = [k]
        for child in self._kids(k, "conj", "appos"):
            if not self._is_verb(child) or self._is_verb(k):
                found += self._each(child)
        return found

    # arguments

    def _argument(self, k: int) -> Argument:
        near, todo = set(), [(k, 0)]
        while todo:
            at, far = todo.pop()
            near.add(self._term(at))
            todo += [(c, far) for c in self._kids(at, *_NAME_PARTS, "appos")]
            for prep in self._kids(at, "prep"):
                if self.tokens[prep].text.lower() == "of" and far < _OF_DEPTH:
                    nouns = self._kids(prep, "pobj", "pcomp")
                    todo += [(each, far + 1) for noun in nouns for each in self._each(noun)]
        token = self.tokens[k]
        return Argument(
            self._term(k),
            frozenset(near),
            frozenset(self._term(c) for c in self._below(k) if self._counts(c)),
            k,
            token.tag in {"PRP", "WDT", "WP", "DT", "EX", "PRP$", "WP$"},
        )

    def _arguments(self, places: Sequence[int]) -> tuple[Argument, ...]:
        seen = dict.fromkeys(each for k in places for each in self._each(k))
        return tuple(self._argument(k) for k in seen)

    def _objects_of(self, prep: int) -> list[int]:
        found = self._kids(prep, "pobj", "pcomp")
        for joined in self._kids(prep, "conj"):
            found += self._objects_of(joined)
        for further in self._kids(prep, "prep"):  # "from within the system"
            found += self._objects_of(further)
        return found

    # verbs

    def _is_passive(self, k: int) -> bool:
        if self._kids(k, "auxpass", "nsubjpass", "agent"):
            return True
        token = self.tokens[k]
        if token.relation == "acl":
            return token.tag == "VBN" or (token.tag == "VBD" and not self._kids(k, "nsubj"))
        if token.relation == "conj" and token.tag == "VBN" and not self._kids(k, "aux"):
            return self._is_passive(token.head)
        return False

    def _asker(self, k: int) -> int | None:
        """The verb that asks for the action of an infinitive: "requests the Secretariat to report",
        wherever the parser has hung the infinitive."""
        token = self.tokens[k]
        if token.tag != "VB" or token.head == k:
            return None
        if not self._has_to(k):
            return None
        head = token.head
        if token.relation in {"relcl", "acl", "advcl"} and not self._is_verb(head):
            while self.tokens[head].relation in {"conj", "appos", "pobj", "prep"}:
                head = self.tokens[head].head
            if self.tokens[head].relation not in {"dobj", "nsubjpass"}:
                return None
            head = self.tokens[head].head
        elif token.relation not in {"xcomp", "ccomp", "advcl"}:
            return None
        elif self.tokens[head].relation == "relcl":  # "invites those that depend on it to invest"
            noun = self.tokens[self.tokens[head].head]
            head = noun.head if noun.relation == "dobj" else head
        return head if self._is_verb(head) and self.tokens[head].lemma.lower() in ASKING else None

    def _has_to(self, k: int) -> bool:
        return any(self.tokens[c].text.lower() == "to" for c in self._kids(k, "aux"))

    def _asked_of(self, verb: int, until: int) -> list[int]:
        """To whom a verb is said that stands before the place ``until``."""
        if self._is_passive(verb):
            return self._subjects(verb)[0]
        objects = [o for o in self._kids(verb, "dobj", "dative", "nsubj") if verb < o < until]
        for prep in self._kids(verb, "prep"):
            if verb < prep < until and self.tokens[prep].text.lower() in {"on", "upon"}:
                objects += self._objects_of(prep)
        return [
            each
            for o in objects
            for each in (self._objects_of(o) if self.tokens[o].tag == "IN" else [o])
        ]

    def _subjects(self, k: int, depth: int = 0) -> tuple[list[int], bool]:
        """What stands as subject to a verb, of its own or through the word that it hangs on, and
        whether that is sure."""
        own = self._kids(k, *_SUBJECTS)
        token = self.tokens[k]
        if own:
            found = [self._antecedents(each, k) for each in own]
            return [s for places, _ in found for s in places], all(sure for _, sure in found)
        head, relation = token.head, token.relation
        if depth > _DEEPEST or head == k:
            return [], True
        if (asker := self._asker(k)) is not None:
            return self._asked_of(asker, k), True
        if relation == "conj" and self._is_verb(head):
            return self._subjects(head, depth + 1)
        if relation == "ccomp" and not self._has_to(k):
            return [], False  # a clause of its own, whose subject the parser has missed
        if relation in {"xcomp", "ccomp"} and self._is_verb(head):
            asked = self._asked_of(head, k)
            return (asked, False) if asked else self._subjects(head, depth + 1)
        if relation == "acl" and token.tag != "VB":
            return self._chain(head), not self._wide
        if relation == "advcl" and self._is_verb(head):
            return self._subjects(head, depth + 1)[0], False
        return [], False

    def _chain(self, noun: int) -> list[int]:
        """The nouns that a clause behind ``noun`` may belong to, as far as a parser can err."""
        found = [noun]
        while self._wide and self.tokens[noun].relation in {"conj", "pobj", "prep", "appos"}:
            noun = self.tokens[noun].head
            if self._is_verb(noun):
                break
            if self.tokens[noun].tag.startswith("NN"):
                found.append(noun)
        return found

    def _antecedents(self, subject: int, verb: int) -> tuple[list[int], bool]:
        """The noun that "which" stands for."""
        if self.tokens[subject].text.lower() not in _RELATIVE:
            return [subject], True
        at = verb
        while self.tokens[at].relation == "conj":
            at = self.tokens[at].head
        if self.tokens[at].relation == "relcl":
            return self._chain(self.tokens[at].head), not self._wide
        return [subject], False

    def _verb(self, k: int) -> Frame:
        token = self.tokens[k]
        passive = self._is_passive(k)
        subjects, sure = self._subjects(k)
        done_by = [o for a in self._kids(k, "agent") for o in self._objects_of(a)]
        objects = self._kids(k, "dobj", "attr")
        obliques = [
            (self.tokens[p].text.lower(), each)
            for p in self._kids(k, "prep", "dative")
            for o in (self._objects_of(p) if self.tokens[p].tag in {"IN", "TO"} else [p])
            for each in self._antecedents(o, k)[0]
        ]
        if not objects:  # "request and draw upon the advice", "provide, or continue to, support"
            around = [c for c in self._kids(k, "conj", "xcomp") if self._is_verb(c)]
            if token.relation in {"xcomp", "conj"}:
                around.append(token.head)
            objects = [o for verb in around for o in self._kids(verb, "dobj") if o > k][:1]
        if token.relation == "relcl" and not objects and not passive:
            if not any(
                self.tokens[s].text.lower() in _RELATIVE for s in self._kids(k, *_SUBJECTS)
            ):
                objects = self._chain(token.head)
        stray = [c for c in self._kids(k, "conj", "dep", "appos") if not self._is_verb(c)]
        return Frame(
            term=self._term(k),
            at=k,
            is_verb=True,
            agents=self._arguments(done_by if passive else subjects),
            patients=self._arguments(subjects if passive else objects),
            obliques=tuple((prep, a) for prep, o in obliques for a in self._arguments([o])),
            level=self._level(k),
            deep=frozenset(self._term(c) for c in self._below(k, whole=False) if self._counts(c)),
            lemma=token.lemma.lower(),
            passive=passive,
            sure=sure or passive,
            loose=frozenset(
                self._term(c) for each in stray for c in self._below(each) if self._counts(c)
            ),
        )

    def _level(self, k: int, depth: int = 0) -> str:
        token, head = self.tokens[k], self.tokens[k].head
        helps = {self.tokens[c].text.lower() for c in self._kids(k, "aux")}
        if depth > _DEEPEST:
            return ""
        if token.relation == "conj" and self._is_verb(head) and not helps & _MODALS:
            finite = any(
                self.tokens[c].tag in _FINITE for c in (k, *self._kids(k, "aux", "auxpass"))
            )
            above = self._level(head, depth + 1)
            return "" if finite and above == "asked" else above
        asker = self._asker(k)
        if token.relation in {"relcl", "acl"} and asker is None:
            return "" if "to" in helps else "under"
        if token.relation == "pcomp":
            return "" if self._is_verb(self.tokens[head].head) else "under"
        if helps & _MODALS or asker is not None:
            return "asked"
        if token.relation in {"xcomp", "ccomp"} and head != k:
            above = self._level(head, depth + 1)
            if above != "under" and self.tokens[head].lemma == "be" and "to" in helps:
                return "" if self._kids(head, "acomp", "attr") else "asked"
            return above
        return "said" if head == k else ""

    # nouns

    def _noun(self, k: int) -> Frame:
        of = [
            o
            for p in self._kids(k, "prep")
            if self.tokens[p].text.lower() == "of"
            for o in self._objects_of(p)
        ]
        others = [
            (self.tokens[p].text.lower(), o)
            for p in self._kids(k, "prep")
            if self.tokens[p].text.lower() != "of"
            for o in self._objects_of(p)
        ]
        return Frame(
            term=self._term(k),
            at=k,
            is_verb=False,
            agents=(),
            patients=self._arguments(of),
            obliques=tuple((prep, a) for prep, o in others for a in self._arguments([o])),
            level="",
            deep=frozenset(self._term(c) for c in self._below(k) if self._counts(c)),
            lemma=self.tokens[k].lemma.lower(),
            sure=not self._kids(k, "poss"),
            loose=frozenset(self._term(c) for c in self._kids(k, *_NAME_PARTS)),
        )


#: Names that have words of other names in them, or that a parser takes apart.
_NAMES = (
    (re.compile(r"\bSecretary-General\b"), "Secretary"),
    (re.compile(r"\bConference of the Parties\b"), "COP"),
    (re.compile(r"\bMeeting of the Parties\b"), "MOP"),
    (re.compile(r"\bUnited Nations Economic Commission for Europe\b"), "UNECE"),
    (re.compile(r"\bUnited Nations\b"), "UN"),
)
#: Where the items of a list begin: each is read with what stands before the first.
_ITEM = re.compile(
    r"(?:(?<=[:;.,])|(?<=[:;.,] and)|(?<=[:;.,] or))\s+(?:\([a-z]{1,4}\)|[•–-])\s+"
)


#: What stands between a verb and its object and leads a parser astray.
_ASIDE = re.compile(r",? (?:inter alia|as appropriate|where appropriate|as relevant),?(?= )")
#: Who speaks in a paragraph that begins with its verb; a parser knows no such sentences.
SPEAKER = "speaker"
_CLAUSE = re.compile(r";\s+(?:and )?")
_OPENING = re.compile(r"(?:[A-Za-z]+ly |also |further |again |once )*$", re.I)


def units(text: str) -> list[str]:
    """A text as it is to be parsed: each item of a list behind the words that open the list, and
    a clause that begins with its verb behind somebody who speaks."""
    for pattern, instead in _NAMES:
        text = pattern.sub(instead, text)
    text = _ASIDE.sub("", text)
    pieces = _ITEM.split(text)
    if len(pieces) > 1 and pieces[0].rstrip().endswith(":"):
        opening = pieces[0].rstrip().rstrip(":")
        pieces = [f"{opening} {piece.rstrip(' ;')}" for piece in pieces[1:]]
    return [_with_speaker(clause) for piece in pieces for clause in _CLAUSE.split(piece)]


def _with_speaker(clause: str) -> str:
    first = next(iter(forces_in(clause.lower(), "en")), None)
    if first is None or first.passive or not _OPENING.match(clause[: first.start]):
        return clause
    if not clause[first.start : first.end].split()[0].endswith("s"):
        return clause
    return f"The {SPEAKER} {clause[:1].lower()}{clause[1:]}"
