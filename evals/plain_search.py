"""The same vectors and the same filters in the plain pipeline: Chroma with LangChain's ``filter``.

``python -m evals.plain_search LIBRARY FOLDER`` copies the vectors and texts of a library into a
Chroma folder of the usual kind, with convention and year as metadata, and prints how long a
search takes there, the embedding of the question not counted.
"""

from __future__ import annotations

import json
import sys
import time
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from assistant import library
from assistant.errors import UsageError
from assistant.index import VectorIndex, load_embeddings
from assistant.library import Library
from evals.invented import FIRST_YEAR, MEETINGS, invented_questions
from evals.scale import spreads

#: Questions searched for; a filter costs a tenth of a second each time.
_SEARCHES = 30
_BATCH = 5_000
_STOCKHOLM = {"convention": {"$eq": "Stockholm"}}
#: What :data:`evals.scale.FILTERS` asks, as Chroma wants it said.
_FILTERS: dict[str, dict[str, Any]] = {
    name: {"$and": [_STOCKHOLM, {"year": {"$gte": first}}, {"year": {"$lte": last}}]}
    for name, first, last in (
        ("narrow", 2010, 2012),
        ("wide", FIRST_YEAR, FIRST_YEAR + MEETINGS - 1),
    )
}


def measure(held: Path, folder: Path) -> dict[str, Any]:
    """Seconds of the insertion, and milliseconds of a search for the ten nearest.

    Raises:
        UsageError: the packages of the extra ``evals`` are not installed.
    """
    try:
        from langchain_chroma import Chroma
    except ImportError as error:
        raise UsageError(f"{error.name} is missing: make setup-evals.") from error

    model = load_embeddings()
    store = Chroma("plain", persist_directory=str(folder), create_collection_if_not_exists=True)
    generation = library.current(held)
    started = time.perf_counter()
    copying = 0.0
    with (
        Library.open(generation.database) as passages,
        VectorIndex.open(generation.vectors, model, readonly=True) as vectors,
    ):
        ids = iter([name for name, _, _ in passages.embedded()])
        while batch := list(islice(ids, _BATCH)):
            began = time.perf_counter()
            records = passages.records(batch)
            rows = vectors.vectors_of(batch)
            copying += time.perf_counter() - began
            store._collection.upsert(  # noqa: SLF001  # add_texts would embed the texts again
                ids=batch,
                embeddings=rows,
                documents=[records[name].passage.text for name in batch],
                metadatas=[
                    {"convention": records[name].conventions[0], "year": records[name].year or 0}
                    for name in batch
                ],
            )
    inserting = time.perf_counter() - started - copying
    questions = invented_questions(_SEARCHES)
    asked = {question: model.embed_query(question) for question in questions}

    def search(question: str, filters: dict[str, Any] | None = None) -> object:
        return store.similarity_search_by_vector(asked[question], k=10, filter=filters)

    return {
        "inserting_s": round(inserting, 2),
        **spreads(
            {
                "search": search,
                **{
                    f"search_{name}": partial(search, filters=filters)
                    for name, filters in _FILTERS.items()
                },
            },
            questions,
        ),
    }


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]), Path(sys.argv[2]))))
