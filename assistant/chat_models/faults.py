"""What can go wrong with a chat model, sorted into the few kinds that a person is told."""

from __future__ import annotations

import sys
from typing import Literal

from assistant.errors import ModelError

FaultKind = Literal[
    "timeout",  # not whole in the time it is given
    "rate",  # the provider asks to wait
    "denied",  # it does not accept the key
    "rejected",  # it does not know the model, or does not accept the request
    "overflow",  # the paragraphs are more than the model can read
    "refused",  # the model declined
    "unreachable",  # nobody answers at the address
    "broken",  # the answer broke off
    "failed",  # it answered with something that is no answer
    "setup",  # the model cannot be loaded
]

#: Asking again may help: the cause may have passed.
MAY_PASS: frozenset[FaultKind] = frozenset({"timeout", "rate", "unreachable", "broken", "failed"})

#: The roots of what the providers' packages and their web clients raise, by package. They are
#: looked up among the modules that are loaded: a package that is not, cannot have raised.
_OWN_ERRORS = {
    "openai": "OpenAIError",
    "anthropic": "AnthropicError",
    "ollama": "ResponseError",
    "httpx": "HTTPError",
    "httpx2": "HTTPError",
}

#: What LangChain's reading of a reply raises where a server answers in another shape than its
#: interface says: no list of choices (KeyError, TypeError), a number for a text
#: (AttributeError), no JSON or a field that pydantic refuses (ValueError), a stream that was
#: closed meanwhile (RuntimeError), a broken connection (OSError).
_OTHER_SHAPE = (ValueError, TypeError, LookupError, AttributeError, RuntimeError, OSError)


class ChatFault(ModelError):
    """A chat model did not answer, or not to the end; ``kind`` says how. Carries no text of the
    provider: that may repeat a key, an address or the question."""

    def __init__(self, kind: FaultKind, cause: str = "") -> None:
        super().__init__(f"The chat model did not answer ({kind}).")
        self.kind = kind
        self.cause = cause  # name of the exception's class, for the log

    @property
    def may_pass(self) -> bool:
        """Whether asking again may help."""
        return self.kind in MAY_PASS


def errors_of(known: bool) -> tuple[type[Exception], ...]:
    """The classes that a stream of a provider may raise; ``known``: it is one of our table.

    Of any other of LangChain's providers nobody here knows what it raises (a cloud's own web
    client, a runtime in C++ …). Its fault must not take down the quotations that stand already,
    so of those providers alone everything is taken for a fault of the model.
    """
    if not known:
        return (Exception,)
    from langchain_core.exceptions import LangChainException

    own = [
        getattr(sys.modules[package], name)
        for package, name in _OWN_ERRORS.items()
        if package in sys.modules
    ]
    return (LangChainException, *own, *_OTHER_SHAPE)


def fault_of(error: Exception, begun: bool) -> ChatFault:
    """What an exception of a provider means; ``begun``: part of the answer had arrived."""
    from langchain_core import exceptions as known

    kinds: tuple[tuple[type[Exception], FaultKind], ...] = (
        (known.ModelTimeoutError, "timeout"),
        (known.ModelRateLimitError, "rate"),
        (known.ModelAuthenticationError, "denied"),
        (known.ModelPermissionDeniedError, "denied"),
        (known.ContextOverflowError, "overflow"),
        (known.ModelInvalidRequestError, "rejected"),
        (known.ModelNotFoundError, "rejected"),
        (known.ModelRefusalError, "refused"),
        (known.ModelConnectionError, "broken" if begun else "unreachable"),
        (known.ModelAPIError, "failed"),
    )
    name = type(error).__name__
    for kind_of_error, kind in kinds:
        if isinstance(error, kind_of_error):
            return ChatFault(kind, name)
    status = getattr(error, "status_code", None)
    if isinstance(status, int) and status in _BY_STATUS:
        return ChatFault(_BY_STATUS[status], name)
    if "Timeout" in name:
        return ChatFault("timeout", name)
    if "Connect" in name and not begun:
        return ChatFault("unreachable", name)
    return ChatFault("broken" if begun else "failed", name)


_BY_STATUS: dict[int, FaultKind] = {
    400: "rejected",
    401: "denied",
    403: "denied",
    404: "rejected",
    408: "timeout",
    413: "overflow",
    422: "rejected",
    429: "rate",
}
