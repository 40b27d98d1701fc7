"""Questions on a decision among others: what came later, what changed it, how wording changed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from assistant.answering.by_reference import left_out, whole
from assistant.answering.links import links_of
from assistant.answering.opened import Opened
from assistant.answering.phrases import Phrases
from assistant.answering.quote import inert
from assistant.answering.refusals import missing_line, searched
from assistant.answering.reply import Reply
from assistant.answering.side_by_side import side_by_side
from assistant.errors import UsageError
from assistant.library import analyse
from assistant.linked import Link, Links, Reason, Relation, Step
from assistant.references import Reference, find, parse
from assistant.references.folding import fold
from assistant.retrieval.generic import frame_terms
from assistant.retrieval.intents import Intent
from assistant.retrieval.question import Question
from assistant.types import PassageRecord

#: Paragraphs shown that say what became of a decision.
_CITING = 12

# All over folded text in lower case, in six languages.
_CURRENT = re.compile(
    r"(?<!\w)(?:latest|most recent|newest|still (?:current|valid|in force|applicable)|up to date"
    r"|(?:anything|something) (?:newer|later)"
    r"|(?:newer|later|more recent) (?:decisions?|ones?|than)|la plus recente|derniere"
    r"|en vigueur|a jour|mas reciente|ultima|vigente|последн\w{2,3}|актуальн\w{2,3}"
    r"|действует|в силе|decisions? ulterieures?|decisi(?:on|ones) posterior(?:es)?"
    r"|поздни\w{1,2} решени\w)(?!\w)|مقررات لاحقه|后来的?决定|احدث|الاخير|ساري|最新|有效|现行"
)
_CHANGED = re.compile(
    r"(?<!\w)(?:chang\w{0,6}|wording|reworded|cambi\w{1,5}|redaccion|libelle|formulation"
    r"|измен\w{1,7}|поменял\w{0,3}|формулировк\w{1,3})(?!\w)|تغير|صياغه|变化|改变|措辞|修改|变更"
)
_BECAME: dict[str, tuple[frozenset[Relation], re.Pattern[str]]] = {
    "replaced": (
        frozenset({"replaces", "supersedes", "terminates", "replaced by", "superseded by"}),
        re.compile(
            r"(?<!\w)(?:replac\w{1,4}|supersed\w{1,4}|repeal\w{0,3}|revok\w{1,3}|remplac\w{1,4}"
            r"|abrog\w{1,4}|sustitu\w{1,5}|reemplaz\w{1,4}|derog\w{1,4}|замен\w{1,6}|отмен\w{1,6})"
            r"(?!\w)|حل محل|استبدل|الغ[يا]|取代|替代|废除"
        ),
    ),
    "amended": (
        frozenset({"amends", "amended by", "extends"}),
        re.compile(
            r"(?<!\w)(?:amend\w{0,5}|revis\w{1,4}|modif\w{1,6}|extend\w{0,3}|enmend\w{1,5}"
            r"|prorog\w{1,5}|поправ\w{1,4}|измен(?:ил|ен|яет)\w{0,3}|продл\w{1,5})(?!\w)"
            r"|عدل|تعديل|修正|修订|延长"
        ),
    ),
    "confirmed": (
        frozenset({"reaffirms", "endorses"}),
        re.compile(
            r"(?<!\w)(?:confirm\w{0,5}|reaffirm\w{0,3}|endors\w{1,3}|reiterat\w{1,3}"
            r"|reaffirme\w{0,4}|enterin\w{1,4}|confirma\w{0,3}|reafirm\w{1,4}|подтвер\w{2,6}"
            r"|одобр\w{2,5})(?!\w)|اكد|تاكيد|ايد|确认|重申|核可"
        ),
    ),
    "cited": (
        frozenset(),  # any
        re.compile(
            r"(?<!\w)(?:(?:decisions?|paragraphs?|texts?|what|which|who) (?:cites?|mentions?"
            r"|refers? to|recalls?)|cited|mentioned|referred to|recalled"
            r"|(?:qui )?(?:citent|mentionnent|rappellent)|citee"
            r"|citan|mencionan|citada|ссыла\w{2,4}ся|упомина\w{2,4}ся)(?!\w)"
            r"|تشير الي|يشير الي|提到|引用了|援引"
        ),
    ),
}
#: The sentences for what became of a decision, and where no paragraph says so.
_SAID = {
    "replaced": ("lead.replaced", "lead.not_replaced"),
    "amended": ("lead.amended", "lead.not_amended"),
    "confirmed": ("lead.confirmed", "lead.not_confirmed"),
    "cited": ("lead.cited", "lead.not_cited"),
}
_REASONS: dict[Reason, str] = {
    "cites": "word.by_citation",
    "same title": "word.by_title",
    "similar title": "word.by_similar_title",
    "same topic in the register": "word.by_topic",
}
#: "What does SC-8/15 replace?", "Which decisions are cited in SC-8/15?": what the decision does
#: itself stands in its own text, which is quoted.
_OUTGOING = re.compile(
    r"(?<!\w)(?:does|did|by|in|par|dans|por|en|в|к|من|في)\s{1,3}(?:la |el |l')?"
    r"(?:decision |resolution |decisión |résolution |décision |решени\w+ |المقرر )?$"
)
_ALONE = re.compile(r"\W*(?:decision |resolution )?$")
_ACTIVE = re.compile(
    r"\s{1,3}(?:replac|supersed|amend|revis|cit|mention|recall|confirm|reaffirm|endors|remplac"
    r"|modifi|sustituy|modific|замен|измен)\w{0,5}\s(?!by\b|in\b|par\b|dans\b|por\b|en\b)\w"
)
_FRAME = {
    "en": "still valid current force applicable date replaced replace replaces superseded"
    " amended amend confirmed confirm reaffirmed endorsed repealed revised extended"
    " changed change changes wording reworded newer later cites cite mentions"
    " recalls refers two become became happened",
    "fr": "ultérieure ultérieures est-elle est-il plus dernière toujours encore vigueur"
    " jour récente remplacé remplacée modifié modifiée confirmé confirmée changé"
    " changements formulation libellé citent mentionnent rappellent",
    "es": "posterior posteriores hay existen sigue siendo más última todavía vigente"
    " reciente sustituido sustituyó reemplazó modificó enmendó confirmó cambió"
    " cambiado cambios redacción citan mencionan",
    "ru": "более поздние поздних есть ещё еще всё по-прежнему действует силе актуальное"
    " актуально заменило заменило изменило изменилось изменения подтвердило отменило"
    " формулировки ссылаются упоминают",
    "ar": "لا يزال ما هل لاحقة هناك زال ساري أحدث تغير تغيير استبدل حل محل عدل أكد صياغة",
    "zh": "后来的 后来 引用 提到 援引 最新 还是 仍然 有效 变化 改变 取代"
    " 修正 确认 措辞 修改 哪些 什么 之间",
}


def by_links(opened: Opened, question: Question, phrases: Phrases) -> Reply | None:
    """What became of the one decision named, or what changed between the two; None for a
    question on something else that they say."""
    named, opened = question.references, opened.whole
    if question.asks(Intent.OVERRIDE) or question.years or question.meetings:
        return None
    if _own_terms(question):
        return None
    lower = fold(question.residue).lower
    if len({ref.key for ref in named}) == 2 and len(named) == 2:
        if question.asks(Intent.COMPARISON) or _CHANGED.search(lower):
            return side_by_side(opened, named[0], named[1], phrases)
        return None
    if len(named) != 1 or named[0].locator is not None or named[0].kind == "symbol":
        return None
    for name, (relations, pattern) in _BECAME.items():
        if pattern.search(lower) and not _is_outgoing(question, pattern):
            return what_became(opened, named[0], name, relations, phrases)
    return still_latest(opened, named[0], phrases) if _CURRENT.search(lower) else None


def _own_terms(question: Question) -> frozenset[str]:
    """Words of a matter; none where the question is on the decision as such."""
    if question.language == "zh":
        rest = question.residue
        for word in sorted(_FRAME["zh"].split(), key=len, reverse=True):
            rest = rest.replace(word, "")
        return frozenset(rest) - set(
            " ？?。有的了吗是请比较与和在同对于这两项决定不区别异差哪项一个过被本"
        )
    return frozenset(question.terms) - frame_terms(question.language) - _frame(question.language)


@cache
def _frame(language: str) -> frozenset[str]:
    return frozenset(analyse(_FRAME.get(language, ""), language))


def _is_outgoing(question: Question, verb: re.Pattern[str]) -> bool:
    """Whether it asks what the decision named does, and not what became of it."""
    found = find(question.text)
    if not found:
        return False
    before = question.text[: found[0].start].lower()
    after = question.text[found[0].end :].lower()
    if question.language == "zh":
        return bool(verb.search(after)) and "被" not in after
    return bool(_OUTGOING.search(before) or (_ALONE.fullmatch(before) and _ACTIVE.match(after)))


# ------------------------------------------------------------------------------- chains


def still_latest(opened: Opened, reference: Reference, phrases: Phrases) -> Reply | None:
    """The later decisions on the subject, held or known, and the text of the last that is held;
    None where nothing joins the decision to another."""
    links = _links(opened, reference)
    if links is None or not links.chain:
        return None
    own, later = _later(links, reference)
    if not later and not (own and own.held):
        return None
    ref = reference.canonical
    lines = [
        phrases.say("lead.later", ref=ref) if later else phrases.say("lead.no_later", ref=ref),
        "\n".join(_step_line(step, phrases) for step in later),
    ]
    held = [step for step in later if step.held]
    near = [step for step in held if step.reasons != ("cites",)] or held
    shown: tuple[PassageRecord, ...] = ()
    last = parse(near[-1].ref) if near else reference
    if last is not None and (near or (own and own.held)):
        shown = whole(opened.records_of(last, phrases.language))
        lines.append(phrases.say("lead.latest_held", ref=last.canonical))
    if not later:
        lines = [lines[0]]
    text = "\n\n".join(line for line in lines if line)
    return Reply("answered", text, shown) if shown else Reply("refused", text, focus=(ref,))


def _links(opened: Opened, reference: Reference) -> Links | None:
    try:
        return links_of(opened, reference.canonical)
    except UsageError:
        return None


def _later(links: Links, reference: Reference) -> tuple[Step | None, tuple[Step, ...]]:
    at = next((k for k, step in enumerate(links.chain) if _is(step, reference)), None)
    if at is None:
        return None, ()
    return links.chain[at], links.chain[at + 1 :]


def _is(step: Step, reference: Reference) -> bool:
    parsed = parse(step.ref)
    return parsed is not None and parsed.key == reference.key


def _step_line(step: Step, phrases: Phrases) -> str:
    facts = [inert(fact) for fact in (step.title, step.meeting, phrases.days(step.date)) if fact]
    reasons = [phrases.say(_REASONS[reason]) for reason in step.reasons]
    held = phrases.say("word.held" if step.held else "word.not_held")
    return f"- **{inert(step.ref)}** ({'; '.join(facts)}): {phrases.joined([held, *reasons])}"


# ---------------------------------------------------------------------------- relations


def what_became(
    opened: Opened,
    reference: Reference,
    name: str,
    relations: frozenset[Relation],
    phrases: Phrases,
) -> Reply | None:
    """The paragraphs that say that they replace, amend or confirm a decision; where none does,
    that is said, with those that name it and the later decisions on its subject."""
    links = _links(opened, reference)
    if links is None:
        return None
    ref = reference.canonical
    saying = _distinct([link for link in links.cited_by if _says(link, relations)])
    if saying:
        shown = saying[:_CITING]
        lead = phrases.say(
            _SAID[name][0], ref=ref, paragraphs=phrases.count("paragraphs", len(saying))
        )
        return Reply("answered", lead, shown, left_out(len(shown), len(saying), phrases))
    lines = [phrases.say(_SAID[name][1], ref=ref)]
    naming = _distinct(links.cited_by)[:_CITING] if relations else ()
    _, later = _later(links, reference)
    if later:
        lines.append(phrases.say("lead.later", ref=ref))
        lines.append("\n".join(_step_line(step, phrases) for step in later))
    if not links.held:
        lines.insert(0, missing_line(opened, reference, phrases))
    if naming:
        lines.append(phrases.say("lead.naming", ref=ref))
        return Reply("partial", "\n\n".join(lines), naming, focus=(ref,))
    lines.append(searched(opened, phrases))
    return Reply("refused", "\n\n".join(lines), focus=(ref,))


def _says(link: Link, relations: frozenset[Relation]) -> bool:
    return not relations or link.relation in relations


def _distinct(links: Sequence[Link]) -> tuple[PassageRecord, ...]:
    return tuple({link.record.passage.id: link.record for link in links}.values())
