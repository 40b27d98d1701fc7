"""The gate of generated sentences: what is shown, what is withheld, what is never let through."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answering.compose_gate import (
    LONGEST_SENTENCE,
    MOST_SENTENCES,
    Gate,
    is_active,
    is_foreign,
    plain_sentence,
)
from assistant.answering.verify import Verdict

CANNOT = "NOT IN THE PARAGRAPHS"


def gate(supported: bool = True, texts: tuple[str, ...] = (), language: str = "en") -> Gate:
    return Gate(lambda *_: Verdict(supported, (1,), ()), texts, language, CANNOT)


def fed(gate: Gate, *pieces: str) -> list[str]:
    for piece in pieces:
        gate.take(piece)
    gate.finish()
    return [sentence.text for sentence in gate.shown]


def test_a_sentence_is_shown_when_it_is_whole() -> None:
    one = gate()
    assert not one.take("The Secretariat rep")
    assert one.take("orts to Parties. The next ")
    assert [sentence.text for sentence in one.shown] == ["The Secretariat reports to Parties."]


def test_a_sentence_that_is_not_supported_is_withheld_and_counted() -> None:
    one = gate(supported=False)
    assert fed(one, "The Secretariat reports to all. The Parties pay for it.\n") == []
    assert one.withheld == 2


def test_the_last_sentence_needs_no_full_stop() -> None:
    assert fed(gate(), "The Secretariat reports to Parties") == [
        "The Secretariat reports to Parties"
    ]


@pytest.mark.parametrize(
    "line",
    [
        "1, Technical assistance, COP-8\n",
        "What does the decision request? ",
        "## Summary\n",
        "APPROVED. ",
        "Decision 1/CP.21:\n",
    ],
)
def test_headings_questions_and_single_words_are_no_statements(line: str) -> None:
    one = gate()
    assert fed(one, line, "The Secretariat reports to Parties.") == [
        "The Secretariat reports to Parties."
    ]
    assert one.withheld == 1


def test_a_sentence_without_a_marker_of_a_source_is_not_shown() -> None:
    one = Gate(lambda *_: Verdict(True, (), ()), (), "en", CANNOT)
    assert fed(one, "The Secretariat reports to Parties. ") == []
    assert one.withheld == 1


@pytest.mark.parametrize(
    ("raw", "text", "cited"),
    [
        ("It reports [1].", "It reports.", (1,)),
        ("It reports [1, 3] and [2].", "It reports and.", (1, 3, 2)),
        ("- **It** reports 【2】.", "It reports.", (2,)),
        ("## It `reports`.", "It reports.", ()),
        ("1. It reports.", "It reports.", ()),
        ("> _It_ reports.", "It reports.", ()),
        ("It\u202e re\x1b[31mports.", "It re [31mports.", ()),
        ("snake_case stays.", "snake_case stays.", ()),
        ("第一句 [1]。", "第一句。", (1,)),
    ],
)
def test_markers_and_marks_are_taken_out(raw: str, text: str, cited: tuple[int, ...]) -> None:
    assert plain_sentence(raw) == (text, cited)


@pytest.mark.parametrize(
    "sentence",
    [
        "See [here](https://example.org).",
        "![x](https://example.org/?q=1)",
        "<img src=x onerror=alert(1)>",
        "See https://example.org/a now.",
        "See www.example.org now.",
        "See example.org/path now.",
        "Open javascript:alert(1) now.",
        "Write to mailto:a@example.org now.",
        "Write to a@example.org now.",
        "A </section> ends.",
        "See data:text/html,x now.",
        "See pops.int.example now.",
    ],
)
def test_links_images_tags_and_addresses_are_not_let_through(sentence: str) -> None:
    assert is_active(sentence, ["See pops.int and https://brsmeas.org/x."])
    one = gate()
    assert fed(one, f"{sentence} ") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "It is on pops.int for all.",
        "It is at https://brsmeas.org/x.",
        "E.g. U.S. Parties, i.e. all.",
    ],
)
def test_an_address_that_a_source_has_may_be_named(sentence: str) -> None:
    assert not is_active(sentence, ["See pops.int and https://brsmeas.org/x."])


@pytest.mark.parametrize(
    ("sentence", "language", "foreign"),
    [
        ("The Secretariat reports to the Conference of the Parties.", "en", False),
        ("The Secretariat reports to the Conference of the Parties.", "fr", True),
        ("Le secrétariat fait rapport à la Conférence des Parties.", "en", True),
        ("Секретариат представляет доклад Конференции Сторон каждый год.", "ru", False),
        ("秘书处应向缔约方大会下一次会议提交关于技术援助需要的报告供其审议。", "zh", False),
        ("Yes, SC-8/15.", "ru", False),
    ],
)
def test_another_language_is_told_where_there_is_enough_of_it(
    sentence: str, language: str, foreign: bool
) -> None:
    assert is_foreign(sentence, language) is foreign


def test_the_words_for_cannot_answer_are_no_sentence_of_a_summary() -> None:
    one = gate()
    assert fed(one, f"{CANNOT}.") == []
    assert (one.declined, one.withheld) == (True, 0)


def test_what_a_model_thinks_aloud_is_no_answer() -> None:
    assert fed(
        gate(), "<thi", "nk>It may report. Or not.</think>", "It reports to all Parties."
    ) == ["It reports to all Parties."]
    assert fed(gate(), "<think>It never ends. It goes on.") == []


def test_a_model_that_turns_in_a_circle_is_ended() -> None:
    one = gate()
    assert fed(one, "It reports to Parties. " * 50) == ["It reports to Parties."]
    assert one.ended


def test_a_model_that_goes_on_and_on_is_ended() -> None:
    one = gate()
    fed(
        one,
        "".join(
            f"The Secretariat reports to the Conference about Party number {n}. "
            for n in range(100)
        ),
    )
    assert (len(one.shown), one.ended) == (MOST_SENTENCES, True)
    endless = gate()
    endless.take("word " * LONGEST_SENTENCE)
    assert (endless.shown, endless.withheld, endless.ended) == ([], 1, True)


@given(st.lists(st.text(max_size=40), max_size=20))
def test_whatever_is_written_only_plain_text_comes_out(pieces: list[str]) -> None:
    one = gate()
    for text in fed(one, *pieces):
        assert not is_active(text, ())
        assert text == " ".join(text.split())
        assert len(text) <= LONGEST_SENTENCE
    assert len(one.shown) + one.withheld <= MOST_SENTENCES
