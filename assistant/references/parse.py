"""One string that is one reference, and nothing else."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.references.bare import FAMILY_OF
from assistant.references.find import read
from assistant.references.meetings import meetings_in
from assistant.references.reference import Kind, Reference
from assistant.references.vocabulary import KIND, NUMBER_SIGN, SMALL

#: What may stand around a reference without being part of it: "the decision", quotes, a stop.
_AROUND = re.compile(
    rf"(?:[\s\"'«»“”.,:;()\[\]|?!《》的号-]|\b(?:{SMALL}|un|cop|presidential statement)\b"
    rf"|{KIND}|{NUMBER_SIGN})*"
)

#: No reference is longer, and a book need not be read to know that it is none.
LONGEST = 400


def parse(text: str, convention: str = "") -> Reference | None:
    """The reference that the whole of ``text`` is, with its locator before or after it.

    None when it is none, several ("paras. 3 and 4") or ambiguous ("VI/12" without
    ``convention``). ``parse(str(reference)) == reference`` for every reference.
    """
    if len(text) > LONGEST:
        return None
    setting, found, free = read(text, convention)
    if len(found) != 1 or found[0].reference is None or free:
        return None
    reference = found[0].reference
    folded = setting.folded
    kept = [
        " " if found[0].start <= folded.origin(k) < found[0].end else character
        for k, character in enumerate(folded.lower)
    ]
    # The convention and the meeting may be named again beside it, if they are its own.
    own = {reference.family, reference.convention}
    again = [m for m in setting.mentions if m.code in own or FAMILY_OF.get(m.code) in own]
    met = [m for m in meetings_in(setting) if m.name == reference.meeting]
    for start, end in [(m.start, m.end) for m in again] + [(m.start, m.end) for m in met]:
        kept[start:end] = " " * (end - start)
    return reference if _AROUND.fullmatch("".join(kept)) else None


@lru_cache(maxsize=50_000)
def kind_of(ref: str) -> Kind:
    """Whether a printed reference is of a decision, a resolution, a statement, an article or a
    symbol; what is none is taken for a decision, the commonest."""
    reference = parse(ref)
    return reference.kind if reference else "decision"
