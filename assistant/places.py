"""Where a paragraph stands, as the documents of each of the six languages cite it. Pure.

The library, the contract and the command line have one form, the English one ("annex II,
para. 3 (a)"), which :class:`assistant.references.Locator` prints; here it is put into the language
of a reader. What the documents of a language call the same thing is called the same here: French,
Spanish, Arabic and Chinese have one word for an article and for a rule of procedure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

_PART = re.compile(
    r"(?:(?P<alone>annex|appendix|preamble)"
    r"|(?P<division>annex|appendix|part|sect\.|art\.|rule|footnote) (?P<value>[^(),]+?)"
    r"|(?P<kind>preambular |unnumbered )?para\. (?P<number>[^(),]+?)"
    r"|(?P<subparagraph>subpara\.))"
    r"(?P<tail>(?: \([^(),]+\))*)"
)
_BRACKET = re.compile(r" \(([^(),]+)\)")
_OCCURRENCE = re.compile(r"occurrence (\d+)")
_ROMAN = re.compile(r"[IVX]+")
_SMALL_ROMAN = re.compile(r"[ivx]+")
_REPEATED = re.compile(r" (bis|ter|quater|quinquies)$")

#: ``{n}`` is the number, ``{tail}`` what stands in brackets behind it.
_FORMS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "fr": {
            "joint": ", ",
            "annex": "annexe {n}", "annex alone": "annexe",
            "appendix": "appendice {n}", "appendix alone": "appendice",
            "part": "partie {n}", "sect.": "sect. {n}", "art.": "art. {n}", "rule": "art. {n}",
            "para.": "par. {n}{tail}",
            "preambular": "al. {n}{tail} du préambule",
            "unnumbered": "par. non numéroté {n}{tail}",
            "preamble alone": "préambule", "subpara.": "al.{tail}", "footnote": "note {n}{tail}",
            "letter": " {n})", "continued": " (suite)", "occurrence": " (occurrence {n})",
            "bis": "bis", "ter": "ter", "quater": "quater", "quinquies": "quinquies",
        },
        "es": {
            "joint": ", ",
            "annex": "anexo {n}", "annex alone": "anexo",
            "appendix": "apéndice {n}", "appendix alone": "apéndice",
            "part": "parte {n}", "sect.": "secc. {n}", "art.": "art. {n}", "rule": "art. {n}",
            "para.": "párr. {n}{tail}",
            "preambular": "párr. {n}{tail} del preámbulo",
            "unnumbered": "párr. sin numerar {n}{tail}",
            "preamble alone": "preámbulo", "subpara.": "apdo.{tail}", "footnote": "nota {n}{tail}",
            "letter": " {n})", "continued": " (continuación)", "occurrence": " (aparición {n})",
            "bis": "bis", "ter": "ter", "quater": "quater", "quinquies": "quinquies",
        },
        "ru": {
            "joint": ", ",
            "annex": "приложение {n}", "annex alone": "приложение",
            "appendix": "добавление {n}", "appendix alone": "добавление",
            "part": "часть {n}", "sect.": "раздел {n}", "art.": "ст. {n}", "rule": "правило {n}",
            "para.": "п. {n}{tail}",
            "preambular": "п. {n}{tail} преамбулы",
            "unnumbered": "ненумерованный п. {n}{tail}",
            "preamble alone": "преамбула", "subpara.": "подп.{tail}",
            "footnote": "сноска {n}{tail}",
            "letter": " {n})", "continued": " (продолжение)", "occurrence": " (повтор {n})",
            "bis": "бис", "ter": "тер", "quater": "кватер", "quinquies": "квинквиес",
        },
        "ar": {
            "joint": "، ",
            "annex": "المرفق {n}", "annex alone": "المرفق",
            "appendix": "التذييل {n}", "appendix alone": "التذييل",
            "part": "الجزء {n}", "sect.": "الفرع {n}", "art.": "المادة {n}", "rule": "المادة {n}",
            "para.": "الفقرة {n}{tail}",
            "preambular": "الفقرة {n}{tail} من الديباجة",
            "unnumbered": "الفقرة غير المرقمة {n}{tail}",
            "preamble alone": "الديباجة", "subpara.": "الفقرة الفرعية{tail}",
            "footnote": "الحاشية {n}{tail}",
            "letter": " ({n})", "numeral": " ’{n}‘", "continued": " (تابع)",
            "occurrence": " (التكرار {n})",
            "bis": "مكررا", "ter": "مكررا ثانيا", "quater": "مكررا ثالثا",
            "quinquies": "مكررا رابعا",
        },
        "zh": {
            "joint": "，",
            "annex": "附件{n}", "annex alone": "附件",
            "appendix": "附录{n}", "appendix alone": "附录",
            "part": "第{n}部分", "sect.": "第{n}节", "art.": "第{n}条", "rule": "第{n}条",
            "para.": "第{n}段{tail}",
            "preambular": "序言部分第{n}段{tail}",
            "unnumbered": "未编号的第{n}段{tail}",
            "preamble alone": "序言部分", "subpara.": "{tail}分段", "footnote": "脚注{n}{tail}",
            "letter": "({n})", "continued": "（续）", "occurrence": "（第{n}次出现）",
            "bis": "之二", "ter": "之三", "quater": "之四", "quinquies": "之五",
        },
    }
)  # fmt: skip

#: Divisions of the first numbers; a higher one stays as it is.
_ARABIC_ORDINALS = (
    "الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع",
    "العاشر", "الحادي عشر", "الثاني عشر",
)  # fmt: skip
_CHINESE_NUMERALS = (
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二",
)  # fmt: skip
#: Annex A to a convention is "المرفق ألف".
_ARABIC_NAMES = dict(
    zip("ABCDEFGH", ("ألف", "باء", "جيم", "دال", "هاء", "واو", "زاي", "حاء"), strict=True)
)
#: Sub-paragraphs run in the order of abjad, so that (b) is (ب) and (c) is (ج).
_ARABIC_LETTERS = dict(zip("abcdefghijklmnopqrstuvwxyz", "أبجدهوزحطيكلمنسعفصقرشتثخذض", strict=True))


def written_place(locator: str, language: str) -> str:
    """A locator as documents of a language print it.

    Args:
        locator: in the English form, as in "annex II, para. 3 (a)"; what is none stays as it is.
        language: two letters; in English, and in any but the six, nothing is changed.
    """
    forms = _FORMS.get(language)
    if forms is None or not locator:
        return locator
    written = [_part(part, forms, language) for part in locator.split(", ")]
    return locator if None in written else forms["joint"].join(filter(None, written))


def joint(language: str) -> str:
    """What stands between a source and the place in it."""
    forms = _FORMS.get(language)
    return forms["joint"] if forms else ", "


def placed(name: str, locator: str, language: str) -> str:
    """A source and the place in it: "SC-8/15, para. 1"; the name alone where there is no place."""
    return f"{name}{joint(language)}{written_place(locator, language)}" if locator else name


def _part(printed: str, forms: Mapping[str, str], language: str) -> str | None:
    """One division or paragraph; None for what the English form does not have."""
    match = _PART.fullmatch(printed)
    if match is None:
        return None
    tail = _tail(_BRACKET.findall(match["tail"]), forms, language)
    if match["alone"]:
        return forms[f"{match['alone']} alone"] + tail
    if match["subparagraph"]:
        return forms["subpara."].format(tail=tail)
    form = forms[match["division"] or (match["kind"] or "para.").strip()]
    number, _, word = _REPEATED.sub(r"|\1", match["value"] or match["number"]).partition("|")
    repeated = forms[word] if word else ""
    if match["division"]:
        number = _value(number, language)
    if language == "zh":  # behind the counter: 第4段之二
        tail = repeated + tail
    elif repeated:
        number = f"{number} {repeated}"
    return form.format(n=number, tail=tail) + ("" if "{tail}" in form else tail)


def _value(value: str, language: str) -> str:
    """The number of a division: Chinese and Arabic write out Roman numerals."""
    if language not in ("ar", "zh"):
        return value
    written = _ARABIC_ORDINALS if language == "ar" else _CHINESE_NUMERALS
    if _ROMAN.fullmatch(value) and 0 < (number := _roman(value)) <= len(written):
        return written[number - 1]
    return _ARABIC_NAMES.get(value, value) if language == "ar" else value


def _roman(numeral: str) -> int:
    values = [{"i": 1, "v": 5, "x": 10}[letter] for letter in numeral.lower()]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-one if one < after else one for one, after in pairs)


def _tail(brackets: Sequence[str], forms: Mapping[str, str], language: str) -> str:
    """What stands in brackets: letters, that a paragraph goes on, which of the same name it is."""
    written: list[str] = []
    for at, printed in enumerate(brackets):
        if printed == "continued":
            written.append(forms["continued"])
        elif occurrence := _OCCURRENCE.fullmatch(printed):
            written.append(forms["occurrence"].format(n=occurrence[1]))
        elif language == "ar":
            written.append(_arabic(printed, brackets[at - 1] if at else "", forms))
        else:
            written.append(forms["letter"].format(n=printed))
    return "".join(written)


def _arabic(printed: str, before: str, forms: Mapping[str, str]) -> str:
    """(a) as (أ), and (i) below it as ’1‘. Where "(i)" could be a letter or a number, it stays as
    it is: a wrong label would lead to another paragraph."""
    if not _SMALL_ROMAN.fullmatch(printed):
        return forms["letter"].format(n=_ARABIC_LETTERS.get(printed, printed))
    below_letter = len(before) == 1 and not _SMALL_ROMAN.fullmatch(before)
    if below_letter or (not before and len(printed) > 1):
        return forms["numeral"].format(n=_roman(printed))
    return forms["letter"].format(n=printed)
