"""Where things stand in the picture of the citations around a decision. Pure.

In the middle the decision, on one side what it cites, on the other what cites it.

Each neighbour has a row of its own on its side, in order of date, and all lines of a side meet in
the middle: they cannot cross. Those at second remove are ordered by where their neighbours stand
(the barycentre of the layered drawing of Sugiyama, Tagawa and Toda, 1981).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.pictured import Around, Join, Neighbour
from assistant.web.drawing import (
    TARGET,
    Box,
    clipped,
    width_of,
)
from assistant.web.languages import Words
from assistant.web.listing import count, page_address, reference_address
from assistant.web.render import passage_address

#: Neighbours drawn on a side; the others are in the list below the picture.
MOST_NEIGHBOURS = 12

TYPE, SMALL = 13.0, 11.5
_EDGE = 10.0
_HEAD = 28.0
_WIDE, _HIGH, _PITCH = 190.0, 46.0, 56.0
OPEN = 28.0  # of a node's width: the link that opens its source
CURVE = 48.0  # from the words of a relation to the node that they are said of
_MOST_SAID = 112.0
_BESIDE = 36.0  # around those words: the head of an arrow, and a line that can be seen


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
        _Layer(far, around.further_total[0], said["cited_further"], "#ca-cited-further"),
        _Layer(cites, len(around.cites), said["cites"], "#ca-cites"),
        _Layer(cited_by, len(around.cited_by), said["cited_by"], "#ca-cited-by"),
        _Layer(beyond, around.further_total[1], said["citing_further"], "#ca-citing-further"),
    ]
    zone = _words_zone((*far, *cites, *cited_by, *beyond), said)
    rows = [len(layer.members) + (layer.total > len(layer.members)) for layer in layers]
    high = max(1, *rows) * _PITCH
    height = _HEAD + high + _EDGE
    step = _WIDE + zone + CURVE
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
        room = _WIDE + (0.0 if n == order[-1] else zone)
        head = clipped(layer.head, room * 0.94, TYPE)  # bold, which takes some room
        heads.append((head, Box(x_of[n], 0, room, _HEAD)))
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
    width = _EDGE + len(order) * step - zone - CURVE + _EDGE
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
        text = "" if made else clipped(relation_name(join.relation, said), zone - _BESIDE, SMALL)
        room = width_of(text, SMALL) + 8 if text else 0.0
        x = box.right + 14 if left else box.x - 6 - room
        words = Box(x, box.middle - 9, room, 18)
        made.append(Edge(box, inner, text, words, left))
    return made


def _strongest_first(one: Neighbour) -> Sequence[Join]:
    return sorted(one.joins, key=lambda join: join.relation == "cites")


def _words_zone(neighbours: Sequence[Neighbour], said: Words) -> float:
    """The room beside a node for the longest relation."""
    names = {join.relation for one in neighbours for join in one.joins}
    widths = [width_of(relation_name(name, said), SMALL) for name in names]
    return min(max(widths, default=0.0), _MOST_SAID) + _BESIDE


def _barycentred(outer: Sequence[Neighbour], inner: Sequence[Neighbour]) -> Sequence[Neighbour]:
    """Ordered by the mean row of those that each is joined to; of equals by date."""
    row = {one.name: n for n, one in enumerate(inner)}

    def mean(one: Neighbour) -> float:
        rows = [row[join.to] for join in one.joins if join.to in row]
        return sum(rows) / len(rows) if rows else float(len(inner))

    joined = [one for one in outer if any(join.to in row for join in one.joins)]
    return sorted(joined, key=lambda one: (mean(one), one.date))
