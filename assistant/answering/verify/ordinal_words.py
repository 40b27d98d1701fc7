"""Ordinals in words in five languages, over folded text, and turns of speech that only look it."""

from __future__ import annotations

ENGLISH_UNITS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
ENGLISH_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
FRENCH_UNITS = (
    "premiere deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme"
    " onzieme douzieme treizieme quatorzieme quinzieme seizieme dix-septieme dix-huitieme"
    " dix-neuvieme"
)
#: With the highest unit that is said after it: "soixante-treizième" is the 73rd.
FRENCH_TENS = {
    "vingt": (20, 9), "trente": (30, 9), "quarante": (40, 9), "cinquante": (50, 9),
    "soixante": (60, 19), "quatre-vingt": (80, 19),
}  # fmt: skip
#: Without the last letter, which is the gender's.
SPANISH_UNITS = (
    "primer segund tercer cuart quint sext septim/setim octav noven decim undecim/decimoprimer"
    " duodecim/decimosegund decimotercer decimocuart decimoquint decimosext decimoseptim"
    " decimoctav decimonoven"
)
SPANISH_TENS = {
    "decim": 10, "vigesim": 20, "trigesim": 30, "cuadragesim": 40, "quincuagesim": 50,
    "sexagesim": 60, "septuagesim": 70, "octogesim": 80, "nonagesim": 90,
}  # fmt: skip
RUSSIAN_UNITS = (
    "перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат"
    " четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат"
)
RUSSIAN_ENDS = (
    "ый ий ой ая ья ое ье ого ьего ому ьему ым ьим ом ьем ую ью ой ьей ые ьи ых ьих ыми ьими"
)
#: As it stands before a unit, and the stem of its own ordinal.
RUSSIAN_TENS = {
    "двадцать": ("двадцат", 20), "тридцать": ("тридцат", 30), "сорок": ("сороков", 40),
    "пятьдесят": ("пятидесят", 50), "шестьдесят": ("шестидесят", 60),
    "семьдесят": ("семидесят", 70), "восемьдесят": ("восьмидесят", 80),
    "девяносто": ("девяност", 90),
}  # fmt: skip
ARABIC_UNITS = "الاول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر"
ARABIC_TENS = {
    "العشر": 20, "الثلاث": 30, "الاربع": 40, "الخمس": 50, "الست": 60, "السبع": 70,
    "الثمان": 80, "التسع": 90,
}  # fmt: skip
ARABIC_ENDS = ("ون", "ين")

#: What makes digits an ordinal; "5 e 6" and "2 a 4" count nothing in order.
DIGITS = {
    "en": r"st|nd|rd|th",
    "fr": r"ere?|re|e|eme|nde?",
    "es": r"\.?[ºª°]|\.[oa]\b|[ao]\b|er\b",
    "ru": r"-?(?:й|я|е|го|му|м|ю|ый|ой|ая|ое|ом|ых|ого|ому)",
    "ar": r"(?!)",
}

#: Turns of speech in which nothing is counted.
IDIOMS = {
    "en": r"\b(?:first and foremost|first of all|at first|for the first time"
    r"|in the (?:first|second) (?:place|instance)|at first hand"
    r"|third[- ](?:part(?:y|ies)|countr(?:y|ies)|states?))\b",
    "fr": r"\b(?:en (?:premier|second|deuxieme|troisieme) lieu|pour la premiere fois"
    r"|au premier chef|dans un (?:premier|second|deuxieme) temps|de premier plan"
    r"|de premiere main)\b",
    "es": r"\b(?:en (?:primer|segundo|tercer) (?:lugar|termino)|por (?:primera|segunda) vez"
    r"|de primera mano|primera infancia|(?:terceros|terceras) (?:paises|partes|estados))\b",
    "ru": r"(?:в первую очередь|в первый раз|первым делом|из первых рук|трет[а-я]+ сторон[а-я]*"
    r"|трет[а-я]+ стран[а-я]*)",
    "ar": r"(?:للمره الاولي|لاول مره|في المقام الاول|بالدرجه الاولي|بالمقام الاول"
    r"|ال(?:طرف|دول|بلدان)ه? الثالثه?|(?<![\u0621-\u064a])سن ال\S+(?: عشره?)?)",
    "zh": r"第(?:三方|三者|三国|一时间|一手|一线)",
}  # fmt: skip
