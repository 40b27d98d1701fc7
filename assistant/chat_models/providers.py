"""The providers that are known by name: what they need, and how their packages spell options."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Provider:
    """One provider of LangChain's ``init_chat_model``.

    ``extra`` is ours, which brings ``package``; ``variables`` must be in the environment.
    ``timeout`` and ``tokens`` are the names of the options that bound one answer; empty where
    the package has none, since our own clock and count bound it anyway.
    """

    package: str
    extra: str
    variables: tuple[str, ...] = ()
    timeout: str = "timeout"
    tokens: str = "max_tokens"


PROVIDERS = {
    "openai": Provider("langchain_openai", "openai", ("OPENAI_API_KEY",)),
    "azure_openai": Provider(
        "langchain_openai", "openai", ("AZURE_OPENAI_ENDPOINT", "OPENAI_API_VERSION")
    ),
    "anthropic": Provider("langchain_anthropic", "anthropic", ("ANTHROPIC_API_KEY",)),
    "ollama": Provider("langchain_ollama", "ollama", timeout="", tokens="num_predict"),
}

#: What people write for a provider's name.
ALIASES = {"azure": "azure_openai"}

#: Any server with OpenAI's interface (``CHAT_BASE_URL``) is asked through this package.
COMPATIBLE = "openai"
