"""How meetings and sessions are written in six languages; patterns over folded text."""

from __future__ import annotations

from assistant.references.numerals import CHINESE
from assistant.references.ordinals import ARABIC, EUROPEAN

TENS = {
    "twent": 20, "thirt": 30, "fort": 40, "fift": 50, "sixt": 60, "sevent": 70, "eight": 80,
    "ninet": 90,
}  # fmt: skip
ENGLISH_ORDINAL = (
    r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
    r"|(?:one )?hundred and(?: [a-z]+)?)[- ](?:first|second|third|fourth|fifth|sixth|seventh"
    r"|eighth|ninth)|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ieth|first|second|third"
    r"|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth"
    r"|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|\d{1,3}(?:st|nd|rd|th))"
)
NEXT = r"next|forthcoming|following|upcoming|subsequent|coming"
KIND = (
    r"(?:regular|ordinary|annual|substantive|resumed|main|special|first part of the|organizational"
    r"|inaugural|session|plenary|upcoming|two|three|formal|high-level|extraordinary|current"
    r"|respective)"
)
ENGLISH = (
    r"\b(?P<prep>at(?: or before)?|during|by|before|prior to|until|till|no later than"
    r"|not later than|to|in time for|for|in advance of|of|well (?:before|in advance of)"
    r"|on the occasion of|in conjunction with|in|from|starting (?:at|from)|beginning (?:at"
    r"|with)) (?:(?:the )?(?:close|end|opening|conclusion|beginning|high-level (?:week|segment)"
    r"|general debate|main part|resumed part|(?:first|second|third|resumed"
    r"|main)(?: resumed)? parts?) (?:of|at) )?(?:its|their|the|his|her|each of its"
    r"|a)? ?(?:(?:first|second|third|resumed) (?:resumed )?part of (?:its|the|their) )?"
    rf"(?P<lead>(?:{KIND} )*)(?P<ord>{ENGLISH_ORDINAL}(?:(?:, {ENGLISH_ORDINAL}){{0,4}},? "
    rf"(?:and|or|to) (?:its |the |at its )?{ENGLISH_ORDINAL})?|{NEXT}|(?P<year>(?:19"
    rf"|20)\d\d)(?: and (?:19|20)\d\d)?) (?:{KIND} |and [a-z]+ |[a-z]+ )?(?P<what>sessions?"
    rf"|meetings?)\b"
    r"(?: \((?:[^()]{3,40})\))?"
)
SHORT = (
    r"\b(?P<prep>at|during|by|before|prior to|until|for|to|no later than"
    r"|in advance of) (?P<short>COP|CMP|CMA|MOP|SBI|SBSTA|SB)[- ]?(?P<n>\d{1,2})\b"
)
UNNUMBERED = (
    r"\b(?P<prep>at|during|before|prior to|in) (?:the|its|their) (?:[a-z-]+ )?(?P<kind>substantive"
    r"|organizational|resumed|main|annual|humanitarian affairs|operational activities|high-level"
    r"|management) (?:part of (?:its|the) )?(?P<what>session|segment)\b"
)
IN_YEAR = (
    r"\b(?P<prep>at) (?:its|the) (?:[a-z]+ )?(?P<what>session|meeting) (?:in|of) (?P<year>(?:19"
    r"|20)\d\d)"
)

