"""The token vectors of a library's passages, coded, in a file beside their vectors.

They come of the same run of the model that embeds a passage, which spares the sixteen passages
that a question is judged by 25 ms each. A text is found by a hash of itself and of the model, so
that nothing stale can be found, and texts that many decisions have stand there once. What is not
there is embedded when it is asked for: a library without the file answers the same, later.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from assistant.index.coded import VERSION, CodedTokens, coded_size, decoded
from assistant.index.embeddings import LocalEmbeddings
from assistant.index.sealed import noted_files
from assistant.index.vectors import Progress

CODES_FILE, PLACES_FILE = f"tokens.{VERSION}.codes", f"tokens.{VERSION}.places"
TOKEN_FILES = (CODES_FILE, PLACES_FILE)

#: A place: the key of a text, where its tokens begin in the file, and how many there are.
_PLACE = np.dtype([("key", "<u8"), ("at", "<u8"), ("tokens", "<u4")])
#: Texts embedded at a time, as by the index.
_WINDOW = 256
#: Where more of the file than this belongs to texts that are gone, it is written anew.
_MOST_WASTE = 0.25
#: Vectors of tokens have some length 1 when they are decoded, and none is this long.
_LONGEST = 2.0


class TokenFile:
    """Coded tokens by text, read from disk where they are needed."""

    def __init__(self, codes: NDArray[np.uint8], places: NDArray[np.void], space: _Space) -> None:
        self._codes, self._places, self._space = codes, places, space
        self._keys = np.ascontiguousarray(places["key"])

    @classmethod
    def open(cls, folder: Path, embeddings: LocalEmbeddings) -> TokenFile | None:
        """The tokens in the folder of a generation; None where there are none, or a file has
        another size than was published."""
        noted = noted_files(folder)
        for name in TOKEN_FILES:
            size = (folder / name).stat().st_size if (folder / name).is_file() else 0
            if not size or (name in noted and noted[name][0] != size):
                return None
        space = _Space(embeddings)
        places = _places(folder / PLACES_FILE)
        if not len(places) or _end(places, space) > (folder / CODES_FILE).stat().st_size:
            return None
        return cls(np.memmap(folder / CODES_FILE, "u1", "r"), places, space)

    def __len__(self) -> int:
        return len(self._places)

    def of(self, text: str) -> CodedTokens | None:
        """The tokens of a text as it was embedded; None where it was not."""
        key = self._space.key(text)
        row = int(np.searchsorted(self._keys, np.uint64(key)))
        if row >= len(self._keys) or int(self._keys[row]) != key:
            return None
        at, tokens = int(self._places[row]["at"]), int(self._places[row]["tokens"])
        data = self._codes[at : at + self._space.size(tokens)].tobytes()
        return CodedTokens.from_bytes(data, tokens, self._space.dimension)

    def verify(self, texts: Iterable[str]) -> tuple[str, ...]:
        """Those of ``texts`` whose tokens are not there, or not of vectors; meant for a sample."""
        return tuple(text for text in texts if not _is_sound(self.of(text)))


class TokenWriter:
    """An embedding model for an index that is written, which keeps the tokens of what it embeds.

    A folder that starts as a copy of an older generation keeps what is still asked for. Close it
    with :meth:`finish`, or the places are not written and the file is begun anew.
    """

    def __init__(self, folder: Path, embeddings: LocalEmbeddings) -> None:
        self._folder, self._embeddings = folder, embeddings
        self._space = _Space(embeddings)
        self.fingerprint = embeddings.fingerprint
        self.dimension = embeddings.dimension
        self._places: dict[int, tuple[int, int]] = {}
        self._end = 0
        if TokenFile.open(folder, embeddings) is not None:
            known = _places(folder / PLACES_FILE)
            self._places = {int(key): (int(at), int(tokens)) for key, at, tokens in known}
            self._end = _end(known, self._space)

    def embed_query(self, text: str) -> list[float]:
        """The model's own."""
        return self._embeddings.embed_query(text)

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """One vector of length 1 a passage; its tokens are kept."""
        vectors, coded = self._embeddings.read(texts)
        self._add(texts, coded)
        found: list[list[float]] = vectors.tolist()
        return found

    def finish(self, texts: Iterable[str], progress: Progress | None = None) -> None:
        """Keep just the tokens of ``texts``, embed what is lacking, and write where each stands.

        Lacking are those whose vectors were kept though their tokens were lost, or never made.
        """
        wanted: set[int] = set()
        remaining, done = iter(texts), 0
        while window := list(islice(remaining, _WINDOW)):
            keys = {self._space.key(text): text for text in window}
            lacking = [text for key, text in keys.items() if key not in self._places]
            done += len(window)
            if lacking:
                self.embed_documents(lacking)
                if progress:
                    progress(done)
            wanted.update(keys)
        self._keep(wanted)

    def _keep(self, wanted: set[int]) -> None:
        kept = {key: place for key, place in self._places.items() if key in wanted}
        used = sum(self._space.size(tokens) for _, tokens in kept.values())
        if used < self._end * (1 - _MOST_WASTE):
            kept = self._moved_together(kept)
        elif not self._end:
            (self._folder / CODES_FILE).touch()
        rows = [(key, *place) for key, place in sorted(kept.items())]
        (self._folder / PLACES_FILE).write_bytes(np.array(rows, dtype=_PLACE).tobytes())

    def _add(self, texts: Sequence[str], coded: Sequence[CodedTokens]) -> None:
        with self._opened() as file:
            for text, tokens in zip(texts, coded, strict=True):
                key = self._space.key(text)
                if key not in self._places:
                    file.write(tokens.to_bytes())
                    self._places[key] = (self._end, len(tokens))
                    self._end += self._space.size(len(tokens))

    def _opened(self) -> BinaryIO:
        path = self._folder / CODES_FILE
        file = path.open("r+b" if self._end else "wb")
        file.seek(self._end)
        return file

    def _moved_together(self, kept: dict[int, tuple[int, int]]) -> dict[int, tuple[int, int]]:
        """The file without gaps, in the order that it has."""
        path, fresh = self._folder / CODES_FILE, self._folder / f"{CODES_FILE}.new"
        moved: dict[int, tuple[int, int]] = {}
        end = 0
        with path.open("rb") as old, fresh.open("wb") as new:
            for key, (at, tokens) in sorted(kept.items(), key=lambda item: item[1]):
                old.seek(at)
                new.write(old.read(self._space.size(tokens)))
                moved[key] = (end, tokens)
                end += self._space.size(tokens)
        fresh.replace(path)
        return moved


