"""``links`` and ``compare``: what joins decisions, and what changed between them."""

from __future__ import annotations

import argparse
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.commands.arguments import Parser, library_option
from assistant.commands.opening import open_service
from assistant.commands.printing import print_json, print_text

if TYPE_CHECKING:  # --help needs none of them
    from assistant.linked import Comparison, Link, Links, ParagraphPair, Step
    from assistant.types import PassageRecord

_WIDTH = 96
#: Links of one kind in a listing for a person; --json has all.
_SHOWN = 40
#: Characters of the sentence around a reference that are shown on each side of it.
_AROUND = 110
#: Reworded paragraphs shown of one step of a chain.
_REWORDED = 2


def add_links(commands: argparse._SubParsersAction[Parser]) -> None:
    """The options of ``links`` and ``compare``."""
    links = commands.add_parser("links", help="what a decision cites and what cites it")
    links.add_argument("reference", help='such as SC-8/15 or "SC-8/15 para 1"')
    compare = commands.add_parser("compare", help="what changed in wording between two decisions")
    compare.add_argument("before", help="the earlier decision, or a paragraph of it")
    compare.add_argument("after", help="the later one")
    for command in (links, compare):
        library_option(command)
        command.add_argument("--json", action="store_true", help="print JSON")


def run_links(options: argparse.Namespace) -> int:
    links = open_service(options).links(options.reference)
    if options.json:
        from assistant.contract import links_json

        print_json(links_json(links))
    else:
        print_text("\n".join(links_lines(links)))
    return 0


def run_compare(options: argparse.Namespace) -> int:
    comparison = open_service(options).compare(options.before, options.after)
    if options.json:
        from assistant.contract import comparison_json

        print_json(comparison_json(comparison))
    else:
        print_text("\n".join(comparison_lines(comparison)))
    return 0


# ---------------------------------------------------------------------------- links


def links_lines(links: Links) -> Iterator[str]:
    """The links for a person: by kind, each with the paragraph it is read from."""
    yield f"{links.reference}: {links.title}" if links.title else links.reference
    yield from (f"Note: {notice}" for notice in links.notices)
    nothing = not (links.cites or links.cited_by or links.places or links.chain)
    if nothing and links.held:
        yield "It names no decision, no passage held names it, no other is on its subject."
    yield from _section("Cites", [_target_line(group) for group in _grouped(links.cites)])
    yield from _section("Cited by", [_source_line(group[0]) for group in _grouped(links.cited_by)])
    yield from _section(
        "Names places of its own",
        [
            f"{_name(p.record)}: {' '.join(p.words.text.split())} → "
            + ", ".join((*p.passages, *(f"{place} is not held" for place in p.missing)))
            for p in links.places
        ],
    )
    yield from _section(
        "Cited in one breath with decisions of other conventions taken in the same year",
        [
            f"{', '.join(t.refs)}, in {_name(t.record)}: “{' '.join(t.words.text.split())}”"
            + (" (one title)" if t.same_title else "")
            for t in links.together
        ],
    )
    if links.chain:
        yield ""
        yield "From meeting to meeting:"
        for step in links.chain:
            yield from _step_lines(step, links.reference)


def _section(name: str, items: list[str]) -> Iterator[str]:
    if not items:
        return
    yield ""
    yield f"{name} ({len(items)}):"
    for item in items[:_SHOWN]:
        yield from _wrapped(item)
    if len(items) > _SHOWN:
        yield f"  and {len(items) - _SHOWN} more; --json has all."


def _grouped(links: Iterable[Link]) -> list[list[Link]]:
    """Links of one passage that say the same, together: "Recalling decisions X, Y and Z"."""
    groups: dict[tuple[str, str, int], list[Link]] = {}
    for link in links:
        said = link.said.start if link.said else -1
        groups.setdefault((link.record.passage.id, link.relation, said), []).append(link)
    return list(groups.values())


