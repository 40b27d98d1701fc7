"""Where in a decision a paragraph stands: main part, annex, appendix, article, section.

Each division counts its paragraphs anew; sections do not, unless the document says otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from assistant.documents.structure import Block
from assistant.references import Locator


@dataclass(slots=True)
class Division:
    """The main part, an annex, an appendix or an article, with what has been counted in it."""

    annex: str = ""  # "annex II"; "annex" where it has no number
    appendix: str = ""
    article: str = ""  # "12"; "rule 3" in rules of procedure
    headings: tuple[str, ...] = ()  # of the annex and article themselves, as printed
    labelled: list[tuple[int, str, str]] = field(default_factory=list)  # rank, label, printed
    heading: str = ""  # the last heading without a label
    unnumbered: int = 0
    last: int = 0  # the last printed number
    restarted: bool = True  # a section began since the last number

    def entered(self, block: Block) -> Division:
        """The division that an annex, appendix or article heading opens."""
        if block.kind == "article":
            annexed = self.headings[:1] if self.annex or self.appendix else ()
            headings = (*annexed, printed(block))
            return Division(self.annex, self.appendix, block.value, headings)
        if block.value.startswith("appendix"):
            annexed = self.headings[:1] if self.annex else ()
            return Division(self.annex, block.value, headings=(*annexed, printed(block)))
        return Division(block.value, headings=(printed(block),))

    def enter_section(self, block: Block) -> None:
        """A section heading, with a label (I, A) or without."""
        if block.kind == "section":
            self.labelled = [kept for kept in self.labelled if kept[0] < block.rank]
            self.labelled.append((block.rank, block.value, printed(block)))
            self.heading = ""
        else:
            self.heading = printed(block)
        self.restarted = True

    def leave_sections(self) -> None:
        self.labelled, self.heading = [], ""

    @property
    def is_main(self) -> bool:
        return not (self.annex or self.appendix or self.article)

    @property
    def sections(self) -> tuple[str, ...]:
        """Headings above a paragraph, outermost first."""
        heading = (self.heading,) if self.heading else ()
        return (*self.headings, *(text for _, _, text in self.labelled), *heading)

    @property
    def section_labels(self) -> str:
        """ "II.A", empty outside labelled sections."""
        return ".".join(label for _, label, _ in self.labelled)

    @property
    def slug(self) -> str:
        """The part of a passage id that names the division: "annex-I:art-3:"."""
        article = self.article if self._is_rule else f"art {self.article}" if self.article else ""
        names = (self.annex, self.appendix, article)
        return "".join(f"{name.replace(' ', '-')}:" for name in names if name)

    def count_unnumbered(self) -> int:
        """Position of the next unnumbered paragraph, from 1."""
        self.unnumbered += 1
        return self.unnumbered

    def check_number(self, number: str) -> tuple[str, str]:
        """(issue code, words) when a number is not the one that is due, else two empty strings."""
        restarted, self.restarted = self.restarted, False
        if not number.isdigit():
            return "", ""
        before, now = self.last, int(number)
        self.last = now
        if now == before + 1 or (now == 1 and restarted):
            return "", ""
        if not before:
            return "first-number", f"the first paragraph is numbered {now}: an extract"
        if now == before:
            return "numbers-jump", f"paragraph number {now} repeats"
        return "numbers-jump", f"paragraph numbers jump from {before} to {now}"

    def locator(self, inner: Locator) -> Locator:
        """``inner`` with annex, appendix and article around it."""
        return inner.within(
            Locator(
                annex=self.annex.removeprefix("annex").strip(),
                appendix=self.appendix.removeprefix("appendix").strip(),
                article="" if self._is_rule else self.article,
            )
        )

    @property
    def _is_rule(self) -> bool:
        return self.article.startswith("rule")

    def cite(self, locator: Locator) -> str:
        """The locator as printed. A lone annex has no number, so its word stands for it; rules of
        procedure are cited by rule, for which a locator has no place."""
        lone = [name for name in (self.annex, self.appendix) if name and " " not in name]
        if not self._is_rule:
            return ", ".join([*lone, str(locator)])
        outer = replace(locator, paragraph="", subparagraphs=(), unnumbered=False)
        inner = replace(locator, annex="", appendix="")
        return ", ".join(filter(None, (*lone, str(outer), self.article, str(inner))))


def printed(block: Block) -> str:
    """A heading on one line, without markup."""
    return " ".join(block.text.split()).strip("#*_ ")
