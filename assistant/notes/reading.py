"""The text of an answer as blocks of a note: its Markdown taken apart, its quotations restored.

An answer folds the lines of a paragraph that it quotes and marks words in bold. A note has the
citation's own words there, with the same words in bold, wherever the two agree in every letter.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from assistant.markdown import MARKER, answer_reader, plain, reflow
from assistant.notes.note import (
    Block,
    Heading,
    Line,
    Listing,
    Paragraph,
    Quotation,
    Reference,
    Run,
    Table,
)
from assistant.types import UN_LANGUAGES, Citation

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

#: Halves of characters and code points that are none: neither XML nor PDF bears them.
_UNWRITABLE = re.compile("[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
#: The language in the id of a passage: ``SC-8/15:en:1``.
_PASSAGE_LANGUAGE = re.compile(rf":({'|'.join(UN_LANGUAGES)}):")
#: In a line from right to left a number after a Latin name would be drawn to that name.
_NUMBER_NEXT = re.compile(r"([;,،:]) (?=\d)")
_BRACKETED = re.compile(r"\(([^()]*)\)")


def shown(text: str) -> str:
    """Text for a file: without what nothing can print or what turns its order."""
    return _UNWRITABLE.sub("", plain(text))


def quoted(citation: Citation) -> str:
    """A citation's quotation as printed in a note: line breaks of a page joined, as the web page
    does; nothing else differs but controls left out."""
    return reflow(_UNWRITABLE.sub("", citation.quote))


def language_of(citation: Citation, otherwise: str) -> str:
    """The language that the passage is held in."""
    match = _PASSAGE_LANGUAGE.search(citation.passage_id)
    return match[1] if match else otherwise


class AnswerBlocks:
    """Reads Markdown of one answer; ``printed`` grows by each marker whose quotation is shown.

    Args:
        cited: what each marker stands for; a marker without an entry stays as it is printed.
        number: the number of the footnote for a marker, counted as they come.
    """

    def __init__(
        self, cited: Mapping[int, Citation], number: Callable[[int], int], language: str
    ) -> None:
        self._cited = cited
        self._number = number
        self._language = language
        self.printed: set[int] = set()

    def read(self, text: str) -> tuple[Block, ...]:
        """The blocks of a text, in its order."""
        from markdown_it.tree import SyntaxTreeNode

        root = SyntaxTreeNode(answer_reader().parse(shown(text)))
        blocks: list[Block] = []
        marker = 0
        for node in root.children:
            if node.type == "blockquote":
                if blocks and isinstance(blocks[-1], Paragraph):
                    blocks[-1:] = self._headed(blocks[-1])
                blocks.append(self._quotation(node, marker))
            else:
                blocks.append(self._block(node))
                marker = _last_marker(node, self._cited)
        return tuple(blocks)

    def line(self, text: str) -> Line:
        """The runs of a text that is one paragraph; of several, joined by line breaks."""
        from markdown_it.tree import SyntaxTreeNode

        return self._joined(SyntaxTreeNode(answer_reader().parse(shown(text))))

    def _block(self, node: SyntaxTreeNode) -> Block:
        if node.type in ("bullet_list", "ordered_list"):
            items = tuple(tuple(self._paragraphs(item)) for item in node.children)
            start = node.attrs.get("start", 1)
            return Listing(items, node.type == "ordered_list", int(start))
        if node.type == "table":
            rows = [row for part in node.children for row in part.children]
            cells = (tuple(self._paragraph(cell) for cell in row.children) for row in rows)
            return Table(tuple(cells))
        return self._paragraph(node)

    def _paragraphs(self, item: SyntaxTreeNode) -> Iterator[Paragraph]:
        for child in item.children:
            yield self._paragraph(child)

    def _paragraph(self, node: SyntaxTreeNode) -> Paragraph:
        return Paragraph(self._joined(node), self._language)

    def _joined(self, node: SyntaxTreeNode) -> Line:
        """All that is written below a node, however it is nested."""
        runs: list[Run] = []
        for part in node.walk():
            if part.type == "inline":
                runs += [Run("\n")] if runs else []
                runs += self._runs(part)
        return merged(runs)

    def _runs(self, node: SyntaxTreeNode, bold: bool = False, italic: bool = False) -> list[Run]:
        runs: list[Run] = []
        for child in node.children:
            if child.type == "text":
                runs += self._with_marks(child.content, bold, italic)
            elif child.type == "text_special":
                runs.append(Run(child.content, bold, italic))
            elif child.type in ("softbreak", "hardbreak"):
                runs.append(Run("\n", bold, italic))
            else:
                runs += self._runs(
                    child, bold or child.type == "strong", italic or child.type == "em"
                )
        return runs

    def _with_marks(self, text: str, bold: bool, italic: bool) -> Iterator[Run]:
        at = 0
        for match in MARKER.finditer(text):
            if int(match[1]) in self._cited:
                yield Run(text[at : match.start()].rstrip(), bold, italic)
                yield Run("", note=self._number(int(match[1])))
                at = match.end()
        yield Run(text[at:], bold, italic)

    def _headed(self, above: Paragraph) -> list[Block]:
        """The paragraph above a quotation: its name as a heading, the rest as a small line."""
        runs = above.runs
        marks = tuple(run for run in runs if run.note)
        if not marks or not runs[0].bold:
            return [above]
        heading = Heading((replace(runs[0], bold=False), *marks), self._language)
        words = "".join(run.text for run in runs[1:]).strip()
        inside = _BRACKETED.fullmatch(words)
        words = inside[1] if inside else words
        if not words:
            return [heading]
        if self._language == "ar":
            words = _NUMBER_NEXT.sub("\\1\u200f ", words)
        return [heading, Reference((Run(words),), self._language)]

    def _quotation(self, node: SyntaxTreeNode, marker: int) -> Quotation:
        runs = self._joined(node)
        citation = self._cited.get(marker)
        if citation is None:
            return Quotation(runs, self._language)
        language = language_of(citation, self._language)
        restored = _restored(runs, quoted(citation))
        if restored is None:
            return Quotation(runs, language)
        self.printed.add(marker)
        chapeau, words = restored
        return Quotation(words, language, chapeau)


def _last_marker(node: SyntaxTreeNode, cited: Mapping[int, Citation]) -> int:
    found = [
        int(match[1])
        for part in node.walk()
        if part.type == "text"
        for match in MARKER.finditer(part.content)
        if int(match[1]) in cited
    ]
    return found[-1] if found else 0


def _restored(runs: Line, quote: str) -> tuple[Line, Line] | None:
    """What stands before the quotation, and the quotation itself with the words in bold that
    ``runs`` has in bold; None where the runs do not end in the quotation's letters."""
    folded = [(letter, run.bold) for run in runs for letter in run.text]
    letters = [(letter, bold) for letter, bold in folded if not letter.isspace()]
    wanted = [letter for letter in quote if not letter.isspace()]
    before = len(letters) - len(wanted)
    if not wanted or before < 0 or [letter for letter, _ in letters[before:]] != wanted:
        return None
    at, count = 0, 0
    while count < before:
        count += not folded[at][0].isspace()
        at += 1
    looks = iter(bold for _, bold in letters[before:])
    bold_letters = [None if letter.isspace() else next(looks) for letter in quote]
    return _grouped(folded[:at]), _grouped(zip(quote, _filled(bold_letters), strict=True))


def _filled(looks: list[bool | None]) -> list[bool]:
    """A space between two words in bold is bold."""
    after: list[bool] = []
    following = False
    for look in reversed(looks):
        following = following if look is None else look
        after.append(following)
    filled, last = [], False
    for look, following in zip(looks, reversed(after), strict=True):
        last = last if look is None else look
        filled.append(last and following if look is None else look)
    return filled


def _grouped(letters: Iterable[tuple[str, bool]]) -> Line:
    groups = groupby(letters, key=lambda pair: pair[1])
    return tuple(Run("".join(letter for letter, _ in group), bold) for bold, group in groups)


def merged(runs: Iterable[Run]) -> Line:
    """Neighbours of one look as one run; empty ones left out."""
    joined: list[Run] = []
    for run in runs:
        if not run.text and not run.note:
            continue
        if joined and not run.note and replace(joined[-1], text="") == replace(run, text=""):
            joined[-1] = replace(run, text=joined[-1].text + run.text)
        else:
            joined.append(run)
    return tuple(joined)
