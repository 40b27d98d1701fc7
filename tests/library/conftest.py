"""A small library, made of sentences of our own."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assistant.library import EmbeddedText, LibraryWriter, PutResult
from assistant.types import (
    Decision,
    DocumentEntry,
    Issue,
    Mention,
    ParsedDocument,
    Passage,
    SourceText,
)
from tests.library.small_library import FIRST, STOCKHOLM_COP8, STOCKHOLM_COP10, Make, Put


def document(name: str, *lines: str, **entry: object) -> ParsedDocument:
    """A parsed document, one paragraph a line: "REF | title" starts a decision, and a reference
    in double square brackets is a mention.
    """
    fields = {"id": name, "file": f"{name}.txt", "title": f"Title of {name}", **entry}
    language = str(fields.setdefault("language", "en"))
    text, passages, decisions = "", [], []
    ref: str | None = None
    number = 0
    for line in lines:
        if "|" in line:
            ref, title = (part.strip() for part in line.split("|"))
            number = 0
            decisions.append(Decision(ref, title, name, language, len(text), 10**9))
            continue
        number += 1
        said, mentions = _said(line)
        start = len(text)
        text += said + "\n"
        passages.append(
            Passage(
                id=f"{ref or name}:{language}:{number}",
                document=name,
                ref=ref,
                language=language,
                kind="operative" if ref else "text",
                ordinal=len(passages),
                locator=f"para. {number}",
                official_label=True,
                text=said,
                start=start,
                end=start + len(said),
                section=("Heading",),
                mentions=mentions,
                annexes_named=("annex I",) if "annex I" in said else (),
            )
        )
    decisions = [
        Decision(
            one.ref,
            one.title,
            name,
            language,
            one.start,
            decisions[n + 1].start if n + 1 < len(decisions) else len(text),
        )
        for n, one in enumerate(decisions)
    ]
    return ParsedDocument(
        entry=DocumentEntry(**fields),
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        source=SourceText(text),
        decisions=tuple(decisions),
        passages=tuple(passages),
        issues=(Issue(name, "numbers-jump", "a made-up issue"),),
    )


def _said(line: str) -> tuple[str, tuple[Mention, ...]]:
    said, mentions = "", []
    for n, part in enumerate(re.split(r"\[\[(.*?)\]\]", line)):
        if n % 2:
            mentions.append(Mention(part, part, len(said), len(said) + len(part)))
        said += part
    return said, tuple(mentions)


def embedded(parsed: ParsedDocument) -> dict[str, EmbeddedText]:
    """The text alone, without context."""
    return {
        passage.id: EmbeddedText(passage.text, hashlib.sha256(passage.text.encode()).hexdigest())
        for passage in parsed.passages
    }


@pytest.fixture(scope="session")
def make_document() -> Callable[..., ParsedDocument]:
    return document


@pytest.fixture(scope="session")
def put() -> Callable[[LibraryWriter, ParsedDocument], PutResult]:
    """Store a document with its own text as embedded text."""
    return lambda writer, parsed: writer.put(parsed, embedded(parsed))


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[LibraryWriter]:
    with LibraryWriter.open(tmp_path / "library.sqlite") as opened:
        yield opened


@pytest.fixture(scope="session")
def filled_once(make_document: Make, put: Put, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of ``filled``, closed; nobody writes to it."""
    database = tmp_path_factory.mktemp("filled") / "library.sqlite"
    with LibraryWriter.open(database) as writer:
        _fill(writer, make_document, put)
    return database


@pytest.fixture
def filled(filled_once: Path, tmp_path: Path) -> Iterator[LibraryWriter]:
    """A copy of its own, to be written to."""
    with LibraryWriter.open(shutil.copy(filled_once, tmp_path / "library.sqlite")) as opened:
        yield opened


def _fill(writer: LibraryWriter, make_document: Make, put: Put) -> None:
    writer.put_register([STOCKHOLM_COP8, STOCKHOLM_COP10], [])
    put(writer, make_document("decisions", *FIRST, conventions=("Stockholm",), kind="decisions"))
    put(
        writer,
        make_document(
            "plan",
            "The plan speaks of training and of lorries.",
            "It follows decision [[SC-8/15]].",
            conventions=("Basel", "Rotterdam", "Stockholm"),
            kind="plan",
            date="2018-01-31",
            held="extract",
        ),
    )
    put(writer, make_document("plan-fr", "Le plan parle de formations.", language="fr"))
    writer.commit()
