"""The citations around a decision as a picture: in the middle the decision, on one side what it
cites, on the other what cites it. Pure.

Each neighbour has a row of its own on its side, in order of date, and all lines of a side meet in
the middle: they cannot cross. Those at second remove are ordered by where their neighbours stand
(the barycentre of the layered drawing of Sugiyama, Tagawa and Toda, 1981).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.days import written_days
from assistant.pictured import Around, Join, Neighbour
from assistant.web.drawing import (
    TARGET,
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
from assistant.web.listing import count, page_address, reference_address
from assistant.web.render import passage_address

#: Neighbours drawn on a side; the others are in the list below the picture.
MOST_NEIGHBOURS = 12

_TYPE, _SMALL = 13.0, 11.5
_EDGE = 10.0
_HEAD = 28.0
_WIDE, _HIGH, _PITCH = 190.0, 46.0, 56.0
_OPEN = 28.0  # of a node's width: the link that opens its source
_CURVE = 48.0  # from the words of a relation to the node that they are said of
_MOST_SAID = 112.0


@dataclass(frozen=True, slots=True)
class Node:
    """A decision in its box; the one in the middle has no neighbour's part in it."""

    name: str
    title: str
    date: str
    meeting: str
    held: bool
    address: str  # opens the source
    centre: str  # puts it in the middle; empty where it cannot be
    box: Box


@dataclass(frozen=True, slots=True)
class Edge:
    """A citation. Its line runs from ``outer`` to ``inner``, the side nearer to the middle."""

    outer: Box
    inner: Box
    relation: str  # in words, cut to its room
    words: Box
    towards_outer: bool  # whether what is cited stands on the outer side


@dataclass(frozen=True, slots=True)
class CitationLayout:
    width: float
    height: float
    middle: Node
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    heads: tuple[tuple[str, Box], ...]
    more: tuple[tuple[str, str, Box], ...]  # words, address, place

    def mirrored(self) -> CitationLayout:
        wide = self.width
        return replace(
            self,
            middle=replace(self.middle, box=self.middle.box.mirrored(wide)),
            nodes=tuple(replace(one, box=one.box.mirrored(wide)) for one in self.nodes),
            edges=tuple(
                replace(
                    one,
                    outer=one.outer.mirrored(wide),
                    inner=one.inner.mirrored(wide),
                    words=one.words.mirrored(wide),
                )
                for one in self.edges
            ),
            heads=tuple((text, box.mirrored(wide)) for text, box in self.heads),
            more=tuple((text, to, box.mirrored(wide)) for text, to, box in self.more),
        )


@dataclass(frozen=True, slots=True)
class _Layer:
    """Neighbours of one column with the name of each column's list below the picture."""

    members: Sequence[Neighbour]
    total: int
    head: str
    anchor: str


def relation_name(relation: str, said: Words) -> str:
    return said[f"relation_{relation.replace(' ', '_')}"]


def foremost(side: Sequence[Neighbour], most: int = MOST_NEIGHBOURS) -> Sequence[Neighbour]:
    """Those of a side that say the most, in the order they are given."""
    return [one for one in side if one.rank < most]


def lay_out(around: Around, said: Words) -> CitationLayout:
    """The places of a decision and its neighbours; what is cited stands on the left."""
    cites, cited_by = foremost(around.cites), foremost(around.cited_by)
    far = _barycentred(foremost(around.cited_further), cites)
    beyond = _barycentred(foremost(around.citing_further), cited_by)
    layers = [
        _Layer(far, around.further_total[0], "", "#ca-cited-further"),
        _Layer(cites, len(around.cites), said["cites"], "#ca-cites"),
        _Layer(cited_by, len(around.cited_by), said["cited_by"], "#ca-cited-by"),
        _Layer(beyond, around.further_total[1], "", "#ca-citing-further"),
    ]
    zone = _words_zone((*far, *cites, *cited_by, *beyond), said)
    rows = [len(layer.members) + (layer.total > len(layer.members)) for layer in layers]
    high = max(1, *rows) * _PITCH
    height = _HEAD + high + _EDGE
    step = _WIDE + zone + _CURVE
    # Columns that nothing stands in take no room.
    order = [0] * bool(far) + [1] * bool(cites) + [-1] + [2] * bool(cited_by) + [3] * bool(beyond)
    x_of = {layer: _EDGE + n * step for n, layer in enumerate(order)}
    centre = Box(x_of[-1], _HEAD + (high - _HIGH) / 2, _WIDE, _HIGH)
    nodes: list[Node] = []
    edges: list[Edge] = []
    heads: list[tuple[str, Box]] = []
    more: list[tuple[str, str, Box]] = []
    placed: dict[str, Box] = {around.reference: centre}
    for n in (1, 2, 0, 3):  # the inner ones first: the outer ones are joined to them
        layer = layers[n]
        if n not in x_of or not layer.members:
            continue
        left = n < 2
        top = _HEAD + (high - rows[n] * _PITCH) / 2 + (_PITCH - _HIGH) / 2
        if layer.head:
            heads.append((layer.head, Box(x_of[n], 0, _WIDE, _HEAD)))
        for row, one in enumerate(layer.members):
            box = Box(x_of[n], top + row * _PITCH, _WIDE, _HIGH)
            nodes.append(_node(one, box))
            edges += _edges(one, box, placed, zone, said, left=left)
            if n in (1, 2):
                placed[one.name] = box
        if layer.total > len(layer.members):
            text = said["more_in_list"].format(count=count(layer.total - len(layer.members), said))
            last = top + len(layer.members) * _PITCH
            more.append((text, layer.anchor, Box(x_of[n], last, _WIDE, TARGET + 4)))
    middle = Node(
        around.reference,
        around.title,
        around.date,
        around.meeting,
        around.held,
        reference_address(around.reference),
        "",
        centre,
    )
    width = _EDGE + len(order) * step - zone - _CURVE + _EDGE
    return CitationLayout(
        width, height, middle, tuple(nodes), tuple(edges), tuple(heads), tuple(more)
    )


