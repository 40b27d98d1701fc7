"""How questions in six languages ask for mandates: the words that say asked, must, by when.

Patterns read folded text in lower case (:func:`assistant.references.folding.fold`): no accents,
Arabic without its marks. Names of addressees are not here: those of the texts serve questions too.
"""

from __future__ import annotations

import re

from assistant.types import Strength


def _words(latin: str, arabic: str = "", chinese: str = "") -> re.Pattern[str]:
    """Latin and Cyrillic words stand apart; Arabic ones may carry a prefix, Chinese none do."""
    parts = [rf"(?<!\w)(?:{latin})(?!\w)"]
    parts += [rf"(?<!\w)[وف]?(?:{arabic})"] if arabic else []
    parts += [chinese] if chinese else []
    return re.compile("|".join(parts))


#: Words that ask for one strength only. "Ask" in English, and what the other languages say both
#: for asking and for requesting, stand for any.
STRENGTHS: dict[Strength, re.Pattern[str]] = {
    "requests": _words(r"request(?:s|ed|ing)?"),
    "invites": _words(
        r"invit(?:es?|ed|ing|ations?)|invitee?s?|invita(?:n|d[oa]s?|ciones|cion)?"
        r"|приглаш\w{1,6}|предлага\w{2,4}|предложено",
        r"يدعو|تدعو|مدعو|دعي|دعيت|دعوات|دعوه",
        r"邀请",
    ),
    "urges": _words(
        r"urge[sd]?|urging|call(?:s|ed)? (?:up)?on|exhort\w{1,4}|insta(?:n|d[oa]s?)?"
        r"|настоятельно|призыва\w{2,4}|призвал\w?",
        r"يحث|تحث|حثت|مناشد",
        r"敦促|促请|呼吁",
    ),
    "encourages": _words(
        r"encourag(?:es?|ed|ing|ee?s?|ements?)|al(?:ie|e)nta(?:n|d[oa]s?)?|поощря\w{2,4}",
        r"يشجع|تشجع|تشجيع",
        r"鼓励",
    ),
}
#: Words that ask for whatever is laid upon somebody.
MUST = _words(
    r"ask(?:s|ed|ing)?|must|shall|should|ha(?:s|ve|d) to|needs? to|is to|are to|required|obliged"
    r"|obligations?|mandate[sd]?|task(?:s|ed)?|directed|instructed|expected to|supposed to"
    r"|demande(?:e?s?|nt|-t-on|-t-il|-t-elle)?|prie(?:e?s?|nt)?|doit|doivent|devra|devront"
    r"|taches?|mandats?|chargee?s?"
    r"|pid(?:e|en|io|ieron)|pedid[oa]s?|solicit(?:a|an|o|ad[oa]s?|udes?)|debe|deben|debera|deberan"
    r"|tienen? que|tareas?|mandatos?|encarg(?:a|an|o|ad[oa]s?)"
    r"|прос(?:ит|ят|ила|или|ьбы|ьба)|поруч\w{2,6}|долж(?:ен|н\w{1,2})|обязан\w{0,2}|следует|надлежит"
    r"|мандат\w{0,3}|задани\w{1,2}",
    r"طلب|يطلب|تطلب|مطلوب|المطلوب|يجب|ينبغي|كلف|مكلف|تكلف|ولايه",
    r"请求|要求|必须|应当|应该|须|任务|授权",
)
#: Nouns by which mandates themselves are asked for: "Which invitations have a deadline?".
MANDATES = _words(
    r"requests|invitations|mandates|tasks|obligations|deadlines"
    r"|demandes|mandats|taches|echeances|invitaciones|solicitudes|mandatos|tareas|plazos"
    r"|просьбы|поручения|мандаты|приглашения|сроки",
    r"(?:ال)?(?:طلبات|دعوات|تكليفات|مهام)",
    r"哪些(?:请求|要求|邀请|任务)",
)
#: What opens a question for a list, or for what somebody is to do.
LISTING = _words(
    r"what|which|list|show|give me|enumerate|all|any|how often|how many|when"
    r"|que|qu'\w+|quoi|quel(?:le)?s?|liste[rz]?|combien|quand"
    r"|cual(?:es)?|enumer[ae]|cuant[oa]s|cuando"
    r"|что|чего|чему|чем|какие|каких|перечисл\w{1,5}|сколько|когда",
    r"ما|ماذا|اي|اذكر|كم|متي",
    r"什么|哪些|列出|何时|多少|哪",
)
#: "Who must …", as the subject of the question: what is asked for is the addressee.
WHO = _words(
    r"(?<!to )(?<!with )who (?:is|are|was|were|has|have|must|shall|should|needs)"
    r"|(?<!a )(?<!avec )qui (?:doit|doivent|est|a ete|sont)|quien(?:es)? (?:debe|deben|esta|estan)"
    r"|a quien(?:es)? se (?:pide|invita|solicita)|кто (?:должен|обязан)|кому поруч\w{1,6}"
    r"|кого прос\w{1,4}",
    r"من (?:الذي )?(?:يجب|ينبغي|طلب|عليه)",
    r"谁(?:必须|应|须|被|要)",
)
#: "Who asked for …": what is asked for is decision, meeting and date.
WHO_ASKED = _words(
    r"who (?:asked|requested|called)(?: for)?|qui a (?:demande|prie)|quien(?:es)? (?:pidio"
    r"|pidieron|solicito|ha pedido|ha solicitado)|кто (?:по|за)?прос\w{2,4}",
    r"من (?:الذي )?طلب",
    r"谁(?:要求|请求)",
)
#: A deadline by name.
TIMED = _words(
    r"deadlines?|due|time limits?|echeances?|delais?|date limite|plazos?|fecha limite|vencen?"
    r"|срок\w{0,3}",
    r"(?:ال)?موعد|(?:ال)?مهله|(?:ال)?اجل|(?:ال)?مواعيد",
    r"截止|期限|到期|时限",
)
#: What a condition says of money, in a question and in the words of the condition.
RESOURCES = re.compile(
    r"(?<!\w)(?:resourc|fund|financ|ressourc|fonds|recurs|fondos|ресурс|средств|финанс)"
    r"|موارد|تمويل|اموال|资源|资金|经费"
)
#: What stands directly before a meeting or a year by which something is due.
BY = re.compile(
    r"(?<!\w)(?:to|for|by|before|until|prior to|no later than|in time for|due at|due by"
    r"|avant|pour|d'ici(?: a)?|au plus tard a|antes de|para|hasta|a mas tardar(?: en)?"
    r"|к|до|перед|не позднее)\s(?:the |la |le |l'|el |a la )?$"
    r"|(?:قبل|حتي|بحلول|الي|ل)\s?$"
)
BY_AFTER = re.compile(r"^\s?(?:年)?(?:之前|以前|前|会议之前|会议以前)")
#: Before, and not on, the year that follows.
BEFORE = re.compile(r"(?<!\w)(?:before|avant|antes de|до)\s$|قبل\s(?:عام\s|سنه\s)?$")
#: At a meeting something is done, or it was asked for; a word of asking before it tells which.
AT = re.compile(r"(?<!\w)(?:at|a|en|lors de|на)\s(?:the |la |le |l')?$|(?:في)\s$|(?:在|向|为)\s?$")
#: The one who is named asks and is not asked: "How many Parties requested assistance?".
ASKS_BEFORE = re.compile(
    r"(?:how many|number of|combien de|cuant[oa]s|сколько|ha|han|ont)\s(?:(?:de|las|los|les)\s)?"
    r"(?:pedido\s|solicitado\s|demande\s)?(?:las |los |les )?$|(?:多少|几个)$|كم (?:عدد )?$"
)
ASKS_AFTER = re.compile(
    r"(?:\s(?:has|have|had|ont|a|han|ha))?\s(?:request|ask|invit|urg|demand|solicit|pid|ped"
    r"|прос|запрос)\w{0,6}(?! (?:to|by)(?!\w))"
)
PASSIVE = re.compile(r"(?<!\w)(?:is|are|was|were|be|been|being)\s(?:the |all )?$")

