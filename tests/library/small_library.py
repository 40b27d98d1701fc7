"""What the small library of these tests is made of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from assistant.library import LibraryWriter, PutResult
from assistant.types import Meeting, ParsedDocument

Make = Callable[..., ParsedDocument]
Put = Callable[[LibraryWriter, ParsedDocument], PutResult]

STOCKHOLM_COP8 = Meeting("Stockholm", "COP-8", date(2017, 4, 24), date(2017, 5, 5), "Geneva")
STOCKHOLM_COP10 = Meeting("Stockholm", "COP-10", date(2021, 7, 26), date(2022, 6, 17), "Geneva")

FIRST = (
    "SC-8/15 | Technical assistance",
    "Requests the Secretariat to gather figures, recalling [[SC-1/15]];",
    "Invites Parties to send lorries of paper with annex I.",
    "SC-10/15 | Technical help",
    "Welcomes the lorries, having regard to [[SC-8/15]] and [[SC-1/15]].",
)
