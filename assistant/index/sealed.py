"""Whether vector files may be opened: what can be seen of damage before Chroma is asked.

Chroma ends the process with a segmentation fault on a graph file that was cut short (tried with
Chroma 1.5.9). So a reader measures first: the sizes of the files against those that were noted
when they were published.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

#: Beside the folder of vectors: size in bytes and SHA-256 of each file as it was published.
SEAL = "vectors.json"
DATABASE = "chroma.sqlite3"

Files = Mapping[str, tuple[int, str]]  # path within the generation → size in bytes, SHA-256


def noted_files(generation: Path) -> Files:
    """What was published in the folder of a generation; empty where nothing was noted."""
    try:
        noted = json.loads((generation / SEAL).read_text(encoding="utf-8"))
        return {name: (int(size), str(digest)) for name, (size, digest) in noted.items()}
    except (OSError, ValueError, AttributeError, TypeError):  # not there, or not as we wrote it
        return {}


def damage_seen(vectors: Path) -> str:
    """What is wrong with the files in a folder of vectors, in a few words; empty: nothing seen.

    Files are only measured, none is read.
    """
    generation = vectors.parent
    for name, (size, _) in sorted(noted_files(generation).items()):
        path = generation / name
        if vectors not in path.parents:
            continue
        if not path.is_file():
            return f"{name} is missing"
        found = path.stat().st_size
        # Chroma adds a row to its database for each opening, also for reading.
        if found < size or (found > size and path.name != DATABASE):
            return f"{name} has {found} bytes instead of {size}"
    return ""
