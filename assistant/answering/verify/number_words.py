"""Numerals in words and the words that bound a number, in six languages, over folded text."""

from __future__ import annotations

#: Left out on purpose: "one" and its kin, which are articles and pronouns as often.
_EN = {
    "zero": 0, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90, "dozen": 12,
}  # fmt: skip
_FR = {
    "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
    "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
    "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
}  # fmt: skip
_ES = {
    "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9,
    "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciseis": 16,
    "veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60,
}  # fmt: skip
_RU = {
    "два": 2, "две": 2, "двух": 2, "двум": 2, "двумя": 2, "три": 3, "трех": 3, "трем": 3,
    "тремя": 3, "четыре": 4, "четырех": 4, "четырем": 4, "четырьмя": 4, "пять": 5, "пяти": 5,
    "пятью": 5, "шесть": 6, "шести": 6, "семь": 7, "семи": 7, "восемь": 8, "восьми": 8,
    "девять": 9, "девяти": 9, "десять": 10, "десяти": 10, "двенадцать": 12, "двенадцати": 12,
    "пятнадцать": 15, "пятнадцати": 15, "двадцать": 20, "двадцати": 20, "тридцать": 30,
    "тридцати": 30, "пятьдесят": 50, "пятидесяти": 50,
}  # fmt: skip
_AR = {
    "اثنين": 2, "اثنان": 2, "اثنتين": 2, "ثلاثه": 3, "ثلاث": 3, "اربعه": 4, "اربع": 4,
    "خمسه": 5, "خمس": 5, "سته": 6, "ست": 6, "سبعه": 7, "سبع": 7, "ثمانيه": 8, "ثماني": 8,
    "تسعه": 9, "تسع": 9, "عشره": 10, "عشر": 10, "عشرين": 20, "عشرون": 20, "ثلاثين": 30,
    "ثلاثون": 30,
}  # fmt: skip
WORDS: dict[str, dict[str, int]] = {"en": _EN, "fr": _FR, "es": _ES, "ru": _RU, "ar": _AR}

#: Before a number.
BOUNDS_BEFORE = {
    "least": "at least|no less than|no fewer than|not less than|not fewer than|a minimum of"
    "|minimum of|no lower than|au moins|au minimum|pas moins de|un minimum de|al menos"
    "|como minimo(?: el| un)?|por lo menos|no menos de(?:l)?|(?:un )?minimo de|no inferior a"
    "|не менее(?: чем)?|не ниже|по меньшей мере|по крайней мере|как минимум|минимум"
    "|(?:ما )?لا [يت]قل (?:عددها |عدده )?عن|(?:ب)?حد ادني|علي الاقل"
    "|至少(?:为|有|达到|达)?|不少于|不低于|最少|起码",
    "most": "at most|no more than|not more than|up to|a maximum of|maximum of|not exceeding"
    "|not to exceed|(?:do|does|must|shall|may) not exceed|no higher than|au plus|au maximum"
    "|pas plus de|jusqu'a|un maximum de|(?:ne )?(?:depass|exced)ant pas|como maximo|a lo sumo"
    "|no mas de|hasta|(?:un )?maximo de|no superior(?:es)? a"
    "|que no (?:excedan?|superen?|sobrepasen?)(?: de)?"
    "|не более(?: чем)?|не больше(?: чем)?|не выше|не превыша(?:ет|ют|ющ[а-я]+)|максимум|до"
    "|(?:ما )?لا [يت]زيد (?:عددها |عدده )?(?:عن|علي)|(?:ما )?لا [يت]تجاوز|(?:ب)?حد اقصي"
    "|علي الاكثر|不(?:得)?超过|不高于|至多|最多|不多于",
    "more": "more than|over|exceeding|in excess of|plus de|mas de|более(?: чем)?|больше|свыше"
    "|اكثر من|ما يزيد علي|超过|多于",
    "less": "less than|fewer than|under|below|moins de|menos de|менее(?: чем)?|меньше|اقل من|少于"
    "|不到",
    "about": "about|approximately|around|some|nearly|almost|roughly|environ|pres de|presque"
    "|aproximadamente|alrededor de|unos|около|примерно|почти|حوالي|نحو|大约"
    "|(?<![公条])约|(?<![最附])近",
}
#: After a number, as Spanish and French print it too.
BOUNDS_AFTER = {
    "least": "or more|at least|au moins|au minimum|como minimo|al menos|по меньшей мере"
    "|как минимум|علي الاقل|以上",
    "most": "or less|or fewer|at most|au plus|au maximum|como maximo|a lo sumo|как максимум"
    "|علي الاكثر|以下|以内",
}
SCALES = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "millions": 10**6, "billion": 10**9,
    "billions": 10**9, "mille": 10**3, "milliers": 10**3, "milliard": 10**9, "milliards": 10**9,
    "millon": 10**6, "millones": 10**6, "mil": 10**3, "mil millones": 10**9, "тыс": 10**3,
    "тысяч": 10**3, "тысячи": 10**3, "тысяча": 10**3, "миллиона": 10**6, "миллионов": 10**6,
    "млн": 10**6, "миллион": 10**6, "млрд": 10**9, "миллиард": 10**9, "миллиарда": 10**9,
    "миллиардов": 10**9, "الف": 10**3, "الاف": 10**3, "مليون": 10**6, "ملايين": 10**6,
    "بليون": 10**9, "مليار": 10**9, "千": 10**3, "万": 10**4, "百万": 10**6, "千万": 10**7,
    "亿": 10**8, "十亿": 10**9,
}  # fmt: skip
PERCENT = r"%|per cent|percent|pour cent|por ciento|процент[а-я]{0,3}|في المائه|في الميه|بالمائه|٪"

#: Before or behind an amount. Of the dollars only one is meant where no country is named.
CURRENCIES = {
    "dollar": r"(?:united states |us )?dollars?|usd\b|us\$|\$|dolares|долл(?:\.|ар)|دولار|美元",
    "euro": r"euros?|eur\b|€|евро|يورو|欧元",
    "mark": r"(?:deutsche |german )?marks?\b|dm\b|marcos|немецких марок|марок|марк|ماركات?|马克",
    "franc": r"(?:swiss )?francs?|chf\b|francos|(?:швейцарских )?франк|فرنك|(?:瑞士)?法郎",
    "pound": r"pounds?|gbp\b|£|livres sterling|libras esterlinas|фунт|جنيه|英镑",
    "yen": r"yens?\b|jpy\b|¥|иен|ين ياباني|日元",
}
