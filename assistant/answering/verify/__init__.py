"""Whether a sentence that a chat model wrote is supported by the passages put before it.

Pure code, no model of its own: references, numbers, dates, meetings, names, addressees, negations
and the strength of verbs must be in one passage, and its content words must be covered there.
What is not certain is not supported.
"""

from assistant.answering.verify.sentences import sentences_of
from assistant.answering.verify.verdict import Verdict
from assistant.answering.verify.verifying import verify

__all__ = ["Verdict", "sentences_of", "verify"]
