"""What secretariat staff ask beside questions: links, comparisons, timelines, mandates, drafts.

None of it needs a model, and what it needs is imported when it is first asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path

from assistant.answering.opened import Opened
from assistant.linked import Comparison, DraftCheck, Links
from assistant.pictured import Around, Timeline
from assistant.retrieval.question import clean_question
from assistant.settings import Settings
from assistant.types import ListedDecision, MandateChoices, MandatesFound, TextVersion


class Desk:
    """A part of the assistant, which opens the library for it."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def _leased(self) -> AbstractContextManager[Opened]:
        """The opened library, kept open for the ``with`` block."""
        raise NotImplementedError

    def links(self, reference: str, chain: bool = True) -> Links:
        """What a decision cites, what cites it, and the decisions on its subject.

        Args:
            chain: compare the wording from meeting to meeting too, which takes the most time.

        Raises:
            UsageError: the text names no decision, resolution, article or document symbol.
        """
        from assistant.answering.links import links_of

        text = clean_question(reference, self._settings.max_question_chars)
        with self._leased() as opened:
            return links_of(opened, text, chain=chain)

    def compare(self, one: str, other: str, language: str = "en") -> Comparison:
        """The wording of two decisions side by side, the earlier one first, notices in
        ``language``.

        Raises:
            UsageError: a text names no decision, or they have no language in common.
        """
        from assistant.answering.comparing import compare

        limit = self._settings.max_question_chars
        texts = clean_question(one, limit), clean_question(other, limit)
        with self._leased() as opened:
            return compare(opened, *texts, language)

    def timeline(self, subject: str = "", filters: Mapping[str, str] | None = None) -> Timeline:
        """The decisions on a subject from meeting to meeting, with what changed in their wording;
        of the liveliest subjects where none is given.

        Args:
            filters: convention (or body), from and to (years).

        Raises:
            UsageError: an unknown filter, or a value that cannot be meant.
        """
        from assistant.answering.timelines import timeline_of

        text = " ".join(subject.split())[: self._settings.max_question_chars]
        with self._leased() as opened:
            return timeline_of(opened, text, filters or {})

    def around(self, reference: str, further: bool = False) -> Around:
        """What a decision cites and what cites it, one by one.

        Args:
            further: with what the foremost of these cite, and what cites them.

        Raises:
            UsageError: the text names no decision, resolution, article or document symbol.
        """
        from assistant.answering.around import around_of

        text = clean_question(reference, self._settings.max_question_chars)
        with self._leased() as opened:
            return around_of(opened, text, further=further)

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

    def mandate_choices(self) -> MandateChoices:
        """The values held that the filters of mandates can be given."""
        from assistant.answering.listing import mandate_choices

        with self._leased() as opened:
            return mandate_choices(opened)

    def decisions(self) -> tuple[ListedDecision, ...]:
        """Every decision held or known, by convention and date, and documents without any."""
        from assistant.answering.listing import list_decisions

        with self._leased() as opened:
            return list_decisions(opened)

    def versions(self, passage_id: str) -> tuple[TextVersion, ...]:
        """A paragraph in each language it is held in, the original first; empty for one alone."""
        from assistant.answering.listing import versions_of

        with self._leased() as opened:
            return versions_of(opened, passage_id)

    def check_draft(self, path: Path) -> DraftCheck:
        """What the author of a draft decision may want to look at; nothing is kept of it.

        Raises:
            CorpusError: the file cannot be read.
        """
        from assistant.answering.drafts import check_draft

        with self._leased() as opened:
            return check_draft(opened, path)
