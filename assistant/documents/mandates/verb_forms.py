"""The forms that operative verbs are printed in, and what joins one clause to the next."""

from __future__ import annotations

import re
from functools import cache

from assistant.documents.verbs import ADVERBS, VERBS
from assistant.references.folding import fold

#: What may stand between "and" and the verb: "and, in this regard, also".
_BETWEEN = (
    r"(?:(?:also|further|furthermore|again|once again|strongly|in addition|additionally|therefore"
    r"|accordingly|moreover|likewise|similarly|equally|particularly|specifically|especially"
    r"|urgently|strongly|in particular|hereby|thus|nevertheless|at the same time|(?:in|for|to|on"
    r"|with) (?:this|that|the same|so) [a-z]+(?: and context)?|in doing so|to that effect"
    r"|as appropriate|in (?:this|that) (?:regard|respect|context|connection)),?\s+)*"
)


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
def third_persons() -> tuple[re.Pattern[str], dict[str, str]]:
    forms = _all_forms()
    return re.compile(f"(?:{_alternatives(forms)})"), forms


@cache
def english_third_persons() -> tuple[re.Pattern[str], dict[str, str]]:
    forms = {form: verb for form, verb in _all_forms().items() if _is_english(form)}
    return re.compile(f"(?:{_alternatives(forms)})"), forms


@cache
def base_forms() -> tuple[re.Pattern[str], dict[str, str]]:
    """English verbs as the first person has them: "we reaffirm", "express"."""
    forms = {}
    for form, verb in _all_forms().items():
        if _is_english(form):
            first, _, rest = form.partition(" ")
            first = first[:-2] if first.endswith("sses") else first.removesuffix("s")
            forms[f"{first} {rest}".rstrip()] = verb
    return re.compile(f"(?:{_alternatives(forms)})"), forms


@cache
def adverbs() -> re.Pattern[str]:
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
def joints(language: str) -> tuple[re.Pattern[str], dict[str, str]]:
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
