"""One question to the plain pipeline from a shell: ``python -m evals.plain_ask STORE QUESTION``.

``python -m evals.plain_ask STORE --index FILE …`` makes the store that it asks.
"""

from __future__ import annotations

import sys
from pathlib import Path

from evals.baseline import TOP, mini_lm, plain_store


def ask(folder: Path, question: str) -> str:
    """The nearest chunks, one after the other."""
    from langchain_chroma import Chroma

    store = Chroma(persist_directory=str(folder), embedding_function=mini_lm())
    return "\n\n".join(chunk.page_content for chunk in store.similarity_search(question, k=TOP))


if __name__ == "__main__":
    place, first, *rest = sys.argv[1:]
    if first == "--index":
        plain_store({file: Path(file).read_text(encoding="utf-8") for file in rest}, Path(place))
    else:
        print(ask(Path(place), first))
