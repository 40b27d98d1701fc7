"""The second lane of an answer: a summary by a chat model, after the quotations stand.

The quotations never wait for the model and never depend on it. Whatever happens to it, the answer
keeps them, and one line says what happened.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Generator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from assistant.answering.compose_gate import Gate
from assistant.answering.compose_judge import is_supported
from assistant.answering.compose_prompt import Prompt, prompt_for
from assistant.answering.phrases import Phrases
from assistant.answering.prompts import wording
from assistant.answering.verify import Verdict, verify
from assistant.answering.verify.gaps import Align
from assistant.chat_models import ChatFault, Chunk, FaultKind
from assistant.errors import ModelError
from assistant.retrieval.intents import Intent
from assistant.syntax import Parse, parse_english
from assistant.types import Answer, PassageRecord, Summary

if TYPE_CHECKING:
    from assistant.answering.assistant import Understood
    from assistant.answering.opened import Opened

_log = logging.getLogger(__name__)

#: A reader of the stream is given a turn so often even where nothing changed, so that one who
#: left is noticed and the model is stopped.
_BEAT_S = 0.5

_FAULTS: Mapping[FaultKind, str] = {
    "timeout": "summary.timeout",
    "rate": "summary.rate",
    "denied": "summary.denied",
    "rejected": "summary.rejected",
    "overflow": "summary.overflow",
    "refused": "summary.refused",
    "unreachable": "summary.unreachable",
    "broken": "summary.broken",
    "failed": "summary.failed",
    "setup": "summary.setup",
}


class Writer(Protocol):
    """A chat model, as :class:`assistant.chat_models.ChatModel` is one."""

    @property
    def name(self) -> str: ...
    def load(self) -> object: ...
    def stream(self, system: str, human: str) -> Generator[Chunk, None, None]: ...


@dataclass(frozen=True, slots=True)
class Matter:
    """What a summary is made of: the quoted paragraphs in the order of their markers, and the
    question as it stands alone."""

    records: tuple[PassageRecord, ...]
    question: str
    most_chars: int
    embed: Align
    parse: Parse


def matter_of(opened: Opened, understood: Understood) -> Matter | None:
    """What there is to summarise; None where no paragraph was quoted as evidence, where the
    answer is a list or a table, and where the question gives orders to the assistant."""
    reply, question = understood.reply, understood.question
    if reply.status not in ("answered", "partial") or not reply.records:
        return None
    if reply.as_rows or reply.rows or question.asks(Intent.OVERRIDE):
        return None

    distinct = {record.passage.id: record for record in reply.records}  # as citations_of counts
    return Matter(
        tuple(distinct.values()),
        understood.shown or question.text,
        opened.settings.chat_max_source_chars,
        opened.embeddings.passage_tokens,  # always the same, so that the check keeps its vectors
        parse_english,
    )


def summarised(
    writer: Writer,
    answer: Answer,
    matter: Matter,
    phrases: Phrases,
    judge: Writer | None = None,
) -> Generator[Answer, None, None]:
    """The answer with a summary that grows: at first without a sentence, at last final.

    Sentences are shown as they pass the check, and the ``judge`` where there is one. Close the
    iterator to stop the model.
    """
    started = time.perf_counter()
    prompt = prompt_for(
        matter.records, matter.question, answer.status, answer.language, matter.most_chars
    )
    yield replace(answer, summary=Summary(writer.name))
    gate = _gate(prompt, matter, answer.language, judge)
    said = _Heard(_unchecked(matter))
    shown_at = time.monotonic()
    if prompt.sent and said.fault is None:
        with closing(_heard(writer, prompt, said)) as pieces:
            for piece in pieces:
                changed = bool(piece) and gate.take(piece)
                if gate.ended:
                    break
                if changed or time.monotonic() - shown_at >= _BEAT_S:
                    shown_at = time.monotonic()
                    yield _grown(answer, writer, gate)
    if said.whole:
        gate.finish()
    note, retry = _note(gate, said, prompt, phrases)
    final = _grown(answer, writer, gate, note, retry, said.tokens)
    seconds = time.perf_counter() - started
    final = replace(final, timings_ms=_timings(answer, seconds))
    _tell(final, prompt, said, seconds)
    yield final


@dataclass
class _Heard:
    """What came of asking the model, beside its text."""

    fault: ChatFault | None = None
    cut: bool = False
    tokens: Mapping[str, int] | None = None

    @property
    def whole(self) -> bool:
        """Whether the model ended by itself."""
        return self.fault is None and not self.cut


def _heard(writer: Writer, prompt: Prompt, said: _Heard) -> Generator[str, None, None]:
    """The pieces of the model's text; faults and counts go into ``said``."""
    with closing(writer.stream(prompt.system, prompt.human)) as chunks:
        try:
            for chunk in chunks:
                said.cut = said.cut or chunk.ended == "cut"
                said.tokens = chunk.tokens or said.tokens
                if chunk.ended == "refused":
                    said.fault = ChatFault("refused")
                yield chunk.text
        except ChatFault as fault:
            said.fault = fault


