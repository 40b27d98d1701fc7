"""Which chat model the settings name, and what is said where they name none that can be used."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.chat_models import Choice, choice_of, choosing
from assistant.errors import AssistantError, ModelError, UsageError
from assistant.settings import Settings
from assistant.wiring import chat_model_of, judge_of


@pytest.fixture(autouse=True)
def _keys(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_API_KEY", "ANTHROPIC_API_KEY", "AZURE_OPENAI_ENDPOINT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    monkeypatch.setattr(choosing, "find_spec", lambda name: name != "langchain_anthropic")


def settings(**given: Any) -> Settings:
    return Settings(_env_file=None, **given)


@pytest.mark.parametrize(
    ("model", "address", "chosen", "shown"),
    [
        ("openai:gpt-x", "", Choice("openai", "gpt-x"), "openai:gpt-x"),
        ("ollama:llama3:8b", "", Choice("ollama", "llama3:8b"), "ollama:llama3:8b"),
        ("groq:some/model", "", Choice("groq", "some/model"), "groq:some/model"),
        ("", "http://h:80/v1", Choice("openai", "default", "http://h:80/v1"), "default"),
        ("llama3:8b", "http://h/v1", Choice("openai", "llama3:8b", "http://h/v1"), "llama3:8b"),
        ("openai:llama3", "http://h/v1", Choice("openai", "llama3", "http://h/v1"), "llama3"),
        ("ollama:x", "http://h", Choice("ollama", "x", "http://h"), "ollama:x"),
    ],
)  # fmt: skip
def test_a_model_is_named_by_provider_or_by_its_server(
    model: str, address: str, chosen: Choice, shown: str
) -> None:
    choice = choice_of(settings(chat_model=model, chat_base_url=address))
    assert choice == chosen
    assert choice is not None
    assert choice.shown == shown


def test_without_a_name_and_an_address_there_is_no_chat_model() -> None:
    assert choice_of(settings()) is None
    assert chat_model_of(settings()) is None


@pytest.mark.parametrize(
    ("given", "kind", "says"),
    [
        ({"chat_model": "gpt-x"}, UsageError, "openai:NAME"),
        ({"chat_model": "openai:"}, UsageError, "openai:NAME"),
        ({"chat_model": "openai:a b"}, UsageError, "openai:NAME"),
        ({"chat_model": "a b", "chat_base_url": "http://h/v1"}, UsageError, "no spaces"),
        ({"chat_base_url": "127.0.0.1:8080"}, UsageError, "web address"),
        ({"chat_base_url": "ftp://h/v1"}, UsageError, "web address"),
        ({"chat_base_url": "http://u:hidden@h/v1"}, UsageError, "OPENAI_API_KEY"),
        ({"chat_base_url": "http://h/v1?key=hidden"}, UsageError, "OPENAI_API_KEY"),
        ({"chat_model": "anthropic:c"}, ModelError, r"pip install -e '\.\[anthropic\]'"),
        ({"chat_model": "azure:d"}, UsageError, "AZURE_OPENAI_ENDPOINT and OPENAI_API_VERSION"),
    ],
)
def test_what_cannot_be_used_is_one_line_that_says_what_to_do(
    given: dict[str, Any], kind: type[AssistantError], says: str
) -> None:
    with pytest.raises(kind, match=says) as found:
        choice_of(settings(**given))
    assert "\n" not in str(found.value)
    assert "hidden" not in str(found.value)


def test_a_missing_key_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY")
    with pytest.raises(UsageError, match="needs OPENAI_API_KEY in the environment"):
        choice_of(settings(chat_model="openai:gpt-x"))
    assert choice_of(settings(chat_base_url="http://127.0.0.1:8080/v1")) is not None


def test_a_judge_is_named_as_the_model_is_and_judges_nothing_alone() -> None:
    judge = judge_of(settings(chat_model="openai:a", chat_judge_model="ollama:b"))
    assert judge is not None
    assert judge.name == "ollama:b"
    assert judge_of(settings(chat_model="openai:a")) is None
    with pytest.raises(UsageError, match="CHAT_JUDGE_MODEL"):
        judge_of(settings(chat_judge_model="ollama:b"))
