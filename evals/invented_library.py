"""A library of invented documents, written as an ingest writes it, without hours of embedding.

The rows of the database, the keyword lists, the Chroma folder and the background are made by
the product's own code. Where it is not all embedded, vectors are not those of the passages (see
:class:`ScatteredEmbeddings`, which belongs to measuring and is no model), and no tokens are kept:
those of the passages that a question is judged by are embedded when it is asked.
"""

from __future__ import annotations

import hashlib
import json
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from assistant import library
from assistant.errors import LibraryMissing
from assistant.index import (
    LocalEmbeddings,
    TokenFile,
    TokenWriter,
    VectorIndex,
    load_embeddings,
    write_matrix,
)
from assistant.index.weights import Floats
from assistant.ingesting.calibrating import background_of
from assistant.ingesting.embedded import embedded_texts
from assistant.ingesting.soundness import seal
from assistant.library import Library, LibraryWriter
from assistant.settings import BUILT_IN_MODEL
from evals.invented import invented_documents

#: How far a scattered vector lies from the real one that it is drawn around. Cosines of two
#: drawn around one are then 0.90 on average, as near as paragraphs of one matter are.
_SCATTER = 0.33
#: Passages that are embedded to scatter others around them.
_REAL = 300
#: Passages that an index embeds at a time.
_WINDOW = 256


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
    keyword lists, ``vectors`` the Chroma folder, the tokens, the matrix and the background, with
    the embedding where all passages were embedded; ``embedding`` is that of the same texts alone,
    else 0.
    """

    passages: int
    reading: float
    rows: float
    vectors: float
    embedding: float = 0.0


def write_library(
    folder: Path, passages: int, embeddings: LocalEmbeddings, real: Floats | None
) -> Written:
    """Publish a library of about ``passages`` invented paragraphs in ``folder``.

    ``real`` are vectors to scatter around, (texts, dimension); None: every passage is embedded.
    """
    reading = rows = 0.0
    with library.new_generation(folder, keep=1) as draft:
        keeping = TokenWriter(draft.path, embeddings)
        model = keeping if real is None else ScatteredEmbeddings(embeddings, real)
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
            if real is None:
                keeping.finish(text for _, text, _ in written.embedded())
            write_matrix(draft.path, written.numbered(), vectors.vectors_of)
            tokens = TokenFile.open(draft.path, embeddings)
            background_of(written, vectors, tokens, embeddings).save(draft.path)
        seconds = time.perf_counter() - started
        alone = _embedding_alone(draft.database, embeddings) if real is None else 0.0
        seal(draft.path)
        done = Written(synced.added, reading, rows, seconds, alone)
        draft.publish(asdict(done))
    return done


def _embedding_alone(database: Path, embeddings: LocalEmbeddings) -> float:
    """Seconds to embed the passages of a database, in the windows that an index takes."""
    with Library.open(database) as written:
        texts = [text for _, text, _ in written.embedded()]
    started = time.perf_counter()
    for start in range(0, len(texts), _WINDOW):
        embeddings.embed_documents(texts[start : start + _WINDOW])
    return time.perf_counter() - started


def sampled_passages(count: int) -> list[str]:
    """Texts as they are embedded, of documents all through the invented ones."""
    documents = invented_documents(10 * count)
    texts = [text.text for parsed in documents for text in embedded_texts(parsed).values()]
    return texts[:: max(len(texts) // count, 1)][:count]


def kept_or_written(folder: Path, passages: int, *, embedded: bool) -> Written:
    """What was noted of a library that is there already; else it is written."""
    try:
        noted = json.loads(library.current(folder).report.read_text(encoding="utf-8"))
        return Written(**noted)
    except LibraryMissing:
        embeddings = load_embeddings()
    if embedded:
        return write_library(folder, passages, embeddings, None)
    texts = sampled_passages(_REAL)
    real = np.asarray(embeddings.embed_documents(texts), dtype=np.float32)
    return write_library(folder, passages, embeddings, real)


if __name__ == "__main__":
    place, size, embed_all = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3] == "1"
    print(json.dumps(asdict(kept_or_written(place, size, embedded=embed_all))))
