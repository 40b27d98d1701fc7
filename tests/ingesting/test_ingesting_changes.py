"""What an ingest writes: only what differs, and all of it."""

from __future__ import annotations

import json

import pytest

from assistant import library
from assistant.errors import CorpusError, LibraryError, LibraryMissing, UsageError
from assistant.index import MATRIX_FILES, TOKEN_FILES, LocalEmbeddings, TokenFile, TokenWriter
from assistant.ingesting import Tally, ingest, plan
from assistant.library import Library
from assistant.sources import discover


def test_the_second_run_changes_not_one_byte(place) -> None:
    place.put("corpus/a.txt", "Requests the secretariat to report.", "Invites Parties to act.")
    first = place.ingest()
    before = place.files()
    second = place.ingest()
    assert (first.documents, second.documents) == (Tally(added=1), Tally(unchanged=1))
    assert second.generation == first.generation == 1
    assert place.files() == before


def test_a_changed_word_changes_one_passage_and_embeds_one(place) -> None:
    texts = ["Requests the secretariat to report.", "Invites Parties to act.", "Decides to close."]
    place.put("corpus/a.txt", *texts)
    place.put("corpus/b.txt", "Takes note of the report.")
    place.ingest()
    place.put("corpus/a.txt", texts[0], "Invites Parties to wait.", texts[2])
    report = place.ingest()
    assert report.documents == Tally(changed=1, unchanged=1)
    assert (report.passages.changed, report.passages.added, report.passages.removed) == (1, 0, 0)
    assert (report.vectors.updated, report.vectors.added) == (1, 0)
    assert any("wait" in text for text in place.held()["a"])
    assert not any("to act" in text for text in place.held()["a"])


def test_a_removed_file_takes_its_passages_and_vectors_along(place) -> None:
    place.put("corpus/a.txt", "Requests the secretariat to report.")
    gone = place.put("corpus/b.txt", "Invites Parties to act.", "Decides to close.")
    place.ingest()
    gone.unlink()
    report = place.ingest()
    assert report.documents == Tally(removed=1, unchanged=1)
    assert (report.passages.removed, report.vectors.removed) == (2, 2)
    assert list(place.held()) == ["a"]


def test_a_renamed_file_keeps_clean_passage_ids(place) -> None:
    path = place.put("corpus/a.txt", "Requests the secretariat to report.")
    path.write_text("SC-8/15: Technical assistance\n\n" + path.read_text(), encoding="utf-8")
    place.ingest()
    path.rename(path.with_name("z.txt"))
    place.ingest()
    with library.Library.open(library.current(place.library).database) as current:
        ids = [record.passage.id for record in current.document_records("z")]
    assert ids
    assert not any("@" in name for name in ids)


def test_a_file_ingested_from_another_path_stays(place) -> None:
    place.put("corpus/a.txt", "Requests the secretariat to report.")
    other = place.put("elsewhere/b.txt", "Invites Parties to act.")
    place.ingest()
    place.ingest(other)
    report = place.ingest()
    assert report.documents == Tally(unchanged=1)
    assert set(place.held()) == {"a", "b"}


def test_two_roots_with_one_stem_are_two_documents(place) -> None:
    place.put("one/report.txt", "Requests the secretariat to report.")
    place.put("two/report.txt", "Invites Parties to act.")
    place.ingest(place.path / "one")
    place.ingest(place.path / "two")
    assert set(place.held()) == {"report", "two-report"}
    assert place.ingest(place.path / "one", place.path / "two").documents == Tally(unchanged=2)


def test_two_roots_in_one_run_are_two_documents_as_well(place) -> None:
    place.put("one/report.txt", "Requests the secretariat to report.")
    place.put("two/report.txt", "Invites Parties to act.")
    place.ingest(place.path / "one", place.path / "two")
    assert set(place.held()) == {"report", "two-report"}


def test_a_rebuild_gives_the_same_ids_whatever_is_named(place) -> None:
    place.put("one/report.txt", "Requests the secretariat to report.")
    place.put("two/report.txt", "Invites Parties to act.")
    place.ingest(place.path / "one")
    place.ingest(place.path / "two")
    before = place.held()
    report = place.ingest(place.path / "two", rebuild=True)
    assert (place.held(), report.documents) == (before, Tally(changed=2))


def test_a_document_removed_from_its_folder_goes_though_it_was_named_alone_before(place) -> None:
    place.put("corpus/a.txt", "Requests the secretariat to report.")
    path = place.put("corpus/b.txt", "Invites Parties to act.")
    place.ingest(path)
    place.ingest()
    path.unlink()
    place.ingest()
    assert set(place.held()) == {"a"}


