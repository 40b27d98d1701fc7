"""The page of results: what the measurements left in ``evals/out``, as Markdown with plots.

Nothing is measured here, so the page can be made again at any time. Each figure says the
command that made it, the date and the commit.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from assistant.errors import UsageError
from evals.page import PLOTS, Page, inert
from evals.plots import Curve, Interval, Row, curve_plot, interval_plot

Json = dict[str, Any]

PAGE = "RESULTS.md"

#: Columns of a table that a page bears.
_WIDEST = 8

_HEAD = """# Results

Made by `python -m evals results` from what the measurements wrote. Ranges in brackets are 95 %
intervals of a seeded bootstrap in which questions about the same text are drawn together.
"""
_RETRIEVAL = """Each text of a public corpus is a file; the product's own ingest makes the library,
its own search is asked. BM25 is the full-text index of the same library alone, asked as one that
knows nothing of languages. *Gain* is how much oftener the assistant has a right text first,
query by query. The plain pipeline is LangChain's splitter, Chroma and an English model.
"""
_REFUSAL = """Each question is asked twice: of a library that holds its answer, and of one from
which the answer was left out, with the whole document or as a paragraph alone. *Withheld* is what
got no plain answer: refused, shown as nearest only, or asked back. In the plot the line is what
the evidence could do at every threshold, the mark what the assistant does; dotted is the aim, at
least 75 % withheld where the answer is out for at most 10 % where it is held. Read off the line
are AUC; what is withheld with the answer out when 10 % are with it held; and what is answered with
it held when 5 % are with it out.
"""
_QUALITY = """Questions with what an answer must hold; *invented* are plain answers to questions
that nothing held answers, *withheld* the answerable ones that were refused or asked back.
"""


def write_page(out: Path, folder: Path) -> Path:
    """Make the page in ``folder`` from the JSON files in ``out``; returns its path.

    Raises:
        UsageError: there is nothing to show, or a file is not JSON or from an older program.
    """
    page = Page([_HEAD])
    for name, section in SECTIONS.items():
        try:
            section(page, out)
        except (KeyError, TypeError, AttributeError) as error:
            raise UsageError(
                f"A file {name}*.json in {out.name} is not as this program writes it ({error}); "
                "run its measurement again, or remove it."
            ) from error
    if len(page.parts) == 1:
        raise UsageError(f"{out.name}: holds no results; run a measurement first.")
    plots = folder / PLOTS
    plots.mkdir(exist_ok=True)
    for old in plots.glob("*.svg"):
        old.unlink()
    for name, svg in page.plots.items():
        (plots / name).write_text(svg, encoding="utf-8")
    written = folder / PAGE
    written.write_text("\n".join(page.parts), encoding="utf-8")
    return written


def _retrieval(page: Page, out: Path) -> None:
    found = [value for _, value in _files(out, "retrieval-*.json") if "of" in value]
    if found:
        page.heading("Search", _RETRIEVAL)
    for value in found:
        name = _title(value["of"]) + (", keywords" if value["of"]["keywords"] else "")
        page.part(name)
        systems = list(value["rankings"]["all"])
        rows, plotted = [], []
        for group, rankings in value["rankings"].items():
            values = [rankings[system]["hit_at_1"] for system in systems]
            plotted.append(Row(group, [_interval(one) for one in values]))
            for system in systems:
                one = rankings[system]
                rows.append(
                    [
                        f"{group}, {one['queries']}",
                        system,
                        _ranged(one["hit_at_1"]),
                        _share(one["recall_at_10"]),
                        _share(one["mean_reciprocal_rank"]),
                        _gained(value["gains"][group].get(system)),
                    ]
                )
        head = ("queries", "system", "hit@1", "recall@10", "MRR", "gain in hit@1")
        page.table(head, rows)
        if len(systems) > 1:
            svg = interval_plot(f"Right text first: {name}", systems, plotted, "hit@1")
            page.plot(f"retrieval {name}", f"Share of queries with a right text first, {name}", svg)
        page.made(value)


def _refusal(page: Page, out: Path) -> None:
    found = [value for _, value in _files(out, "refusal-*.json") if "of" in value]
    if found:
        page.heading("Refusal", _REFUSAL)
    for value in found:
        left = f", {value['of']['out']} out" if value["of"]["out"] else ""
        name = _title(value["of"]) + left
        page.part(name)
        rows = [_refusal_row(group, one) for group, one in value["groups"].items()]
        head = (
            "questions",
            "withheld, answer held",
            "withheld, answer out",
            "answered, answer out",
            "AUC",
            "withheld at 10 %",
            "answered at 5 %",
            "right text cited",
        )
        page.table(head, rows)
        shown = ("same language", "other languages")
        groups = {k: v for k, v in value["groups"].items() if k in shown} or value["groups"]
        curves = [
            Curve(
                group,
                [(x, y) for x, y in one["curve"]],
                (one["answerable"]["withheld"]["value"], one["unanswerable"]["withheld"]["value"]),
            )
            for group, one in groups.items()
        ]
        svg = curve_plot(
            name,
            curves,
            "withheld where the answer is held",
            "withheld where it is out",
            (0.1, 0.75),
        )
        page.plot(f"refusal {name}", f"Withheld with the answer held against left out, {name}", svg)
        page.made(value)


def _refusal_row(group: str, one: Json) -> list[str]:
    held, out = one["answerable"], one["unanswerable"]
    low, high = one["ranges"]["area"]
    return [
        f"{group}, {held['asked']} and {out['asked']}",
        _ranged(held["withheld"]),
        _ranged(out["withheld"]),
        _ranged(out["statuses"]["answered"]),
        f"{one['area']:.3f} ({low:.3f}–{high:.3f})",
        _ranged(_with(one["caught_at_10"], one["ranges"]["caught"])),
        _ranged(_with(one["sure_at_5"], one["ranges"]["sure"])),
        _share(held["right"]) if held["right"]["count"] else "",
    ]


def _quality(page: Page, out: Path) -> None:
    found = list(_files(out, "quality-*.json"))
    if not found:
        return
    page.heading("Question sets", _QUALITY)
    rows = [
        [
            path.stem.removeprefix("quality-"),
            f"{value['passed']} of {value['asked']}",
            f"{value['exactness']:.1%}",
            f"{value['citing']['precision']:.1%}",
            f"{value['citing']['recall']:.1%}",
            f"{value['refusing']['invented']:.1%}",
            f"{value['refusing']['withheld']:.1%}",
            f"{value['latency_ms']['p50']:.0f}",
            f"{value['latency_ms']['p95']:.0f}",
        ]
        for path, value in found
    ]
    head = ("set", "passed", "quotes exact", "citation precision", "recall", "invented", "withheld")
    page.table((*head, "p50, ms", "p95, ms"), rows)
    for path, value in found:
        page.parts.append(f"{inert(path.stem)}:")
        page.made(value)


def _any(heading: str, pattern: str) -> Callable[[Page, Path], None]:
    """A section of whatever tables there are in the files of a pattern."""

    def section(page: Page, out: Path) -> None:
        found = list(_files(out, pattern))
        if found:
            page.heading(heading)
        for path, value in found:
            page.part(path.stem)
            if isinstance(value.get("note"), str):
                page.parts.append(f"{inert(value['note'])}\n")
            for name, rows in _tables(value):
                page.table(*_lines(name, rows))
            page.made(value)

    return section


#: In the order of the page, by what their files begin with.
SECTIONS: dict[str, Callable[[Page, Path], None]] = {
    "retrieval": _retrieval,
    "refusal": _refusal,
    "quality": _quality,
    "mandates": _any("Mandates", "mandates*.json"),
    "speed": _any("Speed", "speed*.json"),
}


def _files(out: Path, pattern: str) -> Iterator[tuple[Path, Json]]:
    for path in sorted(out.glob(pattern)):
        try:
            value = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise UsageError(f"{path.name}: cannot be read ({error}).") from error
        if isinstance(value, dict):
            yield path, value


def _tables(value: Json) -> Iterator[tuple[str, list[Json]]]:
    """Lists of objects in a value, objects of objects with their names in a column "", and
    single objects; what is nested in a row is flat."""
    for key, held in value.items():
        rows = held
        if isinstance(held, dict) and all(isinstance(row, dict) for row in held.values()):
            rows = [{"": name, **row} for name, row in held.items()]
        elif isinstance(held, dict) and key != "made":
            rows = [{"": "", **held}]
        if isinstance(rows, list) and rows and all(isinstance(row, dict) for row in rows):
            yield key, [dict(_flat(row)) for row in rows]


def _flat(row: Json, before: str = "") -> Iterator[tuple[str, object]]:
    for key, value in row.items():
        name = f"{before} {key}".strip()
        if isinstance(value, dict):
            yield from _flat(value, name)
        else:
            yield name, value


def _lines(name: str, rows: Sequence[Json]) -> tuple[list[str], list[list[str]]]:
    """The head and the lines of a table; one with many columns lies on its side."""
    keys = list(dict.fromkeys(key for row in rows for key in row))
    lines = [[_plain(row.get(key)) for key in keys] for row in rows]
    head = [key or name for key in keys]
    if len(keys) <= _WIDEST:
        return head, lines
    first, *others = zip(head, *lines, strict=True)
    return list(first), [list(line) for line in others]


def _title(of: Json) -> str:
    return f"{of['corpus']}, {of['half']} half" if of["half"] else str(of["corpus"])


def _interval(value: Json) -> Interval:
    return Interval(value["value"], value["low"], value["high"])


def _ranged(value: Json) -> str:
    return f"{value['value']:.1%} ({value['low']:.1%}–{value['high']:.1%})"


def _with(value: float, ends: Sequence[float]) -> Json:
    return {"value": value, "low": ends[0], "high": ends[1]}


def _share(value: Json) -> str:
    return f"{value['value']:.1%}"


def _gained(value: Json | None) -> str:
    if value is None:
        return ""
    low, high = (f"{value[end] * 100:+.1f}" for end in ("low", "high"))
    return f"{value['value'] * 100:+.1f} ({low} to {high})"


def _plain(value: object) -> str:
    return f"{value:.3g}" if isinstance(value, float) else "" if value is None else str(value)
