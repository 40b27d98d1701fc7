"""A question, analysed: what it names, what form it has, what is left to search for. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace

from assistant.errors import UsageError
from assistant.library import content_terms
from assistant.library.function_words import FUNCTION_WORDS
from assistant.references import (
    Found,
    Incomplete,
    Locator,
    MeetingMention,
    Reference,
    find,
    find_conventions,
    find_incomplete,
    find_locators,
    find_meetings,
    find_years,
)
from assistant.retrieval.generic import generic_terms
from assistant.retrieval.intents import Intent, intents_of
from assistant.retrieval.sites import find_sites
from assistant.retrieval.verbs import question_verbs

# Tags and what scripts hold, and the signs of emphasis: a question pasted with its formatting
# is the same question.
_LINK = re.compile(r"!?\[([^\[\]]{0,300})\]\([^()\s]{0,300}(?:\([^()\s]{0,100}\))?[^()\s]{0,100}\)")
_MARKUP = re.compile(r"<script\b[^>]{0,200}>.{0,500}?</script\s*>|</?[a-zA-Z][^<>]{0,200}>|\*\*|`")

#: Chinese characters that only build sentences; pairs of characters with one are no term.
_PARTICLE = re.compile("[了的吗呢么]")
_PARA = re.compile(r"\bparas?\b\.?(?=\s*\d)", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.!?。！？؟]+(?:[.!?。！？؟](?!\s|$)[^.!?。！？؟]*)*[.!?。！？؟]*")

#: Below this a Latin text without function words is too short to tell its language (py3langid
#: took "decision" for French, "Secretariat" for Spanish); the other scripts tell by themselves.
_FEWEST_LETTERS = 13


@dataclass(frozen=True, slots=True)
class Question:
    """What a question names and asks. ``residue`` is its text without the references."""

    text: str
    language: str
    references: tuple[Reference, ...] = ()  # decisions, resolutions, symbols; locators attached
    articles: tuple[Reference, ...] = ()
    ambiguous: tuple[Found, ...] = ()
    incomplete: tuple[Incomplete, ...] = ()
    locators: tuple[Locator, ...] = ()  # said without a reference: "paragraph 2"
    meetings: tuple[MeetingMention, ...] = ()
    conventions: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    intents: frozenset[Intent] = frozenset()
    verbs: frozenset[str] = frozenset()  # operative verbs, in English: "requests"
    sites: tuple[str, ...] = ()  # web sites: "basel.int"
    residue: str = ""
    matter: str = ""  # what is left to judge evidence by: no meetings, only what asks
    terms: tuple[str, ...] = ()  # analysed content words of the residue, without those above
    quoted_in: str = ""  # the language asked for, "In French, please"; else that of the words

    def asks(self, intent: Intent) -> bool:
        return intent in self.intents

    @property
    def reading(self) -> str:
        """The language in which texts are wanted where they are held in several."""
        return self.quoted_in or self.language


def clean_question(text: str, max_chars: int) -> str:
    """The question without control characters, markup and surplus blanks.

    Raises:
        UsageError: nothing is left, or it is longer than ``max_chars``.
    """
    if len(text) > max_chars * 4:  # before any per-character work on a huge input
        raise UsageError(_too_long(len(text), max_chars))
    visible = "".join(  # what controls stands between words, what formats within them
        " " if character.isspace() or unicodedata.category(character) == "Cc" else character
        for character in unicodedata.normalize("NFC", text)
        if character.isspace() or unicodedata.category(character) not in ("Cf", "Cs", "Co", "Cn")
    )
    while (bare := _LINK.sub(r"\1", visible)) != visible:  # a link may hold a picture
        visible = bare
    cleaned = " ".join(_MARKUP.sub(" ", visible).split())
    if not any(character.isalnum() for character in cleaned):
        raise UsageError("The question is empty; ask in words, or name a decision such as SC-8/15.")
    if len(cleaned) > max_chars:
        raise UsageError(_too_long(len(cleaned), max_chars))
    return cleaned


def _too_long(length: int, limit: int) -> str:
    return f"The question has {length:,} characters; at most {limit:,} are read. Please shorten it."


def language_of(text: str) -> str:
    """The language a question is in, its references left aside: "SC-10/15 para 1" says nothing
    about it and counts as English."""
    spans = [(hit.start, hit.end) for hit in find(text)]
    rest = _PARA.sub(" ", _without(text, spans))  # no Spanish "for"
    words = "".join(c if not c.isdigit() else " " for c in rest)
    if not any(character.isalpha() for character in words):
        # "SC-9/14 第1段": all of it is a reference, and still it is written in a language.
        found = re.findall(r"[^\W\d_]+", text)
        words = " ".join(word for word in found if not word.isascii() and not _two_scripts(word))
    if words.isascii():
        if told := _by_function_words(words):
            return told
        if sum(character.isalpha() for character in words) < _FEWEST_LETTERS:
            return "en"
    from assistant.documents import detect_language

    return detect_language(words)


def _two_scripts(word: str) -> bool:
    """Latin letters beside others: "SC" with one Cyrillic letter is written in no language."""
    latin = ["LATIN" in unicodedata.name(character, "") for character in word]
    return any(latin) and not all(latin)


def _by_function_words(text: str) -> str:
    """The language that most of the function words in a Latin text belong to; empty where none
    leads, as in a bare noun."""
    words = re.findall(r"[a-z]+", text.lower())
    counts = {
        language: sum(word in FUNCTION_WORDS[language] for word in words)
        for language in ("en", "fr", "es")
    }
    first, second, _ = sorted(counts, key=lambda language: -counts[language])
    return first if counts[first] > counts[second] else ""


def analyse_question(text: str, language: str) -> Question:
    """Everything that can be read off the words of a cleaned question, without any model."""
    conventions = find_conventions(text)
    only = conventions[0] if len(conventions) == 1 else ""
    found = find(text, convention=only)
    named = _distinct(tuple(hit.reference for hit in found if hit.reference is not None))
    incomplete = tuple(item for item in find_incomplete(text) if not _is_year(item))
    spans = [(hit.start, hit.end) for hit in found] + [(hit.start, hit.end) for hit in incomplete]
    sites = find_sites(text)
    residue = _without(text, spans + [(hit.start, hit.end) for hit in sites])
    meetings = find_meetings(residue, in_question=True)
    matter = _asking(_without(residue, [(hit.start, hit.end) for hit in meetings]))
    verbs, verb_terms = question_verbs(matter, language)
    passed_over = generic_terms(language) | verb_terms
    return Question(
        text=text,
        language=language,
        references=tuple(ref for ref in named if ref.kind != "article"),
        articles=tuple(ref for ref in named if ref.kind == "article"),
        ambiguous=tuple(hit for hit in found if hit.reference is None and hit.candidates),
        incomplete=incomplete,
        locators=tuple(hit.locator for hit in find_locators(residue)),
        meetings=meetings,
        conventions=conventions,
        years=_years(residue),
        intents=intents_of(text),
        verbs=verbs,
        sites=tuple(dict.fromkeys(site.name for site in sites)),
        residue=residue,
        matter=matter,
        terms=tuple(
            term
            for term in content_terms(matter, language)
            if term not in passed_over and not (language == "zh" and _PARTICLE.search(term))
        ),
    )


def _is_year(item: Incomplete) -> bool:
    """ "decision 2019" means the year; no body has taken so many decisions in one session."""
    return item.number.isdecimal() and 1900 <= int(item.number) <= 2099


def _asking(text: str) -> str:
    """The sentences that ask, where others only introduce: "I am a focal point. How do I …?"."""
    sentences = _SENTENCE.findall(text)
    asking = [sentence for sentence in sentences if sentence.rstrip().endswith(("?", "？", "؟"))]
    return " ".join(sentence.strip() for sentence in asking) or text


def _years(text: str) -> tuple[int, ...]:
    """Years named, both ends of a range."""
    named = (year for mention in find_years(text) for year in (mention.first, mention.last))
    return tuple(dict.fromkeys(named))


def settled(question: Question, held: Callable[[Reference], bool]) -> Question:
    """The question with what was ambiguous settled by what the library holds.

    A name of which exactly one candidate is held means that one; a name with a single candidate
    means it, held or not. Where several are held it stays ambiguous, and so it does where none
    is, but for a bare article, which then says nothing.
    """
    named: list[Reference] = []
    ambiguous: list[Found] = []
    for found in question.ambiguous:
        one = found.among(held)
        if one.reference is None and len(one.candidates) == 1:
            one = replace(one, reference=one.candidates[0], candidates=())
        if one.reference is not None:
            named.append(one.reference)
        elif any(candidate.kind != "article" or held(candidate) for candidate in one.candidates):
            ambiguous.append(one)
    return replace(
        question,
        references=_distinct(question.references + tuple(r for r in named if r.kind != "article")),
        articles=_distinct(question.articles + tuple(r for r in named if r.kind == "article")),
        ambiguous=tuple(ambiguous),
    )


def with_references(question: Question, references: tuple[Reference, ...]) -> Question:
    """The same question asked of ``references``, as when a conversation supplies them."""
    return replace(question, references=_distinct(question.references + references))


def _distinct(references: tuple[Reference, ...]) -> tuple[Reference, ...]:
    """In order of mention; a reference repeated with another locator counts as another."""
    seen: dict[tuple[str, str], Reference] = {}
    for reference in references:
        seen.setdefault((reference.key, str(reference.locator or "")), reference)
    return tuple(seen.values())


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    kept, position = [], 0
    for start, end in sorted(spans):
        kept.append(text[position : max(start, position)])
        position = max(end, position)
    kept.append(text[position:])
    return " ".join(" ".join(kept).split())
