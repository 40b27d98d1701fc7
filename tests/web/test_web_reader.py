"""The reader shows a whole decision, the cited paragraph marked, and says what is not held."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

import pytest

from assistant.types import DecisionText, KnownDecision, Lookup, Passage, PassageRecord
from assistant.web.languages import words
from assistant.web.reader import Reading, open_passage, open_reference, permalink, reading_html

if TYPE_CHECKING:
    from tests.web.memory_assistant import MemoryAssistant

EN = words("en")

PASSAGE = Passage(
    id="SC-8/15:en:1(a)",
    document="decisions",
    ref="SC-8/15",
    language="en",
    kind="operative",
    ordinal=0,
    locator="para. 1 (a)",
    official_label=True,
    text="Text <b>as printed</b>",
    start=0,
    end=22,
    section=("I", "Needs"),
)
RECORD = PassageRecord(
    passage=PASSAGE,
    document_title="Decisions",
    document_kind="decisions",
    issuer="Secretariat",
    title="Technical assistance",
    conventions=("Stockholm",),
    meeting="Stockholm Convention COP-8",
    date="2017-04-24/2017-05-05",
    year=2017,
    url="javascript:alert(1)",
    held="extract",
)


def marked(shown: str) -> list[str]:
    return re.findall(r'ca-cited" data-passage="([^"]*)"', shown)


def test_a_passage_opens_its_whole_decision_and_is_marked(assistant: MemoryAssistant) -> None:
    passage_id = next(r.passage.id for r in assistant.records if r.passage.ref == "SC-1/15")
    shown = reading_html(open_passage(assistant, passage_id), EN)
    assert marked(shown) == [passage_id]
    assert shown.count("data-passage=") == sum(
        record.passage.ref == "SC-1/15" for record in assistant.records
    )


def test_a_permalink_marks_the_paragraph_that_it_names(assistant: MemoryAssistant) -> None:
    reading = open_reference(assistant, "SC-8/15", "1", EN)
    assert marked(reading_html(reading, EN)) == ["SC-8/15:en:1"]


def test_a_permalink_to_a_paragraph_that_is_not_held_says_so(assistant: MemoryAssistant) -> None:
    reading = open_reference(assistant, "SC-8/15", "99", EN)
    shown = reading_html(reading, EN)
    assert EN["paragraph_not_found"] in shown
    assert marked(shown) == []
    assert "SC-8/15" in shown


def test_what_is_looked_up_is_told_in_the_language_of_the_page(assistant: MemoryAssistant) -> None:
    class Remembering(type(assistant)):
        languages: ClassVar[list[str]] = []

        def lookup(self, reference: str, language: str = "en") -> Lookup:
            self.languages.append(language)
            return super().lookup(reference, language)

    open_reference(Remembering(assistant.records), "SC-8/15", "99", words("fr"))
    assert Remembering.languages == ["fr", "fr"]


def test_a_reference_that_nothing_names_is_told_as_such(assistant: MemoryAssistant) -> None:
    reading = open_reference(assistant, "SC-99/1", "", EN)
    assert reading.decision is None
    assert EN["unknown_reference"] in reading_html(reading, EN)


def test_not_held_shows_what_the_register_knows_and_who_cites_it() -> None:
    known = KnownDecision("SC-8/16", "Financial <mechanism>", "Stockholm", "COP-8", "2017")
    lookup = Lookup("SC-8/16", "not_held", known=known, cited_by=("SC-8/15:en:1",))
    shown = reading_html(Reading(lookup=lookup), EN)
    assert EN["not_held_note"] in shown
    assert "Financial &lt;mechanism&gt; · Stockholm · COP-8 · 2017" in shown
    assert 'href="/?passage=SC-8/15:en:1"' in shown


def test_an_ambiguous_reference_offers_its_candidates() -> None:
    shown = reading_html(
        Reading(lookup=Lookup("15", "ambiguous", candidates=("SC-1/15", "SC-8/15"))), EN
    )
    assert 'href="/?ref=SC-1/15"' in shown
    assert 'href="/?ref=SC-8/15"' in shown


def test_a_passage_that_is_gone_is_told(assistant: MemoryAssistant) -> None:
    assert EN["passage_not_found"] in reading_html(open_passage(assistant, "gone:en:1"), EN)


def test_text_is_shown_as_printed_and_never_as_markup() -> None:
    shown = reading_html(Reading(DecisionText("SC-8/15", "d", "T <i>", (RECORD,))), EN)
    assert "Text &lt;b&gt;as printed&lt;/b&gt;" in shown
    assert "<i>" not in shown
    assert "javascript" not in shown


def test_an_extract_says_that_the_official_text_says_more() -> None:
    whole = replace(RECORD, held="full")
    assert EN["extract_note"] in reading_html(Reading(DecisionText(None, "d", "T", (RECORD,))), EN)
    assert EN["extract_note"] not in reading_html(
        Reading(DecisionText(None, "d", "T", (whole,))), EN
    )


def test_a_label_of_ours_is_told_from_an_official_one() -> None:
    own = replace(RECORD, passage=replace(PASSAGE, official_label=False))
    official = reading_html(Reading(DecisionText(None, "d", "T", (RECORD,))), EN)
    ours = reading_html(Reading(DecisionText(None, "d", "T", (own,))), EN)
    assert EN["own_label_note"] in ours
    assert EN["own_label_note"] not in official


def test_a_heading_is_printed_once_for_the_paragraphs_below_it() -> None:
    second = replace(RECORD, passage=replace(PASSAGE, id="2", section=("I", "Centres")))
    shown = reading_html(Reading(DecisionText(None, "d", "T", (RECORD, RECORD, second))), EN)
    assert re.findall(r"<h(\d) class=\"ca-section\" dir=\"auto\">([^<]*)<", shown) == [
        ("3", "I"),
        ("4", "Needs"),
        ("4", "Centres"),
    ]


@pytest.mark.parametrize(
    ("ref", "locator", "official", "address"),
    [
        ("SC-8/15", "para. 1", True, "/?ref=SC-8/15&para=1"),
        ("SC-8/15", "para. 1 (a)", True, "/?ref=SC-8/15&para=1(a)"),
        ("SC-8/15", "annex I, para. 3", True, "/?passage=SC-8/15:en:1%28a%29"),
        ("SC-8/15", "unnumbered para. 2", False, "/?passage=SC-8/15:en:1%28a%29"),
        (None, "para. 1", True, "/?passage=SC-8/15:en:1%28a%29"),
    ],
)
def test_a_paragraph_has_an_address_that_lasts(
    ref: str | None, locator: str, official: bool, address: str
) -> None:
    passage = replace(PASSAGE, ref=ref, locator=locator, official_label=official)
    assert permalink(replace(RECORD, passage=passage)) == address


def test_a_date_is_written_as_the_language_of_the_page_writes_it() -> None:
    text = Reading(DecisionText("SC-8/15", "d", "T", (RECORD,)))
    assert "24 avr. – 5 mai 2017".replace(" – ", "\u2009–\u2009") in reading_html(text, words("fr"))
    assert "2017-04-24" not in reading_html(text, EN)


def test_a_text_in_another_language_than_the_page_names_its_own() -> None:
    text = Reading(DecisionText("SC-8/15", "d", "T", (RECORD,)))
    assert ">English</span>" in reading_html(text, words("fr"))
    assert ">English</span>" in reading_html(text, EN), "and so does every other"
