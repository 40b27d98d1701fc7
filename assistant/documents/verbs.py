"""The operative verb of a paragraph, normalised to English lower case, in six languages.

An operative paragraph opens with its verb; the verb is what makes it a request, a decision or
a mere note, so mandates are found by it. Rows marked FACTS are those of the register's fact
sheet; the others are the usual wording of the resolutions of the six language services.
"""

from __future__ import annotations

import re
from functools import cache

#: English verb -> its openings, English first. "|" separates, matching ignores case.
#: Longer openings win, so that "prie instamment" (urges) is not "prie" (requests).
VERBS: dict[str, str] = {
    # FACTS: the twelve verbs of decisions, with variants added in all languages.
    "adopts": "adopts|adopte|aprueba|adopta|утверждает|принимает|يعتمد|تعتمد|通过",
    "decides": "decides|décide|decide|постановляет|решает|يقرر|تقرر|决定",
    "requests": "requests|prie|demande à|demande au|demande aux|demande|pide a|pide|pide al"
    "|solicita|просит|поручает|يطلب إلى|تطلب إلى|يطلب|تطلب|请|要求",
    "invites": "invites|invite|invita|предлагает|приглашает|يدعو|تدعو|邀请",
    "takes note of": "takes note|take note|prend note|toma nota|принимает к сведению"
    "|يحيط علما|تحيط علما|يحيط علماً|تحيط علماً|注意到|表示注意到",
    "concludes": "concludes|conclut|concluye|приходит к заключению|делает вывод|يخلص إلى"
    "|تخلص إلى|认定",
    "encourages": "encourages|encourage|alienta|anima|призывает|поощряет|يشجع|تشجع|鼓励",
    "urges": "urges|prie instamment|exhorte|engage instamment|demande instamment|insta"
    "|exhorta|настоятельно призывает|يحث|تحث|敦促|促请",
    "emphasizes": "emphasizes|emphasises|souligne|met l'accent|subraya|hace hincapié"
    "|подчеркивает|подчёркивает|يشدد|تشدد|يشدد على|تشدد على|强调",
    "affirms": "affirms|affirme|afirma|подтверждает|يؤكد|تؤكد|申明",
    "recommends": "recommends|recommande|recomienda|рекомендует|يوصي|توصي|建议",
    "welcomes": "welcomes|se félicite|accueille avec satisfaction|accueille favorablement"
    "|acoge con satisfacción|acoge con beneplácito|приветствует|يرحب|ترحب|欢迎",
    # Usual wording beyond the fact sheet.
    "acknowledges": "acknowledges|constate|prend acte|reconoce|признает|يقر|تقر|承认",
    "agrees": "agrees|convient|conviene|acuerda|соглашается|يوافق|توافق|商定|同意",
    "appeals": "appeals|lance un appel|fait appel|hace un llamamiento|обращается с призывом"
    "|يناشد|تناشد|呼吁",
    "appoints": "appoints|nomme|désigne|nombra|designa|назначает|يعين|تعين|任命|指定",
    "appreciates": "appreciates|apprécie|aprecia|выражает признательность|يعرب عن تقديره"
    "|تعرب عن تقديرها|赞赏",
    "approves": "approves|approuve|одобряет|يوافق على|توافق على|核准|批准",
    "authorizes": "authorizes|authorises|autorise|autoriza|уполномочивает|يأذن|تأذن|授权",
    "calls attention": "calls attention|appelle l'attention|señala a la atención"
    "|обращает внимание|يوجه الانتباه|提请注意",
    "calls upon": "calls upon|calls on|calls for|engage|appelle|exhorte à"
    "|hace un llamamiento a|exhorta a|призывает к|يهيب|تهيب|吁请",
    "commends": "commends|félicite|salue|encomia|elogia|выражает благодарность"
    "|يثني|تثني|يشيد|تشيد|赞扬",
    "concurs": "concurs|souscrit|hace suyo el|выражает согласие|يتفق",
    "condemns": "condemns|condamne|condena|осуждает|يدين|تدين|谴责",
    "confirms": "confirms|confirme|confirma|يثبت|确认",
    "congratulates": "congratulates|adresse ses félicitations|felicita|поздравляет|يهنئ|تهنئ|祝贺",
    "considers": "considers|considère|estime|considera|считает|يرى|ترى|认为",
    "declares": "declares|déclare|declara|заявляет|объявляет|يعلن|تعلن|宣布",
    "demands": "demands|exige|требует|يطالب|تطالب",
    "deplores": "deplores|déplore|deplora|lamenta|сожалеет|يأسف|تأسف|痛惜",
    "directs": "directs|charge|encarga|يوعز|责成",
    "elects": "elects|élit|elige|избирает|ينتخب|تنتخب|选举",
    "endorses": "endorses|approuve et fait sienne|entérine|fait sien|fait sienne|hace suya"
    "|hace suyo|hace suyos|hace suyas|refrenda|يؤيد|تؤيد|يقر تأييده|赞同|认可",
    "establishes": "establishes|crée|établit|institue|establece|учреждает|создает|ينشئ|تنشئ|设立",
    "expresses": "expresses|exprime|expresa|выражает|يعرب|تعرب|表示",
    "extends": "extends|proroge|prorroga|продлевает|يمدد|تمدد|延长",
    "instructs": "instructs|donne pour instruction|encomienda|дает указание",
    "looks forward": "looks forward|attend avec intérêt|espera con interés|с нетерпением ожидает"
    "|يتطلع|تتطلع|期待",
    "mandates": "mandates|donne mandat|наделяет мандатом|يكلف|تكلف",
    "notes": "notes|note|observe|observa|nota|отмечает|يلاحظ|تلاحظ|指出",
    "continues": "continues",
    "finds": "finds",
    "pays tribute": "pays tribute|rend hommage|rinde homenaje|воздает должное|يشيد بذكرى",
    "pledges": "pledges|s'engage|se compromete|обязуется|يتعهد|تتعهد|承诺",
    "proclaims": "proclaims|proclame|proclama|провозглашает|ينادي|宣告",
    "proposes": "proposes|propose|propone|يقترح|تقترح|提议",
    "re-emphasizes": "re-emphasizes|re-emphasises",
    "reaffirms": "reaffirms|réaffirme|reafirma|вновь подтверждает|يعيد التأكيد|تعيد التأكيد"
    "|يعيد تأكيد|تعيد تأكيد|重申",
    "recalls": "recalls|rappelle|recuerda|напоминает|ссылается|يشير|تشير|يذكر|回顾|忆及",
    "recognizes": "recognizes|recognises|reconnaît|reconnait|يسلم|تسلم|يدرك|تدرك|认识到",
    "regrets": "regrets|regrette|выражает сожаление|遗憾",
    "reiterates": "reiterates|réitère|reitera|повторяет|вновь повторяет|يكرر|تكرر",
    "reminds": "reminds|rappelle aux|recuerda a|يذكّر|تذكّر|提醒",
    "renews": "renews|renouvelle|reconduit|renueva|возобновляет|يجدد|تجدد|延续",
    "remains": "remains|demeure|sigue",
    "resolves": "resolves|est résolue|est résolu|resuelve|преисполнена решимости|يعقد العزم",
    "stresses": "stresses|insiste|insiste sur|recalca|делает особый упор|着重指出",
    "suggests": "suggests|suggère|sugiere|советует",
    "supports": "supports|appuie|soutient|apoya|поддерживает|يدعم|تدعم|支持",
    "takes into account": "takes into account|tient compte|tiene en cuenta|принимает во внимание",
    "thanks": "thanks|remercie|agradece|благодарит|يشكر|تشكر|感谢",
    "transmits": "transmits|transmet|transmite|препровождает|يحيل|تحيل|转交",
    "underlines": "underlines|underscores|pone de relieve|destaca|указывает|يبرز",
    "undertakes": "undertakes|entreprend",
    "amends": "amends|modifie|modifica|enmienda|вносит поправки|вносит изменения|يعدل|تعدل|修正",
    "allocates": "allocates|alloue|asigna|выделяет|يخصص|تخصص|分配",
    "clarifies": "clarifies|précise|aclara|уточняет|يوضح|توضح|澄清",
    "intends": "intends|entend|se propone|намерен|намерена|يعتزم|تعتزم|打算",
    "accepts": "accepts|accepte|acepta|يقبل|تقبل|接受",
    "determines": "determines|détermine|determina|определяет|يحدد|تحدد|确定",
    "highlights": "highlights|met en relief|resalta|выделяет особо|يبرز أهمية|突出",
    "launches": "launches|lance|lanza|начинает|يطلق|تطلق|启动",
    "terminates": "terminates|met fin|pone fin|прекращает|ينهي|تنهي|终止",
    "warns": "warns",
}

