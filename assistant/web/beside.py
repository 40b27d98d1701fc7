"""What the reader shows beside a text: its neighbours, how to cite it, what cites it, versions."""

from __future__ import annotations

import html
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from assistant.errors import UsageError
from assistant.linked import Link, Links
from assistant.places import joint, written_place
from assistant.types import DecisionText, PassageRecord, TextVersion
from assistant.web.handed import LinkedAssistant
from assistant.web.languages import Words
from assistant.web.listing import language_name, page_address, reference_address
from assistant.web.permalinks import citation_form, permalink
from assistant.web.render import escape, passage_address, placed_html

#: Entries of one list of links; a decision on procedure is cited by hundreds.
_MOST_LINKS = 60


@dataclass(frozen=True, slots=True)
class Beside:
    """Links of a decision, and the cited or first paragraph in its languages."""

    links: Links | None = None
    versions: tuple[TextVersion, ...] = ()


def beside_text(
    assistant: LinkedAssistant, decision: DecisionText, cited: Collection[str]
) -> Beside:
    """What is known of a text that is opened; its cited paragraph is the one with versions."""
    links = None
    if decision.ref:
        try:
            links = assistant.links(decision.ref, False)
        except UsageError:  # a name of a decision that is no reference to it
            links = None
    here = next((r for r in decision.records if r.passage.id in cited), None)
    first = here or (decision.records[0] if decision.records else None)
    return Beside(links, assistant.versions(first.passage.id) if first else ())


def beside_reference(assistant: LinkedAssistant, reference: str) -> Beside:
    """What is known of a decision that is not held: the paragraphs held that name it."""
    try:
        return Beside(assistant.links(reference, False))
    except UsageError:  # a name that could be several decisions
        return Beside()


def steps_html(decision: DecisionText, cited: Collection[str], said: Words, place: str = "") -> str:
    """Links to the paragraphs before and after the cited ones, and a button that copies the
    citation of ``place``, else of the first of them."""
    records = decision.records
    at = [n for n, record in enumerate(records) if record.passage.id in cited]
    before = records[at[0] - 1] if at and at[0] else None
    follows = at[-1] + 1 if at else 0
    after = records[follows] if follows < len(records) else None
    return (
        '<div class="ca-steps">'
        + _step("prev", "previous_paragraph", before, said)
        + _step("next", "next_paragraph", after, said)
        + f'<button type="button" class="ca-copy" '
        f'data-citation="{escape(citation_form(decision, cited, place, said["code"]))}" '
        f'data-copied="{escape(said["copied"])}" data-failed="{escape(said["copy_failed"])}">'
        f"{escape(said['copy_citation'])}</button></div>"
    )


def _step(rel: str, word: str, record: PassageRecord | None, said: Words) -> str:
    if record is None:
        return ""
    name = escape(said[word])
    return (
        f'<a class="ca-step" rel="{rel}" href="{html.escape(permalink(record))}" '
        f'aria-label="{name}" title="{name}"></a>'
    )


def versions_html(decision: DecisionText, versions: Sequence[TextVersion], said: Words) -> str:
    """In which language the text is shown, and a link to each other one that it is held in."""
    if not decision.records:
        return ""
    own = decision.records[0].passage.language
    links = [
        f'<a href="{html.escape(passage_address(one.passage_id))}" '
        f'hreflang="{escape(one.language)}">{language_name(one.language)}</a>'
        for one in versions
        if one.language != own
    ]
    others = f". {escape(said['also_held_in'])}: {' · '.join(links)}" if links else ""
    shown = f"{escape(said['column_language'])}: {language_name(own)}"
    return f'<p class="ca-versions ca-quiet">{shown}{others}</p>'


# -------------------------------------------------------------------------------- links


