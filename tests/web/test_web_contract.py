"""The public JSON: the keys that programs of other offices rely on."""

from __future__ import annotations

import json
from dataclasses import replace

from assistant.contract import (
    answer_json,
    decision_json,
    error_json,
    listed_json,
    lookup_json,
    search_json,
)
from assistant.types import (
    AlsoIn,
    Answer,
    Citation,
    DecisionText,
    Hit,
    KnownDecision,
    ListedDecision,
    Lookup,
    Passage,
    PassageRecord,
)

PASSAGE = Passage(
    id="plan:en:3",
    document="plan",
    ref=None,
    language="en",
    kind="text",
    ordinal=2,
    locator="para. 3",
    official_label=False,
    text="Paragraph as printed;\n",
    start=10,
    end=32,
)
RECORD = PassageRecord(
    passage=PASSAGE,
    document_title="Plan",
    document_kind="plan",
    issuer="Secretariat",
    title="Plan",
    conventions=("Basel",),
    meeting="",
    date="",
    year=None,
    url="https://example.org/plan",
    held="extract",
)


def test_an_answer_has_exactly_the_keys_of_the_contract() -> None:
    citation = Citation(
        1, "plan:en:3", "plan", None, "para. 3", "as printed", "Plan", "", "", "", "full"
    )
    printed = answer_json(
        Answer(
            "What?", "en", "answered", "Text [1]", (citation,), ("A notice",), "quote", {"all": 1.5}
        )
    )
    assert set(printed) == {
        "question", "language", "status", "text", "citations", "notices", "engine", "timings_ms",
        "understood", "summary", "tokens",
    }  # fmt: skip
    assert printed["citations"] == [
        {
            "marker": 1,
            "passage_id": "plan:en:3",
            "document": "plan",
            "ref": None,
            "locator": "para. 3",
            "quote": "as printed",
            "title": "Plan",
            "meeting": "",
            "date": "",
            "url": "",
            "held": "full",
        }
    ]
    assert printed["notices"] == ["A notice"]
    assert json.loads(json.dumps(printed)) == printed


def test_search_results_carry_the_passage_as_printed_and_its_score() -> None:
    printed = search_json("plan", [Hit(RECORD, 0.25)])
    assert printed["query"] == "plan"
    (result,) = printed["results"]
    assert result["score"] == 0.25
    assert result["text"] == PASSAGE.text
    assert {"passage_id", "document", "ref", "locator", "score", "text", "title", "held"} <= set(
        result
    )
    assert result["ref"] is None


def test_a_search_result_says_where_else_it_stands_and_in_which_languages() -> None:
    also = AlsoIn("SC-7/16", "para. 2", "SC-7/16:en:2", "eighth")
    hits = [Hit(RECORD, 0.25, versions=("en", "fr"), also_in=(also,)), Hit(RECORD, 0.25)]
    first, second = search_json("plan", hits)["results"]
    assert first["versions"] == ["en", "fr"]
    assert first["also_in"] == [
        {
            "ref": "SC-7/16",
            "locator": "para. 2",
            "passage_id": "SC-7/16:en:2",
            "differs": "eighth",
        }
    ]
    assert (second["versions"], second["also_in"]) == ([PASSAGE.language], [])


def test_a_lookup_says_what_the_register_knows() -> None:
    known = KnownDecision("SC-8/16", "Title", "Stockholm", "COP-8", "2017")
    printed = lookup_json(Lookup("SC-8/16", "not_held", known=known))
    assert printed["status"] == "not_held"
    assert printed["known"]["meeting"] == "COP-8"
    assert lookup_json(Lookup("SC-99/1", "unknown"))["known"] is None
    assert json.loads(json.dumps(printed)) == printed


def test_a_decision_keeps_reading_order() -> None:
    printed = decision_json(DecisionText(None, "plan", "Plan", (RECORD, RECORD)))
    assert [passage["passage_id"] for passage in printed["passages"]] == ["plan:en:3", "plan:en:3"]


def test_a_listed_decision_says_how_it_is_held() -> None:
    known = ListedDecision("SC-8/16", "T", "decision", "Stockholm", "", "2017", "not_held")
    assert listed_json(known) == {
        "ref": "SC-8/16", "title": "T", "kind": "decision", "convention": "Stockholm",
        "meeting": "", "date": "2017", "held": "not_held", "languages": [], "document": None,
        "draft": False,
    }  # fmt: skip
    assert listed_json(replace(known, ref="", document="plan"))["ref"] is None


def test_an_error_is_one_line() -> None:
    assert error_json("first\n second\tthird") == {"error": "first second third"}
