"""References, numbers, dates and meetings of a sentence, held against one passage."""

from assistant.answering.verify.cited import reference_fails
from assistant.answering.verify.counted import number_fails
from assistant.answering.verify.dated import date_fails
from assistant.answering.verify.met import meeting_fails

__all__ = ["date_fails", "meeting_fails", "number_fails", "reference_fails"]
