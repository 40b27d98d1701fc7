"""The gate that a generated text passes sentence by sentence. Pure but for the check it is given.

What comes out is plain text that the sources support. A sentence that fails is withheld and
counted; nothing of it is shown, kept or logged.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from assistant.answering.verify import Verdict, sentences_of
from assistant.documents import detect_language
from assistant.types import Sentence

#: Judges a sentence without its markers; also given are the markers that it named.
Check = Callable[[str, tuple[int, ...]], Verdict]

#: The instructions ask for four; a model that goes on and on is ended.
MOST_SENTENCES = 12
#: Official sentences run long; what has no end after so many characters is no sentence.
LONGEST_SENTENCE = 1200
#: So many sentences that were written before: a small model turns in a circle.
MOST_REPEATED = 2

_MARKERS = re.compile(r"[\[【(]\s*(\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)\s*[\]】]|\[\d{1,3}\)")
_NUMBER = re.compile(r"\d+")
#: A heading, an item of a list or a quotation opens so; in a summary it is only its text.
_OPENING = re.compile(r"^\s*(?:[#>*•–—-]+\s+|\d{1,2}[.)]\s+(?=\D))+")
_EMPHASIS = re.compile(r"\*{1,3}|`+|(?<!\w)_{1,2}(?=\w)|(?<=\w)_{1,2}(?!\w)")
#: Links, images and tags, in Markdown, HTML or bare; the last is a name of a host.
_ACTIVE = re.compile(
    r"\]\s*[(\[]|!\[|<[a-z/!?]|\b[a-z][a-z0-9+.-]{1,20}:(?=//|\S*[@%])|\b(?:javascript|data|mailto|"
    r"vbscript|file):",
    re.IGNORECASE,
)
_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,24}\b(?:/\S*)?", re.IGNORECASE)
_CLOSED = re.compile(r"[.;!?。；！？؟؛…][\"'”’»)\]]*$")
_ASKS = re.compile(r"[?？؟][\"'”’»)\]]*$")
_HIDDEN = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_WORD = re.compile(r"[^\W\d_]{2,}")
_WIDE = re.compile("[\u3400-\u9fff]")
_FEWEST_WORDS, _FEWEST_WIDE = 4, 8
_THOUGHT = re.compile(r"\s*<think(?:ing)?>.*?(?:</think(?:ing)?>|\Z)", re.DOTALL)
_THOUGHT_BEGINS = "<thinking>"

#: py3langid tells the six languages apart at five words (99.9 % on 48,500 texts); Chinese has
#: no spaces, so letters are counted too.
_TELLING_WORDS, _TELLING_LETTERS = 6, 24


@dataclass
class Gate:
    """Takes a growing text; ``shown`` and ``withheld`` are what came of it so far.

    Args:
        check: whether the sources support a sentence.
        texts: of the sources; an address is let through only where one of them has it.
        language: that the sentences are to be in.
        cannot: the words by which the model says that the sources do not answer.
    """

    check: Check
    texts: Sequence[str]
    language: str
    cannot: str
    shown: list[Sentence] = field(default_factory=list)
    withheld: int = 0
    foreign: int = 0  # of those withheld: in another language
    declined: bool = False  # the model said that the sources do not answer
    ended: bool = False  # nothing more is taken
    _raw: str = ""
    _rest: str = ""
    _read: int = 0  # characters of the answer proper that were taken so far
    _seen: set[str] = field(default_factory=set)
    _repeated: int = 0

    def take(self, text: str) -> bool:
        """More of the text; returns whether a sentence was shown or withheld for it."""
        if self.ended:
            return False
        self._raw += text
        answer = _without_thought(self._raw)
        whole, self._rest = sentences_of(self._rest + answer[self._read :])
        self._read = len(answer)
        endless = len(self._rest) > LONGEST_SENTENCE
        if endless:
            whole, self._rest = [*whole, self._rest], ""
        before = (len(self.shown), self.withheld)
        for sentence in whole:
            self._judge(sentence, ended=_CLOSED.search(plain_sentence(sentence)[0]) is not None)
        if endless:
            self.ended = True
        return (len(self.shown), self.withheld) != before

    def finish(self) -> bool:
        """The text is whole: what has no full stop is a sentence too. Returns as :meth:`take`."""
        rest, self._rest = self._rest, ""
        before = (len(self.shown), self.withheld)
        if not self.ended and rest.strip():
            self._judge(rest, ended=True)
        return (len(self.shown), self.withheld) != before

    @property
    def wrote(self) -> bool:
        """Whether the model wrote anything that could be judged."""
        return bool(self.shown or self.withheld or self.declined)

    def _judge(self, raw: str, ended: bool) -> None:
        """``ended`` is False for a line without a full stop: a heading, or half a sentence."""
        sentence, cited = plain_sentence(raw)
        if self.ended or not any(character.isalnum() for character in sentence):
            return
        if self.cannot.casefold() in sentence.casefold():
            self.declined = True
            return
        key = sentence.casefold()
        if key in self._seen:
            self._repeated += 1
            self.ended = self._repeated >= MOST_REPEATED
            return
        self._seen.add(key)
        if is_foreign(sentence, self.language):
            self.foreign += 1
            self.withheld += 1
        elif not ended or not is_statement(sentence) or len(sentence) > LONGEST_SENTENCE:
            self.withheld += 1  # small models repeat headings and questions
        elif is_active(sentence, self.texts):
            self.withheld += 1
        else:
            verdict = self.check(sentence, cited)
            if verdict.supported and verdict.markers:
                self.shown.append(Sentence(sentence, verdict.markers))
            else:
                self.withheld += 1
        self.ended = len(self.shown) + self.withheld >= MOST_SENTENCES


def plain_sentence(raw: str) -> tuple[str, tuple[int, ...]]:
    """A sentence without markers and signs of Markdown, and the numbers its markers named."""
    cited: dict[int, None] = {}
    for found in _MARKERS.finditer(raw):
        cited |= dict.fromkeys(int(number) for number in _NUMBER.findall(found[0]))
    text = _CONTROLS.sub(" ", _HIDDEN.sub("", _MARKERS.sub(" ", raw)))
    text = _EMPHASIS.sub("", _OPENING.sub("", text))
    text = re.sub(r"\s+(?=[.,;:!?。，；：！？؟،؛](?:\s|$))", "", " ".join(text.split()))
    return text, tuple(cited)


def is_statement(sentence: str) -> bool:
    """Whether there is enough of a sentence to say something: "Approved." and questions are not,
    and "APPROVED." is what a text that gives orders to models wants of them most."""
    words = _WORD.findall(sentence)
    wide = sum(len(word) for word in words if _WIDE.match(word))
    return not _ASKS.search(sentence) and (len(words) >= _FEWEST_WORDS or wide >= _FEWEST_WIDE)


def is_active(sentence: str, texts: Sequence[str]) -> bool:
    """Whether a sentence has a link, an image, a tag, or an address that no source has."""
    if _ACTIVE.search(sentence):
        found = [word for word in sentence.split() if "://" in word or "@" in word]
        rest = " ".join(word for word in sentence.split() if word not in found)
        return bool(_ACTIVE.search(rest)) or not all(_is_held(word, texts) for word in found)
    return not all(_is_held(host[0], texts) for host in _HOST.finditer(sentence))


def _is_held(address: str, texts: Sequence[str]) -> bool:
    wanted = address.strip(".,;:!?()[]«»“”\"'").casefold()
    # Bounded on both sides: "un.org" is not held where the text has "un.org.example".
    pattern = re.compile(rf"(?<![\w.-]){re.escape(wanted)}(?![\w-]|\.\w)")
    return bool(wanted) and any(pattern.search(text.casefold()) for text in texts)


def is_foreign(sentence: str, language: str) -> bool:
    """Whether a sentence that is long enough to tell is in another language."""
    letters = sum(character.isalpha() for character in sentence)
    if len(sentence.split()) < _TELLING_WORDS and letters < _TELLING_LETTERS:
        return False
    return detect_language(sentence) != language


def _without_thought(text: str) -> str:
    """The answer proper: some models think aloud first, between signs of their own."""
    start = text.lstrip()[: len(_THOUGHT_BEGINS)]
    if start and _THOUGHT_BEGINS.startswith(start) and len(start) < len("<think>"):
        return ""  # it may be about to begin
    return _THOUGHT.sub("", text, count=1) if _THOUGHT.match(text) else text
