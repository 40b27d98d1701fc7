"""Numerals in words and the words that bound a number, in six languages, over folded text."""

from __future__ import annotations

#: Left out on purpose: "one" and its kin, which are articles and pronouns as often.
_EN = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
)
_FR = "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
_ES = (
    "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis"
    " diecisiete dieciocho diecinueve"
)
#: The cases of each Russian numeral from two on.
_RU = (
    "два/две/двух/двум/двумя три/трех/трем/тремя четыре/четырех/четырем/четырьмя пять/пяти/пятью"
    " шесть/шести/шестью семь/семи/семью восемь/восьми/восемью девять/девяти/девятью"
    " десять/десяти/десятью одиннадцать/одиннадцати двенадцать/двенадцати тринадцать/тринадцати"
    " четырнадцать/четырнадцати пятнадцать/пятнадцати шестнадцать/шестнадцати"
    " семнадцать/семнадцати восемнадцать/восемнадцати девятнадцать/девятнадцати"
)
_AR = (
    "اثنين/اثنان/اثنتين/اثنتان ثلاثه/ثلاث اربعه/اربع خمسه/خمس سته/ست سبعه/سبع ثمانيه/ثماني/ثمان"
    " تسعه/تسع عشره/عشر"
)
#: Tens, with what joins a unit to them.
_TENS: dict[str, tuple[dict[str, int], str]] = {
    "en": (
        {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
         "eighty": 80, "ninety": 90},
        "{tens}-{unit}",
    ),
    "fr": (
        {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
         "soixante-dix": 70, "quatre-vingt": 80, "quatre-vingts": 80, "quatre-vingt-dix": 90},
        "{tens}-{unit}",
    ),
    "es": (
        {"veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60,
         "setenta": 70, "ochenta": 80, "noventa": 90},
        "{tens} y {unit}",
    ),
    "ru": (
        {"двадцать": 20, "двадцати": 20, "тридцать": 30, "тридцати": 30, "сорок": 40,
         "сорока": 40, "пятьдесят": 50, "пятидесяти": 50, "шестьдесят": 60, "шестидесяти": 60,
         "семьдесят": 70, "семидесяти": 70, "восемьдесят": 80, "восьмидесяти": 80,
         "девяносто": 90, "девяноста": 90, "сто": 100, "ста": 100},
        "{tens} {unit}",
    ),
    "ar": (
        {f"{stem}{end}": value
         for stem, value in (("عشر", 20), ("ثلاث", 30), ("اربع", 40), ("خمس", 50), ("ست", 60),
                             ("سبع", 70), ("ثمان", 80), ("تسع", 90))
         for end in ("ون", "ين")},
        "{unit} و{tens}",
    ),
}  # fmt: skip
#: What is composed otherwise, or is no numeral by its form: the Arabic dual of what is often told
#: in twos.
_MORE: dict[str, dict[str, int]] = {
    "en": {"zero": 0, "dozen": 12},
    "fr": {"dix-sept": 17, "dix-huit": 18, "dix-neuf": 19, "vingt et un": 21},
    "es": {"veintidos": 22, "veintitres": 23, "veinticuatro": 24, "veinticinco": 25,
           "veintiseis": 26, "veintisiete": 27, "veintiocho": 28, "veintinueve": 29, "cien": 100},
    "ru": {},
    "ar": {"احد عشر": 11, "احدي عشره": 11, "اثني عشر": 12, "اثنا عشر": 12, "اثنتي عشره": 12,
           "مايه": 100, "يومين": 2, "يومان": 2, "شهرين": 2, "عامين": 2, "اسبوعين": 2},
}  # fmt: skip


#: One, as it is said after tens only.
_ONES = {
    "en": "one", "fr": "et-un et-une un une", "es": "uno un una",
    "ru": "один одна одного одной одному одним одном одну", "ar": "واحد واحده احد احدي",
}  # fmt: skip


