"""The facts gate: what a question names for certain must be in the passages that answer it.

Similarity sees no difference between 2019 and 2029. A year, an amount, a meeting or a
convention that a question names is looked for in the passage, its title and its meeting.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.library import content_terms
from assistant.references import find_bodies, find_conventions, find_meetings, find_years
from assistant.retrieval.intents import Intent
from assistant.retrieval.question import Question
from assistant.types import Passage, PassageRecord

# Numbers in digits that are not part of a word or reference; thousands may be separated.
_NUMBER = re.compile(r"(?<![\w/.-])\d+(?:[.,\u00a0\u202f ]\d{3})*(?:[.,]\d+)?(?![\w/-])")
# The same in a passage, where "15-24" bears out 15, but "SC-8/15" neither 8 nor 15.
_ANY_NUMBER = re.compile(r"(?<![^\W_])(?<!/)(?<![A-ZА-Я]-)\d+(?:[.,\u00a0\u202f ]\d+)*(?!/)")

#: How a question asks for a telephone number or an e-mail address, and what either looks like:
#: a paragraph that names the person has the words of the question and not what it asks for.
_CONTACT = {
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
}

#: Stands for the number that was asked for, where a passage has none.
ASKED_NUMBER = "?"

# What can answer "how many": a number in digits that is no year, reference or paragraph, or a
# number in words. Article-like "one", "un", "один" are left out: they count nothing.
_COUNT = re.compile(
    r"(?<![\w/.-])(?<!\d[,\u00a0])(?!(?:19|20)\d\d\b)\d[\d.,\u00a0]*(?=\s+\w)"
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


@dataclass(frozen=True, slots=True)
class Facts:
    """What a question names that can be checked; each as the words to show for it."""

    years: tuple[int, ...] = ()
    numbers: tuple[str, ...] = ()
    conventions: tuple[str, ...] = ()
    meetings: tuple[str, ...] = ()  # "COP-5"
    quantity: bool = False  # a number is asked for
    counted: frozenset[str] = frozenset()  # analysed terms of an English question, see below
    bodies: tuple[str, ...] = ()  # "UNGA"
    sites: tuple[str, ...] = ()  # "basel.int"
    contact: frozenset[str] = frozenset()  # which of _CONTACT is asked for

    def missing_in(self, record: PassageRecord) -> tuple[str, ...]:
        """The facts that neither the passage nor what is known of its document bears out."""
        text = _searchable(record)
        missing = [str(year) for year in self.years if not _has_year(record, text, year)]
        missing += [number for number in self.numbers if not _bears_out(number, text)]
        missing += [name for name in self.conventions if not _has_convention(record, text, name)]
        missing += [name for name in self.bodies if name not in _bodies(text)]
        missing += [name for name in self.meetings if not _has_meeting(record, text, name)]
        missing += [name for name in self.sites if not _is_of_site(record, name)]
        if any(not _CONTACT[kind][1].search(record.passage.text) for kind in self.contact):
            missing.append(ASKED_NUMBER)
        if self.quantity and not counts_something(record.passage, self.counted):
            missing.append(ASKED_NUMBER)
        return tuple(missing)


def facts_of(question: Question) -> Facts:
    """The checkable facts of a question; what belongs to a reference is not among them."""
    years = set(question.years)
    written = {str(year) for year in years}
    without_meetings = question.residue
    for mention in sorted(question.meetings, key=lambda item: -item.start):
        without_meetings = without_meetings[: mention.start] + " " + without_meetings[mention.end :]
    numbers = tuple(
        match[0] for match in _NUMBER.finditer(without_meetings) if match[0] not in written
    )
    contact = frozenset(
        kind for kind, (asked, _) in _CONTACT.items() if asked.search(question.matter)
    )
    return Facts(
        years=tuple(sorted(years)),
        numbers=numbers,
        conventions=question.conventions,
        meetings=tuple(mention.name for mention in question.meetings),
        quantity=question.asks(Intent.QUANTITY) and not contact,
        counted=frozenset(question.terms) if question.language == "en" else frozenset(),
        bodies=find_bodies(question.residue),
        sites=question.sites,
        contact=contact,
    )


def asked_number_missing(question: Question, record: PassageRecord) -> bool:
    """Whether a number is asked for and the passage has none."""
    asked = facts_of(question)
    only = Facts(quantity=asked.quantity, counted=asked.counted)
    return ASKED_NUMBER in only.missing_in(record)


def counts_something(passage: Passage, counted: frozenset[str]) -> bool:
    """Whether a passage counts what is asked for: a number that is no label of an article or a
    paragraph, and, where question and passage are English, with the thing asked for after it
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


def _searchable(record: PassageRecord) -> str:
    passage = record.passage
    return " ".join((record.title, *passage.section, passage.chapeau, passage.text))


def _has_year(record: PassageRecord, text: str, year: int) -> bool:
    if year == record.year or str(year) in record.date:
        return True
    return year in _years(text)


def _has_convention(record: PassageRecord, text: str, name: str) -> bool:
    return (
        name in record.conventions
        or name in find_conventions(record.issuer)
        or name in _conventions(text)
    )


def _is_of_site(record: PassageRecord, site: str) -> bool:
    """Whether a site is named by the passage, or by what the library knows of its document."""
    own = (record.url, record.document_title, record.title, record.issuer, record.passage.document)
    return any(site in text.casefold() for text in (*own, record.passage.text))


def _has_meeting(record: PassageRecord, text: str, name: str) -> bool:
    return record.meeting.endswith(f" {name}") or name in _meetings(text)


@lru_cache(maxsize=4096)
def _years(text: str) -> frozenset[int]:
    return frozenset(year for mention in find_years(text) for year in (mention.first, mention.last))


@lru_cache(maxsize=4096)
def _conventions(text: str) -> frozenset[str]:
    return frozenset(find_conventions(text))


@lru_cache(maxsize=4096)
def _bodies(text: str) -> frozenset[str]:
    return frozenset(find_bodies(text))


@lru_cache(maxsize=4096)
def _meetings(text: str) -> frozenset[str]:
    return frozenset(mention.name for mention in find_meetings(text))


@lru_cache(maxsize=4096)
def _numbers(text: str) -> frozenset[str]:
    return frozenset().union(*(_readings(match[0]) for match in _ANY_NUMBER.finditer(text)))


def _readings(number: str) -> frozenset[str]:
    """What a number may mean: "100.000" is a hundred thousand in Spanish and a hundred in
    English, "000 100" the same in Arabic set from the left, and "1990 2000" is two numbers."""
    groups = re.split(r"[.,\u00a0\u202f ]", number)
    readings = {number.replace(",", "."), *groups}
    for order in (groups, groups[::-1]):
        whole = order[0].lstrip("0") and all(len(group) == 3 for group in order[1:])
        if whole and len(order[0]) <= 3:
            readings.add("".join(order))
    return frozenset(readings)


def _bears_out(number: str, text: str) -> bool:
    """Whether a text has a number of a question, however either separates its thousands."""
    asked = _readings(number) - set(re.split(r"[.,\u00a0\u202f ]", number)) or {number}
    return bool(asked & _numbers(text))