#: What may stand before the verb without changing it, in the languages that put it there.
#: (Spanish and Arabic put it after the verb.)
ADVERBS = (
    "also|further|again|once again|furthermore|moreover|in addition|additionally|finally|strongly"
    "|deeply|warmly|gratefully|especially|particularly|in particular|likewise|similarly|urgently"
    "|solemnly|firmly|unequivocally|sincerely|equally|and|therefore|accordingly|provisionally"
    "|en outre|également|de nouveau|vivement|aussi|enfin|fermement"
    "|también|además|asimismo|encarecidamente|por último|enérgicamente|nuevamente"
    "|также|далее|вновь|кроме того|настоятельно|решительно|с удовлетворением"
    "|с признательностью|еще раз|с озабоченностью"
    "|又|还|并|再次|强烈|特别|进一步|继续|也|另外"
)

_LETTER = r"[^\W\d_]"
#: What may come before the first word: quotation marks, markup, brackets, direction marks.
_OPENING = re.compile(r"[\s\"“”«»‘’'_*\[(\u200e\u200f\u202a-\u202e\u2066-\u2069]*")


def operative_verb(text: str) -> str:
    """The verb that ``text`` (without its number) opens with, "" where none is known.

    The base form counts as well: bodies that meet jointly "request", declarations say "We
    reaffirm".

    >>> operative_verb("Further requests the Secretariat to report")
    'requests'
    """
    return (
        _verb(text) or _verb(_BASE_FORM.sub(r"\1s", text)) or _verb(_BASE_FORM.sub(r"\1es", text))
    )


