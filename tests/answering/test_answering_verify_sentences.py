"""Whole sentences of a text that grows, in six languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answering.verify import sentences_of


@pytest.mark.parametrize(
    ("text", "whole", "rest"),
    [
        ("", [], ""),
        ("It requests the Secretariat", [], "It requests the Secretariat"),
        ("It requests a report. It", ["It requests a report."], "It"),
        # the mark at the end may still be followed by a marker, or be that of "para."
        ("It requests a report.", [], "It requests a report."),
        ("It requests a report. [1] It", ["It requests a report. [1]"], "It"),
        ("It requests a report [1][2]. It", ["It requests a report [1][2]."], "It"),
        ("It requests a report. [", [], "It requests a report. ["),
        ("See para. 1 and No. 3. It", ["See para. 1 and No. 3."], "It"),
        ("The U.S. side, i.e. Mr. Smith, did. It", ["The U.S. side, i.e. Mr. Smith, did."], "It"),
        ("This is decision SC-8/15. It", ["This is decision SC-8/15."], "It"),
        ("It costs 4.5 million. It", ["It costs 4.5 million."], "It"),
        ("He said “yes.” It", ["He said “yes.”"], "It"),
        ("Is it held? Yes! It", ["Is it held?", "Yes!"], "It"),
        ("- One thing\n- Another thing\n", ["One thing", "Another thing"], ""),
        ("1. One thing.\n2. Another.\n", ["One thing.", "Another."], ""),
        ("Voir par. 2 de l'art. 5. Elle", ["Voir par. 2 de l'art. 5."], "Elle"),
        ("Véase el párr. 2. La", ["Véase el párr. 2."], "La"),
        ("См. п. 2 решения. Она", ["См. п. 2 решения."], "Она"),
        ("هل يطلب المقرر ذلك؟ نعم", ["هل يطلب المقرر ذلك؟"], "نعم"),
        ("يطلب إلى الأمانة. ثم", ["يطلب إلى الأمانة."], "ثم"),
        ("请秘书处编写报告。[1]并请", ["请秘书处编写报告。[1]"], "并请"),
        ("请秘书处编写报告[1]。并请", ["请秘书处编写报告[1]。"], "并请"),
        ("是吗？是！好", ["是吗？", "是！"], "好"),
    ],
)  # fmt: skip
def test_sentences_are_whole_when_nothing_more_can_belong_to_them(
    text: str, whole: list[str], rest: str
) -> None:
    found, left = sentences_of(text)
    assert (found, left.strip()) == (whole, rest)


@given(st.text(alphabet='aA1 .!?。؟[]\n"”-', max_size=120), st.integers(0, 120))
def test_a_text_that_grows_keeps_the_sentences_it_had(text: str, at: int) -> None:
    before, _ = sentences_of(text[:at])
    assert sentences_of(text)[0][: len(before)] == before


@given(st.text(max_size=200))
def test_nothing_is_lost_but_blanks_and_signs_of_items(text: str) -> None:
    whole, rest = sentences_of(text)
    kept = "".join("".join([*whole, rest]).split())
    assert len(kept) <= len("".join(text.split()))
