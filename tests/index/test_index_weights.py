"""Weights are read only when they are the right file, and a damaged file is one clear line."""

from __future__ import annotations

import math
import struct
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.errors import ModelError
from assistant.index.weights import PackagedFile, parse_weights, read_verified

HIDDEN, WIDE, WORDS, POSITIONS = 32, 64, 5, 6
MATRICES = {
    "q": (HIDDEN, HIDDEN), "k": (HIDDEN, HIDDEN), "v": (HIDDEN, HIDDEN),
    "ao": (HIDDEN, HIDDEN), "fi": (WIDE, HIDDEN), "fo": (HIDDEN, WIDE),
}  # fmt: skip


def four_bits(matrix: np.ndarray) -> bytes:
    """Pack as the format's description says, one block after another."""
    packed = b""
    for block in matrix.reshape(-1, 32):
        scale = np.float16(np.abs(block).max() / 7 or 1.0)
        levels = np.clip(np.round(block / np.float32(scale)) + 8, 0, 15).astype(np.uint8)
        packed += scale.tobytes() + (levels[:16] | levels[16:] << 4).tobytes()
    return packed


def tensors() -> dict[str, np.ndarray]:
    random = np.random.default_rng(8)
    names: dict[str, tuple[int, ...]] = {
        "emb.word": (WORDS, HIDDEN), "emb.pos": (POSITIONS, HIDDEN), "emb.type": (2, HIDDEN),
        "emb.ln.w": (HIDDEN,), "emb.ln.b": (HIDDEN,),
    }  # fmt: skip
    for part, size in MATRICES.items():
        names |= {f"l0.{part}.w": size, f"l0.{part}.b": size[:1]}
    for part in ("aln", "oln"):
        names |= {f"l0.{part}.w": (HIDDEN,), f"l0.{part}.b": (HIDDEN,)}
    return {name: random.normal(size=size).astype(np.float32) for name, size in names.items()}


def weights_file(
    content: dict[str, np.ndarray],
    *,
    magic: bytes = b"E5S1\x01\x00\x00\x00",
    header: tuple[int, ...] = (HIDDEN, 1, 4, WIDE, WORDS, POSITIONS, 2),
    epsilon: float = 1e-12,
    block: int = 32,
) -> bytes:
    """A whole file of one layer, written from the format's description."""
    start = magic + struct.pack("<7if", *header, epsilon) + struct.pack("<i", block)
    pieces = b"abc"
    start += struct.pack("<5iQ", 2, 0, 2, 1, 3, len(pieces)) + bytes(3 * 4 + 2 * 4) + pieces
    start += struct.pack("<iI", 1, 4) + b"norm"
    packed = {"emb.word", *(f"l0.{part}.w" for part in MATRICES)}
    stored = {
        name: (1, four_bits(value)) if name in packed else (0, value.tobytes())
        for name, value in content.items()
    }
    directory_size = 4 + sum(2 + len(name) + 21 for name in stored)
    offset = len(start) + directory_size
    directory, body = struct.pack("<i", len(stored)), b""
    for name, (kind, data) in stored.items():
        directory += struct.pack("<H", len(name)) + name.encode()
        directory += struct.pack("<BIQQ", kind, content[name].size, offset + len(body), len(data))
        body += data
    return start + directory + body


WHOLE = weights_file(tensors())


def test_a_whole_file_gives_back_what_was_packed() -> None:
    packed = tensors()
    weights = parse_weights(WHOLE)
    assert (weights.shape.hidden, weights.shape.layers, weights.shape.vocabulary) == (32, 1, 5)
    assert math.isclose(weights.shape.epsilon, 1e-12, rel_tol=1e-6)
    np.testing.assert_array_equal(weights.tensors["emb.pos"], packed["emb.pos"])
    for part in MATRICES:
        # Four bits are sixteen levels of largest / 7, so off by half a level at most.
        level = np.abs(packed[f"l0.{part}.w"]).max() / 7
        np.testing.assert_allclose(
            weights.tensors[f"l0.{part}.w"], packed[f"l0.{part}.w"], atol=level * 0.51
        )


