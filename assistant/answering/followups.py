"""The forms of a follow-up: short questions that say nothing without what was said before.

"Why?", "And the deadline?", "In French, please", "Is that still the latest?", "What about
Parties?". Each pattern must match the whole question, less what opens and closes it politely, so
that "Why does UNECE cooperate?" is no follow-up. Pure; every repetition is bounded.
"""

from __future__ import annotations

import re

from assistant.answering.followup_forms import FORMS, FollowUp

#: Longer than this, a question says itself what it is about.
_LONGEST = 100


_OPENING = re.compile(
    r"^\W*(?:(?:and|but|so|also|then|ok|okay|now|well|et|mais|alors|donc|y|e|pero|entonces"
    r"|а|и|но|так|тогда|ну)\b\W*|(?:那么|那|还有|请问|请|而)|(?:و|ف)(?=\S))",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?:\W|^)(?:please|pls|thanks|then|s'il (?:vous|te) plaît|svp|merci|por favor|gracias"
    r"|пожалуйста|спасибо|من فضلك|رجاء|لو سمحت|شكرا)\W*$|(?:呢|吗|好吗|谢谢)?\W*$",
    re.IGNORECASE,
)

_NAMES = {
    "en": "english|anglais|inglés|английск\\w{2}|الإنكليزية|الانكليزية|الإنجليزية|الانجليزية|英文"
    "|英语",
    "fr": "french|français|francés|французск\\w{2}|الفرنسية|法文|法语",
    "es": "spanish|espagnol|español|castellano|испанск\\w{2}|الإسبانية|الاسبانية|西班牙文|西班牙语",
    "ru": "russian|russe|ruso|русск\\w{2}|الروسية|俄文|俄语",
    "ar": "arabic|arabe|árabe|арабск\\w{2}|العربية|阿拉伯文|阿拉伯语",
    "zh": "chinese|chinois|chino|китайск\\w{2}|الصينية|中文|汉语|华语",
}
_LANGUAGES = {
    code: re.compile(
        r"(?:(?:can|could) (?:you|i) |i want |give |show |say |tell |put |answer |repeat "
        r"|translate |have |get "
        r"|me |it |that |this |the |same |again |now |réponse |répondez |réponds |dites-le "
        r"|traduisez |la |même "
        r"|responda |responde |dígalo |tradúzca\w{0,2} |lo mismo |ответь(?:те)? |скажи(?:те)? "
        r"|переведи(?:те)? "
        r"|то же(?: самое)? |это |أجب |قلها |ترجمها? |ترجم ذلك |نفس الشيء "
        r"|回答|用|请用|翻译成|说|一下){0,6}"
        r"(?:in |into |to |en |au |al |по-|на |(?:ب|إلى |باللغة |اللغة ))?(?:the |l'|ال)?"
        rf"(?:{names})(?: language| языке?| version|来?(?:回答|说|表达|翻译))?",
        re.IGNORECASE,
    )
    for code, names in {
        # Russian says "по-английски", "на английский"; Arabic joins the preposition.
        key: words.replace("ск\\w{2}", "ск(?:и|ий|ом)").replace("|ال", "|(?:ب|لل|ال)*ال")
        for key, words in _NAMES.items()
    }.items()
}

