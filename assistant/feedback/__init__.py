"""What people say of answers: the value, the one file that keeps it, a question made of it."""

from assistant.feedback.lines import feedback_json, feedback_of
from assistant.feedback.question import Drafted, draft_question
from assistant.feedback.store import FeedbackStore, Stored
from assistant.feedback.values import (
    LONGEST_COMMENT,
    RATINGS,
    REASONS,
    Feedback,
    Rating,
    Reason,
    Versions,
    given,
)

__all__ = [
    "LONGEST_COMMENT",
    "RATINGS",
    "REASONS",
    "Drafted",
    "Feedback",
    "FeedbackStore",
    "Rating",
    "Reason",
    "Stored",
    "Versions",
    "draft_question",
    "feedback_json",
    "feedback_of",
    "given",
]