def test_a_corpus_that_moved_with_its_library_is_followed(place) -> None:
    place.put("corpus/a.txt", "Requests the secretariat to report.")
    place.put("corpus/b.txt", "Invites Parties to act.")
    place.ingest()
    moved = place.path / "moved"
    place.corpus.rename(moved)
    assert place.ingest(moved).documents == Tally(unchanged=2)
    (moved / "b.txt").unlink()
    assert place.ingest(moved).documents == Tally(removed=1, unchanged=1)


def test_a_check_writes_nothing_and_says_the_same(place) -> None:
    place.put("corpus/a.txt", "Requests the secretariat to report.")
    checked = place.ingest(check=True)
    assert (checked.checked_only, checked.generation) == (True, None)
    assert not place.library.exists()
    written = place.ingest()
    assert written.documents == checked.documents == Tally(added=1)
    before = place.files()
    place.put("corpus/b.txt", "Invites Parties to act.")
    assert place.ingest(check=True).documents == Tally(added=1, unchanged=1)
    assert place.files() == before


def test_a_rebuild_reads_and_embeds_everything_anew(place) -> None:
    place.put("corpus/a.txt", "Requests the secretariat to report.")
    first = place.ingest()
    held = place.held()
    again = place.ingest(rebuild=True)
    assert again.generation == first.generation + 1
    assert (again.documents, again.vectors.added) == (Tally(changed=1), 1)
    assert place.held() == held


def test_a_rebuild_tells_of_folders_that_are_no_longer_there(place) -> None:
    place.put("corpus/a.txt", "Requests the secretariat to report.")
    other = place.put("elsewhere/b.txt", "Invites Parties to act.")
    place.ingest()
    place.ingest(other)
    other.unlink()
    report = place.ingest(rebuild=True)
    assert [str(other) in line for line in report.failures] == [True]
    assert report.documents == Tally(changed=1, removed=1)
    assert set(place.held()) == {"a"}
    assert place.ingest(rebuild=True).failures == ()


def test_the_report_is_kept_with_the_generation(place) -> None:
    place.put("corpus/a.txt", "Requests the secretariat to report.")
    report = place.ingest()
    kept = json.loads(library.current(place.library).report.read_text(encoding="utf-8"))
    assert kept == json.loads(json.dumps(report.json()))


def test_another_model_embeds_everything_without_reading_anything(place, model) -> None:
    place.put("corpus/a.txt", "Requests the secretariat to report.", "Invites Parties to act.")
    place.ingest()
    model.fingerprint = "other"
    report = ingest(place.settings(embedding_model="other"))
    assert (report.documents, report.vectors.added) == (Tally(unchanged=1), 2)


def test_other_rules_of_reading_read_everything_and_embed_nothing(
    place, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.put("corpus/a.txt", "Requests the secretariat to report.")
    place.ingest()
    monkeypatch.setattr(plan, "rules_digest", lambda: "other rules")
    report = place.ingest()
    assert (report.documents, report.passages.unchanged) == (Tally(changed=1), 1)
    assert (report.vectors.added, report.vectors.updated) == (0, 0)


@pytest.mark.parametrize(("content", "again"), [(b"%PDF-1.7", True), (b"1. Requests.", False)])
def test_turning_ocr_on_reads_again_what_it_may_find_more_in(place, content, again) -> None:
    (place.corpus / "a.bin.txt").write_bytes(content)
    (source,) = discover(place.corpus).sources
    off, on = (plan._digest(source, place.settings(ocr=ocr)) for ocr in ("off", "on"))
    assert (off != on) is again


# ------------------------------------------------------------------------------- bad files


def test_the_rest_of_a_folder_goes_in_and_each_bad_file_is_a_line(place) -> None:
    place.put("corpus/good.txt", "Requests the secretariat to report.")
    (place.corpus / "empty.txt").write_bytes(b"")
    (place.corpus / "binary.txt").write_bytes(bytes(range(256)) * 20)
    report = place.ingest()
    assert (report.documents, len(report.failures)) == (Tally(added=1), 2)
    assert all("\n" not in line and ".txt" in line for line in report.failures)
    assert set(place.held()) == {"good"}
    before = place.files()
    assert place.ingest().failures == report.failures
    assert place.files() == before, "a file that stays bad makes no new generation"


def test_where_nothing_can_be_read_no_library_is_made(place) -> None:
    (place.corpus / "empty.txt").write_bytes(b"")
    report = place.ingest()
    assert (report.generation, len(report.failures)) == (None, 1)
    with pytest.raises(LibraryMissing):
        library.current(place.library)


def test_a_document_that_cannot_be_read_any_more_stays_as_it_was(place) -> None:
    path = place.put("corpus/a.txt", "Requests the secretariat to report.")
    place.ingest()
    held = place.held()
    path.write_bytes(bytes(range(256)) * 20)
    report = place.ingest()
    assert ["stays" in line for line in report.failures] == [True]
    assert place.held() == held
    place.put("corpus/b.txt", "Invites Parties to act.")
    report = place.ingest(rebuild=True)
    assert ["not in the rebuilt library" in line for line in report.failures] == [True]
    assert set(place.held()) == {"b"}


def test_a_bad_manifest_or_path_leaves_nothing_behind(place) -> None:
    place.put("corpus/a.txt", "Requests the secretariat to report.")
    (place.corpus / "manifest.toml").write_text('[[document]]\nid = "x"\n', encoding="utf-8")
    with pytest.raises(CorpusError):
        place.ingest()
    with pytest.raises(CorpusError):
        place.ingest(place.path / "none")
    with pytest.raises(UsageError, match="not fetched"):
        place.ingest("https://example.org/a.pdf")
    assert not place.library.exists()


def test_one_id_for_two_texts_in_manifests_is_told(place) -> None:
    for name in ("one", "two"):
        place.put(f"{name}/a.txt", f"Requests {name}.")
        (place.path / name / "manifest.toml").write_text(
            '[[document]]\nid = "plan"\nfile = "a.txt"\n', encoding="utf-8"
        )
    with pytest.raises(CorpusError, match="both have the id 'plan'"):
        place.ingest(place.path / "one", place.path / "two")


# ---------------------------------------------------------------------------------- damage


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda path: (path / "chroma/chroma.sqlite3").unlink(), id="database gone"),
        pytest.param(
            lambda path: (path / "chroma/chroma.sqlite3").write_bytes(b"no database"),
            id="database overwritten",
        ),
        pytest.param(
            lambda path: next(path.glob("chroma/*/data_level0.bin")).write_bytes(b"cut"),
            id="graph cut short",
        ),
        pytest.param(lambda path: (path / "background.npz").unlink(), id="background gone"),
    ],
)
def test_damaged_vectors_are_made_again_without_reading_documents(place, damage) -> None:
    texts = ["Requests the secretariat to report.", "Invites Parties to act."]
    path = place.put("corpus/a.txt", *texts)
    place.ingest()
    damage(library.current(place.library).path)
    path.touch()
    report = place.ingest()
    assert (report.generation, report.documents) == (2, Tally(unchanged=1))
    assert (report.vectors.added, report.passages.added) == (2, 0)
    assert place.ingest().generation == 2


