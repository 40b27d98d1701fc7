"""Where a verb of asking, deciding or being allowed lays nothing down, in six languages.

Patterns over folded text in lower case: a request that somebody else may make ("at the request of
Parties"), a noun ("decision 5/CP.3", "this decision"), a word that has such a verb as a part.
"""

from __future__ import annotations

import re

HARMLESS: dict[str, re.Pattern[str]] = {
    language: re.compile(pattern)
    for language, pattern in {
        "en": r"\b(?:if|when|where|as|unless) (?:so )?requested\b"
        r"|\b(?:important|essential|crucial|vital|necessary|urgent|useful) it is to\b",
        "fr": r"\b(?:qui|s'ils|si elles|lorsqu'ils|lorsqu'elles|qu'ils) (?:en |le |la )?demandent\b"
        r"|\bcomme il convient\b",
        "es": r"\b(?:que|si|cuando) (?:asi )?(?:lo |la |los |las )?(?:solicita|pide)n?\b"
        r"(?! (?:a|al|que)\b)",
        "ru": r"\b(?:если|когда|котор[а-я]{2,3}) (?:[а-я]+ ){0,3}прос[яи]т\b(?! [а-я]+ть)",
        "ar": r"(?:بناء )?علي طلب |عند طلب |بطلب من |[يت]دعو الي (?:ال)?(?:اعتقاد"
        r"|قلق|ظن|تفاول|شك|اسف|ارتياح)|تدعو (?:ال)?(?:حاجه|ضروره)",
        "zh": r"应[^，。；、]{1,24}?的?(?:请求|要求)|应于[^，。；]{2,24}的"
        r"|(?:号|本|该|此|项|上述|有关|相关|各项|以往|的)决定|决定(?:草案|附件|所|中|第|的)"
        r"|(?:任务|法定|的)授权|授权(?:依据|范围|任务|书)"
        r"|(?:和|其|及|与|的|、|提出|包括|各项)建议|建议(?=[，。；、）]|$|书|草案)"
        r"|(?:的|各项|报告|技术|安全|法律)要求|要求(?=[，。；、）的]|$)",
    }.items()
}
