"""What short follow-ups look like in six languages. Pure; every repetition is bounded."""

from __future__ import annotations

import re
from enum import StrEnum


class FollowUp(StrEnum):
    """What a short follow-up asks of the last answer."""

    WHY = "why"  # the reasons: the preamble
    DEADLINE = "deadline"
    ELSE = "else"  # what else is said on the same
    WHOLE = "whole"  # all that is held of the decision
    CURRENT = "current"  # whether there is anything later
    SOURCE = "source"  # whose words these are, in which decision
    AFTER = "after"  # the next of the series
    BEFORE = "before"


def _all(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{item})" for item in alternatives), re.IGNORECASE)


_THAT = "(?:it|that|this|them|these|those)"
_SHOW_EN = (
    r"(?:(?:can|could) (?:you|i) |please |just )?"
    r"(?:show|give|quote|print|display|read|see|get|open)"
)
_ONE_EN = r"(?:(?:at|in|from|of) )?(?:the )?(?:one|meeting|session|conference|cop|decision)s?"
_SHOW_FR = r"(?:montre|donne|affiche|cite|lis|ouvre)[rz]?"
_SHOW_ES = r"(?:mu[eé]str\w{1,4}|d[ae]me|d[eé]me|cit[ae]|ver|lea)"
_SHOW_RU = r"(?:покажи|дай|приведи|процитируй|выведи)(?:те)?"

