"""Requests and answers as the OpenAPI description shows them, of the corpus that comes along."""

from __future__ import annotations

from typing import Any

_PASSAGE: dict[str, Any] = {
    "passage_id": "SC-8/15:en:1",
    "document": "stockholm-technical-assistance-decisions",
    "ref": "SC-8/15",
    "locator": "para. 1",
}
_ABOUT: dict[str, Any] = {
    "title": "Technical assistance",
    "meeting": "Stockholm Convention COP-8",
    "date": "2017-04-24/2017-05-05",
    "url": "https://www.pops.int",
    "held": "extract",
}
_TEXT = "1. Requests the Secretariat to continue to collect, through the database established …"
_WHOLE = {
    **_PASSAGE,
    "official_label": True,
    "language": "en",
    "kind": "operative",
    "text": _TEXT,
    **_ABOUT,
}

QUESTION: dict[str, Any] = {
    "question": "What does SC-8/15 request?",
    "history": [],
    "language": "en",
}
SEARCH: dict[str, Any] = {
    "query": "technical assistance",
    "k": 5,
    "filters": {"convention": "Stockholm"},
}

ANSWER = {
    "question": "What does SC-8/15 request?",
    "language": "en",
    "status": "answered",
    "text": f"Decision SC-8/15, para. 1 answers this:\n\n**SC-8/15, para. 1** … [1]\n\n> {_TEXT}",
    "citations": [{"marker": 1, **_PASSAGE, "quote": _TEXT, **_ABOUT}],
    "notices": ["Decision SC-8/15: an extract is held, not the whole text."],
    "engine": "quote",
    "timings_ms": {"total": 116.1},
    "understood": "",
    "summary": None,
    "tokens": {},
}
EVENTS = """event: text
data: {"text": "Decision SC-8/15, para. 1 answers this:"}

event: text
data: {"text": "Decision SC-8/15, para. 1 answers this:\\n\\n**Decision SC-8/15, para. 1** … [1]"}

event: answer
data: {"question": "What does SC-8/15 request?", "status": "answered", "text": "…", …}

event: done
data: {}
"""
FOUND = {
    "query": "technical assistance",
    "results": [{**_WHOLE, "score": 3.59, "versions": ["en"], "also_in": []}],
}
LOOKUP = {
    "reference": "SC-8/15",
    "status": "held",
    "title": "Technical assistance",
    "passages": [_WHOLE],
    "candidates": [],
    "known": None,
    "cited_by": [],
    "notices": ["Decision SC-8/15: an extract is held, not the whole text."],
}
DECISION = {
    "ref": "SC-8/15",
    "document": _PASSAGE["document"],
    "title": "Technical assistance",
    "passages": [_WHOLE],
    "cited": ["SC-8/15:en:1"],
    "notices": [],
}
MANDATES = {
    "filters": {"addressee": "Secretariat"},
    "total": 1,
    "mandates": [
        {
            **_WHOLE,
            "verb": "requests",
            "strength": "requests",
            "addressees": [{"name": "Secretariat", "words": None}],
            "deadlines": [],
        }
    ],
    "notices": [],
}
_DECISION: dict[str, Any] = {
    "ref": "SC-8/15",
    "title": "Technical assistance",
    "kind": "decision",
    "convention": "Stockholm",
    "meeting": "Stockholm Convention COP-8",
    "date": "2017-04-24/2017-05-05",
    "held": "extract",
    "languages": ["en"],
    "document": _PASSAGE["document"],
    "draft": False,
}
DECISIONS = {"total": 1, "decisions": [_DECISION]}
STATUS = {
    "documents": 5,
    "decisions": 9,
    "passages": 47,
    "published": "2026-11-28T20:25:40+00:00",
    "embedding_model": "multilingual-e5-small:272208fa0d557b8c",
    "held": [],
    "by_meeting": [],
}

FILTERS = {
    "conventions": ["Basel", "Stockholm"],
    "meetings": [{"convention": "Stockholm", "meeting": "Stockholm Convention COP-8"}],
    "years": ["2017", "2019"],
    "kinds": ["decisions"],
    "languages": ["en"],
}

FEEDBACK_STORED = {"id": "4f1c2a9be073", "rating": "helpful"}

TIMELINE = {
    "subject": "technical assistance",
    "total": 12,
    "found_in": "titles",
    "decisions": [{**_DECISION, "lane": "Stockholm", "series": 0}],
    "changes": [
        {
            "before": "SC-7/16",
            "after": "SC-8/15",
            "same": 0,
            "reworded": 1,
            "added": 2,
            "removed": 0,
            "extract": True,
        }
    ],
    "subjects": [{"name": "Technical assistance", "decisions": 11, "meetings": 11}],
    "bodies": ["Basel", "Stockholm"],
}

COMPARED = {
    "before": "SC-7/16",
    "after": "SC-8/15",
    "before_title": "Technical assistance",
    "after_title": "Technical assistance",
    "pairs": [{"kind": "added", "similarity": 0.0, "before": None, "after": _WHOLE, "changes": []}],
    "notices": [],
}
