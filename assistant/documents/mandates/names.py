"""Who can be told to act: the closed list of addressees and the words that stand for them.

Patterns read folded text in lower case (:func:`assistant.references.folding.fold`): no accents,
Arabic without its marks. At one place the first row that matches counts, so what is special
stands before what is general. A row may stand for two names, joined by "|"; a name in lower
case is settled by what is around it (:mod:`assistant.documents.mandates.addressees`).
"""

from __future__ import annotations

from assistant.documents.mandates.bodies import BODIES
from assistant.documents.mandates.groups import GROUPS
from assistant.documents.mandates.translated_bodies import TRANSLATED_BODIES
from assistant.documents.mandates.translated_groups import TRANSLATED_GROUPS

#: What no row fits; the printed words are kept beside the name.
OTHER = "Other"

ENGLISH = (*BODIES, *GROUPS)
#: French, Spanish, Russian, Arabic and Chinese: none of their words is another's.
TRANSLATED = (*TRANSLATED_BODIES, *TRANSLATED_GROUPS)

#: Every name that an addressee may have.
ADDRESSEES: tuple[str, ...] = (
    *dict.fromkeys(
        name for names, _ in ENGLISH for name in names.split("|") if not name[0].islower()
    ),
    OTHER,
)
