"""The tables of ``library.sqlite``.

    document ─┬─ source            the text that all offsets point into, once
              ├─ convention_of     conventions that the manifest gives it
              ├─ issue
              ├─ decision ─┐
              └─ passage ──┴─ mention
    meeting, known_decision        the register
    meta                           what belongs to the library as a whole
    keyword, keyword_language      which terms stand in which passages (keyword_index.py)
    keyword_change                 what of that is still to be brought in; empty when published

``position`` columns keep the order in which rows were given.
"""

from __future__ import annotations

import sqlalchemy as sa

#: Raised whenever tables, their meaning or the analysis of words (keywords.py) change:
#: a library of another version is not read but rebuilt.
SCHEMA_VERSION = 3

metadata = sa.MetaData()


def _document_key(*, primary_key: bool = False) -> sa.Column[str]:
    return sa.Column(
        "document",
        sa.Text,
        sa.ForeignKey("document.id", ondelete="CASCADE"),
        nullable=False,
        primary_key=primary_key,
    )


meta = sa.Table(
    "meta",
    metadata,
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)

document = sa.Table(
    "document",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("file", sa.Text, nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("issuer", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("held", sa.Text, nullable=False),
    sa.Column("url", sa.Text, nullable=False),
    sa.Column("meeting", sa.Text, nullable=False),
    sa.Column("date", sa.Text, nullable=False),
    sa.Column("symbol", sa.Text, nullable=False),
    sa.Column("sha256", sa.Text, nullable=False),
    sa.Column("year", sa.Integer),
    sa.Column("year_end", sa.Integer),
)

source = sa.Table(
    "source",
    metadata,
    _document_key(primary_key=True),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("pages", sa.JSON, nullable=False),  # [[number, start], …]
    sa.Column("dropped", sa.JSON, nullable=False),  # [[start, end, reason], …]
)

convention_of = sa.Table(
    "convention_of",
    metadata,
    _document_key(primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True),
    sa.Column("convention", sa.Text, nullable=False),
)

issue = sa.Table(
    "issue",
    metadata,
    _document_key(primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True),
    sa.Column("code", sa.Text, nullable=False),
    sa.Column("message", sa.Text, nullable=False),
    sa.Column("page", sa.Integer),
)

decision = sa.Table(
    "decision",
    metadata,
    _document_key(primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True),
    sa.Column("ref", sa.Text, nullable=False),
    sa.Column("key", sa.Text, nullable=False, index=True),
    sa.Column("number", sa.Text, nullable=False, index=True),  # "15" of SC-8/15
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("start", sa.Integer, nullable=False),
    sa.Column("end", sa.Integer, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("held", sa.Text, nullable=False),
    sa.Column("draft", sa.Boolean, nullable=False),
    sa.Column("convention", sa.Text, nullable=False),
    sa.Column("meeting_name", sa.Text, nullable=False),  # "COP-8"
    sa.Column("meeting", sa.Text, nullable=False),  # "Stockholm Convention COP-8"
    sa.Column("date", sa.Text, nullable=False),
    sa.Column("year", sa.Integer),
    sa.Column("year_end", sa.Integer),
)

passage = sa.Table(
    "passage",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),  # also of the keyword index and the matrix
    sa.Column("id", sa.Text, nullable=False, unique=True),
    _document_key(),
    sa.Column("ordinal", sa.Integer, nullable=False),
    sa.Column("decision", sa.Integer),  # position of its decision in the document
    sa.Column("ref", sa.Text),
    sa.Column("key", sa.Text, index=True),
    sa.Column("language", sa.Text, nullable=False, index=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("locator", sa.Text, nullable=False),
    sa.Column("official_label", sa.Boolean, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("start", sa.Integer, nullable=False),
    sa.Column("end", sa.Integer, nullable=False),
    sa.Column("section", sa.JSON, nullable=False),
    sa.Column("chapeau", sa.Text, nullable=False),
    sa.Column("verb", sa.Text, nullable=False),
    sa.Column("page", sa.Integer),
    sa.Column("annexes_named", sa.JSON, nullable=False),
    sa.Column("embedded", sa.Text, nullable=False),
    sa.Column("embedded_hash", sa.Text, nullable=False),
    sa.Column("content_hash", sa.Text, nullable=False),  # of all that is said, not of where
    sa.Index("passage_order", "document", "ordinal"),
    # All that filters ask of passages, so that they need not go through the texts.
    sa.Index("passage_place", "document", "decision", "language", "kind"),
)

mention = sa.Table(
    "mention",
    metadata,
    sa.Column(
        "passage",
        sa.Integer,
        sa.ForeignKey("passage.number", ondelete="CASCADE"),
        primary_key=True,
    ),
    sa.Column("position", sa.Integer, primary_key=True),
    sa.Column("target", sa.Text, nullable=False),
    sa.Column("key", sa.Text, nullable=False, index=True),
    sa.Column("printed", sa.Text, nullable=False),
    sa.Column("start", sa.Integer, nullable=False),
    sa.Column("end", sa.Integer, nullable=False),
    sa.Column("locator", sa.Text, nullable=False),
)

keyword = sa.Table(
    "keyword",
    metadata,
    sa.Column("language", sa.Text, primary_key=True),
    sa.Column("term", sa.Text, primary_key=True),
    sa.Column("list", sa.LargeBinary, nullable=False),  # packed, by row number of the passage
)

keyword_language = sa.Table(
    "keyword_language",
    metadata,
    sa.Column("language", sa.Text, primary_key=True),
    sa.Column("passages", sa.Integer, nullable=False),
    sa.Column("terms", sa.Integer, nullable=False),  # of all passages, repeated ones as well
)

keyword_change = sa.Table(
    "keyword_change",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("row", sa.Integer, nullable=False),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("terms", sa.Text, nullable=False),
    sa.Column("gone", sa.Boolean, nullable=False),
)

meeting = sa.Table(
    "meeting",
    metadata,
    sa.Column("position", sa.Integer, primary_key=True),
    sa.Column("convention", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("start", sa.Date),
    sa.Column("end", sa.Date),
    sa.Column("place", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
)

known_decision = sa.Table(
    "known_decision",
    metadata,
    sa.Column("position", sa.Integer, primary_key=True),
    sa.Column("ref", sa.Text, nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("convention", sa.Text, nullable=False),
    sa.Column("meeting", sa.Text, nullable=False),
    sa.Column("year", sa.Text, nullable=False),
    sa.Column("topic", sa.Text, nullable=False),
    sa.Column("source", sa.Text, nullable=False),
    sa.Column("note", sa.Text, nullable=False),
    sa.Column("key", sa.Text, nullable=False),
)
