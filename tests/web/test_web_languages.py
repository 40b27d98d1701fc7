"""Six languages with the same texts, and the one a visitor gets."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.types import UN_LANGUAGES
from assistant.web.languages import choose_language, direction, words

#: What French or Spanish spells as English does.
SPELT_ALIKE = {
    "conversation", "sources", "reader", "view_chat", "column_date", "any_convention",
    "scope_convention",
    "column_convention",
    "column_document", "on_condition", "kind_article", "kind_document", "kind_plan",
}  # fmt: skip


@pytest.mark.parametrize("language", UN_LANGUAGES)
def test_every_language_names_itself(language: str) -> None:
    assert words(language)["code"] == language


@pytest.mark.parametrize("language", UN_LANGUAGES)
def test_every_language_has_every_text(language: str) -> None:
    assert set(words(language)) == set(words("en"))
    assert all(text.strip() for text in words(language).values())


@pytest.mark.parametrize("language", UN_LANGUAGES)
def test_every_translation_keeps_the_places_to_be_filled(language: str) -> None:
    def places(text: str) -> set[str]:
        return {field for _, field, _, _ in string.Formatter().parse(text) if field}

    for key, text in words("en").items():
        assert places(words(language)[key]) == places(text), key


@pytest.mark.parametrize("language", [code for code in UN_LANGUAGES if code != "en"])
def test_no_text_was_left_in_english(language: str) -> None:
    same = {key for key, text in words(language).items() if text == words("en")[key]}
    assert same <= SPELT_ALIKE


@pytest.mark.parametrize(
    ("asked", "remembered", "accepted", "chosen"),
    [
        ("", "", "", "en"),
        ("fr", "es", "ru", "fr"),
        ("", "es", "ru", "es"),
        ("", "", "ru", "ru"),
        ("xx", "", "ar-EG", "ar"),
        ("", "", "de-DE,de;q=0.9,fr;q=0.8,en;q=0.7", "fr"),
        ("", "", "en;q=0.2, zh-Hant-TW", "zh"),
        ("", "", "fr;q=0, es;q=0.1", "es"),
        ("", "", "fr;q=none,es", "es"),
        ("", "", "*", "en"),
        ("FR", "", "", "fr"),
    ],
)
def test_the_address_goes_before_the_cookie_and_the_cookie_before_the_browser(
    asked: str, remembered: str, accepted: str, chosen: str
) -> None:
    assert choose_language(asked, remembered, accepted) == chosen


@given(st.text(), st.text(), st.text())
def test_whatever_is_sent_one_of_the_six_is_chosen(asked: str, kept: str, accepted: str) -> None:
    assert choose_language(asked, kept, accepted) in UN_LANGUAGES


def test_arabic_alone_runs_from_right_to_left() -> None:
    assert {code: direction(code) for code in UN_LANGUAGES} == {
        "en": "ltr", "fr": "ltr", "es": "ltr", "ru": "ltr", "ar": "rtl", "zh": "ltr",
    }  # fmt: skip
