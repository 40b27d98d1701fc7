"""Libraries watched while they grow: killed, asked, compared."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from assistant import library
from evals.growing import Growing, copy_documents
from evals.kill import kill_rounds
from evals.live import _Said, ask_live, judge
from evals.sameness import differences


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """Six documents of ten paragraphs."""
    folder = tmp_path / "texts"
    folder.mkdir()
    for document in range(6):
        lines = [
            f"{n}. Requests the secretariat to report on technical assistance in {document}.{n}."
            for n in range(1, 11)
        ]
        (folder / f"d{document}.txt").write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    return folder


def test_a_folder_grows_by_new_changed_and_removed_documents(texts: Path, tmp_path: Path) -> None:
    growing = Growing.of(texts, tmp_path / "growing", most=99)
    before = {path.name: path.read_bytes() for path in growing.corpus.iterdir()}
    assert set(before) == {"d0.txt", "d1.txt", "d2.txt"}
    growing.grow()
    after = {path.name: path.read_bytes() for path in growing.corpus.iterdir()}
    assert set(after) == {"d0.txt", "d2.txt", "d3.txt", "d4.txt", "d5.txt"}
    assert after["d0.txt"] != before["d0.txt"]
    assert after["d2.txt"] == before["d2.txt"]


def test_as_many_documents_are_copied_as_asked(texts: Path, tmp_path: Path) -> None:
    copy_documents(texts, tmp_path / "some", 4)
    assert len(list((tmp_path / "some").iterdir())) == 4


OLD, NEW = {"q": "old", "same": "x"}, {"q": "new", "same": "x"}


@pytest.mark.parametrize(
    ("answers", "mixed", "turned"),
    [
        (["old", "old", "new", "new"], (), True),
        (["old", "between", "new", "new"], ("q",), True),
        (["old", "new", "old", "new"], ("q",), True),
        (["old", "old"], (), False),
    ],
)
def test_an_answer_is_of_the_old_library_or_of_the_new_one(
    answers: list[str], mixed: tuple[str, ...], turned: bool
) -> None:
    said = [one for answer in answers for one in (_Said("q", answer, 0.1), _Said("same", "x", 0))]
    live = judge(said, [], OLD, NEW)
    assert (live.mixed, live.turned) == (mixed, turned)
    assert live.failed == bool(mixed or not turned)


def test_an_error_fails_the_measurement() -> None:
    said = [_Said("q", "old", 0.1), _Said("q", "new", 0.1), _Said("same", "x", 0.1)]
    assert not judge(said, [], OLD, NEW).failed
    assert judge(said, ["q: it is damaged"], OLD, NEW).failed


@pytest.mark.slow
def test_libraries_that_differ_in_a_row_a_term_or_a_vector_are_told(
    texts: Path, tmp_path: Path
) -> None:
    growing = Growing.of(texts, tmp_path / "growing", most=2)
    one, other = tmp_path / "one", tmp_path / "other"
    growing.finish(one)
    shutil.copytree(one, other)
    first, second = library.current(one), library.current(other)
    assert differences(first, second) == ()
    with closing(sqlite3.connect(second.database)) as connection:
        connection.execute("UPDATE passage SET verb = 'urges' WHERE ordinal = 3")
        connection.commit()
    assert [line.partition(":")[0] for line in differences(first, second)] == ["passage"]
    growing.grow()
    growing.finish(other)
    told = {line.partition(":")[0] for line in differences(first, library.current(other))}
    assert {"document", "passage", "keyword", "vectors"} <= told


@pytest.mark.slow
def test_ingests_that_are_killed_lose_nothing(texts: Path) -> None:
    killed = kill_rounds(texts, 2, most=4)
    assert len(killed.rounds) == 2
    assert not killed.failed, killed


@pytest.mark.slow
def test_questions_during_an_ingest_are_answered_by_one_library_or_the_other(texts: Path) -> None:
    live = ask_live(texts, most=4)
    assert live.asked > 0
    assert not live.failed, live
