"""The concepts of the glossary with their places, and those by which events are told apart."""

from __future__ import annotations

import re
from functools import cache

from assistant.answering.verify.glossary_terms import LANGUAGES, TERMS

#: What is done at a time or to an amount, and how often; a line as in the glossary.
_EVENTS = """
adopt|approv; adopt|approuv; aprob|aprueb|adopt; принят|принял|приним|утверд|одобр;
  اعتم|تعتمد|يعتمد|وافق|اقر; 通过|核准|批准
annual|yearly|per year; annue|par an\\b|chaque annee; anual|al ano\\b|cada ano;
  ежегодн|годов|в год\\b; سنوي|كل عام|كل سنه; 年度|每年
revis|amend|updat; revis|modifi|amend|actualis; revis|modific|enmend|actualiz;
  пересмотр|поправ|обновл; منقح|تعديل|تنقيح|محدث; 修订|修正|更新
begin|began|start|launch|open; commenc|debut|lanc|ouver; comienz|comenz|inici|abr; нач|откры;
  بد[اء]|اطلق|افتتا|تبدا; 开始|启动|发起
end(?:s|ed|ing)?\\b|clos|conclu|expir; fin\\b|achev|clotur|conclu|expir;
  fin\\b|finaliz|conclu|cierr|expir;
  заверш|закр|оконч|истек|истеч; انته|اختتا|تنتهي|نهاي; 结束|完成|届满
session; session; sesion; сесси; دور; 届会|会议
conference; conference; conferencia; конференц; موتمر; 会议|大会
enter.{0,10}force; entr.{0,14}vigueur; entr.{0,14}vigor; вступ.{0,12}силу; نفاذ; 生效
ratif; ratif; ratif; ратифи; تصديق; 批准
core|general; general|de base; general|basic|basico; основн|общ; اساسي|عام\\b|العام; 核心|普通|一般
total|overall; total|global; total; общ|всего; اجمال|مجموع; 总额|总计|共计
state of|status; etat des|etat de; estado de|situacion; состояни|положени; حال; 状况|情况
paid|unpaid|outstanding|arrears; impaye|arriere; pendiente|mora|atras; неуплач|задолж;
  غير مسدد|متاخر; 未缴|拖欠
staff|post; poste|personnel; puesto|personal; должност|персонал; وظيف|موظف; 职位|员额|工作人员
travel; voyage; viaje; поезд|проезд; سفر; 差旅|旅费
member; membre; miembro; член; عضو|اعضا; 成员
day; jour; dia; д(?:ень|ня|ней); يوم|ايام; 天|日
reserve; reserve; reserva; резерв; احتياطي; 准备金|储备
increas|rais|grow; augment|accro|hausse; aument|increment; увелич|повыс|рост; زياد|تزداد|تزيد;
  增加|提高
reduc|decreas|cut\\b; redui|reduction|diminu; reduc|disminu; сокра|сниж|снизи|уменьш;
  خفض|تخفيض|تقليل; 减少|降低
extend|extension|prolong; prolong|proroge; prorrog|amplia; продл; تمديد|تمدد; 延长
mandate|term of office; mandat; mandato; мандат|полномоч; ولاي; 任期|任务
phas.{0,4}out|eliminat; elimin; elimin; поэтап|ликвид|отказ; تخلص|القضاء; 淘汰|消除
emission; emission; emision; выброс; انبعاث; 排放
forum; forum; foro; форум; منتد; 论坛
woman|women; femme; mujer; женщин; امرا|نساء; 妇女|女性
year; annee|an\\b|ans\\b; ano\\b|anos\\b; год|лет\\b|года; سن(?:ه|وات)|عام\\b; 年
month; mois; mes\\b|meses; месяц; شهر|اشهر; 月
week; semaine; semana; недел; اسبوع|اسابيع; 周
hour; heure; hora; час(?:а|ов|ы)?\\b; ساع; 小时
percent|per cent; pour cent|%; por ciento|%; процент; في الميه|في المايه; %|百分
interpret; interpret; interpret; устн.{0,4} перевод; ترجم; 口译
"""
_ARABIC_HEAD = r"(?<![\u0621-\u064a])(?:و|ف)?(?:ب|ل|ك)?(?:ال|لل)?"

Concept = tuple[str, int, int]


def has_concepts(*languages: str) -> bool:
    return set(languages) <= set(LANGUAGES)


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    column = LANGUAGES.index(language)
    head = {"zh": "", "ar": _ARABIC_HEAD}.get(language, r"(?<![^\W_])")
    lines = re.sub(r"\n +", " ", f"{TERMS.strip()}\n{_EVENTS.strip()}").splitlines()
    rows = (line.split("; ") for line in lines)
    return tuple((row[0], re.compile(rf"{head}(?:{row[column]})")) for row in rows)


def concepts_in(lower: str, language: str) -> list[Concept]:
    """Each concept with the place where folded text in lower case has it, in order.

    >>> [name for name, *_ in concepts_in("le budget annuel", "fr")]
    ['budget', 'annual|yearly|per year']
    """
    found = [
        (name, match.start(), match.end())
        for name, pattern in _patterns(language)
        for match in pattern.finditer(lower)
    ]
    return sorted(found, key=lambda concept: concept[1:])