def _numerals(language: str, units: str) -> dict[str, int]:
    below = {word: k for k, words in enumerate(units.split(), 2) for word in words.split("/")}
    found = below | _MORE[language]
    tens, joined = _TENS[language]
    after = {word: k for word, k in below.items() if k < 10 or (language == "fr" and k < 17)}
    after |= dict.fromkeys(_ONES[language].split(), 1)
    for name, value in tens.items():
        found[name] = value
        found |= {joined.format(tens=name, unit=unit): value + k for unit, k in after.items()}
    if language == "ar":
        teens = {word: k for word, k in below.items() if 2 < k < 10}
        found |= {f"{word} {end}": 10 + k for word, k in teens.items() for end in ("عشر", "عشره")}
    return {word.replace("-", " "): value for word, value in found.items()}


WORDS: dict[str, dict[str, int]] = {
    "en": _numerals("en", _EN),
    "fr": _numerals("fr", _FR),
    "es": _numerals("es", _ES),
    "ru": _numerals("ru", _RU),
    "ar": _numerals("ar", _AR),
}

#: Before a number. "До пяти лет" and "5岁以下" are under five or five at most.
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
    "|ne (?:depasse|excede)(?:nt)? pas|no (?:superan?|exceden?)"
    "|no mas de|hasta|(?:un )?maximo de|no superior(?:es)? a"
    "|que no (?:excedan?|superen?|sobrepasen?)(?: de)?"
    "|не более(?: чем)?|не больше(?: чем)?|не выше|максимум"
    "|не (?:должн[аоы]? |могут |может )?превыша(?:ть|ет|ют|л[аи]?|ющ[а-я]+)"
    "|(?:ما )?لا [يت]زيد (?:عددها |عدده )?(?:عن|علي)|(?:ما )?لا [يت]تجاوز|(?:ب)?حد اقصي"
    "|علي الاكثر|不(?:得)?超过|不高于|至多|最多|不多于",
    "more": "more than|over|exceeding|exceeds?|(?:depasse|excede)(?:nt)?|(?:super|exced)[ae]n?"
    "|превыша(?:ет|ют|ющ[а-я]+)|in excess of|above|plus de|superieur(?:e?s?)? a|au-dessus de"
    "|mas de|mayor(?:es)? de|por encima de|superior(?:es)? a|более(?: чем)?|больше|свыше|выше"
    "|старше|ب?اكثر من|ما يزيد علي|超过|多于|高于",
    "less": "less than|fewer than|under|below|moins de|inferieur(?:e?s?)? a|au-dessous de"
    "|menos de|menor(?:es)? de|por debajo de|inferior(?:es)? a|менее(?: чем)?|меньше|ниже|младше"
    "|ب?اقل من|دون(?: سن)?|少于|不到|不足|低于",
    "upto": "до",
    "about": "about|approximately|around|some|nearly|almost|roughly|environ|pres de|presque"
    "|aproximadamente|alrededor de|unos|около|примерно|почти|حوالي|نحو|大约"
    "|(?<![公条])约|(?<![最附])近",
}
#: After a number, as Spanish and French print it too.
BOUNDS_AFTER = {
    "least": "or more|at least|au moins|au minimum|como minimo|al menos|по меньшей мере"
    "|как минимум|علي الاقل|以上",
    "most": "or less|or fewer|at most|au plus|au maximum|como maximo|a lo sumo|как максимум"
    "|علي الاكثر|以内",
    "upto": "以下",
}
SCALES = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "millions": 10**6, "billion": 10**9,
    "billions": 10**9,
    "mille": 10**3, "milliers": 10**3, "milliard": 10**9, "milliards": 10**9,
    "mil": 10**3, "millon": 10**6, "millones": 10**6, "mil millones": 10**9,
    "тыс": 10**3, "тыс.": 10**3, "тысяч": 10**3, "тысячи": 10**3, "тысяча": 10**3, "млн": 10**6,
    "млн.": 10**6, "миллион": 10**6, "миллиона": 10**6, "миллионов": 10**6, "млрд": 10**9,
    "млрд.": 10**9, "миллиард": 10**9, "миллиарда": 10**9, "миллиардов": 10**9,
    "الف": 10**3, "الاف": 10**3, "مليون": 10**6, "ملايين": 10**6, "بليون": 10**9,
    "مليار": 10**9,
    "千": 10**3, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8, "十亿": 10**9,
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
