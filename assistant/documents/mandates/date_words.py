"""How days, months, years and periods are written in six languages; patterns over folded text."""

from __future__ import annotations

#: Names of the months, January first, folded and in lower case.
MONTHS = {
    "en": "january february march april may june july august september october november december",
    "fr": "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre"
    " diciembre",
    "ru": "январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр",
}
#: Both sets of names that Arabic documents print: "كانون الثاني/يناير".
ARABIC_MONTHS = "يناير فبراير مارس ابريل مايو يونيه يوليه اغسطس سبتمبر اكتوبر نوفمبر ديسمبر".split()

YEAR = r"(?:19|20)\d\d(?!\d|[-/]\d{3})"


def month_pattern(language: str) -> str:
    if language == "ru":
        ends = "(?:ь|я|е|ем|ю|а|у|й|и|ом)?"
        return "|".join(f"{name}{ends}" for name in MONTHS["ru"].split())
    if language == "ar":
        names = "|".join([*ARABIC_MONTHS, "يونيو", "يوليو"])
        return rf"(?:[\u0621-\u064a]+(?: [\u0621-\u064a]+)?\s?/\s?)?(?:{names})"
    return "|".join(MONTHS.get(language, MONTHS["en"]).split())


#: A calendar expression: day and month and year, month and year, year.
def date_pattern(language: str) -> str:
    if language == "zh":
        return (
            r"(?P<y>(?:19|20)\d\d)\s?年(?:底|末|年底)?(?:\s?(?P<m>\d{1,2})\s?月(?:\s?(?P<d>\d{1"
            r",2})\s?日)?)?"
        )
    month = rf"(?P<m>{month_pattern(language)})"
    of = r"(?:\s?,?\s(?:de\s|of\s|del\s|года\s)?)"
    day = r"(?P<d>\d{1,2})(?:st|nd|rd|th|er)?(?:\s(?:de|of))?\s"
    american = (
        rf"(?P<m2>{month_pattern(language)})\s(?P<d2>\d{{1,2}}),\s(?P<y2>{YEAR})|"
        if language == "en"
        else ""
    )
    return rf"(?:{american}(?:(?:{day})?{month}{of})?(?P<y>{YEAR}))"


#: What makes a date a deadline. "by" leaves the first day open, "on" and "in" do not.
BY = {
    "en": (
        r"(?:by|before|no later than|not later than|at the latest by|at the latest|until|till"
        r"|on or before"
        r"|prior to|by no later than|through|but no later than|ending|ends on|end on"
        r"|closing on)(?: and including)?"
    ),
    "fr": (
        r"(?:d'ici(?: a| au)?|avant|au plus tard|jusqu'(?:au|a|en)|pour)(?: le| la"
        r"| au plus tard| a)*"
    ),
    "es": r"(?:a mas tardar|antes de|hasta|para)(?: el| en| a)*(?: dia)?",
    "ru": r"(?:(?:не позднее|до|к)(?: чем)?)",
    "ar": r"(?:بحلول|قبل|حتي|في موعد (?:اقصاه|لا يتجاوز)|موعد اقصاه)",
    "zh": r"(?:至迟|最迟|不迟于|在|于|到|截至|至)",
}
ON = {
    "en": r"(?:on|in|during|for|throughout|over|in the course of)",
    "fr": r"(?:le|en|pendant|pour)",
    "es": r"(?:el|en|durante|para)",
    "ru": r"(?:в|во)",
    "ar": r"(?:في|خلال|لعام)",
    "zh": r"(?:在|于)",
}
PART = {
    "en": (
        r"(?:(?:the )?(?P<part>(?:very )?end of|beginning of|start of|middle of|early|late"
        r"|mid-?|first half of"
        r"|second half of|first semester of|second semester of|first quarter of|second quarter of"
        r"|third quarter of|fourth quarter of|last quarter of|end[- ]|year"
        r"|course of)\s?(?:the year "
        r"|calendar year )?)?"
    ),
    "fr": r"(?:(?:la )?(?P<part>fin(?: de)?|debut(?: de)?|milieu de)\s?(?:l'annee )?)?",
    "es": (
        r"(?:(?:el |al )?(?P<part>fin(?:es|al)? (?:de|del)|principios de"
        r"|mediados de)\s?(?:ano )?)?"
    ),
    "ru": r"(?:(?P<part>конца|концу|начала|середины)\s)?",
    "ar": r"(?:(?P<part>نهايه|اواخر|منتصف|بدايه)\s)?(?:عام |سنه )?",
    "zh": r"(?P<part>(?!))?",
}
AFTER = {"zh": r"(?:(?:之|以)?前|底(?:之前|前)?|年底(?:前)?)?"}

PERIOD = {
    "en": (
        r"(?:for|in|during|over|throughout|of|within|covering|from)(?: each (?:of"
        r"|year of))?(?: the)?"
        r"(?: (?:remainder of the|next|forthcoming|entire))?(?: (?:financial )?(?:bienni(?:um|a)"
        r"|triennium|quadrennium|periods?|years?|budget|financial years?|programme|two-year"
        r"|three-year|four-year|cycle|plan|bienniums))*(?: of)?(?: from)?(?: \d{1,2} [a-z]+)?\s"
    ),
    "fr": (
        r"(?:pour|pendant|durant|au cours de|de)\s?(?:l'exercice (?:biennal|triennal)"
        r"|la periode|le biennium|les annees|l'annee)?\s?"
    ),
    "es": r"(?:para|durante|en)\s(?:el (?:bienio|trienio|cuatrienio|periodo)|los anos)?\s?",
    "ru": r"(?:на|в)\s(?:двухгодичный период|трехлетний период|период|течение)?\s?",
    "ar": r"(?:لفتره السنتين|لفتره الثلاث سنوات|للفتره|خلال الفتره|في الفتره|لعامي)\s",
    "zh": r"(?:在)?",
}
