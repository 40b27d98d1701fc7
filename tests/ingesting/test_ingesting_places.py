"""Ingests of archives and patterns: what is there goes in, what is gone goes, nothing else."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from assistant.errors import CorpusError
from assistant.ingesting import Tally


def pack(path: Path, **texts: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in texts.items():
            file.writestr(f"{name}.txt", f"1. {text}\n")
    return path


def test_members_of_an_archive_are_documents_and_tomorrow_unchanged(place) -> None:
    pack(place.corpus / "2017.zip", a="Requests Parties to report.", b="Invites Parties to act.")
    place.put("corpus/c.txt", "Decides to close.")
    assert place.ingest().documents == Tally(added=3)
    assert set(place.held()) == {"a", "b", "c"}
    before = place.files()
    assert place.ingest().documents == Tally(unchanged=3)
    assert place.files() == before


def test_an_archive_that_was_packed_anew_costs_what_changed_in_it(place) -> None:
    path = pack(place.path / "2017.zip", a="Requests.", b="Invites.", c="Decides.")
    place.ingest(path)
    pack(path, a="Requests.", b="Urges.", d="Welcomes.")
    report = place.ingest(path)
    assert report.documents == Tally(added=1, changed=1, removed=1, unchanged=1)
    assert set(place.held()) == {"a", "b", "d"}


def test_a_damaged_archive_takes_nothing_away(place) -> None:
    path = pack(place.corpus / "2017.zip", a="Requests.", b="Invites.")
    place.put("corpus/c.txt", "Decides.")
    place.ingest()
    held, whole = place.held(), path.read_bytes()
    path.write_bytes(whole[:60])
    report = place.ingest()
    assert ["2017.zip" in line and "stays" in line for line in report.failures] == [True]
    assert (report.documents, place.held()) == (Tally(unchanged=3), held)
    path.write_bytes(whole)
    assert place.ingest().documents == Tally(unchanged=3)
    path.unlink()
    assert place.ingest().documents == Tally(removed=2, unchanged=1)


def test_a_rebuild_without_a_damaged_archive_says_what_is_lost(place) -> None:
    path = pack(place.corpus / "2017.zip", a="Requests.")
    place.put("corpus/c.txt", "Decides.")
    place.ingest()
    path.write_bytes(b"no archive")
    report = place.ingest(rebuild=True)
    assert ["not in the rebuilt library" in line for line in report.failures] == [True]
    assert set(place.held()) == {"c"}


def test_a_member_and_a_file_of_the_same_bytes_are_one_document(place) -> None:
    pack(place.path / "one/2017.zip", a="Requests.")
    pack(place.path / "two/2018.zip", a="Requests.")
    place.ingest(place.path / "one")
    place.ingest(place.path / "two")
    assert set(place.held()) == {"a"}


def test_a_file_that_no_longer_matches_a_pattern_is_removed_with_it(place) -> None:
    place.put("texts/2017/a.txt", "Requests.")
    gone = place.put("texts/2018/b.txt", "Invites.")
    place.put("texts/2018/c.md", "Decides.")
    pattern = place.path / "texts/*/*.txt"
    assert place.ingest(pattern).documents == Tally(added=2)
    assert place.ingest(pattern).documents == Tally(unchanged=2)
    gone.unlink()
    assert place.ingest(pattern).documents == Tally(removed=1, unchanged=1)
    assert place.ingest(pattern, rebuild=True).documents == Tally(changed=1)


def test_a_pattern_that_names_nothing_removes_nothing(place) -> None:
    only = place.put("texts/a.txt", "Requests.")
    place.ingest(place.path / "texts/*.txt")
    only.unlink()
    with pytest.raises(CorpusError, match="names no document"):
        place.ingest(place.path / "texts/*.txt")
    assert set(place.held()) == {"a"}


def test_a_link_that_leads_out_is_one_line_and_what_it_replaced_stays(place) -> None:
    path = place.put("corpus/a.txt", "Requests.")
    place.put("corpus/b.txt", "Invites.")
    secret = place.put("elsewhere/secret.txt", "Password.")
    place.ingest()
    path.unlink()
    path.symlink_to(secret)
    report = place.ingest()
    assert ["leads out" in line and "stays" in line for line in report.failures] == [True]
    assert place.held()["a"] == ["1. Requests."]


def test_an_issue_says_in_which_file_it_is(place) -> None:
    place.put("corpus/a.txt", "Requests.")
    path = pack(place.corpus / "2017.zip", b="Invites.\n\n5. Decides.")
    report = place.ingest()
    assert {(issue.file, issue.document) for issue in report.issues} == {(f"{path}/b.txt", "b")}
