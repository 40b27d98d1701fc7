"""A standing phrase is one hit: the latest on the matter, with the places of the others."""

from __future__ import annotations

import pytest

from assistant.library import Body
from assistant.retrieval.repeats import collapsed, likely_repeated
from assistant.types import Hit, Passage, PassageRecord

REPORT = (
    "Requests the Secretariat to count the lamps and to report to the Conference of the Parties"
)


def hit(
    ref: str | None,
    text: str,
    *,
    date: str = "",
    title: str = "Lamps",
    language: str = "en",
    score: float = 1.0,
    number: int = 1,
    similarity: float | None = None,
) -> Hit:
    passage = Passage(
        id=f"{ref or 'guide'}:{language}:{number}",
        document="d",
        ref=ref,
        language=language,
        kind="operative",
        ordinal=0,
        locator=f"para. {number}",
        official_label=True,
        text=text,
        start=0,
        end=len(text),
    )
    record = PassageRecord(
        passage=passage,
        document_title="Decisions",
        document_kind="decisions",
        issuer="",
        title=title,
        conventions=("Stockholm",),
        meeting="",
        date=date,
        year=int(date[:4]) if date else None,
        url="",
        held="full",
    )
    return Hit(record, score, similarity=similarity)


def refs(hits: list[Hit]) -> list[tuple[str | None, list[tuple[str, str]]]]:
    return [
        (one.record.passage.ref, [(other.ref, other.differs) for other in one.also_in])
        for one in hits
    ]


def test_the_latest_stands_for_all_and_names_them() -> None:
    hits = [
        hit("SC-11/1", f"1. {REPORT} at its next meeting;", date="2023-05-01", score=3.0),
        hit("SC-12/9", "2. Invites Parties to lend ladders;", date="2025-05-01", score=2.0),
        hit("SC-12/1", f"7. {REPORT.upper()} at its  next meeting.", date="2025-05-01"),
    ]
    found = collapsed(hits, "Who counts lamps?", "en")
    assert refs(found) == [("SC-12/1", [("SC-11/1", "")]), ("SC-12/9", [])]
    assert [one.score for one in found] == [3.0, 2.0]
    assert found[0].also_in[0].passage_id == "SC-11/1:en:1"
    assert found[0].also_in[0].locator == "para. 1"


@pytest.mark.parametrize(
    ("earlier", "later", "differs"),
    [
        ("at its tenth meeting", "at its eleventh meeting", "tenth"),
        ("at its 9th meeting", "at its 10th meeting", "9th"),
        ("at COP-9", "at COP-10", "COP-9"),
        ("by 30 June 2018", "by 30 June 2020", "2018"),
        ("for the biennium 2018–2019", "for the biennium 2020–2021", "2018–2019"),
    ],
)
def test_meetings_and_years_may_differ_and_are_told(earlier: str, later: str, differs: str) -> None:
    hits = [
        hit("SC-9/1", f"{REPORT} {earlier}", date="2019-05-01"),
        hit("SC-10/1", f"{REPORT} {later}", date="2021-05-01"),
    ]
    assert refs(collapsed(hits, "count the lamps", "en")) == [("SC-10/1", [("SC-9/1", differs)])]


@pytest.mark.parametrize(
    "question",
    ["report to the tenth meeting", "what is due in 2019?", "reports to COP-9", "the 9th meeting"],
)
def test_a_question_that_names_one_gets_it(question: str) -> None:
    hits = [
        hit("SC-9/1", f"{REPORT} at its tenth meeting", date="2019-05-01"),
        hit("SC-10/1", f"{REPORT} at its eleventh meeting", date="2021-05-01"),
    ]
    assert len(collapsed(hits, question, "en")) == 2


@pytest.mark.parametrize(
    "other",
    [
        "Requests the Secretariat to count 200 lamps",
        "Requests the Secretariat to count 100 lamps, subject to the availability of resources",
        "Invites the Secretariat to count 100 lamps",
        "Requests the Secretariat to count 100 lamps under decision SC-8/2",
        "Requests the Secretariat to count 100 second-hand lamps",
    ],
)
def test_another_word_or_number_is_another_mandate(other: str) -> None:
    hits = [hit("SC-9/1", "Requests the Secretariat to count 100 lamps"), hit("SC-10/1", other)]
    assert collapsed(hits, "lamps", "en") == hits


