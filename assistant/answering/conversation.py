"""Follow-ups: what a question leans on in the conversation before it.

A question leans on the conversation when it names nothing itself and points back ("that
report", "it"), goes on ("and at the next meeting?") or says too little ("why?", "what about
Parties?"). Then it is understood as asked of the decisions that the last answer cited. A question
that names its own decision, meeting or document stands alone, whatever was said before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.answering.followup_forms import FollowUp
from assistant.answering.followups import (
    ellipsis_of,
    follow_up_of,
    nth_paragraph,
)
from assistant.answering.mandate_questions import MandatesAsked
from assistant.library import content_terms
from assistant.references import Reference, find_conventions
from assistant.retrieval.generic import frame_terms, generic_terms
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
    r"|también|entonces|а|и|но|также|тогда)\b|^\W*و(?:ما|من|في|هل|ماذا|متى|كيف|عن)|^\W*(?:那|那么"
    r"|还有|以及|而)",
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
    rf"\b(?:next|following|subsequent|suivante?|prochaine?|siguiente|próxima"
    rf"|следующ\w+){_OF_MEETINGS}"
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
    """What the last answer was about.

    Its references and documents in order of citation, the ids of the passages it quoted, what
    the conversation was about before that (``earlier``), the decisions of the last answer that
    had several (``listed``), and the last question with a matter of its own, as asked (``said``)
    and without its references (``question``). ``meeting`` is where
    a conversation stands that was told of a meeting of which nothing is held: "and the next?"
    goes on from there. ``mandates`` is what was asked of the table of mandates, where the last
    answer came from it.
    """

    references: tuple[Reference, ...] = ()
    documents: tuple[str, ...] = ()
    passages: tuple[str, ...] = ()
    question: str = ""
    said: str = ""
    meeting: str = ""
    earlier: tuple[Reference, ...] = ()
    listed: tuple[Reference, ...] = ()
    mandates: MandatesAsked | None = None

    def __bool__(self) -> bool:
        return bool(self.references or self.documents or self.mandates)


def may_lean(question: Question) -> bool:
    """Whether the words of ``question`` point outside it; the conversation is then consulted."""
    if question.incomplete or question.ambiguous:
        return False
    if question.asks(Intent.SMALL_TALK) or question.asks(Intent.OVERRIDE):
        return False
    if question.references:  # "Compare it with SC-11/13"
        return compares_with_last(question)
    if step(question) or follow_up_of(question.text):
        return True
    if elsewhere(question) or at_another_time(question):
        return True
    if _LAST_OF.search(question.text) or _FIRST_OF.search(question.text):
        return True
    if question.articles or question.meetings or question.asks(Intent.LIST):
        return False
    return (
        bool(question.locators)
        or bool(nth_paragraph(question.text))
        or points_back(question)
        or carries_on(question)
        or bool(ellipsis_of(question.text))
        or says_nothing(question)
    )


def compares_with_last(question: Question) -> bool:
    """ "Compare it with SC-11/13": one of the decisions is said by a pronoun."""
    return (
        question.asks(Intent.COMPARISON) and len(question.references) == 1 and points_back(question)
    )


def elsewhere(question: Question) -> tuple[str, ...]:
    """The conventions that a question without a matter of its own turns to: "In Basel too?". A
    city after a preposition is a place as a rule; in an ellipsis it is the convention."""
    named = question.conventions or find_conventions(ellipsis_of(question.text))
    short = len(question.text.split()) <= _FEW_WORDS
    return named if short and not _own_matter(question, named) else ()


def at_another_time(question: Question) -> bool:
    """ "Same for 2019", "And at COP-7?": a year or a meeting and nothing else."""
    if not (question.years or question.meetings) or question.conventions:
        return False
    return bool(ellipsis_of(question.text)) and not _own_matter(question, ())


def says_nothing(question: Question) -> bool:
    """Without a word of its own to look for: "Who asked?"."""
    return bool(question.verbs) and not (
        question.terms or question.conventions or question.years or question.meetings
    )


def _own_matter(question: Question, conventions: tuple[str, ...]) -> set[str]:
    """Terms that are neither a convention's name nor a word that frames a list."""
    years = {str(year) for year in question.years}
    own = set(question.terms) - frame_terms(question.language) - years
    if not conventions:
        return own
    # A word belongs to the name when without it nothing is named.
    # Chinese writes none apart.
    whole = question.text if question.language != "zh" else ""
    words = (ellipsis_of(question.text) or whole).split()
    for at, word in enumerate(words):
        if set(conventions) - set(find_conventions(" ".join(words[:at] + words[at + 1 :]))):
            own -= set(content_terms(word, question.language))
    return own


#: An elliptical question has no more words.
_FEW_WORDS = 7


def points_back(question: Question) -> bool:
    """A pronoun or demonstrative stands for something said before."""
    return bool(_POINTS_BACK.search(question.text))


def points_out(question: Question) -> bool:
    """It points back and has nothing of its own before the pronoun that could be meant: "Who
    carries them out?", but not "What do the regional centres do with their funds?"."""
    pointer = _POINTS_BACK.search(question.text)
    if pointer is None:
        return False
    before = content_terms(question.text[: pointer.start()], question.language)
    return len(set(before) - generic_terms(question.language)) < _ANTECEDENT


#: Content words before a pronoun that make a noun for it to mean ("regional centres"); a single
#: one is mostly the verb.
_ANTECEDENT = 2


def carries_on(question: Question) -> bool:
    """It opens like a continuation."""
    return bool(_CARRIES_ON.search(question.text))


def leans_on(question: Question, focus: Focus) -> bool:
    """Whether there is something for ``question`` to lean on."""
    return bool(focus) and may_lean(question)


_LAST_OF = re.compile(
    r"\b(?:the )?(?:last|latest|most recent|newest) (?:one|of (?:them|these|those))\b"
    r"|\bthe latter\b"
    r"|\b(?:la|cette) dernière\b(?! \w)|\bla última\b(?! \w)|\bпоследн(?:ее|ем|его|ей"
    r"|яя)\b(?! \w)"
    r"|(?:ال|في ال|من ال)أخيرة?\b|最后(?:一)?[项个份]",
    re.IGNORECASE,
)
_FIRST_OF = re.compile(
    r"\b(?:the )?(?:first|earliest|oldest) (?:one|of (?:them|these|those))\b|\bthe former\b"
    r"|\bla première\b(?! \w)|\bla primera\b(?! \w)|\bперв(?:ое|ом|ого|ой|ая)\b(?! \w)"
    r"|(?:ال|في ال|من ال)أولى?\b|第一[项个份]",
    re.IGNORECASE,
)


def one_of_several(question: Question, focus: Focus) -> Reference | None:
    """The decision meant by "the last one" or "the first of them", when several were named."""
    if not focus.listed:
        return None
    if _LAST_OF.search(question.text):
        return focus.listed[-1]
    return focus.listed[0] if _FIRST_OF.search(question.text) else None


def step(question: Question) -> int:
    """+1 when the question moves to the next meeting, -1 to the one before, else 0."""
    form = follow_up_of(question.text)
    if form in (FollowUp.AFTER, FollowUp.BEFORE):
        return 1 if form is FollowUp.AFTER else -1
    if _NEXT.search(question.text):
        return 1
    if _PREVIOUS.search(question.text):
        return -1
    return 0
