"""Names of treaties and bodies in the six languages, and where a text mentions them.

Patterns are written as official texts print the names and folded on compiling, so accents,
hamza forms and ё do not matter; case does not matter but for acronyms.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from assistant.references.folding import Folded, fold, folded_pattern

#: Title under which an article is cited.
TITLES = {
    "Stockholm": "Stockholm Convention",
    "Basel": "Basel Convention",
    "Rotterdam": "Rotterdam Convention",
    "Minamata": "Minamata Convention",
    "Vienna": "Vienna Convention",
    "Aarhus": "Aarhus Convention",
    "Espoo": "Espoo Convention",
    "Montreal Protocol": "Montreal Protocol",
    "Kyoto Protocol": "Kyoto Protocol",
    "Paris Agreement": "Paris Agreement",
    "Cartagena Protocol": "Cartagena Protocol",
    "Nagoya Protocol": "Nagoya Protocol",
    "CBD": "Convention on Biological Diversity",
    "UNFCCC": "United Nations Framework Convention on Climate Change",
    "UNCCD": "United Nations Convention to Combat Desertification",
    "LRTAP": "Convention on Long-range Transboundary Air Pollution",
    "CITES": "CITES",
    "Ramsar": "Ramsar Convention",
    "UN Charter": "Charter of the United Nations",
}

#: Bodies that adopt resolutions under no convention.
BODIES = ("UNGA", "UNSC", "ECOSOC", "HRC", "UNEA", "UNEP-GC")

#: The three conventions with one secretariat.
BRS = ("Basel", "Rotterdam", "Stockholm")


@dataclass(frozen=True, slots=True)
class Mention:
    """A treaty or body named at ``start:end`` of the folded text.

    ``code`` is a key of :data:`TITLES`, a family code ("UNGA"), "UNECE" or "BRS". ``strong``
    is False for a city alone, which may be only a city; ``complete`` is False for a city that
    shares the word "conventions" with the next one. ``acronym``: written in letters.
    """

    start: int
    end: int
    code: str
    strong: bool = True
    acronym: bool = False
    complete: bool = True


_CITIES = {
    "Stockholm": "stockholm|estocolmo|стокгольмск[а-я]{2,3}|стокгольм[ае]?|ا?ستو?كهولم|斯德哥尔摩",
    "Basel": "basel|bale|basilea|базельск[а-я]{2,3}|базел[ьея]|بازل|巴塞尔",
    "Rotterdam": "rotterdam|роттердамск[а-я]{2,3}|роттердам[ае]?|روتردام|鹿特丹",
    "Minamata": "minamata|минаматск[а-я]{2,3}|ميناماتا|水俣",
    "Aarhus": "aarhus|орхусск[а-я]{2,3}|ارهوس|奥胡斯",
    "Espoo": "espoo|эспо|اسبو|埃斯波",
    "Ramsar": "ramsar|рамсарск[а-я]{2,3}|رامسار|拉姆萨尔",
}
_CITY = "|".join(f"(?P<{code}>{names})" for code, names in _CITIES.items())

#: A convention's word next to a city makes the city a treaty: before it in French, Spanish and
#: Arabic, after it in English, Russian and Chinese, perhaps with other cities between.
_BEFORE_CITY = r"(?:conventions?|convenios?|اتفاقي[^\W\d_]{1,3}|конвенци[а-я]{1,2})"
_AFTER_CITY = r"(?:conventions?|secretariat|cops?\b|конвенци|公约)"
_CITY_LINK = r"(?:[\s,،、]|\band\b|\bor\b|\bet\b|\by\b|\bde\b|\bdu\b|\bof\b|\bи\b|و|和|及|与){0,6}"

#: Names that say by themselves what is meant. Acronyms are matched in capitals, names in lower
#: case; the order within a row does not matter, the longest name at a place wins.
_NAMES = {
    "Stockholm": "pops convention|convention on persistent organic pollutants",
    "Basel": r"transboundary movements of hazardous wastes",
    "Rotterdam": r"prior informed consent procedure|convention on prior informed consent",
    # Of the Vienna conventions only the one on the ozone layer has decisions.
    "Vienna": "vienna convention for the protection of the ozone layer"
    "|convention de vienne pour la protection de la couche d'ozone"
    "|convenio de viena para la proteccion de la capa de ozono"
    "|венск[а-я]{2,3} конвенци[а-я]{1,2} об охране озонового слоя"
    "|اتفاقيه فيينا لحمايه طبقه الاوزون|保护臭氧层维也纳公约",
    "Montreal Protocol": "montreal protocol|protocole de montreal|protocolo de montreal"
    "|монреальск[а-я]{2,3} протокол[а-я]{0,2}|بروتوكول مونتريال|蒙特利尔议定书",
    "Kyoto Protocol": "kyoto protocol|protocole de kyoto|protocolo de kyoto"
    "|киотск[а-я]{2,3} протокол[а-я]{0,2}|بروتوكول كيوتو|京都议定书",
    "Paris Agreement": "paris agreement|accord de paris|acuerdo de paris"
    "|парижск[а-я]{2,3} соглашени[а-я]{1,2}|اتفاق باريس|巴黎协定",
    "Cartagena Protocol": "cartagena protocol|protocole de cartagena|protocolo de cartagena"
    "|картахенск[а-я]{2,3} протокол[а-я]{0,2}|بروتوكول قرطاجنه|卡塔赫纳.{0,6}议定书",
    "Nagoya Protocol": "nagoya protocol|protocole de nagoya|protocolo de nagoya"
    "|нагойск[а-я]{2,3} протокол[а-я]{0,2}|بروتوكول ناغويا|名古屋议定书",
    "CBD": "convention on biological diversity|biodiversity convention"
    "|convention sur la diversite biologique|convenio sobre la diversidad biologica"
    "|конвенци[а-я]{1,2} о биологическом разнообразии|اتفاقيه التنوع البيولوجي|生物多样性公约",
    "UNFCCC": "(?:united nations )?framework convention on climate change|climate convention"
    "|convention-cadre (?:des nations unies )?sur les changements climatiques"
    "|convencion marco (?:de las naciones unidas )?sobre el cambio climatico"
    "|рамочн[а-я]{2,3} конвенци[а-я]{1,2} (?:организации объединенных наций |оон )?"
    "об изменении климата"
    "|اتفاقيه الامم المتحده الاطاريه بشان تغير المناخ|气候变化框架公约",
    "UNCCD": "(?:united nations )?convention to combat desertification"
    "|convention (?:des nations unies )?sur la lutte contre la desertification"
    "|convencion (?:de las naciones unidas )?de lucha contra la desertificacion"
    "|конвенци[а-я]{1,2} (?:организации объединенных наций |оон )?по борьбе с опустыниванием"
    "|اتفاقيه (?:الامم المتحده )?لمكافحه التصحر|防治荒漠化公约",
    "LRTAP": "convention on long-range transboundary air pollution|air convention",
    "UN Charter": "charter of the united nations|united nations charter|un charter"
    "|charte des nations unies|carta de las naciones unidas"
    "|устав[а-я]{0,2} организации объединенных наций|устав[а-я]{0,2} оон|ميثاق الامم المتحده"
    "|联合国宪章",
    "UNECE": "economic commission for europe|commission economique pour l'europe"
    "|comision economica para europa|европейск[а-я]{2,3} экономическ[а-я]{2,3} комисси[а-я]{1,2}"
    "|اللجنه الاقتصاديه لاوروبا|欧洲经济委员会|欧洲经委会|欧经委",
    # A treaty that is not in this table is told by how titles go on, so that "the Convention"
    # beside it is not taken for one that is.
    "OTHER": "vienna convention (?:on|for)|rome statute"
    "|(?:convention|covenant|protocol|treaty|agreement|statute)"
    " (?:on|for|against|relating|concerning)"
    "|convention (?:relative|sur|contre|concernant)|convencion (?:sobre|contra|relativa)"
    "|конвенци[а-я]{1,2} (?:о|об|против|по)(?![а-я])|公约》",
    "BRS": "(?:the|all) three conventions|(?:les|des) trois conventions|(?:los|las) tres convenios"
    "|(?:трех|три|тремя) конвенци[а-я]{1,2}|الاتفاقيات الثلاث|三(?:项|个)?公约",
    "UNGA": "general assembly|assemblee generale|asamblea general"
    "|генеральн[а-я]{2,3} ассамбле[а-я]{1,2}|الجمعيه العامه|联合国大会|联大"
    "|(?<!缔约方)(?<!缔约国)(?<!环境)大会",
    "UNSC": "security council|conseil de securite|consejo de seguridad"
    "|совет[а-я]{0,2} безопасности|مجلس الامن|安全理事会|安理会",
    "ECOSOC": "economic and social council|conseil economique et social"
    "|consejo economico y social|экономическ[а-я]{2,3} и социальн[а-я]{2,3} совет[а-я]{0,2}"
    "|المجلس الاقتصادي والاجتماعي|经济及社会理事会|经社理事会",
    "HRC": "human rights council|conseil des droits de l'homme|consejo de derechos humanos"
    "|совет[а-я]{0,2} по правам человека|مجلس حقوق الانسان|人权理事会",
    "UNEA": "(?:united nations |un )?environment assembly"
    "|assemblee (?:des nations unies )?pour l'environnement"
    "|asamblea (?:de las naciones unidas )?sobre el medio ambiente"
    "|ассамбле[а-я]{1,2} (?:организации объединенных наций|оон) по окружающей среде"
    "|جمعيه الامم المتحده للبيئه|联合国环境大会|环境大会",
    "UNEP-GC": "governing council(?! of (?!unep|the united nations environment))"
    "|conseil d'administration|consejo de administracion"
    "|совет[а-я]{0,2} управляющих|مجلس الاداره|环境署理事会",
}
#: Two letters are a convention only before what a convention has.
_OF_CONVENTION = r"(?=[ -]?(?:Ex[ -]?)?(?:COP|[Ss]ecretariat|[Dd]ecision))"
_ACRONYMS = {
    "Stockholm": rf"SC{_OF_CONVENTION}|СК(?=[ -]?КС)",
    "Basel": rf"BC{_OF_CONVENTION}|БК(?=[ -]?КС)",
    "Rotterdam": rf"RC{_OF_CONVENTION}|РК(?=[ -]?КС)",
    "Minamata": r"MC(?=[ -]?COP)",
    "CBD": r"CBD|CDB|КБР",
    "UNFCCC": r"UNFCCC|CCNUCC|CMNUCC|РКИКООН|РКИК ООН|РКИК",
    "UNCCD": r"UNCCD|CNULD|CNULCD|КБО(?: ООН)?",
    "CITES": r"CITES|СИТЕС",
    "LRTAP": r"C?LRTAP|ТЗВБР",
    "UNECE": r"UN-?ECE|CEE-ONU|CEE/ONU|CEPE|ЕЭК(?: ООН)?",
    "BRS": r"BRS(?:MEAs?)?",
    "UNGA": r"UNGA(?:R(?:ES)?)?|GA(?=\s{0,2}(?:[Rr]es|[Dd]ec))|ГА ООН|ГА(?= ?ООН)",
    "UNSC": r"UNSCR|UNSC|SCR(?=\s{0,2}\d)|SC(?=\s{0,2}[Rr]es)|СБ(?: ООН)?",
    "ECOSOC": r"ECOSOC|ЭКОСОС",
    "HRC": r"(?:UN)?HRC(?![\w/.])|CDH|СПЧ",
    "UNEA": r"UNEA|ANUE|ЮНЕА",
    "UNEP-GC": r"UNEP[ /]GC(?![./])",
}

#: A city in the name of something else: "Stockholm Conference", "Basel Committee".
_OTHER_NAME = re.compile(
    r"\s(?!Convention|Conference of (?:the )?Part|COP|ExCOP|Secretariat|Decision|Part(?:y|ies)"
    r"|Article|Ban|Protocol)[A-Z][a-z]"
)
#: A city that follows one of these is where a meeting was held.
_PLACE = re.compile(r"(?:\b(?:in|at|from|near|en|a|в|из)|في|在)\s{0,2}$")


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    names = "|".join(f"(?P<n{k}>{folded_pattern(p)})" for k, p in enumerate(_NAMES.values()))
    acronyms = "|".join(f"(?P<n{k}>{p})" for k, p in enumerate(_ACRONYMS.values()))
    return (
        re.compile(rf"(?<![a-zа-я])(?:{names})(?![a-z])"),
        re.compile(rf"(?<![0-9A-Za-zЀ-ӿ/.])(?:{acronyms})(?![0-9A-Za-zЀ-ӿ])"),
        re.compile(rf"(?<![a-zа-я])(?:{folded_pattern(_CITY)})(?![a-zа-я])"),
        re.compile(folded_pattern(rf"{_BEFORE_CITY}|{_AFTER_CITY}")),
    )


_LINK = re.compile(folded_pattern(rf"\W{{0,3}}{_CITY_LINK}\W{{0,2}}"))


def _with_cities(folded: Folded) -> list[Mention]:
    _, _, city, word = _patterns()
    found = [
        Mention(m.start(), m.end(), str(m.lastgroup), strong=False)
        for m in city.finditer(folded.lower)
    ]
    if not found:
        return []
    words = [(m.start(), m.end()) for m in word.finditer(folded.lower)]
    marks = sorted(
        [(m.start, m.end, k) for k, m in enumerate(found)] + [(s, e, -1) for s, e in words]
    )
    strong = [False] * len(found)
    # A city is strong when a chain of cities leads from it to a convention's word.
    for step in (1, -1):
        reached, edge = False, 0
        for start, end, k in marks[::step]:
            gap = folded.lower[edge:start] if step == 1 else folded.lower[end:edge]
            linked = reached and len(gap) <= 24 and _LINK.fullmatch(gap) is not None
            reached = k < 0 or linked
            if k >= 0 and linked:
                strong[k] = True
            edge = end if step == 1 else start
    return [
        _with_convention(folded.lower, m) if ok else m
        for m, ok in zip(found, strong, strict=True)
        if ok
        or (
            m.code in (*BRS, "Minamata")
            and not _PLACE.search(folded.lower[max(0, m.start - 8) : m.start])
            and not _OTHER_NAME.match(folded.text, m.end)
        )
    ]


_CONVENTION_BEFORE = re.compile(
    folded_pattern(r"(?:convention|convenio|convencion|اتفاقيه)\s(?:de\s|d')?$")
)
_CONVENTION_AFTER = re.compile(folded_pattern(r"\s?(?:conventions?|конвенци[а-я]{1,2}|公约》?)"))


def _with_convention(lower: str, city: Mention) -> Mention:
    """The whole name: the city with "Convention" before or after it."""
    before = _CONVENTION_BEFORE.search(lower[max(0, city.start - 16) : city.start])
    after = _CONVENTION_AFTER.match(lower, city.end)
    start = city.start - len(before.group()) if before else city.start
    whole = before is not None or after is not None
    return Mention(start, after.end() if after else city.end, city.code, complete=whole)


def find_mentions(folded: Folded) -> list[Mention]:
    """Treaties and bodies named in the text, in order; of overlapping names the longest."""
    names, acronyms, _, _ = _patterns()
    codes, short = tuple(_NAMES), tuple(_ACRONYMS)
    found = _with_cities(folded)
    found += [
        Mention(m.start(), m.end(), codes[int(str(m.lastgroup)[1:])])
        for m in names.finditer(folded.lower)
    ]
    found += [
        Mention(m.start(), m.end(), short[int(str(m.lastgroup)[1:])], acronym=True)
        for m in acronyms.finditer(folded.text)
    ]
    found.sort(key=lambda m: (m.start, -m.end))
    kept: list[Mention] = []
    for mention in found:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def find_bodies(text: str) -> tuple[str, ...]:
    """Bodies of the United Nations named in ``text`` by their codes ("UNGA", "UNEA"), each once."""
    codes = (mention.code for mention in find_mentions(fold(text)))
    return tuple(dict.fromkeys(code for code in codes if code in BODIES))


def find_conventions(text: str) -> tuple[str, ...]:
    """Conventions and bodies named in ``text``, in order, each once.

    "BRS" and "the three conventions" give Basel, Rotterdam and Stockholm. Of the bodies only
    "UNECE" counts here; the General Assembly and the councils take resolutions under none.
    """
    found: dict[str, None] = {}
    for mention in find_mentions(fold(text)):
        if mention.code == "BRS":
            found.update(dict.fromkeys(BRS))
        elif mention.code in TITLES or mention.code == "UNECE":
            found[mention.code] = None
    return tuple(found)
