"""Security Council resolutions by number alone: "UNSCR 2258", "Security Council resolution 1844".

The Council numbers through, so a number is enough; nobody else's numbers are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.references.reference import Reference
from assistant.references.series import Core
from assistant.references.setting import Setting
from assistant.references.vocabulary import AND

_NUMBER = re.compile(r"(?<![0-9A-Za-zЀ-ӿ/.-])\d{1,4}(?![0-9A-Za-z/]|[.,]\d|\s?/\s?\d|-\d)")
_AND = re.compile(AND)


def find_of_council(setting: Setting, taken: list[Core]) -> Iterator[Core]:
    """Numbers outside the ``taken`` references (sorted) that the Council's name stands beside."""
    lower, k = setting.folded.lower, 0
    previous: Core | None = None
    for match in _NUMBER.finditer(setting.folded.text):
        while k < len(taken) and taken[k].end <= match.start():
            k += 1
        if (k < len(taken) and taken[k].start < match.end()) or int(match.group()) == 0:
            continue
        core = _named(setting, match)
        listed = previous is not None and previous.plural and match.start() - previous.end <= 12
        if core is None and previous is not None and listed:
            member = _AND.fullmatch(lower, previous.end, match.start())
            core = _core(match, *match.span(), match.end(), plural=True) if member else None
        if core is not None:
            yield core
            previous = core


def _core(match: re.Match[str], start: int, end: int, tail: int, plural: bool) -> Core:
    reference = Reference("UNSC", "resolution", number=str(int(match.group())))
    return Core(start, end, reference, head=start, tail=tail, plural=plural)


def _named(setting: Setting, match: re.Match[str]) -> Core | None:
    before = setting.kind_before(match.start())
    after = setting.kind_after(match.end())
    tail = after[1] if after else match.end()
    if before is None:
        word = None
        body = setting.body_before_number(match.start())
        if body is not None and not (body.acronym or after):
            return None
    else:
        word, body = before
        if word.kind != "resolution":
            return None
        body = body or setting.body_before(word.start)
    end = match.end()
    if body is None and (word is not None or after):
        body = setting.body_after(tail)
        end = body.end if body else end
    if body is None or body.code != "UNSC":
        return None
    start = min(match.start(), body.start, word.start if word else body.start)
    return _core(match, start, end, max(end, tail), plural=bool(word and word.plural))
