"""Everything that is compared, read off one text: of a sentence, of its clauses, of a passage."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

from assistant.answering.verify import negations
from assistant.answering.verify.dates import Date, dates_in
from assistant.answering.verify.force import Force, forces_in
from assistant.answering.verify.names import Name, names_in, owners_in, written_out
from assistant.answering.verify.negations import Cue
from assistant.answering.verify.numbers import Number, numbers_in
from assistant.answering.verify.ordinals import Ordinal, ordinals_in
from assistant.answering.verify.places import (
    Named,
    Place,
    counted_paragraphs,
    places_in,
    references_in,
)
from assistant.answering.verify.retold import retold
from assistant.answering.verify.roles import Asked, asked_in, doings_in
from assistant.answering.verify.spans import Span, Taken, spans_of
from assistant.answering.verify.wording import Word, words_of
from assistant.references import MeetingMention, find_meetings
from assistant.references.folding import Folded, fold


@dataclass(frozen=True)
class Reading:
    """A text, folded, with its facts; read as far as they are asked for."""

    folded: Folded
    language: str
    convention: str
    #: With its accents, by which French and Spanish tell the past.
    printed: str = ""

    @cached_property
    def references(self) -> list[Named]:
        return references_in(self.folded.text, self.convention)

    @cached_property
    def places(self) -> list[Place]:
        named = places_in(self.folded.text, self.references)
        spans = Taken(spans_of(self.references, named))
        counted = counted_paragraphs(self.folded.lower, self._all_ordinals)
        return [*named, *(one for one in counted if not spans.overlaps(one.start, one.end))]

    @cached_property
    def meetings(self) -> list[MeetingMention]:
        return [
            mention
            for mention in find_meetings(self.folded.text, in_question=True)
            # "решение SC-7/16 Конференции": the number is the decision's
            if not any(one.start < mention.start < one.end for one in self.references)
        ]

    @cached_property
    def dates(self) -> list[Date]:
        named = Taken(spans_of(self.references, self.places))
        return [
            date
            for date in dates_in(self.folded, self.language)
            if not named.overlaps(date.start, date.end)
        ]

    @cached_property
    def _all_ordinals(self) -> list[Ordinal]:
        return ordinals_in(self.folded.lower, self.language)

    @cached_property
    def ordinals(self) -> list[Ordinal]:
        """Values of ordinals with their places: "ninth", "62nd", "第九"; not those that belong to
        a reference, a place or a month ("المرفق الثاني", "تشرين الثاني")."""
        named = Taken(spans_of(self.references, self.places, self.dates))
        return [one for one in self._all_ordinals if not named.overlaps(one[1], one[2])]

    @cached_property
    def _identified(self) -> list[Span]:
        """Where references, places, meetings and dates stand."""
        return spans_of(self.references, self.places, self.meetings, self.dates)

    @cached_property
    def numbers(self) -> list[Number]:
        taken = [*self._identified, *((start, end) for _, start, end in self.ordinals)]
        return numbers_in(self.folded, self.language, taken)

    @cached_property
    def names(self) -> list[Name]:
        return names_in(self.folded, self.language)

    @cached_property
    def owners(self) -> frozenset[str]:
        return owners_in(self.folded.text)

    @cached_property
    def forces(self) -> list[Force]:
        dates = Taken(spans_of(self.dates))
        return [
            force
            for force in forces_in(self.folded.lower, self.language)
            # "28 May" is no modal
            if not dates.overlaps(force.start, force.end)
        ]

    @cached_property
    def asked(self) -> list[Asked]:
        return asked_in(self.folded.lower, self.forces, self.names, self.language)

    @cached_property
    def doings(self) -> frozenset[tuple[str, str]]:
        return doings_in(self.folded.lower, self.names) if self.language == "en" else frozenset()

    @cached_property
    def all_words(self) -> list[Word]:
        """Content words wherever they stand."""
        return words_of(self.folded, self.language)

    @cached_property
    def cues(self) -> list[Cue]:
        return negations.cues_in(self.folded.lower, self.language, self.all_words)

    @cached_property
    def quantifiers(self) -> list[Cue]:
        return negations.cues_in(self.folded.lower, self.language, self.all_words, quantifiers=True)

    @cached_property
    def words(self) -> list[Word]:
        """Content words that no other check looks at."""
        taken = [
            *self._identified,
            *((start, end) for _, start, end in self.ordinals),
            *spans_of(self.numbers, self.cues, self.forces),
        ]
        return words_of(self.folded, self.language, taken)


@lru_cache(maxsize=1024)
def read(text: str, language: str, convention: str = "") -> Reading:
    """A text ready to be compared; short names are written out first."""
    text = retold(written_out(text, language), language)
    return Reading(fold(fold(text).text), language, convention, text)
