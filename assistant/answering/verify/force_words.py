"""Verbs that say how strongly something is laid down, active and passive, in six languages.

Patterns over folded text in lower case. The keys are those of the operative verbs, and ``must``,
``should`` and ``may`` for modals.
"""

from __future__ import annotations

_BE = (
    r"(?:(?:is|are|was|were|be|been|being|has been|have been)(?: not)?"
    r" (?:also |further |therefore |thus |hereby |again )?)"
)
_NOT_NOUN = (
    r"(?<!to )(?<!of )(?<!for )(?<!and )(?<!their )(?<!assistance )(?<!such )(?<!these )(?<!any )"
)
_NOT_OF = r"(?! (?:for|from|of|by|received|made)\b)"

_ES_BE = r"(?:es|son|fue|fueron|esta|estan|sera|seran|(?:ha|han) sido) (?:tambien |asimismo )?"
#: A word's beginning in Arabic, "and" written to it or not.
_AR = r"(?<![\u0621-\u064a])[وف]?"
#: Whom, written to the verb.
_AR_WHOM = r"(?:ه|ها|هم|هما|هن)?"
#: "The aim is to …" lays nothing down.
_NO_AIM = "".join(
    f"(?<!{aim} )" for aim in "aim aims goal goals objective purpose principles priority".split()
)

#: "决定" followed by what the decision says is the noun.
_ZH_OF_DECISION = (
    "请|要求|邀请|敦促|促请|呼吁|鼓励|建议|通过|草案|认识到|承认|确认|重申|注意到|指出|强调|着重|欢迎"
    "|赞赏|感谢|回顾|认为|关切|表示|规定|授权|还|也|同时|中|第|所|附件|的"
)

