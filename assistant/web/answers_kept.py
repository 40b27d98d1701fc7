"""The answers last given, so that one can be saved as a file or commented on.

They are in memory, some hundreds of them, and known by a key that cannot be guessed: who was
shown an answer has its key, nobody else.
"""

from __future__ import annotations

import secrets
import threading
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from assistant.types import Answer

#: An answer has some 10 kB; five hundred of them are an afternoon of a delegation.
MOST_ANSWERS = 500


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """An answer with the earlier questions of its conversation, oldest first, the filters that
    it was asked with, and its moment."""

    answer: Answer
    history: tuple[str, ...] = ()
    filters: Mapping[str, str] = field(default_factory=dict)
    given: datetime = field(default_factory=lambda: datetime.now(UTC))


class AnswersKept:
    """The last answers by key; the oldest goes when there are too many. Safe with threads."""

    def __init__(self, most: int = MOST_ANSWERS) -> None:
        self._most = most
        self._kept: OrderedDict[str, KeptAnswer] = OrderedDict()
        self._lock = threading.Lock()

    def keep(
        self,
        answer: Answer,
        history: tuple[str, ...] = (),
        filters: Mapping[str, str] | None = None,
    ) -> str:
        """Remember an answer; returns its key, 22 letters, digits, ``-`` and ``_``."""
        key = secrets.token_urlsafe(16)
        with self._lock:
            self._kept[key] = KeptAnswer(answer, history, dict(filters or {}))
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return key

    def get(self, key: str) -> KeptAnswer | None:
        """The answer of a key; None once it is forgotten."""
        with self._lock:
            return self._kept.get(key)
