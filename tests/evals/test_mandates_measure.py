"""Labels on files, and the labels that are kept here."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from assistant.documents import VERBS
from assistant.errors import UsageError
from assistant.types import Addressee, Mandate, Passage, Words
from evals.__main__ import main
from evals.mandates.gold import FOLDER, load_gold
from evals.mandates.measure import measure, rate
from evals.mandates.tallies import Tally

RESOLUTION = """A/RES/99/1

Resolution adopted by the General Assembly on 1 December 2044

99/1. Keeping of registers

The General Assembly,

Recalling its earlier resolutions,

1. Requests the Secretariat to keep the register;

2. Welcomes the register.
"""

ROW = {
    "file": "texts/A_RES_99_1.txt",
    "passage": "A/RES/99/1:en:1",
    "locator": "para. 1",
    "mandates": [
        {
            "part": "",
            "verb": "requests",
            "strength": "requests",
            "addressees": ["Secretariat"],
            "deadlines": [],
            "conditions": [],
            "recurrence": "",
        }
    ],
}


def extract(passage: Passage) -> Sequence[Mandate]:
    """Who is asked in this one resolution; what is measured is the way to it."""
    if "Requests" not in passage.text:
        return ()
    whole = Words(passage.text, 0, len(passage.text))
    asked = (Addressee("Secretariat"),)
    return (Mandate(passage.id, "", "requests", "requests", asked, whole),)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "A_RES_99_1.txt").write_text(RESOLUTION, encoding="utf-8")
    return tmp_path


def written(folder: Path, *rows: object) -> Path:
    path = folder / "gold.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_a_labelled_paragraph_is_read_and_compared(folder: Path) -> None:
    measured = measure(load_gold(written(folder, ROW)), folder, extract)
    assert (measured.passages, measured.absent) == (1, [])
    assert measured.compared.tallies["addressees"] == Tally(1, 1, 1)
    assert measured.compared.misses == []


def test_a_paragraph_that_is_read_otherwise_is_told_and_not_counted(folder: Path) -> None:
    rows = ({**ROW, "passage": "A/RES/99/1:en:7"}, {**ROW, "locator": "para. 3"})
    measured = measure(load_gold(written(folder, *rows)), folder, extract)
    assert (measured.passages, len(measured.absent)) == (0, 2)
    assert measured.compared.tallies["addressees"] == Tally()


def test_a_file_that_is_not_there_is_wrong_use(folder: Path) -> None:
    labels = load_gold(written(folder, {**ROW, "file": "texts/none.txt"}))
    with pytest.raises(UsageError, match=r"none\.txt: is not there"):
        measure(labels, folder, extract)


def test_a_row_that_is_no_label_is_named(folder: Path) -> None:
    bad = {**ROW, "mandates": [{**ROW["mandates"][0], "deadlines": [{"kind": "soon"}]}]}
    with pytest.raises(UsageError, match=r"gold\.jsonl, label 2: not a label"):
        load_gold(written(folder, ROW, bad))


def test_the_rate_is_over_operative_paragraphs(folder: Path) -> None:
    timed = rate(folder / "texts", extract)
    assert (timed.passages, timed.mandates) == (2, 1)
    with pytest.raises(UsageError, match="no operative paragraph"):
        rate(folder, extract)


def test_the_labels_kept_here_are_well_formed() -> None:
    """Those to develop on; the ones held back are read by the measurement alone."""
    labels = load_gold(FOLDER / "gold_dev.jsonl")
    assert len(labels) == len({(each.file, each.passage) for each in labels}) == 133
    mandates = [mandate for each in labels for mandate in each.mandates]
    assert {mandate.verb for mandate in mandates} <= VERBS.keys()
    for mandate in mandates:
        assert re.fullmatch(r"(\([a-z]+\)( \([ivx]+\))?)?", mandate.part)
        assert mandate.recurrence <= {"each meeting", "annual", "biennial", "regular"}
        if mandate.strength == "notes":
            assert (mandate.addressees, mandate.deadlines, mandate.conditions) == (set(), (), ())
            assert not mandate.recurrence
        for deadline in mandate.deadlines:
            for day in filter(None, (deadline.first, deadline.last)):
                assert date.fromisoformat(day)
            assert deadline.kind != "meeting" or re.fullmatch(r"\d+|next", deadline.meeting)
        for words in (*mandate.deadlines, *mandate.conditions):
            assert 0 < len(words.words.split()) <= 8


def test_the_command_writes_figures_and_no_words_of_a_document(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("evals.publishing.OUT", folder / "out")
    wrong = json.loads(json.dumps(ROW))
    wrong["mandates"][0]["addressees"] = ["Donors"]
    gold = written(folder, wrong)
    asked = ["mandates", "--realdata", str(folder), "--gold", str(gold), "--rate", "texts"]
    assert main([*asked, "--misses", "--floor", "verb=1"]) == 0
    shown = capsys.readouterr().out
    assert "Donors" in shown
    assert "Secretariat" in shown
    text = (folder / "out" / "mandates-gold.json").read_text(encoding="utf-8")
    value = json.loads(text)
    assert value["figures"]["addressees"]["f1"] == 0
    assert value["rate"]["paragraphs"] == 2
    assert "register" not in text
    assert main([*asked, "--floor", "addressees=0.5"]) == 1
    assert main([*asked, "--floor", "commas=0.5"]) == 2
    assert main([*asked, "--stratum", "random"]) == 2
    assert main([*asked, "--stratum", "../x"]) == 2
