"""What a question asks of the table of mandates: who, by which verb, by when, on what subject.

Pure. The names of addressees are those that the texts are read with, in six languages.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from assistant.answering import mandate_words as words
from assistant.answering.addressee_names import addressees_in
from assistant.answering.mandate_lookup import MandateQuery
from assistant.documents.mandates.recurrences import recurrence_in
from assistant.library import analyse, content_terms, meeting_label
from assistant.references import MeetingMention
from assistant.references.folding import Folded, fold
from assistant.retrieval.generic import frame_terms, generic_terms
from assistant.retrieval.intents import Intent
from assistant.retrieval.question import Question
from assistant.types import Strength

_DECISION = re.compile(
    r"(?<!\w)(?:decisions?|resolutions?|decision(?:es)?|resolucion(?:es)?|решени\w+|резолюци\w+)"
    r"|مقرر|قرار|决定|决议"
)


@dataclass(frozen=True, slots=True)
class MandatesAsked:
    """Filters of the table, and what they cannot say.

    ``said``: addressees as the question names them. ``due``: the meeting by which something is
    to be done. ``resources``: on condition of money. ``placed``: the question whose meetings and
    years bound when it was asked for ("since COP-5").
    """

    query: MandateQuery
    said: tuple[str, ...] = ()
    due: MeetingMention | None = None
    resources: bool = False
    placed: Question | None = None


def mandates_asked(question: Question) -> MandatesAsked | None:
    """The mandates that the question asks for; None for a question of another kind."""
    if question.references or question.articles or question.locators or question.sites:
        return None
    folded = fold(question.residue)
    lower = folded.lower
    if not _asks(question, lower):
        return None
    names = addressees_in(folded, question.language)
    asked_by = bool(words.WHO_ASKED.search(lower))
    who = asked_by or bool(words.WHO.search(lower))
    if who and names and _is_the_doer(lower, names[0]):
        return None  # "Whom should the Secretariat invite?"
    if who:
        names = []
    if names and _asks_itself(lower, names[0]):
        return None
    subject = _subject(question, folded, names)
    asked = _timed(question, lower)
    timed = bool(asked.due or asked.query.deadline) and not subject
    if not names and not (subject if who else timed or words.MANDATES.search(lower)):
        return None
    query = replace(
        asked.query,
        addressee="|".join(dict.fromkeys(name for name, _, _ in names)),
        strength="" if asked_by else _strength(lower),
        convention=question.conventions[0] if len(question.conventions) == 1 else "",
        recurrence=_recurrence(question, lower),
        condition="yes" if question.asks(Intent.CONDITION) else "",
        subject=subject,
    )
    resources = bool(query.condition and words.RESOURCES.search(lower))
    said = tuple(question.residue[folded.origin(a) : folded.origin_end(b)] for _, a, b in names)
    return replace(asked, query=query, said=said, resources=resources)


def narrowed(before: MandatesAsked, question: Question) -> MandatesAsked | None:
    """What was asked before with what a short follow-up adds or puts in place: a meeting, a
    year, a strength, a deadline, a condition; None where it says none of these."""
    lower = fold(question.residue).lower
    now = _timed(question, lower)
    query = before.query
    strength, recurrence = _strength(lower), _recurrence(question, lower)
    changes = {
        "due": now.query.due,
        "deadline": now.query.deadline,
        "strength": strength,
        "recurrence": recurrence,
        "condition": "yes" if question.asks(Intent.CONDITION) else "",
        "convention": question.conventions[0] if len(question.conventions) == 1 else "",
    }
    said = {name: value for name, value in changes.items() if value}
    if not said and now.placed is None:
        return None
    return replace(
        before,
        query=replace(query, **said),
        due=now.due or before.due,
        placed=now.placed or before.placed,
        resources=before.resources or bool("condition" in said and words.RESOURCES.search(lower)),
    )


def _asks(question: Question, lower: str) -> bool:
    """Whether it has the form: asked, invited or obliged, and a list or a doing is wanted."""
    if _DECISION.search(lower) and question.intents & {
        Intent.LIST, Intent.LATEST, Intent.EARLIEST, Intent.TIMELINE, Intent.WHICH_DECISION
    }:  # fmt: skip
        return False
    asking = words.MUST.search(lower) or any(p.search(lower) for p in words.STRENGTHS.values())
    nouns = words.MANDATES.search(lower)
    listing = any(p.search(lower) for p in (words.LISTING, words.WHO, words.WHO_ASKED))
    return bool((asking and listing) or (nouns and (listing or len(lower.split()) <= _FEW)))


#: "Requests to the Secretariat due at COP-3": a list without a verb.
_FEW = 10


def _asks_itself(lower: str, name: tuple[str, int, int]) -> bool:
    before, after = lower[: name[1]], lower[name[2] :]
    if words.ASKS_BEFORE.search(before):
        return True
    return bool(words.ASKS_AFTER.match(after)) and not words.PASSIVE.search(before)


def _is_the_doer(lower: str, name: tuple[str, int, int]) -> bool:
    """Whether the addressee named stands where the subject does: "Who should the Secretariat …"."""
    match = words.WHO.search(lower)
    return match is not None and lower[match.end() : name[1]].strip() in ("", "the")


def _strength(lower: str) -> str:
    """The one strength asked for; empty where any is, or where several are."""
    found: list[Strength] = [name for name, p in words.STRENGTHS.items() if p.search(lower)]
    if len(found) != 1 or (found[0] != "requests" and words.TASKS.search(lower)):
        return ""
    return found[0]


def _recurrence(question: Question, lower: str) -> str:
    found = recurrence_in(lower, 0, len(lower), question.language)
    return "yes" if found == "regular" else found


def _timed(question: Question, lower: str) -> MandatesAsked:
    """The part that says by when something is due, and since when it was asked for."""
    query, due, placed = MandateQuery(), None, False
    for mention in question.meetings[:1]:
        if len(question.meetings) == 1 and _is_due(question.residue, mention):
            due = mention
            query = replace(query, due=meeting_label(mention.convention, mention.name))
        else:
            placed = True
    if question.years:
        if deadline := _deadline(question, lower):
            query = replace(query, deadline=deadline)
        else:
            placed = True
    elif words.TIMED.search(lower) and due is None:
        query = replace(query, deadline="yes")
    return MandatesAsked(query, due=due, placed=question if placed else None)


_ASKED_AT = re.compile(
    r"(?:asked|requested|invited|urged|encouraged|adopted|made|given|taken|issued|demande\w*"
    r"|invite\w*|pedid\w*|solicitad\w*|invitad\w*|прос\w+|поруч\w+|طلب\w*)\s(?:by|at|on|par|a|por|en|на|в|من|في)"
    r"\s(?:the |la |le |l')?$|(?<!\w)(?:did|does|has)\s(?:the )?$"
)
_TO_DO = re.compile(
    r"(?<!\w)(?:must|shall|should|ha(?:s|ve) to|to|due|doit|doivent|debe|deben|долж\w+)(?!\w)"
)


def _is_due(text: str, mention: MeetingMention) -> bool:
    """Whether a meeting is the one by which something is due, and not where it was asked for."""
    before, after = fold(text[: mention.start]).lower, fold(text[mention.end :]).lower
    if _ASKED_AT.search(before):
        return False
    if words.BY.search(before) or words.BY_AFTER.match(after):
        return True
    if words.AT.search(before):
        return bool(_TO_DO.search(before) or words.TIMED.search(before)) and not re.search(
            r"(?<!\w)to do\s+at\s", before
        )
    return bool(words.TIMED.search(before))


def _deadline(question: Question, lower: str) -> str:
    """A year as a deadline, as the filter writes it; empty where it says when it was asked."""
    first, last = min(question.years), max(question.years)
    at = lower.find(str(first))
    before, after = lower[: max(0, at)], lower[at + 4 :] if at >= 0 else ""
    until = words.BY.search(before) or words.BY_AFTER.match(after)
    if not until and not words.TIMED.search(lower):
        return ""
    if last != first:
        return f"{first}-{last}"
    if not until:
        return str(first)
    strictly = words.BEFORE.search(before) or re.match(r"\s?年?(?:之前|以前|前)", after)
    return f"{_LONG_AGO}-{first - 1 if strictly else first}"


#: Before any Conference of the Parties.
_LONG_AGO = 1900


def _subject(question: Question, folded: Folded, names: list[tuple[str, int, int]]) -> str:
    """The words that a mandate must have, without those that ask, name or date."""
    language = question.language
    spans = [(folded.origin(a), folded.origin_end(b)) for _, a, b in names]
    spans += [(mention.start, mention.end) for mention in question.meetings]
    rest = question.residue
    for start, end in sorted(spans, reverse=True):
        rest = f"{rest[:start]} {rest[end:]}"
    if language == "zh":
        for word in sorted(words.FRAMES["zh"].split(), key=len, reverse=True):
            rest = rest.replace(word, " ")
        rest = _YEAR.sub(" ", rest)
        if question.asks(Intent.CONDITION):
            rest = _CONDITIONS_ZH.sub(" ", rest)
        passed_over = generic_terms("zh") | frame_terms("zh")
        kept = [t for t in content_terms(rest, "zh") if t not in passed_over]
        return " ".join(rest.split()) if kept else ""
    generic = generic_terms(language) - frozenset(analyse(words.SUBJECTS, language))
    passed_over = generic | frame_terms(language) | _frame(language)
    resources = question.asks(Intent.CONDITION)
    kept = []
    for word in rest.split():
        terms = [t for t in content_terms(word, language) if t not in passed_over]
        terms = [t for t in terms if not re.fullmatch(r"[\d/-]+", t)]
        plain = fold(word).lower
        money = resources and (words.RESOURCES.search(plain) or _CONDITIONS.search(plain))
        if terms and not money:
            kept.append(word.strip("?!.,;:¿¡؟،«»“”\"'()"))
    return " ".join(kept)


_CONDITIONS_ZH = re.compile("取决于|视乎|资源|资金|经费|条件|可用|的|有")
_YEAR = re.compile(r"(?<!\d)\d{4}\s?年?(?:\s?[和与]\s?(?=\d{4}))?")
_CONDITIONS = re.compile(
    r"depend|condition|subject|conting|availab|dispon|subordon|supedit|sujet|завис|услов|налич"
    r"|شرط|رهن|توقف|توافر|توفر"
)


@cache
def _frame(language: str) -> frozenset[str]:
    return frozenset(analyse(words.FRAMES.get(language, ""), language))
