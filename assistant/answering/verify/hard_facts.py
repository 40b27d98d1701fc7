"""References, numbers, dates and meetings of a sentence, held against one passage."""

from __future__ import annotations

import re
from bisect import bisect_left

from assistant.answering.verify.dates import Date
from assistant.answering.verify.evidence import Evidence
from assistant.answering.verify.numbers import Number
from assistant.answering.verify.places import Named
from assistant.answering.verify.reading import Reading
from assistant.answering.verify.wording import Word

#: Content words beside a number that say what is counted.
_COUNTED = 2
#: Where one of them must stand in the passage, in content words before and behind the number.
_BEFORE, _BEHIND = 2, 4
#: The meeting or year of a decision stands before what it lays down, or in brackets.
_TAKEN = re.compile(
    r"\((?:[^()]{0,60})$|\b(?:adopted|decided|agreed|taken|held|met|adoptee?|adoptad[oa]"
    r"|принят[оаы]|اعتمد)"
    r"[^.;]{0,40}$"
)

#: "At COP-8, Parties were invited" tells when; in "COP-15 is to be held" it is what is spoken of.
_WHEN = re.compile(
    r"\b(?:at|in|during|by|from|under|of|lors de|a|en|durante|на|в|решением|في|خلال)\s"
    r"(?:(?:its|the|their|la|sa|su|le|l')\s?){0,2}$|[在于]$"
)
_MEETING_SIDE = re.compile(
    r"(?<![^\W\d_])(?:(?P<before>before|prior to|ahead of|avant|antes de|до|перед|قبل)"
    r"|(?P<after>after|following|apres|despues de|после|بعد))\s?(?:(?:the|its|la|sa|su|el)\s){0,2}$"
)
_MEETING_SIDE_BEHIND = re.compile(r"\s?(?:(?P<before>之?前)|(?P<after>之后|以后))")


def reference_fails(sentence: Reading, evidence: Evidence) -> bool:
    """A decision, article, annex or paragraph that the passage neither is nor names."""
    held = [*evidence.reading.references, *evidence.identity.references]
    for named in sentence.references:
        if any(_same(named, other) for other in held):
            continue
        if not _is_own(named, evidence) or _stands_for_another(named, sentence, evidence):
            return True
    places = {place.locator for place in (*evidence.reading.places, *evidence.identity.places)}
    places.add(evidence.own_locator)
    places.update(evidence.own_locator.split(", "))
    places.update(other.locator for other in held)
    return any(
        place.locator not in places and not any(_begins(own, place.locator) for own in places)
        for place in sentence.places
    )


def _is_own(named: Named, evidence: Evidence) -> bool:
    if not named.keys & evidence.own_keys:
        return False
    told = {place.locator for place in evidence.reading.places}
    return (
        not named.locator
        or _begins(evidence.own_locator, named.locator)
        or (named.locator.startswith("annex") and named.locator in told)
    )


def _stands_for_another(named: Named, sentence: Reading, evidence: Evidence) -> bool:
    """The decision's own reference, put where the passage has that of another one."""
    first = next(iter(sentence.forces), None)
    if first is None or named.start < first.start:
        return False
    others = [one for one in evidence.reading.references if not one.keys & evidence.own_keys]
    told = [one.keys for one in sentence.references]
    return any(not any(one.keys & keys for keys in told) for one in others)


def _begins(own: str, locator: str) -> bool:
    """ "para. 1" is the place of "para. 1 (a)" too, but not of "para. 12"."""
    return (
        own == locator
        or own.startswith((f"{locator} (", f"{locator}, "))
        or own.endswith(f", {locator}")
    )


def _same(named: Named, other: Named) -> bool:
    if named.years and other.years and not named.years & other.years:
        return False
    return bool(named.keys & other.keys) and named.locator in ("", other.locator)


