"""Vectors of passages: the embedding model, the store that searches them, the background."""

from assistant.index.background import USUAL_NOISE, Background, sample_ids
from assistant.index.coded import CodedTokens, decoded
from assistant.index.embeddings import LocalEmbeddings, load_embeddings
from assistant.index.exact import ExactIndex
from assistant.index.interaction import best_in_each, best_matches, content_rows, shortfall
from assistant.index.matrix import MATRIX_FILES, PassageMatrix, forget_matrix, write_matrix
from assistant.index.token_file import TOKEN_FILES, TokenFile, TokenWriter, forget_tokens
from assistant.index.tokens import TokenVectors
from assistant.index.vectors import SyncReport, VectorIndex

__all__ = [
    "MATRIX_FILES",
    "TOKEN_FILES",
    "USUAL_NOISE",
    "Background",
    "CodedTokens",
    "ExactIndex",
    "LocalEmbeddings",
    "PassageMatrix",
    "SyncReport",
    "TokenFile",
    "TokenVectors",
    "TokenWriter",
    "VectorIndex",
    "best_in_each",
    "best_matches",
    "content_rows",
    "decoded",
    "forget_matrix",
    "forget_tokens",
    "load_embeddings",
    "sample_ids",
    "shortfall",
    "write_matrix",
]
