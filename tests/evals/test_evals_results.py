"""The page of results and its plots: every figure, no machine's path, nothing that runs."""

from __future__ import annotations

import argparse
import json
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from assistant.errors import UsageError
from evals.commands.results import measurements
from evals.floors import missed
from evals.metrics.ranking import Ranked
from evals.plots import Curve, Interval, Row, curve_plot, interval_plot
from evals.publishing import made, publish
from evals.refusal import Asked, groups, refusal_json
from evals.results import write_page
from evals.retrieval import ASSISTANT, KEYWORDS, compare, compared_json

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "</text><script>alert(1)</script>|[x](javascript:1)"


def ranked(query: str, language: str, *results: str) -> Ranked:
    names = tuple(frozenset({name}) for name in results)
    return Ranked(query, language, names, frozenset({"right"}), query)


def asked(number: int, language: str, answerable: bool, status: Any, strength: float) -> Asked:
    return Asked(f"q{number}", language, str(number), answerable, status, strength, None)


SEARCHED = {
    ASSISTANT: [ranked("a", "en", "right"), ranked("b", "fr", "wrong", "right")],
    KEYWORDS: [ranked("a", "en", "right"), ranked("b", "fr")],
}
ASKED = [
    asked(1, "en", True, "answered", 0.5),
    asked(1, "en", False, "refused", 0.1),
    asked(2, "fr", True, "partial", 0.4),
    asked(2, "fr", False, "answered", 0.45),
]


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Results as the commands leave them, of a corpus with a hostile name."""
    folder = tmp_path / "out"
    monkeypatch.setattr("evals.publishing.OUT", folder)
    chosen = argparse.Namespace(json=True, arguments=["x", "--corpus", str(tmp_path / "c.jsonl")])
    of = {"corpus": HOSTILE, "language": "en", "half": "first", "keywords": False, "out": "passage"}
    compared = compare(SEARCHED)
    publish(chosen, "retrieval-x", {"of": of, **compared_json(compared, SEARCHED)}, [])
    publish(chosen, "refusal-x", {"of": of, **refusal_json(ASKED, groups(ASKED, "en"))}, [])
    return folder


def test_groups_are_told_by_the_language_of_the_corpus() -> None:
    found = groups(ASKED, "en")
    assert list(found) == ["all", "same language", "other languages", "en", "fr"]
    same, other = found["same language"], found["other languages"]
    assert (same.answerable.withheld.value, same.unanswerable.withheld.value) == (0, 1)
    assert (other.answerable.withheld.value, other.unanswerable.withheld.value) == (1, 0)
    assert (same.area, other.area, found["all"].area) == (1, 0, 0.75)
    assert other.unanswerable.statuses["answered"].value == 1


def test_a_page_holds_every_figure_with_what_made_it(
    out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = write_page(out, tmp_path).read_text(encoding="utf-8")
    assert "50.0%" in page
    assert page.count("Made by `python -m evals x --corpus") == 2
    plots = sorted(path.name for path in (tmp_path / "results").iterdir())
    assert len(plots) == 2
    assert all(f"](results/{name})" in page for name in plots)


def test_no_path_of_the_machine_and_no_markup_of_a_name_gets_onto_the_page(
    out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written = write_page(out, tmp_path)
    plots = list((tmp_path / "results").iterdir())
    page = written.read_text(encoding="utf-8")
    shown = MarkdownIt("commonmark").enable("table").render(page)
    for text in (shown, *(plot.read_text(encoding="utf-8") for plot in plots)):
        assert str(tmp_path) not in text
        assert "<script" not in text
        assert "href" not in text
    assert shown.count("<img src=") == len(plots) == 2


def test_a_page_of_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="holds no results"):
        write_page(tmp_path, tmp_path)
    (tmp_path / "quality-x.json").write_text("{", encoding="utf-8")
    with pytest.raises(UsageError, match=r"quality-x\.json: cannot be read"):
        write_page(tmp_path, tmp_path)


def test_tables_of_other_measurements_are_shown_as_they_are(tmp_path: Path) -> None:
    found = {
        "made": {"command": "c", "date": "d", "commit": "e"},
        "figures": {"verb": {"f1": 0.98765, "same": 7}},
        "rate": {"seconds": 2.5},
        "runs": [{"name": HOSTILE, "ms": 3.0}],
        "sizes": [
            {"size": size, "build": {f"part{n}": size * n for n in range(9)}} for size in (10, 20)
        ],
        "note": "how *this* is read",
        "absent": [],
    }
    (tmp_path / "mandates-x.json").write_text(json.dumps(found), encoding="utf-8")
    page = write_page(tmp_path, tmp_path).read_text(encoding="utf-8")
    assert "| figures | f1 | same |\n| --- | ---: | ---: |\n| verb | 0.988 | 7 |" in page
    assert "| rate | seconds |\n| --- | ---: |\n|  | 2.5 |" in page
    assert "| size | 10 | 20 |\n| --- | ---: | ---: |\n| build part0 | 0 | 0 |" in page
    assert "| build part8 | 80 | 160 |" in page
    assert "how \\*this\\* is read" in page
    assert "Made by `c`, d, `e`." in page
    assert "<script" not in MarkdownIt("commonmark").enable("table").render(page)


def test_a_file_of_an_older_program_is_told(out: Path, tmp_path: Path) -> None:
    (out / "refusal-old.json").write_text('{"of": {"corpus": "x", "half": null, "out": null}}')
    with pytest.raises(UsageError, match=r"refusal\*\.json in out is not as this program"):
        write_page(out, tmp_path)


def test_a_page_can_be_made_again_without_old_plots(out: Path, tmp_path: Path) -> None:
    write_page(out, tmp_path)
    (out / "refusal-x.json").unlink()
    write_page(out, tmp_path)
    assert len(list((tmp_path / "results").iterdir())) == 1


def test_paths_are_shown_by_their_last_two_parts_and_places_of_work_not_at_all(
    tmp_path: Path,
) -> None:
    corpus = ["--corpus", str(tmp_path / "one" / "two.jsonl"), "--library-dir", str(tmp_path)]
    assert made(["x", "--dir", str(tmp_path / "one")])["command"] == "python -m evals x --dir one"
    told = made(["refusal", *corpus, "--out", "passage"])
    assert told["command"] == "python -m evals refusal --corpus one/two.jsonl --out passage"
    assert set(told) == {"command", "date", "commit"}
    beside = made(["quality", "--questions", "../beside/here/set.jsonl"])["command"]
    assert beside == "python -m evals quality --questions here/set.jsonl"


def test_a_curve_stands_where_its_axes_say() -> None:
    curve = Curve(HOSTILE, [(0, 0), (0.5, 1), (1, 1)], (0.5, 0.25))
    root = ET.fromstring(curve_plot("title", [curve], "across", "up", (0.1, 0.75)))
    line = root.find(f"{SVG}polyline")
    assert line is not None
    points = [tuple(map(float, pair.split(","))) for pair in line.attrib["points"].split()]
    (left, bottom), (middle, top), (right, _) = points
    assert middle == (left + right) / 2
    marks = [e.attrib["transform"] for e in root.iter(f"{SVG}path") if "transform" in e.attrib]
    assert f"translate({middle:.1f} {bottom + (top - bottom) / 4:.1f})" in marks
    texts = {element.text for element in root.iter(f"{SVG}text")}
    assert {"title", "across", "up", HOSTILE, "0%", "100%"} <= texts
    assert root.find(f".//{SVG}script") is None


def test_an_interval_reaches_from_its_low_to_its_high() -> None:
    rows = [Row("en", [Interval(0.5, 0.25, 0.75), None]), Row("fr", [None, Interval(1, 1, 1)])]
    root = ET.fromstring(interval_plot("title", ["one", "two"], rows, "hit@1"))
    ranges = [
        (float(line.attrib["x1"]), float(line.attrib["x2"]))
        for line in root.iter(f"{SVG}line")
        if line.attrib["class"].startswith("l ")
    ]
    grid = [
        float(line.attrib["x1"])
        for line in root.iter(f"{SVG}line")
        if line.attrib["class"] == "grid"
    ]
    left, width = min(grid), max(grid) - min(grid)
    assert ranges == [(left + width / 4, left + width * 3 / 4), (left + width, left + width)]


def test_a_missed_floor_is_one_line_and_status_1(capsys: pytest.CaptureFixture[str]) -> None:
    figures = {"hit1": 0.8, "mrr": 0.9}
    assert missed([("hit1", 0.8), ("mrr", 0.9)], figures) == 0
    assert missed([("hit1", 0.81), ("mrr", 0.95)], figures) == 1
    assert capsys.readouterr().err == (
        "hit1 0.800, the floor is 0.810; mrr 0.900, the floor is 0.950\n"
    )


def test_what_is_measured_for_the_page(tmp_path: Path) -> None:
    for name in ("one", "two", "queries-only"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "queries.jsonl").touch()
    for name in ("one", "two"):
        (tmp_path / name / "corpus.jsonl").touch()
    chosen = argparse.Namespace(
        realdata=tmp_path, questions=[Path("q.jsonl")], half="second", quick=True
    )
    *runs, last = measurements(chosen)
    assert last == ["quality", "--questions", "q.jsonl"]
    for folder in ("one", "two"):
        ours = [run for run in runs if str(tmp_path / folder / "corpus.jsonl") in run]
        assert [run[0] for run in ours] == ["retrieval", "retrieval", "refusal", "refusal"]
        assert [run[run.index("--out") + 1] for run in ours[2:]] == ["document", "passage"]
        assert all("--limit" in run for run in ours)
        assert ["--half" in run for run in ours] == [False, False, True, True]
    assert len(runs) == 8


def test_a_folder_without_corpora_is_told(tmp_path: Path) -> None:
    chosen = argparse.Namespace(realdata=tmp_path, questions=[], half=None, quick=False)
    with pytest.raises(UsageError, match="no folder has"):
        measurements(chosen)
