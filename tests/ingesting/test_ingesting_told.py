"""What an ingest tells while it runs and when it is done."""

from __future__ import annotations

import json

import pytest

from assistant.commands import ingest_command
from assistant.commands.progress import Lines, pace


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def told(steps: list[tuple[float, str, int, int]]) -> list[str]:
    """The lines for steps: seconds from the start, what, how many done, of how many."""
    clock, lines = Clock(), []
    tell = Lines(lines.append, clock)
    for second, what, done, total in steps:
        clock.now = 100.0 + second
        tell(what, done, total)
    return lines


def test_short_work_is_not_told() -> None:
    assert told([(0, "reading", 1, 3), (1, "reading", 2, 3), (2, "reading", 3, 3)]) == []


def test_long_work_is_told_every_ten_seconds_with_its_rate_and_its_end() -> None:
    steps = [(0.0, "reading", 0, 400), (5, "reading", 10, 400), (10, "reading", 50, 400)]
    steps += [(15, "reading", 90, 400), (20, "reading", 250, 400), (30, "reading", 400, 400)]
    assert told(steps) == [
        "reading: 50 of 400, 5.0 a second, 1 min left",
        "reading: 250 of 400, 20 a second, 8 s left",
        "reading: all 400, 30 s",
    ]


def test_each_kind_of_work_has_its_own_pace() -> None:
    steps = [(0.0, "reading", 0, 90), (10, "reading", 50, 90), (12, "embedding", 0, 900)]
    assert told([*steps, (22, "embedding", 100, 900)]) == [
        "reading: 50 of 90, 5.0 a second, 8 s left",
        "embedding: 100 of 900, 10 a second, 1 min left",
    ]


@pytest.mark.parametrize(
    ("rate", "left", "said"),
    [
        (None, 5, ""),
        (0.0, 5, ""),
        (0.5, 5, ", 0.5 a second, 10 s left"),
        (57.3, 100_000, ", 57 a second, 29 min left"),
        (10.0, 100_000, ", 10 a second, 2.8 h left"),
    ],
)
def test_a_pace_is_said_in_words(rate: float | None, left: int, said: str) -> None:
    assert pace(rate, left) == said


def test_the_first_twenty_issues_are_printed_with_file_and_page_and_json_names_all(
    place, capsys: pytest.CaptureFixture[str]
) -> None:
    pages = [f"<!-- Page {n} -->\n\n{n * 10}. Requests.\n\n" for n in range(1, 31)]
    path = place.corpus / "a.txt"
    path.write_text("".join(pages), encoding="utf-8")
    arguments = [str(place.corpus), "--library", str(place.library), "--check"]
    report = place.ingest(check=True)
    assert len(report.issues) > 20
    assert {issue.page for issue in report.issues} >= {2, 30}
    place.ingest()
    path.write_text("".join(pages) + "\n", encoding="utf-8")
    assert ingest_command(arguments[:3]) == 0
    printed = [line for line in capsys.readouterr().out.splitlines() if "Look at" in line]
    assert len(printed) == 20
    assert printed[0].startswith(f"Look at {path}, page ")
    assert ingest_command([*arguments, "--rebuild", "--json"]) == 0
    named = json.loads(capsys.readouterr().out)["issues"]
    assert len(named) == len(report.issues)
    assert set(named[0]) == {"file", "document", "code", "message", "page"}


def test_the_first_twenty_failures_are_told_one_a_line(
    place, capsys: pytest.CaptureFixture[str]
) -> None:
    place.put("corpus/good.txt", "Requests.")
    for n in range(25):
        (place.corpus / f"{n}.txt").write_bytes(b"")
    arguments = [str(place.corpus), "--library", str(place.library)]
    assert ingest_command(arguments) == 1
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 21
    assert lines[-1] == "and 5 more files that could not be read; --json names all."
    assert ingest_command([*arguments, "--json"]) == 1
    assert len(json.loads(capsys.readouterr().out)["failures"]) == 25
