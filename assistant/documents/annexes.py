"""Annexes that a paragraph names as attached to its own decision."""

from __future__ import annotations

import re

_NUMERAL = r"[IVX]{1,5}|\d{1,2}|[A-Z]"
_SPACES = r"\s{1,4}"

#: "annex I to the present decision", "annexes I and II to this resolution", and the same words
#: in the other languages. The annex of another text ("Annex A to the Convention") is not meant.
_NAMED = re.compile(
    rf"(?:annex(?:es)?|appendix|appendices|annexes?|anexos?|приложени\w{{1,3}}|المرفق|المرفقين|مرفق)"
    rf"(?:{_SPACES}(?P<first>{_NUMERAL})(?:(?:,{_SPACES}|{_SPACES}(?:and|et|y|и|to|à|a|و){_SPACES})"
    rf"(?P<last>{_NUMERAL}))?)?{_SPACES}"
    rf"(?:to{_SPACES}(?:the{_SPACES}present|this){_SPACES}(?:decision|resolution)"
    rf"|(?:à|de){_SPACES}la{_SPACES}présente{_SPACES}(?:décision|résolution)"
    rf"|(?:a|de){_SPACES}la{_SPACES}presente{_SPACES}(?:decisión|resolución)"
    rf"|к{_SPACES}настоящ\w{{2,3}}{_SPACES}(?:решению|резолюции)"
    rf"|(?:ل|ب)?(?:هذا{_SPACES}|بهذا{_SPACES}|لهذا{_SPACES})?(?:المقرر|القرار)"
    rf"|hereto)",
    re.I,
)
_CHINESE_DIGITS = "一二三四五六七八九十"
_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_CHINESE = re.compile(r"本(?:决定|决议)(?:的)?附件(?P<first>[一二三四五六七八九十]?)")
_BARE = re.compile(
    rf"annexed{_SPACES}(?:hereto|to{_SPACES}(?:the{_SPACES}present|this){_SPACES}(?:decision|resolution))"
    rf"|(?:figurant|joint){_SPACES}en{_SPACES}annexe"
    rf"|que{_SPACES}figura{_SPACES}en{_SPACES}el{_SPACES}anexo",
    re.I,
)


def annexes_named(text: str) -> tuple[str, ...]:
    """ "annex I", "annex II", or "annex" where it has no number; in order, each once."""
    names: list[str] = []
    for match in _NAMED.finditer(text):
        word = "appendix" if match[0].lower().startswith("append") else "annex"
        numerals = filter(None, (match["first"], match["last"]))
        names.extend(f"{word} {numeral.upper()}" for numeral in numerals)
        if not match["first"]:
            names.append(word)
    for match in _CHINESE.finditer(text):
        number = _CHINESE_DIGITS.find(match["first"]) + 1 if match["first"] else 0
        names.append(f"annex {_ROMAN[number]}".rstrip())
    if not names and _BARE.search(text):
        names.append("annex")
    return tuple(dict.fromkeys(names))
