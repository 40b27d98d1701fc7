"""Whole sentences of a text that grows, and the rest that is not whole yet."""

from __future__ import annotations

import re

#: After these a full stop ends no sentence. "etc." is not here: it ends one before a capital.
_ABBREVIATIONS = frozenset(
    "para paras no nos art arts sect sects cf vs mr mrs ms dr st prof vol p pp fig add rev corr res"
    " dec approx ca ch ex e.g i.e u.s u.n a.k.a viz ibid op"
    " par p.ex m mme mm n° al ann"
    " párr parr núm num sr sra ee.uu pág pag"
    " п пп ст т.е т.д т.п г гг др см стр разд прил млн млрд"
    " الفقرة ف".split()
)
_STOP = re.compile(r"(?P<wide>[。！？]+)|(?P<mark>[.!?؟…]+)|(?P<line>\n)")
#: What still belongs to the sentence after its last mark: quotation marks, brackets, markers.
_TAIL = re.compile(r"[\"”’»）)\]』」]{0,4}(?:[ \t]{0,2}\[\d{1,3}\]){0,12}[。.]?")
#: A marker that may still be coming.
_MARKER_BEGUN = re.compile(r"[ \t]{0,2}(?:\[\d{0,3})?$")
_WORD_BEFORE = re.compile(r"[^\s(\[«“\"'’]{1,24}$")
_ITEM = re.compile(r"\s*(?:[-•*–]|\d{1,2}[.)])\s+")


def sentences_of(text: str) -> tuple[list[str], str]:
    """The whole sentences of ``text`` so far, stripped, and the unfinished rest as it stands.

    A sentence is whole when something follows it that cannot be part of it: "… para." may go on
    with a number, and markers may follow the full stop. A line end closes one too; the sign of a
    list item before it is left out. Linear in the length of the text.

    >>> sentences_of("See para. 1 of SC-8/15. It requests")
    (['See para. 1 of SC-8/15.'], 'It requests')
    """
    whole: list[str] = []
    start = at = 0
    while match := _STOP.search(text, at):
        at = match.end()
        if match["line"]:
            _add(whole, text[start : match.start()])
            start = at
            continue
        tail = _TAIL.match(text, at)
        end = tail.end() if tail else at
        if _MARKER_BEGUN.fullmatch(text, end):
            break
        if match["mark"] and not _ends_here(text, start, match, end):
            continue
        _add(whole, text[start:end])
        start = at = end
    return whole, text[start:]


def _add(whole: list[str], sentence: str) -> None:
    item = _ITEM.match(sentence)
    words = (sentence[item.end() :] if item else sentence).strip()
    if words:
        whole.append(words)


def _ends_here(text: str, start: int, match: re.Match[str], end: int) -> bool:
    """Whether a mark of a script with blanks ends a sentence where the tail ends at ``end``."""
    following = text[end : end + 1]
    if following and not following.isspace():
        return False
    rest = text[end : end + 40].lstrip(" \t")
    if rest[:1].islower():
        return False
    if match["mark"] != ".":
        return True
    before = _WORD_BEFORE.search(text, max(start, match.start() - 24), match.start())
    word = before[0].casefold() if before else ""
    if word in _ABBREVIATIONS or (len(word) == 1 and word.isalpha()):
        return False
    # "1." at the head of a line is the number of an item.
    return not (word.isdigit() and not text[start : match.start() - len(word)].strip())
