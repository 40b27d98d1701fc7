"""What secretariat staff ask beside questions: links, comparisons, mandates, checks of drafts.

None of it needs a model, and what it needs is imported when it is first asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path

from assistant.answering.opened import Opened
from assistant.linked import Comparison, DraftCheck, Links
from assistant.retrieval.question import clean_question
from assistant.settings import Settings
from assistant.types import MandatesFound


class Desk:
    """A part of the assistant, which opens the library for it."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def _leased(self) -> AbstractContextManager[Opened]:
        """The opened library, kept open for the ``with`` block."""
        raise NotImplementedError

    def links(self, reference: str) -> Links:
        """What a decision cites, what cites it, and the decisions on its subject.

        Raises:
            UsageError: the text names no decision, resolution, article or document symbol.
        """
        from assistant.answering.links import links_of

        text = clean_question(reference, self._settings.max_question_chars)
        with self._leased() as opened:
            return links_of(opened, text)

    def compare(self, one: str, other: str) -> Comparison:
        """The wording of two decisions side by side, the earlier one first.

        Raises:
            UsageError: a text names no decision, or they have no language in common.
        """
        from assistant.answering.comparing import compare

        limit = self._settings.max_question_chars
        texts = clean_question(one, limit), clean_question(other, limit)
        with self._leased() as opened:
            return compare(opened, *texts)

    def mandates(
        self, filters: Mapping[str, str], limit: int | None = None, offset: int = 0
    ) -> MandatesFound:
        """What decisions ask of whom, by when: all that passes the filters, each decision once.

        Raises:
            UsageError: an unknown filter, or a value that cannot be meant.
        """
        from assistant.answering.mandate_lookup import find_mandates

        with self._leased() as opened:
            return find_mandates(opened, filters, limit, offset)

    def check_draft(self, path: Path) -> DraftCheck:
        """What the author of a draft decision may want to look at; nothing is kept of it.

        Raises:
            CorpusError: the file cannot be read.
        """
        from assistant.answering.drafts import check_draft

        with self._leased() as opened:
            return check_draft(opened, path)
