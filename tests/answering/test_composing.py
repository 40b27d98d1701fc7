"""The two lanes: quotations first and whatever happens, a summary after them."""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import pytest

from assistant.answering import composing
from assistant.answering.phrases import phrases_for
from assistant.answering.prompts import wording
from assistant.answering.service import ConventionAssistant
from assistant.chat_models import ChatFault, Chunk, FaultKind
from assistant.errors import ModelError
from assistant.settings import Settings
from assistant.syntax import Parsed
from assistant.types import UN_LANGUAGES, Answer

QUESTION = "What does SC-8/15 request?"
TRUE = (
    "The decision requests the Secretariat to continue to collect information on the technical "
    "assistance and capacity-building needs of developing-country Parties [1]."
)
FALSE = "The Secretariat allocated US$100 million to Peru [1]."


class Scripted:
    """Writes what it is given, for what a real model does too seldom to be waited for."""

    name = "scripted"

    def __init__(self, *script: str | Chunk | ChatFault) -> None:
        self.script = script
        self.prompts: list[tuple[str, str]] = []
        self.closed = False

    def load(self) -> object:
        return self

    def stream(self, system: str, human: str) -> Generator[Chunk, None, None]:
        self.prompts.append((system, human))
        try:
            for step in self.script:
                if isinstance(step, ChatFault):
                    raise step
                yield Chunk(step) if isinstance(step, str) else step
        finally:
            self.closed = True


@pytest.fixture
def asked(tables_only: Path) -> Callable[..., list[Answer]]:
    """The answers of a stream, from the first that is whole on."""

    def asked(writer: Scripted | None, question: str = QUESTION, **more: Any) -> list[Answer]:
        settings = Settings(library_dir=tables_only, _env_file=None, **more.pop("settings", {}))
        parts = ConventionAssistant(settings, writer).stream(question, **more)
        return [part.answer for part in parts if part.answer]

    return asked


def without_summary(answer: Answer) -> tuple[object, ...]:
    return answer.text, answer.citations, answer.status, answer.notices


def test_quotations_stand_before_the_model_is_asked(asked: Callable[..., list[Answer]]) -> None:
    first, *_, last = asked(Scripted(TRUE))
    assert first.summary is not None
    assert (first.summary.sentences, first.engine) == ((), "quote")
    assert without_summary(first) == without_summary(last) == without_summary(asked(None)[0])


def test_a_supported_sentence_is_shown_with_its_source(asked: Callable[..., list[Answer]]) -> None:
    last = asked(Scripted(TRUE + " ", FALSE, Chunk(tokens={"input": 9, "output": 4})))[-1]
    assert last.summary is not None
    assert [(s.text, s.markers) for s in last.summary.sentences] == [
        (TRUE.replace(" [1]", ""), (1,))
    ]
    assert (last.summary.withheld, last.engine) == (1, "compose")
    assert last.summary.tokens == {"input": 9, "output": 4}
    assert set(last.timings_ms) == {"first_quote", "summary", "total"}


def test_sentences_come_one_by_one(asked: Callable[..., list[Answer]]) -> None:
    second = "It requests the Secretariat to continue to collect information through the database. "
    counts = [len(a.summary.sentences) for a in asked(Scripted(TRUE + " ", second)) if a.summary]
    assert sorted(set(counts)) == [0, 1, 2]


@pytest.mark.parametrize(
    ("kind", "retry"),
    [
        ("timeout", True), ("rate", True), ("denied", False), ("rejected", False),
        ("overflow", False), ("refused", False), ("unreachable", True), ("broken", True),
        ("failed", True), ("setup", False),
    ],
)  # fmt: skip
@pytest.mark.parametrize("language", UN_LANGUAGES)
def test_whatever_fails_the_quotations_stand_and_a_line_says_so(
    asked: Callable[..., list[Answer]], kind: FaultKind, retry: bool, language: str
) -> None:
    last = asked(Scripted(ChatFault(kind)), language=language)[-1]
    assert last.summary is not None
    assert last.summary.note == phrases_for(language).say(f"summary.{kind}")
    assert (last.summary.retry, last.engine, bool(last.citations)) == (retry, "quote", True)


