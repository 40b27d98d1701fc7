"""What holds of the check for any passage: of the corpus, changed by one figure, or hostile."""

from __future__ import annotations

import re
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answering.verify import sentences_of, verify
from assistant.index.tokens import TokenVectors
from assistant.library import Library, current
from assistant.syntax import parse_english
from assistant.types import Passage, PassageRecord

DOCUMENTS = (
    "unece-technical-cooperation-strategy",
    "unece-what-is-technical-cooperation",
    "brs-technical-assistance-plan",
    "stockholm-article-12-mandate",
    "stockholm-technical-assistance-decisions",
)
_LABEL = re.compile(r"^\s*\d{1,2}\.\s+")


@pytest.fixture(scope="module")
def held(tables_only: Path) -> tuple[PassageRecord, ...]:
    with Library.open(current(tables_only).database) as library:
        return tuple(each for name in DOCUMENTS for each in library.document_records(name))


def own_sentences(record: PassageRecord) -> list[str]:
    text = _LABEL.sub("", record.passage.text)
    whole, rest = sentences_of(text + "\n")
    return [each for each in [*whole, rest.strip()] if len(each.split()) > 4 and "\n" not in each]


def test_a_passages_own_sentence_is_supported(held: Sequence[PassageRecord]) -> None:
    assert len(held) > 30
    lost = [
        (record.passage.id, sentence)
        for record in held
        if record.passage.kind != "list" and "\n" not in record.passage.text
        for sentence in own_sentences(record)
        if not verify(sentence, [record], parse=parse_english).supported
    ]
    assert lost == []


def test_a_figure_changed_in_a_passages_own_sentence_is_never_supported(
    held: Sequence[PassageRecord],
) -> None:
    changed = 0
    for record in held:
        for sentence in own_sentences(record):
            for match in re.finditer(r"\d", sentence):
                other = str((int(match[0]) + 3) % 10)
                false = sentence[: match.start()] + other + sentence[match.end() :]
                changed += 1
                assert not verify(false, list(held), parse=parse_english).supported, false
    assert changed > 50


def _record(text: str, language: str = "en") -> PassageRecord:
    passage = Passage(
        "d:en:1", "d", "SC-8/15", language, "operative", 0, "para. 1", True, text, 0, len(text)
    )
    return PassageRecord(passage, "", "", "", "", ("Stockholm",), "", "", None, "", "full")


@given(st.text(max_size=200), st.text(max_size=300))
def test_any_text_has_a_verdict(sentence: str, text: str) -> None:
    verdict = verify(sentence, [_record(text)], parse=parse_english)
    assert verdict.supported == (not verdict.reasons) == bool(verdict.markers)


PIECES = {
    "letters": "a", "blanks": " ", "digits": "7", "dots": ". ", "brackets": "[", "quotes": "“",
    "markers": "[1] ", "negations": "not ", "names": "Parties and ", "verbs": "requests the ",
    "numbers": "1,000 ", "dates": "31 March 2018, ", "references": "SC-8/15, ",
    "meetings": "the ninth meeting of the Conference of the Parties ", "stars": "*a ",
    "Chinese": "不请秘书处",
    "by": "developed by ", "Arabic": "لا يطلب إلى الأمانة ",
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES.keys())
def test_a_hostile_text_is_judged_in_a_moment(piece: str) -> None:
    long = piece * (200_000 // len(piece))
    begun = time.process_time()
    short = _record("Requests the Secretariat to report;")
    verify(long[:1500], [_record(long), short], parse=parse_english)
    verify(long, [_record(long)], parse=parse_english)
    sentences_of(long)
    assert time.process_time() - begun < 10


def test_an_embedding_is_asked_only_across_languages() -> None:
    asked: list[Sequence[str]] = []

    def embed(texts: Sequence[str]) -> Sequence[TokenVectors]:
        asked.append(texts)
        return []

    record = _record("Requests the Secretariat to report on the plan;")
    assert verify(
        "The Secretariat is requested to report on the plan.",
        [record],
        embed=embed,
        parse=parse_english,
    ).supported
    assert asked == []
