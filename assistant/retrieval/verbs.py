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
        "requests": "طلب طلبت المطلوب يطلبه يطلبها تطلبه",
        "takes note of": "أحاط أحاطت أحيط",
        "adopts": "اعتمد اعتمدت",
        "invites": "دعا دعت المدعو المدعوة",
        "welcomes": "رحب رحبت",
    },
    "fr": {"takes note of": "prennent note", "welcomes": "félicitée accueilli accueillie"},
    "es": {
        "decides": "decidió decidido",
        "requests": "pidió pidieron pedido solicitó",
        "adopts": "adoptó aprobó aprobado aprobada",
        "invites": "invitó invitados",
        "welcomes": "acogió acoge",
    },
}
# The same in several words, and where the question parts them ("De quoi prend-elle note ?").
_SAID_IN_WORDS = {
    "fr": {"takes note of": "prend-elle note|prend-il note|pris note|prise note"},
    "es": {"takes note of": "tomó nota|tomado nota"},
    "ru": {
        "takes note of": "приняла к сведению|приняли к сведению|принято к сведению"
        "|приняты к сведению"
    },
}


@cache
def _forms(language: str) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Analysed word forms with their verb, longest first, by their first term."""
    from assistant.documents import VERBS

    forms: dict[tuple[str, ...], str] = {}
    for verb, printed in VERBS.items():
        for form in printed.split("|"):
            forms.setdefault(tuple(analyse(form, language)), verb)
    for verb, words in _SAID_FOR.get(language, {}).items():
        for word in words.split():
            forms.setdefault(tuple(analyse(word, language)), verb)
    for verb, printed in _SAID_IN_WORDS.get(language, {}).items():
        for form in printed.split("|"):
            forms.setdefault(tuple(analyse(form, language)), verb)
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for terms, verb in sorted(forms.items(), key=lambda item: -len(item[0])):
        if terms:
            by_first.setdefault(terms[0], []).append((terms, verb))
    return by_first


def question_verbs(text: str, language: str) -> tuple[frozenset[str], frozenset[str]]:
    """The operative verbs that a question uses, normalised to English, and the analysed terms
    that they were written with."""
    terms = analyse(text, language)
    verbs: set[str] = set()
    used: set[str] = set()
    position = 0
    forms = _forms(language)
    while position < len(terms):
        for form, verb in forms.get(terms[position], ()):
            if tuple(terms[position : position + len(form)]) == form:
                verbs.add(verb)
                used.update(form)
                position += len(form) - 1
                break
        position += 1
    if "notes" in verbs:  # "What does it note?" is said of what takes note as well
        verbs.add("takes note of")
    return frozenset(verbs), frozenset(used)
