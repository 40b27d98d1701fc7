"""Vectors of passages: the embedding model, the store that searches them, the background."""

from assistant.index.background import Background, sample_ids
from assistant.index.embeddings import LocalEmbeddings, load_embeddings
from assistant.index.matrix import MATRIX_FILES, PassageMatrix, forget_matrix, write_matrix
from assistant.index.tokens import TokenVectors
from assistant.index.vectors import SyncReport, VectorIndex

__all__ = [
    "MATRIX_FILES",
    "Background",
    "LocalEmbeddings",
    "PassageMatrix",
    "SyncReport",
    "TokenVectors",
    "VectorIndex",
    "forget_matrix",
    "load_embeddings",
    "sample_ids",
    "write_matrix",
]
