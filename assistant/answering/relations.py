"""What a paragraph says of a decision that it names, and which of its own places it names.

Pure, and careful: a relation is read only from words that stand directly before the reference
in its clause ("amends", "pursuant to", "as amended by"); everything else is "cites".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from assistant.documents import operative_verb
from assistant.linked import Relation
from assistant.references import Locator, find_locators
from assistant.types import Mention, Words

#: The words of each relation. "|" separates; English, French, Spanish, Russian, Arabic, Chinese.
#: Stems end in "*". The passive ones come first, since "amended by" is no "amends".
_SAID: dict[Relation, str] = {
    "amended by": "amended by|modified by|revised by"
    "|modifiée par|modifié par|modifiées par|modifiés par"
    "|enmendada por|enmendado por|modificada por|modificado por|с поправками, внесенными"
    "|с изменениями, внесенными",
    "replaced by": "replaced by|remplacée par|remplacé par"
    "|sustituida por|sustituido por|reemplazada por",
    "superseded by": "superseded by|annulée et remplacée par",
    "supersedes": "supersede|supersedes|superseding|annule et remplace",
    "replaces": "replace|replaces|replacing|remplace"
    "|remplacer|remplaçant|sustituye|sustituir|reemplaza"
    "|заменя*|заменить|يحل محل|تحل محل|يستعاض عن|取代|替换",
    "amends": "amend|amends|amending|modify|modifies"
    "|modifying|revise|revises|revising|modifie|modifier"
    "|modifiant|enmienda|enmendar|modifica|modificar|вносит поправки|вносит изменения"
    "|изменяет|изменить|يعدل|تعدل|修正|修订",
    "extends": "extend|extends|extending|prolong|prolongs|renew|renews|renewing|proroge|proroger"
    "|prolonge|prolonger|renouvelle|prorroga|prorrogar|renueva|продлевает|продлить"
    "|يمدد|تمدد|延长",
    "terminates": "terminate|terminates|terminating|rescind"
    "|rescinds|rescinding|repeal|repeals|repealing"
    "|revoke|revokes|revoking|abroge|abroger|deroga|derogar|revoca|отменяет|отменить"
    "|يلغي|تلغي|废除|撤销|终止",
    "reaffirms": "reaffirm|reaffirms|reaffirming|reiterate"
    "|reiterates|reiterating|réaffirme|réaffirmant"
    "|reafirma|reafirmando|reitera|вновь подтвержд*|يعيد تأكيد|تعيد تأكيد|重申",
    "recalls": "recall|recalls|recalling|rappelle"
    "|rappelant|recuerda|recordando|ссылаясь на|ссылается на"
    "|напомина*|إذ يشير إلى|إذ تشير إلى|يشير إلى|回顾|忆及",
    "endorses": "endorse|endorses|endorsing|confirm"
    "|confirms|confirming|entérine|fait sienne|hace suya"
    "|confirme|confirma|одобряет|يؤيد|تؤيد|核可|赞同",
    "implements": "pursuant to|in accordance with"
    "|in response to|in implementation of|in implementing"
    "|in follow-up to|as requested in|as requested by|as mandated by|as called for in"
    "|as required by|as provided for in|in conformity with|conformément à|en application de"
    "|comme suite à|en réponse à|de conformidad con|en cumplimiento de|con arreglo a"
    "|en respuesta a|в соответствии с|во исполнение|в ответ на|عملا ب|وفقا ل|根据|按照|依照",
}
#: These say what becomes of a decision, and often by its parts: "replace the annex to decision".
_OF_PARTS: frozenset[Relation] = frozenset(
    {"amends", "replaces", "supersedes", "extends", "terminates"}
)
#: Characters between the words of the relation and the reference, and words where there are any.
_NEAR, _FAR = 45, 110
_FEW, _MANY = 4, 14
_CLAUSE_LENGTH = 400

#: Relations that change what a decision lays down.
CHANGING: frozenset[Relation] = _OF_PARTS | {"amended by", "replaced by", "superseded by"}

_CLAUSE = re.compile(r"[;:。；؛]|[.!?](?=\s)|\n\s*\n")
#: Words that may stand between two references of one list, besides numbers and letters:
#: "1/CP.18, paragraph 62, and 13/CP.21".
_LISTED = frozenset(
    "and or as well its the of in its their decision decisions resolution resolutions paragraph"
    " paragraphs para paras annex annexes et ainsi que ses leurs du la le les décision décisions"
    " résolution résolutions paragraphe paragraphes annexe annexes su sus las los el decisión"
    " decisiones resolución resoluciones párrafo párrafos anexo также свои решения решение решений"
    " резолюции пункт пункты пункта المقرر المقررات ومقرر والمقرر الفقرة"
    " 第 和 和第 及 及第 以及 号决定和第 ii iii iv vi vii viii ix xi xii"
    # "resolutions 49/28 of 6 December 1994 and 52/26"
    " january february march april may june july august september october november december"
    " janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
    " enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre del"
    " от января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
    " года".split()
)
_GAP = 60
#: References of one list; the longest of 147 decisions looked at has 27.
_LONGEST_LIST = 200
_AS_WELL = re.compile(r"as well as|ainsi que|así como|а также|فضلا عن|以及", re.I)
#: What is changed is something else, and the reference says where or how: "to amend the list by
#: the name of a country (decision 10/CP.17)", "to amend laws in the spirit of resolution 1/2".
_MANNER = re.compile(
    r"\(\s*(?:decisions?\s)?$|(?<!\w)(?:in (?:the )?(?:spirit|light|line|view|keeping)|consistent"
    r"|based on|taking into account|compte tenu|à la lumière|teniendo en cuenta|с учетом)(?!\w)",
    re.I,
)
_AND = re.compile(r"(?<!\w)(?:and|et|y|и)\s+")

_HERE_AFTER = re.compile(
    r"[\s,]{0,3}(?:\([^()]{0,60}\)\s)?(?:above|below|hereof|hereto"
    r"|(?:of|to|in)\s(?:the\spresent|this)\s(?:decision|resolution|annex)"
    r"|ci-dessus|ci-dessous|ci-après|(?:de|à)\sla\sprésente\s(?:décision|résolution|annexe)"
    r"|supra|infra|anterior|precedente|(?:de|a)\sla\spresente\s(?:decisión|resolución)"
    r"|выше|ниже|настоящ\w{2,4}\s(?:решени|резолюци|приложени)\w{1,2}|أعلاه|أدناه|من\sهذا\sالمقرر)(?!\w)",
    re.I,
)
_HERE_BEFORE = re.compile(r"(?:上文|下文|本决定|本决议|(?:выше|ниже)[а-я]{0,12}\s)$", re.I)


def relation_of(text: str, mentions: Sequence[Mention], at: int) -> tuple[Relation, Words | None]:
    """What ``text`` says of its mention number ``at``, and the words that say so.

    All references of one list have one relation: "Recalling decisions SC-1/15 and SC-2/9".
    """
    first = _first_of_list(text, mentions, at)
    head = mentions[first].start
    # "decision 1/CP.3, as amended by decision 2/CP.5": what stands between the two counts.
    earlier = max((one.end for one in mentions[:first]), default=0)
    ends = [match.end() for match in _CLAUSE.finditer(text, max(0, head - _CLAUSE_LENGTH), head)]
    start = max([earlier, head - _CLAUSE_LENGTH, *ends])
    said = [m for m in _phrases().finditer(text, start, head) if _is_near(m, text[m.end() : head])]
    if not said:
        return "cites", None
    last = said[-1]
    return _relation(last[0]), Words(last[0], last.start(), last.end())


def places_named(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Words, Locator]]:
    """Places of the text's own decision: "paragraph 2 above", "annex I to the present decision".

    A place that belongs to a reference ("paragraph 2 of decision SC-1/15") is none of them.
    """
    for found in find_locators(text):
        if any(m.start < found.end and found.start < m.end for m in mentions):
            continue
        after = _HERE_AFTER.match(text, found.end)
        if after is None and not _HERE_BEFORE.search(text[: found.start]):
            continue
        end = after.end() if after else found.end
        yield Words(text[found.start : end], found.start, end), found.locator


def lists_of(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, ...]]:
    """References that stand in one list, "BC-12/9, RC-7/7 and SC-7/16"; two at least."""
    current: list[Mention] = []
    for mention in sorted(mentions, key=lambda one: (one.start, one.end)):
        if current and not _same_breath(text, current[-1], mention):
            if len(current) > 1:
                yield tuple(current)
            current = []
        current.append(mention)
    if len(current) > 1:
        yield tuple(current)


def _same_breath(text: str, one: Mention, other: Mention) -> bool:
    """Joined by commas and one "and"; "as well as" begins something else."""
    return _continues(text, one, other) and not _AS_WELL.search(text, one.end, other.start)


def _continues(text: str, one: Mention, other: Mention) -> bool:
    if other.start < one.end:  # several places of one reference, or the inner ones of a range
        return True
    gap = text[one.end : other.start]
    if len(gap) > _GAP or re.search(r"[.;:()。；]\s", gap):
        return False
    words = re.findall(r"\w+", gap.casefold())
    return all(len(word) == 1 or word.isdigit() or word in _LISTED for word in words)


def _first_of_list(text: str, mentions: Sequence[Mention], at: int) -> int:
    first = at
    while first and _continues(text, mentions[first - 1], mentions[first]):
        first -= 1
        if at - first > _LONGEST_LIST:
            return at
    return first


def _is_near(match: re.Match[str], gap: str) -> bool:
    relation = _relation(match[0])
    if relation in _OF_PARTS and _MANNER.search(gap):
        return False
    if any(operative_verb(gap[also.end() :]) for also in _AND.finditer(gap)):
        return False  # "Extends its thanks to Norway and takes note of decision 10/CP.17"
    most_characters, most_words = (_FAR, _MANY) if relation in _OF_PARTS else (_NEAR, _FEW)
    return len(gap) <= most_characters and len(gap.split()) <= most_words


def _relation(phrase: str) -> Relation:
    folded = " ".join(phrase.casefold().split())
    exact = _table().get(folded)
    if exact is not None:
        return exact
    return next(relation for stem, relation in _stems() if folded.startswith(stem))


@cache
def _table() -> dict[str, Relation]:
    table: dict[str, Relation] = {}
    for relation, phrases in _SAID.items():
        for phrase in phrases.split("|"):
            table.setdefault(phrase.casefold(), relation)
    return table


@cache
def _stems() -> tuple[tuple[str, Relation], ...]:
    return tuple((p.rstrip("*"), relation) for p, relation in _table().items() if p[-1] == "*")


@cache
def _phrases() -> re.Pattern[str]:
    forms = sorted(_table(), key=len, reverse=True)
    return re.compile("|".join(map(_pattern, forms)), re.I)


def _pattern(phrase: str) -> str:
    words = re.escape(phrase.rstrip("*")).replace(r"\ ", r"\s+")
    if re.match(r"[\u4e00-\u9fff]", phrase):
        return words
    if phrase.endswith("*"):
        return rf"(?<!\w){words}\w{{0,6}}"
    # Arabic writes "to" and "in" onto the next word.
    return rf"(?<!\w){words}" if phrase.endswith((" ب", " ل")) else rf"(?<!\w){words}(?!\w)"
