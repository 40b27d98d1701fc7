"""Vectors of passages: the embedding model, the store that searches them, the background."""

from assistant.index.background import USUAL_NOISE, Background, sample_ids
from assistant.index.embeddings import LocalEmbeddings, load_embeddings
from assistant.index.exact import ExactIndex
from assistant.index.interaction import best_matches, content_rows, shortfall
from assistant.index.matrix import MATRIX_FILES, PassageMatrix, forget_matrix, write_matrix
from assistant.index.tokens import TokenVectors
from assistant.index.vectors import SyncReport, VectorIndex

__all__ = [
    "MATRIX_FILES",
    "USUAL_NOISE",
    "Background",
    "ExactIndex",
    "LocalEmbeddings",
    "PassageMatrix",
    "SyncReport",
    "TokenVectors",
    "VectorIndex",
    "best_matches",
    "content_rows",
    "forget_matrix",
    "load_embeddings",
    "sample_ids",
    "shortfall",
    "write_matrix",
]
