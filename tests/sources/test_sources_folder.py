"""Which files are documents, and under which ids."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from assistant.errors import CorpusError
from assistant.sources import discover


def put(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Text of {name}.\n", encoding="utf-8")


def ids(root: Path, taken: dict[str, Path] | None = None) -> dict[str, str]:
    return {
        source.path.relative_to(root).as_posix(): source.entry.id
        for source in discover(root, taken).sources
    }


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (["plan.txt"], {"plan.txt": "plan"}),
        (["deep/er/plan.txt"], {"deep/er/plan.txt": "plan"}),
        (["a/plan.txt", "b/plan.txt"], {"a/plan.txt": "a-plan", "b/plan.txt": "b-plan"}),
        (["plan.txt", "b/plan.txt"], {"b/plan.txt": "b-plan", "plan.txt": "plan"}),
        (["a.docx", "a.pdf"], {"a.docx": "a", "a.pdf": "a-pdf"}),
        (["Décision 4.txt"], {"Décision 4.txt": "Décision-4"}),
        (["SC-8(15).txt"], {"SC-8(15).txt": "SC-8(15)"}),
        (["%%.txt"], {"%%.txt": "document"}),
    ],
)
def test_a_file_without_an_entry_is_called_by_its_stem_with_folders_where_stems_collide(
    tmp_path: Path, files: list[str], expected: dict[str, str]
) -> None:
    put(tmp_path, *files)
    assert ids(tmp_path) == expected


def test_an_id_that_another_text_has_is_not_taken_twice(tmp_path: Path) -> None:
    put(tmp_path, "old/plan.txt", "new/plan.txt")
    taken = {"plan": tmp_path / "old/plan.txt"}
    assert ids(tmp_path / "new", taken) == {"plan.txt": "new-plan"}
    (source,) = discover(tmp_path / "new/plan.txt", taken).sources
    assert source.entry.id == "new-plan"


def test_a_copy_of_the_same_bytes_is_the_same_document(tmp_path: Path) -> None:
    put(tmp_path, "old/plan.txt", "new/plan.txt")
    (tmp_path / "new/plan.txt").write_bytes((tmp_path / "old/plan.txt").read_bytes())
    assert ids(tmp_path / "new", {"plan": tmp_path / "old/plan.txt"}) == {"plan.txt": "plan"}


def test_what_is_no_document_is_left_alone(tmp_path: Path) -> None:
    put(tmp_path, "plan.txt", ".hidden.txt", "~$plan.docx", "table.csv", "README.md")
    put(tmp_path, "register/decisions.txt", ".git/config.txt")
    assert ids(tmp_path) == {"plan.txt": "plan"}


def test_the_order_is_the_same_wherever_it_runs(tmp_path: Path) -> None:
    put(tmp_path, "b.txt", "a.txt", "c/a.txt")
    assert list(ids(tmp_path)) == ["a.txt", "b.txt", "c/a.txt"]


def test_a_link_to_a_folder_around_itself_ends(tmp_path: Path) -> None:
    put(tmp_path, "a/plan.txt")
    (tmp_path / "a/again").symlink_to(tmp_path / "a", target_is_directory=True)
    assert ids(tmp_path) == {"a/plan.txt": "plan"}


@pytest.mark.parametrize("target", ["secret.txt", ""])
def test_a_link_that_leads_out_is_refused_in_one_line(tmp_path: Path, target: str) -> None:
    put(tmp_path, "outside/secret.txt", "corpus/plan.txt")
    link = tmp_path / "corpus/link.txt"
    link.symlink_to(tmp_path / "outside" / target)
    assert set(ids(tmp_path / "corpus")) == {"plan.txt"}
    (refused,) = discover(tmp_path / "corpus").refused
    assert str(refused).startswith(f"{link}: is a link that leads out")


@pytest.mark.skipif(os.name == "nt", reason="names on Windows are always Unicode")
def test_a_name_in_no_encoding_becomes_one_that_can_be_printed(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"d\xe9cision.txt")).write_text("Text.", encoding="utf-8")
    (source,) = discover(tmp_path).sources
    assert source.entry.file.encode("utf-8")
    assert source.path.read_text(encoding="utf-8") == "Text."


def test_a_single_file_has_the_entry_of_the_manifest_above_it(tmp_path: Path) -> None:
    put(tmp_path, "documents/000.txt")
    manifest = '[[document]]\nid = "plan"\nfile = "documents/000.txt"\ntitle = "The plan"\n'
    (tmp_path / "manifest.toml").write_text(manifest, encoding="utf-8")
    (source,) = discover(tmp_path / "documents/000.txt").sources
    assert (source.entry.id, source.entry.title) == ("plan", "The plan")


@pytest.mark.parametrize(
    ("manifest", "told"),
    [
        ('[[document]]\nid = "a"\nfile = "none.txt"', "'none.txt' is not there"),
        ('[[document]]\nid = "a"\nfile = "a.txt"\nhold = "extract"', "unknown key 'hold'"),
        ('[[document]]\nid = "a"\nfile = "a.txt"\nheld = "half"', '"full" or "extract"'),
        ('[[document]]\nid = "a b"\nfile = "a.txt"', "an 'id' is letters"),
        ('[[document]]\nfile = "a.txt"', "has no 'id'"),
        ('[[document]]\nid = "a"', "has no 'file'"),
        ('[[document]]\nid = "a"\nfile = 3', "a text in quotation marks"),
        ('[[document]]\nid = "a"\nfile = "a.txt"\nconventions = "Basel"', "a list of texts"),
        ('[[document]]\nid = "a"\nfile = "../b.txt"', "lies outside"),
        ('[document]\nid = "a"\nfile = "a.txt"', "double brackets"),
        ('[[documents]]\nid = "a"\nfile = "a.txt"', "unknown key 'documents'"),
        ("[[document]\n", "not valid TOML"),
        ('[[document]]\nid = "a"\nfile = "a.txt"\n' * 2, "is used twice"),
    ],
)
def test_a_manifest_at_fault_is_named_with_the_entry(
    tmp_path: Path, manifest: str, told: str
) -> None:
    put(tmp_path, "b.txt", "corpus/a.txt")
    (tmp_path / "corpus/manifest.toml").write_text(manifest, encoding="utf-8")
    with pytest.raises(CorpusError) as error:
        discover(tmp_path / "corpus")
    assert told in str(error.value)
    assert "manifest.toml" in str(error.value)
    assert "\n" not in str(error.value)


def test_a_manifest_in_another_encoding_is_told(tmp_path: Path) -> None:
    (tmp_path / "manifest.toml").write_bytes("# é".encode("latin-1"))
    with pytest.raises(CorpusError, match="cannot be read"):
        discover(tmp_path)


@pytest.mark.parametrize("name", ["none", "empty"])
def test_a_place_without_documents_is_an_error_and_not_a_removal(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(CorpusError, match=name):
        discover(tmp_path / name)
