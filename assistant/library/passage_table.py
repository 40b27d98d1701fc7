"""What a search asks of every passage, read once and kept in memory: row number, id, decision."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PassageTable:
    """Ids and keys by row number; some 20 MB for 100,000 passages."""

    ids: Sequence[str]  # empty where no passage has the number
    keys: Sequence[str]  # of the decision; empty outside decisions
    numbers: dict[str, int]  # by id

    @classmethod
    def of(
        cls, passages: Iterable[tuple[int, str]], decided: Iterable[tuple[int, str]]
    ) -> PassageTable:
        """From all row numbers with their ids, and those inside decisions with their keys."""
        numbers = {name: number for number, name in passages}
        size = 1 + max(numbers.values(), default=-1)
        ids, keys = [""] * size, [""] * size
        for name, number in numbers.items():
            ids[number] = name
        for number, key in decided:
            keys[number] = key
        return cls(ids, keys, numbers)

    def keys_of(self, passage_ids: Iterable[str]) -> dict[str, str]:
        """The key of its decision by passage id; passages outside decisions are left out."""
        numbers = self.numbers
        found = {name: self.keys[numbers[name]] for name in passage_ids if name in numbers}
        return {name: key for name, key in found.items() if key}
