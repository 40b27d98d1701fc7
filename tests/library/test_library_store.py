"""What is stored comes back, replaced document by document."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.errors import CorpusError
from assistant.library import Library, LibraryWriter, PutResult
from tests.library.small_library import FIRST, Make, Put


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