FORMS: dict[FollowUp, re.Pattern[str]] = {
    FollowUp.WHY: _all(
        rf"why(?: not| so)?(?: (?:is|was|did they(?: do)?) {_THAT})?",
        rf"(?:for )?what (?:is |was |are |were )?(?:the )?(?:reasons?|grounds?)(?: for {_THAT})?",
        r"pourquoi(?: (?:cela|ça))?|pour quelles? raisons?|(?:quelle est )?la raison",
        r"por ?qué(?: (?:eso|esto))?|por qué (?:motivo|razón)|(?:cuál es )?(?:la razón"
        r"|el motivo)",
        r"почему(?: (?:это|так))?|зачем(?: это)?|по какой причине",
        r"لماذا(?: ذلك| هذا)?|لم|ما (?:هو )?(?:السبب|سبب ذلك)",
        r"为什么(?:这样)?|为何|(?:是)?什么原因|原因(?:是什么)?|理由(?:是什么)?",
    ),
    FollowUp.DEADLINE: _all(
        r"(?:what (?:is|was|are) |what's |is there )?(?:the |its |a |any )?(?:deadline|due date"
        r"|time ?limit"
        rf"|time ?frame|timeline)s?(?: for {_THAT})?",
        rf"(?:by|until|till|before) when(?: (?:is|was) {_THAT} due)?|when is {_THAT} due",
        r"(?:quel(?:le)? est |quels sont |y a-t-il )?(?:le délai|les délais|un délai|l'échéance"
        r"|la date limite|l'échéancier)",
        r"(?:pour|avant|d'ici|jusqu'à) quand",
        r"(?:cuál es |hay )?(?:el plazo|un plazo|los plazos|la fecha límite)|(?:para|hasta"
        r"|antes de) cuándo",
        r"(?:каков |какой |есть ли )?(?:крайний )?срок(?:и|а)?|до какого (?:числа|срока)"
        r"|(?:к|до) как(?:ому|ого) (?:сроку|срока|времени)|к когда|когда (?:крайний )?срок",
        r"(?:ما (?:هو |هي )?)?(?:الموعد النهائي|المهلة|الأجل|المهلة المحددة)|(?:حتى|إلى"
        r"|قبل) متى|بحلول متى",
        r"(?:有)?(?:截止(?:日期|时间)|期限|最后期限|时限)(?:是(?:什么(?:时候)?|何时))?|(?:到|在)?什么时候(?:之前|以前|截止)",
    ),
    FollowUp.ELSE: _all(
        r"(?:who|whom|what|which|anyone|anybody|anything|someone) (?:else|more)(?: is there)?"
        r"|(?:are there )?(?:any )?others?|is (?:there (?:anything|anyone|more)"
        r"|that all)(?: else)?"
        r"|(?:tell me )?more|go on|continue|what other(?:s| ones)",
        r"(?:qui|quoi|à qui|qu'y a-t-il) d'autres?|(?:et )?les autres|d'autres|autre chose"
        r"|est-ce tout"
        r"|c'est tout|quoi encore|continuez",
        r"(?:quién|quiénes|qué|a quién|alguien|algo) (?:más|otro)|(?:los |las )?(?:otros|otras"
        r"|demás)"
        r"|(?:algo )?más|eso es todo|continúe",
        r"(?:кто|кого|кому|что|чего|какие) (?:ещё|еще)|(?:а )?(?:другие|остальные)|(?:ещё|еще)"
        r"|это (?:всё|все)|продолжай(?:те)?",
        r"(?:من|ماذا|ما|من هم|وماذا) (?:غيرهم?|غير ذلك|أيضا|أيضاً|آخر|الآخرون|بعد)"
        r"|(?:و)?الآخرون|المزيد|هل هذا كل شيء",
        r"(?:另外)?还有(?:谁|什么|哪些|别的|其他(?:的|人|方)?)?|(?:别的|其他(?:的|人|方)?)|继续|就这些",
    ),
    FollowUp.WHOLE: _all(
        rf"(?:{_SHOW_EN} )?(?:me )?(?:the )?(?:whole|entire|full|complete)"
        rf"(?: (?:decision|text|thing|document|resolution|wording|content|version))?(?: of"
        rf" (?:{_THAT}|the decision))?",
        rf"(?:{_SHOW_EN} )(?:me )?(?:all of )?{_THAT}(?: (?:decision|document))?(?: in full"
        rf"| as a whole)?"
        rf"|(?:{_SHOW_EN} )(?:me )?the (?:decision|document|text)(?: in full| itself)?|all of"
        rf" (?:it|that)|in full",
        rf"(?:{_SHOW_FR}(?:-moi)? )?(?:toute la décision|la décision (?:entière|complète"
        rf"|en entier|intégrale)"
        r"|tout le (?:texte|document)|l'intégralité(?: de la décision| du texte)?"
        r"|le texte (?:intégral|complet|entier)(?: de la décision)?|en entier|la décision)",
        rf"(?:{_SHOW_ES} )?(?:toda la decisión|la decisión (?:completa|entera|íntegra)"
        rf"|todo el (?:texto|documento)"
        r"|el texto (?:completo|íntegro)(?: de la decisión)?|la decisión)",
        rf"(?:{_SHOW_RU} )?(?:мне )?(?:вс[её] решение|решение (?:полностью|целиком)|весь"
        rf" (?:текст|документ)"
        r"|полный текст(?: решения)?|(?:его |это )?(?:полностью|целиком))",
        r"(?:اعرض|أعطني|أرني|اقتبس|هات)(?: لي| علي)? (?:نص )?(?:المقرر|القرار|النص"
        r"|الوثيقة)(?: (?:كامل[اةً]{0,2}|بالكامل|بأكمله|بأكملها|كله))?"
        r"|(?:النص الكامل|نص المقرر الكامل|المقرر كامل[اً]{0,2})(?: للمقرر)?",
        r"(?:请)?(?:给我|让我)?(?:显示|看|引用|列出|展示)?(?:一下)?(?:整个|完整的?|全部的?)(?:决定|决议|文本|内容|文件)"
        r"|(?:请)?(?:给我|显示|引用)?(?:该|这个|这项)?(?:决定|决议)?的?全文",
    ),
    FollowUp.CURRENT: _all(
        rf"(?:is|are|was) (?:{_THAT}|the decision)(?: still)?(?: the)? (?:latest|most recent"
        rf"|newest|last|current|valid"
        r"|in force|up to date)(?: one| word| version| decision)?",
        rf"(?:has|have|was|were) {_THAT} (?:since )?(?:been )?(?:superseded|replaced|updated"
        rf"|changed|amended)"
        r"|is there (?:a|an|any|anything) (?:newer|later|more recent)(?: one"
        r"| decision)?(?: on (?:it|that|this))?"
        r"|(?:are|were) there (?:any )?(?:newer|later|more recent) (?:ones|decisions)"
        r"|(?:which|what)(?: other)? decisions? (?:came|come|followed)(?: later| next| afterwards)?"
        rf"(?: after {_THAT}| on {_THAT})?",
        r"quelles décisions (?:ont suivi|l'ont suivie|sont venues (?:après|ensuite))"
        r"|y a-t-il des décisions (?:plus récentes|postérieures|ultérieures)",
        r"(?:qué|cuáles) decisiones (?:le |la )?(?:siguieron|vinieron después)"
        r"|hay (?:otras )?decisiones (?:posteriores|más recientes)",
        r"какие решения (?:последовали|были приняты|принимались)(?: (?:за ним|позже|потом"
        r"|после (?:него|этого)))?",
        r"(?:ما هي )?(?:ال)?(?:مقررات|قرارات) (?:التي )?(?:تلته|تلتها|جاءت بعده|اللاحقة)",
        r"(?:之后|此后|后来)(?:还)?(?:有|通过了)?(?:哪些|什么)(?:决定|决议)",
        r"(?:est-ce |est-ce que c'est |c'est )(?:encore |toujours )?(?:la (?:plus récente"
        r"|dernière)|le (?:plus récent|dernier)"
        r"|à jour|en vigueur)(?: décision)?",
        r"(?:es|sigue siendo|es eso|es esa|es ésta|es esta) ?(?:todavía |aún )?(?:la"
        r" (?:más reciente|última)|lo (?:más reciente|último)"
        r"|el (?:más reciente|último)|vigente)(?: decisión)?",
        r"(?:это |оно )?(?:вс[её] )?(?:ещё |еще |по-прежнему )?(?:последн\w{2,3}|сам\w{2}"
        r" (?:нов|последн)\w{2,3}|актуальн\w{2,3}|действует)"
        r"(?: решение)?(?: (?:ли )?это)?|есть ли (?:более )?(?:нов|поздн)\w{2,4}(?: решение)?",
        r"(?:هل|أ) ?(?:ما ?زال |لا يزال )?(?:هذا|ذلك|هذه|هو)? ?(?:ما ?زال |لا يزال )?(?:هو "
        r"|هي )?(?:المقرر )?(?:الأحدث|الأخير|أحدث مقرر|آخر مقرر|ساري)(?: المفعول)?",
        r"(?:这|那|它|该决定)?(?:个|项)?(?:还|仍然|仍|依然)?(?:是)?(?:不是)?(?:最新|最近|最后)(?:的|一项)?(?:决定|版本)?"
        r"|有(?:没有)?(?:更新|更近|更晚)的(?:决定)?",
    ),
    FollowUp.SOURCE: _all(
        rf"who (?:asked|requested|decided|adopted|wanted|said|says|ordered|mandated)(?: for"
        rf"| on)?(?: {_THAT})?(?: so)?"
        rf"|on whose (?:request|authority|behalf)|(?:what|which) (?:is"
        rf"|was) the source(?: of {_THAT})?|(?:the )?source",
        rf"where (?:is|was|does|did) {_THAT} (?:said|say|from|written|stated|decided|come from)"
        rf"|(?:what|which) (?:decision|document|paragraph|meeting) (?:is|was|says|said"
        rf"|asked for) {_THAT}(?: from| in)?"
        rf"|(?:from|in) (?:what|which) (?:decision|document|paragraph|meeting)(?: (?:is"
        rf"|was) {_THAT}(?: from)?)?",
        r"qui (?:l'|le |la |les )?(?:a |en a )?(?:demandé|décidé|adopté|voulu|dit)(?: (?:cela"
        r"|ça))?|quelle (?:en )?est la source|la source"
        r"|(?:de|dans) quelle décision(?: est-ce| cela (?:vient|figure)-t-il| s'agit-il)?"
        r"|(?:d'où|où) (?:cela|ça) (?:vient|est-il dit)(?:-il)?",
        r"quién(?:es)? (?:lo |la |los )?(?:ha )?(?:pidió|pedido|solicitó|solicitado|decidió"
        r"|decidido|adoptó|dijo|dice)(?: eso| esto)?"
        r"|(?:cuál es )?la fuente|(?:de|en) qué decisión(?: (?:es|está|viene|figura)(?: eso"
        r"| esto)?)?|(?:dónde|de dónde) (?:se dice|viene|está)(?: eso| esto)?",
        r"кто (?:это|этого|об этом|его)?\s?(?:по)?(?:просил|решил|принял|запросил|требовал"
        r"|постановил|сказал)(?: это| этого| об этом)?"
        r"|(?:в|из) каком?(?:ого)? решени[ия](?: (?:это|об этом)(?: (?:сказано|говорится))?)?"
        r"|(?:каков )?источник|где (?:это|об этом) (?:сказано|говорится)",
        r"(?:و)?من (?:الذي )?(?:طلب|قرر|اعتمد|قال)(?:ه|ها)?(?: ذلك| هذا)?|(?:في"
        r"|من) أي مقرر(?: (?:هذا|ذلك|ورد ذلك|يرد ذلك))?|(?:ما )?(?:هو )?المصدر|أين ورد (?:ذلك"
        r"|هذا)",
        r"(?:这|那|它)?(?:是)?谁(?:要求|请求|决定|通过|提出|说)的?|(?:这|那)?(?:来自|出自|在)(?:哪|什么)(?:一)?(?:项"
        r"|个)?(?:决定|文件)(?:里|中)?|(?:来源|出处)(?:是什么)?",
    ),
}

