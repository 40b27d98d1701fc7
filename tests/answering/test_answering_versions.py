"""Of a decision that is held in several languages, one version is shown."""

from __future__ import annotations

import pytest

from assistant.answering.opened import in_one_version
from assistant.types import Passage, PassageRecord


def record(ref: str | None, language: str, number: int = 1) -> PassageRecord:
    name = f"{ref or 'plan'}:{language}:{number}"
    passage = Passage(name, "d", ref, language, "operative", 0, str(number), True, "t", 0, 1)
    return PassageRecord(passage, "", "", "", "", (), "", "", None, "", "full")


ENGLISH, FRENCH, ARABIC = (record("SC-8/15", language) for language in ("en", "fr", "ar"))
ONLY_RUSSIAN = record("SC-9/14", "ru")
OUTSIDE = (record(None, "en"), record(None, "fr"))


@pytest.mark.parametrize(
    ("language", "shown"), [("fr", FRENCH), ("ar", ARABIC), ("en", ENGLISH), ("zh", ENGLISH)]
)
def test_the_readers_version_comes_first_then_english(language: str, shown: PassageRecord) -> None:
    records = (ARABIC, ENGLISH, FRENCH, ONLY_RUSSIAN)
    assert in_one_version(records, language) == (shown, ONLY_RUSSIAN)


def test_without_english_the_first_version_is_shown_and_all_its_paragraphs() -> None:
    russian = (record("SC-8/15", "ru", 1), record("SC-8/15", "ru", 2))
    assert in_one_version((*russian, ARABIC), "es") == russian


def test_passages_outside_decisions_all_stay() -> None:
    assert in_one_version(OUTSIDE, "fr") == OUTSIDE
    assert in_one_version((), "fr") == ()
