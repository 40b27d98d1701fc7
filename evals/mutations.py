"""Damage done to documents on purpose: bytes, packed parts, compressed streams, lines. Pure."""

from __future__ import annotations

import io
import random
import re
import zipfile
import zlib
from collections.abc import Callable, Sequence

#: What the rules of reading look at, put where it does not belong.
_PIECES: tuple[bytes, ...] = tuple(
    piece.encode()
    for piece in (
        "\n", "\n\n", "\f", "\r\n", "\u2028", "\t", "|", "| a | b |", "1. ", "999. ", "(a) ",
        "(i) ", "Annex I\n", "Article 5\n", "I. ", "Decision 1/CP.21\n", "A/RES/70/1", "- ", "[",
        "SC-8/15: Title\n", "The Conference of the Parties,\n", "]", ". . . . . 7", "¹ ", "*",
        "1. Requests the Secretariat to report;\n", "<!-- Page 2 -->\n", "\u200f", "\u0301", "_",
        "إذ يشير إلى ", "回顾", "<p>", "</p>", "<table><tr><td>", "<li>", "<!--", "&#0;", "\ufffd",
    )
)  # fmt: skip

#: About as long as the proceedings of a meeting. Work that grows with the square shows here,
#: and that in proportion stays within :data:`evals.fuzz.HANG`, though all lines be headings.
_LONG = 500_000

_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_ELEMENT = re.compile(
    rb"<(?:w:)?(p|tr|tbl|table|li|r|num|lvl|footnote|div|td|tc)[ >](?:(?!</(?:w:)?\1>).){0,20000}"
    rb"</(?:w:)?\1>",
    re.DOTALL,
)
_VALUE = re.compile(rb'="([^"<>]{0,80})"')


def mutate(seed: bytes, others: Sequence[bytes], rng: random.Random) -> bytes:
    """A damaged copy of ``seed``; equal arguments and state of ``rng`` give equal bytes.

    ``others`` are whole documents that pieces are taken from.
    """
    data = seed
    for _ in range(rng.choice((1, 1, 2, 4))):
        data = _one(data, others, rng)
    return data


def _one(data: bytes, others: Sequence[bytes], rng: random.Random) -> bytes:
    inside = rng.random() < 0.8  # most damage to a package or a stream only makes it unreadable
    if inside and data.startswith(b"PK\x03\x04"):
        return _in_part(data, others, rng)
    if inside and b"%PDF-" in data[:1024]:
        return _in_stream(data, others, rng)
    return _damage(data, others, rng)


def _damage(data: bytes, others: Sequence[bytes], rng: random.Random) -> bytes:
    sound = b"<" in data[:100] and rng.random() < 0.7
    return rng.choice(_MARKUP if sound else _DAMAGE)(data, others, rng)


def _in_part(data: bytes, others: Sequence[bytes], rng: random.Random) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = {info: package.read(info) for info in package.infolist()}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError):
        return _flip(data, others, rng)
    readable = [info for info in parts if info.filename.endswith((".xml", ".rels"))]
    # The text, its numbers and its notes; theme and fonts are not looked at.
    named = [i for i in readable if re.search(r"document|numbering|styles|notes|rels", i.filename)]
    if not readable:
        return _flip(data, others, rng)
    chosen = rng.choice(named or readable)
    parts[chosen] = _damage(parts[chosen], others, rng)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for info, part in parts.items():
            package.writestr(info.filename, part)
    return out.getvalue()


def _in_stream(data: bytes, others: Sequence[bytes], rng: random.Random) -> bytes:
    streams = list(_STREAM.finditer(data))
    if not streams:
        return _flip(data, others, rng)
    chosen = rng.choice(streams)
    try:
        content, packed = zlib.decompress(chosen[1]), True
    except zlib.error:
        content, packed = chosen[1], False
    content = _damage(content, others, rng)
    stream = zlib.compress(content) if packed else content
    return data[: chosen.start(1)] + stream + data[chosen.end(1) :]


def _move_elements(data: bytes, _others: Sequence[bytes], rng: random.Random) -> bytes:
    """Paragraphs, rows and numbers change places; the markup stays sound."""
    elements = list(_ELEMENT.finditer(data))
    for _ in range(rng.randint(1, 5)):
        if not elements:
            break
        one, two = rng.choice(elements), rng.choice(elements)
        data = data.replace(one[0], rng.choice((b"", two[0], one[0] + two[0])), 1)
    return data


def _change_values(data: bytes, _others: Sequence[bytes], rng: random.Random) -> bytes:
    values = list(_VALUE.finditer(data))
    for chosen in rng.sample(values, min(len(values), rng.randint(1, 5))):
        value = rng.choice((b"", b"0", b"-1", b"99999999999", b"x", rng.choice(values)[1]))
        data = data.replace(chosen[0], b'="' + value + b'"', 1)
    return data


def _flip(data: bytes, _others: Sequence[bytes], rng: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(rng.randint(1, 20)):
        if changed:
            changed[rng.randrange(len(changed))] = rng.randrange(256)
    return bytes(changed)


def _cut(data: bytes, _others: Sequence[bytes], rng: random.Random) -> bytes:
    start, end = _stretch(data, rng, most=len(data))
    return data[:start] + data[end:]


def _truncate(data: bytes, _others: Sequence[bytes], rng: random.Random) -> bytes:
    return data[: rng.randrange(len(data) + 1)]


def _insert(data: bytes, _others: Sequence[bytes], rng: random.Random) -> bytes:
    for _ in range(rng.randint(1, 10)):
        at = rng.randrange(len(data) + 1)
        data = data[:at] + rng.choice(_PIECES) + data[at:]
    return data


def _copy(data: bytes, others: Sequence[bytes], rng: random.Random) -> bytes:
    source = rng.choice([data, *others])
    start, end = _stretch(source, rng, most=20_000)
    at = rng.randrange(len(data) + 1)
    return data[:at] + source[start:end] + data[at:]


def _swap_lines(data: bytes, _others: Sequence[bytes], rng: random.Random) -> bytes:
    lines = data.split(b"\n")
    for _ in range(rng.randint(1, 10)):
        one, two = rng.randrange(len(lines)), rng.randrange(len(lines))
        lines[one], lines[two] = lines[two], lines[one]
    return b"\n".join(lines)


def _join_lines(data: bytes, _others: Sequence[bytes], rng: random.Random) -> bytes:
    return data.replace(b"\n", rng.choice((b"", b" ")), rng.randint(1, 200))


def _repeat(data: bytes, _others: Sequence[bytes], rng: random.Random) -> bytes:
    start, end = _stretch(data, rng, most=rng.choice((3, 30, 300, 3_000)))
    piece = rng.choice((data[start:end], rng.choice(_PIECES))) or b" "
    length = rng.choice((_LONG // 100, _LONG // 10, _LONG))
    return data[:start] + piece * max(1, length // len(piece)) + data[end:]


def _stretch(data: bytes, rng: random.Random, *, most: int) -> tuple[int, int]:
    start = rng.randrange(len(data) + 1)
    return start, min(len(data), start + rng.randint(1, max(1, most)))


_Damage = Callable[[bytes, Sequence[bytes], random.Random], bytes]
_DAMAGE: tuple[_Damage, ...] = (
    _flip, _cut, _truncate, _insert, _insert, _copy, _copy, _swap_lines, _join_lines, _repeat,
)  # fmt: skip
_MARKUP: tuple[_Damage, ...] = (_move_elements, _change_values)
