"""Who is told to act: the members of the list that an operative verb is addressed to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from assistant.documents.mandates.grammars import GRAMMARS
from assistant.documents.mandates.names import ENGLISH, OTHER
from assistant.documents.mandates.names_other import OTHER_LANGUAGES
from assistant.references.folding import Folded

#: A name of the closed list and where its words stand in the folded text.
Named = tuple[str, int, int]

_SPLIT = re.compile(
    r"\s*[,;—]\s*(?:(?:and|or|as well as|including|in particular|especially|such as|particularly"
    r"|notably|inter alia|along with|and/or|as appropriate|where appropriate|namely|also"
    r"|but)\b[,\s]*)*|\s+(?:and|or|as well as|including|in particular|especially|such as"
    r"|particularly|notably|along with|and/or)\b[,\s]+"
)
#: A piece that opens so names no addressee. After the first kind no list goes on, after the
#: second it may.
_ENDS = re.compile(
    r"(?:and )?(?:(?:also |both )?in (?:close |full |active |direct "
    r"|effective )?(?:(?:consultation|cooperation|co-operation|coordination|collaboration"
    r"|partnership|conjunction|conformity|concert|liaison|dialogue|tandem"
    r"|association)(?: and (?:consultation|cooperation|coordination|collaboration|partnership"
    r"|dialogue))?)|with\b|through\b|together with|supported by|jointly with|working|acting"
    r"|assisted|via\b|by\b|(?:either )?(?:individually|collectively|bilaterally)"
    r"|(?:either )?directly|to\b|for\b|not\b|at the|taking|bearing|recogni[sz]ing|drawing|building"
    r"|based on|making|using|when|while|which|who|that)"
)
_SKIPS = re.compile(
    r"(?:in\b|within|upon|on\b|at\b|as\b|under|pursuant|subject|during|before|after|prior|without"
    r"|consistent|from|if|where|whenever|unless|until|over|regardless|given|its?\b|their|whose"
    r"|those\s*$|noting|also|of\b)"
)
_DETERMINERS = re.compile(
    r"(?:(?:the|all|each|every|any|other|those|these|its|both|relevant|interested|appropriate"
    r"|concerned|competent|respective|remaining|such|further|also|once again|again|more|many"
    r"|present|members? of(?! the united)|bodies of)[,\s]+)*"
)
_LEAD_IN = re.compile(
    r"[\s,]*(?:(?:(?:in|for|to|on|with) (?:this|that|the) [a-z]+(?: and [a-z]+)?|once again|again"
    r"|also|further|therefore|in particular|especially|furthermore|additionally|accordingly"
    r"|strongly|upon|on)\b[,\s]*)*"
)
#: Things that can be encouraged or invited and cannot act.
_THINGS = re.compile(
    r"(?:[a-z'-]+ ){0,4}?(?:efforts?|actions?|measures?|initiatives?|progress|cooperation"
    r"|development|support|assistance|implementation|use|consideration|dialogue|works?"
    r"|contributions?|activities|promotion|exchanges?|participation|adoption|strengthening"
    r"|submissions?|views|comments|information|involvement|engagement|steps|mandate|process(?:es)?"
    r"|coordination|collaboration|mobilization|commitments?|practices?|consultations?|reports?"
    r"|investments?|deployment|an? |end\b|advocacy|freedom|respect|research|paragraphs?|goals?"
    r"|roles?|attention|observance|release|halt|cease-?fire|access|reforms?|responses?|focus"
    r"|interest|due diligence|conditionalities|recommendations|(?!institutions?"
    r"|(?:[a-z-]*(?:organi[sz]|associ|feder|administr|deleg|popul|found|corpor|n)ations?"
    r"|parliaments?|governments?|establishments?)\b)[a-z-]{3,}(?:tions?|ments?|ances?|ness"
    r"|ings?))\b"
)
#: What the United Nations system consists of, after it was named.
_PARTS = re.compile(
    r"(?:specialized )?(?:funds|programmes?|agenc(?:y|ies)|bodies|offices|entities|departments"
    r"|organs)\s*$"
)
_PRONOUN = re.compile(r"(?:it|them|him|her|him or her|her or him|they|he|she|himself|itself)\b")
#: "those that have not done so", "both entities": named in the clause before.
_THOSE = re.compile(
    r"(?:those|others) (?=that|which|who|not)|(?:those|these|both|the two) (?:entities|bodies"
    r"|organizations|parties|countries|states)\b"
)
_AGENT_TAIL = re.compile(
    r"(?:leaders?|authorit(?:y|ies)|people|persons?|women|men|youth|individuals|media|journalists"
    r"|lawyers|experts?|officers?|officials|ministers?|ministries|members?|groups?|institutions?"
    r"|institutes?|bodies|body|services?|units?|centres?|networks?|users?|employers?|workers?"
    r"|movements?|police|forces?|army|military|council|office|offices|department|division|staff"
    r"|personnel|programmes?|team|teams|police|judges|registrar|observers?|foundations?"
    r"|federations?|associations?|unions?|agency|agencies|society|schools?|judiciary|player?s"
    r"|secretaries|platforms?|mandate|elements|coordinator|coordinators|managers?|inspectors?"
    r"|auditors?|ombuds[a-z]+|prosecutor|holders|guarantors|mediators|taliban|militias?|leadership"
    r"|entity)\b"
)
#: Pieces of "national, regional and international organizations": the noun comes later.
_ADJECTIVES = re.compile(
    r"(?:(?:the|all|other|relevant|international|regional|sub-?regional|national|local|global"
    r"|bilateral|multilateral|financial|financing|economic|social|scientific|technical"
    r"|technological|humanitarian|political|private|public|state|new|host|flag|port|coastal|troop-"
    r"|police-|landlocked|debtor|creditor|traditional|renewed|continued|strengthened|immediate"
    r"|full|prompt|deep|governmental|non-governmental|intergovernmental|academic|civil|religious"
    r"|cultural|educational|judicial|legislative|military|interested|competent|appropriate"
    r"|concerned|[a-z]+(?:ese|ean|ian))[\s,]*)+"
)
_TREATIES = re.compile(
    r"\b(?:Agreements?|Protocols?|Conventions?|Covenant|Programme of Action|Declaration|Treaty"
    r"|Agenda|Framework|Strategy)\s*$"
)
_ACRONYM = re.compile(r"\b[A-Z]{2,8}\b")
_CAPITAL = re.compile(r"[A-Z]")


@cache
def _others() -> tuple[re.Pattern[str], tuple[str, ...]]:
    source = "|".join(f"(?P<n{k}>{words})" for k, (_, words) in enumerate(OTHER_LANGUAGES))
    return re.compile(rf"(?<![a-zа-я-])(?:{source})"), tuple(name for name, _ in OTHER_LANGUAGES)


def other_names_in(folded: Folded, start: int, end: int, language: str) -> list[Named]:
    """:func:`names_in` for French, Spanish, Russian, Arabic and Chinese."""
    lower, grammar = folded.lower, GRAMMARS[language]
    pattern, labels = _others()
    names = [
        (match.start(), match.end(), labels[int(str(match.lastgroup)[1:])])
        for match in pattern.finditer(lower, start, end)
    ]
    found: list[Named] = []
    at = start
    for first, last in _pieces(lower, start, end, [(a, b, 0) for a, b, _ in names], grammar.split):
        if grammar.ends.match(lower, first, last):
            break
        within = [name for name in names if first <= name[0] < last]
        # "other Parties" are Parties; "others" alone are somebody
        inside = next((name for name in within if name[2] != "others"), None)
        if inside is None and within:
            inside = (*within[0][:2], "Stakeholders")
        if language == "zh":
            if inside is None or inside[0] - at > _CHINESE_BETWEEN:
                break
            at = inside[1]
        if inside is not None:
            found.append((inside[2], inside[0] if language == "zh" else first, inside[1]))
            if language == "zh" and last > inside[1]:
                break  # the action follows the name at once
        elif not found and language != "zh":
            found.append((OTHER, first, last))
    return found


#: Characters between two names of a Chinese list: "、所有相关的".
_CHINESE_BETWEEN = 8


@cache
def _english() -> tuple[re.Pattern[str], tuple[str, ...]]:
    source = "|".join(f"(?P<n{k}>{words})" for k, (_, words) in enumerate(ENGLISH))
    return re.compile(rf"(?<![a-z-])(?:{source})"), tuple(name for name, _ in ENGLISH)


def names_in(
    folded: Folded, start: int, end: int, *, speaker: str = "", before: Sequence[Named] = ()
) -> list[Named]:
    """The addressees listed at ``start:end`` of the folded text, in order.

    ``speaker`` is the reference of the decision, which tells whom "the Council" or lower-case
    "parties" means; ``before`` are the addressees of the clause before, for "them" and "him".
    """
    lower = folded.lower
    match = _LEAD_IN.match(lower, start, end)
    start = match.end() if match else start
    if before and (those := _THOSE.match(lower, start, end)):
        return [(name, start, those.end()) for name in dict.fromkeys(n for n, _, _ in before)]
    if pronoun := _PRONOUN.match(lower, start, end):
        return [(name, start, pronoun.end()) for name in dict.fromkeys(n for n, _, _ in before)]
    names = [
        (match.start(), match.end(), int(str(match.lastgroup)[1:]))
        for match in _english()[0].finditer(lower, start, end)
    ]
    found: list[Named] = []
    skipping = False
    for k, (first, last) in enumerate(_pieces(lower, start, end, names)):
        determiners = _DETERMINERS.match(lower, first, last)
        head = determiners.end() if determiners else first
        inside = [name for name in names if first <= name[0] < last]
        at_head = bool(inside) and _leads(lower, head, inside[0][0])
        if _ENDS.match(lower, first, last) and not (inside and inside[0][0] == first):
            break
        if not at_head and _SKIPS.match(lower, first, last):
            skipping = True
            continue
        if inside and (at_head or not found):
            name = _named(folded, inside[0], speaker)
            if not at_head:
                if _is_thing(folded, head, inside[0][0]):
                    return []
                if not found and not skipping:
                    name = OTHER
            found += [(each, first, inside[0][1]) for each in name.split("|")]
            skipping = False
        elif not inside and not skipping:
            if (
                found
                and found[-1][0] == "United Nations system"
                and _PARTS.match(lower, head, last)
            ):
                continue
            if k == 0 and _is_thing(folded, head, last):
                return []
            if _is_agent(folded, head, first, last, first_piece=not found):
                found.append((OTHER, first, last))
    return found


def _pieces(
    lower: str,
    start: int,
    end: int,
    names: list[tuple[int, int, int]],
    split: re.Pattern[str] = _SPLIT,
) -> list[tuple[int, int]]:
    """The members of the list; a comma or "and" inside a name divides nothing."""
    pieces = []
    at = start
    for match in split.finditer(lower, start, end):
        if any(first < match.start() and match.end() < last + 1 for first, last, _ in names):
            continue
        if lower[at : match.start()].strip():
            pieces.append((at, match.start()))
        at = match.end()
    if lower[at:end].strip(" ,"):
        pieces.append((at, end))
    return pieces


#: Words between the determiner and the name that belong to the name: no preposition among them.
_WITHIN = re.compile(
    r"\b(?:of|for|by|on|from|to|in|with|against|between|that|which|who|at|under)\b"
)


def _leads(lower: str, head: int, at: int) -> bool:
    return at <= head or (at - head <= 70 and not _WITHIN.search(lower, head, at))


def _is_thing(folded: Folded, head: int, last: int) -> bool:
    relative = _WITHIN.search(folded.lower, head, last)
    until = relative.start() if relative else last
    if folded.lower.startswith(("an ", "a "), head):
        return True
    return folded.text[head:until].islower() and bool(_THINGS.match(folded.lower, head, until))


def _is_agent(folded: Folded, head: int, first: int, last: int, *, first_piece: bool) -> bool:
    relative = _WITHIN.search(folded.lower, head, last)
    noun = folded.text[head : relative.start() if relative else last]
    if not any(map(str.isalpha, noun)):
        return False
    if _ADJECTIVES.fullmatch(noun.lower().strip()) or _TREATIES.search(noun):
        return False
    if _AGENT_TAIL.search(noun.lower()):
        return True
    if first_piece:
        indefinite = folded.lower.startswith(("a ", "an "), first)
        return not indefinite and (bool(_CAPITAL.search(noun)) or noun.rstrip().endswith("s"))
    return bool(_ACRONYM.fullmatch(noun.strip()))


#: Parties to a treaty, where a resolution speaks of one.
_TREATY = re.compile(
    r"part(?:y|ies) to (?:the|that|this|its) (?:[a-z]+ ){0,6}?(?:convention|agreement|protocol"
    r"|treaty|statute)"
)


def _named(folded: Folded, name: tuple[int, int, int], speaker: str) -> str:
    first, last, row = name
    label = _english()[1][row]
    words = folded.text[first:last]
    if label == "parts":  # "agencies" after the United Nations are its own
        return (
            "United Nations system"
            if "united nations" in folded.lower[:first]
            else "Intergovernmental organizations"
        )
    if label == "office":
        return _office(folded, first, speaker)
    if label == "entities":
        return "United Nations system" if "united nations" in folded.lower else "Stakeholders"
    if label == "parties":
        conflict = (
            speaker.startswith(("A/", "S/", "E/"))
            and words[0].islower()
            and not _TREATY.search(folded.lower)
        )
        return "Parties to a conflict" if conflict else "Parties"
    if label == "Committees and subsidiary bodies" and words.lower().endswith("council"):
        if words.lower() == "council" or words.lower() == "the council":
            return (
                _COUNCILS.get(speaker[:2], label)
                if "HRC" not in speaker
                else "Human Rights Council"
            )
    if words.lower() in {"states", "state"} and folded.lower.startswith(" parties", last):
        return "Parties"
    return label


def _office(folded: Folded, at: int, speaker: str) -> str:
    """Whom "the Office" means: the one named before, else the one of the body that speaks."""
    for match in _english()[0].finditer(folded.lower, 0, at):
        label = _english()[1][int(str(match.lastgroup)[1:])]
        if "office" in match[0] and label != "office":
            return label
    return "High Commissioner for Human Rights" if "HRC" in speaker else "Secretariat"


_COUNCILS = {"S/": "Security Council", "E/": "Economic and Social Council"}


def mentioned_in(folded: Folded, start: int, end: int, *, speaker: str = "") -> list[Named]:
    """Everybody named at ``start:end`` of the folded text, for the pronouns that follow."""
    found = []
    for match in _english()[0].finditer(folded.lower, start, end):
        name = (match.start(), match.end(), int(str(match.lastgroup)[1:]))
        label = _named(folded, name, speaker).split("|")[0]
        found.append((label, match.start(), match.end()))
    return found


def subject_in(folded: Folded, start: int, end: int, *, speaker: str = "") -> list[Named]:
    """The addressees that are the subject of a clause at ``start:end``, before its verb.

    Empty where the subject is a thing: "the mandate of the Special Rapporteur".
    """
    found = names_in(folded, start, end, speaker=speaker)
    if found and found[0][0] == OTHER:
        if named := [each for each in found if each[0] != OTHER]:
            return named
        return found if _ACRONYM.search(folded.text[found[0][1] : found[0][2]]) else []
    return found
