"""Where a clause names who is to act, and where the action begins.

"Requests | the Secretariat, in consultation with the Parties, | to prepare …": the words between
the verb and the first infinitive that is the verb's own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from assistant.documents.mandates.clauses import Clause
from assistant.documents.mandates.grammars import GRAMMARS, LEAD_IN, Grammar
from assistant.documents.mandates.strengths import repeated_noun
from assistant.references.folding import Folded

#: "to": the object of the verb, who is to act ("requests X to …"); "that": the subject of the
#: clause after it; "none": the clause names nobody that acts.
Form = Literal["to", "that", "by", "none"]


@dataclass(frozen=True, slots=True)
class Region:
    """The addressees stand at ``start:end`` of the folded text, the action from ``action``."""

    form: Form
    start: int
    end: int
    action: int


#: "to" before these is a preposition or belongs to somebody's position, not to the request.
_NO_VERB = (
    r"(?:the|all|its|their|his|her|our|a|an|any|this|that|these|those|each|every|such|other|which"
    r"|whom|what|both|some|human|armed|end-users?|date|it|them|him|or|and|be|international"
    r"|national|regional|developing|developed|countries|states|parties|persons|women|children"
    r"|conflict|victims|people|environmentally|environmental|technical|technology|technologies"
    r"|capacity-building|climate|paragraphs?|articles?|decisions?|resolutions?|annex|section"
    r"|chapter|do so|do this|\d+|[a-z]+ing|food|water|information|sustainable|economic|social"
    r"|relevant|justice|education|health|adaptation|mitigation|peace|security|terrorism|date|which"
    r"|more than|least)\b"
)
_INFINITIVE = re.compile(
    rf"(?<=[\s,—–-])to\s+(?=(?:bring|sing)\b|(?!{_NO_VERB})[a-z])|(?<=[\s,])to\s*(?=:)"
    rf"|(?<=[\s,])to\s*$"
    r"|(?<=, )to (?=do so\b)|(?<=[\s,])to (?=be (?!held|made|adopted|convened|included|submitted"
    r"|taken))"
)
#: What "to" depends on instead of the operative verb.
_NOT_BEFORE = re.compile(
    r"(?:\b(?:subject|regard|regards|respect|relation|relating|related|relate|relates|relevant|due"
    r"|according|pursuant|prior|addition|access|contributions?|contributing|contribute|response"
    r"|responding|owing|as|up|next|position|able|unable|ability|capacity|yet|wish|wishing|wishes"
    r"|willing|ready|readiness|required|requested|invited|encouraged|seeking|seek|aiming|need"
    r"|needs|order|rights?|thanks|attention|adhere|commitments?|committed|referred|devoted"
    r"|dedicated|reference|belonging|applicable|available|vulnerable|linked|similar|contrary"
    r"|continue|continues|opportunity|obligations?|failed|likely|mandated|authorized|designed"
    r"|established|intended|used|attempt|power|powers|approach|approaches|view|leading|prejudice"
    r"|adjacent|exposed|returning|return|assistance|support|threats?|steps|measures|action|actions"
    r"|efforts|effort|plans|efforts made|intention|decision|willingness|tend|going|compared|close"
    r"|opposed|entitled|expected|mandate|resources|necessary|appropriate|possible)\s)$"
)
_MODAL = re.compile(
    r"\b(?:shall|should|will|must|may|can|would|is to|are to|ought to|continues?|be)\b"
)
_THAT = re.compile(
    r"[\s_*]*(?:,[^,]{1,80},\s*)?(?:(?:further|also|therefore|accordingly|in addition"
    r"|in this regard),?\s)*"
    r"that\b\s*"
    # what stands before the subject: "that, consistent with the Charter, States should …"
    r"(?:,\s*(?:[^,;]{1,300},\s*){1,4}?(?=(?:the|all|each|every|states|member|parties)\b))?[,\s]*"
)
#: "Encourages that Division to …": the word points, and nothing is stated.
_POINTS = re.compile(r"\s*that (?!part(?:y|ies)\b)[a-z-]+ to [a-z]+\b")
_FOR_TO = re.compile(r"\s+(?:up)?on\s+|\s+for\s+|\s+to\s+")
#: "Encourages the sharing of information by States": what somebody does.
_BY = re.compile(r"\bby (?=(?:the |all |relevant |other )*[a-z])(?![a-z]+ing\b)")
#: "Requests the support of the Secretariat for …".
_SUPPORT_OF = re.compile(r"\s*the (?:continued |full )?(?:support|assistance|cooperation) of ")


#: "Recommends to the Secretary-General that he should …".
_TOLD = re.compile(r" to (?P<whom>(?:the |all )[^,;]{3,90}?) that (?=(?:it|he|she|they)\b)")


def region_of(folded: Folded, clause: Clause, language: str) -> Region:
    """The region of one clause."""
    grammar = GRAMMARS.get(language)
    return _other(folded, clause, grammar) if grammar else _english(folded, clause)


def _other(folded: Folded, clause: Clause, grammar: Grammar) -> Region:
    """French, Spanish, Russian, Arabic: the names end where the action begins."""
    lower, end = folded.lower, clause.end
    lead = LEAD_IN.match(lower, clause.after, end)
    start = lead.end() if lead else clause.after
    if clause.strength == "decides" and clause.verb != "authorizes":
        that = _OTHER_THAT.match(lower, clause.after, end)
        modal = _OTHER_MODAL.search(lower, that.end(), min(end, that.end() + 200)) if that else None
        if that and modal:
            return Region("that", that.end(), modal.start(), that.end())
        return Region("none", start, end, clause.after)
    if grammar is GRAMMARS["zh"]:
        return Region("to", start, end, start)
    match = grammar.action.search(lower, start, min(end, start + 800))
    if match is None:
        colon = _last_colon(lower, start, end)
        return (
            Region("to", start, colon, colon) if colon else Region("none", start, end, clause.after)
        )
    return Region("to", start, match.start(), match.start())


#: "Décide que le Secrétariat présentera", "постановляет, что секретариат представит".
_OTHER_THAT = re.compile(
    r"\s*,?\s*(?:que?\s|qu'|что\s|بان\s|ان\s)\s*(?:el |la |los |las |le |les |l')?"
)
_OTHER_MODAL = re.compile(
    r"\b(?:devra(?:it|ient)?|devront|doit|doivent|debera[n]?|deberia[n]?|debe[n]?|должн[аоы]"
    r"|следует|ينبغي|يجب)\b"
)


def _english(folded: Folded, clause: Clause) -> Region:
    lower, after, end = folded.lower, clause.after, clause.end
    if told := _TOLD.match(lower, after, end):
        return Region("to", told.start("whom"), told.end("whom"), told.end())
    points = _POINTS.match(lower, after, end)
    if not points and (match := _THAT.match(lower, after, end)):
        return _after_that(lower, match.end(), end)
    if clause.strength == "decides" and clause.verb != "authorizes":
        return Region("none", after, after, after)
    start = after
    if (noun := repeated_noun(lower[after:end])) and clause.verb in {"reiterates", "renews"}:
        start = after + noun.end()
        if that := _THAT.match(lower, start, end):
            return _after_that(lower, that.end(), end)
        match = _FOR_TO.match(lower, start, end)
        start = match.end() if match else start
    if clause.verb in {"appeals", "calls upon", "recommends"} and (
        match := _FOR_TO.match(lower, after, end)
    ):
        start = match.end() if clause.verb != "recommends" else after
    if at := _infinitive(folded, start, end) or _to_do_so(lower, start, end):
        return Region("to", start, at, at)
    if (colon := _last_colon(lower, start, end)) and clause.verb != "authorizes":
        return Region("to", start, colon, colon)
    if match := _SUPPORT_OF.match(lower, after, end):
        return Region("to", match.end(), end, after)
    if clause.strength != "notes" and (match := _by(lower, start, end)):
        return Region("by", match.end(), end, after)
    return Region("none", start, end, after)


def _after_that(lower: str, start: int, end: int) -> Region:
    modal = _MODAL.search(lower, start, min(end, start + 400))
    return Region("that", start, modal.start() if modal else start, start)


def _last_colon(lower: str, start: int, end: int) -> int:
    """Offset of the colon that the clause ends with, 0 where it ends with none."""
    clause = lower[start:end].rstrip()
    return start + len(clause) - 1 if clause.endswith((":", "：")) else 0


def _to_do_so(lower: str, start: int, end: int) -> int:
    """ "Urges Parties that have not paid to do so without delay"."""
    match = _DO_SO.search(lower, start, min(end, start + 1200))
    return match.start() if match else 0


_DO_SO = re.compile(r"(?<!position )(?<!able )(?<!capacity )(?<!yet )(?<!means )\bto do so\b")


def by_whom(folded: Folded, start: int, end: int) -> int:
    """Where they stand who do what is encouraged or demanded: "… by States"; 0 where nowhere."""
    match = _by(folded.lower, start, end)
    return match.end() if match else 0


def _by(lower: str, start: int, end: int) -> re.Match[str] | None:
    """ "… by States", if it does not stand in what the thing is for."""
    match = _BY.search(lower, start, end)
    return None if match and _PURPOSE.search(lower, start, match.start()) else match


_PURPOSE = re.compile(r"\b(?:in order to|so as to|with a view to|aimed at|that|which)\b")


_RELATIVE = re.compile(
    r"\s*(?:[a-z'-]+ ){1,8}?(?:that|which|who|whose|with|in arrears|operating|authori[sz]ed"
    r"|deployed"
    r"|involved|engaged|participating|contributing|referred)\b[^,;]*$"
)


#: "the Special Rapporteur on protective measures | to continue": the mandate ends so.
_TITLE = re.compile(
    r"\s*the (?:[a-z-]+ ){0,4}(?:forum|committee|commission|group|panel|board|rapporteur|expert"
    r"|representative|envoy|team|council) (?:on|for) (?:(?!to )[a-z'-]+ ){1,12}(?<!with regard )$"
)


def _infinitive(folded: Folded, start: int, end: int) -> int:
    """Offset of the "to" of the operative verb's own infinitive, 0 where there is none."""
    late = 0  # the word before "to" ends what qualifies the addressee: "States that took measures"
    for match in _INFINITIVE.finditer(folded.lower, start, min(end, start + 1200)):
        at = match.start()
        if folded.text[match.end() : match.end() + 1].isupper():
            continue
        dependent = _NOT_BEFORE.search(folded.lower, max(start, at - 16), at)
        if dependent and folded.text[dependent.start()].islower():
            if _TITLE.match(folded.lower, start, at):
                return at
            if not late and _RELATIVE.match(folded.lower, start, at):
                late = at
            continue
        return at
    return late