def _unchecked(matter: Matter) -> ChatFault | None:
    """A fault where nothing could be checked: then nothing is asked for and nothing shown."""
    try:
        matter.parse("")
    except ModelError as error:
        _log.error("no summary: %s", error)
        return ChatFault("setup")
    return None


def _gate(prompt: Prompt, matter: Matter, language: str, judge: Writer | None) -> Gate:
    sources = [matter.records[marker - 1] for marker in prompt.sent]
    places = {marker: place for place, marker in enumerate(prompt.sent, start=1)}

    def check(sentence: str, cited: tuple[int, ...]) -> Verdict:
        named = tuple(places[marker] for marker in cited if marker in places)
        verdict = verify(
            sentence,
            sources,
            cited=named,
            language=language,
            embed=matter.embed,
            parse=matter.parse,
        )
        if verdict.supported and judge is not None and not is_supported(judge, sentence, sources):
            return Verdict(False, (), ("the judge does not agree",))
        return replace(verdict, markers=tuple(prompt.sent[place - 1] for place in verdict.markers))

    texts = [f"{r.passage.chapeau}\n{r.passage.text}" for r in sources]
    return Gate(check, texts, language, wording(prompt.version).cannot)


def _grown(
    answer: Answer,
    writer: Writer,
    gate: Gate,
    note: str = "",
    retry: bool = False,
    tokens: Mapping[str, int] | None = None,
) -> Answer:
    summary = Summary(
        writer.name, tuple(gate.shown), gate.withheld, note, retry, dict(tokens or {})
    )
    return replace(answer, summary=summary, engine="compose" if gate.shown else "quote")


def _note(gate: Gate, said: _Heard, prompt: Prompt, phrases: Phrases) -> tuple[str, bool]:
    """The one line under a summary, and whether asking again may help."""
    left = (
        phrases.say("summary.left_out", markers=_markers(prompt.left_out, phrases))
        if prompt.left_out
        else ""
    )
    line, retry = _outcome(gate, said, prompt, phrases)
    return " ".join(part for part in (line, left) if part), retry


def _outcome(gate: Gate, said: _Heard, prompt: Prompt, phrases: Phrases) -> tuple[str, bool]:
    if not prompt.sent:
        return "", False
    if said.fault is not None:
        return phrases.say(_FAULTS[said.fault.kind]), said.fault.may_pass
    if said.cut and (gate.shown or not gate.withheld):
        return phrases.say("summary.cut"), False
    if gate.shown:
        return "", False
    if gate.declined:
        return phrases.say("summary.cannot"), False
    if not gate.withheld:
        return phrases.say("summary.empty"), True
    if gate.foreign == gate.withheld:
        return phrases.say("summary.foreign"), True
    return phrases.say("summary.unsupported"), True


def _markers(markers: Sequence[int], phrases: Phrases) -> str:
    return phrases.joined([f"[{marker}]" for marker in markers])


def _timings(answer: Answer, seconds: float) -> dict[str, float]:
    """``first_quote``: until the quotations stood; ``summary``: what came after that."""
    quoted = answer.timings_ms.get("total", 0.0)
    summary = round(seconds * 1000, 1)
    timings = {"first_quote": quoted, "summary": summary, "total": round(quoted + summary, 1)}
    return {**answer.timings_ms, **timings}


def _tell(answer: Answer, prompt: Prompt, said: _Heard, seconds: float) -> None:
    """One line in the log: counts and names, never a word of a question or a document."""
    summary = answer.summary
    assert summary is not None  # what summarised() made
    fault = f"{said.fault.kind} {said.fault.cause[:200]}".strip() if said.fault else "none"
    _log.info(
        "summary model=%s prompt=%s shown=%d withheld=%d sent=%d left_out=%d "
        "tokens_in=%s tokens_out=%s quoted_ms=%.0f summary_ms=%.0f fault=%s",
        ascii(summary.model),
        prompt.version,
        len(summary.sentences),
        summary.withheld,
        len(prompt.sent),
        len(prompt.left_out),
        summary.tokens.get("input", "?"),
        summary.tokens.get("output", "?"),
        answer.timings_ms.get("first_quote", 0.0),
        seconds * 1000,
        ascii(fault),
    )