def meeting_fails(sentence: Reading, evidence: Evidence) -> bool:
    """A meeting that the passage does not name and that is not the one which took it."""
    counted = {f"COP-{value}" for value, _, _ in evidence.reading.ordinals}
    for mention in sentence.meetings:
        if (
            mention.convention
            and evidence.owners_known
            and mention.convention not in (evidence.owners_known | evidence.reading.owners)
        ):
            return True
        own = mention.name == evidence.meeting and is_of_taking(sentence, mention.start)
        if not own and mention.name not in counted | _text_names(evidence):
            return True
        sides = {
            _meeting_side(evidence.reading, other.start, other.end)
            for other in evidence.reading.meetings
            if other.name == mention.name
        }
        if not own and sides and _meeting_side(sentence, mention.start, mention.end) not in sides:
            return True
    return _ordinal_fails(sentence, evidence)


def _meeting_side(reading: Reading, start: int, end: int) -> str:
    """ "before" or "after" where a thing is to be done before or after a meeting, not at it."""
    lower = reading.folded.lower
    match = _MEETING_SIDE.search(lower[max(0, start - 24) : start])
    match = match or _MEETING_SIDE_BEHIND.match(lower, end)
    return str(match.lastgroup) if match else ""


def _text_names(evidence: Evidence) -> set[str]:
    return {mention.name for mention in evidence.reading.meetings}


def _ordinal_fails(sentence: Reading, evidence: Evidence) -> bool:
    met = [(mention.start, mention.end) for mention in sentence.meetings]
    values = {value for value, _, _ in (*evidence.reading.ordinals, *evidence.identity.ordinals)}
    values |= {
        int(name.rsplit("-", 1)[-1]) for name in _text_names(evidence) if name[-1:].isdigit()
    }
    for value, start, end in sentence.ordinals:
        if any(first < end and start < last for first, last in met) or value in values:
            continue
        own = evidence.meeting.endswith(f"-{value}") and is_of_taking(sentence, start)
        if not own:
            return True
    return sentence.language == evidence.language and _counts_others(sentence, evidence, met)


def _counts_others(sentence: Reading, evidence: Evidence, met: list[tuple[int, int]]) -> bool:
    """ "The second session" where the passage has a second of something else, and no meeting of
    that number."""
    named = {name.rsplit("-", 1)[-1] for name in (*_text_names(evidence), evidence.meeting)}
    for value, start, end in sentence.ordinals:
        if str(value) in named or any(first < end and start < last for first, last in met):
            continue
        mine = _following(sentence, end, 1)
        theirs = [
            _following(each, stop, _COUNTED + 1)
            for each in (evidence.reading, evidence.identity)
            for other, _, stop in each.ordinals
            if other == value
        ]
        if mine and not any(mine & following for following in theirs):
            return True
    return False


def _following(reading: Reading, end: int, count: int) -> set[str]:
    words = reading.all_words
    at = bisect_left([word.start for word in words], end)
    return {word.term for word in words[at : at + count]}


def is_of_taking(sentence: Reading, at: int) -> bool:
    """Whether what stands ``at`` an offset tells when a decision was taken, not what it wants."""
    before = sentence.folded.lower[max(0, at - 80) : at]
    first = next(iter(sentence.forces), None)
    if first is not None and at < first.start and (not first.passive or _WHEN.search(before)):
        return True
    return bool(_TAKEN.search(before)) or bool(
        _MEETING_DID.match(sentence.folded.lower[at : at + 40]) and not before.strip()
    )


#: "COP-9 added": the meeting did what the decision lays down.
_MEETING_DID = re.compile(r"cop-\d{1,2} (?:has )?[a-z]{2,}ed\b")


def date_fails(sentence: Reading, evidence: Evidence) -> bool:
    """A day, month or year that the passage does not print, or on the other side of it."""
    held = [*evidence.reading.dates, *evidence.identity.dates]
    for date in sentence.dates:
        same = [other for other in held if date.within(other)]
        own = any(date.within(day) for day in evidence.days) and is_of_taking(sentence, date.start)
        if not same and not own:
            return True
        if same and not any(_same_side(date, other) for other in same):
            return True
        if same and not own and not _dates_same(date, sentence, evidence):
            return True
    return _split_pairs_fail(sentence, evidence)


#: Content words on either side of a year that say what it is the year of, here and there.
_YEAR_WORDS, _YEAR_NEAR = 2, 6


