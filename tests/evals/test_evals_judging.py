"""When a reply passes, and the reason that is given when it does not."""

from __future__ import annotations

import pytest

from evals.judging import folded, judge
from evals.questions import Question
from evals.replies import Cited, Reply

CITED = Cited("decisions", frozenset({"sc-3-11"}), "Requests the Secretariat to submit", exact=True)


def question(**given: object) -> Question:
    values: dict[str, object] = {
        "id": "t1",
        "lang": "en",
        "kind": "lookup",
        "question": "?",
        "status": frozenset({"answered"}),
    }
    return Question(**(values | given))


def reply(
    status: str = "answered", text: str = "", cited: tuple[Cited, ...] = (CITED,), ms: float = 1.0
) -> Reply:
    return Reply(status, text, cited, ms)


REFUSAL = reply("refused", "Nothing held answers this.", ())
UNANSWERABLE = {"status": frozenset({"refused", "partial"})}

CASES = [
    ("a cited and shown answer passes", question(quote=(("to submit",),)), reply(), ()),
    ("a refusal of a held thing fails", question(), REFUSAL, ("status refused, not answered",)),
    (
        "an answer to what is not held fails",
        question(**UNANSWERABLE),
        reply(),
        ("status answered, not partial or refused",),
    ),
    (
        "a refusal need not show what a partial answer would",
        question(quote=(("never shown",),), **UNANSWERABLE),
        REFUSAL,
        (),
    ),
    (
        "each group of wordings must be shown",
        question(quote=(("to submit",), ("to report", "to inform"))),
        reply(),
        ("not shown: 'to report'",),
    ),
    (
        "one wording of a group is enough, and the text counts too",
        question(quote=(("to report", "to inform"),)),
        reply(text="It is asked **to inform**\nParties."),
        (),
    ),
    (
        "forbidden words fail a refusal as well",
        question(forbid=("(?i)nothing held",), **UNANSWERABLE),
        REFUSAL,
        ("forbidden: (?i)nothing held",),
    ),
    (
        "forbidden words may stand in a quotation",
        question(forbid=("Requests",)),
        reply(),
        (),
    ),
    (
        "a quote that is not in its passage fails",
        question(),
        reply(cited=(CITED, Cited("decisions", frozenset(), "Urges", exact=False))),
        ("1 of 2 quotes not in the cited passage",),
    ),
]


@pytest.mark.parametrize(
    ("asked", "said", "reasons"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_a_reply_is_judged(asked: Question, said: Reply, reasons: tuple[str, ...]) -> None:
    assert judge(asked, said, frozenset()).reasons == reasons


def test_every_wanted_decision_must_be_cited() -> None:
    verdict = judge(question(), reply(), frozenset({"sc-3-11", "sc-1-15"}))
    assert verdict.reasons == ("not cited: sc-1-15",)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("period 2018–2021", "period 2018-2021"),
        ("the\n  Parties", "The Parties"),
        ("> **Requests** the Secretariat", "requests the secretariat"),
        ("UNECE’s normative work", "UNECE's normative work"),
    ],
)
def test_typography_makes_no_difference_to_a_wording(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_wording_makes_a_difference() -> None:
    assert folded("Urges the Secretariat") != folded("Requests the Secretariat")
