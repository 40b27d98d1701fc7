"""A sentence divided where it may join what two passages say, each part able to stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.answering.verify.force import Force
from assistant.answering.verify.reading import Reading, read

#: Joints that are tried, at most: each costs a comparison of two parts with every passage.
_MOST_JOINTS = 8
#: Content words that a part must have of its own: fewer say too little to be found anywhere.
_LEAST_WORDS = 3
_JOINT = re.compile(
    r"\s*(?:[;；]|,)\s*(?:(?:and|while|but|whereas|et|tandis que|y|mientras que|и|а)\s)?(?:also\s)?"
    r"|\s(?:and|while|whereas|et|y|и)\s(?:also\s)?|[，；]"
)
#: What only adds to the part before it.
_RELATIVE = re.compile(
    r"(?:which|that|who|whose|including|as|such|in|for|with|by|on|at|of|before|until|after|qui"
    r"|que|dont|y compris|que|incluid[oa]s"
    r"|который|которые|которых|включая|к|до|для)\b"
)
#: A part with a subject and a finite verb of its own needs no frame.
_OWN_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|shall|must|may|should|can|will|est|sont|a|ont|doit|peut"
    r"|es|son|fue|esta|estan|ha|han)\s"
)
_RELATIVE_INSIDE = re.compile(r"\b(?:which|that|who|whose|qui|que|dont|который|которые|которых)\s")
_PRONOUN = re.compile(r"(?:it|they|this|these|that|the decision|il|elle|ils|elles|он|она|они)\s")
_INFINITIVE = re.compile(r"(?:to|de|d'|a|que)\s")
_TO = re.compile(r"\s(?:to|de|d'|a|que)(?=\s)")


def divisions(sentence: Reading) -> Iterator[tuple[Reading, ...]]:
    """Ways to divide the sentence into two or three parts, each with what it takes from the first:
    the reference, and the verb with whom it is addressed to."""
    text = sentence.folded.text
    joints = [
        (match.start(), match.end())
        for match in _JOINT.finditer(sentence.folded.lower)
        if match.start() > 0
        and match.end() < len(text)
        and not _RELATIVE.match(sentence.folded.lower, match.end())
    ][:_MOST_JOINTS]
    for k, one in enumerate(joints):
        if pair := _parts(sentence, [one]):
            yield pair
        for other in joints[k + 1 :]:
            if three := _parts(sentence, [one, other]):
                yield three


def pieces(sentence: Reading) -> list[Reading]:
    """The sentence cut at every joint, as it stands; one piece where it joins nothing."""
    text = sentence.folded.text
    bounds = [(match.start(), match.end()) for match in _JOINT.finditer(sentence.folded.lower)][
        :_MOST_JOINTS
    ]
    starts = [0, *(end for _, end in bounds)]
    ends = [*(start for start, _ in bounds), len(text)]
    cut = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    return [read(one, sentence.language, sentence.convention) for one in cut if one.strip()]


def _parts(sentence: Reading, joints: list[tuple[int, int]]) -> tuple[Reading, ...] | None:
    text = sentence.folded.text
    starts = [0, *(end for _, end in joints)]
    ends = [*(start for start, _ in joints), len(text)]
    parts: list[Reading] = []
    for start, end in zip(starts, ends, strict=True):
        own = read(text[start:end], sentence.language, sentence.convention)
        if len(own.all_words) < _LEAST_WORDS:
            return None
        framed = text[start:end] if not start else _framed(sentence, own, text[start:end], ends[0])
        parts.append(read(framed, sentence.language, sentence.convention))
    return tuple(parts)


def _framed(sentence: Reading, own: Reading, words: str, until: int) -> str:
    """``words`` with what the first part, which ends at ``until``, says for all parts."""
    text = sentence.folded.text
    leads = [force for force in sentence.forces if force.end <= until]
    if leads and not own.forces and not _stands_alone(own):
        return f"{text[: _frame_end(sentence, leads[0], own)]} {words}"
    head = text[: leads[0].start] if leads else text[: min(until, 60)]
    first = own.forces[0].start if own.forces else -1
    if own.forces and not own.folded.text[:first].strip() and leads and not leads[0].passive:
        return f"{head} {words}"
    named = [one for one in sentence.references if one.end <= len(head)]
    if named and not own.references:
        return f"{text[named[0].start : named[0].end]}: {words}"
    return words


def _stands_alone(own: Reading) -> bool:
    lower = own.folded.lower
    relative = _RELATIVE_INSIDE.search(lower)
    main = lower[: relative.start()] if relative else lower
    return bool(_PRONOUN.match(main) or (_OWN_VERB.search(main) and not _INFINITIVE.match(main)))


def _frame_end(sentence: Reading, lead: Force, own: Reading) -> int:
    if lead.passive or not _INFINITIVE.match(own.folded.lower):
        return lead.end
    match = _TO.search(sentence.folded.lower, lead.end)
    return match.start() if match else lead.end
