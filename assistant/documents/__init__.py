"""Documents: from a file to decisions and citable passages.

``read`` touches the disk; everything after it is pure. ``spans`` tells where every character
of a text went.
"""

from __future__ import annotations

from assistant.documents.language import detect_language
from assistant.documents.parsing import Span, parse_document, spans
from assistant.documents.readers import read, read_bytes, read_data
from assistant.documents.verbs import VERBS, operative_verb

__all__ = [
    "VERBS",
    "Span",
    "detect_language",
    "operative_verb",
    "parse_document",
    "read",
    "read_bytes",
    "read_data",
    "spans",
]
