"""Modals that the passage does not print, though its operative verb says as much."""

from __future__ import annotations

import re

from assistant.answering.verify.evidence import Evidence
from assistant.answering.verify.force import Force
from assistant.answering.verify.modal_words import POSSIBLE, tells_duty
from assistant.answering.verify.reading import Reading

#: "May consider": who is invited to consider is left free in what comes of it. "May submit" for
#: "invites to submit" says less than the invitation and is not borne out.
_CONSIDERS = {
    "en": re.compile(r"\s(?:also )?(?:consider|wish|think|envisage|explore)"),
    "fr": re.compile(r"\s(?:aussi )?(?:envisager|examiner|etudier)"),
    "es": re.compile(r"\s(?:tambien )?(?:considerar|estudiar|examinar)"),
    "ru": re.compile(r"\s(?:также )?рассмотреть"),
    "ar": re.compile(r"[^.]{0,24}(?:النظر|تنظر)"),
    "zh": re.compile(r"考虑"),
}
_CONSIDERED = re.compile(
    r"consider|wish|explor|envisag|examin|etudi|estudi|рассмотреть|النظر|تنظر|考虑"
)
_FREE = {"invites", "encourages", "recommends", "suggests", "proposes"}

_WILL = re.compile(r"\b(?:will|would|shall)\b(?! also be (?:asked|invited))")
_ANNOUNCED = re.compile(r"\b(?:will|would|shall|is to|are to|to be)\b")
_ASKED = {"requests", "urges", "invites", "encourages"}


def is_left_free(force: Force, sentence: Reading, evidence: Evidence) -> bool:
    """ "May consider contributing" where the passage invites somebody to consider it."""
    behind = _CONSIDERS.get(sentence.language)
    return (
        force.verb == "may"
        and behind is not None
        and bool(behind.match(sentence.folded.lower, force.end))
        and bool(_FREE & evidence.verbs)
        and bool(_CONSIDERED.search(evidence.reading.folded.lower))
    )


def announces(sentence: Reading, evidence: Evidence) -> bool:
    """ "Parties will pay" where they are only urged to: nothing says that they will. Who is
    requested by the body that he serves may be told to do it."""
    return (
        sentence.language == "en"
        and evidence.directs
        and bool(evidence.strengths & _ASKED)
        and not evidence.strengths & {"requests", "decides"}
        and not any(force.verb in evidence.verbs for force in sentence.forces)
        and bool(_WILL.search(sentence.folded.lower))
        and not _ANNOUNCED.search(evidence.reading.folded.lower)
    )


#: Forms with more than one official English verb: "demande aux États" is "requests" and "calls
#: upon", "рекомендует" is "recommends" and "encourages".
_ALSO = {
    "fr": (
        (re.compile("demand"), ("calls upon",)),
        (re.compile("engage"), ("encourages",)),
    ),
    "ru": (
        (re.compile("рекоменд"), ("encourages",)),
        (re.compile("призыва"), ("calls upon", "appeals")),
    ),
}


def meanings(force: Force, sentence: Reading) -> tuple[str, ...]:
    """The operative verbs that a form may stand for, the usual one first."""
    said = sentence.folded.lower[force.start : force.end]
    also = [verbs for form, verbs in _ALSO.get(sentence.language, ()) if form.match(said)]
    return (force.verb, *(verb for verbs in also for verb in verbs))


_AIM = re.compile(
    r"\b(?:aims? (?:to|at)|is (?:intended|meant|designed) to|in order to|so as to|purpose|aim of"
    r"|with (?:a view|the aim)|serves? to|based on|to facilitate)\b"
    r"|\b(?:vise(?:nt)? a|a pour (?:but|objet)|but de|objectif de|destinee?s? a|afin de"
    r"|en vue de|se fonde(?:nt)? sur|fondee?s? sur|etablie?s? sur la base)"
    r"|\b(?:tienen? por (?:objeto|finalidad)|objetivo de|proposito de|finalidad de|con miras a"
    r"|con el fin de|para facilitar|se basan?|basad[oa]s?|se fundan?)\b"
    r"|призван[аоы]?\b|\b(?:цель|целью|в целях|с целью|направлен[аоы]?|основан[аоы]?"
    r"|основыва[а-я]+|для содействия)\b|чтобы"
    r"|(?:ال)?غرض|بهدف|[يت]هدف|ترمي|يرمي|يستند|تستند|استنادا|من اجل|بغيه|تيسيرا"
    r"|旨在|目的|以便|以期|为了|依据|基于|以[^，。；]{2,40}为(?:基础|依据)|based"
    r"|for (?:its |their )?consideration"
)


