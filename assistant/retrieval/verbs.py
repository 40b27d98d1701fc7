"""Operative verbs in questions: "who is invited", "ce que demande la décision"."""

from __future__ import annotations

from functools import cache

from assistant.library import analyse

# What people say for a verb that decisions put otherwise.
_SAID_FOR = {
    "en": {"requests": "ask asks asked requested request", "takes note of": "note notes noted"},
    # Stems of past and present differ where the stemmer does not join them.
    "ru": {
        "decides": "решила решил решили постановила постановили",
        "requests": "просила просили попросила поручила поручено поручения",
        "adopts": "приняла приняли принято утвердила утверждены",
        "invites": "предложила пригласила приглашены",
        "welcomes": "приветствовала приветствовали",
    },
    "ar": {
        "decides": "قرر قررت",
        "requests": "طلب طلبت المطلوب",
        "adopts": "اعتمد اعتمدت",
        "invites": "دعا دعت",
        "welcomes": "رحب رحبت",
    },
    "fr": {"takes note of": "prennent note", "welcomes": "félicitée accueilli"},
}


@cache
def _forms(language: str) -> tuple[tuple[tuple[str, ...], str], ...]:
    """Analysed word forms with their verb, longest first."""
    from assistant.documents import VERBS

    forms: dict[tuple[str, ...], str] = {}
    for verb, printed in VERBS.items():
        for form in printed.split("|"):
            forms.setdefault(tuple(analyse(form, language)), verb)
    for verb, words in _SAID_FOR.get(language, {}).items():
        for word in words.split():
            forms.setdefault(tuple(analyse(word, language)), verb)
    return tuple(sorted(forms.items(), key=lambda item: -len(item[0])))


def question_verbs(text: str, language: str) -> tuple[frozenset[str], frozenset[str]]:
    """The operative verbs that a question uses, normalised to English, and the analysed terms
    that they were written with."""
    terms = analyse(text, language)
    verbs: set[str] = set()
    used: set[str] = set()
    position = 0
    while position < len(terms):
        for form, verb in _forms(language):
            if form and tuple(terms[position : position + len(form)]) == form:
                verbs.add(verb)
                used.update(form)
                position += len(form) - 1
                break
        position += 1
    return frozenset(verbs), frozenset(used)
