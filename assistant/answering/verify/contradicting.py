"""Whether the words of an English sentence stand to each other as they do in one passage.

Nothing fails for being absent. A relation fails when the passage has the same verb or noun, and
everywhere puts something else in that place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from assistant.answering.verify.families import derived
from assistant.answering.verify.frames import Argument, Frame, frames_of
from assistant.answering.verify.likewise import alike
from assistant.answering.verify.subjects import ASKING
from assistant.answering.verify.tree import Tree
from assistant.answering.verify.utterances import SPEAKER, to_parse
from assistant.answering.verify.wording import term_of
from assistant.syntax import Parse

#: Behind which stands to whom or with whom it is done; other prepositions tell time and manner.
_TOWARDS = frozenset("with to on upon from for against into about".split())
#: The same behind nouns: "a role in raising funds".
_BEHIND_NOUNS = _TOWARDS | frozenset("in between under by".split())
#: What is done, taken or given without being a thing: "takes steps to report" of "reports".
_HOLLOW = frozenset(
    term_of(word, "en")
    for word in "action step measure work effort way part place use note account view need role"
    " attention consideration number purpose aim task".split()
)
#: Verbs that are never asked for.
_STATES = frozenset({"include", "contain", "be", "have", "do"})
#: "Including" is said of anything that hangs on anything; an annex "contains" what "is set forth"
#: in it, and "geared to results" is "results oriented": one fact in other parts of a clause.
_ANYTHING = frozenset({"include", "contain", "appear", "gear", "orient", "respond"})
#: Who acts. What they are said to do must be told near them, of things ("the share", "attention")
#: the parser often finds it elsewhere.
ACTORS = frozenset(
    term_of(word, "en")
    for word in "secretariat secretary parties states government committee programme organization"
    " centre bureau institution member expert board facility adviser unit division donor"
    " ministry agency bank fund council assembly conference commission partner authority".split()
)
#: "Which are set out in annex I" may hang on any noun before it.
_SET = "set"
#: What speaks in a decision, or of one.
_SPEAKERS = frozenset(
    term_of(word, "en")
    for word in f"{SPEAKER} conference cop parties meeting decision paragraph text document"
    " resolution article annex assembly committee council secretariat commission convention session"
    " body agreement protocol they it general environment security human rights economic"
    " social".split()
)


@dataclass(frozen=True)
class Told:
    """All frames of a text, the trees that they were read from, and the terms of its words."""

    frames: tuple[Frame, ...]
    trees: tuple[Tree, ...]
    terms: frozenset[str]

    @cached_property
    def _by_term(self) -> dict[str, list[Frame]]:
        found: dict[str, list[Frame]] = {}
        for frame in self.frames:
            found.setdefault(frame.term, []).append(frame)
        return found

    def of(self, term: str) -> list[Frame]:
        """The frames of a word, of its kin, and of what may stand for it."""
        return [frame for form in forms_of(term) for frame in self._by_term.get(form, ())]

    def itself(self, term: str) -> list[Frame]:
        """The frames of a word and of its kin."""
        return [frame for form in derived(term) | {term} for frame in self._by_term.get(form, ())]

    def has(self, term: str) -> bool:
        return not self.terms.isdisjoint(forms_of(term))

    @cached_property
    def owned(self) -> frozenset[str]:
        """The nouns that anything is said to be of."""
        return frozenset(p.head for f in self.frames if not f.is_verb for p in f.patients)


@lru_cache(maxsize=1024)
def told_in(text: str, parse: Parse, *, wide: bool) -> Told:
    """What an English text tells; ``wide`` as of :class:`~assistant.answering.verify.tree.Tree`."""
    trees = [Tree(parse(clause), wide) for clause in to_parse(text)]
    return Told(
        tuple(frame for tree in trees for frame in frames_of(tree)),
        tuple(trees),
        frozenset().union(*(tree.terms(list(range(len(tree.tokens)))) for tree in trees)),
    )


def contradictions(said: Told, printed: Told, identity: frozenset[str]) -> Iterator[str]:
    """What a sentence tells otherwise than a passage, in a few words each; ``identity`` are the
    terms of the passage's titles and of the body that speaks in it."""
    for frame in said.frames:
        others = printed.of(frame.term)
        if not others or frame.lemma in _ANYTHING or (frame.lemma == _SET and frame.passive):
            continue
        yield from _targets(frame, others, printed)
        if not frame.is_verb:
            # Where the passage has the noun, what is of its synonyms tells nothing.
            yield from _owners(frame, printed.itself(frame.term) or others, printed)
            continue
        yield from _agents(frame, others, printed, identity)
        yield from _patients(frame, others, printed, identity)
        yield from _names(frame, printed, identity)
        if (
            frame.level == "asked"
            and frame.lemma not in _STATES
            and all(other.is_verb and other.level == "under" for other in others)
        ):
            yield f"not asked: {frame.term}"


@lru_cache(maxsize=16_384)
def forms_of(term: str) -> frozenset[str]:
    """The terms of a word's kin, of what may stand for it, and its own."""
    return frozenset({term, *derived(term), *alike("en").get(term, ())})


def _in(argument: Argument, terms: frozenset[str]) -> bool:
    return not terms.isdisjoint(forms_of(argument.head))


def _same(argument: Argument, others: Sequence[Argument]) -> bool:
    return any(_in(argument, other.near) or _in(other, argument.near) for other in others)


def _towards(frame: Frame) -> list[Argument]:
    return [noun for word, noun in frame.obliques if word in _TOWARDS]


def _brought_in(argument: Argument, printed: Told, identity: frozenset[str]) -> bool:
    """Whether nothing of a noun is known to a passage, so that it cannot be the one that stands
    there in other words."""
    known = printed.terms | identity | _SPEAKERS | _HOLLOW
    return not printed.has(argument.head) and argument.near.isdisjoint(known)