def _target_line(group: Sequence[Link]) -> str:
    distinct = {link.target: link for link in group}
    names = [
        link.target
        + (f" ({link.title})" if link.title else "")
        + ("" if link.held or ", Article" in link.target else ", not held")
        for link in distinct.values()
    ]
    return f"{'; '.join(names)}: {_name(group[0].record)} {_said(group[0], group[-1])}"


def _source_line(link: Link) -> str:
    record = link.record
    title = f" ({record.title})" if record.passage.ref else ""
    return f"{_name(record)}{title} {_said(link, link)}"


def _said(first: Link, last: Link) -> str:
    """The relation and the words around the references that it is read from."""
    text = first.record.passage.text
    start = min(first.words.start, first.said.start if first.said else first.words.start)
    low = text.rfind(" ", 0, max(0, start - _AROUND // 2)) + 1
    high = text.find(" ", min(len(text), last.words.end + _AROUND))
    before = "" if low == 0 else "… "
    after = "" if high < 0 else " …"
    quote = " ".join(text[low : high if high >= 0 else len(text)].split())
    return f"[{first.relation}] “{before}{quote}{after}”"


def _step_lines(step: Step, reference: str) -> Iterator[str]:
    said = (step.meeting, step.date, "" if step.held else "not held")
    when = ", ".join(part for part in said if part)
    why = "this decision" if step.ref == reference else "; ".join(step.reasons)
    parts = (step.ref, step.title, f"({when})" if when else "", f"[{why}]")
    yield "  " + " ".join(part for part in parts if part)
    if step.compared is None:
        return
    yield f"      beside {step.compared.before}: {_tally(step.compared)}"
    reworded = [pair for pair in step.compared.pairs if pair.kind == "reworded"]
    for pair in reworded[:_REWORDED]:
        yield from (f"      {line}" for line in _pair_lines(pair))
    if len(reworded) > _REWORDED:
        yield f"      and more: python -m assistant compare {step.compared.before} {step.ref}"


def _tally(comparison: Comparison) -> str:
    kinds = [pair.kind for pair in comparison.pairs]
    words = {
        "same": "the same",
        "reworded": "reworded",
        "removed": f"only in {comparison.before}",
        "added": f"only in {comparison.after}",
    }
    parts = [f"{kinds.count(kind)} {said}" for kind, said in words.items() if kind in kinds]
    return ", ".join(parts) or "no paragraphs"


# ------------------------------------------------------------------------ comparison


def comparison_lines(comparison: Comparison) -> Iterator[str]:
    """The comparison for a person: [-removed words-] and {+added words+}."""
    for ref, title in (
        (comparison.before, comparison.before_title),
        (comparison.after, comparison.after_title),
    ):
        yield f"{ref}: {title}" if title else ref
    if comparison.pairs:
        yield f"Paragraphs: {_tally(comparison)}."
    yield from (f"Note: {notice}" for notice in comparison.notices)
    for pair in comparison.pairs:
        yield ""
        yield from _pair_lines(pair)


def _pair_lines(pair: ParagraphPair) -> Iterator[str]:
    names = [_name(record) if record else "" for record in (pair.before, pair.after)]
    if pair.before is None or pair.after is None:
        record = pair.before or pair.after
        yield f"Only in {names[0] or names[1]}"
        if record is not None:
            yield from _wrapped(" ".join(record.passage.text.split()))
        return
    said = "the same" if pair.kind == "same" else f"reworded, {pair.similarity:.2f}"
    yield f"{names[0]} → {names[1]} ({said})"
    if pair.kind == "same":
        yield from _wrapped(" ".join(pair.after.passage.text.split()))
        return
    marks = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
    said_so = (marks[c.kind].format(" ".join(c.text.split())) for c in pair.changes)
    yield from _wrapped(" ".join(said_so))


def _name(record: PassageRecord) -> str:
    passage = record.passage
    return f"{passage.ref or record.document_title}, {passage.locator}"


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(
        text, _WIDTH, initial_indent="  ", subsequent_indent="    ", break_on_hyphens=False
    )
