"""Vectors of passages: the embedding model, the store that searches them, the background."""

from assistant.index.background import Background, sample_ids
from assistant.index.embeddings import LocalEmbeddings, load_embeddings
from assistant.index.tokens import TokenVectors
from assistant.index.vectors import SyncReport, VectorIndex

__all__ = [
    "Background",
    "LocalEmbeddings",
    "SyncReport",
    "TokenVectors",
    "VectorIndex",
    "load_embeddings",
    "sample_ids",
]