def _dates_same(date: Date, sentence: Reading, evidence: Evidence) -> bool:
    """Whether a bare year stands by one of the same words: "the 2004 Strategy", "2007" of a
    session. In two languages nothing can be told."""
    if date.month or date.year != date.last or sentence.language != evidence.language:
        return True
    if sentence.numbers:  # whose years are compared with them
        return True
    mine = _beside(sentence, date, _YEAR_WORDS)
    return not mine or any(
        mine & _beside(reading, other, _YEAR_NEAR)
        for reading in (evidence.reading, evidence.identity)
        for other in reading.dates
        if date.within(other)
    )


def _beside(reading: Reading, date: Date, count: int) -> set[str]:
    words = [word for word in reading.all_words if word.end <= date.start or word.start >= date.end]
    at = bisect_left([word.start for word in words], date.start)
    near = words[max(0, at - count) : at + count]
    return {word.term for word in near if not word.term.isdigit()}


def _same_side(date: Date, other: Date) -> bool:
    return not date.side or date.side == other.side


def _split_pairs_fail(sentence: Reading, evidence: Evidence) -> bool:
    """Two amounts for two years, exchanged: each number goes with the year that follows it."""
    said, printed = _by_year(sentence), _by_year(evidence.reading)
    return any(
        years and printed.get(values) and not years & printed[values]
        for values, years in said.items()
    )


def _by_year(reading: Reading) -> dict[frozenset[str], set[int]]:
    """For each number the year that follows it before the next number, else the year before."""
    pairs: dict[frozenset[str], set[int]] = {}
    dates = [date for date in reading.dates if date.year and date.year == date.last]
    starts = [date.start for date in dates]
    numbers = reading.numbers
    for k, number in enumerate(numbers):
        at = bisect_left(starts, number.end)
        until = numbers[k + 1].start if k + 1 < len(numbers) else number.end + _YEAR_REACH
        if at < len(dates) and dates[at].start <= min(until, number.end + _YEAR_REACH):
            pairs.setdefault(number.values, set()).add(dates[at].year)
        elif at:
            pairs.setdefault(number.values, set()).add(dates[at - 1].year)
    return pairs


#: Characters between a number and the year that it is of.
_YEAR_REACH = 80


def number_fails(sentence: Reading, evidence: Evidence, *, counted: bool = True) -> bool:
    """A number that the passage does not have, with other bounds, or of something else.

    ``counted``: what is counted is compared too, which needs one language.
    """
    held = evidence.reading.numbers
    places = _places(evidence.reading.all_words, held)
    for number in sentence.numbers:
        same = [k for k, other in enumerate(held) if number.same(other)]
        if not same and not (number.values == _TWO and _is_dual(evidence)):
            return True
        if (
            same
            and counted
            and not _counts_same(number, sentence, evidence, [places[k] for k in same])
        ):
            return True
    return False


#: "حلقتي عمل": Arabic says two of a thing by the noun's ending.
_DUAL = re.compile(
    r"(?<![\u0621-\u064a])(?!التي)[\u0621-\u064a]{3,}ت(?:ي|ين|ان)(?![\u0621-\u064a])"
)
_TWO = frozenset({"2"})


def _is_dual(evidence: Evidence) -> bool:
    return evidence.language == "ar" and bool(_DUAL.search(evidence.reading.folded.lower))


def _places(words: list[Word], numbers: list[Number]) -> list[int]:
    """For each number the index of the content word that follows it."""
    starts = [word.start for word in words]
    return [bisect_left(starts, number.end) for number in numbers]


def _counts_same(number: Number, sentence: Reading, evidence: Evidence, places: list[int]) -> bool:
    words = sentence.words
    starts = [word.start for word in words]
    at = bisect_left(starts, number.end)
    following = {word.term for word in words[at : at + _COUNTED] if word.start - number.end <= 40}
    if not following:
        return True
    near = evidence.reading.all_words
    return any(
        following & {word.term for word in near[max(0, place - _BEFORE) : place + _BEHIND]}
        for place in places
    )
