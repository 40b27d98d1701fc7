"""The library: documents, decisions, passages and the register in one transactional database.

A library on disk is a folder of immutable generations (:mod:`~assistant.library.generations`);
:class:`Library` reads the database of one, :class:`LibraryWriter` writes that of a draft.
"""

from assistant.library.filters import years_between
from assistant.library.generations import Draft, Generation, current, new_generation
from assistant.library.held import EmbeddedText, HeldDecision, HeldDocument, PutResult
from assistant.library.identity import key_of
from assistant.library.keywords import analyse, content_terms
from assistant.library.lock import WriterLock, writer_lock
from assistant.library.mandate_filters import MANDATE_FILTERS
from assistant.library.mandates_held import MandateTally
from assistant.library.names_held import Named
from assistant.library.narrowed import NarrowedLibrary
from assistant.library.passage_table import PassageTable
from assistant.library.passages_held import Body
from assistant.library.places_held import Place
from assistant.library.register import Register, load_register, meeting_days, meeting_label
from assistant.library.schema import SCHEMA_VERSION
from assistant.library.store import Library
from assistant.library.writer import LibraryWriter

__all__ = [
    "MANDATE_FILTERS",
    "SCHEMA_VERSION",
    "Body",
    "Draft",
    "EmbeddedText",
    "Generation",
    "HeldDecision",
    "HeldDocument",
    "Library",
    "LibraryWriter",
    "MandateTally",
    "Named",
    "NarrowedLibrary",
    "PassageTable",
    "Place",
    "PutResult",
    "Register",
    "WriterLock",
    "analyse",
    "content_terms",
    "current",
    "key_of",
    "load_register",
    "meeting_days",
    "meeting_label",
    "new_generation",
    "writer_lock",
    "years_between",
]
