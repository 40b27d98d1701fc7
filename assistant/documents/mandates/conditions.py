"""On what condition: resources, request, discretion, possibility, capacity, clauses with "if"."""

from __future__ import annotations

import re
from functools import cache

from assistant.references.folding import fold

_WHEN = r"(?:when|where|if|whenever|wherever|as and when|if and when|if and where|where and when)"

#: What counts as a condition, over folded text in lower case. Longer forms stand first.
_PATTERNS = {
    "en": (
        r"subject to [^,;.:]{3,120}|(?:within|from within|using|from|through"
        r"|with) (?:the )?(?:limits? of )?(?:the )?(?:overall )?(?:existing|available|current"
        r"|approved|already approved)(?: (?:and (?:available|existing)|budgetary|financial|human"
        r"|voluntary|mandates? and|level of))* resources?(?: available)?"
        r"|within (?:the )?(?:available|existing) (?:means|budget[a-z]*|appropriations?)"
        r"|within (?:their|its) (?:available |existing |respective |mandates? and )*resources"
        r"|resources permitting|as resources permit|if resources (?:permit|allow)"
        r"|to the extent that resources[^,;]{0,40}|(?:up)?on (?:their |the |its |his "
        r"|her )?(?:specific |explicit )?requests?(?: (?:of|by|from) [^,;.:]{3,80})?|at (?:their"
        r"|the|its|his|her) (?:specific )?request(?: of [^,;.:]{3,80})?|(?:when|where|if"
        r"|as) (?:so )?requested(?: by [^,;.:]{3,60})?"
        rf"|{_WHEN} (?:(?:deemed|considered) )?(?:it is )?(?:appropriate|applicable|necessary"
        rf"|needed|relevant"
        r"|required|feasible|possible|practicable|pertinent|suitable|warranted"
        r"|available)(?: and (?:where |as |when |if )?(?:appropriate|applicable|necessary|needed"
        r"|relevant|feasible|possible|practicable))?|as (?:deemed |considered "
        r"|may be )?(?:appropriate|applicable|necessary|needed|relevant|required"
        r"|warranted)(?: and (?:where |as |when |if )?(?:appropriate|applicable|necessary|needed"
        r"|relevant|feasible|possible))?"
        rf"|{_WHEN} (?:the )?need(?:s)? arises?"
        r"|as (?:far|much) as (?:is )?(?:possible|practicable|feasible)|(?:to|insofar as|so far as"
        r"|in so far as) the (?:greatest |maximum |fullest |full )?extent (?:possible|feasible"
        r"|practicable)|(?:insofar|so far|in so far) as (?:possible|practicable)"
        r"|in a position to do so|in a position to (?!do)[^,;.:]{3,50}|with the capacity to do so"
        r"|(?:that are |who are |which are )?(?:able|capable) to do so|with the means to do so"
        r"|on (?:a |an )?(?:[a-z]+ and )?voluntary basis|voluntarily|(?:provided|on condition"
        r"|on the understanding|on the condition) that [^,;.:]{3,120}|unless [^,;.:]{3,120}"
        r"|(?<!as )(?<!even )if (?!and )[^,;.:]{3,120}|, should (?:the|any|a|an|it|such|they"
        r"|there) [^,;.:]{3,100}"
    ),
    "fr": (
        r"sous reserve (?:de|d'|des|du|que)[^,;.:]{3,120}|dans (?:la"
        r"|les) limites? des (?:ressources|moyens)[^,;.:]{0,60}|dans la mesure du possible"
        r"|dans la mesure ou [^,;.:]{3,80}|s'il y a lieu|le cas echeant"
        r"|selon qu'il convient(?:dra)?|selon que de besoin|si necessaire|si possible"
        r"|lorsque cela est possible|selon (?:les besoins|le cas)|(?:a|sur) (?:leur|la"
        r"|sa) demande(?: (?:de|des|du) [^,;.:]{3,60})?|sur demande|(?:qui sont "
        r"|qui en ont les moyens|etant )?en mesure de le faire|qui en ont les moyens"
        r"|a titre volontaire|volontairement|a condition (?:que|de)[^,;.:]{3,100}"
        r"|a moins que [^,;.:]{3,100}|si les ressources le permettent|\bsi (?!possible"
        r"|necessaire)[^,;.:]{3,100}"
    ),
    "es": (
        r"(?:con sujecion|a reserva|sujeto|supeditad[oa])(?: a| de)[^,;.:]{3,120}"
        r"|con los recursos (?:existentes|disponibles)|dentro de los (?:limites de los )?recursos "
        r"[^,;.:]{3,40}|(?:en la medida de lo|cuando sea|si es|si fuera|siempre que sea"
        r"|de ser) (?:posible|necesario|apropiado|viable)|segun (?:proceda|corresponda|convenga"
        r"|sea necesario|sea el caso)|cuando (?:proceda|corresponda|sea procedente)|si procede"
        r"|de ser el caso|previa solicitud|(?:cuando|si) (?:lo|la|se) solicit[a-z]+"
        r"|a peticion (?:de [^,;.:]{3,60}|suya)|a solicitud (?:de [^,;.:]{3,60}|suya)"
        r"|que (?:lo soliciten)|(?:que esten |que se encuentren )?en (?:condiciones|posicion"
        r"|situacion) de hacerlo|con capacidad para hacerlo|voluntariamente|(?:de manera"
        r"|con caracter|de forma) voluntari[ao]|siempre que [^,;.:]{3,100}"
        r"|a condicion de [^,;.:]{3,100}|a menos que [^,;.:]{3,100}|\bsi [^,;.:]{3,100}"
    ),
    "ru": (
        r"при (?:условии )?наличи[ия] (?:[а-я]+ )?(?:ресурсов|средств|финансирования)"
        r"|при условии,? (?!налич)[^;.:]{3,100}|в (?:рамках|пределах) (?:имеющихся|существующих"
        r"|выделенных) (?:[а-я]+ )?(?:ресурсов|средств)|за счет (?:имеющихся"
        r"|существующих) (?:ресурсов|средств)|с учетом наличия ресурсов|по (?:их |его |ее "
        r"|соответствующ[а-я]+ )?(?:просьб[а-я]+|запрос[а-я]+)(?: [^,;.:]{3,60})?"
        r"|в (?:соответствующих случаях|надлежащих случаях|случае необходимости"
        r"|случае целесообразности)|(?:когда|если|где) это (?:уместно|необходимо|возможно"
        r"|целесообразно|применимо)|по мере (?:необходимости|возможности|целесообразности)"
        r"|при необходимости|в зависимости от обстоятельств|насколько это возможно|по возможности"
        r"|(?:которые |имеющи[а-я]+ |располагающи[а-я]+ )(?:в состоянии |для этого |такой "
        r"|такими )*(?:это сделать|сделать это|возможност[а-я]+)|на добровольной основе"
        r"|добровольно|если [^;.:]{3,100}"
    ),
    "ar": (
        r"رهنا ب[^،؛.:]{3,100}|(?:في حدود|ضمن|من) الموارد (?:المتاحه|القائمه|الموجوده|المتوفره)"
        r"|(?:بناء علي|عند|حسب) (?:طلب[^،؛.:]{0,50}|الطلب|الطلبات)|(?:حسب|عند|وفق) الاقتضاء"
        r"|حسبما (?:يكون )?(?:مناسبا|يقتضي الامر)|(?:كلما|متي|حيثما) (?:كان )?(?:ذلك )?(?:ممكنا"
        r"|امكن|مناسبا|ملائما|اقتضي الامر)[^،؛.:]{0,20}|عند (?:الضروره|اللزوم|الحاجه|الامكان)"
        r"|قدر الامكان|اذا (?:لزم|امكن|كان|اقتضي)[^،؛.:]{0,60}|(?:التي |القادره )?(?:في وضع"
        r"|في مركز|لديها القدره|القادره)[^،؛.:]{0,10} (?:يسمح|يمكنها|علي ذلك"
        r"|القيام بذلك)[^،؛.:]{0,30}|علي اساس طوعي|طواعيه|شريطه [^،؛.:]{3,80}|ما لم [^،؛.:]{3,80}"
    ),
    "zh": (
        r"(?:在|视)[^，；。：]{0,20}(?:资源|资金)[^，；。：]{0,12}(?:许可|允许|情况|范围内|前提下"
        r"|情况下|而定)|在(?:现有"
        r"|可用)(?:的)?资源(?:范围)?内|利用现有资源|应[^，；。：]{0,20}请求"
        r"|经(?:[^，；。：]{0,12})?请求|酌情|视情况|如有必要|必要时|如有可能"
        r"|在可能(?:的)?(?:情况下|时)?|尽可能|在适当(?:的)?(?:情况下|时)|适当时|如适用"
        r"|在可行(?:的)?情况下|有能力(?:这样做|的)|有条件(?:这样做"
        r"|的)|在自愿(?:的)?(?:基础上|原则下)|自愿地?|但(?:前提|条件)是[^；。：]{3,60}"
        r"|如果[^，；。：]{3,60}"
    ),
}
#: "voluntary contributions", "not subject to", "if" in a question are no conditions.
_NOT_BEFORE = re.compile(
    r"\b(?:not|the|may be|person|states|parties|vessels|substances|wastes|chemicals|items|goods"
    r"|persons|those"
    r"|individuals|entities|been|countries|is|are)\s+$"
)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    source = _PATTERNS.get(language, _PATTERNS["en"])
    return re.compile(
        source if language in {"ar", "zh"} else rf"(?<![^\W\d_])(?:{source})(?![^\W\d_])"
    )


def conditions_in(lower: str, start: int, end: int, language: str) -> list[tuple[int, int]]:
    """Where conditions stand in ``lower[start:end]``; ends of long clauses are cut at a comma."""
    found = []
    for match in _pattern(language).finditer(lower, start, end):
        first, last = match.span()
        words = match[0]
        if words.startswith(", "):
            first += 2
        if words.startswith("subject to") and _NOT_BEFORE.search(lower, max(0, first - 16), first):
            continue
        found.append((first, last))
    return found


def states_condition(text: str, language: str) -> bool:
    """Whether a paragraph makes anything depend on resources, a request or the like; also where
    that is what it says ("is subject to") and not a condition of its own request."""
    return bool(_pattern(language).search(fold(text).lower))