def _agents(
    frame: Frame, others: Sequence[Frame], printed: Told, identity: frozenset[str]
) -> Iterator[str]:
    for agent in frame.agents if frame.sure else ():
        brought_in = _brought_in(agent, printed, identity)
        if agent.unnamed or not (brought_in or printed.has(agent.head)):
            continue
        by_speaker = agent.head in _SPEAKERS and (
            agent.near <= identity | _SPEAKERS or not agent.near <= printed.terms
        )
        by_speaker |= brought_in
        if all(_other_agent(agent, frame, other, by_speaker, printed) for other in others):
            yield f"agent: {agent.head} {frame.term}"
        elif (
            frame.level == "said"
            and agent.head in ACTORS
            and not any(_stands_with(agent, other) for other in others)
        ):
            yield f"agent, nowhere near: {agent.head} {frame.term}"


def _stands_with(agent: Argument, other: Frame) -> bool:
    """Whether a passage has somebody in the same clause as what they are said to do."""
    if _in(agent, other.deep) or _in(agent, other.loose):
        return True
    return any(
        printed.unnamed
        or printed.head == SPEAKER
        or _same(agent, [printed])
        or _in(agent, printed.deep)
        for printed in other.agents
    )


def _other_agent(
    agent: Argument, frame: Frame, other: Frame, by_speaker: bool, printed: Told
) -> bool:
    """Whether somebody else does it, or it is done to the one who is said to do it."""
    if not other.is_verb or _in(agent, other.loose):
        return False
    patients = frozenset(noun.head for noun in other.patients)
    for one in other.agents:
        if one.unnamed or _in(agent, one.near) or _in(agent, one.deep):
            return False
        # "The strategy" may be told as "the strategy document", unless that is another document.
        if _in(one, agent.near) and not printed.has(agent.head):
            return False
        if by_speaker and one.head == SPEAKER and not _in(agent, patients):
            return False  # but "requests the Secretariat" is no request by the Secretariat
    others = patients | {noun.head for noun in _towards(other)}
    if (frame.patients or not other.passive) and _in(agent, others):
        return True
    by_body = other.level != "said" and all(one.head == SPEAKER for one in other.agents)
    return bool(other.agents) and other.sure and not by_body


def _patients(
    frame: Frame, others: Sequence[Frame], printed: Told, identity: frozenset[str]
) -> Iterator[str]:
    for patient in frame.patients:
        # Whom a passage asks it names: a body of its title is not the one.
        foreign = frame.lemma in ASKING or _brought_in(patient, printed, identity)
        foreign = foreign and all(other.is_verb for other in others)
        if patient.unnamed or not (foreign or printed.has(patient.head)):
            continue
        if all(_other_patient(patient, frame, other) for other in others):
            yield f"patient: {frame.term} {patient.head}"


def _other_patient(patient: Argument, frame: Frame, other: Frame) -> bool:
    """Whether it is done to something else, on which this one hangs at most."""
    if not other.patients or _in(patient, other.loose):
        return False
    if not other.is_verb:  # "the drafting of guidelines"
        return other.sure and not _in(patient, other.deep)
    if any(noun.unnamed for noun in other.patients):
        return False
    if _same(patient, other.patients) or _same(patient, [noun for _, noun in other.obliques]):
        return False
    if not _in(patient, other.deep) or _same(patient, other.agents):
        return True
    # below its object: "a portal with a link to the database" creates no database
    plain = not (frame.passive or other.passive or other.level == "under")
    return plain and frame.lemma not in ASKING


def _targets(frame: Frame, others: Sequence[Frame], printed: Told) -> Iterator[str]:
    telling = _TOWARDS if frame.is_verb else _BEHIND_NOUNS
    for word, noun in frame.obliques:
        if word not in telling or noun.unnamed or not printed.has(noun.head):
            continue
        if all(_other_target(word, noun, other) for other in others):
            yield f"target: {frame.term} {word} {noun.head}"


def _other_target(word: str, noun: Argument, other: Frame) -> bool:
    """Whether it is done with or to somebody else, or by the one to whom it is said to be done."""
    if _in(noun, other.loose):
        return False
    below = (*other.patients, *(each for _, each in other.obliques))
    if any(_in(noun, agent.near) for agent in other.agents) and not any(
        _in(noun, each.deep) for each in below
    ):
        return True
    return not _in(noun, other.deep) and any(w == word for w, _ in other.obliques)


def _names(frame: Frame, printed: Told, identity: frozenset[str]) -> Iterator[str]:
    """A name told with what the body says in one clause, that stands only in another."""
    others = printed.itself(frame.term)
    spoken = all(any(agent.head == SPEAKER for agent in other.agents) for other in others)
    if frame.level != "said" or not others or not spoken:
        return
    there = frozenset().union(*(other.deep | other.loose for other in others))
    for name in (frame.names & printed.terms) - identity - _SPEAKERS:
        if there.isdisjoint(forms_of(name)):
            yield f"name: {frame.term} {name}"


def _owners(frame: Frame, others: Sequence[Frame], printed: Told) -> Iterator[str]:
    for noun in frame.patients:
        if noun.unnamed or not _in(noun, printed.owned):
            continue
        if all(_of_another(noun, other) for other in others):
            yield f"of: {frame.term} {noun.head}"


def _of_another(noun: Argument, other: Frame) -> bool:
    if other.is_verb or not other.sure or not other.patients or _in(noun, other.loose):
        return False
    if any(_in(noun, p.near) or _in(p, noun.near) for p in other.patients):
        return False
    return not any(_in(noun, each.deep) for _, each in other.obliques)
