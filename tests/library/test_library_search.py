"""Passages are found by their words, with the scores of FTS5, and no term is a query."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.library import LibraryWriter, analyse, content_terms
from tests.library.small_library import Make, Put


def test_passages_are_found_by_their_words_in_their_language_only(filled: LibraryWriter):
    terms = content_terms("Where are lorries?", "en")
    found = filled.keyword_search(terms, "en", 10)
    assert {name for name, _ in found} == {"SC-8/15:en:2", "SC-10/15:en:1", "plan:en:1"}
    assert [score for _, score in found] == sorted((s for _, s in found), reverse=True)
    assert filled.keyword_search(["plan"], "fr", 10)[0][0] == "plan-fr:fr:1"
    assert filled.keyword_search(["plan"], "ru", 10) == []
    assert len(filled.keyword_search(terms, "en", 2)) == 2
    assert filled.keyword_search([], "en", 10) == []


def test_the_same_by_row_number(filled: LibraryWriter):
    ids = filled.passage_table().ids
    rows = filled.keyword_rows(["lorri"], "en", 10)
    assert {(ids[row], score) for row, score in rows} == set(
        filled.keyword_search(["lorri"], "en", 10)
    )
    among = [row for row, _ in rows[1:]]
    assert [row for row, _ in filled.keyword_rows(["lorri"], "en", 10, among)] == among
    assert filled.keyword_rows(["lorri"], "en", 10, []) == []


def test_the_table_names_every_passage_and_its_decision(filled: LibraryWriter):
    table = filled.passage_table()
    held = filled.embedded()
    texts = {name: text for name, text, _ in held}
    assert {name for name in table.ids if name} == set(table.numbers) == set(texts)
    assert all(table.ids[number] == name for name, number in table.numbers.items())
    assert table.keys_of([*texts, "not held"]) == filled.keys_of(texts)
    assert {name: filled.indexed_text(name) for name in texts} == texts
    assert filled.indexed_text("not held") == ""


def test_bodies_are_what_decisions_say(filled: LibraryWriter):
    table = filled.passage_table()
    bodies = {body.id: body for body in filled.bodies(table.numbers.values())}
    for name, record in filled.records(table.numbers).items():
        passage = record.passage
        assert (name in bodies) == bool(passage.ref)
        if passage.ref:
            said = (name, passage.language, passage.chapeau, passage.text)
            assert tuple(bodies[name]) == said
    assert bodies
    assert len(bodies) < len(table.numbers)


def test_a_search_can_be_filtered(filled: LibraryWriter):
    found = filled.keyword_search(["lorri"], "en", 10, {"convention": "Basel"})
    assert [name for name, _ in found] == ["plan:en:1"]


def test_a_reference_is_found_as_one_word(filled: LibraryWriter):
    found = filled.keyword_search(content_terms("SC–8/15", "en"), "en", 10)
    assert {name for name, _ in found} == {"SC-10/15:en:1", "plan:en:2"}


def test_scores_are_those_of_fts5(tmp_path: Path, make_document: Make, put: Put):
    lines = [
        f"Lorry {'lorry ' * (n % 4)} of depot {n} and {'waste ' * (n % 7)}." for n in range(40)
    ]
    texts = [f"Welcomes the offer of host {n} to meet." for n in range(50)]
    terms = content_terms("lorries, depots and waste of host 3", "en")
    with LibraryWriter.open(tmp_path / "scored.sqlite") as writer:
        put(writer, make_document("one", "SC-8/15 | Transport", *lines))
        put(writer, make_document("two", *texts))
        found = dict(writer.keyword_search(terms, "en", 1000))
        writer.commit()
        held = [(name, " ".join(analyse(text, "en"))) for name, text, _ in writer.embedded()]
    with closing(sqlite3.connect(":memory:")) as judge:
        judge.execute("CREATE VIRTUAL TABLE judge USING fts5(id UNINDEXED, terms)")
        judge.executemany("INSERT INTO judge VALUES (?, ?)", held)
        query = "SELECT id, -rank FROM judge WHERE judge MATCH ?"
        judged = dict(judge.execute(query, (" OR ".join(terms),)))
    assert found.keys() == judged.keys()
    assert len(found) > 40
    assert all(abs(found[name] - judged[name]) < 1e-9 for name in found)


def test_lists_follow_what_is_put_changed_and_removed(
    tmp_path: Path, make_document: Make, put: Put
):
    with LibraryWriter.open(tmp_path / "followed.sqlite") as writer:
        put(writer, make_document("one", "Lorries.", "Ferries."))
        put(writer, make_document("two", "Lorries again."))
        put(writer, make_document("one", "Lorries.", "Trains."))  # before anything was committed
        writer.commit()
        assert writer.keyword_search(["ferri"], "en", 9) == []
        put(writer, make_document("two", "Ferries again."))
        writer.remove("one")
        writer.commit()
        held = [name for name, _ in writer.keyword_search(["lorri", "ferri", "train"], "en", 9)]
        assert held == ["two:en:1"]
        rest = make_document("two", "Ferries again.")
        with LibraryWriter.open(tmp_path / "fresh.sqlite") as fresh:
            put(fresh, rest)
            fresh.commit()
            # the same words, whatever was held before
            lists = "SELECT language, term, length(list) FROM keyword ORDER BY 1, 2"
            sizes = "SELECT * FROM keyword_language"
            for query in (lists, sizes, "SELECT * FROM keyword_change"):
                one, other = (w._connection.exec_driver_sql(query).all() for w in (writer, fresh))
                assert one == other


def test_rare_words_weigh_more(filled: LibraryWriter):
    weights = filled.term_weights(["lorri", "train", "zebra"], "en")
    assert weights["lorri"] < weights["train"] < weights["zebra"]
    assert filled.term_weights(["plan"], "zh").keys() == {"plan"}


INJECTIONS = [
    'lorri" OR "a',
    "lorri*",
    "terms:lorri",
    "NEAR(lorri plan)",
    "lorri AND",
    "(",
    ")",
    '"',
    '""',
    "'; DROP TABLE passage; --",
    "^lorri",
    "{a b}",
    "-lorri",
    "\0",
    "",
    " ",
    "🦄",
    "%",
]


@pytest.mark.parametrize("term", INJECTIONS)
def test_no_term_is_a_query(filled: LibraryWriter, term: str):
    assert filled.keyword_search([term], "en", 10) == []
    with_word = filled.keyword_search([term, "train"], "en", 10)
    assert [name for name, _ in with_word] == ["plan:en:1"]
    assert set(filled.term_weights([term], "en")) == {term}
    assert filled.keyword_search(["train"], term, 10) == []


def test_anything_can_be_indexed_and_found(tmp_path: Path, make_document: Make, put: Put):
    database = tmp_path / "any.sqlite"
    with LibraryWriter.open(database) as writer:

        @given(st.text(min_size=1), st.sampled_from(["en", "zh", "ar", "de"]))
        def holds(text: str, language: str) -> None:
            line = " ".join(text.replace("|", " ").replace("[[", " ").split()).encode(
                "utf-8", "replace"
            )
            put(writer, make_document("any", line.decode(), language=language))
            (record,) = writer.document_records("any")
            terms = content_terms(record.passage.text, language)
            found = writer.keyword_search(terms, language, 3)
            assert found == [] or found[0][0] == record.passage.id
            assert bool(found) == any(term.strip("-/.,") for term in terms)

        holds()
