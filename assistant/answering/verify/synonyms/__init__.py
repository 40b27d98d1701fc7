"""Sets of words that may stand for each other in any decision, a module for a language or two.

Only common official usage; what a set holds together must be the same in any sentence about a
decision, and what differs in law is in no set. Chinese has no words to be stemmed: its turns are
put into one another in :mod:`assistant.answering.verify.retold`.
"""

from assistant.answering.verify.synonyms.arabic import ARABIC
from assistant.answering.verify.synonyms.english import NOUNS, OTHERS, VERBS
from assistant.answering.verify.synonyms.romance import FRENCH, SPANISH
from assistant.answering.verify.synonyms.russian import RUSSIAN

#: Lines of words, by language.
SETS: dict[str, str] = {
    "en": VERBS + NOUNS + OTHERS,
    "fr": FRENCH,
    "es": SPANISH,
    "ru": RUSSIAN,
    "ar": ARABIC,
}

__all__ = ["SETS"]
