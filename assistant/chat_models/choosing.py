"""Which chat model the settings choose. Loads no provider; looks at names and the environment."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from importlib.util import find_spec
from urllib.parse import urlsplit

from assistant.chat_models.providers import ALIASES, COMPATIBLE, PROVIDERS, Provider
from assistant.errors import ModelError, UsageError
from assistant.settings import Settings

_NAMED = re.compile(r"([a-z][a-z0-9_]{0,40}):(\S{1,200})")
_SERVED = re.compile(r"\S{1,200}")

_HOW = "openai:NAME, azure:DEPLOYMENT, anthropic:NAME or ollama:NAME"


@dataclass(frozen=True, slots=True)
class Choice:
    """A provider and a model of it; ``base_url`` where another address than its own is asked."""

    provider: str
    name: str
    base_url: str = ""

    @property
    def shown(self) -> str:
        """What people are told of it: never an address."""
        return self.name if self.served else f"{self.provider}:{self.name}"

    @property
    def served(self) -> bool:
        """Whether a server with OpenAI's interface serves it."""
        return bool(self.base_url) and self.provider == COMPATIBLE


def choice_of(settings: Settings) -> Choice | None:
    """The chat model that the settings choose; None where they choose none.

    Raises:
        UsageError: the name or the address is malformed, or a key is not in the environment.
        ModelError: the provider's package is not installed.
    """
    model, address = settings.chat_model.strip(), settings.chat_base_url.strip()
    if not model and not address:
        return None
    if address:
        _check_address(address)
    choice = _named(model, address)
    provider = PROVIDERS.get(choice.provider)
    if provider is not None:
        _check_provider(choice, provider)
    return choice


def _named(model: str, address: str) -> Choice:
    found = _NAMED.fullmatch(model)
    provider = ALIASES.get(found[1], found[1]) if found else ""
    if found and (provider in PROVIDERS or not address):
        return Choice(provider, found[2], address)
    if not address:
        raise UsageError(
            f"CHAT_MODEL is {model[:80]!r}: write {_HOW}, or give CHAT_BASE_URL as well."
        )
    if model and not _SERVED.fullmatch(model):
        raise UsageError(f"CHAT_MODEL is {model[:80]!r}: the name of a model has no spaces.")
    # A server of one model answers to any name; "default" is what such servers are asked for.
    return Choice(COMPATIBLE, model or "default", address)


def _check_address(address: str) -> None:
    # The address itself is not repeated: somebody may have written a password into it.
    try:
        parts = urlsplit(address)
        fit = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        fit = False
    if not fit:
        raise UsageError("CHAT_BASE_URL: write a web address such as http://127.0.0.1:8080/v1.")
    if parts.username or parts.password or parts.query:
        raise UsageError(
            "CHAT_BASE_URL holds a name, a password or a query; "
            "put the server's key into OPENAI_API_KEY and leave the plain address."
        )


def _check_provider(choice: Choice, provider: Provider) -> None:
    if not find_spec(provider.package):
        what = "CHAT_BASE_URL" if choice.served else f"CHAT_MODEL={choice.shown}"
        raise ModelError(
            f"{what} needs the package {provider.package.replace('_', '-')}: "
            f"pip install -e '.[{provider.extra}]' in the project's folder."
        )
    missing = [name for name in provider.variables if not os.environ.get(name)]
    if missing and not choice.served:
        raise UsageError(
            f"CHAT_MODEL={choice.shown} needs {' and '.join(missing)} in the environment "
            "(not in .env, so that no key lies in a file of the project)."
        )