_ELLIPSES = re.compile(
    r"^\W*(?:"
    r"(?:and |but |so |ok,? )?(?:what|how) about |(?:and |but )?(?:the )?same(?: (?:question"
    r"|thing))?(?: again)? (?:for|in|at|with|of) "
    r"|(?:and|but|or)(?: also| then| what of)? "
    r"|et (?:qu'en est-il |quid )?|mais |qu'en est-il (?:de |du |des |d')|quid (?:de |du |des "
    r"|d')|(?:la )?même (?:chose|question) (?:pour|en|à) "
    r"|¿?y (?:qué (?:hay|pasa|tal) (?:de|con|sobre) )?|¿?qué (?:hay|pasa) (?:de|con) "
    r"|¿?lo mismo (?:para|con|en) "
    r"|(?:а|и|но) (?:что (?:насч[её]т|касается|с|по) |как насч[её]т |как же )?|что насч[её]т "
    r"|то же(?: самое)? (?:для|за|в|по|о) "
    r"|و?(?:ماذا|ما) عن |و?بالنسبة (?:إلى |ل)|و(?=ال|في |عن |لل|بال)|و?نفس (?:الشيء|السؤال)"
    r" (?:ل|عن |في )"
    r"|那么?|还有)",
    re.IGNORECASE,
)
_ALSO = re.compile(
    r"\W(?:too|also|as well|aussi|également|también|тоже|также|أيضا|أيضاً)\W*$"
    r"|(?:也(?:是|一样|如此)?|呢|也这样)\W*$",
    re.IGNORECASE,
)
# What makes a sentence of its own: a question word, or an English auxiliary.
_ASKS = re.compile(
    r"\b(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have"
    r"|had|can|could"
    r"|may|must|shall|should|will|would|list|show|give|tell|compare|find|name"
    r"|qui|que|quoi|quel(?:le)?s?|quand|où|comment|combien|pourquoi|est-ce|sont|est|a-t-\w+"
    r"|quién(?:es)?|qué|cuál(?:es)?|cuándo|dónde|cómo|cuánt[oa]s?|son|es"
    r"|кто|кого|кому|кем|что|чего|чему|как(?:ой|ая|ое|ие|ого|ому|им|ую|их)?|когда|где|куда"
    r"|сколько|почему|зачем)\b"
    r"|(?:^|\s)(?:من|ما|ماذا|متى|أين|كيف|كم|هل|أي|لماذا|مَن)\s|谁|什么|哪|何时|如何|怎么|怎样|多少|几[个项]|吗|是否",
    re.IGNORECASE,
)
_WORDS = 7
_PREPOSITION = re.compile(
    r"^(?:(?:in|at|for|with|under|of|on|to|from|à|au|aux|en|dans|chez|pour|sur|de|para|con|sobre"
    r"|в|во|на|о|об|для|по|у|في|عن|من) |(?:لل|بال)(?=\S)|在)",
    re.IGNORECASE,
)
_MARKS = " \t?!.,;:¿¡؟،。？！…\"'«»“”"


def follow_up_of(text: str) -> FollowUp | None:
    """The form of follow-up that the whole of ``text`` is, or None."""
    for words in (_bare(text), _core(text)):  # "还有谁" opens as a continuation does
        for form, pattern in FORMS.items():
            if words and pattern.fullmatch(words):
                return form
    return None


def language_asked(text: str) -> str:
    """The code of the language in which the last answer is wanted ("In French, please"), or
    empty when the text asks for something else."""
    core = _core(text)
    if not core:
        return ""
    return next((code for code, names in _LANGUAGES.items() if names.fullmatch(core)), "")


def ellipsis_of(text: str) -> str:
    """What a question without a verb puts in place of something said before: "Parties" of "What
    about Parties?", "2019" of "Same for 2019", "Basel" of "In Basel too?"; else empty."""
    if len(text) > _LONGEST:
        return ""
    opened, changed = _ELLIPSES.subn("", text, count=1)
    rest, also = _ALSO.subn("", opened, count=1)
    rest = _PREPOSITION.sub("", _bare(rest), count=1)
    if not (changed or also) or not rest or _ASKS.search(f" {rest} "):
        return ""
    return rest if len(rest.split()) <= _WORDS else ""


_ORDINALS = (
    "first|premi(?:er|ère)|primer[oa]?|перв(?:ый|ом|ого)|الأولى",
    "second|deuxième|second|segundo|втор(?:ой|ом|ого)|الثانية",
    "third|troisième|tercero?|трет(?:ий|ьем|ьего)|الثالثة",
    "fourth|quatrième|cuarto|четв[её]рт(?:ый|ом|ого)|الرابعة",
    "fifth|cinquième|quinto|пят(?:ый|ом|ого)|الخامسة",
    "sixth|sixième|sexto|шест(?:ой|ом|ого)|السادسة",
)
_PARAGRAPH = r"(?:paragraph|para\b|paragraphe|párrafo|пункт)"
_NTH = tuple(
    re.compile(
        rf"\b(?:{words})\s+(?:operative )?{_PARAGRAPH}|(?:ال)?فقرة\s+(?:{words})", re.IGNORECASE
    )
    for words in _ORDINALS
)


def nth_paragraph(text: str) -> int:
    """The number of a paragraph that is named by its order ("the second paragraph"), else 0.
    Chinese writes it as a number, which is a locator like another."""
    found = (at for at, pattern in enumerate(_NTH, start=1) if pattern.search(text))
    return next(found, 0)


def _core(text: str) -> str:
    """The question without what opens and closes it; empty for one too long for a follow-up."""
    if len(text) > _LONGEST:
        return ""
    core = _OPENING.sub("", text, count=1)
    for _ in range(2):  # "thanks, in French please"
        core = _CLOSING.sub("", core, count=1)
    return _bare(core)


def _bare(text: str) -> str:
    """Without the marks around it, blanks single; empty for one too long for a follow-up."""
    return " ".join(text.strip(_MARKS).split()) if len(text) <= _LONGEST else ""