def links_html(decision: DecisionText, links: Links | None, said: Words) -> str:
    """What the text cites and what cites it, folded, with the paragraphs that say so."""
    cites = list(_cites(decision, links, said))
    cited_by = [_citing(link, said) for link in links.cited_by] if links else []
    lists = [("cites", cites), ("cited_by", cited_by)]
    known = links is not None and bool(decision.ref)
    if not any(items for _, items in lists):
        return _drawn("", decision.title, said) if known else ""
    counts = " · ".join(f"{said[word]}: {len(items)}" for word, items in lists if items)
    shown = "".join(
        f"<h3>{escape(said[word])}</h3><ul>{''.join(_few(items))}</ul>"
        for word, items in lists
        if items
    )
    drawn = _drawn(decision.ref or "", decision.title, said) if known else ""
    return f'<details class="ca-links"><summary>{escape(counts)}</summary>{drawn}{shown}</details>'


def _drawn(ref: str, title: str, said: Words) -> str:
    """Links to the pictures of the citations and of the subject over time."""
    ways = [("around_draw", "around", ref), ("timeline_draw", "subject", title)]
    shown = " · ".join(
        f'<a href="{html.escape(page_address({"view": "timeline", field: value}))}">'
        f"{escape(said[word])}</a>"
        for word, field, value in ways
        if value
    )
    return f'<p class="ca-ways">{shown}</p>' if shown else ""


def citing_html(links: Links | None, ids: Sequence[str], said: Words) -> str:
    """Which paragraphs name a decision that is not held; by their ids where no more is known."""
    items = [_citing(link, said) for link in links.cited_by] if links else []
    items = items or [
        f'<li><a href="{html.escape(passage_address(one))}"><bdi>{escape(one)}</bdi></a></li>'
        for one in ids
    ]
    if not items:
        return ""
    drawn = _drawn(links.reference, links.title, said) if links else ""
    return f"{drawn}<p>{escape(said['cited_by'])}</p><ul>{''.join(_few(items))}</ul>"


def _few(items: Sequence[str]) -> Iterator[str]:
    yield from items[:_MOST_LINKS]
    if len(items) > _MOST_LINKS:
        yield f"<li>+{len(items) - _MOST_LINKS}</li>"


def _cites(decision: DecisionText, links: Links | None, said: Words) -> Iterator[str]:
    if links is not None:
        for link in links.cites:
            place = link.locators[0] if link.locators else ""
            held = "" if link.held else f" ({said['not_held']})"
            title = f": {link.title}" if link.title else ""
            target = _reference(link.target, place, said)
            yield _item(
                link.record, _place(link.record, said), _said(link, target, title + held, said)
            )
        return
    # A document without a reference of its own: the references that its paragraphs print.
    seen: set[tuple[str, str]] = set()
    for record in decision.records:
        for mention in record.passage.mentions:
            if (record.passage.id, mention.target) not in seen:
                seen.add((record.passage.id, mention.target))
                arrow = f" → {_reference(mention.target, '', said)}"
                yield _item(record, _place(record, said), arrow)


def _citing(link: Link, said: Words) -> str:
    record = link.record
    named = record.passage.ref or record.document_title
    name = placed_html(named, record.passage.locator, said)
    to = joint(said["code"]).join(written_place(one, said["code"]) for one in link.locators)
    places = f" → {escape(to)}" if to else ""
    return _item(record, name, f"{_relation(link, said)}{places}")


def _said(link: Link, target: str, about: str, said: Words) -> str:
    return f'{_relation(link, said)} → {target}<span dir="auto">{escape(about)}</span>'


def _relation(link: Link, said: Words) -> str:
    if link.relation == "cites":
        return ""
    return f" ({escape(said[f'relation_{link.relation.replace(chr(32), chr(95))}'])})"


def _item(record: PassageRecord, name: str, rest: str) -> str:
    """``name`` and ``rest`` are HTML already."""
    address = html.escape(permalink(record))
    return f'<li><a href="{address}">{name}</a>{rest}</li>'


def _place(record: PassageRecord, said: Words) -> str:
    return f"<bdi>{escape(written_place(record.passage.locator, said['code']))}</bdi>"


def _reference(target: str, place: str, said: Words) -> str:
    address = html.escape(reference_address(target))
    return f'<a href="{address}">{placed_html(target, place, said)}</a>'