@pytest.mark.parametrize("name", [*MATRIX_FILES, *TOKEN_FILES])
@pytest.mark.parametrize("content", [None, b"cut"])
def test_a_damaged_matrix_is_made_again_with_the_vectors_kept(place, model, name, content) -> None:
    place.put("corpus/a.txt", "Requests the secretariat to report.", "Invites Parties to act.")
    place.ingest()
    path = library.current(place.library).path / name
    whole = path.read_bytes()
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    report = place.ingest()
    assert (report.generation, report.vectors.added, report.vectors.unchanged) == (2, 0, 2)
    assert (library.current(place.library).path / name).read_bytes() == whole
    assert place.ingest().generation == 2


def test_tokens_follow_what_is_added_changed_and_removed(place, model) -> None:
    texts = ["Requests the secretariat to report.", "Invites Parties to act.", "Decides to close."]
    place.put("corpus/a.txt", *texts)
    gone = place.put("corpus/b.txt", "Takes note of the report.")
    place.ingest()
    gone.unlink()
    place.put("corpus/a.txt", texts[0], "Invites Parties to wait.", texts[2])
    place.put("corpus/c.txt", "Urges Parties to pay.")
    before = model.embedded
    place.ingest()
    assert model.embedded - before == 2
    for rebuilt in (False, True):
        current = library.current(place.library)
        tokens = TokenFile.open(current.path, LocalEmbeddings(model))
        with Library.open(current.database) as held:
            embedded = [text for _, text, _ in held.embedded()]
        assert tokens is not None
        assert (len(tokens), tokens.verify(embedded)) == (4, ())
        if not rebuilt:
            place.ingest(rebuild=True)


def test_a_passage_without_tokens_is_not_published(place, monkeypatch) -> None:
    place.put("corpus/a.txt", "Requests the secretariat to report.", "Invites Parties to act.")
    finish = TokenWriter.finish
    monkeypatch.setattr(TokenWriter, "finish", lambda self, texts, **_: finish(self, [*texts][1:]))
    with pytest.raises(LibraryError, match="not the tokens of all"):
        place.ingest()
    assert not (place.library / "CURRENT").exists()


def test_a_damaged_library_is_mended_by_a_rebuild_and_says_so(place) -> None:
    place.put("corpus/a.txt", "Requests the secretariat to report.")
    place.ingest()
    library.current(place.library).database.write_bytes(b"no database" * 1000)
    with pytest.raises(LibraryError, match="--rebuild"):
        place.ingest()
    assert place.ingest(rebuild=True).documents == Tally(added=1)
    assert set(place.held()) == {"a"}
