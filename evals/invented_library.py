"""A library of invented documents, written as an ingest writes it, without hours of embedding.

The rows of the database, the full-text index, the Chroma folder and the background are made by
the product's own code. Only vectors are not those of the passages: see
:class:`ScatteredEmbeddings`, which belongs to measuring and is no model.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from assistant import library
from assistant.index import Background, LocalEmbeddings, VectorIndex, sample_ids
from assistant.index.weights import Floats
from assistant.ingesting.embedded import embedded_texts
from assistant.ingesting.soundness import seal
from assistant.library import Library, LibraryWriter
from assistant.settings import BUILT_IN_MODEL
from evals.invented import invented_documents

#: How far a scattered vector lies from the real one that it is drawn around. Cosines of two
#: drawn around one are then 0.90 on average, as near as paragraphs of one matter are.
_SCATTER = 0.33


class ScatteredEmbeddings:
    """Stands in for the model when many passages are indexed.

    The vector of a text is that of one of some passages that really were embedded, moved by
    noise; which one, and the noise, come from a hash of the text. So the vectors are as crowded
    as real ones are, which random ones would not be, and equal on every machine.
    """

    def __init__(self, embeddings: LocalEmbeddings, real: Floats) -> None:
        self.fingerprint = embeddings.fingerprint
        self.dimension = embeddings.dimension
        self._model = embeddings
        self._real = real

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """One vector of length 1 a text."""
        return [self._scattered(text) for text in texts]

    def embed_query(self, text: str) -> list[float]:
        """The model's own."""
        return self._model.embed_query(text)

    def _scattered(self, text: str) -> list[float]:
        seed = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")
        rng = np.random.default_rng(seed)
        noise = rng.standard_normal(self.dimension, dtype=np.float32)
        noise *= _SCATTER / np.linalg.norm(noise)
        vector = self._real[seed % len(self._real)] + noise
        scattered: list[float] = (vector / np.linalg.norm(vector)).tolist()
        return scattered


@dataclass(frozen=True, slots=True)
class Written:
    """What was written, and the seconds of each part.

    ``reading`` is inventing the text and structuring it, ``rows`` the database with its
    full-text index, ``vectors`` the embedding and the Chroma folder.
    """

    passages: int
    reading: float
    rows: float
    vectors: float


def write_library(
    folder: Path, passages: int, embeddings: LocalEmbeddings, real: Floats | None
) -> Written:
    """Publish a library of about ``passages`` invented paragraphs in ``folder``.

    ``real`` are vectors to scatter around, (texts, dimension); None: every passage is embedded.
    """
    reading = rows = 0.0
    model = embeddings if real is None else ScatteredEmbeddings(embeddings, real)
    with library.new_generation(folder, keep=1) as draft:
        with LibraryWriter.open(draft.database) as writer:
            documents = invented_documents(passages)
            while True:
                started = time.perf_counter()
                parsed = next(documents, None)
                reading += time.perf_counter() - started
                if parsed is None:
                    break
                started = time.perf_counter()
                writer.put(parsed, embedded_texts(parsed))
                rows += time.perf_counter() - started
            started = time.perf_counter()
            writer.set_meta("sources", json.dumps({}))
            writer.set_meta("embedding_model", BUILT_IN_MODEL)
            writer.set_meta("embedding_fingerprint", embeddings.fingerprint)
            writer.commit()
            rows += time.perf_counter() - started
        started = time.perf_counter()
        with (
            Library.open(draft.database) as written,
            VectorIndex.open(draft.vectors, model, readonly=False) as vectors,
        ):
            synced = vectors.sync(written.embedded())
            chosen = sample_ids([name for name, _, _ in written.embedded()])
            texts = {name: text for name, text, _ in written.embedded() if name in set(chosen)}
            held = vectors.vectors_of(chosen)
            sample: Sequence[str] = [texts[name] for name in chosen]
            Background.of(sample, embeddings, held).save(draft.path)
        seconds = time.perf_counter() - started
        seal(draft.path)
        draft.publish({"documents": {}, "passages": {}})
    return Written(synced.added, reading, rows, seconds)
