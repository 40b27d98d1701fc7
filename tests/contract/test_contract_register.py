"""``mandates``, ``links``, ``compare`` and ``check-draft`` as a person runs them."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow


def test_mandates_for_a_person_and_for_a_program(run, call, shelf: Path) -> None:
    words = ("mandates", "--library", shelf, "--addressee", "secretariat")
    table, printed, sheet = run(*words), call(*words, "--json"), call(*words, "--csv")
    found = json.loads(printed.out)
    assert found["total"] == len(found["mandates"]) > 0
    rows = list(csv.DictReader(io.StringIO(sheet.out)))
    assert [row["passage_id"] for row in rows] == [m["passage_id"] for m in found["mandates"]]
    assert all("Secretariat" in row["addressees"] for row in rows)
    assert all(f" {row['decision']} " in table.out for row in rows)
    assert [table.status, printed.status, sheet.status] == [0, 0, 0]


def test_mandates_as_a_workbook(call, shelf: Path, tmp_path: Path) -> None:
    path = tmp_path / "mandates.xlsx"
    done = call("mandates", "--library", shelf, "--xlsx", path)
    assert done.status == 0, done.err
    assert "xl/worksheets/sheet1.xml" in zipfile.ZipFile(path).namelist()


def test_no_mandate_is_no_failure(call, shelf: Path) -> None:
    done = call("mandates", "--library", shelf, "--deadline", "1950")
    assert done.status == 0
    assert "deadline 1950" in done.out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("mandates", "--deadline", "soon"), "2019-2021"),
        (("mandates", "--addressee", "Secretariate"), "Secretariat"),
        (("mandates", "--csv", "--json"), "not allowed"),
        (("mandates", "--limit", "0"), "at least one"),
        (("mandates", "--xlsx", "/no/such/folder/a.xlsx"), "cannot be written"),
        (("links", "bicycles"), "names no decision"),
        (("compare", "SC-8/15", "SC 8/15"), "twice"),
        (("compare", "SC-8/15"), "required"),
        (("check-draft", "/no/such/draft.docx"), "no such file"),
    ],
)
def test_wrong_use_is_one_line(call, shelf: Path, words: tuple[str, ...], told: str) -> None:
    done = call(*words, "--library", shelf)
    assert done.status == 2
    assert told in done.err
    assert len(done.err.strip().splitlines()) == 1


def test_links_and_comparison(run, call, shelf: Path) -> None:
    links = json.loads(call("links", "SC-3/11", "--library", shelf, "--json").out)
    assert links["cites"][0]["target"] == "SC-1/15"
    text, words = links["cites"][0]["passage"]["text"], links["cites"][0]["words"]
    assert text[words["start"] : words["end"]] == words["text"]
    assert "SC-1/15" in run("links", "SC-3/11", "--library", shelf).out
    words = ("compare", "SC-6/15", "SC-7/16", "--library", shelf)
    assert "[-Stockholm-]" in run(*words).out
    assert json.loads(call(*words, "--json").out)["pairs"][0]["kind"] == "reworded"


def test_a_decision_not_held_is_no_failure(call, shelf: Path) -> None:
    done = call("compare", "SC-8/15", "SC-8/18", "--library", shelf)
    assert done.status == 0
    assert "SC-8/18" in done.out


def test_a_draft_is_checked_and_not_changed(run, call, shelf: Path, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    text = "The Conference of the Parties,\n\n1. Requests that SC-8/999 be read.\n"
    draft.write_text(text, encoding="utf-8")
    done = run("check-draft", draft, "--library", shelf)
    assert done.status == 0
    assert "SC-8/999" in done.out
    assert draft.read_text(encoding="utf-8") == text
    found = json.loads(call("check-draft", draft, "--library", shelf, "--json").out)
    assert {f["code"] for f in found["findings"]} >= {"reference-unknown", "no-addressee"}
