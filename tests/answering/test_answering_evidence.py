"""What a question is judged by: the tokens that the library keeps, or the same embedded now."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import library
from assistant.answering.evidence import Judge, judged_text
from assistant.answering.opened import Opened
from assistant.index import Background
from assistant.library import Library
from assistant.retrieval.question import analyse_question
from assistant.settings import Settings

QUESTIONS = [
    ("What is said about the mobilization of resources for technical assistance?", "en"),
    ("Quelles activités de coopération technique sont menées par la CEE-ONU ?", "fr"),
]


@pytest.fixture(scope="module")
def opened(corpus_library: Path) -> Iterator[Opened]:
    found = Opened(library.current(corpus_library), Settings(_env_file=None))
    yield found
    found.close()


@pytest.fixture(scope="module")
def without(opened: Opened) -> Judge:
    """As over a library of which the tokens are not kept."""
    background = Background.load(opened.generation.path)
    return Judge(opened.embeddings, opened.vectors, background)


def test_a_passage_is_judged_by_the_text_that_was_embedded(tables_only: Path) -> None:
    with Library.open(library.current(tables_only).database) as held:
        texts = {name: text for name, text, _ in held.embedded()}
        records = held.records(texts)
    assert {name: judged_text(record) for name, record in records.items()} == texts


def test_a_passage_without_a_title_too(library_of) -> None:
    text = "A/HRC/PRST/18/2\n\n1. Requests the secretariat to report.\n"
    held = library_of({"untitled.txt": text}).library
    texts = {name: text for name, text, _ in held.embedded()}
    records = held.records(texts)
    assert "" in {record.title for record in records.values()}
    assert {name: judged_text(record) for name, record in records.items()} == texts


@pytest.mark.slow
@pytest.mark.parametrize(("text", "language"), QUESTIONS)
def test_kept_tokens_are_judged_as_those_that_are_embedded(
    opened: Opened, without: Judge, text: str, language: str
) -> None:
    question = analyse_question(text, language)
    kept = opened.evidence(question)
    fresh = without.judge(question.matter, language, [item.record for item in kept])
    strengths = {item.record.passage.id: item.strength for item in fresh}
    assert kept
    for item in kept:
        assert item.strength == pytest.approx(strengths[item.record.passage.id], abs=0.005)
    assert fresh[0].record.passage.id == kept[0].record.passage.id


@pytest.mark.slow
def test_no_passage_is_embedded_where_tokens_are_kept(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    def embedded(texts: object) -> None:
        pytest.fail(f"embedded: {texts}")

    monkeypatch.setattr(opened.embeddings, "coded_tokens", embedded)
    question = analyse_question(*QUESTIONS[1])
    judged = opened.evidence(question)
    assert judged
    assert opened.judge.matching_words(question.matter, "fr", judged[0].record)


@pytest.mark.slow
def test_words_are_marked_alike_with_and_without_kept_tokens(
    opened: Opened, without: Judge
) -> None:
    question = analyse_question(*QUESTIONS[1])
    for item in opened.evidence(question)[:3]:
        marked = opened.judge.matching_words(question.matter, "fr", item.record)
        assert marked == without.matching_words(question.matter, "fr", item.record)


@pytest.mark.slow
def test_no_article_or_preposition_is_marked(opened: Opened) -> None:
    question = analyse_question("Que doit transmettre le Secrétariat aux donateurs ?", "fr")
    marked = {
        word
        for item in opened.evidence(question)[:4]
        for word in opened.judge.matching_words(question.matter, "fr", item.record)
    }
    assert "transfer" in marked
    assert marked.isdisjoint({"of", "the", "on", "in", "to", "and", "for", "by"})