def tells_aim(sentence: Reading, evidence: Evidence) -> bool:
    """ "The report aims at", "is based on" where somebody is asked for a report with that aim or
    base: it tells what the thing is, not that somebody does it. Across languages, where nobody is
    named but the body itself, and no verb lays anything down."""
    lower = sentence.folded.lower
    return (
        sentence.language != evidence.language
        and not sentence.forces
        and all(evidence.is_speaker(name, lower) for name in sentence.names)
        and bool(_AIM.search(lower) and _AIM.search(evidence.reading.folded.lower))
    )


_ELSEWHERE = (
    r"|pour examen par|para (?:su examen|que l[ao] examine)|для рассмотрения|لينظر في"
    r"|供[^，；]{0,24}审议"
)
_FOR_CONSIDERATION = re.compile(r"for (?:its |their )?consideration\b" + _ELSEWHERE)
_FOR_THE_CONFERENCE = re.compile(r"for (?:its )?consideration by" + _ELSEWHERE)
_AT_REQUEST = re.compile(
    r"\b(?:at|upon|on) the request of\b|\ba la demande d|\ba (?:peticion|solicitud) de"
    r"|\bпо (?:просьбе|поручению)\b|علي طلب |بطلب من |应[^，。；]{1,24}(?:请求|要求)"
)


def at_request(sentence: Reading) -> bool:
    """ "At the request of the Conference": that it is asked for is told."""
    return bool(_AT_REQUEST.search(sentence.folded.lower))


_CONSIDERING = re.compile(r"\bconsider(?:ed|s)?\b|\bexamine|\bexaminad|рассмотр|[يت]نظر|审议")


def is_for_consideration(sentence: Reading, evidence: Evidence) -> bool:
    """ "The Conference of the Parties will consider the report" where somebody is asked to prepare
    it for consideration by the conference: whose work it is remains untold."""
    labels = {name.label for name in sentence.names}
    printed = evidence.reading.folded.lower
    if not _CONSIDERING.search(sentence.folded.lower):
        return False
    if not labels:
        return bool(_FOR_CONSIDERATION.search(printed))
    return labels == {"Conference of the Parties"} and bool(_FOR_THE_CONFERENCE.search(printed))


def tells_modal(force: Force, sentence: Reading, evidence: Evidence) -> bool:
    """Whether a modal says what the passage says with a noun or an adjective: a need, a duty, or
    that something is possible where nobody is asked. Chinese has one word, 应, for "shall" and
    "should", so either may tell the other of it."""
    if force.verb not in {"must", "should", "may"}:
        return False
    printed, said = evidence.reading.folded.lower, sentence.folded.lower[force.start : force.end]
    if tells_by_noun(force, sentence, evidence):
        return True
    if force.verb == "must" and _NO.search(sentence.folded.lower, 0, force.start):
        # Romance languages have one word for what must not and should not be.
        return said.startswith(("deb", "doi")) and "should not" in printed
    if force.verb == "may":
        asked = any(each.start == force.start for each in sentence.asked)
        possible = POSSIBLE.get(evidence.language)
        return not asked and possible is not None and bool(possible.search(printed))
    if "zh" not in {sentence.language, evidence.language}:
        return False
    other = {"must", "should"} - {force.verb}
    return (said.startswith("应") and _binds(evidence)) or any(
        one.verb in other and evidence.language == "zh" and printed.startswith("应", one.start)
        for one in evidence.reading.forces
    )


_NO = re.compile(r"\b(?:no|ne|tampoco) $")


def tells_by_noun(force: Force, sentence: Reading, evidence: Evidence) -> bool:
    """ "States are responsible for" where the passage speaks of their responsibility."""
    said = sentence.folded.lower[force.start : force.end]
    printed = evidence.reading.folded.lower
    return force.verb == "must" and tells_duty(said, sentence.language, printed, evidence.language)


def _binds(evidence: Evidence) -> bool:
    printed = {force.verb for force in evidence.reading.forces}
    return bool(printed & {"must", "should"}) or (
        evidence.directs and bool(evidence.strengths & {"decides", "requests"})
    )