def test_nothing_is_asked_for_that_could_not_be_checked(
    asked: Callable[..., list[Answer]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def not_installed(text: str) -> Parsed:
        raise ModelError("The parser of English is not installed")

    monkeypatch.setattr(composing, "parse_english", not_installed)
    writer = Scripted(TRUE)
    last = asked(writer)[-1]
    assert last.summary is not None
    assert (last.summary.sentences, last.engine, writer.prompts) == ((), "quote", [])
    assert last.summary.note == phrases_for("en").say("summary.setup")
    assert without_summary(last) == without_summary(asked(None)[0])


@pytest.mark.parametrize(
    ("script", "note", "retry"),
    [
        ([], "empty", True),
        ([FALSE], "unsupported", True),
        (["Le secrétariat fait rapport à la Conférence des Parties."], "foreign", True),
        ([wording().cannot], "cannot", False),
        ([Chunk("The Secretariat is", ended="cut")], "cut", False),
        ([Chunk("I", ended="refused")], "refused", False),
    ],
)
def test_an_answer_that_is_none_is_told(
    asked: Callable[..., list[Answer]], script: list[Any], note: str, retry: bool
) -> None:
    last = asked(Scripted(*script), language="en")[-1]
    assert last.summary is not None
    assert (last.summary.note, last.summary.retry) == (
        phrases_for("en").say(f"summary.{note}"),
        retry,
    )


def test_what_passed_before_a_connection_broke_is_kept(asked: Callable[..., list[Answer]]) -> None:
    last = asked(Scripted(TRUE + " The Secretariat is req", ChatFault("broken")))[-1]
    assert last.summary is not None
    assert (len(last.summary.sentences), last.summary.withheld) == (1, 0)
    assert last.summary.note == phrases_for("en").say("summary.broken")


@pytest.mark.parametrize(
    "question",
    [
        "What does SC-8/16 request?",  # known, not held: refused
        "paragraph 3",  # clarify
        "Which decisions on technical assistance are there?",  # a list
        "What must the Secretariat do?",  # a table of mandates
        "hello",
    ],
)
def test_the_model_is_never_asked_without_quoted_evidence(
    asked: Callable[..., list[Answer]], question: str
) -> None:
    writer = Scripted(TRUE)
    answers = asked(writer, question)
    assert writer.prompts == []
    assert [(a.summary, a.engine) for a in answers] == [(None, "quote")]


def test_the_model_is_asked_the_question_as_understood(
    asked: Callable[..., list[Answer]],
) -> None:
    writer = Scripted(TRUE)
    last = asked(writer, "And at the next meeting?", history=(QUESTION,))[-1]
    (_, human) = writer.prompts[0]
    shown = last.understood.partition(": ")[2]
    assert "SC-9/14" in shown
    assert shown.rstrip(".") in human


def test_paragraphs_beyond_the_limit_are_told(asked: Callable[..., list[Answer]]) -> None:
    writer = Scripted(TRUE)
    last = asked(writer, "SC-11/13", settings={"chat_max_source_chars": 500})[-1]
    assert [len(citation.quote) > 500 for citation in last.citations] == [False, True]
    assert last.summary is not None
    left_out = phrases_for("en").say("summary.left_out", markers="[2]")
    assert left_out in last.summary.note
    assert "PARAGRAPH [2]" not in writer.prompts[0][1]


@pytest.mark.parametrize(
    ("script", "shown"),
    [
        (["SUPPORTED"], 1),
        (["Supp", "orted."], 1),
        (["UNSUPPORTED"], 0),
        (["It is SUPPORTED"], 0),
        ([], 0),
        ([ChatFault("timeout")], 0),
        (["so " * 1000], 0),
    ],
)
def test_a_judge_can_withhold_what_passed(tables_only: Path, script: list[Any], shown: int) -> None:
    settings = Settings(library_dir=tables_only, _env_file=None)
    judge = Scripted(*script)
    answer = ConventionAssistant(settings, Scripted(TRUE), judge).ask(QUESTION)
    assert answer.summary is not None
    assert (len(answer.summary.sentences), answer.summary.withheld) == (shown, 1 - shown)
    assert "BEGIN SENTENCE" in judge.prompts[0][1]


def test_a_judge_is_not_asked_of_what_the_check_withholds(tables_only: Path) -> None:
    settings = Settings(library_dir=tables_only, _env_file=None)
    judge = Scripted("SUPPORTED")
    answer = ConventionAssistant(settings, Scripted(FALSE), judge).ask(QUESTION)
    assert answer.summary is not None
    assert (answer.summary.withheld, judge.prompts) == (1, [])


def test_who_leaves_stops_the_model(tables_only: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    writer = Scripted(*["The Secretariat collects "] * 1000)
    settings = Settings(library_dir=tables_only, _env_file=None)
    parts = ConventionAssistant(settings, writer).stream(QUESTION)
    monotonic = iter(range(1000))
    monkeypatch.setattr(composing.time, "monotonic", lambda: float(next(monotonic)))
    for part in parts:
        if part.answer and writer.prompts:
            break
    assert not writer.closed
    del part, parts  # the last reader is gone
    assert writer.closed


def test_the_log_has_counts_and_no_words(
    asked: Callable[..., list[Answer]], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="assistant")
    asked(Scripted(TRUE + " ", FALSE, Chunk(tokens={"input": 9, "output": 4})))
    assert "shown=1 withheld=1" in caplog.text
    assert "tokens_in=9 tokens_out=4" in caplog.text
    for word in ("Secretariat", "Peru", "SC-8/15", "request"):
        assert word not in caplog.text


def test_the_status_names_the_model_and_no_address(tables_only: Path) -> None:
    settings = Settings(library_dir=tables_only, _env_file=None)
    assert ConventionAssistant(settings, Scripted()).status()["chat_model"] == "scripted"
    assert ConventionAssistant(settings).status()["chat_model"] == ""
