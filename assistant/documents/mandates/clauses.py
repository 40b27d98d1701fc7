"""The operative clauses of a paragraph: each finite verb in the body's own voice, and its reach."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from assistant.documents.mandates.strengths import strength_of
from assistant.documents.verbs import ADVERBS, VERBS
from assistant.references.folding import Folded, fold
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

#: What may stand between "and" and the verb: "and, in this regard, also".
_BETWEEN = (
    r"(?:(?:also|further|furthermore|again|once again|strongly|in addition|additionally|therefore"
    r"|accordingly|moreover|likewise|similarly|equally|particularly|specifically|especially"
    r"|urgently|strongly|in particular|hereby|thus|nevertheless|at the same time|(?:in|for|to|on"
    r"|with) (?:this|that|the same|so) [a-z]+(?: and context)?|in doing so|to that effect"
    r"|as appropriate|in (?:this|that) (?:regard|respect|context|connection)),?\s+)*"
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
    if language != "en" and _verb(_english_forms(), lower, start, end):
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
    forms = _english_forms() if language == "en" and not declares else _forms()
    if found := _verb(forms, lower, start, end):
        return found
    we = _WE.match(lower, start, end)
    if not (declares or we):
        return None
    return _verb(_base_forms(), lower, we.end() if we else start, end)


def _verb(
    forms: tuple[re.Pattern[str], dict[str, str]], lower: str, at: int, end: int
) -> tuple[str, int, int] | None:
    pattern, verbs = forms
    first = at
    while at < end:
        if match := pattern.match(lower, at, end):
            return verbs[" ".join(match[0].split())], first, match.end()
        adverb = _adverbs().match(lower, at, end)
        if adverb is None:
            return None
        at = adverb.end()
    return None


def _joined(folded: Folded, at: int, end: int, language: str) -> list[tuple[str, int, int]]:
    pattern, verbs = _joints(language)
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
    if form in _NOUNS and _AFTER_NOUN.match(lower, match.end()) and form != "calls for":
        return False
    if match["joint"].lstrip().startswith((",", ";")) and "and" in match["joint"]:
        return True
    if form in {"supports", "finds", "remains", "continues", "extends", "establishes"}:
        return False  # verbs of what is described as well
    before = lower[max(0, match.start() - 120) : match.start()]
    return not _RELATIVE.search(before)


def _in_quotation(text: str, start: int, at: int) -> bool:
    return text.count("“", start, at) > text.count("”", start, at)


# ------------------------------------------------------------------------------- forms


def _is_english(form: str) -> bool:
    """The English forms are the only ones whose first word ends in an s."""
    first = form.split(maxsplit=1)[0]
    return form.isascii() and (first.endswith("s") or form == "take note")


@cache
def _all_forms() -> dict[str, str]:
    return {fold(form).lower: verb for verb, forms in VERBS.items() for form in forms.split("|")}


def _alternatives(forms: dict[str, str]) -> str:
    ordered = sorted(forms, key=len, reverse=True)
    return "|".join(
        re.escape(form).replace(r"\ ", r"\s+")
        # Chinese is written without spaces: no end of a word can be asked for.
        + ("" if re.match(r"[\u4e00-\u9fff]", form) else r"(?![^\W\d_])")
        for form in ordered
    )


@cache
def _forms() -> tuple[re.Pattern[str], dict[str, str]]:
    forms = _all_forms()
    return re.compile(f"(?:{_alternatives(forms)})"), forms


@cache
def _english_forms() -> tuple[re.Pattern[str], dict[str, str]]:
    forms = {form: verb for form, verb in _all_forms().items() if _is_english(form)}
    return re.compile(f"(?:{_alternatives(forms)})"), forms


@cache
def _base_forms() -> tuple[re.Pattern[str], dict[str, str]]:
    """English verbs as the first person has them: "we reaffirm", "express"."""
    forms = {}
    for form, verb in _all_forms().items():
        if _is_english(form):
            first, _, rest = form.partition(" ")
            first = first[:-2] if first.endswith("sses") else first.removesuffix("s")
            forms[f"{first} {rest}".rstrip()] = verb
    return re.compile(f"(?:{_alternatives(forms)})"), forms


@cache
def _adverbs() -> re.Pattern[str]:
    forms = {fold(form).lower: "" for form in ADVERBS.split("|")}
    return re.compile(f"(?:{_alternatives(forms)})" + r"[\s,]*")


#: What joins one operative clause to the next.
_JOINTS = {
    "en": rf"(?P<joint>[,;:]\s+(?:(?:and|but),?\s+)?|\s(?:and|but),?\s+){_BETWEEN}",
    "fr": r"(?P<joint>[,;]\s+(?:et\s+)?|\set\s+)(?:,?\s?(?:a cet egard|dans ce contexte|en outre"
    r"|egalement|de nouveau),?\s+)?",
    "es": r"(?P<joint>[,;]\s+(?:[ye]\s+)?|\s[ye]\s+)(?:,?\s?(?:a este respecto|en este contexto"
    r"|en este sentido|ademas|tambien),?\s+)?",
    "ru": r"(?P<joint>[,;]\s+(?:[иа]\s+)?|\s[иа]\s+)(?:,?\s?(?:в этой связи|в этом контексте|также"
    r"|далее|вновь),?\s+)*",
    "ar": r"(?P<joint>[،؛,;]\s*و?|\sو)",
    "zh": (
        r"(?P<joint>[，；,;]\s?(?:并|还|又|同时|为此|在这方面|在此方面){0,3}|并(?=请|邀请|鼓励"
        r"|敦促|促请|吁请|决定))"
    ),
}


@cache
def _joints(language: str) -> tuple[re.Pattern[str], dict[str, str]]:
    language = language if language in _JOINTS else "en"
    forms = _all_forms()
    if language == "en":
        forms = {form: verb for form, verb in forms.items() if _is_english(form)}
    else:
        scripts = {"fr": "[a-z]", "es": "[a-z]", "ru": "[а-я]", "ar": "[\u0621-\u064a]"}
        script = scripts.get(language, "[\u4e00-\u9fff]")
        forms = {
            form: verb
            for form, verb in forms.items()
            if re.match(script, form)
            and not _is_english(form)
            and (len(form) > 3 or language == "zh")
        }
    return re.compile(f"{_JOINTS[language]}(?P<verb>{_alternatives(forms)})"), forms
