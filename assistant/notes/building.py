"""From an answer to a note. Pure: the day and the state of the library are handed in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime

from assistant.notes.citing import cited_as, named_source
from assistant.notes.days import official_days
from assistant.notes.note import (
    Block,
    Footnote,
    Heading,
    Listing,
    Note,
    Paragraph,
    Quotation,
    Run,
    Section,
)
from assistant.notes.reading import AnswerBlocks, language_of, merged, quoted, shown
from assistant.notes.words import note_words
from assistant.places import written_place
from assistant.types import Answer, Citation, Summary

#: Characters of a title, some three lines; a longer question stands whole below it.
_LONGEST_TITLE = 200


def note_of(answer: Answer, day: date, library_day: str = "", language: str = "") -> Note:
    """The note of an answer.

    Footnotes are numbered in the order in which they are first referred to, and every citation
    has one: what the text of the answer does not quote in full is quoted under a title of its own.

    Args:
        day: when the answer was given.
        library_day: ISO date of the library's state; empty where it is not known.
        language: of the note's own words, two letters; empty: that of the answer.
    """
    return _Builder(answer, language or answer.language).note(day, library_day)


def held_as_of(status: Mapping[str, object], given: datetime) -> str:
    """ISO date of the library's state when an answer was given; empty where it changed since.

    Args:
        status: what the assistant says of its library (``published`` is an ISO moment).
        given: when the answer was given, with its time zone.
    """
    published = str(status.get("published", ""))
    try:
        moment = datetime.fromisoformat(published)
        return moment.date().isoformat() if moment <= given else ""
    except (ValueError, TypeError):  # no moment, or one without a time zone
        return ""


class _Builder:
    def __init__(self, answer: Answer, language: str) -> None:
        self._answer = answer
        self._language = language
        self._said = note_words(language)
        self._cited = {citation.marker: citation for citation in answer.citations}
        self._numbers: dict[int, int] = {}
        self._reader = AnswerBlocks(self._cited, self._number, answer.language)

    def note(self, day: date, library_day: str) -> Note:
        answer, said = self._answer, self._said
        # In the order of the document, since footnotes are counted as they come.
        understood = answer.understood if answer.understood != answer.question else ""
        subtitle = "".join(run.text for run in self._reader.line(understood))
        sections = [
            *self._summary(answer.summary),
            Section(said["note.answer"], (*self._composed(), *self._reader.read(answer.text))),
            *self._rest(),
            *self._notices(),
            *self._sources(),
        ]
        facts = [("date", official_days(day.isoformat(), self._language))]
        if library_day:
            facts.append(("library", official_days(library_day, self._language)))
        facts.append(("finding", said[f"status.{answer.status}"]))
        emphasised = any(_has_bold(block) for part in sections for block in part.blocks)
        closing = [said["note.closing"], *([said["note.emphasis"]] if emphasised else [])]
        glue = "" if self._language == "zh" else " "
        title = " ".join(shown(answer.question).split())
        if len(title) > _LONGEST_TITLE:
            subtitle = "\n".join(part for part in (title, subtitle) if part)
            title = f"{title[: _LONGEST_TITLE - 1]}…"
        first = answer.citations[0].ref if answer.citations else None
        return Note(
            language=self._language,
            kind=said["note.kind"],
            title=title,
            subtitle=subtitle,
            status=answer.status,
            day=day,
            facts=tuple(
                (said[f"note.{name}"] + said["note.colon"], value) for name, value in facts
            ),
            sections=tuple(sections),
            footnotes=tuple(self._footnotes()),
            closing=glue.join(closing),
            page_of=said["note.page"],
            named=first or title,
        )

    def _number(self, marker: int) -> int:
        return self._numbers.setdefault(marker, len(self._numbers) + 1)

    def _summary(self, summary: Summary | None) -> Iterator[Section]:
        if summary is None or not summary.sentences:
            return
        said = self._said
        runs: list[Run] = []
        for sentence in summary.sentences:
            glue = " " if runs and self._answer.language != "zh" else ""
            runs.append(Run(glue + " ".join(shown(sentence.text).split())))
            runs += [Run("", note=self._number(n)) for n in sentence.markers if n in self._cited]
        blocks = [
            Paragraph((Run(said["note.summary_check"], italic=True),), self._language),
            Paragraph(merged(runs), self._answer.language),
        ]
        if summary.withheld:
            blocks.append(self._own(said["note.withheld"].format(count=summary.withheld)))
        if summary.note:
            blocks.append(self._own(shown(summary.note)))
        model = " ".join(shown(summary.model).split())
        yield Section(said["note.summary"].format(model=model), tuple(blocks), apart=True)

    def _composed(self) -> Iterator[Block]:
        """A line above a text that is not the assistant's own."""
        if self._answer.engine == "compose" and self._answer.summary is None:
            yield Paragraph((Run(self._said["note.composed"], italic=True),), self._language)

    def _rest(self) -> Iterator[Section]:
        """The citations that the text of the answer does not quote in full."""
        blocks: list[Block] = []
        for citation in self._answer.citations:
            if citation.marker in self._reader.printed:
                continue
            mark = Run("", note=self._number(citation.marker))
            blocks.append(Heading((Run(self._name(citation)), mark), self._language))
            language = language_of(citation, self._answer.language)
            blocks.append(Quotation((Run(quoted(citation)),), language))
        if blocks:
            yield Section(self._said["note.cited"], tuple(blocks))

    def _name(self, citation: Citation) -> str:
        source = named_source(citation, self._language)
        place = " ".join(shown(citation.locator).split())
        places = [written_place(place, self._language)] if place else []
        name = self._said["note.separator"].join([source, *places])
        return name[:1].upper() + name[1:]

    def _notices(self) -> Iterator[Section]:
        lines = [self._reader.line(notice) for notice in self._answer.notices]
        summary = self._answer.summary
        if summary is not None and summary.note and not summary.sentences:
            lines.append((Run(shown(summary.note)),))
        items = tuple((Paragraph(line, self._answer.language),) for line in lines if line)
        if items:
            yield Section(self._said["note.please_note"], (Listing(items),))

    def _sources(self) -> Iterator[Section]:
        """Each decision or document once, with the paragraphs that are cited of it."""
        groups: dict[tuple[str, str], list[Citation]] = {}
        for citation in self._answer.citations:
            groups.setdefault((citation.document, citation.ref or ""), []).append(citation)
        items = tuple(
            (
                Paragraph(
                    cited_as(group[0], self._language, [item.locator for item in group]),
                    self._language,
                ),
            )
            for group in groups.values()
        )
        if items:
            yield Section(self._said["note.sources"], (Listing(items),))

    def _footnotes(self) -> Iterator[Footnote]:
        for marker, number in self._numbers.items():
            runs = cited_as(self._cited[marker], self._language)
            yield Footnote(number, runs, self._language)

    def _own(self, text: str) -> Paragraph:
        return Paragraph((Run(text),), self._language)


def _has_bold(block: Block) -> bool:
    return isinstance(block, Quotation) and any(run.bold for run in (*block.chapeau, *block.runs))
