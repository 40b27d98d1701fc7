"""What the commands answer: the fields that programs of other offices rely on."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ANSWER = {
    "question": str,
    "language": str,
    "status": str,
    "text": str,
    "citations": list,
    "notices": list,
    "engine": str,
    "timings_ms": dict,
    "understood": str,
    "summary": dict | None,
    "tokens": dict,
}
CITATION = {
    "marker": int,
    "passage_id": str,
    "document": str,
    "ref": str | None,
    "locator": str,
    "quote": str,
    "title": str,
    "meeting": str,
    "date": str,
    "url": str,
    "held": str,
}
RESULT = {
    "passage_id": str,
    "document": str,
    "ref": str | None,
    "locator": str,
    "official_label": bool,
    "language": str,
    "kind": str,
    "text": str,
    "title": str,
    "meeting": str,
    "date": str,
    "url": str,
    "held": str,
    "score": float,
    "versions": list,
    "also_in": list,
}


def has_exactly(value: dict[str, object], fields: dict[str, object]) -> None:
    assert set(value) == set(fields)
    wrong = [name for name, kind in fields.items() if not isinstance(value[name], kind)]
    assert not wrong, {name: value[name] for name in wrong}


def corpus_text(project: Path, document: str) -> str:
    import tomllib

    manifest = tomllib.loads((project / "corpus/manifest.toml").read_text(encoding="utf-8"))
    (file,) = [entry["file"] for entry in manifest["document"] if entry["id"] == document]
    return (project / "corpus" / file).read_text(encoding="utf-8")


# ------------------------------------------------------------------------------------- ask


def test_ask_prints_one_object_with_the_fields_of_the_contract(run, shelf, project) -> None:
    done = run("ask", "What does SC-8/15 request?", "--library", shelf, "--json")
    assert (done.status, done.err) == (0, "")
    answer = json.loads(done.out)
    has_exactly(answer, ANSWER)
    assert answer["status"] == "answered"
    assert answer["engine"] == "quote"
    assert (answer["summary"], answer["tokens"]) == (None, {})
    assert answer["understood"] == ""
    assert all(isinstance(value, float | int) for value in answer["timings_ms"].values())
    assert answer["citations"]
    for place, citation in enumerate(answer["citations"], start=1):
        has_exactly(citation, CITATION)
        assert citation["marker"] == place
        assert f"[{place}]" in answer["text"]
        assert citation["held"] in {"full", "extract"}
        assert citation["quote"] in corpus_text(project, citation["document"])
    assert answer["citations"][0]["ref"] == "SC-8/15"


def test_a_refusal_is_an_answer_and_exit_status_0(call, shelf) -> None:
    done = call("ask", "What does SC-8/16 request?", "--library", shelf, "--json")
    answer = json.loads(done.out)
    has_exactly(answer, ANSWER)
    assert (done.status, answer["status"], answer["citations"]) == (0, "refused", [])
    assert "SC-8/16" in answer["text"]


def test_a_follow_up_is_resolved_by_its_history(call, shelf) -> None:
    history = ("--history", "hello", "What did SC-8/15 request?")
    asked = ("ask", "And at the next meeting?", *history, "--library", shelf, "--json")
    answer = json.loads(call(*asked).out)
    assert {citation["ref"] for citation in answer["citations"]} == {"SC-9/14"}
    assert "SC-9/14" in answer["understood"]


def test_in_a_terminal_quotes_stand_without_the_marks_of_markdown(call, shelf) -> None:
    done = call("ask", "What does SC-8/15 request?", "--library", shelf)
    assert done.status == 0
    assert re.search(r"^> 1\. Requests", done.out, re.MULTILINE)
    assert "**" not in done.out
    assert re.search(r"^\[1\] SC-8/15, para\. 1, ", done.out, re.MULTILINE)


def test_the_language_of_the_answer_can_be_chosen(call, shelf) -> None:
    done = call("ask", "SC-8/15", "--language", "fr", "--library", shelf, "--json")
    assert json.loads(done.out)["language"] == "fr"


# ---------------------------------------------------------------------------------- search


def test_search_prints_results_best_first(run, shelf, project) -> None:
    done = run("search", "technical assistance", "-k", "3", "--library", shelf, "--json")
    assert (done.status, done.err) == (0, "")
    found = json.loads(done.out)
    assert set(found) == {"query", "results"}
    assert found["query"] == "technical assistance"
    assert len(found["results"]) == 3
    for result in found["results"]:
        has_exactly(result, RESULT)
        assert result["text"] in corpus_text(project, result["document"])
    scores = [result["score"] for result in found["results"]]
    assert scores == sorted(scores, reverse=True)


def test_filters_are_joined(call, shelf) -> None:
    filters = ("--filter", "convention=Stockholm", "year=2017")
    done = call("search", "assistance", *filters, "--library", shelf, "--json")
    assert {result["ref"] for result in json.loads(done.out)["results"]} == {"SC-8/15"}
    none = call("search", "assistance", "--filter", "year=1901", "--library", shelf, "--json")
    assert (none.status, json.loads(none.out)["results"]) == (0, [])


def test_a_filter_s_value_that_names_nothing_is_told(call, shelf) -> None:
    done = call("search", "assistance", "--filter", "convention=Stokholm", "--library", shelf)
    assert (done.status, done.out) == (2, "")
    assert "did you mean Stockholm?" in done.err
    assert done.err.count("\n") == 1


def test_a_question_passes_the_same_filters(call, shelf) -> None:
    words = ("ask", "List all decisions", "--library", shelf)
    done = call(*words, "--filter", "convention=stockholm", "year=2017-2019", "--json")
    answer = json.loads(done.out)
    has_exactly(answer, ANSWER)
    assert [one["ref"] for one in answer["citations"]] == ["SC-8/15", "SC-9/14"]
    assert "Searched only: Stockholm Convention, 2017–2019." in answer["notices"]
    searched = call("search", "a", "--filter", "convention=Stokholm", "--library", shelf)
    asked = call(*words, "--filter", "convention=Stokholm")
    assert (asked.status, asked.out, asked.err) == (2, "", searched.err)


# ----------------------------------------------------------------------------------- batch


def test_each_line_of_a_batch_may_have_filters(call, shelf, tmp_path) -> None:
    lines = [
        {"question": "List all decisions"},
        {"question": "List all decisions", "filters": {"year": "2005"}},
        {"question": "List all decisions", "filters": {"colour": "blue"}},
    ]
    file = tmp_path / "questions.jsonl"
    file.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    batch = ("ask", "--batch", file, "--library", shelf, "--json")
    done = call(*batch, "--filter", "year=2017-")
    answers = [json.loads(line) for line in done.out.splitlines()]
    assert [len(answer.get("citations", ())) for answer in answers] == [4, 1, 0]
    assert "There is no filter 'colour'" in answers[2]["error"]
    assert done.status == 2
    file.write_text('{"question": "x", "filters": ["year"]}', encoding="utf-8")
    wrong = call(*batch)
    assert (wrong.status, wrong.out) == (2, "")
    assert "line 1" in wrong.err
    assert '"filters"' in wrong.err


def test_a_batch_answers_line_by_line_and_gives_the_ids_back(run, call, shelf, tmp_path) -> None:
    lines = [
        {"id": "a", "question": "What does SC-8/15 request?"},
        {"id": 7, "query": "And at the next meeting?", "history": ["What did SC-8/15 request?"]},
        {"question": "What does SC-8/16 request?"},
    ]
    file = tmp_path / "questions.jsonl"
    file.write_text("\n\n".join(map(json.dumps, lines)) + "\n", encoding="utf-8")
    done = run("ask", "--batch", file, "--library", shelf, "--json")
    assert (done.status, done.err) == (0, "")
    answers = [json.loads(line) for line in done.out.splitlines()]
    assert [answer.pop("id") for answer in answers] == ["a", 7, None]
    for answer in answers:
        has_exactly(answer, ANSWER)
    assert "SC-9/14" in answers[1]["understood"]

    done = call("search", "--batch", file, "-k", "2", "--library", shelf, "--json")
    results = [json.loads(line) for line in done.out.splitlines()]
    assert [(result["id"], len(result["results"])) for result in results] == [
        ("a", 2),
        (7, 2),
        (None, 2),
    ]


def test_a_question_that_cannot_be_asked_does_not_end_a_batch(call, shelf, tmp_path) -> None:
    file = tmp_path / "questions.jsonl"
    questions = ["x" * 1_000_000, "", "\ud800", "\x00\x07", "SC-8/15"]
    file.write_text("\n".join(json.dumps({"question": text}) for text in questions))
    done = call("ask", "--batch", file, "--library", shelf, "--json")
    answers = [json.loads(line) for line in done.out.splitlines()]
    assert [set(answer) == {"id", "error"} for answer in answers] == [True] * 4 + [False]
    assert done.status == 2
    assert [f"line {number}: " in line for number, line in enumerate(done.err.splitlines(), 1)] == [
        True
    ] * 4


# -------------------------------------------------------------------------- lookup, status


@pytest.mark.parametrize(
    ("reference", "status"),
    [
        ("SC-8/15 para 1", "held"),
        ("sc 8 / 15", "held"),
        ("SC-8/15 para 9", "not_held"),
        ("SC-11/17", "not_held"),
        ("SC-8/99", "unknown"),
    ],
)
def test_lookup_says_what_is_held_of_a_reference(call, shelf, reference, status) -> None:
    done = call("lookup", reference, "--library", shelf, "--json")
    found = json.loads(done.out)
    assert (done.status, done.err, found["status"]) == (0, "", status)
    assert bool(found["passages"]) == (status == "held")
    for passage in found["passages"]:
        has_exactly({**passage, "score": 0.0, "versions": [], "also_in": []}, RESULT)


def test_lookup_and_help_import_nothing_heavy(project, shelf, run) -> None:
    heavy = ("torch", "chromadb", "gradio", "langchain_core", "numpy", "openvino", "py3langid")
    for words in (("--help",), ("lookup", "SC-8/15", "--library", shelf)):
        done = run(*words, PYTHONPROFILEIMPORTTIME="1")
        assert done.status == 0
        loaded = {line.rpartition("|")[2].strip() for line in done.err.splitlines()}
        assert not loaded & set(heavy)


def test_status_says_what_is_held(run, call, shelf) -> None:
    status = json.loads(call("status", "--library", shelf, "--json").out)
    assert {"version", "generation", "documents", "passages", "held", "embedding_model"} <= set(
        status
    )
    assert (status["documents"], status["generation"], status["library"]) == (5, 1, str(shelf))
    assert {entry["held"] for entry in status["held"]} == {"full", "extract"}
    assert "documents: 5\n" in run("status", "--library", shelf).out


# ------------------------------------------------------------------------------------ help


@pytest.mark.parametrize(
    "words",
    [
        ("--help",),
        ("ask", "--help"),
        ("feedback", "--help"),
        ("feedback", "list", "--help"),
        ("ingest.py", "--help"),
        ("app.py", "--help"),
    ],
    ids=" ".join,
)
def test_help_needs_no_library(run, words) -> None:
    done = run(*words)
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("usage: ")


# ---------------------------------------------------------------------------------- ingest


def test_ingest_prints_its_report_and_a_check_writes_nothing(run, project, tmp_path) -> None:
    folder = tmp_path / "library"
    checked = run("ingest.py", "--library", folder, "--check", "--json")
    assert (checked.status, checked.err, folder.exists()) == (0, "", False)
    report = json.loads(checked.out)
    assert report["documents"] == {"added": 5, "changed": 0, "removed": 0, "unchanged": 0}
    assert set(report) == {
        "library",
        "generation",
        "documents",
        "passages",
        "vectors",
        "issues",
        "failures",
        "seconds",
        "checked_only",
    }


# ---------------------------------------------------------------------------------- README


def test_the_answer_in_the_readme_is_the_answer(run, shelf, project) -> None:
    readme = (project / "README.md").read_text(encoding="utf-8")
    shown = re.search(r'^\$ \S+ -m assistant ask "([^"]+)"\n(.*?)\n```', readme, re.M | re.S)
    assert shown
    assert run("ask", shown[1], "--library", shelf).out.strip() == shown[2].strip(), (
        "paste what the command prints into README.md"
    )
