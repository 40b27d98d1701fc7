"""The citations around a decision as a picture, from its layout. Pure."""

from __future__ import annotations

from assistant.days import written_days
from assistant.pictured import Around
from assistant.web.citation_layout import (
    CURVE,
    OPEN,
    SMALL,
    TYPE,
    CitationLayout,
    Edge,
    Node,
    lay_out,
)
from assistant.web.drawing import (
    Box,
    clipped,
    link,
    number,
    picture,
    rectangle,
    width_of,
    words_svg,
)
from assistant.web.languages import Words, direction


def citations_svg(around: Around, language: str, said: Words, label: str) -> str:
    """The picture in its frame; empty where nothing cites or is cited."""
    if not (around.cites or around.cited_by):
        return ""
    rtl = direction(language) == "rtl"
    layout = lay_out(around, said)
    if rtl:
        layout = layout.mirrored()
    parts = [words_svg(box, text, TYPE, "ca-lane-name", rtl=rtl) for text, box in layout.heads]
    parts += [_edge_svg(edge) for edge in layout.edges]
    parts += [_relation_svg(edge) for edge in layout.edges if edge.relation]
    # From the earliest to the latest, as the columns stand.
    placed = sorted((*layout.nodes, layout.middle), key=lambda one: _along(one.box, layout, rtl))
    parts += [_node_svg(one, language, said, rtl=rtl, middle=one is layout.middle)
              for one in placed]  # fmt: skip
    for text, href, box in layout.more:
        words = rectangle(box, "ca-target") + words_svg(
            box, text, SMALL, "ca-ref", align="middle", rtl=rtl
        )
        parts.append(link(href, text, words, "ca-more"))
    return picture(
        layout.width, layout.height, "citations", label, said["around_described"], "".join(parts)
    )


def _along(box: Box, layout: CitationLayout, rtl: bool) -> tuple[float, float]:
    return (layout.width - box.right if rtl else box.x, box.y)


def _node_svg(node: Node, language: str, said: Words, *, rtl: bool, middle: bool) -> str:
    box = node.box
    classes = ["ca-node", "ca-node-middle" if middle else "", "" if node.held else "ca-missing"]
    look = " ".join(filter(None, classes))
    room = box.width - 16 - (OPEN - 6 if node.centre else 0)
    x = box.right - 8 - room if rtl else box.x + 8
    upper, lower = Box(x, box.y + 4, room, 19), Box(x, box.y + 23, room, 18)
    name, title = _two_lines(node, room)
    shown = (
        rectangle(box, "ca-target ca-frame", 6)
        + words_svg(upper, clipped(name, room, TYPE), TYPE, "ca-ref", rtl=rtl)
        + words_svg(lower, clipped(title, room, SMALL), SMALL, "ca-node-title", rtl=rtl)
    )
    facts = (node.name, node.title, node.meeting, written_days(node.date, language))
    told = ", ".join(fact for fact in facts if fact)
    if not node.held:
        told = f"{told}, {said['not_held']}"
    if not node.centre:  # it is there already, or cannot be
        return link(node.address, told, shown, look)
    opening = Box(box.x if rtl else box.right - OPEN, box.y, OPEN, box.height)
    open_told = f"{said['open_source']}: {node.name}"
    return link(node.centre, told, shown, look) + link(
        node.address, open_told, rectangle(opening, "ca-target") + _page(opening), "ca-node-open"
    )


def _two_lines(node: Node, room: float) -> tuple[str, str]:
    """Name and year over the title; of an article without one the treaty over its number."""
    year = node.date[:4]
    name = f"{node.name} · {year}" if year else node.name
    treaty, comma, article = node.name.rpartition(", ")
    if comma and not node.title:
        return treaty, article
    if year and width_of(name, TYPE) > room:
        name = node.name
    return name, node.title or node.meeting


def _page(box: Box) -> str:
    """A sheet with a turned corner: the sign of a source."""
    x, y = box.x + box.width / 2 - 5, box.middle - 6.5
    path = f"M{number(x)} {number(y)}h6l4 4v9h-10zm6 0v4h4"
    return f'<path class="ca-sheet" d="{path}"/>'


def _edge_svg(edge: Edge) -> str:
    """A line that runs straight under its words and then bends to the other end, with the head
    of an arrow at what is cited."""
    outwards = edge.outer.x < edge.inner.x  # the outer end is on the left as it is drawn
    side = 1 if outwards else -1
    x1 = edge.outer.right if outwards else edge.outer.x
    x2 = edge.inner.x if outwards else edge.inner.right
    y1, y2 = edge.outer.middle, edge.inner.middle
    bend = x2 - side * CURVE
    half = x2 - side * CURVE / 2
    path = (
        f"M{number(x1)} {number(y1)}H{number(bend)}"
        f"C{number(half)} {number(y1)} {number(half)} {number(y2)} {number(x2)} {number(y2)}"
    )
    tip, y, to = (x1, y1, side) if edge.towards_outer else (x2, y2, -side)
    head = f"M{number(tip)} {number(y)}l{8 * to} -4v8z"
    return f'<path class="ca-edge" d="{path}"/><path class="ca-arrow" d="{head}"/>'


def _relation_svg(edge: Edge) -> str:
    """What is said, over all lines."""
    return rectangle(edge.words, "ca-cover", 3) + words_svg(
        edge.words, edge.relation, SMALL, "ca-relation", align="middle"
    )
