"""Follow-ups: what a question leans on in the conversation before it.

A question leans on the conversation when it names nothing itself and points back ("that
report", "it") or goes on ("and at the next meeting?"). Then it is understood as asked of the
decisions that the last answer cited. A question that names its own decision, meeting or
document stands alone, whatever was said before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.references import Reference
from assistant.retrieval.intents import Intent
from assistant.retrieval.question import Question

# Words that point back, or carry on, where a question in each language puts them. "it" and
# "this" count only without a noun of their own in sight: "this plan" in a first question is
# harmless, since there is nothing before it to point to. Left out is what points at nothing:
# "is there", "y a-t-il", "est-ce que", "ce que", "ما هي", "其他".
_POINTS_BACK = re.compile(
    r"""
    \b(?:it|its|they|them|their|those|these|that|this|the\ same|the\ latter|he|she)\b
    (?=\W|$)(?!\s+(?:is|are|was)\s+(?:a|an|the)\b[^?]{0,100}\bwho\b)
  | (?<!\bis\ )(?<!\bare\ )(?<!\bwas\ )(?<!\bwere\ )\bthere\b(?!\s+(?:is|are|was|were)\b)
  | (?<!a-t-)(?<!existe-t-)(?<!faut-)\bil\b(?!\s+(?:y|existe|faut)\b)
  | (?<!est-)\bce\b(?!\s+qu)
  | \b(?:elle|ils|elles|cela|ceci|cet|cette|ces|celui-ci|celle-ci|en\ question)\b
  | \b(?:ese|esa|eso|esos|esas|este|esta|esto|estos|estas|ello|dicho|dicha|lo\ mismo)\b
  | \b(?:он|она|оно|они|его|ее|её|их|этот|эта|это|эти|этом|этого|этой|тот|том|того|там)\b
  | (?:هذا|هذه|ذلك|تلك|هؤلاء|المذكور|نفسه|نفسها|إليه|إليها)
  | (?<!ما\ )(?<!من\ )\b(?:هو|هي)\b
  | (?:(?<!其)它|其(?!他|它|中|余|次)|该|这|此(?!外)|他们|上述)
    """,
    re.IGNORECASE | re.VERBOSE,
)

# A question that only goes on may as well turn to something else: "And how is UNECE paid for?"
_CARRIES_ON = re.compile(
    r"^\W*(?:and|but|also|then|so|what about|how about|et|mais|aussi|alors|puis|y(?!\s+a-t-)|pero"
    r"|también|entonces|а|и|но|также|тогда)\b|^\W*و(?:ما|من|في|هل|ماذا|متى|كيف|عن)|^\W*(?:那|那么|还有|以及|而)",
    re.IGNORECASE,
)

# Only of meetings and decisions, or of nothing said ("And the next?"): "the next biennium" and
# "the following principles" go nowhere.
_OF_MEETINGS = (
    r"(?=\W*$|\s+(?:\w+\s+){0,2}(?:meetings?|sessions?|cops?|conferences?|decisions?|ones?|time"
    r"|réunions?|conférences?|décisions?|reunión|sesión|conferencia|decisión"
    r"|совещани\w+|сесси\w+|кс|конференци\w+|решени\w+)\b)"
)
_MEETING_WORD = r"\b(?:réunion|session|conférence|décision|reunión|sesión|conferencia|decisión)\s+"
_NEXT = re.compile(
    rf"\b(?:next|following|subsequent|suivante?|prochaine?|siguiente|próxima|следующ\w+){_OF_MEETINGS}"
    rf"|{_MEETING_WORD}(?:suivante|siguiente|prochaine|próxima)\b"
    r"|التالي|القادم|ال[ذت]ي? ?ت?لاه?ا?|يليه|下一?[次届]|下一?个?(?:会议|决定)",
    re.IGNORECASE,
)
_PREVIOUS = re.compile(
    rf"\b(?:previous|preceding|précédente?|anterior|предыдущ\w+){_OF_MEETINGS}"
    rf"|\b(?:meeting|decision|one) before\b|{_MEETING_WORD}(?:précédente|anterior)\b"
    r"|السابق|上一?[次届]|上一?个?(?:会议|决定)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Focus:
    """What the last answer was about: its references and documents, in order of citation, and
    the question it answered, as asked (``said``) and without its references (``question``)."""

    references: tuple[Reference, ...] = ()
    documents: tuple[str, ...] = ()
    question: str = ""
    said: str = ""

    def __bool__(self) -> bool:
        return bool(self.references or self.documents)


def may_lean(question: Question) -> bool:
    """Whether the words of ``question`` point outside it; the conversation is then consulted."""
    if question.references or question.incomplete or question.ambiguous:
        return False
    if question.asks(Intent.SMALL_TALK) or question.asks(Intent.OVERRIDE):
        return False
    if step(question):
        return True
    if question.articles or question.meetings or question.asks(Intent.LIST):
        return False
    return bool(question.locators) or points_back(question) or carries_on(question)


def points_back(question: Question) -> bool:
    """A pronoun or demonstrative stands for something said before."""
    return bool(_POINTS_BACK.search(question.text))


def carries_on(question: Question) -> bool:
    """It opens like a continuation."""
    return bool(_CARRIES_ON.search(question.text))


def leans_on(question: Question, focus: Focus) -> bool:
    """Whether there is something for ``question`` to lean on."""
    return bool(focus) and may_lean(question)


def step(question: Question) -> int:
    """+1 when the question moves to the next meeting, -1 to the one before, else 0."""
    if _NEXT.search(question.text):
        return 1
    if _PREVIOUS.search(question.text):
        return -1
    return 0
