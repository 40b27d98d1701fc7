"""The chat model killed in mid-stream: quotations and application stand each time."""

from __future__ import annotations

import random
import time
from collections.abc import Generator
from dataclasses import asdict, dataclass
from typing import Any

from rich.table import Table

from assistant.answering.service import ConventionAssistant
from assistant.chat_models import ChatModel, Choice, Chunk
from assistant.contract import answer_json
from assistant.settings import Settings
from evals.small_model import SmallModel

#: Any question whose answer quotes a paragraph.
QUESTION = "What does SC-8/15 request?"
#: Pieces of an answer after which the model is killed, at most.
_LATEST = 12
#: What an answer has whatever becomes of the model.
_QUOTED = ("status", "text", "citations", "notices", "language", "understood")


@dataclass(frozen=True, slots=True)
class Round:
    """One kill: after how many pieces, how long until the answer was whole, what was wrong."""

    pieces: int
    seconds: float
    note: str
    wrong: str = ""


class Doomed:
    """The small model of this round, which is killed when so many pieces have come of it."""

    name = "smollm2-135m"

    def __init__(self) -> None:
        self.server: SmallModel | None = None
        self.pieces = 0
        self.killed = 0.0  # when, by the clock of time.monotonic

    def load(self) -> object:
        return self

    def stream(self, system: str, human: str) -> Generator[Chunk, None, None]:
        assert self.server is not None  # each round starts one
        choice = Choice("openai", self.name, self.server.base_url)
        came = 0
        for chunk in ChatModel(choice, 60, 200, self.server.key).stream(system, human):
            came += bool(chunk.text)
            yield chunk
            if came == self.pieces and not self.killed:
                self.killed = time.monotonic()
                self.server.kill()


def kill_model_rounds(settings: Settings, rounds: int, first: int = 0) -> list[Round]:
    """Ask over the application's own route; ``first`` is the first random state."""
    from fastapi.testclient import TestClient

    from assistant.web.server import create_app

    doomed = Doomed()
    expected = answer_json(ConventionAssistant(settings).ask(QUESTION))
    random_ = random.Random(first)
    with TestClient(create_app(ConventionAssistant(settings, doomed), settings)) as client:
        return [
            _round(client, doomed, random_.randint(1, _LATEST), expected) for _ in range(rounds)
        ]


def _round(client: Any, doomed: Doomed, pieces: int, expected: dict[str, Any]) -> Round:
    doomed.pieces, doomed.killed = pieces, 0.0
    with SmallModel.start(slots=1) as doomed.server:
        reply = client.post("/api/v1/ask", json={"question": QUESTION})
        after = time.monotonic() - doomed.killed if doomed.killed else -1.0
        wrong = _wrong(reply, expected, doomed)
    # The server is gone for good: the next question meets nobody at its address.
    status = client.get("/api/v1/status").status_code
    gone = client.post("/api/v1/ask", json={"question": QUESTION})
    wrong = wrong or (f"status answers {status}" if status != 200 else "")
    wrong = wrong or _differs(gone, expected)
    note = reply.json().get("summary", {}).get("note", "") if reply.status_code == 200 else ""
    return Round(pieces, round(after, 2), note, wrong)


def _wrong(reply: Any, expected: dict[str, Any], doomed: Doomed) -> str:
    if not doomed.killed:
        return "the model had ended before it could be killed"
    return _differs(reply, expected) or ("" if reply.json()["summary"]["note"] else "no note")


def _differs(reply: Any, expected: dict[str, Any]) -> str:
    if reply.status_code != 200:
        return f"the application answers {reply.status_code}"
    said = reply.json()
    changed = [name for name in _QUOTED if said[name] != expected[name]]
    return f"changed: {', '.join(changed)}" if changed else ""


def killed_table(rounds: list[Round]) -> Table:
    table = Table("killed after pieces", "answer whole, s later", "note", "wrong",
                  title="Chat model killed in mid-stream")  # fmt: skip
    for one in rounds:
        table.add_row(str(one.pieces), f"{one.seconds:.2f}", one.note, one.wrong)
    return table


def killed_json(rounds: list[Round]) -> dict[str, Any]:
    return {"failed": any(one.wrong for one in rounds), "rounds": [asdict(one) for one in rounds]}
