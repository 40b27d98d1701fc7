"""What a paragraph lays down: who is to do what, by when and on what condition."""

from assistant.documents.mandates.conditions import states_condition
from assistant.documents.mandates.extraction import mandates_of
from assistant.documents.mandates.names import ADDRESSEES
from assistant.documents.mandates.strengths import strength_of

__all__ = ["ADDRESSEES", "mandates_of", "states_condition", "strength_of"]
