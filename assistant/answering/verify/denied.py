"""What a sentence and a passage in another language deny: it must be the same thing."""

from __future__ import annotations

import re

from assistant.answering.verify.evidence import Evidence
from assistant.answering.verify.negations import Cue
from assistant.answering.verify.reading import Reading
from assistant.answering.verify.walk import path_of

#: Concepts behind a negation that it may bear on.
_REACH = 3


def denies_another(sentence: Reading, evidence: Evidence) -> bool:
    """Whether the sentence denies what the passage says, or says what the passage denies: "texts
    that represent a consensus" of texts that do not."""
    said, printed = _Denials(sentence), _Denials(evidence.reading)
    if any(
        denied & printed.mentioned and not denied & printed.all_denied for denied in said.denied
    ):
        return True
    return any(
        denied & said.mentioned - printed.affirmed and not denied & said.all_denied
        for denied in printed.denied
    )


#: "No … ninguna", "ne … aucune", "не … никаких": one negation in two words.
_CONCORD = re.compile(r"ningun[oa]?s?|aucune?|nul(?:le)?|pas|jamais|nunca|jamas|никаки[ехм]|ни")
_DENIES_BEFORE = re.compile(r"(?<![^\W_])(?:no|ne|n'|не)(?![^\W_])[^,;.:]{0,60}$")


def _is_concord(reading: Reading, cue: Cue) -> bool:
    lower = reading.folded.lower
    return bool(
        _CONCORD.fullmatch(lower, cue.start, cue.end)
        and _DENIES_BEFORE.search(lower[max(0, cue.start - 64) : cue.start])
    )


class _Denials:
    """The concepts of a text; those each negation bears on, and those that none does."""

    def __init__(self, reading: Reading) -> None:
        path = path_of(reading)
        self.mentioned = {n for mention in path for n in mention.concepts}
        self.denied: list[set[int]] = []
        reached = set()
        for cue in reading.cues:
            if cue.kind == "except" or _is_concord(reading, cue):
                continue
            behind = [mention for mention in path if mention.start >= cue.end][:_REACH]
            reached |= set(behind)
            self.denied.append({n for mention in behind for n in mention.concepts})
        self.all_denied = {n for denied in self.denied for n in denied}
        self.affirmed = {n for mention in path if mention not in reached for n in mention.concepts}
