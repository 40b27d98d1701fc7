"""What kind of answer a question asks for, in the six languages.

The patterns read the *form* of a question (list all, compare, latest, greeting), never its
subject. They are tried in each language whatever the question's own, since people mix them.
A form that is missed costs little: the question goes the ordinary way, through search.
"""

from __future__ import annotations

import re
from enum import StrEnum


class Intent(StrEnum):
    """The forms of question that are answered in a way of their own."""

    LIST = "list"  # every decision on a subject
    LATEST = "latest"  # the last one held on a subject
    EARLIEST = "earliest"
    TIMELINE = "timeline"  # how a matter went on across meetings
    WHICH_DECISION = "which_decision"  # asks for the reference itself
    COMPARISON = "comparison"
    SMALL_TALK = "small_talk"
    QUANTITY = "quantity"  # asks for a number
    CONDITION = "condition"  # asks whether something is certain, or on what it depends
    OVERRIDE = "override"  # asks to set the sources aside or to make something up


_LONGEST_SMALL_TALK = 120


def _any(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(alternatives), re.IGNORECASE)


# Arabic and Chinese write no word boundary that would help; the others are anchored with \b.
_PATTERNS: dict[Intent, re.Pattern[str]] = {
    Intent.LIST: _any(
        r"\b(?:list|enumerate|name|show|give)\b[^.?]{0,40}\b(?:all|every|each|everything)\b",
        r"\b(?:list|enumerate)\b[^.?]{0,60}\bdecisions\b",
        r"\b(?:all|every)\b[^.?]{0,30}\bdecisions?\b",
        r"\b(?:which|what|how many)\s+(?:\w+\s+){0,4}decisions\b",
        r"^\W*(?:\w[\w-]*\s+){0,6}decisions\b(?!\s+(?:do|does|say|request|ask))",
        r"\b(?:toutes les|quelles|combien de)\s+(?:\w+\s+){0,2}décisions\b",
        r"\b(?:liste[rz]?|énumére[rz]?)\b[^.?]{0,40}\bdécisions\b",
        r"\b(?:todas las|qué|cuáles|cuántas)\s+(?:\w+\s+){0,2}decisiones\b",
        r"\b(?:lista|enumer\w+)\b[^.?]{0,40}\bdecisiones\b",
        r"\b(?:все|какие|сколько)\s+(?:\w+\s+){0,2}решени[яй]\b",
        r"\bперечисли\w*\b[^.?]{0,40}\bрешени",
        r"(?:جميع|كل|قائمة|كم عدد|اذكر|(?<!\w)ما(?: هي)?)\s+(?:ال)?(?:مقررات|قرارات)",
        r"(?:列出|所有|全部|哪些|多少).{0,16}决定",
    ),
    Intent.LATEST: _any(
        r"\b(?:latest|most recent|newest|last)\s+(?:\w+\s+){0,5}(?:decision|word|report)\b",
        r"\b(?:still|is it)\b[^.?]{0,30}\blatest\b",
        r"\bdernière\s+(?:\w+\s+){0,2}décision\b|\bdécision\s+(?:\S+\s+){0,3}la plus récente\b",
        r"\búltima\s+(?:\w+\s+){0,2}decisión\b|\bdecisión\s+(?:\S+\s+){0,3}más reciente\b",
        r"\b(?:последн\w+|сам\w+ нов\w+)\s+(?:\w+\s+){0,3}решени",
        r"(?:أحدث|آخر)\s+(?:مقرر|قرار)",
        r"最(?:新|近|后).{0,12}决定",
    ),
    Intent.EARLIEST: _any(
        r"\b(?:first|earliest|oldest)\s+(?:\w+\s+){0,4}decision\b",
        r"\bpremière\s+(?:\w+\s+){0,2}décision\b",
        r"\bprimera\s+(?:\w+\s+){0,2}decisión\b",
        r"\b(?:перво|сам\w+ ранн)\w*\s+(?:\w+\s+){0,3}решени",
        r"(?:أول|أقدم)\s+(?:مقرر|قرار)",
        r"(?:第一(?:项|个)|最早).{0,12}决定",
    ),
    Intent.TIMELINE: _any(
        r"\b(?:evolv|evolution|timeline|chronolog|over time|over the years)",
        r"\bhow\s+(?:has|have|did)\b[^?]{0,80}\b(?:develop|chang|progress|gone on)",
        r"\b(?:trace|history of)\b",
        r"\bévolu|\bau fil (?:du temps|des)|\bchronolog|\bhistorique\b",
        r"\bevolucion|\bevolución|\ba lo largo d|\bcronolog",
        r"\bэволюц|\bхронолог|\bсо временем\b|\bкак\b[^?]{0,60}\b(?:развива|менял|изменял)",
        r"تطور|تسلسل زمني|مع مرور الوقت",
        r"演变|发展(?:过程|历程)|时间(?:线|顺序)|沿革|历程",
    ),
    Intent.WHICH_DECISION: _any(
        r"\bwhich\s+(?:\w+\s+){0,3}decision\b",
        r"\bwhat\s+decision\b|\bwhat is the\s+(?:\w+\s+){0,2}decision\b",
        r"\bquelle\s+(?:est la\s+)?(?:\w+\s+)?décision\b",
        r"\b(?:qué|cuál(?:\s+es\s+la)?)\s+(?:\w+\s+)?decisión\b",
        r"\bкак(?:ое|ом|им|ого|ому)\s+(?:\w+\s+){0,2}решени",
        r"(?:أي|ما هو)\s+(?:ال)?(?:مقرر|قرار)",
        r"(?:哪(?:一)?(?:项|个|份)|什么).{0,6}决定",
    ),
    Intent.COMPARISON: _any(
        r"\b(?:compare|comparison|differ\w*|versus|vs\.?)\b",
        r"\bcompar\w+|\bdiff[éè]r\w+|\bdiferen\w+|\bdifier\w+",
        r"\bсравни\w*|\bотлича\w+|\bразниц\w+",
        r"قارن|مقارنة|الفرق|يختلف|تختلف",
        r"比较|区别|不同|差异",
    ),
    Intent.QUANTITY: _any(
        r"\bhow (?:many|much)\b",
        r"\bwhat\b[^.?]{0,40}\b(?:cost|price|amount)\b|\b(?:dollars|euros)\b",
        r"\bcombien\b",
        r"\bcu[aá]nt[oa]s?\b",
        r"\bсколько\b",
        r"(?:^|\s)(?:كم|ما عدد|ما مقدار)\s",
        r"多少|几(?:个|项|份|次|种)",
    ),
    Intent.CONDITION: _any(
        r"\b(?:guarantee\w*|assured|secured|ensured|conditional|conditions?|depend\w*"
        r"|contingent|subject to)\b",
        r"\b(?:garanti\w*|assuré\w*|condition\w*|dépend\w*|subordonn\w*|sous réserve)",
        r"\b(?:garantiza\w*|asegurad\w*|condicion\w*|depend\w*|supeditad\w*|sujet[oa]s?)\b",
        r"\b(?:гарантир\w*|обеспечен\w*|услови\w*|завис\w*)\b",
        r"مضمون|مكفول|شرط|شروط|رهن|مشروط|يتوقف|تتوقف",
        r"保证|保障|条件|取决于|有无把握",
    ),
    Intent.OVERRIDE: _any(
        r"\b(?:ignore|disregard|forget|bypass|override)\b[^.?!]{0,40}"
        r"\b(?:source|instruction|rule|document|prompt|guideline|previous|above|library)",
        r"\b(?:as you think|make (?:it |something )?up|invent|pretend|imagine|fabricat\w+|guess)\b",
        r"\b(?:system prompt|developer mode|jailbreak|you are now|act as)\b",
        r"\b(?:from your own|without (?:any )?(?:sources?|citations?))\b",
        r"\b(?:ignore[rz]?|oublie[rz]?)\b[^.?!]{0,40}\b(?:source|instruction|règle|document)",
        r"\binvente[rz]?\b|\bimagine[rz]?\b|\bcomme tu (?:le )?penses\b",
        r"\b(?:ignor\w+|olvid\w+)\b[^.?!]{0,40}\b(?:fuente|instruccion|regla|documento)",
        r"\binvent(?:a|e|ar)\b|\bimagin(?:a|e|ar)\b",
        r"\b(?:игнорир\w+|забудь\w*)\b[^.?!]{0,40}(?:источник|инструкц|правил|документ)",
        r"\b(?:придумай\w*|выдумай\w*|сочини\w*|представь\w*)\b",
        r"(?:تجاهل|انس)[^.؟!]{0,40}(?:مصادر|تعليمات|قواعد|وثائق)|اخترع|اختلق|تخيل",
        r"(?:忽略|无视|忘记).{0,16}(?:来源|指令|规则|文件|资料|提示)|编造|虚构|假装",
    ),
}

