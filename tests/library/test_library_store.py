"""What is stored comes back, replaced document by document."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import CorpusError, LibraryError, LibraryVersionError, UsageError
from assistant.library import (
    Library,
    LibraryWriter,
    PutResult,
    analyse,
    content_terms,
    current,
    key_of,
    new_generation,
)
from assistant.types import Issue, KnownDecision, Meeting, ParsedDocument

Make = Callable[..., ParsedDocument]
Put = Callable[[LibraryWriter, ParsedDocument], PutResult]

STOCKHOLM_COP8 = Meeting("Stockholm", "COP-8", date(2017, 4, 24), date(2017, 5, 5), "Geneva")
STOCKHOLM_COP10 = Meeting("Stockholm", "COP-10", date(2021, 7, 26), date(2022, 6, 17), "Geneva")

FIRST = (
    "SC-8/15 | Technical assistance",
    "Requests the Secretariat to gather figures, recalling [[SC-1/15]];",
    "Invites Parties to send lorries of paper with annex I.",
    "SC-10/15 | Technical help",
    "Welcomes the lorries, having regard to [[SC-8/15]] and [[SC-1/15]].",
)


@pytest.fixture
def filled(writer: LibraryWriter, make_document: Make, put: Put) -> LibraryWriter:
    writer.put_register([STOCKHOLM_COP8, STOCKHOLM_COP10], [])
    put(writer, make_document("decisions", *FIRST, conventions=("Stockholm",), kind="decisions"))
    put(
        writer,
        make_document(
            "plan",
            "The plan speaks of training and of lorries.",
            "It follows decision [[SC-8/15]].",
            conventions=("Basel", "Rotterdam", "Stockholm"),
            kind="plan",
            date="2018-01-31",
            held="extract",
        ),
    )
    put(writer, make_document("plan-fr", "Le plan parle de formations.", language="fr"))
    writer.commit()
    return writer


def test_passages_come_back_as_they_were_put(writer: LibraryWriter, make_document: Make, put: Put):
    parsed = make_document("decisions", *FIRST)
    put(writer, parsed)
    records = writer.document_records("decisions")
    assert tuple(record.passage for record in records) == parsed.passages
    text = writer.source_text("decisions")
    assert text is not None
    assert all(text.text[p.start : p.end] == p.text for p in parsed.passages)


def test_what_became_no_passage_is_kept_with_the_reason(
    writer: LibraryWriter, make_document: Make, put: Put
):
    put(writer, replace(make_document("menu", "A line."), dropped=((0, 4, "navigation"),)))
    assert writer.dropped("menu") == ((0, 4, "navigation"),)
    assert writer.dropped("nothing") == ()


def test_a_document_put_again_is_unchanged(filled: LibraryWriter, make_document: Make, put: Put):
    again = make_document("decisions", *FIRST, conventions=("Stockholm",), kind="decisions")
    assert put(filled, again) == PutResult(unchanged=3)


def test_a_changed_word_changes_one_passage(filled: LibraryWriter, make_document: Make, put: Put):
    numbers = "SELECT id, number FROM passage"
    before = dict(filled._connection.exec_driver_sql(numbers).all())
    longer = [line.replace("gather figures", "gather many figures") for line in FIRST]
    assert put(filled, make_document("decisions", *longer)) == PutResult(changed=1, unchanged=2)
    assert dict(filled._connection.exec_driver_sql(numbers).all()) == before
    text = filled.source_text("decisions")
    assert text is not None
    for record in filled.document_records("decisions"):
        passage = record.passage
        assert text.text[passage.start : passage.end] == passage.text
    assert [name for name, _ in filled.keyword_search(["mani"], "en", 5)] == ["SC-8/15:en:1"]


def test_what_vanished_from_a_document_is_gone(
    filled: LibraryWriter, make_document: Make, put: Put
):
    result = put(filled, make_document("decisions", *FIRST[:2], "Another paragraph."))
    assert result == PutResult(changed=1, removed=1, unchanged=1)
    assert filled.record("SC-10/15:en:1") is None
    assert filled.keyword_search(["welcom"], "en", 5) == []
    assert [held.ref for held in filled.decisions()] == ["SC-8/15"]


def test_a_removed_document_is_gone_everywhere(filled: LibraryWriter):
    assert filled.remove("decisions") == PutResult(removed=3)
    assert filled.decisions() == []
    assert set(filled.document_hashes()) == {"plan", "plan-fr"}
    assert [name for name, _ in filled.keyword_search(["lorri"], "en", 9)] == ["plan:en:1"]
    assert all(not name.startswith("SC-") for name, _, _ in filled.embedded())
    assert filled.remove("never there") == PutResult()


def test_a_put_that_fails_leaves_the_document_as_it_was(
    filled: LibraryWriter, make_document: Make, put: Put
):
    twice = make_document("decisions", *FIRST)
    twice = replace(twice, passages=(*twice.passages, twice.passages[0]))
    with pytest.raises(CorpusError, match="two passages are called SC-8/15:en:1"):
        put(filled, twice)
    with pytest.raises(CorpusError, match="no text to embed"):
        filled.put(make_document("decisions", *FIRST), {})
    assert len(filled.document_records("decisions")) == 3


def test_what_is_not_committed_is_not_kept(tmp_path: Path, make_document: Make, put: Put):
    database = tmp_path / "two.sqlite"
    with LibraryWriter.open(database) as writer:
        put(writer, make_document("kept", "A line."))
        writer.commit()
        put(writer, make_document("lost", "A line."))
    with Library.open(database) as library:
        assert list(library.document_hashes()) == ["kept"]


def test_one_decision_in_two_documents_keeps_both(
    filled: LibraryWriter, make_document: Make, put: Put
):
    full = make_document("separate-file", *FIRST[:2], "Invites everyone.")
    assert put(filled, full) == PutResult(added=2)
    assert put(filled, full) == PutResult(unchanged=2)
    ids = [record.passage.id for record in filled.decision_records("SC-8/15")]
    assert ids == [
        "SC-8/15:en:1",
        "SC-8/15:en:2",
        "SC-8/15:en:1@separate-file",
        "SC-8/15:en:2@separate-file",
    ]


SAME = ("SC-8/15 | Title", "Requests the Secretariat to report.", "Invites Parties.")


def ids(writer: LibraryWriter, *documents: str) -> list[list[str]]:
    return [[r.passage.id for r in writer.document_records(name)] for name in documents]


def test_a_passage_gets_its_own_id_back_when_it_is_free(
    writer: LibraryWriter, make_document: Make, put: Put
):
    for name in ("a", "b", "c"):
        put(writer, make_document(name, *SAME))
    writer.commit()
    assert ids(writer, "b") == [["SC-8/15:en:1@b", "SC-8/15:en:2@b"]]
    writer.remove("a")
    writer.commit()
    own = ["SC-8/15:en:1", "SC-8/15:en:2"]
    assert ids(writer, "b", "c") == [own, [f"{name}@c" for name in own]]
    assert [name for name, *_ in writer.embedded()] == ids(writer, "b")[0] + ids(writer, "c")[0]
    assert put(writer, make_document("b", *SAME)) == PutResult(unchanged=2)
    found = writer.keyword_search(["invit"], "en", 5)
    assert {name for name, _ in found} == {"SC-8/15:en:2", "SC-8/15:en:2@c"}


def test_a_paragraph_that_only_one_document_still_has_gets_its_own_id_back(
    writer: LibraryWriter, make_document: Make, put: Put
):
    put(writer, make_document("a", *SAME))
    put(writer, make_document("b", *SAME))
    put(writer, make_document("a", *SAME[:2]))
    writer.commit()
    assert ids(writer, "a", "b") == [["SC-8/15:en:1"], ["SC-8/15:en:1@b", "SC-8/15:en:2"]]


def test_a_document_put_under_another_name_keeps_its_ids(
    writer: LibraryWriter, make_document: Make, put: Put
):
    put(writer, make_document("a", *SAME))
    put(writer, make_document("b", *SAME))
    writer.commit()
    before = ids(writer, "a", "b")
    writer.remove("a")
    put(writer, make_document("renamed", *SAME))
    writer.commit()
    assert ids(writer, "renamed", "b") == before


def test_ids_given_back_are_not_kept_without_a_commit(
    tmp_path: Path, make_document: Make, put: Put
):
    database = tmp_path / "ids.sqlite"
    with LibraryWriter.open(database) as writer:
        put(writer, make_document("a", *SAME))
        put(writer, make_document("b", *SAME))
        writer.commit()
        writer.remove("a")
    with LibraryWriter.open(database) as writer:
        assert ids(writer, "a", "b") == [
            ["SC-8/15:en:1", "SC-8/15:en:2"],
            ["SC-8/15:en:1@b", "SC-8/15:en:2@b"],
        ]


def test_a_decision_is_dated_by_the_register(filled: LibraryWriter):
    record = filled.record("SC-8/15:en:1")
    assert record is not None
    assert record.meeting == "Stockholm Convention COP-8"
    assert (record.date, record.year) == ("2017-04-24/2017-05-05", 2017)
    assert record.title == "Technical assistance"
    assert record.conventions == ("Stockholm",)
    assert record.held == "full"


def test_a_new_register_dates_decisions_that_are_held_already(filled: LibraryWriter):
    filled.put_register([replace(STOCKHOLM_COP8, start=date(2017, 4, 25))], [])
    record = filled.record("SC-8/15:en:1")
    later = filled.record("SC-10/15:en:1")
    assert record is not None
    assert record.date == "2017-04-25/2017-05-05"
    assert later is not None
    assert (later.date, later.year) == ("", None)


def test_the_year_of_a_known_decision_counts_where_its_meeting_has_no_days(filled: LibraryWriter):
    known = KnownDecision("SC-10/15", "T", "Stockholm", "COP-10", "2021/2022")
    filled.put_register([], [known])
    assert filled.record("SC-10/15:en:1").year == 2021  # type: ignore[union-attr]


def test_a_document_is_dated_by_its_manifest(filled: LibraryWriter):
    record = filled.record("plan:en:1")
    assert record is not None
    assert (record.title, record.date, record.year) == ("Title of plan", "2018-01-31", 2018)
    assert record.conventions == ("Basel", "Rotterdam", "Stockholm")
    assert record.held == "extract"
    assert record.meeting == ""


def test_decisions_tell_what_is_held_of_them(filled: LibraryWriter):
    first, second = filled.decisions()
    assert (first.ref, first.passages, first.year, first.kind) == ("SC-8/15", 2, 2017, "decisions")
    assert (second.ref, second.passages, second.meeting_name) == ("SC-10/15", 1, "COP-10")


def test_documents_tell_how_much_was_read(filled: LibraryWriter):
    decisions, plan, french = filled.documents()
    assert (decisions.entry.id, decisions.decisions, decisions.passages) == ("decisions", 2, 3)
    assert plan.entry.conventions == ("Basel", "Rotterdam", "Stockholm")
    assert french.entry.language == "fr"
    assert filled.languages() == {"en": 5, "fr": 1}
    assert filled.counts()["passages"] == 6
    assert filled.issues("plan") == (Issue("plan", "numbers-jump", "a made-up issue"),)


def test_who_cites_a_decision_is_known_and_what_is_cited_but_not_held(filled: LibraryWriter):
    citing = [record.passage.id for record in filled.passages_citing(key_of("SC-8/15"))]
    assert citing == ["SC-10/15:en:1", "plan:en:2"]
    assert filled.cited_keys() == {key_of("SC-1/15"): 2}


def test_a_number_without_a_meeting_names_every_decision_that_has_it(filled: LibraryWriter):
    assert filled.numbers_held("15") == ("SC-8/15", "SC-10/15")
    assert filled.numbers_held("8") == ()


def test_tens_of_thousands_of_ids_are_looked_up_at_once(filled: LibraryWriter):
    asked = [f"nothing:{n}" for n in range(33_000)]
    found = filled.records(["plan:en:2", *asked, "plan:en:1", "plan:en:2"])
    assert list(found) == ["plan:en:2", "plan:en:1"]


def test_meta_is_kept(filled: LibraryWriter):
    filled.set_meta("model", "one")
    filled.set_meta("model", "two")
    assert filled.meta("model") == "two"
    assert filled.meta("nothing") == ""


FILTERED = [
    ({"convention": "Stockholm"}, {"SC-8", "SC-10", "plan"}),
    ({"convention": "basel convention"}, {"plan"}),
    ({"meeting": "COP-8"}, {"SC-8"}),
    ({"meeting": "stockholm convention cop-10"}, {"SC-10"}),
    ({"year": "2017"}, {"SC-8"}),
    ({"year": "2022"}, {"SC-10"}),
    ({"year": "2017-2018"}, {"SC-8", "plan"}),
    ({"kind": "plan"}, {"plan"}),
    ({"kind": "operative"}, {"SC-8", "SC-10"}),
    ({"language": "fr"}, {"plan-fr"}),
    ({"document": "decisions"}, {"SC-8", "SC-10"}),
    ({"ref": "sc8/15"}, {"SC-8"}),
    ({"ref": "SC-8/15", "year": "2022"}, set()),
    ({}, {"SC-8", "SC-10", "plan", "plan-fr"}),
]


@pytest.mark.parametrize(("filters", "expected"), FILTERED)
def test_filters(filled: LibraryWriter, filters: dict[str, str], expected: set[str]):
    ids = filled.filter_ids(filters)
    assert {name.split(":")[0].split("/")[0] for name in ids} == expected
    some = ["plan:en:1", "nothing"]
    assert filled.filter_ids(filters, among=some) == ids & set(some)


@pytest.mark.parametrize(
    ("filters", "message"),
    [({"colour": "red"}, "convention, document, kind"), ({"year": "soon"}, "2015-2019")],
)
def test_a_filter_that_is_none_is_told(
    filled: LibraryWriter, filters: dict[str, str], message: str
):
    with pytest.raises(UsageError, match=message):
        filled.filter_ids(filters)


# ------------------------------------------------------------------------ keywords


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


# ------------------------------------------------------------------------ opening


def test_a_published_database_is_read_by_many_threads(filled: LibraryWriter, tmp_path: Path):
    filled.close()
    results: list[int] = []
    with Library.open(tmp_path / "library.sqlite") as library:

        def read() -> None:
            for _ in range(5):
                results.append(len(library.keyword_search(["lorri"], "en", 9)))
                library.records(["plan:en:1"])

        threads = [threading.Thread(target=read) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert results == [3] * 40


def test_reading_leaves_no_trace_and_cannot_write(filled: LibraryWriter, tmp_path: Path):
    filled.close()
    before = sorted(tmp_path.iterdir())
    with Library.open(tmp_path / "library.sqlite") as library:
        with pytest.raises(LibraryError, match="readonly"), library._connected() as connection:
            connection.exec_driver_sql("DELETE FROM passage")
        assert library.counts()["passages"] == 6
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("name", ["with blanks", "hash#mark", "per%20cent", "Genève", "图书馆"])
def test_a_library_may_lie_in_any_folder(tmp_path: Path, name: str):
    folder = tmp_path / name
    with new_generation(folder, keep=1) as draft:
        LibraryWriter.open(draft.database).close()
        draft.publish({})
    with Library.open(current(folder).database) as library:
        assert library.counts()["documents"] == 0


def test_opening_what_is_not_there_or_no_library_is_told(tmp_path: Path):
    with pytest.raises(LibraryError, match="no library database"):
        Library.open(tmp_path / "none.sqlite")
    bad = tmp_path / "bad.sqlite"
    bad.write_bytes(b"no database" * 500)
    with pytest.raises(LibraryError, match="not a database"):
        Library.open(bad)
    with pytest.raises(LibraryError, match="not a database"):
        LibraryWriter.open(bad)


def test_a_database_damaged_inside_says_what_to_do(tmp_path: Path, make_document: Make, put: Put):
    with new_generation(tmp_path, keep=1) as draft:
        with LibraryWriter.open(draft.database) as writer:
            put(writer, make_document("long", *(f"Paragraph {n} of many." for n in range(200))))
            writer.commit()
        draft.publish({})
    database = current(tmp_path).database
    content = database.read_bytes()
    database.write_bytes(content[: len(content) // 2] + b"\xff" * (len(content) // 2))
    with pytest.raises(LibraryError, match="malformed") as caught:
        Library.open(database).document_records("long")
    assert str(caught.value).endswith(f"run `python ingest.py --rebuild --library {tmp_path}`.")


def test_a_full_disk_is_not_told_as_damage(filled: LibraryWriter):
    with filled._connected() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")
    with pytest.raises(LibraryError, match="make room on the disk") as caught:
        filled.set_meta("note", "x" * 400_000)
    assert "rebuild" not in str(caught.value)


def test_tables_of_another_version_are_not_written_to(tmp_path: Path):
    database = tmp_path / "newer.sqlite"
    LibraryWriter.open(database).close()
    connection = sqlite3.connect(database)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    with pytest.raises(LibraryVersionError, match="999"):
        LibraryWriter.open(database)
