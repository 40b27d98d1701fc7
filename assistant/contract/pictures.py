"""What pictures are drawn from: a subject over time, the citations around a decision."""

from __future__ import annotations

from dataclasses import asdict

from assistant.contract.answers import listed_json
from assistant.contract.passages import Json
from assistant.pictured import Around, Neighbour, Timeline


def timeline_json(timeline: Timeline) -> Json:
    """Decisions in the order of time; ``changes`` count paragraphs, by the later decision."""
    return {
        "subject": timeline.subject,
        "total": timeline.total,
        "found_in": timeline.found_in,
        "decisions": [
            {**listed_json(mark.decision), "lane": mark.lane, "series": mark.series}
            for mark in timeline.marks
        ],
        "changes": [asdict(change) for change in timeline.changes],
        "subjects": [asdict(subject) for subject in timeline.subjects],
        "bodies": list(timeline.bodies),
    }


def around_json(around: Around) -> Json:
    """Neighbours by date; ``passages`` are the ids of the paragraphs that print a citation."""
    return {
        "reference": around.reference,
        "title": around.title,
        "meeting": around.meeting,
        "date": around.date,
        "held": around.held,
        "cites": [_neighbour(one) for one in around.cites],
        "cited_by": [_neighbour(one) for one in around.cited_by],
        "cited_further": [_neighbour(one) for one in around.cited_further],
        "citing_further": [_neighbour(one) for one in around.citing_further],
        "further_total": list(around.further_total),
        "notices": list(around.notices),
    }


def _neighbour(one: Neighbour) -> Json:
    return {
        "ref": one.ref or None,
        "document": one.document,
        "title": one.title,
        "meeting": one.meeting,
        "date": one.date,
        "held": one.held,
        "joins": [
            {
                "to": join.to,
                "relation": join.relation,
                "passages": [record.passage.id for record in join.records],
            }
            for join in one.joins
        ],
    }
