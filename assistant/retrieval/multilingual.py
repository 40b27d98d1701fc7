"""Which version of a paragraph to show, for the decisions of one library held in several
languages."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from assistant.library import Library
from assistant.retrieval.versions import Group, aligned

if TYPE_CHECKING:
    from assistant.index import VectorIndex


@dataclass(frozen=True)
class Versions:
    """The versions of paragraphs, found when first asked for and kept: a decision with six
    versions of 30 paragraphs takes some milliseconds."""

    library: Library
    vectors: VectorIndex
    _learnt: set[str] = field(default_factory=set, repr=False)  # keys
    _groups: dict[str, Group] = field(default_factory=dict, repr=False)  # by passage id

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages that passages are held in, the commonest first."""
        return tuple(self.library.languages())

    @cached_property
    def several(self) -> frozenset[str]:
        """The keys of the decisions that are held in several languages."""
        if len(self.languages) < 2:
            return frozenset()
        return self.library.keys_in_several_languages()

    def of(self, keys: Mapping[str, str]) -> dict[str, Group]:
        """For each passage, the ids of its versions by language, the original first; passages
        that are held in one language only are left out.

        Args:
            keys: of the decisions that the passages stand in, by passage id.
        """
        self._learn({key for key in keys.values() if key in self.several} - self._learnt)
        groups = {name: self._groups[name] for name in keys if name in self._groups}
        return {name: group for name, group in groups.items() if len(group) > 1}

    def _learn(self, keys: set[str]) -> None:
        for places in self.library.places_of(keys).values() if keys else ():
            for group in aligned(places, self._likeness):
                self._groups.update(dict.fromkeys(group.values(), group))
        self._learnt.update(keys)

    def _likeness(self, ones: Sequence[str], others: Sequence[str]) -> list[list[float]]:
        vectors = self.vectors.vectors_of([*ones, *others])
        cosines = vectors[: len(ones)] @ vectors[len(ones) :].T
        return [[float(cosine) for cosine in row] for row in cosines]


def best_of(
    names: Iterable[str],
    groups: Mapping[str, Group],
    language: str,
    allowed: Container[str] | None,
) -> dict[str, str]:
    """For each passage found, the version of it to show: in the reader's language, else the
    original, else the one that was found first.

    Args:
        allowed: ids that may be shown beside ``names``; None: any.
    """
    found = dict.fromkeys(names)
    shown: dict[str, str] = {}
    for name in found:
        group = groups.get(name)
        if group is None:
            shown[name] = name
            continue
        wanted = group.get(language) or next(iter(group.values()))
        if wanted not in found and allowed is not None and wanted not in allowed:
            wanted = next(other for other in found if groups.get(other) is group)
        shown[name] = wanted
    return shown
