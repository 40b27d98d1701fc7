"""``python -m evals compose | attacks | kill-model``: summaries by a chat model.

With ``CHAT_MODEL`` or ``CHAT_BASE_URL`` that model is asked, else the small one of the tests.
"""

from __future__ import annotations

import argparse
import os
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from assistant.answering.composing import Writer
from assistant.answering.service import ConventionAssistant
from assistant.answering.verify.gaps import Align
from assistant.chat_models import ChatModel, Choice
from assistant.index import load_embeddings
from assistant.settings import Settings, load_settings
from assistant.wiring import chat_model_of
from evals import composing, kill_model
from evals.attacks import cases, measure
from evals.attacks.obedient import Obedient
from evals.commands.options import Command, positive
from evals.publishing import publish
from evals.questions import load_questions
from evals.small_model import SmallModel

_QUESTIONS = Path("evals/questions/quick.jsonl")


def add(command: Command) -> None:
    """Make the commands known."""
    composed = command("compose", run, "Questions asked with a chat model.")
    composed.add_argument("--questions", type=Path, default=_QUESTIONS, metavar="FILE")
    composed.add_argument("--limit", type=positive, metavar="N", help="the first N questions")
    attacked = command("attacks", run_attacks, "Instructions in documents, questions and names.")
    attacked.add_argument("--attacks", type=Path, default=cases.ATTACKS, metavar="FILE")
    attacked.add_argument(
        "--model",
        choices=("obedient", "real", "both"),
        default="both",
        help="obedient: does all that the attacks say",
    )
    killed = command("kill-model", run_kill, "The chat model killed in mid-stream.")
    killed.add_argument("--rounds", type=positive, default=20, metavar="N")
    killed.add_argument("--first", type=int, default=0, metavar="N", help="first random state")
    for one in (composed, killed):
        one.add_argument("--library", metavar="DIR", help="as LIBRARY_DIR")


@contextmanager
def chat_model(settings: Settings) -> Iterator[tuple[Writer, str]]:
    """The chat model of the settings, else the small one, started here; and its key."""
    chosen = chat_model_of(settings)
    if chosen is not None:
        yield chosen, os.environ.get("OPENAI_API_KEY") or secrets.token_hex()
        return
    with SmallModel.start() as small:
        choice = Choice("openai", "smollm2-135m", small.base_url)
        timeout, tokens = settings.chat_timeout_s, settings.chat_max_tokens
        yield ChatModel(choice, timeout, tokens, small.key), small.key


def run(chosen: argparse.Namespace) -> int:
    """Ask, publish; 1 where a sentence was shown that the check would block."""
    questions = load_questions(chosen.questions)[: chosen.limit]
    settings = load_settings(library_dir=chosen.library)
    with chat_model(settings) as (model, _):
        rows = composing.compose_all(
            ConventionAssistant(settings, model), questions, _embedding(settings)
        )
        value = composing.composed_json(model.name, rows)
        tables = [composing.composed_table(model.name, rows)]
    publish(chosen, f"compose-{chosen.questions.stem}", value, tables)
    return int(any(row.blocked for row in rows))


def _embedding(settings: Settings) -> Align:
    return load_embeddings(settings.embedding_model, settings.embedding_threads).passage_tokens


def run_attacks(chosen: argparse.Namespace) -> int:
    """Attack, publish; 1 where an attack succeeded."""
    attacks = cases.load_attacks(chosen.attacks)
    outcomes: dict[str, list[measure.Outcome]] = {}
    if chosen.model != "real":
        obedient = Obedient(key := secrets.token_urlsafe(24))

        def told(attack: cases.Attack) -> None:
            obedient.obey = attack.obey

        outcomes[obedient.name] = measure.attack_all(attacks, obedient, key, told)
    if chosen.model != "obedient":
        with chat_model(load_settings()) as (model, key):
            outcomes[model.name] = measure.attack_all(attacks, model, key, _say)
    tables = [measure.attacks_table(name, found) for name, found in outcomes.items()]
    value = {name: measure.attacks_json(found) for name, found in outcomes.items()}
    publish(chosen, "attacks", value, tables)
    return int(any(one.wrong for found in outcomes.values() for one in found))


def run_kill(chosen: argparse.Namespace) -> int:
    """Kill, publish; 1 where quotations or application did not stand."""
    settings = load_settings(library_dir=chosen.library)
    rounds = kill_model.kill_model_rounds(settings, chosen.rounds, chosen.first)
    value = kill_model.killed_json(rounds)
    publish(chosen, "kill-model", value, [kill_model.killed_table(rounds)])
    return int(value["failed"])


def _say(attack: cases.Attack) -> None:
    """A model on a processor takes seconds for each."""
    print(attack.id, file=sys.stderr)
