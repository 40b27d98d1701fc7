"""What stands around the references of one text: kind words, bodies, sentences; read once."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from assistant.references.folding import Folded, folded_pattern
from assistant.references.treaties import TITLES, Mention, find_mentions
from assistant.references.vocabulary import CONNECT, DATE, KIND, NUMBER_SIGN

_KIND = re.compile(KIND)
_TO_NUMBER = re.compile(rf"[\s:\"'«“\[(]{{0,3}}(?:{NUMBER_SIGN}\s{{0,2}})?")
_TO_KIND = re.compile(r"(?:'?s\s|[\s(-]){0,2}|的")
_CONNECT = re.compile(CONNECT)
#: Between a number and its body may stand when, and that the Conference of the Parties took it.
_CONFERENCE = folded_pattern(
    r"(?:(?:conference of the parties|conference des parties|conferencia de las partes|cop"
    r"|конференции сторон|مؤتمر الاطراف)(?: a la| al| aux| a)?)?"
)
_DATED_CONNECT = re.compile(rf"(?:{DATE})?{CONNECT}{_CONFERENCE}{CONNECT}")
#: "the Council, in its resolution": whose the resolution is, when a name stands that near.
_IN_ITS = re.compile(
    r"[^.;:()\n]{0,40}?\s(?:in|by|through|with|under|dans|par|en|por|mediante|в)\s"
    r"(?:its|their|sa|ses|su|sus|своей|своих|своем)\s(?:earlier\s|previous\s|first\s)?"
)
_BODY_IN_ITS = re.compile(
    r"(?:^|\s)([A-Z][a-z]+),?\s(?:[a-z]+\s)?(?:in|by|through)\s(?:its|their)\s$"
)
#: Two line ends part paragraphs; one is how a printed line wraps.
_PARAGRAPH = re.compile(r"\n\s*\n")
_KIND_AFTER = re.compile(rf"\s?号?\s?(?:{KIND})")
#: The longest paragraph of the trial resolutions that names its body once has some 900 characters.
_LONGEST_SENTENCE = 1000
_SENTENCE_END = re.compile(r"[.;!?](?=\s+[A-ZЀ-Я])|[。;؟\n]")


@dataclass(frozen=True, slots=True)
class KindWord:
    """ "decision" or "resolution" at ``start:end``, in any of the languages."""

    start: int
    end: int
    kind: str
    plural: bool


@dataclass(frozen=True)
class Setting:
    """The folded text with its context; ``convention`` is what the caller knows of it."""

    folded: Folded
    convention: str = ""

    @cached_property
    def mentions(self) -> list[Mention]:
        return find_mentions(self.folded)

    @cached_property
    def treaties(self) -> frozenset[str]:
        """Every treaty that the text names."""
        return frozenset(mention.code for mention in self.mentions) & TITLES.keys()

    @cached_property
    def kinds(self) -> list[KindWord]:
        return [
            KindWord(
                m.start(), m.end(), str(m.lastgroup), m.group().endswith(("s", "ات", "ين", "ях"))
            )
            for m in _KIND.finditer(self.folded.lower)
        ]

    @cached_property
    def _kind_ends(self) -> list[int]:
        return [k.end for k in self.kinds]

    @cached_property
    def _mention_starts(self) -> list[int]:
        return [m.start for m in self.mentions]

    @cached_property
    def _mention_ends(self) -> list[int]:
        return [m.end for m in self.mentions]

    @cached_property
    def _sentence_ends(self) -> list[int]:
        return [m.start() for m in _SENTENCE_END.finditer(self.folded.text)]

    def sentence(self, position: int) -> tuple[int, int]:
        """Start and end of the sentence around ``position``, of a long one what is near."""
        k = bisect_left(self._sentence_ends, position)
        start = self._sentence_ends[k - 1] + 1 if k else 0
        end = self._sentence_ends[k] if k < len(self._sentence_ends) else len(self.folded.text)
        return max(start, position - _LONGEST_SENTENCE), min(end, position + _LONGEST_SENTENCE)

    @cached_property
    def whole(self) -> tuple[int, int]:
        """Where the text starts and ends but for blanks and the last mark."""
        text = self.folded.text
        return len(text) - len(text.lstrip()), len(text.rstrip(" \t\n.?!"))

    def mentions_within(self, start: int, end: int) -> list[Mention]:
        return self.mentions[
            bisect_left(self._mention_starts, start) : bisect_left(self._mention_starts, end)
        ]

    def kind_before(self, position: int) -> tuple[KindWord, Mention | None] | None:
        """The kind word that announces the number at ``position``, with a body between them."""
        k = bisect_right(self._kind_ends, position) - 1
        if k < 0 or position - self.kinds[k].end > 120:
            return None
        word, lower = self.kinds[k], self.folded.lower
        if self.parted(word.end, position):
            return None
        if _TO_NUMBER.fullmatch(lower, word.end, position):
            return word, None
        m = bisect_right(self._mention_ends, position) - 1
        if m < 0 or self.mentions[m].start < word.end:
            return None
        body = self.mentions[m]
        linked = _CONNECT.fullmatch(lower, word.end, body.start) and _TO_NUMBER.fullmatch(
            lower, body.end, position
        )
        return (word, body) if linked else None

    def kind_after(self, position: int) -> tuple[str, int] | None:
        """In Chinese the kind follows the number: its kind and its end."""
        match = _KIND_AFTER.match(self.folded.lower, position)
        if not match or not re.search(r"决", match.group()):
            return None
        return ("decision" if match["decision"] else "resolution"), match.end()

    def body_before(self, position: int) -> Mention | None:
        """The body named directly before the word at ``position``."""
        m = bisect_right(self._mention_ends, position) - 1
        if m < 0 or position - self.mentions[m].end > 4:
            return None
        linked = _TO_KIND.fullmatch(self.folded.lower, self.mentions[m].end, position)
        return self.mentions[m] if linked else None

    def body_before_number(self, position: int) -> Mention | None:
        """The body whose number stands at ``position``: "UNGA 67/226", "大会第57/299号"."""
        m = bisect_right(self._mention_ends, position) - 1
        if m < 0 or position - self.mentions[m].end > 12:
            return None
        linked = _TO_NUMBER.fullmatch(self.folded.lower, self.mentions[m].end, position)
        return self.mentions[m] if linked else None

    def body_after(self, position: int) -> Mention | None:
        """The body joined to what ends at ``position``: "... of the General Assembly"."""
        m = bisect_left(self._mention_starts, position)
        if m == len(self.mentions) or self.mentions[m].start - position > 70:
            return None
        mention = self.mentions[m]
        if mention.start - position < 1 or self.parted(position, mention.start):
            return None
        linked = _DATED_CONNECT.fullmatch(self.folded.lower, position, mention.start)
        return mention if linked else None

    def owner_before(self, position: int) -> tuple[bool, Mention | None]:
        """Whether a body is said to own the word at ``position``, and which, if we know it.

        "the Human Rights Council, in its resolution": (True, that mention); "the Commission,
        in its resolution": (True, None); "Recalling its resolution": (False, None).
        """
        m = bisect_right(self._mention_ends, position) - 1
        near = m >= 0 and position - self.mentions[m].end <= 60
        if near and _IN_ITS.fullmatch(self.folded.lower, self.mentions[m].end, position):
            return True, self.mentions[m]
        other = _BODY_IN_ITS.search(self.folded.text[max(0, position - 60) : position])
        return other is not None and other[1] != "Assembly", None

    def parted(self, start: int, end: int) -> bool:
        """Whether a paragraph ends between the two positions."""
        return _PARAGRAPH.search(self.folded.text, start, end) is not None

    def nearby(self, position: int, reach: int = 200) -> set[str]:
        """Codes of treaties and bodies named within ``reach`` characters, in one paragraph."""
        text = self.folded.text
        start = max(text.rfind("\n", max(0, position - reach), position) + 1, position - reach, 0)
        end = text.find("\n", position, position + reach)
        found = self.mentions_within(start, end if end >= 0 else position + reach)
        return {mention.code for mention in found}
