"""Words that tell a thing as done, in six languages; patterns in lower case.

French and Spanish need their accents here ("a préparé", "aprobó"), other text is folded. Group
``verb`` is the verb that is told as done, where the language shows it.
"""

from __future__ import annotations

import re

#: Perfects and pasts that stand as the verb of a clause.
FINITE: dict[str, re.Pattern[str]] = {
    language: re.compile(pattern)
    for language, pattern in {
        "en": r"\b(?:has|have|had) (?:already |since |now |also |all )?(?:been )?"
        r"(?P<verb>[a-z]{3,}(?:ed|en|wn|pt|lt|ne|de|nt|ut|et|un))\b"
        r"|\b(?:was|were) (?:already |also )?(?P<passive>[a-z]{3,}(?:ed|en|wn|pt|lt|de|nt))\b"
        r"|\b(?:did|was able to|were able to|managed to|succeeded)\b",
        "fr": r"\b(?:ont|avaient|avait|a)(?: déjà| ensuite| aussi| également| ainsi)? (?:été )?"
        r"(?P<verb>[a-zà-ÿ]{2,}(?:é|ée|és|ées))\b"
        r"|\b(?:ont|avaient)(?: déjà)? (?P<other>[a-zà-ÿ]{2,}(?:is|it|u|ert))\b"
        r"|\b(?:s'est|se sont)(?: déjà| ensuite)? (?P<met>[a-zà-ÿ]{2,}(?:é|i|u)e?s?)\b"
        r"|\b(?:a|ont) été\b",
        "es": r"\b(?:ha|han|había|habían)(?: ya)? (?:sido )?"
        r"(?P<verb>[a-zñ]{2,}(?:ado|ada|ido|ida|cho|sto|rto|íd[oa])s?)\b"
        r"|\b(?P<past>[a-zñ]{3,}(?:ó|aron|ieron))\b",
        "ru": r"\b(?P<verb>(?!материал|потенциал|персонал|канал|филиал|квартал|журнал|сигнал"
        r"|капитал|отдел|раздел|предел|недел|модел|правил|начал|детал|прибыл|интервал|прав)"
        r"[а-я]{3,}[аиыуяе]л[аои]?(?:сь|ся)?)(?<!тели)(?<!теля)\b"
        r"|\b(?P<short>(?:помог|смог|достиг|привлек|возник|внес|принес|вынес|избег|подверг|провел"
        r"|ввел|нашел|вошел|произошел)(?:ла|ло|ли)?)\b"
        r"|\bуже (?P<already>[а-я]{4,}(?:к|г|с|з|л|ла|ли|ло|на|ны|но|н)(?:сь|ся)?)\b"
        r"|\bбыл[аои]? (?P<passive>[а-я]{4,}(?:н|на|но|ны|т|та|то|ты))\b",
        "ar": r"(?<![ء-ي])و?(?P<did>(?!ت|ي|ست|سي|ليس|كان|طلب|دع|حث|شجع|اوص|قرر|رحب|شدد"
        r"|احاط|لاحظ|اكد|اقر|اتفق|كرر|اعرب|اعتمد|وافق|ذكر|اشار)"
        r"[ء-ي]{3,6}(?<!ا)ت) (?=(?:ال|لل)ا?(?:مان|طراف|لجن|دول|حكوم|بلدان|هيئ|جهات|منظم))"
        r"|(?<![ء-ي])[وف]?ل?قد (?P<verb>[^يت\s]\S+)|(?<![ء-ي])و?(?:تم|تمت|جرت) "
        r"|(?<!التي )(?<!الذي )(?<!ما )(?<![ء-ي])و?(?P<past>اعدت|قدمت|انشات"
        r"|عقدت|اجرت|نفذت|اكملت|انجزت|نظمت|حققت|اسهمت|ساهمت|اتخذت"
        r"|اطلقت|نشرت|بدات|استكملت)(?![ء-ي])",
        "zh": r"已(?:经)?(?![有知在请决批敦鼓建注欢商同授要邀]|通过)"
        r"|(?:完成|提交|编写|制定|举行|建立|设立|开展|实施|组织"
        r"|召开|发布|缴纳|支付)了|曾(?:经)?",
    }.items()
}
#: Participles beside them: "the report that Parties have sent" may tell "sent by Parties".
PARTICIPLE: dict[str, re.Pattern[str]] = {
    language: re.compile(pattern)
    for language, pattern in {
        "en": r"(?<!\bbe )\b[a-z]{3,}(?<!ne)(?:ed|ought|aken|iven|ritten|hosen|nown)\b"
        r"|\b(?:made|set|held)\b",
        "fr": r"\b[a-zà-ÿ]{3,}(?:é|ée|és|ées)\b",
        "es": r"\b[a-zñ]{3,}(?:ad|id|íd)[oa]s?\b",
        "ru": r"\b[а-я]{3,}(?:вш|нн|ем|им|т)(?:ий|ие|их|ого|ый|ые|ых|ая|ой|ую|ым|ыми|ое)\b",
        "ar": r"(?<![ء-ي])(?:ال)?م[ء-ي]{3,}|التي|الذي",
        "zh": r"已|了|所|的",
    }.items()
}
#: Verbs with which a retelling tells what the body did: "the Conference has requested".
REPORTED: dict[str, re.Pattern[str]] = {
    language: re.compile(pattern)
    for language, pattern in {
        "en": r"(?:request|ask|invit|urg|encourag|call|decid|adopt|agre|not|tak|welcom|recommend"
        r"|approv|mandat|instruct|endors|task|charg|direct|recogni|stress|underlin|emphasi|recall"
        r"|express|conclud|acknowledg|authori|reaffirm)",
        "fr": r"(?:pri|invit|demand|décid|adopt|approuv|not|accueill|salu|recommand|encourag"
        r"|exhort|charg|autoris|soulign|reconn|rappel|félicit|engag|exprim|estim|conclu|réaffirm"
        r"|constat|conv)",
        "es": r"(?:ped|pid|invit|solicit|decid|adopt|aprob|tom|acog|recomend|alent|exhort|inst"
        r"|encarg|autoriz|destac|subray|reconoc|record|acord|expres|conclu|observ|reafirm)",
        "ru": r"(?:просил|попросил|предложил|пригласил|постановил|решил|принял|принят|утверд|отмет"
        r"|приветств|рекоменд|призва|поруч|уполномоч|подчеркн|призна|напомн|выраз|одобр"
        r"|подтверд|соглас|предлага)",
        "ar": r"(?:و?قرر|و?طلب|و?دعا|و?حث|و?رحب|و?احاط|و?اعتمد|و?وافق)",
        "zh": r"(?!)",
    }.items()
}
ALREADY: dict[str, re.Pattern[str]] = {
    language: re.compile(pattern)
    for language, pattern in {
        "en": r"\balready\b",
        "fr": r"\bdéjà\b",
        "es": r"\bya\b(?! (?:que|sea|no)\b)",
        "ru": r"\bуже\b",
        "ar": r"بالفعل|سبق ان",
        "zh": r"已经|业已|早已",
    }.items()
}
#: What bears out an "already" besides the word.
HITHERTO: dict[str, re.Pattern[str]] = {
    language: re.compile(pattern)
    for language, pattern in {
        "en": r"\balready\b|\bexisting\b|\bso far\b|\bto date\b|\bpreviously\b|\bhitherto\b"
        r"|\bcompleted\b|\buntil now\b",
        "fr": r"\bdéjà\b|\bexistant|\bjusqu'(?:ici|à présent)|\bà ce jour\b|\bprécédemment\b",
        "es": r"\bya\b|\bexistente|\bhasta (?:ahora|la fecha)|\banteriormente\b",
        "ru": r"\bуже\b|\bсуществующ|\bимеющ|\bранее\b|до настоящего времени|к настоящему времени",
        "ar": r"بالفعل|سبق|القائم|الموجود|حتي الان|سابق",
        "zh": r"已|现有|迄今|此前|业",
    }.items()
}
