"""Chat models by LangChain: which one is chosen, its stream, and what can go wrong with it.

No other room knows a provider. Keys are read by the providers' own packages from the
environment; nothing here holds, logs or shows one.
"""

from assistant.chat_models.choosing import Choice, choice_of
from assistant.chat_models.faults import ChatFault, FaultKind
from assistant.chat_models.streaming import ChatModel, Chunk

__all__ = ["ChatFault", "ChatModel", "Choice", "Chunk", "FaultKind", "choice_of"]
