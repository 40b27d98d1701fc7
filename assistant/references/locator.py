"""Where in a document: the place inside a decision, as it is cited in United Nations texts."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Locator:
    """A place inside a decision, resolution or article.

    ``paragraph`` is the printed number ("1", "4 bis"); ``subparagraphs`` are the letters and
    small numerals without brackets, outermost first ("a", "i"). With ``preamble`` or
    ``unnumbered`` the paragraph number is ours: the position, since the document prints none.
    An annex or appendix without number is written with the word itself: ``annex="annex"``.
    """

    section: str = ""
    annex: str = ""
    article: str = ""
    paragraph: str = ""
    subparagraphs: tuple[str, ...] = ()
    preamble: bool = False
    unnumbered: bool = False
    part: str = ""  # of an annex or section: "part III of annex B"
    appendix: str = ""

    def __str__(self) -> str:
        """The United Nations form, from the outermost division inwards."""
        parts = [
            value if value == word else f"{word} {value}"
            for word, value in (
                ("annex", self.annex),
                ("appendix", self.appendix),
                ("part", self.part),
                ("sect.", self.section),
                ("art.", self.article),
            )
            if value
        ]
        letters = " ".join(f"({letter})" for letter in self.subparagraphs)
        if self.paragraph:
            kind = "preambular " if self.preamble else "unnumbered " if self.unnumbered else ""
            parts.append(f"{kind}para. {self.paragraph}{' ' if letters else ''}{letters}")
        else:
            if self.preamble:
                parts.append("preamble")
            if letters:
                parts.append(f"subpara. {letters}")
        return ", ".join(parts)

    def __bool__(self) -> bool:
        return self != _NOWHERE

    def within(self, outer: Locator) -> Locator:
        """This place, with the divisions that only ``outer`` names added around it."""
        return replace(
            self,
            section=self.section or outer.section,
            annex=self.annex or outer.annex,
            article=self.article or outer.article,
            part=self.part or outer.part,
            appendix=self.appendix or outer.appendix,
        )


_NOWHERE = Locator()
