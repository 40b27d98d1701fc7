"""The public contract as JSON: one shape for the command line and for the HTTP routes.

Every function is pure and returns plain values that ``json.dumps`` accepts. Keys are only
ever added, never renamed or removed: programs of other offices read them.
"""

from assistant.contract.answers import (
    answer_json,
    decision_json,
    error_json,
    listed_json,
    lookup_json,
    search_json,
)
from assistant.contract.links import comparison_json, draft_json, links_json
from assistant.contract.mandates import MANDATE_COLUMNS, mandate_json, mandate_row, mandates_json
from assistant.contract.passages import Json, passage_json
from assistant.contract.pictures import around_json, timeline_json

__all__ = [
    "MANDATE_COLUMNS",
    "Json",
    "answer_json",
    "around_json",
    "comparison_json",
    "decision_json",
    "draft_json",
    "error_json",
    "links_json",
    "listed_json",
    "lookup_json",
    "mandate_json",
    "mandate_row",
    "mandates_json",
    "passage_json",
    "search_json",
    "timeline_json",
]