#: Words of such questions that no paragraph need have, beside the generic ones.
FRAMES: dict[str, str] = {
    "en": "recur recurs recurring happen happens must shall should has have had to do does did"
    " done be been being is are was were"
    " asked required obliged obligation obligations mandate mandates mandated task tasks"
    " tasked expected supposed due deadline deadlines date dates time limit when often how"
    " each every meeting meetings annually annual yearly year years biennially biennial"
    " regularly regular periodically action actions addressed directed instructed request"
    " requests requested requesting invite invites invited invitation invitations urge"
    " urges urged call calls called upon encourage encourages encouraged any all count"
    " many total so far ever there listed currently conference what which who by before"
    " until apply come fall falls made",
    "fr": "doit doivent devra devront faire fait ils elles sont-elles sont-ils doivent-elles"
    " doivent-ils doit-il être été est sont demande demandes demandé demandée demandées"
    " demandés prie prié priées priés invite invité invitée invités invitées invitation"
    " invitations exhorté tâche tâches mandat mandats chargé délai délais échéance"
    " échéances date limite quand combien fréquence chaque tous toutes réunion réunions"
    " session an année annuellement régulièrement t-on t-il t-elle on adressées adressés",
    "es": "debe deben deberá deberán hacer hecho ser sido es son está están pide piden pidió"
    " pedido solicita solicitado solicitud solicitudes invita invitan invitado invitados"
    " invitación invitaciones insta alienta tarea tareas mandato mandatos encarga plazo"
    " plazos fecha límite cuándo frecuencia cada todas reunión reuniones año anualmente"
    " dirigidas",
    "ru": "должен должна должны обязан обязана обязаны следует надлежит делать сделать просит"
    " просят просила просили просьба просьбы поручено поручения поручает поручила"
    " призывает призываются приглашает приглашаются приглашены предлагает предлагается"
    " мандат мандаты задание задания срок сроки когда часто каждом каждой каждое совещание"
    " совещании сессии ежегодно регулярно",
    "ar": "يجب ينبغي على أن تفعل يفعل تقوم القيام طلب يطلب تطلب طُلب المطلوب مطلوب دعوة دعيت"
    " دعي مدعوة المدعوة يدعو تدعو موعد المواعيد النهائي مهلة متى كل اجتماع سنويا بانتظام"
    " إلى من",
    "zh": "日期 时间 被 必须 应当 应该 应 须 要 做 完成 请求 要求 邀请 敦促 促请 呼吁"
    " 鼓励 任务 授权 截止 期限 到期 时限 何时 多久 每次 每届 每年 定期"
    " 会议 向 在 为 对 由 之前 以前 前 什么 哪些 谁 事项 工作 上 中 里"
    " 需 采取 行动 缔约方 提出 过 内 之间",
}

#: General words beside those of one strength: "What must Parties do that they are invited to?".
TASKS = _words(r"must|shall|obliged|obligations?|tasks?|mandates?")

#: Generic in other questions, and here what somebody is to do.
SUBJECTS = "provide cover mention state explain decide adopt"
