"""Words that reporting puts for those of a decision, and words that must not be put in or out.

Nothing is in one set with what differs in law ("adopt" and "approve" are two things, "request"
and "invite" are).
"""

from __future__ import annotations

from functools import cache, lru_cache

from assistant.answering.verify.families import arabic_forms
from assistant.answering.verify.synonyms import SETS
from assistant.answering.verify.wording import term_of, terms_of

#: Stand for themselves only: frequency, haste, duty and degree change what is laid down.
_TELLING = {
    "en": """annual annually yearly biennial biennially triennial quarterly monthly weekly daily
        immediate immediately urgent urgently promptly forthwith mandatory compulsory binding
        legally obligatory voluntary voluntarily optional provisional provisionally permanent
        permanently temporary temporarily exclusively solely strictly fully partially partly
        completely unanimously consensus majority independent external public confidential free
        ban prohibit prohibition forbid eliminate phase suspend cancel revoke repeal reject refuse
        new first last final fail delay postpone cease stop end failed withdraw abolish penalty
        fine sanction""",
    "fr": """annuel annuellement semestriel trimestriel mensuel immediatement obligatoire volontaire
        national mondial nouveau premier dernier provisoire permanent interdire supprimer
        suspendre rejeter refuser cesser""",
    "es": """anual anualmente semestral trimestral mensual inmediatamente obligatorio voluntario
        nacional mundial nuevo primero ultimo provisional permanente prohibir suprimir
        suspender rechazar cesar""",
    "ru": """ежегодно ежегодный ежеквартально ежемесячно немедленно обязательный добровольный
        национальный глобальный региональный новый первый последний временный постоянный
        запретить отменить приостановить отклонить
        прекратить""",
    "ar": "سنوي سنويا شهري فورا الزامي طوعي موقت دائم حظر تعليق رفض"
    " ملزم جديد اول عالمي اقليمي وطني",
    "zh": "每年 每月 立即 强制 自愿 临时 永久 禁止 取消 暂停 拒绝 停止",
}

#: What must not be exchanged one for the other.
_OPPOSED = {
    "en": """already/yet increase/decrease increase/reduce before/after include/exclude
        continue/cease continue/stop continue/discontinue allow/prohibit permit/prohibit
        import/export accept/reject developed/developing more/less more/fewer voluntary/mandatory
        first/last north/south national/international national/regional short/long new/existing
        maximum/minimum formal/informal open/closed support/oppose strengthen/weaken
        hazardous/harmless start/end higher/lower regional/global former/latter
        internal/external domestic/foreign public/private""",
    "fr": """augmenter/reduire avant/apres importation/exportation accepter/rejeter plus/moins
        developpe/developpement volontaire/obligatoire national/international""",
    "es": """aumentar/reducir antes/despues importacion/exportacion aceptar/rechazar mas/menos
        desarrollado/desarrollo voluntario/obligatorio nacional/internacional""",
    "ru": """увеличить/сократить до/после импорт/экспорт принять/отклонить больше/меньше
        развитый/развивающийся добровольный/обязательный""",
    "ar": "",
    "zh": "",
}


@cache
def alike(language: str) -> dict[str, frozenset[str]]:
    """Term → the terms that may stand for it, itself among them."""
    groups: dict[str, set[str]] = {}
    for line in SETS.get(language, "").splitlines():
        terms = set(terms_of(line, language))
        for term in terms:
            groups.setdefault(term, set()).update(terms)
    return {term: frozenset(group) for term, group in groups.items()}


@lru_cache(maxsize=65_536)
def same_in_arabic(one: str, other: str) -> bool:
    """Whether two Arabic terms are of one root or of two that may stand for each other."""
    mine, theirs = arabic_forms(one), arabic_forms(other)
    return not mine.isdisjoint(theirs) or any(
        not theirs.isdisjoint(_arabic_alike().get(form, ())) for form in mine
    )


@cache
def _arabic_alike() -> dict[str, frozenset[str]]:
    groups: dict[str, set[str]] = {}
    for line in SETS["ar"].splitlines():
        forms = {form for term in terms_of(line, "ar") for form in arabic_forms(term)}
        for form in forms:
            groups.setdefault(form, set()).update(forms)
    return {form: frozenset(group) for form, group in groups.items()}


@cache
def telling(language: str) -> frozenset[str]:
    return frozenset(terms_of(_TELLING.get(language, ""), language))


@cache
def opposed(language: str) -> tuple[tuple[str, str], ...]:
    """Pairs of terms that say the contrary, each both ways."""
    pairs = [pair.split("/") for pair in _OPPOSED.get(language, "").split()]
    terms = [(term_of(one, language), term_of(other, language)) for one, other in pairs]
    return (*terms, *((other, one) for one, other in terms))
