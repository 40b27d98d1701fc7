"""Links between decisions, comparisons, and what a draft is told."""

from __future__ import annotations

from assistant.contract.passages import Json, passage_json, words_json
from assistant.linked import (
    Comparison,
    DraftCheck,
    Link,
    Links,
    ParagraphPair,
    PlaceLink,
    Step,
    Together,
)


def links_json(links: Links) -> Json:
    """What a reference cites and what cites it; offsets count in the passage's ``text``."""
    return {
        "reference": links.reference,
        "title": links.title,
        "held": links.held,
        "cites": [_link(link) for link in links.cites],
        "cited_by": [_link(link) for link in links.cited_by],
        "places": [_place(place) for place in links.places],
        "together": [_together(one) for one in links.together],
        "chain": [_step(step) for step in links.chain],
        "notices": list(links.notices),
    }


def comparison_json(comparison: Comparison) -> Json:
    """Two decisions paragraph by paragraph; ``kind`` is same, reworded, removed or added."""
    return {
        "before": comparison.before,
        "after": comparison.after,
        "before_title": comparison.before_title,
        "after_title": comparison.after_title,
        "pairs": [_pair(pair) for pair in comparison.pairs],
        "notices": list(comparison.notices),
    }


def draft_json(check: DraftCheck) -> Json:
    """What was read of a draft, and what its author may want to look at."""
    return {
        "title": check.title,
        "decisions": list(check.decisions),
        "paragraphs": check.paragraphs,
        "mandates": check.mandates,
        "findings": [
            {
                "code": finding.code,
                "ref": finding.ref or None,
                "locator": finding.locator,
                "words": finding.words,
                "message": finding.message,
                "similar": passage_json(finding.similar) if finding.similar else None,
                "similarity": finding.similarity,
            }
            for finding in check.findings
        ],
    }


def _link(link: Link) -> Json:
    return {
        "passage": passage_json(link.record),
        "target": link.target,
        "locators": list(link.locators),
        "words": words_json(link.words),
        "relation": link.relation,
        "said": words_json(link.said) if link.said else None,
        "title": link.title,
        "held": link.held,
    }


def _place(place: PlaceLink) -> Json:
    return {
        "passage": passage_json(place.record),
        "words": words_json(place.words),
        "locators": list(place.locators),
        "passages": list(place.passages),
        "missing": list(place.missing),
    }


def _together(one: Together) -> Json:
    return {
        "passage": passage_json(one.record),
        "refs": list(one.refs),
        "words": words_json(one.words),
        "same_title": one.same_title,
    }


def _step(step: Step) -> Json:
    return {
        "ref": step.ref,
        "title": step.title,
        "meeting": step.meeting,
        "date": step.date,
        "held": step.held,
        "reasons": list(step.reasons),
        "compared": comparison_json(step.compared) if step.compared else None,
    }


def _pair(pair: ParagraphPair) -> Json:
    return {
        "kind": pair.kind,
        "similarity": pair.similarity,
        "before": passage_json(pair.before) if pair.before else None,
        "after": passage_json(pair.after) if pair.after else None,
        "changes": [
            {"kind": change.kind, "text": change.text, "start": change.start, "end": change.end}
            for change in pair.changes
        ],
    }
