"""The ingest that one would otherwise write: ``python -m evals.plain_ingest FOLDER STORE``.

pypdf or plain text, LangChain's recursive splitter with its defaults, ``Chroma.from_documents``;
with our embedding model and its runtime, so that only what is around it is compared.
"""

from __future__ import annotations

import sys
from pathlib import Path

from assistant.index import load_embeddings
from assistant.settings import load_settings


def plain_ingest(folder: Path, store: Path) -> int:
    """Index all files of a folder and return how many chunks they gave."""
    from langchain_chroma import Chroma
    from langchain_core.documents import Document
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    settings = load_settings()
    texts = [
        Document(_text_of(path), metadata={"document": path.stem})
        for path in sorted(folder.iterdir())
    ]
    chunks = RecursiveCharacterTextSplitter().split_documents(texts)
    embeddings = load_embeddings(settings.embedding_model, settings.embedding_threads)
    Chroma.from_documents(chunks, embeddings, persist_directory=str(store))
    return len(chunks)


def _text_of(path: Path) -> str:
    if path.suffix.lower() != ".pdf":
        return path.read_text(encoding="utf-8", errors="replace")
    from pypdf import PdfReader

    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


if __name__ == "__main__":
    print(plain_ingest(Path(sys.argv[1]), Path(sys.argv[2])))
