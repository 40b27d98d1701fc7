"""References in running text, in any of the six languages, with their places and locators."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeVar

from assistant.references.articles import Article, article_references, find_articles, treaty_of
from assistant.references.bare import find_bare
from assistant.references.council import find_of_council
from assistant.references.families import BY_CODE, RESOLUTION_SESSIONS
from assistant.references.folding import fold
from assistant.references.locator import Locator
from assistant.references.locators import LONGEST_RANGE, Part, find_parts, grouped
from assistant.references.reference import Reference
from assistant.references.series import Core, find_cores
from assistant.references.sessions import find_of_meetings
from assistant.references.setting import Setting
from assistant.references.vocabulary import CONNECT, CONNECT_SAID, TO

_Span = TypeVar("_Span", Part, Article)

_CONNECT = re.compile(CONNECT)
_SAID = re.compile(CONNECT_SAID)
_TO = re.compile(TO)
#: Arabic has its "of" in one word with "decision": "المرفق الثالث للمقرر".
_OF_IT = re.compile(r"\s?لل")
_NEAR = 40  # characters that the small words between a locator and its reference may take


@dataclass(frozen=True, slots=True)
class Found:
    """A reference as printed at ``text[start:end]``.

    ``reference`` is None when the words do not say enough; then ``candidates`` are all that
    they can mean among the series known here, perhaps only one.
    """

    reference: Reference | None
    start: int
    end: int
    candidates: tuple[Reference, ...] = ()

    def among(self, held: Callable[[Reference], bool]) -> Found:
        """The same, settled when exactly one of several candidates is ``held``.

        What a library holds may decide between readings; nothing is settled when none or
        several of them are held.
        """
        left = [candidate for candidate in self.candidates if held(candidate)]
        if self.reference is not None or len(left) != 1:
            return self
        return Found(left[0], self.start, self.end)


def without_overlaps(cores: Iterable[Core]) -> list[Core]:
    """Of overlapping cores the first, of those that start together the longest."""
    kept: list[Core] = []
    for core in sorted(cores, key=lambda c: (c.start, -c.end)):
        if not kept or core.start >= kept[-1].end:
            kept.append(core)
    return kept


def _with_words(setting: Setting, core: Core) -> Core:
    """The core with "decision" before it and "号决定" after it taken into head and tail."""
    if core.head >= 0:
        return core
    before = setting.kind_before(core.start)
    after = setting.kind_after(core.end)
    word = before[0] if before else None
    return replace(
        core,
        head=word.start if word else core.start,
        tail=after[1] if after else core.end,
        plural=bool(word and word.plural),
    )


def _in_context(setting: Setting, core: Core) -> Core:
    """UNFCCC and UNCCD number alike; the convention that the text names decides."""
    reference = core.reference
    if reference is None or reference.family not in ("UNFCCC", "UNCCD"):
        return core
    before = setting.kind_before(core.start)
    if reference.family == "UNFCCC" and before and before[0].kind == "resolution":
        # Resolution 1/CMP.14 stands beside decision 1/CMP.14: the word is part of its name.
        return replace(core, start=before[0].start, reference=replace(reference, kind="resolution"))
    if reference.family == "UNFCCC" and "cop" not in setting.folded.lower[core.start : core.end]:
        return core
    named = {setting.convention} & {"UNFCCC", "UNCCD"} or setting.nearby(core.start) & {
        "UNFCCC",
        "UNCCD",
    }
    if len(named) != 1 or reference.family in named:
        return core
    session = reference.session.removeprefix("CP.")
    other = (
        Reference("UNCCD", "decision", session, reference.number)
        if reference.family == "UNFCCC"
        else Reference("UNFCCC", "decision", f"CP.{session}", reference.number)
    )
    return replace(core, reference=other)


def _ranges(setting: Setting, cores: list[Core]) -> list[Core]:
    """Members between the two ends of a range: "SC-4/10 to SC-4/18"."""
    out: list[Core] = []
    for one, two in pairwise(cores):
        first, last = one.reference, two.reference
        if first is None or last is None:
            continue
        if (first.family, first.session) != (last.family, last.session):
            continue
        if not BY_CODE[first.family].prefix and first.family not in RESOLUTION_SESSIONS:
            continue
        if two.start - one.end > 12 or not _TO.fullmatch(setting.folded.lower, one.end, two.start):
            continue
        low, high = int(first.number.split("/")[0]), int(last.number.split("/")[0])
        if 1 < high - low <= LONGEST_RANGE:
            out += [
                replace(one, end=two.end, reference=replace(first, number=str(n)))
                for n in range(low + 1, high)
            ]
    return out


@dataclass(slots=True)
class _Anchor:
    """Something that locators attach to: a core, or the articles of a treaty."""

    head: int
    tail: int
    start: int
    end: int
    locators: tuple[Locator, ...] = ()


def _attach(setting: Setting, anchors: list[_Anchor], groups: list[Part]) -> list[Part]:
    """Give each group of locators to its reference; those that have none are returned."""
    lower = setting.folded.lower
    free, k = [], 0
    for group in groups:
        while k < len(anchors) and anchors[k].head < group.start:
            k += 1
        after = anchors[k] if k < len(anchors) else None
        before = anchors[k - 1] if k else None
        forward = after is not None and 0 <= after.head - group.end <= _NEAR
        back = before is not None and 0 <= group.start - before.tail <= _NEAR
        said = (
            forward
            and after is not None
            and (
                _SAID.fullmatch(lower, group.end, after.head)
                or _OF_IT.fullmatch(lower, group.end, after.head + 2)
            )
        )
        if said or not (
            back and before is not None and _CONNECT.fullmatch(lower, before.tail, group.start)
        ):
            target = (
                after
                if forward and after and _CONNECT.fullmatch(lower, group.end, after.head)
                else None
            )
        else:
            target = before
        if target is None:
            free.append(group)
            continue
        if not target.locators:
            target.locators = group.options
        else:
            target.locators += group.options
        target.start, target.end = min(target.start, group.start), max(target.end, group.end)
        target.head, target.tail = min(target.head, group.start), max(target.tail, group.end)
    return free


def read(text: str, convention: str = "") -> tuple[Setting, list[Found], list[Part]]:
    """Everything that names a place in ``text``: references, and locators without reference."""
    setting = Setting(fold(text), convention)
    cores = without_overlaps(find_cores(setting.folded))
    cores = [_in_context(setting, _with_words(setting, core)) for core in cores]
    cores = without_overlaps([*cores, *find_of_meetings(setting)])
    for more in (find_bare, find_of_council):
        cores = without_overlaps([*cores, *more(setting, cores)])
    articles = outside(find_articles(setting), [(c.start, c.end) for c in cores])
    spans = [(c.start, c.end) for c in cores] + [(a.start, a.end) for a in articles]
    parts = outside(find_parts(setting.folded), spans)
    groups = list(grouped(setting.folded, parts))

    paired: list[tuple[_Anchor, Core | Article]] = [
        (_Anchor(c.head, c.tail, c.start, c.end), c) for c in cores
    ]
    paired += [(_Anchor(a.start, a.end, a.start, a.end), a) for a in articles]
    paired.sort(key=lambda pair: pair[0].head)
    free = _attach(setting, [anchor for anchor, _ in paired], groups)

    decided = {c.reference.convention for c in cores if c.reference} - {""}
    found: list[Found] = []
    for anchor, thing in paired:
        if isinstance(thing, Article):
            found += _of_article(setting, anchor, thing, decided)
        elif thing.reference is not None or thing.candidates:
            found += _of_core(setting, anchor, thing)
    for core in _ranges(setting, [c for c in cores if c.reference]):
        found.append(
            _found(setting, core.start, core.end, (core.reference,) if core.reference else ())
        )
    found.sort(key=lambda f: (f.start, f.end))
    return setting, found, free


def outside(parts: list[_Span], spans: list[tuple[int, int]]) -> list[_Span]:
    """Parts that overlap none of the ``spans``."""
    spans = sorted(spans)
    kept, k = [], 0
    for part in parts:
        while k < len(spans) and spans[k][1] <= part.start:
            k += 1
        if k == len(spans) or spans[k][0] >= part.end:
            kept.append(part)
    return kept


def _found(setting: Setting, start: int, end: int, possible: tuple[Reference, ...]) -> Found:
    start, end = setting.folded.origin(start), setting.folded.origin_end(end)
    if len(possible) == 1:
        return Found(possible[0], start, end)
    return Found(None, start, end, possible)


def _of_core(setting: Setting, anchor: _Anchor, core: Core) -> list[Found]:
    start, end = setting.folded.origin(anchor.start), setting.folded.origin_end(anchor.end)
    return [
        Found(
            core.reference.at(locator) if core.reference else None,
            start,
            end,
            tuple(candidate.at(locator) for candidate in core.candidates),
        )
        for locator in anchor.locators or (None,)
    ]


def _of_article(
    setting: Setting, anchor: _Anchor, article: Article, decided: set[str]
) -> list[Found]:
    highest = max(int(re.sub(r"\D", "", number)) for number, _ in article.members)
    treaties, start, end = treaty_of(setting, anchor.start, anchor.end, decided, highest)
    out = []
    for possible, glued in article_references(article, treaties):
        places: tuple[Locator | None, ...] = anchor.locators or (None,)
        if glued is not None:
            places = (glued,)
        if possible:
            out += [_found(setting, start, end, tuple(r.at(p) for r in possible)) for p in places]
    return out


def find(text: str, convention: str = "") -> tuple[Found, ...]:
    """Every reference printed in ``text``, in order.

    ``convention`` is what is known of the text's owner: a convention ("Basel") or a body
    ("UNGA"); it resolves bare numbers ("VI/12", "its resolution 57/299", "Article 12").
    Several paragraphs give several entries with the same offsets; the inner members of a
    range have the offsets of the whole range. Never raises; linear in the length of the text.
    """
    return tuple(read(text, convention)[1])