FORMS[FollowUp.AFTER] = _all(
    rf"{_ONE_EN} (?:after|following|that followed)(?: {_THAT})?|after(?: {_THAT}"
    rf"|wards)?"
    r"|(?:what (?:came|comes|happened) )?(?:next|afterwards|after (?:it|that|this))|later|the"
    r" (?:next|following)",
    r"(?:et )?(?:après|ensuite|par la suite|après cela)|celle (?:d'après|qui suit|qui a suivi)"
    r"|la suivante",
    r"(?:después|luego|más tarde|después de (?:eso|esto|esa))|la (?:que siguió|siguiente"
    r"|de después)",
    r"(?:а )?(?:потом|затем|позже|дальше|после(?: (?:этого|него))?)|следующ(?:ее|ая|ий)",
    r"(?:ما )?(?:بعد ذلك|بعده|بعدها|لاحقا|لاحقاً|التالي)",
    r"(?:在)?(?:此|那|这|其)?(?:之后|以后|后)(?:的)?|后来|然后|接下来",
)
FORMS[FollowUp.BEFORE] = _all(
    rf"{_ONE_EN} (?:before|preceding|that preceded)(?: {_THAT})?|before(?: {_THAT}"
    rf"|hand)?"
    r"|(?:what (?:came|was there) )?before (?:it|that|this)|earlier|previously|the previous",
    r"avant(?: cela)?|auparavant|celle (?:d'avant|qui précède)|la précédente",
    r"antes(?: de (?:eso|esto|esa))?|previamente|la (?:de antes|anterior)",
    r"(?:до|перед) (?:этого|этим|него)|раньше|ранее|прежде|предыдущ(?:ее|ая|ий)",
    r"(?:ما )?(?:قبل ذلك|قبله|قبلها|سابقا|سابقاً|السابق)",
    r"(?:在)?(?:此|那|这|其)?(?:之前|以前)(?:的)?|先前",
)
