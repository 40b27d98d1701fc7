"""Any other model, through sentence-transformers: a name on a hub or a folder."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import numpy as np

from assistant.errors import ModelError
from assistant.index.coded import CodedTokens
from assistant.index.tokens import MAX_CHARACTERS, TokenVectors, token_vectors, unit_rows
from assistant.index.weights import Floats

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

#: A hub that has not answered by then is treated as out of reach; left to itself the client
#: library retries for 69 s and more (measured without a network).
_HUB_SECONDS = 10.0

_E5_PREFIXES = ("query: ", "passage: ")
#: Names under which models keep the prompt of a question and of a passage in their own settings.
_QUERY_PROMPTS, _PASSAGE_PROMPTS = ("query",), ("passage", "document", "corpus")


class SentenceModel:
    """A sentence-transformers model with the prefixes that it was trained with."""

    def __init__(self, name: str, threads: int = 0) -> None:
        if threads:
            import torch

            torch.set_num_threads(threads)
        self._model = _load(name)
        self._query_prefix, self._passage_prefix = _prefixes(name, self._model)
        self._one_at_a_time = threading.Lock()
        self.dimension = int(self._model.get_embedding_dimension() or 0)
        self.fingerprint = f"{Path(name).name}:{self._digest()[:16]}"

    def sentences(self, texts: Sequence[str], *, query: bool) -> Floats:
        """Vectors of length 1, float32 of shape (texts, dimension)."""
        with self._one_at_a_time:  # the library sorts by length and batches
            vectors = self._model.encode(
                self._prefixed(texts, query),
                prompt="",
                convert_to_numpy=True,
                show_progress_bar=False,
            )
        return unit_rows(np.asarray(vectors, dtype=np.float32))

    def tokens(self, texts: Sequence[str], *, query: bool) -> list[TokenVectors]:
        """Last hidden states of each text's own tokens."""
        prefix = len(self._prefix(query))
        with self._one_at_a_time:
            return [
                token_vectors(text, prefix, *self._states(whole))
                for text, whole in zip(texts, self._prefixed(texts, query), strict=True)
            ]

    def read(self, texts: Sequence[str]) -> tuple[Floats, list[CodedTokens]]:
        """Vectors of length 1, (texts, dimension), and the tokens of each passage, coded."""
        whole = self._prefixed(texts, query=False)
        with self._one_at_a_time:
            found = self._model.encode(whole, prompt="", output_value=None, show_progress_bar=False)
        vectors = [one["sentence_embedding"].float().cpu().numpy() for one in found]
        prefix = len(self._prefix(query=False))
        coded = []
        for text, asked, one in zip(texts, whole, found, strict=True):
            names, offsets = self._pieces(asked)
            states = one["token_embeddings"].float().cpu().numpy()
            states = states[one["attention_mask"].cpu().numpy().astype(bool)]
            coded.append(CodedTokens.of(token_vectors(text, prefix, names, offsets, states)))
        matrix = np.asarray(vectors, dtype=np.float32).reshape(len(texts), self.dimension)
        return unit_rows(matrix), coded

    def _pieces(self, text: str) -> tuple[list[str], list[tuple[int, int]]]:
        """The tokens of one text, special ones too, with their offsets."""
        tokenizer = self._model.tokenizer
        encoding = tokenizer(
            text,
            truncation=True,
            max_length=self._model.max_seq_length,
            return_offsets_mapping=True,
        )
        names = tokenizer.convert_ids_to_tokens(encoding["input_ids"])
        return names, encoding["offset_mapping"]

    def _states(self, text: str) -> tuple[list[str], list[tuple[int, int]], Floats]:
        """The same, with their last hidden states."""
        states = self._model.encode(
            text,
            prompt="",
            output_value="token_embeddings",
            convert_to_numpy=False,
            show_progress_bar=False,
        )
        return *self._pieces(text), states.cpu().numpy().astype(np.float32)

    def _prefix(self, query: bool) -> str:
        return self._query_prefix if query else self._passage_prefix

    def _prefixed(self, texts: Sequence[str], query: bool) -> list[str]:
        return [self._prefix(query) + text[:MAX_CHARACTERS] for text in texts]

    def _digest(self) -> str:
        """A hash of what shapes the vectors, without the folder that the model lies in.

        Of each tensor the ends are enough: training moves every one of them.
        """
        digest = hashlib.sha256()
        digest.update(json.dumps([self._query_prefix, self._passage_prefix]).encode())
        digest.update(str(self._model.max_seq_length).encode())
        digest.update(" ".join(type(part).__name__ for part in self._model).encode())
        for name, tensor in sorted(self._model.state_dict().items()):
            flat = tensor.detach().reshape(-1)
            digest.update(f"{name} {tuple(tensor.shape)}".encode())
            for end in (flat[:256], flat[-256:]):
                digest.update(end.float().cpu().numpy().tobytes())
        return digest.hexdigest()


def _load(name: str) -> SentenceTransformer:
    """From a folder or what is already downloaded; else from the hub, if it answers.

    Raises:
        ModelError: neither has it, or what is there is not a model.
    """
    from safetensors import SafetensorError
    from sentence_transformers import SentenceTransformer

    advice = "give a sentence-transformers name or folder, or leave EMBEDDING_MODEL unset"
    unusable = (OSError, ValueError, RuntimeError, KeyError, SafetensorError)
    try:
        return SentenceTransformer(name, device="cpu", local_files_only=True)
    except unusable as error:
        if Path(name).exists():
            raise ModelError(
                f"EMBEDDING_MODEL={name} is not a usable model ({_first_line(error)}): {advice}."
            ) from None
    if not _hub_answers():
        raise ModelError(
            f"EMBEDDING_MODEL={name} is no folder here and the model hub does not answer: {advice}."
        )
    try:
        return SentenceTransformer(name, device="cpu")
    except unusable as error:
        raise ModelError(
            f"EMBEDDING_MODEL={name} could not be downloaded ({_first_line(error)}): {advice}."
        ) from None


def _hub_answers() -> bool:
    from huggingface_hub import constants

    endpoint = constants.ENDPOINT
    if constants.HF_HUB_OFFLINE or not endpoint.startswith(("https://", "http://")):
        return False
    try:  # its scheme was looked at
        with urlopen(Request(endpoint, method="HEAD"), timeout=_HUB_SECONDS):  # noqa: S310
            return True
    except HTTPError:
        return True  # it answers, if only to refuse this page
    except OSError:
        return False


def _prefixes(name: str, model: Any) -> tuple[str, str]:
    """The model's own prompts where it brings any, else e5's where the name says e5."""
    prompts: dict[str, str] = model.prompts or {}
    own = tuple(
        next((prompts[key] for key in keys if prompts.get(key)), "")
        for keys in (_QUERY_PROMPTS, _PASSAGE_PROMPTS)
    )
    if any(own):
        return own[0], own[1]
    return _E5_PREFIXES if "e5" in Path(name).name.lower() else ("", "")


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0][:200]
