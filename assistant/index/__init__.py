"""Vectors of passages: the embedding model and the store that searches them."""
