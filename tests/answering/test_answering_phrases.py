"""The assistant's own sentences: the same in six languages, and none that says too much."""

from __future__ import annotations

import ast
import re
import string
from pathlib import Path

import pytest

from assistant.answering import phrases
from assistant.answering.phrases import phrases_for
from assistant.types import UN_LANGUAGES

ROOM = Path(phrases.__file__).parent.parent
_NAME = re.compile(r"(?:lead|refused|clarify|summary|notice|word|language)\.[a-z_]+")


def _blanks(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def _trees() -> list[ast.Module]:
    return [ast.parse(path.read_text(encoding="utf-8")) for path in sorted(ROOM.rglob("*.py"))]


def _names_used() -> set[str]:
    return {
        node.value
        for tree in _trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and _NAME.fullmatch(node.value)
    }


def _calls() -> list[tuple[str, set[str]]]:
    """Direct calls ``say("name", blank=…)``."""
    return [
        (str(node.args[0].value), {str(keyword.arg) for keyword in node.keywords})
        for tree in _trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "say"
        and isinstance(node.args[0], ast.Constant)
    ]


@pytest.mark.parametrize("language", UN_LANGUAGES)
def test_every_language_has_the_same_sentences_with_the_same_blanks(language: str) -> None:
    english = phrases_for("en").sentences
    own = phrases_for(language).sentences
    assert set(own) == set(english)
    assert {name: _blanks(text) for name, text in own.items()} == {
        name: _blanks(text) for name, text in english.items()
    }
    assert all(text.strip() for text in own.values())


def test_every_sentence_that_the_code_says_is_there_and_every_one_there_is_said() -> None:
    sentences = set(phrases_for("en").sentences)
    used = _names_used()
    assert used <= sentences
    # Names of languages and of kinds of documents are looked up by their code.
    assert {name for name in sentences if not name.startswith(("language.", "kind."))} <= used


def test_every_blank_is_filled() -> None:
    calls = _calls()
    assert len(calls) > 20
    sentences = phrases_for("en").sentences
    assert [(name, given) for name, given in calls if _blanks(sentences[name]) != given] == []


@pytest.mark.parametrize("language", UN_LANGUAGES)
def test_every_language_has_a_name_in_every_language(language: str) -> None:
    assert {f"language.{code}" for code in UN_LANGUAGES} <= set(phrases_for(language).sentences)


def test_a_language_without_sentences_is_answered_in_english() -> None:
    assert phrases_for("de").language == "en"


#: Ways to say that something is not in the world, rather than not in the library.
_DENIES = re.compile(
    r"does not exist|no such|was (?:never|not) (?:taken|adopted|decided)"
    r"|n'existe pas|n'a (?:jamais|pas) été (?:prise|adoptée)|no existe|не существует"
    r"|لا يوجد (?:مقرر|قرار)|غير موجود|不存在",
    re.IGNORECASE,
)


@pytest.mark.parametrize("language", UN_LANGUAGES)
def test_no_sentence_says_that_something_does_not_exist(language: str) -> None:
    denying = {
        name: text for name, text in phrases_for(language).sentences.items() if _DENIES.search(text)
    }
    assert denying == {}


@pytest.mark.parametrize(
    ("language", "interval", "shown"),
    [
        ("en", "2017-04-24/2017-05-05", "24 Apr – 5 May 2017"),
        ("en", "2023-05-01/2023-05-12", "1–12 May 2023"),
        ("en", "2017-04-24", "24 April 2017"),
        ("en", "2017", "2017"),
        ("en", "2021/2022", "2021 – 2022"),
        ("en", "", ""),
        ("fr", "2017-04-24", "24 avril 2017"),
        ("es", "2017-04-24", "24 de abril de 2017"),
        ("ru", "2017-04-24", "24 апреля 2017 г."),
        ("zh", "2017-04-24", "2017年4月24日"),
    ],
)
def test_dates_are_written_as_the_language_does(language: str, interval: str, shown: str) -> None:
    spaced = " ".join(phrases_for(language).days(interval).split()).replace("\u2009", " ")
    assert spaced == shown


@pytest.mark.parametrize(("language", "shown"), [("en", "a, b"), ("zh", "a、b"), ("ar", "a، b")])
def test_lists_are_written_as_the_language_does(language: str, shown: str) -> None:
    assert phrases_for(language).joined(["a", "b"]) == shown