def _verb(text: str) -> str:
    at = _OPENING.match(text)
    head = text[at.end() if at else 0 :][:120]  # no verb phrase is longer than this
    table = _table()
    while True:
        if verb := table.match(head):
            return _canonical()[_folded(verb[1])]
        adverb = _adverbs().match(head)
        if adverb is None:
            return ""
        head = head[adverb.end() :]


def opens_paragraph(text: str) -> bool:
    """Whether ``text`` starts like an operative paragraph: a known verb, with a capital where
    the script has capitals. "requests" in the middle of a sentence is no opening."""
    at = _OPENING.match(text)
    first = text[at.end() : at.end() + 1] if at else ""
    return bool(first) and not first.islower() and bool(_verb(text))


def _folded(phrase: str) -> str:
    return re.sub(r"\s+", " ", phrase.lower().replace("’", "'"))


def _pattern(phrase: str) -> str:
    words = re.escape(phrase).replace(r"\ ", r"\s+").replace("'", "['’]")
    # Chinese is written without spaces, so no word boundary can be asked for.
    return words if re.match(r"[\u4e00-\u9fff]", phrase) else words + rf"(?!{_LETTER})"


#: The first word, an adverb and the pronoun of declarations left aside.
_BASE_FORM = re.compile(r"^\s*(?:We\s+)?(?:(?:also|further|strongly)\s+)?([A-Za-z-]{3,20})\b", re.I)


@cache
def _canonical() -> dict[str, str]:
    return {_folded(form): verb for verb, forms in VERBS.items() for form in forms.split("|")}


@cache
def _table() -> re.Pattern[str]:
    forms = sorted(_canonical(), key=len, reverse=True)
    return re.compile("(" + "|".join(map(_pattern, forms)) + ")", re.I)


@cache
def _adverbs() -> re.Pattern[str]:
    forms = sorted(ADVERBS.split("|"), key=len, reverse=True)
    return re.compile("(?:" + "|".join(map(_pattern, forms)) + r")[\s,]*", re.I)
