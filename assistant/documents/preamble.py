"""The body that speaks in a decision, and the clauses before its first operative paragraph."""

from __future__ import annotations

import re

from assistant.documents.lines import COMMA

#: A body and nothing else, up to the comma: "The Conference of the Parties,". The names of the
#: Conference of the Parties in six languages are those of the register's fact sheet.
_BODY = re.compile(
    r"[\"“«*_\s]*(?:"
    r"(?:The|La|Le|El)\s+(?:(?:[A-Z][\w’'-]*|and|of|the|for|on)\s+){0,8}?(?:Conference|Assembly|Council|Commission|Committee"
    r"|Forum|Board|Meeting|Conférence|Assemblée|Conseil|Comité|Réunion|Conferencia|Asamblea"
    r"|Consejo|Comisión|Reunión)\b"
    r"|L[’'](?:Assemblée|Organe)\b"
    r"|(?:Генеральная\s+)?(?:Конференция|Ассамблея|Совет|Комитет|Комиссия|Совещание)(?!\w)"
    r"|(?:إن\s+)?(?:مؤتمر\s+الأطراف|الجمعية\s+العامة|مجلس|لجنة|المجلس|اللجنة|جمعية)(?!\w)"
    r"|缔约方大会|大会|理事会|安全理事会|经济及社会理事会|人权理事会|委员会|联合国环境大会"
    r")(?P<rest>[^.;:!?。；：؛]{0,250})"
)
#: Words that, after the body, make a sentence of the line and not the head of a decision.
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|shall|may|should|adopted|decided|agreed|a|est|ha)\b"
)

#: Openings of preambular clauses that are no participles of the forms below.
_PREAMBLE_WORDS = re.compile(
    r"(?:(?:also|further|deeply|gravely|seriously|fully|profoundly|particularly|extremely"
    r"|once again|again)\s+)*"
    r"(?:mindful|aware|conscious|cognizant|convinced|concerned|alarmed|determined|guided|inspired"
    r"|encouraged|disturbed|appalled|dismayed|gratified|committed|pleased|desirous|anxious"
    r"|(?!being\b|during\b|according\b|including\b|regarding\b|pursuing\b)[a-z]{3,}ing"
    r"|consciente?s?|convaincue?|préoccupée?|profondément|gardant|soucieuse|guidée|déterminée?"
    r"|alarmée?|sachant|vu|ayant|[a-zà-ÿ]{3,}ant"
    r"|convencida|preocupada|profundamente|habiendo|guiada|resuelta|alarmada"
    r"|[a-zà-ÿ]{2,}(?:ando|iendo|yendo|ándose|iéndose|éndose)"
    r"|будучи|руководствуясь|сознавая|памятуя|имея|исходя|рассмотрев|заслушав|изучив"
    r"|[а-яё]{3,}(?:ая|яя|уя|ясь|вшись|ив)"
    r"|принимая)(?!\w)",
    re.I,
)
_ARABIC = re.compile(r"[“\"«]?\s*و?إذ(?!\w)|[“\"«]?\s*و?إذ\s")
_CHINESE = re.compile(
    r"(?:回顾|铭记|意识到|考虑到|认识到|注意到|深信|确信|关切|深为|审议了|念及|承认|重申)"
)


#: Openings of clauses that no heading shares ("Strengthening of ..." is a heading).
_CLAUSE = re.compile(
    r"(?:also |further |deeply )?(?:recalling|noting|having|recogni[sz]ing|reaffirming|considering"
    r"|taking (?:note|into)|bearing in mind|emphasi[sz]ing|stressing|mindful|guided|convinced"
    r"|concerned|expressing|acknowledging|underlining|rappelant|notant|ayant|considérant"
    r"|reconnaissant|réaffirmant|consciente? de|recordando|reconociendo|observando|habiendo"
    r"|tomando nota|reafirmando|teniendo|ссылаясь|отмечая|признавая|рассмотрев|учитывая)(?!\w)",
    re.IGNORECASE,
)


def opens_clause(text: str) -> bool:
    """Whether ``text`` starts as a preambular clause and surely not as a heading."""
    return bool(_CLAUSE.match(text) or _ARABIC.match(text))


def is_body(text: str) -> bool:
    """Whether a paragraph is the line that names the deciding body."""
    bare = text.strip().rstrip("*_ ")
    match = _BODY.fullmatch(bare)
    if match is None:
        return False
    if bare.endswith(COMMA):
        return True
    return len(bare.split()) <= 12 and not _FINITE.search(match["rest"])


def opens_with_body(text: str) -> bool:
    """Whether a line starts with the name of a body and its article, as no wrapped line does
    in the midst of a sentence ("the Conference of the Parties" has a small letter there)."""
    return bool(_BODY.match(text[:300]))


def opens_preamble(text: str) -> bool:
    """Whether ``text`` starts with the participle of a preambular clause."""
    head = text.lstrip('"“”«»*_ \u200e\u200f')[:80]
    if _ARABIC.match(head) or _CHINESE.match(head):
        return True
    return head[:1].isupper() and bool(_PREAMBLE_WORDS.match(head))


def is_preamble(text: str, *, before_operative: bool) -> bool:
    """Whether an unnumbered paragraph of a decision is a preambular clause.

    Clauses end with a comma in every language, operative paragraphs with a semicolon or a full
    stop. Where verb and punctuation disagree, a clause stands before the operative part:
    Chinese opens both with the same verb (注意到).
    """
    bare = text.rstrip('”"» ')
    clause = bare.endswith(COMMA)
    if before_operative:
        return clause or opens_preamble(text)
    return clause and opens_preamble(text)
