"""The embedding model: a LangChain ``Embeddings`` that runs on this machine.

The built-in model comes from installed packages and needs neither a network nor PyTorch; any
other name or folder goes through sentence-transformers.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from threading import Lock
from typing import Protocol, runtime_checkable

import numpy as np
from langchain_core.embeddings import Embeddings

from assistant.errors import ModelError
from assistant.index.coded import CodedTokens
from assistant.index.runtimes import HiddenStates, load_runtime
from assistant.index.tokens import (
    MAX_TOKENS,
    TokenVectors,
    batches,
    mean_pooled,
    token_vectors,
    tokenize,
)
from assistant.index.weights import TOKENIZER, WEIGHTS, Floats, parse_weights, read_verified
from assistant.settings import BUILT_IN_MODEL

#: What the e5 models were trained to see before a question and before a passage.
QUERY_PREFIX, PASSAGE_PREFIX = "query: ", "passage: "

#: Raised when a change of this code changes the vectors, so that old indexes are not searched.
_RECIPE = "1: mean, unit length"

#: Questions whose vectors are remembered. One question is embedded for the search, for its
#: evidence and for the words to be marked; 30 kB each.
_REMEMBERED = 128


@dataclass(frozen=True, slots=True)
class EmbeddedQuestion:
    """A question as a whole, float32 of shape (dimension,), and token by token."""

    vector: Floats
    tokens: TokenVectors


class Encoder(Protocol):
    """What turns texts into vectors; ``query`` tells a question from a passage."""

    @property
    def fingerprint(self) -> str: ...
    @property
    def dimension(self) -> int: ...
    def sentences(self, texts: Sequence[str], *, query: bool) -> Floats: ...
    def tokens(self, texts: Sequence[str], *, query: bool) -> list[TokenVectors]: ...


@runtime_checkable
class ReadsAtOnce(Protocol):
    """An encoder that runs once for the vectors of texts and those of their tokens."""

    def read(self, texts: Sequence[str]) -> tuple[Floats, list[CodedTokens]]: ...


def embed_question(encoder: Encoder, text: str) -> EmbeddedQuestion:
    """Both of an encoder that gives them one by one; the built-in one runs once for both."""
    if isinstance(encoder, BuiltInEncoder):
        return encoder.question(text)
    vector = encoder.sentences([text], query=True)[0]
    return EmbeddedQuestion(vector, encoder.tokens([text], query=True)[0])


class LocalEmbeddings(Embeddings):
    """Vectors of length 1 for passages and questions, and of the single tokens in them.

    Safe to call from several threads; calls then wait for each other.
    """

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._questions: OrderedDict[str, EmbeddedQuestion] = OrderedDict()
        self._turn = Lock()

    @property
    def fingerprint(self) -> str:
        """Names the model and all that shapes its vectors, the same on every machine."""
        return self._encoder.fingerprint

    @property
    def dimension(self) -> int:
        """Numbers in a vector."""
        return self._encoder.dimension

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """One vector of length 1 a passage, in the order of ``texts``."""
        vectors: list[list[float]] = self.passages(texts).tolist()
        return vectors

    def passages(self, texts: Sequence[str]) -> Floats:
        """The same as float32 of shape (texts, dimension)."""
        return self._encoder.sentences(texts, query=False)

    def read(self, texts: Sequence[str]) -> tuple[Floats, list[CodedTokens]]:
        """The same, and the tokens of each passage, coded; of one run of the model where it can."""
        if isinstance(self._encoder, ReadsAtOnce):
            return self._encoder.read(texts)
        return self.passages(texts), self.coded_tokens(texts)

    def embed_query(self, text: str) -> list[float]:
        """The vector of a question, of length 1."""
        vector: list[float] = self._question(text).vector.tolist()
        return vector

    def embed_tokens(self, texts: Sequence[str], *, query: bool) -> list[TokenVectors]:
        """The vectors of the tokens of each text, for comparing word by word."""
        if query:
            return [self._question(text).tokens for text in texts]
        return self._encoder.tokens(texts, query=False)

    def coded_tokens(self, texts: Sequence[str]) -> list[CodedTokens]:
        """The tokens of passages as a library keeps them."""
        return [CodedTokens.of(tokens) for tokens in self._encoder.tokens(texts, query=False)]

    def passage_tokens(self, texts: Sequence[str]) -> list[TokenVectors]:
        """The same of passages."""
        return self._encoder.tokens(texts, query=False)

    def _question(self, text: str) -> EmbeddedQuestion:
        with self._turn:
            known = self._questions.get(text)
        if known is None:
            known = embed_question(self._encoder, text)
        with self._turn:
            self._questions[text] = known
            self._questions.move_to_end(text)
            while len(self._questions) > _REMEMBERED:
                self._questions.popitem(last=False)
        return known


def load_embeddings(model: str = BUILT_IN_MODEL, threads: int = 0) -> LocalEmbeddings:
    """The built-in model, or a sentence-transformers ``model`` by name or folder.

    ``threads`` 0 lets the runtime take all processors.

    Raises:
        ModelError: the model is not installed, damaged, or nowhere to be found.
    """
    if model == BUILT_IN_MODEL:
        return LocalEmbeddings(_built_in(threads))
    if not find_spec("sentence_transformers"):
        raise ModelError(
            f"EMBEDDING_MODEL={model} needs a package: pip install sentence-transformers."
        )
    from assistant.index.sentence_model import SentenceModel

    return LocalEmbeddings(SentenceModel(model, threads))


def _built_in(threads: int) -> BuiltInEncoder:
    weights = parse_weights(read_verified(WEIGHTS))
    states = load_runtime(weights, threads)
    return BuiltInEncoder(read_verified(TOKENIZER), states, weights.shape.hidden)


class BuiltInEncoder:
    """multilingual-e5-small on one of our runtimes."""

    def __init__(self, tokenizer: bytes, states: HiddenStates, dimension: int) -> None:
        from tokenizers import Tokenizer

        self._tokenizer = Tokenizer.from_buffer(tokenizer)
        self._tokenizer.enable_truncation(MAX_TOKENS)
        self._padding = self._tokenizer.token_to_id("<pad>") or 0
        self._states = states
        self.dimension = dimension
        recipe = (WEIGHTS.sha256, TOKENIZER.sha256, QUERY_PREFIX, PASSAGE_PREFIX, _RECIPE)
        digest = hashlib.sha256("\n".join((*recipe, str(MAX_TOKENS))).encode()).hexdigest()
        self.fingerprint = f"{BUILT_IN_MODEL}:{digest[:16]}"

    def sentences(self, texts: Sequence[str], *, query: bool) -> Floats:
        """Mean-pooled vectors, float32 of shape (texts, dimension)."""
        encodings = tokenize(self._tokenizer, _prefix(query=query), texts)
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for batch in batches(encodings, self._padding):
            states = self._states(batch.ids, batch.mask)
            vectors[list(batch.positions)] = mean_pooled(states, batch.mask)
        return vectors

    def tokens(self, texts: Sequence[str], *, query: bool) -> list[TokenVectors]:
        """Last hidden states of each text's own tokens."""
        prefix = _prefix(query=query)
        encodings = tokenize(self._tokenizer, prefix, texts)
        found: dict[int, TokenVectors] = {}
        for batch in batches(encodings, self._padding):
            states = self._states(batch.ids, batch.mask)
            for row, at in enumerate(batch.positions):
                encoding = encodings[at]
                found[at] = token_vectors(
                    texts[at], len(prefix), encoding.tokens, encoding.offsets, states[row]
                )
        return [found[at] for at in range(len(texts))]

    def read(self, texts: Sequence[str]) -> tuple[Floats, list[CodedTokens]]:
        """Mean-pooled vectors, (texts, dimension), and the tokens of each passage, coded."""
        prefix = _prefix(query=False)
        encodings = tokenize(self._tokenizer, prefix, texts)
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        coded: dict[int, CodedTokens] = {}
        for batch in batches(encodings, self._padding):
            states = self._states(batch.ids, batch.mask)
            vectors[list(batch.positions)] = mean_pooled(states, batch.mask)
            for row, at in enumerate(batch.positions):
                known = encodings[at]
                coded[at] = CodedTokens.of(
                    token_vectors(texts[at], len(prefix), known.tokens, known.offsets, states[row])
                )
        return vectors, [coded[at] for at in range(len(texts))]

    def question(self, text: str) -> EmbeddedQuestion:
        """A question as a whole and token by token, of one run of the model."""
        prefix = _prefix(query=True)
        (encoding,) = tokenize(self._tokenizer, prefix, [text])
        (batch,) = batches([encoding], self._padding)
        states = self._states(batch.ids, batch.mask)
        return EmbeddedQuestion(
            mean_pooled(states, batch.mask)[0],
            token_vectors(text, len(prefix), encoding.tokens, encoding.offsets, states[0]),
        )


def _prefix(*, query: bool) -> str:
    return QUERY_PREFIX if query else PASSAGE_PREFIX
