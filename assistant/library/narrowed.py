"""A library as it were if it held only the passages that pass some filters."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Self

from assistant.library import schema
from assistant.library.filters import rows_where, years_between
from assistant.library.held import HeldDecision
from assistant.library.identity import key_of
from assistant.library.register import Register, meeting_label
from assistant.library.store import Library
from assistant.types import PassageRecord

if TYPE_CHECKING:
    from assistant.library.keyword_index import Rows

_PASSAGE = schema.passage
#: Filters that can be asked of a decision of which nothing but its entry in the register is known.
_OF_REGISTER = {"convention", "meeting", "year", "language"}


class NarrowedLibrary(Library):
    """What is searched, listed and counted passes the filters; what is asked for by the id of a
    passage, and the tally of all mandates, is as in the whole library.

    It reads the database of the whole library and is closed with it.
    """

    filters: Mapping[str, str]  # as :meth:`resolved` gives them

    @classmethod
    def of(cls, whole: Library, filters: Mapping[str, str]) -> Self:
        """``whole`` as far as it passes ``filters``.

        Raises:
            UsageError: an unknown filter, or a value that names nothing.
        """
        narrowed = whole.seen_as(cls)
        narrowed.filters = whole.resolved(filters)
        whole.filter_rows(narrowed.filters, 1)  # an unknown key and a wrong year are told now
        return narrowed

    def close(self) -> None:
        """Nothing: the whole library holds the connections."""

    @cached_property
    def passing(self) -> frozenset[str]:
        """Ids of all passages that pass."""
        return self.filter_ids(self.filters)

    @cached_property
    def _rows(self) -> list[int]:
        return self.filter_rows(self.filters)

    @cached_property
    def _places(self) -> frozenset[tuple[str, str | None, str]]:
        """Document, key of the decision and language of all passages that pass."""
        columns = (_PASSAGE.c.document, _PASSAGE.c.key, _PASSAGE.c.language)
        with self._connected() as connection:
            rows = connection.execute(rows_where(self.filters, *columns).distinct())
            return frozenset((row[0], row[1], row[2]) for row in rows)

    # ------------------------------------------------------------------- what is listed

    def decisions(self) -> list[HeldDecision]:
        return [
            decision
            for decision in super().decisions()
            if (decision.document, decision.key, decision.language) in self._places
        ]

    def counts(self) -> dict[str, int]:
        """As of the whole library, but for documents, decisions and passages."""
        places = self._places
        return {
            **super().counts(),
            "documents": len({document for document, _, _ in places}),
            "decisions": len({(document, key) for document, key, _ in places if key}),
            "passages": len(self.passing),
        }

    def languages(self) -> dict[str, int]:
        own = {language for _, _, language in self._places}
        return {code: count for code, count in super().languages().items() if code in own}

    def register(self) -> Register:
        """Known decisions and meetings that would pass, without decisions that are held and do
        not pass: of those it would be wrong to say that they are not held."""
        whole = super().register()
        held = {decision.key for decision in super().decisions()}
        own = {decision.key for decision in self.decisions()}
        known = tuple(
            item
            for item, key in zip(whole.decisions, whole.keys, strict=True)
            if (key in own or key not in held)
            and self._may_pass(item.convention, item.meeting, item.year.split("/"))
        )
        meetings = tuple(
            item
            for item in whole.meetings
            if self._may_pass(
                item.convention,
                item.name,
                [str(day.year) for day in (item.start, item.end) if day],
            )
        )
        return replace(
            whole,
            meetings=meetings,
            decisions=known,
            keys=tuple(key_of(item.ref) for item in known),
        )

    def _may_pass(self, convention: str, meeting: str, years: Collection[str]) -> bool:
        if not _OF_REGISTER.issuperset(self.filters):
            return False
        wanted = {key: value.casefold() for key, value in self.filters.items()}
        label = meeting_label(convention, meeting)
        first, last = years_between(wanted.get("year", "-9999"))
        return (
            wanted.get("convention", convention.casefold()) == convention.casefold()
            and wanted.get("meeting", meeting.casefold()) in (meeting.casefold(), label.casefold())
            and ("year" not in wanted or any(first <= int(one) <= last for one in years if one))
        )

    # ------------------------------------------------------------------ what is searched

    def decision_records(self, key: str, language: str = "") -> tuple[PassageRecord, ...]:
        return self._those_passing(super().decision_records(key, language))

    def document_records(self, document: str) -> tuple[PassageRecord, ...]:
        return self._those_passing(super().document_records(document))

    def passages_citing(self, key: str) -> tuple[PassageRecord, ...]:
        return self._those_passing(super().passages_citing(key))

    def _those_passing(self, records: Sequence[PassageRecord]) -> tuple[PassageRecord, ...]:
        return tuple(record for record in records if record.passage.id in self.passing)

    def keyword_rows(
        self, terms: Sequence[str], language: str, limit: int, rows: Rows | None = None
    ) -> list[tuple[int, float]]:
        return super().keyword_rows(terms, language, limit, self._rows if rows is None else rows)

    def mandate_numbers(
        self, filters: Mapping[str, str], among: Collection[str] | None = None
    ) -> list[int]:
        spoken = {"language": self.filters["language"]} if "language" in self.filters else {}
        passing = self.passing if among is None else self.passing.intersection(among)
        return super().mandate_numbers({**spoken, **filters}, passing)
