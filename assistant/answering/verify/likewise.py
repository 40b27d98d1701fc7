"""Words that reporting puts for those of a decision, and words that must not be put in or out.

A closed list: ordinary verbs and nouns with which a decision is retold. Nothing is in one group
with what differs in law ("adopt" and "approve" are two things, "request" and "invite" are).
"""

from __future__ import annotations

from functools import cache

from assistant.answering.verify.wording import term_of

_ALIKE = {
    "en": """
        send transmit submit forward communicate
        send provide submit
        provide give offer supply share
        submit provide present
        keep continue
        gather collect
        draft develop prepare draw elaborate
        create establish set found
        employ use apply utilize
        application apply implementation implement
        carry execute implement fulfil conduct perform
        finance fund
        country nation state
        organization body institution
        experience lesson
        need requirement
        help assist support aid
        assistance help support
        aim seek goal objective
        begin start commence
        end expire finish terminate
        important key essential significant
        essential crucial vital
        central core
        worldwide global
        guidance guideline
        observation comment remark view
        consider examine review study
        report inform
        hold held convene organize place
        participate engage involve
        choose select
        selection select
        biennium period
        relevant pertinent appropriate
        cooperation collaboration collaborate cooperate
        transfer transmit pass
        technology technological
        technique technical
        science scientific
        list include
        enhance strengthen increase improve
        effectiveness effective
        promote foster encourage facilitate
        depend subject
        availability available
        success successful successfully
        base basis
        focus concentrate
        build rest base
        financing finance
        work activity
        particular especially notably
        available accessible
        consult consultation
        linked link connected
        name nominate
        contain include comprise
        consist comprise
        summarize summary
        region regional
        nation national
        responsible responsibility
        deliver delivery provide provision
        plan planning
        assess assessment evaluate evaluation
        maintain keep
        reference refer
        mandate basis
        identify determine
        describe outline
        purpose end
        result finding outcome
        hazardous dangerous
        notify notification inform
        pay paid
        send sent
        meet met
        hold held host
        take took taken
        make made
        write wrote written
        choose chose chosen
        begin began begun
        undertake undertook undertaken conduct perform implement
        seek sought
        build built
        keep kept
        know known
        show shown
        give gave given
        training train
        fund finance funding
        donation contribution
        illicit illegal
        envisage consider
        """,
    "fr": """
        fournir communiquer transmettre presenter soumettre
        recueillir rassembler collecter
        etablir elaborer preparer rediger
        mise oeuvre application execution
        observation commentaire
        directive orientation
        continuer poursuivre
        nommer designer
        verser payer acquitter
        remplir acquitter
        aider aide assistance appui
        organiser organisation tenir convoquer
        mener realiser executer conduire effectuer
        creer etablir instituer creation
        financer financement
        etudier examiner
        contenir figurer enoncer
        utiliser employer
        """,
    "es": """
        presentar remitir transmitir enviar facilitar
        reunir recopilar recabar
        preparar elaborar redactar
        aplicacion ejecucion implementacion
        observacion comentario
        directriz orientacion
        seguir continuar
        nombrar designar
        celebrar organizar convocar organizacion
        realizar ejecutar efectuar
        crear establecer creacion establecimiento
        financiar financiacion
        ayudar ayuda asistencia apoyo apoyar
        utilizar emplear
        estudiar examinar
        peligroso peligrosos
        """,
    "ru": """
        представить направить препроводить
        собирать сбор
        подготовить составить разработать
        осуществление выполнение
        замечание комментарий
        продолжать продолжение
        вопрос возможность
        создать учредить
        провести организовать
        рассмотреть изучить
        оказать предоставить
        помощь содействие поддержка
        финансирование финансировать
        """,
    "ar": """
        اعداد تعد يعد
        تقديم تقدم يقدم
        استعراض تستعرض
    """,
    "zh": "",
}

#: Stand for themselves only: frequency, haste, duty and degree change what is laid down.
_TELLING = {
    "en": """annual annually yearly biennial biennially triennial quarterly monthly weekly daily
        immediate immediately urgent urgently promptly forthwith mandatory compulsory binding
        legally obligatory voluntary voluntarily optional provisional provisionally permanent
        permanently temporary temporarily exclusively solely strictly fully partially partly
        completely unanimously consensus majority independent external public confidential free
        ban prohibit prohibition forbid eliminate phase suspend cancel revoke repeal reject refuse
        fail delay postpone cease stop end failed withdraw abolish penalty fine sanction""",
    "fr": """annuel annuellement semestriel trimestriel mensuel immediatement obligatoire volontaire
        provisoire permanent interdire supprimer suspendre rejeter refuser cesser""",
    "es": """anual anualmente semestral trimestral mensual inmediatamente obligatorio voluntario
        provisional permanente prohibir suprimir suspender rechazar cesar""",
    "ru": """ежегодно ежегодный ежеквартально ежемесячно немедленно обязательный добровольный
        временный постоянный запретить отменить приостановить отклонить прекратить""",
    "ar": "سنوي سنويا شهري فورا الزامي طوعي موقت دائم حظر تعليق رفض",
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
    for line in _ALIKE.get(language, "").splitlines():
        terms = {term_of(word, language) for word in line.split()}
        for term in terms:
            groups.setdefault(term, set()).update(terms)
    return {term: frozenset(group) for term, group in groups.items()}


@cache
def telling(language: str) -> frozenset[str]:
    return frozenset(term_of(word, language) for word in _TELLING.get(language, "").split())


@cache
def opposed(language: str) -> tuple[tuple[str, str], ...]:
    """Pairs of terms that say the contrary, each both ways."""
    pairs = [pair.split("/") for pair in _OPPOSED.get(language, "").split()]
    terms = [(term_of(one, language), term_of(other, language)) for one, other in pairs]
    return (*terms, *((other, one) for one, other in terms))
