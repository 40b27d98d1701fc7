"""Public corpora: what is read, what is refused, and a tiny one from end to end."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from assistant.errors import UsageError
from assistant.sources.manifest import read_manifest
from evals.__main__ import main
from evals.corpora import Item, Query, build, load_items, load_queries
from evals.keywords import keyword_queries

ITEMS = (
    Item("h:1", 'The "heron" | <b>', "The heron waits at the edge of the lake for small fish."),
    Item("h:2", 'The "heron" | <b>', "Its nest of sticks stands high in an old alder tree."),
    Item("m#1", "Mills\n", "A water mill grinds wheat between two round stones."),
    Item("m#2", "Mills\n", "The miller takes a sixteenth of the flour as his pay."),
    Item("b/1", "", "Bells are cast from bronze in a pit of clay and sand."),
    Item("b/2", "Bells", "The largest bell of the town cracked in a winter frost."),
)
QUERIES = (
    Query("q1", "en", "Where does the heron wait for small fish?", frozenset({"h:1"})),
    Query("q2", "en", "What are bells cast from?", frozenset({"b/1"})),
    Query("q3", "en", "What grinds wheat between round stones?", frozenset({"m#1"})),
    Query("q4", "fr", "Avec quoi le moulin à eau moud-il le blé ?", frozenset({"m#1"})),
)


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    corpus = write(tmp_path / "birds" / "corpus.jsonl", [item_row(item) for item in ITEMS])
    queries = write(tmp_path / "birds" / "queries.jsonl", [query_row(one) for one in QUERIES])
    return ["--corpus", str(corpus), "--queries", str(queries)]


@pytest.fixture(autouse=True)
def _own_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("evals.publishing.OUT", tmp_path / "out")


def item_row(item: Item) -> dict[str, Any]:
    return {"id": item.id, "title": item.title, "text": item.text}


def query_row(query: Query) -> dict[str, Any]:
    relevant = sorted(query.relevant)
    return {"id": query.id, "lang": query.language, "query": query.text, "relevant": relevant}


def write(path: Path, rows: list[dict[str, Any]]) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_a_corpus_and_its_queries_are_read(files: list[str]) -> None:
    items = load_items(Path(files[1]))
    assert items == ITEMS
    assert load_queries(Path(files[3]), items) == QUERIES


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([], "holds no text"),
        ([{"id": "a", "text": " "}], "row 1: 'text'"),
        ([{"id": "a", "text": "x"}, {"id": 2, "text": "y"}], "row 2: 'id'"),
        ([{"id": "a", "text": "x"}, {"id": "a", "text": "y"}], "'a' is used twice"),
    ],
)
def test_a_corpus_at_fault_is_told(tmp_path: Path, rows: list[dict[str, Any]], told: str) -> None:
    with pytest.raises(UsageError, match=re.escape(told)):
        load_items(write(tmp_path / "corpus.jsonl", rows))


@pytest.mark.parametrize("relevant", [None, [], "h:1", ["elsewhere"], [1], [["h:1"]]])
def test_a_query_for_nothing_in_the_corpus_is_told(tmp_path: Path, relevant: object) -> None:
    path = write(tmp_path / "queries.jsonl", [{"query": "x", "relevant": relevant}])
    with pytest.raises(UsageError, match="row 1: 'relevant' must list ids of the corpus"):
        load_queries(path, ITEMS)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["retrieval"], "Give --queries"),
        (["retrieval", "--queries", "q", "--keywords"], "are for a --corpus"),
        (["retrieval", "--queries", "q", "--floor", "f1=0.5"], "--floor f1: the figures here are"),
        (["refusal"], "Give --corpus and --queries, or --questions"),
        (["refusal", "--corpus", "c"], "Give --corpus and --queries, or --questions"),
    ],
)
def test_wrong_use_is_one_line(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    error = capsys.readouterr().err
    assert told in error
    assert error.count("\n") == 1


@pytest.mark.parametrize("floor", ["hit1", "hit1=high", "hit1=2", "=0.5", "hit1=nan"])
def test_what_is_no_floor_is_told(floor: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["retrieval", "--queries", "q", "--floor", floor])
    assert ended.value.code == 2
    assert "is no floor" in capsys.readouterr().err


def test_keywords_are_the_words_of_a_query_that_say_what_it_is_about() -> None:
    shortened = keyword_queries(ITEMS, QUERIES, "en")
    assert [query.text for query in shortened[1:]] == [
        "bells cast",
        "grinds wheat round stones",
    ]
    assert [query.id for query in shortened] == ["q1", "q2", "q3"]


def test_without_a_query_in_the_language_keywords_are_rare_words_of_each_item() -> None:
    twice = (*ITEMS, Item("again", "", ITEMS[0].text))
    made = {query.id: query for query in keyword_queries(twice, QUERIES[3:], "en")}
    assert len(made) == len(twice)
    assert made["keywords/h:1"].relevant == {"h:1", "again"}
    for item in ITEMS[1:]:
        query = made[f"keywords/{item.id}"]
        assert query.relevant == {item.id}
        assert all(word in item.text for word in query.text.split())


@pytest.mark.slow
def test_a_library_has_a_document_for_each_item(tmp_path: Path) -> None:
    built = build(ITEMS, tmp_path / "whole")
    assert sorted(built.item_of.values()) == sorted(item.id for item in ITEMS)
    for name, item in ((name, built.item_of[name]) for name in built.files):
        assert built.files[name].read_text(encoding="utf-8").strip() == next(
            one.text for one in ITEMS if one.id == item
        )
    entries = read_manifest(built.settings.corpus_dir / "manifest.toml")
    titles = {built.item_of[entry.id]: entry.title for entry in entries}
    assert titles["h:1"] == 'The "heron" | <b>'
    assert titles["m#1"] == "Mills"


@pytest.mark.slow
def test_search_and_refusal_are_measured_from_end_to_end(
    files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = ["--library-dir", str(tmp_path / "kept")]
    assert main(["retrieval", *files, *kept, "--json", "--floor", "hit1=1"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["of"] | {"half": None} == {
        "corpus": "birds",
        "language": "en",
        "items": 6,
        "queries": 4,
        "half": None,
        "keywords": False,
    }
    assert found["rankings"]["fr"]["BM25"]["hit_at_1"]["value"] == 0
    assert found["rankings"]["en"]["BM25"]["hit_at_1"]["value"] == 1
    assert str(tmp_path) not in json.dumps(found)

    assert main(["refusal", *files, *kept, "--json", "--floor", "area=0.9"]) == 0
    found = json.loads(capsys.readouterr().out)
    everything = found["groups"]["all"]
    assert (everything["answerable"]["asked"], everything["unanswerable"]["asked"]) == (4, 4)
    assert everything["curve"][0] == [0, 0]
    assert {one["id"] for one in found["questions"]} == {"q1", "q2", "q3", "q4"}
    assert str(tmp_path) not in json.dumps(found)
