"""From paragraphs to passages: numbers, ids and locators as they are cited."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from assistant.documents.divisions import Division
from assistant.documents.grouping import Grouped, Part, group
from assistant.documents.preamble import is_preamble
from assistant.documents.readers.text import page_at
from assistant.documents.structure import Block
from assistant.documents.verbs import opens_paragraph, operative_verb
from assistant.references import Locator
from assistant.types import Issue, Passage, PassageKind, SourceText

#: Paragraphs with sub-paragraphs up to this length stay whole: they are read, and cited, as one.
#: About what a 512-token embedding holds of English prose without cutting.
SPLIT_OVER = 1500
#: The same for lists, whose items say little without their lead.
SPLIT_LIST_OVER = 2000


@dataclass(frozen=True, slots=True)
class Unit:
    """A decision in one language, or the text outside decisions (``ref`` None)."""

    document: str
    ref: str | None
    language: str
    blocks: tuple[Block, ...]
    title_at: int = -1  # start of the heading that is the title
    front_until: int = -1  # headings before this offset are front matter, no sections
    alone: bool = False  # the unit is the whole document

    @property
    def name(self) -> str:
        return self.ref or self.document


@dataclass(slots=True)
class Written:
    """What became of a unit."""

    passages: list[Passage] = field(default_factory=list)
    dropped: list[tuple[int, int, str]] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Place:
    """How one paragraph or part of it is named and cited."""

    slug: str
    locator: Locator
    official: bool
    kind: PassageKind
    chapeau: str = ""

    def part(self, label: str, chapeau: str) -> _Place:
        """The place of a sub-paragraph."""
        inner = replace(self.locator, subparagraphs=(*self.locator.subparagraphs, label))
        return _Place(f"{self.slug}({label})", inner, self.official, self.kind, chapeau)


class Scribe:
    """Writes the passages of one unit; ids already taken in the document are shared."""

    def __init__(self, unit: Unit, source: SourceText, taken: dict[str, int]) -> None:
        self.unit, self.text, self.pages, self.taken = unit, source.text, source.pages, taken
        self.out = Written()
        self.division = Division()
        self.preambles = 0
        self.operative = False  # the first operative paragraph has been written
        self.numbered = any(block.kind == "number" for block in unit.blocks)

    def write(self) -> Written:
        """Every block of the unit ends in a passage or in a dropped span."""
        unit = self.unit
        for item in group(
            unit.blocks, self.text, operative=unit.ref is not None, merge_runs=unit.ref is None
        ):
            if isinstance(item, Block):
                self._head(item)
            elif item.kind == "footnote":
                self._footnote(item)
            else:
                self._paragraph(item)
        if unit.alone:
            self._keep_last_lines()
        return self.out

    def _head(self, block: Block) -> None:
        if block.start == block.end:  # the text of the document goes on after a decision
            self.division.leave_sections()
            return
        reason = block.value if block.kind == "dropped" else block.kind
        self.out.dropped.append((block.start, block.end, reason))
        if block.kind in {"annex", "article"}:
            self.division = self.division.entered(block)
        elif block.kind == "section" or (block.kind == "heading" and self._is_section(block)):
            self.division.enter_section(block)

    def _is_section(self, block: Block) -> bool:
        return block.start != self.unit.title_at and block.start >= self.unit.front_until

    def _keep_last_lines(self) -> None:
        """A heading with nothing under it is a line of text; so are the headings of a document
        that has nothing else."""
        last = self.out.passages[-1].end if self.out.passages else -1
        kind: PassageKind = "text" if self.out.passages else "heading"
        lines = [
            span
            for span in self.out.dropped
            if span[0] > last and span[2] in {"heading", "section"}
        ]
        if len(lines) > 1 and lines[0][0] == self.unit.title_at:
            del lines[0]  # a title over one line of text is still the title
        for span in lines:
            start, end, _ = span
            self.out.dropped.remove(span)
            self.division.leave_sections()
            line = self.text[start:end]
            self._paragraph(Grouped("plain", "", [Part(start, end, line, line)]), kind)

    # ------------------------------------------------------------- paragraphs

    def _footnote(self, item: Grouped) -> None:
        slug, locator = f"fn{item.number}", f"footnote {item.number}"
        self._add(item.parts, _Place(slug, Locator(), True, "text"), locator)

    def _paragraph(self, item: Grouped, as_kind: PassageKind | None = None) -> None:
        lead = item.parts[0]
        if item.kind == "number":
            place = self._numbered(item)
        elif self.unit.ref and self.division.is_main and self._in_preamble(lead):
            self.preambles += 1
            locator = Locator(paragraph=str(self.preambles), preamble=True)
            place = _Place(f"pre{self.preambles}", locator, False, "preamble")
        else:
            place = self._unnumbered(as_kind or self._kind(item))
        self.operative = self.operative or place.kind == "operative"
        self._emit(_tree(item.parts), place)
        if item.is_title:
            self.division.heading = " ".join(lead.text.split())

    def _in_preamble(self, lead: Part) -> bool:
        return is_preamble(lead.text, before_operative=not self.operative)

    def _kind(self, item: Grouped) -> PassageKind:
        if self.division.article:
            return "article"
        if not self.division.is_main:
            return "annex"
        if self.unit.ref and (item.kind == "number" or opens_paragraph(item.parts[0].content)):
            return "operative"
        return "list" if any(part.depth and not part.label for part in item.parts) else "text"

    def _numbered(self, item: Grouped) -> _Place:
        """The place of a printed number; one that begins anew in a section carries the section."""
        division, number = self.division, item.number
        code, words = division.check_number(number)
        if code:
            within = f" ({division.slug[:-1]})" if division.slug else ""
            self._issue(code, f"{self.unit.name}{within}: {words}", item.parts[0].start)
        section = division.section_labels.split(".")[0] if division.is_main else ""
        slug = f"{division.slug}{number}"
        if self._id(slug) in self.taken and division.section_labels:
            section = division.section_labels
            slug = f"{division.slug}sect-{section}:{number}"
        locator = division.locator(Locator(section=section, paragraph=number))
        return _Place(slug, locator, True, self._kind(item))

    def _unnumbered(self, kind: PassageKind, chapeau: str = "") -> _Place:
        """The place of a paragraph without a number: its position, marked as ours."""
        count = self.division.count_unnumbered()
        plain = self.unit.ref is None and not self.numbered
        slug = f"{self.division.slug}{'' if plain else 'u'}{count}"
        locator = self.division.locator(Locator(paragraph=str(count), unnumbered=True))
        return _Place(slug, locator, False, kind, chapeau)

    # --------------------------------------------------------------- emission

    def _emit(self, node: _Node, place: _Place) -> None:
        """One passage for a paragraph; when it is long or torn, one for each of its parts."""
        parts = list(node.parts())
        limit = SPLIT_OVER if any(part.label for part in parts[1:]) else SPLIT_LIST_OVER
        torn = any(part.torn for part in parts[1:])
        cited = self.division.cite(place.locator)
        if len(parts) == 1 or (not torn and parts[-1].end - parts[0].start <= limit):
            self._add(parts, place, cited)
            return
        self._add([node.lead], place, cited)
        chapeau = " ".join(filter(None, (place.chapeau, node.lead.content)))
        for child in node.children:
            if child.lead.continues:
                rest = replace(place, slug=f"{place.slug}-continued", chapeau=chapeau)
                self._add([child.lead], rest, f"{cited} (continued)")
                for piece in child.children:
                    self._emit(piece, self._unnumbered(place.kind, chapeau))
            elif child.lead.label:
                self._emit(child, place.part(child.lead.label, chapeau))
            else:
                self._emit(child, self._unnumbered(place.kind, chapeau))

    def _add(self, parts: Sequence[Part], place: _Place, cited: str) -> None:
        start, end = parts[0].start, parts[-1].end
        # "(a) To report" is what its lead requests.
        verb = operative_verb(parts[0].content) or operative_verb(place.chapeau)
        identifier, occurrence = self._free(place.slug, start)
        self.out.passages.append(
            Passage(
                id=identifier,
                document=self.unit.document,
                ref=self.unit.ref,
                language=self.unit.language,
                kind=place.kind,
                ordinal=len(self.out.passages),
                # Two paragraphs of one number: the number alone does not say which is cited.
                locator=cited if occurrence == 1 else f"{cited} (occurrence {occurrence})",
                official_label=place.official and occurrence == 1,
                text=self.text[start:end],
                start=start,
                end=end,
                section=self.division.sections,
                chapeau=place.chapeau,
                verb=verb if place.kind == "operative" else "",
            )
        )

    def _id(self, slug: str) -> str:
        return f"{self.unit.name}:{self.unit.language}:{slug}"

    def _free(self, slug: str, at: int) -> tuple[str, int]:
        """An id that no passage of the document has, and which of that name it is, from 1.

        No slug has a "~", so that a numbered id is free as well.
        """
        wanted = self._id(slug)
        count = self.taken[wanted] = self.taken.get(wanted, 0) + 1
        if count == 1:
            return wanted, 1
        free = f"{wanted}~{count}"
        self._issue("label-repeated", f"{wanted} stands more than once; this one is {free}", at)
        return free, count

    def _issue(self, code: str, message: str, at: int) -> None:
        page = page_at(self.pages, at)
        self.out.issues.append(Issue(self.unit.document, code, message, page))


@dataclass(slots=True)
class _Node:
    lead: Part
    children: list[_Node] = field(default_factory=list)

    def parts(self) -> Iterator[Part]:
        yield self.lead
        for child in self.children:
            yield from child.parts()


def _tree(parts: Sequence[Part]) -> _Node:
    root = _Node(parts[0])
    path = [root]
    for part in parts[1:]:
        del path[max(1, part.depth) :]
        node = _Node(part)
        path[-1].children.append(node)
        path.append(node)
    return root
