"""The form that an answer must have: a telephone number, an address, a sum, a count.

A paragraph on the very matter may lack just that; it has the words of the question and not what
it asks for.
"""

from __future__ import annotations

import re
from itertools import takewhile

from assistant.library import content_terms
from assistant.retrieval.question import Question
from assistant.types import Passage

#: How a question asks for each form, and what the form looks like.
_FORMS = {
    "phone": (
        re.compile(
            r"\b(?:telephone|phone|fax|téléphone|teléfono|телефон\w*)\b|هاتف|电话", re.IGNORECASE
        ),
        re.compile(r"\+?\(?\d(?:[ ()/.-]{0,2}\d){6,18}"),
    ),
    "mail": (
        re.compile(
            r"\b(?:e-?mail|courriel|correo electrónico|электронн\w+ (?:почт\w*|адрес\w*))\b"
            r"|بريد\w* ?(?:ال)?إلكتروني|电子邮[件箱]|邮箱",
            re.IGNORECASE,
        ),
        re.compile(r"\S@\S"),
    ),
    "money": (
        re.compile(
            r"\b(?:cost\w*|price|budget\w*|contribut\w+|allocat\w+|money|funding|dollars?|euros?"
            r"|coût\w*|coûte\w*|montant|financement|contribution|argent"
            r"|costos?|cuesta\w*|presupuest\w+|monto|contribución|financiación|dinero|dólares"
            r"|сто[ия]т\w*|стоимост\w+|бюджет\w*|взнос\w*|финансирован\w+|средств|долларов|евро)\b"
            r"|تكلفة|يكلف|تكلف|ميزانية|مساهمة|تمويل|مبلغ|دولار|يورو|费用|预算|资金|捐款|供资|经费|美元|欧元",
            re.IGNORECASE,
        ),
        re.compile(
            r"[$€£¥]|\b(?:dollars?|euros?|francs?|pounds?|yen|usd|eur|chf|million|billion)\b"
            r"|\b(?:dólares?|libras|millones|доллар\w*|евро|франк\w*|миллион\w*)\b"
            r"|دولار|يورو|فرنك|مليون|美元|欧元|法郎|百万|亿",
            re.IGNORECASE,
        ),
    ),
}
#: A sum is asked for only where the question asks for a number as well.
_OF_NUMBERS = frozenset({"money"})

_HOW_MANY = re.compile(r"\bhow many\b|\bnumber of\b", re.IGNORECASE)

# What can answer "how many": a number in digits that is no year, reference or paragraph, or a
# number in words. Article-like "one", "un", "один" are left out: they count nothing.
_COUNT = re.compile(
    r"(?<![\w/.-])(?<!\d[,\u00a0])(?!(?:19|20)\d\d\b)\d[\d.,\u00a0]*(?=\s+\w|\s?%)"
    r"(?!\s+(?:above|below))"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|hundred|thousand|million"
    r"|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|quinze|vingt|cent|mille"
    r"|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|cien|mil"
    r"|дв[ае]|двух|три|тр[её]х|четыр\w+|пят\w+|шест\w+|сем[ьи]|восем\w*|девят\w+|десят\w+"
    r"|сто|тысяч\w*|миллион\w*)\b"
    r"|(?:اثن|ثلاث|أربع|خمس|ست|سبع|ثماني|تسع|عشر|مائة|ألف|مليون)|[两二三四五六七八九十百千万]+(?=[个项份种名次条])",
    re.IGNORECASE,
)


# Words whose number is a name and counts nothing: "Article 12", "paragraph 1".
_NUMBERED = re.compile(
    r"\b(?:articles?|art\.|paragraphs?|para\.?|paras\.?|annex|section|sect\.|decision|resolution"
    r"|article|paragraphe|artículo|párrafo|стать\w+|пункт\w*)\s*$",
    re.IGNORECASE,
)
#: How many words after a number may name what it counts: "fifteen Stockholm regional centres".
_NEAR_NUMBER = 4
#: Characters read before and after a number: the longest of the words above, and some six long
#: words. Slices of the whole text would make a table of figures cost the square of its length.
_BEFORE_NUMBER = 20
_AFTER_NUMBER = 120
_LABEL = re.compile(r"^\W*(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s")


def forms_asked(matter: str, *, quantity: bool) -> frozenset[str]:
    """The forms that a question asks for: "phone", "mail" or "money". "How many" asks for a
    count, whatever is counted.

    Args:
        matter: the question without what it names.
        quantity: it asks for a number.
    """
    return frozenset(
        form
        for form, (asked, _) in _FORMS.items()
        if asked.search(matter)
        and (form not in _OF_NUMBERS or (quantity and not _HOW_MANY.search(matter)))
    )


def has_form(form: str, text: str) -> bool:
    """Whether a text has something of the form."""
    return bool(_FORMS[form][1].search(text))


def counted_terms(question: Question) -> frozenset[str]:
    """Analysed terms of what an English question counts: of "how many regional centres have
    been set up" the words up to "have". Empty where it asks for a measure ("how much heavier")."""
    counting = _HOW_MANY.search(question.matter) if question.language == "en" else None
    if counting is None:
        return frozenset()
    following = question.matter[counting.end() :].split()[:_NEAR_NUMBER]
    counted = takewhile(lambda word: content_terms(word, "en"), following)
    return frozenset(term for word in counted for term in content_terms(word, "en"))


def counts_something(passage: Passage, counted: frozenset[str]) -> bool:
    """Whether a passage counts what is asked for: a number that is no label of an article or a
    paragraph, and, where question and passage are English, with the thing ``counted`` after it
    ("fifteen regional centres" for "how many centres")."""
    text = _LABEL.sub("", passage.text)
    for match in _COUNT.finditer(text):
        if _NUMBERED.search(text, max(0, match.start() - _BEFORE_NUMBER), match.start()):
            continue
        after = text[match.end() : match.end() + _AFTER_NUMBER].strip(" -")
        following = " ".join(re.split(r"[\s-]+", after)[:_NEAR_NUMBER])
        if not counted or passage.language != "en":
            return True
        if counted & set(content_terms(following, "en")):
            return True
    return False
