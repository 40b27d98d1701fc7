"""From paragraphs to passages: numbers, ids and locators as they are cited."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from assistant.documents.grouping import Grouped, Part, group
from assistant.documents.preamble import is_preamble
from assistant.documents.structure import Block
from assistant.documents.verbs import opens_paragraph, operative_verb
from assistant.references import Locator
from assistant.types import Issue, Passage, PassageKind

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


@dataclass(slots=True)
class _Division:
    """An annex, an article or the main part: where numbers and positions count anew."""

    annex: str = ""  # "annex II", "annex"
    appendix: str = ""
    article: str = ""
    unnumbered: int = 0
    last: str = ""
    restarted: bool = True

    def slug(self) -> str:
        names = [name.replace(" ", "-") for name in (self.annex, self.appendix) if name]
        return "".join(f"{name}:" for name in [*names, *self._article()])

    def _article(self) -> list[str]:
        return [f"art-{self.article.replace(' ', '-')}"] if self.article else []


class Scribe:
    """Writes the passages of one unit; ids already taken in the document are shared."""

    def __init__(self, unit: Unit, text: str, taken: set[str], ordinal: int) -> None:
        self.unit, self.text, self.taken, self.ordinal = unit, text, taken, ordinal
        self.out = Written()
        self.division = _Division()
        self.labelled: list[tuple[int, str, str]] = []  # rank, label, heading as printed
        self.heading = ""
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
            else:
                self._paragraph(item)
        if unit.alone:
            self._keep_last_lines()
        return self.out

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
        for start, end, reason in lines:
            self.out.dropped.remove((start, end, reason))
            printed = self.text[start:end]
            self.heading, self.labelled = "", []
            self._paragraph(Grouped("plain", "", [Part(start, end, printed, printed)]), kind)

    # ------------------------------------------------------------------ heads

    def _head(self, block: Block) -> None:
        reason = block.value if block.kind == "dropped" else block.kind
        self.out.dropped.append((block.start, block.end, reason))
        if block.kind == "annex":
            self._annex(block)
        elif block.kind == "article":
            self.division = _Division(self.division.annex, self.division.appendix, block.value)
            self.heading = _printed(block)
        elif block.kind == "section":
            self.labelled = [kept for kept in self.labelled if kept[0] < block.rank]
            self.labelled.append((block.rank, block.value, _printed(block)))
            self.heading = ""
            self.division.restarted = True
        elif block.kind == "heading" and self._is_section(block):
            self.heading = _printed(block)
            self.division.restarted = True

    def _annex(self, block: Block) -> None:
        appendix = block.value.startswith("appendix")
        annex = self.division.annex if appendix else block.value
        self.division = _Division(annex, block.value if appendix else "")
        self.labelled, self.heading = [], _printed(block)

    def _is_section(self, block: Block) -> bool:
        return block.start != self.unit.title_at and block.start >= self.unit.front_until

    def _sections(self) -> tuple[str, ...]:
        heading = (self.heading,) if self.heading else ()
        return (*(printed for _, _, printed in self.labelled), *heading)

    # ------------------------------------------------------------- paragraphs

    def _paragraph(self, item: Grouped, as_kind: PassageKind | None = None) -> None:
        if item.kind == "footnote":
            self._add(item.parts, f"fn{item.number}", f"footnote {item.number}", True, "text")
            return
        lead = item.parts[0]
        if item.kind == "number":
            self._check_number(item.number)
            slug, locator = self._numbered(item.number)
            official = True
        elif self.unit.ref and not self.division.slug() and self._in_preamble(lead):
            self.preambles += 1
            slug = f"pre{self.preambles}"
            locator = Locator(paragraph=str(self.preambles), preamble=True)
            official = False
        else:
            self.division.unnumbered += 1
            count = self.division.unnumbered
            plain = self.unit.ref is None and not self.numbered
            slug = f"{self.division.slug()}{'' if plain else 'u'}{count}"
            locator = self._within(Locator(paragraph=str(count), unnumbered=True))
            official = False
        kind = as_kind or self._kind(item, locator)
        self.operative = self.operative or kind == "operative"
        self._emit(_tree(item.parts), (), slug, locator, official, kind, "")

    def _in_preamble(self, lead: Part) -> bool:
        return is_preamble(lead.text, before_operative=not self.operative)

    def _kind(self, item: Grouped, locator: Locator) -> PassageKind:
        if locator.preamble:
            return "preamble"
        if self.division.article:
            return "article"
        if self.division.annex or self.division.appendix:
            return "annex"
        listed = any(part.depth and not part.label for part in item.parts)
        if self.unit.ref is None:
            return "list" if listed else "text"
        if item.kind == "number" or opens_paragraph(item.parts[0].content):
            return "operative"
        return "list" if listed else "text"

    def _numbered(self, number: str) -> tuple[str, Locator]:
        """Slug and locator of a printed number; numbers that begin anew in a section carry it."""
        division = self.division.slug()
        sections = ".".join(label for _, label, _ in self.labelled)
        main = Locator(paragraph=number, section="" if division else self._section())
        slug = f"{division}{number}"
        if self._id(slug) in self.taken and sections:
            slug = f"{division}sect-{sections}:{number}"
            main = Locator(paragraph=number, section=sections)
        return slug, self._within(main)

    def _section(self) -> str:
        return self.labelled[0][1] if self.labelled else ""

    def _within(self, locator: Locator) -> Locator:
        return locator.within(
            Locator(
                annex=self.division.annex.removeprefix("annex").strip(),
                appendix=self.division.appendix.removeprefix("appendix").strip(),
                article=self.division.article,
            )
        )

    def _print(self, locator: Locator) -> str:
        """The locator as cited; a lone annex has no number to print."""
        bare = [
            name
            for name in (self.division.annex, self.division.appendix)
            if name and " " not in name
        ]
        if locator.preamble:
            return str(locator)
        return ", ".join([*bare, str(locator)])

    def _check_number(self, number: str) -> None:
        division = self.division
        if number.isdigit():
            now = int(number)
            before = int(division.last) if division.last.isdigit() else 0
            where = f"{self.unit.name}{f' ({division.slug()[:-1]})' if division.slug() else ''}"
            if not division.last and now != 1:
                self._issue(
                    "first-number", f"{where}: the first paragraph is numbered {now}: an extract"
                )
            elif division.last and now != before + 1 and not (now == 1 and division.restarted):
                verb = "repeat" if now == before else "jump from"
                how = f"{verb} {before}" + ("" if now == before else f" to {now}")
                self._issue("numbers-jump", f"{where}: paragraph numbers {how}")
            division.last = number
        division.restarted = False

    # --------------------------------------------------------------- emission

    def _emit(
        self,
        node: _Node,
        labels: tuple[str, ...],
        slug: str,
        locator: Locator,
        official: bool,
        kind: PassageKind,
        chapeau: str,
    ) -> None:
        """One passage for a paragraph; when it is long or torn, one for each of its parts."""
        parts = list(node.parts())
        whole = not any(part.torn for part in parts[1:])
        limit = SPLIT_LIST_OVER if all(not part.label for part in parts[1:]) else SPLIT_OVER
        if len(parts) == 1 or whole and parts[-1].end - parts[0].start <= limit:
            self._add(parts, slug, self._print(locator), official, kind, chapeau)
            return
        self._add([node.lead], slug, self._print(locator), official, kind, chapeau)
        outer = " ".join(filter(None, (chapeau, node.lead.content)))
        for child in node.children:
            if child.lead.continues:
                printed = f"{self._print(locator)} (continued)"
                self._add(list(child.parts()), f"{slug}-continued", printed, official, kind, outer)
            elif child.lead.label:
                inner = (*labels, child.lead.label)
                self._emit(
                    child,
                    inner,
                    f"{slug}({child.lead.label})",
                    _inside(locator, inner),
                    official,
                    kind,
                    outer,
                )
            else:
                self.division.unnumbered += 1
                count = self.division.unnumbered
                place = self._within(Locator(paragraph=str(count), unnumbered=True))
                self._emit(child, (), f"{self.division.slug()}u{count}", place, False, kind, outer)

    def _add(
        self,
        parts: Sequence[Part],
        slug: str,
        locator: str,
        official: bool,
        kind: PassageKind,
        chapeau: str = "",
    ) -> None:
        start, end = parts[0].start, parts[-1].end
        # "(a) To report" is what its lead requests.
        verb = operative_verb(parts[0].content) or operative_verb(chapeau)
        self.out.passages.append(
            Passage(
                id=self._free(slug),
                document=self.unit.document,
                ref=self.unit.ref,
                language=self.unit.language,
                kind=kind,
                ordinal=self.ordinal + len(self.out.passages),
                locator=locator,
                official_label=official,
                text=self.text[start:end],
                start=start,
                end=end,
                section=self._sections(),
                chapeau=chapeau,
                verb=verb if kind == "operative" else "",
            )
        )

    def _id(self, slug: str) -> str:
        return f"{self.unit.name}:{self.unit.language}:{slug}"

    def _free(self, slug: str) -> str:
        """An id that no passage of the document has; a repeated one is told."""
        wanted = free = self._id(slug)
        count = 1
        while free in self.taken:
            count += 1
            free = f"{wanted}~{count}"
        if count > 1:
            self._issue("label-repeated", f"{wanted} stands more than once; this one is {free}")
        self.taken.add(free)
        return free

    def _issue(self, code: str, message: str) -> None:
        self.out.issues.append(Issue(self.unit.document, code, message))


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


def _inside(locator: Locator, labels: tuple[str, ...]) -> Locator:
    return replace(locator, subparagraphs=labels)


def _printed(block: Block) -> str:
    return " ".join(block.text.split()).strip("*_ ")
