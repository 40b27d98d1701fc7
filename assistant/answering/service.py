"""The assistant that commands and the web application are handed.

It follows the library: before each question it looks at what ``CURRENT`` names, and turns to a
new generation as soon as one is published. Questions under way finish on the one they began
with, which is closed when the last of them is done.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Generator, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING

from assistant import library
from assistant.answering.desk import Desk
from assistant.answering.lookups import look_up, whole_text
from assistant.answering.marking import words_that_matter
from assistant.answering.notices import notices_for
from assistant.answering.opened import Opened
from assistant.answering.phrases import Phrases, phrases_for
from assistant.answering.quote import answer_text, citations_of, list_text
from assistant.answering.rows import rows_text
from assistant.answering.stages import told_by
from assistant.answering.status import edition_of, status_of
from assistant.errors import LibraryError, UsageError
from assistant.retrieval.question import analyse_question, clean_question, language_of
from assistant.settings import Settings
from assistant.types import UN_LANGUAGES, Answer, AnswerPart, DecisionText, Hit, Lookup

if TYPE_CHECKING:
    from assistant.answering.assistant import Understood
    from assistant.answering.composing import Writer
    from assistant.library import Generation


class ConventionAssistant(Desk):
    """Answers from one library folder; may be called from many threads at once."""

    def __init__(
        self, settings: Settings, writer: Writer | None = None, judge: Writer | None = None
    ) -> None:
        """``writer`` is the chat model that adds summaries; without one answers only quote.
        ``judge`` is asked of each of its sentences too, and can only withhold more."""
        super().__init__(settings)
        self._writer = writer
        self._judge = judge
        self._lock = threading.Lock()
        self._opened: Opened | None = None
        self._made: tuple[int, int] = (0, 0)  # file and time of the database that is open
        self._users: dict[int, int] = {}  # generation → questions under way

    def ask(
        self,
        question: str,
        history: tuple[str, ...] = (),
        language: str = "",
        filters: Mapping[str, str] | None = None,
    ) -> Answer:
        """One answer, whole; ``history`` holds the earlier questions, oldest first.

        ``filters`` are those of :meth:`search`: only what passes all of them is searched. A
        decision that the question names is quoted all the same, and a notice says so.

        Raises:
            UsageError: the question is empty or too long, the language is not one of the six, a
                filter is unknown or its value names nothing.
            LibraryError, ModelError: the library or the model cannot be used.
        """
        *_, last = self.stream(question, history, language, filters)
        if last.answer is None:
            raise AssertionError("the last part of a stream carries the answer")
        return last.answer

    def stream(
        self,
        question: str,
        history: tuple[str, ...] = (),
        language: str = "",
        filters: Mapping[str, str] | None = None,
    ) -> Iterator[AnswerPart]:
        """The answer growing paragraph by paragraph, whole as soon as it is quoted; with a chat
        model further parts follow, whose answer has a summary that grows. Close it to stop."""
        from assistant.answering.within import answer_within

        started = time.perf_counter()
        text = clean_question(question, self._settings.max_question_chars)
        if language and language not in UN_LANGUAGES:
            raise UsageError(
                f"The language is {language!r}; it is one of {', '.join(UN_LANGUAGES)}."
            )
        asked = language_of(text)
        spoken = language or asked
        phrases = phrases_for(spoken)
        limit = self._settings.max_question_chars
        earlier = tuple(_readable(history, limit))
        with self._leased() as opened:
            work = partial(answer_within, opened, filters or {}, text, asked, earlier, phrases)
            understood = yield from told_by(work)
            if understood.language:  # "In French, please"
                spoken, phrases = understood.language, phrases_for(understood.language)
            answer = _answer(opened, question, spoken, understood, phrases)
            growing = self._summarised(opened, answer, understood, phrases)
        answer.timings_ms["total"] = round((time.perf_counter() - started) * 1000, 1)
        blocks = answer.text.split("\n\n")
        for count in range(1, len(blocks)):
            yield AnswerPart("\n\n".join(blocks[:count]))
        if growing is None:
            yield AnswerPart(answer.text, answer)
            return
        with closing(growing):
            for grown in growing:
                yield AnswerPart(answer.text, grown)

    def _summarised(
        self, opened: Opened, answer: Answer, understood: Understood, phrases: Phrases
    ) -> Generator[Answer, None, None] | None:
        """The answer with a summary that grows; None where no chat model has a part in it. The
        library is not needed any more when it runs: a model may take a minute."""
        if self._writer is None:
            return None
        from assistant.answering.composing import matter_of, summarised

        matter = matter_of(opened, understood)
        if matter is None:
            return None
        return summarised(self._writer, answer, matter, phrases, self._judge)

    def search(
        self, query: str, k: int = 10, filters: Mapping[str, str] | None = None
    ) -> list[Hit]:
        """The ``k`` best passages for a query, best first; see the retriever.

        Raises:
            UsageError: an empty or overlong query, an unknown filter, ``k`` below 1.
        """
        text = clean_question(query, self._settings.max_question_chars)
        if k < 1:
            raise UsageError(f"k is {k}; at least one result is asked for.")
        question = analyse_question(text, language_of(text))
        with self._leased() as opened:
            asked = opened.settled(question)
            return opened.retriever.search(asked, k, filters)

    def lookup(self, reference: str, language: str = "en") -> Lookup:
        """What is held and known of one reference, notices in ``language``; loads no model.

        Raises:
            UsageError: the text names no decision, resolution, article or document symbol.
        """
        text = clean_question(reference, self._settings.max_question_chars)
        with self._leased() as opened:
            return look_up(opened, text, phrases_for(language))

    def read(self, passage_id: str) -> DecisionText | None:
        """The whole decision or document that a passage stands in; None for an unknown id."""
        with self._leased() as opened:
            return whole_text(opened, passage_id)

    def status(self) -> dict[str, object]:
        """What the library holds, as of when, with which models."""
        with self._leased() as opened:
            return {**status_of(opened), "chat_model": self._writer.name if self._writer else ""}

    def load_writer(self) -> None:
        """Load the chat model and the parser that checks it now, if there is one, so that a fault
        is told when the program starts and no question waits for it.

        Raises:
            UsageError, ModelError: it cannot be loaded; says what to do.
        """
        for model in (self._writer, self._judge):
            if model is not None:
                model.load()
        if self._writer is not None:
            from assistant.syntax import load_parser

            load_parser()

    def refresh(self) -> None:
        """Open what ``CURRENT`` names, if it is not open yet.

        Raises:
            LibraryMissing, LibraryVersionError, LibraryError: as the library is.
        """
        generation = library.current(self._settings.library_dir)
        try:
            self._turn_to(generation)
        except (LibraryError, FileNotFoundError):
            # A writer may have published and swept in between; what is current now is there.
            latest = library.current(self._settings.library_dir)
            if latest == generation:
                raise
            self._turn_to(latest)

    def _turn_to(self, generation: Generation) -> None:
        with self._lock:
            previous = self._opened
            # A library that was deleted and made anew counts its generations from 1 again.
            database = generation.database.stat()
            made = (database.st_ino, database.st_mtime_ns)
            if previous is not None and previous.generation == generation and made == self._made:
                return
            self._opened, self._made = Opened(generation, self._settings), made
            if previous is not None:
                if "embeddings" in previous.__dict__:  # the same model serves the new generation
                    self._opened.__dict__["embeddings"] = previous.embeddings
                if not self._users.get(previous.generation.number):
                    previous.close()

    @contextmanager
    def _leased(self) -> Iterator[Opened]:
        """The opened library, kept open for the ``with`` block whatever is published meanwhile."""
        self.refresh()
        with self._lock:
            opened = self._opened
            assert opened is not None  # refresh() opened it or raised
            number = opened.generation.number
            self._users[number] = self._users.get(number, 0) + 1
        try:
            yield opened
        finally:
            with self._lock:
                self._users[number] -= 1
                if not self._users[number]:
                    del self._users[number]
                    if opened is not self._opened:
                        opened.close()


def _readable(history: tuple[str, ...], limit: int) -> Iterator[str]:
    """The earlier questions that could be asked: one that was refused as empty or too long is
    part of the conversation on the screen, and no reason to refuse the next one."""
    for item in history:
        with suppress(UsageError):
            yield clean_question(item, limit)


def _answer(
    opened: Opened, question: str, language: str, understood: Understood, phrases: Phrases
) -> Answer:
    reply, asked, shown = understood.reply, understood.question, understood.shown
    citations = citations_of(reply.records)
    if reply.rows:
        text = rows_text(reply.lead, reply.rows, citations)
    elif reply.as_rows:
        text = list_text(reply.lead, reply.records, citations, phrases)
    else:
        marks = words_that_matter(opened, asked, reply.records)
        text = answer_text(reply.lead, reply.records, citations, phrases, marks)
    return Answer(
        question=question,
        language=language,
        status=reply.status,
        text=text,
        citations=citations,
        notices=reply.notices
        + notices_for(
            opened, reply.records, language, phrases, as_rows=reply.as_rows or bool(reply.rows)
        ),
        timings_ms={},
        understood=phrases.say("notice.understood", question=shown) if shown else "",
        edition=edition_of(opened),
    )