def test_the_decision_on_the_matter_asked_stands_for_the_others() -> None:
    text = f"{REPORT} at its next meeting"
    hits = [
        hit("SC-12/5", text, date="2025-05-01", title="Fishing nets", similarity=0.88),
        hit("SC-10/1", text, date="2021-05-01", title="Spent lamps", similarity=0.88),
        hit("SC-11/1", text, date="2023-05-01", title="Spent lamps", similarity=0.87),
    ]
    assert refs(collapsed(hits, "reports on spent lamps", "en"))[0][0] == "SC-11/1"
    assert refs(collapsed(hits, "reports to the Conference", "en"))[0][0] == "SC-12/5"
    assert refs(collapsed(hits[1:] + hits[:1], "отчеты о лампах", "ru"))[0][0] == "SC-11/1"


def test_what_was_asked_for_by_name_is_kept() -> None:
    text = f"{REPORT} at its next meeting"
    hits = [
        hit("SC-9/1", text, date="2019-05-01"),
        hit("SC-10/1", text, date="2021-05-01"),
        hit("SC-11/1", text, date="2023-05-01"),
    ]
    found = collapsed(hits, "SC-9/1 and SC-10/1", "en", {"SC-9/1:en:1", "SC-10/1:en:1"})
    assert [one.record.passage.ref for one in found] == ["SC-9/1", "SC-10/1"]
    assert [other.ref for one in found for other in one.also_in] == ["SC-11/1"]


def test_one_decision_that_says_it_twice_says_it_twice() -> None:
    hits = [hit("SC-9/1", REPORT, number=n) for n in (1, 2)]
    assert collapsed(hits, "lamps", "en") == hits


def test_documents_and_other_languages_are_left_alone() -> None:
    hits = [
        hit(None, REPORT, number=1),
        hit(None, REPORT, number=2),
        hit("SC-9/1", REPORT),
        hit("SC-10/1", REPORT, language="fr"),
    ]
    assert collapsed(hits, "lamps", "en") == hits


def test_without_dates_the_number_of_the_meeting_tells_the_latest() -> None:
    hits = [hit(ref, REPORT) for ref in ("SC-9/1", "SC-11/1", "SC-10/1")]
    assert refs(collapsed(hits, "lamps", "en")) == [("SC-11/1", [("SC-10/1", ""), ("SC-9/1", "")])]
    mixed = [hit(ref, REPORT) for ref in ("SC-9/1", "BC-15/1")]
    assert refs(collapsed(mixed, "lamps", "en")) == [("SC-9/1", [("BC-15/1", "")])]


def test_what_may_be_folded_is_told_by_the_texts_alone() -> None:
    texts = {
        "a": f"4. {REPORT} at its eighth meeting, in 2017.",
        "b": f"12. {REPORT} at its thirteenth\u00a0meeting, in 2019;",
        "c": f"4. {REPORT} at its eighth meeting, in 2017, on all of it.",
        "d": "4. Invites Parties to count the lamps.",
        "e": "Invites Parties to count their boats and the lamps",
        "f": "(b) Invites\u00a0Parties to count the LAMPS",
    }
    bodies = [Body(name, "en", "", text) for name, text in texts.items()]
    assert likely_repeated(bodies) == {"a", "b", "d", "f"}
    assert likely_repeated([bodies[0], Body("g", "fr", "", texts["a"])]) == set()
    assert likely_repeated([bodies[3], Body("h", "en", "The Conference", texts["d"])]) == set()


def test_all_that_is_folded_is_among_what_may_be() -> None:
    texts = [REPORT, f"{REPORT} at its tenth meeting", f"9. {REPORT} at its 9th meeting."]
    hits = [hit(f"SC-{n}/1", text, date=f"20{n}-01-01") for n, text in enumerate(texts * 2, 10)]
    shown = collapsed(hits, "lamps", "en")
    folded = {one.record.passage.id for one in hits} - {one.record.passage.id for one in shown}
    bodies = [Body(p.id, p.language, p.chapeau, p.text) for p in (h.record.passage for h in hits)]
    assert folded
    assert folded <= likely_repeated(bodies)