# Greetings, thanks, and questions about the assistant itself. Small talk is a message of which
# at most one word is left when these are taken out.
_COURTESIES = _any(
    r"\b(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|greetings|thanks?(?: you)?"
    r"|many thanks|so much|very much|a lot|cheers|great|perfect|bye|goodbye|please|ok|okay|test)\b",
    r"\b(?:who|what) are you\b|\bwhat (?:can|do) you (?:do|know)(?: for me)?\b"
    r"|\bwhat (?:is )?(?:this|the) (?:site|page|tool|chat|assistant|program)(?: is)?(?: for)?\b"
    r"|\b(?:can|could) you tell me\b|\bfor (?:your|the|all your) help\b|\bsee you(?: later)?\b"
    r"|\bhow (?:are you|do you work|can you help(?: me)?)\b"
    r"|\b(?:can|could) you help(?: me)?\b|^help$",
    r"\b(?:bonjour|salut|bonsoir|merci|beaucoup|bien|au revoir|à bientôt"
    r"|pour (?:votre|ton|l')\s?aide|qui êtes-vous|qui es-tu)\b"
    r"|\b(?:que|qu'est-ce que) (?:peux-tu|pouvez-vous|savez-vous|sais-tu|vous savez|tu sais)"
    r"(?: faire)?\b",
    r"\b(?:hola|buenos días|buenas (?:tardes|noches)|muchas|gracias|adiós|hasta (?:luego|pronto)"
    r"|por (?:la|su|tu|vuestra) ayuda)\b"
    r"|\b(?:quién|qué) (?:eres|es usted)\b|\bqué (?:puedes?|sabes?)(?: usted)?(?: hacer)?\b",
    r"\b(?:привет|здравствуй(?:те)?|добрый (?:день|вечер)|доброе утро|большое|спасибо"
    r"|пока|до свидания|за помощь)\b"
    r"|\bкто (?:ты|вы)\b|\bчто (?:ты|вы) (?:умее(?:шь|те)|може(?:шь|те))(?: делать)?\b",
    r"مرحباً?|أهلاً?|وسهلاً?|السلام عليكم|صباح الخير|مساء الخير|شكراً?|جزيلاً?|لك|من أنت"
    r"|ماذا (?:يمكنك|تستطيع) أن تفعل|ماذا تعرف",
    r"你好|您好|嗨|早上好|下午好|晚上好|谢谢|多谢|再见|(?:你|您)的帮助|(?:你|您)是谁|(?:你|您)(?:能|会|可以)做(?:些)?什么",
)


def _is_small_talk(text: str) -> bool:
    rest, courtesies = _COURTESIES.subn(" ", text)
    return bool(courtesies) and len(re.findall(r"\w+", rest)) <= 1


def intents_of(text: str) -> frozenset[Intent]:
    """All forms that ``text`` shows; empty for an ordinary question. Pure, linear in the text."""
    found = {intent for intent, pattern in _PATTERNS.items() if pattern.search(text)}
    if len(text) < _LONGEST_SMALL_TALK and _is_small_talk(text):
        found.add(Intent.SMALL_TALK)
    return frozenset(found)