def test_word_rows_are_the_rows_of_the_whole_table() -> None:
    words = parse_weights(WHOLE).words
    table = words.dense()
    assert table.shape == (WORDS, HIDDEN)
    ids = np.array([[4, 0, 4], [1, 2, 3]])
    np.testing.assert_array_equal(words.rows(ids), table[ids])


def test_low_nibbles_come_first_and_eight_is_zero() -> None:
    content = tensors()
    row = np.concatenate([np.arange(-7, 8), [0], np.zeros(16)]).astype(np.float32)
    content["emb.word"] = np.tile(row, (WORDS, 1))
    np.testing.assert_array_equal(parse_weights(weights_file(content)).words.dense()[0], row)


@settings(max_examples=150, deadline=None)
@given(length=st.integers(0, len(WHOLE) - 1))
def test_a_file_cut_anywhere_is_a_model_error(length: int) -> None:
    with pytest.raises(ModelError, match="damaged"):
        parse_weights(WHOLE[:length])


@settings(max_examples=200, deadline=None)
@given(at=st.integers(0, 900), value=st.integers(0, 255))
def test_a_changed_byte_in_the_header_is_read_or_refused_but_never_crashes(
    at: int, value: int
) -> None:
    changed = WHOLE[:at] + bytes([value]) + WHOLE[at + 1 :]
    with suppress(ModelError):
        assert parse_weights(changed).shape.hidden > 0


@pytest.mark.parametrize(
    ("damaged", "reason"),
    [
        (b"", "ends too early"),
        (b"GGUF" + WHOLE[4:], "first bytes"),
        (weights_file(tensors(), header=(HIDDEN, 1, 5, WIDE, WORDS, POSITIONS, 2)), "header"),
        (weights_file(tensors(), header=(2**30, 1, 4, WIDE, WORDS, POSITIONS, 2)), "header"),
        (weights_file(tensors(), header=(HIDDEN, -1, 4, WIDE, WORDS, POSITIONS, 2)), "header"),
        (weights_file(tensors(), epsilon=math.nan), "header"),
        (weights_file(tensors(), block=64), "header"),
        (weights_file(tensors(), header=(HIDDEN, 2, 4, WIDE, WORDS, POSITIONS, 2)), "missing"),
        (weights_file(tensors(), header=(HIDDEN, 1, 4, WIDE, 9, POSITIONS, 2)), "another size"),
        (weights_file(tensors() | {"emb.pos": np.full((6, 32), np.nan, "f4")}), "no numbers"),
        (weights_file({k: v for k, v in tensors().items() if k != "emb.word"}), "missing"),
    ],
)
def test_what_is_wrong_is_said(damaged: bytes, reason: str) -> None:
    with pytest.raises(ModelError, match=reason):
        parse_weights(damaged)


# --------------------------------------------------------------------- the file on disk


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "carried_weights"
    folder.mkdir()
    (folder / "__init__.py").write_text("raise RuntimeError('a data package is never imported')")
    monkeypatch.syspath_prepend(str(tmp_path))
    return folder


def packaged(sha: str, module: str = "carried_weights") -> PackagedFile:
    return PackagedFile(module, "model.bin", "carried-weights==1.0", sha)


def test_the_right_file_is_read_without_importing_its_package(package: Path) -> None:
    (package / "model.bin").write_bytes(b"weights")
    assert read_verified(packaged(sha256(b"weights").hexdigest())) == b"weights"


@pytest.mark.parametrize("content", [b"weightz", b"weight", b""])
def test_any_other_file_is_refused(package: Path, content: bytes) -> None:
    (package / "model.bin").write_bytes(content)
    with pytest.raises(ModelError, match=r"carried-weights==1\.0.*EMBEDDING_MODEL"):
        read_verified(packaged(sha256(b"weights").hexdigest()))


@pytest.mark.parametrize("module", ["carried_weights", "no_such_package_of_weights"])
def test_a_missing_file_names_what_to_install(package: Path, module: str) -> None:
    assert package.is_dir()
    with pytest.raises(ModelError, match=r"carried-weights==1\.0.*EMBEDDING_MODEL") as caught:
        read_verified(packaged("0" * 64, module))
    assert "\n" not in str(caught.value)
