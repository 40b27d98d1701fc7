"""Mandates of a single paragraph, each of whose words must stand in it."""

from __future__ import annotations

from datetime import date

from assistant.documents.mandates import mandates_of
from assistant.types import Mandate, Meeting, Passage, Words

MEETINGS = (
    Meeting("Stockholm", "COP-8", date(2017, 4, 24), date(2017, 5, 5)),
    Meeting("Stockholm", "COP-9", date(2019, 4, 29), date(2019, 5, 10)),
    Meeting("Stockholm", "COP-10", date(2021, 7, 26), date(2021, 7, 30)),
    Meeting("Stockholm", "COP-10", date(2022, 6, 6), date(2022, 6, 17)),
)


def paragraph(
    text: str,
    *,
    language: str = "en",
    chapeau: str = "",
    ref: str = "SC-8/15",
    kind: str = "operative",
) -> Passage:
    return Passage(
        "SC-8/15:en:1", "document", ref, language, kind, 0, "para. 1", True,
        text, 0, len(text), chapeau=chapeau,
    )  # fmt: skip


def read(text: str, **given: str) -> tuple[Mandate, ...]:
    passage = paragraph(text, **given)
    found = mandates_of(passage, convention="Stockholm", meeting="COP-8", meetings=MEETINGS)
    for words in (words for mandate in found for words in all_words(mandate)):
        source = passage.text if words.source == "text" else passage.chapeau
        assert source[words.start : words.end] == words.text
    return found


def all_words(mandate: Mandate) -> list[Words]:
    return [
        mandate.action,
        *(each.words for each in mandate.addressees if each.words),
        *(each.words for each in mandate.deadlines),
        *mandate.conditions,
    ]


def names(mandate: Mandate) -> list[str]:
    return [each.name for each in mandate.addressees]


def one(text: str, **given: str) -> Mandate:
    (mandate,) = read(text, **given)
    return mandate
