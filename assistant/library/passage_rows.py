"""Passages as they go into the database: rows, mentions and keyword index together."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

import sqlalchemy as sa

from assistant.library import keyword_index, schema
from assistant.library.held import EmbeddedText
from assistant.library.identity import key_of
from assistant.library.keywords import analyse
from assistant.library.records import chunks
from assistant.types import Decision, ParsedDocument, Passage

Values = dict[str, Any]

_PASSAGE = schema.passage


def passage_values(
    passage: Passage, embedded: EmbeddedText, decisions: tuple[Decision, ...]
) -> Values:
    values = fields(passage)
    mentions = [fields(mention) for mention in passage.mentions]
    del values["mentions"]
    values["section"] = list(passage.section)
    values["annexes_named"] = list(passage.annexes_named)
    place = ("id", "ordinal", "start", "end", "page")
    said = {name: value for name, value in values.items() if name not in place}
    content = json.dumps([said, mentions, embedded.hash], sort_keys=True, ensure_ascii=False)
    return {
        **values,
        "key": key_of(passage.ref) if passage.ref else None,
        "decision": _decision_position(passage, decisions),
        "embedded": embedded.text,
        "embedded_hash": embedded.hash,
        "content_hash": hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest(),
    }


def _decision_position(passage: Passage, decisions: tuple[Decision, ...]) -> int | None:
    """The decision it stands in; of two prints of one decision, the one around it."""
    same = [n for n, decision in enumerate(decisions) if decision.ref == passage.ref]
    around = [n for n in same if decisions[n].start <= passage.start < decisions[n].end]
    return next(iter([*around, *same]), None)


def insert_passages(
    connection: sa.Connection,
    rows: list[Values],
    parsed: ParsedDocument,
    names: Mapping[str, str],
) -> None:
    if not rows:
        return
    # SQLite numbers new rows itself, the changed ones bring theirs along.
    for group in ([r for r in rows if "number" in r], [r for r in rows if "number" not in r]):
        insert(connection, _PASSAGE, group)
    numbers: dict[str, int] = {
        row.id: row.number
        for row in connection.execute(
            sa.select(_PASSAGE.c.id, _PASSAGE.c.number).where(
                _PASSAGE.c.document == parsed.entry.id
            )
        )
    }
    written = {row["id"] for row in rows}
    insert(
        connection,
        schema.mention,
        [
            {
                "passage": numbers[names[passage.id]],
                "position": n,
                "key": key_of(mention.target),
                **fields(mention),
            }
            for passage in parsed.passages
            if names[passage.id] in written
            for n, mention in enumerate(passage.mentions)
        ],
    )
    by_language: dict[str, list[Values]] = {}
    for row in rows:
        by_language.setdefault(row["language"], []).append(row)
    for language, group in by_language.items():
        analysed = ((numbers[row["id"]], analyse(row["embedded"], language)) for row in group)
        keyword_index.write_terms(connection, language, analysed)


def delete_passages(connection: sa.Connection, rows: Iterable[Any]) -> None:
    by_language: dict[str, list[int]] = {}
    for row in rows:
        by_language.setdefault(row.language, []).append(row.number)
    for language, numbers in by_language.items():
        for chunk in chunks(numbers):
            among = _PASSAGE.c.number.in_(chunk)
            held = connection.execute(
                sa.select(_PASSAGE.c.number, _PASSAGE.c.embedded).where(among)
            )
            analysed = ((row.number, analyse(row.embedded, language)) for row in held)
            keyword_index.delete_terms(connection, language, analysed)
            connection.execute(sa.delete(_PASSAGE).where(among))


def move_passages(connection: sa.Connection, rows: list[Values]) -> None:
    """Note where unchanged passages stand now, after something before them changed."""
    columns = ("decision", "ordinal", "start", "end", "page")
    if rows:
        connection.execute(
            sa.update(_PASSAGE)
            .where(_PASSAGE.c.id == sa.bindparam("of"))
            .values({name: sa.bindparam(f"new_{name}") for name in columns}),
            [{"of": row["id"], **{f"new_{name}": row[name] for name in columns}} for row in rows],
        )


def give_back_ids(connection: sa.Connection) -> None:
    """Passages stored as ``ID@document`` take the id ``ID`` where no passage has it any more.

    Of several that wait for one id, the first in the order of documents gets it.
    """
    suffix = sa.literal("@").concat(_PASSAGE.c.document)
    waiting = connection.execute(
        sa.select(_PASSAGE.c.number, _PASSAGE.c.id, _PASSAGE.c.document)
        .where(sa.func.substr(_PASSAGE.c.id, -sa.func.length(suffix)) == suffix)
        .order_by(_PASSAGE.c.document, _PASSAGE.c.ordinal)
    ).all()
    own = {row.number: row.id.removesuffix(f"@{row.document}") for row in waiting}
    taken: set[str] = set()
    for chunk in chunks(own.values()):
        taken.update(
            connection.execute(sa.select(_PASSAGE.c.id).where(_PASSAGE.c.id.in_(chunk))).scalars()
        )
    first: dict[str, int] = {}
    for number, name in own.items():
        if name not in taken:
            first.setdefault(name, number)
    if first:
        connection.execute(
            sa.update(_PASSAGE)
            .where(_PASSAGE.c.number == sa.bindparam("row"))
            .values(id=sa.bindparam("own")),
            [{"row": number, "own": name} for name, number in first.items()],
        )


def fields(value: Any) -> Values:
    """Fields of a frozen dataclass by name, as they are."""
    return {name: getattr(value, name) for name in value.__dataclass_fields__}


def insert(connection: sa.Connection, table: sa.Table, rows: list[Values]) -> None:
    if rows:
        connection.execute(sa.insert(table), rows)