#: Passive forms: who is asked stands before them.
PASSIVE: dict[str, dict[str, str]] = {
    "en": {
        "requests": rf"{_BE}(?:requested|asked|instructed|directed|tasked|mandated"
        rf"|commissioned)",
        "invites": rf"{_BE}invited",
        "urges": rf"{_BE}(?:(?:strongly )?urged|called (?:up)?on|exhorted)",
        "encourages": rf"{_BE}(?:strongly )?encouraged",
        "recommends": rf"{_BE}(?:recommended|advised)",
        "authorizes": rf"{_BE}authori[sz]ed",
        "must": rf"{_BE}(?:required|obliged|obligated|bound|compelled|forced) to"
        rf"|{_BE}(?:required|mandatory)"
        r"|\b(?:must|shall|has to|have to|had to|needs? to|is responsible for|are responsible for)"
        rf"|{_NO_AIM}\b(?:is|are|was|were) (?:also |further |then )?to(?= [a-z])",
        "should": rf"\b(?:should|ought to)\b|{_BE}expected to",
        "may": rf"\b(?:may|might|can|could)\b|{_BE}(?:allowed|permitted|free|entitled|able) to",
    },
    "fr": {
        "requests": r"(?:est|sont|a ete|ont ete|etait|etaient) (?:egalement |aussi |en outre"
        r" |quant a (?:lui|elle|eux|elles) )?(?:prie|charge|chargee|requis)(?:e|s|es)?"
        r"|\bcharge(?:e|s|es)?(?= d(?:e |')[a-z']+(?:er|ir|re)\b)",
        "invites": r"(?:est|sont|a ete|ont ete|etait|etaient) (?:egalement |aussi |en outre"
        r" |quant a (?:lui|elle|eux|elles) )?invite(?:e|s|es)?",
        "urges": r"(?:est|sont|a ete|ont ete) (?:instamment )?(?:exhorte|engage)(?:e|s|es)?"
        r"|(?:est|sont) instamment prie(?:e|s|es)?",
        "encourages": r"(?:est|sont|a ete|ont ete) (?:vivement )?encourage(?:e|s|es)?",
        "must": r"(?:est|sont|etait) (?:tenu|oblige)(?:e|s|es)?|\b(?:doit|doivent|devra|devront)\b",
        "should": r"\b(?:devrait|devraient)\b",
        "may": r"\b(?:peut|peuvent|pourra|pourront|pourrait|pourraient)\b",
    },
    "es": {
        "requests": rf"{_ES_BE}(?:encargad|requerid)[oa]s?(?! por)",
        "invites": rf"{_ES_BE}invitad[oa]s?",
        "urges": rf"{_ES_BE}(?:instad|exhortad)[oa]s?",
        "encourages": rf"{_ES_BE}alentad[oa]s?",
        "must": r"(?:esta|estan|estaba|estaban) obligad[oa]s?|\b(?:debe|deben|debera|deberan"
        r"|tiene que|tienen que)\b",
        "should": r"\b(?:deberia|deberian)\b",
        "may": r"\b(?:puede|pueden|podra|podran|podria|podrian)\b",
    },
    "ru": {
        "urges": r"настоятельно призыва(?:ется|ются)|(?:настоятельно )?призва(?:на|ны)",
        "invites": r"\bпредлага(?:ется|лось)\b",
        "encourages": r"поощря(?:ется|ются)|\bрекомендуется\b"
        r"|(?<!настоятельно )\bпризыва(?:ется|ются)\b",
        "must": r"\b(?:обязан[аоы]?|должн[аоы]|должен|необходимо|надлежит|требуется)\b",
        "should": r"\b(?:следует)\b",
        "may": r"\b(?:может|могут|вправе)\b",
        "requests": r"(?:секретариату|комитету|директору|секретарю) (?:также )?предлагается"
        r"|\bпоруч(?:ается|аются|ено|ена|ены)\b"
        r"|(?<!стороны )(?<!государства )(?<!члены )(?<!страны )(?<!правительства )"
        r"(?<!организации )(?<!они )\bпросят\b",
    },
    "ar": {
        "requests": rf"{_AR}(?:مكلف|مطالب)(?:ه|ون|ين)? (?=ب)|{_AR}(?:ال)?مطلوب(?= (?:من|الي) )",
        "invites": rf"{_AR}مدعو(?:ه|ون|ين)?(?= )",
        "must": r"(?:ملزم(?:ه|ون|ين)?|يجب|يتعين|يلزم)",
        "should": r"ينبغي",
        "may": r"(?:يجوز|يمكن)",
    },
    "zh": {
        "invites": r"(?:受邀|获邀|应邀)(?:请)?",
        "must": r"(?:必须|应当|须|有义务|有责任)",
        "should": r"(?<![适相供反响效对])应(?![当请对急用付邀变]|要求)",
        "may": r"(?:可以|(?<![不许认])可(?!持续|再生|得|能|行|用|靠|见|观|信))",
    },
}
#: Active forms: who is asked stands behind them.
ACTIVE: dict[str, dict[str, str]] = {
    "en": {
        "requests": rf"{_NOT_NOUN}\b(?:requests|requesting|asks|asking|instructs|directs"
        rf"|mandates)\b{_NOT_OF}"
        r"|(?<!is )(?<!are )(?<!was )(?<!were )(?<!been )(?<!also )(?<!as )\b(?:requested|asked"
        r"|instructed|directed)\b(?! (?:by|from)\b)",
        "invites": r"\b(?:invites|inviting)\b|\binvitation (?:is )?(?:addressed|made|extended) to\b"
        r"|(?<!is )(?<!are )(?<!was )(?<!were )(?<!been )(?<!also )\binvited\b",
        "urges": r"\b(?:urges|urging|calls (?:up)?on|calling (?:up)?on|appeals to|exhorts)\b"
        r"|(?<!is )(?<!are )(?<!was )(?<!were )(?<!been )(?<!strongly )\b(?:urged"
        r"|called (?:up)?on)\b",
        "encourages": r"\b(?:encourages|encouraging)\b"
        r"|(?<!is )(?<!are )(?<!was )(?<!were )(?<!been )(?<!strongly )\bencouraged\b",
        "recommends": r"\b(?:recommends|recommended|suggests|suggested|proposes|proposed"
        r"|advises)\b",
        "decides": r"\b(?:decides|decided|deciding|agrees|agreed|resolves|resolved|determined)\b",
        "adopts": r"\b(?:adopts|adopted|adopting)\b",
        "approves": r"\b(?:approves|approved|approving|endorses|endorsed)\b",
        "takes note of": r"\b(?:takes|took|take|taken|taking) (?:further |also )?note\b"
        r"|\b(?:notes|noted|noting)\b(?! (?:for|of|to)\b)",
        "welcomes": r"\b(?:welcomes|welcomed|welcoming|commends|commended|appreciates"
        r"|appreciated|praises|praised|applauds)\b",
        "acknowledges": r"\b(?:acknowledges|acknowledged|recogni[sz]es|recogni[sz]ing)\b",
        "stresses": r"\b(?:stresses|stressed|stressing|emphasi[sz]es|emphasi[sz]ed|underlines"
        r"|underlined|underscores|underscored|highlights|highlighted)\b",
        "condemns": r"\b(?:condemns|condemned|deplores|deplored|regrets|regretted|criticizes"
        r"|criticized)\b",
        "rejects": r"\b(?:rejects|rejected|prohibits|prohibited|bans|banned|forbids|suspends"
        r"|suspended)\b",
        "must": r"\b(?:requires|demands|demanded|obliges|compels|obligates|forces"
        r"|makes it mandatory)\b"
        r"|(?<!is )(?<!are )(?<!was )(?<!were )(?<!been )(?<!not )(?<!as )\brequired\b",
        "authorizes": r"\b(?:authori[sz]es|authori[sz]ing|permits|allows)\b",
    },
    "fr": {
        "requests": r"\bprie(?! instamment)(?:nt)?\b|\bdemand(?:e|ent) (?:au|aux|a|egalement)\b"
        r"|\bcharge(?:nt)?\b(?= l)",
        "invites": r"\binvite(?:nt)?\b|\binvitation (?:s'adresse|est adressee|adressee)\b",
        "urges": r"\b(?:prie instamment|exhorte|engage instamment|demande instamment"
        r"|engage(?:nt)?(?= (?:egalement |aussi |en outre |vivement )?(?:les?|la|l'|tou[st]e?s?|ses"
        r"|chaque)\b)(?<!s'engage)(?<!s'engagent))\b",
        "encourages": r"\bencourage(?:nt)?\b",
        "recommends": r"\brecommande(?:nt)?\b|\ba recommande\b",
        "decides": r"\b(?:decide|decident|(?<!il )convient)\b|\ba decide\b",
        "adopts": r"\b(?:adopte|adoptent|adoptee?s?)\b",
        "approves": r"\b(?:approuve|approuvee?s?)\b",
        "takes note of": r"\b(?:prend|prennent|pris) (?:egalement )?(?:note|acte)\b|\bnote que\b",
        "welcomes": r"\bse felicite\b|\baccueille(?= avec| favorablement)\b",
        "stresses": r"\bsoulign[ea]\b",
        "must": r"\b(?:exige|exigent|impose|oblige|requiert)\b",
        "authorizes": r"\bautorise\b",
    },
    "es": {
        "requests": r"\b(?:pide|piden|pidio|solicita|solicito|solicitan)\b",
        "invites": r"\b(?:invita|invitan|invito)\b"
        r"|\binvitacion (?:se dirige|va dirigida|esta dirigida|dirigida)\b",
        "urges": r"\b(?:insta|instan|insto|exhorta|exhortan|exhorto)\b",
        "encourages": r"\b(?:alienta|alientan|alento|anima)\b",
        "recommends": r"\b(?:recomienda|recomiendan|recomendo)\b",
        "decides": r"\b(?:decide|deciden|decidio|acuerda|acordo)\b",
        "adopts": r"\b(?:adopta|adopto|aprueban?|aprobo|aprobad[oa]s?|adoptad[oa]s?|adoptan"
        r"|aprobaron|adoptaron)\b",
        "takes note of": r"\b(?:toma|toman|tomo) nota\b",
        "welcomes": r"\bacoge(?:n)? con\b",
        "stresses": r"\b(?:pone de relieve|subraya|recalca|destaca|hace hincapie)\b",
        "must": r"\b(?:exige|exigen|obliga|requiere)\b",
        "authorizes": r"\bautoriza\b",
    },
    "ru": {
        "requests": r"\b(?:просит|просят|просила|просили|поручает|поручила)\b",
        "invites": r"\b(?:предлагает|приглашает|предложила|пригласила)\b"
        r"|\bприглашение (?:адресовано|обращено)\b",
        "urges": r"\bнастоятельно призыва(?:ет|ют)\b|\bнастоятельно призвала\b",
        "encourages": r"(?<!настоятельно )\b(?:призывает|поощряет)\b|\bрекомендует\b(?= сторонам)",
        "recommends": r"\b(?:рекомендует|рекомендовала)\b",
        "decides": r"\b(?:постановляет|постановила|решает|решила|решили|постановили)\b",
        "adopts": r"\b(?:принимает (?!к сведению)|приняла (?!к сведению)|утверждает|утвердила)",
        "takes note of": r"\b(?:принимает|приняла|приняли) к сведению\b|\bотмечает\b",
        "welcomes": r"\bприветству(?:ет|ют)\b",
        "stresses": r"\bподчеркивает\b",
        "must": r"\b(?:требует|требуют|обязывает)\b",
        "authorizes": r"\bуполномочивает\b",
    },
    "ar": {
        "requests": rf"{_AR}(?:ي|ت)?طلب(?:ت)?(?= )|{_AR}(?:ي|ت)كلف{_AR_WHOM}(?= )",
        "invites": rf"{_AR}(?:ي|ت)دع[وي]?ا?{_AR_WHOM}(?= )|{_AR}دع(?:ا|ت)(?= )|الدعوه موجهه(?= )",
        "urges": rf"{_AR}(?:ي|ت)حث{_AR_WHOM}(?= )|{_AR}حثت?(?= )"
        rf"|{_AR}(?:[يت]هيب|اهابت?)(?= )",
        "encourages": rf"{_AR}(?:ي|ت)شجع{_AR_WHOM}(?= )",
        "recommends": rf"{_AR}(?:ي|ت)وصي(?= )|{_AR}اوصت(?= )",
        "decides": rf"{_AR}(?:ي|ت)قرر(?= )|{_AR}قررت?(?= )",
        "adopts": rf"{_AR}(?:ي|ت)عتمد(?= )|{_AR}اعتمد(?:ت)?(?= )",
        "takes note of": r"(?:ي|ت)حيط(?: [^،. ]+){0,8}? علما|احاطت? علما",
        "welcomes": rf"{_AR}(?:ي|ت)رحب(?= )|{_AR}رحبت?(?= )",
        "stresses": rf"{_AR}(?:ي|ت)شدد(?= )|{_AR}شددت?(?= )",
    },
    "zh": {
        "requests": r"请(?!求)|要求",
        "invites": r"邀请",
        "urges": r"敦促|促请|吁请|呼吁",
        "encourages": r"鼓励",
        "recommends": r"(?<!提出)(?<!包括)(?<!各项)建议",
        "decides": rf"决定(?!{_ZH_OF_DECISION})|同意|商定",
        "adopts": r"通过(?=了|的?[^，。]{0,16}(?:准则|决定|指南|标准|职权|计划|方案))",
        "approves": r"核准|批准(?!书)|核可|赞同",
        "takes note of": r"注意到",
        "welcomes": r"欢迎",
        "stresses": r"强调",
        "authorizes": r"授权",
    },
}