OTHERS = {
    "fr": (
        rf"(?P<prep>a|lors de|avant|pendant|pour|d'ici|jusqu'a"
        rf"|au plus tard a)\s(?:la fin de\s)?(?:sa|la|leur|leurs|ses)\s(?P<ord>(?:(?:quarante"
        rf"|cinquante|soixante|quatre-vingt)(?:-dix)?(?:[- ]et)?[- ])?(?:{EUROPEAN})|(?:quarant"
        rf"|cinquant|soixant|quatre-vingt)ieme|prochaine|suivante)\s(?:(?P<what>reunions?"
        rf"|sessions?)|conference)|a (?:sa|leur|la) (?P<what2>reunion"
        rf"|session) (?P<next>suivante|ordinaire suivante)"
    ),
    "es": (
        rf"(?P<prep>en|antes de|durante|hasta|para|a)\s(?:su|la|el"
        rf"|sus)\s(?P<ord>(?:(?:cuadragesim|quincuagesim|sexagesim|septuagesim|octogesim"
        rf"|nonagesim)[oa][- ]?)?(?:{EUROPEAN}|primer[oa]?|segundo|tercer[oa]?|cuarto|quinto"
        rf"|sexto|septimo|octavo|noveno|decimo)|(?:cuadragesim|quincuagesim|sexagesim"
        rf"|septuagesim|octogesim|nonagesim)[oa]|proxim[oa]|siguiente)\s(?P<what>reunion(?:es)?"
        rf"|periodos? de sesiones)|en su (?P<next>siguiente|proxima) reunion"
    ),
    "ru": (
        rf"(?P<prep>на|к|до|в ходе|перед|для)\s(?:(?:его|ее|их|своей|своем"
        rf"|своего)\s)?(?P<ord>(?:(?:сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят"
        rf"|девяносто)\s)?(?:{EUROPEAN})|(?:сороков|пятидесят|шестидесят|семидесят|восьмидесят"
        rf"|девяност)[а-я]{{2,3}}|следующ[а-я]+|предстоящ[а-я]+)\s(?:очередн[а-я]+ "
        rf")?(?P<what>совещани[а-я]+|сесси[а-я]+)"
    ),
    "ar": (
        rf"(?P<prep>في|خلال|قبل|الي|حتي)\s(?:نهايه )?(?P<what>اجتماعه|اجتماعها|دورتها|دورته"
        rf"|الاجتماع|الدوره)\s(?P<ord>{ARABIC}(?:(?:ه)?\s?و(?:الاربع|الخمس|الست|السبع|الثمان"
        rf"|التسع)[يو]ن)?|ال(?:اربع|خمس|ست|سبع|ثمان|تسع)ون|القادم[ه]?|المقبل[ه]?|التالي[ه]?"
        rf"|\d{{1,2}})"
    ),
    "zh": (
        rf"(?P<prep>在|至|于)?(?:其)?(?P<ord>第\s?(?:\d{{1,3}}|[{CHINESE}]{{1,5}})\s?(?:次|届)"
        rf"|下(?:一)?(?:次|届))(?:[^，；。]{{0,6}})?(?P<what>会议|常会|届会)"
    ),
}
BODIES = (
    ("General Assembly",
        (
            r"general assembly|the assembly|assemblee generale|asamblea general"
            r"|генеральн[а-я]+ ассамбле|الجمعيه العامه|大会"
        )),
    ("Human Rights Council",
        (
            r"human rights council|conseil des droits de l'homme|consejo de derechos humanos"
            r"|совет[а-я]* по правам|مجلس حقوق الانسان|人权理事会"
        )),
    ("Security Council", r"security council"),
    ("Economic and Social Council", r"economic and social council"),
    ("Subsidiary Body for Implementation", r"subsidiary body for implementation|\bsbi\b"),
    ("Subsidiary Body for Scientific and Technological Advice",
        (
            r"subsidiary body for scientific|\bsbsta\b"
        )),
    ("subsidiary bodies", r"subsidiary bodies"),
    ("CMP", r"meeting of the parties to the kyoto protocol|\bcmp\b"),
    ("CMA", r"meeting of the parties to the paris agreement|\bcma\b"),
    ("COP",
        (
            r"conference of the parties|\bcop\b|conference des parties"
            r"|conferencia de las partes|конференци[а-я]+ сторон|مؤتمر الاطراف|缔约方(?:大会"
            r"|会议)"
        )),
    ("MOP", r"meeting of the parties|\bmop\b"),
    ("Environment Assembly", r"environment assembly"),
    ("World Health Assembly", r"world health assembly"),
    ("Open-ended Working Group",
        (
            r"open-ended working group|\boewg\b|рабоч[а-я]+ групп[а-я]+ открытого состава"
        )),
    ("Committee", r"committee|comite|комитет|اللجنه|委员会"),
    ("Commission", r"commission|comision|комисси"),
    ("Council", r"council|conseil|consejo|совет"),
    ("Working Group", r"working group"),
    ("Board", r"\bboard\b"),
    ("Forum", r"\bforum\b"),
)  # fmt: skip
