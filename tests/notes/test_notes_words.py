"""The words of a note are there in six languages, with the same blanks to fill."""

from __future__ import annotations

import re

import pytest

from assistant.notes.words import note_words
from assistant.types import UN_LANGUAGES

ENGLISH = note_words("en")
#: Signs, and words that are the same in some language.
SAME = {"note.separator", "note.stop", "note.colon", "note.date", "note.sources", "citation.title"}


@pytest.mark.parametrize("language", UN_LANGUAGES)
def test_every_language_has_all_words_and_their_blanks(language: str) -> None:
    said = note_words(language)
    assert set(said) == set(ENGLISH)
    for name, text in said.items():
        blanks = set(re.findall(r"{\w+}", text))
        assert blanks == set(re.findall(r"{\w+}", ENGLISH[name])), name


@pytest.mark.parametrize("language", [code for code in UN_LANGUAGES if code != "en"])
def test_no_words_are_left_in_english(language: str) -> None:
    said = note_words(language)
    own = {name for name in ENGLISH if name.startswith(("note.", "status."))} - SAME
    assert [name for name in own if said[name] == ENGLISH[name]] == []


def test_any_other_language_reads_english() -> None:
    assert note_words("de") == ENGLISH
