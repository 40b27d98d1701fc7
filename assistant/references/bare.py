"""Numbers that name a decision only together with its body: "resolution 57/299", "VI/12".

A number is resolved when the body is named beside it, when one body alone is named in the
sentence before it, when the caller says whose text it is, or when only one series has such a
session. In every other case the candidates are told and nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.references.families import BY_CODE, FAMILIES, RESOLUTION_SESSIONS
from assistant.references.numerals import from_roman
from assistant.references.reference import Kind, Reference
from assistant.references.series import SERIES, Core, lettered
from assistant.references.setting import KindWord, Setting
from assistant.references.treaties import Mention
from assistant.references.vocabulary import AND, DATE, TO

_BEFORE = r"(?<![0-9A-Za-zЀ-ӿ/.-])"
_PAIR = re.compile(
    rf"{_BEFORE}(?:(?P<session>(?:E?S-)?\d{{1,4}})|(?P<roman>[IVXLivxl]{{1,8}}))\s{{0,2}}/\s{{0,2}}"
    rf"(?P<number>\d{{1,4}}){SERIES}(?![0-9A-Za-zЀ-ӿ]|\s?/\s?[0-9A-Za-z]|[.,]\d)"
)
_BRACKETED = re.compile(
    rf"{_BEFORE}(?P<number>\d{{1,4}})(?:\s(?P<series>[A-H]))?\s?"
    r"(?:\(\s?(?:(?P<year>(?:19|20)\d\d)|(?P<roman>(?:E?S-)?[IVXL]{1,8}))\s?\)"
    r"|\s(?:of|de|du|от|لعام)\s(?P<of>(?:19|20)\d\d)(?!\d))"
)
_CONTINUED = re.compile(rf"(?:{DATE})?(?P<to>{TO})?(?P<and>{AND}|;\s{{1,2}}(?:and\s)?)?")

#: The family that a convention's or body's decisions are numbered in.
FAMILY_OF = {f.convention: f.code for f in reversed(FAMILIES) if f.convention and f.meeting} | {
    code: code for code in (*RESOLUTION_SESSIONS, "UNSC", "UNEP-GC")
}
_OTHER_BODY = re.compile(r"(?<![a-z])[A-Z][A-Za-z]+\s$")
_OF_OTHER_BODY = re.compile(
    rf"(?:{DATE})?\s(?:adopted\s)?(?:of|by)\sthe\s"
    r"(?:(?P<conference>Conference|COP|Convention)|(?:[a-z]+\s)?[A-Z])"
)
#: Words that open a sentence or a clause in capitals and name no body.
_OPENING = re.compile(
    "UN|Nations|What|Which|Does|Did|Is|Was|Has|See|In|Of|Under|By|And|The|Its|Their|This|That|Show|Quote"
    "|Read|Explain|Summari[sz]e|Give|Tell|List|Cite|Find|Recall(?:s|ing)?|Reaffirming|Noting"
    "|Welcoming|Pursuant|Following|Decisions?|Resolutions?"
)


_POSSESSIVE = re.compile(r"(?<![a-zа-я])(?:its|their|sa|ses|su|sus|своей|своих|его)\s$")


@dataclass(frozen=True, slots=True)
class Printed:
    """A number as printed: a pair, or a number with a year or session in brackets."""

    start: int
    end: int
    session: str  # "57", "VI", "S-10"; "" when the year alone is printed
    number: str
    series: str = ""
    year: int | None = None
    pair: bool = True


def _printed(setting: Setting) -> list[Printed]:
    text = setting.folded.text
    out = []
    for m in _PAIR.finditer(text):
        session = m["session"] or m["roman"].upper()
        if m["roman"] and from_roman(session) is None:
            continue
        series = re.sub(r"\s", "", m["series"] or "")
        out.append(Printed(m.start(), m.end(), session, str(int(m["number"])), series))
    for m in _BRACKETED.finditer(text):
        year = m["year"] or m["of"]
        out.append(
            Printed(
                m.start(), m.end(), m["roman"] or "", str(int(m["number"])), m["series"] or "",
                int(year) if year else None, pair=False,
            )
        )  # fmt: skip
    return sorted(out, key=lambda p: (p.start, -p.end))


def reference_in(family: str, kind: str, printed: Printed) -> Reference | None:
    """The reference that ``printed`` is in ``family``, None when the family has no such form."""
    session, number = printed.session, printed.number
    if number == "0":
        return None
    roman = from_roman(session) is not None
    if family == "UNSC":
        if printed.pair or kind != "resolution" or not printed.year:
            return None
        return Reference("UNSC", "resolution", number=number, year=printed.year)
    if family in RESOLUTION_SESSIONS or family == "UNEP-GC":
        act: Kind = "decision" if kind == "decision" else "resolution"
        if not printed.pair:
            old = session and family in ("UNGA", "ECOSOC")
            return Reference(family, act, session, number, series=printed.series) if old else None
        if roman:
            return None
        first, last = RESOLUTION_SESSIONS.get(family, (1, 30))
        special = session.startswith(("S-", "ES-")) and family in ("UNGA", "HRC")
        if not special and not (session.isdigit() and first <= int(session) <= last):
            return None
        return Reference(family, act, session, number, series=printed.series)
    if not printed.pair or kind == "resolution" or session.startswith(("S-", "ES-")):
        return None
    row = BY_CODE[family]
    if roman and not row.roman_until:
        return None
    reference = lettered(family, session, number) if int(number) < 1000 else None
    value = from_roman(session) or int(session)
    return reference if reference and (not row.sessions or value <= row.sessions) else None


def candidates(kind: str, printed: Printed) -> tuple[Reference, ...]:
    """What a number without body can mean, for the series whose sessions allow it."""
    if printed.year and not printed.pair:
        # No other principal organ prints the year: "resolution 1325 (2000)".
        families: list[str] = ["UNSC"]
    elif kind == "resolution":
        families = list(RESOLUTION_SESSIONS)
    else:
        families = [f.code for f in FAMILIES if f.sessions]
        roman = from_roman(printed.session)
        if roman is not None:
            families = [c for c in families if roman <= BY_CODE[c].roman_until]
        elif printed.session.isdigit():
            value = int(printed.session)
            families = [c for c in families if BY_CODE[c].first_arabic <= value]
    found = (reference_in(family, kind, printed) for family in families)
    return tuple(reference for reference in found if reference is not None)


def _of(mention: Mention | None, kind: str, printed: Printed) -> Reference | None:
    family = FAMILY_OF.get(mention.code) if mention else None
    return reference_in(family, kind, printed) if family else None


def _blocked(setting: Setting, start: int, end: int, kind: str) -> bool:
    """Another body is named beside it that we do not know ("Commission resolution 5/1")."""
    text = setting.folded.text
    before = _OTHER_BODY.search(text, max(0, start - 30), start)
    if before and not _OPENING.fullmatch(before.group().strip()):
        return True
    other = _OF_OTHER_BODY.match(text, end)
    # Conferences of the Parties that we know take decisions; one that resolves is another's.
    return other is not None and not (kind == "decision" and other["conference"])


def _resolved(
    setting: Setting, word: KindWord | None, body: Mention | None, kind: str, printed: Printed
) -> tuple[Reference | None, tuple[Reference, ...], int, int]:
    """Reference or candidates, with the span of the words that name body and number."""
    start, end = printed.start, printed.end
    after = setting.body_after(end)
    beside = [body]
    owned_here = False
    if word is not None:
        beside.append(setting.body_before(word.start))
        owned_here, its = setting.owner_before(word.start)
        beside += [after, its]
    else:
        beside.append(after)
    for mention in beside:
        reference = _of(mention, kind, printed)
        if reference is not None and mention is not None:
            if word is not None and mention is not after and mention.end < word.start - 4:
                return reference, (), start, end  # "the Council ... in its resolution 5/1"
            if mention is after:
                bracket = setting.folded.text[mention.end : mention.end + 1] == ")"
                opened = "(" in setting.folded.text[end : mention.start]
                end = mention.end + (bracket and opened)
            return reference, (), min(start, mention.start), end
    if any(m is not None and m.strong for m in beside):
        return None, (), start, end  # of a body that prints no such number
    head = word.start if word else start
    if owned_here or _blocked(setting, head, end, kind):
        return None, (), start, end
    possible = candidates(kind, printed)
    owner = FAMILY_OF.get(setting.convention, setting.convention)
    owned = reference_in(owner, kind, printed) if owner in BY_CODE else None
    if owned is not None:
        return owned, (), start, end
    if owner in BY_CODE and _POSSESSIVE.search(setting.folded.lower[max(0, head - 12) : head]):
        return None, (), start, end  # "its resolution", quoted from a text of another body
    if kind == "resolution":
        sentence, _ = setting.sentence(start)
        near = {m.code for m in setting.mentions_within(sentence, head)}
    else:
        near = setting.nearby(start)
    named = [r for r in possible if any(FAMILY_OF.get(code) == r.family for code in near)]
    if len(named) == 1:
        return named[0], (), start, end
    # One series alone has such sessions: MP-XXX/1, and numbers with a year.
    certain = len(possible) == 1 and (possible[0].family in ("MP", "UNSC"))
    return (possible[0], (), start, end) if certain else (None, tuple(possible), start, end)


def _stands_alone(setting: Setting, printed: Printed) -> bool:
    """Whether a pair without any word before it is a decision all the same.

    "IX/10" is; "V/5" and lower case are only when they are the whole text, and "8/15" only
    when besides it is known whose numbers are meant: "24/7" and "1/2" are of nobody.
    """
    text = setting.folded.text
    whole = setting.whole == (printed.start, printed.end)
    if not printed.pair:
        return False
    if from_roman(printed.session) is None:
        return whole and setting.convention != ""
    return whole or (len(printed.session) > 1 and text[printed.start : printed.end].isupper())


def find_bare(setting: Setting, taken: list[Core]) -> Iterator[Core]:
    """Numbers outside the ``taken`` references (sorted) that name a decision or resolution."""
    text = setting.folded.text
    k, previous = 0, None
    for printed in _printed(setting):
        while k < len(taken) and taken[k].end <= printed.start:
            previous = taken[k] if previous is None or taken[k].end > previous.end else previous
            k += 1
        if k < len(taken) and taken[k].start < printed.end:
            continue
        if previous is not None and printed.start < previous.end:
            continue
        core = _continued(text, previous, printed) or _announced(setting, printed)
        if core is not None:
            yield core
            previous = core


def _continued(text: str, previous: Core | None, printed: Printed) -> Core | None:
    """A further member of a list or range: "decisions SC-8/15 and 8/18"."""
    if previous is None or previous.reference is None or printed.start - previous.end > 60:
        return None
    link = _CONTINUED.fullmatch(text, previous.end, printed.start)
    if link is None or not (link["and"] or link["to"]):
        return None
    last = previous.reference
    if last.kind not in ("decision", "resolution"):
        return None
    with_letters = BY_CODE[last.family].prefix != ""
    if with_letters and not previous.plural and last.session != printed.session:
        return None  # "SC-8/15 and 24/7"
    reference = reference_in(last.family, last.kind, printed)
    if reference is None and with_letters and printed.pair:
        numeral = printed.session.isdigit() or from_roman(printed.session) is not None
        reference = lettered(last.family, printed.session, printed.number) if numeral else None
    if reference is None:
        return None
    return Core(
        printed.start,
        printed.end,
        reference,
        head=printed.start,
        tail=printed.end,
        plural=previous.plural,
    )


def _announced(setting: Setting, printed: Printed) -> Core | None:
    before = setting.kind_before(printed.start)
    after = setting.kind_after(printed.end)
    word, body = before or (None, None)
    tail = printed.end
    if after is not None:
        kind, tail = after
        body = body or setting.body_before_number(printed.start)
    elif word is not None:
        kind = word.kind
    else:
        body = setting.body_before_number(printed.start)
        named = body is not None and (body.strong or from_roman(printed.session) is not None)
        body = body if named else None  # "in Stockholm 5/6 May"
        if body is None and not _stands_alone(setting, printed):
            return None
        kind = "resolution" if body and body.code in (*RESOLUTION_SESSIONS, "UNSC") else "decision"
    reference, possible, start, end = _resolved(setting, word, body, kind, printed)
    if reference is None and not possible:
        return None
    head = min(start, word.start if word else start)
    return Core(
        start if start == printed.start else head,
        end,
        reference,
        possible,
        head=head,
        tail=max(end, tail),
        plural=bool(word and word.plural),
    )
