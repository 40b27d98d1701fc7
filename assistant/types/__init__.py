"""The values that cross the walls between rooms. All frozen, none knows a database or a model.

A *document* is one file of the corpus. It holds decisions (or resolutions), or plain text.
A *passage* is one citable paragraph; its ``text`` is a slice of the document's text, byte for
byte, and everything shown as a quotation comes from there. ``context`` (convention, meeting,
decision, title, section, chapeau) is joined to it only for embedding and indexing.

A *reference* is written here as its canonical string ("SC-8/15", "A/RES/70/1"); the parser
and the typed value live in :mod:`assistant.references`.
"""

from assistant.types.answers import (
    Answer,
    AnswerPart,
    AssistantLike,
    Citation,
    DecisionText,
    Lookup,
    Sentence,
    Summary,
)
from assistant.types.browsing import Edition, ListedDecision, MandateChoices, TextVersion
from assistant.types.documents import (
    Decision,
    DocumentEntry,
    Footnote,
    Issue,
    Mention,
    Page,
    ParsedDocument,
    Passage,
    PassageKind,
    SourceText,
)
from assistant.types.mandates import Addressee, Deadline, Mandate, Strength, Words
from assistant.types.register import KnownDecision, Meeting
from assistant.types.search import AlsoIn, Hit, MandateRecord, MandatesFound, PassageRecord
from assistant.types.words import UN_LANGUAGES, Engine, Held, Stage, Status

__all__ = [
    "UN_LANGUAGES",
    "Addressee",
    "AlsoIn",
    "Answer",
    "AnswerPart",
    "AssistantLike",
    "Citation",
    "Deadline",
    "Decision",
    "DecisionText",
    "DocumentEntry",
    "Edition",
    "Engine",
    "Footnote",
    "Held",
    "Hit",
    "Issue",
    "KnownDecision",
    "ListedDecision",
    "Lookup",
    "Mandate",
    "MandateChoices",
    "MandateRecord",
    "MandatesFound",
    "Meeting",
    "Mention",
    "Page",
    "ParsedDocument",
    "Passage",
    "PassageKind",
    "PassageRecord",
    "Sentence",
    "SourceText",
    "Stage",
    "Status",
    "Strength",
    "Summary",
    "TextVersion",
    "Words",
]
