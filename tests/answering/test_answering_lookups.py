"""Exact lookups and refusals: what is held, what is only known, and never that there is none."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.answering.by_reference import by_reference
from assistant.answering.clarifying import bare_pairs, named_incompletely
from assistant.answering.lookups import look_up, whole_text
from assistant.answering.notices import notices_for
from assistant.answering.opened import Opened
from assistant.answering.phrases import phrases_for
from assistant.answering.refusals import meeting_not_held
from assistant.errors import UsageError
from assistant.references import MeetingMention
from assistant.retrieval.question import analyse_question

ENGLISH = phrases_for("en")

#: What is never said of a thing that the library lacks.
DENIES = re.compile(r"does(?: not|n't) exist|no such|never (?:taken|adopted)|not adopted", re.I)


@pytest.mark.parametrize(
    ("asked", "reference", "ids"),
    [
        ("SC-8/15", "SC-8/15", ["SC-8/15:en:pre1", "SC-8/15:en:1"]),
        ("sc8 / 15", "SC-8/15", ["SC-8/15:en:pre1", "SC-8/15:en:1"]),
        ("decision SC–8/15, please", "SC-8/15", ["SC-8/15:en:pre1", "SC-8/15:en:1"]),
        ("SC-8/15 para 1", "SC-8/15, para. 1", ["SC-8/15:en:1"]),
        ("SC-8/15, preamble", "SC-8/15, preamble", ["SC-8/15:en:pre1"]),
        ("SC-7/16 para 2", "SC-7/16, para. 2", ["SC-7/16:en:2"]),
    ],
)
def test_what_is_held_is_given_in_reading_order(
    held: Opened, asked: str, reference: str, ids: list[str]
) -> None:
    found = look_up(held, asked, ENGLISH)
    assert (found.reference, found.status) == (reference, "held")
    assert [record.passage.id for record in found.passages] == ids
    assert found.title == "Technical assistance"
    assert found.known is not None  # the register knows what is held, too


@pytest.mark.parametrize(
    ("asked", "status", "said"),
    [
        ("SC-8/18", "not_held", "SC-8/15:en:pre1"),  # named in a paragraph that is held
        ("SC-4/1", "not_held", "is known"),  # by the register only
        (
            "SC-8/15 para 9",
            "not_held",
            "of SC-8/15 only an extract is held (preambular para. 1, para. 1)",
        ),
        ("SC-8/15 para 1 (c)", "not_held", "para. 1 (c) of SC-8/15 is not held"),
        ("SC-2/9 annex I", "not_held", "annex I of SC-2/9 is not held"),
        ("SC-8/99", "unknown", "does not say whether"),
        ("A/RES/57/299", "unknown", "does not say whether"),
    ],
)
def test_what_is_not_held_is_told_with_what_is_known(
    held: Opened, asked: str, status: str, said: str
) -> None:
    found = look_up(held, asked, ENGLISH)
    assert found.status == status
    assert found.passages == ()
    told = " ".join([*found.notices, *found.cited_by])
    assert said in told
    assert not DENIES.search(told)


def test_notices_of_a_lookup_are_in_the_language_asked_for(held: Opened) -> None:
    (english,) = look_up(held, "SC-8/99", ENGLISH).notices
    (french,) = look_up(held, "SC-8/99", phrases_for("fr")).notices
    assert "bibliothèque" in french
    assert french != english


@pytest.mark.parametrize(
    ("asked", "candidates"),
    [
        ("decision 15", ("SC-1/15", "SC-6/15", "SC-8/15", "SC-10/15")),
        ("VI/12", ("BC-VI/12", "MP-VI/12", "CBD/COP/DEC/VI/12")),
    ],
)
def test_what_could_be_several_is_ambiguous(
    held: Opened, asked: str, candidates: tuple[str, ...]
) -> None:
    found = look_up(held, asked, ENGLISH)
    assert (found.status, found.candidates) == ("ambiguous", candidates)
    assert found.passages == ()


@pytest.mark.parametrize("asked", ["technical assistance", "hello", "1", "https://example.org"])
def test_what_names_nothing_is_a_wrong_call(held: Opened, asked: str) -> None:
    with pytest.raises(UsageError, match="names no decision"):
        look_up(held, asked, ENGLISH)


def test_a_lookup_says_that_an_extract_is_an_extract(held: Opened) -> None:
    assert any("extract" in line for line in look_up(held, "SC-8/15", ENGLISH).notices)


def test_the_decision_or_the_document_around_a_passage(held: Opened) -> None:
    decision = whole_text(held, "SC-8/15:en:1")
    assert decision is not None
    assert decision.ref == "SC-8/15"
    assert {record.passage.ref for record in decision.records} == {"SC-8/15"}
    document = whole_text(held, "brs-technical-assistance-plan:en:1")
    assert document is not None
    assert (document.ref, document.document) == (None, "brs-technical-assistance-plan")
    ordinals = [record.passage.ordinal for record in document.records]
    assert ordinals == sorted(ordinals)
    assert whole_text(held, "nothing:en:1") is None


@pytest.mark.slow
def test_a_lookup_loads_no_model(tables_only: Path, tmp_path: Path) -> None:
    """Held, not held and unknown are answered from the tables alone, in a fresh process."""
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from assistant.settings import Settings\n"
        "from assistant.wiring import open_assistant\n"
        f"made = open_assistant(Settings(library_dir=Path({str(tables_only)!r}), _env_file=None))\n"
        "for asked in ('SC-8/15 para 1', 'SC-8/18', 'SC-8/99', 'decision 15'):\n"
        "    made.lookup(asked)\n"
        "made.status()\n"
        "made.read('SC-8/15:en:1')\n"
        "heavy = {'torch', 'openvino', 'chromadb', 'sentence_transformers', 'transformers'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    project = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, cwd=project, timeout=60
    )
    assert done.stdout.strip() == "[]", done.stderr


# ------------------------------------------------------------------- answers by reference


def _reply(held: Opened, text: str, language: str = "en"):
    return by_reference(held, analyse_question(text, "en"), phrases_for(language))


def test_a_decision_that_is_asked_for_is_quoted_whole(held: Opened) -> None:
    reply = _reply(held, "What does decision SC-2/9 say?")
    assert reply.status == "answered"
    assert [record.passage.id for record in reply.records] == [
        "SC-2/9:en:u1",
        "SC-2/9:en:u2",
        "SC-2/9:en:u3",
    ]


def test_a_paragraph_that_is_asked_for_is_quoted_alone(held: Opened) -> None:
    reply = _reply(held, "SC-7/16, paragraph 2")
    assert [record.passage.id for record in reply.records] == ["SC-7/16:en:2"]


@pytest.mark.parametrize("language", ["en", "fr", "es", "ru", "ar", "zh"])
@pytest.mark.parametrize("asked", ["SC-8/99", "SC-8/18", "SC-8/15 para 9", "A/RES/57/299"])
def test_what_is_not_held_is_refused_and_nothing_is_quoted(
    held: Opened, asked: str, language: str
) -> None:
    reply = _reply(held, asked, language)
    assert reply.status == "refused"
    assert reply.records == ()
    assert analyse_question(asked, "en").references[0].canonical in reply.lead


def test_one_held_and_one_not_is_a_part_of_the_answer(held: Opened) -> None:
    reply = _reply(held, "SC-8/15 and SC-8/99")
    assert reply.status == "partial"
    assert {record.passage.ref for record in reply.records} == {"SC-8/15"}
    assert any("SC-8/99" in line for line in reply.notices)


def test_an_annex_that_is_not_held_leads_to_the_paragraph_that_adopts_it(held: Opened) -> None:
    reply = _reply(held, "annex II to SC-2/9")
    assert reply.status == "partial"
    assert [record.passage.id for record in reply.records] == ["SC-2/9:en:u3"]
    assert "not held" in reply.lead


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        ("decision 15", ["SC-1/15", "SC-10/15", "SC-6/15", "SC-8/15"]),
        ("decision 13", ["SC-11/13"]),
        ("decision 15 of 2013", ["SC-6/15"]),
        ("decision 15 of the Basel Convention", []),
        ("What is in 6/15?", ["SC-6/15"]),
        ("What is in 8/16?", []),
    ],
)
def test_what_an_incomplete_name_can_mean(held: Opened, text: str, refs: list[str]) -> None:
    candidates = named_incompletely(held, analyse_question(text, "en"))
    assert sorted(candidate.ref for candidate in candidates) == refs


def test_a_pair_of_numbers_in_a_reference_is_no_bare_pair() -> None:
    assert bare_pairs(analyse_question("SC-8/15", "en")) == ()
    assert bare_pairs(analyse_question("What is in 6/15?", "en")) == ("6/15",)


def test_a_meeting_that_is_not_held_is_told_with_what_the_register_knows(held: Opened) -> None:
    reply = meeting_not_held(held, MeetingMention("Stockholm", "COP-4", 0, 0), ENGLISH)
    assert reply.status == "refused"
    assert "SC-4/1" in reply.lead
    assert "4–8 May 2009, Geneva" in reply.lead.replace("\u2009", "")
    assert "Searched: 47 paragraphs of 5 documents" in reply.lead
    assert not DENIES.search(reply.lead)


# ------------------------------------------------------------------------------- notices


@pytest.mark.parametrize(
    ("asked", "language", "said"),
    [
        ("SC-8/15", "en", "extract"),
        ("SC-2/9", "en", "names annex I,"),
        ("SC-2/9", "en", "not numbered"),
        ("SC-11/13", "en", "COP-12 has met since"),
        ("SC-8/15", "fr", "langue originale (anglais)"),
    ],
)
def test_what_a_reader_must_know_beside_a_quotation(
    held: Opened, asked: str, language: str, said: str
) -> None:
    records = look_up(held, asked, ENGLISH).passages
    notices = notices_for(held, records, language, phrases_for(language))
    assert any(said in notice for notice in notices)
    assert len(notices) == len(set(notices))


def test_a_contact_is_told_to_age(held: Opened) -> None:
    records = held.library.document_records("stockholm-article-12-mandate")
    notices = notices_for(held, records, "en", ENGLISH)
    assert any("contact" in notice.lower() for notice in notices)


def test_beside_nothing_there_is_nothing_to_know(held: Opened) -> None:
    assert notices_for(held, (), "en", ENGLISH) == ()


def test_a_draft_is_said_to_be_one(held: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    drafts = tuple(replace(decision, draft=True) for decision in held.decisions)
    found = look_up(held, "SC-8/15 para 1", phrases_for("en"))
    assert not any("draft" in notice for notice in found.notices)
    monkeypatch.setitem(held.__dict__, "decisions", drafts)
    found = look_up(held, "SC-8/15 para 1", phrases_for("en"))
    assert "Decision SC-8/15 is a draft, not an adopted text." in found.notices
