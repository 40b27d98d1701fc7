"""Whether the words of a sentence stand to each other as they do in one passage.

Nothing fails for being absent: a relation fails when the passage has both words and puts
something else in that place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from assistant.answering.verify.frames import ASKING, SPEAKER, Argument, Frame, Syntax, units
from assistant.answering.verify.likewise import alike
from assistant.answering.verify.order import kin
from assistant.answering.verify.names import written_out
from assistant.answering.verify.wording import term_of
from assistant.references.folding import fold
from assistant.syntax import Parse

#: Behind which somebody or something stands to whom it is done; the others tell time and manner.
_TOWARDS = frozenset("with to on upon from for against into about".split())
_STATES = frozenset({"include", "contain", "be", "have"})


@dataclass(frozen=True)
class Printed:
    """All frames of a passage."""

    parts: tuple[Syntax, ...]
    identity: frozenset[str] = frozenset()  # terms of the titles and of the body that speaks

    @cached_property
    def terms(self) -> frozenset[str]:
        return frozenset(term for part in self.parts for term in part.terms)

    def frames(self, term: str) -> list[Frame]:
        wanted = forms(term)
        return [
            frame
            for part in self.parts
            for other in wanted
            for frame in part.by_term.get(other, ())
        ]

    @cached_property
    def nouns(self) -> tuple[Frame, ...]:
        return tuple(f for part in self.parts for f in part.frames if not f.is_verb)

    def has(self, term: str) -> bool:
        return not self.terms.isdisjoint(forms(term))


@lru_cache(maxsize=16_384)
def forms(term: str) -> frozenset[str]:
    """A term, its kin, and what may stand for it."""
    return frozenset({term, *kin(term), *alike("en").get(term, ())})


def parsed(
    text: str, parse: Parse, *, wide: bool, identity: frozenset[str] = frozenset()
) -> Printed:
    text = fold(written_out(text)).text
    parts = tuple(Syntax(parse(unit), wide=wide) for unit in units(text) if unit.strip())
    return Printed(parts, identity)


#: What speaks in a decision, or of one.
_SPEAKERS = frozenset(
    term_of(word, "en")
    for word in "speaker conference cop parties meeting decision paragraph text document resolution"
    " article annex assembly committee council secretariat commission convention session body"
    " agreement protocol they it general environment security human rights economic social".split()
)


def _speaks(agent: Argument, passage: Printed) -> bool:
    """Whether it can be the body whose paragraph this is, or the paragraph."""
    return agent.head in _SPEAKERS and (
        agent.near <= passage.identity | _SPEAKERS or not agent.near <= passage.terms
    )


def contradictions(sentence: Printed, passage: Printed) -> Iterator[str]:
    for part in sentence.parts:
        for frame in part.frames:
            printed = passage.frames(frame.term)
            if not printed:
                continue
            if frame.is_verb:
                yield from _agents(frame, printed, passage)
                yield from _patients(frame, printed, passage)
                yield from _obliques(frame, printed, passage)
                yield from _asked(frame, printed)
            else:
                yield from _of(frame, printed, passage)


def _in(argument: Argument, terms: frozenset[str]) -> bool:
    return not terms.isdisjoint(forms(argument.head))


def _same(argument: Argument, others: Sequence[Argument]) -> bool:
    return any(_in(argument, o.near) or _in(o, argument.near) for o in others)


def _agents(frame: Frame, printed: Sequence[Frame], passage: Printed) -> Iterator[str]:
    for agent in frame.agents if frame.sure else ():
        if agent.unnamed or not passage.has(agent.head):
            continue
        verdicts = {_agent(agent, other, frame, passage) for other in printed}
        if verdicts <= {"differs", "swapped"}:
            yield f"agent-{'+'.join(sorted(verdicts))}: {agent.head} {frame.term}"


def _agent(agent: Argument, other: Frame, frame: Frame, passage: Printed) -> str:
    if not other.is_verb:
        return "open"
    if any(a.head == SPEAKER for a in other.agents) and _speaks(agent, passage):
        return "agrees"
    if any(a.unnamed for a in other.agents) or _same(agent, other.agents):
        return "agrees"
    if any(_in(agent, a.deep) for a in other.agents) or _in(agent, other.loose):
        return "agrees"
    if frame.patients or not other.passive:
        targets = [*other.patients, *(p for w, p in other.obliques if w in _TOWARDS)]
        if any(_in(agent, frozenset({p.head})) for p in targets):
            return "swapped"
    return "differs" if other.agents and other.sure else "open"


def _patients(frame: Frame, printed: Sequence[Frame], passage: Printed) -> Iterator[str]:
    for patient in frame.patients:
        if patient.unnamed or not passage.has(patient.head):
            continue
        verdicts = {_patient(patient, other, frame) for other in printed}
        if verdicts <= {"differs", "swapped", "deep"}:
            yield f"patient-{'+'.join(sorted(verdicts))}: {frame.term} {patient.head}"


def _patient(patient: Argument, other: Frame, frame: Frame) -> str:
    if not other.is_verb:
        return "open"
    if any(p.unnamed for p in other.patients) or _in(patient, other.loose):
        return "agrees"
    if _same(patient, other.patients) or _same(patient, [p for _, p in other.obliques]):
        return "agrees"
    if any(_in(patient, p.deep) for p in other.patients):
        return "deep" if _directly(frame, other) else "open"
    if _in(patient, other.deep):
        if other.patients and _directly(frame, other):
            return "deep"
        return "swapped" if _same(patient, other.agents) and other.patients else "open"
    return "differs" if other.patients else "open"


def _directly(frame: Frame, other: Frame) -> bool:
    """Whether both have an object whose place is beyond doubt."""
    return not (
        frame.passive or other.passive or other.level == "under" or frame.lemma in ASKING
    )


def _obliques(frame: Frame, printed: Sequence[Frame], passage: Printed) -> Iterator[str]:
    for word, noun in frame.obliques:
        if word not in _TOWARDS or noun.unnamed or not passage.has(noun.head):
            continue
        verdicts = {_oblique(word, noun, other) for other in printed}
        if verdicts <= {"differs", "swapped"}:
            yield f"oblique-{'+'.join(sorted(verdicts))}: {frame.term} {word} {noun.head}"


def _oblique(word: str, noun: Argument, other: Frame) -> str:
    if not other.is_verb:
        return "open"
    if any(_in(noun, a.near) for a in other.agents) and not any(
        _in(noun, p.deep) for p in (*other.patients, *(o for _, o in other.obliques))
    ):
        return "swapped"
    if _in(noun, other.deep):
        return "agrees"
    return "differs" if any(w == word for w, _ in other.obliques) else "open"


def _asked(frame: Frame, printed: Sequence[Frame]) -> Iterator[str]:
    if frame.lemma in _STATES:
        return
    if frame.level == "asked" and all(o.is_verb and o.level == "under" for o in printed):
        yield f"asked: {frame.term}"


def _of(frame: Frame, printed: Sequence[Frame], passage: Printed) -> Iterator[str]:
    for noun in frame.patients:
        if noun.unnamed or not passage.has(noun.head):
            continue
        verdicts = {_belongs(noun, other) for other in printed}
        elsewhere = any(
            _in(noun, frozenset({p.head})) for o in passage.nouns for p in o.patients
        )
        if verdicts <= {"differs"} and elsewhere:
            yield f"of: {frame.term} {noun.head}"


def _belongs(noun: Argument, other: Frame) -> str:
    if other.is_verb:
        return "open"
    if not other.sure or _in(noun, other.loose):
        return "agrees"
    if any(_in(noun, p.near) or _in(p, noun.near) for p in other.patients):
        return "agrees"
    if any(_in(noun, p.deep) for _, p in other.obliques):
        return "open"
    return "differs" if other.patients else "open"
