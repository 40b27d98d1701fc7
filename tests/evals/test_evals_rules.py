"""Rules of the PDF reader are left out one at a time."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from assistant.documents.readers.pdf_rules import ALL_RULES, Rules
from assistant.errors import UsageError
from evals.pairs import compare, total
from evals.rules import Without, measure_rules, rules_json, rules_table


def test_every_rule_is_on() -> None:
    assert all(getattr(ALL_RULES, field.name) for field in fields(Rules))


def test_a_rule_is_judged_by_what_its_absence_costs() -> None:
    every = total([compare("x", "1. One\n\n2. Two", "1. One\n\n2. Two")])
    without = total([compare("x", "1. One\n\n2. Two", "1. One\n\n2. T wo")])
    measured = [Without("", every), Without("blanks", without)]
    shares = {rule: row["opening_share"] for rule, row in rules_json(measured).items()}
    assert shares == {"none": 1.0, "blanks": 0.5}
    assert list(rules_table(measured).columns[1].cells) == ["100.0% (+0)", "50.0% (-1)"]


def test_a_folder_without_pairs_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"holds no NAME\.docx"):
        list(measure_rules(tmp_path))
