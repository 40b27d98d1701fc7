"""The operative clauses of a paragraph: each finite verb in the body's own voice, and its reach."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.documents.mandates.strengths import strength_of
from assistant.documents.mandates.verb_forms import (
    adverbs,
    base_forms,
    english_third_persons,
    joints,
    third_persons,
)
from assistant.references.folding import Folded
from assistant.types import Strength


@dataclass(frozen=True, slots=True)
class Clause:
    """One operative verb at ``start:after`` of the folded text; its clause reaches to ``end``."""

    verb: str
    strength: Strength
    start: int
    after: int
    end: int


#: What may come before the first word: quotation marks, markup, brackets.
_OPENING = re.compile(r"[\s\"“”«»'_*\[(]{0,12}")
_WE = re.compile(r"(?:we|therefore|hereby)[\s,]+", re.I)

#: "Decides to request the Secretariat": what is decided is a request.
_DECIDED_VERBS = (
    ("requests", "request|de prier|de demander|pedir|solicitar|просить|ان تطلب الي|ان يطلب الي|请"),
    ("invites", "invite|d'inviter|invitar|предложить|пригласить|ان تدعو|ان يدعو|邀请"),
    ("urges", "urge|d'exhorter|instar|exhortar|настоятельно призвать|ان تحث|ان يحث|敦促"),
    ("encourages", "encourage|d'encourager|alentar|поощрять|призвать|ان تشجع|ان يشجع|鼓励"),
    ("calls upon", "call upon|call on"),
)
_DECIDED = re.compile(
    r"\s*(?:,[^,;]{1,80},)?\s*(?:to (?:also |further )?)?(?:"
    + "|".join(f"(?P<d{k}>{forms})" for k, (_, forms) in enumerate(_DECIDED_VERBS))
    + r")(?![a-zа-я])"
)

#: Third persons that are nouns as often: what follows shows that the verb is meant.
_NOUNS = {
    "requests",
    "calls for",
    "notes",
    "demands",
    "appeals",
    "supports",
    "finds",
    "remains",
    "mandates",
}
_AFTER_NOUN = re.compile(
    r"\s+(?:(?:for|of|from|by|and|or|on|made|in order|under|at|as|are|were|is|to (?!that|this))\b)"
    r"|[,.;)]"
)
#: "a report that identifies gaps and recommends measures": somebody else's verbs.
_RELATIVE = re.compile(
    r"\b(?:which|that|who|it|he|she|framework|resolution|declaration|convention"
    r"|programme)\s(?:also |further )?[a-z]+s\b[^,;]*$"
)


def clauses_of(
    folded: Folded, start: int, end: int, language: str, *, declares: bool = True
) -> list[Clause]:
    """The clauses of the paragraph at ``start:end`` of the folded text, in order.

    Empty where it opens with no operative verb. The language says what joins clauses.
    ``declares``: the base form counts too ("We reaffirm"); under a lead it is what is asked for.
    """
    opening = _opening(folded.lower, start, end, language, declares=declares)
    if opening is None:
        return []
    found = [opening]
    found += [
        (verb, at, after)
        for verb, at, after in _joined(folded, opening[2], end, language)
        if after <= end
    ]
    clauses = []
    for k, (said, at, said_until) in enumerate(found):
        until = found[k + 1][1] if k + 1 < len(found) else end
        verb, after = said, said_until
        if said == "decides" and (decided := decided_verb(folded.lower, after, until)):
            verb, after = decided
        if verb.endswith(" of") and folded.lower.startswith(" of ", after):
            after += len(" of")
        following = folded.lower[after : after + 90]
        clauses.append(Clause(verb, strength_of(verb, following), at, after, until))
    return _sharing(folded.lower, clauses)


def joined_clauses(folded: Folded, start: int, end: int, language: str) -> list[Clause]:
    """The clauses that follow the action of a sub-paragraph: "(a) To protect …, and invites …".

    Only those joined plainly, by "and" after a comma or a semicolon, and only in English.
    """
    if language != "en":
        return []
    pattern, verbs = joints("en")
    found = [
        (verbs[" ".join(match["verb"].split())], match.start("verb"), match.end("verb"))
        for match in pattern.finditer(folded.lower, start, end)
        if _PLAIN.match(match["joint"])
        and not match["verb"].startswith("calls for")
        and _is_verb(folded, match, " ".join(match["verb"].split()))
        and not _in_quotation(folded.text, start, match.start())
    ]
    clauses = []
    for k, (verb, at, after) in enumerate(found):
        until = found[k + 1][1] if k + 1 < len(found) else end
        following = folded.lower[after : after + 90]
        clauses.append(Clause(verb, strength_of(verb, following), at, after, until))
    return clauses


_PLAIN = re.compile(r"[,;]\s+and\b")


def _sharing(lower: str, clauses: list[Clause]) -> list[Clause]:
    """ "Welcomes and encourages the efforts": both verbs have the object of the second."""
    for k in range(len(clauses) - 2, -1, -1):
        one, following = clauses[k], clauses[k + 1]
        if _NOTHING_BETWEEN.fullmatch(lower, one.after, following.start):
            clauses[k] = replace(one, after=following.after, end=following.end)
    return clauses


_NOTHING_BETWEEN = re.compile(
    r"[\s,]{0,3}(?:(?:and|et|y|e|и|و|并)[\s,]{0,3})?(?:(?:also|further)\s)?"
)


def language_of(folded: Folded, start: int, end: int, language: str) -> str:
    """The language that the paragraph at ``start:end`` itself is written in: by its script, and
    English by its verb. Documents in two languages say only one of them."""
    lower = folded.lower
    match = _OPENING.match(lower, start, end)
    start = match.end() if match else start
    letter = lower[start : start + 1]
    for script, first, last in (("ru", "а", "я"), ("ar", "ء", "ي"), ("zh", "一", "鿿")):
        if first <= letter <= last:
            return script
    if language != "en" and _verb(english_third_persons(), lower, start, end):
        return "en"
    return language if language in {"fr", "es"} else "en"


def decided_verb(lower: str, at: int, end: int) -> tuple[str, int] | None:
    """The verb of "to request", "de prier" at an offset, with its end: what is decided is a
    request."""
    match = _DECIDED.match(lower, at, end)
    if match is None:
        return None
    return next(v for k, (v, _) in enumerate(_DECIDED_VERBS) if match[f"d{k}"]), match.end()


def _opening(
    lower: str, start: int, end: int, language: str, *, declares: bool
) -> tuple[str, int, int] | None:
    """The verb that the paragraph opens with and its place: in the third person, or as a
    declaration ("We reaffirm") or bodies that meet jointly ("Request") write it."""
    match = _OPENING.match(lower, start, end)
    start = match.end() if match else start
    # The English base form is a French verb: "Encourage".
    forms = english_third_persons() if language == "en" and not declares else third_persons()
    if found := _verb(forms, lower, start, end):
        return found
    we = _WE.match(lower, start, end)
    if not (declares or we):
        return None
    return _verb(base_forms(), lower, we.end() if we else start, end)


def _verb(
    forms: tuple[re.Pattern[str], dict[str, str]], lower: str, at: int, end: int
) -> tuple[str, int, int] | None:
    pattern, verbs = forms
    first = at
    while at < end:
        if match := pattern.match(lower, at, end):
            return verbs[" ".join(match[0].split())], first, match.end()
        adverb = adverbs().match(lower, at, end)
        if adverb is None:
            return None
        at = adverb.end()
    return None


def _joined(folded: Folded, at: int, end: int, language: str) -> list[tuple[str, int, int]]:
    pattern, verbs = joints(language)
    found = []
    for match in pattern.finditer(folded.lower, at, end):
        form = " ".join(match["verb"].split())
        verb = verbs[form]
        if language == "en" and not _is_verb(folded, match, form):
            continue
        if _in_quotation(folded.text, at, match.start()):
            continue
        found.append((verb, match.start("verb"), match.end("verb")))
    return found


def _is_verb(folded: Folded, match: re.Match[str], form: str) -> bool:
    lower = folded.lower
    if form == "mandates":
        return False
    after = _AFTER_NOUN.match(lower, match.end())
    if form in _NOUNS and after and form != "calls for" and not _speaks(lower, match, form):
        return False
    if match["joint"].lstrip().startswith((",", ";")) and "and" in match["joint"]:
        return True
    if form in {"supports", "finds", "remains", "continues", "extends", "establishes"}:
        return False  # verbs of what is described as well
    before = lower[max(0, match.start() - 120) : match.start()]
    return not _RELATIVE.search(before)


#: "…, and requests, as appropriate, the Secretariat to": a remark after the verb.
_REMARK = re.compile(
    r",\s+(?:as appropriate|where|when|in (?:this|that|line|accordance|particular|view)|within"
    r"|subject|taking|bearing|once again|to (?:this|that))\b"
)


def _speaks(lower: str, match: re.Match[str], form: str) -> bool:
    """Whether what could be a noun is the verb: "; and appeals to States to …"."""
    if "and" not in match["joint"] or not match["joint"].lstrip().startswith((",", ";")):
        return False
    if form == "appeals":
        return lower.startswith(" to ", match.end())
    return form == "requests" and bool(_REMARK.match(lower, match.end()))


def _in_quotation(text: str, start: int, at: int) -> bool:
    return text.count("“", start, at) > text.count("”", start, at)
