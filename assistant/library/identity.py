"""What a reference is called in the library's tables: the bridge to :mod:`assistant.references`."""

from __future__ import annotations

from functools import lru_cache

from assistant.references import Reference, find, parse


@lru_cache(maxsize=65_536)  # a corpus of 1,400 documents names some 20,000 different references
def reference_of(printed: str, convention: str = "") -> Reference | None:
    """The reference that ``printed`` is; ``convention`` decides about a bare "IX/10"."""
    whole = parse(printed)
    if whole is not None or not convention:
        return whole
    for found in find(printed, convention=convention):
        if found.start == 0 and found.end == len(printed):
            return found.reference
    return None


def key_of(ref: str) -> str:
    """What two spellings of one reference share; of an unknown kind, its letters as they are."""
    reference = reference_of(ref)
    return reference.key if reference else " ".join(ref.casefold().split())