def _node(one: Neighbour, box: Box) -> Node:
    return Node(
        one.name,
        one.title if one.ref else "",
        one.date,
        one.meeting,
        one.held,
        reference_address(one.ref) if one.ref else passage_address(one.document),
        page_address({"view": "timeline", "around": one.ref}) if one.ref else "",
        box,
    )


def _edges(
    one: Neighbour, box: Box, placed: Mapping[str, Box], zone: float, said: Words, *, left: bool
) -> Sequence[Edge]:
    """The lines of a neighbour; of several the first carries the words, the strongest relation."""
    made: list[Edge] = []
    for join in _strongest_first(one):
        inner = placed.get(join.to)
        if inner is None:  # joined to a neighbour that is in the list only
            continue
        text = "" if made else clipped(relation_name(join.relation, said), zone, _SMALL)
        room = width_of(text, _SMALL) + 8 if text else 0.0
        x = box.right + 14 if left else box.x - 6 - room
        words = Box(x, box.middle - 9, room, 18)
        made.append(Edge(box, inner, text, words, left))
    return made


def _strongest_first(one: Neighbour) -> Sequence[Join]:
    return sorted(one.joins, key=lambda join: join.relation == "cites")


def _words_zone(neighbours: Sequence[Neighbour], said: Words) -> float:
    """The room beside a node for the longest relation."""
    names = {join.relation for one in neighbours for join in one.joins}
    widths = [width_of(relation_name(name, said), _SMALL) + 24 for name in names]
    return min(max(widths, default=60.0), _MOST_SAID)


def _barycentred(outer: Sequence[Neighbour], inner: Sequence[Neighbour]) -> Sequence[Neighbour]:
    """Ordered by the mean row of those that each is joined to; of equals by date."""
    row = {one.name: n for n, one in enumerate(inner)}

    def mean(one: Neighbour) -> float:
        rows = [row[join.to] for join in one.joins if join.to in row]
        return sum(rows) / len(rows) if rows else float(len(inner))

    joined = [one for one in outer if any(join.to in row for join in one.joins)]
    return sorted(joined, key=lambda one: (mean(one), one.date))


# ------------------------------------------------------------------------------------ SVG


def citations_svg(around: Around, language: str, said: Words, label: str) -> str:
    """The picture in its frame; empty where nothing cites or is cited."""
    if not (around.cites or around.cited_by):
        return ""
    rtl = direction(language) == "rtl"
    layout = lay_out(around, said)
    if rtl:
        layout = layout.mirrored()
    parts = [words_svg(box, text, _TYPE, "ca-lane-name", rtl=rtl) for text, box in layout.heads]
    parts += [_edge_svg(edge) for edge in layout.edges]
    parts += [_relation_svg(edge) for edge in layout.edges if edge.relation]
    # From the earliest to the latest, as the columns stand.
    placed = sorted((*layout.nodes, layout.middle), key=lambda one: _along(one.box, layout, rtl))
    parts += [_node_svg(one, language, said, rtl=rtl, middle=one is layout.middle)
              for one in placed]  # fmt: skip
    for text, href, box in layout.more:
        words = rectangle(box, "ca-target") + words_svg(
            box, text, _SMALL, "ca-ref", align="middle", rtl=rtl
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
    room = box.width - 16 - (_OPEN - 6 if node.centre else 0)
    x = box.right - 8 - room if rtl else box.x + 8
    upper, lower = Box(x, box.y + 4, room, 19), Box(x, box.y + 23, room, 18)
    name, title = _two_lines(node, room)
    shown = (
        rectangle(box, "ca-target ca-frame", 6)
        + words_svg(upper, clipped(name, room, _TYPE), _TYPE, "ca-ref", rtl=rtl)
        + words_svg(lower, clipped(title, room, _SMALL), _SMALL, "ca-node-title", rtl=rtl)
    )
    facts = (node.name, node.title, node.meeting, written_days(node.date, language))
    told = ", ".join(fact for fact in facts if fact)
    if not node.held:
        told = f"{told}, {said['not_held']}"
    if not node.centre:  # it is there already, or cannot be
        return link(node.address, told, shown, look)
    opening = Box(box.x if rtl else box.right - _OPEN, box.y, _OPEN, box.height)
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
    if year and width_of(name, _TYPE) > room:
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
    bend = x2 - side * _CURVE
    half = x2 - side * _CURVE / 2
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
        edge.words, edge.relation, _SMALL, "ca-relation", align="middle"
    )
