"""LangChain's chat model for a choice; the packages are imported here, when first needed."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Any

from assistant.chat_models.choosing import Choice
from assistant.chat_models.faults import errors_of
from assistant.chat_models.providers import PROVIDERS
from assistant.errors import ModelError, UsageError

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

_TO_INSTALL = re.compile(r"pip install (?:-U )?([\w-]+)")

#: Sent to a server that wants no key; the client insists on one.
_NO_KEY = "none"


def load_model(choice: Choice, timeout: float, most_tokens: int, key: str = "") -> BaseChatModel:
    """The model, ready to be asked; one attempt an answer, since a person waits for it.

    Args:
        timeout: seconds that a request may be silent.
        most_tokens: of one answer.
        key: of a server at a given address, in place of that in the environment.

    Raises:
        UsageError: LangChain knows no such provider, or the package refuses the settings.
        ModelError: the provider's package is not installed.
    """
    try:
        from langchain.chat_models import init_chat_model

        options = _options(choice, timeout, most_tokens, key)
        model: BaseChatModel = init_chat_model(
            choice.name, model_provider=choice.provider, **options
        )
    except ImportError as error:
        # LangChain's own text, which names the package: "… install it with `pip install …`".
        named = _TO_INSTALL.search(str(error))
        how = f"pip install {named[1]}" if named else "install the provider's package"
        raise ModelError(f"CHAT_MODEL={choice.shown} cannot be loaded: {how}.") from None
    except errors_of(known=True) as error:
        # Not the text of the error: it may hold what it complains of.
        raise UsageError(
            f"CHAT_MODEL={choice.shown} cannot be used ({type(error).__name__}): check the "
            "provider's name, and that its key and address are in the environment."
        ) from None
    return model


def _options(choice: Choice, timeout: float, most_tokens: int, key: str) -> dict[str, Any]:
    provider = PROVIDERS.get(choice.provider)
    if provider is None:
        return {}  # what an unknown package calls them nobody knows; our own clock bounds it
    options: dict[str, Any] = {provider.tokens: most_tokens}
    if provider.timeout:
        options |= {provider.timeout: timeout, "max_retries": 0}
    if choice.base_url:
        options["base_url"] = choice.base_url
    if choice.served:
        options |= {
            "api_key": key or os.environ.get("OPENAI_API_KEY") or _NO_KEY,
            "temperature": 0,  # not for OpenAI itself, some of whose models refuse it
            "stream_usage": True,  # off by itself at another address than OpenAI's
            "use_responses_api": False,  # OpenAI's newer interface, which few other servers have
        }
    return options
