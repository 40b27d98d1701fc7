"""Articles of treaties: "Article 16, paragraph 1 (g) of the Basel Convention" and its kin."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from assistant.references.folding import folded_pattern
from assistant.references.locator import Locator
from assistant.references.locators import LONGEST_RANGE, paragraph_values
from assistant.references.numerals import CHINESE, to_int
from assistant.references.reference import Reference
from assistant.references.setting import Setting
from assistant.references.treaties import BRS, TITLES, Mention
from assistant.references.vocabulary import AND, CONNECT, TO

_SUB = r"(?:\s?\(\s?(?:[a-zа-яء-ي]|[ivx]{2,5})\s?\)|\s[a-z]\))"
_NUMBER = rf"\d{{1,3}}(?!\d|/)(?:\s?(?:bis|ter)\b)?(?:\.\d{{1,2}}(?![\d/]))?{_SUB}{{0,3}}"
_ARTICLE = re.compile(
    folded_pattern(
        rf"(?<![a-zа-я0-9])(?:(?:articles?|arts?\b\.?|articulos?|стат(?:ья|ьи|ье|ью|ьей|ей|ьям|ьями|ьях)|ст\."
        rf"|(?:[وبلفك]{{0,2}}(?:ال)?|لل)ماد(?:ه|تين|تان)|(?:[وبلفك]{{0,2}}ال)?مواد)\s{{0,2}}"
        rf"(?P<numbers>(?:premier\b|primero\b|{_NUMBER})(?:(?:{AND}|{TO}){_NUMBER}(?!\sпункт)){{0,20}})"
        rf"|第\s?(?P<chinese>\d{{1,3}}|[{CHINESE}]{{1,5}})\s?条)"
    )
)
_MEMBER = re.compile(
    rf"(?P<number>premier|primero|\d{{1,3}}(?:\s?(?:bis|ter)\b)?)(?:\.(?P<paragraph>\d{{1,2}}))?"
    rf"(?P<sub>{_SUB}{{0,3}})|(?P<to>{TO})|{AND}"
)
_DRAFT = re.compile(r"draft\s{1,2}$")
_CONNECT = re.compile(CONNECT)
#: "of the Convention", "de la Convention", "Конвенции": the treaty that the text is about. A
#: convention is not a protocol, however near the protocol is named.
_THE_TREATY = re.compile(
    folded_pattern(
        rf"{CONNECT}(?:present\s|said\s)?(?:(?P<convention>convention|convenio|convencion"
        r"|конвенци[а-я]{1,2}|(?:ال)?اتفاقيه|本?公约)"
        r"|(?P<protocol>protocole?|protocolo|протокол[а-я]{0,2}|(?:ال)?بروتوكول|议定书)"
        r"|(?P<agreement>agreement|accord|acuerdo|соглашени[а-я]{1,2}|(?:ال)?اتفاق|协定))(?![a-zа-я])"
    )
)
_FORMS = {
    "convention": tuple(
        code for code, title in TITLES.items() if "Convention" in title or code == "CITES"
    ),
    "protocol": tuple(code for code, title in TITLES.items() if "Protocol" in title),
    "agreement": tuple(code for code, title in TITLES.items() if "Agreement" in title),
}
#: Of another text: "of the Covenant", "del Reglamento", "Устава".
_OF_SOMETHING = re.compile(
    folded_pattern(
        r"[\s,]{1,2}(?:of|de|du|del|des|من)\s(?:(?:the|la|le|los|las|el)\s)?(?!the\b)[^\W\d_]"
        r"|\s(?:устава|пакта|кодекса|закона|правил|положени[ия]|регламента|протокола|договора)"
    )
)
#: A Chinese name before the article without brackets: "议事规则第12条".
_NAMED_BEFORE = re.compile(r"[\u4e00-\u9fff]$")
_PARTICLES = tuple("在据照按和与及的是于款项依说第")

#: The last article of each treaty, annexes apart: an article beyond it is of another treaty.
LAST_ARTICLE = {
    "Basel": 29, "Rotterdam": 30, "Stockholm": 30, "Minamata": 35, "Vienna": 21,
    "Montreal Protocol": 20, "UNFCCC": 26, "Kyoto Protocol": 28, "Paris Agreement": 29,
    "CBD": 42, "Cartagena Protocol": 40, "Nagoya Protocol": 36, "UNCCD": 40, "UN Charter": 111,
}  # fmt: skip

#: In a question a bare "Article 12" is asked back about; in a document, whose owner the caller
#: knows, it is somebody else's. The longest question of the trials had some 300 characters.
LONGEST_QUESTION = 600


@dataclass(frozen=True, slots=True)
class Article:
    """Articles printed at ``start:end``: number and the place in it that is glued to it."""

    start: int
    end: int
    members: tuple[tuple[str, Locator | None], ...]


def find_articles(setting: Setting) -> list[Article]:
    """Articles named in the text, whatever their treaty, in order."""
    found = []
    for match in _ARTICLE.finditer(setting.folded.lower):
        if match["chinese"]:
            value = to_int(match["chinese"])
            members: list[tuple[str, Locator | None]] = [(str(value), None)] if value else []
        else:
            members = _members(match["numbers"])
        draft = _DRAFT.search(setting.folded.lower, max(0, match.start() - 10), match.start())
        if members and not draft:
            found.append(Article(match.start(), match.end(), tuple(members)))
    return found


def _members(printed: str) -> list[tuple[str, Locator | None]]:
    members: list[tuple[str, Locator | None]] = []
    to = False
    for match in _MEMBER.finditer(printed):
        if not match["number"]:
            to = bool(match["to"])
            continue
        number = (
            "1"
            if match["number"].startswith("prem") or match["number"] == "primero"
            else match["number"]
        )
        number = re.sub(r"(\d)\s?([a-z])", r"\1 \2", number)
        locator = None
        if match["paragraph"]:
            locator = paragraph_values(match["paragraph"] + match["sub"])[0]
        elif match["sub"]:
            letters = paragraph_values("1" + match["sub"])[0].subparagraphs
            locator = Locator(subparagraphs=letters)
        if to and members and number.isdigit() and members[-1][0].isdigit():
            low, high = int(members[-1][0]), int(number)
            if 0 < high - low <= LONGEST_RANGE:
                members += [(str(n), None) for n in range(low + 1, high)]
        members.append((number, locator))
        to = False
    return [(number, locator) for number, locator in members if number != "0"]


def treaty_of(
    setting: Setting, start: int, end: int, decided: set[str], number: int
) -> tuple[tuple[str, ...], int, int]:
    """Treaties that the articles from ``start`` to ``end`` can be of, with the span widened.

    ``decided`` are the conventions whose decisions the text cites, ``number`` is the highest
    article. One name is certain, several are candidates, none means: of something unknown.
    """
    lower = setting.folded.lower
    around = setting.mentions_within(end, end + 80)
    if around and around[0].start - end <= 40:
        of_it = _CONNECT.fullmatch(lower, end, around[0].start)
        if of_it and around[0].code in TITLES:
            return _listed(around), start, around[0].end
        if of_it and around[0].code == "OTHER":
            return (), start, end
    before = [m for m in setting.mentions_within(max(0, start - 90), start) if m.end <= start]
    if before and before[-1].code in TITLES and start - before[-1].end <= 40:
        gap = lower[before[-1].end : start]
        if re.fullmatch(r"[\s,:》»\"')(-]{0,4}的?", gap):
            return (before[-1].code,), before[-1].start, end
    the_treaty = _THE_TREATY.match(lower, end)
    if the_treaty is None and _of_another(lower, start, end):
        return (), start, end
    fitting = _FORMS[str(the_treaty.lastgroup)] if the_treaty else tuple(TITLES)
    # "Article 3" alone is the owner's only where no other treaty is spoken of.
    others = setting.treaties - {setting.convention}
    owned = setting.convention in fitting and number <= LAST_ARTICLE.get(setting.convention, 999)
    if owned and (the_treaty or not others):
        return (setting.convention,), start, end
    question = len(lower) <= LONGEST_QUESTION
    if the_treaty is None and not question:
        return (), start, end
    around_it = setting.nearby(start, 300)
    if "OTHER" in around_it:
        return (), start, end
    for named in (around_it, decided):
        near = sorted(
            code for code in named & set(fitting) if number <= LAST_ARTICLE.get(code, 999)
        )
        if near:
            return tuple(near), start, end
    return (BRS if question and set(BRS) <= set(fitting) else ()), start, end


def _of_another(lower: str, start: int, end: int) -> bool:
    """Whether the articles are said to be of a text that we do not know."""
    if _OF_SOMETHING.match(lower, end):
        return True
    before = lower[max(0, start - 1) : start]
    return _NAMED_BEFORE.search(before) is not None and not before.endswith(_PARTICLES)


def _listed(mentions: list[Mention]) -> tuple[str, ...]:
    """The treaty, or several where one word serves a list ("Basel and Stockholm conventions")."""
    names = [mentions[0].code]
    for one, two in pairwise(mentions):
        if one.complete or two.start - one.end > 6 or two.code not in TITLES:
            break
        names.append(two.code)
    return tuple(dict.fromkeys(names))


def article_references(
    article: Article, treaties: tuple[str, ...]
) -> list[tuple[tuple[Reference, ...], Locator | None]]:
    """For each article named: its possible references and the place glued to its number."""
    out = []
    for number, locator in article.members:
        value = int(re.sub(r"\D", "", number))
        possible = tuple(
            Reference("ARTICLE", "article", number=number, treaty=treaty)
            for treaty in treaties
            if len(treaties) == 1 or value <= LAST_ARTICLE.get(treaty, 999)
        )
        out.append((possible, locator))
    return out
