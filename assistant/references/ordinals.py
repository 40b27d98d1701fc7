"""Ordinals in words, up to the thirties, in the six languages: "twenty-first", "пятого", "第五"."""

from __future__ import annotations

import re
from functools import cache

from assistant.references.numerals import ARABIC_ORDINALS, to_int

#: First to twentieth, folded; feminine in French and Spanish, since meetings are; Russian
#: without endings.
_WORDS = {
    "en": "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
    "fr": "premiere deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme"
    " dixieme onzieme douzieme treizieme quatorzieme quinzieme seizieme dix-septieme"
    " dix-huitieme dix-neuvieme vingtieme",
    "es": "primera segunda tercera cuarta quinta sexta septima octava novena decima undecima"
    " duodecima decimotercera decimocuarta decimoquinta decimosexta decimoseptima decimoctava"
    " decimonovena vigesima",
    "ru": "перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат"
    " тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат",
    "ar": " ".join(ARABIC_ORDINALS),
}
_MORE = {
    "premier": 1, "unieme": 1, "seconde": 2, "primer": 1, "tercer": 3,
    # Spanish sessions ("período de sesiones") are masculine.
    "primero": 1, "segundo": 2, "tercero": 3, "cuarto": 4, "quinto": 5, "sexto": 6, "septimo": 7,
    "octavo": 8, "noveno": 9, "decimo": 10, "undecimo": 11, "duodecimo": 12, "decimotercer": 13,
    "decimotercero": 13, "decimocuarto": 14, "decimoquinto": 15, "decimosexto": 16,
    "decimoseptimo": 17, "decimoctavo": 18, "decimonoveno": 19, "vigesimo": 20,
    "الاولي": 1, "الحادي": 1, "الحاديه": 1,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "vingt": 20, "trente": 30, "vigesim": 20, "trigesim": 30,
    "двадцать": 20, "тридцать": 30, "والعشر": 20, "والثلاث": 30,
}  # fmt: skip
_TENS_BEFORE = (
    r"(?:twenty|thirty)[- ]|(?:vingt|trente)[- ](?:et[- ])?|(?:vigesim|trigesim)[oa][- ]?"
    r"|(?:двадцать|тридцать) "
)
_RUSSIAN_END = "(?:ого|ому|ым|ом|ое|ая|ой|ую|ий|ый|ье|ьего|ьему|ьем|ья|ьей|ью|ем|ы)"


def _alternatives(*languages: str) -> str:
    words = {word for language in languages for word in _WORDS[language].split()}
    if "fr" in languages:
        words |= {word for word in _MORE if word.isascii()}
    return "|".join(sorted(words, key=len, reverse=True))


#: An ordinal in a European language, in words or as "5th", "5e", "5.ª", "5-е".
EUROPEAN = (
    rf"(?:{_TENS_BEFORE})?(?:{_alternatives('en', 'fr', 'es')})"
    r"|\d{1,2}\s?\.?(?:st|nd|rd|th|er|re|ere|eme|e|a|ª|º)?(?![a-z0-9])"
    rf"|(?:{_TENS_BEFORE})?(?:{_alternatives('ru')}){_RUSSIAN_END}|\d{{1,2}}-?(?:е|я|го|м|й)"
)
ARABIC = rf"(?:{'|'.join(ARABIC_ORDINALS)}|الحادي)(?:ي|ه)?(?: عشره?| والعشر[وي]ن| والثلاث[وي]ن)?"


@cache
def _values() -> dict[str, int]:
    return _MORE | {
        word: number
        for words in _WORDS.values()
        for number, word in enumerate(words.split(), start=1)
    }


def ordinal_value(printed: str) -> int | None:
    """The value of a folded ordinal: "fifth", "twenty-first", "5e", "пятое", "الخامس عشر"."""
    digits = re.match(r"\d{1,2}", printed)
    if digits:
        return int(digits.group())
    tens = next((word for word in _TENS if word in printed and word != printed), None)
    teen = re.search(r" عشره?$", printed)
    more = _TENS[tens] if tens else 10 if teen else 0
    word = re.sub(rf"^(?:{_TENS_BEFORE})|\sو?ال[^ ]*$|\sعشره?$", "", printed)
    for candidate in (word, re.sub(f"{_RUSSIAN_END}$", "", word), re.sub("[يه]$", "", word)):
        if candidate in _values():
            return _values()[candidate] + more
    return to_int(printed)