class _Space:
    """How texts are keyed and stored for one model."""

    def __init__(self, embeddings: LocalEmbeddings) -> None:
        self.dimension = embeddings.dimension
        self._of_model = f"{embeddings.fingerprint}\n".encode()

    def key(self, text: str) -> int:
        digest = hashlib.sha256(self._of_model + text.encode("utf-8", "replace")).digest()
        return int.from_bytes(digest[:8], "little")

    def size(self, tokens: int) -> int:
        return coded_size(tokens, self.dimension)


def forget_tokens(folder: Path) -> None:
    """Delete the tokens, of other versions too: they are embedded again."""
    for pattern in ("tokens.*.codes", "tokens.*.places"):
        for path in folder.glob(pattern):
            path.unlink()


def _places(path: Path) -> NDArray[np.void]:
    """As written; empty where the file has no whole number of places."""
    data = path.read_bytes()
    rows = data if not len(data) % _PLACE.itemsize else b""
    return np.frombuffer(rows, dtype=_PLACE)


def _end(places: NDArray[np.void], space: _Space) -> int:
    last = int(places["at"].argmax())
    return int(places[last]["at"]) + space.size(int(places[last]["tokens"]))


def _is_sound(tokens: CodedTokens | None) -> bool:
    if tokens is None:
        return False
    lengths = np.linalg.norm(decoded([tokens]), axis=1)
    return bool(((lengths > 0.0) & (lengths < _LONGEST)).all())  # also NaN
